//! Help in two languages: the derived English, with Dutch laid over it by name, and below both examples, how a command
//! ends and where to read on.

mod around;
mod dutch;
mod git;
mod heads;
mod more;
pub mod pages;
mod refusal;

use std::collections::BTreeMap;

use clap::builder::Styles;
use clap::{Arg, ArgAction, Command};

use crate::text::Lang;
use heads::heads;

pub use dutch::missing as without_dutch;
pub use refusal::refuse;

/// How help looks.
const STYLES: Styles = Styles::styled();
/// The heading of options that every command has.
pub const GLOBAL: &str = "Global options";

/// The command with its help in a language.
pub fn localize(command: Command, lang: Lang) -> Command {
    let command = below(command, lang);
    if lang == Lang::En {
        return command;
    }
    // as clap writes usage, with the words in between in Dutch
    let mut usages = BTreeMap::new();
    let mut built = command.clone();
    built.build();
    usage(&mut built, &mut usages);
    with_usage(command, "", &usages)
}

/// One command and those below it, without usage.
fn below(command: Command, lang: Lang) -> Command {
    let name = key(&command).to_owned();
    let head = STYLES.get_header();
    let (usage, rest) = match lang {
        Lang::Nl => ("Gebruik", format!("Voorbeelden en eindcode: `{}`.", in_full(&name))),
        Lang::En => ("Usage", format!("Examples and exit status: `{}`.", in_full(&name))),
    };
    let template = format!("{{about}}\n\n{head}{usage}:{head:#} {{usage}}\n\n{{all-args}}{{after-help}}");
    let mut command = command.help_template(template).styles(STYLES);
    if more::of(&name).is_some() {
        command = command.after_help(rest).after_long_help(below_help(&name, lang));
    }
    if lang == Lang::Nl {
        command = in_dutch(command, &name);
    }
    let subcommands: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    subcommands.into_iter().fold(command, |command, sub| command.mut_subcommand(sub, |sub| below(sub, lang)))
}

/// The name of a command in the tables; of those of one name, that of the templates takes `--program`, and that of git what
/// git gives.
fn key(command: &Command) -> &str {
    match command.get_name() {
        "diff" if command.get_arguments().any(|arg| arg.get_id() == "program") => "templates diff",
        "diff" if command.get_arguments().any(|arg| arg.get_id() == "given") => "git diff",
        name => name,
    }
}

/// How the whole help of a command is asked for.
fn in_full(name: &str) -> String {
    match name {
        "draagvlak" => "draagvlak --help".to_owned(),
        "eject" => format!("draagvlak help templates {name}"),
        "git diff" => "draagvlak help git diff".to_owned(),
        "install" | "uninstall" | "status" | "merge" => format!("draagvlak help git {name}"),
        name => format!("draagvlak help {name}"),
    }
}

/// The words of one command in Dutch.
fn in_dutch(command: Command, name: &str) -> Command {
    let help = |action| Arg::new("help").short('h').long("help").action(action);
    let mut command = command
        .subcommand_help_heading("Opdrachten")
        .subcommand_value_name("OPDRACHT")
        .disable_help_flag(true)
        .arg(help(ArgAction::Help).help("Toon deze hulp (meer met `--help`)."));
    if name == "draagvlak" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.disable_version_flag(true).arg(version);
    }
    command = command.mut_args(argument);
    if name == "draagvlak" {
        // it has no options of its own, and a heading for these alone would come last
        let of_all = |arg: Arg| arg.help_heading("Algemene opties");
        command = command.mut_arg("help", of_all).mut_arg("version", of_all);
    }
    match dutch::of(dutch::COMMANDS, name) {
        Some(about) => command.about(about).long_about(about),
        None => command,
    }
}

/// An argument in Dutch, with what clap would add by itself in English.
fn argument(arg: Arg) -> Arg {
    let id = arg.get_id().to_string();
    let heading = match arg.get_help_heading() {
        Some(GLOBAL) => "Algemene opties",
        _ if arg.is_positional() => "Argumenten",
        _ => "Opties",
    };
    let arg = arg.help_heading(heading);
    let Some(words) = dutch::of(dutch::ARGUMENTS, &id) else { return arg };
    if !arg.get_action().takes_values() {
        return if id == "help" { arg } else { arg.help(words).long_help(words) };
    }
    let places = arg.get_value_names().unwrap_or_default().iter();
    let places: Vec<_> =
        places.map(|place| dutch::of(dutch::PLACES, place).unwrap_or(place.as_str()).to_owned()).collect();
    let standard: Vec<_> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let standard = (!standard.is_empty()).then(|| format!("[standaard: {}]", standard.join(", ")));
    let values: Vec<_> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let listed = (!values.is_empty()).then(|| format!("[waarden: {}]", values.join(", ")));
    let told = values.iter().filter_map(|value| Some((value, dutch::of_value(&id, value)?)));
    let width = values.iter().map(String::len).max().unwrap_or(0) + 1;
    let told: Vec<_> = told.map(|(value, said)| format!("- {:width$} {said}", format!("{value}:"))).collect();
    let long = match told.is_empty() {
        true => [Some(words.to_owned()), listed.clone(), standard.clone()],
        false => [Some(words.to_owned()), Some(format!("Waarden:\n{}", told.join("\n"))), standard.clone()],
    };
    let short = [Some(words.to_owned()), standard, listed];
    let join =
        |parts: [Option<String>; 3], by: &str| parts.into_iter().flatten().collect::<Vec<_>>().join(by);
    let arg = arg.hide_default_value(true).hide_possible_values(true);
    let arg = if places.is_empty() { arg } else { arg.value_names(places) };
    arg.help(join(short, " ")).long_help(join(long, "\n\n"))
}

/// Examples, how it ends and where to read on, for below the help of a command.
fn below_help(name: &str, lang: Lang) -> String {
    let Some(more) = more::of(name) else { return String::new() };
    let (heads, style, literal) = (heads(lang), STYLES.get_header(), STYLES.get_literal());
    let mut text = String::new();
    let mut part = |head: &str, lines: Vec<String>| {
        text.push_str(&format!(
            "{}{style}{head}:{style:#}\n{}",
            if text.is_empty() { "" } else { "\n\n" },
            lines.join("\n")
        ));
    };
    let examples = more.examples.iter();
    part(
        heads.examples,
        examples
            .map(|(run, say)| format!("  {literal}{run}{literal:#}\n          {}", say.get(lang)))
            .collect(),
    );
    part(
        heads.ends,
        more.ends().map(|(code, say)| format!("  {literal}{code}{literal:#}  {}", say.get(lang))).collect(),
    );
    if name == "draagvlak" {
        let told = |(name, say): &(&str, crate::text::Say)| {
            format!("  {literal}{name}{literal:#}\n          {}", say.get(lang))
        };
        part(heads.variables, around::VARIABLES.iter().map(told).collect());
        part(heads.files, around::FILES.iter().map(told).collect());
    }
    part(heads.see, vec![format!("  {}", see(more.see, lang).join(", "))]);
    text
}

/// Where to read on: commands, and texts that come with the program.
fn see(names: &[&str], lang: Lang) -> Vec<String> {
    let written = |name: &str| match lang {
        Lang::Nl => name.replace("rules.md", "regels.md").replace("house-regels", "house-rules"),
        Lang::En => name.to_owned(),
    };
    let command = |name: &str| format!("draagvlak help {name}");
    names.iter().map(|name| if name.contains('.') { written(name) } else { command(name) }).collect()
}

/// The usage of a command that was built and of those below it, by its whole name.
fn usage(command: &mut Command, usages: &mut BTreeMap<String, String>) {
    let written = command.render_usage().to_string();
    let written = written.strip_prefix("Usage: ").unwrap_or(&written).replace("[OPTIONS]", "[OPTIES]");
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
    usages.insert(name, written);
    command.get_subcommands_mut().for_each(|sub| usage(sub, usages));
}

/// The same for the command whose name follows these.
fn with_usage(command: Command, above: &str, usages: &BTreeMap<String, String>) -> Command {
    let name = format!("{above}{}", command.get_name());
    let command = match usages.get(&name) {
        Some(usage) => command.override_usage(usage.clone()),
        None => command,
    };
    let subcommands: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let above = format!("{name} ");
    subcommands
        .into_iter()
        .fold(command, |command, sub| command.mut_subcommand(sub, |sub| with_usage(sub, &above, usages)))
}
