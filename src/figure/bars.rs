//! Horizontal bars, each stacked to its whole: who pays what, who is for and against.

use super::draw::{Drawing, GREY, N, Type};
use super::fit::clean;
use super::stack::{
    AMOUNT, Bar, COLUMN, GUTTER, HEAD, LEADER, LEADING, Label, Laid, NUMBER, PAD, Part, Place, SWATCH, Side,
    indent, lay, wide,
};
use super::words::{Figure, Table, Words};
use crate::text;
use crate::text::Lang;

/// The words that this figure asks for: key and arguments.
pub const WORDS: &[(&str, &[&str])] = &[
    ("bars-head-bar", &[]),
    ("bars-head-part", &[]),
    ("bars-head-amount", &[]),
    ("bars-part", &["name", "amount"]),
    ("bars-row", &["name", "parts"]),
    ("bars-only", &["parts"]),
    ("bars-rest", &["parts"]),
];

/// An alternative text longer than this is listened to by nobody.
const LIMIT: usize = 900;

/// What is said of the whole picture.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// What it comes to, in one sentence without a full stop.
    pub title: String,
    /// What it shows, in sentences before those on its parts.
    pub alt: String,
    /// How to read it, in sentences.
    pub note: Vec<String>,
}

const BETWEEN: f64 = 9.0;

/// Bars with their parts; nothing where no part is more than nought.
pub fn bars(bars: &[Bar], about: &About, lang: Lang, words: &Words<'_>) -> Option<Figure> {
    let bars: Vec<Bar> = bars.iter().map(cleaned).filter(|bar| !bar.parts.is_empty()).collect();
    if bars.is_empty() {
        return None;
    }
    let (title, alt) = (text::spaced(&about.title), alt(&bars, about, lang, words));
    let laid: Vec<Laid<'_>> = bars.iter().map(|bar| lay(bar, words.brand().faces)).collect();
    let height = laid.iter().map(Laid::height).sum::<f64>() + BETWEEN * (laid.len() - 1) as f64;
    let mut to = Drawing::new(height, lang, &title, &alt, words.brand());
    to.patterns(bars.iter().flat_map(|bar| &bar.parts).map(|part| part.look));
    let mut top = 0.0;
    for bar in &laid {
        draw(&mut to, bar, top);
        top += bar.height() + BETWEEN;
    }
    Figure::new(title, to.finish(), alt, about.note.clone(), table(&bars, words))
}

fn cleaned(bar: &Bar) -> Bar {
    let parts = bar.parts.iter().filter(|part| part.value > 0);
    let parts = parts.map(|part| Part { name: clean(&part.name), shown: clean(&part.shown), ..*part });
    Bar { name: clean(&bar.name), parts: parts.collect() }
}

fn draw(to: &mut Drawing<'_>, laid: &Laid<'_>, top: f64) {
    for (line, text) in laid.head.iter().enumerate() {
        to.text(0.0, top + line as f64 * LEADING + 7.6, HEAD, text);
    }
    let y = top + laid.top();
    for (at, part) in laid.bar.parts.iter().enumerate() {
        to.part(part.look, laid.left(at), y, laid.widths[at], laid.thick);
    }
    let foot = y + laid.thick;
    for (at, part) in laid.bar.parts.iter().enumerate() {
        let left = laid.left(at);
        let middle = left + laid.widths[at] / 2.0;
        let leader = |to: &mut Drawing<'_>, from: f64, width: f64, start: f64, end: f64| {
            let target = middle.clamp(from + 1.0, from + f64::max(width - 1.0, 1.0));
            to.stroke(&format!("M{} {}L{} {}", N(middle), N(start), N(target), N(end)), GREY, 0.5);
        };
        match &laid.places[at] {
            Place::Inside(label) => {
                let color = part.look.paint().text;
                let first = y + (laid.thick - label.lines.len() as f64 * LEADING) / 2.0 + 8.2;
                write(to, label, left + PAD, first, color);
            }
            Place::Beside(label, x, Side::Under) => {
                leader(to, *x, label.width(laid.faces), foot + 0.6, foot + LEADER - 1.0);
                write(to, label, *x, foot + LEADER + 7.4, part.look.beside());
            }
            Place::Beside(label, x, Side::Above) => {
                leader(to, *x, label.width(laid.faces), y - 0.6, y - LEADER + 1.4);
                let first = y - LEADER - 2.0 - (label.lines.len() as f64 - 1.0) * LEADING;
                write(to, label, *x, first, part.look.beside());
            }
            Place::Listed(Some((n, place))) => {
                let text = n.to_string();
                if let Some(x) = place {
                    leader(to, *x, wide(&text, NUMBER, laid.faces), foot + 0.6, foot + LEADER - 1.0);
                    to.text(*x, foot + LEADER + 6.6, NUMBER, &text);
                } else {
                    let set = Type { color: part.look.paint().text, middle: true, ..NUMBER };
                    to.text(middle, y + laid.thick / 2.0 + 2.8, set, &text);
                }
            }
            Place::Listed(None) => {}
        }
    }
    list(to, laid, foot + laid.under + 4.0);
}

fn write(to: &mut Drawing<'_>, label: &Label, x: f64, first: f64, color: &'static str) {
    for (at, (line, set)) in label.lines().enumerate() {
        to.text(x, first + at as f64 * LEADING, Type { color, ..set }, line);
    }
}

fn list(to: &mut Drawing<'_>, laid: &Laid<'_>, top: f64) {
    let indent = indent(laid.list.iter().map(Vec::len).sum(), laid.faces);
    for (column, entries) in laid.list.iter().enumerate() {
        let left = column as f64 * (COLUMN + GUTTER);
        let mut y = top;
        for (at, lines) in entries {
            if let Place::Listed(Some((number, _))) = &laid.places[*at] {
                to.text(left, y + 7.4, NUMBER, &number.to_string());
            }
            to.key(laid.bar.parts[*at].look, left + indent - SWATCH - 4.0, y + 1.2, SWATCH, 7.0);
            for text in lines {
                to.text(left + indent, y + 7.4, AMOUNT, text);
                y += LEADING;
            }
        }
    }
}

fn alt(bars: &[Bar], about: &About, lang: Lang, words: &Words<'_>) -> String {
    let told = |part: &Part| {
        let args = [("name", part.name.as_str().into()), ("amount", part.shown.as_str().into())];
        words.say("bars-part", &args)
    };
    let mut sentences = vec![about.alt.clone()];
    let mut used = about.alt.chars().count();
    let mut left: usize = bars.iter().map(|bar| bar.parts.len()).sum();
    'bars: for bar in bars {
        let mut parts = Vec::new();
        for part in &bar.parts {
            let part = told(part);
            used += part.chars().count() + 4;
            if used + bar.name.chars().count() > LIMIT {
                break;
            }
            parts.push(part);
        }
        left -= parts.len();
        if parts.is_empty() {
            break 'bars;
        }
        let list = text::list(&parts, lang);
        sentences.push(if bar.name.is_empty() {
            words.say("bars-only", &[("parts", list.into())])
        } else {
            words.say("bars-row", &[("name", bar.name.as_str().into()), ("parts", list.into())])
        });
        if parts.len() < bar.parts.len() {
            break;
        }
    }
    if left > 0 {
        sentences.push(words.say("bars-rest", &[("parts", (left as u32).into())]));
    }
    text::spaced(&sentences.join(" "))
}

fn table(bars: &[Bar], words: &Words<'_>) -> Table {
    let named = bars.iter().any(|bar| !bar.name.is_empty());
    let mut head = vec![words.say("bars-head-part", &[]), words.say("bars-head-amount", &[])];
    if named {
        head.insert(0, words.say("bars-head-bar", &[]));
    }
    let rows = bars.iter().flat_map(|bar| {
        bar.parts.iter().map(move |part| {
            let cells = [&bar.name, &part.name, &part.shown];
            cells.into_iter().skip(usize::from(!named)).cloned().collect()
        })
    });
    Table { head, rows: rows.collect() }
}
