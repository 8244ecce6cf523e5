//! The look of a house: every page and figure follows it, what is unfit is told at its place, and nothing leads outside.

use std::path::Path;
use std::process::Command;

use draagvlak::brand::Colour;
use draagvlak::font;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{equal, root};
use super::{schema, tools};

/// All trials about the look of a house.
pub fn trials() -> Vec<Trial> {
    vec![
        tools::needs(
            &["pdffonts", "pdftoppm", "qpdf"],
            Trial::test("brand::every_page_and_figure_follows", follows),
        ),
        Trial::test("brand::a_pdf_is_of_today_as_long_as_the_look_is", today),
        Trial::test("brand::the_program_s_own_look_stays_where_the_house_says_nothing", nothing),
        Trial::test("brand::what_is_wrong_in_the_file_is_told_at_its_line", written),
        Trial::test("brand::colours_are_measured", colours),
        Trial::test("brand::words_on_the_light_ground_can_be_read", readable),
        tools::needs(&["taplo"], Trial::test("brand::the_schema_takes_what_the_reader_takes", accepted)),
        tools::needs_typst(Trial::test("brand::the_program_typst_follows_too", typst)),
    ]
}

pub const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" width="60" height="20">
<path d="M0 0h20v20h-20z" fill="#154273"/><path d="M24 8h36v4h-36z" fill="#154273"/></svg>"##;

/// The look of an invented province; the last part says the face.
const GOOD: &str = r##"format = 1
name = { nl = "Provincie Verzonnen", en = "Province of Invented" }
address = "Postbus 1, Voorbeeldstad"

[colour]
main = "#154273"
accent = "#01689b"

[logo]
file = "logo.svg"
alt = { nl = "Logo van de provincie Verzonnen", en = "Logo of the province of Invented" }
"##;

pub const FACE: &str = r#"
[face]
regular = "Regular.otf"
italic = "Italic.otf"
semibold = "Semibold.otf"
bold = "Bold.otf"
"#;

/// A face that the typesetter brings, as a file.
pub fn face(family: &str, weight: u16, upright: bool) -> Result<&'static [u8], Failed> {
    let is = |data: &&'static [u8]| {
        font::named(data).is_some_and(|f| f.family == family && f.weight == weight && f.upright == upright)
    };
    typst_assets::fonts().find(is).ok_or_else(|| format!("no {family} {weight}").into())
}

/// The fictional region in the look of the invented province.
fn branded() -> Result<Desk, Failed> {
    let desk = Desk::fictional()?;
    desk.write("brand/brand.toml", format!("{GOOD}{FACE}"))?;
    desk.write("brand/logo.svg", LOGO)?;
    desk.write("brand/fonts/OFL.txt", "SIL Open Font License 1.1")?;
    for (name, weight, upright) in
        [("Regular", 400, true), ("Italic", 400, false), ("Semibold", 600, true), ("Bold", 700, true)]
    {
        desk.write(&format!("brand/fonts/{name}.otf"), face("Libertinus Serif", weight, upright)?)?;
    }
    Ok(desk)
}

/// The files of an ending below the folder for papers.
fn papers(desk: &Desk, ending: &str) -> Vec<std::path::PathBuf> {
    let is = |path: &Path| {
        path.extension().is_some_and(|e| e == ending) && path.starts_with(desk.root().join("output"))
    };
    let mut all: Vec<_> = desk.inside().unwrap_or_default().into_keys().filter(|path| is(path)).collect();
    all.sort();
    all
}

/// How many pixels of a page are of a colour, and of another, but for the edges of letters.
fn pixels(pdf: &Path, page: usize, colours: [[u8; 3]; 2]) -> Result<[usize; 2], Failed> {
    let page = page.to_string();
    let out =
        Command::new("pdftoppm").args(["-r", "100", "-f", &page, "-l", &page]).arg(pdf).output()?.stdout;
    // three lines of header: sort, size, depth
    let head = out.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(2).ok_or("no picture")?.0 + 1;
    let is = |pixel: &[u8], colour: [u8; 3]| pixel.iter().zip(colour).all(|(a, b)| a.abs_diff(b) < 12);
    let count = |colour: [u8; 3]| out[head..].chunks(3).filter(|pixel| is(pixel, colour)).count();
    Ok(colours.map(count))
}

fn follows() -> Result<(), Failed> {
    const MAIN: [u8; 3] = [0x15, 0x42, 0x73];
    const TEAL: [u8; 3] = [0x0b, 0x5c, 0x63];
    let desk = branded()?;
    lacks(&desk.ends(0, &["build"])?, &["brand/"])?;
    for svg in papers(&desk, "svg") {
        let text = std::fs::read_to_string(&svg)?;
        lacks(&text, &["#0b5c63", "#e6f0f0", "\"main\"", "\"tint\""])?;
        holds(&text, &["font-family=\"'Libertinus Serif', 'Source Sans 3'"])?;
    }
    let svgs = papers(&desk, "svg");
    let painted = svgs.iter().filter(|svg| std::fs::read_to_string(svg).is_ok_and(|t| t.contains("#154273")));
    equal(painted.count() > 1, true, "figures with public parties in the main colour")?;
    for markdown in papers(&desk, "md") {
        let text = std::fs::read_to_string(&markdown)?;
        let dutch = text.contains("Provincie Verzonnen · Postbus 1, Voorbeeldstad");
        equal(
            dutch || text.contains("Province of Invented · Postbus 1"),
            true,
            "name and address in the foot",
        )?;
    }
    let pdfs = papers(&desk, "pdf");
    equal(pdfs.len() > 3, true, "PDFs")?;
    for pdf in pdfs {
        let fonts = tools::run("pdffonts", &[&pdf])?;
        holds(&fonts, &["LibertinusSerif-Regular", "LibertinusSerif-Bold", "LibertinusSerif-Semibold"])?;
        // a sign that it lacks (►) comes from the program's face
        lacks(&fonts, &["SourceSans3-Bold", "SourceSans3-Semibold", "SourceSans3-It"])?;
        let plain = tools::run(
            "qpdf",
            &[pdf.as_os_str(), "--qdf".as_ref(), "--object-streams=disable".as_ref(), "-".as_ref()],
        )?;
        equal(
            plain.contains("Logo van de provincie") || plain.contains("Logo of the province"),
            true,
            "alternative text",
        )?;
        if tools::there("outloud") {
            // it ends with an error where something that is read by the eye is not read aloud
            tools::run("outloud", &[pdf.as_os_str(), "--no-info".as_ref()])?;
        }
        let pages = plain.matches("/Type /Page\n").count();
        for page in 1..=pages.max(1) {
            let [main, teal] = pixels(&pdf, page, [MAIN, TEAL])?;
            let about = format!("{} page {page}", pdf.display());
            equal(teal, 0, &about)?;
            equal(main > 0, true, &about)?;
        }
    }
    Ok(())
}

fn today() -> Result<(), Failed> {
    let desk = branded()?;
    desk.ends(0, &["build"])?;
    desk.ends(0, &["build", "--check"])?;
    let toml = format!("{GOOD}{FACE}").replace("#01689b", "#42145f");
    let logo = LOGO.replace("h36v4h-36z", "h30v4h-30z");
    let changes: [(&str, &[u8]); 3] = [
        ("brand/brand.toml", toml.as_bytes()),
        ("brand/logo.svg", logo.as_bytes()),
        ("brand/fonts/Bold.otf", &[]),
    ];
    for (path, bytes) in changes {
        let before = std::fs::read(desk.root().join(path))?;
        desk.write(path, bytes)?;
        holds(&desk.ends(1, &["build", "--check", "--format", "pdf"])?, &["zou veranderen", ".pdf"])?;
        desk.write(path, before)?;
        desk.ends(0, &["build", "--check"])?;
    }
    Ok(())
}

fn nothing() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.ends(0, &["build", "--format", "md"])?;
    let before = desk.read("output/voorbeeldstreek/propositie-voorbeeldstreek.md")?;
    desk.write("brand/brand.toml", "format = 1\n")?;
    desk.ends(0, &["build", "--format", "md", "--check"])?;
    equal(desk.read("output/voorbeeldstreek/propositie-voorbeeldstreek.md")? == before, true, "the same")
}

/// What `build` says of a look, in lines of one finding each.
pub fn told(text: &str, files: &[(&str, &[u8])]) -> Result<String, Failed> {
    let desk = Desk::workspace()?;
    desk.write("brand/brand.toml", text)?;
    for (path, bytes) in files {
        desk.write(path, bytes)?;
    }
    desk.ends(1, &["--ui", "en", "check", "--format", "short"])
}

fn written() -> Result<(), Failed> {
    let said = told("format = 1\nnaam = \"Huis\"\nfarbe = 1\naddress = \"Postbus 1\"\n", &[])?;
    holds(&said, &["brand/brand.toml:2:1", "`name`", "brand/brand.toml:3:1"])?;
    let said = told("format = 1\nname = 5\n", &[])?;
    holds(&said, &["brand/brand.toml:2:8"])?;
    let said = told(&format!("format = 1\nname = \"{}\"\n", "lang ".repeat(30)), &[])?;
    holds(&said, &["brand/brand.toml:2:8", "brand-line-too-long", "150 characters"])?;
    // a file that cannot be read holds back what it would be printed in
    let desk = Desk::workspace()?;
    desk.write(
        "brand/brand.toml",
        "format = 1\n<<<<<<< HEAD\nname = \"a\"\n=======\nname = \"b\"\n>>>>>>> x\n",
    )?;
    holds(&desk.ends(1, &["build"])?, &["brand/brand.toml:2:1", "niet gemaakt"])?;
    equal(papers(&desk, "md").len(), 0, "nothing was made")
}

fn colours() -> Result<(), Failed> {
    let colour = |main: &str| told(&format!("format = 1\n[colour]\nmain = \"{main}\"\n"), &[]);
    holds(&colour("#8fcae7")?, &["brand/brand.toml:3:8", "colour-unfit", "contrast of 1.7 ", "needs 4.5"])?;
    holds(
        &colour("#a05a00")?,
        &["brand/brand.toml:3:8", "too much like ochre (#a8540f)", "differ by 2.1", "10.0"],
    )?;
    holds(&colour("#8a2f5f")?, &["too much like plum (#7a3b69)", "differ by 3.8"])?;
    holds(&colour("blauw")?, &["“blauw” is no colour"])?;
    holds(&colour("#12345é")?, &["is no colour"])?;
    // the other colour of the same file goes on
    let desk = Desk::fictional()?;
    desk.write("brand/brand.toml", "format = 1\n[colour]\nmain = \"#154273\"\naccent = \"#ffff00\"\n")?;
    holds(&desk.ends(1, &["build", "--format", "md"])?, &["brand/brand.toml:4:10", "contrast van 1,0"])?;
    let painted = papers(&desk, "svg")
        .iter()
        .any(|svg| std::fs::read_to_string(svg).is_ok_and(|t| t.contains("#154273")));
    equal(painted, true, "the main colour is used")
}

fn readable() -> Result<(), Failed> {
    for written in ["#007bc7", "#39870c", "#d52b1e", "#154273", "#000000"] {
        let colour = Colour::parse(written).ok_or("no colour")?;
        let (ground, on) = (colour.tint(), colour.on(colour.tint()));
        equal(on.contrast(ground) >= 4.5, true, written)?;
        equal(on == colour, colour.contrast(ground) >= 4.5, written)?;
    }
    // the example of the standard: #777777 just misses it, #767676 does not
    let contrast = |written| Colour::parse(written).map(|colour| colour.contrast(Colour::WHITE) >= 4.5);
    equal((contrast("#777777"), contrast("#767676")), (Some(false), Some(true)), "WCAG 2")
}

/// The example of the documentation passes the schema that is written beside it, and the reader; one with faults neither.
fn accepted() -> Result<(), Failed> {
    let page = std::fs::read_to_string(root().join("docs/house-style.md"))?;
    let example =
        page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).ok_or("no example")?;
    let desk = branded()?;
    for (name, file) in [
        ("Regular", "Voorbeeld-Regular"),
        ("Italic", "Voorbeeld-Italic"),
        ("Semibold", "Voorbeeld-Semibold"),
        ("Bold", "Voorbeeld-Bold"),
    ] {
        let fonts = desk.root().join("brand/fonts");
        std::fs::rename(fonts.join(format!("{name}.otf")), fonts.join(format!("{file}.otf")))?;
    }
    desk.write("brand/brand.toml", example)?;
    lacks(&desk.run(&["check", "--format", "short"])?.all(), &["brand/"])?;
    holds(&desk.ends(0, &["schema"])?, &["brand/brand.nl.schema.json", "brand/brand.en.schema.json"])?;
    for lang in ["nl", "en"] {
        let of_lang = desk.root().join(format!("brand/brand.{lang}.schema.json"));
        schema::lint(&of_lang, &[desk.root().join("brand/brand.toml")])?;
        for wrong in [
            "format = 2\n",
            "format = 1\n[colour]\nmain = \"blue\"\n",
            "format = 1\n[colour]\nthird = \"#000000\"\n",
            "format = 1\n[logo]\nfile = \"logo.svg\"\n",
            "format = 1\n[logo]\nfile = \"../logo.svg\"\nalt = \"x\"\n",
            "format = 1\n[face]\nregular = \"a.otf\"\n",
        ] {
            desk.write("brand/fout.toml", wrong)?;
            if schema::lint(&of_lang, &[desk.root().join("brand/fout.toml")]).is_ok() {
                return Err(format!("accepted by the schema in {lang}: {wrong}").into());
            }
        }
    }
    Ok(())
}

fn typst() -> Result<(), Failed> {
    let desk = branded()?;
    let build = |engine| {
        ["build", "--document", "proposition", "--lang", "nl", "--format", "pdf", "--pdf-engine", engine]
    };
    desk.ends(0, &build("typst-cli"))?;
    // one engine takes what the other made for its own
    holds(&desk.ends(0, &build("embedded"))?, &["0 geschreven"])?;
    let pdf = papers(&desk, "pdf").pop().ok_or("no PDF")?;
    if tools::there("pdffonts") {
        lacks(&tools::run("pdffonts", &[pdf])?, &["SourceSans"])?;
    }
    Ok(())
}
