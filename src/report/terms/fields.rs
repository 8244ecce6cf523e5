//! Kinds of record and their fields as terms, from their declarations.

use std::sync::OnceLock;

use serde_json::Value;

use super::{Row, SUBJECTS, Subject, Term, printed};
use crate::canvas::declared::{self, Declared};
use crate::canvas::field::{Field, Word};
use crate::canvas::record::Record;
use crate::canvas::value::Circle;
use crate::canvas::views::Wave;
use crate::canvas::{reference, schema};
use crate::sheet::Shape;
use crate::text;
use crate::text::{Lang, Say, Text};

/// One record of each kind.
const EXAMPLES: &str = include_str!("examples.toml");

/// What declarations say of one field.
#[derive(Debug, Clone)]
pub struct Told {
    /// Kind of record.
    pub kind: &'static str,
    /// Where it stands in the record: `rasci.accountable`.
    pub path: String,
    /// The same in Dutch.
    pub dutch: String,
    /// What else people call it.
    pub also: Vec<String>,
    /// What it is.
    pub about: Text,
    /// What may stand in it.
    pub shape: Text,
    /// Its values, where it is a choice: as written, in Dutch, and what else people call them.
    pub choices: Vec<(String, String, Vec<String>)>,
    /// The circle that it stays within.
    pub within: Option<Circle>,
    /// Whether it holds a table, whose fields are told after it.
    pub table: bool,
    /// What could stand in it.
    pub sample: String,
}

impl Told {
    /// The papers that print it; of a table its fields tell, and id and circle are not for reading.
    pub fn printed(&self) -> Text {
        if self.table || ["id", "circle"].contains(&&*self.path) {
            Text::default()
        } else {
            printed::of(self.kind, &self.path)
        }
    }
}

/// The types of a sheet, described in both languages.
fn types(lang: Lang) -> &'static Value {
    static TYPES: OnceLock<[Value; 2]> = OnceLock::new();
    &TYPES.get_or_init(|| Lang::ALL.map(schema::types))[lang as usize]
}

/// What a node stands for, and the name of its type.
fn behind(node: &'static Value, lang: Lang) -> (&'static Value, &'static str) {
    let target = node["$ref"].as_str().or_else(|| node["allOf"][0]["$ref"].as_str());
    match target.and_then(|target| target.strip_prefix("#/definitions/")) {
        Some(name) => (&types(lang)["definitions"][name], name),
        None => (node, ""),
    }
}

/// The node of a kind.
fn record(declared: &Declared, lang: Lang) -> &'static Value {
    let node = &types(lang)["properties"][declared.kind.name];
    behind(if declared.kind.shape == Shape::Many { &node["items"] } else { node }, lang).0
}

fn sentence(node: &Value) -> String {
    node["description"].as_str().unwrap_or_default().trim().to_owned()
}

/// The fields of a kind, those within its tables behind each.
pub fn of(declared: &Declared) -> Vec<Told> {
    let mut told = Vec::new();
    let nodes = Lang::ALL.map(|lang| record(declared, lang));
    walk(declared, declared.fields, nodes, ["", ""], None, &mut told);
    told
}

fn walk(
    declared: &Declared,
    fields: &'static [Field],
    nodes: [&'static Value; 2],
    [path, dutch]: [&str; 2],
    within: Option<Circle>,
    told: &mut Vec<Told>,
) {
    for field in fields {
        let name = field.english();
        let nodes = nodes.map(|node| &node["properties"][&name]);
        let own =
            [Circle::Internal, Circle::Steering].into_iter().find(|circle| field.is(Word::Within(*circle)));
        let within = own.or(within);
        let (path, dutch) = (format!("{path}{name}"), format!("{dutch}{}", field.dutch));
        let inner = Lang::ALL.map(|lang| {
            let (node, _) = behind(nodes[lang as usize], lang);
            if node["type"] == "array" { behind(&node["items"], lang).0 } else { node }
        });
        let is_choice = inner[0]["oneOf"].is_array();
        let choices = field.inside.iter().filter(|_| is_choice);
        told.push(Told {
            kind: declared.kind.name,
            path: path.clone(),
            dutch: dutch.clone(),
            also: also(field),
            about: Text::of(|lang| sentence(nodes[lang as usize])),
            shape: shape(nodes[0], false),
            choices: choices.map(|value| (value.english(), value.dutch.to_owned(), also(value))).collect(),
            within,
            table: inner[0]["properties"].is_object(),
            sample: sample(nodes[0], &name),
        });
        if inner[0]["properties"].is_object() {
            walk(declared, field.inside, inner, [&format!("{path}."), &format!("{dutch}.")], within, told);
        }
    }
}

/// What else people call a field or value.
fn also(field: &Field) -> Vec<String> {
    field.also.split_whitespace().map(str::to_owned).collect()
}

/// What may stand in a field, in words.
fn shape(node: &'static Value, in_list: bool) -> Text {
    let (node, name) = behind(node, Lang::Nl);
    match (name, node["type"].as_str()) {
        ("Text", _) if in_list => text!("een tekst", "a text"),
        ("Text", _) => text!("tekst, of een tekst per taal", "text, or a text per language"),
        ("Date", _) => text!("een datum: `2026-09-16`", "a date: `2026-09-16`"),
        ("Period", _) => text!(
            "een datum, een jaar of woorden: `2026-09-16`, `2026`, `\"Q3 2026\"`",
            "a date, a year or words: `2026-09-16`, `2026`, `\"Q3 2026\"`"
        ),
        ("Clock", _) => text!("een tijd: `\"13:30\"`", "a time: `\"13:30\"`"),
        ("Answers", _) => text!(
            "een tabel per blik (`public`, `sme`), met een regel per randvoorwaarde",
            "a table for each view (`public`, `sme`), with a line for each precondition"
        ),
        ("Score", _) => text!(
            "een cijfer van 0 tot en met 4, of `\"unknown\"`, `\"elsewhere\"` of `\"not-applicable\"`",
            "a figure from 0 to 4, or `\"unknown\"`, `\"elsewhere\"` or `\"not-applicable\"`"
        ),
        (_, Some("array")) => {
            let each = shape(&node["items"], true);
            text!("lijst, elk {each}", "list, each {each}"; each)
        }
        (_, Some("object")) if node["properties"].is_object() => text!("een tabel", "a table"),
        (_, Some("object")) => {
            let each = shape(&node["additionalProperties"], true);
            text!("een tabel met per naam {each}", "a table with, by name, {each}"; each)
        }
        (_, Some("boolean")) => text!("`true` of `false`", "`true` or `false`"),
        (_, Some("integer")) => text!("een heel getal", "a whole number"),
        (_, Some("number")) => text!("een getal", "a number"),
        _ => match (node["oneOf"].as_array(), node[reference::KINDS].as_array()) {
            (Some(choices), _) => {
                let names: Vec<String> = choices
                    .iter()
                    .filter_map(|c| c["const"].as_str())
                    .map(|name| format!("`{name}`"))
                    .collect();
                let one = Text::of(|lang| text::choice(&names, lang));
                text!("een keuze: {one}", "a choice: {one}"; one)
            }
            (None, Some(kinds)) => {
                refers(&kinds.iter().filter_map(Value::as_str).collect::<Vec<_>>(), in_list)
            }
            (None, None) => text!("een woord of regel", "a word or line"),
        },
    }
}

/// What a reference names.
fn refers(kinds: &[&str], in_list: bool) -> Text {
    let named: Vec<Text> = kinds
        .iter()
        .map(|kind| match *kind {
            "precondition" => text!("randvoorwaarde", "precondition"),
            "helix" => text!("groep van de helix", "group of the helix"),
            "view" => text!("blik", "view"),
            "group" => text!("groep", "group"),
            kind => text!("`[[{kind}]]`", "`[[{kind}]]`"),
        })
        .collect();
    let one =
        Text::of(|lang| text::choice(&named.iter().map(|text| text.get(lang)).collect::<Vec<_>>(), lang));
    if in_list {
        return text!("een verwijzing naar een {one}", "a reference to a {one}"; one);
    }
    text!("verwijst naar een {one}", "refers to a {one}"; one)
}

/// What could stand in a field, as it is written.
fn sample(node: &'static Value, field: &str) -> String {
    let (node, name) = behind(node, Lang::Nl);
    match (name, node["type"].as_str()) {
        ("Text", _) => "\"…\"".to_owned(),
        ("Date", _) => "2026-09-16".to_owned(),
        ("Period", _) => "\"Q3 2026\"".to_owned(),
        ("Clock", _) => "\"13:30\"".to_owned(),
        ("Answers", _) => ANSWERS.to_owned(),
        ("Score", _) => "2".to_owned(),
        (_, Some("array")) if node["items"]["type"] == "integer" => "[1, 4, 3, 0, 0]".to_owned(),
        (_, Some("array")) => format!("[{}]", sample(&node["items"], field)),
        (_, Some("object")) if node["properties"].is_object() => {
            let fields = node["properties"].as_object().into_iter().flatten().take(2);
            let fields: Vec<String> =
                fields.map(|(name, node)| format!("{name} = {}", sample(node, name))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        (_, Some("object")) => "{ advice = 2 }".to_owned(),
        (_, Some("boolean")) => "true".to_owned(),
        (_, Some("integer")) if field.contains("eur") || field.contains("budget") => "80_000".to_owned(),
        (_, Some("integer")) if field == "year" => "2027".to_owned(),
        (_, Some("integer")) => "3".to_owned(),
        (_, Some("number")) => "12".to_owned(),
        _ if field == "circle" => "\"steering\"".to_owned(),
        _ => match node["oneOf"][0]["const"].as_str() {
            Some(first) => format!("\"{first}\""),
            None => "\"…\"".to_owned(),
        },
    }
}

/// How a kind stands in a sheet, in the language of the reader: its header and lines.
pub fn example(kind: &str) -> Text {
    let (one, many) = (format!("[{kind}]"), format!("[[{kind}]]"));
    let records = EXAMPLES.split("\n\n").find(|record| {
        let header = record.lines().next().unwrap_or_default();
        header == one || header == many
    });
    Text::of(|lang| in_language(records.unwrap_or_default().trim(), lang))
}

/// A sheet in which each text per language is the text in one.
fn in_language(sheet: &str, lang: Lang) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("{ nl = ") {
        let parts = after.split_once(", en = ").and_then(|(nl, en)| Some((nl, en.split_once(" }")?)));
        let Some((nl, (en, behind))) = parts else { break };
        out.push_str(before);
        out.push_str(if lang == Lang::Nl { nl } else { en });
        rest = behind;
    }
    out + rest
}

/// All kinds as terms, by subject.
pub fn all() -> Vec<Term> {
    let declared = declared::kinds();
    let of_subject = |(at, kinds): (usize, &&[&str])| -> Vec<Term> {
        let named = kinds.iter().filter_map(|name| declared.iter().find(|d| d.kind.name == *name));
        named.map(|declared| kind(declared, at)).collect()
    };
    SUBJECTS.iter().map(|(_, kinds)| kinds).enumerate().flat_map(of_subject).collect()
}

fn kind(declared: &Declared, subject: usize) -> Term {
    let name = declared.kind.name;
    let about = Text::of(|lang| sentence(record(declared, lang)));
    let mut term = Term::new(name, declared.kind.dutch, Subject::Kind(subject), about);
    term.also = declared.kind.also.split_whitespace().map(str::to_owned).collect();
    let circle = super::frame::circle_word(declared.circle);
    let written = declared.circle.name();
    term.facts.push((
        Say { nl: "Reist", en: "Travels" },
        text!("{circle} (`{written}`), tenzij een gegeven met `circle` iets anders zegt.",
              "{circle} (`{written}`), unless a record says otherwise with `circle`."; circle),
    ));
    if !declared.key.is_empty() {
        let key = key(declared);
        term.facts.push((Say { nl: "Te kennen aan", en: "Known by" }, key));
    }
    let papers = printed::of_kind(name);
    term.facts.push((Say { nl: "Gedrukt in", en: "Printed in" }, papers));
    let fields = of(declared);
    term.rows = fields
        .into_iter()
        .map(|told| Row {
            printed: told.printed(),
            name: told.path,
            dutch: told.dutch,
            about: told.about,
            shape: told.shape,
        })
        .collect();
    term.example = example(name);
    term
}

/// The fields by which a record is known.
fn key(declared: &Declared) -> Text {
    let code = |(field, _): &(&str, bool)| format!("`{field}`");
    let must: Vec<String> = declared.key.iter().filter(|(_, may_lack)| !may_lack).map(code).collect();
    let may: Vec<String> = declared.key.iter().filter(|(_, may_lack)| *may_lack).map(code).collect();
    let must = Text::of(|lang| text::list(&must, lang));
    if may.is_empty() {
        return text!("{must}.", "{must}."; must);
    }
    let may = Text::of(|lang| text::list(&may, lang));
    text!("{must}; waar dat niet genoeg is, ook {may}.", "{must}; where that is not enough, also {may}."; must, may)
}

/// One field as a term.
pub fn field(told: &Told) -> Term {
    let name = format!("{}.{}", told.kind, told.path);
    let mut term = Term::new(name, told.dutch.as_str(), Subject::Field, told.about.clone());
    term.also.clone_from(&told.also);
    let shape = told.shape.clone();
    let written = if told.choices.is_empty() { shape } else { text!("een keuze", "a choice") };
    let written = if told.shape.nl.starts_with("lijst") && !told.choices.is_empty() {
        text!("lijst van keuzen", "list of choices")
    } else {
        written
    };
    term.facts.push((
        Say { nl: "Wat erin staat", en: "What stands in it" },
        text!("{written}.", "{written}."; written),
    ));
    if let Some(circle) = told.within {
        let circle = super::frame::circle_word(circle);
        term.facts.push((Say { nl: "Reist", en: "Travels" }, text!("{circle}, ook als het gegeven verder gaat.", "{circle}, also where the record goes further."; circle)));
    }
    let papers = told.printed();
    if !papers.nl.is_empty() {
        term.facts.push((Say { nl: "Gedrukt in", en: "Printed in" }, papers));
    }
    term.rows = told
        .choices
        .iter()
        .map(|(value, dutch, _)| Row {
            name: format!("\"{value}\""),
            about: text!("{dutch}", "{value}"),
            ..Row::default()
        })
        .collect();
    term.example = example_of(told);
    term
}

/// A line of answers that stand together, below a header with their view.
const ANSWERS: &str = "talent = [0, 1, 4, 3, 0]";

/// How a field stands in a sheet: below the header of its kind, as in the example, or with what could stand in it.
pub fn example_of(told: &Told) -> Text {
    let whole = example(told.kind);
    let (first, rest) =
        told.path.split_once('.').map_or((&*told.path, None), |(first, rest)| (first, Some(rest)));
    let start = format!("{first} = ");
    Text::of(|lang| {
        let mut lines = whole.get(lang).lines();
        let header = lines.next().unwrap_or_default();
        let own = lines.find(|line| line.starts_with(&start) && !line.ends_with('['));
        let fits =
            |line: &&str| rest.is_none_or(|rest| line.contains(rest.rsplit('.').next().unwrap_or(rest)));
        match own.filter(fits) {
            Some(line) => format!("{header}\n{line}"),
            None if told.sample == ANSWERS => {
                let view = if told.kind == Wave::KIND { "sme" } else { "public" };
                format!("{header}\n\n[{}.{first}.{view}]\n{ANSWERS}", told.kind)
            }
            None if rest.is_none() => format!("{header}\n{start}{}", told.sample),
            None => String::new(),
        }
    })
}
