# Woorden van het sessieverslag, in het Nederlands.

annex = Bijlage
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
ideas-before-title = Ideeën van eerder, nog open
idea = Idee
becomes = Wat ermee gebeurt
idea-merged-into = opgegaan in: { $measure }
idea-merged = opgegaan in een maatregel
idea-parked = geparkeerd
idea-dropped = afgevallen
idea-open = nog open
agreed-title = Afgesproken
submitted-plural = Voorgelegd aan { $body }
submitted-neuter = Voorgelegd aan het { $body }
submitted-common = Voorgelegd aan de { $body }
submitted-bare = Voorgelegd aan { $body }
submitted-nobody = Voorgelegd ter besluitvorming
submitted-on = { $dated ->
    [yes] { $named ->
        [yes] Op { $date } wordt gevraagd aan { $body }:
       *[no] Op { $date } wordt gevraagd:
    }
   *[no] Gevraagd wordt aan { $body }:
}
objection-about = over: { $names }
answer-none = nog niet gegeven.
react-to = Concept. Reageren kan tot en met { $date }, bij { $to }.
react = Concept. Reageren kan tot en met { $date }.
reacted = Reageren kon tot en met { $date }.
author-to = de steller ({ $author })
right-title = Klopt dit verslag?
right = Staat er iets niet goed in? Meld het bij { $to }. Staan uw woorden erin, en wilt u dat liever niet? Meld dat daar ook: wij halen ze eruit en gebruiken ze niet meer.
all-answers-title = Alle antwoorden
form-seen = Wie zag het anders, en waarom
form-words = Uitspraak, woord voor woord
form-speaker = Van wie
form-consent = Akkoord
form-conditions = Voorwaarden
not-held = Er is nog geen sessie geweest. Dit formulier is om aan tafel op mee te schrijven.
