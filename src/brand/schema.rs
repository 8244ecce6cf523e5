//! The JSON Schema of `brand.toml`, for editors, with descriptions in one language.

use serde_json::{Value, json};

use super::FONTS;
use crate::editor;
use crate::text::{Lang, Say, Text};

/// The schema with descriptions in one language.
pub fn brand(lang: Lang) -> Value {
    let say = |nl: &'static str, en: &'static str| Say { nl, en }.get(lang);
    let words = |nl, en| json!({ "$ref": "#/definitions/text", "description": say(nl, en) });
    let colour =
        |nl, en| json!({ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$", "description": say(nl, en) });
    let file =
        |nl, en| json!({ "type": "string", "pattern": "^[^./\\\\:][^/\\\\:]*$", "description": say(nl, en) });
    let table = |about: &str, required: Value, properties: Value| json!({ "type": "object", "additionalProperties": false, "description": about, "required": required, "properties": properties });
    let colours = table(
        say("Kleuren van het huis.", "Colours of the house."),
        json!([]),
        json!({
            "main": colour("Koppen, banden en publieke partijen.", "Headings, bands and public parties."),
            "accent": colour("Lijnen en tekens; anders de hoofdkleur.", "Lines and signs; else the main colour."),
        }),
    );
    let logo = table(
        say("Logo boven de eerste bladzijde.", "Logo above the first page."),
        json!(["file", "alt"]),
        json!({
            "file": file("SVG of PNG in deze map.", "SVG or PNG in this folder."),
            "alt": words("Wat het logo zegt, voor wie het niet ziet.", "What the logo says, for who does not see it."),
        }),
    );
    let face = table(
        &format!("{} {FONTS}/.", say("Lettertype: bestanden in", "Face: files in")),
        json!(["regular", "italic", "semibold", "bold"]),
        json!({
            "regular": file("Lopende tekst (400).", "Running text (400)."),
            "italic": file("Nadruk (400, cursief).", "Emphasis (400, italic)."),
            "semibold": file("Belangrijke woorden (600).", "Strong words (600)."),
            "bold": file("Koppen (700).", "Headings (700)."),
            "semibold-italic": file("Nadruk in belangrijke woorden (600, cursief).", "Emphasis in strong words (600, italic)."),
        }),
    );
    editor::bearable(json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": say("Huisstijl", "House style"),
        "type": "object",
        "required": ["format"],
        "additionalProperties": false,
        "properties": {
            "format": { "const": 1, "description": say("Versie van het formaat.", "Version of the format.") },
            "name": words("Naam van het huis, onder aan de laatste bladzijde.", "Name of the house, in the foot of the last page."),
            "address": words("Adres, in dezelfde regel.", "Address, in the same line."),
            "colour": colours,
            "logo": logo,
            "face": face,
        },
        "definitions": { "text": Text::schema() },
    }))
}
