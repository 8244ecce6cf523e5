# Words of the canvas on one page, in Dutch.

for-whom = Voor wie
parties = Wie doen mee
other-parties = Anderen
no-party = nog niemand
asked = Wat wordt gevraagd
asked-many = Er worden { $shown } besluiten gevraagd; ze staan in de stuurgroepnotitie.
meeting = Eerstvolgende bespreking
reading = Leeswijzer
reading-counted = Elk teken is één antwoord; donker staat het middelste. “Weet niet” telt niet mee.
reading-shares = Bij meer dan twintig antwoorden staan er procenten.
reading-single = Een stip is één oordeel, zonder telling.
reading-weak = Met een okergele balk: zwak of ontbreekt.
reading-exists = Achter een driehoekje: wat er is.
reading-blank = Plak of zet per stem één stip: eerst vóór het gesprek, daarna nog eens. De ruimte onder de vakjes is voor wat er al is, wat ontbreekt en wie iets gaat doen.
view = Blik
vote = Stem
first-vote = 1e keer
second-vote = 2e keer
measure = maatregel
not-rated = Nog door niemand beoordeeld.
