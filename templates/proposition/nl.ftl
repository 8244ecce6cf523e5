# Words of the proposition, in Dutch.

adopted = vastgesteld { $on }
since = { $n ->
    [one] sindsdien één punt open
   *[other] sindsdien { $n } punten open
}
for-title = Voor wie
offer-title = Wat wij bieden
offer-title-neutral = Aanbod
asks-title = Wat wij vragen
asks-title-neutral = Wat nodig is
from = Van
amount = Bedrag
senders = Afzenders: { $names }
backing-title = Wie hierachter staat
not-title = Wat wij niet doen
not-title-neutral = Niet gekozen
route-title = Van vraag naar hulp
if-you = Als u …
then-helps = … dan helpt
within = Binnen
there-is-title = Wat er is
initiative = Naam
works-on = Waarvoor
serves = voor { $who }
form = Soort
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
form-facility = voorziening
form-project = project
form-campus = campus
form-cluster = cluster
form-consultation = overleg
provisional = werknaam
life-idea = idee
life-requested = aangevraagd
life-set-up = in opbouw
life-running = loopt
life-transition = verandert
life-stopping = stopt
life-stopped = gestopt
figures-title = De cijfers
contested-note = Cijfers met dezelfde naam zijn op verschillende manieren geteld.
facts-title = De feiten
now = Stand
target = Doel
said-title = Wat anderen zeggen
results-title = Eerste resultaten
contact-title = Contact
