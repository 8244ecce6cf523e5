# Words of the steering brief, in English.

the-commissioner = the commissioner
purpose-decision = for decision
purpose-discussion = for discussion
purpose-information = for information
agenda-item = agenda item { $item }
author = author: { $author }

ask-title = Decision asked
ask-lead = The steering group is asked:
taken-title = Decisions taken
taken-lead = The advice that was adopted:
needs = Still to decide elsewhere: { $bodies }; see the annex.
needs-title = To be decided elsewhere
body = Body
about = What
by = By
someone = to be named
lacking-title = Still to come
lacking = This is not in the canvas yet; to come from { $who }:
missing-ask = the decision that is asked of the steering group

core-title = Core message
question = The guiding question: { $question }
missing-core = the core message, in at most sixty words

gaps-title = What is missing
in-annex = { $n ->
    [one] One other precondition is in the annex.
   *[other] The { $shown } other preconditions are in the annex.
}
gap-both = Public parties and entrepreneurs both miss: { $names }.
gap-sme = Entrepreneurs miss what public parties see as partial or sufficient: { $names }.
gap-public = Public parties miss what entrepreneurs see as partial or sufficient: { $names }.
gap-one = { $n ->
    [one] One precondition is missing: { $names }.
   *[other] Missing are: { $names }.
}
gap-partial = { $n ->
    [one] Not yet sufficient: { $names }.
   *[other] Not yet sufficient: { $names }.
}
gap-none = None of the assessed preconditions is missing.
unrated = { $n ->
    [one] One of the { $all } preconditions has not been assessed yet, which is neither a good nor a bad sign.
   *[other] { $shown } of the { $all } preconditions have not been assessed yet, which is neither a good nor a bad sign.
}

strong-title = What is strong
strong = { $views ->
    [one] Sufficient or strong: { $names }.
   *[other] Public parties and entrepreneurs both call this sufficient or strong: { $names }.
}

said-title = What entrepreneurs say
answered-of = { $count ->
    [one] { $n } of { $invited } invited firms answered.
   *[other] { $n } of { $invited } invited firms answered.
}
answered = { $count ->
    [one] { $n } firm answered.
   *[other] { $n } firms answered.
}
answered-uncounted = The picture was tested with SMEs; how many is not known.
outside-network = { $count ->
    [one] { $n } of them belongs to no network.
   *[other] { $n } of them belong to no network.
}
not-heard = Not heard: { $who }.
anonymous = anonymous
missing-sme = what entrepreneurs think of it

choice-title = Choice
option = Option
pro = For
con = Against
cost = Cost
advice = advised
no-options = Options side by side have not been worked out yet. These are the measures:
measure-proposed = proposed
measure-decided = decided
measure-running = running
measure-done = done
measure-changed = changed
measure-stopped = stopped
missing-choice = the options, doing nothing among them

money-title = Money
party = Party
total = Total
sort = Nature
contributions = Firms
firm = signed or paid
conditional = conditional
soft = not signed yet
open = Not covered yet
leverage = For each public euro asked, firms bring in { $cents } cents.
soft-part = Of { $total }, { $eur } is still oral or an intention.
no-cost = What the measures cost is not known yet.
missing-money = cost and cover per party and year

backing-title = Backing
proposal = Proposal
group = Group
in-favour = In favour
with-conditions = With conditions
against = Against
aligned = Aligned at official level with { $names }.
objection = Counter-argument:
answer = Answer:
missing-backing = who is in favour, who with conditions, and who against

doubts-title = Doubts
missing-doubts = risks, doubts and legal remarks

next-title = Next steps
who = Who
what = What
when = When
nobody = to be named
missing-next = who does what by when

annex = Annex
all-title = All preconditions
precondition = Precondition
judgement = Judgement
note = Note
not-assessed = not assessed
answered-by = Answer
declined = deliberately not chosen
no-answer = no measure yet
counts-note = In brackets the numbers of answers, from missing to strong; the judgement is the middle answer.
indicators-title = The figures
indicator = Indicator
baseline = Baseline
target = Target
goals-title = Goals
goals-unmeasured = These goals do not have a figure yet by which progress can be seen.
not-chosen-title = Not chosen
open-title = Open points
more-findings = { $n ->
    [one] And one more point.
   *[other] And { $n } more points.
}
