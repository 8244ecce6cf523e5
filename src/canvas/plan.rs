//! What is wanted and planned: goals, indicators, lines, assumptions, principles, measures and milestones.

use super::define::{choice, part, record};
use super::evidence::Reading;
use super::record::part;
use super::value::{Comparison, Period, Prose, Ref, TotalAmount, YearAmount, to};

choice! { "On which axis a goal lies.", "Op welke as een doel ligt.";
    GoalKind {
        Economic = "economic" ("economisch", "economy economie"),
        Societal = "societal" ("maatschappelijk", "social sociaal society maatschappij"),
        Organisational = "organisational" ("organisatorisch", "organizational organisatie governance"),
    }
}

choice! { "Whether more or less is better.", "Of meer of minder beter is.";
    Direction {
        Higher = "higher" ("hoger", "up increase more stijgend omhoog hoog meer rising toename high upward increasing stijgen stijging"),
        Lower = "lower" ("lager", "down decrease less dalend omlaag laag minder falling afname low downward decreasing dalen daling"),
    }
}

choice! { "What an indicator is used for.", "Waarvoor een indicator gebruikt wordt.";
    IndicatorUse {
        Account = "account" ("verantwoorden", "accountability verantwoording reporting"),
        Learn = "learn" ("leren", "learning lerend"),
    }
}

choice! { "How a goal stands.", "Hoe een doel ervoor staat.";
    GoalStatus {
        Open = "open" ("open", "active lopend in-progress underway ongoing running loopt") => 1,
        Reached = "reached" ("bereikt", "achieved done gehaald behaald completed gereed") => 2,
        Dropped = "dropped" ("vervallen", "cancelled geschrapt abandoned stopped") => 0 dropped,
    }
}

choice! { "How a measure stands.", "Hoe een maatregel ervoor staat.";
    MeasureStatus {
        Proposed = "proposed" ("voorgesteld", "proposal voorstel new nieuw planned gepland concept draft") => 1,
        Decided = "decided" ("besloten", "approved goedgekeurd adopted vastgesteld agreed") => 2 decided,
        Running = "running" ("loopt", "in-progress underway ongoing lopend active actief bezig onderweg in-uitvoering started gestart") => 3,
        Done = "done" ("gereed", "finished completed complete afgerond klaar closed voltooid gedaan") => 4,
        Changed = "changed" ("gewijzigd", "adjusted aangepast bijgesteld amended modified"),
        Stopped = "stopped" ("gestopt", "cancelled terminated afgeblazen halted stopgezet vervallen beeindigd dropped") => 0 dropped,
    }
}

choice! { "Kind of milestone.", "Soort mijlpaal.";
    MilestoneKind {
        Milestone = "milestone" ("mijlpaal"),
        GoNoGo = "go-no-go" ("go-no-go", "gonogo beslismoment decision"),
        Report = "report" ("rapportage", "reporting rapport verslag"),
    }
}

choice! { "How an action or milestone stands.", "Hoe een actie of mijlpaal ervoor staat.";
    Progress {
        Open = "open" ("open", "todo to-do not-started nog-niet-gestart pending lopend in-progress underway running ongoing loopt bezig") => 1,
        Done = "done" ("gedaan", "finished completed complete gereed afgerond klaar closed") => 2,
        Dropped = "dropped" ("vervallen", "cancelled geschrapt stopped") => 1 dropped,
    }
}

choice! { "Ground under state-aid law.", "Grond voor staatssteun.";
    AidGround {
        None = "none" ("geen", "no geen-steun") => 1,
        DeMinimis = "de-minimis" ("de-minimis", "minimis") => 1,
        Exemption = "exemption" ("vrijstelling", "agvv gber block-exemption groepsvrijstelling vrijgesteld") => 1,
        ToAssess = "to-assess" ("te-beoordelen", "unknown onbekend tbd nog-te-beoordelen nader-te-bepalen") => 0,
    }
}

record! { "A goal.", "Een doel.";
    Goal = "goal" ("doel", "objective doelstelling aim target ambition ambitie oogmerk missie mission"), Public, key |g| [part("id", g.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "title titel name naam goal objective doelstelling what wat"): Option<Prose>, "The goal.", "Het doel.", name, telling;
        kind ("soort", "type axis category categorie"): Option<GoalKind>, "Economic, societal or organisational.", "Economisch, maatschappelijk of organisatorisch.";
        parent ("onder", "part-of higher-goal contributes-to draagt-bij-aan serves hoofddoel bovenliggend-doel"): Option<Ref<to::Goal>>, "The goal it serves.", "Het doel dat het dient.";
        indicators ("indicatoren", "kpi metrics measured-by gemeten-met"): Vec<Ref<to::Indicator>>, "Indicators that show it.", "Indicatoren die het laten zien.";
        year ("jaar", "deadline target-year by-year streefjaar by due uiterlijk"): Option<i64>, "By which year.", "In welk jaar bereikt.", due;
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
        planned ("gepland", "planned-date planned-on"): Option<Period>, "When it will be measured, if it is not yet.", "Wanneer er gemeten wordt, als dat nog moet.", due;
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
    Indicator = "indicator" ("indicator", "kpi metric meetpunt prestatie-indicator performance-indicator maatstaf prestatiemaat performance-measure"), Steering, key |i| [part("id", i.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam", "what wat description omschrijving"): Option<Prose>, "Name.", "Naam.", name, telling;
        unit ("eenheid"): Option<Prose>, "Unit.", "Eenheid.";
        headline ("kerncijfer", "key-figure kpi highlight hoofdcijfer"): Option<bool>, "True for a figure that stands on the first page.", "true voor een cijfer dat op de eerste pagina staat.";
        direction ("richting", "trend desired-direction gewenste-richting polarity"): Option<Direction>, "Whether more or less is better.", "Of meer of minder beter is.";
        baseline ("nulmeting", "start startwaarde beginwaarde start-value uitgangswaarde baseline-value beginsituatie nulm baseline-measurement"): Option<Baseline>, "Where it started.", "Waar het begon.";
        target ("streef", "goal doel doelwaarde streefwaarde target-value streefcijfer ambition ambitie beoogd streefw"): Option<TargetValue>, "Where it should end.", "Waar het moet uitkomen.";
        readings ("metingen", "measurements waarnemingen values waarden results resultaten tussenstanden"): Vec<Reading>, "Readings since.", "Metingen sindsdien.";
        uses ("gebruik", "purpose gebruikt-voor use"): Vec<IndicatorUse>, "For account, for learning.", "Om te verantwoorden, om te leren.";
        measured_by ("gemeten-door", "meet who wie owner measuring-party eigenaar gemeten"): Option<Ref<to::Party>>, "Who measures.", "Wie er meet.";
        told_to ("bericht-aan", "reported-to audience rapporteren-aan report-to gerapporteerd-aan reports-to reporting-to rapportage-aan"): Vec<Ref<to::Body>>, "Which bodies are told.", "Welke organen bericht krijgen.";
    }
}

record! { "A line of the programme.", "Een programmalijn.";
    Line = "line" ("programmalijn", "programme-line program-line lijn spoor track actielijn thema theme workstream werkstroom strand hoofdlijn"), Public, key |l| [part("id", l.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.", name;
        text ("tekst", "what wat why waarom"): Option<Prose>, "What it is about.", "Waar het over gaat.";
    }
}

part! { "How an assumption is tested.", "Hoe een aanname getoetst wordt.";
    AssumptionTest {
        how ("hoe", "method methode aanpak"): Option<Prose>, "How.", "Hoe.";
        when ("wanneer", "date datum deadline by"): Option<Period>, "When.", "Wanneer.", due;
        outcome ("uitkomst", "result resultaat conclusion"): Option<Prose>, "What came out.", "Wat eruit kwam.";
    }
}

record! { "Something taken to be so.", "Iets waarvan uitgegaan wordt.";
    Assumption = "assumption" ("aanname", "hypothesis hypothese veronderstelling presumption premise vooronderstelling"), Steering, key |a| [part("id", a.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "assumption aanname hypothesis title titel name naam what wat"): Option<Prose>, "The assumption.", "De aanname.", telling;
        under ("onder", "underlies supports for voor rests-on measure maatregel"): Vec<Ref<to::Purpose>>, "What rests on it.", "Wat erop rust.";
        test ("toets", "validation toetsing how-tested verification"): Option<AssumptionTest>, "How it is tested.", "Hoe die getoetst wordt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it comes from.", "Waar die vandaan komt.";
    }
}

record! { "A principle that work must fit.", "Een uitgangspunt waar het werk bij moet passen.";
    Principle = "principle" ("uitgangspunt", "beginsel principe guideline richtlijn spelregel guiding-principle"), Public, key |p| [part("id", p.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "title titel name naam what wat principle uitgangspunt"): Option<Prose>, "The principle.", "Het uitgangspunt.", telling;
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it comes from.", "Waar het vandaan komt.";
    }
}

part! { "Who does what: one is accountable.", "Wie doet wat: één is eindverantwoordelijk.";
    Rasci {
        responsible ("uitvoerend", "executor uitvoerder doer implementer implementing-party executed-by uitgevoerd-door performed-by responsible-party r"): Vec<Ref<to::Party>>, "Who does the work.", "Wie het werk doet.";
        accountable ("eindverantwoordelijk", "owner eigenaar trekker lead leader verantwoordelijke verantwoordelijk accountable-party eindverantwoordelijke probleemeigenaar kartrekker lead-party penvoerder budget-holder budgethouder project-leader projectleider maatregelhouder eigenaarschap ownership who wie resp a"): Option<Ref<to::Party>>, "The one who answers for it.", "Wie er eindverantwoordelijk voor is.";
        supportive ("ondersteunend", "support supports helpers ondersteuners ondersteuning supporting partners partner supported-by s"): Vec<Ref<to::Party>>, "Who helps.", "Wie helpt.";
        consulted ("geraadpleegd", "consult raadplegen advisers adviseurs te-raadplegen betrokkenen involved stakeholders c"): Vec<Ref<to::Party>>, "Who is asked.", "Wie gevraagd wordt.";
        informed ("geinformeerd", "inform informeren te-informeren i"): Vec<Ref<to::Party>>, "Who is told.", "Wie bericht krijgt.";
    }
}

part! { "Capacity now and wanted.", "Capaciteit nu en gewenst.";
    CapacityChange {
        now ("nu", "current huidig"): Option<f64>, "Now.", "Nu.";
        wanted ("gewenst", "desired gewenste target"): Option<f64>, "Wanted.", "Gewenst.";
        unit ("eenheid"): Option<Prose>, "Unit.", "Eenheid.";
    }
}

part! { "How state aid was judged, by whom and when.", "Hoe staatssteun beoordeeld is, door wie en wanneer.";
    StateAid {
        ground ("grond", "basis type kind"): Option<AidGround>, "Ground.", "Grond.";
        by ("door"): Option<Prose>, "Who judged it, as a function.", "Wie het beoordeelde, als functie.";
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        procurement ("inkoop"): Option<Prose>, "Procurement or subsidy.", "Opdracht of subsidie.";
    }
}

record! { "Something that will be done about a gap.", "Iets wat aan een ontbrekende randvoorwaarde gedaan wordt.";
    Measure = "measure" ("maatregel", "intervention interventie ingreep solution oplossing activity activiteit proposal voorstel work-package werkpakket"), Steering, key |m| [part("id", m.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.", name, telling;
        text ("tekst", "what wat"): Option<Prose>, "What it is.", "Wat het is.";
        line ("lijn", "programme-line track thema theme workstream spoor program-line"): Option<Ref<to::Line>>, "The line it belongs to.", "De programmalijn waar het onder valt.";
        closes ("sluit", "preconditions randvoorwaarden strengthens versterkt gap addresses solves lost-op tackles werkt-aan covers knelpunt enabler"): Vec<Ref<to::Precondition>>, "Preconditions it strengthens.", "Randvoorwaarden die het versterkt.";
        serves ("draagt-bij", "goal goals doel doelen contributes-to draagt-bij-aan objective doelstelling why waarom"): Vec<Ref<to::Goal>>, "Goals it serves.", "Doelen waaraan het bijdraagt.";
        rasci ("rasci", "roles rollen responsibilities verantwoordelijkheden taakverdeling raci rolverdeling"): Option<Rasci>, "Who does what.", "Wie doet wat.";
        orchestrator ("regie", "coordinator coordination regisseur regievoerder coordinatie"): Option<Ref<to::Party>>, "Who orchestrates it.", "Wie de regie voert.";
        capacity ("capaciteit"): Option<CapacityChange>, "Capacity now and wanted.", "Capaciteit nu en gewenst.";
        effort_days ("inspanning-dagen", "days dagen effort inspanning person-days mensdagen manday fte hours uren"): Option<i64>, "Days of work a year.", "Dagen werk per jaar.";
        starts ("start", "looptijd period periode duration duur from-date"): Option<Period>, "When it starts.", "Wanneer het begint.", due;
        ends ("einde", "end end-date einddatum eind eindjaar until tot finish deadline due due-date uiterlijk by end-year looptijd period periode duration duur to-date"): Option<Period>, "When it ends.", "Wanneer het eindigt.", due;
        amounts ("bedragen"): Vec<YearAmount>, "Cost per year, whole euros.", "Kosten per jaar, in hele euro's.";
        amount ("bedrag"): Option<TotalAmount>, "Or one total.", "Of één totaal.";
        structural ("structureel", "recurring terugkerend permanent ongoing kostensoort cost-type"): Option<bool>, "True when the cost returns each year after.", "true als de kosten daarna elk jaar terugkomen.";
        spent ("besteed", "actuals realised uitgegeven expenditure besteding realisatie"): Vec<YearAmount>, "Spent per year.", "Besteed per jaar.";
        indicators ("indicatoren", "kpi metric measured-by gemeten-met"): Vec<Ref<to::Indicator>>, "Indicators that show it works.", "Indicatoren die laten zien dat het werkt.";
        risks ("risicos", "threats bedreigingen risk-factors knelpunten"): Vec<Prose>, "Risks.", "Risico's.";
        state_aid ("staatssteun", "staatssteuntoets aid"): Option<StateAid>, "How state aid was judged.", "Hoe staatssteun beoordeeld is.";
        status ("status", "fase phase"): Option<MeasureStatus>, "How it stands.", "Hoe het ervoor staat.";
        status_on ("status-op", "status-date statusdatum datum-status"): Option<Period>, "On which day.", "Op welke dag.";
        status_note ("status-toelichting", "status-explanation status-reason statustoelichting status-remark status-opmerking"): Option<Prose>, "Why.", "Waarom.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "A moment in the programme.", "Een moment in het programma.";
    Milestone = "milestone" ("mijlpaal", "deliverable oplevering tussendoel checkpoint go-no-go"), Public, key |m| [part("id", m.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        what ("wat"): Option<Prose>, "What.", "Wat.", telling;
        date ("datum", "deadline due due-date uiterlijk planned gepland"): Option<Period>, "When.", "Wanneer.", due;
        kind ("soort", "type"): Option<MilestoneKind>, "Milestone, go/no-go or report.", "Mijlpaal, go/no-go of rapportage.";
        measure ("maatregel"): Option<Ref<to::Measure>>, "Of which measure.", "Van welke maatregel.";
        by ("door", "owner eigenaar responsible verantwoordelijke trekker lead"): Option<Ref<to::Party>>, "Who sees to it.", "Wie ervoor zorgt.";
        status ("status"): Option<Progress>, "How it stands.", "Hoe het ervoor staat.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}
