//! What a build does not make because it has nothing to say yet, and what that waits for.

use std::collections::BTreeSet;

use crate::canvas::Canvas;
use crate::canvas::value::Circle;
use crate::cli::ui::Ui;
use crate::disk::output::Request;
use crate::document::due::{self, Needed, Occasion, Wait};
use crate::project::Checked;
use crate::project::paper::Task;
use crate::report::explain::PHASES;
use crate::text;
use crate::text::{Lang, Text};

/// Takes away the papers that wait for something, unless they were asked for by name, and tells in a line which of a canvas
/// wait for the same.
pub fn hold(tasks: &mut Vec<Task<'_>>, named: bool, checked: &[Checked<'_>], request: &Request, ui: &Ui) {
    if named {
        return;
    }
    let mut told = BTreeSet::new();
    let mut waiting: Vec<(&str, Text, Vec<&str>)> = Vec::new();
    for task in tasks.extract_if(.., |task| task.waits_for().is_some()) {
        let (id, name) = (task.seen.canvas.id.as_str(), task.kind.name.as_str());
        // its languages wait for the same
        let Some(wait) = task.waits_for().filter(|_| told.insert((id, name))) else { continue };
        let whole = checked.iter().find(|checked| checked.canvas.id == *id).map(|checked| checked.canvas);
        let Text { nl, en } = why(wait, &task, whole);
        let file = request.out.join(id).join(task.kind.file(id, task.lang, task.print));
        let there = ["md", "pdf"].iter().any(|form| file.with_added_extension(form).exists());
        let (old_nl, old_en) =
            if there { ("; wat er ligt, is van eerder", "; what is there is from before") } else { ("", "") };
        let why = text!("{nl}{old_nl}", "{en}{old_en}");
        match waiting.iter_mut().find(|(of, other, _)| *of == id && *other == why) {
            Some((.., names)) => names.push(name),
            None => waiting.push((id, why, vec![name])),
        }
    }
    for (id, Text { nl, en }, kinds) in waiting {
        let names = Text::of(|lang| text::list(&kinds, lang));
        let (names_nl, names_en, first) = (names.nl, names.en, kinds[0]);
        ui.say(&if kinds.len() == 1 {
            text!(
                "{id}: {names_nl} is niet gemaakt: {nl} (toch maken: `--document {first}`).",
                "{id}: {names_en} was not made: it {en} (to make it anyway: `--document {first}`)."
            )
        } else {
            text!(
                "{id}: {names_nl} zijn niet gemaakt: dat {nl} (toch maken: `--document {first}`).",
                "{id}: {names_en} were not made: that {en} (to make one anyway: `--document {first}`)."
            )
        });
    }
}

/// What a paper waits for; `whole` is the canvas with what its readers may not see.
fn why(wait: Wait<'_>, task: &Task<'_>, whole: Option<&Canvas>) -> Text {
    match wait {
        Wait::Phase(phases) => {
            let name =
                |phase, lang| PHASES.iter().find(|(p, _)| *p == phase).map_or("", |(_, say)| say.get(lang));
            let names =
                |lang| text::choice(&phases.iter().map(|phase| name(*phase, lang)).collect::<Vec<_>>(), lang);
            let Text { nl, en } = Text::of(names);
            let now = Text::of(|lang| name(task.seen.canvas.phase(), lang).to_owned());
            let (now_nl, now_en) = (now.nl, now.en);
            text!(
                "hoort bij de fase {nl}; het canvas is in de fase {now_nl}",
                "is for the phase {en}; the canvas is in the phase {now_en}"
            )
        }
        Wait::Session(Occasion::ToCome) => {
            text!("wacht op een `[[sessie]]` die nog komt", "waits for a `[[session]]` to come")
        }
        Wait::Session(Occasion::Held) => {
            text!("wacht op een `[[sessie]]` die geweest is", "waits for a `[[session]]` that is over")
        }
        Wait::Moment => text!(
            "wacht op een eerder moment, bewaard met `draagvlak moment`",
            "waits for an earlier moment, kept with `draagvlak moment`"
        ),
        Wait::Record(needs) => {
            let Text { nl, en } = Text::of(|lang| names(needs, lang));
            let hidden = whole.is_some_and(|whole| due::any(whole, needs));
            let (to_nl, to_en) = match task.kind.circle() {
                _ if !hidden => ("", ""),
                Circle::Public => (" met kring `openbaar`", " with circle `public`"),
                Circle::Steering => (" met kring `stuurgroep` of ruimer", " with circle `steering` or wider"),
                _ => (" die niet privé is", " that is not private"),
            };
            text!("wacht op {nl}{to_nl}", "waits for {en}{to_en}")
        }
    }
}

/// Kinds of record as they are written in a sheet.
fn names(needs: &[Needed], lang: Lang) -> String {
    let name = |need: &Needed| match lang {
        Lang::Nl => format!("`[[{}]]`", need.0.dutch),
        Lang::En => format!("`[[{}]]`", need.0.name),
    };
    text::choice(&needs.iter().map(name).collect::<Vec<_>>(), lang)
}
