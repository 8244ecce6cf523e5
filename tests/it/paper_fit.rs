//! Whatever papers hold fits their pages: long words break, everything goes on over pages, names stay with their matter.

use draagvlak::markup;
use draagvlak::typeset::{self, Pdf};
use libtest_mimic::{Failed, Trial};

use super::super::tools;
use super::pdf::{SQUARE, input, poppler, word};
use super::{POSITIONS, equal};

pub fn trials() -> Vec<Trial> {
    let needs = |trial| tools::needs(&["pdftotext"], trial);
    vec![
        needs(Trial::test("paper::fit::long_words_can_be_read", long_words)),
        needs(Trial::test("paper::fit::everything_goes_on_over_pages", breaks)),
        needs(Trial::test("paper::fit::names_stand_with_their_matter", names)),
        needs(Trial::test("paper::fit::no_page_is_left_empty", full)),
    ]
}

/// Words of a page with their boxes, in points.
type Page = Vec<(String, [f64; 4])>;

fn pages(markdown: &str) -> Result<Vec<Page>, Failed> {
    let document = markup::parse(markdown).map_err(|faults| format!("{faults:?}"))?;
    let mut input = input(document)?;
    input.images.insert("x.svg".to_owned(), SQUARE.as_bytes().to_vec());
    read(&typeset::compile(&typeset::files(&input)?)?)
}

fn read(pdf: &Pdf) -> Result<Vec<Page>, Failed> {
    let boxes = poppler(pdf, &["-bbox"])?;
    let found = |line: &str| {
        let text = line.split_once('>')?.1.split_once('<')?.0;
        Some((text.to_owned(), word(line)?))
    };
    Ok(boxes.split("<page ").skip(1).map(|page| page.lines().filter_map(found).collect()).collect())
}

/// How far a word may seem to stand in the margin, in points: marks where it may break have no width, and get some.
const BESIDE: f64 = 4.0;

/// No word lies outside the margins or over another one.
fn apart(pages: &[Page], what: &str) -> Result<(), Failed> {
    for (number, page) in pages.iter().enumerate() {
        for (at, (text, [left, top, right, bottom])) in page.iter().enumerate() {
            if *left < 51.0 - 1.0 || *right > 595.3 - 51.0 + BESIDE || *top < 20.0 || *bottom > 842.0 - 12.0 {
                return Err(
                    format!("{what}, page {}: {text} at {left}–{right}, {top}–{bottom}", number + 1).into()
                );
            }
            let over = page[at + 1..].iter().find(|(_, [l, t, r, b])| {
                right.min(*r) - left.max(*l) > 1.0
                    && bottom.min(*b) - top.max(*t) > 0.5 * (bottom - top).min(b - t)
            });
            if let Some((other, _)) = over {
                return Err(format!("{what}, page {}: {text} lies over {other}", number + 1).into());
            }
        }
    }
    Ok(())
}

/// The letters of a text, whatever broke its words.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn long_words() -> Result<(), Failed> {
    let long = ["abcdefghij".repeat(13), "W".repeat(130), format!("https://x.nl/{}", "a1b2".repeat(30))];
    for word in &long {
        for position in POSITIONS {
            let words = markup::escaped(word);
            let pages = pages(&position.replace("{}", &words))?;
            apart(&pages, position)?;
            let found: String = pages.iter().flatten().map(|(text, _)| letters(text)).collect();
            // a picture's words, and marks that nothing refers to, are not printed
            let printed = position.replace("![{}]", "").matches("{}").count();
            // cells beside each other come back mixed, so letters are only counted
            if found.len() < printed * letters(word).len() {
                return Err(format!("{position:?}: {found}").into());
            }
        }
    }
    Ok(())
}

/// A sentence with a number that no other has.
struct Sentences(usize);

impl Sentences {
    fn next(&mut self, times: usize) -> String {
        let mut out = String::new();
        for _ in 0..times {
            self.0 += 1;
            out.push_str(&format!(
                "De raad stelt vast dat punt x{}x in de regio begeleiding van pilots vraagt. ",
                self.0
            ));
        }
        out.trim_end().to_owned()
    }
}

fn breaks() -> Result<(), Failed> {
    let mut next = Sentences(0);
    let mut markdown = "Notitie — **concept**\n\n# Titel\n\n> [!IMPORTANT]\n> Gevraagd\n>\n".to_owned();
    for n in 1..=20 {
        markdown.push_str(&format!("> {n}. {}\\\n>    **€ {n}.000**\n", next.next(1 + n % 5)));
    }
    markdown.push_str(&format!("\n## A\n\n<!-- rail -->\n\n{}\n\n", next.next(40)));
    markdown.push_str(&format!("<!-- rail -->\n\n> {}\\\n> — iemand\n\n{}\n", next.next(6), next.next(2)));
    markdown.push_str("\n## B\n\n| A | B |\n|---|---|\n");
    markdown.push_str(&format!("| {} | {} |\n| {} | b |\n", next.next(1), next.next(70), next.next(9)));
    markdown.push_str("\n## C\n\n<!-- cards -->\n\n");
    for n in 0..4 {
        markdown.push_str(&format!("### Kaart\n\n{}\n\nbewijs\n\n", next.next(3 + 30 * (n % 2))));
    }
    for tone in ["WARNING", "NOTE"] {
        markdown.push_str(&format!("\n## D\n\n> [!{tone}]\n> {}\n>\n> {}\n", next.next(30), next.next(30)));
    }
    markdown.push_str("\n## E\n\n<!-- dates -->\n\n");
    for _ in 0..40 {
        markdown.push_str(&format!("- **1 mei 2027**\\\n  {}\n", next.next(1)));
    }
    markdown.push_str("\n## F\n\n<!-- wide -->\n\n| A | B |\n|---|---|\n");
    for _ in 0..60 {
        markdown.push_str(&format!("| a | {} |\n", next.next(1)));
    }
    markdown.push_str(&format!("\n## G\n\n> {}\\\n> — iemand\n", next.next(60)));
    let pages = pages(&markdown)?;
    apart(&pages, "breaks")?;
    for n in 1..=next.0 {
        let wanted = format!("x{n}x");
        equal_number(pages.iter().flatten().filter(|(text, _)| *text == wanted).count(), 1, &wanted)?;
    }
    let again = pages.iter().filter(|page| page.iter().any(|(text, _)| text == "Gevraagd")).count();
    if again > 1 { Ok(()) } else { Err("the head of the box does not come again".into()) }
}

fn equal_number(found: usize, wanted: usize, what: &str) -> Result<(), Failed> {
    equal(&format!("{found} of {what}"), &format!("{wanted} of {what}"))
}

/// Sections of every make, one after the other, so that they end and begin anywhere on a page.
fn sections() -> String {
    let mut next = Sentences(0);
    let mut markdown = "N\n\n# Titel\n".to_owned();
    for n in 0..120 {
        markdown.push_str(&format!("\n## h{n}h\n\n"));
        if n % 3 == 0 {
            markdown.push_str(&format!("<!-- rail -->\n\n{}\n\n", next.next(1 + n % 4)));
        }
        let some = 1 + n % 7;
        let text = next.next(1);
        markdown.push_str(&match n % 10 {
            0 => format!("m{n}m {}\n", next.next(some)),
            1 => format!("**m{n}m**\n\n| A | B |\n|---|---|\n{}", format!("| a | {text} |\n").repeat(some)),
            2 => format!("**m{n}m**\n\n![x](x.svg)\n\n> [!NOTE]\n> {text}\n"),
            3 => format!("> [!IMPORTANT]\n> m{n}m\n>\n{}", format!("> 1. {text}\n").repeat(some)),
            4 => format!("- m{n}m\n{}", format!("- {text}\n").repeat(some)),
            5 => {
                format!("<!-- dates -->\n\n- **m{n}m**\\\n  raad\n{}", "- **1 mei**\\\n  raad\n".repeat(some))
            }
            6 => format!("<!-- cards -->\n\n### m{n}m\n\n{}\n\n### B\n\n{text}\n", next.next(some)),
            7 => format!(
                "**m{n}m**\n\n<!-- wide -->\n\n| A | B |\n|---|---|\n{}",
                format!("| a | {text} |\n").repeat(4 * some)
            ),
            8 => format!("> m{n}m {}\\\n> — iemand\n", next.next(some)),
            _ => format!(
                "<!-- numbers plain firms -->\n\n- **m{n}m**\\\n  a\n- **3**\\\n  {}\n",
                next.next(some)
            ),
        });
    }
    markdown
}

fn names() -> Result<(), Failed> {
    let pages = pages(&sections())?;
    apart(&pages, "sections")?;
    let on = |word: String| pages.iter().position(|page| page.iter().any(|(text, _)| *text == word));
    for n in 0..120 {
        let (name, matter) = (on(format!("h{n}h")), on(format!("m{n}m")));
        if name.is_none() || name != matter {
            return Err(format!("name {n} on page {name:?}, its matter on {matter:?}").into());
        }
    }
    Ok(())
}

/// No page but the last is more than a third empty.
fn full() -> Result<(), Failed> {
    let pages = pages(&sections())?;
    let body = |[_, top, _, bottom]: &[f64; 4]| if (40.0..790.0).contains(top) { *bottom } else { 0.0 };
    for (at, page) in pages.iter().enumerate().take(pages.len() - 1) {
        let lowest = page.iter().map(|(_, place)| body(place)).fold(0.0, f64::max);
        if (lowest - 42.0) / 751.0 < 0.67 {
            return Err(format!("page {} ends at {lowest}", at + 1).into());
        }
    }
    Ok(())
}
