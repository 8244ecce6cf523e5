//! Figures in running text that say how much: not years, dates, numbering, levels or codes.

/// One figure in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure<'t> {
    /// As written.
    pub words: &'t str,
    /// The offset of its first byte.
    pub at: usize,
    /// What it can mean: a point or comma may group thousands or begin decimals.
    pub values: Vec<f64>,
    /// By how much the next figure that can be written so differs: "1,2 miljoen" by a hundred thousand.
    pub step: f64,
}

/// Words after which a number names rather than counts: "TRL 4", "artikel 3", "fase 2".
const NAMES: &[&str] = &[
    "trl",
    "niveau",
    "level",
    "artikel",
    "art",
    "article",
    "paragraaf",
    "par",
    "section",
    "bijlage",
    "annex",
    "pagina",
    "blz",
    "p",
    "page",
    "hoofdstuk",
    "chapter",
    "fase",
    "phase",
    "stap",
    "step",
    "lijn",
    "line",
    "deel",
    "part",
    "nummer",
    "nr",
    "no",
    "number",
    "figuur",
    "figure",
    "tabel",
    "table",
    "week",
    "versie",
    "version",
    "industrie",
    "industry",
    "punt",
    "point",
    "agendapunt",
    "horizon",
    "scope",
    "cluster",
];

/// What may stand between the two ends of a range.
const BETWEEN: &[&str] = &["-", "–", "/", "tot", "t/m", "tot en met", "en", "to", "through", "and", ","];

/// Words that multiply the figure before them.
const TIMES: &[(&str, f64)] = &[
    ("duizend", 1e3),
    ("thousand", 1e3),
    ("miljoen", 1e6),
    ("mln", 1e6),
    ("million", 1e6),
    ("miljard", 1e9),
    ("mld", 1e9),
    ("billion", 1e9),
];

/// The figures of a text, in order.
pub(super) fn figures(text: &str) -> Vec<Figure<'_>> {
    let mut scan = Scan { text, named_until: None, numbering: 0 };
    let mut figures = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|n| at + n) {
        let end = end_of(text, start);
        at = match scan.skips(start, end) {
            Some(past) => past.max(end),
            None => {
                let times = multiplier(&text[end..]);
                let values = readings(&text[start..end]).into_iter().map(|value| value * times).collect();
                let words = &text[start..end];
                let decimals = words.rsplit_once([',', '.']).map(|(_, part)| part).filter(|_| times > 1.0);
                let step = decimals.map_or(times, |part| times / 10f64.powi(part.len() as i32));
                figures.push(Figure { words, at: start, values, step });
                end
            }
        };
    }
    figures
}

/// Where a run of digits, with points, commas and colons inside, ends.
fn end_of(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    while end < bytes.len() {
        let inside =
            matches!(bytes[end], b'.' | b',' | b':') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[end].is_ascii_digit() && !inside {
            break;
        }
        end += 1;
    }
    end
}

struct Scan<'t> {
    text: &'t str,
    /// The end of the last number that named something.
    named_until: Option<usize>,
    /// The last number of a numbering: "1 … ; 2 …".
    numbering: u32,
}

impl Scan<'_> {
    /// The offset past a number that counts nothing; `None` for a figure.
    fn skips(&mut self, start: usize, end: usize) -> Option<usize> {
        let (before, token, after) = (&self.text[..start], &self.text[start..end], &self.text[end..]);
        let past = code(before, after, end).or_else(|| date(&self.text[start..], start)).or_else(|| {
            let is_name = year(token) || time(token, after) || self.names(before, token);
            (is_name || month(before, after) || self.numbers(before, token, after)).then_some(end)
        });
        self.named_until = past.or(self.named_until.filter(|_| past.is_some()));
        past
    }

    /// After a word that names, or at the other end of a range that began so.
    fn names(&self, before: &str, token: &str) -> bool {
        let words = before.trim_end().trim_end_matches(['.', '§']);
        let word = words.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
        let named = before.trim_end().ends_with('§')
            || (before.ends_with([' ', '\u{a0}']) && NAMES.contains(&&*word));
        let ranged = self.named_until.is_some_and(|from| {
            let between = before.get(from..).unwrap_or("?").trim();
            token.len() <= 2 && BETWEEN.contains(&between)
        });
        named || ranged
    }

    /// "1)", "1." or a bare 1, 2, 3 at the head of successive clauses.
    fn numbers(&mut self, before: &str, token: &str, after: &str) -> bool {
        let Ok(n) = token.parse::<u32>() else { return false };
        let head = before.trim_end();
        let heads = head.is_empty() || head.ends_with([';', ':', '\n', '(']) || before.ends_with('\n');
        let marked = after.starts_with(')') || (heads && after.starts_with(". "));
        if n <= 20 && (marked || (heads && n == self.numbering + 1)) {
            self.numbering = n;
            return true;
        }
        false
    }
}

/// Digits that are part of a word or code: "CO2", "Q3", "5G", "21e", "COVID-19".
fn code(before: &str, after: &str, end: usize) -> Option<usize> {
    let mut last = before.chars().rev();
    let glued = match last.next() {
        Some('-' | '–') => last.next().is_some_and(char::is_alphabetic),
        Some(c) => c.is_alphabetic() || matches!(c, '_' | '`' | '/' | '@' | '#'),
        None => false,
    };
    let suffix = after.chars().take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum::<usize>();
    (glued || after.starts_with(char::is_alphabetic)).then_some(end + suffix)
}

/// Bytes of a date in figures, with a sign behind it.
const LONGEST_DATE: usize = 11;

/// "2026-09-16", "16-09-2026", "24/7".
fn date(rest: &str, start: usize) -> Option<usize> {
    // no date is longer than ten signs
    let signs = rest.bytes().take(LONGEST_DATE + 1);
    let length = signs.take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b'/')).count();
    if length > LONGEST_DATE {
        return None;
    }
    let run = rest[..length].trim_end_matches(['-', '/']);
    let parts: Vec<&str> = run.split(['-', '/']).collect();
    let is_date = parts.len() == 3 && parts.iter().any(|part| part.len() == 4);
    (is_date || run == "24/7").then_some(start + run.len())
}

fn year(token: &str) -> bool {
    token.len() == 4 && token.parse().is_ok_and(|year: u32| (1900..=2100).contains(&year))
}

/// "14:30", "14.30 uur".
fn time(token: &str, after: &str) -> bool {
    let clock = token.split_once('.').is_some_and(|(h, m)| h.len() <= 2 && m.len() == 2);
    token.contains(':') || (clock && after.trim_start().starts_with("uur"))
}

/// Beside the name of a month.
fn month(before: &str, after: &str) -> bool {
    let is_month = |word: &str| crate::period::month(&word.to_lowercase()).is_some();
    let next = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let last = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    is_month(next) || is_month(last)
}

/// What stands behind a figure and the word that multiplies it, without the spaces before it.
pub(super) fn past_multiplier(after: &str) -> &str {
    let after = after.trim_start();
    let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    if multiplier(after) > 1.0 { after[end..].trim_start() } else { after }
}

fn multiplier(after: &str) -> f64 {
    let word =
        after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    TIMES.iter().find(|(name, _)| *name == word).map_or(1.0, |(_, times)| *times)
}

/// What digits with points and commas can mean.
fn readings(token: &str) -> Vec<f64> {
    let mut values: Vec<f64> = Vec::new();
    for (group, decimal) in [('.', ','), (',', '.')] {
        let (whole, _) = token.split_once(decimal).unwrap_or((token, ""));
        let grouped = whole.split(group).skip(1).all(|part| part.len() == 3);
        let plain: String = token.chars().filter(|c| *c != group).collect();
        if grouped && let Ok(value) = plain.replace(decimal, ".").parse() {
            values.push(value);
        }
    }
    values.dedup();
    values
}
