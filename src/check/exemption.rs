//! Accepted findings: an `[[allow]]` with reason, person and end date takes findings at its address away.

use jiff::civil::Date;

use super::{House, Subject, rules};
use crate::canvas::head::Allow;
use crate::canvas::record::Record;
use crate::canvas::value::{Circle, Day, Prose};
use crate::diagnostic::{Edit, Finding, Fix, Level};
use crate::period::day_in_words;
use crate::sheet::quoted;
use crate::text;
use crate::text::Text;

/// A finding that is accepted, with what its exemption says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What would be amiss.
    pub finding: Finding,
    /// Why it is accepted; not empty.
    pub reason: Prose,
    /// Who accepted it, as a function; not empty.
    pub by: Prose,
    /// The last day on which that holds.
    pub until: Day,
    /// How far the exemption may travel.
    pub circle: Circle,
}

/// Findings that stay, findings that are accepted, and what is amiss with the exemptions themselves.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    pub stay: Vec<Finding>,
    pub accepted: Vec<Accepted>,
}

/// Takes accepted findings away, and reports exemptions that are broken, over or needless.
///
/// `ran` tells whether a rule ran at all: an exemption of one that did not is not needless.
pub(super) fn apply(subject: &Subject<'_>, findings: Vec<Finding>, ran: &dyn Fn(&str) -> bool) -> Sorted {
    let (canvas, date) = (subject.canvas, subject.date());
    let fault = |allow: &Allow| unknown_rule(allow, subject.house).or_else(|| fault(allow, date));
    let mut sorted = Sorted::default();
    let faults: Vec<Option<Finding>> = canvas.exemptions.iter().map(fault).collect();
    // those that something is accepted by, or that alone are about it; and those in whose place another accepts it
    let (mut used, mut renewed) = (vec![false; faults.len()], vec![false; faults.len()]);
    for finding in findings {
        let about = || (0..faults.len()).filter(|n| covers(&canvas.exemptions[*n], &finding));
        let by = about().find(|n| faults[*n].is_none() && terms(&canvas.exemptions[*n]).is_some());
        match by {
            Some(by) => about().for_each(|n| if n == by { used[n] = true } else { renewed[n] = true }),
            None => about().for_each(|n| used[n] = true),
        }
        match by.and_then(|n| terms(&canvas.exemptions[n])) {
            Some((reason, by, until, circle)) => {
                sorted.accepted.push(Accepted { finding, reason, by, until, circle });
            }
            None => sorted.stay.push(finding),
        }
    }
    let mut own: Vec<Finding> = Vec::new();
    for (n, (allow, fault)) in canvas.exemptions.iter().zip(faults).enumerate() {
        let rule = allow.rule.as_deref().unwrap_or_default();
        if let Some(fault) = fault {
            let over = fault.rule == "exemption-expired" && renewed[n] && !used[n];
            own.extend(Some(fault).filter(|_| !over));
        } else if !used[n] && ran(rule) {
            own.push(report(
                "exemption-unused",
                Level::Info,
                allow,
                "rule",
                text!(
                    "Dit geaccepteerde punt komt niet meer voor.",
                    "What is accepted here no longer occurs."
                ),
                text!("Haal het weg.", "Remove it."),
            ));
        }
    }
    sorted.stay.append(&mut own);
    sorted
}

/// Whether an exemption is about a finding: the same rule, and its record or a part of it.
fn covers(allow: &Allow, finding: &Finding) -> bool {
    let (Some(rule), Some(place)) = (allow.rule.as_deref(), allow.r#where.as_deref()) else { return false };
    rule == finding.rule
        && (finding.address == place
            || finding.address.strip_prefix(place).is_some_and(|rest| rest.starts_with('#')))
}

/// On which terms a finding is accepted: reason, function, end date, circle; nothing if one of them is missing.
fn terms(allow: &Allow) -> Option<(Prose, Prose, Day, Circle)> {
    let said = |text: &Option<Prose>| text.clone().filter(|text| !text.is_empty());
    Some((said(&allow.reason)?, said(&allow.by)?, allow.until?, Record::circle(allow)))
}

/// An exemption of a rule that is neither the program's nor a house's.
fn unknown_rule(allow: &Allow, house: &House) -> Option<Finding> {
    let name = allow.rule.as_deref()?;
    let known = || rules::all().iter().map(|rule| rule.name).chain(house.names());
    if known().any(|known| known == name) {
        return None;
    }
    let near = text::nearest(name, known());
    let help = match near {
        Some(near) => text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."),
        None => text!("`draagvlak explain` toont alle regels.", "`draagvlak explain` lists all rules."),
    };
    let mut finding = report(
        "exemption-unknown-rule",
        Level::Error,
        allow,
        "rule",
        text!("De regel `{name}` is er niet.", "There is no rule `{name}`."),
        help,
    );
    let at = allow.place.at("rule");
    // an exemption that begins to work takes findings away: someone has to want that
    finding.fix = near.filter(|_| allow.place.has("rule")).map(|near| Fix {
        title: text!("`{name}` wordt `{near}`", "`{name}` becomes `{near}`"),
        edits: vec![Edit { source: at.source, span: at.span, replacement: quoted(near) }],
        certain: false,
    });
    Some(finding)
}

fn fault(allow: &Allow, date: Option<Date>) -> Option<Finding> {
    if allow.rule.as_deref().and_then(rules::find).is_some_and(|rule| rule.outcome) {
        return Some(report(
            "exemption-of-outcome",
            Level::Error,
            allow,
            "rule",
            text!("Een uitkomst is geen punt om te accepteren.", "An outcome is not something to accept."),
            text!(
                "Zeg in `[canvas.focus] not-chosen` waarom er niets aan gebeurt, of neem een maatregel op.",
                "Say in `[canvas.focus] not-chosen` why nothing is done about it, or add a measure."
            ),
        ));
    }
    let Some((_, _, until, _)) = terms(allow) else {
        return Some(report(
            "exemption-without-reason",
            Level::Error,
            allow,
            "reason",
            text!(
                "Een geaccepteerd punt heeft een reden, een functie en een einddatum nodig.",
                "What is accepted needs a reason, a function and an end date."
            ),
            text!(
                "Vul `reason`, `by` (een functie) en `until` (een datum) in.",
                "Fill in `reason`, `by` (a function) and `until` (a date)."
            ),
        ));
    };
    let (until, today) = (until.0, date?);
    (until < today).then(|| {
        let until = day_in_words(until);
        report(
            "exemption-expired",
            Level::Warning,
            allow,
            "until",
            text!("Dit punt was geaccepteerd tot {until}.", "This was accepted until {until}."; until),
            text!(
                "Los het punt op, of accepteer het opnieuw met een reden.",
                "Resolve it, or accept it again with a reason."
            ),
        )
    })
}

fn report(rule: &'static str, level: Level, allow: &Allow, path: &str, message: Text, help: Text) -> Finding {
    Finding::new(rule, level, message).about(allow.address()).at(allow.place.at(path)).help(help)
}
