//! The one integration binary: gathers the named trials of every module and runs them.

mod rule_cases;
mod rules;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let args = Arguments::from_args();
    let trials: Vec<Trial> = [rules::trials(), rule_cases::trials()].into_iter().flatten().collect();
    libtest_mimic::run(&args, trials).exit();
}
