//! Papers as they are laid out: all fits, no word is lost, and no page is left empty.

use std::collections::BTreeSet;

use draagvlak::document::Kind;
use draagvlak::error::Failure;
use draagvlak::markup::layout::{How, Layout};
use draagvlak::markup::{self, Body, Document};
use draagvlak::project::Day;
use draagvlak::project::paper::{self, Draft, Embedded, Engines, Press};
use draagvlak::typeset::{self, Pdf};
use libtest_mimic::{Failed, Trial};
use unicode_normalization::UnicodeNormalization;

use super::code;
use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::{self, equal, none};
use super::tools;
use super::work::{SHIPPED, Work, sheets};

/// All trials about laid-out papers.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("frames::a_little_more_than_one_side_is_set_closer", closer),
        Trial::test("frames::what_does_not_fit_is_found", unfit),
        Trial::test("frames::what_does_not_fit_names_its_field_and_fails_the_build", build),
    ];
    for name in names() {
        let add = |what: &str, check: fn(&str) -> Result<(), Failed>| {
            let (name, title) = (name.clone(), format!("{name}::{what}"));
            Trial::test(format!("frames::{title}"), move || check(&name))
        };
        trials.extend([
            add("fits", fits),
            add("leaves_no_page_a_third_empty", full),
            tools::needs(&["pdftotext"], add("keeps_every_word", words)),
        ]);
    }
    trials
}

/// A canvas of which there is much of everything.
const MUCH: &str = "veel";

/// The shipped canvases, the small ones beside this trial, and one with much of everything.
fn names() -> Vec<String> {
    let own = code::files(&expect::file("frames").to_string_lossy(), &["toml"]);
    let own = own.iter().filter_map(|path| path.file_stem()?.to_str()).filter(|name| *name != "more");
    let shipped = SHIPPED.into_iter().chain([MUCH]).chain(own);
    shipped.map(str::to_owned).collect()
}

fn work(name: &str) -> Result<Work, Failed> {
    if SHIPPED.contains(&name) {
        return Work::shipped(name);
    }
    if name == MUCH {
        let more = std::fs::read_to_string(expect::file("frames/more.toml"))?;
        let mut all = sheets("voorbeeldstreek")?;
        if let Some((_, text)) = all.first_mut() {
            text.extend((0..27).map(|n| format!("\n{}", more.replace("{n}", &n.to_string()))));
        }
        return Ok(Work::of(name, &all));
    }
    let path = expect::file(format!("frames/{name}.toml"));
    Ok(Work::of(name, &[(format!("canvases/{name}.toml"), std::fs::read_to_string(path)?)]))
}

/// A paper: its name, its blocks as they are printed, its PDF and where all stands.
struct Made {
    name: String,
    document: Document,
    /// What stands at the head of pages.
    running: String,
    pdf: Vec<u8>,
    layout: Layout,
}

/// All papers of a canvas.
fn papers(name: &str) -> Result<Vec<Made>, Failed> {
    let work = work(name)?;
    let kinds = work.project.kinds();
    let circles = kinds.iter().map(Kind::circle);
    let checked = [work.project.checked(&work.read, Day::default(), circles)];
    let mut tasks = paper::tasks(&checked, kinds, &[]);
    let blank = tasks.iter().copied().filter_map(|mut task| task.print_as(None, true).then_some(task));
    tasks.extend(blank.collect::<Vec<_>>());
    let engines = Engines::new(&tasks, work.project.templates());
    let made = tasks.iter().map(|task| -> Result<Made, Failed> {
        let draft = Draft::new(task, &engines).map_err(|trouble| format!("{trouble:?}"))?;
        let (proof, _) = draft.proof().map_err(|failure| failure.what.en)?;
        let pdf = draft.pdf(&proof, &Embedded).map_err(|failure| failure.what.en)?;
        let mut document = draft.rendered.blocks.clone();
        document.replace_unprintable();
        let (name, running) = (draft.rendered.file.clone(), draft.rendered.running.clone());
        Ok(Made { name, document, running, pdf: pdf.bytes, layout: pdf.layout })
    });
    made.collect()
}

fn fits(name: &str) -> Result<(), Failed> {
    let made = papers(name)?;
    let told =
        made.iter().flat_map(|made| made.layout.misfits.iter().map(|m| format!("{} {m:?}", made.name)));
    none(&told.collect::<Vec<_>>(), "words that do not fit")
}

/// How far down a page is used at least, in hundredths, unless it is the last.
const USED: u8 = 66;

fn full(name: &str) -> Result<(), Failed> {
    let mut empty = Vec::new();
    // one that begins pages itself says how full each is
    let flows = |made: &Made| !made.document.blocks.iter().any(|block| block.body == Body::PageBreak);
    for Made { name, layout, .. } in papers(name)?.into_iter().filter(flows) {
        let pages = layout.fill.iter().zip(1..);
        let pages = pages.filter(|(used, page)| **used < USED && *page < layout.pages);
        empty.extend(pages.map(|(used, page)| format!("{name}: page {page} is {used} % full")));
    }
    none(&empty, "pages a third empty")
}

/// Letters and digits alone, in small ones: what is left is the same wherever lines break.
fn letters(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

/// A word of more letters than this may take several lines of a cell.
const LONG: usize = 100;

fn words(name: &str) -> Result<(), Failed> {
    let mut lost = Vec::new();
    for made in papers(name)? {
        let file = tempfile::NamedTempFile::new()?;
        std::fs::write(file.path(), &made.pdf)?;
        let printed = tools::run("pdftotext", &["-raw".as_ref(), file.path().as_os_str(), "-".as_ref()])?;
        let printed = text(&made, &printed);
        let written = written(&made.document);
        let all: Vec<String> = written.split_whitespace().map(letters).collect();
        let words: BTreeSet<&String> = all.iter().filter(|word| !word.is_empty()).collect();
        for word in words.into_iter().filter(|word| !word.chars().any(is_backward)) {
            let wanted = all.iter().filter(|other| other.contains(word.as_str())).count();
            let found = printed.matches(word.as_str()).count();
            // one that fills a cell may break off at the end of a page, and the head of the table then stands between
            let broken = if word.len() > LONG { made.layout.pages - 1 } else { 0 };
            if found + broken < wanted {
                lost.push(format!("{}: “{word}” {wanted} times, printed {found}", made.name));
            }
        }
    }
    none(&lost, "words that are not in the PDF")
}

/// The letters of all pages, without head and foot between two of them: a word may go on there.
fn text(made: &Made, printed: &str) -> String {
    let status = made.document.kicker.iter().map(|kicker| markup::plain(&kicker.status));
    let head = letters(&(made.running.clone() + &status.collect::<String>()));
    let foot = letters(&markup::plain(&made.document.footer));
    let pages = printed.split('\u{c}').map(letters).zip(1..).map(|(page, number)| {
        let foot = format!("{foot}{number}{}", made.layout.pages);
        let between = number < made.layout.pages;
        let page = page.strip_suffix(&foot).filter(|_| between).unwrap_or(&page);
        page.strip_prefix(&head).filter(|_| number > 1).unwrap_or(page).to_owned()
    });
    pages.collect()
}

/// Whether it belongs to a script that runs from right to left, of which programs tell the letters in either order.
fn is_backward(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// All words that are to be printed: descriptions of figures are not.
fn written(document: &Document) -> String {
    let mut document = document.clone();
    document.blocks.retain(|block| !matches!(block.body, Body::Figure { .. }));
    let sources = document.sources.iter().flat_map(|source| source.blocks.clone()).collect();
    let sources = Document { blocks: sources, ..Document::default() };
    let line = |line: &[markup::Inline]| markup::plain(line) + "\n";
    let kicker =
        document.kicker.iter().map(|k| line(&k.tag) + &line(&k.status) + &line(&k.place)).collect::<String>();
    kicker + &line(&document.footer) + &markup::words(&document) + &markup::words(&sources)
}

/// A page on which words stand where they should not, with a head and foot that may, and one that is half full.
const UNFIT: &str = r#"
#set document(title: "Titel", date: datetime(year: 1970, month: 1, day: 1))
#set page(width: 342pt, height: 231pt, margin: (x: 18mm, top: 15mm, bottom: 17mm), header: place(dx: -20pt)[Kop], footer: place(dy: 9pt)[Voet])
#set text(size: 10pt, hyphenate: false)
= Titel
#place(top, dx: 200pt, box(width: 90pt)[Opzij daarvan])
#place(top, dy: 40pt)[Bovenop]
#place(top, dy: 40pt)[Onderop]
#place(top, dy: 138pt)[Beneden]
#v(40pt)
#table(columns: (30pt, 60pt), [Woordenboek], [Tweede])
#pagebreak()
#v(70pt)
Half
#place(bottom, dy: 15pt, [#block[Ook een voet] <foot>])
"#;

/// Of words that do not fit, each is found; others are not.
fn unfit() -> Result<(), Failed> {
    let document = markup::parse("# Titel\n").map_err(|faults| format!("{faults:?}"))?;
    let input = typeset::Input { document, ..typeset::Input::default() };
    let files = typeset::files(&input).map_err(|failure| failure.what.en)?.with_theme(UNFIT);
    let Layout { misfits, fill, .. } = Embedded.press(&files).map_err(|failure| failure.what.en)?.layout;
    let told: Vec<_> =
        misfits.iter().map(|m| (m.page, m.section.as_str(), m.words.as_str(), m.how)).collect();
    let wanted = [
        ("daarvan", How::Outside),
        ("Beneden", How::Outside),
        ("Woordenboek", How::Cell),
        ("Onderop", How::Over),
    ];
    equal(told, wanted.map(|(words, how)| (1, "Titel", words, how)).to_vec(), "what does not fit")?;
    equal((fill[0], (50..=60).contains(&fill[1])), (100, true), &format!("{fill:?}"))
}

/// A paper of a house whose table is wider than the paper names the field that its words come from; the paper is made
/// all the same, and a build that makes nothing anew says it again.
fn build() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    let kind = "format = 1\norder = 9\ntitle = { nl = \"Bericht\", en = \"Notice\" }\ncircle = \"steering\"\n\
        languages = [\"nl\"]\nfile = { nl = \"bericht-{canvas}\", en = \"notice-{canvas}\" }\n";
    desk.write("templates/bericht/kind.toml", format!("# Een bericht.\n{kind}"))?;
    for lang in ["nl", "en"] {
        desk.write(&format!("templates/bericht/{lang}.ftl"), "# Woorden.\n")?;
    }
    let template = |columns: usize| {
        let row = |cell: &dyn Fn(usize) -> String| {
            let cells: String = (1..=columns).map(|n| format!(" {} |", cell(n))).collect();
            format!("|{cells}\n")
        };
        let rows = [
            row(&|n| format!("K{n}")),
            row(&|_| "---".to_owned()),
            row(&|_| "{{ canvas.focus.group }}".to_owned()),
        ];
        format!("# Hoe de streek ervoor staat\n\n## Doelgroep\n\n{}", rows.concat())
    };
    let build = ["build", "--document", "bericht"];
    desk.write("templates/bericht/document.md", template(60))?;
    let told = desk.ends(1, &build)?;
    holds(
        &told,
        &[
            "text-does-not-fit",
            "bericht-voorbeeldstreek.pdf, bladzijde 1, onder “Doelgroep”: “scale-",
            "group = {",
        ],
    )?;
    equal(desk.root().join("output/voorbeeldstreek/bericht-voorbeeldstreek.pdf").exists(), true, "the PDF")?;
    holds(&desk.ends(1, &build)?, &["text-does-not-fit"])?;
    holds(&desk.ends(1, &["build", "--document", "bericht", "--check"])?, &["text-does-not-fit"])?;
    desk.write("templates/bericht/document.md", template(3))?;
    lacks(&desk.ends(0, &build)?, &["text-does-not-fit"])
}

/// A press that tells how full its two pages are, and of one page where all is set closer.
#[derive(Debug)]
struct Told {
    fill: Option<(u8, u8)>,
    pages_if_closer: usize,
}

impl Press for Told {
    fn press(&self, files: &typeset::Files) -> Result<Pdf, Failure> {
        let data = String::from_utf8_lossy(files.get(typeset::DATA).unwrap_or_default()).into_owned();
        let pages = if data.contains("\"tight\":true") { self.pages_if_closer } else { 2 };
        let fill = self.fill.map(|(first, second)| vec![first, second]).unwrap_or_default();
        let layout = Layout { pages, fill, ..Layout::default() };
        Ok(Pdf { bytes: typeset::fingerprint(files).into(), layout })
    }
}

/// It is tried where little stands on the second page, less what the first leaves empty, or where nobody looked, and kept
/// if it then is one page. What a paper was made from is the same either way.
fn closer() -> Result<(), Failed> {
    let work = Work::of("klein", &[("canvases/klein.toml".to_owned(), SMALL.to_owned())]);
    let kinds = work.project.kinds();
    let checked = [work.project.checked(&work.read, Day::default(), kinds.iter().map(Kind::circle))];
    let tasks = paper::tasks(&checked, kinds, &[]);
    let engines = Engines::new(&tasks, work.project.templates());
    let draft = Draft::new(&tasks[0], &engines).map_err(|trouble| format!("{trouble:?}"))?;
    let (proof, _) = draft.proof().map_err(|failure| failure.what.en)?;
    for (fill, pages_if_closer, pages) in [
        (Some((100, 12)), 1, 1),
        (None, 1, 1),
        (Some((100, 13)), 1, 2),
        (Some((90, 22)), 1, 1),
        (Some((90, 23)), 1, 2),
        (Some((100, 12)), 2, 2),
        (None, 2, 2),
    ] {
        let made = draft.pdf(&proof, &Told { fill, pages_if_closer }).map_err(|failure| failure.what.en)?;
        let about = format!("pages filled {fill:?}, {pages_if_closer} if closer");
        equal(made.layout.pages, pages, &about)?;
        equal(made.bytes, typeset::fingerprint(&proof.files).into_bytes(), &about)?;
    }
    Ok(())
}
