//! How things stand in whose eyes: views, assessments, sessions, waves, and what people said.

use super::define::{choice, part, record};
use super::record::{extra, part};
use super::value::{Day, Period, Prose, Ref, Score, to};

choice! { "Whose eyes.", "Wiens blik.";
    ViewKind {
        Public = "public" ("overheid"), Sme = "sme" ("mkb"), Knowledge = "knowledge" ("kennis"),
        Citizens = "citizens" ("inwoners"), Adviser = "adviser" ("adviseur"), Own = "self" ("zelf"),
    }
}

choice! { "On what an assessment rests.", "Waarop een oordeel berust.";
    Basis { Desk = "desk" ("bureau"), Session = "session" ("sessie"), Interview = "interview" ("interview"), Survey = "survey" ("enquete") }
}

choice! { "When a shortage is felt.", "Wanneer een tekort speelt.";
    Timing { Now = "now" ("nu"), Rising = "rising" ("toenemend"), Expected = "expected" ("verwacht"), Past = "past" ("voorbij") }
}

choice! { "How SMEs were asked.", "Hoe mkb-bedrijven bevraagd zijn.";
    Method { Survey = "survey" ("enquete"), Interviews = "interviews" ("interviews"), Meeting = "meeting" ("bijeenkomst") }
}

choice! { "How respondents were found.", "Hoe respondenten gevonden zijn.";
    Recruitment { Members = "members" ("leden"), Random = "random" ("aselect"), Snowball = "snowball" ("sneeuwbal"), Open = "open" ("open") }
}

choice! { "How far a firm is with innovating.", "Hoe ver een bedrijf is met vernieuwen.";
    Segment { FrontRunner = "front-runner" ("koploper"), Middle = "middle" ("peloton"), NotYet = "not-yet" ("nog-niet") }
}

choice! { "What happened to an idea.", "Wat er met een idee gebeurde.";
    IdeaStatus { Open = "open" ("open"), Merged = "merged" ("opgegaan"), Dropped = "dropped" ("afgevallen") }
}

choice! { "What a statement says about its subject.", "Wat een uitspraak over het onderwerp zegt.";
    Tone { Lack = "lack" ("gemis"), Strength = "strength" ("kracht"), Wish = "wish" ("wens"), Doubt = "doubt" ("twijfel") }
}

choice! { "How far the speaker may be named.", "Hoe ver de spreker genoemd mag worden.";
    Consent { None = "none" ("geen"), Anonymous = "anonymous" ("anoniem"), Function = "function" ("met-functie"), Name = "name" ("met-naam") }
}

choice! { "What happened to an objection.", "Wat er met een tegenargument gebeurde.";
    ObjectionStatus { Open = "open" ("open"), Met = "met" ("verwerkt"), Stands = "stands" ("blijft") }
}

record! { "A view of one's own, beside the six that exist under their own name.", "Een eigen blik, naast de zes die onder hun eigen naam bestaan.";
    View = "view" ("blik"), Public, key |v| [part("id", v.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        kind ("soort"): Option<ViewKind>, "Whose eyes.", "Wiens blik.";
        name ("naam"): Option<Prose>, "Name on paper.", "Naam op papier.", name, others;
        who ("wie"): Vec<Ref<to::Actor>>, "Who took part.", "Wie meededen.";
        n ("n"): Option<i64>, "How many took part.", "Hoeveel er meededen.";
        interest ("belang"): Option<Prose>, "Interests to declare.", "Belangen om te melden.";
        frozen ("bevroren"): Option<String>, "Hash of the values when they became a hypothesis.", "Hash van de waarden toen ze hypothese werden.";
        frozen_on ("bevroren-op"): Option<Day>, "On which day.", "Op welke dag.";
    }
}

record! { "What one view gives one precondition.", "Wat één blik aan één randvoorwaarde geeft.";
    Assessment = "assessment" ("oordeel"), Steering,
    key |a| [part("view", a.view.as_deref()), part("precondition", a.precondition.as_deref()),
             extra("wave", a.wave.as_deref().or(a.session.as_deref())), extra("sectors", a.sectors.first().map(|s| &**s))]; {
        view ("blik"): Option<Ref<to::View>>, "Whose view.", "Wiens blik.";
        precondition ("randvoorwaarde"): Option<Ref<to::Precondition>>, "Which precondition.", "Welke randvoorwaarde.";
        value ("waarde"): Option<Score>, "One value for the whole view.", "Eén waarde voor de hele blik.";
        counts ("aantallen"): Vec<i64>, "Numbers of answers 0, 1, 2, 3 and 4.", "Aantallen antwoorden 0, 1, 2, 3 en 4.";
        dont_know ("weet-niet"): Option<i64>, "How many did not know.", "Hoeveel het niet wisten.";
        not_needed ("nooit-nodig"): Option<i64>, "How many never needed it.", "Hoeveel het nooit nodig hadden.";
        facets ("facetten"): super::offer::FacetScores, "Values per facet.", "Waarden per facet.";
        importance ("belang"): Option<i64>, "How important, 0 to 4.", "Hoe belangrijk, 0 tot 4.";
        timing ("wanneer"): Option<Timing>, "When the shortage is felt.", "Wanneer het tekort speelt.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Only for these sectors.", "Alleen voor deze sectoren.";
        provider ("aanbieder"): Option<Ref<to::Party>>, "Who provides it elsewhere.", "Wie het elders biedt.";
        basis ("grondslag"): Option<Basis>, "On what it rests.", "Waarop het berust.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        session ("sessie"): Option<Ref<to::Session>>, "The session it comes from.", "De sessie waar het uit komt.";
        wave ("ronde"): Option<Ref<to::Wave>>, "The round it comes from.", "De ronde waar het uit komt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "What supports it.", "Wat het onderbouwt.";
    }
}

part! { "Who was at a session, as numbers per organisation or group.", "Wie er bij een sessie waren, als aantallen per partij of groep.";
    Attendance {
        actor ("partij"): Option<Ref<to::Actor>>, "The organisation.", "De partij.";
        group ("groep"): Option<Prose>, "Or the group.", "Of de groep.", others;
        number ("aantal"): Option<i64>, "How many people.", "Hoeveel mensen.";
    }
}

record! { "A working session.", "Een werksessie.";
    Session = "session" ("sessie"), Steering, key |s| [part("id", s.id.as_ref())], past; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.";
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        place_name ("plaats"): Option<String>, "Town.", "Plaats.";
        minutes ("duur-min"): Option<i64>, "How long, in minutes.", "Hoe lang, in minuten.";
        phase ("fase"): Option<super::head::Phase>, "In which phase of the trajectory.", "In welke fase van het traject.";
        participants ("deelnemers"): Vec<Attendance>, "Who was there.", "Wie er waren.";
        n ("n"): Option<i64>, "How many people in all.", "Hoeveel mensen in totaal.";
        formats ("werkvormen"): Vec<Prose>, "Working methods.", "Werkvormen.";
        outcome ("opbrengst"): Option<Prose>, "What it yielded.", "Wat het opleverde.";
        evidence ("onderbouwing"): Vec<Ref<to::Evidence>>, "Report.", "Verslag.";
    }
}

part! { "How many respondents belong to one segment; not in documents that travel outside.", "Hoeveel respondenten bij één segment horen; niet in documenten die naar buiten gaan.";
    SegmentCount {
        segment ("segment"): Option<Segment>, "Which segment.", "Welk segment.";
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
    Wave = "wave" ("ronde"), Public, key |w| [part("id", w.id.as_ref())], past; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.";
        from ("van"): Option<Day>, "First day.", "Eerste dag.";
        until ("tot"): Option<Day>, "Last day.", "Laatste dag.";
        method ("methode"): Option<Method>, "How they were asked.", "Hoe zij bevraagd zijn.";
        population ("populatie"): Option<i64>, "How many firms there are.", "Hoeveel bedrijven er zijn.";
        invited ("uitgenodigd"): Option<i64>, "How many were invited.", "Hoeveel er uitgenodigd zijn.";
        n ("n"): Option<i64>, "How many answered.", "Hoeveel er antwoordden.";
        outside_network ("buiten-netwerk"): Option<i64>, "How many of them belong to no network.", "Hoeveel daarvan bij geen netwerk horen.";
        // entrepreneurs read what is public, and nobody likes to be called a laggard
        segments ("segmenten"): Vec<SegmentCount>, "How many of them are front-runners, in the middle, or not yet innovating.", "Hoeveel daarvan koploper zijn, in het peloton zitten of nog niet vernieuwen.", Steering;
        sizes ("groottes"): Vec<SizeCount>, "How many of them have a micro, small, medium or large firm.", "Hoeveel daarvan een micro-, klein, middelgroot of groot bedrijf hebben.";
        recruitment ("werving"): Option<Recruitment>, "How they were found.", "Hoe zij gevonden zijn.";
        not_heard ("niet-gehoord"): Option<Prose>, "Who was not heard.", "Wie niet gehoord is.";
        min_n ("min-n"): Option<i64>, "Smallest group that is reported.", "Kleinste groep waarover gerapporteerd wordt.";
        willing_to_steer ("wil-sturen"): Option<i64>, "How many want to steer.", "Hoeveel willen meesturen.";
        willing_to_contribute ("wil-bijdragen"): Option<i64>, "How many want to contribute.", "Hoeveel willen bijdragen.";
        value_clear ("waarde-duidelijk"): Option<i64>, "To how many the value is clear.", "Voor hoeveel de meerwaarde duidelijk is.";
        controller ("verwerkingsverantwoordelijke"): Option<Prose>, "Who is responsible for the data.", "Wie verantwoordelijk is voor de gegevens.", others;
        keep_until ("bewaren-tot"): Option<Day>, "Until when the answers are kept.", "Tot wanneer de antwoorden bewaard worden.";
        hypothesis ("hypothese"): Option<String>, "Hash of the view that was tested.", "Hash van de blik die getoetst is.";
    }
}

record! { "An idea from a session.", "Een idee uit een sessie.";
    Idea = "idea" ("idee"), Steering, key |i| [part("id", i.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst"): Option<Prose>, "The idea.", "Het idee.", telling, others;
        from ("van"): Option<Prose>, "Who brought it, as a group.", "Wie het inbracht, als groep.", others;
        session ("sessie"): Option<Ref<to::Session>>, "In which session.", "In welke sessie.";
        preconditions ("randvoorwaarden"): Vec<Ref<to::Precondition>>, "Preconditions it touches.", "Randvoorwaarden die het raakt.";
        status ("status"): Option<IdeaStatus>, "What happened to it.", "Wat ermee gebeurde.";
        merged_into ("opgegaan-in"): Option<Ref<to::Measure>>, "The measure it became part of.", "De maatregel waarin het opging.";
        reason ("reden"): Option<Prose>, "Why it was dropped.", "Waarom het afviel.";
        consent ("toestemming"): Option<Consent>, "How far whoever brought it may be told, where that was asked.", "Hoe ver verteld mag worden wie het inbracht, als dat gevraagd is.";
    }
}

record! { "What someone said, with consent.", "Wat iemand zei, met toestemming.";
    Statement = "statement" ("uitspraak"), Internal, key |s| [part("id", s.id.as_ref())], others; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst"): Option<Prose>, "As it was said.", "Zoals het gezegd is.", telling;
        view ("blik"): Option<Ref<to::View>>, "Whose view it is.", "Wiens blik het is.";
        group ("groep"): Option<Prose>, "The group of the speaker.", "De groep van de spreker.";
        wave ("ronde"): Option<Ref<to::Wave>>, "In which round.", "In welke ronde.";
        session ("sessie"): Option<Ref<to::Session>>, "In which session.", "In welke sessie.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        about ("over"): Vec<Ref<to::Precondition>>, "Preconditions it is about.", "Randvoorwaarden waar het over gaat.";
        tone ("toon"): Option<Tone>, "Lack, strength, wish or doubt.", "Gemis, kracht, wens of twijfel.";
        consent ("toestemming"): Option<Consent>, "How far the speaker may be named.", "Hoe ver de spreker genoemd mag worden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it was noted.", "Waar het genoteerd is.";
    }
}

record! { "An argument against a measure or proposal, with its answer.", "Een tegenargument bij een maatregel of voorstel, met het antwoord.";
    Objection = "objection" ("tegenargument"), Steering, key |o| [part("id", o.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst"): Option<Prose>, "The argument.", "Het argument.", telling, others;
        against ("tegen"): Vec<Ref<to::Purpose>>, "What it is against.", "Waartegen het gericht is.";
        by ("door"): Option<Prose>, "Who made it; internal.", "Wie het inbracht; intern.", others, Internal;
        answer ("antwoord"): Option<Prose>, "The answer.", "Het antwoord.";
        status ("status"): Option<ObjectionStatus>, "What happened to it.", "Wat ermee gebeurde.";
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
