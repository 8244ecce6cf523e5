//! What conditions can call beside CEL's own, and comparisons that bear with what is not filled in.

use std::cmp::Ordering;
use std::sync::{Arc, OnceLock};

use cel::common::functions::Function;
use cel::common::types::{
    CelBool, CelInt, CelList, CelString, DYN_TYPE, Kind, LIST_TYPE, NULL_TYPE, STRING_TYPE, Type,
};
use cel::common::value::{CowVal, Val};
use cel::{Env, ExecutionError};

use super::work;
use crate::period::{self, Range};

/// The longest text and the longest list that `+` and `join` make.
const MOST: usize = 100_000;

/// What [`ExecutionError::FunctionError`] says of a text or list that grows beyond [`MOST`].
pub(super) const TOO_LONG: &str = "too long";

type Answer<'b, 'v> = Result<CowVal<'b, 'v>, ExecutionError>;

/// Functions for the rewritten forms of operators; `@` keeps them out of reach of who writes a condition.
pub(super) const THERE: &str = "@there";
/// Ends with the operator that it stands for.
pub(super) const ORDER: [&str; 4] = ["@<", "@<=", "@>", "@>="];
/// Joins texts and lists, adds numbers.
pub(super) const PLUS: &str = "@+";
/// Gives back what it is given, and counts that it is read.
pub(super) const READ: &str = "@read";
/// Gives back the list that a loop goes through, and counts one that is no field's.
pub(super) const WALK: &str = "@walk";
/// Whether one period ends before another begins.
pub(super) const BEFORE: &str = "before";

/// The environment of all conditions.
pub(super) fn env() -> Arc<Env> {
    static ENV: OnceLock<Arc<Env>> = OnceLock::new();
    Arc::clone(ENV.get_or_init(|| Arc::new(made())))
}

fn made() -> Env {
    let mut env = Env::stdlib();
    let orders: [Function; 4] = [less, at_most, more, at_least];
    let functions = ORDER.into_iter().zip(orders).chain([(PLUS, plus as Function), (BEFORE, before)]);
    for (name, function) in functions {
        let added = env.add_overload(name, &format!("{name}_any"), vec![DYN_TYPE, DYN_TYPE], function);
        added.expect("CEL has no function of this name");
    }
    env.add_overload(THERE, "there_any", vec![DYN_TYPE], there).expect("CEL has no function of this name");
    env.add_overload(READ, "read_any", vec![DYN_TYPE], read).expect("CEL has no function of this name");
    env.add_overload(WALK, "walk_any", vec![DYN_TYPE], walk).expect("CEL has no function of this name");
    env.add_overload("size", "size_nothing", vec![NULL_TYPE], zero).expect("CEL has no size of nothing");
    let mut member = |name: &str, target: &Type, arguments: &[&Type], function: Function| {
        let id =
            format!("{name}_{}_{}", target.name(), arguments.iter().map(|t| t.name()).collect::<String>());
        let arguments = arguments.iter().map(|t| (*t).to_owned()).collect();
        env.add_member_overload(name, &id, target.to_owned(), arguments, function)
            .expect("CEL has no method of this name and these types");
    };
    member("size", &NULL_TYPE, &[], zero);
    for name in ["contains", "startsWith", "endsWith"] {
        member(name, &NULL_TYPE, &[&DYN_TYPE], no);
        member(name, &STRING_TYPE, &[&NULL_TYPE], no);
    }
    member("lowerAscii", &STRING_TYPE, &[], lower);
    member("lowerAscii", &NULL_TYPE, &[], lower);
    member("join", &LIST_TYPE, &[], join);
    member("join", &LIST_TYPE, &[&STRING_TYPE], join);
    env
}

fn flag<'b, 'v>(flag: bool) -> Answer<'b, 'v> {
    Ok(CowVal::owned(CelBool::from(flag)))
}

fn is_nothing(value: &dyn Val) -> bool {
    value.get_type().kind() == Kind::NullType
}

fn words<'a>(value: &'a CowVal<'_, '_>) -> Option<&'a str> {
    value.downcast_ref::<CelString<'_>>().map(|text| text.inner())
}

fn no<'b, 'v>(_: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    flag(false)
}

fn zero<'b, 'v>(_: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    Ok(CowVal::owned(CelInt::from(0)))
}

/// What a loop's name stands for.
fn read<'b, 'v>(mut args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    work::bytes(words(&args[0]).map_or(0, str::len));
    Ok(args.swap_remove(0))
}

/// What a loop goes through.
fn walk<'b, 'v>(mut args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    work::made(args[0].downcast_ref::<CelList<'_>>().map_or(0, |list| list.inner().len()));
    Ok(args.swap_remove(0))
}

/// Whether something is filled in: not nothing, no empty text, no empty list, no absent table.
fn there<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    let value = &args[0];
    let countable = !matches!(value.get_type().kind(), Kind::Int | Kind::UInt | Kind::Double | Kind::Boolean);
    flag(!(is_nothing(value.as_ref()) || countable && value.as_zeroer().is_some_and(|z| z.is_zero_value())))
}

fn less<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    ordered(&args, "_<_", Ordering::is_lt)
}

fn at_most<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    ordered(&args, "_<=_", Ordering::is_le)
}

fn more<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    ordered(&args, "_>_", Ordering::is_gt)
}

fn at_least<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    ordered(&args, "_>=_", Ordering::is_ge)
}

/// Compares; with what is not filled in, or with a word where a number was possible, no order holds.
fn ordered<'b, 'v>(args: &[CowVal<'b, 'v>], name: &str, holds: fn(Ordering) -> bool) -> Answer<'b, 'v> {
    let (left, right) = (args[0].as_ref(), args[1].as_ref());
    let kinds = [left.get_type().kind(), right.get_type().kind()];
    let number = |kind: &Kind| matches!(kind, Kind::Int | Kind::UInt | Kind::Double);
    let mixed = kinds.contains(&Kind::String) && kinds.iter().any(number);
    if is_nothing(left) || is_nothing(right) || mixed {
        return flag(false);
    }
    let refused = || {
        let types = [left, right].map(|value| value.get_type().name().to_owned()).into();
        ExecutionError::no_such_overload(name, types)
    };
    let order = left.as_comparer().ok_or_else(refused)?.compare(right).map_err(|_| refused())?;
    flag(holds(order))
}

/// As CEL's own `+`, up to a length.
fn plus<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    let [left, right] = [&args[0], &args[1]];
    let size = |value: &CowVal<'b, 'v>| match words(value) {
        Some(text) => text.len(),
        None => value.as_sizer().map_or(0, |sizer| usize::try_from(*sizer.size().inner()).unwrap_or(0)),
    };
    let sum = size(left).saturating_add(size(right));
    work::bytes(sum);
    if sum > MOST {
        return Err(ExecutionError::function_error("+", TOO_LONG));
    }
    let refused = || {
        let types = [left, right].map(|value| value.get_type().name().to_owned()).into();
        ExecutionError::no_such_overload("_+_", types)
    };
    let lists = [left, right].map(|value| value.get_type().kind() == Kind::List);
    if lists[0] != lists[1] {
        return Err(refused());
    }
    let sum = left.as_adder().ok_or_else(refused)?.add(right.as_ref());
    sum.map(|sum| CowVal::Owned(sum.into_owned())).map_err(|error| match error {
        ExecutionError::Overflow(..) => error,
        _ => refused(),
    })
}

/// Whether the first period is over before the second begins; never, where one of them says no days.
fn before<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    let range = |value: &CowVal<'_, '_>| words(value).and_then(period::parse);
    let end = range(&args[0]).and_then(|Range { end, .. }| end);
    let start = range(&args[1]).and_then(|Range { start, .. }| start);
    flag(end.zip(start).is_some_and(|(end, start)| end < start))
}

fn lower<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    let lower = words(&args[0]).unwrap_or_default().to_ascii_lowercase();
    work::bytes(lower.len());
    Ok(CowVal::owned(CelString::from(lower)))
}

/// The texts of a list with a separator between them; what is not filled in is passed over.
fn join<'b, 'v>(args: Vec<CowVal<'b, 'v>>) -> Answer<'b, 'v> {
    let separator = args.get(1).and_then(words).unwrap_or(", ").to_owned();
    let mut joined = String::new();
    let mut items = args[0].as_iterable().map(|items| items.iter());
    while let Some(item) = items.as_mut().and_then(|items| items.next()) {
        if is_nothing(item) {
            continue;
        }
        let Some(text) = item.downcast_ref::<CelString<'_>>() else {
            return Err(ExecutionError::no_such_overload("join", vec![item.get_type().name().to_owned()]));
        };
        if !joined.is_empty() {
            joined.push_str(&separator);
        }
        joined.push_str(text.inner());
        if joined.len() > MOST {
            return Err(ExecutionError::function_error("join", TOO_LONG));
        }
    }
    work::bytes(joined.len());
    Ok(CowVal::owned(CelString::from(joined)))
}
