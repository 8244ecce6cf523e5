//! The driver by which git merges a sheet: three files in, the first of ours replaced whole or not at all.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{after, around};
use crate::cli::ui::{Ui, send_aside};
use crate::disk::leftover;
use crate::disk::write::Target;
use crate::error::{Exit, Failure};
use crate::external::run;
use crate::merge::{self, Left, Merged, Sides, Texts};
use crate::text;
use crate::text::{Text, visible};

/// Arguments of `git merge`, as git gives them.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What both sides began with.
    #[arg(value_name = "FILE")]
    base: PathBuf,
    /// The sheet that is merged into, where the result comes.
    #[arg(value_name = "FILE")]
    ours: PathBuf,
    /// The sheet that is merged.
    #[arg(value_name = "FILE")]
    theirs: PathBuf,
    /// How long marks are.
    #[arg(value_name = "NUMBER", default_value_t = 7)]
    length: usize,
    /// Where the sheet stands in the repository.
    #[arg(value_name = "FILE")]
    sheet: Option<PathBuf>,
    /// What ours is called.
    #[arg(value_name = "NAME", allow_hyphen_values = true)]
    our_name: Option<String>,
    /// What theirs is called.
    #[arg(value_name = "NAME", allow_hyphen_values = true)]
    their_name: Option<String>,
}

/// So many things that meet are told; of more, how many.
const MOST_TOLD: usize = 20;

/// How git calls ours where it first merges what both sides began with, after branches that were merged into each other.
const BETWEEN: &str = "Temporary merge branch";

/// What git makes of the three.
struct Plain {
    text: Vec<u8>,
    clean: bool,
}

/// Merges.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let read = |path: &Path| std::fs::read(path).map_err(|error| Failure::io(path, &error));
    let sheet = args.sheet.as_deref().unwrap_or(&args.ours);
    let paths = [&args.base, &args.ours, &args.theirs].map(|path| ui.path(path));
    let [base, ours, theirs] = [read(&paths[0])?, read(&paths[1])?, read(&paths[2])?];
    // git before 2.44 does not fill these in
    let name = |given: &Option<String>, otherwise: &str| {
        let first = given.as_deref().and_then(|given| given.lines().next()).unwrap_or_default();
        if first.is_empty() || first.starts_with('%') { otherwise.to_owned() } else { first.to_owned() }
    };
    let (our_name, their_name) = (name(&args.our_name, "ours"), name(&args.their_name, "theirs"));
    let sides = Sides { ours: &our_name, theirs: &their_name };
    let plain = plain(&paths, args.length, sides)?;
    let words = |bytes: &[u8]| std::str::from_utf8(bytes).ok().map(str::to_owned);
    let read = words(&base).zip(words(&ours)).zip(words(&theirs));
    let Some(((base, ours), theirs)) = read else { return leave(&paths[1], &plain) };
    let texts = Texts { base: &base, ours: &ours, theirs: &theirs };
    // what both sides began with, where that are several texts, is no concern of whoever merges
    let aloud = !our_name.starts_with(BETWEEN);
    let elsewhere = if aloud { around::look(&ui.folder, sheet, sides, texts) } else { None };
    let git = words(&plain.text).filter(|_| plain.clean);
    match merge::merge(texts, git.as_deref(), sides, args.length, elsewhere.as_ref()) {
        Ok(merged) => {
            let clean = merged.conflicts.is_empty();
            // all that may fail comes before the file is written
            let new = match clean && aloud {
                true => after::new(&ui.folder, sheet, texts, &merged.text),
                false => Vec::new(),
            };
            settle(&paths[1], merged.text.as_bytes())?;
            if aloud {
                tell(sheet, &merged, sides, ui);
                after::tell(sheet, &new, ui);
                after::tell_doubled(&merged, elsewhere.as_ref(), sides, ui);
            }
            Ok(if clean { Exit::Clean } else { Exit::Findings })
        }
        Err(why) => {
            let left = leave(&paths[1], &plain)?;
            if why == Left::Amiss {
                if aloud {
                    amiss(sheet, ui);
                }
                // what looks clean may say what nobody wrote
                return Ok(Exit::Findings);
            }
            Ok(left)
        }
    }
}

/// What git makes of three files.
fn plain(paths: &[PathBuf; 3], length: usize, sides: Sides<'_>) -> Result<Plain, Failure> {
    let mut git = Command::new("git");
    git.args(["merge-file", "-p", &format!("--marker-size={length}")]);
    git.args(["-L", sides.ours, "-L", "base", "-L", sides.theirs, "--"]);
    git.args([&paths[1], &paths[0], &paths[2]]);
    let told = run::output(&mut git).map_err(|error| Failure::io(Path::new("git"), &error))?;
    match told.status.code() {
        Some(code @ 0..=127) => Ok(Plain { text: told.stdout, clean: code == 0 }),
        _ => {
            let why = visible(String::from_utf8_lossy(&told.stderr).trim());
            Err(Failure::new(text!("Git kon niet samenvoegen: {why}.", "Git could not merge: {why}.")))
        }
    }
}

/// Leaves what git makes.
fn leave(ours: &Path, plain: &Plain) -> Result<Exit, Failure> {
    settle(ours, &plain.text)?;
    Ok(if plain.clean { Exit::Clean } else { Exit::Findings })
}

/// Writes beside the file, then takes its place.
fn settle(ours: &Path, bytes: &[u8]) -> Result<(), Failure> {
    leftover::sweep(ours.parent().unwrap_or(Path::new("")), 1);
    let mut target = Target::at(ours, None)?;
    if target.read()? == Some(bytes) {
        return Ok(());
    }
    let settled = target.stage(bytes)?.settle();
    // what stands there counts: a folder that could not be synced has it all the same
    if std::fs::read(ours).is_ok_and(|there| there == bytes) { Ok(()) } else { settled }
}

/// Says what meets.
fn tell(sheet: &Path, merged: &Merged, sides: Sides<'_>, ui: &Ui) {
    let sheet = visible(&sheet.to_string_lossy());
    let n = merged.conflicts.len();
    let head = match n {
        0 => return,
        1 => text!(
            "{sheet}: één ding kan niet van beide kanten blijven.",
            "{sheet}: one thing cannot stay as both sides have it."
        ),
        _ => text!(
            "{sheet}: {n} dingen kunnen niet van beide kanten blijven.",
            "{sheet}: {n} things cannot stay as both sides have them."
        ),
    };
    let mut lines = vec![head];
    lines.extend(merged.conflicts.iter().take(MOST_TOLD).map(|conflict| {
        let said = conflict.sentence(sides);
        text!("  {said}", "  {said}"; said)
    }));
    if n > MOST_TOLD {
        let more = n - MOST_TOLD;
        lines.push(text!("  En nog {more}.", "  And {more} more."));
    }
    say(&lines, ui);
}

fn amiss(sheet: &Path, ui: &Ui) {
    let sheet = visible(&sheet.to_string_lossy());
    say(
        &[text!(
            "{sheet}: dit blad kon niet per gegeven samengevoegd worden. Wat er staat, is van git: kijk het na, en doe dan `git add`.",
            "{sheet}: this sheet could not be merged by record. What stands there is git's: look it over, then `git add` it."
        )],
        ui,
    );
}

/// Prints lines for whoever merges.
pub(super) fn say(lines: &[Text], ui: &Ui) {
    let lines: Vec<String> = lines.iter().map(|line| text::visible_lines(line.get(ui.manner.lang))).collect();
    send_aside(&lines.join("\n"));
}
