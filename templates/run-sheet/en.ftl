# Words of the run sheet, in English.

hours = from { $from } to { $until }
hours-from = at { $from }
meta = { $minutes } minutes · { $n ->
    [one] one topic
   *[other] { $n } topics
}
all = { $n ->
    [one] This run sheet is about the one precondition of the framework.
   *[other] No topics have been chosen yet, so this run sheet covers all { $shown } preconditions. Three hours are enough for eight to ten.
}
minute-title = Minute by minute
minute-note = Is a discussion running over? Put the rest in the parking lot; the break goes ahead.
minute-elapsed = Times count from the start. Is a discussion running over? Put the rest in the parking lot; the break goes ahead.
time = Time
minutes = Min.
part = Part
lead = Who
do = What you do or ask
plenary = facilitator
counters = two counters
everyone = everyone
prepare = Room ready
prepare-lead = organisers
prepare-do = Tables for six. Worksheets, voting cards and pens are laid out; the flip chart for the counts is up.
arrive = Arrival
arrive-lead = two at the door
arrive-do = Everyone signs the list and gets a consent slip and two voting cards. Spread each group over the tables.
welcome = Welcome
welcome-do = Why are we here, what will be done with it and what will not? Explain the slip. Ask people not to share trade secrets.
first = First vote
first-lead = facilitator
first-do = { $n ->
    [one] Explain the scale and read out the topic.
   *[other] Explain the scale and read out the { $shown } topics, a minute each.
} Then each fills in the card “before” alone, without conferring.
pause = Break
pause-do = Collect the cards and count them by group. Write the numbers on the worksheets and on the flip chart.
count = Count
count-do = { $n ->
    [one] Show the count. Choose the topic on which the groups differ most.
   *[other] Show the count. Choose the { $deep } topics on which the groups differ most.
}
count-all = Show the count. Begin with the topic on which the groups differ most.
talk = Discussion { $n }
talk-lead = tables, plenary
talk-do = { $tables } minutes at the tables, with the worksheet; then { $together } minutes in plenary. What is there already, what is missing, who can do something about it?
talk-again = In the same way, with the next topic.
stretch = Stretch your legs
stretch-do = Stand up for a moment, open the windows.
brief = { $n ->
    [one] The other topic
   *[other] The other { $shown } topics
}
brief-do = { $n ->
    [one] Plenary, { $each } minutes: who would like to explain the count?
   *[other] Plenary, { $each } minutes each: who would like to explain the count?
} Someone takes notes on the worksheet.
second = Second vote
second-lead = two counters
second-do = Each fills in the card “after” alone; nobody has to change their mind. Collect the cards.
park = Ideas and parking lot
park-do = Go through them: take up, park or drop, and why. Meanwhile the two counters count the second vote.
agree = Agreements
agree-do = Show both counts side by side. Who does what, and by when? Write down only what someone in the room commits to.
close = Close
close-do = Say when the report will come and who decides. Collect the slips. Finish on time.
topics-title = Topics
at-length = At length
topic = Topic
opens = Question that opens the discussion
talk-title = For each topic
talk-1 = Read out what the topic is about: this is how it should be. Ask how things stand now.
talk-2 = Ask: “Who would like to explain a low score? You need not say how you voted yourself.” Ask the same for a high score. An example says more than an opinion.
talk-3 = Do the groups differ? Ask what one sees and the other does not.
talk-4 = Write on the worksheet what there is, what is missing and who can do something about it. The rest goes to the parking lot.
votes-title = Voting twice
votes-1 = The participants vote. Whoever leads the session, counts or takes notes does not.
votes-2 = The first vote shows what people bring with them, the second what the discussion changed.
votes-3 = Count by group how often 0, 1, 2, 3 and 4 were chosen and, apart, who does not know. Write down numbers, and calculate nothing.
votes-4 = For a group with fewer than { $least } voters we report no results, nor could they be worked out from the total. Leave such a count off the flip chart as well.
arrange-title = To arrange beforehand
arrange = What
arrange-1 = Agree with the commissioners whether what is said here is kept out of permits and enforcement. Say so only if they commit to it.
arrange-2 = Agree who writes the report: a draft the same evening or within two working days, responses within a week.
arrange-3 = Agree who keeps the consent slips and the list, and until when.
ready-title = Ready in the room
ready-note = Worked out for { $people } people, six to a table.
ready = Ready
thing = What
ready-1 = { $all } worksheets: { $each } of each topic, one per table and one for the counters; and one of each of the two empty ones
ready-2 = { $cards } sheets of voting cards, cut
ready-3 = { $slips } sheets of consent slips, cut; the attendance list
ready-4 = A flip chart or screen for both counts, by topic and by group
ready-5 = Pens, markers, tape and a clock that everyone can see
roles-title = Roles
role = Role
role-1 = Facilitator
role-2 = Two counters
role-3 = Two at the door
role-4 = Takes notes
role-5 = Keeps time
ask-title = Whom to ask
ask-note = Ask at least { $least } people from each group: otherwise its results cannot go into the report.
nobody-yet = nobody yet
whom = Name and organisation
whom-else = Another name and organisation
comes = Coming
comes-too = Also coming
who = Who
evening-title = The same evening
evening-1 = Fill in, in the sheet of the canvas, who was there, by party or group.
evening-2 = Type in the counts from the worksheets: per group a line for each topic, for both votes.
evening-3 = Add the ideas, with what becomes of them, and the agreements. An idea on which nothing was decided is in the report as an open point.
evening-4 = Put in the sheet until when people may react, make the report and send round the draft. Destroy the voting cards once the report is adopted.
