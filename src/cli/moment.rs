//! `moment`: keeps sheets and papers as they were sent, lists what was kept, and says of which moment a paper is.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueHint;

use super::names;
use super::ui::{self, Ui};
use crate::canvas::record::slug;
use crate::canvas::value::Prose;
use crate::canvas::{id, value::Circle};
use crate::disk::history::Repository;
use crate::disk::output::{self, Request, State};
use crate::disk::{Folder, moments};
use crate::document::Kind;
use crate::error::{Exit, Failure, shown};
use crate::house;
use crate::period::day_in_words;
use crate::project::moment::{self, Kept};
use crate::project::paper::{self, Embedded, Press};
use crate::project::tree::Tree;
use crate::project::{CANVASES, Day, FRAMEWORKS, OUTPUT, Project};
use crate::source::Sources;
use crate::text;
use crate::text::{Lang, Text, visible};

/// Arguments of `moment`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What the moment is called, such as “stuurgroep 16 september 2026”; without it, those that were kept are listed.
    #[arg(id = "moment", value_name = "NAME", conflicts_with = "verify")]
    name: Option<String>,
    /// Canvases, by name or as paths; all when none is given.
    #[arg(value_name = "CANVAS", requires = "moment", add = names::canvases())]
    canvases: Vec<String>,
    /// Say of which moment these files are, or that they are of none.
    #[arg(long, value_name = "FILE", num_args = 1.., value_hint = ValueHint::FilePath)]
    verify: Vec<PathBuf>,
    /// Folder for the documents; else `output` in the workspace.
    #[arg(long, requires = "moment", value_name = "DIR", value_hint = ValueHint::DirPath)]
    out: Option<PathBuf>,
    /// The day of the moment; else today.
    #[arg(long = "date", requires = "moment", value_name = "DATE")]
    kept_on: Option<String>,
}

/// Keeps, lists or verifies.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    match &args.name {
        Some(name) => keep(args, name, ui),
        None if args.verify.is_empty() => list(ui),
        None => verify(&args.verify, ui),
    }
}

/// Keeps a moment.
fn keep(args: &Args, name: &str, ui: &Ui) -> Result<Exit, Failure> {
    let asked_day = ui::day(args.kept_on.as_deref())?;
    let day = asked_day.asked.or(asked_day.otherwise).unwrap_or_else(ui::today);
    let name = name.trim();
    let id = folder_of(name)?;
    let mut sources = Sources::default();
    let (folder, project, asked) = ui.open_for(&args.canvases, &mut sources)?;
    let chosen = project.choose(&asked)?;
    let out = args.out.as_ref().map_or_else(|| folder.root().join(OUTPUT), |out| ui.path(out));
    let mut files = sheets(&folder, &project, &chosen);
    let sheets = files.iter().filter(|(place, _)| Path::new(place).starts_with(CANVASES)).count();
    let mut papers = Vec::new();
    for canvas in &chosen {
        papers.extend(moments::papers(&out, canvas)?);
    }
    let old = outdated(&project, &chosen, asked_day, &out, &mut sources, ui);
    let (n, of) = (papers.len(), papers.iter().filter(|(place, _)| place.ends_with(".pdf")).count());
    files.extend(papers);
    let canvases = if args.canvases.is_empty() { Vec::new() } else { chosen };
    let commit = Repository::around(folder.root()).ok().flatten().and_then(|repository| repository.head());
    let mut kept = Kept { id, name: name.to_owned(), day: Some(day), commit, canvases, ..Kept::default() };
    moments::keep(folder.root(), &mut kept, &files)?;
    let (place, said) = (visible(&shown(&kept.place())), visible(name));
    ui.say(&text!(
        "“{said}” bewaard in {place}: bladen {sheets}, bestanden van stukken {n}, waarvan PDF {of}.",
        "“{said}” kept in {place}: sheets {sheets}, files of papers {n}, of which PDF {of}."
    ));
    if n == 0 {
        let out = visible(&shown(&out));
        ui.warn(&text!(
            "Er waren geen stukken in {out}: maak ze met `draagvlak build` en bewaar opnieuw onder een andere naam.",
            "There were no papers in {out}: make them with `draagvlak build` and keep them under another name."
        ));
    }
    for path in old {
        let path = visible(&shown(&path));
        ui.warn(&text!(
            "Let op: {path} is bewaard zoals het er lag, maar de bladen zeggen nu iets anders.",
            "Note: {path} was kept as it was, but the sheets say something else by now."
        ));
    }
    Ok(Exit::Clean)
}

/// The folder for a moment of this name.
fn folder_of(name: &str) -> Result<String, Failure> {
    let id = slug(&Prose::Own(name.to_owned()));
    let letters = id.chars().any(char::is_alphanumeric);
    if letters && !id::reserved(&id) && !name.contains("..") {
        return Ok(id);
    }
    let said = visible(name);
    Err(Failure::new(text!(
        "“{said}” kan geen naam van een moment zijn.",
        "“{said}” cannot be the name of a moment."
    ))
    .hint(text!(
        "Noem waarvoor de stukken verstuurd werden: `draagvlak moment \"stuurgroep 16 september 2026\"`.",
        "Say what the papers were sent for: `draagvlak moment \"steering group 16 September 2026\"`."
    )))
}

/// What is kept besides the papers: the sheets but those that stay on this machine, frameworks and settings of the house.
fn sheets(folder: &Folder, project: &Project, chosen: &[String]) -> Vec<(String, PathBuf)> {
    let sheets = chosen.iter().flat_map(|id| project.sheets_of(id)).filter(|sheet| !sheet.private);
    let mut paths: Vec<PathBuf> = sheets.map(|sheet| sheet.path).collect();
    paths.extend(folder.list(Path::new(FRAMEWORKS), &["toml"]).files);
    paths.extend(Some(PathBuf::from(house::FILE)).filter(|path| folder.has(path)));
    paths.into_iter().map(|path| (crate::project::shown(&path), folder.root().join(&path))).collect()
}

/// Papers that are there and that the sheets would make otherwise now.
fn outdated(
    project: &Project,
    chosen: &[String],
    day: Day,
    out: &Path,
    sources: &mut Sources,
    ui: &Ui,
) -> Vec<PathBuf> {
    let reads = project.read_all(chosen, sources);
    let whole: Vec<_> = reads.iter().filter(|read| read.loaded.unread().next().is_none()).collect();
    let circles: std::collections::BTreeSet<Circle> = project.kinds().iter().map(Kind::circle).collect();
    let mut checked: Vec<_> =
        whole.into_iter().map(|read| project.checked(read, day, circles.iter().copied())).collect();
    let _ = super::moments::tell_since(&mut checked, None, project.tree(), sources, ui);
    let press: Option<Arc<dyn Press>> = cfg!(feature = "pdf").then(|| Arc::new(Embedded) as _);
    let request = Request {
        kinds: project.kinds().to_vec(),
        langs: Vec::new(),
        markdown: true,
        pdf: press,
        out: out.to_owned(),
        compare: true,
        force: false,
    };
    let mut tasks = paper::tasks(&checked, &request.kinds, &[]);
    // what was never made was not sent
    tasks.retain(|task| ["md", "pdf"].iter().any(|end| out.join(format!("{}.{end}", task.place())).exists()));
    let made = output::run(&tasks, &request, project.templates(), &|| ());
    let files = made.into_iter().flat_map(|made| made.files);
    let old = files.filter(|(path, state)| *state == State::Written && out.join(path).exists());
    old.map(|(path, _)| out.join(path)).collect()
}

/// Lists the moments, and what of them is no longer as it was kept.
fn list(ui: &Ui) -> Result<Exit, Failure> {
    let folder = Folder::find(&ui.folder)?;
    let mut sources = Sources::default();
    let (all, findings) = moment::kept(&folder, &mut sources);
    let mut exit = ui.findings(&findings, &sources);
    if all.is_empty() && findings.is_empty() {
        ui.say(&text!(
            "Er is nog geen moment bewaard. Bewaar er een zodra de stukken verstuurd zijn: `draagvlak moment \"stuurgroep 16 september 2026\"`.",
            "No moment has been kept yet. Keep one when the papers are sent: `draagvlak moment \"steering group 16 September 2026\"`."
        ));
    }
    for kept in &all {
        let (name, place) = (visible(&kept.name), visible(&shown(&kept.place())));
        let pdfs = kept.sha256.keys().filter(|path| path.ends_with(".pdf")).count();
        let Text { nl, en } = day(kept);
        ui.say(&text!("{nl} · {name} · {place} ({pdfs} pdf)", "{en} · {name} · {place} ({pdfs} pdf)"));
        for path in moments::changed(folder.root(), kept) {
            let path = visible(&path);
            exit = Exit::Findings;
            ui.warn(&text!(
                "  {path} is niet meer zoals het bewaard is, of is weg: haal het terug uit git of een reservekopie.",
                "  {path} is no longer as it was kept, or is gone: take it back from git or a backup."
            ));
        }
    }
    Ok(exit)
}

/// Says of which moment files are.
fn verify(files: &[PathBuf], ui: &Ui) -> Result<Exit, Failure> {
    let folder = Folder::find(&ui.folder)?;
    let mut sources = Sources::default();
    let (all, findings) = moment::kept(&folder, &mut sources);
    let mut exit = ui.findings(&findings, &sources);
    for file in files {
        let path = ui.path(file);
        let said = visible(&shown(file));
        let bytes = std::fs::read(&path).map_err(|error| Failure::io(&path, &error))?;
        let hash = moments::hash(&said, &bytes);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut same = 0;
        for kept in &all {
            for (place, _) in kept.sha256.iter().filter(|(_, known)| **known == hash) {
                let (place, moment, Text { nl, en }) = (visible(place), visible(&kept.name), day(kept));
                same += 1;
                ui.line(
                    text!(
                        "{said}: dit is {place} van “{moment}” ({nl}).",
                        "{said}: this is {place} of “{moment}” ({en})."
                    )
                    .get(ui.manner.lang),
                );
            }
        }
        if same > 0 {
            continue;
        }
        exit = Exit::Findings;
        let is_named = |kept: &&Kept| {
            kept.sha256.keys().any(|place| Path::new(place).file_name().is_some_and(|known| *known == *name))
        };
        let others: Vec<String> =
            all.iter().filter(is_named).map(|kept| format!("“{}”", visible(&kept.name))).collect();
        let Text { nl, en } = Text::of(|lang: Lang| text::list(&others, lang));
        ui.line(
            if others.is_empty() {
                text!("{said}: dit is van geen moment.", "{said}: this is of no moment.")
            } else {
                text!(
                    "{said}: dit is van geen moment; bij {nl} is een ander bestand van deze naam bewaard.",
                    "{said}: this is of no moment; with {en} another file of this name was kept."
                )
            }
            .get(ui.manner.lang),
        );
    }
    Ok(exit)
}

fn day(kept: &Kept) -> Text {
    kept.day.map(day_in_words).unwrap_or_else(|| text!("dag onbekend", "day unknown"))
}
