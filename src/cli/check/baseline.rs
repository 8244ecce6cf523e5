//! Baselines: findings that were there when a house began to check, one a line, in a file that stands in git.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

use crate::error::{Failure, shown};
use crate::text;
use crate::text::visible;

/// The first line of every baseline; a later form will have another number.
const FIRST: &str = "# draagvlak baseline 1";

/// What the file is for, below its first line; in both languages, since it must not change with who writes it.
const ABOUT: &str = "\
# Bekende punten: canvas, regel, adres, kenmerk. `draagvlak check --write-baseline` schrijft dit bestand.
# Known findings: canvas, rule, address, fingerprint. `draagvlak check --write-baseline` writes this file.
";

/// Largest baseline that is read, in bytes.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

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

/// The entries of a baseline.
#[derive(Debug, Default)]
pub struct Baseline {
    entries: Vec<Entry>,
    fingerprints: HashSet<String>,
}

impl Baseline {
    /// Of entries in any order.
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort();
        entries.dedup();
        let fingerprints = entries.iter().map(|entry| entry.fingerprint.clone()).collect();
        Self { entries, fingerprints }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A file that is not there, cannot be read, or is no baseline.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let about = std::fs::metadata(path).map_err(|error| {
            Failure::io(path, &error).hint(text!(
                "Maak de basislijn met `draagvlak check --write-baseline BESTAND`.",
                "Make the baseline with `draagvlak check --write-baseline FILE`."
            ))
        })?;
        if !about.is_file() || about.len() > MOST_BYTES {
            return Err(no_baseline(path, 1));
        }
        let bytes = std::fs::read(path).map_err(|error| Failure::io(path, &error))?;
        let text = String::from_utf8(bytes).map_err(|_| no_baseline(path, 1))?;
        let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).zip(1..);
        if lines.next().is_none_or(|(first, _)| first != FIRST) {
            return Err(no_baseline(path, 1));
        }
        let lines = lines.filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
        let entries = lines.map(|(line, number)| entry(line).ok_or_else(|| no_baseline(path, number)));
        Ok(Self::new(entries.collect::<Result<_, _>>()?))
    }

    /// Whether it has a finding of this fingerprint.
    pub fn knows(&self, fingerprint: &str) -> bool {
        self.fingerprints.contains(fingerprint)
    }

    /// Its entries, by canvas, rule and address.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
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

fn no_baseline(path: &Path, line: usize) -> Failure {
    let path = shown(path);
    Failure::new(text!(
        "{path} is geen basislijn: regel {line} is niet te lezen.",
        "{path} is no baseline: line {line} cannot be read."
    ))
    .hint(text!(
        "Maak het bestand opnieuw met `draagvlak check --write-baseline {path}`.",
        "Make the file again with `draagvlak check --write-baseline {path}`."
    ))
}
