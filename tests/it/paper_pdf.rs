//! What holds for finished PDFs.

use std::collections::BTreeMap;
use std::process::Command;

use draagvlak::external::Typst;
use draagvlak::markup;
use draagvlak::project::paper::Press;
use draagvlak::typeset::{self, Files, Input, Pdf};
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::super::tools;
use super::{POSITIONS, bare, document, equal, fixture, hostile, read};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("paper::pdf::same_input_gives_same_bytes", repeatable),
        Trial::test("paper::pdf::hostile_text_is_literal", literal),
        Trial::test("paper::pdf::any_text_is_printed_or_replaced", never_fails),
        Trial::test("paper::pdf::deepest_nesting_is_printed", deepest),
        Trial::test("paper::pdf::pages_and_headings_are_told", layout),
        Trial::test("paper::pdf::what_it_was_made_from_stands_beside_it", fingerprint),
        Trial::test("paper::pdf::pictures_are_checked", pictures),
        tools::needs(&["pdftotext"], Trial::test("paper::pdf::every_idiom_is_printed", idioms)),
        tools::needs_typst(Trial::test("paper::pdf::engines_agree", engines)),
        Trial::test("paper::pdf::other_versions_are_refused", versions),
        tools::needs(&["pdftotext"], Trial::test("paper::pdf::labels_stay_in_their_column", labels)),
    ]
}

pub const SQUARE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" width="40" height="10">
<rect width="40" height="10" fill="#0b5c63"/><text x="2" y="8" font-size="6">vlak</text></svg>"##;

pub fn input(document: markup::Document) -> Result<Input, Failed> {
    let gaps = std::fs::read(fixture("gaps.svg"))?;
    Ok(Input {
        document,
        lang: "nl-NL".to_owned(),
        author: "Programmabureau Voorbeeldstreek".to_owned(),
        date: Some((2026, 8, 26)),
        running: "Voorbeeldstreek · proef".to_owned(),
        images: BTreeMap::from([
            ("gaps.svg".to_owned(), gaps),
            ("vlak.svg".to_owned(), SQUARE.as_bytes().to_vec()),
        ]),
        ..Input::default()
    })
}

fn files(name: &str) -> Result<Files, Failed> {
    Ok(typeset::files(&input(document(name)?)?)?)
}

fn made(name: &str) -> Result<Pdf, Failed> {
    let pdf = typeset::compile(&files(name)?)?;
    // A look at the pages is worth more than any assertion: `KEEP_PDF=folder cargo test`.
    if let Some(folder) = std::env::var_os("KEEP_PDF") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &pdf.bytes)?;
    }
    if pdf.layout.warnings.is_empty() { Ok(pdf) } else { Err(format!("{:?}", pdf.layout.warnings).into()) }
}

fn repeatable() -> Result<(), Failed> {
    let files = files("brief")?;
    let once = typeset::compile(&files)?;
    let again: Vec<_> = std::thread::scope(|scope| {
        let both = [0, 1].map(|_| scope.spawn(|| typeset::compile(&files)));
        both.into_iter().map(|thread| thread.join()).collect()
    });
    for again in again {
        if again.map_err(|_| "panic")?? != once {
            return Err("two runs differ".into());
        }
    }
    Ok(())
}

fn literal() -> Result<(), Failed> {
    let hostile = r#"#read("secret.txt") ]#set page(width:1pt)[ *x* _y_ <l> @r $x$ | a | 1. = - \`"#;
    let text = markup::escaped(hostile);
    let markdown = format!("# {text}\n\n{text}\n\n## {text}\n\n| {text} |\n|---|\n| {text} |\n");
    let document = markup::parse(&markdown).map_err(|faults| format!("{faults:?}"))?;
    let pdf = typeset::compile(&typeset::files(&input(document)?)?)?;
    for (heading, _) in &pdf.layout.headings {
        equal(heading, hostile)?;
    }
    if pdf.layout.headings.len() == 2 { Ok(()) } else { Err("headings are lost".into()) }
}

/// Whatever is written is printed, or a box in its place, wherever it stands.
fn never_fails() -> Result<(), Failed> {
    let config = Config { cases: 40, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&hostile(), |text| {
        prop_assume!(!bare(&text).is_empty());
        let (mut markdown, words) = (String::from("# T\n"), markup::escaped(&text));
        for position in POSITIONS.iter().filter(|position| position.starts_with("# T")) {
            let position =
                position.trim_start_matches("# T\n").replace("[^b]", "").replace("\n\n: {}", "\n\n{}");
            markdown.push_str("\n## S\n");
            markdown.push_str(&position.replace("## S\n", "").replace("{}", &words));
        }
        let mut document = read(&markdown)?;
        document.replace_unprintable();
        let mut input = input(document).map_err(|_| TestCaseError::fail("input"))?;
        input.images.insert("x.svg".to_owned(), SQUARE.as_bytes().to_vec());
        input.running = markup::printable::line(&text);
        let pdf = typeset::files(&input).and_then(|files| typeset::compile(&files));
        prop_assert!(pdf.is_ok(), "{:?}: {:?}", text, pdf.map(|pdf| pdf.layout));
        Ok(())
    });
    outcome.map_err(|error| error.to_string().into())
}

/// As deep as the parser lets pass, in blocks and in a line.
fn deepest() -> Result<(), Failed> {
    let inline = "***~~a ***b ~~c *d **e** f* g~~ h*** i~~***";
    for blocks in ["> ".repeat(8), "- ".repeat(8), "> - ".repeat(4), "- > 1. ".repeat(2) + "- > "] {
        let table = format!(
            "# T\n\n{blocks}| a | b |\n{0}|---|---|\n{0}| c | d |\n",
            blocks.replace(['-', '1', '.'], " ")
        );
        for markdown in [format!("# T\n\n{blocks}{inline}\n"), table] {
            let document = markup::parse(&markdown).map_err(|faults| format!("{markdown}: {faults:?}"))?;
            typeset::compile(&typeset::files(&input(document)?)?)?;
        }
    }
    Ok(())
}

fn layout() -> Result<(), Failed> {
    let brief = made("brief")?.layout;
    let pages: Vec<(&str, usize)> =
        brief.headings.iter().map(|(text, page)| (text.as_str(), *page)).collect();
    let wanted = [
        ("Waarom", 1),
        ("Wanneer beslist wie", 1),
        ("Keuze", 2),
        ("Alle randvoorwaarden", 2),
        ("Bronnen", 2),
    ];
    if brief.pages != 3 || wanted.iter().any(|heading| !pages.contains(heading)) {
        return Err(format!("{} pages, {pages:?}", brief.pages).into());
    }
    let pages = |tight| {
        let input = Input { tight, ..input(document("proposition")?)? };
        Ok::<_, Failed>(typeset::compile(&typeset::files(&input)?)?.layout.pages)
    };
    // a little more than a page, and one where all is set closer
    match (pages(false)?, pages(true)?) {
        (2, 1) => Ok(()),
        found => Err(format!("the proposition has {found:?} pages").into()),
    }
}

/// What a PDF was made from is remembered beside it: its own properties are for people.
fn fingerprint() -> Result<(), Failed> {
    let files = files("proposition")?;
    let (pdf, made) = (typeset::compile(&files)?, typeset::fingerprint(&files));
    let holds = |word: &[u8]| pdf.bytes.windows(word.len()).any(|window| window == word);
    for word in [&b"draagvlak:"[..], made.as_bytes()] {
        if holds(word) {
            return Err(format!("{} stands in the PDF", String::from_utf8_lossy(word)).into());
        }
    }
    let mut changed = input(document("proposition")?)?;
    changed.date = Some((2026, 8, 27));
    if typeset::fingerprint(&typeset::files(&changed)?) == made {
        return Err("another date gives the same fingerprint".into());
    }
    Ok(())
}

/// The external program, if it is not simply `typst`.
fn engines() -> Result<(), Failed> {
    let typst = Typst::find(tools::typst().as_deref())?;
    for name in ["brief", "proposition", "idioms"] {
        let files = files(name)?;
        let (inside, outside) = (typeset::compile(&files)?, typst.press(&files)?);
        if inside.layout != outside.layout {
            return Err(format!("{:?}\n{:?}", inside.layout, outside.layout).into());
        }
    }
    Ok(())
}

fn versions() -> Result<(), Failed> {
    for program in ["/no/such/typst", env!("CARGO")] {
        match Typst::find(Some(program.as_ref())) {
            Err(failure) if failure.hint.is_some() && failure.what.en.contains(program) => {}
            other => return Err(format!("{program}: {other:?}").into()),
        }
    }
    Ok(())
}

fn pictures() -> Result<(), Failed> {
    let mut huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    huge.extend([60_000u32.to_be_bytes(), 60_000u32.to_be_bytes()].concat());
    let outside = br#"<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>"#;
    let entity = br#"<!DOCTYPE svg [<!ENTITY a "b">]><svg/>"#;
    let bad: [(&str, &[u8]); 4] =
        [("large", &huge), ("outside", outside), ("outside", entity), ("neither", b"GIF89a")];
    for (words, bytes) in bad {
        let document = markup::parse("# T\n\n![x](x.png)\n").map_err(|faults| format!("{faults:?}"))?;
        let mut input = input(document)?;
        if typeset::files(&input).is_ok() {
            return Err("a missing picture is not missed".into());
        }
        input.images.insert("x.png".to_owned(), bytes.to_vec());
        match typeset::files(&input) {
            Err(failure) if failure.what.en.contains(words) => {}
            other => return Err(format!("{words}: {other:?}").into()),
        }
    }
    Ok(())
}

pub fn poppler(pdf: &Pdf, args: &[&str]) -> Result<String, Failed> {
    let file = tempfile::NamedTempFile::new()?;
    std::fs::write(file.path(), &pdf.bytes)?;
    let output = Command::new("pdftotext").args(args).arg(file.path()).arg("-").output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn idioms() -> Result<(), Failed> {
    let text = poppler(&made("idioms")?, &["-layout"])?.replace(" / ", "/");
    let wanted = [
        "Stuurgroepnotitie",
        "concept",
        "Meta",
        "nog niet compleet",
        "Eén regel",
        "☑",
        "☐",
        "code",
        "link",
        "Een tussenkop",
        "Nog een kop",
        "— spreker",
        "Steekproef van negen",
        "Wat de tabel laat zien",
        "advies",
        "van bedrijven",
        "1 mei 2027",
        "€ 14",
        "Kop zeven",
        "first-of-a-kind plant",
        "Een kleine noot",
        "vlak",
        "Peildatum 1 september 2026",
        "Nieuwe bladzijde",
        "Een vraag",
        "Bijlage",
        "Totaal",
        "Bronnen",
        "Een bron, https://x.example/",
        "Voorbeeldstreek · proef",
        "3/3",
        "#read(\"secret.txt\") ]#set page(width:1pt)[ *x* _y_ <l> @r $x$ | a | 1. = - \\`",
    ];
    if let Some(missing) = wanted.iter().find(|words| !text.contains(**words)) {
        return Err(format!("“{missing}” is not in the PDF:\n{text}").into());
    }
    if text.contains("Niemand gebruikt") { Err("an unused source is printed".into()) } else { Ok(()) }
}

/// No word of the left column crosses into the matter, and no two words lie over each other.
fn labels() -> Result<(), Failed> {
    for name in ["brief", "idioms"] {
        let boxes = poppler(&made(name)?, &["-bbox"])?;
        for page in boxes.split("<page ").skip(1) {
            let words: Vec<[f64; 4]> = page.lines().filter_map(word).collect();
            for (at, [left, top, right, bottom]) in words.iter().enumerate() {
                let mm = |points: f64| points / 72.0 * 25.4;
                if mm(*right) > 192.6 {
                    return Err(format!("{name}: a word ends at {} mm", mm(*right)).into());
                }
                let over = words[at + 1..].iter().any(|[l, t, r, b]| {
                    right.min(*r) - left.max(*l) > 1.0 && bottom.min(*b) - top.max(*t) > 0.5 * (bottom - top)
                });
                if over {
                    return Err(format!("{name}: words overlap at {left} {top}").into());
                }
            }
        }
    }
    Ok(())
}

pub fn word(line: &str) -> Option<[f64; 4]> {
    let number = |name: &str| {
        let rest = line.split_once(&format!("{name}=\""))?.1;
        rest.split_once('"')?.0.parse::<f64>().ok()
    };
    line.trim_start().starts_with("<word ").then_some(())?;
    Some([number("xMin")?, number("yMin")?, number("xMax")?, number("yMax")?])
}
