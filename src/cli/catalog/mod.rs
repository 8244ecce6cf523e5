//! Every name that a finding can bear, with all that there is to say about it: what `explain` and the reference tell.

mod faults;
mod files;
mod sheets;

use crate::canvas::head::Phase;
use crate::check::settings::{self, Threshold};
use crate::check::{self, Levels, Rule, Scope, house, rules};
use crate::diagnostic::{Finding, Level};
use crate::document::review;
use crate::text::{Say, Text};
use faults::Fault;

/// What a finding is about; groups stand in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What a canvas says or leaves out.
    Canvas,
    /// What a document looks like.
    Document,
    /// What a house declares.
    House,
    /// What is accepted.
    Exemption,
    /// How a sheet is written.
    Sheet,
    /// What stands in the folders of a workspace.
    File,
}

impl Group {
    /// All groups, in their order.
    pub const ALL: [Self; 6] =
        [Self::Canvas, Self::Document, Self::House, Self::Exemption, Self::Sheet, Self::File];

    /// Its heading.
    pub const fn title(self) -> Say {
        match self {
            Self::Canvas => Say { nl: "Regels over canvassen", en: "Rules about canvases" },
            Self::Document => Say { nl: "Regels over documenten", en: "Rules about documents" },
            Self::House => Say { nl: "Eigen regels", en: "Rules of the house" },
            Self::Exemption => Say { nl: "Geaccepteerde punten", en: "Accepted points" },
            Self::Sheet => Say { nl: "Fouten in een blad", en: "Faults in a sheet" },
            Self::File => Say { nl: "Bestanden en sjablonen", en: "Files and templates" },
        }
    }

    /// Whether a steering group would ask about its findings, so that the check says why.
    const fn is_asked_about(self) -> bool {
        matches!(self, Self::Canvas | Self::Document)
    }
}

/// How heavy findings of a name are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// By phase.
    Phases(Levels),
    /// The same in every phase.
    Always(Level),
}

impl Weight {
    /// The level in a phase; `None` is silent.
    pub const fn at(self, phase: Phase) -> Option<Level> {
        match self {
            Self::Phases(levels) => levels.at(phase),
            Self::Always(level) => Some(level),
        }
    }
}

/// All about one name.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The name, in kebab-case.
    pub name: String,
    /// What its findings are about.
    pub group: Group,
    /// What it detects.
    pub detects: Text,
    /// Why that matters.
    pub why: Text,
    /// What to do.
    pub remedy: Text,
    /// Where it comes from: a seed or an audit; faults have no such origin.
    pub origin: Option<Text>,
    /// How heavy its findings are.
    pub weight: Weight,
    /// What a rule over canvases looks at.
    pub scope: Option<Scope>,
    /// Whether it is an outcome: listed apart, and never counted or accepted.
    pub outcome: bool,
    /// Names whose findings at the same address its own take the place of.
    pub covers: Vec<String>,
    /// The numbers that it compares with.
    pub thresholds: Vec<&'static Threshold>,
    /// The kind of record that a rule of a house looks at, and its condition.
    pub condition: Option<String>,
    /// A sheet with such a finding; empty where no single sheet can show it.
    pub bad: String,
    /// The same sheet put right.
    pub good: String,
}

impl From<&'static Rule> for Entry {
    fn from(rule: &'static Rule) -> Self {
        Self {
            name: rule.name.to_owned(),
            group: Group::Canvas,
            detects: rule.detects.text(),
            why: rule.why.text(),
            remedy: rule.remedy.text(),
            origin: Some(rule.origin.text()),
            weight: Weight::Phases(rule.levels),
            scope: Some(rule.scope),
            outcome: rule.outcome,
            covers: rule.covers.iter().map(ToString::to_string).collect(),
            thresholds: rule.thresholds.iter().filter_map(|name| settings::threshold(name)).collect(),
            condition: None,
            bad: rule.bad().to_owned(),
            good: rule.good().to_owned(),
        }
    }
}

impl From<&'static review::Rule> for Entry {
    fn from(rule: &'static review::Rule) -> Self {
        let (detects, why, remedy) = (rule.detects.text(), rule.why.text(), rule.remedy.text());
        Self {
            origin: Some(rule.origin.text()),
            bad: rule.bad().to_owned(),
            good: rule.good().to_owned(),
            ..Self::plain(rule.name, Group::Document, Weight::Always(rule.level), [detects, why, remedy])
        }
    }
}

impl From<&house::Rule> for Entry {
    fn from(rule: &house::Rule) -> Self {
        let said = |text: &Option<Text>| text.clone().unwrap_or_default();
        let says = [rule.detection(), said(&rule.why), said(&rule.remedy)];
        Self {
            origin: rule.origin.clone(),
            scope: Some(rule.scope),
            condition: Some(format!("{}: {}", rule.each, rule.when)),
            bad: rule.bad.clone(),
            good: rule.good.clone(),
            ..Self::plain(&rule.name, Group::House, Weight::Phases(rule.levels), says)
        }
    }
}

impl Entry {
    fn plain(name: &str, group: Group, weight: Weight, [detects, why, remedy]: [Text; 3]) -> Self {
        Self {
            name: name.to_owned(),
            group,
            detects,
            why,
            remedy,
            origin: None,
            weight,
            scope: None,
            outcome: false,
            covers: Vec::new(),
            thresholds: Vec::new(),
            condition: None,
            bad: String::new(),
            good: String::new(),
        }
    }

    fn fault(group: Group, fault: &Fault) -> Self {
        let says = [fault.detects.text(), fault.why.text(), fault.remedy.text()];
        let (bad, good) = check::sides(fault.examples);
        Self {
            bad: bad.to_owned(),
            good: good.to_owned(),
            ..Self::plain(fault.name, group, Weight::Always(fault.level), says)
        }
    }
}

/// The faults: no rules, but with names that can be asked about.
const FAULTS: [(Group, &[Fault]); 3] =
    [(Group::Exemption, sheets::EXEMPTIONS), (Group::Sheet, sheets::SHEETS), (Group::File, files::FILES)];

fn faults() -> impl Iterator<Item = (Group, &'static Fault)> {
    FAULTS.into_iter().flat_map(|(group, faults)| faults.iter().map(move |fault| (group, fault)))
}

/// All entries, in the order of the reference; `own` are the rules of the house.
pub fn all(own: &[house::Rule]) -> Vec<Entry> {
    let rules = rules::all().iter().copied().map(Entry::from);
    let documents = review::RULES.iter().copied().map(Entry::from);
    let own = own.iter().map(Entry::from);
    rules
        .chain(documents)
        .chain(own)
        .chain(faults().map(|(group, fault)| Entry::fault(group, fault)))
        .collect()
}

/// All about one name; `own` are the rules of the house.
pub fn find(name: &str, own: &[house::Rule]) -> Option<Entry> {
    let rule = || rules::find(name).map(Entry::from);
    let document = || review::RULES.iter().copied().find(|rule| rule.name == name).map(Entry::from);
    let fault =
        || faults().find(|(_, fault)| fault.name == name).map(|(group, fault)| Entry::fault(group, fault));
    let of_house = || own.iter().find(|rule| rule.name == name).map(Entry::from);
    rule().or_else(document).or_else(fault).or_else(of_house)
}

/// Why a steering group cares about a finding, if it is about what the canvas or a document says.
pub fn why(finding: &Finding) -> Option<Text> {
    if let Some(beside) = &finding.beside {
        return beside.why.clone();
    }
    find(&finding.rule, &[]).filter(|entry| entry.group.is_asked_about()).map(|entry| entry.why)
}
