# Words of the session report, in English.

annex = Annex
people = { $n ->
    [one] one participant
   *[other] { $shown } participants
}
people-head = People
attendance-title = Who was there
absent = Not at the table: { $names }.
formats = Working methods: { $formats }.
other-parties = Others
answers-title = What was answered
answers-rest-in-annex = { $n ->
    [one] One other precondition is in the annex.
   *[other] The other { $shown } preconditions are in the annex.
}
weakest-elsewhere = Not asked in this session, and rated lowest elsewhere: { $names }.
moved-title = What moved
moved-up = Rated higher after the discussion by { $view }: { $names }.
moved-down = Rated lower after the discussion by { $view }: { $names }.
moved-not = { $view }: the median answer stayed the same throughout.
moved-note = There were two votes: one before and one after the discussion. The last vote counts.
before-talk = Before
after-talk = After
words-title = What was said
ideas-title = Ideas, and what becomes of them
ideas-before-title = Earlier ideas, still open
idea = Idea
becomes = What becomes of it
idea-merged-into = became part of: { $measure }
idea-merged = became part of a measure
idea-parked = parked
idea-dropped = dropped
idea-open = still open
agreed-title = Agreed
submitted-plural = Put before the { $body }
submitted-neuter = Put before the { $body }
submitted-common = Put before the { $body }
submitted-bare = Put before { $body }
submitted-nobody = Put forward for decision
submitted-on = { $dated ->
    [yes] { $named ->
        [yes] On { $date } it is asked of { $body }:
       *[no] On { $date } it is asked:
    }
   *[no] It is asked of { $body }:
}
objection-about = on: { $names }
answer-none = not given yet.
react-to = Draft. Comments are welcome until { $date }, with { $to }.
react = Draft. Comments are welcome until { $date }.
reacted = Comments could be made until { $date }.
author-to = the author ({ $author })
right-title = Is this report right?
right = Is anything wrong in it? Please tell { $to }. Are your words in it, and would you rather they were not? Please say so there too: we take them out and do not use them again.
all-answers-title = All answers
form-seen = Who saw it differently, and why
form-words = Statement, word for word
form-speaker = Whose
form-consent = Consent
form-conditions = Conditions
not-held = No session has been held yet. This form is for notes at the table.
