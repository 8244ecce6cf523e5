//! Where the parts of a condition stand in its text: bytes, from what the parser keeps of each.

use std::ops::Range;

use cel::common::ast::{Expr, IdedExpr, SelectExpr};

use super::infer::Infer;

impl Infer<'_> {
    /// The word or sign that the parser keeps for a part: of `a.b` the point, of a call its bracket.
    pub(super) fn token(&self, e: &IdedExpr) -> Range<usize> {
        let (start, last) = self.info.offset_for(e.id).unwrap_or_default();
        let end = (last as usize + 1).min(self.text.len());
        fit(self.text, (start as usize).min(end)..end)
    }

    /// All of a part.
    pub(super) fn span(&self, e: &IdedExpr) -> Range<usize> {
        let mut span = match &e.expr {
            Expr::Select(select) => self.field_span(e, select),
            Expr::Call(_) => self.called(e),
            _ => self.token(e),
        };
        for part in parts(e) {
            let other = self.span(part);
            span = span.start.min(other.start)..span.end.max(other.end);
        }
        // what closes a call, a list or an index is kept nowhere
        let closing = self.text[self.token(e)].starts_with(['(', '[']);
        if closing {
            let rest = &self.text[span.end..];
            let blank = rest.len() - rest.trim_start().len();
            span.end += if rest.trim_start().starts_with([')', ']']) { blank + 1 } else { 0 };
        }
        span
    }

    /// The name of the field that is taken.
    pub(super) fn field_span(&self, e: &IdedExpr, select: &SelectExpr) -> Range<usize> {
        let from = if select.test { self.span(&select.operand).end } else { self.token(e).start };
        let rest = &self.text[from..];
        let start = rest.find(select.field.as_str()).map_or(from, |at| from + at);
        fit(self.text, start..start + select.field.len())
    }

    /// The name before the bracket of a call, or the sign of an operator.
    pub(super) fn called(&self, e: &IdedExpr) -> Range<usize> {
        let token = self.token(e);
        if !self.text[token.clone()].starts_with('(') {
            return token;
        }
        let before = self.text[..token.start].trim_end();
        let name = before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_');
        name.len()..before.len()
    }
}

/// The parts of which a part is made.
pub(super) fn parts(e: &IdedExpr) -> Vec<&IdedExpr> {
    match &e.expr {
        Expr::Call(call) => call.target.iter().map(|target| &**target).chain(&call.args).collect(),
        Expr::Select(select) => vec![&select.operand],
        Expr::List(list) => list.elements.iter().collect(),
        Expr::Comprehension(of) => vec![&of.iter_range, &of.loop_step],
        _ => Vec::new(),
    }
}

/// How many parts stand inside each other.
pub(super) fn depth(e: &IdedExpr) -> usize {
    1 + parts(e).into_iter().map(depth).max().unwrap_or(0)
}

/// Of how many parts an expression is made.
pub(super) fn number(e: &IdedExpr) -> usize {
    1 + parts(e).into_iter().map(number).sum::<usize>()
}

/// A range within a text and on its character boundaries.
pub(super) fn fit(text: &str, span: Range<usize>) -> Range<usize> {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}
