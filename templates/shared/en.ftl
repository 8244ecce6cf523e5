# Words that several kinds of document share, in English.

missing = Not filled in yet: { $what }.
missing-from = To be supplied by: { $who }.
as-of = As of { $date }
undated = Undated
draft = { $n ->
    [one] draft · one error to fix
   *[other] draft · { $n } errors to fix
}
colophon = Colophon
colophon-author = author: { $author }
colophon-commissioners = { $n ->
    [one] commissioner: { $names }
   *[other] commissioners: { $names }
}
colophon-frame = framework: { $frame }
colophon-date = as of { $date }
unsure = { $n } don’t know
terms-title = Terms
by-adviser = This is the adviser’s judgement, from public sources.

comparison-exactly = { $value }
comparison-about = about { $value }
comparison-almost = almost { $value }
comparison-more-than = more than { $value }
comparison-less-than = less than { $value }
comparison-at-least = at least { $value }
comparison-at-most = at most { $value }

source-wave = { $n ->
    [one] Round among one firm, { $date }
   *[other] Round among { $n } firms, { $date }
}
source-wave-uncounted = Round among firms, { $date }
source-session = Working session, { $date }

view-public = public parties
view-sme = SMEs
view-knowledge = knowledge institutions
view-citizens = residents
view-adviser = adviser
view-self = own view

group-public = Public parties
group-sme = SMEs
group-knowledge = Knowledge institutions
group-citizens = Residents
group-government = Public authorities
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

# Figures: names of files, and the words in and around them.

answers-file = assessments

answers-title = Answers per precondition
answers-about = The figure shows how { $rows ->
        [one] one precondition stands
       *[other] { $rows } preconditions stand
    } according to { $views }, on a scale from { $low } to { $high }.
answers-about-n = { $view } (n = { $n })
answers-by-public = public parties
answers-by-sme = SMEs
answers-by-knowledge = knowledge institutions
answers-by-citizens = residents
answers-by-adviser = the adviser
answers-by-self = our own judgement
answers-weakest-first = Weakest first.
answers-middle = The middle answer is given throughout.
answers-apart = { $rows ->
        [one] On one precondition
       *[other] On { $rows } preconditions
    } public parties and SMEs are two steps or more apart.
answers-row = { $label }: { $says }.
answers-says-public = public parties say “{ $value }”
answers-says-sme = SMEs say “{ $value }”
answers-says-knowledge = knowledge institutions say “{ $value }”
answers-says-citizens = residents say “{ $value }”
answers-says-adviser = the adviser says “{ $value }”
answers-says-self = our own judgement is “{ $value }”
answers-says-same = { $views ->
        [2] both say “{ $value }”
       *[other] all say “{ $value }”
    }
answers-not-asked = not asked
answers-rest = { $rows ->
        [one] One more precondition is in the table.
       *[other] { $rows } more preconditions are in the table.
    }
answers-state = { $view }: { $state }

answers-head-precondition = Precondition
answers-head-value = { $view }: judgement (n)
answers-head-counts = { $view }: counts, { $low } to { $high }
answers-value-n = { $value } ({ $n })
answers-unsure = { $counts }; { $unsure } “don’t know”

answers-note-n = { $view }, n = { $n }
answers-note-n-unsure = { $view }, n = { $n }, of which at most { $unsure ->
        [one] one
       *[other] { $unsure }
    } per row “don’t know”
answers-note-single = { $view }, one judgement per row
answers-note-marks = Each mark is one answer; the line is under the middle one.
answers-note-bars = Each bar is a number of answers; the line is under the middle one.
answers-note-large = A large mark is one judgement without counts.
answers-note-apart = Bold, with a line: public parties and SMEs are two steps or more apart.
