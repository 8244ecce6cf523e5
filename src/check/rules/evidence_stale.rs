//! `evidence-stale`: something that is said to be so now, resting on sources that are old or bear no date.

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::Date;

use super::super::ground::Ground;
use super::super::lookup;
use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::value::{Ref, Score, to};
use crate::canvas::views::Assessment;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Label, Level};
use crate::period::in_words;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "evidence-stale",
    detects: Say {
        nl: "Een oordeel of de propositie rust alleen op bronnen, werksessies of rondes van meer dan vierentwintig maanden vóór de peildatum. Bij een bron zonder datum telt de dag waarop zij gelezen is (`read-on`); staat ook die er niet, dan wordt dat apart gemeld, als opmerking. Bronnen van besluiten, resultaten en plannen tellen niet mee: die blijven waar.",
        en: "An assessment or the proposition rests only on sources, sessions or rounds of more than twenty-four months before the as-of date. For a source without a date the day counts on which it was read (`read-on`); without that either it is reported separately, as a remark. Sources of decisions, results and plans do not count: they stay true.",
    },
    why: Say {
        nl: "Een plan op oude cijfers lost het tekort van toen op. De eerste vraag aan tafel is of het nog zo is.",
        en: "A plan on old figures mends the shortage of the past. The first question at the table is whether it is still so.",
    },
    remedy: Say {
        nl: "Noem een nieuwere bron bij wat erop rust, of vraag het opnieuw. Geldt de oude bron nog, accepteer het punt dan met `[[allow]]` en zeg waarom.",
        en: "Name a newer source for what rests on it, or ask again. If the old source still holds, accept this with `[[allow]]` and say why.",
    },
    origin: Say {
        nl: "Achterhoek: “de afgelopen jaren is meerdere malen gebleken”, op een pagina zonder datum.",
        en: "Achterhoek: “in past years it has been shown several times”, on a page without a date.",
    },
    levels: Levels::new("--WWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["evidence-months"],
    many: None,
    examples: include_str!("evidence_stale.toml"),
    check,
};

/// Sources that are old.
const OLD: Say = Say {
    nl: "{n} bronnen zijn verouderd, en wat erop rust heeft geen nieuwere bron.",
    en: "{n} sources are stale, and what rests on them has no newer source.",
};

/// Sources of which nobody can see how old they are.
const UNDATED: Say = Say {
    nl: "{n} bronnen zijn zonder datum: niet te zien is of ze nog gelden.",
    en: "{n} sources are without a date: nobody can see whether they still hold.",
};

/// A source, and the places that rest on it.
type Used<'a> = (Ground<'a>, Vec<Label>);

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let months = subject.settings().evidence_months;
    let age = Span::new().try_months(months).ok();
    let Some(oldest) = age.zip(subject.date()).and_then(|(age, date)| date.checked_sub(age).ok()) else {
        return;
    };
    let mut uses = Uses { subject, oldest, old: Vec::new(), undated: Vec::new() };
    let current = subject.analysis.outcomes.iter().flat_map(|o| &o.standings).flat_map(|s| &s.from);
    let current: BTreeSet<usize> = current.copied().collect();
    for assessment in current.into_iter().map(|n| &subject.canvas.assessments[n]).filter(|a| rated(a)) {
        let asked = asked(subject.canvas, assessment);
        uses.claim(assessment, "evidence", &assessment.evidence, asked);
    }
    if let Some(proposition) = subject.canvas.proposition() {
        for (n, value) in proposition.values.iter().enumerate() {
            uses.claim(proposition, &format!("values[{n}].evidence"), &value.evidence, None);
        }
        for (n, pillar) in proposition.pillars.iter().enumerate() {
            uses.claim(proposition, &format!("pillars[{n}].evidence"), &pillar.evidence, None);
        }
    }
    for (ground, labels) in uses.old {
        let (Text { nl, en }, (field, when, _)) = (name(subject.canvas, ground), ground.seen());
        let when = in_words(&when.unwrap_or_default());
        let message = if field == "read-on" {
            text!(
                "{nl} is gelezen op {when}, meer dan {months} maanden geleden. Wat erop rust, heeft geen nieuwere bron.",
                "{en} was read on {when}, more than {months} months ago. What rests on it has no newer source.";
                when
            )
        } else {
            text!(
                "{nl} is van {when}, meer dan {months} maanden oud. Wat erop rust, heeft geen nieuwere bron.",
                "{en} is dated {when}, more than {months} months ago. What rests on it has no newer source.";
                when
            )
        };
        let finding = out.at(ground.record(), field, message);
        finding.sort = Some(OLD);
        finding.others.extend(labels);
    }
    for (ground, labels) in uses.undated {
        let Text { nl, en } = name(subject.canvas, ground);
        let finding = out.at(
            ground.record(),
            ground.dated(),
            match ground.when() {
                None => text!(
                    "{nl} is zonder datum: niet te zien is of het nog geldt.",
                    "{en} is without a date: nobody can see whether it still holds."
                ),
                Some(when) => text!(
                    "{nl} is van “{when}”, en dat is niet te vergelijken: niet te zien is of het nog geldt.",
                    "{en} is dated “{when}”, which cannot be compared: nobody can see whether it still holds."
                ),
            },
        );
        finding.level = finding.level.min(Level::Info);
        finding.sort = Some(UNDATED);
        finding.others.extend(labels);
        finding.help.push(match ground {
            Ground::Evidence(_) => text!(
                "Vul `date` in: een dag, een maand of een jaar. Draagt de bron zelf geen datum, zeg dan met `read-on` op welke dag u haar las: `read-on = 2026-08-26`.",
                "Fill in `date`: a day, a month or a year. If the source itself bears none, say with `read-on` on which day you read it: `read-on = 2026-08-26`."
            ),
            Ground::Session(_) => text!(
                "Vul `date` in: een dag, een maand of een jaar.",
                "Fill in `date`: a day, a month or a year."
            ),
            Ground::Wave(_) => text!(
                "Vul `from` en `until` in: de eerste en de laatste dag.",
                "Fill in `from` and `until`: the first and the last day."
            ),
        });
    }
}

struct Uses<'u, 'a> {
    subject: &'u Subject<'a>,
    /// Before this day a source is old.
    oldest: Date,
    old: Vec<Used<'a>>,
    undated: Vec<Used<'a>>,
}

impl<'a> Uses<'_, 'a> {
    /// Notes on what one claim rests, unless one of its sources is recent.
    fn claim(
        &mut self,
        record: &dyn AnyRecord,
        path: &str,
        evidence: &[Ref<to::Source>],
        asked: Option<Ground<'a>>,
    ) {
        let grounds: Vec<Ground<'a>> =
            lookup::grounds(self.subject, evidence).into_iter().chain(asked).collect();
        let (dated, undated): (Vec<_>, Vec<_>) = grounds.into_iter().partition(|g| g.seen().2.is_some());
        if dated.iter().any(|ground| ground.seen().2 >= Some(self.oldest)) {
            return;
        }
        let (list, grounds) =
            if dated.is_empty() { (&mut self.undated, undated) } else { (&mut self.old, dated) };
        for ground in grounds {
            let label = record.place().at(path).with(text!("rust hierop", "rests on this"));
            let same = |other: &Ground<'_>| std::ptr::eq(other.record().place(), ground.record().place());
            match list.iter_mut().find(|(other, _)| same(other)) {
                Some((_, labels)) if labels.contains(&label) => {}
                Some((_, labels)) => labels.push(label),
                None => list.push((ground, vec![label])),
            }
        }
    }
}

/// Whether an assessment says something of how things are.
fn rated(assessment: &Assessment) -> bool {
    assessment.counts.iter().any(|n| *n > 0)
        || matches!(assessment.value, Some(Score::Value(_) | Score::Elsewhere))
}

/// The session or round in which people were asked.
fn asked<'a>(canvas: &'a Canvas, assessment: &Assessment) -> Option<Ground<'a>> {
    let wave = assessment.wave.as_deref().and_then(|id| canvas.wave(id));
    let session = || {
        let id = assessment.session.as_deref()?;
        canvas.session(id)
    };
    wave.map(Ground::Wave).or_else(|| session().map(Ground::Session))
}

/// What a source is called, at the head of a sentence.
fn name(canvas: &Canvas, ground: Ground<'_>) -> Text {
    let Text { nl, en } = match ground {
        Ground::Evidence(e) => words::name(canvas, e.source.as_ref(), e.id.as_deref()),
        Ground::Session(s) => words::name(canvas, s.title.as_ref(), s.id.as_deref()),
        Ground::Wave(w) => words::name(canvas, w.title.as_ref(), w.id.as_deref()),
    };
    match ground {
        Ground::Evidence(_) => text!("De bron {nl}", "The source {en}"),
        Ground::Session(_) => text!("De werksessie {nl}", "The session {en}"),
        Ground::Wave(_) => text!("De ronde {nl}", "The round {en}"),
    }
}
