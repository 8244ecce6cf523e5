//! Reads, checks and renders canvases as the program does, from disk or from texts in memory.

use draagvlak::analysis;
use draagvlak::canvas::Canvas;
use draagvlak::canvas::load::{self, Loaded, SheetFile};
use draagvlak::canvas::value::Circle;
use draagvlak::check::{self, House, Options, Report, Subject};
use draagvlak::diagnostic::{Finding, Label};
use draagvlak::document::kind::{self, Files, Kind};
use draagvlak::document::{self, Engine, Rendered, locale};
use draagvlak::framework::{self, Frame, Framework, Unresolved};
use draagvlak::source::{Source, Sources};
use draagvlak::text::Lang;
use draagvlak::view::{Open, View};
use libtest_mimic::Failed;

use super::code;
use super::expect::root;

/// The canvases in `canvases/`.
pub const SHIPPED: [&str; 5] = ["achterhoek", "emmen", "gent", "twente", "voorbeeldstreek"];

/// One canvas with all that it is judged and rendered by.
pub struct Work {
    pub sources: Sources,
    pub loaded: Loaded,
    frame: Frame,
    unresolved: Vec<Unresolved>,
    house: House,
    templates: Files,
    pub kinds: Vec<Kind>,
}

impl Work {
    /// A canvas of one or more sheets: path and text.
    pub fn of(id: &str, sheets: &[(String, String)]) -> Self {
        let mut sources = Sources::default();
        let files: Vec<SheetFile> = sheets
            .iter()
            .map(|(path, text)| SheetFile {
                source: sources.add(Source::new(path.as_str(), text.as_str())),
                private: path.ends_with(".private.toml"),
            })
            .collect();
        let loaded = load::load(id, &files, &sources);
        let frameworks: Vec<Framework> = framework::EMBEDDED
            .iter()
            .map(|(path, text)| {
                let id = sources.add(Source::new(*path, *text));
                framework::read(id, sources.get(id)).0
            })
            .collect();
        let (frame, unresolved) = framework::resolve(&loaded.canvas.head.frameworks, &frameworks);
        let templates = kind::files(&[]);
        let (kinds, _) = kind::kinds(&templates, &mut sources);
        Self { sources, loaded, frame, unresolved, house: House::default(), templates, kinds }
    }

    /// A canvas of the repository.
    pub fn shipped(id: &str) -> Result<Self, Failed> {
        Ok(Self::of(id, &sheets(id)?))
    }

    pub fn canvas(&self) -> &Canvas {
        &self.loaded.canvas
    }

    /// Ready to be checked, at the date that the canvas says.
    pub fn subject(&self) -> Subject<'_> {
        let canvas = self.canvas();
        let date = canvas.head.as_of.map(|day| day.0).or_else(|| analysis::latest_day(canvas));
        Subject::new(canvas, &self.frame, &self.unresolved, &self.house, date)
    }

    pub fn report(&self) -> Report {
        check::run(&self.subject(), &self.loaded.findings, &Options::default())
    }

    /// The kind of a name.
    pub fn kind(&self, name: &str) -> Result<&Kind, Failed> {
        kind::find(&self.kinds, name).map_err(|text| Failed::from(text.en))
    }

    /// What readers of a circle may see.
    pub fn seen(&self, circle: Circle) -> View<'_> {
        let subject = self.subject();
        let whole = check::unfolded(&subject, &self.loaded.findings, &Options::default());
        let open = Open::of(&check::fold(whole.findings.clone()), whole.accepted.len());
        View::new(&subject, &whole, open, circle)
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
        let engine = Engine::new(kind, &self.templates, locale(self.canvas().locale(), lang))
            .map_err(|fault| format!("{fault:?}"))?;
        let rendered = document::render(seen, kind, &engine);
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
