//! What an expression yields in words, and why it could not be said for one record.

use std::fmt::Display;

use cel::ExecutionError;
use cel::common::types::{CelBool, CelDouble, CelInt, CelString, CelUInt, Kind};
use cel::common::value::Val;

use super::functions::TOO_LONG;
use crate::canvas::shape::Shape;
use crate::check::words;
use crate::numeral;
use crate::text;
use crate::text::{Lang, Text};

/// Why an expression could not be run: the end of a sentence, behind a colon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// Why, as a clause that ends with a full stop.
    pub why: Text,
    /// What to do.
    pub help: Text,
}

impl Failed {
    /// The rule asked for more work than is given: records that loops look at, texts that are read.
    pub(super) fn too_much() -> Self {
        Self {
            why: text!(
                "dit kost te veel werk op een canvas van deze omvang.",
                "this takes too much work on a canvas of this size."
            ),
            help: text!(
                "Haal een lus weg, beperk eerst met `filter`, of vergelijk korte velden in plaats van lange teksten.",
                "Remove a loop, limit it first with `filter`, or compare short fields instead of long texts."
            ),
        }
    }

    pub(super) fn no_flag(value: &dyn Val) -> Self {
        let Text { nl, en } = sort(value.get_type().name());
        Self {
            why: text!(
                "de uitkomst is {nl}, en niet waar of onwaar.",
                "the outcome is {en}, and neither true nor false."
            ),
            help: text!("Vergelijk met `==`, `<` of `in`.", "Compare with `==`, `<` or `in`."),
        }
    }

    pub(super) fn from_cel(error: &ExecutionError) -> Self {
        let said = |why, help| Self { why, help };
        let check = text!("Zet er een voorwaarde voor met `&&`.", "Put a condition before it with `&&`.");
        match error {
            ExecutionError::DivisionByZero(_) | ExecutionError::RemainderByZero(_) => {
                said(text!("hier wordt door nul gedeeld.", "this divides by zero."), check)
            }
            ExecutionError::Overflow(..) => said(
                text!("de uitkomst van een som is te groot.", "the outcome of a sum is too large."),
                text!("Reken met kleinere getallen.", "Use smaller numbers."),
            ),
            ExecutionError::IndexOutOfBounds(_) => said(
                text!("de lijst is korter dan het plaatsnummer.", "the list is shorter than the position."),
                text!(
                    "Vraag eerst hoe lang de lijst is, met `size(…)`.",
                    "First ask how long the list is, with `size(…)`."
                ),
            ),
            ExecutionError::NoSuchKey(name) => said(
                text!("het veld `{name}` is er niet.", "there is no field `{name}`."),
                text!("Kies een veld dat er is.", "Choose a field that exists."),
            ),
            ExecutionError::FunctionError { message, .. } if message == TOO_LONG => said(
                text!("een tekst of lijst wordt te lang.", "a text or list grows too long."),
                text!("Voeg er minder samen.", "Join fewer of them."),
            ),
            ExecutionError::FunctionError { function, .. } if matches!(&**function, "int" | "double") => {
                said(
                    text!("deze tekst is geen getal.", "this text is not a number."),
                    text!("Neem een veld dat een getal is.", "Take a field that is a number."),
                )
            }
            ExecutionError::NoSuchOverload(overload) => Self::overload(overload.argument_types()),
            ExecutionError::UnsupportedBinaryOperator(_, left, right) => {
                let name =
                    |value: &cel::Value| if *value == cel::Value::Null { "null_type" } else { "other" };
                Self::overload(&[name(left).to_owned(), name(right).to_owned()])
            }
            ExecutionError::UnexpectedType { got, .. } => Self::overload(std::slice::from_ref(got)),
            other => {
                let other = text::visible(&other.to_string());
                said(text!("CEL zegt “{other}”.", "CEL says “{other}”."), check)
            }
        }
    }

    fn overload(types: &[String]) -> Self {
        if types.iter().any(|name| name == "null_type") {
            return Self {
                why: text!(
                    "hier wordt iets gebruikt wat niet is ingevuld.",
                    "this uses something that is not filled in."
                ),
                help: text!("Zet er `… != null &&` voor.", "Put `… != null &&` before it."),
            };
        }
        let sorts: Vec<Text> = types.iter().filter(|name| *name != "other").map(|name| sort(name)).collect();
        let Text { nl, en } = words::list(&sorts);
        let why = if sorts.is_empty() {
            text!("deze waarden gaan niet samen.", "these values do not go together.")
        } else {
            text!("dit kan niet met {nl}.", "this cannot be done with {en}.")
        };
        Self { why, help: text!("Maak van beide dezelfde soort.", "Make both the same sort.") }
    }
}

/// The name of a type of CEL in a sentence.
fn sort(name: &str) -> Text {
    match name {
        "string" => text!("tekst", "text"),
        "int" | "uint" | "double" => text!("een getal", "a number"),
        "bool" => text!("waar of onwaar", "true or false"),
        "list" => text!("een lijst", "a list"),
        "null_type" => text!("niets", "nothing"),
        _ => text!("een gegeven", "a record"),
    }
}

/// A value as it stands in a sentence.
pub(super) fn told(value: &dyn Val, shape: Option<&Shape>, lang: Lang) -> Result<String, Failed> {
    let say = |text: Text| Ok(text.get(lang).to_owned());
    if let Some(text) = value.downcast_ref::<CelString<'_>>() {
        return Ok(chosen(text.inner(), shape, lang));
    }
    if let Some(number) = value.downcast_ref::<CelInt>() {
        return Ok(figures(number.inner(), *number.inner() as f64, lang));
    }
    if let Some(number) = value.downcast_ref::<CelUInt>() {
        return Ok(figures(number.inner(), *number.inner() as f64, lang));
    }
    if let Some(number) = value.downcast_ref::<CelDouble>() {
        return Ok(figures(number.inner(), *number.inner(), lang));
    }
    if let Some(flag) = value.downcast_ref::<CelBool>() {
        return say(if *flag.inner() { text!("ja", "yes") } else { text!("nee", "no") });
    }
    if value.get_type().kind() == Kind::NullType {
        return say(text!("(niet ingevuld)", "(not filled in)"));
    }
    let Some(items) = value.as_iterable() else { return Err(Failed::not_told()) };
    let item = match shape {
        Some(Shape::List(item)) => Some(&**item),
        _ => None,
    };
    let (mut items, mut told_all) = (items.iter(), Vec::new());
    while let Some(value) = items.next() {
        if value.get_type().kind() != Kind::NullType {
            told_all.push(told(value, item, lang)?);
        }
    }
    match told_all.is_empty() {
        true => say(text!("(geen)", "(none)")),
        false => Ok(told_all.join(", ")),
    }
}

impl Failed {
    fn not_told() -> Self {
        Self {
            why: text!(
                "een heel gegeven past niet in een zin.",
                "a whole record does not fit in a sentence."
            ),
            help: text!("Kies een veld ervan.", "Choose a field of it."),
        }
    }
}

/// A text on one line; one of a list of choices in the language of the sentence.
fn chosen(text: &str, shape: Option<&Shape>, lang: Lang) -> String {
    match shape {
        Some(Shape::Choice(choices)) => {
            let dutch = choices.iter().find(|(name, _)| name == text).filter(|_| lang == Lang::Nl);
            dutch.map_or(text, |(_, dutch)| dutch).replace('-', " ")
        }
        _ => words::short(text),
    }
}

/// A number in figures, its thousands apart from five digits on, so that years stay years.
fn figures(number: impl Display, size: f64, lang: Lang) -> String {
    if size.abs() < 10_000.0 { numeral::undivided(number, lang) } else { numeral::figures(number, lang) }
}
