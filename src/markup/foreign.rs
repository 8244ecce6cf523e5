//! What is not Markdown: hints, passages in another language, other HTML, and marks that lead nowhere.

use std::ops::Range;

use super::hint::Hint;
use super::parse::{Frame, Open, Reader, undefined};

impl Reader<'_> {
    /// A mark without definition comes as plain text; in a literal text it has a backslash before it.
    pub(super) fn marks_without_definition(&mut self, range: &Range<usize>, line: usize) {
        for (at, _) in self.markdown[range.clone()].match_indices('[') {
            let at = range.start + at;
            if self.markdown[..at].ends_with('\\') {
                continue;
            }
            let Some(rest) = self.markdown[at..].strip_prefix("[^") else { continue };
            let slug: String = rest.chars().take_while(|c| !c.is_whitespace() && *c != ']').collect();
            if !slug.is_empty()
                && rest[slug.len()..].starts_with(']')
                && !rest[slug.len()..].starts_with("]:")
            {
                self.faults.push(undefined(line, &slug));
            }
        }
    }

    pub(super) fn html_block(&mut self, html: &str, line: usize) {
        for (offset, text) in html.lines().enumerate() {
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            let comment = text.strip_prefix("<!--").and_then(|text| text.strip_suffix("-->"));
            match comment.map(|words| (words.trim(), Hint::parse(words))) {
                Some((_, Some(hint))) => self.hint(line + offset, hint),
                Some((words, None)) => self.fault(
                    line + offset,
                    crate::text!("De aanwijzing “{words}” bestaat niet.", "There is no hint “{words}”."),
                ),
                None => self.raw_html(text, line + offset),
            }
        }
    }

    pub(super) fn inline_html(&mut self, html: &str, line: usize) {
        let tag = html.strip_prefix("<span lang=\"").and_then(|rest| rest.strip_suffix("\">"));
        match tag {
            Some(tag) if is_language(tag) => {
                self.open_implicit(line);
                self.push(Open::Lang(tag.to_owned()), line);
            }
            None if html == "</span>"
                && matches!(self.stack.last(), Some(Frame { open: Open::Lang(_), .. })) =>
            {
                self.pop();
            }
            _ => self.raw_html(html, line),
        }
    }

    pub(super) fn raw_html(&mut self, html: &str, line: usize) {
        let shown: String = crate::text::visible(html.trim()).chars().take(40).collect();
        self.fault(
            line,
            crate::text!("HTML is hier niet toegestaan: {shown}", "HTML is not allowed here: {shown}"),
        );
    }
}

/// Whether a text is a language tag of a form that Typst and HTML both take.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && letters(part))
        && parts.next().is_none_or(|part| part.len() == 2 && letters(part))
        && parts.next().is_none()
}
