//! Reading sheets: the slips of office users, faults side by side, places, and hostile text.

use std::collections::BTreeMap;

use draagvlak::diagnostic::{Finding, Level};
use draagvlak::sheet::{Dictionary, Kind, Parsed, Shape, both, decode, parse, read, read_file};
use draagvlak::source::{Source, SourceId};
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::Deserialize;
use serde::de::{self, MapAccess, Visitor};
use toml::value::Datetime;

const KINDS: [Kind; 4] = [
    Kind { name: "canvas", shape: Shape::One, dutch: "canvas" },
    Kind { name: "actor", shape: Shape::Many, dutch: "partij" },
    Kind { name: "measure", shape: Shape::Many, dutch: "maatregel" },
    Kind { name: "open-question", shape: Shape::Many, dutch: "open-vraag" },
];

struct Words;

impl Dictionary for Words {
    fn english(&self, dutch: &str) -> Vec<&str> {
        vec![match dutch {
            "naam" => "name",
            "titel" => "title",
            "sinds" => "since",
            "overheid" => "government",
            "voorwaardelijk" => "conditional",
            "eindverantwoordelijk" => "accountable",
            "buiten-bereik" => "out-of-scope",
            _ => return Vec::new(),
        }]
    }
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct Canvas {
    title: Option<Words2>,
    focus: Option<Focus>,
    out_of_scope: Vec<String>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct Focus {
    group: Option<String>,
    definition: Option<String>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct Actor {
    id: Option<Slug>,
    name: Option<String>,
    helix: Option<Helix>,
    eur: Option<i64>,
    share: Option<f64>,
    public: Option<bool>,
    since: Option<Datetime>,
    period: Option<Period>,
    tags: Vec<String>,
    note: Option<Words2>,
    rasci: Option<Rasci>,
    amounts: Vec<Amount>,
    score: Option<Score>,
    counts: BTreeMap<Slug, i64>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct Rasci {
    accountable: Option<String>,
    responsible: Vec<String>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct Amount {
    year: Option<i64>,
    eur: Option<i64>,
}

#[derive(Debug, Default, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Slug(String);

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Helix {
    Government,
    Industry,
    Conditional,
    KnowledgeInstitute,
}

/// Text, or text per language.
#[derive(Debug, Clone, PartialEq)]
enum Words2 {
    One(String),
    Per(Option<String>, Option<String>),
}

impl<'de> Deserialize<'de> for Words2 {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Words2;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&both("tekst, of tekst per taal", "text, or text per language"))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Words2, E> {
                Ok(Words2::One(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words2, A::Error> {
                let (mut nl, mut en) = (None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "nl" => nl = map.next_value()?,
                        "en" => en = map.next_value()?,
                        other => return Err(de::Error::unknown_field(other, &["nl", "en"])),
                    }
                }
                Ok(Words2::Per(nl, en))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// A score from 0 to 4, or a word.
#[derive(Debug, Clone, PartialEq)]
enum Score {
    Points(i64),
    Unknown,
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Score;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&both("een score van 0 tot en met 4", "a score from 0 to 4"))
            }
            fn visit_i64<E: de::Error>(self, n: i64) -> Result<Score, E> {
                if (0..=4).contains(&n) {
                    Ok(Score::Points(n))
                } else {
                    Err(E::invalid_value(de::Unexpected::Signed(n), &self))
                }
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Score, E> {
                match text {
                    "unknown" => Ok(Score::Unknown),
                    other => Err(E::unknown_variant(other, &["unknown", "conditional"])),
                }
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// A date, a year, or words.
#[derive(Debug, Clone, PartialEq)]
enum Period {
    Date(Datetime),
    Year(i64),
    Words(String),
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Period;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&both("een periode", "a period"))
            }
            fn visit_i64<E: de::Error>(self, year: i64) -> Result<Period, E> {
                Ok(Period::Year(year))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Period, E> {
                Ok(Period::Words(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Period, A::Error> {
                Datetime::deserialize(de::value::MapAccessDeserializer::new(map)).map(Period::Date)
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

const ID: SourceId = SourceId(0);

/// All that reading a sheet gives.
struct Sheet {
    canvas: Option<Canvas>,
    actors: Vec<Actor>,
    kinds: Vec<&'static str>,
    findings: Vec<Finding>,
}

fn sheet(text: &str) -> Sheet {
    let source = Source::new("a.toml", text);
    let Parsed { records, mut findings, .. } = parse(ID, &source, &KINDS, &Words);
    let mut sheet = Sheet { canvas: None, actors: Vec::new(), kinds: Vec::new(), findings: Vec::new() };
    for record in &records {
        sheet.kinds.push(record.kind);
        let more = if record.kind == "canvas" {
            let (canvas, more) = read(record, &source, &Words);
            sheet.canvas = Some(canvas);
            more
        } else {
            let (actor, more) = read(record, &source, &Words);
            sheet.actors.push(actor);
            more
        };
        findings.extend(more);
    }
    draagvlak::diagnostic::sort(&mut findings);
    for finding in &findings {
        check_spans(&source, finding);
    }
    sheet.findings = findings;
    sheet
}

fn check_spans(source: &Source, finding: &Finding) {
    let text = source.text();
    let labels = finding.primary.iter().chain(&finding.others).map(|label| label.span);
    let edits = finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
    for (start, end) in labels.chain(edits) {
        assert!(text.get(start..end).is_some(), "{start}..{end} in {text:?}: {finding:?}");
    }
    assert!(finding.primary.is_some(), "{finding:?}");
    assert!(finding.message.nl.ends_with('.') && finding.message.en.ends_with('.'), "{finding:?}");
    assert!(!finding.help.is_empty(), "{finding:?}");
}

fn mended(text: &str, finding: &Finding) -> Option<String> {
    let mut text = text.to_owned();
    let mut edits = finding.fix.as_ref()?.edits.clone();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span));
    for edit in edits {
        text.replace_range(edit.span.0..edit.span.1, &edit.replacement);
    }
    Some(text)
}

/// A slip: its lines, the rule, a piece of both messages, and the lines after the fix.
struct Slip {
    lines: &'static str,
    rule: &'static str,
    nl: &'static str,
    en: &'static str,
    fixed: Option<&'static str>,
}

const fn slip(
    lines: &'static str,
    rule: &'static str,
    nl: &'static str,
    en: &'static str,
    fixed: Option<&'static str>,
) -> Slip {
    Slip { lines, rule, nl, en, fixed }
}

const SLIPS: &[(&str, Slip)] = &[
    (
        "thousands-point",
        slip(
            "eur = 750.000",
            "wrong-type",
            "met drie decimalen",
            "with three decimals",
            Some("eur = 750_000"),
        ),
    ),
    (
        "millions-points",
        slip("eur = 1.250.000", "syntax", "duizendtallen", "thousands", Some("eur = 1_250_000")),
    ),
    (
        "euro-sign",
        slip("eur = € 750.000", "syntax", "Het bedrag € 750.000", "bare number", Some("eur = 750_000")),
    ),
    (
        "euro-dash",
        slip("eur = 750.000,-", "syntax", "Het bedrag 750.000,-", "whole euros", Some("eur = 750_000")),
    ),
    ("euro-nbsp", slip("eur = €\u{a0}750.000", "syntax", "Het bedrag", "The amount", Some("eur = 750_000"))),
    ("euro-millions", slip("eur = € 1,2 mln", "syntax", "Het bedrag", "The amount", Some("eur = 1_200_000"))),
    (
        "euro-text",
        slip(
            "eur = \"€ 750.000\"",
            "wrong-type",
            "een geheel getal",
            "a whole number",
            Some("eur = 750_000"),
        ),
    ),
    ("comma", slip("share = 3,5", "syntax", "heeft een komma", "has a comma", Some("share = 3.5"))),
    ("percent", slip("share = 55%", "syntax", "procentteken", "percent sign", Some("share = 55"))),
    (
        "date-dashes",
        slip("since = 14-03-2016", "syntax", "jaar-maand-dag", "year-month-day", Some("since = 2016-03-14")),
    ),
    (
        "date-slashes",
        slip("since = 14/03/2016", "syntax", "jaar-maand-dag", "year-month-day", Some("since = 2016-03-14")),
    ),
    (
        "date-words",
        slip(
            "since = 14 maart 2016",
            "syntax",
            "jaar-maand-dag",
            "year-month-day",
            Some("since = 2016-03-14"),
        ),
    ),
    (
        "date-quoted",
        slip("since = \"14-03-2016\"", "wrong-type", "een datum", "a date", Some("since = 2016-03-14")),
    ),
    (
        "date-impossible",
        slip("since = 2016-13-45", "syntax", "er is geen maand 13", "there is no month 13", None),
    ),
    (
        "date-leap",
        slip("since = 2023-02-29", "syntax", "februari 2023 heeft 28 dagen", "February 2023 has 28", None),
    ),
    (
        "date-short",
        slip("since = 2016-3-4", "syntax", "jaar-maand-dag", "year-month-day", Some("since = 2016-03-04")),
    ),
    (
        "quarter",
        slip("period = Q3 2026", "syntax", "De periode Q3 2026", "The period", Some("period = \"Q3 2026\"")),
    ),
    (
        "years",
        slip(
            "period = 2016-2019",
            "syntax",
            "De periode 2016-2019",
            "The period",
            Some("period = \"2016-2019\""),
        ),
    ),
    (
        "begin",
        slip(
            "period = begin 2016",
            "syntax",
            "De periode begin 2016",
            "The period",
            Some("period = \"begin 2016\""),
        ),
    ),
    (
        "curly",
        slip("name = “Jan”", "syntax", "gekrulde aanhalingsteken `“`", "curly", Some("name = \"Jan\"")),
    ),
    ("curly-low", slip("name = „Jan”", "syntax", "gekrulde", "curly", Some("name = \"Jan\""))),
    ("curly-single", slip("name = ‘mkb’ers’", "syntax", "gekrulde", "curly", Some("name = \"mkb’ers\""))),
    ("curly-list", slip("note = “a”\n", "syntax", "gekrulde", "curly", Some("note = \"a\"\n"))),
    ("curly-close", slip("name = \"Jan”", "syntax", "gekrulde", "curly", Some("name = \"Jan\""))),
    ("nbsp", slip("name\u{a0}= \"Jan\"", "syntax", "vaste spatie", "no-break space", Some("name = \"Jan\""))),
    ("ja", slip("public = ja", "syntax", "alleen `true` en `false`", "only `true`", Some("public = true"))),
    (
        "nee",
        slip("public = nee", "syntax", "alleen `true` en `false`", "only `true`", Some("public = false")),
    ),
    (
        "ja-quoted",
        slip(
            "public = \"ja\"",
            "wrong-type",
            "`true` of `false`",
            "`true` or `false`",
            Some("public = true"),
        ),
    ),
    (
        "windows-path",
        slip(
            r#"note = "C:\Users\jan\verslag.docx""#,
            "syntax",
            "pad van Windows",
            "Windows path",
            Some(r"note = 'C:\Users\jan\verslag.docx'"),
        ),
    ),
    (
        "windows-folder",
        slip(r#"note = "C:\Data\""#, "syntax", "pad van Windows", "Windows path", Some(r"note = 'C:\Data\'")),
    ),
    ("windows-silent", slip(r#"note = "C:\temp""#, "syntax", "pad van Windows", "Windows path", None)),
    (
        "bare-list",
        slip(
            "rasci = { responsible = [een, drie] }",
            "syntax",
            "zonder aanhalingstekens",
            "has no quotes",
            Some("rasci = { responsible = [\"een\", \"drie\"] }"),
        ),
    ),
    (
        "semicolon",
        slip("note = [\"a\"; \"b\"]", "syntax", "puntkomma", "semicolon", Some("note = [\"a\", \"b\"]")),
    ),
    (
        "telephone",
        slip("name = 0591-123456", "syntax", "Is het tekst", "If it is text", Some("name = \"0591-123456\"")),
    ),
    (
        "date-short-month",
        slip("since = 1 okt 2027", "syntax", "jaar-maand-dag", "year-month-day", Some("since = 2027-10-01")),
    ),
    (
        "apostrophe",
        slip("note = 'mkb'ers'", "syntax", "een apostrof", "an apostrophe", Some("note = \"mkb'ers\"")),
    ),
    (
        "line-break",
        slip(
            "note = \"eerste regel\ntweede regel\"",
            "syntax",
            "een regeleinde",
            "a line break",
            Some("note = \"\"\"eerste regel\ntweede regel\"\"\""),
        ),
    ),
    ("key-space", slip("buiten bereik = []", "syntax", "een spatie", "a space", Some("out-of-scope = []"))),
    ("key-accent", slip("énergie = 3", "syntax", "`é`", "`é`", Some("energie = 3"))),
    ("colon", slip("name: \"Jan\"", "syntax", "dubbele punt", "A colon", Some("name = \"Jan\""))),
    ("colon-number", slip("eur: 3", "syntax", "dubbele punt", "A colon", Some("eur = 3"))),
    ("colon-words", slip("name: Jan Smit", "syntax", "dubbele punt", "A colon", Some("name = \"Jan Smit\""))),
    (
        "colon-inside",
        slip(
            "rasci = { accountable: \"een\" }",
            "syntax",
            "dubbele punt",
            "A colon",
            Some("rasci = { accountable = \"een\" }"),
        ),
    ),
    (
        "open-list",
        slip(
            "note = [\"a\", \"b\"",
            "syntax",
            "`[` wordt niet gesloten",
            "`[` is not closed",
            Some("note = [\"a\", \"b\"]"),
        ),
    ),
    (
        "open-list-lines",
        slip(
            "amounts = [\n  { year = 2027 },\n",
            "syntax",
            "`[` wordt niet gesloten",
            "not closed",
            Some("amounts = [\n  { year = 2027 },]\n"),
        ),
    ),
    (
        "open-brace",
        slip(
            "rasci = { accountable = \"een\"",
            "syntax",
            "`{` wordt niet gesloten",
            "`{` is not closed",
            Some("rasci = { accountable = \"een\"}"),
        ),
    ),
    ("bare-word", slip("hier staat iets", "syntax", "losse tekst", "loose text", None)),
    (
        "bare-value",
        slip(
            "helix = industry",
            "syntax",
            "zonder aanhalingstekens",
            "has no quotes",
            Some("helix = \"industry\""),
        ),
    ),
    (
        "no-equals",
        slip(
            "name \"Jan\"",
            "syntax",
            "ontbreekt het teken `=`",
            "sign `=` is missing",
            Some("name = \"Jan\""),
        ),
    ),
    ("no-value", slip("name =", "syntax", "ontbreekt de waarde", "value is missing", None)),
    ("no-name", slip("= 3", "syntax", "ontbreekt de naam", "name of the field is missing", None)),
    (
        "half-quoted",
        slip(
            "name = \"Jan",
            "syntax",
            "sluitende aanhalingsteken ontbreekt",
            "closing quotation",
            Some("name = \"Jan\""),
        ),
    ),
    (
        "half-quoted-end",
        slip(
            "name = Jan\"",
            "syntax",
            "openende aanhalingsteken",
            "opening quotation",
            Some("name = \"Jan\""),
        ),
    ),
    (
        "open-long-text",
        slip("note = \"\"\"lang\nverhaal", "syntax", "wordt niet gesloten", "is not closed", None),
    ),
    ("leading-zero", slip("eur = 01", "syntax", "begint met een nul", "begins with a zero", Some("eur = 1"))),
    (
        "trailing-comma",
        slip(
            "name = \"Jan\",",
            "syntax",
            "Achter de waarde staat `,`",
            "follows the value",
            Some("name = \"Jan\""),
        ),
    ),
    (
        "inner-quotes",
        slip(
            "name = \"Jan \"de\" Man\"",
            "syntax",
            "dubbele aanhalingstekens",
            "double quotes",
            Some("name = 'Jan \"de\" Man'"),
        ),
    ),
    ("unit", slip("share = 14 fte", "syntax", "staat een woord", "A word follows", None)),
    (
        "amount-inside",
        slip(
            "amounts = [{ year = 2027, eur = € 180.000 }]",
            "syntax",
            "Het bedrag",
            "The amount",
            Some("amounts = [{ year = 2027, eur = 180_000 }]"),
        ),
    ),
    (
        "comma-inside",
        slip(
            "rasci = { share = 3,5 }",
            "syntax",
            "heeft een komma",
            "has a comma",
            Some("rasci = { share = 3.5 }"),
        ),
    ),
    (
        "point-inside",
        slip(
            "amounts = [{ eur = 180.000 }]",
            "wrong-type",
            "met drie decimalen",
            "three decimals",
            Some("amounts = [{ eur = 180_000 }]"),
        ),
    ),
    (
        "dutch-key",
        slip("naam = \"Jan\"", "unknown-key", "heet hier `name`", "is called `name`", Some("name = \"Jan\"")),
    ),
    (
        "near-key",
        slip(
            "nmae = \"Jan\"",
            "unknown-key",
            "waarschijnlijk is `name`",
            "`name` is probably meant",
            Some("name = \"Jan\""),
        ),
    ),
    (
        "unknown-key",
        slip("kleur = \"rood\"", "unknown-key", "`kleur` is hier onbekend", "`kleur` is unknown", None),
    ),
    (
        "dutch-value",
        slip(
            "helix = \"overheid\"",
            "unknown-value",
            "heet hier `government`",
            "is called `government`",
            Some("helix = \"government\""),
        ),
    ),
    (
        "spelled-value",
        slip(
            "helix = \"Knowledge institute\"",
            "unknown-value",
            "heet hier",
            "is called",
            Some("helix = \"knowledge-institute\""),
        ),
    ),
    (
        "unknown-value",
        slip("helix = \"paars\"", "unknown-value", "`paars` is hier onbekend", "`paars` is unknown", None),
    ),
    (
        "visitor-value",
        slip(
            "score = \"voorwaardelijk\"",
            "unknown-value",
            "heet hier `conditional`",
            "is called `conditional`",
            Some("score = \"conditional\""),
        ),
    ),
    (
        "visitor-range",
        slip("score = 7", "wrong-type", "een score van 0 tot en met 4", "a score from 0 to 4", None),
    ),
    (
        "visitor-field",
        slip(
            "note = { nl = \"a\", fr = \"b\" }",
            "unknown-key",
            "`fr` is hier onbekend",
            "`fr` is unknown",
            None,
        ),
    ),
    (
        "date-for-text",
        slip(
            "name = 2016-03-14",
            "wrong-type",
            "tekst tussen aanhalingstekens",
            "text in quotes",
            Some("name = \"2016-03-14\""),
        ),
    ),
    (
        "text-for-list",
        slip(
            "rasci = { responsible = \"een\" }",
            "wrong-type",
            "een lijst",
            "a list",
            Some("rasci = { responsible = [\"een\"] }"),
        ),
    ),
    ("text-for-table", slip("rasci = \"een\"", "wrong-type", "een tabel", "a table", None)),
    (
        "duplicate",
        slip(
            "name = \"A\"\nname = \"B\"",
            "duplicate-key",
            "`name` staat er twee keer",
            "occurs twice here",
            None,
        ),
    ),
    (
        "duplicate-dutch",
        slip("name = \"A\"\nnaam = \"B\"", "unknown-key", "`name` staat er al", "already there", None),
    ),
    ("too-large", slip("eur = 99999999999999999999", "unknown-value", "te groot", "too large", None)),
    (
        "newer-table",
        slip("rasci = {\n  accountable = \"een\",\n}", "newer-toml", "op één regel", "on one line", None),
    ),
    (
        "newer-comma",
        slip("rasci = { accountable = \"een\", }", "newer-toml", "op één regel", "on one line", None),
    ),
    (
        "newer-escape",
        slip(r#"name = "a\e""#, "newer-toml", "niet alle programma's", "Not all programs", None),
    ),
    ("newer-time", slip("since = 2016-03-14T10:30", "newer-toml", "geen seconden", "no seconds", None)),
];

const BEFORE: &str = "format = 1\n\n[canvas]\ntitle = \"Streek\"\n\n[canvas.focus]\ngroup = \"scale-ups\"\n\n[[actor]]\nid = \"een\"\nname = \"Één\"\n\n[[actor]]\nid = \"twee\"\n";
const AFTER: &str = "\ntags = [\"na\"]\n\n[[actor]]\nid = \"drie\"\nname = \"Drie\"\n";

fn run(slip: &Slip) -> Result<(), Failed> {
    let text = format!("{BEFORE}{}{AFTER}", slip.lines);
    let sheet = sheet(&text);
    let [finding] = &sheet.findings[..] else {
        return Err(format!("{} findings: {:#?}", sheet.findings.len(), sheet.findings).into());
    };
    assert_eq!(finding.rule, slip.rule, "{finding:?}");
    assert!(finding.message.nl.contains(slip.nl) || finding.help[0].nl.contains(slip.nl), "{finding:?}");
    assert!(finding.message.en.contains(slip.en) || finding.help[0].en.contains(slip.en), "{finding:?}");
    let fixed = mended(&text, finding);
    let wanted = slip.fixed.map(|lines| format!("{BEFORE}{lines}{AFTER}"));
    assert_eq!(fixed, wanted, "{finding:?}");
    let primary = finding.primary.as_ref().map(|label| label.span).unwrap_or_default();
    assert!((BEFORE.len()..text.len() - AFTER.len() + 1).contains(&primary.0), "{finding:?}");
    assert_eq!(sheet.kinds, ["canvas", "actor", "actor", "actor"]);
    let canvas = sheet.canvas.ok_or("the canvas is gone")?;
    assert_eq!(canvas.title, Some(Words2::One("Streek".to_owned())));
    assert_eq!(canvas.focus.and_then(|focus| focus.group).as_deref(), Some("scale-ups"));
    let name = |id: &str, name: &str| Actor {
        id: Some(Slug(id.to_owned())),
        name: Some(name.to_owned()),
        ..Actor::default()
    };
    assert_eq!(sheet.actors[0], name("een", "Één"));
    assert_eq!(sheet.actors[2], name("drie", "Drie"));
    assert_eq!(sheet.actors[1].id, Some(Slug("twee".to_owned())));
    assert_eq!(sheet.actors[1].tags, ["na"]);
    // The same at the very end, and right below a header with more records behind it.
    for text in [
        format!("{BEFORE}{}", slip.lines.trim_end()),
        format!("{BEFORE}\n[[actor]]\n{}\n[[actor]]\nid = \"vier\"\n", slip.lines),
        format!("{BEFORE}{}{AFTER}", slip.lines).replace('\n', "\r\n"),
    ] {
        let other = self::sheet(&text);
        let found: Vec<_> = other.findings.iter().map(|f| (&*f.rule, &f.message.nl)).collect();
        assert_eq!(found.len(), 1, "{text}\n{found:#?}");
        assert_eq!(
            (found[0].0, other.findings[0].message == finding.message),
            (slip.rule, true),
            "{found:?}"
        );
        let last = if text.contains("vier") { "vier" } else { "" };
        assert!(last.is_empty() || other.actors.last().is_some_and(|a| a.id == Some(Slug(last.to_owned()))));
    }
    Ok(())
}

fn rules(sheet: &Sheet) -> Vec<&str> {
    sheet.findings.iter().map(|finding| &*finding.rule).collect()
}

fn one(text: &str) -> (Sheet, Finding) {
    let sheet = sheet(text);
    assert_eq!(sheet.findings.len(), 1, "{:#?}", sheet.findings);
    let finding = sheet.findings[0].clone();
    (sheet, finding)
}

fn dutch_header() -> Result<(), Failed> {
    for with_fault in [false, true] {
        let fault = if with_fault { "x: 3\n" } else { "" };
        let text = format!(
            "format = 1\n[[maatregel]]\nid = \"m\"\n[maatregel.rasci]\naccountable = \"een\"\n[[actor]]\n{fault}id = \"a\"\n"
        );
        let sheet = sheet(&text);
        assert_eq!(sheet.kinds, ["measure", "actor"], "{:#?}", sheet.findings);
        assert_eq!(sheet.actors[0].rasci.clone().and_then(|r| r.accountable).as_deref(), Some("een"));
        assert_eq!(rules(&sheet)[0], "unknown-kind");
        assert_eq!(sheet.findings.len(), 1 + usize::from(with_fault), "{:#?}", sheet.findings);
        let fixed = mended(&text, &sheet.findings[0]).ok_or("no fix")?;
        assert!(fixed.contains("[[measure]]") && fixed.contains("[measure.rasci]"), "{fixed}");
        assert!(sheet.findings[0].fix.as_ref().is_some_and(|fix| fix.certain));
    }
    Ok(())
}

fn headers() -> Result<(), Failed> {
    let cases = [
        ("[actor]\nid = \"a\"\n", "record-shape", "[[actor]]", "actor"),
        ("[[canvas]]\ntitle = \"a\"\n", "record-shape", "[canvas]", "canvas"),
        ("[[actor]\nid = \"a\"\n", "syntax", "[[actor]]", "actor"),
        ("[[actor\nid = \"a\"\n", "syntax", "[[actor]]", "actor"),
        ("[[Actor]]\nid = \"a\"\n", "unknown-kind", "[[actor]]", "actor"),
        ("[[open vraag]]\nid = \"a\"\n", "unknown-kind", "[[open-question]]", "open-question"),
        ("[[actr]]\nid = \"a\"\n", "unknown-kind", "[[actor]]", "actor"),
        ("[partij]\nid = \"a\"\n", "unknown-kind", "[[actor]]", "actor"),
    ];
    for (header, rule, right, kind) in cases {
        let text = format!("format = 1\n{header}[[actor]]\nid = \"b\"\n");
        let (sheet, finding) = one(&text);
        assert_eq!(finding.rule, rule, "{header}");
        assert_eq!(sheet.kinds, [kind, "actor"]);
        let fixed = mended(&text, &finding).ok_or("no fix")?;
        assert!(fixed.contains(&format!("\n{right}\n")), "{fixed}");
    }
    let (sheet, finding) = one("format = 1\n[[kleur]]\nid = \"a\"\n[[actor]]\nid = \"b\"\n");
    assert_eq!((&*finding.rule, sheet.kinds), ("unknown-kind", vec!["actor"]));
    let (sheet, finding) = one("format = 1\n[canvas]\ntitle = \"a\"\n[canvas]\ntitle = \"b\"\n");
    assert_eq!((&*finding.rule, sheet.kinds.len()), ("duplicate-key", 1));
    assert_eq!(finding.others.len(), 1);
    let (_, finding) = one("format = 1\n[[actor]] # een\nid = \"a\"\n[[actor]] name = \"b\"\n");
    assert_eq!(finding.rule, "syntax");
    Ok(())
}

fn seven() -> Result<(), Failed> {
    let text = "format = 1\n[canvas]\ntitle: \"a\"\n[[actor]]\nid = \"a\"\neur = € 3\nnaam = \"A\"\n[[actor]]\n\
                id = \"b\"\ntags = [\"x\"\nname = “B”\n[[actor]]\nid = \"c\"\nlosse tekst\n\
                eur = 750.000\n[[actor]]\nid = \"d\"\n";
    let sheet = sheet(text);
    assert_eq!(sheet.kinds, ["canvas", "actor", "actor", "actor", "actor"]);
    let ids: Vec<_> = sheet.actors.iter().flat_map(|actor| &actor.id).map(|id| id.0.as_str()).collect();
    assert_eq!(ids, ["a", "b", "c", "d"]);
    assert_eq!(
        rules(&sheet),
        ["syntax", "syntax", "unknown-key", "syntax", "syntax", "syntax", "wrong-type"],
        "{:#?}",
        sheet.findings
    );
    let lines: Vec<usize> = sheet
        .findings
        .iter()
        .filter_map(|finding| finding.primary.as_ref())
        .map(|label| Source::new("", text).position(label.span.0).line)
        .collect();
    assert_eq!(lines, [3, 6, 7, 10, 11, 14, 15]);
    assert_eq!(sheet.actors[0].name.as_deref(), Some("A"));
    Ok(())
}

fn two_in_one() -> Result<(), Failed> {
    let sheet = sheet("format = 1\n[[actor]]\nid = \"a\"\neur = \"veel\"\nhelix = \"paars\"\nname = \"N\"\n");
    assert_eq!(rules(&sheet), ["wrong-type", "unknown-value"]);
    assert_eq!(sheet.actors[0].name.as_deref(), Some("N"));
    assert_eq!(sheet.findings[0].address, "#eur");
    let text = "format = 1\n[[actor]]\nid = \"a\"\namounts = [{ year = \"x\", eur = 3 }, { yaer = 2027, eur = 1.5 }]\n";
    let sheet = self::sheet(text);
    assert_eq!(rules(&sheet), ["wrong-type", "unknown-key", "wrong-type"]);
    assert_eq!(sheet.findings[2].address, "#amounts[1].eur");
    assert_eq!(sheet.actors[0].amounts.len(), 2);
    assert_eq!(sheet.actors[0].amounts[1].year, Some(2027));
    Ok(())
}

fn format() -> Result<(), Failed> {
    let (_, finding) = one("#:schema x\n# y\n[[actor]]\nid = \"a\"\n");
    assert_eq!(finding.rule, "format-missing");
    let fixed = mended("#:schema x\n# y\n[[actor]]\nid = \"a\"\n", &finding).ok_or("no fix")?;
    assert!(fixed.starts_with("#:schema x\n# y\nformat = 1\n[[actor]]"), "{fixed}");
    for (line, rule) in [
        ("format = 2", "format-unknown"),
        ("format = \"1\"", "format-unknown"),
        ("format: 1", "syntax"),
        ("fromat = 1", "unknown-key"),
        ("format = 1\ntitle = \"x\"", "unknown-key"),
        ("", "format-missing"),
    ] {
        let (sheet, finding) = one(&format!("{line}\n[[actor]]\nid = \"a\"\n"));
        assert_eq!(finding.rule, rule, "{line}");
        assert_eq!(sheet.actors.len(), 1);
    }
    one("");
    Ok(())
}

fn conflict() -> Result<(), Failed> {
    let text = "format = 1\n<<<<<<< HEAD\n[[actor]]\n=======\n[[measure]]\n>>>>>>> main\nid = \"a\"\n<<<<<<< HEAD\n=======\n>>>>>>> x\n";
    let sheet = sheet(text);
    assert_eq!(rules(&sheet), ["merge-conflict"; 2]);
    assert!(sheet.findings[0].message.nl.contains("regel 2–6"));
    assert!(sheet.findings[1].message.en.contains("8–10"));
    assert!(sheet.kinds.is_empty());
    Ok(())
}

fn endings() -> Result<(), Failed> {
    let text = "\u{feff}format = 1\r\n[[actor]]\r\nid = \"a\"\r\nname = \"Jan\"";
    let clean = sheet(text);
    assert!(clean.findings.is_empty(), "{:#?}", clean.findings);
    assert_eq!(clean.actors[0].name.as_deref(), Some("Jan"));
    let faulty = sheet("format = 1\r\n[[actor]]\r\nid = \"a\"\r\neur = € 3\r\n\r\n[[actor]]\r\nid = \"b\"");
    assert_eq!(rules(&faulty), ["syntax"]);
    assert_eq!(faulty.actors.len(), 2);
    Ok(())
}

fn places() -> Result<(), Failed> {
    for fault in ["", "oei\n"] {
        let text = format!(
            "format = 1\n[[actor]]\nid = \"a\"\nrasci = {{ accountable = \"b\" }}\namounts = [\n  {{ eur = 3 }},\n]\n# over c\n\n[canvas]\n\
             titel = \"T\"\n\n[canvas.focus]\ngroup = \"g\"\n\n[[actor]]\nid = \"c\"\n{fault}"
        );
        let source = Source::new("a.toml", text.as_str());
        let parsed = parse(ID, &source, &KINDS, &Words);
        let at = |n: usize, path: &str| {
            let label = parsed.records[n].place.at(path);
            &text[label.span.0..label.span.1]
        };
        assert_eq!(at(0, "rasci.accountable"), "\"b\"");
        assert_eq!(at(0, "rasci.responsible"), "{ accountable = \"b\" }");
        assert_eq!(at(0, "amounts[0].eur"), "3");
        assert_eq!(at(0, "helix"), "[[actor]]");
        assert_eq!(at(1, "title"), "\"T\"");
        assert_eq!(at(1, "focus"), "[canvas.focus]");
        let place = &parsed.records[0].place;
        assert_eq!(&text[place.key_at("id").span.0..place.key_at("id").span.1], "id");
        assert!(place.has("amounts[0].eur") && !place.has("amounts[1]"));
        assert!(text[place.end..].starts_with("# over c") && place.end == place.block_end, "{place:?}");
        let canvas = &parsed.records[1].place;
        assert!(text[canvas.end..].starts_with("\n[canvas.focus]"), "{canvas:?}");
        assert!(text[canvas.block_end..].starts_with("\n[[actor]]"), "{canvas:?}");
    }
    let source =
        Source::new("a.toml", "format = 1\n[[actor]]\nid: \"a\"\n[actor.rasci]\naccountable = € 3\n");
    let parsed = parse(ID, &source, &KINDS, &Words);
    let place = &parsed.records[0].place;
    assert!(place.is_broken("id") && place.is_broken("rasci.accountable") && !place.is_broken("rasci"));
    Ok(())
}

fn values() -> Result<(), Failed> {
    let sheet = sheet(
        "format = 1\n[[actor]]\nid = \"a\"\nsince = 2016-03-14\nperiod = 2016-03-14\nshare = 3\nscore = 4\n\
         note = { nl = \"n\", en = \"e\" }\ncounts = { mkb = 3 }\nhelix = \"government\"\n\
         [[actor]]\nperiod = 2027\nscore = \"unknown\"\n[[actor]]\nperiod = \"Q3 2026\"\n",
    );
    assert!(sheet.findings.is_empty(), "{:#?}", sheet.findings);
    let first = &sheet.actors[0];
    assert_eq!(first.since.map(|date| date.to_string()).as_deref(), Some("2016-03-14"));
    assert!(matches!(first.period, Some(Period::Date(_))));
    assert_eq!((first.share, first.score.clone()), (Some(3.0), Some(Score::Points(4))));
    assert_eq!(first.note, Some(Words2::Per(Some("n".to_owned()), Some("e".to_owned()))));
    assert_eq!(first.counts[&Slug("mkb".to_owned())], 3);
    assert_eq!(sheet.actors[1].period, Some(Period::Year(2027)));
    assert_eq!(sheet.actors[2].period, Some(Period::Words("Q3 2026".to_owned())));
    Ok(())
}

fn whole_file() -> Result<(), Failed> {
    let text = "name = \"F\"\neur: 3\n[[amounts]]\nyear = 2027\neur = 750.000\n[[amounts]]\nyear = 2028\n\
                [rasci]\nnaam = 3\naccountable = \"x\"\n";
    let source = Source::new("f.toml", text);
    let (actor, findings) = read_file::<Actor>(ID, &source, &Words);
    let rules: Vec<_> = findings.iter().map(|finding| &*finding.rule).collect();
    assert_eq!(rules, ["syntax", "wrong-type", "unknown-key"], "{findings:#?}");
    assert_eq!(actor.amounts.len(), 2);
    assert_eq!(actor.rasci.and_then(|rasci| rasci.accountable).as_deref(), Some("x"));
    Ok(())
}

fn many() -> Result<(), Failed> {
    let text = format!("format = 1\n{}", "[[actor]]\nlosse tekst\n".repeat(80));
    let source = Source::new("a.toml", text.as_str());
    let parsed = parse(ID, &source, &KINDS, &Words);
    assert_eq!(parsed.findings.len(), 51);
    assert!(parsed.findings[50].message.nl.contains("nog 30"));
    assert_eq!(parsed.records.len(), 80);
    Ok(())
}

fn encodings() -> Result<(), Failed> {
    assert_eq!(decode("é".as_bytes()).as_deref(), Ok("é"));
    let wide: Vec<u8> = "format = 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, nl, en) in [
        (&b"a = 1\nb = \"caf\xe9\"\n"[..], "Byte 14 (regel 2)", "`é` in Windows-1252"),
        (&b"\xff\xfea\0"[..], "UTF-16", "UTF-16 (little-endian)"),
        (&wide[..], "UTF-16", "UTF-16 (little-endian)"),
        (&b"a = \"\xc3"[..], "byte 5, regel 1", "breaks off"),
        (&b"a = 1\0"[..], "nulteken", "byte 5"),
    ] {
        let text = decode(bytes).err().ok_or("read")?;
        assert!(text.nl.contains(nl) && text.en.to_lowercase().contains(&en.to_lowercase()), "{text:?}");
    }
    Ok(())
}

fn hostile() -> Result<(), Failed> {
    for text in [
        "[".repeat(100_000),
        format!("format = 1\n[[actor]]\nid = {}", "[".repeat(100_000)),
        format!("{} = 1", "a.".repeat(50_000)),
        format!("format = 1\n[[actor{}]]\n", ".naam".repeat(70)),
        format!("format = 1\n[[actor]]\nx = \"{}", "\"\"\"\n".repeat(2_000)),
        "format = 1\n[[actor]]\nx = \"\\".to_owned(),
        "é: “".repeat(1_000),
    ] {
        let sheet = sheet(&text);
        assert!(!sheet.findings.is_empty());
    }
    Ok(())
}

const VALID: &str = "format = 1\n\n[canvas]\ntitle = \"Strèèk\" # é\n\n[canvas.focus]\ngroup = \"s\"\n\n[[actor]]\nid = \"a\"\n\
    since = 2016-03-14\nhelix = \"government\"\ntags = [\n  \"x\", # één\n  'y',\n]\namounts = [{ year = 2027, eur = 180_000 }]\n\n\
    [[maatregel]]\nnote = \"\"\"\nlang\nverhaal\"\"\"\n[measure.rasci]\naccountable = \"a\"\n";

fn never_panics() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 600, failure_persistence: None, ..Config::default() });
    let sign = prop_oneof![
        prop::sample::select(vec![
            "\"",
            "'",
            "\"\"\"",
            "[",
            "]",
            "[[",
            "{",
            "}",
            "=",
            ",",
            ":",
            "\n",
            "\r",
            "#",
            "“",
            "”",
            "’",
            "\u{a0}",
            "é",
            "€",
            "750.000",
            "14-03-2016",
            "Q3 2026",
            "\\",
            "ja",
            "[actor]",
            "[[actor",
            "naam = ",
            "\u{feff}",
            ".",
            "%",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    let noise = prop::collection::vec(sign.clone(), 0..40).prop_map(|parts| parts.concat());
    runner
        .run(&noise, |text| {
            sheet(&text);
            let source = Source::new("", text);
            let (_, findings) = read_file::<Actor>(ID, &source, &Words);
            findings.iter().for_each(|finding| check_spans(&source, finding));
            Ok(())
        })
        .map_err(|e| e.to_string())?;
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0usize..6, sign), 1..6);
    runner
        .run(&edits, |edits| {
            let mut text: Vec<char> = VALID.chars().collect();
            for (at, cut, with) in edits {
                let at = at.index(text.len());
                let end = (at + cut).min(text.len());
                text.splice(at..end, with.chars());
            }
            let text: String = text.into_iter().collect();
            sheet(&text);
            let source = Source::new("", text);
            let parsed = parse(ID, &source, &KINDS, &Words);
            for record in &parsed.records {
                let place = &record.place;
                prop_assert!(source.text().is_char_boundary(place.end) && place.end <= place.block_end);
                prop_assert!(source.text().is_char_boundary(place.block_end));
                for (_, span) in place.paths() {
                    prop_assert!(source.text().get(span).is_some());
                }
            }
            Ok(())
        })
        .map_err(|e| e.to_string())?;
    Ok(())
}

fn valid() -> Result<(), Failed> {
    let text = VALID.replace("maatregel", "measure");
    let sheet = sheet(&text);
    assert!(sheet.findings.is_empty(), "{:#?}", sheet.findings);
    assert!(sheet.findings.iter().all(|finding| finding.level == Level::Error));
    Ok(())
}

type Check = fn() -> Result<(), Failed>;

pub fn trials() -> Vec<Trial> {
    let slips = SLIPS.iter().map(|(name, slip)| Trial::test(format!("sheet::slip::{name}"), || run(slip)));
    let others: [(&str, Check); 15] = [
        ("dutch-header", dutch_header),
        ("headers", headers),
        ("seven-faults", seven),
        ("two-in-one", two_in_one),
        ("format", format),
        ("conflict", conflict),
        ("endings", endings),
        ("places", places),
        ("values", values),
        ("whole-file", whole_file),
        ("many", many),
        ("encodings", encodings),
        ("hostile", hostile),
        ("never-panics", never_panics),
        ("valid", valid),
    ];
    slips.chain(others.map(|(name, run)| Trial::test(format!("sheet::{name}"), run))).collect()
}
