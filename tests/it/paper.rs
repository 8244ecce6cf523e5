//! From Markdown to paper: literal text stays literal, idioms are read, PDFs are whole and repeatable.

use draagvlak::markup::{self, Document};
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::Value;

use super::expect;

/// Gathers the trials of this module.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("paper::escaped_text_comes_back_in_every_position", escaped),
        Trial::test("paper::paragraphs_keep_their_prefix", paragraphs),
        Trial::test("paper::addresses_are_held_to_the_list", addresses),
        Trial::test("paper::parsing_never_panics", never_panics),
        Trial::test("paper::characters_without_glyph_are_found", unprintable),
        Trial::test("paper::widths_grow_with_text_weight_and_size", widths),
    ];
    for name in ["brief", "proposition", "idioms"] {
        trials.push(Trial::test(format!("paper::shape::{name}"), move || shape(name)));
    }
    for (name, markdown, line, words) in FAULTS {
        let trial = move || fault(markdown, *line, words);
        trials.push(Trial::test(format!("paper::fault::{name}"), trial));
    }
    #[cfg(feature = "pdf")]
    trials.extend(pdf::trials());
    #[cfg(feature = "pdf")]
    trials.extend(fit::trials());
    trials
}

/// Name, Markdown, line and some words of what is wrong with it.
const FAULTS: &[(&str, &str, usize, &str)] = &[
    ("no_title", "text\n", 1, "no title"),
    ("unknown_hint", "# A\n\n<!-- kards -->\n", 3, "kards"),
    ("raw_html_block", "# A\n\n<div>x</div>\n", 3, "HTML"),
    ("raw_html_inline", "# A\n\ntext <b>x</b>\n", 3, "HTML"),
    ("span_not_closed", "# A\n\ntext <span lang=\"en\">x\n", 3, "closed"),
    ("mark_without_definition", "# A\n\ntext[^x]\n", 3, "[^x]"),
    ("level_skipped", "# A\n\n### B\n", 3, "level 3 follows level 1"),
    ("heading_empty", "# A\n\n##\n", 3, "empty"),
    ("head_of_column_empty", "# A\n\n| a | |\n|---|---|\n| b | c |\n", 3, "column"),
    ("image_without_words", "# A\n\n![](x.svg)\n", 3, "alternative"),
    ("image_in_a_line", "# A\n\ntext ![x](x.svg)\n", 3, "alone"),
    ("address_not_allowed", "# A\n\n[x](javascript:alert(1))\n", 3, "javascript"),
    ("address_relative", "# A\n\n[x](../secret)\n", 3, "../secret"),
    ("too_deep", "# A\n\n> > > > > > > > > > deep\n", 3, "deeper than 8"),
    ("widths_do_not_fit", "# A\n\n<!-- widths 1 2 3 -->\n\n| a | b |\n|---|---|\n| c | d |\n", 3, "3 widths"),
    ("hint_without_use", "# A\n\n<!-- wide -->\n\ntext\n", 3, "does not fit"),
    ("hint_inside_a_block", "# A\n\n> <!-- page -->\n", 3, "inside another"),
    ("no_such_hue", "# A\n\n<!-- numbers blue -->\n", 3, "numbers blue"),
    (
        "more_hues_than_numbers",
        "# A\n\n<!-- numbers plain plain -->\n\n- **1**\\\n  a\n",
        3,
        "2 hues for 1 numbers",
    ),
    ("five_numbers", FIVE, 3, "5 hues for 5 numbers"),
    ("number_without_caption", "# A\n\n<!-- numbers plain -->\n\n- **1** a\n", 3, "hard break"),
    ("dates_of_no_list", "# A\n\n<!-- dates -->\n\n1. **1**\\\n   a\n", 3, "does not fit"),
    ("rail_on_the_cover", "# A\n\n<!-- rail -->\n\ntext\n", 3, "level 2"),
    ("rail_after_matter", "# A\n\n## B\n\ntext\n\n<!-- rail -->\n\ntext\n", 7, "level 2"),
    ("rail_among_cards", "# A\n\n## B\n\n<!-- cards -->\n\n### C\n\n<!-- rail -->\n\ntext\n", 9, "level 2"),
    ("rail_of_nothing", "# A\n\n## B\n\n<!-- rail -->\n\n## C\n", 5, "does not fit"),
    ("cards_without_heading", "# A\n\n## B\n\n<!-- cards -->\n\ntext\n", 7, "level 3"),
];

const FIVE: &str = "# A\n\n<!-- numbers plain plain plain plain plain -->\n\n\
    - **1**\\\n  a\n- **1**\\\n  a\n- **1**\\\n  a\n- **1**\\\n  a\n- **1**\\\n  a\n";

fn fault(markdown: &str, line: usize, words: &str) -> Result<(), Failed> {
    let faults = markup::parse(markdown).err().ok_or("no fault found")?;
    let found = faults.iter().any(|fault| fault.line == line && fault.message.en.contains(words));
    if found { Ok(()) } else { Err(format!("not at line {line} with “{words}”: {faults:?}").into()) }
}

/// Places where a template may put a text: `{}` is the text.
const POSITIONS: &[&str] = &[
    "# T\n\n{}\n",
    "# T\n\nVan {}\n",
    "# T\n\nRegel een\n{}\nregel drie\n",
    "# T\n\n## {}\n",
    "# {}\n",
    "# T\n\n- {}\n- b\n",
    "# T\n\n1. {}\n2. b\n",
    "# T\n\n- [x] {}\n",
    "# T\n\n| a | b |\n|---|---|\n| {} | c |\n",
    "# T\n\n| a | {} |\n|---|---:|\n| b | c |\n",
    "# T\n\n**{}**\n",
    "# T\n\n**{}:** tekst\n",
    "# T\n\nZo *{}* dus\n",
    "# T\n\n> {}\n",
    "# T\n\n> [!IMPORTANT]\n> {}\n",
    "# T\n\n[{}](<https://x.example>)\n",
    "# T\n\n![{}](x.svg)\n",
    "# T\n\nTekst[^b]\n\n[^b]: {}\n",
    "# T\n\n{} {}\n",
    "# T\n\nTekst ({}), meer\n",
    "# T\n\n<span lang=\"en\">{}</span> zo\n",
    "{} — **{}**\\\n{}\n\n# T\n",
    "# T\n\n> {}\\\n> — {}\n",
    "# T\n\n> [!IMPORTANT]\n> {}\n>\n> 1. {}\\\n>    **{}**\n",
    "# T\n\n> [!WARNING]\n> - {}\n",
    "# T\n\n<!-- numbers plain firms -->\n\n- **{}**\\\n  {}\n- **b**\\\n  {}\n",
    "# T\n\n<!-- dates -->\n\n- **{}**\\\n  {}\n",
    "# T\n\n## S\n\n<!-- rail -->\n\n{}\n\n**{}**\n\n| **{}** `a` |\n|---|\n| {} *{}* |\n| *{}* |\n",
    "# T\n\n## S\n\n<!-- cards -->\n\n### {}\n\n{}\n\n{}\n",
    "# T\n\n<!-- footer -->\n\n{}\n",
];

/// Bits that mean something to Markdown, to HTML or to Typst.
const TOKENS: &[&str] = &[
    "\\",
    "`",
    "*",
    "_",
    "[",
    "]",
    "<",
    ">",
    "&",
    "|",
    "~",
    "$",
    "!",
    "#",
    "##",
    "-",
    "+",
    "=",
    ":",
    ".",
    ")",
    "(",
    "1.",
    "12)",
    "---",
    "===",
    "```",
    "~~~",
    "**",
    "__",
    "~~",
    "[^b]",
    "[^b]:",
    "[!NOTE]",
    "![",
    "](x)",
    "<!-- page -->",
    "<b>",
    "</span>",
    "<span lang=\"nl\">",
    "&amp;",
    "&#35;",
    "https://x.example/a_b",
    "www.x.nl",
    "a@b.nl",
    "#read(\"x\")",
    "#set page()",
    "]#[",
    "<l>",
    "@r",
    "$x$",
    "/*",
    "//",
    "— ",
    " — ",
    "·",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "\r\n",
    "\u{a0}",
    "\u{2028}",
    "\u{0}",
    "\u{200b}",
    "\u{feff}",
    "é",
    "a",
    "woorden",
    "1",
    "{",
    "}",
    "[ ]",
    "[x]",
    "|---|",
    "    x",
    "\\\n",
    "^",
    "%",
    "\"",
    "'",
];

fn hostile() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        4 => proptest::sample::select(TOKENS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(bit, 1..9).prop_map(|bits| bits.concat())
}

/// What must come back: white space counts for nothing.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

/// All words of a document, in the order of its data.
fn words(document: &Document) -> String {
    fn gather(value: &Value, out: &mut String) {
        match value {
            Value::Array(all) => all.iter().for_each(|value| gather(value, out)),
            Value::Object(all) => {
                for (key, value) in all {
                    match (key.as_str(), value) {
                        ("text" | "alt", Value::String(text)) => out.push_str(text),
                        ("kind" | "url" | "tag" | "slug" | "path" | "role" | "tone", Value::String(_)) => {}
                        (_, value) => gather(value, out),
                    }
                }
            }
            _ => {}
        }
    }
    let mut out = String::new();
    gather(&serde_json::to_value(document).unwrap_or_default(), &mut out);
    out
}

fn escaped() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 1500, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&hostile(), |text| {
        prop_assume!(!bare(&text).is_empty());
        for position in POSITIONS {
            let plain = read(&position.replace("{}", "kwark"))?;
            let markdown = position.replace("{}", &markup::escaped(&text));
            let hostile = read(&markdown)?;
            prop_assert_eq!(hostile.shape(), plain.shape(), "{:?}", markdown);
            // The line above the title loses the marks between its parts, which the text may begin with.
            if !position.starts_with("{} —") {
                let wanted = bare(&words(&plain)).replace("kwark", &bare(&text));
                prop_assert_eq!(bare(&words(&hostile)), wanted, "{:?}", markdown);
            }
        }
        Ok(())
    });
    outcome.map_err(|error| error.to_string().into())
}

fn read(markdown: &str) -> Result<Document, TestCaseError> {
    markup::parse(markdown).map_err(|faults| TestCaseError::fail(format!("{markdown:?}: {faults:?}")))
}

fn never_panics() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 3000, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&hostile(), |text| {
        let lines = text.lines().count().max(1) + 1;
        if let Err(faults) = markup::parse(&text) {
            prop_assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)), "{:?}", faults);
        }
        Ok(())
    });
    outcome.map_err(|error| error.to_string())?;
    // Deep nesting is a fault, not an overflow.
    for deep in ["> ".repeat(20_000), "- ".repeat(5_000), "*a ".repeat(5_000), "[".repeat(20_000)] {
        let _ = markup::parse(&format!("# A\n\n{deep}x\n"));
    }
    Ok(())
}

fn paragraphs() -> Result<(), Failed> {
    equal(&markup::paragraphs(" een\n twee\n\n\n# drie\n", "> "), "> een twee\n>\n> \\# drie")?;
    equal(&markup::paragraphs("een\r\n\r\ntwee", ""), "een\n\ntwee")?;
    equal(&markup::paragraphs(" \n ", "> "), "")
}

fn addresses() -> Result<(), Failed> {
    let yes = [
        ("https://x.nl/a_b?c=1|2", "<https://x.nl/a_b?c=1%7C2>"),
        ("HTTP://x.nl/<a>", "<HTTP://x.nl/%3Ca%3E>"),
        (" mailto:a@b.nl\n", "<mailto:a@b.nl>"),
        ("tel:+31 6 1", "<tel:+3161>"),
    ];
    for (url, wanted) in yes {
        equal(&markup::address(url).ok_or(url)?, wanted)?;
        markup::parse(&format!("# T\n\n| a |\n|---|\n| [x]({wanted}) |\n")).map_err(|f| format!("{f:?}"))?;
    }
    let no = [
        "javascript:alert(1)",
        "java\nscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "x.nl",
        "https://",
        "",
        "#a",
    ];
    match no.into_iter().find(|url| markup::address(url).is_some()) {
        Some(url) => Err(format!("{url} was let through").into()),
        None => Ok(()),
    }
}

fn unprintable() -> Result<(), Failed> {
    use draagvlak::font::{covers, first_unprintable};
    let fine = "Één euro: € 5.300 – “ja” … ½ ≥ → • Łódź Škoda αβγ Привет\n\t\u{a0}\u{ad}";
    if let Some(found) = first_unprintable(fine) {
        return Err(format!("{found:?} can be printed").into());
    }
    for bad in ['😀', '漢', '\u{feff}', '\u{200b}', '\u{0}', '\u{e000}', '\u{202e}', '\u{ffff}', '\u{10fffe}']
    {
        if first_unprintable(&format!("één {bad}")) != Some((6, bad)) {
            return Err(format!("{bad:?} passes").into());
        }
    }
    if covers('a') && !covers('漢') { Ok(()) } else { Err("coverage".into()) }
}

fn widths() -> Result<(), Failed> {
    use draagvlak::font::{Faces, Weight};
    let width = |text: &str, weight, size| Faces::own().width(text, weight, size);
    let regular = width("Begeleiding van pilots", Weight::Regular, 10.0);
    let order = [
        width("Begeleiding", Weight::Regular, 10.0),
        regular,
        width("Begeleiding van pilots", Weight::Semibold, 10.0),
    ];
    let double = width("Begeleiding van pilots", Weight::Regular, 20.0);
    let right =
        order.is_sorted() && (double - 2.0 * regular).abs() < 1e-9 && (80.0..110.0).contains(&regular);
    if right { Ok(()) } else { Err(format!("{order:?} {double}").into()) }
}

fn equal(found: &str, wanted: &str) -> Result<(), Failed> {
    if found == wanted { Ok(()) } else { Err(format!("found {found:?}, wanted {wanted:?}").into()) }
}

fn fixture(name: &str) -> std::path::PathBuf {
    expect::file("paper").join(name)
}

fn document(name: &str) -> Result<Document, Failed> {
    let markdown = std::fs::read_to_string(fixture(&format!("{name}.md")))?;
    markup::parse(&markdown).map_err(|faults| format!("{faults:?}").into())
}

fn shape(name: &str) -> Result<(), Failed> {
    expect::same(&document(name)?.shape(), format!("paper/{name}.shape"))
}

#[cfg(feature = "pdf")]
#[path = "paper_fit.rs"]
mod fit;
#[cfg(feature = "pdf")]
#[path = "paper_pdf.rs"]
mod pdf;
