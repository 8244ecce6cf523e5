//! Reads, checks and renders canvases as the program does, from disk or from texts in memory.

use std::sync::Arc;

use draagvlak::canvas::Canvas;
use draagvlak::canvas::value::Circle;
use draagvlak::check::{self, Options, Report, Subject};
use draagvlak::diagnostic::{Finding, Label};
use draagvlak::disk::Folder;
use draagvlak::document::kind::{self, Kind};
use draagvlak::document::{self, Engine, Rendered, locale};
use draagvlak::project::tree::Memory;
use draagvlak::project::{Day, Project, Read, Sheet, moment};
use draagvlak::source::Sources;
use draagvlak::text::Lang;
use draagvlak::view::{Open, View};
use libtest_mimic::Failed;

use super::code;
use super::expect::root;

/// The canvases in `canvases/`.
pub const SHIPPED: [&str; 7] = [
    "achterhoek",
    "emmen",
    "gent",
    "twente",
    "voorbeeldstreek",
    "voorbeeldstreek-2028",
    "voorbeeldstreek-water",
];

/// A project whose texts are in memory.
pub fn project(texts: &[(&str, &str)], sources: &mut Sources) -> Project {
    let memory = texts.iter().fold(Memory::default(), |memory, (path, text)| memory.with(*path, *text));
    Project::open(Arc::new(memory), sources)
}

/// The project without a canvas: what the program itself brings.
pub fn plain() -> &'static Project {
    static PLAIN: std::sync::OnceLock<Project> = std::sync::OnceLock::new();
    PLAIN.get_or_init(|| project(&[], &mut Sources::default()))
}

/// One canvas with all that it is judged and rendered by.
pub struct Work {
    pub sources: Sources,
    pub project: Project,
    pub read: Read,
    /// The workspace that it is of, with the moments that were kept there.
    folder: Option<Arc<Folder>>,
}

impl Work {
    /// A canvas of one or more sheets: path and text.
    pub fn of(id: &str, sheets: &[(String, String)]) -> Self {
        let mut sources = Sources::default();
        let project = project(&[], &mut sources);
        let sheets = sheets.iter().map(|(path, text)| Sheet::new(path, text.clone()));
        let read = project.tried(id, sheets.collect(), &mut sources);
        Self { sources, project, read, folder: None }
    }

    /// A canvas of the repository.
    pub fn shipped(id: &str) -> Result<Self, Failed> {
        let folder = Folder::find(root()).map_err(|failure| failure.to_string())?;
        Ok(Self { folder: Some(Arc::new(folder)), ..Self::of(id, &sheets(id)?) })
    }

    pub fn canvas(&self) -> &Canvas {
        &self.read.loaded.canvas
    }

    /// Ready to be checked, at the date that the canvas says.
    pub fn subject(&self) -> Subject<'_> {
        self.read.subject(self.project.house(), Day::default())
    }

    pub fn report(&self) -> Report {
        check::run(&self.subject(), &self.read.loaded.findings, &Options::default())
    }

    /// The kind of a name.
    pub fn kind(&self, name: &str) -> Result<&Kind, Failed> {
        kind::find(self.project.kinds(), name).map_err(|text| Failed::from(text.en))
    }

    /// The kinds that are made of it without anybody asking.
    pub fn due(&self) -> impl Iterator<Item = &Kind> {
        self.project.kinds().iter().filter(|kind| kind.waits_for(&self.seen(kind.circle())).is_none())
    }

    /// What readers of a circle may see, with what changed since the last moment that was kept.
    pub fn seen(&self, circle: Circle) -> View<'_> {
        let mut checked = self.project.checked(&self.read, Day::default(), [circle]);
        if let Some(folder) = &self.folder {
            let kept = moment::kept(&**folder, &mut Sources::default()).0.into_iter().rev();
            let of_it = kept.filter(|kept| kept.canvases.contains(&self.read.loaded.canvas.id));
            checked.tell_last(&mut of_it.map(|kept| kept.open(folder.clone())).collect::<Vec<_>>());
        }
        checked.into_views().remove(0)
    }

    /// One document.
    pub fn render(&self, kind: &Kind, lang: Lang) -> Result<Rendered, Failed> {
        self.render_seen(kind, lang, &self.seen(kind.circle()))
    }

    /// One document as if nothing were amiss.
    pub fn render_clean(&self, kind: &Kind, lang: Lang) -> Result<Rendered, Failed> {
        let seen = self.seen(kind.circle());
        let clean = View { findings: Vec::new(), accepted: Vec::new(), open: Open::default(), ..seen };
        self.render_seen(kind, lang, &clean)
    }

    fn render_seen(&self, kind: &Kind, lang: Lang, seen: &View<'_>) -> Result<Rendered, Failed> {
        let engine = Engine::new(kind, self.project.templates(), locale(self.canvas().locale(), lang))
            .map_err(|fault| format!("{fault:?}"))?;
        let rendered = document::render(seen, kind, kind.print(), &engine);
        rendered.map_err(|fault| format!("{} in {lang}: {fault:?}", kind.name).into())
    }

    /// `path:line:column` of a label.
    pub fn place(&self, label: &Label) -> String {
        let source = self.sources.get(label.source);
        let at = source.position(label.span.0);
        format!("{}:{}:{}", source.path(), at.line, at.column)
    }

    /// A finding in a few lines, in both languages.
    pub fn told(&self, finding: &Finding) -> String {
        let place = finding.primary.as_ref().map_or_else(|| "-".to_owned(), |label| self.place(label));
        let mut lines = vec![
            format!("{} {} {place} {}", finding.level.name(), finding.rule, finding.address),
            format!("  nl {}", finding.message.nl),
            format!("  en {}", finding.message.en),
        ];
        lines.extend(finding.others.iter().map(|label| format!("  see {}", self.place(label))));
        lines.join("\n") + "\n"
    }
}

/// The sheets of a canvas of the repository: path and text.
pub fn sheets(id: &str) -> Result<Vec<(String, String)>, Failed> {
    let folder = root().join("canvases").join(id);
    let one = root().join("canvases").join(format!("{id}.toml"));
    let paths = if one.exists() { vec![one] } else { code::files(&folder.to_string_lossy(), &["toml"]) };
    paths
        .into_iter()
        .map(|path| {
            let shown = path.strip_prefix(root())?.to_string_lossy().replace('\\', "/");
            Ok((shown, std::fs::read_to_string(&path)?))
        })
        .collect()
}
