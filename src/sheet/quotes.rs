//! Faults with quotation marks: curly, missing, doubled, around a path, around a line break.

use crate::text;
use crate::text::visible;

use super::lines::{Case, Draft};
use super::{scan, words};
use crate::source::Span;

impl Case<'_> {
    /// A Dutch plural as the name of a field: `risico's`.
    pub(super) fn apostrophe(&self) -> Option<Draft> {
        let lead = self.line.len() - self.line.trim_start_matches(scan::blank).len();
        let letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let at = lead + self.line[lead..].find(|c| !letter(c)).filter(|at| *at > 0)?;
        let sign = self.line[at..].chars().next().filter(|c| matches!(c, '\'' | '’'))?;
        let rest = &self.line[at + sign.len_utf8()..];
        let after = rest.strip_prefix('s')?.trim_start_matches(scan::blank);
        if !after.starts_with('=') {
            return None;
        }
        let (start, from) = (self.span.start + lead, self.span.start + at);
        let name = &self.line[lead..at];
        let draft = Draft::new(
            text!(
                "In de veldnaam `{name}{sign}s` staat `{sign}`; dat mag daar niet.",
                "The field name `{name}{sign}s` holds `{sign}`, which is not allowed there."
            ),
            text!("Schrijf `{name}s`.", "Write `{name}s`."),
            start..from + sign.len_utf8() + 1,
        );
        Some(draft.edit(from..from + sign.len_utf8(), "").certain(true))
    }

    /// Quotation marks as Word makes them.
    pub(super) fn curly(&self) -> Option<Draft> {
        let mut edits = self.straightened();
        if edits.is_empty() {
            // Opened straight and closed curly.
            let at = self.open?;
            let (last, c) = self.line.char_indices().rev().find(|(_, c)| curly(*c))?;
            let last = self.span.start + last;
            if last <= at {
                return None;
            }
            let quote = &self.sheet.text[at..at + 1];
            edits.push((last..last + c.len_utf8(), quote.to_owned()));
            if !self.parses(&edits) {
                return None;
            }
        }
        let (first, _) = edits.first()?.clone();
        // Where the value is an amount or a sentence that only holds such a mark, other advice is better.
        let starts = self.value_span().is_some_and(|value| {
            self.sheet.text[value].trim_start_matches(['[', '{', ' ']).starts_with(curly)
        });
        let parses = self.parses(&edits);
        if !starts && !parses {
            return None;
        }
        let found = &self.sheet.text[first.clone()];
        let help = if parses {
            text!("Schrijf rechte aanhalingstekens: `\"…\"`.", "Write straight quotes: `\"…\"`.")
        } else {
            text!(
                "Schrijf rechte aanhalingstekens: `\"…\"`; binnen de tekst mogen de gekrulde blijven.",
                "Write straight quotes: `\"…\"`; within the text the curly ones may stay."
            )
        };
        let mut draft = Draft::new(
            text!(
                "Het gekrulde aanhalingsteken `{found}` uit Word begint of eindigt geen tekst.",
                "The curly quotation mark `{found}` from Word does not begin or end a text."
            ),
            help,
            first,
        )
        .certain(true);
        draft.edits = edits;
        Some(draft)
    }

    /// What would put straight quotes for curly ones; an apostrophe in a word stays.
    pub(super) fn straightened(&self) -> Vec<(Span, String)> {
        let outside = self.outside();
        let mut edits = Vec::new();
        for (n, (at, c)) in outside.iter().enumerate() {
            let letter = |other: Option<&(usize, char)>| other.is_some_and(|(_, c)| c.is_alphabetic());
            let inside_word = n > 0 && letter(outside.get(n - 1)) && letter(outside.get(n + 1));
            if curly(*c) && !(inside_word && matches!(c, '’' | '‘')) {
                edits.push((*at..at + c.len_utf8(), "\"".to_owned()));
            }
        }
        edits
    }

    /// A Windows path, or another backslash, in double quotes.
    pub(super) fn backslash(&self) -> Option<Draft> {
        let value = self.value_span()?;
        let raw = &self.sheet.text[value.clone()];
        let at = raw.find("\"")?;
        let rest = &raw[at..];
        if rest.starts_with("\"\"\"") || !rest.contains('\\') {
            return None;
        }
        let text_start = value.start + at;
        let inner = &rest[1..];
        let drive = inner.get(1..3) == Some(":\\") && inner.get(1..4) != Some(":\\\\");
        let path = drive || inner.starts_with("\\\\");
        let about_escape = ["escape", "unicode", "missing escaped", "value is out of range"]
            .iter()
            .any(|word| self.message.contains(word));
        if !(about_escape || drive) {
            return None;
        }
        // The last quote of the line, or the next: whichever makes it readable.
        let last = inner.rfind('"').map(|n| n + 1)?;
        let next = inner.find('"').map(|n| n + 1)?;
        let single = |end: usize| {
            vec![
                (text_start..text_start + 1, "'".to_owned()),
                (text_start + end..text_start + end + 1, "'".to_owned()),
            ]
        };
        let edits = [next, last].map(single).into_iter().find(|edits| self.parses(edits)).unwrap_or_default();
        let mut draft = if path {
            Draft::new(
                text!(
                    "In deze tekst staat een pad van Windows; een \\ heeft tussen dubbele aanhalingstekens een \
                     andere betekenis.",
                    "This text holds a Windows path; within double quotes a \\ has another meaning."
                ),
                text!(
                    "Zet het pad tussen enkele aanhalingstekens: `'C:\\…'`.",
                    "Put the path in single quotes: `'C:\\…'`."
                ),
                text_start..text_start + last + 1,
            )
        } else {
            Draft::new(
                text!(
                    "De \\ in deze tekst heeft tussen dubbele aanhalingstekens een andere betekenis.",
                    "Within double quotes the \\ in this text has another meaning."
                ),
                text!(
                    "Schrijf `\\\\`, of zet de tekst tussen enkele aanhalingstekens.",
                    "Write `\\\\`, or put the text in single quotes."
                ),
                words::fit(self.sheet.text, self.stumble..self.stumble + 1),
            )
        }
        .certain(true);
        draft.edits = edits;
        Some(draft)
    }

    /// A bracket or a quote that never closes, or closes on a later line.
    pub(super) fn unclosed(&self) -> Option<Draft> {
        if self.wrapped {
            let value = self.value_span()?;
            let quote = self.sheet.text[value.clone()].chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let last = self.sheet.text[value.clone()].rfind(quote).map(|n| value.start + n)?;
            let triple = quote.to_string().repeat(3);
            return Some(
                Draft::new(
                    text!(
                        "Tussen de aanhalingstekens staat een regeleinde.",
                        "There is a line break between the quotes."
                    ),
                    text!(
                        "Zet de tekst op één regel, of tussen drie aanhalingstekens: `{triple}` … `{triple}`.",
                        "Put the text on one line, or in three quotes: `{triple}` … `{triple}`."
                    ),
                    value.start..last + 1,
                )
                .edit(value.start..value.start + 1, triple.clone())
                .edit(last..last + 1, triple)
                .certain(true),
            );
        }
        let at = self.open?;
        let rest = &self.sheet.text[at..];
        let sign = rest.chars().next()?;
        if matches!(sign, '"' | '\'') {
            let triple = sign.to_string().repeat(3);
            if rest.starts_with(&triple) {
                let message = text!(
                    "De tekst die met `{triple}` begint, wordt niet gesloten.",
                    "The text that begins with `{triple}` is not closed."
                );
                let help = text!("Zet `{triple}` achter de tekst.", "Put `{triple}` after the text.");
                return Some(Draft::new(message, help, at..at + 3));
            }
            let end = self.span.start + self.line.trim_end().len();
            let certain = plain(&self.sheet.text[(at + 1).min(end)..end]);
            return Some(
                Draft::new(
                    text!(
                        "Het sluitende aanhalingsteken ontbreekt.",
                        "The closing quotation mark is missing."
                    ),
                    text!("Zet `{sign}` achter de tekst.", "Put `{sign}` after the text."),
                    at..end.max(at + 1),
                )
                .edit(end..end, sign.to_string())
                .certain(certain),
            );
        }
        let close = if sign == '[' { ']' } else { '}' };
        // with an empty name in quotes, what follows may look like a remark
        let end = self.content_end().max(at + 1);
        let closers: [&str; 4] =
            if sign == '[' { ["]", "}]", "]]", "}}]"] } else { ["}", "]}", "}}", "]]}"] };
        let edits = closers
            .iter()
            .map(|closer| vec![(end..end, (*closer).to_owned())])
            .find(|edits| self.parses(edits))
            .unwrap_or_default();
        // on one line there is one place where it can close
        let certain = !self.sheet.text[at..end].contains(['\n', '#']);
        let mut draft = Draft::new(
            text!("Het haakje `{sign}` wordt niet gesloten.", "The bracket `{sign}` is not closed."),
            text!("Zet `{close}` waar de waarde eindigt.", "Put `{close}` where the value ends."),
            at..at + 1,
        )
        .certain(certain);
        draft.edits = edits;
        Some(draft)
    }

    /// Where the statement ends, blanks and remarks left out.
    fn content_end(&self) -> usize {
        let (mut at, mut end) = (0, 0);
        while let Some(c) = self.raw[at..].chars().next() {
            let next = match c {
                '#' => self.raw[at..].find('\n').map_or(self.raw.len(), |n| at + n),
                '"' | '\'' => scan::quoted_end(self.raw, at).max(at + 1),
                c => at + c.len_utf8(),
            };
            if c != '#' && !c.is_whitespace() {
                end = next;
            }
            at = next;
        }
        self.span.start + end
    }

    /// A text with quotes in the middle, or with something after it.
    pub(super) fn quoted(&self, span: Span) -> Option<Draft> {
        let value = &self.sheet.text[span.clone()];
        let quote = value.chars().next()?;
        // a remark behind the last quote is none of the text
        let last = value.rfind(quote).filter(|last| value[last + 1..].trim_start().starts_with('#'));
        let (span, value) = match last {
            Some(last) => (span.start..span.start + last + 1, &value[..=last]),
            None => (span, value),
        };
        if value.contains('\n') || value.starts_with(&quote.to_string().repeat(3)) {
            return None;
        }
        let inner = value[1..].strip_suffix(quote);
        let last = span.end.saturating_sub(1);
        let swap = |with: &str| {
            vec![(span.start..span.start + 1, with.to_owned()), (last..span.end, with.to_owned())]
        };
        match (quote, inner) {
            ('\'', Some(inner)) => {
                // in double quotes a backslash would mean something else
                let same = !inner.contains(['"', '\\']);
                let mut draft = Draft::new(
                    text!(
                        "In de tekst tussen enkele aanhalingstekens staat een apostrof; die sluit de tekst af.",
                        "The text in single quotes holds an apostrophe, which ends the text."
                    ),
                    text!("Zet de tekst tussen dubbele aanhalingstekens.", "Put the text in double quotes."),
                    span.clone(),
                )
                .certain(true);
                draft.edits = if same { swap("\"") } else { Vec::new() };
                Some(draft)
            }
            ('"', Some(inner)) if inner.contains('"') => {
                let mut draft = Draft::new(
                    text!(
                        "In de tekst tussen dubbele aanhalingstekens staan dubbele aanhalingstekens.",
                        "The text in double quotes holds double quotes."
                    ),
                    text!(
                        "Schrijf binnen de tekst “ en ”, of zet er een \\ voor: `\\\"`.",
                        "Write “ and ” within the text, or put a \\ before them: `\\\"`."
                    ),
                    span.clone(),
                );
                draft.edits = if inner.contains('\\') { Vec::new() } else { swap("'") };
                Some(draft)
            }
            _ => {
                let end = span.start + scan::quoted_end(value, 0);
                let tail = end..span.end;
                let found = visible(self.sheet.text[tail.clone()].trim());
                if found.is_empty() {
                    return None;
                }
                Some(Draft::new(
                    text!(
                        "Achter de tekst staat nog `{found}` op dezelfde regel.",
                        "`{found}` follows the text on the same line."
                    ),
                    text!(
                        "Zet alle tekst binnen de aanhalingstekens, en elk veld op een eigen regel.",
                        "Put all text within the quotes, and each field on a line of its own."
                    ),
                    super::assemble::trim(self.sheet.text, tail),
                ))
            }
        }
    }
}

/// Whether words between quotes are nothing but words: no remark behind them, no second field, no other text.
pub(super) fn plain(words: &str) -> bool {
    !words.contains(['#', '=', '"', '\'', '\\', '[', ']', '{', '}'])
}

fn curly(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»')
}
