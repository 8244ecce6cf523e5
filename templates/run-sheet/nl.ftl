# Words of the run sheet, in Dutch.

hours = van { $from } tot { $until } uur
hours-from = om { $from } uur
meta = { $minutes } minuten · { $n ->
    [one] één onderwerp
   *[other] { $n } onderwerpen
} · { $each } minuten per onderwerp
all = { $n ->
    [one] Dit draaiboek gaat over de ene randvoorwaarde van het kader.
   *[other] Er zijn nog geen onderwerpen gekozen; dit draaiboek gaat daarom over alle { $shown } randvoorwaarden. In drie uur passen er acht tot tien.
}
minute-title = Minuut voor minuut
minute-note = Loopt een gesprek uit? Sluit het af met de parkeerplaats, niet met de pauze.
minute-elapsed = De tijd telt vanaf het begin. Loopt een gesprek uit? Sluit het af met de parkeerplaats, niet met de pauze.
time = Tijd
part = Onderdeel
do = Wat u doet of vraagt
prepare = Zaal klaar
prepare-do = Hang het lege canvas op, leg de werkbladen en stippen klaar. Zet per tafel mensen uit verschillende groepen bij elkaar.
welcome = Welkom
welcome-do = Zeg waarom wij hier zijn, wat ermee gebeurt en wat niet. Laat iedereen tekenen en aankruisen of wij hem of haar mogen aanhalen.
first = Eerste stemming
first-do = Iedereen plakt bij elk onderwerp één stip, zonder overleg. Elke groep heeft een eigen kleur; wie het niet weet, plakt bij “?”.
pause = Pauze
pause-do = Tel ondertussen de stippen van de eerste stemming en schrijf ze op de werkbladen.
second = Tweede stemming
second-do = Iedereen plakt opnieuw, met een andere kleur of een kruis door de stip. Niemand hoeft van mening te veranderen.
park = Ideeën en parkeerplaats
park-do = Loop alle ideeën langs: oppakken, parkeren of laten vallen, en waarom. Een idee zonder besluit komt terug.
agree = Afspraken
agree-do = Wie doet wat, en uiterlijk wanneer? Schrijf alleen op wat iemand in de zaal zelf toezegt.
close = Afsluiting
close-do = Zeg wanneer het verslag komt en wie beslist. Bedank iedereen, en eindig op tijd.
talk-title = Per onderwerp
talk-1 = Lees voor wat het onderwerp betekent en stel de vraag uit het draaiboek.
talk-2 = Vraag eerst wie laag stemde, dan wie hoog stemde. Een voorbeeld zegt meer dan een mening.
talk-3 = Liggen de groepen uit elkaar? Vraag wat de een ziet en de ander niet. Zoek geen gemiddelde.
talk-4 = Schrijf op wat er al is, wat ontbreekt en wie iets doet. De rest gaat naar de parkeerplaats.
votes-title = Twee keer stemmen
votes-1 = De eerste stemming laat zien wat mensen meenemen; de tweede wat het gesprek veranderde. Bewaar beide.
votes-2 = Tel per groep: 0, 1, 2, 3, 4 en apart wie het niet weet. Reken niets om.
votes-3 = Een telling van minder dan vijf mensen wordt niet apart gedrukt.
ready-title = Ligt klaar
ready = Klaar
thing = Wat
ready-1 = { $n ->
    [one] Eén werkblad per tafel, en twee lege
   *[other] { $n } werkbladen op A3, en twee lege
}
ready-2 = Presentielijst met toestemming, bij de deur
ready-3 = Leeg canvas op A1, aan de muur
ready-4 = Stippen: per groep een kleur, voor ieder twee per onderwerp
ready-5 = Stiften, plakband en een klok die iedereen ziet
ready-6 = Iemand die meeschrijft, en iemand die telt
ask-title = Wie vragen
ask-note = Vraag van elke groep minstens vijf mensen: anders is een telling tot personen te herleiden.
nobody-yet = nog niemand
whom = Naam
organisation = Organisatie
asked-by = Gevraagd door
comes = Komt
parking-title = Parkeerplaats
parking = Wat nu niet besproken wordt
who = Wie
when = Uiterlijk
evening-title = Dezelfde avond
evening-1 = Vul in het blad van het canvas in wie er waren, per partij of groep.
evening-2 = Typ de tellingen van de werkbladen over: per groep een regel per onderwerp, voor beide stemmingen.
evening-3 = Voeg de ideeën toe, met wat ermee gebeurt, en de afspraken. Daarna is het verslag klaar.
