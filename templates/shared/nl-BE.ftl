# Words that differ in Flanders.

view-sme = kmo
group-sme = Kmo’s
group-society = Middenveld

answers-by-sme = de kmo’s
answers-says-sme = de kmo’s zeggen “{ $value }”
answers-apart = { $rows ->
        [one] Bij één randvoorwaarde
       *[other] Bij { $rows } randvoorwaarden
    } liggen publieke partijen en kmo’s twee stappen of meer uiteen.
answers-note-apart = Vet, met een lijn: publieke partijen en kmo’s liggen twee stappen of meer uiteen.
