//! Logos and faces that are unfit: told at the line that names them, and never printed.

use libtest_mimic::{Failed, Trial};

use super::brand::{FACE, LOGO, face, told};
use super::desk::{Desk, holds, lacks};

/// All trials about logos and faces that are unfit.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("brand::a_logo_says_what_it_shows", alt),
        Trial::test("brand::a_sign_that_no_pdf_takes_fails_no_paper", signs),
        Trial::test("brand::a_face_has_all_weights_and_a_licence", faces),
        Trial::test("brand::a_logo_is_nothing_but_a_drawing", drawings),
        Trial::test("brand::nothing_is_read_from_outside_the_folder", outside),
        Trial::test("brand::what_is_too_large_is_not_read", large),
    ]
}

fn alt() -> Result<(), Failed> {
    let files = [("brand/logo.svg", LOGO.as_bytes())];
    let said = told("format = 1\n[logo]\nfile = \"logo.svg\"\n", &files)?;
    holds(&said, &["brand/brand.toml:2:", "logo-unfit", "no text for who does not see it"])?;
    holds(
        &told("format = 1\n[logo]\nfile = \"logo.svg\"\nalt = \" \"\n", &files)?,
        &["brand/brand.toml:4:7"],
    )?;
    holds(&told("format = 1\n[logo]\nalt = \"Logo\"\n", &[])?, &["No file of the logo"])?;
    holds(
        &told("format = 1\n[logo]\nfile = \"logo.svg\"\nalt = \"Logo\"\n", &[])?,
        &["brand/brand.toml:3:8", "brand/logo.svg"],
    )
}

fn signs() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    // private, without glyph, and none at all: what is told or heard of the logo goes on
    let words = "Huis \u{e000} \u{1f600} \\u0000 \u{202e}";
    let toml = format!("format = 1\nname = \"{words}\"\n[logo]\nfile = \"logo.svg\"\nalt = \"{words}\"\n");
    desk.write("brand/brand.toml", toml)?;
    desk.write("brand/logo.svg", LOGO)?;
    lacks(&desk.ends(0, &["build", "--document", "proposition"])?, &["brand/brand.toml"])
}

/// The files of a face: regular, italic and semibold, and a bold one.
fn files<'a>(rest: &[&'a [u8]; 3], bold: &'a [u8]) -> [(&'static str, &'a [u8]); 4] {
    let [regular, italic, semibold] = *rest;
    [
        ("brand/fonts/Regular.otf", regular),
        ("brand/fonts/Italic.otf", italic),
        ("brand/fonts/Semibold.otf", semibold),
        ("brand/fonts/Bold.otf", bold),
    ]
}

fn faces() -> Result<(), Failed> {
    let (bold, semibold) = (face("Libertinus Serif", 700, true)?, face("Libertinus Serif", 600, true)?);
    let rest = [face("Libertinus Serif", 400, true)?, face("Libertinus Serif", 400, false)?, semibold];
    let other = face("DejaVu Sans Mono", 700, true)?;
    let licence: (&str, &[u8]) = ("brand/fonts/LICENSE.txt", b"free");
    let with = |toml: &str, files: &[(&str, &[u8])]| {
        let files: Vec<(&str, &[u8])> = files.iter().copied().chain([licence]).collect();
        told(&format!("format = 1{toml}"), &files)
    };
    // a file that is not there, one that is none, one of another weight, one of another family
    holds(
        &with(FACE, &files(&rest, bold)[..3])?,
        &["brand/brand.toml:6:8", "face-unfit", "brand/fonts/Bold.otf"],
    )?;
    holds(&with(FACE, &files(&rest, b"no face"))?, &["brand/brand.toml:6:8", "`Bold.otf` is no face"])?;
    holds(
        &with(FACE, &files(&rest, semibold))?,
        &["`Bold.otf` is upright, weight 600; this should be upright, weight 700"],
    )?;
    holds(&with(FACE, &files(&rest, other))?, &["is of “DejaVu Sans Mono”, not of “Libertinus Serif”"])?;
    // one that may not be taken along, as its table OS/2 says
    let mut kept = bold.to_vec();
    let entry = kept.windows(4).position(|name| name == b"OS/2").ok_or("no table")?;
    let table = u32::from_be_bytes(kept[entry + 8..entry + 12].try_into()?) as usize;
    kept[table + 8..table + 10].copy_from_slice(&[0, 2]);
    holds(&with(FACE, &files(&rest, &kept))?, &["brand/brand.toml:6:8", "no document may take it along"])?;
    // a weight that nobody names
    let short = FACE.replace("semibold = \"Semibold.otf\"\n", "");
    holds(&with(&short, &files(&rest, bold))?, &["brand/brand.toml:2:", "The face has no `semibold`"])?;
    // a face without licence
    let alone = files(&rest, bold);
    holds(&told(&format!("format = 1{FACE}"), &alone)?, &["brand/brand.toml:2:", "no licence with the face"])
}

fn drawings() -> Result<(), Failed> {
    let svg = |inside: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">{inside}<path d=\"M0 0h9v9z\"/></svg>"
        )
    };
    let hostile = [
        "<script>alert(1)</script>",
        "<path onclick=\"alert(1)\" d=\"M0 0h1\"/>",
        "<image href=\"https://example.org/x.png\"/>",
        "<image xlink:href=\"../canvases/goed.toml\"/>",
        "<use href=\"https://example.org/x.svg#a\"/>",
        "<use xlink:href=\"file:///etc/passwd\"/>",
        "<style>@import url(https://example.org/x.css);</style>",
        "<path style=\"fill:url(https://example.org/x.svg#a)\" d=\"M0 0h1\"/>",
        "<path fill=\"URL( 'https://example.org/x.svg#a')\" d=\"M0 0h1\"/>",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
        "<text>Provincie</text>",
        "<path d=\"M0 0",
    ];
    for inside in hostile {
        let said = told(
            "format = 1\n[logo]\nfile = \"logo.svg\"\nalt = \"Logo\"\n",
            &[("brand/logo.svg", svg(inside).as_bytes())],
        )?;
        holds(&said, &["brand/brand.toml:3:8", "logo-unfit"]).map_err(|_| format!("{inside}: {said}"))?;
    }
    for bytes in
        [&b"%PDF-1.7"[..], b"\x89PNG\r\n\x1a\n", b"\xff\xfe<svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"]
    {
        let said =
            told("format = 1\n[logo]\nfile = \"logo.svg\"\nalt = \"Logo\"\n", &[("brand/logo.svg", bytes)])?;
        holds(&said, &["brand/brand.toml:3:8", "logo-unfit"])?;
    }
    Ok(())
}

fn outside() -> Result<(), Failed> {
    for name in
        ["../secret.svg", "/etc/passwd", "fonts/../../secret.svg", "..", "C:secret.svg", "..\\secret.svg"]
    {
        let toml =
            format!("format = 1\n[logo]\nfile = '{name}'\nalt = \"Logo\"\n[face]\nregular = '{name}'\n");
        let said = told(&toml, &[("secret.svg", LOGO.as_bytes())])?;
        holds(&said, &["brand/brand.toml:3:8", "brand/brand.toml:6:11", "is not the name of a file"])?;
    }
    #[cfg(unix)]
    {
        let desk = Desk::workspace()?;
        desk.write("brand/brand.toml", "format = 1\n[logo]\nfile = \"logo.svg\"\nalt = \"Logo\"\n")?;
        desk.write("canvases/logo.svg", LOGO)?;
        std::fs::write(desk.beside("logo.svg"), LOGO)?;
        for target in [desk.beside("logo.svg"), desk.root().join("canvases/logo.svg")] {
            let link = desk.root().join("brand/logo.svg");
            let _ = std::fs::remove_file(&link);
            std::os::unix::fs::symlink(&target, &link)?;
            let said = desk.ends(1, &["--ui", "en", "check", "--format", "short"])?;
            holds(&said, &["brand/brand.toml:3:8", "logo-unfit", "outside"])?;
        }
    }
    Ok(())
}

fn large() -> Result<(), Failed> {
    let huge = vec![b' '; 5 * 1024 * 1024];
    let said =
        told("format = 1\n[logo]\nfile = \"logo.svg\"\nalt = \"Logo\"\n", &[("brand/logo.svg", &huge)])?;
    holds(&said, &["brand/brand.toml:3:8", "5120 kB", "no more than 4096 kB is read"])?;
    // a picture of a few bytes that says it is enormous
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bomb.extend([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 6, 0, 0, 0]);
    let said =
        told("format = 1\n[logo]\nfile = \"logo.png\"\nalt = \"Logo\"\n", &[("brand/logo.png", &bomb)])?;
    holds(&said, &["logo-unfit", "too large to print"])
}
