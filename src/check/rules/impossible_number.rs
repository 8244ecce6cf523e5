//! `impossible-number`: a number that cannot be: negative people or money, a year of another age, a part above its whole.

use std::fmt::Display;
use std::ops::RangeInclusive;

use super::super::bounds::{Bounds, YEARS};
use super::super::{Findings, Levels, Rule, Scope, Subject, asked, words};
use crate::canvas::AnyRecord;
use crate::canvas::evidence::{Fact, Reading};
use crate::canvas::money::BudgetStatus;
use crate::canvas::value::{Quantity, TotalAmount, YearAmount};
use crate::canvas::views::{Assessment, Session, Wave};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "impossible-number",
    detects: Say {
        nl: "Een aantal of bedrag is negatief, een jaar ligt buiten 1900–2100, een waarde valt buiten haar schaal, een deel is groter dan zijn geheel (of de delen samen), een oordeel heeft niet vijf aantallen, of het heeft aantallen en één waarde tegelijk.",
        en: "A number or amount is negative, a year lies outside 1900–2100, a value is outside its scale, a part is larger than its whole (or the parts together), an assessment does not have five counts, or it has counts and one value at once.",
    },
    why: Say {
        nl: "Eén getal dat niet kan, en de lezer vraagt zich af welke andere er ook niet kloppen.",
        en: "One number that cannot be, and the reader wonders which others are wrong too.",
    },
    remedy: Say {
        nl: "Zoek het getal op in de bron en verbeter het.",
        en: "Look the number up in its source and correct it.",
    },
    origin: Say {
        nl: "Achterhoek: een canvas van één pagina tekst telt al tientallen gegevens, en met de hand getypte getallen bevatten verschrijvingen.",
        en: "Achterhoek: the canvas of one page of text has dozens of records already, and numbers typed by hand hold slips.",
    },
    levels: Levels::new("EEEEEE"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("impossible_number.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} getallen kunnen niet kloppen.", "{n} numbers cannot be right.")
}

/// Numbers of people and things, and amounts.
const COUNT: RangeInclusive<i64> = 0..=i64::MAX;
/// The scale of values, of importance and of strength of evidence.
const SCALE: RangeInclusive<i64> = 0..=4;
/// How many values the scale has.
const VALUES: usize = 5;

/// A phrase in both languages.
const fn say(nl: &'static str, en: &'static str) -> Say {
    Say { nl, en }
}

const YEAR: Say = say("het jaar", "the year");
const AMOUNT: Say = say("het bedrag", "the amount");
const ANSWERS: Say = say("het aantal antwoorden", "the number of answers");
const PEOPLE: Say = say("het aantal deelnemers", "the number of participants");

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let mut bounds = Bounds { canvas: subject.canvas, frame: subject.frame, out };
    bounds.parties();
    bounds.offer();
    bounds.views();
    bounds.sources();
    bounds.plan();
    bounds.money();
}

impl Bounds<'_, '_> {
    fn parties(&mut self) {
        for a in &self.canvas.actors {
            let firms = say("het aantal organisaties", "the number of organisations");
            self.number(a, "number", firms, a.number, &(1..=i64::MAX));
            self.number(a, "influence", say("de invloed", "the influence"), a.influence, &(1..=5));
        }
        for v in &self.canvas.views {
            self.number(v, "n", PEOPLE, v.n, &COUNT);
        }
    }

    fn offer(&mut self) {
        for i in &self.canvas.initiatives {
            self.number(i, "occupancy", say("de bezetting", "the occupancy"), i.occupancy, &(0..=100));
            self.number(
                i,
                "budget-per-year",
                say("het budget per jaar", "the budget a year"),
                i.budget_per_year,
                &COUNT,
            );
            self.quantity(i, "capacity", i.capacity.as_ref());
            if let Some(trl) = &i.trl {
                let lowest = say("het laagste niveau", "the lowest level");
                self.number(i, "trl.from", lowest, trl.from, &(1..=9));
                self.number(i, "trl.to", say("het hoogste niveau", "the highest level"), trl.to, &(1..=9));
                self.part(i, "trl", (lowest, trl.from), (say("het hoogste", "the highest"), trl.to));
            }
        }
        for r in &self.canvas.relations {
            self.number(
                r,
                "per-year",
                say("het aantal keer per jaar", "the number of times a year"),
                r.per_year,
                &COUNT,
            );
        }
        for i in &self.canvas.instruments {
            self.number(i, "max-eur", AMOUNT, i.max_eur, &COUNT);
        }
    }

    fn quantity(&mut self, record: &dyn AnyRecord, path: impl Display, quantity: Option<&Quantity>) {
        self.figure(record, format_args!("{path}.value"), quantity.and_then(|q| q.value), false);
    }

    fn views(&mut self) {
        for a in &self.canvas.assessments {
            self.assessment(a);
        }
        for s in &self.canvas.sessions {
            self.session(s);
        }
        for w in &self.canvas.waves {
            self.wave(w);
        }
        for b in &self.canvas.backings {
            self.number(b, "in-favour", say("het aantal voor", "the number in favour"), b.in_favour, &COUNT);
            let conditional = say("het aantal onder voorwaarden", "the number with conditions");
            self.number(b, "with-conditions", conditional, b.with_conditions, &COUNT);
            let neutral = say("het aantal neutraal", "the number that is neutral");
            self.number(b, "neutral", neutral, b.neutral, &COUNT);
            self.number(b, "against", say("het aantal tegen", "the number against"), b.against, &COUNT);
            self.number(
                b,
                "not-asked",
                say("het aantal niet gevraagd", "the number not asked"),
                b.not_asked,
                &COUNT,
            );
        }
    }

    fn assessment(&mut self, a: &Assessment) {
        let id = a.precondition.as_deref().unwrap_or("?");
        let name = self.frame.precondition(id).map(|p| p.name.clone());
        let about = name.map_or_else(
            || words::codes([id]),
            |name| Text::new(format!("“{}”", name.nl), format!("“{}”", name.en)),
        );
        let (n, nl, en) = (a.counts.len(), about.nl, about.en);
        if n != 0 && n != VALUES {
            let message = text!(
                "Het oordeel over {nl} heeft {n} aantallen; het horen er {VALUES} te zijn, van ontbreekt tot sterk.",
                "The assessment of {en} has {n} counts; there should be {VALUES}, from missing to strong."
            );
            self.report(a, "counts", message);
        }
        for (at, count) in a.counts.iter().enumerate() {
            self.number(a, format_args!("counts[{at}]"), ANSWERS, Some(*count), &COUNT);
        }
        if a.value.is_some() && n != 0 {
            let message = text!(
                "Het oordeel over {nl} heeft één waarde en ook aantallen; die kunnen elkaar tegenspreken.",
                "The assessment of {en} has one value and counts as well; they may contradict each other."
            );
            self.out.at(a, "value", message).help.push(text!(
                "Haal `value` weg als de aantallen geteld zijn; de waarde volgt daaruit.",
                "Remove `value` if the counts were counted; the value follows from them."
            ));
        }
        self.number(
            a,
            "dont-know",
            say("het aantal dat het niet wist", "the number that did not know"),
            a.dont_know,
            &COUNT,
        );
        let never = say("het aantal dat het nooit nodig had", "the number that never needed it");
        self.number(a, "not-needed", never, a.not_needed, &COUNT);
        self.number(a, "importance", say("het belang", "the importance"), a.importance, &SCALE);
    }

    fn session(&mut self, s: &Session) {
        self.number(s, "n", PEOPLE, s.n, &COUNT);
        self.number(s, "minutes", say("de duur in minuten", "the length in minutes"), s.minutes, &COUNT);
        for (at, group) in s.participants.iter().enumerate() {
            self.number(s, format_args!("participants[{at}].number"), PEOPLE, group.number, &COUNT);
        }
        let named = say("het aantal genoemde deelnemers", "the number of participants named");
        self.part(s, "n", (named, Some(asked::participants(s))), (say("het totaal", "the total"), s.n));
    }

    fn wave(&mut self, w: &Wave) {
        let invited = say("het aantal uitgenodigden", "the number invited");
        let firms = say("het aantal bedrijven", "the number of firms");
        let parts = [
            (
                "outside-network",
                say("het aantal buiten netwerken", "the number outside networks"),
                w.outside_network,
            ),
            (
                "willing-to-steer",
                say("het aantal dat wil meesturen", "the number willing to steer"),
                w.willing_to_steer,
            ),
            (
                "willing-to-contribute",
                say("het aantal dat wil bijdragen", "the number willing to contribute"),
                w.willing_to_contribute,
            ),
            (
                "value-clear",
                say("het aantal dat de meerwaarde ziet", "the number that sees the value"),
                w.value_clear,
            ),
        ];
        self.number(w, "n", ANSWERS, w.n, &COUNT);
        self.number(w, "invited", invited, w.invited, &COUNT);
        self.number(w, "population", firms, w.population, &COUNT);
        self.number(w, "min-n", say("de kleinste groep", "the smallest group"), w.min_n, &(1..=i64::MAX));
        // those who answered are among those who were asked
        let asked = w.invited.filter(|_| asked::by_invitation(w));
        let whole = match (w.n, asked) {
            (Some(n), _) => (ANSWERS, Some(n)),
            (None, Some(asked)) => (invited, Some(asked)),
            (None, None) => (firms, w.population),
        };
        for (path, what, n) in parts {
            self.number(w, path, what, n, &COUNT);
            self.part(w, path, (what, n), whole);
        }
        let groups: [(&str, Say, Vec<Option<i64>>); 2] = [
            (
                "segments",
                say("het aantal in segmenten samen", "the number in segments together"),
                w.segments.iter().map(|s| s.n).collect(),
            ),
            (
                "sizes",
                say("het aantal naar grootte samen", "the number by size together"),
                w.sizes.iter().map(|s| s.n).collect(),
            ),
        ];
        for (path, what, numbers) in groups {
            for (at, n) in numbers.iter().enumerate() {
                self.number(w, format_args!("{path}[{at}].n"), ANSWERS, *n, &COUNT);
            }
            self.part(w, path, (what, Some(asked::people(numbers.into_iter().flatten()))), whole);
        }
        let by_invitation = asked::by_invitation(w);
        if by_invitation && w.n.zip(w.invited).is_some_and(|(n, invited)| n > invited) {
            self.part(w, "n", (ANSWERS, w.n), (invited, w.invited));
        } else {
            self.part(w, "n", (ANSWERS, w.n), (firms, w.population));
        }
        self.part(w, "invited", (invited, w.invited), (firms, w.population));
    }

    fn sources(&mut self) {
        for e in &self.canvas.evidence {
            self.number(
                e,
                "strength",
                say("de sterkte van de onderbouwing", "the strength of the evidence"),
                e.strength,
                &SCALE,
            );
            self.number(
                e,
                "observations",
                say("het aantal waarnemingen", "the number of observations"),
                e.observations,
                &COUNT,
            );
        }
        for f in &self.canvas.facts {
            let Fact { value, year, .. } = f;
            // a fact may be about the distant past
            self.number(f, "year", YEAR, *year, &(1000..=*YEARS.end()));
            self.figure(f, "value", *value, true);
        }
    }

    fn plan(&mut self) {
        for g in &self.canvas.goals {
            self.number(g, "year", YEAR, g.year, &YEARS);
        }
        for i in &self.canvas.indicators {
            self.figure(i, "baseline.value", i.baseline.as_ref().and_then(|b| b.value), true);
            let target = i.target.as_ref();
            self.figure(i, "target.value", target.and_then(|t| t.value), true);
            self.number(i, "target.year", YEAR, target.and_then(|t| t.year), &YEARS);
            for (at, Reading { value, .. }) in i.readings.iter().enumerate() {
                self.figure(i, format_args!("readings[{at}].value"), *value, true);
            }
        }
        for m in &self.canvas.measures {
            if let Some(capacity) = &m.capacity {
                self.figure(m, "capacity.now", capacity.now, false);
                self.figure(m, "capacity.wanted", capacity.wanted, false);
            }
            self.number(
                m,
                "effort-days",
                say("het aantal dagen", "the number of days"),
                m.effort_days,
                &COUNT,
            );
            self.amounts(m, "amounts", &m.amounts, false);
            self.total(m, m.amount.as_ref(), false);
            // a correction of an earlier year may be negative
            self.amounts(m, "spent", &m.spent, true);
        }
    }

    fn amounts(
        &mut self,
        record: &dyn AnyRecord,
        path: impl Display,
        amounts: &[YearAmount],
        may_be_negative: bool,
    ) {
        for (at, amount) in amounts.iter().enumerate() {
            self.number(record, format_args!("{path}[{at}].year"), YEAR, amount.year, &YEARS);
            if !may_be_negative {
                self.number(record, format_args!("{path}[{at}].eur"), AMOUNT, amount.eur, &COUNT);
            }
        }
    }

    fn total(&mut self, record: &dyn AnyRecord, amount: Option<&TotalAmount>, may_be_negative: bool) {
        if !may_be_negative {
            self.number(record, "amount.eur", AMOUNT, amount.and_then(|a| a.eur), &COUNT);
        }
    }

    fn money(&mut self) {
        for b in &self.canvas.budgets {
            // what was claimed back may be written as less than nothing
            let back = b.status == Some(BudgetStatus::Reclaimed);
            self.number(b, "year", YEAR, b.year, &YEARS);
            self.number(b, "eur", AMOUNT, b.eur.filter(|_| !back), &COUNT);
            self.amounts(b, "amounts", &b.amounts, back);
            self.total(b, b.amount.as_ref(), back);
        }
        for c in &self.canvas.commitments {
            self.number(c, "eur", AMOUNT, c.eur, &COUNT);
            self.amounts(c, "amounts", &c.amounts, false);
            self.total(c, c.amount.as_ref(), false);
            self.quantity(c, "quantity", c.quantity.as_ref());
        }
        // an option that saves money costs less than nothing, so those are left
        for d in &self.canvas.decisions {
            self.number(d, "eur", AMOUNT, d.eur, &COUNT);
        }
        for p in &self.canvas.propositions {
            for (at, ask) in p.asks.iter().enumerate() {
                self.number(p, format_args!("asks[{at}].eur"), AMOUNT, ask.eur, &COUNT);
            }
        }
    }
}
