//! One rule of a house: what was declared, looked at and made ready to run.

use std::sync::Arc;

use super::cel::{Expression, Fault, Uses};
use super::message::Message;
use super::writ::Writ;
use crate::canvas::KINDS;
use crate::canvas::shape::{self, Fields};
use crate::canvas::value::Circle;
use crate::check::page::{Group, Page, Weight as Heavy};
use crate::check::{Levels, OwnRule, Scope};
use crate::diagnostic::{Beside, Finding, Label, Level};
use crate::framework::rule::{Declared, Weight, Words};
use crate::sheet::Kind;
use crate::text;
use crate::text::{Lang, Text, nearest, visible};

/// A rule of a house, ready to run.
#[derive(Debug)]
pub(super) struct Rule {
    /// The offence, in kebab-case.
    pub name: String,
    /// The kind of record that it looks at one by one, or `canvas`.
    pub each: &'static str,
    /// What to do, if the house says so.
    pub remedy: Option<Text>,
    pub fields: &'static Arc<Fields>,
    /// The field that findings point at, as it is written in a sheet; empty for the header.
    pub at: String,
    pub condition: Expression,
    pub message: [Message; 2],
    pub when_place: Label,
    pub message_place: Label,
    pub beside: Arc<Beside>,
}

impl Rule {
    pub(super) fn message(&self, lang: Lang) -> &Message {
        &self.message[lang as usize]
    }
}

/// Makes a rule ready, or says all that is wrong with it.
pub(super) fn read(
    declared: &Declared,
    writ: &Writ<'_>,
    framework: Option<&str>,
) -> Result<(OwnRule, Rule), Vec<Finding>> {
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
    let said = |words: &Words| words.said().cloned();
    let name = declared.name.clone();
    let (why, remedy) = (said(&declared.why), said(&declared.remedy));
    let many =
        text!("De regel `{name}` meldt dit {{n}} keer.", "The rule `{name}` reports this {{n}} times.");
    let inside = |uses: &Uses| if uses.lists { Circle::Internal } else { uses.circle };
    let told = message.iter().flat_map(Message::uses).map(inside);
    let when = declared.when.trim();
    let detects = said(&declared.detects).unwrap_or_else(|| detection(each, when));
    let says = [detects, why.clone().unwrap_or_default(), remedy.clone().unwrap_or_default()];
    let levels = Levels::per_phase(declared.level.0.map(level));
    let page = Page {
        origin: said(&declared.origin),
        scope: Some(if condition.uses.lists { Scope::Canvas } else { Scope::Record }),
        condition: Some(format!("{each}: {when}")),
        bad: declared.bad.clone(),
        good: declared.good.clone(),
        ..Page::new(&*name, Group::House, Heavy::Phases(levels), says)
    };
    let circle = told.fold(condition.uses.circle, Circle::min);
    let own = OwnRule { page, framework: framework.map(str::to_owned), circle, place: writ.label("name") };
    let rule = Rule {
        name,
        each,
        remedy,
        fields,
        at: declared.at.replace('_', "-"),
        condition,
        message,
        when_place: writ.label("when"),
        message_place: writ.label("message"),
        beside: Arc::new(Beside { why, many }),
    };
    Ok((own, rule))
}

/// What a rule detects, by its condition.
fn detection(each: &str, when: &str) -> Text {
    match each {
        "canvas" => text!("Een canvas waarvoor geldt: `{when}`.", "A canvas for which `{when}` holds."),
        _ => {
            text!("Elk gegeven `{each}` waarvoor geldt: `{when}`.", "Each `{each}` for which `{when}` holds.")
        }
    }
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
