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
needs = Elders moeten nog besluiten: { $bodies }; zie de bijlage.
needs-title = Elders te besluiten
body = Orgaan
about = Waarover
by = Uiterlijk
someone = nog te bepalen
lacking-title = Nog aan te leveren
lacking = Dit staat nog niet in het canvas; aan te leveren door { $who }:
missing-ask = het besluit dat van de stuurgroep gevraagd wordt

core-title = Kern
question = De leidende vraag: { $question }
missing-core = de kern, in ten hoogste zestig woorden

gaps-title = Wat ontbreekt
in-annex = { $n ->
    [one] Eén andere randvoorwaarde staat in de bijlage.
   *[other] De { $shown } andere randvoorwaarden staan in de bijlage.
}
gap-both = Overheden en ondernemers missen allebei: { $names }.
gap-sme = Ondernemers missen wat overheden deels of voldoende zien: { $names }.
gap-public = Overheden missen wat ondernemers deels of voldoende zien: { $names }.
gap-one = { $n ->
    [one] Er ontbreekt één randvoorwaarde: { $names }.
   *[other] Er ontbreken: { $names }.
}
gap-partial = { $n ->
    [one] Nog niet voldoende aanwezig is: { $names }.
   *[other] Nog niet voldoende aanwezig zijn: { $names }.
}
gap-none = Geen enkele beoordeelde randvoorwaarde ontbreekt.
unrated = { $n ->
    [one] Eén van de { $all } randvoorwaarden is nog niet beoordeeld; dat is geen goed of slecht teken.
   *[other] { $shown } van de { $all } randvoorwaarden zijn nog niet beoordeeld; dat is geen goed of slecht teken.
}

strong-title = Wat al sterk is
strong = { $views ->
    [one] Voldoende of sterk: { $names }.
   *[other] Overheden en ondernemers noemen allebei voldoende of sterk: { $names }.
}

said-title = Wat ondernemers zeggen
answered-of = { $count ->
    [one] { $n } van { $invited } uitgenodigde bedrijven antwoordde.
   *[other] { $n } van { $invited } uitgenodigde bedrijven antwoordden.
}
answered = { $count ->
    [one] { $n } bedrijf antwoordde.
   *[other] { $n } bedrijven antwoordden.
}
answered-uncounted = Het beeld is bij mkb-bedrijven getoetst; bij hoeveel is niet bekend.
outside-network = { $count ->
    [one] { $n } daarvan hoort bij geen netwerk.
   *[other] { $n } daarvan horen bij geen netwerk.
}
not-heard = Niet gehoord: { $who }.
anonymous = anoniem
missing-sme = wat ondernemers ervan vinden

choice-title = Keuze
option = Keuze
pro = Voor
con = Tegen
cost = Kosten
advice = advies
no-options = Opties naast elkaar zijn nog niet uitgewerkt. Dit zijn de maatregelen:
measure-proposed = voorgesteld
measure-decided = besloten
measure-running = loopt
measure-done = gereed
measure-changed = gewijzigd
measure-stopped = gestopt
missing-choice = de opties, niets doen inbegrepen

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
soft-part = Van { $total } is { $eur } nog mondeling of een voornemen.
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
answer = Antwoord:
missing-backing = wie voor is, wie onder voorwaarden en wie tegen

doubts-title = Kanttekeningen
missing-doubts = risico's, twijfels en juridische opmerkingen

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
not-assessed = geen oordeel
answered-by = Antwoord
declined = bewust niet gekozen
no-answer = nog geen maatregel
counts-note = Tussen haakjes de aantallen antwoorden, van ontbreekt tot sterk; het oordeel is het middelste antwoord.
indicators-title = De cijfers
indicator = Indicator
baseline = Nulmeting
target = Doel
goals-title = Doelen
goals-unmeasured = Bij deze doelen staat nog geen cijfer waaraan voortgang te zien is.
not-chosen-title = Niet gekozen
open-title = Open punten
more-findings = { $n ->
    [one] En nog één punt.
   *[other] En nog { $n } punten.
}
