//! Findings: what is amiss, where, why and what to do, as plain data that every output format renders.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::{SourceId, Span};
use crate::text::{Say, Text};

/// How heavy a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "level")]
pub enum Level {
    /// Worth knowing.
    Info,
    /// Will be asked about.
    Warning,
    /// Must be mended, or accepted with a reason.
    Error,
}

impl Level {
    /// The name used on the command line, in settings and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A stretch of a sheet that a finding points at, with what to say there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// Which file.
    pub source: SourceId,
    /// Which bytes of its text.
    pub span: (usize, usize),
    /// A few words beside the stretch.
    pub message: Option<Text>,
}

impl Label {
    /// A label without words.
    pub fn new(source: SourceId, span: Span) -> Self {
        Self { source, span: (span.start, span.end), message: None }
    }

    /// The same label with words.
    pub fn with(mut self, message: Text) -> Self {
        self.message = Some(message);
        self
    }
}

/// One replacement in a sheet; an empty span inserts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// Which file.
    pub source: SourceId,
    /// Which bytes of its text.
    pub span: (usize, usize),
    /// What comes in their place.
    pub replacement: String,
}

/// A change that would mend a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// What the change does.
    pub title: Text,
    /// The replacements; they do not overlap.
    pub edits: Vec<Edit>,
    /// Whether it can be made without a person looking at it.
    pub certain: bool,
}

/// What a house's own rule says of all its findings; of the program's rules this is known by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// Why a steering group cares, if the house says so.
    pub why: Option<Text>,
    /// How several findings are told as one, with `{n}` for their number.
    pub many: Text,
}

/// One thing that is amiss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Name of the rule, or of the kind of reading fault.
    pub rule: Cow<'static, str>,
    /// How heavy.
    pub level: Level,
    /// What is wrong, as a full sentence.
    pub message: Text,
    /// Address of the record or field, also of an absent one: `kind.key#path`.
    pub address: String,
    /// Where to look first.
    pub primary: Option<Label>,
    /// Where else to look.
    pub others: Vec<Label>,
    /// What to do.
    pub help: Vec<Text>,
    /// A change that would mend it.
    pub fix: Option<Fix>,
    /// Whether a baseline already knew it: shown, marked, and of no weight for the exit code.
    pub known: bool,
    /// Whether it tells that something could not be read, so that what was read is not all there is. It is told whatever
    /// rules were asked for, no baseline takes it in, and nothing new is made of what was not read.
    pub unread: bool,
    /// What the rule says of all its findings, if it is a house's own.
    pub beside: Option<Arc<Beside>>,
    /// Of what sort it is, where its rule finds several: how more than three of the sort are told as one, with `{n}` for
    /// their number. Those of two sorts are never told as one.
    pub sort: Option<Say>,
    /// Whether it is many told as one, each at a place of its own with its own words.
    pub many: bool,
}

impl Finding {
    /// A finding without place, help or fix.
    pub fn new(rule: impl Into<Cow<'static, str>>, level: Level, message: Text) -> Self {
        Self {
            rule: rule.into(),
            level,
            message,
            address: String::new(),
            primary: None,
            others: Vec::new(),
            help: Vec::new(),
            fix: None,
            known: false,
            unread: false,
            beside: None,
            sort: None,
            many: false,
        }
    }

    /// Sets the address.
    pub fn about(mut self, address: impl Into<String>) -> Self {
        self.address = address.into();
        self
    }

    /// Sets the primary place.
    pub fn at(mut self, label: Label) -> Self {
        self.primary = Some(label);
        self
    }

    /// Adds another place.
    pub fn also(mut self, label: Label) -> Self {
        self.others.push(label);
        self
    }

    /// Adds a remedy.
    pub fn help(mut self, help: Text) -> Self {
        self.help.push(help);
        self
    }

    /// Tells that something was not read.
    pub fn unread(mut self) -> Self {
        self.unread = true;
        self
    }

    /// Sets the change that would mend it.
    pub fn fixed_by(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }
}

/// Puts findings in the one order that every output uses.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(order);
}

/// Which of two findings comes first: by file, place, heaviest first, rule, address.
pub fn order(a: &Finding, b: &Finding) -> Ordering {
    let key = |f: &Finding| f.primary.as_ref().map(|l| (l.source, l.span.0));
    (key(a), b.level, &a.rule, &a.address, &a.message).cmp(&(
        key(b),
        a.level,
        &b.rule,
        &b.address,
        &b.message,
    ))
}
