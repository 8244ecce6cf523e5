//! The one integration binary: gathers the named trials of every module and runs them.

mod figure;
mod paper;
mod rules;
mod sheet;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let args = Arguments::from_args();
    let modules: [Vec<Trial>; 4] = [sheet::trials(), paper::trials(), rules::trials(), figure::trials()];
    libtest_mimic::run(&args, modules.into_iter().flatten().collect()).exit();
}
