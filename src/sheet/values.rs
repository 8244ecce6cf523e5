//! Faults in a value without quotes, or inside brackets.

use crate::source::Span;
use crate::text;
use crate::text::visible;

use super::lines::{Case, Draft};
use super::{slips, words};

impl Case<'_> {
    /// A value that cannot be one.
    pub(super) fn value(&self) -> Option<Draft> {
        let span = self.value_span()?;
        let value = &self.sheet.text[span.clone()];
        if value.is_empty() {
            let name = visible(self.line.split('=').next().unwrap_or_default().trim());
            return Some(Draft::new(
                text!("Achter `{name} =` ontbreekt de waarde.", "The value is missing after `{name} =`."),
                text!("Vul een waarde in, of verwijder de regel.", "Fill in a value, or remove the line."),
                span.start.saturating_sub(1)..span.start,
            ));
        }
        if let Some(stripped) = value.strip_suffix([',', ';'])
            && self.parses(&[(span.end - 1..span.end, String::new())])
        {
            let sign = &value[stripped.len()..];
            return Some(
                Draft::new(
                    text!("Achter de waarde staat `{sign}`.", "`{sign}` follows the value."),
                    text!("Laat `{sign}` aan het eind weg.", "Leave out `{sign}` at the end."),
                    span.end - 1..span.end,
                )
                .edit(span.end - 1..span.end, "")
                .certain(true),
            );
        }
        if value.starts_with(['"', '\'']) {
            return self.quoted(span);
        }
        if value.starts_with(['[', '{']) {
            return self.within(span);
        }
        if let Some(quote) = value.chars().last().filter(|c| matches!(c, '"' | '\''))
            && value.matches(quote).count() == 1
        {
            return Some(
                Draft::new(
                    text!(
                        "Het openende aanhalingsteken ontbreekt.",
                        "The opening quotation mark is missing."
                    ),
                    text!("Zet `{quote}` voor de tekst.", "Put `{quote}` before the text."),
                    span.clone(),
                )
                .edit(span.start..span.start, quote.to_string())
                .certain(super::quotes::plain(value.trim_end_matches(quote))),
            );
        }
        let Some(slip) = slips::slip(value) else {
            return self.perhaps_text(span);
        };
        let mut draft = Draft::new(slip.message, slip.help, span.clone()).certain(slip.certain);
        if let Some(toml) = slip.toml {
            draft = draft.edit(span, toml);
        }
        Some(draft)
    }

    /// A value like `0591-123456` that only makes sense as text.
    fn perhaps_text(&self, span: Span) -> Option<Draft> {
        let value = &self.sheet.text[span.clone()];
        if value.contains(['"', '\'', '\\', '\n', '=']) {
            return None;
        }
        let quoted = format!("\"{value}\"");
        let shown = visible(&quoted);
        let help = text!(
            "Is het tekst, schrijf dan `{shown}`, met aanhalingstekens.",
            "If it is text, write `{shown}`, in quotes."
        );
        let message = super::messages::translate(self.message);
        Some(Draft::new(message, help, span.clone()).edit(span, quoted))
    }

    /// What would mend all values without quotes in brackets: `[funder, commissioner]`.
    fn mend_all(&self, span: &Span) -> Option<(Vec<(Span, String)>, bool)> {
        let text = self.sheet.text;
        let mut tokens: Vec<Span> = Vec::new();
        for (at, c) in self.outside().into_iter().filter(|(at, _)| span.contains(at)) {
            if matches!(c, '[' | ']' | '{' | '}' | '=' | ',' | '\n') {
                continue;
            }
            match tokens.last_mut() {
                Some(token) if token.end == at => token.end = at + c.len_utf8(),
                _ => tokens.push(at..at + c.len_utf8()),
            }
        }
        let mut edits = Vec::new();
        let mut certain = true;
        for token in tokens {
            let token = super::assemble::trim(text, token);
            let written = &text[token.clone()];
            let name = text[token.end..span.end].trim_start_matches(super::scan::blank).starts_with('=');
            if written.is_empty() || name || toml::de::DeValue::parse(written).is_ok() {
                continue;
            }
            let slip = slips::slip(written)?;
            certain &= slip.certain;
            edits.push((token, slip.toml?));
        }
        Some((edits, certain))
    }

    /// A semicolon between the values of a list, as in a Dutch spreadsheet.
    fn semicolons(&self, span: &Span) -> Option<Draft> {
        let edits: Vec<(Span, String)> = self
            .outside()
            .into_iter()
            .filter(|(at, c)| *c == ';' && span.contains(at))
            .map(|(at, _)| (at..at + 1, ",".to_owned()))
            .collect();
        let (first, _) = edits.first().cloned()?;
        if !self.parses(&edits) {
            return None;
        }
        let message =
            text!("Tussen twee waarden staat een puntkomma.", "There is a semicolon between two values.");
        let help = text!("Schrijf een komma.", "Write a comma.");
        let mut draft = Draft::new(message, help, first).certain(true);
        draft.edits = edits;
        Some(draft)
    }

    /// A fault inside brackets.
    pub(super) fn within(&self, span: Span) -> Option<Draft> {
        let text = self.sheet.text;
        let stumble = words::fit(text, self.stumble.clamp(span.start, span.end)..span.end).start;
        // `{ year: 2027 }`
        let colons: Vec<(Span, String)> = self
            .outside()
            .windows(2)
            .filter(|pair| pair[1].1 == ':' && (pair[0].1.is_alphanumeric() || pair[0].1 == ' '))
            .map(|pair| (pair[1].0..pair[1].0 + 1, " =".to_owned()))
            .collect();
        if let Some((first, _)) = colons.first().cloned()
            && self.parses(&colons)
        {
            let mut draft = Draft::new(
                text!("Achter een veldnaam staat een dubbele punt.", "A colon follows a field name."),
                text!("Schrijf `=` in plaats van `:`.", "Write `=` instead of `:`."),
                first,
            )
            .certain(true);
            draft.edits = colons;
            return Some(draft);
        }
        if let Some(draft) = self.semicolons(&span) {
            return Some(draft);
        }
        let edge = |c: char| matches!(c, '[' | ']' | '{' | '}' | '=' | ',' | '\n' | '#' | '"');
        let mut start = text[span.start..stumble].rfind(edge).map_or(span.start, |n| span.start + n + 1);
        let mut end = text[stumble..span.end].find(edge).map_or(span.end, |n| stumble + n);
        let digit =
            |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
        // `3,5` and `750.000,-`: the comma belongs to the number.
        if start > span.start && text.as_bytes()[start - 1] == b',' && digit(start.checked_sub(2)) {
            let joined = text[span.start..start - 1].rfind(edge).map_or(span.start, |n| span.start + n + 1);
            if slips::slip(&text[joined..end]).is_some() {
                start = joined;
            }
        }
        if text.as_bytes().get(end) == Some(&b',') && digit(end.checked_sub(1)) {
            let joined = text[end + 1..span.end].find(edge).map_or(span.end, |n| end + 1 + n);
            if text[end + 1..joined].starts_with(|c: char| c.is_ascii_digit() || c == '-')
                && slips::slip(&text[start..joined]).is_some()
            {
                end = joined;
            }
        }
        if start > end {
            return None;
        }
        let token = super::assemble::trim(text, start..end);
        let slip = slips::slip(&text[token.clone()])?;
        let before_equals = text[end..span.end].starts_with('=');
        if before_equals {
            return None;
        }
        let mut draft = Draft::new(slip.message, slip.help, token.clone()).certain(slip.certain);
        if let Some(toml) = slip.toml {
            draft = draft.edit(token, toml);
        }
        if !self.parses(&draft.edits)
            && let Some((edits, certain)) = self.mend_all(&span)
        {
            draft = draft.certain(certain);
            draft.edits = edits;
        }
        Some(draft)
    }
}
