//! Conditions and expressions of house rules, in CEL: read and looked at once, then run on each record.
//!
//! The only importer of `cel`. What CEL leaves to its user is settled here: known fields only, values that a field
//! can have, at most two loops inside each other, a limit on the work of one rule, and absent fields that make a
//! comparison false instead of making it fail.

mod adapt;
mod compare;
mod fail;
mod functions;
mod infer;
mod mismatch;
mod parse;
mod refuse;
mod spans;
mod values;
pub mod work;

use std::sync::Arc;

use cel::common::ast::IdedExpr;
use cel::common::types::{CelBool, CelNull, CelString};
use cel::common::value::{CowVal, Val};
use cel::{Context, ExecutionError, Value};
use jiff::civil::Date;

use crate::canvas::shape::{self, Fields, Shape};
use crate::text::Lang;

pub use fail::Failed;
pub use infer::Uses;
pub use refuse::Fault;
pub use values::{Reader, Table};

/// The longest expression, in bytes.
const MOST_BYTES: usize = 2_000;

/// The most signs that make the parser go deeper: beyond these it could run out of stack.
const MOST_OPERATORS: usize = 400;

/// How deep brackets may be nested.
const MOST_DEPTH: u16 = 32;

/// How many parts may stand inside each other. CEL takes 31 kB of stack for each: a quarter of what it is given,
/// see [`crate::parallel::with_room`].
const MOST_PARTS: usize = 64;

/// How many loops may stand inside each other.
const MOST_LOOPS: usize = 2;

/// The longest list that is written in an expression.
const MOST_ITEMS: usize = 100;

/// An expression that can be run.
#[derive(Debug)]
pub struct Expression {
    tree: IdedExpr,
    /// Of how many parts it is made.
    parts: usize,
    shape: Option<Shape>,
    /// What it looks at.
    pub uses: Uses,
}

/// What an expression sees.
#[derive(Debug, Clone)]
pub struct Scope<'v> {
    /// The record at hand.
    pub it: Table<'v>,
    /// The canvas.
    pub canvas: Table<'v>,
    /// The reference date.
    pub today: Option<Date>,
}

impl Expression {
    /// Reads a condition over the records of a kind.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the text.
    pub fn condition(text: &str, each: &Arc<Fields>) -> Result<Self, Vec<Fault>> {
        let read = Self::read(text, each)?;
        match &read.shape {
            None | Some(Shape::Flag) => Ok(read),
            Some(shape) => {
                let (message, help) = mismatch::no_flag(shape, text);
                Err(vec![Fault { span: 0..text.len(), message, help }])
            }
        }
    }

    /// Reads an expression that can be printed.
    ///
    /// # Errors
    /// What is wrong with it, in the order of the text.
    pub fn printed(text: &str, each: &Arc<Fields>) -> Result<Self, Vec<Fault>> {
        let read = Self::read(text, each)?;
        let table = |shape: &Shape| matches!(shape, Shape::Table(_) | Shape::Map(_));
        let refused = match &read.shape {
            Some(Shape::List(item)) => table(item),
            Some(shape) => table(shape),
            None => false,
        };
        if refused {
            let (message, help) = mismatch::not_printed(text);
            return Err(vec![Fault { span: 0..text.len(), message, help }]);
        }
        Ok(read)
    }

    fn read(text: &str, each: &Arc<Fields>) -> Result<Self, Vec<Fault>> {
        let (tree, info) = parse::parse(text).map_err(|fault| vec![fault])?;
        if spans::depth(&tree) > MOST_PARTS {
            return Err(vec![parse::too_long(text)]);
        }
        let canvas = shape::of("canvas").expect("the head of a canvas has a shape");
        let mut infer = infer::Infer {
            text,
            info: &info,
            each,
            canvas,
            loops: Vec::new(),
            depth: 0,
            uses: Uses::default(),
            faults: Vec::new(),
        };
        let shape = infer.shape(&tree);
        let (uses, mut faults) = (infer.uses, infer.faults);
        if !faults.is_empty() {
            faults.sort_by_key(|fault| (fault.span.start, fault.span.end));
            faults.dedup();
            return Err(faults);
        }
        Ok(Self { parts: spans::number(&tree), tree: adapt::adapt(tree), shape, uses })
    }

    /// Whether the condition holds.
    ///
    /// # Errors
    /// It cannot be said; why.
    pub fn holds(&self, scope: &Scope<'_>) -> Result<bool, Failed> {
        self.run(scope, |value| {
            value.downcast_ref::<CelBool>().map(|flag| *flag.inner()).ok_or_else(|| Failed::no_flag(value))
        })
    }

    /// What the expression yields, as it stands in a sentence.
    ///
    /// # Errors
    /// It cannot be said; why.
    pub fn told(&self, scope: &Scope<'_>, lang: Lang) -> Result<String, Failed> {
        self.run(scope, |value| fail::told(value, self.shape.as_ref(), lang))
    }

    fn run<T>(
        &self,
        scope: &Scope<'_>,
        answer: impl FnOnce(&dyn Val) -> Result<T, Failed>,
    ) -> Result<T, Failed> {
        work::expression(self.parts);
        let mut context = Context::with_env(functions::env());
        context.add_variable_as_val("it", Box::new(scope.it.clone()));
        context.add_variable_as_val("canvas", Box::new(scope.canvas.clone()));
        match scope.today {
            Some(day) => {
                context.add_variable_as_val(adapt::TODAY, Box::new(CelString::from(day.to_string())))
            }
            None => context.add_variable_as_val(adapt::TODAY, Box::new(CelNull)),
        }
        let value: Result<CowVal<'_, '_>, ExecutionError> = Value::resolve_val(&self.tree, &context);
        if work::exceeded() {
            return Err(Failed::too_much());
        }
        value.map_err(|error| Failed::from_cel(&error)).and_then(|value| answer(value.as_ref()))
    }
}
