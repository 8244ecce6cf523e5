# Words of the run sheet, in English.

hours = from { $from } to { $until }
hours-from = at { $from }
meta = { $minutes } minutes · { $n ->
    [one] one topic
   *[other] { $n } topics
} · { $each } minutes per topic
all = { $n ->
    [one] This run sheet is about the one precondition of the framework.
   *[other] No topics have been chosen yet, so this run sheet covers all { $shown } preconditions. Three hours are enough for eight to ten.
}
minute-title = Minute by minute
minute-note = Is a discussion running over? Close it with the parking lot, not at the cost of the break.
minute-elapsed = Times count from the start. Is a discussion running over? Close it with the parking lot, not at the cost of the break.
time = Time
part = Part
do = What you do or ask
prepare = Room ready
prepare-do = Put up the blank canvas, lay out worksheets and dots. Seat people from different groups at each table.
welcome = Welcome
welcome-do = Say why we are here, what will be done with it and what will not. Have everyone sign in and tick whether we may quote them.
first = First vote
first-do = Everyone places one dot per topic, without conferring. Each group has its own colour; those who don’t know place it at “?”.
pause = Break
pause-do = Meanwhile, count the dots of the first vote and write them on the worksheets.
second = Second vote
second-do = Everyone votes again, in another colour or with a cross through the dot. Nobody has to change their mind.
park = Ideas and parking lot
park-do = Go through all ideas: take up, park or drop, and why. An idea without a decision comes back.
agree = Agreements
agree-do = Who does what, and by when? Write down only what someone in the room commits to.
close = Close
close-do = Say when the report will come and who decides. Thank everyone, and finish on time.
talk-title = For each topic
talk-1 = Read out what the topic means and ask the question from the run sheet.
talk-2 = Ask those who voted low first, then those who voted high. An example says more than an opinion.
talk-3 = Do the groups differ? Ask what one sees and the other does not. Do not look for an average.
talk-4 = Write down what there is, what is missing and who will do something. The rest goes to the parking lot.
votes-title = Voting twice
votes-1 = The first vote shows what people bring with them; the second shows what the discussion changed. Keep both.
votes-2 = Count by group: 0, 1, 2, 3, 4 and, apart, who does not know. Do not convert anything.
votes-3 = A count of fewer than five people is not printed by itself.
ready-title = Ready in the room
ready = Ready
thing = What
ready-1 = { $n ->
    [one] One worksheet per table, and two empty ones
   *[other] { $n } worksheets on A3, and two empty ones
}
ready-2 = Attendance list with consent, at the door
ready-3 = Blank canvas on A1, on the wall
ready-4 = Dots: a colour per group, two per topic for everyone
ready-5 = Markers, tape and a clock that everyone can see
ready-6 = Someone who takes notes, and someone who counts
ask-title = Whom to ask
ask-note = Ask at least five people from each group: otherwise a count can be traced to persons.
nobody-yet = nobody yet
whom = Name
organisation = Organisation
asked-by = Asked by
comes = Coming
parking-title = Parking lot
parking = What is not discussed now
who = Who
when = By when
evening-title = The same evening
evening-1 = Fill in, in the sheet of the canvas, who was there, by party or group.
evening-2 = Type in the counts from the worksheets: per group a line for each topic, for both votes.
evening-3 = Add the ideas, with what becomes of them, and the actions. Then the report is ready.
