//! A house that prints all it can reach: kinds of document for each circle, and rules about every field of every kind.

use std::fmt::Write;

use draagvlak::canvas::view;
use libtest_mimic::Failed;
use serde_json::Value as Json;

use super::look::Reach;
use super::sheets::{Sheets, kinds};
use crate::work::Work;

/// The kinds of the house: name, circle as it is written, and how far they travel.
pub const HOUSE: &[(&str, Option<&str>, Reach)] = &[
    ("alles-openbaar", Some("public"), Reach::Public),
    ("alles-stuurgroep", Some("steering"), Reach::Steering),
    ("alles-intern", Some("internal"), Reach::Internal),
    ("alles-zonder-kring", None, Reach::Internal),
];

/// All that a template can name, as the engine itself shows it, and what is made of sources and figures.
const TEMPLATE: &str = "\
# Alles

{% for name in [\"een\"] %}
## Hele inhoud

{{ __tera_context }}

## Punten

{% for finding in findings %}
- {{ finding }}: {{ finding.message }} {{ finding.address }}
{% endfor %}
{% for point in accepted %}
- {{ point }}
{% endfor %}

## Bronnen

{% for list, records in canvas %}
- {{ list }} {% if records is iterable %}{% for record in records %}{% if record is map and record.evidence %}{{ record.evidence | marks }}{% endif %}{% endfor %}{% endif %}
{% endfor %}

{% if figures.answers %}
![{{ figures.answers.alt }}]({{ figures.answers.path }})
{% endif %}
{% endfor %}
";

/// The files with the kinds and the rules of the house.
pub fn files(every: &Sheets) -> Result<Vec<(String, String)>, Failed> {
    let mut files = vec![("draagvlak.toml".to_owned(), rules(every)?)];
    for (name, circle, _) in HOUSE {
        let circle = circle.map(|circle| format!("circle = \"{circle}\"\n")).unwrap_or_default();
        let about = format!(
            "format = 1\ntitle = {{ nl = \"Alles\", en = \"All\" }}\n{circle}languages = [\"nl\"]\n\
             file = {{ nl = \"{name}-{{canvas}}\", en = \"{name}-en-{{canvas}}\" }}\n"
        );
        let own = [("kind.toml", about.as_str()), ("document.md", TEMPLATE), ("nl.ftl", ""), ("en.ftl", "")];
        files.extend(own.map(|(file, text)| (format!("templates/{name}/{file}"), text.to_owned())));
    }
    Ok(files)
}

/// For every kind a rule that says each field of a record, and one that says them of all records at once.
fn rules(every: &Sheets) -> Result<String, Failed> {
    let (open, _) = every.texts();
    let work = Work::of("alles", &[("canvases/alles.toml".to_owned(), open)]);
    let lists = view::whole(work.canvas());
    let mut out = "format = 1\n".to_owned();
    for (list, records) in lists.as_object().into_iter().flatten() {
        let key = records[0]["key"].as_str().unwrap_or_default();
        let Some((kind, definition)) =
            kinds().into_iter().find(|(kind, _)| key.split('.').next() == Some(*kind))
        else {
            continue;
        };
        let fields = definition["properties"].as_object().into_iter().flatten();
        let fields: Vec<String> =
            fields.filter(|(_, schema)| said(schema)).map(|(field, _)| field.replace('-', "_")).collect();
        let one: Vec<String> = fields.iter().map(|field| format!("{{it.{field}}}")).collect();
        let one = one.join(" ");
        let all = format!("{{canvas.{list}.map(x, x.{})}}", fields.first().ok_or("no fields")?);
        for (name, each, when, message) in [
            ("een", kind, "true".to_owned(), one),
            ("alle", "canvas", format!("size(canvas.{list}) > 0"), all),
        ] {
            writeln!(
                out,
                "\n[[rule]]\nname = \"zegt-{name}-{kind}\"\neach = \"{each}\"\nwhen = '{when}'\nmessage = '{message}'"
            )?;
        }
    }
    Ok(out)
}

/// Whether a message can say a field by itself.
fn said(schema: &Json) -> bool {
    let target = schema["allOf"][0]["$ref"].as_str().and_then(|target| target.rsplit('/').next());
    matches!(target, Some("Text" | "Date" | "Period"))
        || matches!(schema["type"].as_str(), Some("string" | "integer" | "number"))
}
