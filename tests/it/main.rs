//! The one integration binary: gathers the named trials of every module and runs them.

mod paper;
mod rules;
mod sheet;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let args = Arguments::from_args();
    let modules: [Vec<Trial>; 3] = [sheet::trials(), paper::trials(), rules::trials()];
    libtest_mimic::run(&args, modules.into_iter().flatten().collect()).exit();
}
