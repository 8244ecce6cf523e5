//! The one integration binary: gathers the named trials of every module and runs them.

mod figure;
mod paper;
mod sheet;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let args = Arguments::from_args();
    let trials: Vec<Trial> = [sheet::trials(), paper::trials(), figure::trials()].into_iter().flatten().collect();
    libtest_mimic::run(&args, trials).exit();
}
