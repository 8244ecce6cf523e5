# Words of the canvas on one page, in English.

for-whom = For whom
parties = Who is taking part
other-parties = Others
no-party = none named
asked = What is asked
asked-many = { $shown } decisions are asked for; they stand in the steering brief.
meeting = Next meeting
reading = How to read this
reading-rated = Rated: { $n } of { $all } preconditions.
sign-public = ■
sign-sme = ○
sign-others = ▲
reading-answers = { $view } ({ $sign }): { $same ->
    [yes] { $high ->
        [one] one answer
       *[other] { $high } answers
    }
   *[other] { $low } to { $high } answers
} per field
reading-single = { $view } (●): one rating, without a count
reading-counted = Each mark is one answer. Dark: the value that contains the middle answer. “Don’t know” is not counted.
reading-shares = From twenty answers on there are percentages.
reading-weak = Coloured heading: weak or missing according to at least one group.
reading-exists = With ►: already there, or on its way.
reading-blank = Draw or stick one dot per person, first before the discussion and again after it; at “?” who does not know. Keep public parties (■), firms (○) and others (▲) apart, by sign or by colour.
view = According to
vote = Vote
first-vote = Before
second-vote = After
measure = measure
was = earlier { $value }
not-rated = Not assessed by anyone yet.
write-when = Date, place, number of people
write-absent = Who is missing at the table
write-agreed = Agreed
write-exists = Already there
write-lacks = Missing
write-who = Who does what
