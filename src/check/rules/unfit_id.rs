//! `unfit-id`: an id or name of a canvas that an address, a file or a person cannot tell well.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked, placeholder, words};
use crate::canvas::id::{self, Flaw};
use crate::canvas::record::slug;
use crate::canvas::value::Prose;
use crate::canvas::walk::LeafKind;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Edit, Finding, Fix, Label, Level};
use crate::sheet::quoted;
use crate::text;
use crate::text::{Say, Text, folded};

/// The rule.
pub const RULE: Rule = Rule {
    name: "unfit-id",
    detects: Say {
        nl: "Een `id`, of de naam van het canvas, bevat een onzichtbaar teken of een teken dat adressen scheidt; verschilt van een andere alleen in hoofdletters of in hoe een accent geschreven is; is een naam die Windows voor zichzelf houdt; is te lang; of heeft andere tekens dan kleine letters, cijfers en streepjes.",
        en: "An `id`, or the name of the canvas, holds a character that nobody sees or a sign that separates addresses; differs from another only in capitals or in how an accent is written; is a name that Windows keeps for itself; is too long; or has other characters than small letters, digits and hyphens.",
    },
    why: Say {
        nl: "Aan een `id` hangen verwijzingen, bestanden en geaccepteerde punten. Zien twee er hetzelfde uit, dan wijst een verwijzing ongemerkt naar de verkeerde.",
        en: "References, files and accepted points hang on an `id`. If two look the same, a reference may point at the wrong one unnoticed.",
    },
    remedy: Say {
        nl: "Kies een andere `id` van kleine letters, cijfers en streepjes, en pas elke verwijzing ook aan.",
        en: "Choose another `id` of small letters, digits and hyphens, and change every reference with it.",
    },
    origin: Say {
        nl: "Bladen gaan van hand tot hand, tussen Windows, macOS en Linux, die namen elk anders lezen.",
        en: "Sheets pass from hand to hand, between Windows, macOS and Linux, which each read names differently.",
    },
    levels: Levels::new("EEEEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("unfit_id.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} korte namen zijn ongeschikt.", "{n} short names are unfit.")
}

/// So many places that name an id are shown with it.
const SHOWN: usize = 20;

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    if let Some(flaw) = id::flaw(&canvas.id) {
        name_of_canvas(canvas, flaw, out);
    }
    let mut twins: BTreeMap<(&str, Cow<'_, str>), (&str, &dyn AnyRecord)> = BTreeMap::new();
    let mut unfit: Vec<(&dyn AnyRecord, &str, Problem<'_>)> = Vec::new();
    for Walked { record, id, .. } in subject.records.iter() {
        // a name that is still to be filled in is reported as such
        let Some(id) = id.as_deref().filter(|id| !placeholder::is_one(id)) else { continue };
        let (first, other) = twins.entry((record.kind(), folded(id))).or_insert((id, *record));
        let problem =
            if *first != id { Some(Problem::Twin(first, *other)) } else { id::flaw(id).map(Problem::Flaw) };
        unfit.extend(problem.map(|problem| (*record, id, problem)));
    }
    if unfit.is_empty() {
        return;
    }
    let references = references(subject, unfit.iter().map(|(_, id, _)| *id).collect());
    for (record, id, problem) in &unfit {
        let named = references.get(id).map(Vec::as_slice).unwrap_or_default();
        match problem {
            Problem::Twin(first, other) => twin(*record, id, first, *other, out),
            Problem::Flaw(flaw) => {
                let taken = |other: &str| twins.contains_key(&(record.kind(), folded(other)));
                let other = other(id, &taken);
                let finding = flawed(*record, id, *flaw, named, out);
                finding.help.push(advice(other.as_deref()));
                finding.fix = other.and_then(|other| renamed(*record, named, &other));
            }
        }
    }
}

/// What is wrong with the id of a record.
enum Problem<'a> {
    Flaw(Flaw),
    /// It looks like this one of an earlier record.
    Twin(&'a str, &'a dyn AnyRecord),
}

/// Where each of some ids is named, with the kinds that may be meant there.
fn references<'a>(
    subject: &Subject<'_>,
    ids: BTreeSet<&'a str>,
) -> BTreeMap<&'a str, Vec<(&'static str, Label)>> {
    let mut places: BTreeMap<&str, Vec<(&'static str, Label)>> = BTreeMap::new();
    for Walked { record, leaves, .. } in subject.records.iter() {
        for leaf in leaves {
            if let LeafKind::Ref(kinds) = leaf.kind
                && let Some(id) = ids.get(leaf.text)
            {
                places.entry(id).or_default().push((kinds, record.place().at(leaf.path)));
            }
        }
    }
    places
}

fn flawed<'o>(
    record: &dyn AnyRecord,
    id: &str,
    flaw: Flaw,
    named: &[(&str, Label)],
    out: &'o mut Findings<'_>,
) -> &'o mut Finding {
    let (says, level) = what(id, flaw);
    let (shown, nl, en) = (shown(id), says.nl, says.en);
    let message = text!("De korte naam `{shown}` {nl}", "The short name `{shown}` {en}");
    let finding = out.at(record, "id", message);
    finding.level = finding.level.min(level);
    let here = finding.primary.clone();
    // the answers of a session name it where it is named itself
    let places =
        named.iter().filter(|(kinds, label)| can_mean(kinds, record) && Some(label) != here.as_ref());
    let here = text!("deze verwijzing verandert mee", "this reference changes too");
    finding.others.extend(places.take(SHOWN).map(|(_, label)| label.clone().with(here.clone())));
    finding
}

/// An id as a message can show it.
fn shown(id: &str) -> String {
    words::short(&text::visible(id))
}

/// What is wrong, as the end of a sentence that begins with the name, and how heavy that is.
fn what(id: &str, flaw: Flaw) -> (Text, Level) {
    match flaw {
        Flaw::Hidden(c) => {
            let code = u32::from(c);
            let says = text!(
                "bevat een teken dat niemand ziet (U+{code:04X}).",
                "holds a character that nobody sees (U+{code:04X})."
            );
            (says, Level::Error)
        }
        Flaw::Sign(c) => {
            let says = text!(
                "bevat “{c}”, en dat teken scheidt de delen van een adres.",
                "holds “{c}”, and that sign separates the parts of an address."
            );
            (says, Level::Error)
        }
        Flaw::Reserved => {
            let says = text!(
                "is op Windows voorbehouden: een bestand kan daar niet zo heten.",
                "is reserved on Windows: no file there can have that name."
            );
            (says, Level::Warning)
        }
        Flaw::Long => {
            let (n, most) = (id.chars().count(), id::LONGEST);
            let says = text!(
                "telt {n} tekens; meer dan {most} past niet overal.",
                "has {n} characters; more than {most} does not fit everywhere."
            );
            (says, Level::Warning)
        }
        Flaw::Letters => {
            let says = text!(
                "heeft andere tekens dan kleine letters, cijfers en streepjes.",
                "has other characters than small letters, digits and hyphens."
            );
            (says, Level::Warning)
        }
    }
}

/// Another name, if a free one can be made of this one.
fn other(id: &str, taken: &dyn Fn(&str) -> bool) -> Option<String> {
    let other = slug(&Prose::Own(id.chars().filter(|c| text::hidden(*c).is_none()).collect()));
    (id::flaw(&other).is_none() && !taken(&other)).then_some(other)
}

fn advice(other: Option<&str>) -> Text {
    let Some(other) = other else { return RULE.remedy.text() };
    text!(
        "Noem het bijvoorbeeld `{other}`, en pas elke verwijzing ook aan.",
        "Call it `{other}`, for instance, and change every reference with it."
    )
}

/// Whether a reference to these kinds can name a record.
fn can_mean(kinds: &str, record: &dyn AnyRecord) -> bool {
    kinds.split('|').any(|kind| kind == record.kind() || kind == "group")
}

/// The record with another id, and every reference to it in every sheet.
fn renamed(record: &dyn AnyRecord, named: &[(&str, Label)], other: &str) -> Option<Fix> {
    let place = record.place();
    let references =
        named.iter().filter(|(kinds, _)| can_mean(kinds, record)).map(|(_, label)| label.clone());
    let all = place.has("id").then(|| place.at("id")).into_iter().chain(references);
    // the answers of a session name it where it is named itself
    let mut labels: Vec<Label> = Vec::new();
    for label in all {
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    let edit = |label: Label| Edit { source: label.source, span: label.span, replacement: quoted(other) };
    let edits: Vec<Edit> = labels.into_iter().map(edit).collect();
    let title = text!("Noem het overal `{other}`", "Call it `{other}` everywhere");
    (!edits.is_empty() && place.has("id")).then_some(Fix { title, edits, certain: false })
}

fn twin(record: &dyn AnyRecord, id: &str, first: &str, other: &dyn AnyRecord, out: &mut Findings<'_>) {
    let (id, first) = (shown(id), shown(first));
    let message = text!(
        "De korte namen `{first}` en `{id}` verschillen alleen in hoofdletters of in hoe een accent geschreven is.",
        "The short names `{first}` and `{id}` differ only in capitals or in how an accent is written."
    );
    let finding = out.at(record, "id", message);
    finding.others.push(other.place().at("id").with(text!("hier staat de eerste", "the first is here")));
    finding.help.push(text!(
        "Is het hetzelfde, voeg de twee dan samen; geef anders een van de twee een `id` die er ook anders uitziet.",
        "If it is the same, put the two together; else give one of them an `id` that looks different too."
    ));
}

/// Reports the name of the canvas, which is that of its sheet or folder.
fn name_of_canvas(canvas: &Canvas, flaw: Flaw, out: &mut Findings<'_>) {
    let (says, level) = what(&canvas.id, flaw);
    let (shown, nl, en) = (shown(&canvas.id), says.nl, says.en);
    let message = text!("De canvasnaam `{shown}` {nl}", "The canvas name `{shown}` {en}");
    let finding = out.at(&canvas.head, "", message);
    finding.level = finding.level.min(level);
    let other = slug(&Prose::Own(canvas.id.clone()));
    finding.help.push(if id::flaw(&other).is_none() && other != canvas.id {
        text!(
            "Noem het blad of de map `{other}`; de documenten heten dan ook zo.",
            "Call the sheet or folder `{other}`; the documents are named after it."
        )
    } else {
        text!(
            "Geef het blad of de map een naam van kleine letters, cijfers en streepjes.",
            "Give the sheet or folder a name of small letters, digits and hyphens."
        )
    });
}
