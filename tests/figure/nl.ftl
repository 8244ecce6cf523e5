# Words of figures in Dutch; the shared words of documents hold the same.
list-and = { $head } en { $last }

view-public = publieke partijen
view-sme = mkb
view-knowledge = kennisinstellingen
view-citizens = inwoners
view-adviser = adviseur
view-self = eigen blik

answers-title = Antwoorden per randvoorwaarde
answers-about = De figuur toont hoe { $rows ->
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
answers-middle = Genoemd is steeds het middelste antwoord.
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
       *[other] alle zeggen “{ $value }”
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
answers-note-n-unsure = { $view }, n = { $n }, waarvan per rij ten hoogste { $unsure ->
        [one] één
       *[other] { $unsure }
    } “weet niet”
answers-note-single = { $view }, één oordeel per rij
answers-note-marks = Elk teken is één antwoord; het streepje staat onder het middelste.
answers-note-bars = Elke balk is een aantal antwoorden; het streepje staat onder het middelste.
answers-note-large = Een groot teken is één oordeel zonder telling.
answers-note-apart = Vet, met een lijn: publieke partijen en mkb liggen twee stappen of meer uiteen.
