# Words of the invitation, in Dutch.

title = Werksessie
from = { $n ->
    [one] { $names } nodigt u van harte uit voor deze werksessie.
   *[other] { $names } nodigen u van harte uit voor deze werksessie.
}
invited = U bent van harte uitgenodigd voor deze werksessie.
lead = Samen met mensen uit { $groups } gaan wij na wat er al goed geregeld is, wat nog ontbreekt, en wie daar iets aan kan doen.
when-title = Wanneer en waar
when = Wanneer
where = Waar
programme = Programma
parts = { $in } inloop · { $first } welkom en eerste stemming · { $talk } gesprekken · { $second } tweede stemming, ideeën en afspraken · { $end } einde
what = Wat
to-fill = In te vullen
hours = van { $from } tot { $until } uur
hours-from = om { $from } uur
sign-up = Aanmelden
sign-up-both = Meld u uiterlijk { $date } aan bij { $contact }.
sign-up-by = Meld u uiterlijk { $date } aan.
sign-up-at = Meld u aan bij { $contact }.
contact-name = Aanmelden bij
contact-mail = E-mail
contact-phone = Telefoon
why-title = Waarom
focus = Het gaat om { $group }
unknown = Wat in de praktijk werkt en wat niet, weten wij nog niet goed genoeg; dat horen wij graag van u.
decide = { $n ->
    [one] Met de uitkomst beslist { $names } wat er gebeurt, en wat daarvoor aan anderen wordt gevraagd.
   *[other] Met de uitkomst beslissen { $names } wat er gebeurt, en wat daarvoor aan anderen wordt gevraagd.
}
about-title = Waarover
about = { $n ->
    [one] U beoordeelt één onderwerp.
   *[other] U beoordeelt { $shown } onderwerpen.
}
about-deep = { $n ->
    [one] Eén daarvan bespreken wij uitvoerig.
   *[other] Hooguit { $shown } daarvan bespreken wij uitvoerig.
}
about-now = Zo zou het moeten zijn; wij vragen u hoe het er nu voor staat:
asked-title = Wat wij u vragen
asked-bring = Breng een voorbeeld mee van iets wat lukte, en van iets wat vastliep. Een presentatie is niet nodig.
asked-vote = Geef uw oordeel twee keer, vóór en na het gesprek, op een kaart zonder naam: van 0 (ontbreekt) tot 4 (sterk), of “weet niet”. U stemt op persoonlijke titel.
asked-secret = Deel geen bedrijfsgeheimen, van uzelf of van een ander.
asked-other = Kunt u niet komen, of weet een collega er meer van? Dan mag die in uw plaats komen; laat het ons weten.
after-title = Wat ermee gebeurt
after-counts = Wij tellen de stemmen per groep, nooit per persoon. Van een groep met minder dan { $least } stemmers nemen wij geen uitkomsten op, ook niet via het totaal.
after-quotes = Wij citeren u alleen met uw toestemming. Bij binnenkomst kiest u zelf: niet, anoniem, met uw functie of met uw naam.
after-report = Binnen twee werkdagen krijgt u het verslag in concept; u kunt een week reageren. Een idee waarover niets is besloten, staat er als open punt in.
