//! One rule of a house: what was declared, looked at and made ready to run.

use std::sync::Arc;

use super::super::{Levels, Scope};
use super::cel::{Expression, Fault, Uses};
use super::message::Message;
use super::writ::Writ;
use crate::canvas::KINDS;
use crate::canvas::shape::{self, Fields};
use crate::canvas::value::Circle;
use crate::diagnostic::{Beside, Finding, Label, Level};
use crate::framework::rule::{Declared, Weight};
use crate::sheet::Kind;
use crate::text;
use crate::text::{Lang, Text, nearest, visible};

/// A rule of a house.
#[derive(Debug)]
pub struct Rule {
    /// The offence, in kebab-case.
    pub name: String,
    /// The kind of record that it looks at one by one, or `canvas`.
    pub each: &'static str,
    /// The condition as written.
    pub when: String,
    /// Level per phase.
    pub levels: Levels,
    /// What it looks at.
    pub scope: Scope,
    /// What it detects, if the house says so.
    pub detects: Option<Text>,
    /// Why a steering group cares, if the house says so.
    pub why: Option<Text>,
    /// What to do, if the house says so.
    pub remedy: Option<Text>,
    /// Where it comes from, if the house says so.
    pub origin: Option<Text>,
    /// A sheet on which it reports, if the house gives one.
    pub bad: String,
    /// A sheet on which it is silent, if the house gives one.
    pub good: String,
    /// The framework that brings it, as `id@version`; none where it stands in `draagvlak.toml`.
    pub framework: Option<String>,
    /// How far what it says may travel, however far the record does.
    pub circle: Circle,
    /// Where its name stands.
    pub place: Label,
    pub(super) fields: &'static Arc<Fields>,
    /// The field that findings point at, as it is written in a sheet; empty for the header.
    pub(super) at: String,
    pub(super) condition: Expression,
    pub(super) message: [Message; 2],
    pub(super) when_place: Label,
    pub(super) message_place: Label,
    pub(super) beside: Arc<Beside>,
}

impl Rule {
    /// What it detects, in the house's words or by its condition.
    pub fn detection(&self) -> Text {
        let (each, when) = (self.each, &self.when);
        self.detects.clone().unwrap_or_else(|| match each {
            "canvas" => text!("Een canvas waarvoor geldt: `{when}`.", "A canvas for which `{when}` holds."),
            _ => text!(
                "Elk gegeven `{each}` waarvoor geldt: `{when}`.",
                "Each `{each}` for which `{when}` holds."
            ),
        })
    }

    pub(super) fn message(&self, lang: Lang) -> &Message {
        &self.message[lang as usize]
    }
}

/// Makes a rule ready, or says all that is wrong with it.
pub(super) fn read(
    declared: &Declared,
    writ: &Writ<'_>,
    framework: Option<&str>,
) -> Result<Rule, Vec<Finding>> {
    let mut findings = Vec::new();
    findings.extend(name(declared, writ));
    let (each, finding) = each(declared, writ);
    findings.extend(finding);
    let fields = each.and_then(shape::of);
    let condition = fields.and_then(|fields| condition(declared, writ, fields, &mut findings));
    let message = fields.and_then(|fields| message(declared, writ, fields, &mut findings));
    findings.extend(fields.and_then(|fields| at(declared, writ, fields)));
    let (Some(each), Some(fields), Some(condition), Some(message)) = (each, fields, condition, message)
    else {
        return Err(findings);
    };
    if !findings.is_empty() || declared.name.is_empty() {
        return Err(findings);
    }
    let said = |words: &crate::framework::rule::Words| words.said().cloned();
    let name = declared.name.clone();
    let why = said(&declared.why);
    let many =
        text!("De regel `{name}` meldt dit {{n}} keer.", "The rule `{name}` reports this {{n}} times.");
    let inside = |uses: &Uses| if uses.lists { Circle::Internal } else { uses.circle };
    let told = message.iter().flat_map(Message::uses).map(inside);
    Ok(Rule {
        each,
        when: declared.when.trim().to_owned(),
        levels: Levels::per_phase(declared.level.0.map(level)),
        scope: if condition.uses.lists { Scope::Canvas } else { Scope::Record },
        detects: said(&declared.detects),
        why: why.clone(),
        remedy: said(&declared.remedy),
        origin: said(&declared.origin),
        bad: declared.bad.clone(),
        good: declared.good.clone(),
        framework: framework.map(str::to_owned),
        circle: told.fold(condition.uses.circle, Circle::min),
        place: writ.label("name"),
        fields,
        at: declared.at.replace('_', "-"),
        condition,
        message,
        when_place: writ.label("when"),
        message_place: writ.label("message"),
        beside: Arc::new(Beside { why, many }),
        name,
    })
}

const fn level(weight: Weight) -> Option<Level> {
    match weight {
        Weight::Silent => None,
        Weight::Info => Some(Level::Info),
        Weight::Warning => Some(Level::Warning),
        Weight::Error => Some(Level::Error),
    }
}

/// A required field that is not there.
fn missing(writ: &Writ<'_>, field: &str, help: Text) -> Finding {
    writ.amiss(field, text!("Deze regel mist `{field}`.", "This rule lacks `{field}`."), help)
}

fn name(declared: &Declared, writ: &Writ<'_>) -> Option<Finding> {
    let name = declared.name.as_str();
    let help = text!(
        "Noem wat er mis is, in kleine letters met streepjes: `name = 'measure-without-start'`.",
        "Name what is wrong, in small letters with hyphens: `name = 'measure-without-start'`."
    );
    if name.is_empty() {
        return (!writ.refused("name")).then(|| missing(writ, "name", help));
    }
    let part = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) && !part.is_empty()
    };
    let kebab = name.split('-').all(part) && name.starts_with(|c: char| c.is_ascii_lowercase());
    let shown = visible(name);
    (!kebab).then(|| {
        writ.amiss(
            "name",
            text!("“{shown}” kan geen naam van een regel zijn.", "“{shown}” cannot be the name of a rule."),
            help,
        )
    })
}

/// The kind of record, also one that is named otherwise without doubt.
fn each(declared: &Declared, writ: &Writ<'_>) -> (Option<&'static str>, Option<Finding>) {
    let wanted = declared.each.as_str();
    let help = text!(
        "Noem een soort gegeven, zoals `each = 'measure'`, of `each = 'canvas'`.",
        "Name a kind of record, such as `each = 'measure'`, or `each = 'canvas'`."
    );
    if writ.refused("each") {
        return (None, None);
    }
    if wanted.is_empty() {
        return (None, Some(missing(writ, "each", help)));
    }
    if let Some(kind) = KINDS.iter().find(|kind| kind.name == wanted) {
        return (Some(kind.name), None);
    }
    let shown = visible(wanted);
    let list = wanted.replace('-', "_");
    let meant = |kind: &&Kind| kind.dutch == wanted || shape::list_of(kind.name) == Some(list.as_str());
    if let Some(right) = KINDS.iter().find(meant).map(|kind| kind.name) {
        let finding = writ.amiss(
            "each",
            text!("De soort `{shown}` heet hier `{right}`.", "The kind `{shown}` is called `{right}` here."),
            text!("Schrijf `{right}`.", "Write `{right}`."),
        );
        return (Some(right), Some(finding));
    }
    let near = nearest(wanted, KINDS.iter().map(|kind| kind.name));
    let help =
        near.map_or(help, |near| text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."));
    let message = text!("De soort `{shown}` is er niet.", "There is no kind `{shown}`.");
    (None, Some(writ.amiss("each", message, help)))
}

fn condition(
    declared: &Declared,
    writ: &Writ<'_>,
    fields: &Arc<Fields>,
    findings: &mut Vec<Finding>,
) -> Option<Expression> {
    if writ.refused("when") {
        return None;
    }
    if !writ.has("when") {
        findings.push(missing(
            writ,
            "when",
            text!(
                "Zeg wanneer de regel meldt: `when = 'it.starts == null'`.",
                "Say when the rule reports: `when = 'it.starts == null'`."
            ),
        ));
        return None;
    }
    match Expression::condition(&declared.when, fields) {
        Ok(condition) => Some(condition),
        Err(faults) => {
            findings.extend(first(faults).map(|fault| writ.fault("when", &declared.when, fault)));
            None
        }
    }
}

fn message(
    declared: &Declared,
    writ: &Writ<'_>,
    fields: &Arc<Fields>,
    findings: &mut Vec<Finding>,
) -> Option<[Message; 2]> {
    if writ.refused("message") {
        return None;
    }
    let Some(text) = declared.message.said() else {
        findings.push(missing(
            writ,
            "message",
            text!(
                "Zeg wat er gemeld wordt: `message = 'De maatregel {{it.title}} …'`.",
                "Say what is reported: `message = 'The measure {{it.title}} …'`."
            ),
        ));
        return None;
    };
    let halves = Lang::ALL.map(|lang| {
        let field = format!("message.{lang}");
        let field = if writ.has(&field) { field } else { "message".to_owned() };
        let text = text.get(lang);
        Message::read(text, fields)
            .map_err(|faults| first(faults).map(|fault| writ.fault(&field, text, fault)).collect::<Vec<_>>())
    });
    match halves {
        [Ok(nl), Ok(en)] => Some([nl, en]),
        halves => {
            for finding in halves.into_iter().filter_map(Result::err).flatten() {
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
            None
        }
    }
}

/// As many faults of one text as help; later ones are often echoes.
fn first(faults: Vec<Fault>) -> impl Iterator<Item = Fault> {
    faults.into_iter().take(5)
}

fn at(declared: &Declared, writ: &Writ<'_>, fields: &Fields) -> Option<Finding> {
    let path = declared.at.as_str();
    if path.is_empty() || fields.at(path).is_some_and(|_| !fields.kinds.contains_key(path)) {
        return None;
    }
    let shown = visible(path);
    let names: Vec<String> = fields.named.keys().map(|name| name.replace('_', "-")).collect();
    let help = match nearest(path, names.iter().map(String::as_str)) {
        Some(near) => text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."),
        None => text!(
            "Noem een veld zoals het in een blad staat: `at = 'rasci.accountable'`.",
            "Name a field as it stands in a sheet: `at = 'rasci.accountable'`."
        ),
    };
    Some(writ.amiss(
        "at",
        text!("Het veld `{shown}` is hier onbekend.", "The field `{shown}` is unknown here."),
        help,
    ))
}
