# Words of the steering brief, in Dutch.

the-commissioner = de opdrachtgever
purpose-decision = ter besluitvorming
purpose-discussion = ter bespreking
purpose-information = ter kennisneming
agenda-item = agendapunt { $item }
author = steller: { $author }

ask-title = Gevraagd besluit
ask-lead = De stuurgroep wordt gevraagd:
taken-title = Genomen besluiten
taken-lead = Overgenomen is het advies om:
needs = Daarna is nog een besluit nodig van: { $bodies }. Zie de bijlage.
needs-title = Nog te besluiten
body = Orgaan
about = Waarover
by = Uiterlijk
someone = nog te bepalen
lacking-title = Nog aan te leveren
lacking = Nog nodig van { $who }:
missing-ask = het besluit dat de stuurgroep moet nemen

core-title = Kern
question = De leidende vraag: { $question }
missing-core = de kern, in hoogstens zestig woorden

gaps-title = Wat ontbreekt
in-annex = { $n ->
    [one] Eén andere randvoorwaarde staat in de bijlage.
   *[other] De { $shown } andere randvoorwaarden staan in de bijlage.
}
gap-both = Zwak of ontbrekend volgens publieke partijen én ondernemers: { $names }.
gap-sme = Alleen volgens ondernemers zwak of ontbrekend: { $names }.
gap-public = Alleen volgens publieke partijen zwak of ontbrekend: { $names }.
gap-one = { $n ->
    [one] Eén randvoorwaarde is zwak of ontbreekt: { $names }.
   *[other] Deze randvoorwaarden zijn zwak of ontbreken: { $names }.
}
gap-partial = { $n ->
    [one] Deze randvoorwaarde is nog niet voldoende: { $names }.
   *[other] Deze randvoorwaarden zijn nog niet voldoende: { $names }.
}
gap-none = Geen van de beoordeelde randvoorwaarden is zwak of ontbreekt.
unrated = { $n ->
    [one] Eén van de { $all } randvoorwaarden is nog niet beoordeeld; dat zegt niets over goed of slecht.
   *[other] { $shown } van de { $all } randvoorwaarden zijn nog niet beoordeeld; dat zegt niets over goed of slecht.
}

strong-title = Wat op orde is
strong = { $views ->
    [one] Voldoende of sterk: { $names }.
   *[other] Voldoende of sterk volgens publieke partijen én ondernemers: { $names }.
}

said-title = Wat ondernemers zeggen
answered-of = { $count ->
    [one] { $n } van de { $invited } uitgenodigde bedrijven gaf antwoord.
   *[other] { $n } van de { $invited } uitgenodigde bedrijven gaven antwoord.
}
answered = { $count ->
    [one] { $n } bedrijf gaf antwoord.
   *[other] { $n } bedrijven gaven antwoord.
}
answered-uncounted = Het beeld is aan mkb-bedrijven voorgelegd; aan hoeveel, is niet bekend.
outside-network = { $count ->
    [one] { $n } daarvan hoort niet bij een netwerk.
   *[other] { $n } daarvan horen niet bij een netwerk.
}
not-heard = Niet gehoord: { $who }.
anonymous = anoniem
missing-sme = wat ondernemers ervan vinden

choice-title = Keuze
option = Optie
pro = Voor
con = Tegen
cost = Kosten
advice = advies
no-options = Er zijn nog geen opties uitgewerkt. Dit zijn de maatregelen:
measure-proposed = voorgesteld
measure-decided = besloten
measure-running = loopt
measure-done = gereed
measure-changed = gewijzigd
measure-stopped = gestopt
missing-choice = de opties, ook niets doen

money-title = Geld
party = Partij
total = Totaal
sort = Aard
contributions = Bedrijven
firm = getekend of betaald
conditional = voorwaardelijk
soft = nog niet getekend
open = Nog niet gedekt
leverage = Tegenover elke gevraagde publieke euro staat { $cents } cent van bedrijven.
soft-part = Van de { $total } van bedrijven is { $eur } nog mondeling of een voornemen.
soft-some = Een deel van wat bedrijven bijdragen, is nog mondeling of een voornemen.
withheld = Niet alle bijdragen van bedrijven staan hierin: een som van minder dan vijf partijen verraadt wie wat bijdraagt.
no-cost = Wat de maatregelen kosten, is nog niet bekend.
missing-money = kosten en dekking per partij en per jaar

backing-title = Draagvlak
proposal = Voorstel
group = Groep
in-favour = Voor
with-conditions = Onder voorwaarden
against = Tegen
aligned = Ambtelijk afgestemd met { $names }.
objection = Tegenargument:
answer = Maatregel of keuze:
missing-backing = wie voor is, wie onder voorwaarden en wie tegen

doubts-title = Kanttekeningen
missing-doubts = risico’s, twijfels en juridische opmerkingen

next-title = Vervolg
who = Wie
what = Wat
when = Wanneer
nobody = nog te bepalen
missing-next = wie wat wanneer doet

annex = Bijlage
all-title = Alle randvoorwaarden
precondition = Randvoorwaarde
judgement = Oordeel
note = Toelichting
not-assessed = niet beoordeeld
answered-by = Maatregel of keuze
declined = bewust niet gekozen
no-answer = nog geen maatregel
counts-note = Tussen haakjes: hoe vaak elk antwoord gegeven is, van ontbreekt tot sterk. Het oordeel is het middelste antwoord.
indicators-title = De cijfers
indicator = Indicator
baseline = Nulmeting
target = Doel
goals-title = Doelen
goals-unmeasured = Een cijfer dat de voortgang laat zien, ontbreekt nog.
not-chosen-title = Niet gekozen
open-title = Open punten
more-findings = { $n ->
    [one] En nog één punt.
   *[other] En nog { $n } punten.
}
accepted-title = Geaccepteerde punten
accepted-lead = Deze punten kloppen. Ze zijn met een reden geaccepteerd, voor een bepaalde tijd.
accepted-point = Punt
accepted-reason = Reden
accepted-terms = Door, en tot wanneer
accepted-until = tot en met { $date }
accepted-besides = { $n ->
    [one] Daarnaast is één punt geaccepteerd waarvan de reden binnen het team blijft.
   *[other] Daarnaast zijn { $shown } punten geaccepteerd waarvan de redenen binnen het team blijven.
}
accepted-inside = { $n ->
    [one] Eén punt is met een reden geaccepteerd die binnen het team blijft.
   *[other] { $shown } punten zijn geaccepteerd met redenen die binnen het team blijven.
}
