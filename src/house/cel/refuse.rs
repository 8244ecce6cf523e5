//! What is said of a condition that cannot be used as it stands, and what to write instead.

use std::collections::BTreeSet;
use std::ops::Range;

use super::infer::Infer;
use crate::canvas::dictionary::CanvasDictionary;
use crate::canvas::shape::Fields;
use crate::sheet::Dictionary;
use crate::text;
use crate::text::{Text, nearest, visible};

/// Why an expression cannot be used: which bytes of it, what is wrong, what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Bytes of the expression.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Text,
}

/// A message and its advice.
pub(super) type Refused = (Text, Text);

/// Words that stand where a score does, besides numbers.
pub(super) const STATES: [&str; 3] = ["unknown", "elsewhere", "not-applicable"];

/// As many names as a reader can take in.
const MOST_NAMES: usize = 30;

fn listing<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    let more = if names.len() > MOST_NAMES { ", …" } else { "" };
    let shown: Vec<String> = names.iter().take(MOST_NAMES).map(|name| format!("`{name}`")).collect();
    format!("{}{more}", shown.join(", "))
}

fn perhaps(near: &str) -> Text {
    text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")
}

pub(super) fn short(part: &str) -> String {
    let part = visible(part.trim());
    if part.chars().count() <= 60 {
        return part;
    }
    part.chars().take(59).chain(['…']).collect()
}

pub(super) fn unknown_field(name: &str, fields: &Fields) -> Refused {
    let message = text!("Het veld `{name}` is hier onbekend.", "The field `{name}` is unknown here.");
    let names = || fields.named.keys().map(String::as_str);
    let dutch = CanvasDictionary.english(&name.replace('_', "-"));
    let known = dutch.iter().map(|name| name.replace('-', "_")).find(|name| fields.named.contains_key(name));
    if let Some(known) = known {
        return (
            text!("Het veld `{name}` heet hier `{known}`.", "The field `{name}` is called `{known}` here."),
            text!("Schrijf `{known}`.", "Write `{known}`."),
        );
    }
    match nearest(name, names()) {
        Some(near) => (message, perhaps(near)),
        None => {
            let list = listing(names());
            (message, text!("Deze velden zijn er: {list}.", "These fields exist: {list}."))
        }
    }
}

pub(super) fn unknown_name(infer: &Infer<'_>, name: &str) -> Refused {
    let shown = name.trim_start_matches('.');
    let message = text!("De naam `{shown}` is hier onbekend.", "The name `{shown}` is unknown here.");
    let (each, canvas) = (infer.each, infer.canvas);
    let meant = match shown {
        "True" | "TRUE" | "waar" | "Waar" => Some("true".to_owned()),
        "False" | "FALSE" | "onwaar" | "Onwaar" => Some("false".to_owned()),
        "NULL" | "Null" | "None" | "nil" | "leeg" => Some("null".to_owned()),
        _ if each.named.contains_key(shown) => Some(format!("it.{shown}")),
        _ if canvas.named.contains_key(shown) => Some(format!("canvas.{shown}")),
        _ => {
            let loops =
                infer.loops.iter().map(|(name, _)| name.as_str()).filter(|name| !name.starts_with('@'));
            nearest(shown, loops.chain(["it", "canvas"])).map(str::to_owned)
        }
    };
    let help = match meant {
        Some(meant) => perhaps(&meant),
        None => text!(
            "Een voorwaarde kent `it`, `canvas` en de namen van haar lussen; tekst staat tussen aanhalingstekens.",
            "A condition knows `it`, `canvas` and the names of its loops; text stands in quotation marks."
        ),
    };
    (message, help)
}

/// `it.as-of` for `it.as_of`.
pub(super) fn hyphen(written: &str) -> Refused {
    let right = written.replace('-', "_");
    (
        text!("`{written}` is hier een aftreksom.", "`{written}` is a subtraction here."),
        text!(
            "Schrijf namen met een laag streepje: `{right}`.",
            "Write names with an underscore: `{right}`."
        ),
    )
}

pub(super) fn unknown_choice(text: &str, choices: &[(String, String)]) -> Refused {
    let shown = short(text);
    if let Some((right, _)) = choices.iter().find(|(_, dutch)| *dutch == text) {
        return (
            text!(
                "De waarde `{shown}` heet hier `{right}`.",
                "The value `{shown}` is called `{right}` here."
            ),
            text!("Schrijf `'{right}'`.", "Write `'{right}'`."),
        );
    }
    let message =
        text!("Dit veld kent de waarde `{shown}` niet.", "This field does not know the value `{shown}`.");
    let names = || choices.iter().map(|(name, _)| name.as_str());
    match nearest(text, names()) {
        Some(near) => (message, perhaps(near)),
        None => {
            let list = listing(names());
            (message, text!("Kies een van: {list}.", "Choose one of: {list}."))
        }
    }
}

pub(super) fn unknown_state(text: &str) -> Refused {
    let states: Vec<(String, String)> =
        STATES.iter().map(|name| ((*name).to_owned(), String::new())).collect();
    unknown_choice(text, &states)
}

pub(super) fn no_day(text: &str) -> Refused {
    let shown = short(text);
    (
        text!("`{shown}` is geen dag zoals die hier staan.", "`{shown}` is not a day as days stand here."),
        text!("Schrijf een dag als `'2026-09-16'`.", "Write a day as `'2026-09-16'`."),
    )
}

/// What functions are called elsewhere.
const ALIASES: &[(&str, &str)] = &[
    ("length", "size"),
    ("lenght", "size"),
    ("len", "size"),
    ("count", "size"),
    ("lengte", "size"),
    ("aantal", "size"),
    ("lower", "lowerAscii"),
    ("toLowerCase", "lowerAscii"),
    ("includes", "contains"),
    ("bevat", "contains"),
    ("any", "exists"),
    ("some", "exists"),
    ("every", "all"),
];

pub(super) fn unknown_function<'a>(
    name: &str,
    known: impl Iterator<Item = &'a str>,
    of_cel: bool,
) -> Refused {
    if of_cel {
        let form = if name == "has" { "has(it.…)".to_owned() } else { format!("….{name}(x, …)") };
        return (
            text!(
                "`{name}` staat hier in een vorm die er niet is.",
                "`{name}` has a form here that does not exist."
            ),
            text!("Schrijf `{form}`.", "Write `{form}`."),
        );
    }
    let message = text!("De functie `{name}` is er niet.", "There is no function `{name}`.");
    let known: BTreeSet<&str> = known.collect();
    let alias = ALIASES.iter().find(|(other, _)| *other == name).map(|(_, known)| *known);
    let help = match (name, alias.or_else(|| nearest(name, known.iter().copied()))) {
        ("matches", _) => text!(
            "Zoek met `contains`, `startsWith` of `endsWith`.",
            "Search with `contains`, `startsWith` or `endsWith`."
        ),
        (_, Some(near)) => perhaps(near),
        (_, None) => {
            let list = listing(known.into_iter());
            text!("Deze functies zijn er: {list}.", "These functions exist: {list}.")
        }
    };
    (message, help)
}

pub(super) fn call_form(name: &str, free: bool, numbers: &[usize]) -> Refused {
    let dots = ["", "…"][usize::from(numbers.contains(&1))];
    let form = match (free, dots) {
        (true, "") => format!("{name}(…)"),
        (true, _) => format!("{name}(…, …)"),
        (false, dots) => format!("….{name}({dots})"),
    };
    (
        text!(
            "`{name}` staat hier in een vorm die er niet is.",
            "`{name}` has a form here that does not exist."
        ),
        text!("Schrijf `{form}`.", "Write `{form}`."),
    )
}

pub(super) fn taken_name(name: &str) -> Refused {
    (
        text!("De naam `{name}` is al bezet.", "The name `{name}` is taken."),
        text!(
            "Kies voor de lus een andere naam, zoals `x`.",
            "Choose another name for the loop, such as `x`."
        ),
    )
}

pub(super) fn too_deep_loops() -> Refused {
    (
        text!(
            "Hier staan meer dan twee lussen in elkaar; op een groot canvas duurt dat te lang.",
            "More than two loops stand inside each other here; on a large canvas that takes too long."
        ),
        text!(
            "Laat `each` een lus overnemen: de voorwaarde geldt dan voor elk gegeven van die soort.",
            "Let `each` take over one loop: the condition then holds for each record of that kind."
        ),
    )
}

pub(super) fn long_list() -> Refused {
    (
        text!("Deze lijst is te lang voor een voorwaarde.", "This list is too long for a condition."),
        text!("Noem er hoogstens honderd.", "Name a hundred at most."),
    )
}

pub(super) fn braces() -> Refused {
    (
        text!("Accolades hebben in een voorwaarde geen zin.", "Braces have no use in a condition."),
        text!(
            "Gebruik ronde haakjes, of een lijst tussen rechte haken.",
            "Use round brackets, or a list in square ones."
        ),
    )
}

pub(super) fn odd_literal(written: &str) -> Refused {
    let written = short(written);
    (
        text!("`{written}` past bij geen enkel veld.", "`{written}` goes with no field."),
        text!("Schrijf een getal als `2` en tekst als `'…'`.", "Write a number as `2` and text as `'…'`."),
    )
}
