//! What a build does not make because it has nothing to say yet, and what that waits for.

use crate::canvas::value::Circle;
use crate::cli::ui::Ui;
use crate::disk::output::Request;
use crate::document::Kind;
use crate::document::due::{self, Needed, Wait};
use crate::project::Checked;
use crate::project::paper::Task;
use crate::report::explain::PHASES;
use crate::text;
use crate::text::{Lang, Text};

/// Takes away the papers that wait for something, unless they were asked for by name, and tells of each in one line.
pub fn hold(tasks: &mut Vec<Task<'_>>, named: bool, checked: &[Checked<'_>], request: &Request, ui: &Ui) {
    if named {
        return;
    }
    let mut told: Vec<(&str, &str)> = Vec::new();
    for task in tasks.extract_if(.., |task| task.waits_for().is_some()) {
        let (canvas, kind) = (&task.seen.canvas, task.kind);
        let Some(wait) = task.waits_for().filter(|_| !told.contains(&(&canvas.id, &kind.name))) else {
            continue;
        };
        told.push((&canvas.id, &kind.name));
        let whole =
            checked.iter().find(|checked| checked.canvas.id == canvas.id).map(|checked| checked.canvas);
        let Text { nl, en } = match wait {
            Wait::Phase(phases) => {
                let name = |phase, lang| {
                    PHASES.iter().find(|(p, _)| *p == phase).map_or("", |(_, say)| say.get(lang))
                };
                let names = |lang| one_of(phases.iter().map(|phase| name(*phase, lang)), lang);
                let (now_nl, now_en) = (name(canvas.phase(), Lang::Nl), name(canvas.phase(), Lang::En));
                let (nl, en) = (names(Lang::Nl), names(Lang::En));
                text!(
                    "hoort bij de fase {nl}; het canvas is in de fase {now_nl}",
                    "is for the phase {en}; the canvas is in the phase {now_en}"
                )
            }
            Wait::Record(needs) => {
                let (nl, en) = (names(needs, Lang::Nl), names(needs, Lang::En));
                if whole.is_some_and(|whole| due::any(whole, needs)) {
                    let (to_nl, to_en) = readers(kind);
                    text!("wacht op {nl} {to_nl}", "waits for {en} {to_en}")
                } else {
                    text!("wacht op {nl}", "waits for {en}")
                }
            }
        };
        let file = request.out.join(&canvas.id).join(kind.file(&canvas.id, task.lang, task.print));
        let there = ["md", "pdf"].iter().any(|form| file.with_added_extension(form).exists());
        let (old_nl, old_en) =
            if there { ("; wat er ligt, is van eerder", "; what is there is from before") } else { ("", "") };
        let (id, name) = (&canvas.id, &kind.name);
        ui.say(&text!(
            "{id}: {name} is niet gemaakt: {nl}{old_nl} (toch maken: `--document {name}`).",
            "{id}: {name} was not made: it {en}{old_en} (to make it anyway: `--document {name}`)."
        ));
    }
}

/// Kinds of record as they are written in a sheet.
fn names(needs: &[Needed], lang: Lang) -> String {
    let name = |need: &Needed| match lang {
        Lang::Nl => format!("`[[{}]]`", need.0.dutch),
        Lang::En => format!("`[[{}]]`", need.0.name),
    };
    let names: Vec<String> = needs.iter().map(name).collect();
    one_of(names.iter().map(String::as_str), lang)
}

fn one_of<'a>(names: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    let or = if lang == Lang::Nl { " of " } else { " or " };
    let names: Vec<&str> = names.collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}{or}{last}", before.join(", ")),
        _ => names.concat(),
    }
}

/// Who must be able to see it.
fn readers(kind: &Kind) -> (&'static str, &'static str) {
    match kind.circle() {
        Circle::Public => ("met kring `openbaar`", "with circle `public`"),
        Circle::Steering => ("met kring `stuurgroep` of ruimer", "with circle `steering` or wider"),
        _ => ("die niet privé is", "that is not private"),
    }
}
