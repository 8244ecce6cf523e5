//! Sheets by people who never saw the names: how much of what they wrote is put right, or told with the right name.

use draagvlak::diagnostic::Finding;
use libtest_mimic::Failed;

use super::super::expect::{self, equal};
use super::{findings, mended};

/// The sheets in `tests/names`.
pub const SHEETS: [&str; 8] = [
    "adviseur",
    "facilitator",
    "ambtenaar",
    "waterbeheerder",
    "havenconsultant",
    "clusterregisseur",
    "programme-lead",
    "vliegveldadviseur",
];

/// What stands behind a line of a stranger's sheet: how it should begin.
const MARK: &str = " #: ";

/// A sheet as someone wrote it who never saw the names: nine lines of ten are put right, or told with the right name.
pub fn read(name: &str) -> Result<(), Failed> {
    let text = std::fs::read_to_string(expect::file(format!("names/{name}.toml")))?;
    let (mut bare, mut wanted) = (String::new(), Vec::new());
    for line in text.lines() {
        let (line, meant) = line.split_once(MARK).map_or((line, None), |(line, meant)| (line, Some(meant)));
        wanted.push(meant.filter(|meant| *meant != "?"));
        bare.push_str(line);
        bare.push('\n');
    }
    let mended = mended(&bare, false)?;
    let after: Vec<&str> = mended.lines().collect();
    equal(after.len(), wanted.len(), &mended)?;
    let found = findings(&bare);
    let (mut fixed, mut told, mut missed) = (0, 0, Vec::new());
    for (n, (meant, line)) in wanted.iter().zip(bare.lines()).enumerate() {
        let Some(meant) = meant else { continue };
        let (field, value) =
            meant.split_once(" = ").map_or((*meant, None), |(field, value)| (field, Some(value)));
        let put = match value {
            Some(_) => after[n] == *meant,
            None => after[n] == field || after[n].starts_with(&format!("{field} =")),
        };
        let here = |finding: &&Finding| {
            finding.primary.as_ref().is_some_and(|label| bare[..label.span.0].matches('\n').count() == n)
        };
        let says = |finding: &Finding| {
            let said = std::iter::once(&finding.message).chain(&finding.help).map(|text| text.nl.as_str());
            let said = said.collect::<Vec<_>>().join(" ");
            let bit =
                |bit: &str| said.contains(&format!("`{}`", bit.trim_matches('"'))) || said.contains(bit);
            bit(field.rsplit('.').next().unwrap_or(field)) || value.is_some_and(bit)
        };
        if put {
            fixed += 1;
        } else if found.iter().filter(here).any(says) {
            told += 1;
        } else {
            let said: Vec<&str> = found.iter().filter(here).map(|f| f.message.nl.as_str()).collect();
            missed.push(format!("{line} → {meant}: {} | {}", after[n], said.join(" ")));
        }
    }
    let all = fixed + told + missed.len();
    let said = format!("{fixed} put right, {told} told, of {all}\n{}", missed.join("\n"));
    if std::env::var_os("DRAAGVLAK_SHOW").is_some() {
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), "{name}: {said}");
    }
    equal(all >= 50 && missed.len() * 10 <= all, true, &said)
}
