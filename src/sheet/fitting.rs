//! Which of several fields can hold what was written.

use super::meaning::Meaning;
use super::names::{Holds, Meant, Name};
use super::slips;
use super::tree::{Node, Value};

/// Of several that may be meant, those that can hold what was written.
pub(super) fn fitting(meant: &mut Meant<'_>, node: &Node<'_>) {
    let fits = |holds: Holds| fits(holds, node);
    let number = |text: &str| slips::slip(text).is_some_and(|slip| slip.meaning == Meaning::Number);
    let amount = matches!(&node.value, Value::Integer(_) | Value::Float(_))
        || matches!(&node.value, Value::String(text) if number(text));
    // a number can stand for a table that is about one
    let tests: [&dyn Fn(&Name) -> bool; 2] = [&|name| fits(name.holds), &|name| {
        amount && name.holds == Holds::Table && name.obvious(&[Holds::Number]).is_some()
    }];
    for test in tests {
        let last = |path: &Vec<&Name>| path.last().is_some_and(|name| test(name));
        if meant.paths.iter().any(last) {
            return meant.paths.retain(last);
        }
    }
}

/// Whether a field can hold what was written.
pub(super) fn fits(holds: Holds, node: &Node<'_>) -> bool {
    let number = |text: &str| slips::slip(text).is_some_and(|slip| slip.meaning == Meaning::Number);
    match &node.value {
        Value::Integer(_) | Value::Float(_) => matches!(holds, Holds::Number),
        Value::String(text) if number(text) => matches!(holds, Holds::Number),
        Value::String(_) => {
            matches!(holds, Holds::Prose | Holds::Text | Holds::Reference | Holds::Choice | Holds::Day)
        }
        Value::Datetime(_) => holds == Holds::Day,
        Value::Boolean(_) => holds == Holds::Flag,
        Value::Table(_) => matches!(holds, Holds::Table | Holds::Map),
        Value::Array(items) => match holds {
            Holds::List(one) => {
                let tables = items.iter().any(|item| matches!(item.value, Value::Table(_)));
                tables == (*one == Holds::Table)
            }
            _ => false,
        },
    }
}

/// Whether a field can never hold what was written, however it is mended: one number is no list of numbers of answers, and
/// names no record; a list is no text.
pub(super) fn never(holds: Holds, node: &Node<'_>) -> bool {
    match &node.value {
        Value::Integer(_) | Value::Float(_) => {
            matches!(holds, Holds::List(Holds::Number)) || holds.one() == Holds::Reference
        }
        Value::Array(items) => {
            !items.is_empty() && matches!(holds, Holds::Prose | Holds::Text | Holds::Number | Holds::Flag)
        }
        _ => false,
    }
}

/// The table that holds a node.
pub(super) fn beside<'n, 's>(node: &'n Node<'s>, id: usize) -> Option<&'n Node<'s>> {
    if node.entries().iter().any(|entry| std::ptr::from_ref(&entry.node) as usize == id) {
        return Some(node);
    }
    let below = node.entries().iter().map(|entry| &entry.node).chain(node.items());
    below.into_iter().find_map(|child| beside(child, id))
}
