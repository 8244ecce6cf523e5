//! `explain`: what a rule finds, why a steering group cares, what to do, and an example of both sides.

use super::house;
use super::ui::Ui;
use crate::canvas::head::Phase;
use crate::check::{Levels, Rule, rules, settings};
use crate::diagnostic::Level;
use crate::document::review;
use crate::error::{Exit, Failure};
use crate::text;
use crate::text::{Lang, Say, Text};

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the rule; without a name, a list.
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

/// Faults in reading a sheet: no rules, but with a name that can be asked about.
const READING: &[(&str, Say)] = &[
    (
        "syntax",
        Say {
            nl: "Een regel van het blad is geen TOML: een haakje of aanhalingsteken te weinig, een dubbele punt in plaats van `=`.",
            en: "A line of the sheet is no TOML: a bracket or quotation mark too few, a colon instead of `=`.",
        },
    ),
    (
        "unknown-key",
        Say {
            nl: "Een veld dat dit gegeven niet kent; vaak een tikfout.",
            en: "A field that this record does not know; often a slip.",
        },
    ),
    (
        "unknown-kind",
        Say { nl: "Een kopje dat geen soort gegeven is.", en: "A header that is no kind of record." },
    ),
    (
        "unknown-value",
        Say {
            nl: "Een waarde waaruit hier niet te kiezen is.",
            en: "A value that is not among the choices here.",
        },
    ),
    (
        "wrong-type",
        Say {
            nl: "Tekst waar een getal hoort, of andersom.",
            en: "Text where a number belongs, or the reverse.",
        },
    ),
    (
        "duplicate-key",
        Say {
            nl: "Een veld staat twee keer in hetzelfde gegeven.",
            en: "A field occurs twice in the same record.",
        },
    ),
    (
        "record-shape",
        Say {
            nl: "Een kopje met te weinig of te veel rechte haken.",
            en: "A header with too few or too many square brackets.",
        },
    ),
    (
        "merge-conflict",
        Say {
            nl: "Git heeft twee versies in het blad gezet; kies er een.",
            en: "Git has put two versions into the sheet; choose one.",
        },
    ),
    (
        "format-missing",
        Say {
            nl: "Het blad begint niet met `format = 1`.",
            en: "The sheet does not begin with `format = 1`.",
        },
    ),
    (
        "format-unknown",
        Say {
            nl: "Het blad is geschreven voor een andere versie van het programma.",
            en: "The sheet was written for another version of the program.",
        },
    ),
    (
        "newer-toml",
        Say {
            nl: "Schrijfwijze die nieuwere TOML toelaat, maar die andere programma's weigeren.",
            en: "Notation that newer TOML allows, but other programs refuse.",
        },
    ),
    (
        "key-missing",
        Say {
            nl: "Een gegeven zonder naam: het veld waarmee anderen ernaar verwijzen is leeg.",
            en: "A record without a name: the field by which others refer to it is empty.",
        },
    ),
    ("key-double", Say { nl: "Twee gegevens met dezelfde naam.", en: "Two records of the same name." }),
    (
        "canvas-head-missing",
        Say {
            nl: "Geen van de bladen heeft een kop `[canvas]`.",
            en: "None of the sheets has a head `[canvas]`.",
        },
    ),
    (
        "canvas-head-double",
        Say { nl: "Twee bladen hebben een kop `[canvas]`.", en: "Two sheets have a head `[canvas]`." },
    ),
    (
        "canvas-twice",
        Say {
            nl: "Een canvas staat in een blad en in een map van dezelfde naam.",
            en: "A canvas is in a sheet and in a folder of the same name.",
        },
    ),
    (
        "person-in-shared-sheet",
        Say {
            nl: "Een persoon staat in een blad dat gedeeld wordt.",
            en: "A person is named in a sheet that is shared.",
        },
    ),
    (
        "not-utf8",
        Say { nl: "Het bestand is niet als UTF-8 opgeslagen.", en: "The file was not saved as UTF-8." },
    ),
    ("unreadable", Say { nl: "Het bestand kan niet gelezen worden.", en: "The file cannot be read." }),
    (
        "outside-workspace",
        Say {
            nl: "Een verwijzing leidt naar een bestand buiten de werkmap.",
            en: "A link leads to a file outside the workspace.",
        },
    ),
    (
        "not-a-file",
        Say {
            nl: "Geen gewoon bestand, maar bijvoorbeeld een pipe of een apparaat.",
            en: "Not an ordinary file, but a pipe or a device.",
        },
    ),
    (
        "too-large",
        Say {
            nl: "Het bestand is groter dan wat gelezen wordt.",
            en: "The file is larger than what is read.",
        },
    ),
    (
        "private-alone",
        Say {
            nl: "Een afgeschermd blad (`*.private.toml`) zonder canvas van die naam.",
            en: "A private sheet (`*.private.toml`) without a canvas of that name.",
        },
    ),
    (
        "exemption-unknown-rule",
        Say {
            nl: "Een geaccepteerd punt noemt een regel die er niet is.",
            en: "An exemption names a rule that does not exist.",
        },
    ),
    (
        "exemption-without-reason",
        Say {
            nl: "Een geaccepteerd punt zonder reden, persoon of einddatum.",
            en: "An exemption without reason, person or end date.",
        },
    ),
    (
        "exemption-expired",
        Say {
            nl: "Een geaccepteerd punt is over zijn einddatum heen.",
            en: "An exemption has passed its end date.",
        },
    ),
    (
        "exemption-unused",
        Say { nl: "Wat geaccepteerd is, komt niet meer voor.", en: "What is accepted no longer occurs." },
    ),
    (
        "more-findings",
        Say {
            nl: "In dit blad staan meer fouten dan er getoond worden; verbeter eerst deze.",
            en: "This sheet has more faults than are shown; mend these first.",
        },
    ),
    (
        "template",
        Say {
            nl: "Een sjabloon onder `templates/` werkt niet, bijvoorbeeld door een naam die er niet is.",
            en: "A template under `templates/` does not work, for instance for a name that is not there.",
        },
    ),
    (
        "kind-file-twice",
        Say {
            nl: "Twee soorten documenten hebben dezelfde bestandsnaam; de tweede wordt niet gemaakt.",
            en: "Two kinds of document have the same file name; the second is not made.",
        },
    ),
    (
        "house-rule",
        Say {
            nl: "Een regel van het huis kan zo niet gebruikt worden, bijvoorbeeld door een onbekend veld in de voorwaarde.",
            en: "A rule of the house cannot be used as it stands, for instance for an unknown field in its condition.",
        },
    ),
    (
        "house-rule-failed",
        Say {
            nl: "Een regel van het huis loopt vast op een gegeven, bijvoorbeeld door delen door nul.",
            en: "A rule of the house fails on a record, for instance by dividing by zero.",
        },
    ),
    (
        "house-example",
        Say {
            nl: "Een regel van het huis doet niet wat zijn eigen voorbeeld zegt.",
            en: "A rule of the house does not do what its own example says.",
        },
    ),
    (
        "threshold-beyond-bounds",
        Say {
            nl: "Een drempel in `draagvlak.toml` ligt buiten zijn grenzen; de standaard geldt.",
            en: "A threshold in `draagvlak.toml` lies beyond its bounds; the default holds.",
        },
    ),
    (
        "off-unknown-rule",
        Say {
            nl: "Onder `[off]` staat een regel die er niet is of die niet uit kan.",
            en: "`[off]` names a rule that does not exist or cannot be switched off.",
        },
    ),
    (
        "off-without-reason",
        Say {
            nl: "Onder `[off]` staat een regel zonder reden.",
            en: "`[off]` names a rule without a reason.",
        },
    ),
    (
        "document-broken",
        Say {
            nl: "Wat een sjabloon oplevert, is geen goed document, vaak door een leeg veld.",
            en: "What a template yields is not a proper document, often because a field is empty.",
        },
    ),
];

/// Whether a name is that of a fault in reading.
pub fn is_reading_fault(name: &str) -> bool {
    READING.iter().any(|(known, _)| *known == name)
}

/// Explains one rule, or lists all.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let Some(name) = &args.rule else {
        list(ui);
        return Ok(Exit::Clean);
    };
    if let Some(rule) = rules::find(name) {
        ui.print(&page(rule, ui.lang));
        return Ok(Exit::Clean);
    }
    if let Some(rule) = review::RULES.iter().find(|rule| rule.name == name) {
        ui.print(&document_page(rule, ui.lang));
        return Ok(Exit::Clean);
    }
    if let Some((name, detects)) = READING.iter().find(|(known, _)| known == name) {
        ui.print(&format!("{name}\n\n{}\n", detects.get(ui.lang)));
        return Ok(Exit::Clean);
    }
    let own = house::rules(ui);
    if let Some(rule) = own.iter().find(|rule| rule.name == *name) {
        ui.print(&house::page(rule, ui.lang));
        return Ok(Exit::Clean);
    }
    let shown = text::visible(name);
    let names = rules::all().iter().map(|r| r.name).chain(review::RULES.iter().map(|r| r.name));
    let names = names.chain(READING.iter().map(|(name, _)| *name));
    let names = names.chain(own.iter().map(|rule| rule.name.as_str()));
    let failure = Failure::new(text!("De regel “{shown}” is er niet.", "There is no rule “{shown}”."));
    Err(match text::nearest(name, names) {
        Some(near) => failure.hint(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")),
        None => failure
            .hint(text!("`draagvlak explain` toont alle regels.", "`draagvlak explain` lists all rules.")),
    })
}

fn list(ui: &Ui) {
    let width = rules::all().iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let row = |name: &str, detects: Say| ui.line(format!("{name:width$}  {}", detects.get(ui.lang)));
    ui.say(&text!("Regels over canvassen", "Rules about canvases"));
    rules::all().iter().for_each(|rule| row(rule.name, rule.detects));
    ui.say(&text!("\nRegels over stukken", "\nRules about documents"));
    review::RULES.iter().for_each(|rule| row(rule.name, rule.detects));
    house::list(ui, width);
    ui.say(&text!("\nFouten bij het lezen", "\nFaults in reading"));
    READING.iter().for_each(|(name, detects)| row(name, *detects));
}

/// One part of a page: its title, and its text indented below it.
pub(super) fn part(title: &str, text: &str) -> String {
    format!("\n{title}\n  {}\n", text.replace('\n', "\n  ").trim_end())
}

/// All about one rule over documents.
fn document_page(rule: &review::Rule, lang: Lang) -> String {
    let why = Text::new("Waarom", "Why");
    let remedy = Text::new("Wat te doen", "What to do");
    format!(
        "{}\n\n{}\n{}{}",
        rule.name,
        rule.detects.get(lang),
        part(why.get(lang), rule.why.get(lang)),
        part(remedy.get(lang), rule.remedy.get(lang)),
    )
}

/// All about one rule.
fn page(rule: &Rule, lang: Lang) -> String {
    let say = |nl: &'static str, en: &'static str| Text::new(nl, en).get(lang).to_owned();
    let mut page = format!("{}\n\n{}\n", rule.name, rule.detects.get(lang));
    page.push_str(&part(&say("Waarom", "Why"), rule.why.get(lang)));
    page.push_str(&part(&say("Wat te doen", "What to do"), rule.remedy.get(lang)));
    page.push_str(&part(&say("Herkomst", "Origin"), rule.origin.get(lang)));
    page.push_str(&part(&say("Niveau per fase", "Level per phase"), &levels(rule.levels, lang)));
    if !rule.thresholds.is_empty() {
        page.push_str(&part(&say("Drempels", "Thresholds"), &thresholds(rule, lang)));
    }
    page.push_str(&part(&say("Zo komt het punt er", "This raises it"), rule.bad()));
    page.push_str(&part(&say("Zo niet", "This does not"), rule.good()));
    page
}

/// The numbers that a rule compares with, and why they are what they are.
fn thresholds(rule: &Rule, lang: Lang) -> String {
    let known = rule.thresholds.iter().filter_map(|name| settings::threshold(name));
    let lines: Vec<String> = known
        .map(|t| format!("{} = {}: {} {}", t.name, t.default, t.what.get(lang), t.why.get(lang)))
        .collect();
    lines.join("\n")
}

pub(super) fn levels(levels: Levels, lang: Lang) -> String {
    const PHASES: [(Phase, &str, &str); 6] = [
        (Phase::Exploration, "verkenning", "exploration"),
        (Phase::Workshop, "werksessie", "workshop"),
        (Phase::Validation, "toetsing", "validation"),
        (Phase::Steering, "stuurgroep", "steering"),
        (Phase::Execution, "uitvoering", "execution"),
        (Phase::Closed, "afgesloten", "closed"),
    ];
    let level = |level: Option<Level>| match (level, lang) {
        (None, Lang::Nl) => "stil",
        (None, Lang::En) => "silent",
        (Some(Level::Error), Lang::Nl) => "fout",
        (Some(Level::Warning), Lang::Nl) => "waarschuwing",
        (Some(Level::Info), Lang::Nl) => "opmerking",
        (Some(Level::Info), Lang::En) => "remark",
        (Some(level), _) => level.name(),
    };
    PHASES
        .map(|(phase, nl, en)| {
            let name = if lang == Lang::Nl { nl } else { en };
            format!("{name}: {}", level(levels.at(phase)))
        })
        .join(", ")
}
