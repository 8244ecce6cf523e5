//! Templates that never end or grow without end: just below each limit they are made, just above it they are stopped,
//! with the place and the reason; and counting changes nothing of what they print.

use draagvlak::canvas::head::Locale;
use draagvlak::document::kind::{self, Files};
use draagvlak::document::{Engine, TemplateFault};
use draagvlak::source::Sources;
use libtest_mimic::{Failed, Trial};
use serde_json::json;

use super::expect::equal;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let limits = LIMITS.iter().map(|(name, below, above, at, reason)| {
        Trial::test(format!("limits::template::{name}"), move || {
            made(below).map_err(|fault| format!("below the limit: {fault:?}"))?;
            let fault = made(above).err().ok_or("above the limit it was made all the same")?;
            let place = fault.span.map(|(start, end)| above[start..end].to_owned()).unwrap_or_default();
            equal(place.as_str(), *at, "the place")?;
            equal(fault.file.as_str(), "p/document.md", "the file")?;
            match fault.message.nl.contains(reason) && fault.message.en != fault.message.nl {
                true => Ok(()),
                false => Err(format!("{:?}", fault.message).into()),
            }
        })
    });
    let same = Trial::test("limits::template::counting_prints_nothing", prints_nothing);
    let places = Trial::test("limits::template::places_are_those_of_the_file", places);
    limits.chain([same, places]).collect()
}

const STEPS: &str = "miljoen stappen";
const GROWTH: &str = "te lang";

/// A name, a template just below the limit, one just above it, the place that is told, and words of the reason.
type Limit = (&'static str, &'static str, &'static str, &'static str, &'static str);

const LIMITS: &[Limit] = &[
    (
        "loops_in_loops",
        "{% for a in range(end=8) %}{% for b in range(end=100000) %}{% endfor %}{% endfor %}",
        "{% for a in range(end=11) %}{% for b in range(end=100000) %}{% endfor %}{% endfor %}",
        "range(end=100000)",
        STEPS,
    ),
    (
        "lists_made_in_loops",
        "{% for a in range(end=8) %}{% set x = [b for b in range(end=100000) if b > 5] | length %}{% endfor %}",
        "{% for a in range(end=11) %}{% set x = [b for b in range(end=100000) if b > 5] | length %}{% endfor %}",
        "range(end=100000)",
        STEPS,
    ),
    (
        "parts_that_call_themselves_threefold",
        "{% component d(n) %}{% if n > 0 %}{{ <d n={n - 1}/> }}{{ <d n={n - 1}/> }}{{ <d n={n - 1}/> }}{% endif %}{% endcomponent d %}{{ <d n={8}/> }}",
        "{% component d(n) %}{% if n > 0 %}{{ <d n={n - 1}/> }}{{ <d n={n - 1}/> }}{{ <d n={n - 1}/> }}{% endif %}{% endcomponent d %}{{ <d n={13}/> }}",
        "",
        STEPS,
    ),
    (
        "a_text_that_doubles",
        "{% set_global s = \"a\" %}{% for i in range(end=19) %}{% set_global s = s ~ s %}{% endfor %}",
        "{% set_global s = \"a\" %}{% for i in range(end=20) %}{% set_global s = s ~ s %}{% endfor %}",
        "s ~ s",
        GROWTH,
    ),
    (
        "a_block_that_doubles",
        "{% set_global s = \"a\" %}{% for i in range(end=19) %}{% set_global s %}{{ s }}{{ s }}{% endset %}{% endfor %}",
        "{% set_global s = \"a\" %}{% for i in range(end=20) %}{% set_global s %}{{ s }}{{ s }}{% endset %}{% endfor %}",
        "s",
        GROWTH,
    ),
    (
        "a_list_that_doubles",
        "{% set_global s = [1] %}{% for i in range(end=18) %}{% set_global s = [s, s] %}{% endfor %}",
        "{% set_global s = [1] %}{% for i in range(end=20) %}{% set_global s = [s, s] %}{% endfor %}",
        "[s, s]",
        GROWTH,
    ),
    (
        "a_filter_that_replaces",
        "{% set s = [\"a\" for a in range(end=1000)] | join %}{% set t = s | replace(from=\"a\", to=s | truncate(length=900)) %}",
        "{% set s = [\"a\" for a in range(end=1000)] | join %}{% set t = s | replace(from=\"a\", to=s) %}",
        "replace(from=\"a\", to=s)",
        GROWTH,
    ),
    (
        "a_filter_that_joins",
        "{% set t = [\"a\" for a in range(end=90000)] | join(sep=\"0123456789\") %}",
        "{% set t = [\"a\" for a in range(end=99999)] | join(sep=\"0123456789\") %}",
        "join(sep=\"0123456789\")",
        GROWTH,
    ),
    (
        "a_filter_that_indents",
        "{% set t = [\"a\" for a in range(end=900)] | join(sep=\"\\n\") | indent(width=1000) %}",
        "{% set t = [\"a\" for a in range(end=1100)] | join(sep=\"\\n\") | indent(width=1000) %}",
        "indent(width=1000)",
        GROWTH,
    ),
    (
        "a_word_in_a_word",
        "{% set s = [\"a\" for a in range(end=1000)] | join %}{{ t(key=\"boom\", a=s) }}",
        "{% set s = [\"a\" for a in range(end=1000)] | join %}{{ t(key=\"boom\", a=t(key=\"boom\", a=s)) }}",
        "t(key=\"boom\", a=t(key=\"boom\", a=s))",
        GROWTH,
    ),
    (
        "lists_in_a_list",
        "{{ [range(end=100000) for x in range(end=30)] | length }}",
        "{{ [range(end=100000) for x in range(end=2000)] | length }}",
        "range(end=100000)",
        STEPS,
    ),
    (
        "long_texts_in_a_list",
        "{% set s = [\"a\" for a in range(end=99999)] | join %}{{ [s ~ x for x in range(end=200)] | length }}",
        "{% set s = [\"a\" for a in range(end=99999)] | join %}{{ [s ~ x for x in range(end=9000)] | length }}",
        "s ~ x",
        STEPS,
    ),
    (
        "a_range_in_a_condition",
        "{% for i in range(end=70) %}{% if range(end=100000) | length < 5 %}{% endif %}{% endfor %}",
        "{% for i in range(end=20000) %}{% if range(end=100000) | length < 5 %}{% endif %}{% endfor %}",
        "range(end=100000)",
        STEPS,
    ),
    (
        "a_long_list_turned_round",
        "{% set a = range(end=100000) %}{% for i in range(end=70) %}{{ a | reverse | first }}{% endfor %}",
        "{% set a = range(end=100000) %}{% for i in range(end=30000) %}{{ a | reverse | first }}{% endfor %}",
        "a",
        STEPS,
    ),
    (
        "a_long_list_looked_through",
        "{% set a = range(end=100000) %}{% for i in range(end=30000) %}{% endfor %}",
        "{% set a = range(end=100000) %}{% for i in range(end=50000) %}{% if -1 in a %}{% endif %}{% endfor %}",
        "range(end=50000)",
        STEPS,
    ),
    (
        "a_range",
        "{{ range(start=5, end=-99995, step_by=-1) | length }}",
        "{{ range(end=100001) | length }}",
        "range(end=100001)",
        GROWTH,
    ),
    (
        "a_long_document",
        "{% for a in range(end=99999) %}0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789{% endfor %}",
        "{% for a in range(end=99999) %}01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567891{% endfor %}",
        "",
        "tien miljoen",
    ),
];

fn files(document: &str) -> Files {
    let mut files = kind::files(&[]);
    let kind = "format = 1\ntitle = { nl = \"P\", en = \"P\" }\nfile = { nl = \"p\", en = \"q\" }\n";
    let word = format!("boom = {}\n", "{ $a }".repeat(90));
    for (path, text) in [("kind.toml", kind), ("document.md", document), ("nl.ftl", &word), ("en.ftl", "")] {
        files.insert(format!("p/{path}"), text.to_owned());
    }
    files
}

fn made(document: &str) -> Result<String, TemplateFault> {
    let files = files(document);
    let (kinds, _) = kind::kinds(&files, &mut Sources::default());
    let kind = kind::find(&kinds, "p").expect("the kind is there");
    Engine::new(kind, &files, Locale::NlNl)?.render(json!({ "canvas": { "actors": [{ "for": "x" }, {}] } }))
}

/// Whatever the brackets, spaces and words of a template: it prints what it would print without counting.
fn prints_nothing() -> Result<(), Failed> {
    let cases = [
        ("a {%- for x in [1, 2] -%} {{ x }} {%- endfor -%} b", "a12b"),
        ("a {% for x in [1, 2] %} {{ x }} {% endfor %} b", "a  1  2  b"),
        ("{% for k, v in {\"a\": 1} %}{{ k }}{{ v }}{% endfor %}", "a1"),
        ("{% for x in [1] if false else [2] %}{{ x }}{% else %}-{% endfor %}", "2"),
        ("{% for a in canvas.actors %}{{ a.for | default(value=\"y\") }}{% endfor %}", "xy"),
        ("{{ [a.for for a in canvas.actors if a.for] | join(sep=\", \") }}", "x"),
        ("{{ [[1, 2] | length for a in [1, 2]] | join(sep=\" %} \") }}", "2 %} 2"),
        ("{{ [1, 3, 2] | sort | reverse | join(sep=\" \") }}", "3 2 1"),
        ("{{ [a.none | default(value=[1] | reverse | first) for a in canvas.actors] | join }}", "11"),
        (
            "{{ range(start=5, end=0, step_by=-2) | join(sep=\" \") }}{{ range(end=7, step_by=3) | join }}",
            "5 3 1036",
        ),
        ("{{ range(start=2, end=9, step_by=-1) | length }}", "0"),
        ("{% set x = \"}} %} {{\" ~ 'for x in y' %}{{ x | length }}", "18"),
        ("{% set x | upper %}a {{ 1 }}{% endset %}{{ x }}", "A 1"),
        ("{# {% for x in y %} #}{% raw %}{% for x in y %}{{ z }}{% endraw %}", "{% for x in y %}{{ z }}"),
        (
            "{% component d(a) -%} <{{ a }}> {%- endcomponent d %}{{ <d a={[x for x in [3]] | first}/> }}",
            "<3>",
        ),
        ("{% component e() %}[{{ body }}]{% endcomponent e %}{% <e> %}in{% </e> %}", "[in]"),
    ];
    for (template, wanted) in cases {
        let got = made(template).map_err(|fault| format!("{template}: {fault:?}"))?;
        equal(got.as_str(), wanted, template)?;
    }
    Ok(())
}

/// Calls that count stand before it on the same line.
fn places() -> Result<(), Failed> {
    for (template, wanted) in [
        ("{% for x in [1] %}{% for y in [2] %}{{ niets }}{% endfor %}{% endfor %}", "niets"),
        ("{% set x = 1 ~ 2 %}{{ x | bestaatniet }}", "bestaatniet"),
        ("{% for x in canvas.niets %}{% endfor %}", "canvas.niets"),
        ("{% set x = [y for y in [1]] %}{{ x. }}", "}}"),
        ("{{ 5 | sort }}", "5"),
        ("{{ [5 | reverse for y in [1]] }}", "reverse"),
    ] {
        let fault = made(template).err().ok_or("it was made")?;
        let (start, end) = fault.span.ok_or("no place")?;
        equal(&template[start..end], wanted, template)?;
    }
    Ok(())
}
