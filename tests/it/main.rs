//! The one integration binary: gathers the named trials of every module and runs them.

mod figure;
mod paper;
mod rule_cases;
mod rules;
mod sheet;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let args = Arguments::from_args();
    let modules: Vec<Vec<Trial>> =
        vec![sheet::trials(), paper::trials(), rules::trials(), rule_cases::trials(), figure::trials()];
    libtest_mimic::run(&args, modules.into_iter().flatten().collect()).exit();
}
