//! What the picture of answers says in words: its alternative text, the note below it, and its table twin.

use super::rows::{Plot, Row, value};
use super::words::Table;
use crate::analysis::outcome::Standing;
use crate::canvas::views::ViewKind;
use crate::text;

/// An alternative text longer than this is listened to by nobody.
const LIMIT: usize = 900;
const ROWS: usize = 8;

/// The smallest and the largest of some numbers: `9`, `12–14`.
fn span(numbers: impl Iterator<Item = u32> + Clone) -> Option<String> {
    let (low, high) = (numbers.clone().min()?, numbers.max()?);
    Some(if low == high { low.to_string() } else { format!("{low}–{high}") })
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

impl Plot<'_> {
    fn of(&self, view: ViewKind) -> impl Iterator<Item = &Standing> + Clone {
        self.rows.iter().flat_map(|row| &row.standings).filter(move |s| s.view == view).copied()
    }

    /// A view with its article, after "according to".
    fn by(&self, view: ViewKind) -> String {
        self.words.say(&format!("answers-by-{}", view.name()), &[])
    }

    fn counted(&self, view: ViewKind) -> impl Iterator<Item = &Standing> + Clone {
        self.of(view).filter(|s| s.n > 0)
    }

    fn apart(&self) -> u32 {
        self.rows.iter().filter(|row| row.apart()).count() as u32
    }

    fn weakest_first(&self) -> bool {
        self.rows.len() > 1 && self.rows.is_sorted_by_key(|row| row.outcome.lowest.unwrap_or(u8::MAX))
    }

    /// What each view says of one precondition.
    fn says(&self, row: &Row<'_>) -> String {
        let says: Vec<(ViewKind, String)> =
            row.standings.iter().map(|s| (s.view, self.name(s.score.id()))).collect();
        let text = match says.as_slice() {
            [] => self.words.say("answers-not-asked", &[]),
            [(_, first), rest @ ..] if !rest.is_empty() && rest.iter().all(|(_, name)| name == first) => {
                let args = [("views", (says.len() as u32).into()), ("value", first.as_str().into())];
                self.words.say("answers-says-same", &args)
            }
            says => {
                let each: Vec<String> = says
                    .iter()
                    .map(|(view, name)| {
                        let key = format!("answers-says-{}", view.name());
                        self.words.say(&key, &[("value", name.as_str().into())])
                    })
                    .collect();
                text::list(&each, self.lang)
            }
        };
        self.words.say("answers-row", &[("label", row.label.as_str().into()), ("says", text.into())])
    }
}

/// What the figure shows, for who cannot see it.
pub fn alt(plot: &Plot<'_>) -> String {
    let views: Vec<String> = plot
        .views
        .iter()
        .map(|view| match span(plot.counted(*view).map(|s| s.n.saturating_add(s.dont_know))) {
            Some(n) => plot.words.say("answers-about-n", &[("view", plot.by(*view).into()), ("n", n.into())]),
            None => plot.by(*view),
        })
        .collect();
    let rows = plot.rows.len() as u32;
    let about = [
        ("rows", rows.into()),
        ("views", text::list(&views, plot.lang).into()),
        ("low", plot.name("0").into()),
        ("high", plot.name("4").into()),
    ];
    let mut sentences = vec![plot.words.say("answers-about", &about)];
    if plot.largest > 0 {
        sentences.push(plot.words.say("answers-middle", &[]));
    }
    if plot.apart() > 0 {
        sentences.push(plot.words.say("answers-apart", &[("rows", plot.apart().into())]));
    }
    if plot.weakest_first() {
        sentences.push(plot.words.say("answers-weakest-first", &[]));
    }
    let rest = |told: u32| plot.words.say("answers-rest", &[("rows", (rows - told).into())]);
    let length = |text: &str| text.chars().count() + 1;
    let mut used: usize = sentences.iter().map(|s| length(s)).sum::<usize>() + length(&rest(0));
    let mut told = 0;
    for row in plot.rows.iter().take(ROWS) {
        let says = plot.says(row);
        used += length(&says);
        if used > LIMIT {
            break;
        }
        sentences.push(says);
        told += 1;
    }
    if told < rows {
        sentences.push(rest(told));
    }
    text::spaced(&sentences.join(" "))
}

/// How to read the picture: who answered, what a mark is, what stands first.
pub fn note(plot: &Plot<'_>) -> Vec<String> {
    let who: Vec<String> = plot
        .views
        .iter()
        .map(|view| {
            let name = ("view", plot.view(*view).into());
            let Some(n) = span(plot.counted(*view).map(|s| s.n.saturating_add(s.dont_know))) else {
                return plot.words.say("answers-note-single", &[name]);
            };
            match plot.counted(*view).map(|s| s.dont_know).max().unwrap_or(0) {
                0 => plot.words.say("answers-note-n", &[name, ("n", n.into())]),
                unsure => {
                    let args = [name, ("n", n.into()), ("unsure", unsure.into())];
                    plot.words.say("answers-note-n-unsure", &args)
                }
            }
        })
        .collect();
    let mut note = vec![format!("{}.", capital(&who.join("; ")))];
    let mut add = |when: bool, key: &str| {
        if when {
            note.push(plot.words.say(key, &[]));
        }
    };
    let single = plot.rows.iter().flat_map(|row| &row.standings).any(|s| s.n == 0 && value(s).is_some());
    add(plot.largest > 0 && plot.countable(), "answers-note-marks");
    add(!plot.countable(), "answers-note-bars");
    add(single && plot.largest > 0, "answers-note-large");
    add(plot.apart() > 0, "answers-note-apart");
    add(plot.weakest_first(), "answers-weakest-first");
    note
}

/// The same in rows and columns: per view the value with its n and, where answers were counted, the counts.
pub fn table(plot: &Plot<'_>) -> Table {
    let mut head = vec![plot.words.say("answers-head-precondition", &[])];
    for view in &plot.views {
        let name = || ("view", capital(&plot.view(*view)).into());
        head.push(plot.words.say("answers-head-value", &[name()]));
        if plot.counted(*view).next().is_some() {
            let ends = [("low", plot.name("0").into()), ("high", plot.name("4").into())];
            let [low, high] = ends;
            head.push(plot.words.say("answers-head-counts", &[name(), low, high]));
        }
    }
    let rows = plot.rows.iter().map(|row| {
        let mut cells = vec![row.label.clone()];
        for view in &plot.views {
            let standing = row.standings.iter().find(|s| s.view == *view);
            cells.push(standing.map_or_else(|| plot.words.say("answers-not-asked", &[]), |s| worth(plot, s)));
            if plot.counted(*view).next().is_some() {
                cells.push(standing.map_or_else(String::new, |s| counts(plot, s)));
            }
        }
        cells
    });
    Table { head, rows: rows.collect() }
}

fn worth(plot: &Plot<'_>, standing: &Standing) -> String {
    let name = plot.name(standing.score.id());
    if standing.n == 0 {
        return name;
    }
    plot.words.say("answers-value-n", &[("value", name.into()), ("n", standing.n.into())])
}

fn counts(plot: &Plot<'_>, standing: &Standing) -> String {
    if standing.n == 0 {
        return String::new();
    }
    let counts = standing.counts.map(|count| count.to_string()).join(" · ");
    match standing.dont_know {
        0 => counts,
        unsure => plot.words.say("answers-unsure", &[("counts", counts.into()), ("unsure", unsure.into())]),
    }
}
