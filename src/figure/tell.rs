//! What the picture of answers says in words: its alternative text, the note below it, and its table twin.

use std::collections::BTreeSet;

use super::rows::{Plot, Row, Seen};
use super::words::{Arg, Table};
use crate::analysis::Outcome;
use crate::analysis::answered::{self, Answered, Origin};
use crate::analysis::share::{percent, percents};
use crate::canvas::views::ViewKind;
use crate::numeral;
use crate::period;
use crate::text;

/// An alternative text longer than this is listened to by nobody.
const LIMIT: usize = 900;
const ROWS: usize = 8;

pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

impl Plot<'_> {
    fn of(&self, view: ViewKind) -> impl Iterator<Item = &Seen<'_>> + Clone {
        self.counted().filter(move |seen| seen.view() == view)
    }

    /// How many answers a view gave to a precondition: `9`, `12–14`.
    fn span(&self, view: ViewKind) -> Option<String> {
        // answers of one round and of another are no range of one
        if self.parts(view) > 1 {
            return None;
        }
        let numbers = || self.of(view).map(|seen| seen.standing.n.saturating_add(seen.standing.dont_know));
        let (low, high) = (numbers().min()?, numbers().max()?);
        Some(if low == high { low.to_string() } else { format!("{low}–{high}") })
    }

    /// From how many sources a view has its answers.
    fn parts(&self, view: ViewKind) -> usize {
        let sources = self.of(view).flat_map(|seen| seen.standing.assessments(self.asked.canvas));
        let sources = sources.map(|a| (a.wave.as_deref(), a.session.as_deref()));
        sources.collect::<BTreeSet<_>>().len()
    }

    /// A view with its article, after "according to".
    pub(super) fn by(&self, view: ViewKind) -> String {
        self.words.say(&format!("answers-by-{}", view.name()), &[])
    }

    fn apart(&self) -> u32 {
        self.rows.iter().filter(|row| row.apart().is_some()).count() as u32
    }

    /// The groups that may lie apart: both by name, of more only that they are groups.
    fn groups(&self) -> String {
        let groups = self.standings().filter(|seen| seen.group()).map(Seen::view);
        let groups: BTreeSet<ViewKind> = groups.collect();
        if groups.len() > 2 {
            return self.words.say("answers-groups", &[]);
        }
        let names: Vec<String> = groups.into_iter().map(|view| self.view(view)).collect();
        text::list(&names, self.asked.lang)
    }

    fn weakest_first(&self) -> bool {
        let lowest = || self.rows.iter().map(|row| row.lowest().unwrap_or(u8::MAX));
        // where all are equal, the order says nothing
        lowest().is_sorted() && lowest().min() != lowest().max()
    }

    /// What one view gives: its value or its state, or that its answers are divided.
    pub(super) fn says_one(&self, seen: &Seen<'_>) -> String {
        if seen.divided {
            return self.words.say("answers-says-divided", &[("view", self.view(seen.view()).into())]);
        }
        let key = format!("answers-says-{}", seen.view().name());
        self.words.say(&key, &[("value", self.name(seen.standing.score.id()).into())])
    }

    /// What each view says of one precondition.
    pub(super) fn says(&self, row: &Row<'_>) -> String {
        match row.standings.as_slice() {
            [] => self.words.say("answers-not-asked", &[]),
            [first, rest @ ..]
                if !rest.is_empty()
                    && row
                        .standings
                        .iter()
                        .all(|s| !s.divided && s.standing.score == first.standing.score) =>
            {
                let value = self.name(first.standing.score.id());
                let args = [("views", (row.standings.len() as u32).into()), ("value", value.into())];
                self.words.say("answers-says-same", &args)
            }
            each => {
                let each: Vec<String> = each.iter().map(|seen| self.says_one(seen)).collect();
                text::list(&each, self.asked.lang)
            }
        }
    }

    fn told(&self, row: &Row<'_>) -> String {
        let args = [("label", row.label.as_str().into()), ("says", self.says(row).into())];
        self.words.say("answers-row", &args)
    }
}

/// What the figure shows, for who cannot see it.
pub(super) fn alt(plot: &Plot<'_>) -> String {
    let views: Vec<String> = plot
        .views
        .iter()
        .map(|view| match plot.span(*view) {
            Some(n) => plot.words.say("answers-about-n", &[("view", plot.by(*view).into()), ("n", n.into())]),
            None => plot.by(*view),
        })
        .collect();
    let rows = plot.rows.len() as u32;
    let about = [
        ("rows", rows.into()),
        ("views", text::list(&views, plot.asked.lang).into()),
        ("low", plot.name("0").into()),
        ("high", plot.name("4").into()),
    ];
    let mut sentences = vec![plot.words.say("answers-about", &about)];
    if plot.counted().next().is_some() {
        sentences.push(plot.words.say("answers-middle", &[]));
    }
    if plot.apart() > 0 {
        let args = [("rows", plot.apart().into()), ("views", plot.groups().into())];
        sentences.push(plot.words.say("answers-apart", &args));
    }
    if plot.weakest_first() {
        sentences.push(plot.words.say("answers-weakest-first", &[]));
    }
    let rest = |told: u32| plot.words.say("answers-rest", &[("rows", (rows - told).into())]);
    let length = |text: &str| text.chars().count() + 1;
    let mut used: usize = sentences.iter().map(|s| length(s)).sum::<usize>() + length(&rest(0));
    let mut told = 0;
    for row in plot.rows.iter().take(ROWS) {
        let says = plot.told(row);
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
pub(super) fn note<'a>(plot: &Plot<'a>, outcomes: &[&'a Outcome]) -> Vec<String> {
    let answered = answered::answered(plot.asked.canvas, outcomes);
    let who: Vec<String> = answered.iter().map(|answered| plot.who(answered)).collect();
    let mut parts = Vec::new();
    if !who.is_empty() {
        parts.push(text::list(&who, plot.asked.lang));
    }
    let unsure: Vec<&Answered<'_>> = answered.iter().filter(|answered| answered.unsure > 0).collect();
    if !unsure.is_empty() {
        let people: Vec<String> = unsure.iter().map(|a| plot.people(a.view, a.unsure)).collect();
        let n = unsure.iter().fold(0u32, |sum, a| sum.saturating_add(a.unsure));
        let who = text::list(&people, plot.asked.lang);
        parts.push(plot.words.say("answers-note-unsure", &[("n", n.into()), ("who", who.into())]));
    }
    let judges = plot.views.iter().filter(|view| plot.of(**view).next().is_none());
    parts.extend(
        judges.map(|view| plot.words.say("answers-note-single", &[("view", plot.view(*view).into())])),
    );
    let mut note = vec![plot.words.say("answers-note-who", &[("who", capital(&parts.join("; ")).into())])];
    let mut add = |when: bool, key: &str| {
        if when {
            note.push(plot.words.say(key, &[]));
        }
    };
    let (marks, bars) = (plot.counted().any(Seen::countable), plot.counted().any(|seen| !seen.countable()));
    add(marks && !bars, "answers-note-marks");
    add(bars && !marks, "answers-note-bars");
    add(bars && marks, "answers-note-both");
    add(plot.standings().any(|seen| seen.divided), "answers-note-divided");
    let single = plot.standings().any(|seen| seen.standing.n == 0 && seen.value.is_some());
    add(single && (marks || bars), "answers-note-large");
    if plot.apart() > 0 {
        let args = [("views", plot.groups().into())];
        note.push(plot.words.say("answers-note-apart", &args));
    }
    if plot.weakest_first() {
        note.push(plot.words.say("answers-weakest-first", &[]));
    }
    note
}

impl Plot<'_> {
    fn number(&self, n: i64) -> [(&'static str, Arg); 2] {
        let chooses = u32::try_from(n).unwrap_or(u32::MAX);
        [("n", chooses.into()), ("shown", numeral::in_words(n, self.asked.lang).into())]
    }

    /// So many of a view.
    fn people(&self, view: ViewKind, n: u32) -> String {
        self.words.say(&format!("answers-people-{}", view.name()), &self.number(i64::from(n)))
    }

    /// Whose answers are whose, where a later round asked only some of it.
    fn apart_by_source(&self, of: &Answered<'_>) -> String {
        let most = of.parts.iter().map(|part| part.preconditions.len()).max();
        let rest = of.parts.iter().rposition(|part| Some(part.preconditions.len()) == most);
        let told = of.parts.iter().enumerate().map(|(at, part)| {
            let names = part.preconditions.iter().filter_map(|id| self.asked.frame.precondition(id));
            let names: Vec<String> = names.map(|p| format!("“{}”", p.label.get(self.asked.lang))).collect();
            let who = self.people(of.view, part.most);
            let when = part.on.map(|day| period::day_in_words(day).get(self.asked.lang).to_owned());
            let who = match when {
                Some(when) => {
                    self.words.say("answers-note-when", &[("who", who.into()), ("when", when.into())])
                }
                None => who,
            };
            if rest == Some(at) {
                return self.words.say("answers-note-rest", &[("who", who.into())]);
            }
            let about = text::list(&names, self.asked.lang);
            self.words.say("answers-note-about", &[("who", who.into()), ("about", about.into())])
        });
        told.collect::<Vec<_>>().join(", ")
    }

    /// Who answered for a view, as far as the canvas says it.
    fn who(&self, of: &Answered<'_>) -> String {
        let view = || ("view", self.view(of.view).into());
        let word = |n: u32| numeral::in_words(i64::from(n), self.asked.lang);
        if of.parts.len() > 1 {
            return self.apart_by_source(of);
        }
        let Some(source) = of.source() else {
            let shown = if of.fewest == of.most {
                word(of.most)
            } else {
                let ends = [("low", of.fewest.to_string().into()), ("high", of.most.to_string().into())];
                self.words.say("answers-span", &ends)
            };
            let [n, shown] = [("n", of.most.into()), ("shown", shown.into())];
            if of.sources.len() < 2 {
                return self.words.say("answers-note-per-row", &[view(), n, shown]);
            }
            let sources = ("sources", word(of.sources.len() as u32).into());
            return self.words.say("answers-note-sources", &[view(), sources, n, shown]);
        };
        if !of.everyone() {
            let all = numeral::in_words(source.people.unwrap_or(0), self.asked.lang);
            let each = if of.fewest == of.most { "yes" } else { "no" };
            let n = ("n", word(of.most).into());
            let args = [view(), n, ("all", all.into()), ("each", each.into())];
            return self.words.say("answers-note-some", &args);
        }
        let organised = matches!(of.view, ViewKind::Public | ViewKind::Sme | ViewKind::Knowledge);
        let who = if organised && !matches!(source.origin, Origin::Wave(_)) {
            let whose = match source.organisations {
                Some(n) => {
                    let key = format!("answers-organisations-{}", of.view.name());
                    self.words.say(&key, &self.number(n))
                }
                None => self.view(of.view),
            };
            let [n, shown] = self.number(i64::from(of.most));
            self.words.say("answers-people-of", &[n, shown, ("of", whose.into())])
        } else {
            self.people(of.view, of.most)
        };
        if of.fewest == of.most {
            return who;
        }
        let (low, high) = (of.fewest.to_string(), of.most.to_string());
        let args = [("who", who.into()), ("low", low.into()), ("high", high.into())];
        self.words.say("answers-note-range", &args)
    }
}

/// The same in rows and columns: per view the value with its n and, where answers were counted, how they lie.
pub(super) fn table(plot: &Plot<'_>) -> Table {
    let mut head = vec![plot.words.say("answers-head-precondition", &[])];
    for view in &plot.views {
        let name = || ("view", capital(&plot.view(*view)).into());
        head.push(plot.words.say("answers-head-value", &[name()]));
        if plot.of(*view).next().is_some() {
            let args = [name(), ("low", plot.name("0").into()), ("high", plot.name("4").into())];
            head.push(plot.words.say("answers-head-counts", &args));
        }
    }
    let rows = plot.rows.iter().map(|row| {
        let mut cells = vec![row.label.clone()];
        for view in &plot.views {
            let seen = row.of(*view);
            cells.push(seen.map_or_else(|| plot.words.say("answers-not-asked", &[]), |s| worth(plot, s)));
            if plot.of(*view).next().is_some() {
                cells.push(seen.map_or_else(String::new, |s| counts(plot, s)));
            }
        }
        cells
    });
    Table { head, rows: rows.collect() }
}

fn worth(plot: &Plot<'_>, seen: &Seen<'_>) -> String {
    let name = if seen.divided {
        plot.words.say("answers-divided", &[])
    } else {
        plot.name(seen.standing.score.id())
    };
    if seen.standing.n == 0 {
        return name;
    }
    plot.words.say("answers-value-n", &[("value", name.into()), ("n", seen.standing.n.into())])
}

/// How many gave each value, or which share of them where they are many.
fn counts(plot: &Plot<'_>, seen: &Seen<'_>) -> String {
    let standing = seen.standing;
    if standing.n == 0 {
        return String::new();
    }
    let shares = percents(standing.counts);
    let told = standing.counts.into_iter().zip(shares);
    let told = told.map(|(n, share)| if !seen.countable() { percent(n, share) } else { n.to_string() });
    let counts = told.collect::<Vec<_>>().join(" · ");
    match standing.dont_know {
        0 => counts,
        unsure => plot.words.say("answers-unsure", &[("counts", counts.into()), ("unsure", unsure.into())]),
    }
}
