# Woorden van de besluitenlijst, in het Nederlands.

tally-decisions = { $taken ->
    [0] Er is nog niets besloten
    [one] Er is één besluit genomen
   *[other] { $taken_shown } besluiten zijn genomen
}{ $asked ->
    [0] {""}
    [one] {""}; één ligt nog voor
   *[other] {""}; { $asked_shown } liggen nog voor
}.
undated-decisions = Zonder datum
by-day = uiterlijk { $by }
still-open = nog niet besloten
not-decided-then = Gevraagd, en toen niet besloten:
pending-title = Ligt voor
left-title = Niet gekozen
actions-title = Acties
