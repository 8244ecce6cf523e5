//! `dates-out-of-order`: an end before its beginning, or something that was due or taken before it could be.

mod coming;

use jiff::civil::Date;

use super::super::money::keep_within;
use super::super::{Findings, Levels, Rule, Scope, Subject, holiday, words};
use crate::canvas::plan::{MilestoneKind, Progress};
use crate::canvas::value::{Period, Prose};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Level;
use crate::period::{Range, day_in_words, in_words};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "dates-out-of-order",
    detects: Say {
        nl: "Iets eindigt voordat het begint, een actie moest af zijn vóór zij werd afgesproken, een besluit is genomen vóór zijn vergadering, op een verslag kon worden gereageerd vóór de sessie of aanmelden kan erna, of een nulmeting is van na het doeljaar. Als waarschuwing: een maatregel heet gereed of gestopt terwijl er nog een einde, kosten, mijlpaal of actie van hem moet komen, hij loopt al vóór zijn begin, een mijlpaal ligt na zijn einde (een rapportage mag) of vóór zijn begin (een go/no-go mag), een feit noemt een ander jaar dan er als jaar bij staat, of een vergadering valt op een zondag of feestdag.",
        en: "Something ends before it begins, an action was due before it was agreed, a decision was taken before its meeting, people could react to a report before its session or sign up after it, or a baseline is from after the target year. As a warning: a measure is called done or stopped while an end, cost, milestone or action of it is still to come, it runs before it begins, a milestone lies after its end (a report may) or before its beginning (a go/no-go may), a fact names another year than its own, or a meeting falls on a Sunday or holiday.",
    },
    why: Say {
        nl: "Een datum die niet kan, maakt de lezer ook van alle andere onzeker.",
        en: "A date that cannot be makes the reader doubt all others too.",
    },
    remedy: Say {
        nl: "Zoek na welke van de twee datums klopt, en verbeter de andere.",
        en: "Find out which of the two dates is right, and correct the other.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: adviezen worden “begin 2016” uitgerold; wat in woorden gedateerd is, laat zich met het oog slecht vergelijken.",
        en: "Drenthe and Emmen, 2016: advice is rolled out in “early 2016”; what is dated in words is hard to compare by eye.",
    },
    levels: Levels::new("EEEEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("dates_out_of_order.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} datums staan in een volgorde die niet kan.", "{n} dates stand in an order that cannot be.")
}

/// Milestones before the beginning of their measure.
const EARLY: Say = Say {
    nl: "{n} mijlpalen liggen vóór het begin van hun maatregel.",
    en: "{n} milestones lie before the beginning of their measure.",
};

/// Words that name another year than the field.
const YEARS: Say = Say {
    nl: "{n} teksten noemen een ander jaar dan er als jaar bij staat.",
    en: "{n} texts name another year than their own.",
};

/// Meetings on a day on which nobody meets.
const FREE: Say = Say {
    nl: "{n} bijeenkomsten vallen op een zondag of feestdag.",
    en: "{n} meetings fall on a Sunday or holiday.",
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let mut order = Order { canvas, out };
    order.stretches();
    order.sessions();
    order.agreed();
    order.out.at_most(Level::Warning);
    order.milestones();
    order.years();
    order.free_days();
    coming::check(subject, out);
}

/// A date or period as it is written, with the days that it can mean.
#[derive(Clone)]
struct When {
    words: Text,
    range: Range,
}

impl From<Date> for When {
    fn from(day: Date) -> Self {
        Self { words: day_in_words(day), range: Range::day(day) }
    }
}

/// A period whose words are understood.
fn when(period: Option<&Period>) -> Option<When> {
    period.and_then(|period| Some(When { words: in_words(&period.words), range: period.range? }))
}

/// Whether the first can only lie before the second.
fn before(first: &When, second: &When) -> bool {
    first.range.end.zip(second.range.start).is_some_and(|(end, start)| end < start)
}

/// The one year that a text is about: "in 2025", "eind 2025". One that only compares, or names what was before, is none.
fn only_year(text: &str) -> Option<i64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut before = ["", ""];
    let mut found = None;
    for word in words {
        let year = word.parse::<i64>().ok().filter(|year| word.len() == 4 && (1900..=2100).contains(year));
        if let Some(year) = year {
            let about = ["in", "eind", "end", "of", "uiterlijk", "by", "per"]
                .iter()
                .any(|lead| before[1].eq_ignore_ascii_case(lead));
            let compares = ["dan", "than"].iter().any(|lead| before[0].eq_ignore_ascii_case(lead));
            if !about || compares || found.is_some() {
                return None;
            }
            found = Some(year);
        }
        before = [before[1], word];
    }
    found
}

struct Order<'o, 'a> {
    canvas: &'o Canvas,
    out: &'o mut Findings<'a>,
}

impl Order<'_, '_> {
    /// Reports an end that lies before its beginning.
    fn stretch(&mut self, record: &dyn AnyRecord, from: (&str, Option<When>), to: (&str, Option<When>)) {
        let (Some(start), Some(end)) = (from.1, to.1) else { return };
        if !before(&end, &start) {
            return;
        }
        let name = words::record(self.canvas, record);
        let (nl, en, start, end) = (name.nl, name.en, start.words, end.words);
        let message = text!(
            "Het einde van {nl} ({end}) ligt vóór het begin ({start}).",
            "The end of {en} ({end}) lies before its beginning ({start}).";
            start, end
        );
        let begin = record.place().at(from.0).with(text!("hier begint het", "it begins here"));
        self.out.at(record, to.0, message).others.push(begin);
    }

    fn stretches(&mut self) {
        let canvas = self.canvas;
        for i in &canvas.initiatives {
            self.stretch(i, ("starts", when(i.starts.as_ref())), ("ends", when(i.ends.as_ref())));
        }
        for m in &canvas.measures {
            self.stretch(m, ("starts", when(m.starts.as_ref())), ("ends", when(m.ends.as_ref())));
        }
        for w in &canvas.waves {
            let (from, until) = (w.from.map(|day| When::from(day.0)), w.until.map(|day| When::from(day.0)));
            self.stretch(w, ("from", from.clone()), ("until", until.clone()));
            let (Some(last), Some(keep)) = (until.or(from), w.keep_until.map(|day| When::from(day.0))) else {
                continue;
            };
            if before(&keep, &last) {
                let name = words::record(canvas, w);
                let (nl, en, keep, last) = (name.nl, name.en, keep.words, last.words);
                let message = text!(
                    "De antwoorden van {nl} mochten bewaard worden tot {keep}, voordat de ronde voorbij is ({last}).",
                    "The answers of {en} could be kept until {keep}, before the round is over ({last}).";
                    keep, last
                );
                self.out.at(w, "keep-until", message);
            }
        }
        for c in &canvas.commitments {
            let valid = c.valid_until.map(|day| When::from(day.0));
            let (Some(given), Some(valid)) = (when(c.given_on.as_ref()), valid) else { continue };
            if before(&valid, &given) {
                let name = words::record(canvas, c);
                let (nl, en, given, valid) = (name.nl, name.en, given.words, valid.words);
                let message = text!(
                    "De bijdrage {nl} gold tot {valid}, voordat zij gegeven is ({given}).",
                    "The contribution {en} held until {valid}, before it was given ({given}).";
                    given, valid
                );
                self.out.at(c, "valid-until", message);
            }
        }
        for i in &canvas.indicators {
            let start = i.baseline.as_ref().and_then(|b| when(b.date.as_ref()));
            let year = i.target.as_ref().and_then(|t| t.year);
            let target = year.and_then(|year| i16::try_from(year).ok()).and_then(Range::year);
            let (Some(start), Some(range), Some(year)) = (start, target, year) else { continue };
            if before(&When { words: Text::default(), range }, &start) {
                let name = words::record(canvas, i);
                let (nl, en, start) = (name.nl, name.en, start.words);
                let message = text!(
                    "De nulmeting van {nl} is van {start}, na het jaar van het doel ({year}).",
                    "The baseline of {en} is from {start}, after the year of the target ({year}).";
                    start
                );
                self.out.at(i, "baseline.date", message);
            }
        }
    }

    /// Reports days around a session that lie on its wrong side.
    fn sessions(&mut self) {
        for session in &self.canvas.sessions {
            let Some(held) = when(session.date.as_ref()) else { continue };
            let name = words::record(self.canvas, session);
            let (nl, en, on) = (&name.nl, &name.en, &held.words);
            for (field, day) in [("react-by", session.react_by), ("sign-up-by", session.sign_up_by)] {
                let Some(by) = day.map(|day| When::from(day.0)) else { continue };
                let to_react = field == "react-by";
                let (first, second) = if to_react { (&by, &held) } else { (&held, &by) };
                if !before(first, second) {
                    continue;
                }
                let by = &by.words;
                let message = if to_react {
                    text!(
                        "Op het verslag van {nl} kon tot {by} worden gereageerd, vóór de sessie zelf ({on}).",
                        "People could react to the report of {en} until {by}, before the session itself ({on}).";
                        by, on
                    )
                } else {
                    text!(
                        "Aanmelden voor {nl} kan tot {by}, na de sessie zelf ({on}).",
                        "People can sign up for {en} until {by}, after the session itself ({on}).";
                        by, on
                    )
                };
                self.out.at(session, field, message).others.push(session.place.at("date"));
            }
        }
    }

    /// Reports milestones before their measure begins; one may decide whether it does.
    fn milestones(&mut self) {
        let canvas = self.canvas;
        for milestone in canvas.milestones.iter().filter(|m| m.kind != Some(MilestoneKind::GoNoGo)) {
            let measure = milestone.measure.as_deref().and_then(|id| canvas.measure(id));
            let date = when(milestone.date.as_ref()).filter(|_| milestone.status != Some(Progress::Dropped));
            let (Some(measure), Some(date)) = (measure, date) else { continue };
            let Some(starts) = when(measure.starts.as_ref()).filter(|starts| before(&date, starts)) else {
                continue;
            };
            let name = words::name(canvas, milestone.what.as_ref(), milestone.id.as_deref());
            let of = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
            let (day, starts) = (date.words, starts.words);
            let message = text!(
                "De mijlpaal {name} ({day}) ligt vóór het begin van {of} ({starts}).",
                "The milestone {name} ({day}) lies before the beginning of {of} ({starts}).";
                name, day, of, starts
            );
            let finding = self.out.at(milestone, "date", message);
            finding.sort = Some(EARLY);
            finding.others.push(measure.place.at("starts"));
            keep_within(finding, milestone, &[measure]);
        }
    }

    /// Reports facts whose words name one year, and whose field another; of goals, `goal-not-measurable` does.
    fn years(&mut self) {
        let canvas = self.canvas;
        for fact in &canvas.facts {
            self.year(fact, "what", fact.what.as_ref(), fact.year);
        }
    }

    fn year(&mut self, record: &dyn AnyRecord, path: &str, text: Option<&Prose>, year: Option<i64>) {
        let said = text.and_then(|text| text.all().iter().find_map(|(_, text)| only_year(text)));
        let Some((said, year)) = said.zip(year).filter(|(said, year)| said != year) else { return };
        let name = words::record(self.canvas, record);
        let message = text!(
            "{name} gaat over {said}, maar als jaar staat er {year}.",
            "{name} is about {said}, but its year is {year}.";
            name
        );
        let finding = self.out.at(record, path, message);
        if record.kind() == "fact" {
            // its words may tell what was before
            finding.level = finding.level.min(Level::Info);
        }
        finding.sort = Some(YEARS);
        finding.others.push(record.place().at("year"));
    }

    /// Reports meetings and sessions to come on a day on which nobody meets.
    fn free_days(&mut self) {
        let canvas = self.canvas;
        let ahead = |day: Date| canvas.head.as_of.is_none_or(|as_of| day >= as_of.0);
        let meetings = canvas.meetings.iter().filter_map(|m| Some((m as &dyn AnyRecord, m.date?.0)));
        let sessions = canvas.sessions.iter().filter_map(|s| {
            let range = s.date.as_ref()?.range?;
            Some((s as &dyn AnyRecord, range.start.filter(|start| range.end == Some(*start))?))
        });
        for (record, day) in meetings.chain(sessions).filter(|(_, day)| ahead(*day)) {
            let Some(free) = holiday::free(day, canvas.locale()) else { continue };
            let (name, when) = (words::record(canvas, record), day_in_words(day));
            let message = text!(
                "{name} valt op {free}: {when}.",
                "{name} is on {free}: {when}.";
                name, free, when
            );
            self.out.at(record, "date", message).sort = Some(FREE);
        }
    }

    /// Reports what was due or taken before it was agreed or asked.
    fn agreed(&mut self) {
        let canvas = self.canvas;
        let meeting = |id: Option<&str>| canvas.meeting(id?)?.date.map(|day| When::from(day.0));
        for decision in &canvas.decisions {
            let held = meeting(decision.meeting.as_deref());
            let (Some(taken), Some(held)) = (when(decision.decided_on.as_ref()), held) else { continue };
            if before(&taken, &held) {
                let id = decision.id.as_deref().unwrap_or("?");
                let (taken, held) = (taken.words, held.words);
                let message = text!(
                    "Het besluit `{id}` is genomen ({taken}) voordat erover vergaderd werd ({held}).",
                    "The decision `{id}` was taken ({taken}) before the meeting on it ({held}).";
                    taken, held
                );
                self.out.at(decision, "decided-on", message);
            }
        }
        for action in &canvas.actions {
            let Some(from) = action.from.as_deref() else { continue };
            let session = canvas.session(from);
            let decision = canvas.decision(from);
            let agreed =
                session.and_then(|s| when(s.date.as_ref())).or_else(|| meeting(Some(from))).or_else(|| {
                    let decision = decision?;
                    when(decision.decided_on.as_ref()).or_else(|| meeting(decision.meeting.as_deref()))
                });
            let (Some(due), Some(agreed)) = (when(action.by.as_ref()), agreed) else { continue };
            if before(&due, &agreed) {
                let name = words::record(canvas, action);
                let (nl, en, due, agreed) = (name.nl, name.en, due.words, agreed.words);
                let message = text!(
                    "De actie {nl} moest af zijn ({due}) voordat zij werd afgesproken ({agreed}).",
                    "The action {en} was due ({due}) before it was agreed ({agreed}).";
                    due, agreed
                );
                self.out.at(action, "by", message);
            }
        }
    }
}
