# Words that several kinds of document share, in Dutch.

as-of = Peildatum { $date }
undated = Zonder peildatum
draft = { $n ->
    [one] concept · één punt open
   *[other] concept · { $n } punten open
}
concept = concept
colophon = Colofon
colophon-author = steller: { $author }
colophon-commissioners = { $n ->
    [one] opdrachtgever: { $names }
   *[other] opdrachtgevers: { $names }
}
colophon-frame = kader: { $frame }
unsure = { $n } weet niet
not-needed = { $n } nooit nodig
terms-title = Begrippen
by-adviser = Dit is het oordeel van de adviseur, op grond van openbare bronnen.

comparison-exactly = { $value }
comparison-about = ongeveer { $value }
comparison-almost = bijna { $value }
comparison-more-than = ruim { $value }
comparison-less-than = minder dan { $value }
comparison-at-least = minstens { $value }
comparison-at-most = hoogstens { $value }

source-wave = { $n ->
    [one] Ronde onder één bedrijf, { $date }
   *[other] Ronde onder { $n } bedrijven, { $date }
}
source-wave-uncounted = Ronde onder bedrijven, { $date }
source-read = gelezen op { $date }
source-session = Werksessie, { $date }

too-few = te weinig antwoorden
view-public = publieke partijen
view-sme = bedrijven
view-knowledge = kennisinstellingen
view-citizens = inwoners
view-adviser = adviseur
view-self = eigen blik

group-public = Publieke partijen
group-sme = Bedrijven
group-knowledge = Kennisinstellingen
group-citizens = Inwoners
group-government = Publieke partijen
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

# Sections that several kinds share.

purpose-decision = ter besluitvorming
purpose-discussion = ter bespreking
purpose-information = ter kennisneming
agenda-item = agendapunt { $item }
author = steller: { $author }
aligned = ambtelijk afgestemd met { $names }
someone = nog te bepalen

# The names of bodies, to find their article and verb: words that are themselves plural, and how words end that take
# “het” or “de”. A body whose name has none of these is named without an article.
bodies-plural = staten
bodies-neuter = college bestuur team bureau overleg platform kabinet comité panel
bodies-common = groep raad commissie deputatie board taskforce tafel vergadering regio kring
ask-plural = { $body } worden gevraagd:
ask-neuter = Het { $body } wordt gevraagd:
ask-common = De { $body } wordt gevraagd:
ask-bare = { $body } wordt gevraagd:
ask-nobody = Gevraagd wordt:
taken-lead = Besloten is:

number-cost = { $years ->
    [0] kosten
    [one] kosten in { $from }
   *[other] kosten { $from }–{ $until }
}
number-cost-part = van niet alle maatregelen zijn de kosten bekend
number-asked = gevraagd:
number-parties = van { $shown } partijen
number-given-so-far = toegezegd tot nu: { $given }
given-promised = toegezegd
given-granted = verleend
given-paid = betaald
number-firms = van bedrijven
number-others = van andere partijen
number-in-money = { $eur } in geld en { $kind } in uren en voorzieningen
number-all-conditional = voorwaardelijk
number-all-conditional-soft = alles voorwaardelijk, deels niet getekend
number-all-in-money = in geld
number-all-in-kind = in uren en voorzieningen
number-soft = deels nog niet getekend
number-conditional = deels onder voorwaarden
number-unsure = deels mondeling of voorwaardelijk
number-open = nog niet gedekt, ook als al het gevraagde komt
number-open-now = nog niet gedekt
number-covered-now = niet gedekt
number-covered = niet gedekt, als al het gevraagde komt

why-title = Waarom
question = De leidende vraag:
in-annex = { $n ->
    [one] Eén andere randvoorwaarde staat in de bijlage.
   *[other] De { $shown } andere randvoorwaarden staan in de bijlage.
}
strong = Wat op orde is:
strong-by = { $views ->
    [one] { $names }.
   *[other] { $names } (middelste antwoord van beide groepen).
}
unrated = { $n ->
    [one] Over één van de { $all } randvoorwaarden is nog geen oordeel.
   *[other] { $shown } van de { $all } randvoorwaarden zijn nog niet beoordeeld.
}
unrated-all = De { $all } randvoorwaarden zijn nog niet beoordeeld.
effect = Beoogd effect:
effect-from = van
effect-to = naar
answered-of = { $of ->
    [one] Het ene uitgenodigde bedrijf gaf antwoord.
   *[other] { $count ->
        [one] { $n } van de { $invited } uitgenodigde bedrijven gaf antwoord.
       *[other] { $n } van de { $invited } uitgenodigde bedrijven gaven antwoord.
    }
}
answered = { $count ->
    [one] { $n } bedrijf gaf antwoord.
   *[other] { $n } bedrijven gaven antwoord.
}
answered-uncounted = Het beeld is aan bedrijven voorgelegd; de bron noemt geen aantal.
outside-network = { $count ->
    [one] { $n } van de bedrijven hoort niet bij een netwerk.
   *[other] { $n } van de bedrijven horen niet bij een netwerk.
}
of-round = Ronde
not-heard = Niet gehoord: { $who }

doubts-title = Kanttekeningen
calendar-title = Wanneer beslist wie
undated-moment = nog geen datum
calendar-meeting = vergadering
advice-of = Advies

choice-title = Keuze
option = Optie
pro = Voor
con = Tegen
cost = Kosten
advice = advies
measures-title = Maatregelen
measure-proposed = voorgesteld
measure-decided = besloten
measure-running = loopt
measure-done = gereed
measure-changed = gewijzigd
measure-stopped = gestopt

money-title = Geld
money-file = geld
money-in-millions = € mln
money-in-thousands = × € 1.000
money-in-euros = in euro’s
money-undated = zonder jaar
total = Totaal
money-cost = Kosten
money-open = Nog niet gedekt
money-not-shown = Niet gedekt, of hier niet getoond
money-unpaid = Dekking niet bekend
money-beyond = Meer dan de kosten
money-firms-money = Bedrijven, in geld
money-firms-in-kind = Bedrijven, in uren en voorzieningen
money-firms-all = Bedrijven
money-parties-money = Andere partijen, in geld
money-parties-in-kind = Andere partijen, in uren en voorzieningen
money-parties-all = Andere partijen
in-kind = in natura
leverage-asked = Bedrijven zouden per gevraagde publieke euro { $cents } cent bijleggen.
leverage = Volgens deze dekking leggen bedrijven per publieke euro { $cents } cent bij.
cover = Dekking { $party }: { $cover }
cover-taxed = Dekking { $party }: { $cover } ({ $vat }).
taxed = { $party }: { $vat }.
money-columns = Niet alles is per jaar bekend; wat niet gedekt is, staat daarom alleen in het totaal.
money-part = Van niet alle maatregelen zijn de kosten bekend.
withheld = Bijdragen van minder dan vijf partijen zijn weggelaten, omdat ze herleidbaar zijn.
money-only-cost = De maatregelen kosten { $cost }; wie betaalt, is nog niet bekend.
money-elsewhere = Geld dat niet bij deze kosten hoort:
contributions-of-firms = bedrijven
contributions-of-others = andere partijen
no-cost = Wat de maatregelen kosten, is nog niet bekend.

backing-title = Draagvlak
backing-file = draagvlak
votes-title = Draagvlak per voorstel
proposal = Voorstel
group = Groep
in-favour = Voor
with-conditions = Onder voorwaarden
neutral = Neutraal
against = Tegen
condition = Voorwaarde:
conditions = Voorwaarden:
objection = Tegengeluid:
answer = Antwoord:

votes = { $asked ->
    [one] het ene antwoord ({ $group }) is { $favour ->
        [one] voor
       *[other] { $conditions ->
            [one] voor, onder voorwaarden
           *[other] { $neutral ->
                [one] neutraal
               *[other] tegen
            }
        }
    }.
   *[other] van de { $shown } bevraagde { $group } { $favour ->
        [0] is er geen zonder meer voor
        [one] is er één voor
       *[other] zijn er { $favour_shown } voor
    }{ $conditions ->
        [0] {""}
        [one] {""}, nog één onder voorwaarden
       *[other] {""}, nog eens { $conditions_shown } onder voorwaarden
    }; { $neutral ->
        [0] {""}
        [one] één is neutraal en{" "}
       *[other] { $neutral_shown } zijn neutraal en{" "}
    }{ $against ->
        [0] niemand is tegen
        [one] één is tegen
       *[other] { $against_shown } zijn tegen
    }.
}
votes-others = partijen
backing-for = voor
backing-conditional = onder voorwaarden
backing-neutral = neutraal
backing-against = tegen
backing-on = { $proposal }: { $votes }
backing-more = en nog { $n } andere
backing-about = De figuur laat zien wie voor en wie tegen is.
money-says = Kosten { $cost }: { $parts }
money-says-asked = { $eur } gevraagd
money-says-promised = { $eur } toegezegd
money-says-granted = { $eur } verleend
money-says-paid = { $eur } betaald
money-says-firms = { $eur } van bedrijven
money-says-parties = { $eur } van andere partijen
money-says-open = { $eur } nog niet gedekt
money-says-unpaid = van { $eur } is de dekking niet bekend

contested = geteld als:

said-title = Wat bedrijven zeggen
anonymous = anoniem

next-title = Vervolg
who = Wie
what = Wat
when = Wanneer
nobody = nog te bepalen

all-title = Alle randvoorwaarden
precondition = Randvoorwaarde
judgement = Oordeel
note = Toelichting
not-assessed = niet beoordeeld
divided = verdeeld
answered-by = Maatregel of keuze
declined = bewust niet gekozen
no-answer = nog geen maatregel
view-public-head = Publieke partijen
view-sme-head = Bedrijven
gap-both = Door publieke partijen en bedrijven gemist: { $names }.
gap-firms = Alleen door bedrijven gemist: { $names }.
gap-public = Alleen door publieke partijen gemist: { $names }.
gap-only-firms = Door bedrijven gemist; van publieke partijen is er geen oordeel: { $names }.
gap-only-public = Door publieke partijen gemist; van bedrijven is er geen oordeel: { $names }.
gap-one = { $n ->
    [one] Eén randvoorwaarde is zwak of ontbreekt: { $names }.
   *[other] Deze randvoorwaarden zijn zwak of ontbreken: { $names }.
}
counts-note = Tussen haakjes: hoe vaak elk antwoord gegeven is, van ontbreekt tot sterk. Het oordeel is het middelste antwoord; staan de antwoorden aan beide uiteinden, dan is de groep verdeeld.
needs-title = Nog te besluiten
body = Orgaan
about = Waarover
by = Uiterlijk
indicators-title = De cijfers
indicator = Indicator
baseline = Nulmeting
target = Doel
goals-title = Doelen
goals-unmeasured = Bij deze doelen horen nog geen indicatoren.
not-chosen-title = Niet gekozen
reason = Reden:
open-title = Open punten
open-errors = Eerst op te lossen:
open-rest = Verder:
more-findings = { $n ->
    [one] En nog één punt.
   *[other] En nog { $n } punten.
}
accepted-title = Geaccepteerde punten
accepted-lead = Deze punten uit de controle zijn bekend en tijdelijk geaccepteerd, om de vermelde reden.
accepted-point = Punt
accepted-reason = Reden
accepted-terms = Door, en tot wanneer
accepted-until = tot en met { $date }
accepted-besides = { $n ->
    [one] Daarnaast is één punt geaccepteerd waarvan de reden binnen het team blijft.
   *[other] Daarnaast zijn { $shown } punten geaccepteerd waarvan de redenen binnen het team blijven.
}
accepted-inside = { $n ->
    [one] Eén punt uit de controle is geaccepteerd; de reden blijft binnen het team.
   *[other] { $shown } punten uit de controle zijn geaccepteerd; de redenen blijven binnen het team.
}

# How things stand, once plans are carried out.

known-title = Wat bekend is
to-ask-title = Nog te vragen
to-ask-public = De publieke partijen hebben nog geen oordeel gegeven.
to-ask-sme = De bedrijven hebben nog geen oordeel gegeven.
to-ask-unrated = { $n ->
    [one] Over één randvoorwaarde is nog geen oordeel: { $names }.
   *[other] Over { $shown } randvoorwaarden is nog geen oordeel: { $names }.
}
without-measure = Nog zonder maatregel of keuze: { $names }.
questions-title = Open vragen
question-by = uiterlijk { $by }
progress-title = Stand
measure = Maatregel
standing = Stand
since = sinds
tally = { $n ->
    [one] Eén maatregel:
   *[other] { $shown } maatregelen:
}
and = en
tally-proposed = { $n ->
    [one] één is voorgesteld
   *[other] { $shown } zijn voorgesteld
}
tally-decided = { $n ->
    [one] één is besloten
   *[other] { $shown } zijn besloten
}
tally-running = { $n ->
    [one] één loopt
   *[other] { $shown } lopen
}
tally-changed = { $n ->
    [one] één is gewijzigd
   *[other] { $shown } zijn gewijzigd
}
tally-done = { $n ->
    [one] één is gereed
   *[other] { $shown } zijn gereed
}
tally-stopped = { $n ->
    [one] één is gestopt
   *[other] { $shown } zijn gestopt
}
late-title = Te laat of niet bekend
late-when = Wanneer
late-start = start { $when }
late-end = einde { $when }
late-milestone = uiterlijk { $when }
late-action = uiterlijk { $when }
late-decision = { $dated ->
    [yes] besluit op { $when }
   *[no] nog niet besloten
}
late-need = { $dated ->
    [yes] besluit uiterlijk { $when }
   *[no] besluit niet bekend
}
late-contribution = geldig tot { $when }
late-question = antwoord uiterlijk { $when }
late-goal = doel voor { $when }
late-baseline = nulmeting { $when }
late-test = toets { $when }
late-status = stand niet bekend
late-reading = { $dated ->
    [yes] laatste meting { $when }
   *[no] nog niet gemeten
}
late-spending = { $dated ->
    [yes] besteding bekend tot en met { $when }
   *[no] besteding niet bekend
}
late-what-contribution = toegezegde bijdrage
asked-title = Nu gevraagd
decided-title = Besloten
decided-untold = orgaan en datum niet vastgelegd
adapted = Gewijzigd:
deferred-title = Aangehouden
not-before = { $passed ->
    [yes] Kan sinds { $date } weer aan de orde komen.
   *[no] Niet opnieuw aan de orde vóór { $date }.
}
results-title = Resultaten
reviews-title = Terugblik
adjusted = Bijgestuurd:
again-title = Opnieuw gevraagd
again-then = Eerder
again-now = Laatst
again-firms = Volgens bedrijven. Naar de andere randvoorwaarden is niet opnieuw gevraagd.
again-public = Volgens publieke partijen. Naar de andere randvoorwaarden is niet opnieuw gevraagd.
earlier = eerder
asked-on = gepeild op { $days }
reading = Metingen
behind = { $n ->
    [one] Het gekleurde cijfer is nog niet beter dan de nulmeting.
   *[other] De gekleurde cijfers zijn nog niet beter dan de nulmeting.
}
reading-estimated = geraamd
reading-expected = verwacht
spent-so-far = besteed
spent-until = tot en met { $until }
spent-budget = begroot was { $planned }
spent-title = { $dated ->
    [yes] { $years ->
        [one] In { $until } is { $spent } besteed
       *[other] In { $from }–{ $until } is { $spent } besteed
    }
   *[no] Er is { $spent } besteed
}{ $budgeted ->
    [yes] {" "}van de { $planned } die begroot was
   *[no] {""}
}
spent-years = { $several ->
    [yes] in { $from }–{ $until }
   *[no] in { $until }
}
spent = Besteed
spent-planned = Begroot
spent-whole = Hele looptijd
lasting = { $n ->
    [one] De kosten van één maatregel keren elk jaar terug, ook na afloop: { $names }.
   *[other] De kosten van { $n } maatregelen keren elk jaar terug, ook na afloop: { $names }.
}
cover-title = Dekking
cost-stopped = Wat gestopt is, telt in deze kosten niet mee: { $names }.
vat-excl = exclusief btw
vat-none = geen btw
vat-incl = inclusief btw

# The annex: who may decide what, how figures were counted, what is not there.

strengthens = Versterkt
accountable = Eindverantwoordelijk
from = vanaf
until = tot en met
risk-of = Risico bij { $measure }:
mandates-title = Wie waarover gaat
mandate = Gaat over
wants-to-know = Wil weten
mandate-course = koers
mandate-frames = kaders
mandate-oversight = toezicht
mandate-advice = advies
mandate-execution = uitvoering
mandate-funding = geld
mandate-agenda = agenda
mandate-support = ondersteuning
facts-title = Waarop cijfers berusten
counted-as = Geteld:
other-views = Wat anderen vinden
not-found-title = Gezocht, niet gevonden
not-found-nothing = daarin is niets gevonden.
not-found-broken = deze tekst is niet volledig.

# How decisions and actions stand.

decision-asked = gevraagd
decision-adopted = overgenomen
decision-adapted = gewijzigd overgenomen
decision-deferred = aangehouden
decision-noted = kennisgenomen
decision-rejected = afgewezen
decision-not-pursued = niet overgenomen
action-open = open
action-done = gedaan
action-dropped = vervallen
action-late = te laat

# A round among firms.

round-title = Wie er antwoordde
round-by = Naar
round-answered = Wie er antwoordde
size-micro = micro
size-small = klein
size-medium = middelgroot
size-large = groot
segment-front-runner = koplopers
segment-middle = peloton
segment-not-yet = vernieuwen nog niet
network-outside = bij geen netwerk
network-inside = bij een netwerk
by-size = grootte
by-segment = fase
by-network = netwerk
part-withheld = weggelaten
parts-withheld = Weggelaten zijn te kleine groepen, en wat nodig is om ze niet te kunnen uitrekenen.

# Figures: names of files, and the words in and around them.

answers-file = oordelen
held-file = antwoorden

answers-misses-public = { $label }: publieke partijen missen dit{ $most ->
        [one] {" "}het meest
       *[other] {""}
    }
answers-misses-sme = { $label }: bedrijven missen dit{ $most ->
        [one] {" "}het meest
       *[other] {""}
    }
answers-misses-knowledge = { $label }: kennisinstellingen missen dit{ $most ->
        [one] {" "}het meest
       *[other] {""}
    }
answers-misses-citizens = { $label }: inwoners missen dit{ $most ->
        [one] {" "}het meest
       *[other] {""}
    }
answers-title-part = { $part } van de { $all } antwoorden van { $view } zijn “{ $low }” of “{ $high }”
answers-title-all = bij { $view } zeggen alle { $all } “{ $low }” of “{ $high }”
answers-title-percent = bij { $view } zegt { $percent } “{ $low }” of “{ $high }”
answers-title-row = { $label }: { $says }
answers-title-lowest = { $label }: het laagst beoordeeld, “{ $value }” volgens { $views }
answers-title-lowest-of = { $rows } van de { $all } beoordeelde randvoorwaarden krijgen “{ $value }”, het laagste oordeel
answers-title-lowest-all = de { $all } beoordeelde randvoorwaarden krijgen “{ $value }”
answers-title-divided = { $label }: de antwoorden van { $views } zijn verdeeld
answers-title-not-below = Nergens is het oordeel lager dan “{ $value }”
answers-title-none = Geen randvoorwaarde heeft een oordeel op de schaal

answers-about = De figuur laat zien hoe { $rows ->
        [one] één randvoorwaarde ervoor staat
       *[other] { $rows } randvoorwaarden ervoor staan
    } volgens { $views }, op een schaal van { $low } tot { $high }.
answers-about-n = { $view } (n = { $n })
answers-by-public = publieke partijen
answers-by-sme = bedrijven
answers-by-knowledge = kennisinstellingen
answers-by-citizens = inwoners
answers-by-adviser = de adviseur
answers-by-self = het eigen oordeel
answers-weakest-first = Bovenaan staat het laagste oordeel.
answers-middle = Steeds is het middelste antwoord genoemd.
answers-apart = { $rows ->
        [one] Bij één randvoorwaarde
       *[other] Bij { $rows } randvoorwaarden
    } liggen { $views } twee stappen of meer uiteen.
answers-groups = groepen
answers-row = { $label }: { $says }.
answers-says-public = publieke partijen zeggen “{ $value }”
answers-says-sme = bedrijven zeggen “{ $value }”
answers-says-knowledge = kennisinstellingen zeggen “{ $value }”
answers-says-citizens = inwoners zeggen “{ $value }”
answers-says-adviser = de adviseur zegt “{ $value }”
answers-says-self = het eigen oordeel is “{ $value }”
answers-says-same = { $views ->
        [2] beide zeggen “{ $value }”
       *[other] allemaal zeggen “{ $value }”
    }
answers-says-divided = de antwoorden van { $view } zijn verdeeld
answers-divided = verdeeld
answers-not-asked = niet gevraagd
answers-rest = { $rows ->
        [one] Nog één randvoorwaarde staat in de tabel.
       *[other] Nog { $rows } randvoorwaarden staan in de tabel.
    }
answers-state = { $view }: { $state }

answers-head-precondition = Randvoorwaarde
answers-head-value = { $view }: oordeel (n)
answers-head-counts = { $view }: antwoorden, { $low } tot { $high }
answers-value-n = { $value } ({ $n })
answers-unsure = { $counts }; { $unsure } “weet niet”

answers-people-public = { $n ->
        [one] één persoon van een publieke organisatie
       *[other] { $shown } mensen van publieke organisaties
    }
answers-people-sme = { $n ->
        [one] één bedrijf
       *[other] { $shown } bedrijven
    }
answers-people-knowledge = { $n ->
        [one] één persoon van een kennisinstelling
       *[other] { $shown } mensen van kennisinstellingen
    }
answers-people-citizens = { $n ->
        [one] één inwoner
       *[other] { $shown } inwoners
    }
answers-people-adviser = { $n ->
        [one] één adviseur
       *[other] { $shown } adviseurs
    }
answers-people-self = { $n ->
        [one] één persoon
       *[other] { $shown } mensen
    }
answers-people-of = { $n ->
        [one] één persoon
       *[other] { $shown } mensen
    } van { $of }
answers-organisations-public = { $n ->
        [one] één publieke organisatie
       *[other] { $shown } publieke organisaties
    }
answers-organisations-sme = { $n ->
        [one] één bedrijf
       *[other] { $shown } bedrijven
    }
answers-organisations-knowledge = { $n ->
        [one] één kennisinstelling
       *[other] { $shown } kennisinstellingen
    }
answers-note-who = { $who }.
answers-note-some = { $view } ({ $each ->
        [yes] {""}
       *[no] hoogstens{" "}
    }{ $n } van de { $all } deelnemers)
answers-note-range = { $who } ({ $low } tot { $high } per rij)
answers-note-per-row = { $view } ({ $n ->
        [one] één antwoord per rij
       *[other] { $shown } antwoorden per rij
    })
answers-note-sources = { $view } (uit { $sources } bronnen, { $n ->
        [one] één antwoord per rij
       *[other] { $shown } antwoorden per rij
    })
answers-note-when = { $who } ({ $when })
answers-note-about = { $who } over { $about }
answers-note-rest = { $who } over de andere randvoorwaarden
answers-span = { $low } tot { $high }
answers-note-unsure = { $n ->
        [one] per getoonde rij antwoordde hoogstens { $who } “weet niet”
       *[other] per getoonde rij antwoordden hoogstens { $who } “weet niet”
    }
answers-note-single = { $view }, één oordeel per rij
answers-note-marks = Elk teken is één antwoord; het streepje staat onder het middelste antwoord.
answers-note-bars = Elke balk toont welk deel van de groep dat antwoord gaf; het streepje staat onder het middelste antwoord.
answers-note-both = Elk teken is één antwoord; een balk toont welk deel van een grotere groep dat antwoord gaf. Het streepje staat onder het middelste antwoord.
answers-note-divided = Zonder streepje zijn de antwoorden verdeeld.
answers-note-large = Een groot teken is één oordeel zonder telling.
answers-note-apart = Ver uiteen: { $views } verschillen twee stappen of meer.
answers-apart-mark = ver uiteen

bars-head-bar = Balk
bars-head-part = Deel
bars-head-amount = Omvang
bars-part = { $name }: { $amount }
bars-row = { $name }: { $parts }.
bars-only = { $parts }.
bars-rest = { $parts ->
        [one] Nog één deel staat in de tabel.
       *[other] Nog { $parts } delen staan in de tabel.
    }

since-title = Sinds de vorige keer
since-decided = Besloten
since-better = Beter
since-worse = Slechter
since-late = Later of te laat
since-promised = Toegezegd
since-money = Geld
since-new = Nieuw
since-dropped = Vervallen
since-other = Verder gewijzigd
since-lead = Sinds “{ $name }”{ $dated ->
    [yes] {" "}(stand van { $day })
   *[no] {""}
} { $n ->
    [one] is er één wijziging van belang
   *[other] zijn er { $shown } wijzigingen van belang
}{ $several ->
    [yes] : { $what }
   *[no] {""}
}.
since-lead-nothing = Sinds “{ $name }”{ $dated ->
    [yes] {" "}(stand van { $day })
   *[no] {""}
} is er niets veranderd waar een stuurgroep naar vraagt.
since-in-note = Meer staat in de wijzigingsnotitie.
since-count-decided = { $n } besloten
since-count-better = { $n } beter
since-count-worse = { $n } slechter
since-count-late = { $n } later of te laat
since-count-rest = { $n } andere
since-rest = Ook: { $names }{ $n ->
    [0] {""}
   *[other] ; en nog { $shown }
}.
since-light = { $n ->
    [one] Daarnaast is er één kleinere wijziging.
   *[other] Daarnaast zijn er { $shown } kleinere wijzigingen.
}
