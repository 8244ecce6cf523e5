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
missing-for = voor wie het is, en wat het oplevert
offer-title = Wat wij bieden
offer-title-neutral = Aanbod
missing-offer = wat het aanbod is, in hoogstens drie punten
asks-title = Wat wij vragen
asks-title-neutral = Wat nodig is
missing-asks = wat van wie gevraagd wordt
from = Van
what = Wat
amount = Bedrag
in-kind = in natura
backing-title = Wie hierachter staat
backing-group-sme = bedrijven
backing = { $n ->
    [one] Het ene antwoord van de { $group } is { $favour_n ->
        [one] voor
       *[other] { $conditions_n ->
            [one] voor, onder voorwaarden
           *[other] tegen
        }
    }.
   *[other] Van de { $asked } gevraagde { $group } { $favour_n ->
        [0] is er geen zonder meer voor
        [one] is er één zonder meer voor
       *[other] zijn er { $favour } zonder meer voor
    }{ $conditions_n ->
        [0] {""}
       *[other]  en { $conditions } onder voorwaarden
    }; { $against_n ->
        [0] niemand is tegen
        [one] één is tegen
       *[other] { $against } zijn tegen
    }.
}
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
facts-title = De feiten
indicator = Wat
now = Nu
target = Doel
said-title = Wat anderen zeggen
results-title = Eerste resultaten
contact-title = Contact
missing-contact = waar lezers terechtkunnen
