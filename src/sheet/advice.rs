//! What someone meant by a value of the wrong type, and how it is written.

use crate::text;
use crate::text::Text;

use super::meaning::Meaning;
use super::names::{Holds, Name};
use super::slips;
use super::tree::{Node, Value};

/// Better words for a wrong type, and the value in TOML.
pub(super) struct Advice {
    pub message: Option<Text>,
    pub help: Text,
    pub toml: Option<(String, bool)>,
}

/// What to say of a value of the wrong type, if its meaning can be guessed. `name` is that of its field, if it is known.
pub(super) fn advice(node: &Node<'_>, raw: &str, expected: &str, name: Option<&Name>) -> Option<Advice> {
    if let Value::String(text) = &node.value
        && super::foreign::is_amount(text)
        && (expected.starts_with("struct ") || expected.starts_with(['i', 'u', 'f']))
    {
        let (message, help) = super::foreign::said(text);
        return Some(Advice { message: Some(message), help, toml: None });
    }
    if let Some(name) = name.filter(|name| name.holds.one() == Holds::Table)
        && let Some(advice) = table(node, raw, expected, name)
    {
        return Some(advice);
    }
    if expected == "a sequence"
        && let Some(advice) = list(node, raw, name)
    {
        return Some(advice);
    }
    let number = expected.starts_with(['i', 'u', 'f']) && expected[1..].bytes().all(|b| b.is_ascii_digit());
    let whole = number && !expected.starts_with('f');
    if let (Value::String(text), Some(name), true) = (&node.value, name, whole)
        && let Some(advice) = scale(text, &name.english)
    {
        return Some(advice);
    }
    match (&node.value, expected) {
        (Value::Float(Some(value)), _) if whole => {
            let (before, after) = raw.split_once('.')?;
            let digits = before.trim_start_matches(['-', '+']).len();
            if after.len() == 3 && (1..=3).contains(&digits) && after.bytes().all(|b| b.is_ascii_digit()) {
                let (toml, plain) = (format!("{before}_{after}"), format!("{before}{after}"));
                let sense = before.trim_start_matches(['-', '+']) != "0";
                return Some(Advice {
                    message: Some(text!(
                        "`{raw}` is hier {before} met drie decimalen, niet {plain}.",
                        "`{raw}` is {before} with three decimals here, not {plain}."
                    )),
                    help: text!("Schrijf `{toml}` of `{plain}`.", "Write `{toml}` or `{plain}`."),
                    toml: sense.then_some((toml, true)),
                });
            }
            let round = format!("{value:.0}");
            let exact = value.fract() == 0.0 && value.abs() < 9e15;
            Some(Advice {
                message: None,
                help: text!("Schrijf een geheel getal: `{round}`.", "Write a whole number: `{round}`."),
                toml: Some((round, exact)),
            })
        }
        (Value::String(text), _) => {
            let slip = slips::slip(text);
            let toml = match (expected, slip) {
                (_, Some(slip)) if number && slip.meaning == Meaning::Number => {
                    let toml = slip.toml?;
                    if whole && toml.contains('.') {
                        return None;
                    }
                    // where decimals are possible, one point may part those
                    let either = !whole && !text.contains(',') && text.matches('.').count() == 1;
                    (toml, slip.certain && !either)
                }
                (_, None) if number && text.trim().parse::<f64>().is_ok_and(f64::is_finite) => {
                    let text = text.trim();
                    if whole && text.parse::<i64>().is_err() {
                        return None;
                    }
                    (text.trim_start_matches('+').to_owned(), true)
                }
                ("a boolean", Some(slip)) if slip.meaning == Meaning::Boolean => (slip.toml?, true),
                ("a TOML datetime", Some(slip)) if slip.meaning == Meaning::Date => match slip.toml {
                    Some(toml) => (toml, true),
                    None => return Some(Advice { message: Some(slip.message), help: slip.help, toml: None }),
                },
                ("a sequence", _) => (format!("[{raw}]"), true),
                _ => return None,
            };
            let right = &toml.0;
            Some(Advice {
                message: None,
                help: text!("Schrijf `{right}`.", "Write `{right}`."),
                toml: Some(toml),
            })
        }
        (
            Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_),
            "a string" | "str",
        ) => {
            let toml = format!("\"{raw}\"");
            Some(Advice {
                message: None,
                help: text!("Schrijf `{toml}`, met aanhalingstekens.", "Write `{toml}`, in quotes."),
                toml: Some((toml, true)),
            })
        }
        (Value::Table(_), "a sequence") if raw.starts_with('{') => {
            let toml = format!("[{raw}]");
            Some(Advice {
                message: None,
                help: text!("Zet [ ] om de tabel.", "Put [ ] around the table."),
                toml: Some((toml, true)),
            })
        }
        (Value::Table(_), "a sequence") if raw.starts_with('[') => {
            let toml = format!("[{raw}]");
            Some(Advice {
                message: None,
                help: text!(
                    "Schrijf `{toml}`: er kunnen er meer van zijn.",
                    "Write `{toml}`: there can be more of these."
                ),
                toml: Some((toml, true)),
            })
        }
        (Value::Array(items), _) => only(node, raw, items, expected),
        _ => None,
    }
}

/// Fields whose number is a place on a scale, with the lowest one.
const SCALES: [(&str, usize); 3] = [("strength", 0), ("importance", 0), ("influence", 1)];

/// What people call the steps of a scale of five, from the lowest on.
const STEPS: [(&str, &str, &str); 5] = [
    ("geen", "none", "no niet nihil zeer-laag very-low zeer-klein"),
    ("zwak", "weak", "laag low klein small gering"),
    ("matig", "medium", "gemiddeld middel average moderate redelijk"),
    ("sterk", "strong", "hoog high groot large veel"),
    ("zeer sterk", "very strong", "zeer-hoog very-high zeer-groot very-large uitstekend excellent"),
];

/// A word where the number of a step belongs.
fn scale(text: &str, field: &str) -> Option<Advice> {
    let (_, lowest) = SCALES.iter().find(|(name, _)| *name == field)?;
    let word = super::names::letters(text);
    let called = |(nl, en, also): &(&str, &str, &str)| {
        [*nl, *en].into_iter().chain(also.split(' ')).any(|own| super::names::letters(own) == word)
    };
    let step = STEPS.iter().position(called)? + lowest;
    let list = |word: fn(&(&'static str, &'static str, &'static str)) -> &'static str| {
        let steps = STEPS.iter().enumerate().map(|(at, step)| format!("`{}` ({})", at + lowest, word(step)));
        steps.collect::<Vec<_>>().join(", ")
    };
    let steps = Text::new(list(|step| step.0), list(|step| step.1));
    Some(Advice {
        message: None,
        help: text!("Waarschijnlijk `{step}`; kies een van: {steps}.", "Probably `{step}`; choose one of: {steps}."; steps),
        toml: Some((step.to_string(), false)),
    })
}

/// A number or text where a table belongs, or a list of them: with the field that it is for, if one alone can be.
fn table(node: &Node<'_>, raw: &str, expected: &str, name: &Name) -> Option<Advice> {
    const TEXTS: &[Holds] = &[Holds::Prose, Holds::Text, Holds::Reference];
    let fields: Vec<String> = name.inside.all().iter().map(|field| format!("`{}`", field.english)).collect();
    let fields = fields.join(", ");
    let amount = |text: &str| slips::slip(text).filter(|slip| slip.meaning == Meaning::Number);
    let (value, sorts, sure): (String, &[Holds], bool) = match &node.value {
        Value::Integer(_) | Value::Float(_) => (raw.to_owned(), &[Holds::Number], true),
        Value::String(text) => match amount(text).and_then(|slip| Some((slip.toml?, slip.certain))) {
            Some((toml, certain)) if name.obvious(&[Holds::Number]).is_some() => {
                (toml, &[Holds::Number], certain)
            }
            _ => (raw.to_owned(), TEXTS, true),
        },
        _ => return None,
    };
    let many = expected == "a sequence";
    let with = |field: &str| {
        if many { format!("[{{ {field} = {value} }}]") } else { format!("{{ {field} = {value} }}") }
    };
    // a year and what belongs to it are two numbers
    let meant = name.obvious(sorts).filter(|(field, _)| field.english != "year");
    let toml = meant.map(|(field, alone)| (with(&field.english), sure && alone && !many));
    let help = match &toml {
        Some((toml, _)) => {
            text!("Schrijf `{toml}`; de velden zijn {fields}.", "Write `{toml}`; the fields are {fields}.")
        }
        None => text!("Schrijf {{ }} met de velden {fields}.", "Write {{ }} with the fields {fields}."),
    };
    Some(Advice { message: None, help, toml })
}

/// One value where a list belongs, or several in one text.
fn list(node: &Node<'_>, raw: &str, name: Option<&Name>) -> Option<Advice> {
    let held = name.map(|name| name.holds.one());
    let toml = match &node.value {
        // one number is how many there were, not how they are spread
        Value::Integer(_) if name.is_some_and(|name| name.english == "counts") => return None,
        Value::Integer(_) | Value::Float(_) if held.is_none_or(|held| held == Holds::Number) => {
            (format!("[{raw}]"), true)
        }
        Value::String(text) => match slips::numbers(text) {
            Some(numbers) if held == Some(Holds::Number) => (numbers, true),
            Some(numbers) if held.is_none() && numbers.contains(',') => (numbers, true),
            // a sentence has commas too
            _ if held == Some(Holds::Prose)
                && text.split([',', ';']).any(|part| part.split_whitespace().count() > 4) =>
            {
                return None;
            }
            _ => (several(text)?, false),
        },
        _ => return None,
    };
    let right = &toml.0;
    let help = text!("Schrijf `{right}`.", "Write `{right}`.");
    Some(Advice { message: None, help, toml: Some(toml) })
}

/// Texts parted by signs in one text, as a list: `"a, b; c"`.
fn several(text: &str) -> Option<String> {
    let parts: Vec<&str> =
        text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let list: Vec<String> = parts.iter().map(|part| super::quoted(part)).collect();
    (parts.len() > 1).then(|| format!("[{}]", list.join(", ")))
}

/// A list of one where the thing itself belongs: `["provincie"]`, or `[[measure.rasci]]`.
fn only(node: &Node<'_>, raw: &str, items: &[Node<'_>], expected: &str) -> Option<Advice> {
    let [item] = items else { return None };
    let table = expected.starts_with("struct ");
    let toml = match &item.value {
        Value::Table(_) if table && raw.starts_with("[[") && raw.ends_with("]]") => &raw[1..raw.len() - 1],
        Value::Table(_) if table => part(node, raw, item)?,
        Value::String(_) if matches!(expected, "a string" | "str") => part(node, raw, item)?,
        _ => return None,
    };
    Some(Advice {
        message: None,
        help: text!("Schrijf `{toml}`, zonder [ ] eromheen.", "Write `{toml}`, without [ ] around it."),
        toml: Some((toml.to_owned(), true)),
    })
}

/// The text of the only element, if nothing but blanks stands beside it.
fn part<'r>(node: &Node<'_>, raw: &'r str, item: &Node<'_>) -> Option<&'r str> {
    let start = item.span.start.checked_sub(node.span.start)?;
    let end = item.span.end.checked_sub(node.span.start)?;
    let beside = [raw.get(..start)?, raw.get(end..)?].concat();
    let blank = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | ',');
    beside.chars().all(blank).then(|| raw.get(start..end)).flatten()
}
