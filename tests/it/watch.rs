//! `check --watch`: checks again what was saved, soon, and nothing that happens to a file makes it stop.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;
use super::tools;

/// All trials about watching.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("watch::a_save_is_checked_again_by_itself", one),
        Trial::test("watch::the_answer_comes_soon", soon),
        Trial::test("watch::a_save_of_equal_time_and_length_is_seen", equal_save),
        Trial::test("watch::half_a_file_is_said_and_waited_out", half),
        Trial::test("watch::what_is_gone_may_come_back", gone),
        Trial::test("watch::a_canvas_may_come_to_an_empty_folder", empty),
        Trial::test("watch::a_canvas_of_many_sheets_is_one", folder),
        Trial::test("watch::a_framework_is_about_all", shared),
        Trial::test("watch::only_what_was_asked_for_is_watched", asked),
        Trial::test("watch::what_no_save_can_mend_is_refused", refused),
        tools::needs(&["kill"], Trial::test("watch::ends_when_asked_to", ends)),
    ]
}

/// As long as anything may take on a busy machine.
const LONG: Duration = Duration::from_secs(60);
/// After so long without a line, a round is over.
const SILENCE: Duration = Duration::from_millis(400);

/// A program that watches, with the lines that it prints.
struct Watching {
    child: Child,
    lines: Receiver<(Instant, String)>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn pass_on(from: impl Read + Send + 'static, to: Sender<(Instant, String)>) {
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if to.send((Instant::now(), line)).is_err() {
                return;
            }
        }
    });
}

impl Watching {
    /// Begins to watch, and waits until all is said of what is there.
    fn begin(desk: &Desk, more: &[&str]) -> Result<Self, Failed> {
        let arguments = [&["check", "--watch"], more].concat();
        let mut command = desk.command(&arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let (sender, lines) = channel();
        pass_on(child.stdout.take().ok_or("no output")?, sender.clone());
        pass_on(child.stderr.take().ok_or("no errors")?, sender);
        let watching = Self { child, lines };
        watching.until("Stoppen kan met Ctrl-C")?;
        Ok(watching)
    }

    /// What is printed up to a line that holds a text.
    fn until(&self, text: &str) -> Result<String, Failed> {
        let end = Instant::now() + LONG;
        let mut told = String::new();
        while let Ok((_, line)) = self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
            told.push_str(&line);
            told.push('\n');
            if line.contains(text) {
                return Ok(told);
            }
        }
        Err(format!("{text:?} was not said:\n{told}").into())
    }

    /// What is printed from the next line with a text on, up to silence; and when its last line came.
    fn round(&self, text: &str) -> Result<(String, Instant), Failed> {
        let mut told = self.until(text)?;
        let mut last = Instant::now();
        while let Ok((at, line)) = self.lines.recv_timeout(SILENCE) {
            told.push_str(&line);
            told.push('\n');
            last = at;
        }
        Ok((told, last))
    }

    fn is_there(&mut self) -> Result<(), Failed> {
        equal(self.child.try_wait()?.is_none(), true, "still watching")
    }
}

/// Writes as most editors do: beside the place, then renamed.
fn save(desk: &Desk, path: &str, text: &str) -> Result<(), Failed> {
    let beside = format!("{path}~");
    desk.write(&beside, text)?;
    Ok(std::fs::rename(desk.root().join(beside), desk.root().join(path))?)
}

fn titled(title: &str) -> String {
    SMALL.replace("Verzonnen streek", title)
}

fn one() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/ander.toml", titled("Ander"))?;
    let mut watching = Watching::begin(&desk, &[])?;
    save(&desk, "canvases/goed.toml", &titled("Zandgrond"))?;
    let (told, _) = watching.round("· goed ──")?;
    holds(&told, &["goed · Zandgrond", "opmerking"])?;
    lacks(&told, &["Ander"])?;
    // what an editor leaves beside a sheet is no save, nor what is built
    desk.write("canvases/ander.toml", titled("Veengrond"))?;
    let (told, _) = watching.round("· ander ──")?;
    holds(&told, &["ander · Veengrond"])?;
    desk.write("canvases/.goed.toml.swp", "x")?;
    desk.write("output/goed/iets.md", "x")?;
    desk.write("canvases/goed.toml", titled("Kleigrond"))?;
    let (told, _) = watching.round("──")?;
    holds(&told, &["· goed ──", "goed · Kleigrond"])?;
    equal(told.matches("── ").count(), 1, &told)?;
    watching.is_there()
}

/// An optimized program answers within 50 ms. What is built for tests is several times slower, and shares the machine
/// with all other trials: there the bound only tells a watcher from one that waits for the next glance.
fn soon() -> Result<(), Failed> {
    const MOST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 500 } else { 50 });
    const SAVES: usize = 11;
    let desk = Desk::fictional()?;
    let path = "canvases/voorbeeldstreek.toml";
    let sheet = desk.read(path)?;
    let title = sheet.lines().find(|line| line.starts_with("title = ")).ok_or("no title")?.to_owned();
    let watching = Watching::begin(&desk, &[])?;
    let mut times = Vec::new();
    for n in 0..SAVES {
        let text = sheet.replace(&title, &format!("title = \"Titel {n}\""));
        // in place and by renaming
        let begin = Instant::now();
        if n % 2 == 0 {
            save(&desk, path, &text)?
        } else {
            desk.write(path, &text)?
        }
        let (_, end) = watching.round(&format!("voorbeeldstreek · Titel {n}"))?;
        times.push(end.saturating_duration_since(begin));
    }
    times.sort();
    let (quickest, median) = (times[0], times[SAVES / 2]);
    let about = format!("quickest {quickest:?}, median {median:?} of {SAVES}");
    equal(quickest < MOST && median < 10 * MOST, true, &about)
}

fn half() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let mut watching = Watching::begin(&desk, &[])?;
    let whole = titled("Zandgrond");
    for (length, wanted) in [(0, "canvas-head-missing"), (14, "fout["), (whole.len(), "goed · Zandgrond")] {
        desk.write("canvases/goed.toml", &whole[..length])?;
        let (told, _) = watching.round("· goed ──")?;
        holds(&told, &[wanted])?;
    }
    std::fs::write(desk.root().join("canvases/goed.toml"), b"\xff\xfe\x00")?;
    holds(&watching.round("· goed ──")?.0, &["not-utf8"])?;
    desk.write("canvases/goed.toml", &whole)?;
    holds(&watching.round("· goed ──")?.0, &["goed · Zandgrond"])?;
    watching.is_there()
}

fn gone() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let mut watching = Watching::begin(&desk, &[])?;
    std::fs::remove_file(desk.root().join("canvases/goed.toml"))?;
    watching.round("goed is er niet meer")?;
    desk.write("canvases/goed.toml", titled("Terug"))?;
    holds(&watching.round("· goed ──")?.0, &["goed · Terug"])?;
    // a folder that is renamed, and one of the same name that takes its place
    let canvases = desk.root().join("canvases");
    std::fs::rename(&canvases, desk.root().join("weg"))?;
    watching.round("goed is er niet meer")?;
    desk.write("canvases/goed.toml", titled("Nieuw"))?;
    holds(&watching.round("· goed ──")?.0, &["goed · Nieuw"])?;
    save(&desk, "canvases/goed.toml", &titled("Nieuwer"))?;
    holds(&watching.round("· goed ──")?.0, &["goed · Nieuwer"])?;
    std::fs::remove_dir_all(&canvases)?;
    watching.round("goed is er niet meer")?;
    std::fs::rename(desk.root().join("weg"), &canvases)?;
    holds(&watching.round("· goed ──")?.0, &["goed · Terug"])?;
    watching.is_there()
}

fn empty() -> Result<(), Failed> {
    // no folder of canvases at all, and an empty one
    for folder in ["", "canvases"] {
        let desk = Desk::new()?;
        std::fs::create_dir_all(desk.root().join(folder))?;
        let mut watching = Watching::begin(&desk, &[])?;
        desk.write("canvases/eerste.toml", titled("Begin"))?;
        holds(&watching.round("· eerste ──")?.0, &["eerste · Begin"])?;
        desk.write("canvases/tweede/een.toml", titled("Vervolg"))?;
        holds(&watching.round("· tweede ──")?.0, &["tweede · Vervolg"])?;
        watching.is_there()?;
    }
    Ok(())
}

/// As a tool does that keeps the times of files, or a disk that counts time in long steps.
fn equal_save() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let path = desk.root().join("canvases/goed.toml");
    let watching = Watching::begin(&desk, &["--format", "human"])?;
    for title in ["Gewonnen streek", "Verloren streek"] {
        let time = std::fs::metadata(&path)?.modified()?;
        let file = std::fs::File::options().write(true).open(&path)?;
        std::io::Write::write_all(&mut &file, titled(title).as_bytes())?;
        file.set_times(std::fs::FileTimes::new().set_modified(time))?;
        holds(&watching.round("· goed ──")?.0, &[title])?;
    }
    Ok(())
}

fn folder() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek/kop.toml", titled("Streek"))?;
    let watching = Watching::begin(&desk, &[])?;
    desk.write("canvases/streek/diep/partijen.toml", "format = 1\n\n[[actor]]\nid = \"a\"\nhelix = \"x\"\n")?;
    holds(&watching.round("· streek ──")?.0, &["streek · Streek", "canvases/streek/diep/partijen.toml"])?;
    desk.write("canvases/streek/diep/partijen.toml", "format = 1\n\n[[actor]]\nnaam = \"a\"\n")?;
    holds(&watching.round("· streek ──")?.0, &["Het veld `naam` heet hier `name`."])?;
    desk.write("canvases/streek.private.toml", "format = 1\n\n[[actor]]\nid = \"b\"\nhelix = \"y\"\n")?;
    holds(&watching.round("· streek ──")?.0, &["canvases/streek.private.toml"])
}

fn shared() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/ander.toml", titled("Ander"))?;
    let watching = Watching::begin(&desk, &["--format", "human"])?;
    for path in ["frameworks/water.toml", "draagvlak.toml"] {
        desk.write(path, "format = 1\n")?;
        let (told, _) = watching.round("kader of eigen regels gewijzigd")?;
        holds(&told, &["goed · Verzonnen streek", "ander · Ander"])?;
    }
    Ok(())
}

fn asked() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/ander.toml", titled("Ander"))?;
    for argument in ["goed", "canvases/goed.toml"] {
        let watching = Watching::begin(&desk, &[argument, "--format", "short", "--select", "scope-missing"])?;
        desk.write("canvases/ander.toml", titled("Anders"))?;
        desk.write("frameworks/water.toml", "format = 1\n")?;
        let (told, _) = watching.round("── ")?;
        holds(&told, &["kader of eigen regels gewijzigd", "canvases/goed.toml:3:"])?;
        lacks(&told, &["ander.toml", "helix-uncovered"])?;
        std::fs::remove_file(desk.root().join("frameworks/water.toml"))?;
    }
    Ok(())
}

fn refused() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    holds(&desk.ends(2, &["check", "--watch", "--format", "json"])?, &["--format human"])?;
    holds(&desk.ends(2, &["check", "--watch", "--select", "x"])?, &["De regel “x” is er niet"])?;
    holds(&desk.ends(2, &["check", "--watch", "--date", "x"])?, &["“x” is geen datum"])?;
    desk.ends(2, &["-C", "nergens", "check", "--watch"]).map(drop)
}

/// Sends a signal as a terminal does.
fn signal(child: &Child, signal: &str) -> Result<(), Failed> {
    let sent = Command::new("kill").args([signal, &child.id().to_string()]).status()?;
    equal(sent.success(), true, "signal sent")
}

/// Whether the trials run where Ctrl-C is ignored, so that what they begin ignores it too.
fn is_deaf() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).is_some_and(|mask| mask & 0b10 != 0)
}

fn ends() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let mut watching = Watching::begin(&desk, &[])?;
    // what begins in the background of a script is deaf to Ctrl-C
    let (name, number) = if is_deaf() { ("-TERM", 15) } else { ("-INT", 2) };
    signal(&watching.child, name)?;
    let end = Instant::now() + LONG;
    let status = loop {
        match watching.child.try_wait()? {
            Some(status) => break status,
            None if Instant::now() > end => return Err("it goes on after Ctrl-C".into()),
            None => std::thread::sleep(Duration::from_millis(10)),
        }
    };
    #[cfg(unix)]
    equal(std::os::unix::process::ExitStatusExt::signal(&status), Some(number), "ended by the signal")?;
    // when nobody reads any more, the next round is the last
    let mut child = desk.command(&["check", "--watch"]).stdout(Stdio::piped()).spawn()?;
    let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
    lines.find(|line| line.as_ref().is_ok_and(|line| line.contains("Ctrl-C"))).ok_or("not begun")??;
    drop(lines);
    save(&desk, "canvases/goed.toml", &titled("Ongehoord"))?;
    let end = Instant::now() + LONG;
    while child.try_wait()?.is_none() {
        if Instant::now() > end {
            child.kill()?;
            return Err("it goes on for nobody".into());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    equal(child.wait()?.code(), Some(0), "code")?;
    equal(Path::new(&desk.root()).exists(), true, "the folder stays")
}
