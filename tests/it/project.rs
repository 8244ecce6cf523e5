//! A project is the same wherever its texts come from, and papers are made of it without a disk.

use std::sync::Arc;

use draagvlak::check::{self, Options};
use draagvlak::disk::Folder;
use draagvlak::project::paper::{self, Draft, Engines};
use draagvlak::project::tree::{Memory, Over};
use draagvlak::project::{Day, Project};
use draagvlak::source::Sources;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL};
use super::expect::{equal, root};
use super::tools;
use super::work::{self, Work};

/// All trials about projects.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("project::from_memory_is_as_from_disk", same),
        Trial::test("project::what_is_laid_over_stands_before_what_is_below", over),
        Trial::test("project::texts_are_made_without_a_disk", texts),
    ];
    #[cfg(unix)]
    trials.push(Trial::test("project::files_that_records_name_are_looked_for_and_never_opened", files));
    if cfg!(feature = "pdf") {
        trials.push(Trial::test("project::a_pdf_is_made_without_a_disk", pdf));
    }
    trials
}

/// Sheets in a file, in a folder, private, of no canvas; settings, a framework and a template, some of it amiss.
const TEXTS: &[(&str, &str)] = &[
    ("canvases/streek.toml", SMALL),
    ("canvases/streek.private.toml", "format = 1\n[[person]]\nid = \"p\"\nname = \"P\"\n"),
    ("canvases/venen/kop.toml", "\u{feff}format = 1\n[canvas]\ntitel = \"Venen\"\nphase = \"steering\"\n"),
    ("canvases/venen/maatregelen/een.toml", "format = 1\n[[maatregel]]\nid = \"m\"\nclosed = \"x\"\n"),
    ("canvases/verdwaald.private.toml", "format = 1\n"),
    ("draagvlak.toml", "format = 1\n[off]\nscope-missing = \"Wij zeggen dat.\"\nonbekend = \"r\"\n"),
    ("frameworks/eigen.toml", "format = 1\nid = \"eigen\"\nversion = \"1\"\nonbekend = 1\n"),
    ("templates/brief/kind.toml", "format = 1\nfile = { nl = \"a/b\", en = \"c\" }\n"),
];

/// Which name a finding bears, and the path that it offers instead.
#[cfg(unix)]
type Told = (&'static str, Option<&'static str>);

/// The path of a source, and what is said of it.
#[cfg(unix)]
const FILES: &[(&str, Option<Told>)] = &[
    ("bijlagen/Verslag.pdf", None),
    ("./bijlagen/../bijlagen/Verslag.pdf", None),
    ("bijlagen\\\\Verslag.pdf", Some(("file-missing", Some("bijlagen/Verslag.pdf")))),
    ("Bijlagen/verslag.PDF", Some(("file-missing", Some("bijlagen/Verslag.pdf")))),
    ("bijlagen", Some(("file-missing", None))),
    ("bijlagen/ander.pdf", Some(("file-missing", None))),
    ("https://streek.example/verslag.pdf", Some(("file-missing", None))),
    ("../../etc/passwd", Some(("file-outside", None))),
    ("bijlagen/../../elders.pdf", Some(("file-outside", None))),
    ("/etc/passwd", Some(("file-outside", None))),
    ("C:\\\\stukken\\\\verslag.pdf", Some(("file-outside", None))),
    ("~/verslag.pdf", Some(("file-outside", None))),
    ("bijlagen/buiten.pdf", Some(("file-outside", None))),
];

#[cfg(unix)]
fn files() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    std::fs::create_dir(desk.root().join("bijlagen"))?;
    // whoever opens it waits for ever
    tools::run("mkfifo", &[desk.root().join("bijlagen/Verslag.pdf")])?;
    std::os::unix::fs::symlink("/etc/hostname", desk.root().join("bijlagen/buiten.pdf"))?;
    let mut sheet = format!(
        "{SMALL}\n[[meeting]]\nid = \"m\"\nattachments = [{{ title = \"T\", path = \"weg.pdf\" }}]\n"
    );
    for (n, (path, _)) in FILES.iter().enumerate() {
        sheet.push_str(&format!("\n[[evidence]]\nid = \"e{n}\"\nsource = \"S\"\npath = \"{path}\"\n"));
    }
    desk.write("canvases/streek.toml", sheet)?;
    let mut sources = Sources::default();
    let folder = Folder::find(&desk.root()).map_err(|failure| failure.what.en)?;
    let project = Project::open(Arc::new(folder), &mut sources);
    let read = project.read("streek", &mut sources);
    let of = |address: &str| {
        let found = read.loaded.findings.iter().find(|finding| finding.address == address);
        found.map(|f| {
            let offered = f.fix.iter().flat_map(|fix| &fix.edits).next();
            (f.rule.to_string(), offered.map(|edit| edit.replacement.trim_matches('"').to_owned()))
        })
    };
    for (n, (path, wanted)) in FILES.iter().enumerate() {
        let wanted = wanted.map(|(rule, offered)| (rule.to_owned(), offered.map(str::to_owned)));
        equal(of(&format!("evidence.e{n}#path")), wanted, path)?;
    }
    equal(of("meeting.m#attachments[0].path"), Some(("file-missing".to_owned(), None)), "an attachment")
}

/// What is said of a project and of each of its canvases: rule, place and words.
fn told(project: &Project, sources: &mut Sources) -> Result<Vec<String>, Failed> {
    let chosen = project.choose(&[]).map_err(|failure| failure.what.en)?;
    let reads = project.read_all(&chosen, sources);
    let mut findings: Vec<_> = project.findings.iter().chain(&project.of_kinds).cloned().collect();
    for read in &reads {
        let subject = read.subject(project.house(), Day::default());
        findings.extend(check::run(&subject, &read.loaded.findings, &Options::default()).findings);
    }
    let place = |finding: &draagvlak::diagnostic::Finding| {
        let label = finding.primary.as_ref()?;
        let source = sources.get(label.source);
        Some(format!("{}:{}", source.path(), source.position(label.span.0).line))
    };
    Ok(findings.iter().map(|f| format!("{} {:?} {}", f.rule, place(f), f.message.nl)).collect())
}

fn same() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for (path, text) in TEXTS {
        desk.write(path, text)?;
    }
    let mut sources = Sources::default();
    let folder = Folder::find(&desk.root()).map_err(|failure| failure.what.en)?;
    let on_disk = told(&Project::open(Arc::new(folder), &mut sources), &mut sources)?;
    let mut sources = Sources::default();
    let project = work::project(TEXTS, &mut sources);
    let in_memory = told(&project, &mut sources)?;
    equal(in_memory.len() > 10, true, "much is said")?;
    equal(in_memory, on_disk, "said of the same texts")
}

fn over() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", SMALL)?;
    desk.write("canvases/venen.toml", SMALL.replace("Verzonnen streek", "Venen"))?;
    let folder = Folder::find(&desk.root()).map_err(|failure| failure.what.en)?;
    let unsaved = Memory::default()
        .with("canvases/streek.toml", SMALL.replace("Verzonnen", "Onbewaarde"))
        .with("canvases/nieuw.toml", SMALL);
    let mut sources = Sources::default();
    let project = Project::open(Arc::new(Over::new(Arc::new(folder), unsaved)), &mut sources);
    equal(project.names(), vec!["nieuw", "streek", "venen"], "canvases")?;
    let title = |id: &str, sources: &mut Sources| {
        let read = project.read(id, sources);
        read.loaded.canvas.title(draagvlak::text::Lang::Nl).to_owned()
    };
    equal(title("streek", &mut sources).as_str(), "Onbewaarde streek", "what is laid over")?;
    equal(title("venen", &mut sources).as_str(), "Venen", "what is below")?;
    equal(desk.read("canvases/streek.toml")?.as_str(), SMALL, "on disk")
}

fn texts() -> Result<(), Failed> {
    let work = Work::shipped("voorbeeldstreek")?;
    let circles = work.project.kinds().iter().map(draagvlak::document::Kind::circle);
    let checked = [work.project.checked(&work.read, Day::default(), circles)];
    let tasks = paper::tasks(&checked, work.project.kinds(), &[]);
    let engines = Engines::new(&tasks, work.project.templates());
    let mut made = 0;
    for task in tasks.iter().filter(|task| task.waits_for().is_none()) {
        let draft = Draft::new(task, &engines).map_err(|trouble| format!("{trouble:?}"))?;
        for (path, text) in draft.texts() {
            let kept = std::fs::read_to_string(root().join("output").join(&path))?;
            equal(text, kept.as_str(), &path.to_string_lossy())?;
            made += 1;
        }
    }
    equal(made > 4, true, "texts and pictures")
}

fn pdf() -> Result<(), Failed> {
    let work = Work::shipped("gent")?;
    let kinds = work.project.kinds();
    let circles = kinds.iter().map(draagvlak::document::Kind::circle);
    let checked = [work.project.checked(&work.read, Day::default(), circles)];
    let tasks = paper::tasks(&checked, kinds, &[]);
    let engines = Engines::new(&tasks, work.project.templates());
    let task = tasks.first().ok_or("nothing to make")?;
    let draft = Draft::new(task, &engines).map_err(|trouble| format!("{trouble:?}"))?;
    let (proof, replaced) = draft.proof().map_err(|failure| failure.what.en)?;
    let pdf = draft.pdf(&proof, &paper::Embedded).map_err(|failure| failure.what.en)?;
    equal((pdf.bytes.starts_with(b"%PDF-"), replaced), (true, 0), "a PDF")?;
    equal(pdf.layout.pages > 0, true, "pages")
}
