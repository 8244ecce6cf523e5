# Words of the decision list, in English.

tally-decisions = { $taken ->
    [0] Nothing has been decided yet
    [one] One decision has been taken
   *[other] { $taken_shown } decisions have been taken
}{ $deferred ->
    [0] {""}
    [one] {""}; one has been deferred
   *[other] {""}; { $deferred_shown } have been deferred
}{ $asked ->
    [0] {""}
    [one] {""}; one is pending
   *[other] {""}; { $asked_shown } are pending
}.
status = This list is final once the chair and the secretary have signed it.
undated-decisions = Without a date
taken-plural = The { $body }:
taken-neuter = The { $body }:
taken-common = The { $body }:
taken-bare = { $body }:
taken-nobody = Decided:

# “to agree to …” becomes “agreed to …” behind the name of a body, for verbs that are here; others keep their clause.
clause-mark = to
clause-joined = {" "}and{" "}
clause-noting = note
clause-plural = as-one
decides = agree:agreed request:requested ask:asked adopt:adopted approve:approved note:noted advise:advised endorse:endorsed appoint:appointed accept:accepted support:supported confirm:confirmed grant:granted authorise:authorised invite:invited
decided-adopted = decided{ $clause ->
    [yes] {""}
   *[no] :
}
decided-adapted = decided{ $clause ->
    [yes] {""}
   *[no] :
}
decided-noted = noted{ $clause ->
    [yes] {" "}the proposal
   *[no] :
}
decided-deferred = deferred{ $clause ->
    [yes] {" "}the proposal
   *[no] :
}
decided-rejected = rejected{ $clause ->
    [yes] {" "}the proposal
   *[no] :
}
decided-not-pursued = decided not{ $clause ->
    [yes] {""}
   *[no] {" "}to pursue
}
by-day = by { $by }
still-open = not decided yet
not-decided-then = Requested, and not decided then:
pending-title = Pending
party-title = Money by party
party = Party
amount = Amount
years = Years
decision = Decision
number = no. { $n }
actions-title = Actions
signing-title = Adoption
role = Adopted by
name = Name
day = Date
signature = Signature
chair = chair
secretary = secretary
