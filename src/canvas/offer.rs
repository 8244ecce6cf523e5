//! What there is: initiatives and facilities, how they relate, and what happened.

use std::collections::BTreeMap;

use super::define::{choice, part, record};
use super::record::{extra, part, slug};
use super::value::{Day, Period, Prose, Quantity, Ref, to};

choice! { "Form of an initiative.", "Vorm van een initiatief.";
    Form {
        Network = "network" ("netwerk"), Partnership = "partnership" ("samenwerkingsverband"), FieldLab = "field-lab" ("fieldlab"),
        LivingLab = "living-lab" ("proeftuin"), Hub = "hub" ("hub"), Desk = "desk" ("loket"), Fund = "fund" ("fonds"),
        Programme = "programme" ("programma"), Platform = "platform" ("platform"), TaskForce = "task-force" ("aanjaagteam"),
        Facility = "facility" ("faciliteit"), Project = "project" ("project"), Campus = "campus" ("campus"), Cluster = "cluster" ("cluster"),
        Consultation = "consultation" ("overleg"),
    }
}

choice! { "How help is given.", "Hoe hulp gegeven wordt.";
    Delivery { HandsOn = "hands-on" ("meewerkend"), Advice = "advice" ("advies"), Information = "information" ("informatie"), Money = "money" ("geld"), Place = "place" ("plek") }
}

choice! { "Phase of growth of a firm.", "Groeifase van een bedrijf.";
    GrowthPhase { Idea = "idea" ("idee"), Start = "start" ("start"), Growth = "growth" ("groei"), ScaleUp = "scale-up" ("opschaling"), Mature = "mature" ("gevestigd") }
}

choice! { "Life cycle of an initiative.", "Levensfase van een initiatief.";
    LifeCycle {
        Idea = "idea" ("idee"), Requested = "requested" ("aangevraagd"), SetUp = "set-up" ("opbouw"), Running = "running" ("loopt"),
        Transition = "transition" ("transitie"), Stopping = "stopping" ("stopt"), Stopped = "stopped" ("gestopt"),
    }
}

choice! { "What should happen to an initiative.", "Wat er met een initiatief moet gebeuren.";
    Verdict { Keep = "keep" ("doorgaan"), Change = "change" ("veranderen"), Stop = "stop" ("stoppen") }
}

choice! { "How two things relate.", "Hoe twee zaken samenhangen.";
    RelationSort {
        Reinforces = "reinforces" ("versterkt"), Feeds = "feeds" ("levert-aan"), Overlaps = "overlaps" ("overlapt"),
        Competes = "competes" ("concurreert"), RefersTo = "refers-to" ("verwijst-door"), Crossover = "crossover" ("kruisbestuiving"),
        Spillover = "spillover" ("uitstraling"), Dialogue = "dialogue" ("dialoog"), Cooperates = "cooperates" ("werkt-samen"),
        PartOf = "part-of" ("maakt-deel-uit-van"), Bridges = "bridges" ("overbrugt"),
    }
}

choice! { "How concrete a relation is.", "Hoe concreet een relatie is.";
    Stage {
        Unknown = "unknown" ("onbekend"), Wanted = "wanted" ("gewenst"), Contact = "contact" ("contact"), Talks = "talks" ("gesprek"),
        Intention = "intention" ("intentie"), Agreement = "agreement" ("overeenkomst"), JointProject = "joint-project" ("gezamenlijk-project"),
    }
}

part! { "A precondition that an initiative works on.", "Een randvoorwaarde waaraan een initiatief werkt.";
    Cover {
        precondition ("randvoorwaarde"): Option<Ref<to::Precondition>>, "The precondition.", "De randvoorwaarde.";
        facets ("facetten"): Vec<String>, "Which parts of it.", "Welke onderdelen ervan.";
        phases ("fasen"): Vec<GrowthPhase>, "For which phases of growth.", "Voor welke groeifasen.";
    }
}

part! { "What should happen, and why.", "Wat er moet gebeuren, en waarom.";
    Judgement {
        verdict ("besluit"): Option<Verdict>, "Keep, change or stop.", "Doorgaan, veranderen of stoppen.";
        reason ("reden"): Option<Prose>, "Why.", "Waarom.";
    }
}

part! { "Range of technology readiness.", "Bereik van technologische rijpheid.";
    TrlRange {
        from ("van"): Option<i64>, "Lowest level, 1 to 9.", "Laagste niveau, 1 tot 9.";
        to ("tot"): Option<i64>, "Highest level, 1 to 9.", "Hoogste niveau, 1 tot 9.";
    }
}

record! { "Something that exists to help firms innovate: a network, desk, fund, programme or facility.", "Iets wat er is om bedrijven te helpen innoveren: een netwerk, loket, fonds, programma of faciliteit.";
    Initiative = "initiative" ("initiatief"), Public, key |i| [part("id", i.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, telling, others;
        name_provisional ("werknaam"): Option<bool>, "True while the name is provisional.", "true zolang het een werknaam is.";
        form ("vorm"): Option<Form>, "Form.", "Vorm.";
        lead ("trekker"): Option<Ref<to::Party>>, "Who leads it.", "Wie de trekker is.";
        partners ("partners"): Vec<Ref<to::Party>>, "Who takes part.", "Wie meedoen.";
        covers ("werkt-aan"): Vec<Cover>, "Preconditions it works on.", "Randvoorwaarden waaraan het werkt.";
        delivery ("wijze"): Option<Delivery>, "How it helps.", "Hoe het helpt.";
        capacity ("capaciteit"): Option<Quantity>, "How much it can do.", "Hoeveel het aankan.";
        serves ("voor"): Vec<Prose>, "Whom it is for.", "Voor wie het is.";
        access ("toegang"): Option<Prose>, "How to get in, on which terms.", "Hoe men binnenkomt, op welke voorwaarden.";
        fee ("tarief"): Option<Prose>, "What a user pays.", "Wat een gebruiker betaalt.";
        lead_time ("doorlooptijd"): Option<Prose>, "How soon help is there.", "Hoe snel er hulp is.";
        answers ("helpt-bij"): Option<Prose>, "The question of a firm that it answers, as in: if you want to …", "De vraag van een bedrijf waar het bij helpt, als vervolg op: als u …";
        equipment ("apparatuur"): Option<Prose>, "Equipment of a facility.", "Apparatuur van een faciliteit.";
        trl ("trl"): Option<TrlRange>, "Levels of technology readiness.", "Niveaus van technologische rijpheid.";
        occupancy ("bezetting"): Option<i64>, "Share of the time in use, per cent.", "Deel van de tijd in gebruik, in procenten.";
        level ("peil"): Option<Prose>, "How far developed it is.", "Hoe ver het ontwikkeld is.";
        place_name ("plaats"): Option<String>, "Town.", "Plaats.";
        budget_per_year ("budget-per-jaar"): Option<i64>, "Budget a year, whole euros.", "Budget per jaar, in hele euro's.";
        phase ("fase"): Option<LifeCycle>, "Life cycle.", "Levensfase.";
        starts ("start"): Option<Period>, "When it starts.", "Wanneer het begint.";
        ends ("loopt-tot"): Option<Period>, "Until when it runs.", "Tot wanneer het loopt.";
        judgement ("oordeel-over"): Option<Judgement>, "Keep, change or stop, with the reason.", "Doorgaan, veranderen of stoppen, met de reden.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Its sectors.", "De sectoren.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

part! { "What holds a relation in place.", "Wat een relatie vastlegt.";
    Agreement {
        document ("document"): Option<Prose>, "The document.", "Het document.", others;
        ends ("einddatum"): Option<Period>, "When it ends.", "Wanneer het eindigt.";
    }
}

record! { "How two parties, initiatives or sectors relate.", "Hoe twee partijen, initiatieven of sectoren samenhangen.";
    Relation = "relation" ("relatie"), Public,
    key |r| [extra("id", r.id.as_ref()), part("from", r.from.as_deref()), part("to", r.to.as_deref()), part("kind", r.kind.map(RelationSort::name))]; {
        id ("id"): Option<String>, "Short name, when something else points here.", "Korte naam, als iets anders hiernaar verwijst.";
        from ("van"): Option<Ref<to::Linked>>, "From.", "Van.";
        to ("naar"): Option<Ref<to::Linked>>, "To.", "Naar.";
        kind ("soort"): Option<RelationSort>, "How they relate.", "Hoe zij samenhangen.";
        stage ("trap"): Option<Stage>, "How concrete it is.", "Hoe concreet het is.";
        per_year ("per-jaar"): Option<i64>, "How often a year.", "Hoe vaak per jaar.";
        agreement ("overeenkomst"): Option<Agreement>, "What holds it in place.", "Wat het vastlegt.";
        result ("resultaat"): Option<Prose>, "What it yielded.", "Wat het opleverde.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "Something that happened.", "Iets wat gebeurd is.";
    Event = "event" ("gebeurtenis"), Public, key |e| [part("date", e.date.as_ref().map(|d| &d.words)), part("what", e.what.as_ref().map(slug))], past; {
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        what ("wat"): Option<Prose>, "What happened.", "Wat er gebeurde.", telling;
        led_to ("leidde-tot"): Vec<Ref<to::Cause>>, "What it led to.", "Waartoe het leidde.";
        precondition ("randvoorwaarde"): Option<Ref<to::Precondition>>, "The precondition it touched.", "De randvoorwaarde die het raakte.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "A funding instrument that firms or parties can use.", "Een regeling of fonds waarvan partijen gebruik kunnen maken.";
    Instrument = "instrument" ("instrument"), Public, key |i| [part("id", i.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, others;
        provider ("verstrekker"): Option<Ref<to::Party>>, "Who provides it.", "Wie het verstrekt.";
        decided_by ("besluit-door"): Option<Ref<to::Body>>, "Which body decides.", "Welk orgaan erover besluit.";
        kind ("soort"): Option<super::money::MoneySort>, "Kind of money.", "Soort geld.";
        phases ("fasen"): Vec<GrowthPhase>, "For which phases of growth.", "Voor welke groeifasen.";
        max_eur ("max-eur"): Option<i64>, "Largest amount, whole euros.", "Hoogste bedrag, in hele euro's.";
        closes ("sluit-op"): Option<Day>, "Day on which it closes.", "Dag waarop het sluit.";
        conditions ("voorwaarden"): Option<Prose>, "Conditions.", "Voorwaarden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

/// Values per facet of a precondition.
pub type FacetScores = BTreeMap<String, super::value::Score>;
