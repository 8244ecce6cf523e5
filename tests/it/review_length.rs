//! What is said of a document that is too long: where to begin, at words that can be left shorter.

use draagvlak::canvas::head::Locale;
use draagvlak::diagnostic::Finding;
use draagvlak::document::review::{self, Look};
use draagvlak::document::{Engine, Rendered, kind};
use draagvlak::markup;
use draagvlak::markup::layout::Layout;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::expect::equal;
use super::work::Work;

/// All trials about length.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("review::document-too-long::begins_where_words_can_be_left_shorter", document),
        Trial::test("review::document-too-long::counts_the_page_on_which_the_annex_begins", halfway),
        Trial::test("review::document-too-long::asks_nobody_to_shorten_what_nobody_wrote", unwritten),
        Trial::test("review::section-too-long::points_at_what_is_asked_now", section),
        Trial::test("review::two_thousand_initiatives_are_a_paper", rows),
    ]
}

const TAKEN: &str = "in te stemmen met de inrichting van een loket voor alle bedrijven in de streek, met een kwartiermaker, een secretaris en een begeleidingsgroep";
const ASKED: &str = "een pilotlijn te openen voor bedrijven die een proef willen doen";
const CORE: &str = "Bedrijven missen begeleiding van pilots.";

fn sheet() -> String {
    format!(
        "format = 1\n[canvas]\ntitle = \"Verzonnen streek\"\n[[meeting]]\nid = \"m\"\ncore = \"{CORE}\"\n\
        [[decision]]\nid = \"oud\"\nasked = \"{TAKEN}\"\nstatus = \"adopted\"\n\
        [[decision]]\nid = \"nieuw\"\nasked = \"{ASKED}\"\n\
        [[evidence]]\nid = \"verslag\"\nsource = \"Verslag van de werksessie met alle betrokken bedrijven, overheden en kennisinstellingen in de streek\"\n"
    )
}

/// What the rules say of Markdown as if it were of a kind, in Dutch, its headings on these pages.
fn found(kind: &str, markdown: &str, pages: impl IntoIterator<Item = usize>) -> Result<Vec<Finding>, Failed> {
    let work = Work::of("streek", &[("canvases/streek.toml".to_owned(), sheet())]);
    let kind = work.kind(kind)?;
    let engine = Engine::new(kind, &kind::files(&[]), Locale::NlNl).map_err(|fault| format!("{fault:?}"))?;
    let blocks = markup::parse(markdown).map_err(|faults| format!("{faults:?}"))?;
    let mut headings: Vec<(String, usize)> =
        blocks.headings().into_iter().zip(pages).map(|((_, words, _), page)| (words, page)).collect();
    // this one the typesetter writes
    let last = headings.last().map_or(0, |(_, page)| *page);
    headings.push(("Bronnen".to_owned(), last));
    let layout = Layout { pages: last, headings, ..Layout::default() };
    let rendered = Rendered {
        file: "stuk".to_owned(),
        locale: Locale::NlNl,
        markdown: markdown.to_owned(),
        blocks,
        text: None,
        images: Vec::new(),
        running: String::new(),
        author: String::new(),
    };
    let seen = work.seen(kind.circle());
    let look = Look { seen: &seen, kind, engine: &engine, rendered: &rendered, layout: Some(&layout) };
    Ok(review::review(&look))
}

fn document() -> Result<(), Failed> {
    let markdown = format!(
        "# Verzonnen streek\n\n## Kern\n\n{CORE}[^verslag]\n\n## Genomen besluiten\n\n1. {TAKEN}\n2. {TAKEN}\n\n\
        ## Wat volgt\n\nDat staat hier niet.\n\n\
        [^verslag]: Verslag van de werksessie met alle betrokken bedrijven, overheden en kennisinstellingen in de streek.\n"
    );
    let found = found("steering-brief", &markdown, 1..)?;
    let found = found.iter().find(|finding| finding.rule == "document-too-long").ok_or("not found")?;
    equal(found.address.as_str(), "meeting.m#core", &found.message.nl)?;
    equal(found.message.nl.ends_with("Begin met inkorten bij “Kern”."), true, &found.message.nl)
}

/// An annex that begins below the body has a page of the body before it.
fn halfway() -> Result<(), Failed> {
    let markdown = format!(
        "# Verzonnen streek\n\n## Kern\n\n{CORE}\n\n## Wat volgt\n\nDat staat hier niet.\n\n<!-- annex -->\n\nBijlage\n\n## Geld\n\nOok niet.\n"
    );
    let told = |pages: [usize; 4]| -> Result<bool, Failed> {
        Ok(found("steering-brief", &markdown, pages)?.iter().any(|f| f.rule == "document-too-long"))
    };
    equal(
        [told([1, 1, 2, 3])?, told([1, 1, 3, 3])?],
        [false, true],
        "on a page of its own, and below the body",
    )?;
    // a paper without an annex is not told of one
    let markdown = markdown.replace("<!-- annex -->\n\nBijlage\n\n", "");
    let found = found("proposition", &markdown, 1..)?;
    let found = found.iter().find(|finding| finding.rule == "document-too-long").ok_or("not found")?;
    let begins = "“Propositie” telt 4 bladzijden; hoogstens 2 is afgesproken. Begin";
    equal(found.message.nl.starts_with(begins), true, &found.message.nl)
}

/// What changed is told by the program: only another moment makes it shorter.
fn unwritten() -> Result<(), Failed> {
    let markdown = format!(
        "# Verzonnen streek\n\n## Besloten\n\n- {TAKEN}\n\n## Beter\n\n- {CORE}\n\n## Slechter\n\n- {ASKED}\n"
    );
    let found = found("change-note", &markdown, 1..)?;
    let found = found.iter().find(|finding| finding.rule == "document-too-long").ok_or("not found")?;
    equal(
        &*found.message.nl,
        "“Wijzigingsnotitie” telt 4 bladzijden; hoogstens 2 is afgesproken.",
        "no more",
    )?;
    equal(found.help.iter().any(|help| help.nl.contains("build --since")), true, "what to do")
}

fn section() -> Result<(), Failed> {
    let markdown = format!(
        "# Verzonnen streek\n\n## Kanttekeningen\n\n> [!WARNING]\n> - {TAKEN}.\n> - {}\n",
        format!("{ASKED}; ").repeat(20)
    );
    let found = found("steering-brief", &markdown, 1..)?;
    let found = found.iter().find(|finding| finding.rule == "section-too-long").ok_or("not found")?;
    equal(found.address.as_str(), "decision.nieuw#asked", &found.message.nl)
}

/// More than anyone reads, but no less of a paper; what no typesetter can hold is refused with what to do.
fn rows() -> Result<(), Failed> {
    let one =
        |n: usize| format!("[[initiative]]\nid = \"i{n}\"\nname = \"Project {n}\"\nform = \"project\"\n");
    let sheet = sheet() + &(0..2001).map(one).collect::<String>();
    let work = Work::of("streek", &[("canvases/streek.toml".to_owned(), sheet)]);
    work.render(work.kind("proposition")?, Lang::Nl)?;
    let table = |rows: usize| format!("# Titel\n\n| A |\n|---|\n{}", "| b |\n".repeat(rows));
    equal(markup::parse(&table(markup::ROW_LIMIT)).is_ok(), true, "as many as can be")?;
    let faults = markup::parse(&table(markup::ROW_LIMIT + 1)).err().ok_or("one too many")?;
    let told: Vec<_> = faults.iter().map(|fault| fault.message.nl.contains("Verdeel het canvas")).collect();
    equal(told, vec![true], "what to do")
}
