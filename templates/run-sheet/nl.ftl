# Words of the run sheet, in Dutch.

hours = van { $from } tot { $until } uur
hours-from = om { $from } uur
meta = { $minutes } minuten · { $n ->
    [one] één onderwerp
   *[other] { $n } onderwerpen
}
all = { $n ->
    [one] Dit draaiboek gaat over de ene randvoorwaarde van het kader.
   *[other] Er zijn nog geen onderwerpen gekozen; dit draaiboek gaat daarom over alle { $shown } randvoorwaarden. In drie uur passen er acht tot tien.
}
minute-title = Minuut voor minuut
minute-note = Loopt een gesprek uit? Zet de rest op de parkeerplaats; de pauze gaat door.
minute-elapsed = De tijd telt vanaf het begin. Loopt een gesprek uit? Zet de rest op de parkeerplaats; de pauze gaat door.
time = Tijd
minutes = Duur
part = Onderdeel
lead = Wie
do = Wat u doet of vraagt
plenary = gespreksleider
counters = twee tellers
everyone = iedereen
prepare = Zaal klaar
prepare-lead = organisatie
prepare-do = Tafels voor zes. Werkbladen, stemkaarten en pennen liggen klaar; de flap voor de tellingen hangt.
arrive = Inloop
arrive-lead = twee bij de deur
arrive-do = Iedereen tekent de lijst en krijgt een toestemmingsstrookje en twee stemkaarten. Verdeel elke groep over de tafels.
welcome = Welkom
welcome-do = Waarom zijn wij hier, wat gebeurt ermee en wat niet? Leg het strookje uit. Vraag geen bedrijfsgeheimen te delen.
first = Eerste stemming
first-lead = gespreksleider
first-do = { $n ->
    [one] Leg de schaal uit en lees het onderwerp voor.
   *[other] Leg de schaal uit en lees de { $shown } onderwerpen voor, een minuut per onderwerp.
} Daarna vult ieder voor zich de kaart “vooraf” in, zonder overleg.
pause = Pauze
pause-do = Haal de kaarten op en tel ze per groep. Schrijf de aantallen op de werkbladen en op de flap.
count = Telling
count-do = { $n ->
    [one] Laat de telling zien. Kies het onderwerp waarover de groepen het meest verschillen.
   *[other] Laat de telling zien. Kies de { $deep } onderwerpen waarover de groepen het meest verschillen.
}
count-all = Laat de telling zien. Begin met het onderwerp waarover de groepen het meest verschillen.
talk = Gesprek { $n }
talk-lead = tafels, plenair
talk-do = { $tables } minuten aan tafels, met het werkblad; dan { $together } minuten plenair. Wat is er al, wat ontbreekt, wie kan er iets aan doen?
talk-again = Op dezelfde manier, met het volgende onderwerp.
stretch = Benen strekken
stretch-do = Even staan, ramen open.
brief = { $n ->
    [one] Het andere onderwerp
   *[other] De andere { $shown } onderwerpen
}
brief-do = { $n ->
    [one] Plenair, { $each } minuten: wie wil de telling toelichten?
   *[other] Plenair, elk { $each } minuten: wie wil de telling toelichten?
} Iemand schrijft mee op het werkblad.
second = Tweede stemming
second-lead = twee tellers
second-do = Ieder vult voor zich de kaart “achteraf” in; niemand hoeft van mening te veranderen. Haal de kaarten op.
park = Ideeën en parkeerplaats
park-do = Loop ze langs: oppakken, parkeren of laten vallen, en waarom. Ondertussen tellen de twee tellers de tweede stemming.
agree = Afspraken
agree-do = Laat beide tellingen naast elkaar zien. Wie doet wat, en uiterlijk wanneer? Schrijf alleen op wat iemand in de zaal zelf toezegt.
close = Afsluiting
close-do = Zeg wanneer het verslag komt en wie beslist. Haal de strookjes op. Eindig op tijd.
topics-title = Onderwerpen
at-length = Uitvoerig
topic = Onderwerp
opens = Vraag waarmee u het gesprek opent
talk-title = Per onderwerp
talk-1 = Lees voor wat het onderwerp betekent: zo zou het moeten zijn. Vraag hoe het er nu voor staat.
talk-2 = Vraag: “Wie wil een lage score toelichten? U hoeft niet te zeggen wat u zelf stemde.” Vraag hetzelfde voor een hoge score. Een voorbeeld zegt meer dan een mening.
talk-3 = Liggen de groepen uit elkaar? Vraag wat de ene groep ziet en de andere niet.
talk-4 = Schrijf op het werkblad wat er al is, wat ontbreekt en wie er iets aan kan doen. De rest gaat naar de parkeerplaats.
votes-title = Twee keer stemmen
votes-1 = De deelnemers stemmen. Wie de sessie leidt, telt of meeschrijft, stemt niet.
votes-2 = De eerste stemming laat zien wat mensen meenemen, de tweede wat het gesprek veranderde.
votes-3 = Tel per groep hoe vaak 0, 1, 2, 3 en 4 is gekozen, en apart wie het niet weet. Noteer aantallen en reken niets uit.
votes-4 = Van een groep met minder dan { $least } stemmers nemen wij geen uitkomsten op, ook niet via het totaal. Laat zo’n telling ook op de flap weg.
arrange-title = Vooraf te regelen
arrange = Wat
arrange-1 = Spreek met de opdrachtgevers af of wat hier gezegd wordt, buiten vergunningen en handhaving blijft. Zeg dat alleen als zij dat toezeggen.
arrange-2 = Spreek af wie het verslag maakt: het concept dezelfde avond of binnen twee werkdagen, reacties binnen een week.
arrange-3 = Spreek af wie de toestemming en de lijst bewaart, en tot wanneer.
ready-title = Ligt klaar
ready-note = Berekend voor { $people } mensen, zes aan een tafel.
ready = Klaar
thing = Wat
ready-1 = { $all } werkbladen: van elk onderwerp { $each }, één per tafel en één voor de tellers; en van elk van de twee lege één
ready-2 = { $cards } bladen met stemkaarten, doorgeknipt
ready-3 = { $slips } bladen met toestemmingsstrookjes, doorgeknipt; de presentielijst
ready-4 = Een flap of scherm voor beide tellingen, per onderwerp en per groep
ready-5 = Pennen, stiften, plakband en een klok die iedereen ziet
roles-title = Rollen
role = Rol
role-1 = Gespreksleider
role-2 = Twee tellers
role-3 = Twee bij de deur
role-4 = Schrijft mee
role-5 = Let op de tijd
ask-title = Wie vragen
ask-note = Vraag van elke groep minstens { $least } mensen: anders kunnen de uitkomsten niet in het verslag.
nobody-yet = nog niemand
whom = Naam en organisatie
whom-else = Nog een naam en organisatie
comes = Komt
comes-too = Komt ook
who = Wie
evening-title = Dezelfde avond
evening-1 = Vul in het blad van het canvas in wie er waren, per partij of groep.
evening-2 = Typ de tellingen van de werkbladen over: per groep een regel per onderwerp, voor beide stemmingen.
evening-3 = Voeg de ideeën toe, met wat ermee gebeurt, en de afspraken. Een idee waarover niets is besloten, staat als open punt in het verslag.
evening-4 = Zet in het blad tot wanneer iemand kan reageren, maak het verslag en stuur het in concept rond. Vernietig de stemkaarten zodra het verslag is vastgesteld.
