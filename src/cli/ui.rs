//! How the program speaks: its language, color, loudness, and where output goes.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use anstream::{AutoStream, ColorChoice};
use anstyle::AnsiColor;
use clap::ValueEnum;
use jiff::civil::Date;

use super::{Args, Color};
use crate::diagnostic::{Finding, Level};
use crate::disk::Folder;
use crate::error::{Exit, Failure};
use crate::project::{Day, Project};
use crate::report::lines::wrap;
use crate::report::{Manner, picture};
use crate::source::Sources;
use crate::text;
use crate::text::{Lang, Text};

/// How the program speaks in one run.
#[derive(Debug)]
pub struct Ui {
    /// How people are spoken to.
    pub manner: Manner,
    /// The folder to work in.
    pub folder: PathBuf,
    /// Why nothing can be printed any more: whoever read it closed it, or it cannot be written.
    broken: OnceLock<io::Error>,
}

/// The language of messages: `--ui`, then `DRAAGVLAK_UI`, then the locale (English where that is neither), then Dutch.
///
/// Read before the arguments are, since a refusal of the arguments needs it.
pub fn language(arguments: &[OsString]) -> Lang {
    let variable = || std::env::var("DRAAGVLAK_UI").ok();
    let known = |tag: String| Lang::from_tag(&tag);
    option(arguments, "--ui")
        .and_then(known)
        .or_else(|| variable().and_then(known))
        .or_else(|| sys_locale::get_locale().and_then(of_locale))
        .unwrap_or_default()
}

/// Which streams are colored, for the whole run: as `--color` says, else as `NO_COLOR`, `FORCE_COLOR`, `CLICOLOR_FORCE`
/// and `CLICOLOR` do, else terminals that can.
///
pub fn set_color(asked: Color) {
    let says = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let choice = match asked {
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
        // the rest is known to the library
        Color::Auto if says("FORCE_COLOR") && !says("NO_COLOR") => ColorChoice::Always,
        Color::Auto => ColorChoice::Auto,
    };
    choice.write_global();
}

/// What `--color` asks for, read before the arguments are, since a refusal of the arguments is colored too.
pub fn asked_color(arguments: &[OsString]) -> Color {
    option(arguments, "--color").and_then(|words| Color::from_str(&words, false).ok()).unwrap_or(Color::Auto)
}

/// The last value that an option has among arguments that are not read yet.
fn option(arguments: &[OsString], name: &str) -> Option<String> {
    let mut arguments = arguments.iter().filter_map(|a| a.to_str());
    let mut asked = None;
    while let Some(argument) = arguments.next() {
        if argument == name {
            asked = arguments.next().map(str::to_owned);
        } else if let Some(value) = argument.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
            asked = Some(value.to_owned());
        }
    }
    asked
}

/// How wide lines are: as `COLUMNS` says, else as wide as the terminal; unknown where there is none.
fn width(terminal: Option<(terminal_size::Width, terminal_size::Height)>) -> Option<usize> {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.filter(|columns| *columns > 0).or_else(|| terminal.map(|(width, _)| usize::from(width.0)))
}

/// The language for a locale: English for one that is neither; nothing where the locale says nothing.
fn of_locale(tag: String) -> Option<Lang> {
    let says = !matches!(tag.as_str(), "" | "C" | "POSIX") && !tag.starts_with("C.");
    says.then(|| Lang::from_tag(&tag).unwrap_or(Lang::En))
}

impl Ui {
    /// From the arguments.
    pub fn new(lang: Lang, args: &Args) -> Self {
        let color = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
        let width = width(terminal_size::terminal_size_of(io::stdout()));
        Self {
            manner: Manner { lang, quiet: args.quiet, verbose: args.verbose > 0, color, width },
            folder: args.directory.clone().unwrap_or_else(|| PathBuf::from(".")),
            broken: OnceLock::new(),
        }
    }

    /// The workspace around the folder to work in, and what stands in it.
    ///
    /// # Errors
    /// There is none.
    pub fn open(&self, sources: &mut Sources) -> Result<(Folder, Project), Failure> {
        let folder = Folder::find(&self.folder)?;
        let project = Project::open(Arc::new(folder.clone()), sources);
        Ok((folder, project))
    }

    /// Prints a line to standard output.
    pub fn line(&self, line: impl AsRef<str>) {
        self.print(&format!("{}\n", line.as_ref()));
    }

    /// Prints text to standard output; what comes of it is told by [`Ui::ends`].
    pub fn print(&self, text: &str) {
        self.send(AutoStream::auto(io::stdout().lock()), text);
    }

    /// Whether anyone may still read what is printed.
    pub fn is_heard(&self) -> bool {
        self.broken.get().is_none()
    }

    /// Prints what another program reads: not a byte of it is taken for a color.
    pub fn print_as_it_is(&self, text: &str) {
        self.send(io::stdout().lock(), text);
    }

    fn send(&self, mut out: impl Write, text: &str) {
        if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            // the first says why
            let _ = self.broken.set(error);
        }
    }

    /// How a run ends, once all is printed that could be.
    pub fn ends(&self, exit: Exit) -> Exit {
        printed(self.broken.get(), self.manner.lang, exit)
    }

    /// Prints lines to a terminal with their colors and made harmless, and to a file or program byte for byte.
    pub fn exactly(&self, text: &str, color: impl Fn(&str) -> Option<anstyle::Style>) {
        if !io::stdout().is_terminal() && !self.manner.color {
            return self.print_as_it_is(text);
        }
        for line in text.lines() {
            let shown = text::visible(line);
            match color(line).filter(|_| self.manner.color) {
                Some(style) => self.line(format!("{style}{shown}{style:#}")),
                None => self.line(shown),
            }
        }
    }

    /// Prints a sentence, unless asked to be quiet.
    pub fn say(&self, text: &Text) {
        if !self.manner.quiet {
            self.line(wrap(&text::visible_lines(text.get(self.manner.lang)), self.manner.width));
        }
    }

    /// Prints a sentence to standard error, unless asked to be quiet.
    pub fn warn(&self, text: &Text) {
        if !self.manner.quiet {
            error_line(&text::visible_lines(text.get(self.manner.lang)));
        }
    }

    /// Prints findings, if there are any; `Findings` when one of them is an error.
    pub fn findings(&self, findings: &[Finding], sources: &Sources) -> Exit {
        let shown = findings.iter().filter(|f| !self.manner.quiet || f.level == Level::Error);
        self.print(&picture::told(shown, sources, &self.manner));
        if findings.iter().any(|f| f.level == Level::Error) { Exit::Findings } else { Exit::Clean }
    }

    /// Prints a failure with its advice to standard error.
    pub fn fail(&self, failure: &Failure) -> Exit {
        fail(failure, self.manner.lang)
    }

    /// The path of a folder or file that was given relative to the folder to work in.
    pub fn path(&self, path: &Path) -> PathBuf {
        // the folder that one is in need not be named
        if self.folder == Path::new(".") { path.to_path_buf() } else { self.folder.join(path) }
    }
}

/// How a run ends that printed with this error: a reader that has gone away is no fault, a full disk is.
pub fn printed(error: Option<&io::Error>, lang: Lang, exit: Exit) -> Exit {
    match error {
        Some(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let why = crate::error::why(error);
            fail(
                &Failure::new(text!(
                    "De uitvoer kon niet geschreven worden: {why}.",
                    "The output could not be written: {why}.";
                    why
                )),
                lang,
            )
        }
        _ => exit,
    }
}

fn fail(failure: &Failure, lang: Lang) -> Exit {
    refused(&text::visible(failure.what.get(lang)), "", lang);
    if let Some(hint) = &failure.hint {
        error_line(&format!("  {}", text::visible(hint.get(lang))));
    }
    Exit::Failed
}

/// Prints to standard error what was refused, and lines that follow as they are.
pub fn refused(words: &str, follows: &str, lang: Lang) {
    let head = match lang {
        Lang::Nl => "fout",
        Lang::En => "error",
    };
    // broken before it is colored, since colors take no room
    let lines = wrap(&format!("{head}: {words}"), aside());
    let style = AnsiColor::Red.on_default().bold();
    send_aside(&format!("{}{follows}", lines.replacen(head, &format!("{style}{head}{style:#}"), 1)));
}

/// Prints a line to standard error, broken where that is a terminal.
fn error_line(line: &str) {
    send_aside(&wrap(line, aside()));
}

/// Prints lines to standard error.
pub fn send_aside(lines: &str) {
    let _ = writeln!(AutoStream::auto(io::stderr().lock()), "{lines}");
}

/// How wide lines of standard error are.
fn aside() -> Option<usize> {
    width(terminal_size::terminal_size_of(io::stderr()))
}

/// The reference date that `--date` asks for: `today`, or a day.
///
/// # Errors
/// Words that are no day.
pub fn asked_date(words: Option<&str>) -> Result<Option<Date>, Failure> {
    let Some(words) = words else { return Ok(None) };
    if matches!(words, "today" | "vandaag") {
        return Ok(Some(today()));
    }
    crate::period::iso(words).filter(|day| day.year() > 0).map(Some).ok_or_else(|| {
        let words = text::visible(words);
        Failure::new(text!("“{words}” is geen datum.", "“{words}” is not a date.")).hint(text!(
            "Schrijf een datum als 2026-09-16, of `today`.",
            "Write a date as 2026-09-16, or `today`."
        ))
    })
}

/// The day on the clock.
pub fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// The time on the clock, to the second.
pub fn now() -> String {
    jiff::ZonedDateTime::now().strftime("%H:%M:%S").to_string()
}

/// Which day counts as today: what `--date` says, and `SOURCE_DATE_EPOCH` where a canvas does not say its own.
///
/// # Errors
/// Words that are no day, and no number of seconds.
pub fn day(words: Option<&str>) -> Result<Day, Failure> {
    Ok(Day { asked: asked_date(words)?, otherwise: epoch()? })
}

fn epoch() -> Result<Option<Date>, Failure> {
    let Ok(words) = std::env::var("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let time = words.parse().ok().filter(|s| *s >= 0).and_then(|s| jiff::Timestamp::from_second(s).ok());
    let day = time.map(|t| t.to_zoned_datetime(jiff::tz::TimeZone::UTC).date());
    // a PDF has no dates before our era
    day.filter(|day| day.year() > 0).map(Some).ok_or_else(|| {
        let words = text::visible(&words);
        Failure::new(text!(
            "SOURCE_DATE_EPOCH is “{words}”; dat is geen aantal seconden.",
            "SOURCE_DATE_EPOCH is “{words}”, which is not a number of seconds."
        ))
    })
}
