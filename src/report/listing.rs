//! The one list that every format tells: findings of the workspace, then of each canvas, in their fixed order.

use std::sync::Arc;

use jiff::civil::Date;

use crate::analysis::Outcome;
use crate::canvas::head::Phase;
use crate::canvas::value::Prose;
use crate::check::{self, Accepted, Off, OwnRule};
use crate::diagnostic::{Finding, Label, Level};
use crate::framework::Frame;
use crate::source::{Position, SourceId, Sources};
use crate::text::{Lang, Text};

use super::baseline::Entry;

/// Path where what has no place of its own is told.
const NOWHERE: &str = crate::project::CANVASES;

/// All that one run of `check` has to tell.
#[derive(Debug)]
pub struct Listing<'a> {
    /// The files that places point into.
    pub sources: &'a Sources,
    /// Language of messages where a format has room for one.
    pub lang: Lang,
    /// What stands before a path of the workspace to make it one of the repository: nothing, or folders and a slash.
    pub prefix: String,
    /// About the workspace itself: frameworks, templates, sheets that belong to no canvas.
    pub workspace: Vec<Told>,
    /// The rules of the house.
    pub own: &'a [OwnRule],
    /// Rules that the house switched off.
    pub off: &'a [Off],
    /// Each canvas that was checked, by name.
    pub canvases: Vec<Checked>,
    /// What a baseline says, if one was given.
    pub baseline: Option<Since>,
}

/// One canvas with what the check says of it.
#[derive(Debug)]
pub struct Checked {
    /// Its name.
    pub id: String,
    /// Its title, or its name where it has none.
    pub title: Prose,
    /// The language of its texts.
    pub lang: Lang,
    /// The phase that it is in.
    pub phase: Phase,
    /// The reference date; absent where no date was compared.
    pub date: Option<Date>,
    /// The sheet that its head stands in.
    pub head: SourceId,
    /// What it is judged by.
    pub frame: Arc<Frame>,
    /// How each precondition stands.
    pub preconditions: Vec<Outcome>,
    /// What is missing, weakest first; absent where that was not asked.
    pub outcomes: Option<Vec<Finding>>,
    /// What is amiss.
    pub findings: Vec<Told>,
    /// What is accepted, with fingerprints.
    pub accepted: Vec<(Accepted, String)>,
    /// How old the state described is, and what that hides; only for people.
    pub age: Option<Text>,
    /// How many findings tell of private sheets.
    pub private: usize,
    /// For how many findings there is a fix, before many are told as one.
    pub mends: Mends,
}

/// How many findings there are, and how many of them a fix would mend.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mends {
    /// All findings.
    pub all: usize,
    /// Those with a fix that nobody has to look at.
    pub certain: usize,
    /// Those with one that somebody has to look at, or fill in.
    pub others: usize,
}

impl Mends {
    /// Counts them.
    pub fn of(findings: &[Finding]) -> Self {
        let with = |certain| {
            findings.iter().filter(move |f| f.fix.as_ref().is_some_and(|fix| fix.certain == certain))
        };
        Self { all: findings.len(), certain: with(true).count(), others: with(false).count() }
    }
}

/// A finding with what makes it the same one in another run.
#[derive(Debug)]
pub struct Told {
    /// The finding.
    pub finding: Finding,
    /// Its fingerprint.
    pub fingerprint: String,
}

/// What a baseline says besides marking findings as known.
#[derive(Debug)]
pub struct Since {
    /// What it knows and no longer occurs.
    pub gone: Vec<Entry>,
}

/// A finding of the list with the canvas that it is about.
#[derive(Debug, Clone, Copy)]
pub struct Item<'l> {
    /// The canvas; absent where the finding is about the workspace.
    pub canvas: Option<&'l Checked>,
    /// The finding.
    pub finding: &'l Finding,
    /// Its fingerprint.
    pub fingerprint: &'l str,
}

/// A stretch of a file as people count.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'l> {
    /// From the root of the workspace, with forward slashes.
    pub path: &'l str,
    /// Where it begins.
    pub start: Position,
    /// Where it ends: the first character after it.
    pub end: Position,
}

/// How many findings there are of each weight, how many of all of them are known, and how many were accepted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Remarks.
    pub infos: usize,
    /// Those of the three that a baseline knows.
    pub known: usize,
    /// Accepted ones, not among the three.
    pub accepted: usize,
}

/// Joins findings and accepted ones with fingerprints, of which no two are alike.
pub fn tell(
    canvas: &str,
    findings: Vec<Finding>,
    accepted: Vec<Accepted>,
    sources: &Sources,
) -> (Vec<Told>, Vec<(Accepted, String)>) {
    let all = findings.iter().chain(accepted.iter().map(|accepted| &accepted.finding));
    let mut prints = check::fingerprints(canvas, all, sources).into_iter();
    let told = findings.into_iter().zip(prints.by_ref());
    let told = told.map(|(finding, fingerprint)| Told { finding, fingerprint }).collect();
    (told, accepted.into_iter().zip(prints).collect())
}

/// Findings as people read them: errors before warnings before remarks, and each of these in their order.
pub fn by_weight<'l>(items: impl Iterator<Item = Item<'l>>) -> Vec<Item<'l>> {
    let mut items: Vec<Item<'l>> = items.collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.finding.level));
    items
}

impl Listing<'_> {
    /// Findings of the workspace, and then of each canvas, as people read them.
    pub fn for_people(&self) -> impl Iterator<Item = Item<'_>> {
        let workspace = by_weight(self.workspace.iter().map(|told| told.item(None)));
        workspace.into_iter().chain(self.canvases.iter().flat_map(|checked| by_weight(checked.items())))
    }

    /// How many findings of canvases there are, each by itself, and how many of them a fix would mend.
    pub fn mends(&self) -> Mends {
        self.canvases.iter().fold(Mends::default(), |sum, Checked { mends, .. }| Mends {
            all: sum.all + mends.all,
            certain: sum.certain + mends.certain,
            others: sum.others + mends.others,
        })
    }

    /// What is amiss, in the order of every format for programs.
    pub fn findings(&self) -> impl Iterator<Item = Item<'_>> {
        let workspace = self.workspace.iter().map(|told| told.item(None));
        workspace.chain(self.canvases.iter().flat_map(Checked::items))
    }

    /// What is accepted, each with what its exemption says, in the same order.
    pub fn accepted(&self) -> impl Iterator<Item = (Item<'_>, &Accepted)> {
        self.canvases.iter().flat_map(Checked::accepted)
    }

    /// The heaviest level of what no baseline knows.
    pub fn worst(&self) -> Option<Level> {
        self.findings().filter(|item| !item.finding.known).map(|item| item.finding.level).max()
    }

    /// A label as people count.
    pub fn spot(&self, label: &Label) -> Spot<'_> {
        let source = self.sources.get(label.source);
        let (start, end) = (source.position(label.span.0), source.position(label.span.1));
        Spot { path: source.path(), start, end }
    }

    /// Where a finding stands; one without a place stands at the head of its canvas.
    pub fn place(&self, item: Item<'_>) -> Spot<'_> {
        let start = Position { line: 1, column: 1 };
        match (&item.finding.primary, item.canvas) {
            (Some(label), _) => self.spot(label),
            (None, Some(canvas)) => Spot { path: self.sources.get(canvas.head).path(), start, end: start },
            (None, None) => Spot { path: NOWHERE, start, end: start },
        }
    }

    /// A path of the workspace as one of the repository around it.
    pub fn in_repository(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The language of messages, as a choice between two words.
    pub fn say(&self, nl: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }
}

impl Checked {
    /// What is amiss with it.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.findings.iter().map(|told| told.item(Some(self)))
    }

    /// What is accepted about it, each with what its exemption says.
    pub fn accepted(&self) -> impl Iterator<Item = (Item<'_>, &Accepted)> {
        self.accepted.iter().map(|(accepted, fingerprint)| {
            (Item { canvas: Some(self), finding: &accepted.finding, fingerprint }, accepted)
        })
    }

    /// How many findings it has.
    pub fn counts(&self) -> Counts {
        Counts { accepted: self.accepted.len(), ..Counts::of(self.items()) }
    }
}

impl Told {
    fn item<'l>(&'l self, canvas: Option<&'l Checked>) -> Item<'l> {
        Item { canvas, finding: &self.finding, fingerprint: &self.fingerprint }
    }
}

impl Item<'_> {
    /// The name of its canvas; empty where it is about the workspace.
    pub fn canvas_id(&self) -> &str {
        self.canvas.map_or("", |canvas| &canvas.id)
    }
}

impl std::fmt::Display for Spot<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.start.line, self.start.column)
    }
}

impl Counts {
    /// Counts findings.
    pub fn of<'l>(items: impl Iterator<Item = Item<'l>>) -> Self {
        let mut counts = Self::default();
        for item in items {
            *match item.finding.level {
                Level::Error => &mut counts.errors,
                Level::Warning => &mut counts.warnings,
                Level::Info => &mut counts.infos,
            } += 1;
            counts.known += usize::from(item.finding.known);
        }
        counts
    }

    /// All that is amiss.
    pub fn all(&self) -> usize {
        self.errors + self.warnings + self.infos
    }
}
