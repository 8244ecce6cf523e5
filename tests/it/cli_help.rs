//! Help, manual and completion: as much in Dutch as in English, with examples that can be typed.

use clap::{Command, CommandFactory};
use draagvlak::cli::Args;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::equal;
use super::tools;

/// All trials about help.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("cli::help::is_in_the_language_asked", language),
        Trial::test("cli::help::dutch_loses_nothing_that_english_has", whole),
        Trial::test("cli::help::has_examples_that_can_be_typed", examples),
        Trial::test("cli::help::comes_by_command_and_by_option_alike", command),
        Trial::test("cli::help::of_nothing_asked_is_short", short),
        Trial::test("cli::help::refusals_show_usage_and_the_nearest_name", refusals),
        Trial::test("cli::man::has_a_page_for_each_command", man),
        Trial::test("cli::completions::are_made_for_each_shell", scripts),
        tools::needs(&["bash"], Trial::test("cli::completions::bash_knows_names_of_all_kinds", bash)),
    ]
}

/// Each command by its words, with what the code says of it.
fn commands() -> Vec<(Vec<String>, Command)> {
    fn add(command: &Command, words: &[String], all: &mut Vec<(Vec<String>, Command)>) {
        all.push((words.to_vec(), command.clone()));
        for sub in command.get_subcommands() {
            let words: Vec<String> = words.iter().cloned().chain([sub.get_name().to_owned()]).collect();
            add(sub, &words, all);
        }
    }
    let mut command = Args::command();
    command.build();
    let mut all = Vec::new();
    add(&command, &[], &mut all);
    all
}

/// The help of a command.
fn shown(desk: &Desk, words: &[String], option: &str, lang: &str) -> Result<String, Failed> {
    let arguments: Vec<&str> = words.iter().map(String::as_str).chain([option, "--ui", lang]).collect();
    desk.ends(0, &arguments)
}

fn language() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for (words, _) in commands() {
        for option in ["-h", "--help"] {
            let nl = shown(&desk, &words, option, "nl")?;
            holds(&nl, &["Gebruik: draagvlak", "pties:", "Algemene opties:", "Toon deze hulp"])?;
            let english =
                ["Usage", "Options", "Print", "default", "possible", "Arguments", "Commands", "Examples"];
            lacks(&nl, &english)?;
            let en = shown(&desk, &words, option, "en")?;
            holds(&en, &["Usage: draagvlak", "Options:", "Global options:"])?;
            lacks(&en, &["Toon", "Gebruik", "Voorbeeld", "Opties", "standaard"])?;
        }
    }
    holds(&desk.ends(0, &["--version"])?, &[env!("CARGO_PKG_VERSION")])
}

fn whole() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for (words, command) in commands() {
        for option in ["-h", "--help"] {
            let nl = shown(&desk, &words, option, "nl")?;
            for arg in command.get_arguments() {
                if let Some(long) = arg.get_long() {
                    holds(&nl, &[&format!("--{long}")])?;
                }
                let values = arg.get_possible_values();
                for value in values.iter().filter(|_| arg.get_action().takes_values()) {
                    holds(&nl, &[value.get_name()])?;
                }
                let standard = arg.get_default_values().iter().map(|value| value.to_string_lossy());
                let standard = standard.collect::<Vec<_>>().join(", ");
                if arg.get_action().takes_values() && !standard.is_empty() {
                    holds(&nl, &[&format!("[standaard: {standard}]")])?;
                }
            }
            // the same shape of usage, with the words of the language
            let usage = |text: &str| -> Vec<String> {
                let line = text.lines().find(|line| line.contains(": draagvlak")).unwrap_or_default();
                let words = line.split_whitespace().skip(1);
                words.map(|word| word.replace(|c: char| c.is_ascii_uppercase(), "")).collect()
            };
            equal(usage(&nl), usage(&shown(&desk, &words, option, "en")?), "usage")?;
        }
    }
    Ok(())
}

fn examples() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for (words, _) in commands() {
        for (lang, heads) in [
            ("nl", ["Voorbeelden:", "Eindcode:", "Zie ook:"]),
            ("en", ["Examples:", "Exit status:", "See also:"]),
        ] {
            let text = shown(&desk, &words, "--help", lang)?;
            holds(&text, &heads)?;
            let (_, rest) = text.split_once(heads[0]).ok_or("no examples")?;
            let (examples, rest) = rest.split_once(heads[1]).ok_or("no exit status")?;
            let typed: Vec<&str> =
                examples.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")).collect();
            equal(typed.is_empty(), false, "examples")?;
            for line in typed {
                let call =
                    line.trim().trim_start_matches("source <(").split([')', '|']).next().unwrap_or_default();
                Args::command()
                    .try_get_matches_from(call.split_whitespace())
                    .map_err(|error| format!("{line}: {error}"))?;
            }
            let (ends, see) = rest.split_once(heads[2]).ok_or("no place to read on")?;
            holds(ends, &["\n  0  ", "\n  2  "])?;
            for name in see.split(',').map(str::trim) {
                if let Some(command) = name.strip_prefix("draagvlak help ") {
                    desk.ends(0, &["help", command])?;
                } else {
                    equal(super::expect::root().join(name).is_file(), true, name)?;
                }
            }
        }
    }
    Ok(())
}

fn command() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for (words, _) in commands() {
        let asked: Vec<&str> = ["help"].into_iter().chain(words.iter().map(String::as_str)).collect();
        equal(desk.ends(0, &asked)?, shown(&desk, &words, "--help", "nl")?, &words.join(" "))?;
    }
    let told = desk.ends(2, &["help", "chek"])?;
    holds(&told, &["de opdracht `chek` is er niet", "`check`"])
}

fn short() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for (lang, words) in
        [("nl", ["Gebruik: draagvlak", "  check "]), ("en", ["Usage: draagvlak", "  check "])]
    {
        for arguments in [&["--ui", lang][..], &["--ui", lang, "--quiet"]] {
            let ran = desk.run(arguments)?;
            equal((ran.code, ran.out.as_str()), (2, ""), "nothing was asked")?;
            holds(&ran.err, &words)?;
            lacks(&ran.err, &["fout:", "error:", "Voorbeelden:", "Examples:"])?;
        }
    }
    holds(&desk.ends(2, &[])?, &["Gebruik: draagvlak"])
}

fn refusals() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    for (arguments, wanted) in [
        (
            &["check", "--strikt"][..],
            &["`--strikt` is geen optie", "Gebruik: draagvlak check", "help check"][..],
        ),
        (&["check", "--formaat", "json"], &["`--formaat`", "Bedoeld is misschien `--format`", "Gebruik:"]),
        (&["check", "--format", "mardown"], &["“mardown” kan niet", "Bedoeld is misschien `markdown`"]),
        (&["check", "--format"], &["heeft een waarde nodig", "human", "markdown"]),
        (&["bild"], &["de opdracht `bild` is er niet", "`build`", "<OPDRACHT>"]),
        (&["documents", "--data", "goed"], &["horen 2 waarden", "gegeven: 1"]),
        (&["build", "--check", "--force"], &["gaat niet samen met", "Gebruik: draagvlak build"]),
        (&["new"], &["hier hoort nog bij: <NAAM>", "Gebruik: draagvlak new"]),
        (&["new", "een", "twee"], &["“twee” hoort hier niet", "Gebruik: draagvlak new"]),
        (&["check", "--date", "a", "--date", "b"], &["kan maar één keer"]),
    ] {
        let told = desk.ends(2, arguments)?;
        holds(&told, wanted)?;
        lacks(&told, &["Usage", "OPTIONS", "error"])?;
    }
    Ok(())
}

fn man() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for (lang, heads) in [
        (
            "nl",
            [
                "NAAM",
                "OVERZICHT",
                "BESCHRIJVING",
                "OPTIES",
                "VOORBEELDEN",
                "EINDCODE",
                "OMGEVING",
                "BESTANDEN",
            ],
        ),
        (
            "en",
            ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "ENVIRONMENT", "FILES"],
        ),
    ] {
        desk.ends(0, &["--ui", lang, "man", "--out", lang])?;
        for (words, command) in commands() {
            let name =
                ["draagvlak".to_owned()].into_iter().chain(words.clone()).collect::<Vec<_>>().join("-");
            let page = desk.read(&format!("{lang}/{name}.1"))?;
            let asked: Vec<&str> =
                ["--ui", lang, "man"].into_iter().chain(words.iter().map(String::as_str)).collect();
            equal(&desk.run(&asked)?.out, &page, &name)?;
            holds(&page, &[&format!(".TH {name} 1"), "DRAAGVLAK_UI", "NO_COLOR", "canvases/"])?;
            let lines: Vec<&str> = page.lines().collect();
            for head in heads {
                let headed = |line: &&str| line.starts_with(".SH") && line.contains(head);
                equal(lines.iter().any(headed), true, &format!("{head} in {name}"))?;
            }
            for long in command.get_arguments().filter_map(|arg| arg.get_long()) {
                holds(&page, &[&format!("\\-\\-{}", long.replace('-', "\\-"))])?;
            }
            // a line of text that began with a dot would be taken for a command
            let known = [".TH", ".SH", ".TP", ".PP", ".RS", ".RE", ".IP", ".br", ".ie", ".el", ".ds"];
            let wrong = lines.iter().find(|l| l.starts_with('.') && !known.iter().any(|k| l.starts_with(k)));
            equal(wrong, None, &name)?;
        }
    }
    holds(&desk.ends(2, &["man", "chek"])?, &["de opdracht `chek` is er niet", "`check`"])
        .or_else(|_| holds(&desk.ends(2, &["man", "chek"])?, &["De opdracht `chek` is er niet", "`check`"]))
}

fn scripts() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        holds(&desk.ends(0, &["completions", shell])?, &["draagvlak", "DRAAGVLAK_COMPLETE"])?;
    }
    Ok(())
}

/// What bash offers for the last of these words.
fn offered(desk: &Desk, words: &[&str]) -> Result<Vec<String>, Failed> {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let last = words.len() - 1;
    let script = format!(
        "source <(draagvlak completions bash)\nCOMP_WORDS=({})\nCOMP_CWORD={last}\nCOMP_TYPE=9\n\
         _clap_complete_draagvlak draagvlak '{}' ''\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"",
        quoted.join(" "),
        words[last],
    );
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_draagvlak")).parent().ok_or("no folder")?;
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::env::join_paths([program.to_owned()].into_iter().chain(std::env::split_paths(&paths)))?;
    let output = std::process::Command::new("bash")
        .args(["--norc", "-c", &script])
        .current_dir(desk.root())
        .env("PATH", paths)
        .output()?;
    equal(String::from_utf8_lossy(&output.stderr).as_ref(), "", "no complaint")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

fn bash() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let sheet = super::desk::SMALL;
    desk.write("werk/canvases/veenstreek.toml", sheet)?;
    desk.write("werk/canvases/zandstreek.toml", sheet)?;
    for (words, wanted) in [
        (&["draagvlak", "che"][..], &["check"][..]),
        (&["draagvlak", "-C", "werk", "check", "veen"], &["veenstreek"]),
        (&["draagvlak", "-C", "werk", "build", ""], &["veenstreek", "zandstreek"]),
        (&["draagvlak", "-C", "werk", "build", "--document", "steer"], &["steering-brief"]),
        (&["draagvlak", "-C", "werk", "documents", "--data", "z"], &["zandstreek"]),
        (&["draagvlak", "-C", "werk", "documents", "--data", "zandstreek", "propos"], &["proposition"]),
        (&["draagvlak", "-C", "werk", "new", "hei", "--from", "v"], &["veenstreek"]),
        (&["draagvlak", "-C", "werk", "log", "zand"], &["zandstreek"]),
        (&["draagvlak", "-C", "werk", "log", "meeting.e"], &["meeting.eerste"]),
        (&["draagvlak", "explain", "one-acc"], &["one-accountable"]),
        (&["draagvlak", "check", "--select", "date-p"], &["date-passed"]),
        (&["draagvlak", "check", "--select", "date-passed,one-acc"], &["date-passed,one-accountable"]),
        (&["draagvlak", "check", "--format", "mark"], &["markdown"]),
        (&["draagvlak", "check", "--fail"], &["--fail-on"]),
        (&["draagvlak", "templates", "eject", "the"], &["theme"]),
        (&["draagvlak", "help", "bui"], &["build"]),
        (&["draagvlak", "man", "bui"], &["build"]),
        (&["draagvlak", "-C", "werk", "check", "canvases/veen"], &["canvases/veenstreek.toml"]),
    ] {
        let found = offered(&desk, words)?;
        for name in wanted {
            equal(found.iter().any(|found| found == name), true, &format!("{words:?}: {found:?}"))?;
        }
        let last = words[words.len() - 1];
        equal(found.iter().all(|found| found.starts_with(last)), true, &format!("{words:?}: {found:?}"))?;
    }
    Ok(())
}
