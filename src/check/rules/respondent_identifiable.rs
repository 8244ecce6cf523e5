//! `respondent-identifiable`: answers of so few people that a reader can tell whose they are.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked};
use crate::analysis::asked::view_kind;
use crate::analysis::outcome::of_one_occasion;
use crate::canvas::support::Backing;
use crate::canvas::value::Circle;
use crate::canvas::views::{Assessment, Consent, Statement, ViewKind, Wave};
use crate::canvas::{AnyRecord, Canvas};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "respondent-identifiable",
    detects: Say {
        nl: "Getelde antwoorden, een peiling of een anonieme uitspraak van ondernemers of inwoners mogen volgens het blad verder dan het team, terwijl er minder dan vijf gevraagd of aanwezig zijn (of minder dan de ronde zelf als grens noemt), of bij een anonieme uitspraak niet staat hoeveel; een uitspraak uit een openbare bron met uitgever of webadres was al gepubliceerd; of uit het totaal en de delen per sector is zo’n kleine groep terug te rekenen. Zulke getelde antwoorden laten stukken die verder gaan, weg. Genoemde overheden en andere partijen zijn geen respondenten.",
        en: "Counted answers, a poll or an anonymous statement of entrepreneurs or residents may go beyond the team according to the sheet, while fewer than five were asked or present (or fewer than the round itself sets as its limit), or for an anonymous statement it does not say how many; a statement from a public source with a publisher or web address was published already; or such a small group can be worked out from the total and the parts per sector. Papers that go further leave such counted answers out. Named public bodies and other parties are no respondents.",
    },
    why: Say {
        nl: "In een streek kent iedereen elkaar. Als een concurrent herkent wie er klaagde, antwoordt de volgende keer niemand.",
        en: "In a region everybody knows each other. If a competitor recognises who complained, nobody answers next time.",
    },
    remedy: Say {
        nl: "Voeg groepen samen, bevraag meer mensen, of houd de aantallen binnen het team met `circle = \"internal\"`.",
        en: "Merge groups, ask more people, or keep the numbers within the team with `circle = \"internal\"`.",
    },
    origin: Say {
        nl: "Statistische bureaus houden groepen van minder dan drie of vijf antwoorden achter; een ronde als in Drenthe en Emmen, 2016, is zo klein dat dat telt.",
        en: "Statistical offices withhold groups of fewer than three or five answers; a round as in Drenthe and Emmen, 2016, is so small that this matters.",
    },
    levels: Levels::new("WWEEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: true,
    covers: &[],
    thresholds: &["min-n"],
    many: Some(many),
    examples: include_str!("respondent_identifiable.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Op {n} plaatsen is te herleiden wie er antwoordde.",
        "In {n} places it can be worked out who answered."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for assessment in canvas.assessments.iter().filter(|a| is_shown(canvas, a)) {
        counted(subject, assessment, out);
        if assessment.sectors.is_empty() {
            left_over(subject, assessment, out);
        }
    }
    for backing in &canvas.backings {
        polled(subject, backing, out);
    }
    for statement in &canvas.statements {
        said(subject, statement, out);
    }
}

/// Whether a view is that of people who were promised not to be recognised.
fn is_of_people(canvas: &Canvas, view: Option<&str>) -> bool {
    let kind = view.and_then(|id| view_kind(canvas, id));
    matches!(kind, Some(ViewKind::Sme | ViewKind::Citizens))
}

/// Whether the numbers of answers of people go beyond the team.
fn is_shown(canvas: &Canvas, assessment: &Assessment) -> bool {
    AnyRecord::circle(assessment) > Circle::Internal
        && asked::answers(assessment) > 0
        && is_of_people(canvas, assessment.view.as_deref())
}

/// The smallest group that may be shown of a round.
fn least(subject: &Subject<'_>, wave: Option<&Wave>) -> i64 {
    wave.and_then(|wave| wave.min_n).unwrap_or(subject.settings().min_n)
}

/// Answers of a small group, of the whole or of one sector.
fn counted(subject: &Subject<'_>, assessment: &Assessment, out: &mut Findings<'_>) {
    let round = assessment.wave.as_deref().and_then(|id| subject.canvas.wave(id));
    let asked = asked::respondents(assessment);
    let least = least(subject, round);
    if asked >= least {
        return;
    }
    let (name, people) = (name(subject, assessment), people(asked));
    let (nl, en, people_nl, people_en) = (name.nl, name.en, people.nl, people.en);
    let finding = out.at(
        assessment,
        "counts",
        text!(
            "Het oordeel over “{nl}” berust op antwoorden van {people_nl}; bij minder dan {least} is te raden wie wat antwoordde. Stukken die verder gaan dan het team, laten het daarom weg.",
            "The assessment of “{en}” rests on answers of {people_en}; with fewer than {least} one can guess who answered what. Papers that go beyond the team therefore leave it out."
        ),
    );
    finding.others.extend(round.filter(|w| w.min_n.is_some()).map(limit));
}

/// A total of which parts are shown, so that a small rest can be worked out.
fn left_over(subject: &Subject<'_>, whole: &Assessment, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let parts: Vec<&Assessment> = canvas
        .assessments
        .iter()
        .filter(|a| !a.sectors.is_empty() && is_shown(canvas, a))
        .filter(|a| a.view == whole.view && a.precondition == whole.precondition)
        .filter(|a| of_one_occasion(a, whole) && a.second() == whole.second())
        .collect();
    let round = whole.wave.as_deref().and_then(|id| canvas.wave(id));
    let shown = asked::people(parts.iter().map(|a| asked::respondents(a)));
    let rest = asked::respondents(whole).saturating_sub(shown);
    if parts.is_empty() || rest <= 0 || rest >= least(subject, round) {
        return;
    }
    let (name, people) = (name(subject, whole), people(rest));
    let (nl, en, people_nl, people_en) = (name.nl, name.en, people.nl, people.en);
    let finding = out.at(
        whole,
        "counts",
        text!(
            "Bij “{nl}” zouden de antwoorden van {people_nl} terug te rekenen zijn uit het totaal en de sectoren. Stukken die verder gaan dan het team, laten daarom sectoren weg.",
            "For “{en}”, the answers of {people_en} could be worked out from the total and the sectors. Papers that go beyond the team therefore leave out sectors."
        ),
    );
    let part =
        |a: &&Assessment| a.place.at("counts").with(text!("dit deel is te zien", "this part is shown"));
    finding.others.extend(parts.iter().map(part));
}

/// A poll among few people. One of a single person is never shown to a steering group.
fn polled(subject: &Subject<'_>, backing: &Backing, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let asked = asked::people(
        [backing.in_favour, backing.with_conditions, backing.neutral, backing.against].into_iter().flatten(),
    );
    let least = subject.settings().min_n;
    let shown = match AnyRecord::circle(backing) {
        Circle::Private | Circle::Internal => false,
        Circle::Steering => asked > 1,
        Circle::Public => asked > 0,
    };
    if !shown || asked >= least || !is_of_people(canvas, backing.group.as_deref()) {
        return;
    }
    let Text { nl: reach_nl, en: reach_en } = asked::reach(AnyRecord::circle(backing));
    let people = people(asked);
    let (people_nl, people_en) = (people.nl, people.en);
    out.at(
        backing,
        "",
        text!(
            "De peiling onder {people_nl} {reach_nl}; bij minder dan {least} is te raden wie voor of tegen was.",
            "The poll among {people_en} {reach_en}; with fewer than {least} one can guess who was in favour or against."
        ),
    );
}

/// Anonymous words of one of few people, or of nobody knows how many: a number that is not there is no safety.
fn said(subject: &Subject<'_>, statement: &Statement, out: &mut Findings<'_>) {
    // what was published already tells nobody anything
    let hidden = statement.consent == Some(Consent::Anonymous)
        && AnyRecord::circle(statement) > Circle::Internal
        && !is_told_already(subject.canvas, statement);
    let Some(Among { n, least, record, path }) = among(subject, statement).filter(|_| hidden) else { return };
    if n >= least {
        return;
    }
    let Text { nl: reach_nl, en: reach_en } = asked::reach(AnyRecord::circle(statement));
    let id = statement.id.as_deref().unwrap_or("?");
    let (message, label) = if n > 0 {
        let Text { nl: people_nl, en: people_en } = people(n);
        (
            text!(
                "De anonieme uitspraak `{id}` {reach_nl} en is van één van {people_nl}; bij minder dan {least} is te raden van wie zij is.",
                "The anonymous statement `{id}` {reach_en} and is that of one of {people_en}; with fewer than {least} one can guess whose it is."
            ),
            text!("zo weinig mensen waren er", "so few people there were"),
        )
    } else {
        (
            text!(
                "De anonieme uitspraak `{id}` {reach_nl}, maar er staat nergens van hoeveel mensen zij er een is; bij minder dan {least} is te raden van wie zij is.",
                "The anonymous statement `{id}` {reach_en}, but nothing says among how many people it was made; with fewer than {least} one can guess whose it is."
            ),
            text!("hier hoort hoeveel mensen er waren", "how many people there were belongs here"),
        )
    };
    let finding = out.at(statement, "consent", message);
    finding.others.push(record.place().at(path).with(label));
    if n <= 0 {
        finding.help.push(text!(
            "Vul bij de ronde of de sessie `n` in: het aantal mensen dat antwoordde of er was.",
            "Fill in `n` of the round or session: the number of people who answered or were there."
        ));
    }
    finding.help.push(text!(
        "Houd de uitspraak binnen het team met `circle = \"internal\"`, of vraag de spreker om toestemming.",
        "Keep the statement within the team with `circle = \"internal\"`, or ask the speaker for consent."
    ));
}

/// Whether a statement stands in a public source that someone published, such as a report or a newspaper.
fn is_told_already(canvas: &Canvas, statement: &Statement) -> bool {
    let sources = statement.evidence.iter().filter_map(|id| canvas.evidence(id));
    sources
        .into_iter()
        .any(|e| AnyRecord::circle(e) == Circle::Public && (e.url.is_some() || e.publisher.is_some()))
}

/// Among how many people something was said, and the record that says so.
struct Among<'a> {
    /// Nought where it is not told.
    n: i64,
    /// The fewest of whom something may be told.
    least: i64,
    record: &'a dyn AnyRecord,
    path: &'static str,
}

/// Where a statement was made: in a round, else in a session, else by itself.
fn among<'a>(subject: &Subject<'a>, statement: &'a Statement) -> Option<Among<'a>> {
    let canvas = subject.canvas;
    if let Some(id) = statement.wave.as_deref() {
        let round = canvas.wave(id)?;
        return Some(Among {
            n: round.n.unwrap_or(0),
            least: least(subject, Some(round)),
            record: round,
            path: "n",
        });
    }
    let least = least(subject, None);
    if let Some(id) = statement.session.as_deref() {
        let session = canvas.session(id)?;
        let n = session.n.unwrap_or_else(|| asked::participants(session));
        return Some(Among { n, least, record: session, path: "n" });
    }
    Some(Among { n: 0, least, record: statement, path: "session" })
}

fn limit(round: &Wave) -> crate::diagnostic::Label {
    round.place.at("min-n").with(text!("de grens van deze ronde", "the limit of this round"))
}

fn name(subject: &Subject<'_>, assessment: &Assessment) -> Text {
    asked::precondition(subject, assessment.precondition.as_deref().unwrap_or("?"))
}

fn people(n: i64) -> Text {
    match n {
        1 => Text::new("één persoon", "one person"),
        _ => text!("{n} mensen", "{n} people"),
    }
}
