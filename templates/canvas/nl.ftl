# Words of the canvas on one page, in Dutch.

for-whom = Voor wie
parties = Wie doet mee
other-parties = Anderen
no-party = niet genoemd
asked = Wat wordt gevraagd
asked-many = Er worden { $shown } besluiten gevraagd; ze staan in de stuurgroepnotitie.
meeting = Eerstvolgende bespreking
reading = Leeswijzer
reading-rated = Beoordeeld: { $n } van de { $all } randvoorwaarden.
sign-public = ■
sign-sme = ○
sign-others = ▲
reading-answers = { $view } ({ $sign }): { $same ->
    [yes] { $high ->
        [one] één antwoord
       *[other] { $high } antwoorden
    }
   *[other] { $low } tot { $high } antwoorden
} per veld
reading-single = { $view } (●): één oordeel, zonder telling
reading-counted = Elk teken is één antwoord. Donker: de waarde waarin het middelste antwoord valt. “Weet niet” telt niet mee.
reading-shares = Vanaf twintig antwoorden staan er procenten.
reading-weak = Gekleurde kop: volgens minstens één groep zwak of ontbrekend.
reading-exists = Met ►: dit is er al, of het komt er.
reading-blank = Teken of plak per persoon één stip, eerst vooraf en na het gesprek opnieuw; bij “?” wie het niet weet. Houd publieke partijen (■), bedrijven (○) en anderen (▲) uit elkaar, met tekens of met kleuren.
view = Volgens
vote = Stem
first-vote = Vooraf
second-vote = Achteraf
measure = maatregel
was = eerder { $value }
not-rated = Nog door niemand beoordeeld.
write-when = Datum, plaats, aantal deelnemers
write-absent = Wie ontbreekt aan tafel
write-agreed = Afspraken
write-exists = Is er al
write-lacks = Ontbreekt
write-who = Wie doet wat
