//! The command line: arguments, language of messages, and one file per subcommand.

mod asked;
mod build;
mod check;
mod diff;
mod documents;
mod explain;
mod fix;
mod git;
pub mod help;
mod init;
mod log;
mod moment;
mod moments;
mod names;
mod new;
pub mod schema;
mod session;
mod shell;
mod templates;
mod ui;
mod unified;
mod unread;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, ValueHint};

use crate::error::{Exit, Failure};
use help::GLOBAL;
use ui::Ui;

/// Checks the canvas of a regional innovation ecosystem and renders its documents.
#[derive(Debug, Parser)]
#[command(name = "draagvlak", version, disable_help_subcommand = true)]
pub struct Args {
    /// Work in this folder instead of the current one; paths are from there.
    #[arg(
        short = 'C',
        long = "directory",
        global = true,
        value_name = "DIR",
        value_hint = ValueHint::DirPath,
        help_heading = GLOBAL
    )]
    directory: Option<PathBuf>,
    /// Print errors only.
    #[arg(short, long, global = true, help_heading = GLOBAL)]
    quiet: bool,
    /// Print more: each file that stays as it is, each accepted finding.
    #[arg(short, long, global = true, action = ArgAction::Count, help_heading = GLOBAL)]
    verbose: u8,
    /// When colour is used.
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = Color::Auto,
        value_name = "WHEN",
        help_heading = GLOBAL
    )]
    color: Color,
    /// Language of help and messages: nl or en; else DRAAGVLAK_UI, else the locale.
    #[arg(long, global = true, value_name = "LANG", help_heading = GLOBAL)]
    ui: Option<String>,
    /// Work in at most this many threads; else one per processor.
    #[arg(long, global = true, value_name = "NUMBER", help_heading = GLOBAL)]
    jobs: Option<NonZeroUsize>,
    #[command(subcommand)]
    command: Command,
}

/// When to use color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Color {
    /// On a terminal, unless NO_COLOR or CLICOLOR say otherwise.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begin a workspace in an empty folder: folders, a first canvas, the framework and the schema.
    Init(init::Args),
    /// Begin a canvas, with comments that explain what to fill in.
    New(new::Args),
    /// Check canvases: what is missing, what is claimed without evidence, which dates have passed.
    Check(check::Args),
    /// Tell what changed in canvases between two moments: decided, better, late, promised.
    Diff(diff::Args),
    /// Tell what each commit changed in canvases, or the life of one record.
    Log(log::Args),
    /// Keep sheets and papers as they were sent, list what was kept, or say of which moment a paper is.
    Moment(moment::Args),
    /// Let git merge sheets by record, and name the record in each difference.
    Git(git::Args),
    /// Make the documents of canvases, as Markdown and PDF.
    Build(build::Args),
    /// Explain a rule: what it looks for, why that matters and what to do, with examples.
    Explain(explain::Args),
    /// Write the schemas of a sheet, for editors and other programs.
    Schema(schema::Args),
    /// List the documents that can be made, or print what the template of one sees.
    Documents(documents::Args),
    /// Take templates or the look of the program over into the workspace, or show what changed since.
    Templates(templates::Args),
    /// Print the script by which a shell completes commands and names.
    Completions(shell::Completions),
    /// Print the manual of a command, or write all manuals.
    Man(shell::Man),
    /// Show the help of a command.
    Help(shell::Help),
}

/// Runs the program with the arguments of the process.
pub fn run() -> Exit {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let lang = ui::language(&arguments);
    if shell::complete(lang) {
        return Exit::Clean;
    }
    ui::set_color(ui::asked_color(&arguments));
    let command = help::localize(Args::command(), lang);
    let matches = match command.try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return help::refuse(&error, &arguments, lang),
    };
    let args = match Args::from_arg_matches(&matches) {
        Ok(args) => args,
        Err(error) => return help::refuse(&error, &arguments, lang),
    };
    ui::set_color(args.color);
    if let Some(wrong) = args.ui.as_deref().filter(|tag| crate::text::Lang::from_tag(tag).is_none()) {
        let ui = Ui::new(lang, &args);
        let wrong = crate::text::visible(wrong);
        return ui.fail(
            &Failure::new(crate::text!("De taal “{wrong}” is er niet.", "There is no language “{wrong}”."))
                .hint(crate::text!("Kies `--ui nl` of `--ui en`.", "Choose `--ui nl` or `--ui en`.")),
        );
    }
    if let Some(threads) = args.jobs {
        crate::parallel::at_most(threads);
    }
    let ui = Ui::new(lang, &args);
    let outcome = match &args.command {
        Command::Init(command) => init::run(command, &ui),
        Command::New(command) => match &command.session {
            Some(session) => session::run(command, session, &ui),
            None => new::run(command, &ui),
        },
        Command::Check(command) => check::run(command, &ui),
        Command::Diff(command) => diff::run(command, &ui),
        Command::Log(command) => log::run(command, &ui),
        Command::Moment(command) => moment::run(command, &ui),
        Command::Git(command) => git::run(command, &ui),
        Command::Build(command) => build::run(command, &ui),
        Command::Explain(command) => explain::run(command, &ui),
        Command::Schema(command) => schema::run(command, &ui),
        Command::Documents(command) => documents::run(command, &ui),
        Command::Templates(command) => templates::run(command, &ui),
        Command::Completions(command) => shell::completions(command, &ui),
        Command::Man(command) => shell::man(command, &ui),
        Command::Help(command) => Ok(shell::help(command, &ui)),
    };
    ui.ends(outcome.unwrap_or_else(|failure| ui.fail(&failure)))
}
