//! Baselines: findings that were there when a house began to check, one a line, in a file that stands in git.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

use crate::canvas::Canvas;
use crate::diagnostic::Finding;
use crate::error::{Failure, shown};
use crate::project::name::says_private;
use crate::source::{SourceId, Sources};
use crate::text;
use crate::text::{Text, visible};

/// The first line of every baseline; a later form will have another number.
const FIRST: &str = "# draagvlak baseline 1";

/// What the file is for, below its first line; in both languages, since it must not change with who writes it.
const ABOUT: &str = "\
# Bekende punten: canvas, regel, adres, kenmerk. `draagvlak check --write-baseline` schrijft dit bestand.
# Known findings: canvas, rule, address, fingerprint. `draagvlak check --write-baseline` writes this file.
";

/// A finding that is known. The fingerprint says which; the rest is for people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Name of the canvas; empty for what is about the workspace.
    pub canvas: String,
    /// Name of the rule.
    pub rule: String,
    /// Address, where there is one.
    pub address: String,
    /// Fingerprint of the finding.
    pub fingerprint: String,
}

impl Entry {
    /// The entry for a finding.
    pub fn new(canvas: &str, rule: &str, address: &str, fingerprint: &str) -> Self {
        // a tab or line break in a key would be taken for one of the file
        Self {
            canvas: visible(canvas),
            rule: visible(rule),
            address: visible(address),
            fingerprint: fingerprint.to_owned(),
        }
    }
}

/// What of a canvas must not stand in a baseline, which travels in git: what is private, and all that names it.
#[derive(Debug, Default)]
pub struct Private {
    sheets: Vec<SourceId>,
    /// Addresses and ids of private records, and the length of the longest.
    names: HashSet<String>,
    longest: usize,
}

impl Private {
    /// Of one canvas.
    pub fn of(canvas: &Canvas) -> Self {
        let mut names = HashSet::new();
        canvas.each(&mut |record| {
            if canvas.is_private(record) {
                names.insert(record.address());
                names.extend(record.id().filter(|id| !id.is_empty()));
            }
        });
        let longest = names.iter().map(String::len).max().unwrap_or_default();
        Self { sheets: canvas.private.clone(), names, longest }
    }

    /// Of findings about files and folders: those whose path says that they are private.
    pub fn in_name(findings: &[Finding], sources: &Sources) -> Self {
        let places = findings.iter().filter_map(|finding| Some(finding.primary.as_ref()?.source));
        let sheets = places.filter(|source| says_private(sources.get(*source).path())).collect();
        Self { sheets, ..Self::default() }
    }

    /// Whether a finding stands in a private sheet, points into one, or has an address that names a record of one.
    pub fn holds(&self, finding: &Finding) -> bool {
        if self.sheets.is_empty() && self.names.is_empty() {
            return false;
        }
        let mut labels = finding.primary.iter().chain(&finding.others);
        labels.any(|label| self.sheets.contains(&label.source)) || self.names_in(&finding.address)
    }

    /// Whether an address holds one of the names as whole words; a name may hold stops and spaces itself.
    fn names_in(&self, address: &str) -> bool {
        let edge = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_');
        let behind = address.match_indices(edge).map(|(at, sign)| at + sign.len());
        std::iter::once(0).chain(behind).any(|start| {
            let rest = &address[start..];
            let ends = rest.match_indices(edge).map(|(at, _)| at).chain([rest.len()]);
            ends.take_while(|end| *end <= self.longest).any(|end| self.names.contains(&rest[..end]))
        })
    }
}

/// The entries of a baseline.
#[derive(Debug, Default)]
pub struct Baseline {
    entries: Vec<Entry>,
    fingerprints: HashSet<String>,
}

impl Baseline {
    /// Of entries in any order.
    fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort();
        entries.dedup();
        let fingerprints = entries.iter().map(|entry| entry.fingerprint.clone()).collect();
        Self { entries, fingerprints }
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    /// It is no baseline, or one of its lines cannot be read.
    pub fn read(text: &str, path: &Path) -> Result<Self, Failure> {
        let text = checked(text, path)?;
        let lines = text.lines().map(str::trim_end).zip(1..);
        let lines = lines.filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
        let entries = lines.map(|(line, number)| entry(line).ok_or_else(|| unread(path, number)));
        Ok(Self::new(entries.collect::<Result<_, _>>()?))
    }

    /// Of what was found, in the place of what a file knew (its text and path); what it knew and is to be kept stays.
    ///
    /// # Errors
    /// The file is no baseline.
    pub fn of(
        found: Vec<Entry>,
        file: Option<(&str, &Path)>,
        keep: Option<&dyn Fn(&Entry) -> bool>,
    ) -> Result<Self, Failure> {
        let mut entries = found;
        match (file, keep) {
            (None, _) => {}
            (Some((text, path)), Some(keep)) => {
                entries.extend(Self::read(text, path)?.entries.into_iter().filter(keep));
            }
            // a line that cannot be read is no matter: all of it is written anew
            (Some((text, path)), None) => drop(checked(text, path)?),
        }
        Ok(Self::new(entries))
    }

    /// Whether it has a finding of this fingerprint.
    pub fn knows(&self, fingerprint: &str) -> bool {
        self.fingerprints.contains(fingerprint)
    }

    /// What of it was looked at and not found.
    pub fn gone(&self, found: &[Entry], looked_at: impl Fn(&Entry) -> bool) -> Vec<Entry> {
        let found: HashSet<&str> = found.iter().map(|entry| entry.fingerprint.as_str()).collect();
        let gone = self.entries.iter().filter(|e| looked_at(e) && !found.contains(e.fingerprint.as_str()));
        gone.cloned().collect()
    }

    /// The file: the same bytes for the same entries.
    pub fn text(&self) -> String {
        let mut text = format!("{FIRST}\n{ABOUT}");
        for Entry { canvas, rule, address, fingerprint } in &self.entries {
            let _ = writeln!(text, "{canvas}\t{rule}\t{address}\t{fingerprint}");
        }
        text
    }
}

fn entry(line: &str) -> Option<Entry> {
    let mut parts = line.split('\t');
    let entry = Entry {
        canvas: parts.next()?.to_owned(),
        rule: parts.next()?.to_owned(),
        address: parts.next()?.to_owned(),
        fingerprint: parts.next()?.to_owned(),
    };
    let whole = entry.fingerprint.len() == 16 && entry.fingerprint.bytes().all(|b| b.is_ascii_hexdigit());
    (whole && parts.next().is_none()).then_some(entry)
}

/// How one comes by a baseline.
pub fn advice() -> Text {
    text!(
        "Maak een lijst van bekende punten met `draagvlak check --write-baseline BESTAND`.",
        "Make a list of known points with `draagvlak check --write-baseline FILE`."
    )
}

/// The text of a baseline, which begins as one.
fn checked<'t>(text: &'t str, path: &Path) -> Result<&'t str, Failure> {
    let text = text.trim_start_matches('\u{feff}');
    if text.lines().next().map(str::trim_end) == Some(FIRST) {
        return Ok(text);
    }
    let path = shown(path);
    Err(Failure::new(text!(
        "{path} is geen lijst van bekende punten.",
        "{path} is not a list of known points."
    ))
    .hint(advice()))
}

fn unread(path: &Path, line: usize) -> Failure {
    let path = shown(path);
    Failure::new(text!(
        "Regel {line} van de bekende punten in {path} is niet te lezen.",
        "Line {line} of the known points in {path} cannot be read."
    ))
    .hint(text!(
        "Schrijf de lijst opnieuw met `draagvlak check --write-baseline {path}`.",
        "Write the list anew with `draagvlak check --write-baseline {path}`."
    ))
}
