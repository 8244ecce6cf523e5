//! Unread is not empty: whatever way a sheet or a record is lost, documents stay as they are, and no choice of rules and no
//! baseline makes that silent.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;

/// One way in which a canvas is not read whole: what is done to it, and what is said.
type Way = (&'static str, fn(&Desk) -> Result<(), Failed>, &'static str);

/// A second sheet of the canvas.
const PART: &str = "canvases/streek/02-partijen.toml";
const ACTORS: &str =
    "format = 1\n\n[[actor]]\nid = \"a\"\nname = \"A\"\n\n[[actor]]\nid = \"b\"\nname = \"Bedrijf B\"\n";

const WAYS: &[Way] = &[
    ("latin_1", |desk| desk.write(PART, [ACTORS.as_bytes(), b"# \xe9\n"].concat()), "not-utf8"),
    ("utf_16_with_mark", |desk| desk.write(PART, wide(&format!("\u{feff}{ACTORS}"))), "not-utf8"),
    ("utf_16_without_mark", |desk| desk.write(PART, wide(ACTORS)), "not-utf8"),
    ("zeros", |desk| desk.write(PART, vec![0; 4096]), "not-utf8"),
    ("cut_within_a_letter", |desk| desk.write(PART, [ACTORS.as_bytes(), b"# \xc3"].concat()), "not-utf8"),
    (
        "merge_markers",
        |desk| desk.write(PART, format!("{ACTORS}<<<<<<< HEAD\n=======\n>>>>>>> b\n")),
        "merge-conflict",
    ),
    ("over_2_mb", |desk| desk.write(PART, format!("{ACTORS}{}", "# vulling\n".repeat(220_000))), "too-large"),
    ("emptied", |desk| desk.write(PART, ""), "format-missing"),
    ("emptied_but_for_blanks", |desk| desk.write(PART, "\n  \n"), "format-missing"),
    ("cut_within_a_line", |desk| desk.write(PART, &ACTORS[..ACTORS.len() - 6]), "syntax"),
    (
        "a_long_text_closed_too_late",
        |desk| {
            desk.write(
                PART,
                ACTORS.replace("\"A\"", "\"\"\"A").replace("\"Bedrijf B\"", "\"\"\"Bedrijf B\"\"\""),
            )
        },
        "syntax",
    ),
    (
        "a_header_of_no_kind",
        |desk| desk.write(PART, ACTORS.replacen("[actor]", "[xyzzy]", 1)),
        "unknown-kind",
    ),
    (
        "a_header_that_is_none",
        |desk| desk.write(PART, ACTORS.replacen("[[actor]]", "[[actor,]]", 1)),
        "syntax",
    ),
    (
        "records_above_the_first_header",
        |desk| desk.write(PART, "format = 1\nxyzzy = [{ id = \"a\" }]\n"),
        "unknown-key",
    ),
    ("a_newer_format", |desk| desk.write(PART, ACTORS.replace("= 1", "= 99")), "format-unknown"),
    (
        "two_heads_in_a_sheet",
        |desk| desk.write("canvases/streek/01-kop.toml", format!("{SMALL}[canvas]\n")),
        "duplicate-key",
    ),
    ("two_heads_in_two_sheets", |desk| desk.write(PART, SMALL), "canvas-head-double"),
    ("more_faults_than_are_told", |desk| desk.write(PART, many()), "unknown-kind"),
    ("more_faults_than_a_record_can_have", |desk| desk.write(PART, refused()), "more-findings"),
    ("saved_as_txt", |desk| moved(desk, "02-partijen.toml", "02-partijen.toml.txt"), "passed-over"),
    (
        "a_framework_that_is_not_there",
        |desk| {
            desk.write(
                "canvases/streek/01-kop.toml",
                SMALL.replace("phase =", "frameworks = [\"weg@1\"]\nphase ="),
            )
        },
        "unknown-reference",
    ),
];

#[cfg(unix)]
const UNIX: &[Way] = &[
    ("a_link_out", |desk| linked(desk, &desk.beside("secret.txt"), PART), "outside-workspace"),
    ("a_link_to_nothing", |desk| linked(desk, "weg.toml".as_ref(), PART), "unreadable"),
    (
        "a_linked_folder",
        |desk| {
            desk.write("elders/a.toml", ACTORS)?;
            linked(desk, "../../elders".as_ref(), "canvases/streek/meer")
        },
        "passed-over",
    ),
    (
        "a_pipe",
        |desk| {
            std::fs::remove_file(desk.root().join(PART))?;
            super::tools::run("mkfifo", &[desk.root().join(PART)]).map(drop)
        },
        "not-a-file",
    ),
    (
        "a_private_sheet_of_rubbish",
        |desk| desk.write("canvases/streek/intern.private.toml", b"\xe9"),
        "not-utf8",
    ),
];

/// All trials.
pub fn trials() -> Vec<Trial> {
    let ways = WAYS.iter().copied();
    #[cfg(unix)]
    let ways = ways.chain(UNIX.iter().copied());
    let each = ways.map(|way| Trial::test(format!("unread::{}", way.0), move || stays(way)));
    each.chain([
        Trial::test("unread::what_all_rest_on_holds_all_documents", shared),
        Trial::test("unread::a_template_holds_its_own_kind", kinds),
        Trial::test("unread::a_fault_in_words_is_told_at_its_line", words),
        Trial::test("unread::nothing_is_put_into_what_was_not_read", fixes),
        Trial::test("unread::a_field_that_was_refused_is_a_finding_as_ever", field),
    ])
    .collect()
}

fn desk() -> Result<Desk, Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/streek/01-kop.toml", SMALL)?;
    desk.write(PART, ACTORS)?;
    desk.ends(0, &["build", "--format", "md"])?;
    Ok(desk)
}

fn stays((_, spoil, rule): Way) -> Result<(), Failed> {
    let desk = desk()?;
    let before = documents(&desk, "streek")?;
    spoil(&desk)?;
    // the other canvas goes on
    std::fs::remove_dir_all(desk.root().join("output/goed"))?;
    let told = desk.ends(1, &["build", "--format", "md"])?;
    holds(&told, &["streek: niet gemaakt"])?;
    equal(documents(&desk, "streek")? == before, true, "documents as they were")?;
    desk.read("output/goed/propositie-goed.md")?;
    let told = desk.ends(1, &["build", "--format", "md", "--check"])?;
    lacks(&told, &["zou veranderen"])?;
    for more in [&["--select", "one-accountable"][..], &["--ignore", rule], &["--scope", "record"], &[]] {
        // what a canvas names and is not there is a rule like any other: papers alone wait for it
        if rule != "unknown-reference" || more.is_empty() {
            holds(&desk.ends(1, &[&["check", "streek"], more].concat())?, &[rule, "canvases/streek/"])?;
        }
    }
    if rule == "unknown-reference" {
        return Ok(());
    }
    desk.ends(1, &["check", "--write-baseline", "bekend.txt"])?;
    if rule != "more-findings" {
        lacks(&desk.read("bekend.txt")?, &[rule])?;
    }
    let told = desk.ends(1, &["check", "--format", "short", "--baseline", "bekend.txt"])?;
    holds(&told, &[rule])?;
    desk.ends(2, &["new", "nieuw", "--from", "streek"]).map(drop)
}

fn documents(desk: &Desk, canvas: &str) -> Result<Vec<Vec<u8>>, Failed> {
    let folder = desk.root().join("output").join(canvas);
    let files = desk.inside()?.into_iter().filter(|(path, _)| path.starts_with(&folder));
    Ok(files.map(|(_, (bytes, _))| bytes).collect())
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// So many faults that those about lost records are not told one by one.
fn many() -> String {
    let faults: String = (0..60).map(|n| format!("onzin-{n} = 1\n")).collect();
    format!("format = 1\n[[actor]]\nid = \"a\"\n{faults}[[xyzzy]]\nid = \"b\"\n")
}

/// A record that is given up.
fn refused() -> String {
    let faults: String = (0..250).map(|n| format!("onzin-{n} = 1\n")).collect();
    format!("format = 1\n[[actor]]\nid = \"a\"\n{faults}")
}

fn moved(desk: &Desk, from: &str, to: &str) -> Result<(), Failed> {
    let folder = desk.root().join("canvases/streek");
    Ok(std::fs::rename(folder.join(from), folder.join(to))?)
}

#[cfg(unix)]
fn linked(desk: &Desk, to: &std::path::Path, name: &str) -> Result<(), Failed> {
    let place = desk.root().join(name);
    // what is not there need not go
    let _ = std::fs::remove_file(&place);
    Ok(std::os::unix::fs::symlink(to, place)?)
}

/// What the house sets, and a framework of the workspace.
fn shared() -> Result<(), Failed> {
    for (path, text, rule) in [
        ("draagvlak.toml", &b"# \xe9\n"[..], "not-utf8"),
        ("draagvlak.toml", b"format = 99\n", "format-unknown"),
        ("draagvlak.toml", b"<<<<<<< a\n=======\n>>>>>>> b\n", "merge-conflict"),
        ("Draagvlak.toml", b"format = 1\n", "passed-over"),
        ("draagvlak.toml.txt", b"format = 1\n", "passed-over"),
        ("frameworks/eigen.toml", b"# \xe9\n", "not-utf8"),
        ("frameworks/eigen.toml", b"format = 99\nid = \"eigen\"\nversion = 1\n", "format-unknown"),
        ("frameworks/eigen.toml.txt", b"format = 1\n", "passed-over"),
        ("templates/shared/nl.ftl", b"<<<<<<< a\n=======\n>>>>>>> b\n", "merge-conflict"),
    ] {
        let desk = desk()?;
        let before = documents(&desk, "streek")?;
        desk.write(path, text)?;
        desk.write(PART, ACTORS.replace("Bedrijf", "Firma"))?;
        let told = desk.ends(1, &["build", "--format", "md"])?;
        holds(&told, &[rule, "alle documenten: niet gemaakt"])?;
        equal(documents(&desk, "streek")? == before, true, path)?;
        holds(&desk.ends(1, &["check", "--select", "one-accountable"])?, &[rule])?;
        desk.ends(1, &["check", "--write-baseline", "bekend.txt"])?;
        desk.ends(1, &["check", "--baseline", "bekend.txt"])?;
    }
    Ok(())
}

fn kinds() -> Result<(), Failed> {
    for (path, text, rule) in [
        ("templates/proposition/document.md", &b"\xe9"[..], "not-utf8"),
        ("templates/proposition/document.md", b"# A\n<<<<<<< a\n=======\n>>>>>>> b\n", "merge-conflict"),
        ("templates/proposition/nl.ftl", b"<<<<<<< a\n=======\n>>>>>>> b\n", "merge-conflict"),
        ("templates/proposition/kind.toml", b"format = 99\n", "format-unknown"),
        ("templates/proposition/Kind.toml", b"format = 1\n", "passed-over"),
        ("templates/proposition/NL.FTL", b"a = b\n", "passed-over"),
        ("templates/proposition/document.md.txt", b"# A\n", "passed-over"),
    ] {
        let desk = Desk::workspace()?;
        desk.write(path, text)?;
        let told = desk.ends(1, &["build", "--format", "md"])?;
        holds(&told, &[rule, path, "proposition: niet gemaakt"])?;
        let there = |name: &str| desk.root().join("output/goed").join(name).exists();
        equal(there("propositie-goed.md"), false, path)?;
        equal(there("stuurgroepnotitie-goed.md"), true, path)?;
    }
    Ok(())
}

fn words() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("templates/proposition/nl.ftl", "eerste = Eén\n= twee\n")?;
    let told = desk.ends(1, &["build", "--format", "md"])?;
    holds(&told, &["templates/proposition/nl.ftl:2:"])
}

fn fixes() -> Result<(), Failed> {
    let steering = SMALL.replace("exploration", "steering");
    for text in [
        format!("{steering}<<<<<<< HEAD\nnote = \"a\"\n=======\nnote = \"b\"\n>>>>>>> other\n"),
        format!("{steering}[[xyzzy]]\nid = \"a\"\n"),
    ] {
        let desk = Desk::new()?;
        desk.write("canvases/streek.toml", &text)?;
        desk.ends(1, &["check", "--fix", "--unsafe-fixes"])?;
        equal(desk.read("canvases/streek.toml")?, text, "the sheet")?;
    }
    // and without a head, nothing comes above the format
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", ACTORS)?;
    desk.run(&["check", "--fix", "--unsafe-fixes"])?;
    equal(desk.read("canvases/streek.toml")?.starts_with("format = 1\n"), true, "the format comes first")?;
    // a sheet of the same canvas that could be read
    let desk = self::desk()?;
    desk.write("canvases/streek/01-kop.toml", &steering)?;
    desk.write(PART, b"\xe9")?;
    desk.ends(1, &["check", "--fix", "--unsafe-fixes"])?;
    equal(desk.read("canvases/streek/01-kop.toml")?, steering, "the sheet beside it")
}

fn field() -> Result<(), Failed> {
    let desk = desk()?;
    desk.write(PART, ACTORS.replace("\"A\"", "€ 3"))?;
    let told = desk.ends(0, &["build", "--format", "md"])?;
    lacks(&told, &[": niet gemaakt"])?;
    desk.ends(0, &["check", "--select", "one-accountable"]).map(drop)
}
