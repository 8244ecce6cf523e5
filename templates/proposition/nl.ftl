# Words of the proposition, in Dutch.

the-commissioner = de opdrachtgever
adopted = vastgesteld { $on }
since = { $n ->
    [one] sindsdien één punt open
   *[other] sindsdien { $n } punten open
}
core-title = Kern
missing-core = de propositie in één zin
for-title = Voor wie
missing-for = de doelgroep, en wat de propositie haar oplevert
offer-title = Wat wij bieden
offer-title-neutral = Aanbod
missing-offer = wat er geboden wordt, in ten hoogste drie pijlers
asks-title = Wat wij vragen
asks-title-neutral = Wat het vraagt
missing-asks = wat er van wie gevraagd wordt
from = Van
what = Wat
amount = Bedrag
in-kind = in natura
backing-title = Wie hierachter staat
backing-group-sme = bedrijven
backing = Van de { $asked } bevraagde { $group } { $favour_n ->
    [one] steunt { $favour } dit
   *[other] steunen { $favour } dit
}, { $conditions } onder voorwaarden; { $against_n ->
    [0] geen is tegen
    [one] { $against } is tegen
   *[other] { $against } zijn tegen
}.
not-title = Wat wij niet doen
not-title-neutral = Niet gekozen
route-title = Van vraag naar hulp
if-you = Als u …
then-helps = … dan helpt
within = Binnen
there-is-title = Wat er is
initiative = Initiatief
works-on = Werkt aan
serves = voor { $who }
form = Vorm
form-network = netwerk
form-partnership = samenwerkingsverband
form-field-lab = fieldlab
form-living-lab = proeftuin
form-hub = hub
form-desk = loket
form-fund = fonds
form-programme = programma
form-platform = platform
form-task-force = aanjaagteam
form-facility = faciliteit
form-project = project
form-campus = campus
form-cluster = cluster
form-consultation = overleg
provisional = werknaam
life-idea = idee
life-requested = aangevraagd
life-set-up = in opbouw
life-running = loopt
life-transition = in transitie
life-stopping = stopt
life-stopped = gestopt
figures-title = De cijfers
facts-title = De feiten
indicator = Indicator
now = Nu
target = Doel
said-title = Wat anderen zeggen
results-title = Eerste resultaten
contact-title = Contact
missing-contact = waar lezers terechtkunnen
