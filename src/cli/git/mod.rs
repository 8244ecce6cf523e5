//! `git`: lets git merge sheets by record and say in each difference which record it is about; undone without a trace.

mod after;
mod around;
mod diff;
mod install;
mod merge;

use super::ui::Ui;
use crate::error::{Exit, Failure};

/// Arguments of `git`.
#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Let git merge sheets by record in this clone, and name the record in each difference.
    Install(install::Args),
    /// Take away what `install` set.
    Uninstall,
    /// Tell what is set, where, and whether it works.
    Status,
    /// Merge three texts of a sheet; git runs this.
    #[command(hide = true)]
    Merge(merge::Args),
    /// Tell the difference between two texts of a sheet in sentences; git runs this.
    #[command(hide = true)]
    Diff(diff::Args),
}

/// Runs one of them.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    match &args.what {
        What::Install(args) => install::install(args, ui),
        What::Uninstall => install::uninstall(ui),
        What::Status => install::status(ui),
        What::Merge(args) => merge::run(args, ui),
        What::Diff(args) => diff::run(args, ui),
    }
}
