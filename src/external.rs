//! The program `typst` as engine: the same files in a temporary folder, for houses that pin their own.

pub mod run;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::error::Failure;
use crate::markup::layout::Layout;
use crate::project::paper::Press;
use crate::typeset::theme::{self, Theme};
use crate::typeset::{ENGINE, Files, MAIN, Pdf, unfitted};

/// Folder of the faces that the program does not bring itself.
const FACES: &str = "font";

/// A `typst` program of a version that makes the same documents as the embedded engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typst {
    program: PathBuf,
    version: String,
}

/// What the theme tells when asked for its layout.
#[derive(Deserialize)]
struct Told {
    pages: usize,
    headings: Vec<(String, usize)>,
}

impl Typst {
    /// Looks at the program, `typst` from the path unless another is named.
    pub fn find(program: Option<&Path>) -> Result<Self, Failure> {
        let program = program.unwrap_or(Path::new("typst")).to_path_buf();
        let shown = program.display();
        let output = run::output(Command::new(&program).arg("--version")).map_err(|error| {
            let why = crate::error::why(&error);
            let what = match error.kind() {
                ErrorKind::TimedOut => late().what,
                _ => crate::text!(
                    "Het programma {shown} kon niet gestart worden: {why}.",
                    "The program {shown} could not be started: {why}.";
                    why
                ),
            };
            Failure::new(what).hint(crate::text!(
                "Installeer Typst {ENGINE}, of laat --pdf-engine weg: dan wordt de ingebouwde gebruikt.",
                "Install Typst {ENGINE}, or leave out --pdf-engine: then the embedded one is used."
            ))
        })?;
        let answer = String::from_utf8_lossy(&output.stdout);
        let version = answer.split_whitespace().nth(1).unwrap_or_default().to_owned();
        let series = |version: &str| version.split('.').take(2).map(str::to_owned).collect::<Vec<_>>();
        if series(&version) != series(ENGINE) {
            let found = if version.is_empty() { "?" } else { &version };
            let what = crate::text!(
                "Het programma {shown} is Typst {found}; nodig is 0.15.",
                "The program {shown} is Typst {found}; 0.15 is needed."
            );
            return Err(Failure::new(what).hint(crate::text!(
                "Installeer Typst {ENGINE}: een andere versie zet de bladzijden anders.",
                "Install Typst {ENGINE}: another version lays out pages differently."
            )));
        }
        Ok(Self { program, version })
    }

    /// The version of the program.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// A subcommand that sees this folder, its own faces and nothing of the user's settings.
    fn command(&self, name: &str, root: &Path) -> Command {
        let mut command = Command::new(&self.program);
        for name in ["TYPST_ROOT", "TYPST_FONT_PATHS", "TYPST_FEATURES"] {
            command.env_remove(name);
        }
        // a theme of a house fetches nothing: there is no way out, and no store of what was fetched before
        for name in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
            command.env(name, "http://127.0.0.1:9");
        }
        command.env("TYPST_PACKAGE_CACHE_PATH", root.join("packages")).env_remove("NO_PROXY");
        command.env("TYPST_PACKAGE_PATH", root.join("packages"));
        command.env("SOURCE_DATE_EPOCH", "0").args([name, "--diagnostic-format", "short"]);
        command.arg("--ignore-system-fonts").arg("--font-path").arg(root.join(FACES));
        command.arg("--root").arg(root);
        command
    }

    /// What the theme tells of where things came to stand.
    fn layout(&self, root: &Path, main: &Path, theme: &Theme) -> Result<Layout, Failure> {
        let mut query = self.command("eval", root);
        query.args(["query(<layout>).first().value", "--input", "layout=1", "--in"]).arg(main);
        let Told { pages, headings } = serde_json::from_slice(&told(&mut query, theme)?.0)
            .map_err(|error| failed(&error.to_string()))?;
        let headings = headings.into_iter().map(|(words, page)| (unfitted(&words), page)).collect();
        Ok(Layout { pages, headings, ..Layout::default() })
    }
}

impl Press for Typst {
    fn press(&self, files: &Files) -> Result<Pdf, Failure> {
        let folder = tempfile::tempdir().map_err(|error| Failure::io(&std::env::temp_dir(), &error))?;
        let root = folder.path();
        let faces = files.faces().brought().enumerate();
        let faces: Vec<_> = faces.map(|(n, bytes)| (format!("{FACES}/{n:02}.ttf"), bytes)).collect();
        let faces = faces.iter().map(|(path, bytes)| (path.as_str(), *bytes));
        for (path, bytes) in files.iter().chain(faces) {
            let path = root.join(path.trim_start_matches('/'));
            let written = path.parent().map_or(Ok(()), std::fs::create_dir_all);
            written
                .and_then(|()| std::fs::write(&path, bytes))
                .map_err(|error| Failure::io(&path, &error))?;
        }
        let main = root.join(MAIN.trim_start_matches('/'));
        let out = root.join("out.pdf");
        let mut compile = self.command("compile", root);
        compile.args(["--pdf-standard", "ua-1,a-2a"]).arg(&main).arg(&out);
        let warnings = told(&mut compile, files.theme())?.1;
        let bytes = std::fs::read(&out).map_err(|error| Failure::io(&out, &error))?;
        if !is_pdf(&bytes) {
            return Err(no_pdf());
        }
        let layout = match laid_out(files) {
            Some(layout) => layout,
            None => self.layout(root, &main, files.theme())?,
        };
        Ok(Pdf { bytes, layout: Layout { warnings, ..layout } })
    }

    fn is_late(&self, failure: &Failure) -> bool {
        *failure == late()
    }
}

/// Where all comes to stand by the embedded engine, which sees more of it: both lay out pages alike.
#[cfg(feature = "pdf")]
fn laid_out(files: &Files) -> Option<Layout> {
    crate::typeset::layout(files).ok()
}

#[cfg(not(feature = "pdf"))]
fn laid_out(_: &Files) -> Option<Layout> {
    None
}

/// What a command printed, and its warnings.
fn told(command: &mut Command, theme: &Theme) -> Result<(Vec<u8>, Vec<String>), Failure> {
    let output = run::output(command).map_err(|error| match error.kind() {
        ErrorKind::TimedOut => late(),
        _ => failed(&error.to_string()),
    })?;
    let remarks = String::from_utf8_lossy(&output.stderr);
    let with = |sign: &str| -> Vec<String> {
        let found = remarks.lines().filter_map(|line| Some(line.split_once(sign)?.1.trim().to_owned()));
        found.collect()
    };
    if output.status.success() {
        return Ok((output.stdout, with("warning:")));
    }
    if let Some((place, why)) = remarks.lines().find_map(|line| in_theme(line, theme)) {
        return Err(theme::failed(place, why));
    }
    Err(failed(with("error:").first().map_or(remarks.trim(), String::as_str)))
}

/// Where in a theme of a house an error stands that is told as `main.typ:12:5: error: why`, and why.
fn in_theme<'l>(line: &'l str, theme: &Theme) -> Option<((&'static str, usize), &'l str)> {
    let (place, why) = line.split_once(": error: ")?;
    let mut parts = place.rsplitn(3, ':').skip(1);
    let (line, file) = (parts.next()?.parse().ok()?, parts.next()?);
    let main = file.ends_with(MAIN.trim_start_matches('/'));
    Some((theme.place(theme.line(line)?)?, why.trim())).filter(|_| main)
}

fn failed(why: &str) -> Failure {
    Failure::new(crate::text!("De PDF kon niet gemaakt worden: {why}.", "The PDF could not be made: {why}."))
}

/// Whether bytes begin and end as those of a whole PDF do.
fn is_pdf(bytes: &[u8]) -> bool {
    /// How far from its end a PDF may say that it ends.
    const TAIL: usize = 1024;
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    bytes.starts_with(b"%PDF-") && tail.windows(5).any(|part| part == b"%%EOF")
}

fn no_pdf() -> Failure {
    Failure::new(crate::text!(
        "Wat het programma `typst` heeft gemaakt, is geen volledige PDF.",
        "What the program `typst` has made is not a whole PDF."
    ))
    .hint(crate::text!(
        "Laat --pdf-engine weg, of kijk wat er onder de naam `typst` gestart wordt.",
        "Leave out --pdf-engine, or see what is started under the name `typst`."
    ))
}

/// The program did not end in time.
fn late() -> Failure {
    let limit = run::LIMIT.as_secs();
    Failure::new(crate::text!(
        "Het programma `typst` was na {limit} seconden nog niet klaar en is gestopt.",
        "The program `typst` was not done after {limit} seconds and was stopped."
    ))
    .hint(crate::text!(
        "Probeer het nog eens, of laat --pdf-engine weg: dan wordt de ingebouwde gebruikt.",
        "Try again, or leave out --pdf-engine: then the embedded one is used."
    ))
}
