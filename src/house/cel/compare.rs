//! What a condition compares and calls: values that can never be equal, orders that mean nothing, functions that are not there.

use std::ops::Range;

use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue};

use super::infer::{Class, Infer, Known, class, is_null};
use super::{mismatch, refuse};
use crate::canvas::shape::Shape;
use crate::text::Text;

/// Functions, what they are called on, and how many arguments they take besides.
const FUNCTIONS: &[(&str, Takes, &[usize])] = &[
    ("size", Takes::Sized, &[0]),
    ("contains", Takes::Text, &[1]),
    ("startsWith", Takes::Text, &[1]),
    ("endsWith", Takes::Text, &[1]),
    ("lowerAscii", Takes::Text, &[0]),
    ("join", Takes::List, &[0, 1]),
    ("string", Takes::Value, &[0]),
    ("int", Takes::Value, &[0]),
    ("double", Takes::Value, &[0]),
    ("passed", Takes::Text, &[0]),
    ("before", Takes::Text, &[1]),
];

/// Functions that are called with what they look at between brackets, not behind a point.
const FREE: &[&str] = &["string", "int", "double", "passed", "before"];

/// Words of CEL for loops and presence, for "did you mean".
const MACROS: &[&str] = &["has", "all", "exists", "exists_one", "existsOne", "map", "filter"];

/// What a function can be called on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    Text,
    List,
    Sized,
    Value,
}

impl Takes {
    fn allows(self, class: Class) -> bool {
        match self {
            Self::Text => matches!(class, Class::Text | Class::Either),
            Self::List => class == Class::List,
            Self::Sized => matches!(class, Class::Text | Class::List),
            Self::Value => !matches!(class, Class::List | Class::Table),
        }
    }
}

impl Infer<'_> {
    pub(super) fn equal(&mut self, e: &IdedExpr, left: &IdedExpr, right: &IdedExpr) {
        let (a, b) = (self.shape(left), self.shape(right));
        if is_null(left) || is_null(right) {
            return;
        }
        self.literal_of(&a, right);
        self.literal_of(&b, left);
        let (Some(a), Some(b)) = (a, b) else { return };
        if class(&a) == Class::Table || class(&b) == Class::Table {
            let (message, help) = mismatch::tables();
            self.fault(self.span(e), message, help);
        } else if !comparable(&a, &b) {
            let (message, help) =
                mismatch::never_equal(&self.text[self.span(left)], &self.text[self.span(right)]);
            self.fault(self.span(e), message, help);
        }
    }

    pub(super) fn order(&mut self, e: &IdedExpr, left: &IdedExpr, right: &IdedExpr) {
        let (a, b) = (self.shape(left), self.shape(right));
        for (known, part) in [(&a, left), (&b, right)] {
            let refused = match known {
                Some(Shape::Period) => mismatch::period_order(&self.text[self.span(part)]),
                Some(Shape::Choice(choices)) => mismatch::choice_order(choices),
                Some(shape) if !matches!(class(shape), Class::Text | Class::Number | Class::Either) => {
                    mismatch::no_order(&self.text[self.span(part)])
                }
                _ if is_null(part) => mismatch::null_order(),
                _ => continue,
            };
            return self.fault(self.span(part), refused.0, refused.1);
        }
        self.literal_of(&a, right);
        self.literal_of(&b, left);
        if let (Some(a), Some(b)) = (a, b)
            && !comparable(&a, &b)
        {
            let (message, help) =
                mismatch::never_equal(&self.text[self.span(left)], &self.text[self.span(right)]);
            self.fault(self.span(e), message, help);
        }
    }

    pub(super) fn within(&mut self, e: &IdedExpr, item: &IdedExpr, list: &IdedExpr) {
        let (item_shape, list_shape) = (self.shape(item), self.shape(list));
        match &list_shape {
            Some(Shape::List(of)) => {
                let of = (**of).clone();
                self.literal_of(&Some(of.clone()), item);
                if let Expr::List(listed) = &list.expr {
                    listed.elements.iter().for_each(|element| self.literal_of(&item_shape, element));
                }
                if let Some(item_shape) = item_shape.filter(|shape| !comparable(shape, &of)) {
                    let texts = (&self.text[self.span(item)], &self.text[self.span(list)]);
                    let (message, help) = mismatch::never_within(&item_shape, texts.0, texts.1);
                    self.fault(self.span(e), message, help);
                }
            }
            Some(other) => {
                let (message, help) = mismatch::no_list(other, &self.text[self.span(list)]);
                self.fault(self.span(list), message, help);
            }
            None => {}
        }
    }

    /// A text between quotation marks that stands beside a value: one that it can have.
    fn literal_of(&mut self, known: &Known, e: &IdedExpr) {
        let Expr::Literal(LiteralValue::String(text)) = &e.expr else { return };
        let text = text.inner();
        let refused = match known {
            Some(Shape::Choice(choices)) if !choices.iter().any(|(name, _)| name == text) => {
                refuse::unknown_choice(text, choices)
            }
            Some(Shape::Score) if !refuse::STATES.contains(&text) => refuse::unknown_state(text),
            Some(Shape::Day) if !day_like(text) => refuse::no_day(text),
            _ => return,
        };
        self.fault(self.token(e), refused.0, refused.1);
    }

    pub(super) fn function(&mut self, e: &IdedExpr, call: &CallExpr) -> Known {
        let name = call.func_name.as_str();
        // `a.size()` and `size(a)` are the same
        let mut args: Vec<&IdedExpr> = call.target.iter().map(|target| &**target).chain(&call.args).collect();
        let Some((_, takes, numbers)) = FUNCTIONS.iter().find(|(known, ..)| *known == name) else {
            let known = FUNCTIONS.iter().map(|(name, ..)| *name).chain(MACROS.iter().copied());
            let (message, help) = refuse::unknown_function(name, known, MACROS.contains(&name));
            args.retain(|arg| !matches!(arg.expr, Expr::Ident(_)));
            return self.refused(self.called(e), message, help, &args);
        };
        let free = FREE.contains(&name);
        if free == call.target.is_some() && name != "size"
            || args.is_empty()
            || !numbers.contains(&(args.len() - 1))
        {
            let (message, help) = refuse::call_form(name, free, numbers);
            return self.refused(self.called(e), message, help, &args);
        }
        let shapes: Vec<Known> = args.iter().map(|arg| self.shape(arg)).collect();
        let refused = shapes[0].as_ref().filter(|shape| !takes.allows(class(shape)));
        if let Some(shape) = refused {
            let (message, help) = mismatch::wrong_target(name, shape, &self.text[self.span(args[0])]);
            self.fault(self.span(args[0]), message, help);
        } else if let Some(other) = shapes.get(1).and_then(Option::as_ref)
            && class(other) != Class::Text
        {
            let (message, help) = mismatch::wrong_argument(name);
            self.fault(self.span(args[1]), message, help);
        }
        match name {
            "size" | "int" => Some(Shape::Whole),
            "double" => Some(Shape::Number),
            "join" | "string" | "lowerAscii" => Some(Shape::Word),
            _ => Some(Shape::Flag),
        }
    }

    fn refused(&mut self, span: Range<usize>, message: Text, help: Text, args: &[&IdedExpr]) -> Known {
        self.fault(span, message, help);
        args.iter().for_each(|arg| drop(self.shape(arg)));
        None
    }
}

/// Whether two values can be equal at all.
fn comparable(a: &Shape, b: &Shape) -> bool {
    match (a, b) {
        (Shape::List(a), Shape::List(b)) => comparable(a, b),
        _ => match (class(a), class(b)) {
            (Class::Either, other) | (other, Class::Either) => {
                matches!(other, Class::Text | Class::Number | Class::Either)
            }
            (a, b) => a == b,
        },
    }
}

/// Whether a text has the form of a day, a month or a year, as days are written.
fn day_like(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2])
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}
