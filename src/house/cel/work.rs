//! Counts the work of one rule on one canvas: CEL itself has no limit.
//!
//! A rule runs in one thread from begin to end, so each thread counts for itself: CEL's functions are given nothing
//! in which they could count.

use std::cell::Cell;

use super::MOST_ITEMS;

/// How much work one rule may do on one canvas: a record that a loop looks at is one.
const MOST: u64 = 1_000_000;

/// How many bytes of text that are read or made count as one record.
const BYTES: usize = 1_000;

/// How many parts of an expression count as one record, each time that a loop goes through them.
const PARTS: usize = 16;

thread_local! {
    static DONE: Cell<u64> = const { Cell::new(0) };
    /// What the expression at hand costs for each record.
    static WEIGHT: Cell<u64> = const { Cell::new(1) };
}

/// Counts anew.
pub fn begin() {
    DONE.set(0);
}

/// Whether more was asked than is given.
pub fn exceeded() -> bool {
    DONE.get() > MOST
}

/// Begins with an expression of so many parts, on one record.
pub(super) fn expression(parts: usize) {
    WEIGHT.set(1 + (parts / PARTS) as u64);
    items(1);
}

/// A list of so many items is gone through.
pub(super) fn items(number: usize) {
    add((number as u64).saturating_mul(WEIGHT.get()));
}

/// A list of so many items that an expression makes is gone through. Where it is written, as a short one may be, its
/// items are parts of the expression, and no round goes through those.
pub(super) fn made(number: usize) {
    let written = if number > MOST_ITEMS { 0 } else { number / PARTS };
    let weight = WEIGHT.get().saturating_sub(written as u64).max(1);
    add((number as u64).saturating_mul(weight));
}

/// So many bytes are read or made.
pub(super) fn bytes(number: usize) {
    add((number / BYTES) as u64);
}

fn add(work: u64) {
    DONE.set(DONE.get().saturating_add(work));
}
