# Words of the steering brief, in English.

the-commissioner = the commissioner
purpose-decision = for decision
purpose-discussion = for discussion
purpose-information = for information
agenda-item = agenda item { $item }
author = author: { $author }

ask-title = Decision requested
ask-lead = The steering group is asked:
taken-title = Decisions taken
taken-lead = The advice adopted is:
needs = Still to decide (see the annex): { $bodies }.
needs-title = Still to be decided
body = Body
about = What
by = By
someone = to be named
lacking-title = Still to come
lacking = Still needed ({ $who }):
missing-ask = the decision that the steering group has to take

core-title = Core message
question = The guiding question: { $question }
missing-core = the core message, in no more than sixty words

gaps-title = What is missing
in-annex = { $n ->
    [one] One other precondition is in the annex.
   *[other] The { $shown } other preconditions are in the annex.
}
gap-both = Weak or missing according to both public parties and entrepreneurs: { $names }.
gap-sme = Weak or missing according to entrepreneurs only: { $names }.
gap-public = Weak or missing according to public parties only: { $names }.
gap-one = { $n ->
    [one] One precondition is weak or missing: { $names }.
   *[other] These preconditions are weak or missing: { $names }.
}
gap-partial = { $n ->
    [one] This precondition is not yet sufficient: { $names }.
   *[other] These preconditions are not yet sufficient: { $names }.
}
gap-none = None of the preconditions assessed is weak or missing.
unrated = { $n ->
    [one] One of the { $all } preconditions has not been assessed yet; this says nothing about good or bad.
   *[other] { $shown } of the { $all } preconditions have not been assessed yet; this says nothing about good or bad.
}

strong-title = What is in place
strong = { $views ->
    [one] Sufficient or strong: { $names }.
   *[other] Sufficient or strong according to both public parties and entrepreneurs: { $names }.
}

said-title = What entrepreneurs say
answered-of = { $count ->
    [one] { $n } of the { $invited } firms invited replied.
   *[other] { $n } of the { $invited } firms invited replied.
}
answered = { $count ->
    [one] { $n } firm replied.
   *[other] { $n } firms replied.
}
answered-uncounted = The picture was put to SMEs; to how many is not known.
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
no-options = No options have been worked out yet. These are the measures:
measure-proposed = proposed
measure-decided = decided
measure-running = running
measure-done = done
measure-changed = changed
measure-stopped = stopped
missing-choice = the options, including doing nothing

money-title = Money
party = Party
total = Total
sort = Type
contributions = Firms
firm = signed or paid
conditional = conditional
soft = not signed yet
open = Not covered yet
leverage = For each public euro requested, firms bring in { $cents } cents.
soft-part = Of the { $total } from firms, { $eur } is still oral or an intention.
soft-some = Part of what firms contribute is still oral or an intention.
withheld = Not all contributions by firms are included: a sum of fewer than five parties would give away who contributes what.
no-cost = What the measures cost is not known yet.
missing-money = costs and funding per party and year

backing-title = Backing
proposal = Proposal
group = Group
in-favour = In favour
with-conditions = With conditions
against = Against
aligned = Aligned at officer level with { $names }.
objection = Objection:
answer = Answer:
missing-backing = who is in favour, who is in favour with conditions, and who is against

doubts-title = Caveats
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
answered-by = Measure or choice
declined = deliberately not chosen
no-answer = no measure yet
counts-note = In brackets: how often each answer was given, from missing to strong. The judgement is the middle answer.
indicators-title = The figures
indicator = Indicator
baseline = Baseline
target = Target
goals-title = Goals
goals-unmeasured = A figure that shows progress is still lacking.
not-chosen-title = Not chosen
open-title = Open points
more-findings = { $n ->
    [one] And one more point.
   *[other] And { $n } more points.
}
accepted-title = Accepted points
accepted-lead = These points are right. They have been accepted for a reason, and for a time.
accepted-point = Point
accepted-reason = Reason
accepted-terms = By whom, and until when
accepted-until = up to and including { $date }
accepted-besides = { $n ->
    [one] One more point has been accepted for a reason that stays within the team.
   *[other] { $shown } more points have been accepted for reasons that stay within the team.
}
accepted-inside = { $n ->
    [one] One point has been accepted for a reason that stays within the team.
   *[other] { $shown } points have been accepted for reasons that stay within the team.
}
