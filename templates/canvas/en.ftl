# Words of the canvas on one page, in English.

for-whom = For whom
parties = Who takes part
other-parties = Others
no-party = nobody yet
asked = What is asked
asked-many = { $shown } decisions are asked for; they stand in the steering brief.
meeting = Next meeting
reading = How to read this
reading-counted = Each mark is one answer; the middle one is dark. “Don’t know” is not counted.
reading-shares = Above twenty answers there are percentages.
reading-single = A dot is one judgement, without a count.
reading-weak = With an ochre bar: weak or missing.
reading-exists = Behind a triangle: what there is.
reading-blank = Stick or draw one dot per vote: first before the discussion, then again. The room below the boxes is for what there is, what is missing and who will do something.
view = View
vote = Vote
first-vote = 1st
second-vote = 2nd
measure = measure
not-rated = Not assessed by anyone yet.
