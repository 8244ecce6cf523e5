//! `check --watch`: checks again what was saved, says it below a line with the time, and goes on until Ctrl-C.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Args, Format, known_rules};
use crate::cli::ui::{self, Ui};
use crate::disk::watch::{Changes, Watch};
use crate::error::{Exit, Failure};
use crate::project::CANVASES;
use crate::source::Sources;
use crate::text;
use crate::text::Text;

/// As many canvases as the line above a round names.
const NAMED: usize = 4;
/// How wide that line is.
const WIDTH: usize = 72;

/// Checks, and checks again after each save. What is amiss in a sheet, a folder or a setting is said and waited out.
///
/// # Errors
/// Only what no save can mend: a form that is not for people, a rule or day that is none, a folder that is not there.
pub(super) fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    if !matches!(args.format, Format::Human | Format::Short) {
        return Err(Failure::new(text!(
            "Met `--watch` is de uitvoer om te lezen.",
            "With `--watch` the output is for reading."
        ))
        .hint(text!(
            "Kies `--format human` of `--format short`.",
            "Choose `--format human` or `--format short`."
        )));
    }
    ui::day(args.date.as_deref())?;
    // where there is no workspace yet, one may come
    let here = ui.open_for(&args.canvases, &mut Sources::default()).ok();
    let own = here.as_ref().map_or(&[][..], |(_, project, _)| &project.house().rules);
    known_rules(args.select.iter().chain(&args.ignore), own)?;
    let root = here.as_ref().map_or(ui.folder.as_path(), |(folder, ..)| folder.root()).to_path_buf();
    let mut watch = Watch::begin(&root)?;
    round(&Args { watch: false, ..args.clone() }, ui);
    ui.say(&text!(
        "Bewaar een blad, en het wordt opnieuw gecontroleerd. Stoppen kan met Ctrl-C.",
        "Save a sheet, and it is checked again. Stop with Ctrl-C."
    ));
    let mut asked = Asked::default();
    while ui.is_heard() {
        let changes = watch.wait();
        let chosen = asked.among(&watch.names(), args, ui);
        answer(args, &changes, &chosen, &root, ui);
    }
    Ok(Exit::Clean)
}

/// The canvases that the arguments name, once they are known.
#[derive(Debug, Default)]
struct Asked(Option<BTreeSet<String>>);

impl Asked {
    /// Which of the canvases that are there were asked for.
    fn among(&mut self, here: &BTreeSet<String>, args: &Args, ui: &Ui) -> BTreeSet<String> {
        if args.canvases.is_empty() {
            return here.clone();
        }
        if self.0.is_none() {
            let opened = ui.open_for(&args.canvases, &mut Sources::default());
            match opened.and_then(|(_, project, asked)| project.choose(&asked)) {
                Ok(names) => self.0 = Some(names.into_iter().collect()),
                Err(failure) => drop(ui.fail(&failure)),
            }
        }
        here.iter().filter(|name| self.knows(name)).cloned().collect()
    }

    fn knows(&self, name: &str) -> bool {
        self.0.as_ref().is_some_and(|names| names.contains(name))
    }
}

/// Checks what a change is about, and only that.
fn answer(args: &Args, changes: &Changes, chosen: &BTreeSet<String>, root: &Path, ui: &Ui) {
    for name in changes.gone.iter().filter(|_| args.canvases.is_empty()) {
        let name = text::visible(name);
        head(&text!("{name} is er niet meer", "{name} is no longer there"), ui);
    }
    if changes.shared && !chosen.is_empty() {
        head(&text!("kader of eigen regels gewijzigd", "framework or house rules changed"), ui);
        return again(args, chosen.iter(), root, ui);
    }
    let saved: Vec<String> = changes.saved.intersection(chosen).cloned().collect();
    if !saved.is_empty() {
        head(&names(&saved), ui);
        again(args, saved.iter(), root, ui);
    }
}

/// A check of the canvases that something changed for.
fn again<'a>(args: &Args, names: impl Iterator<Item = &'a String>, root: &Path, ui: &Ui) {
    // the workspace need not be the one around the folder to work in
    let place = std::path::absolute(root).unwrap_or_else(|_| root.to_owned()).join(CANVASES);
    let canvases = names.map(|name| place.join(name).to_string_lossy().into_owned()).collect();
    round(&Args { canvases, watch: false, again: true, ..args.clone() }, ui);
}

/// One check, as without `--watch`; what keeps it from running is said.
fn round(args: &Args, ui: &Ui) {
    if let Err(failure) = super::run(args, ui) {
        ui.fail(&failure);
    }
}

fn names(names: &[String]) -> Text {
    let list = names.iter().take(NAMED).map(|name| text::visible(name)).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => text!("{list}", "{list}"),
        more => text!("{list} en nog {more}", "{list} and {more} more"),
    }
}

/// The line above a round: the time, and what it is about.
fn head(about: &Text, ui: &Ui) {
    let time = ui::now();
    let line = |about: &str| {
        let line = format!("── {time} · {about} ");
        let rest = WIDTH.saturating_sub(line.chars().count());
        format!("{line}{}", "─".repeat(rest))
    };
    ui.say(&Text::new(line(&about.nl), line(&about.en)));
}
