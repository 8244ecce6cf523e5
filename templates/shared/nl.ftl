# Words that several kinds of document share, in Dutch.

missing = Nog niet ingevuld: { $what }.
missing-from = Aan te leveren door { $who }.
as-of = Peildatum { $date }
undated = Zonder peildatum
draft = { $n ->
    [one] concept · één open punt
   *[other] concept · { $n } open punten
}
colophon = Colofon
colophon-author = opgesteld door { $author }
colophon-commissioners = { $n ->
    [one] opdrachtgever { $names }
   *[other] opdrachtgevers { $names }
}
colophon-frame = beoordeeld met { $frame }
colophon-date = peildatum { $date }
by-adviser = Naar het oordeel van de adviseur, op grond van openbare bronnen.

comparison-exactly = { $value }
comparison-about = ongeveer { $value }
comparison-almost = bijna { $value }
comparison-more-than = meer dan { $value }
comparison-less-than = minder dan { $value }
comparison-at-least = ten minste { $value }
comparison-at-most = ten hoogste { $value }

source-wave = { $n ->
    [one] Ronde onder één bedrijf, { $date }
   *[other] Ronde onder { $n } bedrijven, { $date }
}
source-wave-uncounted = Ronde onder bedrijven, { $date }
source-session = Werksessie, { $date }

view-public = overheid
view-sme = mkb
view-knowledge = kennis
view-citizens = inwoners
view-adviser = adviseur
view-self = eigen blik

figure-public = publieke partijen
figure-sme = mkb
figure-other = adviseur
figure-file = oordelen

group-public = Publieke partijen
group-sme = Mkb
group-knowledge = Kennisinstellingen
group-citizens = Inwoners
group-government = Overheden
group-business = Bedrijven
group-society = Samenleving

status-requested = gevraagd
status-announced = aangekondigd
status-pledged = toegezegd
status-granted = verleend
status-advanced = bevoorschot
status-settled = vastgesteld
status-reclaimed = teruggevorderd
nature-one-off = incidenteel
nature-structural = structureel
