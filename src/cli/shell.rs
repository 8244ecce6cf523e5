//! `completions`, `man` and `help`: what shells and readers of manuals ask for.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, ValueEnum};
use clap_complete::env::{Bash, Elvish, EnvCompleter, Fish, Powershell, Zsh};

use super::names;
use super::ui::Ui;
use super::{Args as Root, help};
use crate::disk::write;
use crate::error::{Exit, Failure};
use crate::text;
use crate::text::Lang;

/// The variable in which a shell asks for what may follow.
const ASKS: &str = "DRAAGVLAK_COMPLETE";

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// A shell that can complete.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Shell {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}

/// Arguments of `man`.
#[derive(Debug, clap::Args)]
pub struct Man {
    /// The command; without one, the manual of the program.
    #[arg(value_name = "COMMAND", conflicts_with = "man_out", add = names::commands())]
    page: Vec<String>,
    /// Write the manuals of all commands into this folder.
    #[arg(long = "out", value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    man_out: Option<PathBuf>,
}

/// Arguments of `help`.
#[derive(Debug, clap::Args)]
pub struct Help {
    /// The command; without one, help for the program.
    #[arg(value_name = "COMMAND", add = names::commands())]
    topic: Vec<String>,
}

/// Answers a shell that asks what may follow; whether one asked.
pub fn complete(lang: Lang) -> bool {
    let complete =
        clap_complete::CompleteEnv::with_factory(|| help::localize(Root::command(), lang)).var(ASKS);
    // what cannot be completed is not completed
    complete.try_complete(std::env::args_os(), std::env::current_dir().ok().as_deref()).unwrap_or(true)
}

/// Prints the script by which a shell asks.
pub fn completions(args: &Completions, ui: &Ui) -> Result<Exit, Failure> {
    let shell: &dyn EnvCompleter = match args.shell {
        Shell::Bash => &Bash,
        Shell::Elvish => &Elvish,
        Shell::Fish => &Fish,
        Shell::Powershell => &Powershell,
        Shell::Zsh => &Zsh,
    };
    let mut script = Vec::new();
    shell.write_registration(ASKS, "draagvlak", "draagvlak", "draagvlak", &mut script).map_err(unwritten)?;
    ui.print_as_it_is(&String::from_utf8_lossy(&script));
    Ok(Exit::Clean)
}

/// Prints the page of one command, or writes those of all.
pub fn man(args: &Man, ui: &Ui) -> Result<Exit, Failure> {
    let pages = help::pages::all(ui.manner.lang).map_err(unwritten)?;
    if let Some(folder) = &args.man_out {
        let folder = ui.path(folder);
        std::fs::create_dir_all(&folder).map_err(|error| Failure::io(&folder, &error))?;
        for page in &pages {
            let path = folder.join(&page.file);
            write::output(&path, &page.text)?;
            let path = crate::error::shown(&path);
            ui.say(&text!("{path}", "{path}"));
        }
        return Ok(Exit::Clean);
    }
    let page = pages.iter().find(|page| page.command == args.page).ok_or_else(|| {
        let asked = text::visible(&args.page.join(" "));
        let known: Vec<String> = pages.iter().map(|page| page.command.join(" ")).collect();
        let failure =
            Failure::new(text!("De opdracht `{asked}` is er niet.", "There is no command `{asked}`."));
        match text::nearest(&asked, known.iter().map(String::as_str)) {
            Some(near) => failure.hint(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")),
            None => failure.hint(text!(
                "`draagvlak help` toont alle opdrachten.",
                "`draagvlak help` lists all commands."
            )),
        }
    })?;
    ui.print_as_it_is(&String::from_utf8_lossy(&page.text));
    Ok(Exit::Clean)
}

/// Shows the help of a command, as `--help` behind it does.
pub fn help(args: &Help, ui: &Ui) -> Exit {
    let words = ["draagvlak"].into_iter().chain(args.topic.iter().map(String::as_str)).chain(["--help"]);
    let words: Vec<OsString> = words.map(OsString::from).collect();
    match help::localize(Root::command(), ui.manner.lang).try_get_matches_from(&words) {
        Ok(_) => Exit::Clean,
        Err(error) => help::refuse(&error, &words, ui.manner.lang),
    }
}

fn unwritten(error: std::io::Error) -> Failure {
    let why = crate::error::why(&error);
    Failure::new(text!("Dit kon niet geschreven worden: {why}.", "This could not be written: {why}."; why))
}
