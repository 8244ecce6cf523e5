//! The one integration binary: gathers the named trials of every module and runs them.

mod canvases;
mod cli;
mod cli_build;
mod cli_files;
mod code;
mod desk;
mod documents;
mod expect;
mod figure;
mod format;
mod house;
mod house_cli;
mod house_joins;
mod house_runs;
mod paper;
mod pdfs;
mod prose;
mod rule_cases;
mod rules;
mod schema;
mod sheet;
mod tidy;
mod tools;
mod work;

use std::io::Write;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let arguments = match expect::arguments(std::env::args()) {
        Ok(arguments) => Arguments::from_iter(arguments),
        Err(why) => {
            let _ = writeln!(std::io::stderr(), "{why}");
            return ExitCode::FAILURE;
        }
    };
    let modules: Vec<Vec<Trial>> = vec![
        tidy::trials(),
        canvases::trials(),
        schema::trials(),
        pdfs::trials(),
        documents::trials(),
        cli::trials(),
        cli_files::trials(),
        cli_build::trials(),
        sheet::trials(),
        paper::trials(),
        rules::trials(),
        rule_cases::trials(),
        figure::trials(),
        format::trials(),
        house::trials(),
    ];
    libtest_mimic::run(&arguments, modules.into_iter().flatten().collect()).exit_code()
}
