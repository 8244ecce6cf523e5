# Words of the invitation, in Dutch.

title = Werksessie
lead = U bent van harte uitgenodigd voor een werksessie. Samen met mensen uit { $groups } gaan wij na wat er al goed geregeld is, wat nog ontbreekt, en wie daar iets aan kan doen.
when-title = Wanneer en waar
when = Wanneer
where = Waar
what = Wat
to-fill = In te vullen
hours = van { $from } tot { $until } uur
hours-from = om { $from } uur
walk-in = inloop vanaf { $at } uur
sign-up = Aanmelden
sign-up-by = uiterlijk { $date }
why-title = Waarom
focus = Het gaat om { $group }
commissioners = { $n ->
    [one] Opdrachtgever: { $names }.
   *[other] Opdrachtgevers: { $names }.
}
about-title = Waarover
about = { $n ->
    [one] Wij bespreken één onderwerp:
   *[other] Wij bespreken { $shown } onderwerpen. Kijk alvast over welke u uit eigen ervaring iets kunt zeggen.
}
asked-title = Wat wij u vragen
asked-bring = Breng een voorbeeld mee van iets wat lukte, en van iets wat vastliep. Een presentatie is niet nodig.
asked-vote = Geef twee keer uw oordeel, aan het begin en na het gesprek: van 0 (ontbreekt) tot 4 (sterk). Wie het niet weet, zegt dat gewoon.
asked-other = Kunt u niet komen, of weet een collega er meer van? Laat het ons weten.
after-title = Wat ermee gebeurt
after-counts = Wij tellen de antwoorden per groep, nooit per persoon.
after-quotes = Wij halen u alleen aan als u dat goedvindt. Bij binnenkomst kiest u zelf: niet, anoniem, met uw functie of met uw naam.
after-report = Na afloop krijgt u een verslag: wat er geteld, gezegd en afgesproken is, en wat er met elk idee gebeurt.
