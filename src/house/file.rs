//! Reads `draagvlak.toml`, and the rules of frameworks with it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::examples;
use super::rule::{self, Rule};
use super::run::Rules;
use super::writ::Writ;
use crate::check::settings::{self, Settings};
use crate::check::{House, Off, OwnRule, faults, rules};
use crate::diagnostic::{Finding, Label, Level, sort};
use crate::framework::Framework;
use crate::framework::rule::{Declared, RuleDictionary, Words};
use crate::parallel::with_room;
use crate::sheet::{self, Place};
use crate::source::{SourceId, Sources};
use crate::text;
use crate::text::{Say, nearest, visible};

/// What may stand in `draagvlak.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    format: Option<i64>,
    thresholds: Settings,
    off: BTreeMap<String, Words>,
    rule: Vec<Declared>,
}

/// What a house sets: its file, if there is one, and the rules of the frameworks, a later one of the same name and
/// version in the place of an earlier. `others` are names of rules that this layer does not know.
pub fn read(
    file: Option<SourceId>,
    frameworks: &[Framework],
    sources: &Sources,
    others: &[&str],
) -> (House, Vec<Finding>) {
    if file.is_none() && frameworks.iter().all(|framework| framework.rule.is_empty()) {
        return (House::default(), Vec::new());
    }
    with_room(|| read_all(file, frameworks, sources, others))
}

fn read_all(
    file: Option<SourceId>,
    frameworks: &[Framework],
    sources: &Sources,
    others: &[&str],
) -> (House, Vec<Finding>) {
    let mut house = House::default();
    let mut rules = Reader { others, seen: Vec::new(), findings: Vec::new(), ready: Vec::new() };
    for (n, framework) in frameworks.iter().enumerate() {
        let name = framework.reference();
        if frameworks[n + 1..].iter().all(|later| later.reference() != name) {
            let owner = Owner { id: &framework.id, name: Some(&name) };
            rules.read(&framework.rule, &framework.place, sources, owner, &mut house);
        }
    }
    if let Some(id) = file {
        let amiss = rules.file(id, sources, &mut house);
        rules.findings.extend(amiss);
    }
    house.producer = Some(Box::new(Rules(rules.ready)));
    sort(&mut rules.findings);
    (house, rules.findings)
}

/// Who declares rules.
#[derive(Clone, Copy)]
struct Owner<'a> {
    /// Id of the framework; empty for the house.
    id: &'a str,
    /// Its name with its version.
    name: Option<&'a str>,
}

/// The rules that are read, and what is amiss with them.
struct Reader<'a> {
    others: &'a [&'a str],
    /// Names that are taken: of which framework, and where.
    seen: Vec<(String, String, Option<String>, Label)>,
    findings: Vec<Finding>,
    /// Those of [`House::rules`], ready to run.
    ready: Vec<Rule>,
}

impl Reader<'_> {
    /// Reads the house's own file; of one that cannot be read whole nothing holds.
    fn file(&mut self, id: SourceId, sources: &Sources, house: &mut House) -> Vec<Finding> {
        let (file, place, mut findings) = sheet::read_placed::<File>(id, sources.get(id), &RuleDictionary);
        findings.extend(sheet::format_amiss(file.format, &place, sources.get(id)));
        if findings.iter().all(|finding| !finding.unread) {
            let owner = Owner { id: "", name: None };
            self.read(&file.rule, &place, sources, owner, house);
            house.settings = thresholds(file.thresholds, &place, &mut findings);
            house.off = off(&file.off, &place, house, self.others, &mut findings);
        }
        findings
    }

    fn read(
        &mut self,
        declared: &[Declared],
        place: &Place,
        sources: &Sources,
        owner: Owner<'_>,
        house: &mut House,
    ) {
        for (number, declared) in declared.iter().enumerate() {
            let writ = Writ { place, source: sources.get(place.source), number, name: &declared.name };
            match rule::read(declared, &writ, owner.name) {
                Err(findings) => {
                    self.findings.extend(findings);
                    house.unusable.push(declared.name.clone());
                }
                Ok((own, rule)) => match self.clash(&own, &writ, owner) {
                    Some(finding) => self.findings.push(finding),
                    None => {
                        self.findings.extend(examples::try_out(&rule, &own.page, &writ));
                        house.rules.push(own);
                        self.ready.push(rule);
                    }
                },
            }
        }
    }

    /// A name that means something else already. Versions of one framework may share theirs.
    fn clash(&mut self, rule: &OwnRule, writ: &Writ<'_>, owner: Owner<'_>) -> Option<Finding> {
        let name = rule.page.name.as_str();
        let same = self.seen.iter().find(|(known, id, version, _)| {
            known == name && (id != owner.id || version.as_deref() == owner.name)
        });
        let first = same.map(|(.., label)| label.clone());
        let taken = rules::find(name).is_some() || faults::find(name).is_some();
        if taken || self.others.contains(&name) || first.is_some() {
            let mut finding = writ.amiss(
                "name",
                text!("Er is al een regel `{name}`.", "There is already a rule `{name}`."),
                text!("Kies een andere naam.", "Choose another name."),
            );
            finding
                .others
                .extend(first.map(|label| label.with(text!("hier staat de eerste", "the first is here"))));
            return Some(finding);
        }
        let owner_name = owner.name.map(str::to_owned);
        self.seen.push((name.to_owned(), owner.id.to_owned(), owner_name, rule.place.clone()));
        None
    }
}

/// Thresholds within their bounds; another keeps its default.
fn thresholds(mut found: Settings, place: &Place, findings: &mut Vec<Finding>) -> Settings {
    for threshold in settings::THRESHOLDS {
        let name = threshold.name;
        let value = found.get(name).unwrap_or(threshold.default);
        let (least, most) = threshold.bounds;
        if (least..=most).contains(&value) {
            continue;
        }
        found.set(name, threshold.default);
        let (default, Say { nl, en }) = (threshold.default, threshold.why);
        findings.push(
            Finding::new(
                "threshold-beyond-bounds",
                Level::Error,
                text!(
                    "De drempel `{name}` is {value}, maar moet tussen {least} en {most} liggen.",
                    "The threshold `{name}` is {value}, but must lie between {least} and {most}."
                ),
            )
            .about(format!("#thresholds.{name}"))
            .at(place.at(&format!("thresholds.{name}")))
            .help(text!(
                "Kies een getal van {least} tot en met {most}; zonder deze regel geldt {default}. {nl}",
                "Choose a number from {least} to {most}; without this line {default} holds. {en}"
            )),
        );
    }
    found
}

/// Rules that are switched off: known ones, each with a reason.
fn off(
    off: &BTreeMap<String, Words>,
    place: &Place,
    house: &House,
    others: &[&str],
    findings: &mut Vec<Finding>,
) -> Vec<Off> {
    let mut kept = Vec::new();
    for (name, reason) in off {
        let path = format!("off.{name}");
        let shown = visible(name);
        let mut finding = |rule: &'static str, label, message, help| {
            let finding = Finding::new(rule, Level::Error, message).about(format!("#{path}"));
            findings.push(finding.at(label).help(help));
        };
        let known =
            || rules::all().iter().map(|rule| rule.name).chain(house.names()).chain(others.iter().copied());
        if !known().any(|known| known == name) {
            let help = match nearest(name, known()) {
                Some(near) => text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."),
                None => {
                    text!("`draagvlak explain` toont alle regels.", "`draagvlak explain` lists all rules.")
                }
            };
            let message = text!("De regel `{shown}` is er niet.", "There is no rule `{shown}`.");
            finding("off-unknown-rule", place.key_at(&path), message, help);
        } else if rules::find(name).is_some_and(|rule| rule.outcome) {
            finding(
                "off-unknown-rule",
                place.key_at(&path),
                text!(
                    "`{shown}` is een uitkomst, en die kan niet uit.",
                    "`{shown}` is an outcome, which cannot be switched off."
                ),
                text!(
                    "Zeg per canvas in `[canvas.focus] not-chosen` waarom er niets aan gebeurt.",
                    "Say per canvas in `[canvas.focus] not-chosen` why nothing is done about it."
                ),
            );
        } else if let Some(reason) = reason.said() {
            let (rule, reason, place) = (name.clone(), reason.clone(), place.key_at(&path));
            kept.push(Off { rule, reason, place });
        } else {
            finding(
                "off-without-reason",
                place.at(&path),
                text!(
                    "Een regel gaat niet uit zonder reden.",
                    "A rule is not switched off without a reason."
                ),
                text!("Zeg waarom hij hier niet geldt.", "Say why it does not hold here."),
            );
        }
    }
    kept
}
