//! `completions` and `man`: what shells and manual readers ask for.

use clap::CommandFactory;
use clap_complete::Shell;

use super::ui::Ui;
use super::{Args as Root, help};
use crate::error::{Exit, Failure};

/// Arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell: bash, elvish, fish, powershell or zsh.
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Arguments of `man`.
#[derive(Debug, clap::Args)]
pub struct Man {}

/// Prints the completion script.
pub fn completions(args: &Completions, ui: &Ui) -> Result<Exit, Failure> {
    let mut command = help::localize(Root::command(), ui.manner.lang);
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "draagvlak", &mut script);
    ui.print(&String::from_utf8_lossy(&script));
    Ok(Exit::Clean)
}

/// Prints the manual page, all subcommands in it.
pub fn man(ui: &Ui) -> Result<Exit, Failure> {
    let mut command = help::localize(Root::command(), ui.manner.lang);
    command.build();
    let mut page = Vec::new();
    let write = |command: clap::Command, page: &mut Vec<u8>| clap_mangen::Man::new(command).render(page);
    let failed = |error: std::io::Error| Failure::new(crate::text!("{error}.", "{error}."));
    write(command.clone(), &mut page).map_err(failed)?;
    for sub in command.get_subcommands() {
        let name = format!("draagvlak-{}", sub.get_name());
        write(sub.clone().name(name), &mut page).map_err(failed)?;
    }
    ui.print(&String::from_utf8_lossy(&page));
    Ok(Exit::Clean)
}
