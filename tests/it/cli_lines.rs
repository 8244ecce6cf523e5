//! What a terminal gets: lines that fit, colour where it is wanted, and reasons of the system in the user's language.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::{equal, root};
use super::tools;

/// All trials about lines and colours.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("cli::lines::fit_where_they_are_read", fit),
        Trial::test("cli::lines::are_whole_where_nobody_looks", whole),
        Trial::test("cli::lines::short_ones_say_each_thing_once", parts),
        Trial::test("cli::color::variables_are_heeded_and_the_option_goes_before_them", variables),
        tools::needs_python("pty", Trial::test("cli::color::a_terminal_has_it_unless_it_is_dumb", terminal)),
    ];
    #[cfg(target_os = "linux")]
    trials.push(Trial::test("cli::reasons_of_the_system_are_in_the_language_asked", reasons));
    trials
}

/// The canvases of this repository, which have sentences and lines of every length.
fn repository() -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    for folder in ["canvases", "frameworks"] {
        for entry in walkdir::WalkDir::new(root().join(folder)).into_iter().filter_map(Result::ok) {
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(root())?.to_string_lossy().into_owned();
                desk.write(&path, std::fs::read(entry.path())?)?;
            }
        }
    }
    desk.write("canvases/nieuw.toml", SMALL.replace("exploration", "steering"))?;
    desk.write(
        "canvases/stuk.toml",
        format!("format = 1\n[canvas]\ntitel = \"{}\"\n", "Een lange titel ".repeat(20)),
    )?;
    Ok(desk)
}

fn fit() -> Result<(), Failed> {
    for (columns, width) in [("60", 60), ("80", 80), ("120", 120)] {
        let desk = repository()?.with("COLUMNS", columns);
        for lang in ["nl", "en"] {
            for arguments in
                [&["check"][..], &["check", "-v"], &["explain"], &["documents"], &["help", "check"]]
            {
                let arguments: Vec<&str> = ["--ui", lang].iter().chain(arguments).copied().collect();
                let told = desk.run(&arguments)?.all();
                for line in told.lines() {
                    // what is to be copied stays whole, as do paths and the name of a rule
                    let copied = line.starts_with("      ") && !line.contains('|');
                    let one_word = line.trim_start_matches([' ', '-', '>', ':', '=']).split(' ').count() < 3;
                    let fits = line.chars().count() <= width;
                    equal(fits || copied || one_word, true, &format!("{arguments:?} at {width}: {line}"))?;
                }
            }
        }
    }
    // a line that was cut says where its place really is
    let narrow = repository()?.with("COLUMNS", "60").run(&["check"])?.out;
    let short = repository()?.run(&["check", "--format", "short"])?.out;
    for line in short.lines().filter(|line| !line.starts_with(' ')) {
        let place: Vec<&str> = line.splitn(4, ':').take(3).collect();
        holds(&narrow, &[&format!(" {}\n", place.join(":"))])?;
    }
    Ok(())
}

fn parts() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let slip: String = (0..5).map(|n| format!("[[actor]]\nid = \"a{n}\"\nkleur = \"rood\"\n")).collect();
    let head = "format = 1\n[canvas]\ntitle = \"V\"\nphase = \"workshop\"\n";
    desk.write("canvases/streek.toml", format!("{head}{slip}"))?;
    let told = desk.run(&["check", "--format", "short"])?.out;
    holds(&told, &["Dat staat er 5 keer.\n", "\n  canvases/streek.toml:2:1: “Talent"])?;
    lacks(&told, &["ook hier", ": \n"])
}

fn whole() -> Result<(), Failed> {
    let desk = repository()?;
    let told = desk.run(&["check", "nieuw"])?.out;
    holds(
        &told,
        &[
            "= waarom: Een ecosysteem heeft geen natuurlijke grens. Wie niet zegt waar het canvas over gaat, krijgt bij elke ontbrekende randvoorwaarde te horen dat die de zaak van een ander is.",
        ],
    )?;
    // a file is not a terminal, whatever the variables say
    let desk = repository()?.with("COLUMNS", "60").with("FORCE_COLOR", "1");
    desk.run(&["check", "nieuw", "--output", "uit.txt"])?;
    // beside a list that people read stands what else there is to say
    equal(told.starts_with(&desk.read("uit.txt")?), true, "the same in a file")
}

fn variables() -> Result<(), Failed> {
    let colored = |variables: &[(&'static str, &'static str)], arguments: &[&str]| -> Result<bool, Failed> {
        let desk = variables.iter().fold(Desk::workspace()?, |desk, (name, value)| desk.with(name, value));
        Ok(desk.run(arguments)?.all().contains('\u{1b}'))
    };
    let cases: &[(&[(&str, &str)], bool)] = &[
        (&[], false),
        (&[("FORCE_COLOR", "1")], true),
        (&[("FORCE_COLOR", "")], false),
        (&[("CLICOLOR_FORCE", "1")], true),
        (&[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0")], true),
        (&[("CLICOLOR", "1")], false),
        (&[("NO_COLOR", "1"), ("FORCE_COLOR", "1"), ("CLICOLOR_FORCE", "1")], false),
        (&[("NO_COLOR", ""), ("FORCE_COLOR", "1")], true),
        (&[("FORCE_COLOR", "1"), ("TERM", "dumb")], true),
    ];
    // a list, help, a refusal of ours, and one of arguments in both languages
    for call in
        [&["check"][..], &["--help"], &["check", "x"], &["check", "--x"], &["--ui", "en", "check", "--x"]]
    {
        for (variables, wanted) in cases {
            equal(colored(variables, call)?, *wanted, &format!("{variables:?} {call:?}"))?;
            let with = |option| [call, &["--color", option]].concat();
            equal(colored(variables, &with("never"))?, false, &format!("never {variables:?} {call:?}"))?;
            equal(colored(variables, &with("always"))?, true, &format!("always {variables:?} {call:?}"))?;
        }
    }
    Ok(())
}

/// Runs the program in a terminal of so many columns, by Python, which has one at hand.
const IN_TERMINAL: &str = r#"
import fcntl, os, pty, struct, sys, termios
pid, terminal = pty.fork()
if pid == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(sys.argv[1]), 0, 0))
    os.execv(sys.argv[2], sys.argv[2:])
said = b""
while True:
    try:
        part = os.read(terminal, 65536)
    except OSError:
        break
    if not part:
        break
    said += part
os.waitpid(pid, 0)
sys.stdout.buffer.write(said)
"#;

fn terminal() -> Result<(), Failed> {
    let desk = repository()?;
    let said = |variables: &[(&str, &str)], arguments: &[&str]| -> Result<String, Failed> {
        let program = env!("CARGO_BIN_EXE_draagvlak");
        let mut command = std::process::Command::new("python3");
        command
            .args(["-c", IN_TERMINAL, "66", program, "--ui", "nl"])
            .args(arguments)
            .current_dir(desk.root());
        for name in ["NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "CI"] {
            command.env_remove(name);
        }
        let output = command.envs(variables.iter().copied()).output()?;
        Ok(String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n"))
    };
    for call in [&["check", "nieuw"][..], &["check", "x"], &["check", "--x"], &["--help"]] {
        for (variables, wanted) in [
            (&[("TERM", "xterm-256color")][..], true),
            (&[("TERM", "dumb")], false),
            (&[("TERM", "dumb"), ("FORCE_COLOR", "1")], true),
            (&[("TERM", "xterm"), ("CLICOLOR", "0")], false),
            (&[("TERM", "xterm"), ("NO_COLOR", "1")], false),
        ] {
            let told = said(variables, call)?;
            equal(told.contains('\u{1b}'), wanted, &format!("{variables:?} {call:?}: {told}"))?;
        }
    }
    // as wide as the terminal is
    let told = said(&[("TERM", "dumb")], &["check", "nieuw"])?;
    let widest = told.lines().filter(|line| line.contains("= ")).map(|line| line.chars().count()).max();
    equal(widest.is_some_and(|widest| (50..=66).contains(&widest)), true, &told)?;
    // no bar where it cannot be taken away
    lacks(&said(&[("TERM", "dumb")], &["build", "--format", "md"])?, &["█", "\u{1b}"])
}

#[cfg(target_os = "linux")]
fn reasons() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    std::os::unix::fs::symlink("kring", desk.root().join("canvases/kring.toml"))?;
    std::os::unix::fs::symlink("kring.toml", desk.root().join("canvases/kring"))?;
    for (arguments, nl, en) in [
        (&["-C", "nergens", "check"][..], "nergens: niet gevonden.", "nergens: not found."),
        (&["check", "--baseline", "weg.txt"], "weg.txt: niet gevonden.", "weg.txt: not found."),
        (&["check", "--format", "json", "--output", "bestand/x"], "geen map", "no folder"),
        (&["build", "--pdf-engine", "typst-cli"], "niet gevonden", "not found"),
    ] {
        let desk_path = Desk::workspace()?.with("PATH", "/nonexistent");
        desk_path.write("bestand", "tekst")?;
        let told = desk_path.ends(2, arguments)?;
        holds(&told, &[nl])?;
        lacks(&told, &["No such file", "os error", "Not a directory"])?;
        let told = desk_path.ends(2, &[arguments, &["--ui", "en"]].concat())?;
        holds(&told, &[en])?;
        lacks(&told, &["os error"])?;
    }
    let told = desk.run(&["check"])?.all();
    holds(&told, &["kring"])?;
    lacks(&told, &["os error", "Too many levels"])?;
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full")?;
    let output = desk.command(&["check"]).stdout(full).output()?;
    holds(&String::from_utf8_lossy(&output.stderr), &["niet geschreven worden: de schijf is vol."])
}
