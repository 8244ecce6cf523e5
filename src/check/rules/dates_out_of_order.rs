//! `dates-out-of-order`: an end before its beginning, or something that was due or taken before it could be.

mod coming;

use jiff::civil::Date;

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::value::Period;
use crate::canvas::{AnyRecord, Canvas};
use crate::period::{Range, day_in_words, in_words};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "dates-out-of-order",
    detects: Say {
        nl: "Iets eindigt voordat het begint, een actie moest af zijn vóór zij werd afgesproken, een besluit is genomen vóór zijn vergadering, of een nulmeting is van na het doeljaar. Als waarschuwing: een maatregel heet gereed of gestopt terwijl er nog een einde, kosten, mijlpaal of actie van hem moet komen, hij loopt al vóór zijn begin, of een mijlpaal ligt na zijn einde (een rapportage mag).",
        en: "Something ends before it begins, an action was due before it was agreed, a decision was taken before its meeting, or a baseline is from after the target year. As a warning: a measure is called done or stopped while an end, cost, milestone or action of it is still to come, it runs before it begins, or a milestone lies after its end (a report may).",
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

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let mut order = Order { canvas, out };
    order.stretches();
    order.agreed();
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
