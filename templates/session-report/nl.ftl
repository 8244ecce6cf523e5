# Woorden van het sessieverslag, in het Nederlands.

annex = Bijlage
not-held = Er is nog geen sessie geweest.
people = { $n ->
    [one] één deelnemer
   *[other] { $shown } deelnemers
}
people-head = Mensen
attendance-title = Wie er waren
absent = Niet aan tafel: { $names }.
formats = Werkvormen: { $formats }.
other-parties = Anderen
answers-title = Wat er geantwoord is
answers-rest-in-annex = { $n ->
    [one] Eén andere randvoorwaarde staat in de bijlage.
   *[other] De { $shown } andere randvoorwaarden staan in de bijlage.
}
weakest-elsewhere = Niet in deze sessie gevraagd, en elders het laagst beoordeeld: { $names }.
moved-title = Wat er verschoof
moved-up = Na het gesprek hoger beoordeeld door { $view }: { $names }.
moved-down = Na het gesprek lager beoordeeld door { $view }: { $names }.
moved-not = { $view }: het middelste antwoord bleef overal gelijk.
moved-note = Er is twee keer gestemd: vooraf, en na het gesprek. De laatste stemming telt.
before-talk = Vooraf
after-talk = Na het gesprek
words-title = Wat er gezegd is
ideas-title = Ideeën, en wat ermee gebeurt
idea = Idee
becomes = Wat ermee gebeurt
idea-merged-into = opgegaan in: { $measure }
idea-merged = opgegaan in een maatregel
idea-parked = geparkeerd
idea-dropped = afgevallen
idea-open = nog open
agreed-title = Afgesproken
agreed-decisions = { $n ->
    [one] Uit de sessie kwam één voorstel:
   *[other] Uit de sessie kwamen deze voorstellen:
}
meeting = Bespreking
not-right = Klopt er iets niet in dit verslag, of wilt u uw woorden terugtrekken? Laat het weten aan { $contact }.
all-answers-title = Alle antwoorden
