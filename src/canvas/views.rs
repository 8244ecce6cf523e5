//! How things stand in whose eyes: views, assessments, sessions, waves, and what people said.

use super::block::Answers;
use super::clock::Clock;
use super::define::{choice, part, record};
use super::record::{extra, part, set};
use super::value::{Day, Period, Prose, Ref, Score, to};

choice! { "Whose eyes.", "Wiens blik.";
    ViewKind {
        Public = "public" ("overheid", "government overheden public-parties publieke-partijen public-sector gemeente publiek authorities"),
        Sme = "sme" ("mkb", "mkb-bedrijven entrepreneurs ondernemers ondernemer entrepreneur firms bedrijven business businesses bedrijfsleven companies kmo industry"),
        Knowledge = "knowledge" ("kennis", "kennisinstellingen kennisinstelling knowledge-institutions universities research onderwijs education universiteit hogeschool university"),
        Citizens = "citizens" ("inwoners", "residents society samenleving burgers citizen"),
        Adviser = "adviser" ("adviseur", "advisor consultant"),
        Own = "self" ("zelf", "own eigen eigen-blik own-view zelfbeoordeling organisatie-zelf organisation-itself de-organisatie-zelf the-organisation-itself"),
    }
}

choice! { "On what an assessment rests.", "Waarop een oordeel berust.";
    Basis {
        Desk = "desk" ("bureau", "desk-research deskresearch bureauonderzoek literature"),
        Session = "session" ("sessie", "workshop werksessie meeting"),
        Interview = "interview" ("interview", "gesprek"),
        Survey = "survey" ("enquete", "questionnaire poll vragenlijst peiling wave ronde"),
    }
}

choice! { "When a shortage is felt.", "Wanneer een tekort speelt.";
    Timing {
        Now = "now" ("nu", "present current huidig acuut direct today"),
        Rising = "rising" ("toenemend", "growing increasing stijgend groeiend"),
        Expected = "expected" ("verwacht", "future toekomstig coming later"),
        Past = "past" ("voorbij", "former voorheen opgelost solved"),
    }
}

choice! { "Which vote of a session.", "Welke stemming van een sessie.";
    Vote { First = "first" ("eerste"), Second = "second" ("tweede") }
}

choice! { "How SMEs were asked.", "Hoe mkb-bedrijven bevraagd zijn.";
    Method {
        Survey = "survey" ("enquete", "questionnaire online vragenlijst poll peiling"),
        Interviews = "interviews" ("interviews", "gesprekken phone telephone telefoon telefonisch by-phone by-telephone calls bellen gebeld face-to-face persoonlijk"),
        Meeting = "meeting" ("bijeenkomst", "session workshop sessie"),
    }
}

choice! { "How respondents were found.", "Hoe respondenten gevonden zijn.";
    Recruitment {
        Members = "members" ("leden"),
        Random = "random" ("aselect", "sample steekproef willekeurig"),
        Snowball = "snowball" ("sneeuwbal"),
        Open = "open" ("open", "open-call public openbaar social-media"),
    }
}

choice! { "How far a firm is with innovating.", "Hoe ver een bedrijf is met vernieuwen.";
    Segment {
        FrontRunner = "front-runner" ("koploper", "leader innovator voorloper early-adopter"),
        Middle = "middle" ("peloton", "follower volger middengroep mainstream"),
        NotYet = "not-yet" ("nog-niet", "laggard achterblijver"),
    }
}

choice! { "What happened to an idea.", "Wat er met een idee gebeurde.";
    IdeaStatus {
        Open = "open" ("open", "new nieuw") => 1,
        Merged = "merged" ("opgegaan", "taken adopted opgepakt opgenomen combined samengevoegd") => 2,
        Parked = "parked" ("geparkeerd", "on-hold later uitgesteld") => 1,
        Dropped = "dropped" ("afgevallen", "rejected afgewezen vervallen") => 1 dropped,
    }
}

choice! { "What a statement says about its subject.", "Wat een uitspraak over het onderwerp zegt.";
    Tone {
        Lack = "lack" ("gemis", "gap shortage tekort missing ontbreekt negative negatief"),
        Strength = "strength" ("kracht", "positive positief strong sterk"),
        Wish = "wish" ("wens", "need desire behoefte"),
        Doubt = "doubt" ("twijfel", "concern zorg uncertainty"),
    }
}

choice! { "How far the speaker may be named.", "Hoe ver de spreker genoemd mag worden.";
    Consent {
        None = "none" ("geen", "no nee refused"),
        Anonymous = "anonymous" ("anoniem", "anonymised geanonimiseerd"),
        Function = "function" ("met-functie", "role functie with-function"),
        Name = "name" ("met-naam", "named naam with-name"),
    }
}

choice! { "What happened to an objection.", "Wat er met een tegenargument gebeurde.";
    ObjectionStatus {
        Open = "open" ("open", "unanswered onbeantwoord new nieuw") => 1,
        Met = "met" ("verwerkt", "resolved answered opgelost beantwoord solved addressed") => 2,
        Stands = "stands" ("blijft", "remains unresolved blijft-staan") => 1,
    }
}

record! { "A view of one's own, beside the six that exist under their own name.", "Een eigen blik, naast de zes die onder hun eigen naam bestaan.";
    View = "view" ("blik", "perspective perspectief viewpoint gezichtspunt invalshoek lens"), Public, key |v| [part("id", v.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        kind ("soort", "type"): Option<ViewKind>, "Whose eyes.", "Wiens blik.";
        name ("naam"): Option<Prose>, "Name on paper.", "Naam op papier.", name, others;
        who ("wie", "participants deelnemers members leden actors partijen"): Vec<Ref<to::Actor>>, "Who took part.", "Wie meededen.";
        n ("n"): Option<i64>, "How many took part.", "Hoeveel er meededen.";
        interest ("belang", "belangen conflict stake"): Option<Prose>, "Interests to declare.", "Belangen om te melden.";
        frozen ("bevroren"): Option<String>, "Hash of the values when they became a hypothesis.", "Hash van de waarden toen ze hypothese werden.";
        frozen_on ("bevroren-op"): Option<Day>, "On which day.", "Op welke dag.";
    }
}

record! { "What one view gives one precondition.", "Wat één blik aan één randvoorwaarde geeft.";
    Assessment = "assessment" ("oordeel", "score rating beoordeling judgement judgment evaluation evaluatie waardering scoring inschatting appraisal"), Steering,
    key |a| [part("view", a.view.as_deref()), part("precondition", a.precondition.as_deref()),
             extra("wave", a.wave.as_deref()), extra("session", a.session.as_deref()),
             extra("vote", a.second().then(|| Vote::Second.name())), extra("sectors", set(&a.sectors))]; {
        view ("blik", "perspective viewpoint who group groep respondent assessor beoordelaar by door perspectief audience respondents respondenten stakeholder party partij actor wie"): Option<Ref<to::View>>, "Whose view.", "Wiens blik.";
        precondition ("randvoorwaarde", "topic theme thema subject onderwerp about over item enabler what wat"): Option<Ref<to::Precondition>>, "Which precondition.", "Welke randvoorwaarde.";
        value ("waarde", "score cijfer rating oordeel beoordeling grade mark waardering points punten judgement level niveau stand rapportcijfer"): Option<Score>, "One value for the whole view.", "Eén waarde voor de hele blik.", up;
        counts ("aantallen", "answers antwoorden distribution verdeling votes stemmen tally responses scores"): Vec<i64>, "Numbers of answers 0, 1, 2, 3 and 4.", "Aantallen antwoorden 0, 1, 2, 3 en 4.";
        dont_know ("weet-niet", "weet-ik-niet no-answer geen-antwoord geen-mening no-opinion weetniet onbekend"): Option<i64>, "How many did not know.", "Hoeveel het niet wisten.";
        not_needed ("nooit-nodig", "never-needed niet-nodig nvt not-applicable"): Option<i64>, "How many never needed it.", "Hoeveel het nooit nodig hadden.";
        facets ("facetten", "parts aspects deelscores onderdelen subscores elements"): super::offer::FacetScores, "Values per facet.", "Waarden per facet.";
        importance ("belang", "weight gewicht priority prioriteit relevance relevantie belangrijkheid"): Option<i64>, "How important, 0 to 4.", "Hoe belangrijk, 0 tot 4.";
        timing ("wanneer", "urgency urgentie when"): Option<Timing>, "When the shortage is felt.", "Wanneer het tekort speelt.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Only for these sectors.", "Alleen voor deze sectoren.";
        provider ("aanbieder", "supplier leverancier offered-by"): Option<Ref<to::Party>>, "Who provides it elsewhere.", "Wie het elders biedt.";
        basis ("grondslag", "based-on gebaseerd-op method methode source-type"): Option<Basis>, "On what it rests.", "Waarop het berust.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        session ("sessie"): Option<Ref<to::Session>>, "The session it comes from.", "De sessie waar het uit komt.";
        vote ("stemming"): Option<Vote>, "Whether it was given before talking or after; without it: before.", "Of het vóór of na het gesprek gegeven is; zonder dit veld: ervoor.";
        wave ("ronde"): Option<Ref<to::Wave>>, "The round it comes from.", "De ronde waar het uit komt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "What supports it; without it: the report of its session.", "Wat het onderbouwt; zonder dit veld: het verslag van de sessie.";
    }
}

impl Assessment {
    /// Whether it was given after talking, in the second vote of its session.
    pub fn second(&self) -> bool {
        self.vote == Some(Vote::Second)
    }
}

part! { "Who was at a session, as numbers per organisation or group.", "Wie er bij een sessie waren, als aantallen per partij of groep.";
    Attendance {
        actor ("partij", "organisation organisatie org company bedrijf name naam party who wie"): Option<Ref<to::Actor>>, "The organisation.", "De partij.";
        group ("groep"): Option<Prose>, "Or the group.", "Of de groep.", others;
        number ("aantal", "n count aantal-personen people personen mensen"): Option<i64>, "How many people.", "Hoeveel mensen.";
    }
}

// who is invited reads when and where it is, not who came
record! { "A working session.", "Een werksessie.";
    Session = "session" ("sessie", "workshop werksessie werkbijeenkomst working-session atelier brainstorm"), Public, key |s| [part("id", s.id.as_ref())], past; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.";
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        place_name ("plaats"): Option<String>, "Town.", "Plaats.";
        venue ("adres", "room zaal building gebouw venue-address accommodatie accommodation"): Option<Prose>, "Name and address of where it is held.", "Naam en adres van waar zij is.", others;
        starts ("begint", "start-time starttijd begintijd time tijd tijdstip aanvang aanvangstijd hour hours uur"): Option<Clock>, "At what time it begins.", "Hoe laat zij begint.";
        minutes ("duur-min", "duration duur duration-min length lengte duur-in-minuten"): Option<i64>, "How long, in minutes.", "Hoe lang, in minuten.";
        phase ("fase"): Option<super::head::Phase>, "In which phase of the trajectory.", "In welke fase van het traject.";
        about ("over", "preconditions randvoorwaarden topics onderwerpen themes themas agenda agenda-items subjects chosen gekozen"): Vec<Ref<to::Precondition>>, "The preconditions it is about; without this field: all.", "Over welke randvoorwaarden zij gaat; zonder dit veld: alle.";
        sign_up_by ("aanmelden-tot", "sign-up-before register-by registration-deadline rsvp aanmelddatum aanmelden aanmelden-voor inschrijven-tot uiterste-aanmelddatum sluiting-aanmelding"): Option<Day>, "By which day people sign up.", "Tot welke dag iemand zich kan aanmelden.";
        react_by ("reageren-tot", "respond-by comments-by feedback-by reactietermijn reacties-tot uiterste-reactiedatum"): Option<Day>, "Until which day people may react to its report.", "Tot welke dag iemand op het verslag kan reageren.";
        participants ("deelnemers", "attendees aanwezigen attendance aanwezig deelnemerslijst people who wie present genodigden gasten"): Vec<Attendance>, "Who was there; for the steering group.", "Wie er waren; voor de stuurgroep.", Steering;
        n ("n", "count aantal"): Option<i64>, "How many people in all; for the steering group.", "Hoeveel mensen in totaal; voor de stuurgroep.", Steering;
        formats ("werkvormen", "methods method methode working-methods programme programma techniques werkvorm"): Vec<Prose>, "Working methods.", "Werkvormen.";
        outcome ("opbrengst", "result resultaat yield uitkomst conclusion conclusie output summary samenvatting"): Option<Prose>, "What it yielded; for the steering group.", "Wat het opleverde; voor de stuurgroep.", Steering;
        evidence ("onderbouwing", "report verslag notulen"): Vec<Ref<to::Evidence>>, "Report.", "Verslag.";
        #[serde(skip_serializing)]
        counts ("aantallen", "count aantal scores stemmen votes antwoorden answers"): Answers, "Its answers together: per view, a line for each precondition.", "De antwoorden bij elkaar: per blik een regel per randvoorwaarde.";
        #[serde(skip_serializing)]
        second ("tweede", "second-vote tweede-stemming second-round na after afterwards na-afloop"): Answers, "The answers of the second vote, after talking.", "De antwoorden van de tweede stemming, na het gesprek.";
    }
}

part! { "How many respondents belong to one segment; not in documents that travel outside.", "Hoeveel respondenten bij één segment horen; niet in documenten die naar buiten gaan.";
    SegmentCount {
        segment ("segment", "group groep type"): Option<Segment>, "Which segment.", "Welk segment.";
        n ("n"): Option<i64>, "How many respondents.", "Hoeveel respondenten.";
    }
}

part! { "How many respondents have a firm of one size.", "Hoeveel respondenten een bedrijf van één grootte hebben.";
    SizeCount {
        size ("grootte"): Option<super::parties::Size>, "Which size.", "Welke grootte.";
        n ("n"): Option<i64>, "How many respondents.", "Hoeveel respondenten.";
    }
}

record! { "One round of asking SMEs.", "Eén ronde onder mkb-bedrijven.";
    Wave = "wave" ("ronde", "survey enquete poll peiling questionnaire vragenlijst round uitvraag raadpleging survey-round sme-survey ondernemerspeiling bedrijvenpeiling enqueteronde survey-wave"), Public, key |w| [part("id", w.id.as_ref())], past; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.";
        from ("van", "start start-date startdatum first-day begin begindatum date datum opened geopend periode period looptijd"): Option<Day>, "First day.", "Eerste dag.";
        until ("tot", "end end-date einddatum einde last-day closed gesloten afgesloten periode period looptijd"): Option<Day>, "Last day.", "Laatste dag.";
        method ("methode", "approach aanpak survey-method wijze type soort kind"): Option<Method>, "How they were asked.", "Hoe zij bevraagd zijn.";
        population ("populatie", "universe total-firms aantal-bedrijven populatiegrootte doelgroep-omvang omvang-doelgroep doelgroep target-group"): Option<i64>, "How many firms there are.", "Hoeveel bedrijven er zijn.";
        invited ("uitgenodigd", "invitations verstuurd uitnodigingen aangeschreven benaderd approached sent"): Option<i64>, "How many were invited.", "Hoeveel er uitgenodigd zijn.";
        n ("n", "count aantal replies replied reply answers answered antwoorden beantwoord geantwoord reacties returned terugontvangen"): Option<i64>, "How many answered.", "Hoeveel er antwoordden.";
        outside_network ("buiten-netwerk", "non-members buiten-het-netwerk niet-leden outsiders"): Option<i64>, "How many of them belong to no network.", "Hoeveel daarvan bij geen netwerk horen.";
        // entrepreneurs read what is public, and nobody likes to be called a laggard
        segments ("segmenten"): Vec<SegmentCount>, "How many of them are front-runners, in the middle, or not yet innovating.", "Hoeveel daarvan koploper zijn, in het peloton zitten of nog niet vernieuwen.", Steering;
        sizes ("groottes", "firm-sizes company-sizes omvang grootteklassen"): Vec<SizeCount>, "How many of them have a micro, small, medium or large firm.", "Hoeveel daarvan een micro-, klein, middelgroot of groot bedrijf hebben.";
        recruitment ("werving", "sampling steekproef wervingswijze selection selectie"): Option<Recruitment>, "How they were found.", "Hoe zij gevonden zijn.";
        not_heard ("niet-gehoord", "non-response niet-bereikt nonrespons"): Option<Prose>, "Who was not heard.", "Wie niet gehoord is.";
        min_n ("min-n", "min-group-size minimale-groep threshold drempel kleinste-groep minimum"): Option<i64>, "Smallest group that is reported.", "Kleinste groep waarover gerapporteerd wordt.";
        willing_to_steer ("wil-sturen", "steer meesturen"): Option<i64>, "How many want to steer.", "Hoeveel willen meesturen.";
        willing_to_contribute ("wil-bijdragen", "contribute bijdragen"): Option<i64>, "How many want to contribute.", "Hoeveel willen bijdragen.";
        value_clear ("waarde-duidelijk", "clear-value meerwaarde meerwaarde-duidelijk"): Option<i64>, "To how many the value is clear.", "Voor hoeveel de meerwaarde duidelijk is.";
        controller ("verwerkingsverantwoordelijke", "data-controller avg-verantwoordelijke responsible verantwoordelijke"): Option<Prose>, "Who is responsible for the data.", "Wie verantwoordelijk is voor de gegevens.", others;
        keep_until ("bewaren-tot", "retention bewaartermijn delete-after bewaren retention-date"): Option<Day>, "Until when the answers are kept.", "Tot wanneer de antwoorden bewaard worden.";
        hypothesis ("hypothese", "hypothesis-hash"): Option<String>, "Hash of the view that was tested.", "Hash van de blik die getoetst is.";
        #[serde(skip_serializing)]
        counts ("aantallen", "count aantal scores stemmen votes antwoorden answers"): Answers, "Its answers together: per view, a line for each precondition.", "De antwoorden bij elkaar: per blik een regel per randvoorwaarde.";
    }
}

record! { "An idea from a session.", "Een idee uit een sessie.";
    Idea = "idea" ("idee", "suggestion suggestie voorstel proposal ingeving"), Steering, key |i| [part("id", i.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "idea idee title titel name naam what wat"): Option<Prose>, "The idea.", "Het idee.", telling, others;
        from ("van", "by door who wie author source bron group groep submitted-by inbrenger"): Option<Prose>, "Who brought it, as a group.", "Wie het inbracht, als groep.", others;
        session ("sessie"): Option<Ref<to::Session>>, "In which session.", "In welke sessie.";
        preconditions ("randvoorwaarden"): Vec<Ref<to::Precondition>>, "Preconditions it touches.", "Randvoorwaarden die het raakt.";
        status ("status"): Option<IdeaStatus>, "What happened to it.", "Wat ermee gebeurde.";
        merged_into ("opgegaan-in", "became measure maatregel opgenomen-in merged samengevoegd-met"): Option<Ref<to::Measure>>, "The measure it became part of.", "De maatregel waarin het opging.";
        reason ("reden"): Option<Prose>, "Why it was parked or dropped.", "Waarom het geparkeerd werd of afviel.";
        consent ("toestemming"): Option<Consent>, "How far whoever brought it may be told, where that was asked.", "Hoe ver verteld mag worden wie het inbracht, als dat gevraagd is.";
    }
}

record! { "What someone said, with consent.", "Wat iemand zei, met toestemming.";
    Statement = "statement" ("uitspraak", "remark opmerking comment reactie open-answer open-antwoord utterance verbatim"), Internal, key |s| [part("id", s.id.as_ref())], others; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "statement uitspraak quote citaat remark what wat"): Option<Prose>, "As it was said.", "Zoals het gezegd is.", telling;
        view ("blik", "perspective perspectief"): Option<Ref<to::View>>, "Whose view it is.", "Wiens blik het is.";
        group ("groep", "speaker spreker said-by spoken-by gezegd-door person persoon organisation organisatie author who wie by door from van role rol function functie"): Option<Prose>, "The group of the speaker.", "De groep van de spreker.";
        wave ("ronde"): Option<Ref<to::Wave>>, "In which round.", "In welke ronde.";
        session ("sessie"): Option<Ref<to::Session>>, "In which session.", "In welke sessie.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        about ("over", "topic onderwerp theme thema precondition randvoorwaarde subject betreft regarding"): Vec<Ref<to::Precondition>>, "Preconditions it is about.", "Randvoorwaarden waar het over gaat.";
        tone ("toon", "sentiment type kind soort polarity stemming"): Option<Tone>, "Lack, strength, wish or doubt.", "Gemis, kracht, wens of twijfel.";
        consent ("toestemming"): Option<Consent>, "How far the speaker may be named.", "Hoe ver de spreker genoemd mag worden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it was noted.", "Waar het genoteerd is.";
    }
}

record! { "An argument against a measure or proposal, with its answer.", "Een tegenargument bij een maatregel of voorstel, met het antwoord.";
    Objection = "objection" ("tegenargument", "bezwaar concern zorg counterargument counter-argument argument-against tegenwerping criticism kritiek"), Steering, key |o| [part("id", o.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "argument bezwaar objection concern zorg title titel name naam what wat"): Option<Prose>, "The argument.", "Het argument.", telling, others;
        against ("tegen", "about over measure maatregel subject voorstel proposal gericht-tegen"): Vec<Ref<to::Purpose>>, "What it is against.", "Waartegen het gericht is.";
        by ("door", "raised-by speaker inbrenger from van ingebracht-door group groep who wie party partij stakeholder view blik"): Option<Prose>, "Who made it; internal.", "Wie het inbracht; intern.", others, Internal;
        answer ("antwoord", "response reactie reply weerwoord rebuttal"): Option<Prose>, "The answer.", "Het antwoord.";
        status ("status"): Option<ObjectionStatus>, "What happened to it.", "Wat ermee gebeurde.";
        organisation ("organisatie", "party partij"): Option<Ref<to::Party>>, "The party that made it, where it said so in public or agrees to be named.", "De partij die het inbracht, als zij dat in het openbaar zei of genoemd wil worden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it was published.", "Waar het gepubliceerd is.";
        consent ("toestemming"): Option<Consent>, "How far whoever made it may be told, where that was asked.", "Hoe ver verteld mag worden wie het inbracht, als dat gevraagd is.";
    }
}

/// How many people a session names, party by party.
pub fn participants(session: &Session) -> i64 {
    people(session.participants.iter().filter_map(|p| p.number))
}

/// A sum of numbers of people; there are none below nought.
pub fn people(numbers: impl IntoIterator<Item = i64>) -> i64 {
    numbers.into_iter().fold(0, |sum: i64, n| sum.saturating_add(n.max(0)))
}
