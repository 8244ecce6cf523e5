//! Documents: any text is literal in them, they travel no further than their circle, and speak the reader's language.

use draagvlak::canvas::head::Locale;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use toml::{Table, Value};

use super::desk::{Desk, holds, lacks};
use super::expect::equal;
use super::prose::{self, HOSTILE};
use super::reader::look::Reach;
use super::tools;
use super::work::{Work, plain};

/// All trials about documents.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("documents::a_proposition_holds_nothing_of_a_narrower_circle", public),
        Trial::test("documents::a_brief_holds_nothing_internal", steering),
        Trial::test("documents::who_promised_what_stays_inside", promises),
        Trial::test("documents::gent_reads_flemish_words", flemish),
        Trial::test("documents::a_text_in_another_language_says_so", foreign),
        tools::needs(&["cmark"], Trial::test("documents::hostile_text_is_literal_in_markdown", in_markdown)),
        tools::needs(
            &["pdftotext", "pdfinfo"],
            Trial::test("documents::hostile_text_is_literal_in_pdf", in_pdf),
        ),
        tools::needs(
            &["pdftotext", "pdfinfo"],
            Trial::test("documents::nothing_of_a_narrower_circle_is_in_a_pdf", public_pdf),
        ),
    ];
    let Ok(work) = Work::shipped("voorbeeldstreek") else { return trials };
    for kind in work.project.kinds() {
        for locale in [Locale::NlNl, Locale::NlBe, Locale::EnGb] {
            let name = kind.name.clone();
            let title = format!("documents::hostile_text_keeps_the_shape::{name}::{}", locale.name());
            trials.push(Trial::test(title, move || shape(&name, locale)));
        }
    }
    trials
}

/// Bits that mean something to TOML, Markdown, HTML or Typst; none breaks a line.
const TOKENS: &[&str] = &[
    "#read(\"secret.txt\")",
    "]#set page(width:1pt)[",
    "*x*",
    "_y_",
    "<l>",
    "@r",
    "$x$",
    "|",
    " a ",
    "1.",
    "=",
    "-",
    "\\",
    "#",
    "##",
    "\"",
    "'",
    "\"\"\"",
    "[[actor]]",
    "]",
    "[",
    "{{ doc.title }}",
    "{% if x %}",
    "{#",
    "`",
    "```",
    "~~",
    "**",
    "__",
    "[^een]",
    "[^een]:",
    "[!NOTE]",
    "> ",
    "- ",
    "+ ",
    "![",
    "](x)",
    "<!-- page -->",
    "<b>",
    "</span>",
    "<span lang=\"en\">",
    "&amp;",
    "&#35;",
    "https://x.example/a_b",
    "www.x.nl",
    "a@b.nl",
    "//",
    "/*",
    "---",
    "===",
    "|---|",
    "[x]",
    ":",
    ".",
    "!",
    "?",
    "—",
    " — ",
    "·",
    "\t",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "%",
    "^",
    "~",
    "é",
    "woord",
    "7",
    " ",
];

fn hostile() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        6 => proptest::sample::select(TOKENS).prop_map(str::to_owned),
        1 => "\\PC",
    ];
    proptest::collection::vec(bit, 1..10)
        .prop_map(|bits| bits.concat())
        .prop_filter("nothing to see, or a path of Windows", |text| {
            text.chars().any(char::is_alphanumeric) && text.get(1..3) != Some(":\t")
        })
}

/// The shape of a document of a sheet.
fn shape_of(sheet: &Table, kind: &str, locale: Locale) -> Result<String, Failed> {
    let work = prose::work(sheet)?;
    let lang = if locale == Locale::EnGb { Lang::En } else { Lang::Nl };
    let rendered = work.render_clean(work.kind(kind)?, lang)?;
    equal(rendered.locale, locale, "locale")?;
    Ok(rendered.blocks.shape())
}

fn shape(kind: &str, locale: Locale) -> Result<(), Failed> {
    let mut sheet = prose::fictional()?;
    if let Some(Value::Table(head)) = sheet.get_mut("canvas") {
        head.insert("language".to_owned(), locale.name().into());
    }
    // what is equal stays equal: some lists name equal things once
    let words: Vec<String> = ('a'..='z').map(|letter| format!("Kwar{letter}")).collect();
    let filled = |texts: &[&String]| {
        let mut sheet = sheet.clone();
        let mut next = texts.iter().cycle();
        prose::replace(&mut sheet, &mut || next.next().map(ToString::to_string).unwrap_or_default());
        shape_of(&sheet, kind, locale)
            .map_err(|why| TestCaseError::fail(why.message().unwrap_or("?").to_owned()))
    };
    let mut runner = TestRunner::new(Config { cases: 20, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&proptest::collection::vec(hostile(), 1..24), |texts| {
        let first = |text: &String| texts.iter().position(|other| bare(other) == bare(text)).unwrap_or(0);
        let plain: Vec<&String> = texts.iter().map(|text| &words[first(text)]).collect();
        prop_assert_eq!(filled(&texts.iter().collect::<Vec<_>>())?, filled(&plain)?);
        Ok(())
    });
    outcome.map_err(|error| error.to_string().into())
}

/// A text without white space and what PDFs break words with, in small letters: where a sentence begins, one may grow.
fn bare(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}' && !c.is_control());
    kept.collect::<String>().to_lowercase()
}

fn hostile_sheet() -> Result<Table, Failed> {
    let mut sheet = prose::fictional()?;
    prose::replace(&mut sheet, &mut || HOSTILE.to_owned());
    Ok(sheet)
}

/// The text of HTML.
fn html_text(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn in_markdown() -> Result<(), Failed> {
    let work = prose::work(&hostile_sheet()?)?;
    let mut plain = prose::fictional()?;
    prose::replace(&mut plain, &mut || "Kwark Kwark".to_owned());
    let plain = prose::work(&plain)?;
    let folder = tempfile::tempdir()?;
    for kind in work.project.kinds() {
        for lang in Lang::ALL {
            let read = |work: &Work| -> Result<String, Failed> {
                let path = folder.path().join("document.md");
                std::fs::write(&path, work.render_clean(kind, lang)?.markdown)?;
                Ok(bare(&html_text(&tools::run("cmark", &[path])?)))
            };
            let found = read(&work)?.matches(&bare(HOSTILE)).count();
            let wanted = read(&plain)?.matches("kwarkkwark").count();
            let about = format!("{} in {lang}: {found} of {wanted}", kind.name);
            // a short paper prints little, but what it prints is literal
            equal(wanted > 1 && found >= wanted, true, &about)?;
        }
    }
    Ok(())
}

fn in_pdf() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/voorbeeldstreek.toml", hostile_sheet()?.to_string())?;
    desk.write("secret.txt", "NIETVOORLEZERS")?;
    // also what waits: its words are as hostile
    let kinds: Vec<String> = plain().kinds().iter().map(|kind| kind.name.clone()).collect();
    desk.ends(0, &["build", "--document", &kinds.join(",")])?;
    let folder = desk.root().join("output/voorbeeldstreek");
    let mut number = 0;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|e| e != "pdf") {
            continue;
        }
        number += 1;
        let read = tools::run("pdfinfo", &["-struct-text".as_ref(), path.as_os_str()])?;
        // the tree prints each piece between quotation marks on a line of its own
        let tree: String =
            read.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"')).collect();
        let flow = tools::run("pdftotext", &["-raw".as_ref(), path.as_os_str(), "-".as_ref()])?;
        for text in [&tree, &flow] {
            lacks(text, &["NIETVOORLEZERS"])?;
        }
        let found = bare(&tree).matches(&bare(HOSTILE)).count();
        equal(found > 1, true, &format!("{}: it stands {found} times in the tree", path.display()))?;
        let found = bare(&flow).matches("page(width:1pt)").count();
        equal(found > 1, true, &format!("{}: it stands {found} times on the pages", path.display()))?;
        let info = tools::run("pdfinfo", &[path.as_os_str()])?;
        let wide = path.to_string_lossy().contains("canvas-");
        holds(&info, &[if wide { "A3" } else { "A4" }])?;
    }
    let made: usize = plain().kinds().iter().map(|kind| kind.languages().len()).sum();
    equal(number, made, "PDFs")
}

const SECRET: &str = "Geheimschrift";

/// The sheet with a word in every text that may not travel so far, and internal fields in records that do.
fn secret_sheet(reach: Reach) -> Result<Table, Failed> {
    let mut sheet = prose::fictional()?;
    let mut more: Table = format!(
        "[[statement]]\nid = \"binnenskamers\"\ntext = \"{SECRET}\"\nview = \"sme\"\nwave = \"g1\"\nconsent = \"none\"\ncircle = \"internal\"\n\
         about = [\"pilot-project-support\"]\n\
         [[allow]]\nrule = \"date-passed\"\nwhere = \"canvas\"\nreason = \"{SECRET}\"\nby = \"{SECRET}\"\nuntil = 2027-01-01\n"
    )
    .parse()?;
    for (kind, records) in std::mem::take(&mut more) {
        match (sheet.entry(kind).or_insert(Value::Array(Vec::new())), records) {
            (Value::Array(known), Value::Array(new)) => known.extend(new),
            _ => return Err("not a list of records".into()),
        }
    }
    if let Some(Value::Array(actors)) = sheet.get_mut("actor") {
        for actor in actors.iter_mut().filter_map(Value::as_table_mut) {
            actor.insert("may-lose".to_owned(), SECRET.into());
        }
    }
    let number = prose::mark(&mut sheet, reach, SECRET)?;
    equal(number > 5, true, &format!("{number} texts hidden"))?;
    Ok(sheet)
}

fn hidden(kind: &str, reach: Reach) -> Result<(), Failed> {
    let work = prose::work(&secret_sheet(reach)?)?;
    for lang in Lang::ALL {
        let rendered = work.render(work.kind(kind)?, lang)?;
        lacks(&rendered.markdown, &[SECRET])?;
        lacks(&format!("{rendered:?}"), &[SECRET])?;
    }
    Ok(())
}

fn public() -> Result<(), Failed> {
    hidden("proposition", Reach::Public)
}

fn steering() -> Result<(), Failed> {
    hidden("steering-brief", Reach::Steering)
}

fn public_pdf() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/voorbeeldstreek.toml", secret_sheet(Reach::Public)?.to_string())?;
    desk.ends(0, &["build", "--document", "proposition"])?;
    for (path, (bytes, _)) in
        desk.inside()?.iter().filter(|(path, _)| path.starts_with(desk.root().join("output")))
    {
        let mut text = String::from_utf8_lossy(bytes).into_owned();
        if path.extension().is_some_and(|e| e == "pdf") {
            text += &tools::run("pdftotext", &[path.as_os_str(), "-".as_ref()])?;
            text += &tools::run("pdfinfo", &["-meta".as_ref(), path.as_os_str()])?;
        }
        lacks(&text, &[SECRET])?;
    }
    Ok(())
}

/// A party whose only deed is a promise is named in no document that leaves the team.
fn promises() -> Result<(), Failed> {
    let mut sheet = prose::fictional()?.to_string();
    sheet.push_str(
        "\n[[actor]]\nid = \"stille\"\nname = \"Stille Vennoot\"\nhelix = \"business\"\nin-region = true\n\
         \n[[commitment]]\nid = \"stille-geld\"\nparty = \"stille\"\nkind = \"money\"\nfor = [\"pilotregeling\"]\nfirmness = \"oral\"\n\
         amounts = [{ year = 2027, eur = 31337 }]\n",
    );
    let work = prose::work(&sheet.parse()?)?;
    for kind in work.project.kinds() {
        for lang in Lang::ALL {
            let markdown = work.render(kind, lang)?.markdown;
            // a list of all parties may have the name; what it promised stands nowhere
            let list = |line: &&str| line.contains("Vezelkring") || line.contains("Fibre Circle");
            let apart: Vec<&str> = markdown.lines().filter(|line| !list(line)).collect();
            lacks(&apart.join("\n"), &["Stille Vennoot"])?;
            lacks(&markdown, &["31.337", "31,337"])?;
        }
    }
    Ok(())
}

fn flemish() -> Result<(), Failed> {
    let work = Work::shipped("gent")?;
    for kind in work.project.kinds() {
        let rendered = work.render(kind, Lang::Nl)?;
        equal(rendered.locale, Locale::NlBe, "locale")?;
        let words: Vec<String> =
            rendered.markdown.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
        let dutch: Vec<&String> = words
            .iter()
            .filter(|word| ["mkb", "mkb'er", "wethouder", "wethouders"].contains(&word.as_str()))
            .collect();
        equal(dutch, Vec::<&String>::new(), &format!("Dutch words in {}", kind.name))?;
    }
    // the same canvas speaks of a living lab in Flanders and of a proeftuin in the Netherlands, and of firms in both
    let mut sheet = prose::fictional()?;
    let Some(Value::Array(initiatives)) = sheet.get_mut("initiative") else { return Err("none".into()) };
    for initiative in initiatives.iter_mut().filter_map(Value::as_table_mut) {
        initiative.insert("form".to_owned(), "living-lab".into());
        initiative.remove("answers");
    }
    for (language, word, other) in
        [("nl-NL", "proeftuin", "living lab"), ("nl-BE", "living lab", "proeftuin")]
    {
        if let Some(Value::Table(head)) = sheet.get_mut("canvas") {
            head.insert("language".to_owned(), language.into());
        }
        let mut plain = sheet.clone();
        prose::replace(&mut plain, &mut || "Kwark".to_owned());
        let work = prose::work(&plain)?;
        let mut text = String::new();
        for kind in work.project.kinds() {
            let rendered = work.render(kind, Lang::Nl)?;
            text += &format!("{}{:?}", rendered.markdown, rendered.images).to_lowercase();
        }
        holds(&text, &[word, "bedrijven"])?;
        lacks(&text, &[other, "mkb", "kmo"])?;
    }
    Ok(())
}

fn foreign() -> Result<(), Failed> {
    let mut sheet = prose::fictional()?;
    let Some(Value::Table(head)) = sheet.get_mut("canvas") else { return Err("no head".into()) };
    head.insert("provenance".to_owned(), "Alleen in het Nederlands".into());
    head.insert(
        "title".to_owned(),
        Table::from_iter([("en".to_owned(), Value::from("Only English"))]).into(),
    );
    let work = prose::work(&sheet)?;
    let proposition = work.kind("proposition")?;
    let english = work.render(proposition, Lang::En)?;
    holds(&english.markdown, &["<span lang=\"nl\">Alleen in het Nederlands</span>"])?;
    lacks(&english.markdown, &["<span lang=\"en\">"])?;
    let dutch = work.render(proposition, Lang::Nl)?;
    holds(&dutch.markdown, &["Alleen in het Nederlands"])?;
    lacks(&dutch.markdown, &["<span lang=\"nl\">"])?;
    let shipped = Work::shipped("voorbeeldstreek")?;
    for kind in shipped.project.kinds() {
        for lang in Lang::ALL {
            lacks(&shipped.render(kind, lang)?.markdown, &["<span"])?;
        }
    }
    Ok(())
}
