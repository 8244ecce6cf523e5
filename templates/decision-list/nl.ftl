# Woorden van de besluitenlijst, in het Nederlands.

tally-decisions = { $taken ->
    [0] Er is nog niets besloten
    [one] Er is één besluit genomen
   *[other] { $taken_shown } besluiten zijn genomen
}{ $deferred ->
    [0] {""}
    [one] {""}; één is aangehouden
   *[other] {""}; { $deferred_shown } zijn aangehouden
}{ $asked ->
    [0] {""}
    [one] {""}; één ligt nog voor
   *[other] {""}; { $asked_shown } liggen nog voor
}.
status = Deze lijst staat vast zodra de voorzitter en de secretaris haar hebben ondertekend.
undated-decisions = Zonder datum
taken-plural = { $body }:
taken-neuter = Het { $body }:
taken-common = De { $body }:
taken-bare = { $body }:
taken-nobody = Besloten is:

# “in te stemmen met …” becomes “stemt in met …” behind the name of a body, for verbs that are here; others keep their clause.
clause-mark = te
clause-joined = {" "}en{" "}
clause-noting = nemen
clause-plural = as-asked
decides = stemmen:stemt nemen:neemt verzoeken:verzoekt vragen:vraagt adviseren:adviseert informeren:informeert stellen:stelt gaan:gaat kiezen:kiest verlenen:verleent benoemen:benoemt machtigen:machtigt dragen:draagt roepen:roept wijzen:wijst keuren:keurt onderschrijven:onderschrijft bevestigen:bevestigt spreken:spreekt steunen:steunt leggen:legt trekken:trekt reserveren:reserveert
decided-adopted = { $form ->
    [plural] besluiten
   *[other] besluit
}{ $clause ->
    [yes] {""}
   *[no] :
}
decided-adapted = { $form ->
    [plural] besluiten
   *[other] besluit
}{ $clause ->
    [yes] {""}
   *[no] :
}
decided-noted = { $form ->
    [plural] nemen
   *[other] neemt
}{ $clause ->
    [yes] {" "}kennis van het voorstel om
   *[no] {" "}kennis van:
}
decided-deferred = { $form ->
    [plural] houden
   *[other] houdt
}{ $clause ->
    [yes] {" "}het voorstel aan om
   *[no] {" "}aan:
}
decided-rejected = { $form ->
    [plural] wijzen
   *[other] wijst
}{ $clause ->
    [yes] {" "}het voorstel af om
   *[no] {" "}af:
}
decided-not-pursued = { $form ->
    [plural] zien
   *[other] ziet
}{ $clause ->
    [yes] {" "}ervan af
   *[no] {" "}af van
}
by-day = uiterlijk { $by }
still-open = nog niet besloten
not-decided-then = Gevraagd, en toen niet besloten:
pending-title = Ligt voor
party-title = Geld per partij
party = Partij
amount = Bedrag
years = Jaren
decision = Besluit
number = nr. { $n }
actions-title = Acties
signing-title = Vaststelling
role = Vastgesteld door
name = Naam
day = Datum
signature = Handtekening
chair = voorzitter
secretary = secretaris
