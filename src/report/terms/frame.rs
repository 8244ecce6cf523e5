//! What a framework says, as terms: preconditions; and the views, phases and circles that are everywhere the same.

use super::{Row, Subject, Term};
use crate::canvas::head::Phase;
use crate::canvas::value::Circle;
use crate::canvas::views::ViewKind;
use crate::framework::{self, Framework};
use crate::report::explain::PHASES;
use crate::text;
use crate::text::{Lang, Say, Text};

/// The preconditions of frameworks; a later one of the same id stands in the place of an earlier one.
pub fn preconditions(frameworks: &[Framework]) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for framework in frameworks {
        for precondition in &framework.precondition {
            let term = self::precondition(framework, precondition, frameworks);
            match terms.iter_mut().find(|known| known.name == term.name) {
                Some(known) => *known = term,
                None => terms.push(term),
            }
        }
    }
    terms
}

fn precondition(of: &Framework, what: &framework::Precondition, all: &[Framework]) -> Term {
    let mut term = Term::new(&what.id, &what.name.nl, Subject::Precondition, what.definition.clone());
    term.also =
        [&what.name, &what.label].into_iter().flat_map(|text| [text.nl.clone(), text.en.clone()]).collect();
    let base = all.iter().rev().find(|f| Some(&f.id) == of.pack_of.as_ref());
    let group =
        of.group.iter().chain(base.into_iter().flat_map(|base| &base.group)).find(|g| g.id == what.group);
    let title = &of.title;
    let (group, reference) = (group.map_or_else(Text::default, |group| group.name.clone()), of.reference());
    let mut add = |name: Say, text: Text| {
        if !text.nl.is_empty() {
            term.facts.push((name, text));
        }
    };
    add(
        Say { nl: "Groep", en: "Group" },
        text!("{group}, in {title} (`{reference}`).", "{group}, in {title} (`{reference}`)."; group, title),
    );
    add(Say { nl: "Vragen voor een gesprek", en: "Questions for a discussion" }, joined(&what.questions));
    add(Say { nl: "Stelling voor ondernemers", en: "Statement for entrepreneurs" }, what.asked.clone());
    let parts: Vec<Text> = what
        .facets
        .iter()
        .map(|facet| {
            let (id, name) = (&facet.id, &facet.name);
            text!("`{id}` ({name})", "`{id}` ({name})"; name)
        })
        .collect();
    let parts = listed(&parts);
    if !parts.nl.is_empty() {
        add(Say { nl: "Onderdelen", en: "Parts" }, text!("{parts}.", "{parts}."; parts));
    }
    add(Say { nl: "Wat als onderbouwing telt", en: "What counts as evidence" }, apart(&what.evidence));
    let scale = if of.value.is_empty() { base.map_or(&[][..], |base| &base.value) } else { &of.value };
    term.rows = scale
        .iter()
        .map(|value| Row {
            name: value.id.clone(),
            dutch: value.name.nl.clone(),
            about: value.anchor.clone(),
            ..Row::default()
        })
        .collect();
    let id = &what.id;
    term.example = text!(
        "[[assessment]]\nview = \"public\"\nprecondition = \"{id}\"\ncounts = [1, 4, 3, 0, 0]\nnote = \"Wat de tafel erover zei.\"",
        "[[assessment]]\nview = \"public\"\nprecondition = \"{id}\"\ncounts = [1, 4, 3, 0, 0]\nnote = \"What the table said of it.\""
    );
    term
}

/// Sentences behind each other.
fn joined(texts: &[Text]) -> Text {
    Text::of(|lang| texts.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join(" "))
}

/// What is counted up, with semicolons between.
fn apart(texts: &[Text]) -> Text {
    Text::of(|lang| texts.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join("; "))
}

fn listed(texts: &[Text]) -> Text {
    Text::of(|lang| text::list(&texts.iter().map(|text| text.get(lang)).collect::<Vec<_>>(), lang))
}

/// The views that exist under their own name.
pub fn views() -> Vec<Term> {
    use crate::canvas::field::Held;
    let dutch = ViewKind::FIELDS;
    let about = |kind: ViewKind| match kind {
        ViewKind::Public => text!(
            "Wat overheden en andere publieke partijen vinden, uit een werksessie of van hun bureau.",
            "What governments and other public parties think, from a working session or their desks."
        ),
        ViewKind::Sme => text!(
            "Wat mkb-bedrijven vinden, uit een ronde langs bedrijven of uit een werksessie. Hun antwoord weegt in de uitkomst naast dat van publieke partijen.",
            "What SMEs think, from a round among firms or a working session. Their answer stands in the outcome beside that of public parties."
        ),
        ViewKind::Knowledge => text!(
            "Wat kennisinstellingen vinden: hogescholen, universiteiten, instituten.",
            "What knowledge institutions think: colleges, universities, institutes."
        ),
        ViewKind::Citizens => text!(
            "Wat inwoners en maatschappelijke organisaties vinden.",
            "What residents and organisations of society think."
        ),
        ViewKind::Adviser => text!(
            "Wat een adviseur van buiten vindt, vaak achter het bureau, als vertrekpunt om te toetsen.",
            "What an adviser from outside thinks, often from behind a desk, as a start to be tested."
        ),
        ViewKind::Own => text!(
            "Wat een partij van zichzelf vindt; het telt niet als oordeel van anderen.",
            "What a party thinks of itself; it does not count as a judgement by others."
        ),
    };
    ViewKind::ALL
        .iter()
        .zip(dutch)
        .map(|(kind, field)| {
            let name = kind.name();
            let mut term = Term::new(name, field.dutch, Subject::View, about(*kind));
            term.facts.push((
                Say { nl: "Waar te gebruiken", en: "Where to use it" },
                text!("`view = \"{name}\"` bij een `[[assessment]]` of `[[statement]]`, `kind = \"{name}\"` bij een eigen `[[view]]`, `group = \"{name}\"` bij `[[backing]]`.",
                      "`view = \"{name}\"` of an `[[assessment]]` or `[[statement]]`, `kind = \"{name}\"` of a `[[view]]` of one's own, `group = \"{name}\"` of `[[backing]]`."),
            ));
            term.example = text!(
                "[[assessment]]\nview = \"{name}\"\nprecondition = \"talent\"\ncounts = [1, 4, 3, 0, 0]",
                "[[assessment]]\nview = \"{name}\"\nprecondition = \"talent\"\ncounts = [1, 4, 3, 0, 0]"
            );
            term
        })
        .collect()
}

/// The phases of a trajectory.
pub fn phases() -> Vec<Term> {
    let about = |phase: Phase| match phase {
        Phase::Exploration => text!(
            "Er is een vraag en een streek; wie en wat er is, wordt verzameld. De controle vraagt weinig.",
            "There is a question and a region; who and what there is, is gathered. The check asks little."
        ),
        Phase::Workshop => text!(
            "De werksessie is in voorbereiding of net geweest: partijen geven hun oordeel over de randvoorwaarden.",
            "The working session is being prepared or has just been held: parties rate the preconditions."
        ),
        Phase::Validation => text!(
            "Wat de publieke partijen vonden, wordt getoetst bij bedrijven en met cijfers.",
            "What public parties thought is tested with firms and with figures."
        ),
        Phase::Steering => text!(
            "Er ligt een besluit voor. De controle vraagt nu het meest: kosten, dekking, wie eindverantwoordelijk is.",
            "A decision is asked. The check asks most now: cost, cover, who is accountable."
        ),
        Phase::Execution => text!(
            "Het besluit is genomen; papieren vertellen wat gedaan, betaald en gemeten is.",
            "The decision is taken; papers tell what was done, paid and measured."
        ),
        Phase::Closed => text!(
            "Het traject is af; de controle zwijgt bijna.",
            "The trajectory is over; the check is nearly silent."
        ),
    };
    PHASES
        .into_iter()
        .map(|(phase, word)| {
            let name = phase.name();
            let mut term = Term::new(name, word.nl, Subject::Phase, about(phase));
            term.facts.push((
                Say { nl: "Waar het staat", en: "Where it stands" },
                text!("`phase` in `[canvas]`. De fasen volgen op elkaar: `exploration`, `workshop`, `validation`, `steering`, `execution`, `closed`.",
                      "`phase` in `[canvas]`. The phases follow each other: `exploration`, `workshop`, `validation`, `steering`, `execution`, `closed`."),
            ));
            term.example = text!("[canvas]\nphase = \"{name}\"", "[canvas]\nphase = \"{name}\"");
            term
        })
        .collect()
}

/// How far something that may go to a circle travels.
pub fn circle_word(circle: Circle) -> Text {
    match circle {
        Circle::Private => text!("nergens heen: in geen enkel document", "nowhere: in no document"),
        Circle::Internal => text!("binnen het team", "within the team"),
        Circle::Steering => text!("tot de stuurgroep", "to the steering group"),
        Circle::Public => text!("naar iedereen", "to everyone"),
    }
}

/// The circles.
pub fn circles() -> Vec<Term> {
    let (dutch, mut all) = (["privé", "intern", "stuurgroep", "openbaar"], Vec::new());
    let kinds = crate::canvas::declared::kinds();
    for (circle, dutch) in Circle::ALL.iter().zip(dutch) {
        let about = match circle {
            Circle::Private => text!(
                "Reist nergens heen en staat in geen enkel document, zoals alles in een privéblad.",
                "Goes nowhere and is in no document, like all that stands in a private sheet."
            ),
            Circle::Internal => text!(
                "Blijft binnen het team; anderen zien er hoogstens aantallen van.",
                "Stays within the team; others see numbers of it at most."
            ),
            Circle::Steering => text!(
                "Gaat tot de stuurgroep: het staat in de notitie en op het canvas, en niet in wat naar buiten gaat.",
                "Goes to the steering group: it is in the brief and on the canvas, and not in what goes outside."
            ),
            Circle::Public => text!("Mag naar iedereen.", "May go to everyone."),
        };
        let mut term = Term::new(circle.name(), dutch, Subject::Circle, about);
        let held: Vec<String> =
            kinds.iter().filter(|d| d.circle == *circle).map(|d| format!("`{}`", d.kind.name)).collect();
        let held = Text::of(|lang: Lang| text::list(&held, lang));
        term.facts.push((
            Say { nl: "Geldt vanzelf voor", en: "Holds unasked for" },
            text!("{held}.", "{held}."; held),
        ));
        let name = circle.name();
        term.example = text!(
            "[[actor]]\nid = \"weverij\"\ncircle = \"{name}\"",
            "[[actor]]\nid = \"weverij\"\ncircle = \"{name}\""
        );
        all.push(term);
    }
    all
}
