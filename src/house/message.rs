//! The message of a house rule: text with expressions between braces.

use std::ops::Range;
use std::sync::Arc;

use super::cel::{Expression, Failed, Fault, Scope, Uses};
use crate::canvas::shape::Fields;
use crate::text;
use crate::text::Lang;

/// A message that can be told of a record.
#[derive(Debug)]
pub(super) struct Message {
    pieces: Vec<Piece>,
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Hole(Expression),
}

impl Message {
    /// Reads a message; `{{` and `}}` stand for a brace.
    pub(super) fn read(text: &str, each: &Arc<Fields>) -> Result<Self, Vec<Fault>> {
        let (mut pieces, mut faults) = (Vec::new(), Vec::new());
        for part in parts(text).map_err(|fault| vec![fault])? {
            match part {
                Part::Text(text) => pieces.push(Piece::Text(text)),
                Part::Hole(span) if text[span.clone()].trim().is_empty() => faults.push(empty(span)),
                Part::Hole(span) => match Expression::printed(&text[span.clone()], each) {
                    Ok(expression) => pieces.push(Piece::Hole(expression)),
                    Err(inside) => faults.extend(inside.into_iter().map(|fault| Fault {
                        span: span.start + fault.span.start..span.start + fault.span.end,
                        ..fault
                    })),
                },
            }
        }
        if faults.is_empty() { Ok(Self { pieces }) } else { Err(faults) }
    }

    /// What its expressions look at.
    pub(super) fn uses(&self) -> impl Iterator<Item = &Uses> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Hole(expression) => Some(&expression.uses),
            Piece::Text(_) => None,
        })
    }

    /// The message about one record; a hole that fails is told as `…`, with the first failure.
    pub(super) fn told(&self, scope: &Scope<'_>, lang: Lang) -> (String, Option<Failed>) {
        let (mut told, mut failed) = (String::new(), None);
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => told.push_str(text),
                Piece::Hole(expression) => match expression.told(scope, lang) {
                    Ok(text) => told.push_str(&text),
                    Err(why) => {
                        told.push('…');
                        failed.get_or_insert(why);
                    }
                },
            }
        }
        (told, failed)
    }
}

/// A part of a message as written.
enum Part {
    Text(String),
    /// Bytes of an expression, without its braces.
    Hole(Range<usize>),
}

fn parts(text: &str) -> Result<Vec<Part>, Fault> {
    let (mut parts, mut plain) = (Vec::new(), String::new());
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let twice = rest.next_if(|(_, next)| *next == c && matches!(c, '{' | '}')).is_some();
        match c {
            '{' if !twice => {
                let end = hole_end(&text[at + 1..]).ok_or_else(|| open(at, text.len()))? + at + 1;
                parts.push(Part::Text(std::mem::take(&mut plain)));
                parts.push(Part::Hole(at + 1..end));
                while rest.next_if(|(next, _)| *next <= end).is_some() {}
            }
            '}' if !twice => return Err(closed(at)),
            c => plain.push(c),
        }
    }
    parts.push(Part::Text(plain));
    Ok(parts)
}

/// Where the brace stands that closes a hole; braces in quoted text do not count.
fn hole_end(rest: &str) -> Option<usize> {
    let mut quote: Option<(char, bool)> = None;
    let mut chars = rest.char_indices();
    while let Some((at, c)) = chars.next() {
        match (quote, c) {
            (None, '}') => return Some(at),
            (None, '\'' | '"') => quote = Some((c, is_raw(&rest[..at]))),
            // `\'` is a quote within the text
            (Some((_, false)), '\\') => drop(chars.next()),
            (Some((open, _)), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// Whether what stands before a quote makes its text raw (`r'\'`, `br'\'`): a backslash is then only itself.
fn is_raw(before: &str) -> bool {
    let Some(before) = before.strip_suffix(['r', 'R']) else { return false };
    let before = before.strip_suffix(['b', 'B']).unwrap_or(before);
    !before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn open(at: usize, end: usize) -> Fault {
    Fault {
        span: at..end,
        message: text!("Deze accolade wordt niet gesloten.", "This brace is not closed."),
        help: text!(
            "Schrijf `{{it.title}}`; voor een accolade in de tekst: `{{{{`.",
            "Write `{{it.title}}`; for a brace in the text: `{{{{`."
        ),
    }
}

fn empty(span: Range<usize>) -> Fault {
    Fault {
        span: span.start - 1..span.end + 1,
        message: text!("Tussen deze accolades staat niets.", "There is nothing between these braces."),
        help: text!("Noem een veld: `{{it.title}}`.", "Name a field: `{{it.title}}`."),
    }
}

fn closed(at: usize) -> Fault {
    Fault {
        span: at..at + 1,
        message: text!("Deze accolade sluit niets.", "This brace closes nothing."),
        help: text!(
            "Schrijf voor een accolade in de tekst: `}}}}`.",
            "For a brace in the text, write `}}}}`."
        ),
    }
}
