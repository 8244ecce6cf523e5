# Words that several kinds of document share, in English.

as-of = As at { $date }
undated = Undated
draft = { $n ->
    [one] draft · one point open
   *[other] draft · { $n } points open
}
concept = draft
colophon = Colophon
colophon-author = author: { $author }
colophon-commissioners = { $n ->
    [one] commissioned by: { $names }
   *[other] commissioned by: { $names }
}
colophon-frame = framework: { $frame }
unsure = { $n } don’t know
not-needed = { $n } never needed it
terms-title = Terms
by-adviser = This is the adviser’s rating, from public sources.

comparison-exactly = { $value }
comparison-about = about { $value }
comparison-almost = almost { $value }
comparison-more-than = more than { $value }
comparison-less-than = less than { $value }
comparison-at-least = at least { $value }
comparison-at-most = at most { $value }

source-wave = { $n ->
    [one] Survey round among one firm, { $date }
   *[other] Survey round among { $n } firms, { $date }
}
source-wave-uncounted = Survey round among firms, { $date }
source-read = read on { $date }
source-session = Workshop, { $date }

too-few = too few answers
view-public = public parties
view-sme = firms
view-knowledge = knowledge institutions
view-citizens = residents
view-adviser = adviser
view-self = own view

group-public = Public parties
group-sme = Firms
group-knowledge = Knowledge institutions
group-citizens = Residents
group-government = Public parties
group-business = Firms
group-society = Society

status-requested = requested
status-announced = announced
status-pledged = pledged
status-granted = granted
status-advanced = advanced
status-settled = settled
status-reclaimed = reclaimed
nature-one-off = one-off
nature-structural = structural

# Sections that several kinds share.

purpose-decision = for decision
purpose-discussion = for discussion
purpose-information = for information
agenda-item = item { $item }
author = author: { $author }
aligned = agreed by officers of { $names }
someone = to be determined

# The names of bodies, to find their article and verb: words that are themselves plural, and how words end that take
# an article. A body whose name has none of these is named without one.
bodies-plural = states members aldermen
bodies-neuter = college
bodies-common = group executive council committee board team office force table assembly meeting panel cabinet
ask-plural = The { $body } are asked:
ask-neuter = The { $body } is asked:
ask-common = The { $body } is asked:
ask-bare = { $body } is asked:
ask-nobody = It is asked:
taken-lead = Decided:

number-cost = { $years ->
    [0] cost
    [one] cost in { $from }
   *[other] cost { $from }–{ $until }
}
number-cost-part = the cost of some measures is not known
number-asked = requested:
number-parties = from { $shown } parties
number-given-so-far = promised so far: { $given }
given-promised = promised
given-granted = granted
given-paid = paid
number-firms = from firms
number-others = from other parties
number-in-money = { $eur } in money and { $kind } in hours and facilities
number-all-conditional = all of it subject to conditions
number-all-conditional-soft = all conditional, part not signed
number-all-in-money = in money
number-all-in-kind = in hours and facilities
number-soft = part not signed yet
number-conditional = part subject to conditions
number-unsure = part oral or conditional
number-open = not yet covered, even if all that is requested is granted
number-open-now = not yet covered
number-covered-now = not covered
number-covered = not covered, if all that is requested is granted

why-title = Why
question = The guiding question:
in-annex = { $n ->
    [one] One other precondition is in the annex.
   *[other] The { $shown } other preconditions are in the annex.
}
strong = What is in order:
strong-by = { $views ->
    [one] { $names }.
   *[other] { $names } (the middle answer of both groups).
}
unrated = { $n ->
    [one] One of the { $all } preconditions has not been assessed yet.
   *[other] { $shown } of the { $all } preconditions have not been assessed yet.
}
unrated-all = The { $all } preconditions have not been assessed yet.
effect = Intended effect:
effect-from = from
effect-to = to
answered-of = { $of ->
    [one] The one firm invited replied.
   *[other] { $n } of the { $invited } firms invited replied.
}
answered = { $count ->
    [one] { $n } firm replied.
   *[other] { $n } firms replied.
}
answered-uncounted = Firms were consulted; the source does not say how many.
outside-network = { $count ->
    [one] { $n } of the firms belongs to no network.
   *[other] { $n } of the firms belong to no network.
}
of-round = Survey round of
not-heard = Not represented: { $who }

doubts-title = Points to note
calendar-title = Who decides when
undated-moment = no date yet
calendar-meeting = meeting
advice-of = Advice

choice-title = Choice
option = Option
pro = For
con = Against
cost = Cost
advice = advised
measures-title = Measures
measure-proposed = proposed
measure-decided = decided
measure-running = under way
measure-done = done
measure-changed = changed
measure-stopped = stopped

money-title = Money
money-file = money
money-in-millions = € million
money-in-thousands = × €1,000
money-in-euros = in euros
money-undated = no year
total = Total
money-cost = Cost
money-open = Not yet covered
money-not-shown = Not covered, or not shown here
money-unpaid = Funding not known
money-beyond = More than the cost
money-firms-money = Firms, in money
money-firms-in-kind = Firms, in hours and facilities
money-firms-all = Firms
money-parties-money = Other parties, in money
money-parties-in-kind = Other parties, in hours and facilities
money-parties-all = Other parties
in-kind = in kind
leverage-asked = Firms would contribute { $cents } cents for every public euro requested.
leverage = On this funding, firms contribute { $cents } cents for every public euro.
cover = Funding, { $party }: { $cover }
cover-taxed = Funding, { $party }: { $cover } ({ $vat }).
taxed = { $party }: { $vat }.
money-columns = Not everything is known per year; what is not covered therefore stands in the total only.
money-part = The cost of some measures is not known.
withheld = Contributions by fewer than five parties have been left out, because they could be traced.
money-only-cost = The measures cost { $cost }; who pays is not known yet.
money-elsewhere = Money that is not part of this cost:
contributions-of-firms = firms
contributions-of-others = other parties
no-cost = What the measures cost is not known yet.

backing-title = Backing
backing-file = backing
votes-title = Backing per proposal
proposal = Proposal
group = Group
in-favour = For
with-conditions = With conditions
neutral = Neutral
against = Against
condition = Condition:
conditions = Conditions:
objection = Objection:
answer = Answer:

votes = { $asked ->
    [one] the one answer ({ $group }) is { $favour ->
        [one] in favour
       *[other] { $conditions ->
            [one] in favour, with conditions
           *[other] { $neutral ->
                [one] neutral
               *[other] against
            }
        }
    }.
   *[other] of the { $shown } { $group } asked, { $favour ->
        [0] none is unconditionally in favour
        [one] one is in favour
       *[other] { $favour_shown } are in favour
    }{ $conditions ->
        [0] {""}
        [one] {""}, one is in favour with conditions
       *[other] {""}, { $conditions_shown } are in favour with conditions
    }{ $neutral ->
        [0] {""}
        [one] {""}, one is neutral
       *[other] {""}, { $neutral_shown } are neutral
    } and { $against ->
        [0] none is against
        [one] one is against
       *[other] { $against_shown } are against
    }.
}
votes-others = parties
backing-for = for
backing-conditional = with conditions
backing-neutral = neutral
backing-against = against
backing-on = { $proposal }: { $votes }
backing-more = and { $n } more
backing-about = The figure shows who is for and who is against.
money-says = Cost { $cost }: { $parts }
money-says-asked = { $eur } requested
money-says-promised = { $eur } promised
money-says-granted = { $eur } granted
money-says-paid = { $eur } paid
money-says-firms = { $eur } from firms
money-says-parties = { $eur } from other parties
money-says-open = { $eur } not yet covered
money-says-unpaid = funding not known for { $eur }

contested = counted as:

said-title = What firms say
anonymous = anonymous

next-title = Next steps
who = Who
what = What
when = When
nobody = to be determined

all-title = All preconditions
precondition = Precondition
judgement = Rating
note = Note
not-assessed = not assessed
divided = divided
answered-by = Measure or choice
declined = deliberately not chosen
no-answer = no measure yet
view-public-head = Public parties
view-sme-head = Firms
gap-both = Weak or missing according to public parties and firms: { $names }.
gap-firms = According to firms only: { $names }.
gap-public = According to public parties only: { $names }.
gap-only-firms = Weak or missing according to firms, with no rating from public parties: { $names }.
gap-only-public = Weak or missing according to public parties, with no rating from firms: { $names }.
gap-one = { $n ->
    [one] One precondition is weak or missing: { $names }.
   *[other] These preconditions are weak or missing: { $names }.
}
counts-note = In brackets: how often each answer was given, from missing to strong. The rating is the median answer; where answers stand at both ends, the group is divided.
needs-title = Still to be decided
body = Body
about = About
by = By
indicators-title = The figures
indicator = Indicator
baseline = Baseline
target = Target
goals-title = Goals
goals-unmeasured = No indicators have been set for these goals yet.
not-chosen-title = Not chosen
reason = Reason:
open-title = Open points
open-errors = To be resolved first:
open-rest = Also:
more-findings = { $n ->
    [one] And one more point.
   *[other] And { $n } more points.
}
accepted-title = Accepted points
accepted-lead = These points are known and have been accepted for a limited time, for the reason given.
accepted-point = Point
accepted-reason = Reason
accepted-terms = By whom, and until when
accepted-until = up to and including { $date }
accepted-besides = { $n ->
    [one] In addition, one point has been accepted for a reason that stays within the team.
   *[other] In addition, { $shown } points have been accepted for reasons that stay within the team.
}
accepted-inside = { $n ->
    [one] One point has been accepted for a reason that stays within the team.
   *[other] { $shown } points have been accepted for reasons that stay within the team.
}

# How things stand, once plans are carried out.

known-title = What is known
to-ask-title = Still to be asked
to-ask-public = Public parties have not given their assessment yet.
to-ask-sme = Firms have not given their assessment yet.
to-ask-unrated = { $n ->
    [one] One precondition has not been assessed yet: { $names }.
   *[other] Not assessed yet, { $shown } preconditions: { $names }.
}
without-measure = Still without a measure or choice: { $names }.
questions-title = Open questions
question-by = by { $by }
progress-title = Progress
measure = Measure
standing = Status
since = since
tally = { $n ->
    [one] One measure:
   *[other] { $shown } measures:
}
and = and
tally-proposed = { $n ->
    [one] one proposed
   *[other] { $shown } proposed
}
tally-decided = { $n ->
    [one] one decided
   *[other] { $shown } decided
}
tally-running = { $n ->
    [one] one under way
   *[other] { $shown } under way
}
tally-changed = { $n ->
    [one] one changed
   *[other] { $shown } changed
}
tally-done = { $n ->
    [one] one done
   *[other] { $shown } done
}
tally-stopped = { $n ->
    [one] one stopped
   *[other] { $shown } stopped
}
late-title = Late or not known
late-when = When
late-start = start { $when }
late-end = end { $when }
late-milestone = by { $when }
late-action = by { $when }
late-decision = { $dated ->
    [yes] decision on { $when }
   *[no] not decided
}
late-need = { $dated ->
    [yes] decision by { $when }
   *[no] decision not known
}
late-contribution = valid until { $when }
late-question = answer by { $when }
late-goal = goal for { $when }
late-baseline = baseline { $when }
late-test = test { $when }
late-status = status not known
late-reading = { $dated ->
    [yes] last measured { $when }
   *[no] not measured yet
}
late-spending = { $dated ->
    [yes] expenditure known up to { $when }
   *[no] expenditure not known
}
late-what-contribution = promised contribution
asked-title = What is asked now
decided-title = Decided
decided-untold = body and date not recorded
adapted = Changed:
deferred-title = Deferred
not-before = { $passed ->
    [yes] Could be raised again from { $date }.
   *[no] Not to be raised again before { $date }.
}
results-title = Results
reviews-title = Looking back
adjusted = Adjusted:
again-title = Asked again
again-then = Earlier
again-now = Latest
again-firms = According to firms. The other preconditions were not asked about again.
again-public = According to public parties. The other preconditions were not asked about again.
earlier = earlier
asked-on = asked on { $days }
reading = Readings
behind = { $n ->
    [one] The figure in colour is no better than the baseline yet.
   *[other] The figures in colour are no better than the baseline yet.
}
reading-estimated = estimated
reading-expected = expected
spent-so-far = spent
spent-until = to the end of { $until }
spent-budget = { $planned } was budgeted
spent-title = { $dated ->
    [yes] { $years ->
        [one] In { $until }, { $spent } was spent
       *[other] In { $from }–{ $until }, { $spent } was spent
    }
   *[no] { $spent } was spent
}{ $budgeted ->
    [yes] {" "}of the { $planned } budgeted
   *[no] {""}
}
spent-years = { $several ->
    [yes] in { $from }–{ $until }
   *[no] in { $until }
}
spent = Spent
spent-planned = Budgeted
spent-whole = Whole period
lasting = { $n ->
    [one] The cost of one measure returns every year, also afterwards: { $names }.
   *[other] The cost of { $n } measures returns every year, also afterwards: { $names }.
}
cover-title = Funding
cost-stopped = What has been stopped is not part of this cost: { $names }.
vat-excl = excluding VAT
vat-none = no VAT
vat-incl = including VAT

# The annex: who may decide what, how figures were counted, what is not there.

strengthens = Strengthens
accountable = Accountable
from = from
until = until
risk-of = Risk, { $measure }:
mandates-title = Who may decide what
mandate = Mandate
wants-to-know = Wants to know
mandate-course = direction
mandate-frames = frameworks
mandate-oversight = oversight
mandate-advice = advice
mandate-execution = execution
mandate-funding = funding
mandate-agenda = agenda
mandate-support = support
facts-title = What the figures rest on
counted-as = Counted:
other-views = What others think
not-found-title = Looked for, not found
not-found-nothing = nothing was found in it.
not-found-broken = this text is not complete.

# How decisions and actions stand.

decision-asked = requested
decision-adopted = adopted
decision-adapted = adopted with changes
decision-deferred = deferred
decision-noted = noted
decision-rejected = rejected
decision-not-pursued = not taken up
action-open = open
action-done = done
action-dropped = dropped
action-late = late

# A survey round among firms.

round-title = Who answered
round-by = By
round-answered = Who answered
size-micro = micro
size-small = small
size-medium = medium-sized
size-large = large
segment-front-runner = front-runners
segment-middle = middle group
segment-not-yet = not innovating yet
network-outside = in no network
network-inside = in a network
by-size = size
by-segment = stage
by-network = network
part-withheld = withheld
parts-withheld = Groups that are too small are withheld, and so is what they could be worked out from.

# Figures: names of files, and the words in and around them.

answers-file = assessments
held-file = answers

answers-misses-public = { $label }: public parties lack this{ $most ->
        [one] {" "}most
       *[other] {""}
    }
answers-misses-sme = { $label }: firms lack this{ $most ->
        [one] {" "}most
       *[other] {""}
    }
answers-misses-knowledge = { $label }: knowledge institutions lack this{ $most ->
        [one] {" "}most
       *[other] {""}
    }
answers-misses-citizens = { $label }: residents lack this{ $most ->
        [one] {" "}most
       *[other] {""}
    }
answers-title-part = { $part } of the { $all } answers of { $view } are “{ $low }” or “{ $high }”
answers-title-all = among { $view } all { $all } say “{ $low }” or “{ $high }”
answers-title-percent = among { $view } { $percent } say “{ $low }” or “{ $high }”
answers-title-row = { $label }: { $says }
answers-title-lowest = { $label }: rated lowest, “{ $value }” according to { $views }
answers-title-lowest-of = { $rows } of the { $all } preconditions rated get “{ $value }”, the lowest rating
answers-title-lowest-all = the { $all } preconditions rated get “{ $value }”
answers-title-divided = { $label }: the answers of { $views } are divided
answers-title-not-below = Nothing is rated lower than “{ $value }”
answers-title-none = No precondition is rated on the scale

answers-about = The figure shows how { $rows ->
        [one] one precondition stands
       *[other] { $rows } preconditions stand
    } according to { $views }, on a scale from { $low } to { $high }.
answers-about-n = { $view } (n = { $n })
answers-by-public = public parties
answers-by-sme = firms
answers-by-knowledge = knowledge institutions
answers-by-citizens = residents
answers-by-adviser = the adviser
answers-by-self = our own judgement
answers-weakest-first = Lowest-rated first.
answers-middle = The middle answer is given throughout.
answers-apart = { $rows ->
        [one] On one precondition
       *[other] On { $rows } preconditions
    } { $views } are two steps or more apart.
answers-groups = groups
answers-row = { $label }: { $says }.
answers-says-public = public parties say “{ $value }”
answers-says-sme = firms say “{ $value }”
answers-says-knowledge = knowledge institutions say “{ $value }”
answers-says-citizens = residents say “{ $value }”
answers-says-adviser = the adviser says “{ $value }”
answers-says-self = our own judgement is “{ $value }”
answers-says-same = { $views ->
        [2] both say “{ $value }”
       *[other] all say “{ $value }”
    }
answers-says-divided = the answers of { $view } are divided
answers-divided = divided
answers-not-asked = not asked
answers-rest = { $rows ->
        [one] One more precondition is in the table.
       *[other] { $rows } more preconditions are in the table.
    }
answers-state = { $view }: { $state }

answers-head-precondition = Precondition
answers-head-value = { $view }: judgement (n)
answers-head-counts = { $view }: answers, { $low } to { $high }
answers-value-n = { $value } ({ $n })
answers-unsure = { $counts }; { $unsure } “don’t know”

answers-people-public = { $n ->
        [one] one person from a public organisation
       *[other] { $shown } people from public organisations
    }
answers-people-sme = { $n ->
        [one] one firm
       *[other] { $shown } firms
    }
answers-people-knowledge = { $n ->
        [one] one person from a knowledge institution
       *[other] { $shown } people from knowledge institutions
    }
answers-people-citizens = { $n ->
        [one] one resident
       *[other] { $shown } residents
    }
answers-people-adviser = { $n ->
        [one] one adviser
       *[other] { $shown } advisers
    }
answers-people-self = { $n ->
        [one] one person
       *[other] { $shown } people
    }
answers-people-of = { $n ->
        [one] one person
       *[other] { $shown } people
    } from { $of }
answers-organisations-public = { $n ->
        [one] one public organisation
       *[other] { $shown } public organisations
    }
answers-organisations-sme = { $n ->
        [one] one firm
       *[other] { $shown } firms
    }
answers-organisations-knowledge = { $n ->
        [one] one knowledge institution
       *[other] { $shown } knowledge institutions
    }
answers-note-who = { $who }.
answers-note-some = { $view } ({ $each ->
        [yes] {""}
       *[no] at most{" "}
    }{ $n } of the { $all } participants)
answers-note-range = { $who } ({ $low } to { $high } per row)
answers-note-per-row = { $view } ({ $n ->
        [one] one answer per row
       *[other] { $shown } answers per row
    })
answers-note-sources = { $view } (from { $sources } sources, { $n ->
        [one] one answer per row
       *[other] { $shown } answers per row
    })
answers-note-when = { $who } ({ $when })
answers-note-about = { $who } on { $about }
answers-note-rest = { $who } on the other preconditions
answers-span = { $low } to { $high }
answers-note-unsure = in each row shown at most { $who } answered “don’t know”
answers-note-single = { $view }, one rating per row
answers-note-marks = Each mark is one answer; the line is under the middle answer.
answers-note-bars = Each bar shows which part of the group gave that answer; the line is under the middle answer.
answers-note-both = Each mark is one answer; a bar shows which part of a larger group gave that answer. The line is under the middle answer.
answers-note-divided = Without a line the answers are divided.
answers-note-large = A large mark is one judgement without counts.
answers-note-apart = Far apart: { $views } differ by two steps or more.
answers-apart-mark = far apart

bars-head-bar = Bar
bars-head-part = Part
bars-head-amount = Amount
bars-part = { $name }: { $amount }
bars-row = { $name }: { $parts }.
bars-only = { $parts }.
bars-rest = { $parts ->
        [one] One more part is in the table.
       *[other] { $parts } more parts are in the table.
    }

since-title = Since last time
since-decided = Decided
since-better = Better
since-worse = Worse
since-late = Later or late
since-promised = Promised
since-money = Money
since-new = New
since-dropped = Dropped
since-other = Also changed
since-lead = Since “{ $name }”{ $dated ->
    [yes] {" "}(as at { $day })
   *[no] {""}
} there { $n ->
    [one] is one change that matters
   *[other] are { $shown } changes that matter
}{ $several ->
    [yes] : { $what }
   *[no] {""}
}.
since-lead-nothing = Since “{ $name }”{ $dated ->
    [yes] {" "}(as at { $day })
   *[no] {""}
} nothing changed that a steering group asks about.
since-in-note = The change note says more.
since-count-decided = { $n } decided
since-count-better = { $n } better
since-count-worse = { $n } worse
since-count-late = { $n } later or late
since-count-rest = { $n } other
since-rest = Also: { $names }{ $n ->
    [0] {""}
   *[other] ; and { $shown } more
}.
since-light = { $n ->
    [one] There is one smaller change besides.
   *[other] There are { $shown } smaller changes besides.
}
