//! Files that cannot be read or should not be: each is named, and the rest goes on.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;

/// All trials about troubled files.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("files::a_canvas_as_file_and_as_folder_is_named", both),
        Trial::test("files::a_sheet_over_2_mb_is_named", giant),
        Trial::test("files::a_sheet_that_is_not_utf8_is_named_with_byte_and_guess", not_utf8),
        Trial::test("files::merge_markers_are_named", merge),
        Trial::test("files::a_private_sheet_belongs_to_its_canvas", private),
        Trial::test("files::a_private_sheet_alone_is_named", private_alone),
        Trial::test("files::two_heads_are_both_shown", heads),
        Trial::test("files::an_empty_sheet_is_named", empty),
        Trial::test("files::hidden_files_and_other_endings_are_left_alone", hidden),
        Trial::test("files::byte_order_mark_crlf_and_no_last_newline_are_read", endings),
        Trial::test("files::seven_faults_give_seven_messages_in_order", seven),
    ];
    #[cfg(unix)]
    trials.extend([
        Trial::test("files::a_pipe_is_named", unix::pipe),
        Trial::test("files::a_link_out_of_the_workspace_is_named", unix::link),
        Trial::test("files::a_link_inside_the_workspace_is_read", unix::inner_link),
        Trial::test("files::links_in_a_circle_end", unix::circle),
        Trial::test("files::a_template_or_framework_that_leads_out_is_named", unix::templates),
    ]);
    trials
}

/// With the good canvas beside the trouble: the trouble is named, the good one checked and built.
fn goes_on(desk: &Desk, named: &[&str]) -> Result<(), Failed> {
    let around = desk.around()?;
    for lang in ["nl", "en"] {
        let told = desk.ends(1, &["--ui", lang, "check"])?;
        holds(&told, named)?;
        holds(&told, &["goed · Verzonnen streek"])?;
    }
    desk.run(&["build", "--format", "md"])?;
    desk.read("output/goed/propositie-goed.md")?;
    desk.ends(0, &["check", "goed"])?;
    equal(desk.around()? == around, true, "nothing outside the folder")
}

fn both() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/dubbel.toml", SMALL)?;
    desk.write("canvases/dubbel/meer.toml", "format = 1\n[[sector]]\nid = \"a\"\nname = \"A\"\n")?;
    goes_on(&desk, &["canvas-twice", "canvases/dubbel.toml", "canvases/dubbel/meer.toml"])
}

fn giant() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/groot.toml", format!("{SMALL}{}", "# vulling\n".repeat(220_000)))?;
    goes_on(&desk, &["too-large", "canvases/groot.toml", "2048 kB"])?;
    desk.write("canvases/groot.toml", SMALL)?;
    desk.write("canvases/map/a.toml", SMALL)?;
    desk.write("canvases/map/b.toml", "#".repeat(3_000_000))?;
    goes_on(&desk, &["too-large", "canvases/map/b.toml"])
}

fn not_utf8() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/oud.toml", b"format = 1\n[canvas]\ntitle = \"caf\xe9\"\n")?;
    goes_on(
        &desk,
        &["not-utf8", "canvases/oud.toml", "byte 32", "Windows-1252"].map(|s| match s {
            "byte 32" => "yte 32",
            other => other,
        }),
    )?;
    let wide: Vec<u8> = SMALL.encode_utf16().flat_map(u16::to_le_bytes).collect();
    desk.write("canvases/oud.toml", [vec![0xff, 0xfe], wide].concat())?;
    goes_on(&desk, &["not-utf8", "canvases/oud.toml", "UTF-16"])
}

fn merge() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let conflict = "<<<<<<< HEAD\n[[sector]]\nid = \"a\"\n=======\n[[sector]]\nid = \"b\"\n>>>>>>> ander\n";
    desk.write(
        "canvases/samen.toml",
        format!("{SMALL}\n{conflict}\n[[sector]]\nid = \"c\"\nname = \"C\"\n"),
    )?;
    goes_on(&desk, &["merge-conflict", "canvases/samen.toml:14"])
}

fn private() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let person = "format = 1\n\n[[person]]\nid = \"jansen\"\nname = \"J. Jansen\"\n";
    desk.write("canvases/goed.private.toml", person)?;
    lacks(&desk.ends(0, &["check"])?, &["person-in-shared-sheet", "goed.private ·"])?;
    let built = desk.run(&["build", "--format", "md"])?;
    equal(built.code, 0, &built.all())?;
    for (_, (bytes, _)) in
        desk.inside()?.iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "md"))
    {
        lacks(&String::from_utf8_lossy(bytes), &["Jansen"])?;
    }
    desk.write("canvases/goed.toml", format!("{SMALL}\n{}", person.replace("format = 1\n", "")))?;
    holds(&desk.run(&["check"])?.all(), &["person-in-shared-sheet", "canvases/goed.toml"])
}

fn private_alone() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/los.private.toml", "format = 1\n")?;
    let told = desk.run(&["check"])?.all();
    holds(&told, &["canvases/los.private.toml", "goed · Verzonnen streek"])
}

fn heads() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/map/een.toml", SMALL)?;
    desk.write("canvases/map/twee.toml", SMALL)?;
    goes_on(&desk, &["canvas-head-double", "canvases/map/een.toml", "canvases/map/twee.toml"])?;
    desk.write("canvases/map/een.toml", "format = 1\n")?;
    desk.write("canvases/map/twee.toml", "format = 1\n")?;
    goes_on(&desk, &["canvas-head-missing", "canvases/map/"])
}

fn empty() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/leeg.toml", "")?;
    goes_on(&desk, &["canvases/leeg.toml", "canvas-head-missing"])
}

fn hidden() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/.goed.toml.swp", b"\xff\xfe")?;
    desk.write("canvases/.verborgen.toml", "stuk")?;
    desk.write("canvases/notities.docx", b"PK\x03\x04")?;
    desk.write("canvases/map-zonder-bladen/lees-mij.txt", "tekst")?;
    lacks(&desk.ends(0, &["check"])?, &["verborgen", "notities", "map-zonder"])
}

fn endings() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let text = format!("\u{feff}{}", SMALL.trim_end().replace('\n', "\r\n"));
    desk.write("canvases/goed.toml", &text)?;
    let told = desk.ends(0, &["check", "--format", "short"])?;
    lacks(&told, &["error"])?;
    equal(desk.read("canvases/goed.toml")?, text, "the sheet")?;
    desk.ends(0, &["build", "--format", "md"]).map(drop)
}

/// The seven of the issue: a colon, an unclosed bracket, a bare word and two in one record among them.
fn seven() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let sheet = "\n[[sector]]\nid: \"een\"\nname = \"Een\"\n\n\
        [[sector]]\nid = \"twee\"\nthemes = [\"vezels\"\nname = \"Twee\"\n\n\
        [[actor]]\nid = \"drie\"\nname = \"Drie\"\nlosse tekst\n\n\
        [[actor]]\nid = \"vier\"\nnaam = \"Vier\"\nhelix = \"paars\"\n\n\
        [[actor]]\nid = \"vijf\"\nname = “Vijf”\n\n\
        [[budget]]\nid = \"zes\"\namounts = [{ year = 2027, eur = 750.000 }]\n\n\
        [[sector]]\nid = \"zeven\"\nname = \"Zeven\"\n";
    desk.write("canvases/fout.toml", format!("{SMALL}{sheet}"))?;
    let told = desk.run(&["check", "fout", "--format", "short"])?.out;
    let mut lines = Vec::new();
    for line in told.lines().filter(|line| line.contains(": error ")) {
        let place = line.split(':').nth(1).unwrap_or_default();
        lines.push(place.parse::<usize>()?);
    }
    equal(lines, vec![15, 20, 26, 30, 31, 35, 39], &told)?;
    let all = desk.run(&["check", "fout", "--format", "json"])?.out;
    // no other record is lost: names that stand are known, so nothing says that they are not there
    lacks(&all, &["key-missing", "canvas-head-missing"])
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use super::{Desk, Failed, SMALL, equal, goes_on, holds};
    use crate::tools;

    pub fn pipe() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        desk.write("canvases/map/een.toml", SMALL)?;
        tools::run("mkfifo", &[desk.root().join("canvases/map/pijp.toml")])?;
        goes_on(&desk, &["not-a-file", "canvases/map/pijp.toml", "map · Verzonnen streek"])?;
        tools::run("mkfifo", &[desk.root().join("canvases/pijp.toml")])?;
        goes_on(&desk, &["not-a-file", "canvases/pijp.toml"])
    }

    pub fn link() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        symlink(desk.beside("secret.txt"), desk.root().join("canvases/weg.toml"))?;
        goes_on(&desk, &["outside-workspace", "canvases/weg.toml"])?;
        symlink("/etc", desk.root().join("canvases/etc"))?;
        desk.write("canvases/map/een.toml", SMALL)?;
        symlink("/etc/passwd", desk.root().join("canvases/map/twee.toml"))?;
        goes_on(&desk, &["outside-workspace", "canvases/map/twee.toml", "map · Verzonnen streek"])
    }

    pub fn inner_link() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        desk.write("gedeeld/sectoren.toml", "format = 1\n[[sector]]\nid = \"a\"\nname = \"A\"\n")?;
        desk.write("canvases/map/een.toml", SMALL)?;
        symlink("../../gedeeld/sectoren.toml", desk.root().join("canvases/map/twee.toml"))?;
        desk.ends(0, &["check", "map"]).map(drop)
    }

    pub fn circle() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        desk.write("canvases/map/een.toml", SMALL)?;
        symlink(".", desk.root().join("canvases/map/rond"))?;
        symlink("rond.toml", desk.root().join("canvases/rond.toml"))?;
        goes_on(&desk, &["canvases/rond.toml", "map · Verzonnen streek"])
    }

    pub fn templates() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        desk.write("templates/proposition/lees-mij.txt", "tekst")?;
        symlink(desk.beside("secret.txt"), desk.root().join("templates/proposition/document.md"))?;
        desk.write("frameworks/lees-mij.txt", "tekst")?;
        symlink(desk.beside("secret.txt"), desk.root().join("frameworks/eigen.toml"))?;
        let told = desk.run(&["check"])?.all();
        holds(&told, &["outside-workspace", "templates/proposition/document.md", "frameworks/eigen.toml"])?;
        let told = desk.run(&["build", "--format", "md"])?.all();
        holds(&told, &["outside-workspace", "alle documenten: niet gemaakt"])?;
        equal(desk.root().join("output").exists(), false, "no documents of what was not read")
    }
}
