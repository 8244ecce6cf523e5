//! Sheets in which every field of every record, in every circle, bears a mark that tells how far it may travel.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use draagvlak::canvas::AnyRecord;
use draagvlak::canvas::schema;
use draagvlak::canvas::walk::LeafKind;
use draagvlak::text::Lang;
use libtest_mimic::Failed;
use serde_json::Value as Json;
use toml::{Table, Value};

use super::look::Reach;
use crate::work::Work;

/// How far records of each kind travel unless they say otherwise: what was agreed with those who fill in a canvas.
/// It stands here and is not taken from the program, so that a change there is seen.
pub const FAMILIES: &[(&str, Reach)] = &[
    ("sector", Reach::Public),
    ("actor", Reach::Public),
    ("person", Reach::Private),
    ("body", Reach::Public),
    ("meeting", Reach::Steering),
    ("initiative", Reach::Public),
    ("relation", Reach::Public),
    ("event", Reach::Public),
    ("view", Reach::Public),
    ("assessment", Reach::Steering),
    ("session", Reach::Public),
    ("idea", Reach::Steering),
    ("wave", Reach::Public),
    ("statement", Reach::Internal),
    ("objection", Reach::Steering),
    ("evidence", Reach::Public),
    ("fact", Reach::Public),
    ("policy", Reach::Public),
    ("term", Reach::Public),
    ("goal", Reach::Public),
    ("indicator", Reach::Steering),
    ("line", Reach::Public),
    ("assumption", Reach::Steering),
    ("principle", Reach::Public),
    ("measure", Reach::Steering),
    ("milestone", Reach::Public),
    ("budget", Reach::Steering),
    ("instrument", Reach::Public),
    ("commitment", Reach::Internal),
    ("backing", Reach::Steering),
    ("decision", Reach::Steering),
    ("action", Reach::Steering),
    ("proposition", Reach::Public),
    ("quote", Reach::Public),
    ("result", Reach::Public),
    ("opportunity", Reach::Public),
    ("challenge", Reach::Public),
    ("experiment", Reach::Public),
    ("open-question", Reach::Public),
    ("review", Reach::Steering),
    ("allow", Reach::Internal),
];

/// Fields that travel less far than their record, by the circle that is the widest for them.
pub const NARROWER: &[(&str, &str, Reach)] = &[
    ("actor", "attitude", Reach::Internal),
    ("actor", "attitude-on", Reach::Internal),
    ("actor", "influence", Reach::Internal),
    ("actor", "may-lose", Reach::Internal),
    ("objection", "by", Reach::Internal),
    ("session", "n", Reach::Steering),
    ("session", "outcome", Reach::Steering),
    ("session", "participants", Reach::Steering),
    ("wave", "segments", Reach::Steering),
];

/// Numbers that stay as small as they are, since something is measured by them or they may travel in a sum.
const SMALL: &[&str] = &["year", "counts", "strength", "importance", "min-n", "backing", "n", "min_n"];

/// The schema that the program prints: which fields there are.
pub fn schema() -> &'static Json {
    static SCHEMA: LazyLock<Json> = LazyLock::new(|| schema::types(Lang::En));
    &SCHEMA
}

/// The kinds that a schema has, with the definition of each.
pub fn kinds() -> BTreeMap<&'static str, &'static Json> {
    let all = schema();
    let properties = all["properties"].as_object().into_iter().flatten();
    let kinds = properties.filter(|(_, value)| value["type"] == "array");
    kinds.map(|(kind, value)| (kind.as_str(), resolved(all, &value["items"]))).collect()
}

/// How far records of a kind travel; a kind that is not in the table is a fault of this table.
pub fn family(kind: &str) -> Result<Reach, Failed> {
    let known = FAMILIES.iter().find(|(name, _)| *name == kind).map(|(_, reach)| *reach);
    known.ok_or_else(|| format!("how far may `{kind}` travel? Its line in FAMILIES is not there").into())
}

/// How far a field travels of a record that travels so far.
pub fn field(kind: &str, field: &str, record: Reach) -> Reach {
    let narrower = NARROWER.iter().find(|(of, name, _)| *of == kind && *name == field);
    narrower.map_or(record, |(_, _, most)| record.min(*most))
}

pub fn resolved<'a>(all: &'a Json, value: &'a Json) -> &'a Json {
    let target = value["$ref"].as_str().or_else(|| value["allOf"][0]["$ref"].as_str());
    target.and_then(|target| all.pointer(target.trim_start_matches('#'))).unwrap_or(value)
}

/// Gives out marks, each once.
pub struct Marker {
    number: u32,
    marked: BTreeMap<(String, Reach), String>,
}

impl Marker {
    pub fn new() -> Self {
        Self { number: 0, marked: BTreeMap::new() }
    }

    /// A text with a mark behind it, equal texts with the same one: rules compare them, and know what is no text yet.
    pub fn marked(&mut self, text: &str, reach: Reach) -> String {
        if text == "n.t.b." {
            return text.to_owned();
        }
        let word = self.word(reach);
        self.marked.entry((text.to_owned(), reach)).or_insert_with(|| format!("{text} {word}")).clone()
    }

    pub fn word(&mut self, reach: Reach) -> String {
        self.number += 1;
        reach.word(self.number)
    }

    fn text(&mut self, reach: Reach) -> Value {
        // a capital, and a sentence around it
        let mut text = || Value::String(format!("Tekst {} hier", self.word(reach).replacen('m', "M", 1)));
        Value::Table(Table::from_iter([("nl".to_owned(), text()), ("en".to_owned(), text())]))
    }

    /// A record of a kind with all its fields.
    pub fn record(&mut self, kind: &str, reach: Reach) -> Table {
        let all = schema();
        let mut table = self.part(all, resolved(all, &all["properties"][kind]["items"]), kind, reach);
        table.remove("circle");
        table
    }

    /// The head of a canvas, which everyone may read.
    fn head(&mut self) -> Table {
        let all = schema();
        self.part(all, resolved(all, &all["properties"]["canvas"]), "canvas", Reach::Public)
    }

    fn part(&mut self, all: &Json, definition: &Json, kind: &str, reach: Reach) -> Table {
        let fields = definition["properties"].as_object().into_iter().flatten();
        let fields = fields.map(|(name, schema)| {
            (name.clone(), self.value(all, schema, (kind, name), field(kind, name, reach)))
        });
        fields.collect()
    }

    fn value(&mut self, all: &Json, schema: &Json, (kind, field): (&str, &str), reach: Reach) -> Value {
        let target = schema["$ref"].as_str().or_else(|| schema["allOf"][0]["$ref"].as_str());
        let definition = resolved(all, schema);
        match target.and_then(|target| target.rsplit('/').next()) {
            Some("Text") => return self.text(reach),
            // how many are in favour travels further once enough were asked, and so does the day
            Some("Date") => return day(if kind == "backing" { Reach::Public } else { reach }),
            Some("Period") => return Value::String(format!("begin {}", reach.year())),
            Some("Score") => return Value::Integer(2),
            Some("Clock") => return Value::String("13:30".to_owned()),
            _ => {}
        }
        if let Some(choices) = definition["oneOf"].as_array() {
            self.number += 1;
            let names: Vec<&str> = choices.iter().filter_map(|choice| choice["const"].as_str()).collect();
            let chosen = if field == "consent" && kind != "person" {
                "name"
            } else {
                names[self.number as usize % names.len()]
            };
            return Value::String(chosen.to_owned());
        }
        match definition["type"].as_str() {
            Some("array") if field == "counts" => Value::Array(vec![Value::Integer(1); 5]),
            Some("array") => Value::Array(vec![self.value(all, &definition["items"], (kind, field), reach)]),
            Some("object") if definition["additionalProperties"].is_object() => {
                Table::from_iter([(self.word(reach), Value::Integer(2))]).into()
            }
            Some("object") => self.part(all, definition, kind, reach).into(),
            Some("boolean") => Value::Boolean(field != "archived"),
            Some("integer") if SMALL.contains(&field) && field != "n" || SMALL.contains(&kind) => {
                Value::Integer(if field == "year" { 2027 } else { 3 })
            }
            Some("integer") => self.large(reach).into(),
            Some("number") => Value::Float(self.large(reach) as f64),
            _ => Value::String(match field {
                "url" => format!("https://example.org/{}", self.word(reach)),
                "path" => format!("bijlagen/{}.pdf", self.word(reach)),
                "mail" => format!("{}@example.org", self.word(reach)),
                "rule" => "date-passed".to_owned(),
                _ => self.word(reach),
            }),
        }
    }

    fn large(&mut self, reach: Reach) -> i64 {
        self.number += 1;
        reach.number(self.number)
    }
}

fn day(reach: Reach) -> Value {
    let date = toml::value::Date { year: reach.year().unsigned_abs() as u16, month: 3, day: 14 };
    Value::Datetime(toml::value::Datetime { date: Some(date), time: None, offset: None })
}

/// A canvas: what stands in its sheet, and in its private sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheets {
    pub open: Table,
    pub private: Table,
}

impl Sheets {
    /// With a head that everyone may read.
    pub fn new(marker: &mut Marker) -> Self {
        let mut head = marker.head();
        for (field, value) in [("phase", "steering"), ("language", "nl-NL"), ("helix", "quadruple")] {
            head.insert(field.to_owned(), value.into());
        }
        head.insert("languages".to_owned(), Value::Array(vec!["nl".into(), "en".into()]));
        head.retain(|field, _| !["frameworks", "commissioners", "circle"].contains(&field));
        let open =
            Table::from_iter([("format".to_owned(), Value::Integer(1)), ("canvas".to_owned(), head.into())]);
        Self { open, private: Table::from_iter([("format".to_owned(), Value::Integer(1))]) }
    }

    /// Adds a record of a circle that it declares itself, or by standing in the private sheet.
    pub fn add(&mut self, kind: &str, mut record: Table, reach: Reach) {
        if reach == Reach::Private {
            return Self::put(&mut self.private, kind, record);
        }
        record.insert("circle".to_owned(), reach.name().into());
        Self::put(&mut self.open, kind, record);
    }

    fn put(sheet: &mut Table, kind: &str, record: Table) {
        if let Value::Array(records) = sheet.entry(kind).or_insert(Value::Array(Vec::new())) {
            records.push(record.into());
        }
    }

    /// The sheets as texts, the private one where it has anything to say.
    pub fn texts(&self) -> (String, Option<String>) {
        (self.open.to_string(), (self.private.len() > 1).then(|| self.private.to_string()))
    }
}

/// Every field of every kind, in every circle and as its family has it; references lead to narrower circles too.
pub fn every_field() -> Result<Sheets, Failed> {
    let mut marker = Marker::new();
    let mut sheets = Sheets::new(&mut marker);
    for kind in kinds().keys() {
        for reach in [Reach::Public, Reach::Steering, Reach::Internal, Reach::Private] {
            sheets.add(kind, marker.record(kind, reach), reach);
        }
        let family = family(kind)?;
        Sheets::put(&mut sheets.open, kind, marker.record(kind, family));
    }
    link(&mut sheets)?;
    Ok(sheets)
}

/// What references name: they are marks of no record yet, and become ids of records of each circle in turn.
fn link(sheets: &mut Sheets) -> Result<(), Failed> {
    let (open, private) = sheets.texts();
    let paths = ["canvases/alles.toml", "canvases/alles.private.toml"].map(str::to_owned);
    let texts: Vec<(String, String)> = paths.into_iter().zip([open, private.unwrap_or_default()]).collect();
    let work = Work::of("alles", &texts);
    let mut ids = BTreeMap::<&str, Vec<String>>::new();
    let mut wanted = BTreeMap::<String, &'static str>::new();
    work.canvas().each(&mut |record: &dyn AnyRecord| {
        ids.entry(record.kind()).or_default().extend(record.id());
        for leaf in &record.leaves() {
            // the session that answers stand below is named where it has its id
            let above = record.place().is_within() && ["session", "wave"].contains(&leaf.path);
            if let LeafKind::Ref(kinds) = leaf.kind
                && !above
            {
                wanted.insert(leaf.text.to_owned(), kinds);
            }
        }
    });
    let named = wanted.into_iter().zip(0..).filter_map(|((word, kinds), n)| {
        let fixed = |choices: &[&str]| choices[n % choices.len()].to_owned();
        let target = match kinds {
            "precondition" => fixed(&["talent", "finance", "knowledge", "pilot-project-support"]),
            "helix" => fixed(&["business", "government", "knowledge"]),
            "view" => fixed(&["public", "sme", "adviser"]),
            "group" => fixed(&["sme", "business"]),
            kinds => {
                let kinds: Vec<&str> = kinds.split('|').collect();
                let ids = ids.get(kinds[n % kinds.len()])?;
                ids.get((n / kinds.len() + n) % ids.len().max(1))?.clone()
            }
        };
        Some((word, target))
    });
    let named: BTreeMap<String, String> = named.collect();
    for table in [&mut sheets.open, &mut sheets.private] {
        rename(table, &named);
    }
    Ok(())
}

/// Gives texts that are a whole value another one.
pub fn rename(table: &mut Table, names: &BTreeMap<String, String>) {
    table.iter_mut().for_each(|(_, value)| rename_in(value, names));
}

fn rename_in(value: &mut Value, names: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(name) = names.get(text) {
                text.clone_from(name);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename_in(item, names)),
        Value::Table(table) => rename(table, names),
        _ => {}
    }
}

/// Kinds that hold words of people, and the fields that tell whose.
pub const QUOTING: &[(&str, &[&str])] = &[
    ("quote", &["function", "organisation", "person"]),
    ("statement", &[]),
    ("objection", &["by"]),
    ("idea", &["from"]),
];

/// Words of people, public as far as their record goes, for each consent that there is.
pub fn consents() -> Result<Sheets, Failed> {
    let mut marker = Marker::new();
    let mut sheets = Sheets::new(&mut marker);
    for (kind, speaker) in QUOTING {
        let asked = kinds().get(*kind).is_some_and(|kind| kind["properties"]["consent"].is_object());
        // without a word about consent, what was said in confidence is not said on; ideas and arguments are
        let silent = ["quote", "statement"].contains(kind).then_some(None);
        let said = ["none", "anonymous", "function", "name"].map(Some);
        for consent in said.into_iter().filter(|_| asked).chain(silent) {
            let unsaid = matches!(consent, None | Some("none"));
            let mut record = marker.record(kind, if unsaid { Reach::Unsaid } else { Reach::Public });
            record.insert(
                "id".to_owned(),
                marker.word(if unsaid { Reach::Internal } else { Reach::Public }).into(),
            );
            record.retain(|field, _| !["evidence", "consent"].contains(&field));
            if let Some(consent) = consent {
                record.insert("consent".to_owned(), consent.into());
            }
            // who agreed to be told by function did not agree to be named
            let silent = |field: &&&str| match consent {
                Some("anonymous") => true,
                Some("function") => **field == "person",
                _ => false,
            };
            for field in speaker.iter().filter(silent) {
                let value = record.get_mut(*field).ok_or_else(|| format!("{kind} has no {field}"))?;
                *value = if value.is_str() {
                    marker.word(Reach::Unsaid).into()
                } else {
                    marker.text(Reach::Unsaid)
                };
            }
            sheets.add(kind, record, Reach::Public);
        }
    }
    Ok(sheets)
}
