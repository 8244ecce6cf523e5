//! What there is: initiatives and facilities, how they relate, and what happened.

use std::collections::BTreeMap;

use super::define::{choice, part, record};
use super::record::{own, part, slug};
use super::value::{Day, Period, Prose, Quantity, Ref, to};

choice! { "Form of an initiative.", "Vorm van een initiatief.";
    Form {
        Network = "network" ("netwerk", "club vereniging association"),
        Partnership = "partnership" ("samenwerkingsverband", "alliance alliantie consortium coalition samenwerking"),
        FieldLab = "field-lab" ("fieldlab", "fieldlabs test-lab"),
        LivingLab = "living-lab" ("proeftuin", "living"),
        Hub = "hub" ("hub", "innovation-hub innovatiehub"),
        Desk = "desk" ("loket", "helpdesk front-office balie"),
        Fund = "fund" ("fonds", "investment-fund investeringsfonds"),
        Programme = "programme" ("programma", "program"),
        Platform = "platform" ("platform"),
        TaskForce = "task-force" ("aanjaagteam"),
        Facility = "facility" ("faciliteit", "test-facility testfaciliteit pilot-plant lab laboratory laboratorium proeffabriek voorziening infrastructure"),
        Project = "project" ("project", "pilot"),
        Campus = "campus" ("campus", "science-park sciencepark"),
        Cluster = "cluster" ("cluster"),
        Consultation = "consultation" ("overleg", "table tafel"),
    }
}

choice! { "How help is given.", "Hoe hulp gegeven wordt.";
    Delivery {
        HandsOn = "hands-on" ("meewerkend", "coaching guidance begeleiding practical praktisch"),
        Advice = "advice" ("advies", "consultancy"),
        Information = "information" ("informatie", "info voorlichting"),
        Money = "money" ("geld", "funding financiering subsidy subsidie finance"),
        Place = "place" ("plek", "space ruimte location locatie"),
    }
}

choice! { "Phase of growth of a firm.", "Groeifase van een bedrijf.";
    GrowthPhase {
        Idea = "idea" ("idee", "concept ideation"),
        Start = "start" ("start", "startup start-up starter"),
        Growth = "growth" ("groei", "groeier growing"),
        ScaleUp = "scale-up" ("opschaling", "scaling schaalsprong"),
        Mature = "mature" ("gevestigd", "established volwassen"),
    }
}

choice! { "Life cycle of an initiative.", "Levensfase van een initiatief.";
    LifeCycle {
        Idea = "idea" ("idee", "concept plan") => 1,
        Requested = "requested" ("aangevraagd", "applied application") => 2,
        SetUp = "set-up" ("opbouw", "starting opstart building in-opbouw") => 3,
        Running = "running" ("loopt", "active actief operational in-progress underway lopend ongoing onderweg in-uitvoering") => 4,
        Transition = "transition" ("transitie"),
        Stopping = "stopping" ("stopt", "ending aflopend phasing-out") => 0 dropped,
        Stopped = "stopped" ("gestopt", "ended closed finished beeindigd done gereed afgerond") => 0 dropped,
    }
}

choice! { "What should happen to an initiative.", "Wat er met een initiatief moet gebeuren.";
    Verdict {
        Keep = "keep" ("doorgaan", "continue retain behouden voortzetten"),
        Change = "change" ("veranderen", "adapt aanpassen adjust wijzigen"),
        Stop = "stop" ("stoppen", "end beeindigen discontinue"),
    }
}

choice! { "How two things relate.", "Hoe twee zaken samenhangen.";
    RelationSort {
        Reinforces = "reinforces" ("versterkt", "strengthens supports ondersteunt"),
        Feeds = "feeds" ("levert-aan", "supplies levert provides delivers supplier"),
        Overlaps = "overlaps" ("overlapt", "duplicates dubbel"),
        Competes = "competes" ("concurreert", "competition competitor concurrent"),
        RefersTo = "refers-to" ("verwijst-door", "verwijst referral doorverwijzing"),
        Crossover = "crossover" ("kruisbestuiving", "cross-fertilisation"),
        Spillover = "spillover" ("uitstraling"),
        Dialogue = "dialogue" ("dialoog", "overleg conversation"),
        Cooperates = "cooperates" ("werkt-samen", "cooperation collaborates samenwerking works-with collaboration partnership partner"),
        PartOf = "part-of" ("maakt-deel-uit-van", "member-of onderdeel-van belongs-to lid-van"),
        Bridges = "bridges" ("overbrugt", "connects verbindt"),
    }
}

choice! { "How concrete a relation is.", "Hoe concreet een relatie is.";
    Stage {
        Unknown = "unknown" ("onbekend"),
        Wanted = "wanted" ("gewenst", "desired") => 1,
        Contact = "contact" ("contact", "acquaintance kennismaking") => 2,
        Talks = "talks" ("gesprek", "conversation in-gesprek talking") => 3,
        Intention = "intention" ("intentie", "intent letter-of-intent intentieverklaring loi") => 4,
        Agreement = "agreement" ("overeenkomst", "contract signed convenant getekend") => 5,
        JointProject = "joint-project" ("gezamenlijk-project", "joint samenwerkingsproject project") => 6,
    }
}

part! { "A precondition that an initiative works on.", "Een randvoorwaarde waaraan een initiatief werkt.";
    Cover {
        precondition ("randvoorwaarde"): Option<Ref<to::Precondition>>, "The precondition.", "De randvoorwaarde.";
        facets ("facetten", "onderdeel onderdelen parts aspects aspecten elements"): Vec<String>, "Which parts of it.", "Welke onderdelen ervan.";
        phases ("fasen", "growth-phases groeifasen stages"): Vec<GrowthPhase>, "For which phases of growth.", "Voor welke groeifasen.";
    }
}

part! { "What should happen, and why.", "Wat er moet gebeuren, en waarom.";
    Judgement {
        verdict ("besluit", "decision oordeel outcome keuze conclusion advice advies"): Option<Verdict>, "Keep, change or stop.", "Doorgaan, veranderen of stoppen.";
        reason ("reden"): Option<Prose>, "Why.", "Waarom.";
    }
}

part! { "Range of technology readiness.", "Bereik van technologische rijpheid.";
    TrlRange {
        from ("van", "min minimum lowest laagste vanaf start"): Option<i64>, "Lowest level, 1 to 9.", "Laagste niveau, 1 tot 9.";
        to ("tot", "max maximum highest hoogste t-m until"): Option<i64>, "Highest level, 1 to 9.", "Hoogste niveau, 1 tot 9.";
    }
}

record! { "Something that exists to help firms innovate: a network, desk, fund, programme or facility.", "Iets wat er is om bedrijven te helpen innoveren: een netwerk, loket, fonds, programma of faciliteit.";
    Initiative = "initiative" ("initiatief", "programme program programma project facility faciliteit voorziening network netwerk fieldlab field-lab proeftuin hub fund fonds pilot test-facility testfaciliteit desk loket campus living-lab offer aanbod activity activiteit"), Public, key |i| [part("id", i.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, telling, others;
        name_provisional ("werknaam", "provisional voorlopig working-title werktitel tentative"): Option<bool>, "True while the name is provisional.", "true zolang het een werknaam is.";
        form ("vorm", "type kind soort category categorie initiative-type"): Option<Form>, "Form.", "Vorm.";
        lead ("trekker", "leader owner eigenaar lead-party coordinator penvoerder host led-by run-by responsible verantwoordelijke projectleider project-leader lead-partner operator beheerder uitvoerder kartrekker accountable eindverantwoordelijke lead-organisation leading-party resp lead-org who wie by door"): Option<Ref<to::Party>>, "Who leads it.", "Wie de trekker is.";
        partners ("partners", "members leden deelnemers participants partijen parties actors organisations organisaties consortium involved betrokken betrokkenen stakeholders"): Vec<Ref<to::Party>>, "Who takes part.", "Wie meedoen.";
        covers ("werkt-aan", "supports support ondersteunt addresses works-on contributes-to draagt-bij-aan dekt strengthens versterkt closes sluit enabler"): Vec<Cover>, "Preconditions it works on.", "Randvoorwaarden waaraan het werkt.";
        delivery ("wijze", "mode method methode hulpvorm type-of-help vorm-van-hulp support-type dienstverlening"): Option<Delivery>, "How it helps.", "Hoe het helpt.";
        capacity ("capaciteit", "volume places plekken qty number aantal"): Option<Quantity>, "How much it can do.", "Hoeveel het aankan.";
        serves ("voor", "target-group doelgroep audience for users gebruikers customers klanten beneficiaries voor-wie target"): Vec<Prose>, "Whom it is for.", "Voor wie het is.";
        access ("toegang", "entry toelating how-to-join admission eligibility toegangsvoorwaarden voorwaarden conditions terms aanmelden"): Option<Prose>, "How to get in, on which terms.", "Hoe men binnenkomt, op welke voorwaarden.";
        fee ("tarief", "price prijs cost kosten tariff rate charge vergoeding"): Option<Prose>, "What a user pays.", "Wat een gebruiker betaalt.";
        lead_time ("doorlooptijd", "duration wachttijd waiting-time turnaround response-time duur"): Option<Prose>, "How soon help is there.", "Hoe snel er hulp is.";
        answers ("helpt-bij", "question vraag helps-with helpt use-case what wat why waarom"): Option<Prose>, "The question of a firm that it answers, as in: if you want to …", "De vraag van een bedrijf waar het bij helpt, als vervolg op: als u …";
        equipment ("apparatuur", "machines apparaten facilities faciliteiten installations installaties tools"): Option<Prose>, "Equipment of a facility.", "Apparatuur van een faciliteit.";
        trl ("trl", "trl-level technology-readiness trl-niveau trl-range readiness"): Option<TrlRange>, "Levels of technology readiness.", "Niveaus van technologische rijpheid.";
        occupancy ("bezetting", "utilisation utilization bezettingsgraad usage benutting"): Option<i64>, "Share of the time in use, per cent.", "Deel van de tijd in gebruik, in procenten.";
        level ("peil", "maturity rijpheid ontwikkelstadium volwassenheid development-stage"): Option<Prose>, "How far developed it is.", "Hoe ver het ontwikkeld is.";
        place_name ("plaats"): Option<String>, "Town.", "Plaats.";
        budget_per_year ("budget-per-jaar", "annual-budget jaarbudget yearly-budget budget jaarlijks-budget amount bedrag eur begroting costs-per-year cost kosten subsidy subsidie funding financiering"): Option<i64>, "Budget a year, whole euros.", "Budget per jaar, in hele euro's.";
        phase ("fase", "status lifecycle life-cycle levenscyclus state stage stadium stand"): Option<LifeCycle>, "Life cycle.", "Levensfase.";
        starts ("start", "period periode looptijd from-date"): Option<Period>, "When it starts.", "Wanneer het begint.", due;
        ends ("loopt-tot", "end end-date einddatum einde eind eindjaar until tot finish end-year to-date period periode looptijd"): Option<Period>, "Until when it runs.", "Tot wanneer het loopt.";
        judgement ("oordeel-over", "verdict oordeel beoordeling assessment recommendation aanbeveling evaluation judgment advies advice"): Option<Judgement>, "Keep, change or stop, with the reason.", "Doorgaan, veranderen of stoppen, met de reden.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Its sectors.", "De sectoren.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

part! { "What holds a relation in place.", "Wat een relatie vastlegt.";
    Agreement {
        document ("document", "name naam title titel contract"): Option<Prose>, "The document.", "Het document.", others;
        ends ("einddatum", "end end-date einde until tot expires valid-until geldig-tot"): Option<Period>, "When it ends.", "Wanneer het eindigt.";
    }
}

record! { "How two parties, initiatives or sectors relate.", "Hoe twee partijen, initiatieven of sectoren samenhangen.";
    Relation = "relation" ("relatie", "relationship link connection verband samenwerking samenwerkingsrelatie cooperation collaboration partnership koppeling verbinding edge tie agreement overeenkomst convenant contract"), Public,
    key |r| own(r.id.as_ref()).unwrap_or_else(|| vec![part("from", r.from.as_deref()), part("to", r.to.as_deref()), part("kind", r.kind.map(RelationSort::name))]); {
        id ("id"): Option<String>, "Short name, when something else points here.", "Korte naam, als iets anders hiernaar verwijst.";
        from ("van", "source bron party1 partij1 actor1 van-partij between tussen who wie party partij"): Option<Ref<to::Linked>>, "From.", "Van.";
        to ("naar", "target with met party2 partij2 actor2 naar-partij towards who wie party partij"): Option<Ref<to::Linked>>, "To.", "Naar.";
        kind ("soort", "type relation-type relatietype soort-relatie category categorie nature aard"): Option<RelationSort>, "How they relate.", "Hoe zij samenhangen.";
        stage ("trap", "status phase fase maturity intensity intensiteit strength sterkte level niveau"): Option<Stage>, "How concrete it is.", "Hoe concreet het is.";
        per_year ("per-jaar", "frequency frequentie times-per-year keer-per-jaar aantal-per-jaar"): Option<i64>, "How often a year.", "Hoe vaak per jaar.";
        agreement ("overeenkomst", "contract convenant covenant mou afspraak samenwerkingsovereenkomst deal period periode looptijd"): Option<Agreement>, "What holds it in place.", "Wat het vastlegt.";
        result ("resultaat", "outcome opbrengst yield effect output uitkomst what wat"): Option<Prose>, "What it yielded.", "Wat het opleverde.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "Something that happened.", "Iets wat gebeurd is.";
    Event = "event" ("gebeurtenis", "history geschiedenis happening timeline tijdlijn incident voorval historie"), Public, key |e| [part("date", e.date.as_ref().map(|d| &d.words)), part("what", e.what.as_ref().map(slug))], past; {
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        what ("wat"): Option<Prose>, "What happened.", "Wat er gebeurde.", telling;
        led_to ("leidde-tot", "consequences gevolgen results resultaten effect caused leads-to leidt-tot outcome"): Vec<Ref<to::Cause>>, "What it led to.", "Waartoe het leidde.";
        precondition ("randvoorwaarde"): Option<Ref<to::Precondition>>, "The precondition it touched.", "De randvoorwaarde die het raakte.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "A funding instrument that firms or parties can use.", "Een regeling of fonds waarvan partijen gebruik kunnen maken.";
    Instrument = "instrument" ("instrument", "scheme regeling subsidy subsidie grant subsidieregeling funding-instrument financieringsinstrument financieringsregeling funding-scheme tender voucher"), Public, key |i| [part("id", i.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, others;
        provider ("verstrekker", "funder financier verstrekt-door offered-by aanbieder uitvoerder owner party partij organisation organisatie who wie by door from van"): Option<Ref<to::Party>>, "Who provides it.", "Wie het verstrekt.";
        decided_by ("besluit-door", "decision-by beslisser body orgaan besluitvormer"): Option<Ref<to::Body>>, "Which body decides.", "Welk orgaan erover besluit.";
        kind ("soort", "type category categorie"): Option<super::money::MoneySort>, "Kind of money.", "Soort geld.";
        phases ("fasen", "growth-phases groeifasen for voor doelgroep audience"): Vec<GrowthPhase>, "For which phases of growth.", "Voor welke groeifasen.";
        max_eur ("max-eur", "maximum max maximum-amount maximumbedrag max-bedrag amount bedrag budget eur max-amount cap plafond subsidieplafond"): Option<i64>, "Largest amount, whole euros.", "Hoogste bedrag, in hele euro's.";
        closes ("sluit-op", "deadline closing-date sluitingsdatum end-date einddatum until tot closes-on open-tot by when wanneer looptijd periode period"): Option<Day>, "Day on which it closes.", "Dag waarop het sluit.";
        conditions ("voorwaarden", "terms eisen requirements criteria voorwaarde eligibility"): Option<Prose>, "Conditions.", "Voorwaarden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

/// Values per facet of a precondition.
pub type FacetScores = BTreeMap<String, super::value::Score>;
