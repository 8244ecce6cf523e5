# Words of figures in English; the shared words of documents hold the same.
list-and = { $head } and { $last }

view-public = public parties
view-sme = SMEs
view-knowledge = knowledge institutes
view-citizens = residents
view-adviser = adviser
view-self = own view

answers-title = Answers per precondition
answers-about = The figure shows how { $rows ->
        [one] one precondition stands
       *[other] { $rows } preconditions stand
    } according to { $views }, on a scale from { $low } to { $high }.
answers-about-n = { $view } (n = { $n })
answers-by-public = public parties
answers-by-sme = SMEs
answers-by-knowledge = knowledge institutes
answers-by-citizens = residents
answers-by-adviser = the adviser
answers-by-self = our own judgment
answers-weakest-first = Weakest first.
answers-middle = The middle answer is given throughout.
answers-apart = { $rows ->
        [one] On one precondition
       *[other] On { $rows } preconditions
    } public parties and SMEs are two steps or more apart.
answers-row = { $label }: { $says }.
answers-says-public = public parties say “{ $value }”
answers-says-sme = SMEs say “{ $value }”
answers-says-knowledge = knowledge institutes say “{ $value }”
answers-says-citizens = residents say “{ $value }”
answers-says-adviser = the adviser says “{ $value }”
answers-says-self = our own judgment is “{ $value }”
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
answers-head-value = { $view }: judgment (n)
answers-head-counts = { $view }: counts, { $low } to { $high }
answers-value-n = { $value } ({ $n })
answers-unsure = { $counts }; { $unsure } “don't know”

answers-note-n = { $view }, n = { $n }
answers-note-n-unsure = { $view }, n = { $n }, of which at most { $unsure ->
        [one] one
       *[other] { $unsure }
    } per row “don't know”
answers-note-single = { $view }, one judgment per row
answers-note-marks = Each mark is one answer; the line is under the middle one.
answers-note-bars = Each bar is a number of answers; the line is under the middle one.
answers-note-large = A large mark is one judgment without counts.
answers-note-apart = Bold, with a line: public parties and SMEs are two steps or more apart.
