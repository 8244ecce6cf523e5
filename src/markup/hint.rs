//! Hints: layout that Markdown has no sign for, as comments.

use super::Hue;

/// Layout that Markdown has no sign for, written as a comment alone on its line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Hint {
    /// The headings of level 3 that follow are cards.
    Cards,
    /// Cards or fields end here.
    End,
    /// A new page.
    Page,
    /// Here people cut with scissors.
    Cut,
    /// The annex begins.
    Annex,
    /// The next paragraph is the foot of every page.
    Footer,
    /// The list of sources stands here.
    Sources,
    /// The next table or figure may use the full width.
    Wide,
    /// Column widths of the next table.
    Widths(Vec<Option<f64>>),
    /// The next block stands in the rail of its section.
    Rail,
    /// The next list is a row of numbers, each of a hue.
    Numbers(Vec<Hue>),
    /// The next list is one of days and what happens on them.
    Dates,
    /// Headings of level 2 and 3 that follow are groups of fields, which fill a page.
    Board,
    /// The numbers of the next table are drawn as marks, a hue per row.
    Marks(Vec<Hue>),
    /// The next table is one to write in, so many lines in each row.
    Write(u8),
    /// What the document lacks: the field that would fill it, `kind#field`.
    Lacks(String),
}

impl Hint {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let hint = match words.next()? {
            "cards" => Self::Cards,
            "end" => Self::End,
            "page" => Self::Page,
            "cut" => Self::Cut,
            "annex" => Self::Annex,
            "footer" => Self::Footer,
            "sources" => Self::Sources,
            "wide" => Self::Wide,
            "rail" => Self::Rail,
            "dates" => Self::Dates,
            "board" => Self::Board,
            "write" => Self::Write(words.next().map_or(Some(1), lines)?),
            "lacks" => Self::Lacks(words.next().filter(|field| field.contains('#'))?.to_owned()),
            "widths" => Self::Widths(all(&mut words, width)?),
            "marks" => Self::Marks(all(&mut words, hue)?),
            "numbers" => Self::Numbers(all(&mut words, hue)?),
            _ => return None,
        };
        words.next().is_none().then_some(hint)
    }
}

/// What every word stands for, if there are words and each stands for something.
fn all<'a, T>(words: &mut impl Iterator<Item = &'a str>, read: fn(&str) -> Option<T>) -> Option<Vec<T>> {
    words.map(read).collect::<Option<Vec<T>>>().filter(|all| !all.is_empty())
}

fn hue(word: &str) -> Option<Hue> {
    match word {
        "plain" => Some(Hue::Plain),
        "public" => Some(Hue::Public),
        "firms" => Some(Hue::Firms),
        "attention" => Some(Hue::Attention),
        _ => None,
    }
}

fn lines(word: &str) -> Option<u8> {
    word.parse().ok().filter(|lines| (1..=9).contains(lines))
}

fn width(word: &str) -> Option<Option<f64>> {
    match word {
        "auto" => Some(None),
        _ => word.parse().ok().filter(|share| (0.01..=100.0).contains(share)).map(Some),
    }
}
