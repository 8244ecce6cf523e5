//! Building: only what changes is written, a kind is a folder of templates, and faults of templates come with their line.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, Snapshot, holds, lacks};
use super::expect::{equal, root};
use super::tools;

/// All trials about building.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("build::a_second_run_writes_nothing", twice),
        Trial::test("build::check_tells_what_would_change_and_writes_nothing", check),
        Trial::test("build::check_of_this_repository_is_clean", repository),
        Trial::test("build::options_choose_document_language_form_and_folder", options),
        Trial::test("build::strict_ends_with_1_on_errors", strict),
        Trial::test("build::drafts_are_marked_and_end_with_0", drafts),
        Trial::test("build::characters_without_glyph_are_told_and_strict_refuses_them", glyphs),
        Trial::test("build::a_kind_is_a_folder_of_templates", kind),
        Trial::test("build::a_workspace_template_stands_over_the_program_s", over),
        Trial::test("build::a_fault_in_a_template_is_told_at_its_line", fault),
        Trial::test("build::a_fault_while_rendering_is_told_at_its_line", rendering),
        Trial::test("build::a_missing_word_is_told_at_its_line", word),
        Trial::test("build::an_empty_heading_names_canvas_kind_and_line", empty_heading),
        Trial::test("build::without_typst_cli_says_what_to_do", no_typst),
        Trial::test("build::the_date_is_asked_as_of_epoch_or_latest", date),
        Trial::test("build::same_bytes_in_another_folder", elsewhere),
        tools::needs_typst(Trial::test("build::typst_cli_makes_the_pdf_too", outside)),
    ]
}

/// Files with an ending.
fn ending<'a>(all: &'a Snapshot, ending: &str) -> Vec<(&'a std::path::Path, &'a [u8])> {
    let with = |path: &std::path::Path| path.extension().is_some_and(|e| e == ending);
    all.iter().filter(|(path, _)| with(path)).map(|(path, (bytes, _))| (path.as_path(), &bytes[..])).collect()
}

fn twice() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    let around = desk.around()?;
    desk.ends(0, &["build"])?;
    let before = desk.inside()?;
    equal(ending(&before, "pdf").len(), 10, "PDFs")?;
    holds(&desk.ends(0, &["build"])?, &["0 geschreven"])?;
    equal(desk.inside()? == before, true, "bytes and times")?;
    // without the PDFs, they come back the same
    for (path, _) in ending(&before, "pdf") {
        std::fs::remove_file(path)?;
    }
    desk.ends(0, &["build"])?;
    let after = desk.inside()?;
    equal(ending(&after, "pdf") == ending(&before, "pdf"), true, "PDFs made anew")?;
    equal(desk.around()? == around, true, "nothing outside the folder")
}

fn check() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.ends(1, &["build", "--check"])?;
    equal(ending(&desk.inside()?, "md").len(), 0, "nothing was written")?;
    desk.ends(0, &["build"])?;
    let before = desk.inside()?;
    desk.ends(0, &["build", "--check"])?;
    let path = "canvases/voorbeeldstreek.toml";
    let sheet = desk.read(path)?;
    desk.write(path, sheet.replace("Geen nieuw gebouw", "Geen nieuw pand"))?;
    let told = desk.ends(1, &["build", "--check"])?;
    holds(&told, &["zou veranderen", "propositie-voorbeeldstreek.md", "propositie-voorbeeldstreek.pdf"])?;
    desk.write(path, &sheet)?;
    desk.ends(0, &["--ui", "en", "build", "--check"])?;
    equal(
        desk.inside()?
            .iter()
            .filter(|(p, _)| !p.ends_with(path))
            .eq(before.iter().filter(|(p, _)| !p.ends_with(path))),
        true,
        "nothing was written",
    )
}

fn repository() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let told = desk.ends(0, &["-C", &root().to_string_lossy(), "build", "--check", "--format", "md"])?;
    lacks(&told, &["zou veranderen"])
}

fn options() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.ends(0, &["build", "--document", "proposition", "--lang", "en", "--format", "md", "--out", "uit"])?;
    let names = |desk: &Desk| -> Result<Vec<String>, Failed> {
        let files = desk.inside()?;
        let names = files.keys().filter_map(|path| path.strip_prefix(desk.root()).ok());
        let names = names.map(|path| path.to_string_lossy().replace('\\', "/"));
        // the layout of a PDF is kept beside it, out of sight
        Ok(names.filter(|name| !name.starts_with("canvases/") && !name.contains("/.")).collect())
    };
    equal(names(&desk)?, vec!["uit/voorbeeldstreek/proposition-voorbeeldstreek.md".to_owned()], "files")?;
    let desk = Desk::fictional()?;
    desk.ends(0, &["build", "--document", "steering-brief", "--lang", "nl", "--format", "pdf"])?;
    equal(
        names(&desk)?,
        vec!["output/voorbeeldstreek/stuurgroepnotitie-voorbeeldstreek.pdf".to_owned()],
        "files",
    )
}

/// A canvas with an error in its phase.
fn with_error() -> Result<Desk, Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.toml", SMALL.replace("exploration", "steering"))?;
    desk.ends(1, &["check"])?;
    Ok(desk)
}

fn strict() -> Result<(), Failed> {
    let desk = with_error()?;
    desk.ends(0, &["build", "--format", "md"])?;
    desk.ends(1, &["build", "--format", "md", "--strict"])?;
    desk.ends(1, &["build", "--format", "md", "--strict", "--check"])?;
    Desk::fictional()?.ends(0, &["build", "--strict"]).map(drop)
}

fn drafts() -> Result<(), Failed> {
    let desk = with_error()?;
    holds(&desk.ends(0, &["build", "--format", "md"])?, &["goed: concept"])?;
    let errors = desk.run(&["check", "--format", "short"])?.out.matches(": error ").count();
    let marked = format!("concept · {errors} punten open");
    for name in ["propositie-goed", "stuurgroepnotitie-goed"] {
        let markdown = desk.read(&format!("output/goed/{name}.md"))?;
        let head: String = markdown.lines().take(4).collect::<Vec<_>>().join("\n");
        holds(&head, &[&marked])?;
    }
    Ok(())
}

fn glyphs() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.toml", SMALL.replace("Verzonnen streek", "Streek 漢😀"))?;
    let told = desk.ends(0, &["build"])?;
    holds(&told, &["lettertype"])?;
    holds(&desk.read("output/goed/propositie-goed.md")?, &["漢😀"])?;
    desk.ends(1, &["build", "--strict", "--out", "nieuw"]).map(drop)
}

const KIND: &str = "# A hand-out, to try a kind that the program does not know.\nformat = 1\norder = 9\n\
    circle = \"public\"\npages = 1\n[title]\nnl = \"Uitdeelblad\"\nen = \"Hand-out\"\n\
    [audience]\nnl = \"bezoekers\"\nen = \"visitors\"\n[file]\nnl = \"uitdeelblad-{canvas}\"\nen = \"hand-out-{canvas}\"\n";

/// A workspace with a kind of its own.
fn own_kind(template: &str) -> Result<Desk, Failed> {
    let desk = Desk::workspace()?;
    desk.write("templates/hand-out/kind.toml", KIND)?;
    desk.write("templates/hand-out/document.md", template)?;
    desk.write(
        "templates/hand-out/nl.ftl",
        "# Words of the hand-out, in Dutch.\n\nwelkom = Welkom in { $streek }\n",
    )?;
    desk.write(
        "templates/hand-out/en.ftl",
        "# Words of the hand-out, in English.\n\nwelkom = Welcome to { $streek }\n",
    )?;
    Ok(desk)
}

const TEMPLATE: &str = "{{ doc.title }}\n\n# {{ canvas.title }}\n\n{{ t(key=\"welkom\", streek=canvas.title) }}.\n\n- [x] gezien\n";

fn kind() -> Result<(), Failed> {
    let desk = own_kind(TEMPLATE)?;
    holds(
        &desk.ends(0, &["documents"])?,
        &["hand-out ", "Uitdeelblad", "bezoekers", "openbaar", "proposition "],
    )?;
    desk.ends(0, &["build", "--lang", "nl,en"])?;
    holds(
        &desk.read("output/goed/uitdeelblad-goed.md")?,
        &["# Verzonnen streek", "Welkom in Verzonnen streek."],
    )?;
    holds(&desk.read("output/goed/hand-out-goed.md")?, &["Welcome to"])?;
    let files = desk.inside()?;
    let pdfs = ending(&files, "pdf");
    equal(
        pdfs.iter().filter(|(path, _)| path.to_string_lossy().contains("hand-out-goed")).count(),
        1,
        "PDF",
    )?;
    holds(&desk.ends(0, &["build", "--check", "--lang", "nl,en"])?, &["actueel"])
}

fn over() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("templates/proposition/document.md", "# Eigen huisstijl van {{ canvas.title }}\n\nTekst.\n")?;
    desk.ends(0, &["build", "--format", "md", "--document", "proposition"])?;
    holds(&desk.read("output/goed/propositie-goed.md")?, &["# Eigen huisstijl van Verzonnen streek"])?;
    desk.write("templates/shared/nl.ftl", "missing = Ontbreekt hier: { $what }.\n")?;
    desk.ends(1, &["build", "--format", "md", "--document", "steering-brief"]).map(drop)
}

/// The build ends with 1 and tells the place; the other kinds are made.
fn told_at(template: &str, wanted: &[&str]) -> Result<(), Failed> {
    let desk = own_kind(template)?;
    for lang in ["nl", "en"] {
        let told = desk.ends(1, &["--ui", lang, "build", "--format", "md"])?;
        holds(&told, wanted)?;
        holds(&told, &["hand-out", "goed"])?;
    }
    desk.read("output/goed/propositie-goed.md").map(drop)
}

fn fault() -> Result<(), Failed> {
    told_at(
        "# {{ canvas.title }}\n\n{% if canvas.question %}\nvraag\n",
        &["templates/hand-out/document.md:"],
    )?;
    told_at("# Titel\n\ntekst {{ canvas. }}\n", &["templates/hand-out/document.md:3:"])
}

fn rendering() -> Result<(), Failed> {
    told_at("# Titel\n\n\n{{ canvas.bestaat.niet }}\n", &["templates/hand-out/document.md:4:"])?;
    told_at("# Titel\n\n{{ canvas.title | onbekend }}\n", &["templates/hand-out/document.md:3:", "onbekend"])
}

fn word() -> Result<(), Failed> {
    told_at(
        "# Titel\n\n{{ t(key=\"onbekend-woord\") }}\n",
        &["templates/hand-out/document.md:3:", "onbekend-woord"],
    )
}

fn empty_heading() -> Result<(), Failed> {
    let document = "# Titel\n\n## {{ canvas.question }}\n\ntekst\n";
    told_at(document, &["document-broken", "goed", "hand-out (nl)", "3"])
}

fn no_typst() -> Result<(), Failed> {
    let desk = Desk::workspace()?.with("PATH", "/nergens");
    let told = desk.ends(2, &["build", "--pdf-engine", "typst-cli"])?;
    holds(&told, &["typst", "0.15", "--pdf-engine"])?;
    equal(ending(&desk.inside()?, "md").len(), 0, "nothing was written")
}

fn date() -> Result<(), Failed> {
    let undated = SMALL.replace("as-of = 2026-08-26\n", "");
    let evidence = "\n[[evidence]]\nid = \"verslag\"\ntitle = \"Verslag\"\ndate = 2025-03-04\n";
    let shown = |desk: &Desk, arguments: &[&str]| -> Result<String, Failed> {
        desk.run(&[&["build", "--format", "md", "--document", "steering-brief"], arguments].concat())?;
        // a day stays on one line
        Ok(desk.read("output/goed/stuurgroepnotitie-goed.md")?.replace('\u{a0}', " "))
    };
    let desk = Desk::workspace()?;
    holds(&shown(&desk, &[])?, &["26 augustus 2026"])?;
    holds(&shown(&desk, &["--date", "2026-10-01"])?, &["1 oktober 2026"])?;
    let desk = Desk::workspace()?.with("SOURCE_DATE_EPOCH", "1767225600");
    desk.write("canvases/goed.toml", format!("{undated}{evidence}"))?;
    let dated = desk.run(&["check", "--format", "json"])?.out;
    holds(&dated, &["\"date\": \"2026-01-01\""])?;
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.toml", format!("{undated}{evidence}"))?;
    holds(&desk.run(&["check", "--format", "json"])?.out, &["\"date\": \"2025-03-04\""])?;
    holds(&shown(&desk, &[])?, &["Zonder peildatum"])
}

fn elsewhere() -> Result<(), Failed> {
    let (one, other) =
        (Desk::fictional()?, Desk::fictional()?.with("TZ", "Pacific/Auckland").with("LANG", "en_GB.UTF-8"));
    let mut made = Vec::new();
    for desk in [one, other] {
        desk.ends(0, &["build"])?;
        let root = desk.root();
        let files = desk.inside()?;
        let inner = files
            .into_iter()
            .filter_map(|(path, (bytes, _))| Some((path.strip_prefix(&root).ok()?.to_owned(), bytes)));
        made.push(inner.collect::<Vec<_>>());
    }
    equal(made[0] == made[1], true, "the same bytes")
}

fn outside() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    if let Some(folder) = tools::typst().as_deref().and_then(std::path::Path::parent) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let all = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&path));
        let mut command = desk.command(&["build", "--pdf-engine", "typst-cli"]);
        let status = command.env("PATH", std::env::join_paths(all)?).output()?.status;
        equal(status.code(), Some(0), "exit")?;
    } else {
        desk.ends(0, &["build", "--pdf-engine", "typst-cli"])?;
    }
    equal(ending(&desk.inside()?, "pdf").len(), 3, "PDFs")?;
    // what one engine made is up to date for the other
    holds(&desk.ends(0, &["build"])?, &["0 geschreven"])
}
