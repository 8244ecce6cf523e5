//! From text to a tree: limits first, then CEL's parser, whose complaints get words that help.

use std::ops::Range;

use cel::common::ast::{IdedExpr, SourceInfo};
use cel::parser::{ParseError, Parser};

use super::refuse::Fault;
use super::spans::fit;
use super::{MOST_BYTES, MOST_DEPTH, MOST_OPERATORS};
use crate::text;
use crate::text::{Text, visible};

/// Parses an expression, or says what is the first thing wrong with it.
pub(super) fn parse(text: &str) -> Result<(IdedExpr, SourceInfo), Fault> {
    if text.trim().is_empty() {
        return Err(Fault {
            span: 0..text.len(),
            message: text!("Hier staat niets.", "There is nothing here."),
            help: text!(
                "Schrijf een voorwaarde, zoals `it.status == 'running'`.",
                "Write a condition, such as `it.status == 'running'`."
            ),
        });
    }
    if text.len() > MOST_BYTES || operators(text) > MOST_OPERATORS {
        return Err(too_long(text));
    }
    let parser = Parser::new().max_recursion_depth(MOST_DEPTH);
    parser.parse_with_source_info(text).map_err(|errors| {
        let first = errors.errors.into_iter().next();
        first.map_or_else(|| too_long(text), |error| said(text, &error))
    })
}

pub(super) fn too_long(text: &str) -> Fault {
    Fault {
        span: 0..text.len(),
        message: text!(
            "Deze voorwaarde is te lang of te diep genest.",
            "This condition is too long or nested too deep."
        ),
        help: text!("Maak er twee regels van.", "Make two rules of it."),
    }
}

/// How many signs there are that make the parser go deeper, strings included.
fn operators(text: &str) -> usize {
    text.bytes()
        .filter(|byte| matches!(byte, b'+' | b'-' | b'*' | b'/' | b'%' | b'<' | b'>' | b'=' | b'.'))
        .count()
}

/// The byte at a line and a column, both from 1, the column in characters.
fn offset((line, column): (isize, isize), text: &str) -> usize {
    let line = usize::try_from(line - 1).unwrap_or(0);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let column = usize::try_from(column - 1).unwrap_or(0);
    text[start..].char_indices().nth(column).map_or(text.len(), |(at, _)| start + at)
}

/// The word, number or sign that begins at a byte.
fn word(text: &str, at: usize) -> Range<usize> {
    let rest = &text[at..];
    let name = |c: char| c.is_alphanumeric() || c == '_';
    let len = match rest.chars().next() {
        Some(first) if name(first) => rest.find(|c| !name(c)).unwrap_or(rest.len()),
        Some(first) => first.len_utf8(),
        None => 0,
    };
    fit(text, at..at + len)
}

/// What people write for `!`.
const NOT: &[&str] = &["not", "NOT", "Not", "niet", "NIET", "Niet"];

/// The parser's complaint in our words. It is a sentence of ANTLR, and names what it found between quotes.
fn said(text: &str, error: &ParseError) -> Fault {
    let at = offset(error.pos, text);
    let mut span = word(text, at);
    // `not x`: the parser takes the word for a name, and stops at what follows
    let before = text[..at].trim_end();
    let last = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| at + 1);
    if NOT.contains(&&before[last..]) {
        span = last..before.len();
    }
    let found = &text[span.clone()];
    let what = error.msg.strip_prefix("Syntax error: ").unwrap_or(&error.msg);
    let (message, help) = match what {
        _ if what.contains("Recursion limit") => {
            let Fault { message, help, .. } = too_long(text);
            return Fault { span: 0..text.len(), message, help };
        }
        _ if what.starts_with("invalid int") || what.starts_with("invalid uint") => (
            text!("Dit getal is te groot.", "This number is too large."),
            text!("Schrijf een kleiner getal.", "Write a smaller number."),
        ),
        _ if what.starts_with("argument must be a simple name") => (
            text!("Hier hoort een naam voor de lus.", "Here belongs a name for the loop."),
            text!("Schrijf bijvoorbeeld `….exists(x, x.…)`.", "Write for example `….exists(x, x.…)`."),
        ),
        _ if what.starts_with("invalid argument to has()") => (
            text!("`has` vraagt een veld.", "`has` asks for a field."),
            text!("Schrijf `has(it.title)`.", "Write `has(it.title)`."),
        ),
        _ => sign(text, &span, found, what),
    };
    Fault { span, message, help }
}

/// Slips by the sign at which the parser stops.
fn sign(text: &str, span: &Range<usize>, found: &str, what: &str) -> (Text, Text) {
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    let shown = visible(found);
    let cannot = text!("`{shown}` kan hier niet staan.", "`{shown}` cannot stand here.");
    let help = match found {
        "=" if after == Some('<') => text!("Schrijf `<=`.", "Write `<=`."),
        "=" if after == Some('>') => text!("Schrijf `>=`.", "Write `>=`."),
        "=" => text!("Vergelijken gaat met `==`.", "Compare with `==`."),
        ">" if before == Some('<') => text!("Ongelijk is `!=`.", "Unequal is `!=`."),
        "and" | "AND" | "And" | "en" | "EN" | "&" => text!("En is `&&`.", "And is `&&`."),
        "or" | "OR" | "Or" | "of" | "OF" | "|" => text!("Of is `||`.", "Or is `||`."),
        _ if NOT.contains(&found) => text!("Niet is `!`: `!(…)`.", "Not is `!`: `!(…)`."),
        "is" | "IS" => text!("Gelijk is `==`.", "Equal is `==`."),
        "“" | "”" | "„" | "‘" | "’" => {
            text!("Gebruik rechte aanhalingstekens: `'…'`.", "Use straight quotation marks: `'…'`.")
        }
        "'" | "\"" if what.starts_with("token recognition") => {
            return (
                text!("Deze tekst wordt niet gesloten.", "This text is not closed."),
                text!("Zet er hetzelfde aanhalingsteken achter.", "Put the same quotation mark behind it."),
            );
        }
        ")" | "]" => count(),
        "€" => text!("Schrijf het getal alleen: `80000`.", "Write the number alone: `80000`."),
        "?" | "." if what.starts_with("unsupported") => {
            text!(
                "Wat niet is ingevuld, is `null`; `?` is niet nodig.",
                "What is not filled in is `null`; `?` is not needed."
            )
        }
        _ => return ended(text, found, what).unwrap_or_else(|| (cannot, look())),
    };
    (cannot, help)
}

/// A condition that stops too early, or lacks a bracket.
fn ended(text: &str, found: &str, what: &str) -> Option<(Text, Text)> {
    if let Some(missing) = what.strip_prefix("missing '").and_then(|rest| rest.split('\'').next()) {
        return Some((text!("Hier ontbreekt `{missing}`.", "`{missing}` is missing here."), count()));
    }
    let open = text.matches(['(', '[']).count() > text.matches([')', ']']).count();
    (found.is_empty() || what.contains("<EOF>'") || what.contains("'<EOF>")).then(|| {
        let help = if open {
            text!("Er staat een haakje open.", "A bracket is open.")
        } else {
            text!("Vul aan wat er moet gelden.", "Complete what must hold.")
        };
        (text!("De voorwaarde houdt hier te vroeg op.", "The condition ends too early here."), help)
    })
}

fn count() -> Text {
    text!("Tel de haakjes na.", "Count the brackets.")
}

fn look() -> Text {
    text!(
        "Een voorwaarde is zoiets als `it.status == 'running' && it.starts == null`.",
        "A condition is something like `it.status == 'running' && it.starts == null`."
    )
}
