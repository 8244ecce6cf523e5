//! Looks at a condition before it ever runs: which names there are, what each part yields, what can never hold.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use cel::common::ast::{
    CallExpr, ComprehensionExpr, Expr, IdedExpr, LiteralValue, SelectExpr, SourceInfo, operators,
};

use super::mismatch;
use super::refuse::{self, Fault};
use super::{MOST_ITEMS, MOST_LOOPS};
use crate::canvas::shape::{Fields, Shape};
use crate::canvas::value::Circle;
use crate::text::Text;

/// What is known of a value; nothing where it could be anything.
pub(super) type Known = Option<Shape>;

/// What an expression looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uses {
    /// Fields of the record at hand, as they are written in a sheet.
    pub fields: BTreeSet<String>,
    /// Whether it looks at other records.
    pub lists: bool,
    /// The narrowest circle of those records, and of fields that never leave the team.
    pub circle: Circle,
}

impl Default for Uses {
    fn default() -> Self {
        Self { fields: BTreeSet::new(), lists: false, circle: Circle::Public }
    }
}

/// Classes of values that can be compared with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Text,
    Number,
    Either,
    Flag,
    List,
    Table,
}

pub(super) fn class(shape: &Shape) -> Class {
    match shape {
        Shape::Prose | Shape::Word | Shape::Choice(_) | Shape::Day | Shape::Period => Class::Text,
        Shape::Whole | Shape::Number => Class::Number,
        Shape::Score => Class::Either,
        Shape::Flag => Class::Flag,
        Shape::List(_) => Class::List,
        Shape::Table(_) | Shape::Map(_) => Class::Table,
    }
}

/// The walk over one condition.
pub(super) struct Infer<'a> {
    pub text: &'a str,
    pub info: &'a SourceInfo,
    /// The fields of the record at hand.
    pub each: &'a Arc<Fields>,
    /// The fields of the canvas.
    pub canvas: &'a Arc<Fields>,
    /// Names of loops, the innermost last.
    pub loops: Vec<(String, Known)>,
    pub depth: usize,
    pub uses: Uses,
    pub faults: Vec<Fault>,
}

impl Infer<'_> {
    pub(super) fn fault(&mut self, span: Range<usize>, message: Text, help: Text) {
        self.faults.push(Fault { span, message, help });
    }

    /// What an expression yields.
    pub(super) fn shape(&mut self, e: &IdedExpr) -> Known {
        match &e.expr {
            Expr::Literal(literal) => self.literal(e, literal),
            Expr::Ident(name) => self.name(e, name),
            Expr::Select(select) => self.select(e, select),
            Expr::Call(call) => self.call(e, call),
            Expr::List(list) => {
                let shapes: Vec<Known> = list.elements.iter().map(|e| self.shape(e)).collect();
                if shapes.len() > MOST_ITEMS {
                    self.fault(self.span(e), refuse::long_list().0, refuse::long_list().1);
                }
                let first = shapes.first().cloned().flatten()?;
                let same = shapes.iter().all(|s| s.as_ref().is_some_and(|s| class(s) == class(&first)));
                same.then(|| Shape::List(Arc::new(first)))
            }
            Expr::Comprehension(of) => self.quantifier(e, of),
            Expr::Map(_) | Expr::Struct(_) | Expr::Unspecified => {
                let (message, help) = refuse::braces();
                self.fault(self.token(e), message, help);
                None
            }
        }
    }

    fn literal(&mut self, e: &IdedExpr, literal: &LiteralValue) -> Known {
        match literal {
            LiteralValue::Boolean(_) => Some(Shape::Flag),
            LiteralValue::Int(_) => Some(Shape::Whole),
            LiteralValue::Double(_) => Some(Shape::Number),
            LiteralValue::String(_) => Some(Shape::Word),
            LiteralValue::Null => None,
            LiteralValue::UInt(_) | LiteralValue::Bytes(_) => {
                let (message, help) = refuse::odd_literal(&self.text[self.token(e)]);
                self.fault(self.token(e), message, help);
                None
            }
        }
    }

    /// The value of a loop's name, `it` or `canvas`.
    fn name(&mut self, e: &IdedExpr, name: &str) -> Known {
        if let Some((_, known)) = self.loops.iter().rev().find(|(known, _)| known == name) {
            return known.clone();
        }
        match name {
            "it" => Some(Shape::Table(Arc::clone(self.each))),
            "canvas" => Some(Shape::Table(Arc::clone(self.canvas))),
            _ => {
                let (message, help) = refuse::unknown_name(self, name);
                self.fault(self.token(e), message, help);
                None
            }
        }
    }

    /// Whether an expression is the record at hand.
    fn is_it(&self, e: &IdedExpr) -> bool {
        matches!(&e.expr, Expr::Ident(name) if name == "it")
    }

    fn select(&mut self, e: &IdedExpr, select: &SelectExpr) -> Known {
        let known = self.shape(&select.operand)?;
        let field = self.field(&known, &select.operand, &select.field, self.field_span(e, select));
        if select.test { field.map(|_| Shape::Flag) } else { field }
    }

    /// A field of a value, by name.
    fn field(&mut self, of: &Shape, operand: &IdedExpr, name: &str, span: Range<usize>) -> Known {
        let fields = match of {
            Shape::Table(fields) => Arc::clone(fields),
            Shape::Map(value) => return Some((**value).clone()),
            other => {
                let (message, help) = mismatch::no_fields(other, &self.text[self.span(operand)]);
                self.fault(span, message, help);
                return None;
            }
        };
        let Some(shape) = fields.named.get(name) else {
            let (message, help) = refuse::unknown_field(name, &fields);
            self.fault(span, message, help);
            return None;
        };
        if self.is_it(operand) {
            self.uses.fields.insert(name.replace('_', "-"));
        }
        if fields.inner.contains(name) {
            self.uses.circle = Circle::Internal;
        }
        if let Some(circle) = fields.kinds.get(name) {
            self.uses.lists = true;
            self.uses.circle = self.uses.circle.min(*circle);
        }
        Some(shape.clone())
    }

    fn call(&mut self, e: &IdedExpr, call: &CallExpr) -> Known {
        if let Some((message, help, span)) = self.hyphen(e, call) {
            self.fault(span, message, help);
            return None;
        }
        let args = &call.args;
        match (call.func_name.as_str(), args.as_slice()) {
            (operators::LOGICAL_AND | operators::LOGICAL_OR, [left, right]) => {
                self.flag(left);
                self.flag(right);
                Some(Shape::Flag)
            }
            (operators::LOGICAL_NOT, [only]) => {
                self.flag(only);
                Some(Shape::Flag)
            }
            (operators::EQUALS | operators::NOT_EQUALS, [left, right]) => {
                self.equal(e, left, right);
                Some(Shape::Flag)
            }
            (
                operators::LESS | operators::LESS_EQUALS | operators::GREATER | operators::GREATER_EQUALS,
                [left, right],
            ) => {
                self.order(e, left, right);
                Some(Shape::Flag)
            }
            (operators::IN, [item, list]) => {
                self.within(e, item, list);
                Some(Shape::Flag)
            }
            (operators::CONDITIONAL, [condition, yes, no]) => {
                self.flag(condition);
                let (a, b) = (self.shape(yes), self.shape(no));
                match (is_null(yes) || is_result(yes), is_null(no) || is_result(no)) {
                    (true, _) => b,
                    (_, true) => a,
                    _ if a == b => a,
                    _ => None,
                }
            }
            (operators::INDEX, [of, index]) => self.index(e, of, index),
            (operators::NEGATE, [only]) => self.number(only),
            (operators::ADD, [left, right]) => self.plus(e, left, right),
            (
                operators::SUBSTRACT | operators::MULTIPLY | operators::DIVIDE | operators::MODULO,
                [left, right],
            ) => {
                let (a, b) = (self.number(left), self.number(right));
                self.same_number(e, a, b)
            }
            _ => self.function(e, call),
        }
    }

    /// `it.as-of`: a name as in a sheet, which CEL reads as a subtraction.
    fn hyphen(&self, e: &IdedExpr, call: &CallExpr) -> Option<(Text, Text, Range<usize>)> {
        let [left, right] = call.args.as_slice() else { return None };
        let (Expr::Select(select), operators::SUBSTRACT) = (&left.expr, call.func_name.as_str()) else {
            return None;
        };
        let mut last = right;
        while let Expr::Select(select) = &last.expr {
            last = &select.operand;
        }
        let Expr::Ident(tail) = &last.expr else { return None };
        let known = self.loops.iter().any(|(name, _)| name == tail) || tail == "it" || tail == "canvas";
        let written = format!("{}-{tail}", select.field);
        let end = self.token(last).end;
        let glued = self.text[..end].ends_with(&written);
        (glued && !known).then(|| {
            let (message, help) = refuse::hyphen(&written);
            (message, help, self.field_span(left, select).start..self.token(e).end.max(end))
        })
    }

    fn flag(&mut self, e: &IdedExpr) {
        let known = self.shape(e);
        if let Some(shape) = known.filter(|shape| *shape != Shape::Flag) {
            let (message, help) = mismatch::no_flag(&shape, &self.text[self.span(e)]);
            self.fault(self.span(e), message, help);
        }
    }

    fn number(&mut self, e: &IdedExpr) -> Known {
        let known = self.shape(e)?;
        match class(&known) {
            Class::Number | Class::Either => Some(known),
            _ => {
                let (message, help) = mismatch::no_number(&self.text[self.span(e)]);
                self.fault(self.span(e), message, help);
                None
            }
        }
    }

    /// Whole numbers and numbers with decimals do not mix in CEL's sums.
    fn same_number(&mut self, e: &IdedExpr, a: Known, b: Known) -> Known {
        if let (Some(Shape::Whole), Some(Shape::Number)) | (Some(Shape::Number), Some(Shape::Whole)) =
            (&a, &b)
        {
            let (message, help) = mismatch::mixed_numbers();
            self.fault(self.span(e), message, help);
            return Some(Shape::Number);
        }
        a.or(b).map(|shape| if shape == Shape::Score { Shape::Whole } else { shape })
    }

    fn plus(&mut self, e: &IdedExpr, left: &IdedExpr, right: &IdedExpr) -> Known {
        let (a, b) = (self.shape(left), self.shape(right));
        let (Some(x), Some(y)) = (&a, &b) else { return a.or(b) };
        match (class(x), class(y)) {
            (Class::Text, Class::Text) => Some(Shape::Word),
            (Class::List, Class::List) => a,
            (Class::Number | Class::Either, Class::Number | Class::Either) => self.same_number(e, a, b),
            _ => {
                let (message, help) = mismatch::no_sum();
                self.fault(self.span(e), message, help);
                None
            }
        }
    }

    fn index(&mut self, e: &IdedExpr, of: &IdedExpr, index: &IdedExpr) -> Known {
        let of_shape = self.shape(of);
        let at = self.shape(index);
        match (of_shape?, &index.expr) {
            (Shape::List(item), _) if at.as_ref().is_none_or(|at| *at == Shape::Whole) => {
                Some((*item).clone())
            }
            (shape @ (Shape::Table(_) | Shape::Map(_)), Expr::Literal(LiteralValue::String(name))) => {
                self.field(&shape, of, name.inner(), self.token(index))
            }
            (shape, _) => {
                let (message, help) = mismatch::no_index(&shape, &self.text[self.span(of)]);
                self.fault(self.span(e), message, help);
                None
            }
        }
    }

    /// A loop over a list: `all`, `exists`, `exists_one`, `map`, `filter`.
    fn quantifier(&mut self, e: &IdedExpr, of: &ComprehensionExpr) -> Known {
        let item = match self.shape(&of.iter_range) {
            Some(Shape::List(item)) => Some((*item).clone()),
            Some(other) => {
                let (message, help) = mismatch::no_list(&other, &self.text[self.span(&of.iter_range)]);
                self.fault(self.span(&of.iter_range), message, help);
                None
            }
            None => None,
        };
        if of.iter_var == "it" || of.iter_var == "canvas" {
            let (message, help) = refuse::taken_name(&of.iter_var);
            let from = self.token(e).end;
            let start = self.text[from..].find(&of.iter_var).map_or(from, |at| from + at);
            self.fault(start..start + of.iter_var.len(), message, help);
            return None;
        }
        self.depth += 1;
        if self.depth == MOST_LOOPS + 1 {
            let (message, help) = refuse::too_deep_loops();
            self.fault(self.called(e), message, help);
        }
        let start = self.shape(&of.accu_init);
        self.loops.push((of.accu_var.clone(), start));
        self.loops.push((of.iter_var.clone(), item));
        let step = self.shape(&of.loop_step);
        self.loops.truncate(self.loops.len() - 2);
        self.depth -= 1;
        // what counts, as in `exists_one`, is compared with one at the end
        if step == Some(Shape::Whole) { Some(Shape::Flag) } else { step }
    }
}

/// Whether an expression is written `null`.
pub(super) fn is_null(e: &IdedExpr) -> bool {
    matches!(e.expr, Expr::Literal(LiteralValue::Null))
}

/// Whether an expression is what a loop has gathered so far; nobody can write that.
fn is_result(e: &IdedExpr) -> bool {
    matches!(&e.expr, Expr::Ident(name) if name.starts_with('@'))
}
