//! The JSON Schemas of the files in which rules may stand, `draagvlak.toml` and frameworks, for editors.

use serde_json::{Map, Value, json};

use crate::canvas::{KINDS, schema};
use crate::check::rules;
use crate::check::settings::THRESHOLDS;
use crate::editor;
use crate::framework::Framework;
use crate::text::{Lang, Say, Text};

/// The fields of a rule, in the order in which one writes them.
const FIELDS: &[(&str, Say)] = &[
    ("name", Say { nl: "Naam: wat er mis is, met streepjes.", en: "Name: what is wrong, with hyphens." }),
    (
        "each",
        Say {
            nl: "De soort gegevens waar de regel langs gaat.",
            en: "The kind of record that the rule goes through.",
        },
    ),
    (
        "when",
        Say {
            nl: "De voorwaarde in CEL waaronder de regel meldt.",
            en: "The condition in CEL under which the rule reports.",
        },
    ),
    ("at", Say { nl: "Het veld waar het punt naar wijst.", en: "The field that a finding points at." }),
    ("level", Say { nl: "Hoe zwaar, of per fase.", en: "How heavy, or per phase." }),
    (
        "message",
        Say {
            nl: "Wat er gemeld wordt, met velden tussen accolades.",
            en: "What is reported, with fields between braces.",
        },
    ),
    ("detects", Say { nl: "Wat de regel signaleert.", en: "What the rule detects." }),
    ("why", Say { nl: "Waarom dat ertoe doet.", en: "Why that matters." }),
    ("remedy", Say { nl: "Wat eraan te doen is.", en: "What to do about it." }),
    ("origin", Say { nl: "Waar de regel vandaan komt.", en: "Where the rule comes from." }),
    ("bad", Say { nl: "Een blad waarop de regel meldt.", en: "A sheet on which the rule reports." }),
    ("good", Say { nl: "Een blad waarop de regel zwijgt.", en: "A sheet on which the rule is silent." }),
];

/// The schema of a framework, with descriptions in one language.
pub fn framework(lang: Lang) -> Value {
    let title = Say { nl: "Kader of pakket", en: "Framework or pack" }.get(lang);
    let mut schema = schema::of::<Framework>(title, &["format", "id", "version"], lang);
    schema["properties"]["rule"]["items"] = json!({ "$ref": "#/definitions/rule" });
    schema["definitions"]["rule"] = rule(lang);
    editor::bearable(schema)
}

/// The schema of `draagvlak.toml`, with descriptions in one language.
pub fn house(lang: Lang) -> Value {
    let say = |nl: &'static str, en: &'static str| Say { nl, en }.get(lang);
    let thresholds: Map<String, Value> = THRESHOLDS
        .iter()
        .map(|t| {
            let about = format!("{} {}", t.what.get(lang), t.why.get(lang));
            let (least, most) = t.bounds;
            let schema = json!({ "type": "integer", "minimum": least, "maximum": most, "default": t.default, "description": about });
            (t.name.to_owned(), schema)
        })
        .collect();
    let off: Map<String, Value> = rules::all()
        .iter()
        .filter(|rule| !rule.outcome)
        .map(|rule| {
            (
                rule.name.to_owned(),
                json!({ "$ref": "#/definitions/text", "description": rule.detects.get(lang) }),
            )
        })
        .collect();
    editor::bearable(json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": say("Instellingen van een organisatie", "Settings of a house"),
        "type": "object",
        "required": ["format"],
        "additionalProperties": false,
        "properties": {
            "format": { "const": 1, "description": say("Versie van het formaat.", "Version of the format.") },
            "thresholds": { "type": "object", "additionalProperties": false, "properties": thresholds,
                "description": say("Drempels van regels.", "Thresholds of rules.") },
            "off": { "type": "object", "properties": off, "additionalProperties": { "$ref": "#/definitions/text" },
                "description": say("Regels die hier niet gelden, elk met de reden.", "Rules that do not hold here, each with the reason.") },
            "rule": { "type": "array", "items": { "$ref": "#/definitions/rule" },
                "description": say("Eigen regels.", "Rules of the house itself.") },
        },
        "definitions": { "text": Text::schema(), "rule": rule(lang) },
    }))
}

fn rule(lang: Lang) -> Value {
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    let about = Say { nl: "Niveau in deze fase.", en: "Level in this phase." }.get(lang);
    let level = json!({ "enum": ["silent", "info", "warning", "error"], "description": about });
    let phases: Map<String, Value> =
        ["exploration", "workshop", "validation", "steering", "execution", "closed"]
            .iter()
            .map(|phase| ((*phase).to_owned(), level.clone()))
            .collect();
    let fields: Map<String, Value> = FIELDS
        .iter()
        .map(|(name, about)| {
            let mut schema = match *name {
                "name" => json!({ "type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" }),
                "each" => json!({ "enum": kinds }),
                "level" => json!({ "anyOf": [level, { "type": "object", "additionalProperties": false, "properties": phases }] }),
                "message" | "detects" | "why" | "remedy" | "origin" => Text::schema(),
                _ => json!({ "type": "string" }),
            };
            schema["description"] = about.get(lang).into();
            ((*name).to_owned(), schema)
        })
        .collect();
    json!({
        "type": "object",
        "description": Say { nl: "Een eigen regel.", en: "A rule of the house." }.get(lang),
        "required": ["name", "each", "when", "message"],
        "additionalProperties": false,
        "properties": fields,
    })
}
