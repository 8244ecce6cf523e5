# Words of the decision list, in English.

tally-decisions = { $taken ->
    [0] Nothing has been decided yet
    [one] One decision has been taken
   *[other] { $taken_shown } decisions have been taken
}{ $asked ->
    [0] {""}
    [one] {""}; one is pending
   *[other] {""}; { $asked_shown } are pending
}.
undated-decisions = Without a date
by-day = by { $by }
still-open = not decided yet
not-decided-then = Requested, and not decided then:
pending-title = Pending
left-title = Not chosen
actions-title = Actions
