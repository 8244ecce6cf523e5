# Words of the session report, in English.

annex = Annex
not-held = No session has been held yet.
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
idea = Idea
becomes = What becomes of it
idea-merged-into = became part of: { $measure }
idea-merged = became part of a measure
idea-parked = parked
idea-dropped = dropped
idea-open = still open
agreed-title = Agreed
agreed-decisions = { $n ->
    [one] One proposal came out of the session:
   *[other] These proposals came out of the session:
}
meeting = Meeting
not-right = Is anything in this report not right, or do you wish to withdraw your words? Please tell { $contact }.
all-answers-title = All answers
