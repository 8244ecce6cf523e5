//! `more-answers-than-people`: more answers or votes were counted than there were people to give them.

use std::collections::{BTreeMap, HashMap};

use super::super::asked::{by_invitation, group, participants, people, respondents};
use super::super::ground::{Ground, Source};
use super::super::{Findings, Levels, Rule, Scope, Subject, asked, money, words};
use crate::analysis::asked::view_kind;
use crate::canvas::parties::Actor;
use crate::canvas::support::Backing;
use crate::canvas::value::Period;
use crate::canvas::views::{Assessment, Session, View, ViewKind, Wave};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "more-answers-than-people",
    detects: Say {
        nl: "Bij een oordeel of peiling zijn meer antwoorden geteld dan er mensen waren: meer dan er in de ronde antwoordden, bij de werksessie waren of volgens de blik meededen. Elke telling staat op zichzelf; wie niet antwoordde, mag ontbreken. Of in een ronde antwoordden er meer dan er uitgenodigd waren.",
        en: "More answers were counted for an assessment or poll than there were people: more than answered in the round, were at the session or took part according to the view. Each count stands by itself; those who did not answer may be left out. Or more answered in a round than were invited.",
    },
    why: Say {
        nl: "Niemand antwoordt twee keer. Wie ziet dat een telling niet kan, gelooft ook de andere niet.",
        en: "Nobody answers twice. Whoever sees a count that cannot be does not believe the others either.",
    },
    remedy: Say {
        nl: "Tel de antwoorden na, of verbeter hoeveel mensen er waren (`n`). Komen de antwoorden ergens anders vandaan, noem dan die ronde of werksessie.",
        en: "Count the answers again, or correct how many people there were (`n`). If the answers come from somewhere else, name that round or session.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: wat publieke partijen zagen, is getoetst bij ondernemers; zo'n toets wordt met de hand geteld en overgetypt.",
        en: "Drenthe and Emmen, 2016: what public parties saw was tested with entrepreneurs; such a test is counted and typed over by hand.",
    },
    levels: Levels::new("EEEEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("more_answers_than_people.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Bij {n} tellingen zijn er meer antwoorden dan mensen.",
        "In {n} counts there are more answers than people."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let known = Known::new(subject.canvas);
    for assessment in &subject.canvas.assessments {
        let n = respondents(assessment);
        let crowds = [known.wave(assessment), known.session(assessment), known.view(assessment)];
        let Some(crowd) = crowds.into_iter().flatten().find(|crowd| n > crowd.n) else { continue };
        let about = words::quoted(&asked::precondition(subject, precondition(assessment)));
        report(assessment, "counts", &about, n, crowd, out);
    }
    subject.canvas.waves.iter().for_each(|wave| invited(subject.canvas, wave, out));
    for ((session, precondition), votes) in &known.votes {
        together(subject, &known, session, precondition, votes, out);
    }
    for backing in &subject.canvas.backings {
        polled(subject, &known, backing, out);
    }
}

/// A round in which more people answered than were invited.
fn invited(canvas: &Canvas, wave: &Wave, out: &mut Findings<'_>) {
    let told = wave.n.zip(wave.invited).filter(|(n, invited)| *invited >= 0 && n > invited);
    let Some((n, invited)) = told.map(|(n, invited)| (words::number(n), words::number(invited))) else {
        return;
    };
    let name = words::name(canvas, wave.title.as_ref(), wave.id.as_deref());
    let message = text!(
        "Aan {name} deden er {n} mee, meer dan de {invited} die uitgenodigd waren.",
        "In {name} {n} took part, more than the {invited} who were invited.";
        name, n, invited
    );
    let finding = out.at(wave, "n", message);
    finding.others.push(wave.place.at("invited"));
    if !by_invitation(wave) {
        finding.level = finding.level.min(Level::Warning);
    }
    finding.help.push(text!(
        "Verbeter een van de twee. Deden er ook mensen mee die niet uitgenodigd waren, laat `invited` dan weg, of noem bij `invited` allen die ervan wisten.",
        "Correct one of the two. If people took part who were not invited, leave out `invited`, or let it be all who knew of it."
    ));
}

fn precondition(assessment: &Assessment) -> &str {
    assessment.precondition.as_deref().unwrap_or("?")
}

/// The people who can have answered, and the record that says how many they are.
struct Crowd<'a> {
    n: i64,
    record: &'a dyn AnyRecord,
    path: &'static str,
    /// What they did, behind "more than the 14": "(die) in “Ronde 1” antwoordden", "who answered in “Ronde 1”".
    did: Text,
    /// How many there are with those who were not asked, where that is told.
    all: Option<i64>,
}

impl<'a> Crowd<'a> {
    fn new(n: i64, record: &'a dyn AnyRecord, path: &'static str, did: Text) -> Option<Self> {
        // a number below nought is reported as such
        (n >= 0).then_some(Self { n, record, path, did, all: None })
    }

    /// Those who answered in a round; where that is not told, those who were asked.
    fn of_wave(canvas: &Canvas, wave: &'a Wave) -> Option<Self> {
        let name = words::name(canvas, wave.title.as_ref(), wave.id.as_deref());
        let crowd = if let Some(n) = wave.n {
            Self::new(n, wave, "n", text!("in {name} antwoordden", "who answered in {name}"; name))
        } else if let Some(n) = wave.invited.filter(|_| by_invitation(wave)) {
            Self::new(
                n,
                wave,
                "invited",
                text!("voor {name} uitgenodigd waren", "who were invited to {name}"; name),
            )
        } else {
            Self::new(wave.population?, wave, "population", in_all(&name))
        };
        Some(Self { all: wave.population, ..crowd? })
    }

    /// Those who were at a session; nothing where it does not say how many.
    fn of_session(canvas: &Canvas, session: &'a Session) -> Option<Self> {
        let name = words::name(canvas, session.title.as_ref(), session.id.as_deref());
        let all = session.participants.iter().all(|p| p.number.is_some()) && !session.participants.is_empty();
        let n = session.n.or_else(|| all.then(|| participants(session)))?;
        let path = if session.n.is_some() { "n" } else { "participants" };
        Self::new(n, session, path, text!("er bij {name} waren", "who were at {name}"; name))
    }
}

/// As many as a group counts.
fn in_all(name: &Text) -> Text {
    text!("er volgens {name} in totaal zijn", "there are in all according to {name}"; name)
}

/// Votes of one session on one precondition: the largest count of each kind of view, with its record.
type Votes<'a> = BTreeMap<ViewKind, &'a Assessment>;

/// What the canvas knows of who was asked, made ready once for many counts.
struct Known<'a> {
    canvas: &'a Canvas,
    waves: HashMap<&'a str, &'a Wave>,
    sessions: HashMap<&'a str, &'a Session>,
    views: HashMap<&'a str, &'a View>,
    actors: HashMap<&'a str, &'a Actor>,
    votes: BTreeMap<(&'a str, &'a str), Votes<'a>>,
    /// The kinds of view that have counts of their own in each session.
    apart: HashMap<&'a str, Vec<ViewKind>>,
}

/// The first record of each id.
fn by_id<'a, R>(records: &'a [R], id: impl Fn(&'a R) -> Option<&'a str>) -> HashMap<&'a str, &'a R> {
    let mut known = HashMap::new();
    for record in records {
        if let Some(id) = id(record) {
            known.entry(id).or_insert(record);
        }
    }
    known
}

impl<'a> Known<'a> {
    fn new(canvas: &'a Canvas) -> Self {
        let mut known = Self {
            canvas,
            waves: by_id(&canvas.waves, |w| w.id.as_deref()),
            sessions: by_id(&canvas.sessions, |s| s.id.as_deref()),
            views: by_id(&canvas.views, |v| v.id.as_deref()),
            actors: by_id(&canvas.actors, |a| a.id.as_deref()),
            votes: BTreeMap::new(),
            apart: HashMap::new(),
        };
        for assessment in canvas.assessments.iter().filter(|a| respondents(a) > 0) {
            let (Some(session), Some(kind)) = (assessment.session.as_deref(), known.kind(assessment)) else {
                continue;
            };
            let apart = known.apart.entry(session).or_default();
            if !apart.contains(&kind) {
                apart.push(kind);
            }
            let votes = known.votes.entry((session, precondition(assessment))).or_default();
            let most = votes.entry(kind).or_insert(assessment);
            if respondents(assessment) > respondents(most) {
                *most = assessment;
            }
        }
        known
    }

    /// The kind of view, of those that people of a group give.
    fn kind(&self, assessment: &Assessment) -> Option<ViewKind> {
        let id = assessment.view.as_deref()?;
        let own = self.views.get(id).and_then(|view| view.kind);
        let kind = own.or_else(|| ViewKind::ALL.iter().copied().find(|kind| kind.name() == id))?;
        (!matches!(kind, ViewKind::Adviser | ViewKind::Own)).then_some(kind)
    }

    fn wave(&self, assessment: &Assessment) -> Option<Crowd<'a>> {
        Crowd::of_wave(self.canvas, self.waves.get(assessment.wave.as_deref()?)?)
    }

    /// Those at a session who can have given this view: not those of a group that has counts of its own.
    fn session(&self, assessment: &Assessment) -> Option<Crowd<'a>> {
        let id = assessment.session.as_deref()?;
        let session = *self.sessions.get(id)?;
        let mut crowd = Crowd::of_session(self.canvas, session)?;
        let kind = self.kind(assessment)?;
        let apart = self.apart.get(id).into_iter().flatten().filter(|other| **other != kind);
        let groups: Vec<&str> = apart.filter_map(|other| group(*other)).collect();
        let others = session.participants.iter().filter(|p| {
            let helix = p.actor.as_deref().and_then(|id| self.actors.get(id)?.helix.as_deref());
            helix.is_some_and(|helix| groups.contains(&helix))
        });
        let others = people(others.filter_map(|p| p.number));
        if others > 0 && others < crowd.n {
            let name = words::name(self.canvas, session.title.as_ref(), session.id.as_deref());
            crowd.n -= others;
            crowd.did = text!("er bij {name} van deze groep kunnen zijn geweest", "of this group who can have been at {name}"; name);
        }
        Some(crowd)
    }

    fn view(&self, assessment: &Assessment) -> Option<Crowd<'a>> {
        let view = *self.views.get(assessment.view.as_deref()?)?;
        let name = words::name(self.canvas, view.name.as_ref(), view.id.as_deref());
        Crowd::new(
            view.n?,
            view,
            "n",
            text!("volgens {name} meededen", "who took part according to {name}"; name),
        )
    }
}

fn report(
    record: &dyn AnyRecord,
    path: &str,
    about: &Text,
    n: i64,
    crowd: Crowd<'_>,
    out: &mut Findings<'_>,
) {
    let Crowd { n: most, record: told, path: where_told, did, .. } = crowd;
    let (n, most) = (words::number(n), words::number(most));
    let message = text!(
        "Over {about} zijn {n} antwoorden geteld, meer dan de {most} die {did}.",
        "For {about}, {n} answers were counted, more than the {most} {did}.";
        about, n, did, most
    );
    let label = told.place().at(where_told).with(text!("hier staat hoeveel", "this says how many"));
    let finding = out.at(record, path, message);
    finding.others.push(label);
    money::keep_within(finding, record, &[told]);
}

/// The groups at one session together, of which nobody votes twice.
fn together(
    subject: &Subject<'_>,
    known: &Known<'_>,
    session: &str,
    precondition: &str,
    votes: &Votes<'_>,
    out: &mut Findings<'_>,
) {
    let crowd = known.sessions.get(session).and_then(|s| Crowd::of_session(subject.canvas, s));
    let sum = people(votes.values().map(|assessment| respondents(assessment)));
    let Some(crowd) = crowd.filter(|crowd| sum > crowd.n) else { return };
    // a group that is too large by itself was told
    let Some(last) = votes.values().max_by_key(|a| a.place.header.start).filter(|_| {
        votes.len() > 1 && votes.values().all(|a| known.session(a).is_none_or(|own| respondents(a) <= own.n))
    }) else {
        return;
    };
    let about = words::quoted(&asked::precondition(subject, precondition));
    let (n, most, did) = (words::number(sum), words::number(crowd.n), crowd.did);
    let message = text!(
        "Over {about} zijn van alle groepen samen {n} antwoorden geteld, meer dan de {most} die {did}.",
        "For {about}, {n} answers of all groups together were counted, more than the {most} {did}.";
        about, n, did, most
    );
    let label = crowd.record.place().at(crowd.path).with(text!("hier staat hoeveel", "this says how many"));
    let finding = out.at(*last, "counts", message);
    finding.others.push(label);
    let others = votes.values().filter(|a| !std::ptr::eq(**a, *last));
    let beside = others.clone().map(|a| a.place.at("counts"));
    finding.others.extend(beside.map(|label| label.with(text!("ook deze tellen mee", "these count too"))));
    let records: Vec<&dyn AnyRecord> = others.map(|a| *a as &dyn AnyRecord).chain([crowd.record]).collect();
    money::keep_within(finding, *last, &records);
}

/// A poll against the group that was asked: that of its sources, else of what there was on its day.
fn polled(subject: &Subject<'_>, known: &Known<'_>, backing: &Backing, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let n = people(
        [backing.in_favour, backing.with_conditions, backing.neutral, backing.against].into_iter().flatten(),
    );
    let all = people([n].into_iter().chain(backing.not_asked));
    let proposal = backing.proposal.as_deref().unwrap_or("?");
    let about = Text::new(format!("`{proposal}`"), format!("`{proposal}`"));
    let path = ["in-favour", "with-conditions", "neutral", "against"]
        .into_iter()
        .find(|p| backing.place.has(p))
        .unwrap_or("");
    let (n, crowd) = match sources(subject, backing) {
        Some(crowd) if n > crowd.n => (n, Some(crowd)),
        Some(Crowd { record, all: Some(most), .. }) if all > most => {
            let did = in_all(&words::record(canvas, record));
            (all, Crowd::new(most, record, "population", did))
        }
        _ => (n, None),
    };
    if let Some(crowd) = crowd {
        report(backing, path, &about, n, crowd, out);
        return;
    }
    let group = backing.group.as_deref();
    let view = group.and_then(|id| known.views.get(id)).copied().and_then(|view| {
        let name = words::name(canvas, view.name.as_ref(), view.id.as_deref());
        Crowd::new(
            view.n?,
            view,
            "n",
            text!("volgens {name} meededen", "who took part according to {name}"; name),
        )
    });
    let party =
        group.and_then(|id| known.actors.get(id)).copied().filter(|a| a.group == Some(true)).and_then(
            |actor| {
                let name = words::name(canvas, actor.name.as_ref(), actor.id.as_deref());
                Crowd::new(actor.number?, actor, "number", in_all(&name))
            },
        );
    let over = view.filter(|crowd| n > crowd.n).map(|crowd| (n, crowd));
    if let Some((n, crowd)) = over.or_else(|| party.filter(|crowd| all > crowd.n).map(|crowd| (all, crowd))) {
        report(backing, path, &about, n, crowd, out);
    }
}

/// Among so many rounds or sessions the one of a day is looked for: each poll looks at all.
const MOST: usize = 200;

/// Who can have answered a poll, as what it rests on says; nothing where that does not say it for certain.
fn sources<'a>(subject: &Subject<'a>, backing: &Backing) -> Option<Crowd<'a>> {
    let canvas = subject.canvas;
    let crowd = |ground: Ground<'a>| match ground {
        Ground::Wave(wave) => Crowd::of_wave(canvas, wave),
        Ground::Session(session) => Crowd::of_session(canvas, session),
        Ground::Evidence(evidence) => {
            let name = words::name(canvas, evidence.source.as_ref(), evidence.id.as_deref());
            let did = text!("er volgens {name} waren", "there were according to {name}"; name);
            Crowd::new(evidence.observations?, evidence, "observations", did)
        }
    };
    if !backing.evidence.is_empty() {
        let named: Option<Vec<Ground<'a>>> = backing
            .evidence
            .iter()
            .map(|id| match subject.records.sources.get(&**id) {
                Some(Source::Ground(ground)) => Some(*ground),
                _ => None,
            })
            .collect();
        return sole(named?.into_iter().map(crowd));
    }
    let day = backing.date?.0;
    let held = |period: Option<&Period>| {
        period.and_then(|p| p.start().zip(p.end())).is_some_and(|(start, end)| (start..=end).contains(&day))
    };
    let is_sme = backing.group.as_deref().and_then(|id| view_kind(canvas, id)) == Some(ViewKind::Sme);
    let open = |wave: &&Wave| {
        let (from, until) = (wave.from.or(wave.until), wave.until.or(wave.from));
        from.zip(until).is_some_and(|(from, until)| (from.0..=until.0).contains(&day))
    };
    let waves = canvas.waves.iter().take(MOST).filter(|wave| is_sme && open(wave)).map(Ground::Wave);
    let sessions = canvas.sessions.iter().take(MOST).filter(|s| held(s.date.as_ref())).map(Ground::Session);
    sole(waves.chain(sessions).map(crowd))
}

/// The one crowd: two may have people in common, or may not.
fn sole<'a>(mut crowds: impl Iterator<Item = Option<Crowd<'a>>>) -> Option<Crowd<'a>> {
    let first = crowds.next()?;
    first.filter(|_| crowds.next().is_none())
}
