//! What is wanted and planned: goals, indicators, lines, assumptions, principles, measures and milestones.

use super::define::{choice, part, record};
use super::evidence::Reading;
use super::record::part;
use super::value::{Comparison, Period, Prose, Ref, TotalAmount, YearAmount, to};

choice! { "On which axis a goal lies.", "Op welke as een doel ligt.";
    GoalKind { Economic = "economic" ("economisch"), Societal = "societal" ("maatschappelijk"), Organisational = "organisational" ("organisatorisch") }
}

choice! { "Whether more or less is better.", "Of meer of minder beter is.";
    Direction { Higher = "higher" ("hoger"), Lower = "lower" ("lager") }
}

choice! { "What an indicator is used for.", "Waarvoor een indicator gebruikt wordt.";
    IndicatorUse { Account = "account" ("verantwoorden"), Learn = "learn" ("leren") }
}

choice! { "How a goal stands.", "Hoe een doel ervoor staat.";
    GoalStatus { Open = "open" ("open"), Reached = "reached" ("bereikt"), Dropped = "dropped" ("vervallen") }
}

choice! { "How a measure stands.", "Hoe een maatregel ervoor staat.";
    MeasureStatus {
        Proposed = "proposed" ("voorgesteld"), Decided = "decided" ("besloten"), Running = "running" ("loopt"),
        Done = "done" ("gereed"), Changed = "changed" ("gewijzigd"), Stopped = "stopped" ("gestopt"),
    }
}

choice! { "Kind of milestone.", "Soort mijlpaal.";
    MilestoneKind { Milestone = "milestone" ("mijlpaal"), GoNoGo = "go-no-go" ("go-no-go"), Report = "report" ("rapportage") }
}

choice! { "How an action or milestone stands.", "Hoe een actie of mijlpaal ervoor staat.";
    Progress { Open = "open" ("open"), Done = "done" ("gedaan"), Dropped = "dropped" ("vervallen") }
}

choice! { "Ground under state-aid law.", "Grond voor staatssteun.";
    AidGround { None = "none" ("geen"), DeMinimis = "de-minimis" ("de-minimis"), Exemption = "exemption" ("vrijstelling"), ToAssess = "to-assess" ("te-beoordelen") }
}

record! { "A goal.", "Een doel.";
    Goal = "goal" ("doel"), Public, key |g| [part("id", g.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst"): Option<Prose>, "The goal.", "Het doel.", name, telling;
        kind ("soort"): Option<GoalKind>, "Economic, societal or organisational.", "Economisch, maatschappelijk of organisatorisch.";
        parent ("onder"): Option<Ref<to::Goal>>, "The goal it serves.", "Het doel dat het dient.";
        indicators ("indicatoren"): Vec<Ref<to::Indicator>>, "Indicators that show it.", "Indicatoren die het laten zien.";
        year ("jaar"): Option<i64>, "By which year.", "In welk jaar bereikt.";
        status ("status"): Option<GoalStatus>, "How it stands.", "Hoe het ervoor staat.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Its sectors.", "De sectoren.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

part! { "Where an indicator started.", "Waar een indicator begon.";
    Baseline {
        value ("waarde"): Option<f64>, "The figure.", "Het cijfer.";
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, about, more than …", "Precies, ongeveer, meer dan …";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "The source.", "De bron.";
        planned ("gepland"): Option<Period>, "When it will be measured, if it is not yet.", "Wanneer er gemeten wordt, als dat nog moet.";
        by ("door"): Option<Ref<to::Party>>, "Who will measure it.", "Wie er gaat meten.";
    }
}

part! { "Where an indicator should end.", "Waar een indicator moet uitkomen.";
    TargetValue {
        value ("waarde"): Option<f64>, "The figure.", "Het cijfer.";
        year ("jaar"): Option<i64>, "In which year.", "In welk jaar.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, at least …", "Precies, minstens …";
    }
}

record! { "A figure by which progress is seen.", "Een cijfer waaraan voortgang te zien is.";
    Indicator = "indicator" ("indicator"), Steering, key |i| [part("id", i.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, telling;
        unit ("eenheid"): Option<Prose>, "Unit.", "Eenheid.";
        headline ("kerncijfer"): Option<bool>, "True for a figure that stands on the first page.", "true voor een cijfer dat op de eerste pagina staat.";
        direction ("richting"): Option<Direction>, "Whether more or less is better.", "Of meer of minder beter is.";
        baseline ("nulmeting"): Option<Baseline>, "Where it started.", "Waar het begon.";
        target ("streef"): Option<TargetValue>, "Where it should end.", "Waar het moet uitkomen.";
        readings ("metingen"): Vec<Reading>, "Readings since.", "Metingen sindsdien.";
        uses ("gebruik"): Vec<IndicatorUse>, "For account, for learning.", "Om te verantwoorden, om te leren.";
        measured_by ("gemeten-door"): Option<Ref<to::Party>>, "Who measures.", "Wie er meet.";
        told_to ("bericht-aan"): Vec<Ref<to::Body>>, "Which bodies are told.", "Welke organen bericht krijgen.";
    }
}

record! { "A line of the programme.", "Een programmalijn.";
    Line = "line" ("programmalijn"), Public, key |l| [part("id", l.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.", name;
        text ("tekst"): Option<Prose>, "What it is about.", "Waar het over gaat.";
    }
}

part! { "How an assumption is tested.", "Hoe een aanname getoetst wordt.";
    AssumptionTest {
        how ("hoe"): Option<Prose>, "How.", "Hoe.";
        when ("wanneer"): Option<Period>, "When.", "Wanneer.";
        outcome ("uitkomst"): Option<Prose>, "What came out.", "Wat eruit kwam.";
    }
}

record! { "Something taken to be so.", "Iets waarvan uitgegaan wordt.";
    Assumption = "assumption" ("aanname"), Steering, key |a| [part("id", a.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst"): Option<Prose>, "The assumption.", "De aanname.", telling;
        under ("onder"): Vec<Ref<to::Purpose>>, "What rests on it.", "Wat erop rust.";
        test ("toets"): Option<AssumptionTest>, "How it is tested.", "Hoe die getoetst wordt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it comes from.", "Waar die vandaan komt.";
    }
}

record! { "A principle that work must fit.", "Een uitgangspunt waar het werk bij moet passen.";
    Principle = "principle" ("uitgangspunt"), Public, key |p| [part("id", p.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst"): Option<Prose>, "The principle.", "Het uitgangspunt.", telling;
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it comes from.", "Waar het vandaan komt.";
    }
}

part! { "Who does what: one is accountable.", "Wie doet wat: één is eindverantwoordelijk.";
    Rasci {
        responsible ("uitvoerend"): Vec<Ref<to::Party>>, "Who does the work.", "Wie het werk doet.";
        accountable ("eindverantwoordelijk"): Option<Ref<to::Party>>, "The one who answers for it.", "Wie er eindverantwoordelijk voor is.";
        supportive ("ondersteunend"): Vec<Ref<to::Party>>, "Who helps.", "Wie helpt.";
        consulted ("geraadpleegd"): Vec<Ref<to::Party>>, "Who is asked.", "Wie gevraagd wordt.";
        informed ("geinformeerd"): Vec<Ref<to::Party>>, "Who is told.", "Wie bericht krijgt.";
    }
}

part! { "Capacity now and wanted.", "Capaciteit nu en gewenst.";
    CapacityChange {
        now ("nu"): Option<f64>, "Now.", "Nu.";
        wanted ("gewenst"): Option<f64>, "Wanted.", "Gewenst.";
        unit ("eenheid"): Option<Prose>, "Unit.", "Eenheid.";
    }
}

part! { "How state aid was judged, by whom and when.", "Hoe staatssteun beoordeeld is, door wie en wanneer.";
    StateAid {
        ground ("grond"): Option<AidGround>, "Ground.", "Grond.";
        by ("door"): Option<Prose>, "Who judged it, as a function.", "Wie het beoordeelde, als functie.";
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        procurement ("inkoop"): Option<Prose>, "Procurement or subsidy.", "Opdracht of subsidie.";
    }
}

record! { "Something that will be done about a gap.", "Iets wat aan een ontbrekende randvoorwaarde gedaan wordt.";
    Measure = "measure" ("maatregel"), Steering, key |m| [part("id", m.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.", name, telling;
        text ("tekst"): Option<Prose>, "What it is.", "Wat het is.";
        line ("lijn"): Option<Ref<to::Line>>, "The line it belongs to.", "De programmalijn waar het onder valt.";
        closes ("sluit"): Vec<Ref<to::Precondition>>, "Preconditions it strengthens.", "Randvoorwaarden die het versterkt.";
        serves ("draagt-bij"): Vec<Ref<to::Goal>>, "Goals it serves.", "Doelen waaraan het bijdraagt.";
        rasci ("rasci"): Option<Rasci>, "Who does what.", "Wie doet wat.";
        orchestrator ("regie"): Option<Ref<to::Party>>, "Who orchestrates it.", "Wie de regie voert.";
        capacity ("capaciteit"): Option<CapacityChange>, "Capacity now and wanted.", "Capaciteit nu en gewenst.";
        effort_days ("inspanning-dagen"): Option<i64>, "Days of work a year.", "Dagen werk per jaar.";
        starts ("start"): Option<Period>, "When it starts.", "Wanneer het begint.";
        ends ("einde"): Option<Period>, "When it ends.", "Wanneer het eindigt.";
        amounts ("bedragen"): Vec<YearAmount>, "Cost per year, whole euros.", "Kosten per jaar, in hele euro's.";
        amount ("bedrag"): Option<TotalAmount>, "Or one total.", "Of één totaal.";
        structural ("structureel"): Option<bool>, "True when the cost returns each year after.", "true als de kosten daarna elk jaar terugkomen.";
        spent ("besteed"): Vec<YearAmount>, "Spent per year.", "Besteed per jaar.";
        indicators ("indicatoren"): Vec<Ref<to::Indicator>>, "Indicators that show it works.", "Indicatoren die laten zien dat het werkt.";
        risks ("risicos"): Vec<Prose>, "Risks.", "Risico's.";
        state_aid ("staatssteun"): Option<StateAid>, "How state aid was judged.", "Hoe staatssteun beoordeeld is.";
        status ("status"): Option<MeasureStatus>, "How it stands.", "Hoe het ervoor staat.";
        status_on ("status-op"): Option<Period>, "On which day.", "Op welke dag.";
        status_note ("status-toelichting"): Option<Prose>, "Why.", "Waarom.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "A moment in the programme.", "Een moment in het programma.";
    Milestone = "milestone" ("mijlpaal"), Public, key |m| [part("id", m.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        what ("wat"): Option<Prose>, "What.", "Wat.", telling;
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        kind ("soort"): Option<MilestoneKind>, "Milestone, go/no-go or report.", "Mijlpaal, go/no-go of rapportage.";
        measure ("maatregel"): Option<Ref<to::Measure>>, "Of which measure.", "Van welke maatregel.";
        by ("door"): Option<Ref<to::Party>>, "Who sees to it.", "Wie ervoor zorgt.";
        status ("status"): Option<Progress>, "How it stands.", "Hoe het ervoor staat.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}
