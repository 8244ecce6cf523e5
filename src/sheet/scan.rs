//! Cuts a faulty sheet into statements without trusting its grammar: headers, fields, remarks.

use crate::source::Span;

/// One line, or the lines that one value takes up.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Statement {
    /// From the start of the line up to and with the last line break.
    pub span: Span,
    /// What it seems to be.
    pub kind: StatementKind,
}

/// What a statement seems to be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum StatementKind {
    /// Nothing, or a remark.
    Empty,
    /// A line that begins with `[`.
    Header(Header),
    /// A line with a field, or with a fault.
    Field {
        /// A bracket or quote that never closes: its offset.
        open: Option<usize>,
        /// A text in single-line quotes that runs over several lines.
        wrapped: bool,
    },
}

/// A header as far as it can be made out.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Header {
    /// From the first to the last bracket.
    pub span: Span,
    /// Where the name stands.
    pub name: Span,
    /// Brackets before and after the name.
    pub brackets: (usize, usize),
    /// Whether nothing but a remark follows.
    pub clean: bool,
}

/// Cuts a text into statements; together they cover it.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let (end, kind) = statement(text, at);
        statements.push(Statement { span: at..end, kind });
        at = end;
    }
    statements
}

/// Where the statement that begins at an offset ends, and what it seems to be.
pub(super) fn statement(text: &str, start: usize) -> (usize, StatementKind) {
    let end = next_line(text, start);
    let line = &text[start..end];
    let body = line.trim_start();
    if body.is_empty() || body.starts_with('#') {
        return (end, StatementKind::Empty);
    }
    if let Some(header) = header(text, start..end) {
        return (end, StatementKind::Header(header));
    }
    let Some(value) = value_start(line).map(|at| start + at) else {
        return (end, StatementKind::Field { open: None, wrapped: false });
    };
    match reach(text, value) {
        Reach::Line => (end, StatementKind::Field { open: None, wrapped: false }),
        Reach::To(offset) => (next_line(text, offset), StatementKind::Field { open: None, wrapped: false }),
        Reach::Wrapped(offset) => {
            (next_line(text, offset), StatementKind::Field { open: None, wrapped: true })
        }
        Reach::Open { at, resume } => (resume, StatementKind::Field { open: Some(at), wrapped: false }),
    }
}

/// Where the next line begins.
pub(super) fn next_line(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}

/// Offset in the line of the first character after `=`, blanks skipped.
pub(super) fn value_start(line: &str) -> Option<usize> {
    let equals = equals(line)?;
    let rest = &line[equals + 1..];
    Some(equals + 1 + rest.len() - rest.trim_start_matches(blank).len())
}

/// Offset in the line of the `=` that parts name and value, outside quotes and remarks.
pub(super) fn equals(line: &str) -> Option<usize> {
    let mut quote = None;
    let mut letters = line.char_indices();
    while let Some((at, c)) = letters.next() {
        match (quote, c) {
            (Some('"'), '\\') => drop(letters.next()),
            (None, '=') => return Some(at),
            (None, '#' | '\n') => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    None
}

/// Blanks of every kind, on one line.
pub(super) fn blank(c: char) -> bool {
    c != '\n' && (c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}'))
}

/// Whether a line seems to begin a field: a few words, then `=`.
pub(super) fn like_field(line: &str) -> bool {
    equals(line).is_some_and(|at| {
        let name = line[..at].trim_matches(blank);
        (1..=40).contains(&name.chars().count())
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || blank(c) || matches!(c, '-' | '_' | '.' | '"' | '\''))
    })
}

/// Whether a line seems to begin a field without its `=`: a bare word, then a colon, as YAML has it, or a quoted text. No
/// item of a list begins so.
fn like_slip(line: &str) -> bool {
    let line = line.trim_start_matches(blank);
    let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let end = line.find(|c| !in_name(c)).unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    let value = rest.trim_start_matches(blank);
    let colon = value.strip_prefix(':').is_some_and(|value| !value.trim_matches(blank).trim().is_empty());
    let quoted = value.len() < rest.len() && value.starts_with(['"', '\'', '“', '„']);
    (1..=40).contains(&name.len()) && name.starts_with(|c: char| c.is_ascii_alphabetic()) && (colon || quoted)
}

/// Reads a line that begins with a bracket and a name.
pub(super) fn header(text: &str, line: Span) -> Option<Header> {
    let raw = &text[line.clone()];
    let indent = raw.len() - raw.trim_start_matches(blank).len();
    let body = &raw[indent..];
    let open = body.bytes().take_while(|b| *b == b'[').count();
    if open == 0 {
        return None;
    }
    let inner = &body[open..];
    let lead = inner.len() - inner.trim_start_matches(blank).len();
    let after = &inner[lead..];
    let stop = after.find(['[', ']', '#', '\n', '\r', '=', ',', '{', '}']).unwrap_or(after.len());
    let name = after[..stop].trim_end_matches(blank);
    let first = name.trim_start_matches(['"', '\'']).chars().next()?;
    // `[2016, 2017]` and `["a", "b"]` are parts of a list over several lines, not headers.
    if !first.is_alphabetic() || after[stop..].starts_with([',', '=', '{', '[']) {
        return None;
    }
    if name.starts_with(['"', '\'']) && open == 1 && !after[stop..].starts_with(']') {
        return None;
    }
    let tail = &after[stop..];
    let close = tail.bytes().take_while(|b| *b == b']').count();
    let rest = tail[close..].trim();
    // A list of one text, followed by a comma, goes on a list.
    if rest.starts_with(',') || (close == 0 && !rest.is_empty() && !rest.starts_with('#')) {
        return None;
    }
    let begin = line.start + indent;
    let name_start = begin + open + lead;
    let name_span = name_start..name_start + name.len();
    let end = if close == 0 { name_span.end } else { begin + open + lead + stop + close };
    Some(Header {
        span: begin..end,
        name: name_span,
        brackets: (open, close),
        clean: rest.is_empty() || rest.starts_with('#'),
    })
}

enum Reach {
    /// No further than its line.
    Line,
    /// Up to this offset, on a later line.
    To(usize),
    /// A quoted text that closes at this offset on a later line.
    Wrapped(usize),
    /// Something opens and never closes; reading can go on at the line `resume`.
    Open { at: usize, resume: usize },
}

/// How far a value reaches.
fn reach(text: &str, value: usize) -> Reach {
    let bytes = text.as_bytes();
    let first_end = next_line(text, value);
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut at = value;
    // Where to go on if a bracket never closes: the first line since that looks like another field.
    let mut resume = None;
    // A table between braces that has not closed so many lines after such a line never will.
    let mut patience = 60;
    while at < bytes.len() {
        match bytes[at] {
            b'\n' => {
                if open.is_empty() {
                    return if at < first_end { Reach::Line } else { Reach::To(at) };
                }
                let line = at + 1..next_line(text, at + 1);
                let next = &text[line.clone()];
                let listed = open.last().is_some_and(|(bracket, _)| *bracket == b'[');
                let starts = like_field(next)
                    || (listed && like_slip(next))
                    || header(text, line).is_some_and(|h| h.clean);
                if resume.is_some() {
                    patience -= 1;
                    if patience == 0 {
                        break;
                    }
                }
                if starts {
                    resume = resume.or(Some(at + 1));
                    // A field can begin a line inside { }, never inside [ ].
                    if listed {
                        break;
                    }
                }
                at += 1;
            }
            b'#' => at = text[at..].find('\n').map_or(bytes.len(), |n| at + n),
            // An apostrophe in a word opens nothing.
            b'"' | b'\'' if at > value && in_word(bytes[at - 1]) => at += 1,
            quote @ (b'"' | b'\'') => match string(text, at, quote) {
                Quoted::Closed(end) => at = end,
                Quoted::Wrapped(end) if open.is_empty() => return Reach::Wrapped(end),
                Quoted::Wrapped(_) => at = text[at..].find('\n').map_or(bytes.len(), |n| at + n),
                Quoted::Open { resume: line } => {
                    // A quote that is left open inside brackets: the brackets tell where it ends.
                    if open.is_empty() {
                        return Reach::Open { at, resume: line };
                    }
                    at = text[at..].find('\n').map_or(bytes.len(), |n| at + n);
                }
            },
            bracket @ (b'[' | b'{') => {
                open.push((bracket, at));
                at += 1;
            }
            b']' | b'}' => {
                open.pop();
                at += 1;
                if open.is_empty() {
                    return if at <= first_end { Reach::Line } else { Reach::To(at) };
                }
            }
            _ => at += 1,
        }
    }
    match open.first() {
        // a text over several lines that ends with the file
        None if at > first_end => Reach::To(at),
        None => Reach::Line,
        Some((_, bracket)) => Reach::Open { at: *bracket, resume: resume.unwrap_or(bytes.len()) },
    }
}

fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

enum Quoted {
    Closed(usize),
    Wrapped(usize),
    Open { resume: usize },
}

/// Follows a quoted text from its opening quote.
fn string(text: &str, start: usize, quote: u8) -> Quoted {
    let triple = [quote; 3];
    if text.as_bytes()[start..].starts_with(&triple) {
        return long_string(text, start, quote);
    }
    if let Some(end) = closing(text, start + 1..text.len(), quote) {
        return Quoted::Closed(end);
    }
    // Open at the end of the line: do the lines after it close it?
    let mut line = next_line(text, start);
    let mut left = 40;
    while line < text.len() && left > 0 {
        let end = next_line(text, line);
        let content = text[line..end].trim();
        if content.is_empty() && quote == b'\''
            || content.starts_with('#')
            || like_field(&text[line..end])
            || header(text, line..end).is_some()
        {
            break;
        }
        if let Some(close) = closing(text, line..end, quote) {
            let rest = text[close..end].trim_start_matches(blank);
            if rest.trim().is_empty() || rest.starts_with(['#', ',', ']', '}']) {
                return Quoted::Wrapped(close);
            }
            break;
        }
        line = end;
        left -= 1;
    }
    Quoted::Open { resume: next_line(text, start) }
}

/// The offset after a quoted text that begins here, or the end of its line if it does not close.
pub(super) fn quoted_end(text: &str, start: usize) -> usize {
    match string(text, start, text.as_bytes()[start]) {
        Quoted::Closed(end) | Quoted::Wrapped(end) => end,
        Quoted::Open { .. } => text[start..].find('\n').map_or(text.len(), |n| start + n),
    }
}

fn long_string(text: &str, start: usize, quote: u8) -> Quoted {
    let bytes = text.as_bytes();
    let triple = [quote; 3];
    let mut at = start + 3;
    while at < bytes.len() {
        if quote == b'"' && bytes[at] == b'\\' {
            at += 2;
        } else if bytes[at..].starts_with(&triple) {
            at += 3;
            // Up to two quotes may belong to the text itself.
            let extra = bytes[at..].iter().take(2).take_while(|b| **b == quote).count();
            return Quoted::Closed(at + extra);
        } else {
            at += 1;
        }
    }
    let mut line = next_line(text, start);
    while line < text.len() {
        let end = next_line(text, line);
        if like_field(&text[line..end]) || header(text, line..end).is_some_and(|h| h.clean) {
            break;
        }
        line = end;
    }
    Quoted::Open { resume: line }
}

/// The offset after the quote that closes a text in this stretch, on its first line.
fn closing(text: &str, stretch: Span, quote: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = stretch.start;
    while at < stretch.end {
        match bytes[at] {
            b'\n' => return None,
            b'\\' if quote == b'"' && bytes.get(at + 1) != Some(&b'\n') => at += 2,
            b if b == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}
