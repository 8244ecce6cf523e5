//! What templates see of the framework: its preconditions, scale and groups in the reader's language.

use schemars::JsonSchema;
use serde::Serialize;

use super::ById;
use crate::framework::{self, Frame};
use crate::text::Lang;

/// The framework that a canvas is judged by, with its packs.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "frame")]
pub(super) struct Judged<'a> {
    /// Framework and packs, with version: `regional-innovation@1`.
    names: &'a [String],
    /// Their titles, each with its version: what papers print.
    titles: Vec<&'a str>,
    /// How many preconditions there are.
    number: usize,
    /// Their ids, in the order of the framework.
    order: Vec<&'a str>,
    /// The preconditions, by id.
    preconditions: ById<Precondition<'a>>,
    /// The values of the scale and the states beside it.
    values: Vec<Value<'a>>,
    /// The groups of preconditions.
    groups: Vec<Group<'a>>,
    /// The groups of the helix that the canvas names.
    helix: Vec<Group<'a>>,
}

/// One thing that an ecosystem needs.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "precondition")]
struct Precondition<'a> {
    /// Its id.
    id: &'a str,
    /// Id of its group.
    group: &'a str,
    /// Its name, as it stands in a sentence.
    name: &'a str,
    /// Its name in at most thirty characters, for tables.
    label: &'a str,
    /// What it means, in one sentence.
    definition: &'a str,
    /// Questions for a discussion.
    questions: Vec<&'a str>,
    /// The statement that an entrepreneur answers.
    asked: &'a str,
    /// The names of its parts, by id.
    facets: ById<&'a str>,
}

/// A value of the scale, or a state beside it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "value")]
struct Value<'a> {
    /// `0` to `4`, `unknown`, `elsewhere` or `not-applicable`.
    id: &'a str,
    /// The word for it.
    name: &'a str,
    /// When it is given.
    anchor: &'a str,
    /// What entrepreneurs tick; empty where they are not offered it.
    anchor_sme: &'a str,
}

/// A group of preconditions, or of the helix.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "group")]
struct Group<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: &'a str,
}

/// A framework in the reader's language; `helix` is the set that the canvas names.
pub(super) fn judged<'a>(frame: &'a Frame, helix: Option<&str>, lang: Lang) -> Judged<'a> {
    let group = |g: &'a framework::Group| Group { id: &g.id, name: g.name.get(lang) };
    let helix = frame.helix(helix).map(|helix| helix.groups.as_slice()).unwrap_or_default();
    let preconditions = frame.preconditions.iter().map(|p| {
        let facets = p.facets.iter().map(|facet| (facet.id.clone(), facet.name.get(lang)));
        let precondition = Precondition {
            id: &p.id,
            group: &p.group,
            name: p.name.get(lang),
            label: p.label.get(lang),
            definition: p.definition.get(lang),
            questions: p.questions.iter().map(|question| question.get(lang)).collect(),
            asked: p.asked.get(lang),
            facets: ById(facets.collect()),
        };
        (p.id.clone(), precondition)
    });
    Judged {
        names: &frame.names,
        titles: frame.titles.iter().map(|title| title.get(lang)).collect(),
        number: frame.preconditions.len(),
        order: frame.preconditions.iter().map(|p| &*p.id).collect(),
        preconditions: ById(preconditions.collect()),
        values: frame
            .values
            .iter()
            .map(|v| Value {
                id: &v.id,
                name: v.name.get(lang),
                anchor: v.anchor.get(lang),
                anchor_sme: v.anchor_sme.as_ref().map_or("", |anchor| anchor.get(lang)),
            })
            .collect(),
        groups: frame.groups.iter().map(group).collect(),
        helix: helix.iter().map(group).collect(),
    }
}
