//! Every PDF of every canvas, read by other people's programs.

use std::path::PathBuf;
use std::sync::OnceLock;

use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use tempfile::TempDir;

use super::code;
use super::desk::Desk;
use super::expect::{self, equal, none};
use super::tools;
use super::work::{SHIPPED, Work};

/// One PDF: where it stands below the output folder, its language, and how long it may be.
#[derive(Debug, Clone)]
struct Paper {
    /// In points.
    width: f64,
    height: f64,
    path: String,
    lang: Lang,
    body: Option<usize>,
    all: Option<usize>,
}

/// All trials about finished PDFs.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![Trial::test("pdfs::all_are_made", all)];
    for paper in papers() {
        let add = |programs: &[&str], what: &str, check: fn(&Paper) -> Result<(), Failed>| {
            let paper = paper.clone();
            let name = paper.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".pdf").to_owned();
            let trial = Trial::test(format!("pdfs::{name}::{what}"), move || check(&paper));
            tools::needs(programs, trial)
        };
        let house = add(&[], "passes_the_house_check", house);
        trials.extend([
            tools::needs_python("pikepdf", house),
            add(&["qpdf"], "is_sound_to_qpdf", qpdf),
            add(&["outloud"], "reads_out_loud", outloud),
            add(&["pdftotext"], "is_as_long_as_its_kind_allows", length),
            add(&["pdftotext"], "keeps_words_on_the_page_and_apart", boxes),
        ]);
        let trial =
            Trial::test(format!("pdfs::{}::is_the_same_by_typst_cli", paper.path), move || engines(&paper));
        trials.push(tools::needs(&["pdftotext"], tools::needs_typst(trial)));
    }
    trials
}

/// What should be made.
fn papers() -> Vec<Paper> {
    let mut papers = Vec::new();
    for work in SHIPPED.iter().filter_map(|id| Work::shipped(id).ok()) {
        for lang in work.canvas().languages() {
            let points = |mm: f64| mm * 72.0 / 25.4;
            papers.extend(work.due().map(|kind| Paper {
                width: points(kind.print().paper.size().0),
                height: points(kind.print().paper.size().1),
                path: format!(
                    "{}/{}.pdf",
                    work.canvas().id,
                    kind.file(&work.canvas().id, lang, kind.print())
                ),
                lang,
                body: kind.about.pages,
                all: kind.about.pages_in_all,
            }));
        }
    }
    papers
}

/// All PDFs, made once by one of the engines in a folder of their own.
fn built(engine: &'static str) -> Result<&'static TempDir, Failed> {
    static EMBEDDED: OnceLock<Result<TempDir, String>> = OnceLock::new();
    static OUTSIDE: OnceLock<Result<TempDir, String>> = OnceLock::new();
    let slot = if engine == "embedded" { &EMBEDDED } else { &OUTSIDE };
    let made = slot.get_or_init(|| build(engine).map_err(|why| why.message().unwrap_or("?").to_owned()));
    made.as_ref().map_err(|why| why.as_str().into())
}

fn build(engine: &str) -> Result<TempDir, Failed> {
    let out = tempfile::tempdir()?;
    let root = expect::root().to_string_lossy().into_owned();
    let folder = out.path().to_string_lossy().into_owned();
    let desk = Desk::new()?;
    let arguments = ["-C", &root, "build", "--format", "pdf", "--out", &folder, "--pdf-engine", engine];
    let mut command = desk.command(&arguments);
    if let Some(folder) = tools::typst().as_deref().and_then(std::path::Path::parent) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let all = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&path));
        command.env("PATH", std::env::join_paths(all)?);
    }
    let output = command.output()?;
    equal(output.status.code(), Some(0), &String::from_utf8_lossy(&output.stderr))?;
    Ok(out)
}

fn file(paper: &Paper) -> Result<PathBuf, Failed> {
    let path = built("embedded")?.path().join(&paper.path);
    if path.exists() { Ok(path) } else { Err(format!("{} was not made", paper.path).into()) }
}

fn all() -> Result<(), Failed> {
    let papers = papers();
    let made = code::files(&built("embedded")?.path().to_string_lossy(), &["pdf"]);
    equal(papers.len(), made.len(), "PDFs")?;
    // each kind in nine languages of six canvases, unless it waits
    equal(papers.len() > 9 * 3, true, "papers, or the trial says nothing")?;
    papers.iter().try_for_each(|paper| file(paper).map(drop))
}

fn house(paper: &Paper) -> Result<(), Failed> {
    let (script, file) = (expect::file("tools/pdfcheck.py"), file(paper)?);
    let lang = paper.lang.code();
    tools::run("python3", &[script.as_os_str(), file.as_os_str(), lang.as_ref(), "2".as_ref(), "A".as_ref()])
        .map(drop)
}

fn qpdf(paper: &Paper) -> Result<(), Failed> {
    tools::run("qpdf", &["--check".as_ref(), file(paper)?.as_os_str()]).map(drop)
}

fn outloud(paper: &Paper) -> Result<(), Failed> {
    let told = tools::run("outloud", &["--no-info".as_ref(), file(paper)?.as_os_str()])?;
    equal(told.is_empty(), false, "it says something")
}

/// The text of each page, as it lies on the page.
fn pages(path: &std::path::Path) -> Result<Vec<String>, Failed> {
    let text = tools::run("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()])?;
    // each page ends with a form feed
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    pages.pop();
    Ok(pages)
}

fn length(paper: &Paper) -> Result<(), Failed> {
    let pages = pages(&file(paper)?)?;
    let annex = if paper.lang == Lang::Nl { "Bijlage" } else { "Annex" };
    let begins = |page: &String| page.lines().take(8).any(|line| line.trim_start().starts_with(annex));
    let body = pages.iter().position(begins).unwrap_or(pages.len());
    let about = format!("{body} pages of {}", pages.len());
    equal(paper.body.is_none_or(|most| (1..=most).contains(&body)), true, &about)?;
    equal(paper.all.is_none_or(|most| pages.len() <= most), true, &about)?;
    equal(pages.iter().all(|page| page.trim().len() > 100), true, "no page is all but empty")
}

/// A word on a page, in points from the left and from above.
#[derive(Debug, Clone)]
struct Word {
    page: usize,
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

fn words(paper: &Paper, path: &std::path::Path) -> Result<Vec<Word>, Failed> {
    let html = tools::run("pdftotext", &["-bbox".as_ref(), path.as_os_str(), "-".as_ref()])?;
    let (mut words, mut page) = (Vec::new(), 0);
    for line in html.lines().map(str::trim) {
        let number = |name: &str| -> Result<f64, Failed> {
            let (_, rest) = line.split_once(&format!("{name}=\"")).ok_or("no such attribute")?;
            Ok(rest.split('"').next().unwrap_or_default().parse()?)
        };
        if line.starts_with("<page") {
            page += 1;
            equal(number("width")?.round(), paper.width.round(), "width")?;
            equal(number("height")?.round(), paper.height.round(), "height")?;
        } else if line.starts_with("<word") {
            let text = line.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</word>"));
            words.push(Word {
                page,
                text: text.unwrap_or_default().to_owned(),
                left: number("xMin")?,
                top: number("yMin")?,
                right: number("xMax")?,
                bottom: number("yMax")?,
            });
        }
    }
    Ok(words)
}

/// The margins beside all text, and above and below what runs along, in points.
const BESIDE: f64 = 51.0;
const ABOVE: f64 = 22.0;

fn boxes(paper: &Paper) -> Result<(), Failed> {
    let words = words(paper, &file(paper)?)?;
    equal(words.len() > 20, true, &format!("{} words: enough to judge by", words.len()))?;
    let mut wrong = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let Word { page, text, left, top, right, bottom } = word;
        // what lies on its side has narrower margins
        let less = if paper.width > paper.height { 12.0 } else { 0.0 };
        let beside = *left >= BESIDE - less && *right <= paper.width - BESIDE + less;
        let inside = beside && *top >= ABOVE && *bottom <= paper.height - ABOVE + less / 2.0;
        if !inside {
            wrong.push(format!("page {page}: “{text}” at {left:.0}–{right:.0}, {top:.0}–{bottom:.0}"));
        }
        for other in words[n + 1..].iter().filter(|other| other.page == *page) {
            let across = right.min(other.right) - left.max(other.left);
            let down = bottom.min(other.bottom) - top.max(other.top);
            // boxes are as high as the face, so lines that lie close touch; letters that kern do so too
            if across > 1.0 && down > 0.45 * (bottom - top).min(other.bottom - other.top) {
                wrong
                    .push(format!("page {page}: “{text}” lies over “{}” at {left:.0}, {top:.0}", other.text));
            }
        }
    }
    none(&wrong, &paper.path)
}

fn engines(paper: &Paper) -> Result<(), Failed> {
    let other = built("typst-cli")?.path().join(&paper.path);
    let (inside, outside) = (pages(&file(paper)?)?, pages(&other)?);
    equal(inside.len(), outside.len(), "pages")?;
    let differ = inside.iter().zip(&outside).position(|(a, b)| a != b);
    equal(differ, None::<usize>, "the page that differs")
}
