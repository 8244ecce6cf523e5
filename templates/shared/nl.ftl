# Words that several kinds of document share, in Dutch.

missing = Nog niet ingevuld: { $what }.
missing-from = Aan te leveren door { $who }.
as-of = Peildatum { $date }
undated = Zonder peildatum
draft = { $n ->
    [one] concept · één fout te verhelpen
   *[other] concept · { $n } fouten te verhelpen
}
colophon = Colofon
colophon-author = steller: { $author }
colophon-commissioners = { $n ->
    [one] opdrachtgever: { $names }
   *[other] opdrachtgevers: { $names }
}
colophon-frame = kader: { $frame }
colophon-date = peildatum { $date }
unsure = { $n } weet niet
terms-title = Begrippen
by-adviser = Dit is het oordeel van de adviseur, op grond van openbare bronnen.

comparison-exactly = { $value }
comparison-about = ongeveer { $value }
comparison-almost = bijna { $value }
comparison-more-than = meer dan { $value }
comparison-less-than = minder dan { $value }
comparison-at-least = minstens { $value }
comparison-at-most = hoogstens { $value }

source-wave = { $n ->
    [one] Ronde onder één bedrijf, { $date }
   *[other] Ronde onder { $n } bedrijven, { $date }
}
source-wave-uncounted = Ronde onder bedrijven, { $date }
source-session = Werksessie, { $date }

view-public = publieke partijen
view-sme = mkb
view-knowledge = kennisinstellingen
view-citizens = inwoners
view-adviser = adviseur
view-self = eigen blik

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

# Figures: names of files, and the words in and around them.

answers-file = oordelen

answers-title = Antwoorden per randvoorwaarde
answers-about = De figuur laat zien hoe { $rows ->
        [one] één randvoorwaarde ervoor staat
       *[other] { $rows } randvoorwaarden ervoor staan
    } volgens { $views }, op een schaal van { $low } tot { $high }.
answers-about-n = { $view } (n = { $n })
answers-by-public = publieke partijen
answers-by-sme = het mkb
answers-by-knowledge = kennisinstellingen
answers-by-citizens = inwoners
answers-by-adviser = de adviseur
answers-by-self = het eigen oordeel
answers-weakest-first = Zwakste eerst.
answers-middle = Steeds is het middelste antwoord genoemd.
answers-apart = { $rows ->
        [one] Bij één randvoorwaarde
       *[other] Bij { $rows } randvoorwaarden
    } liggen publieke partijen en mkb twee stappen of meer uiteen.
answers-row = { $label }: { $says }.
answers-says-public = publieke partijen zeggen “{ $value }”
answers-says-sme = het mkb zegt “{ $value }”
answers-says-knowledge = kennisinstellingen zeggen “{ $value }”
answers-says-citizens = inwoners zeggen “{ $value }”
answers-says-adviser = de adviseur zegt “{ $value }”
answers-says-self = het eigen oordeel is “{ $value }”
answers-says-same = { $views ->
        [2] beide zeggen “{ $value }”
       *[other] allemaal zeggen “{ $value }”
    }
answers-not-asked = niet gevraagd
answers-rest = { $rows ->
        [one] Nog één randvoorwaarde staat in de tabel.
       *[other] Nog { $rows } randvoorwaarden staan in de tabel.
    }
answers-state = { $view }: { $state }

answers-head-precondition = Randvoorwaarde
answers-head-value = { $view }: oordeel (n)
answers-head-counts = { $view }: aantallen, { $low } tot { $high }
answers-value-n = { $value } ({ $n })
answers-unsure = { $counts }; { $unsure } “weet niet”

answers-note-n = { $view }, n = { $n }
answers-note-n-unsure = { $view }, n = { $n }, waarvan per rij hoogstens { $unsure ->
        [one] één
       *[other] { $unsure }
    } “weet niet”
answers-note-single = { $view }, één oordeel per rij
answers-note-marks = Elk teken is één antwoord; het streepje staat onder het middelste.
answers-note-bars = Elke balk is een aantal antwoorden; het streepje staat onder het middelste.
answers-note-large = Een groot teken is één oordeel zonder telling.
answers-note-apart = Vet, met een lijn: publieke partijen en mkb liggen twee stappen of meer uiteen.
