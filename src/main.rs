//! The program `draagvlak`.

fn main() {}
