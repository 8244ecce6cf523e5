//! Values of a list that are not known: which was meant, and which there are.

use crate::text;
use crate::text::{Lang, Text, choice, visible};

use super::faults::{Decision, Verdict, Wording};
use super::names::Names;
use super::typed::{Culprit, FaultBody, Step};
use super::words::{self, Understood};

impl Wording<'_> {
    /// The values that may stand where a path leads.
    pub(super) fn choices(&self, path: &[Step], known: &[&str]) -> Text {
        choices(self.names_in(path), known)
    }

    pub(super) fn unknown_value(
        &self,
        fault: &FaultBody,
        culprit: &Culprit,
        name: &str,
        known: &'static [&'static str],
    ) -> Verdict {
        let shown = visible(name);
        let span = culprit.span.clone();
        // The name of a field can be one of a list of names too.
        let in_key = self.written(span.clone()).trim_matches(['"', '\'']) != name;
        let span = if in_key { culprit.key.clone().unwrap_or(span) } else { span };
        let names = self.names_in(&fault.path).filter(|names| !names.all().is_empty());
        let list = choices(names, known);
        let meant = match names {
            Some(names) => words::called(self.dictionary, names, name)
                .or_else(|| names.meant(name, None, false))
                .map(|meant| {
                    let found: Vec<&str> = meant.paths.iter().map(|path| &*path[0].english).collect();
                    (
                        known.iter().copied().filter(|known| found.contains(known)).collect::<Vec<_>>(),
                        meant.sure,
                    )
                }),
            None => words::understand(self.dictionary, name, known.iter().copied())
                .map(|(right, how)| (vec![right], how != Understood::Perhaps)),
        };
        let unknown = text!("De waarde `{shown}` is hier onbekend.", "The value `{shown}` is unknown here.");
        let with = |right: &str| match right {
            right if in_key || right.bytes().all(|b| b.is_ascii_digit()) => right.to_owned(),
            right => format!("\"{right}\""),
        };
        let choose = text!("Kies een van: {list}.", "Choose one of: {list}."; list);
        let finding = |message| self.finding("unknown-value", message, span.clone(), fault);
        match meant {
            Some((found, true)) if found.len() == 1 => {
                let (right, with) = (found[0], with(found[0]));
                let message = text!(
                    "De waarde `{shown}` heet hier `{right}`.",
                    "The value `{shown}` is called `{right}` here."
                );
                let finding = finding(message)
                    .help(text!("Schrijf `{with}`.", "Write `{with}`."))
                    .fixed_by(self.fix(span.clone(), with, true));
                let decision = if in_key { Decision::Key(right, true) } else { Decision::Text(right) };
                Verdict { finding, decision }
            }
            Some((found, _)) if found.len() == 1 => {
                let right = found[0];
                let finding = finding(unknown)
                    .help(text!("Waarschijnlijk is `{right}` bedoeld.", "`{right}` is probably meant."))
                    .help(choose)
                    .fixed_by(self.fix(span.clone(), with(right), self.slip(name, right, known)));
                Verdict { finding, decision: Decision::Skip }
            }
            Some((found, _)) if !found.is_empty() => {
                let names = any_of(&found);
                let help = text!("Bedoeld is {names}.", "{names} is meant."; names);
                Verdict { finding: finding(unknown).help(help).help(choose), decision: Decision::Skip }
            }
            _ => Verdict { finding: finding(unknown).help(choose), decision: Decision::Skip },
        }
    }
}

/// Names of which one is meant: "`a` of `b`".
pub(super) fn any_of(names: &[impl AsRef<str>]) -> Text {
    let coded: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    Text::new(choice(&coded, Lang::Nl), choice(&coded, Lang::En))
}

/// The values that there are; a figure with what it means.
fn choices(names: Option<&Names>, known: &[&str]) -> Text {
    let figure = |name: &&str| name.bytes().all(|b| b.is_ascii_digit());
    let Some(names) = names.filter(|_| known.iter().any(figure)) else {
        let list = listing(known);
        return Text::new(list.clone(), list);
    };
    let word = |name: &str, lang: Lang| {
        let found = names.get(name).filter(|_| figure(&name));
        let word = found.map(|name| match lang {
            Lang::Nl => name.dutch,
            Lang::En => name.also.split(' ').next().unwrap_or_default(),
        });
        word.map_or_else(|| format!("`{name}`"), |word| format!("`{name}` ({word})"))
    };
    Text::of(|lang| known.iter().map(|name| word(name, lang)).collect::<Vec<_>>().join(", "))
}

/// Names as a list, not longer than a reader can take in.
pub(super) fn listing(known: &[&str]) -> String {
    const MOST: usize = 30;
    let mut list: Vec<&str> = known.iter().take(MOST).copied().collect();
    if known.len() > MOST {
        list.push("…");
    }
    list.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
