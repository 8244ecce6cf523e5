//! `new`: a canvas for the first phase, with comments that explain it, or the structure of another without its answers.

use super::names;
use super::ui::Ui;
use crate::canvas::head::Head;
use crate::canvas::{AnyRecord, Canvas, id};
use crate::diagnostic::Finding;
use crate::disk::write;
use crate::error::{Exit, Failure};
use crate::framework;
use crate::project::{CANVASES, name as said};
use crate::source::Sources;
use crate::text;
use crate::text::Lang;

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the canvas: small letters, digits and hyphens.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Take the structure of this canvas (a name or a path), without the answers.
    #[arg(long, value_name = "CANVAS", add = names::canvases())]
    from: Option<String>,
    /// Add a session of this id to the canvas, with lines for its answers; one that is there gets the lines.
    #[arg(long, value_name = "SESSION", conflicts_with = "from")]
    pub session: Option<String>,
    /// With --session: the preconditions it is about; else all.
    #[arg(long, value_name = "PRECONDITION", value_delimiter = ',', requires = "session")]
    pub about: Vec<String>,
    /// With --session: whose answers are counted apart, such as `public,sme`; else those of the helix.
    #[arg(long, value_name = "VIEW", value_delimiter = ',', requires = "session")]
    pub groups: Vec<String>,
}

/// What a new canvas begins with.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// Its name.
    pub id: &'a str,
    /// Its framework.
    pub framework: &'a str,
    /// Language of its comments and texts.
    pub lang: Lang,
}

/// Writes the new sheet; never over an old one.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    good_id(&args.id)?;
    let mut sources = Sources::default();
    let (folder, project) = ui.open(&mut sources)?;
    let id = &args.id;
    if project.names().contains(&id.as_str()) {
        return Err(Failure::new(text!("Er is al een canvas “{id}”.", "There is already a canvas “{id}”."))
            .hint(text!("Kies een andere naam.", "Choose another name.")));
    }
    let text = match &args.from {
        None => skeleton(&Start { id, framework: framework::DEFAULT, lang: ui.manner.lang }),
        Some(from) => {
            let (project, from) = ui.open_one(from, &mut sources)?;
            let read = project.read(&from, &mut sources);
            if let Some(unread) = read.loaded.unread().next() {
                return Err(not_whole(&from, unread, &sources));
            }
            structure(&read.loaded.canvas, id, ui.manner.lang)
        }
    };
    let sheet = format!("{CANVASES}/{id}.toml");
    folder.sweep();
    write::new(&folder.root().join(&sheet), folder.root(), text.as_bytes())?;
    ui.say(&text!("{sheet} geschreven.", "{sheet} written."));
    Ok(Exit::Clean)
}

/// Whether a name can be that of a canvas, on every system.
///
/// # Errors
/// It is no id: other characters, too long, a name that Windows keeps for itself, or one that makes a sheet private.
pub fn good_id(name: &str) -> Result<(), Failure> {
    let shown = text::visible(name);
    if said::says_private(name) {
        return Err(Failure::new(text!(
            "“{shown}” zou een privéblad zijn en kan geen naam van een canvas zijn.",
            "“{shown}” would be a private sheet and cannot be the name of a canvas."
        ))
        .hint(text!(
            "Kies een naam zonder `private` of `prive`.",
            "Choose a name without `private` or `prive`."
        )));
    }
    if id::flaw(name).is_none() {
        return Ok(());
    }
    Err(Failure::new(text!(
        "“{shown}” kan geen naam van een canvas zijn.",
        "“{shown}” cannot be the name of a canvas."
    ))
    .hint(text!(
        "Gebruik kleine letters, cijfers en streepjes, zoals `zuidoost-drenthe`.",
        "Use lower-case letters, digits and hyphens, such as `south-east-drenthe`."
    )))
}

/// The sheet of a new canvas: what the first phase asks, each field explained.
pub fn skeleton(start: &Start<'_>) -> String {
    let template = match start.lang {
        Lang::Nl => include_str!("new.nl.toml"),
        Lang::En => include_str!("new.en.toml"),
    };
    template.replace("{id}", start.id).replace("{framework}", start.framework)
}

/// A canvas that could not be read whole is no example: what it lacks, it may have.
pub fn not_whole(id: &str, unread: &Finding, sources: &Sources) -> Failure {
    let (nl, en) = (&unread.message.nl, &unread.message.en);
    let path = unread.primary.as_ref().map_or("", |label| sources.get(label.source).path());
    Failure::new(text!(
        "Het canvas “{id}” is niet volledig gelezen. {path}: {nl}",
        "The canvas “{id}” could not be read whole. {path}: {en}"
    ))
    .hint(text!("`draagvlak check {id}` zegt wat te doen.", "`draagvlak check {id}` tells what to do."))
}

/// The structure of another canvas: who takes part and what there is, without what was judged, promised or decided,
/// and nothing of what is private.
fn structure(canvas: &Canvas, id: &str, lang: Lang) -> String {
    let say = |nl: &'static str, en: &'static str| match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    let quote = |text: &str| {
        let text = text.split(char::is_control).collect::<Vec<_>>().join(" ");
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    };
    let own = canvas.lang();
    let shared = |record: &dyn AnyRecord| !canvas.is_private(record);
    let none = Head::default();
    let head = if shared(&canvas.head) { &canvas.head } else { &none };
    let mut out = format!("#:schema ./canvas.{lang}.schema.json\n");
    let from = &canvas.id;
    out.push_str(&match lang {
        Lang::Nl => format!("# Opzet overgenomen van “{from}”, zonder de antwoorden.\n"),
        Lang::En => format!("# Structure taken from “{from}”, without the answers.\n"),
    });
    out.push_str("format = 1\n\n[canvas]\n");
    out.push_str(&format!("title = {}\n", quote(id)));
    out.push_str(&format!(
        "question = \"\"                     # {}\n",
        say("de ene leidende vraag", "the one guiding question")
    ));
    out.push_str(&format!("language = \"{}\"\n", canvas.locale().name()));
    out.push_str("phase = \"exploration\"\n");
    let frameworks = if head.frameworks.is_empty() {
        vec![framework::DEFAULT.to_owned()]
    } else {
        head.frameworks.clone()
    };
    let listed: Vec<String> = frameworks.iter().map(|name| quote(name)).collect();
    out.push_str(&format!("frameworks = [{}]\n", listed.join(", ")));
    if let Some(helix) = &head.helix {
        out.push_str(&format!("helix = {}\n", quote(helix)));
    }
    for sector in canvas.sectors.iter().filter(|sector| shared(*sector)) {
        if let Some(id) = &sector.id {
            out.push_str(&format!("\n[[sector]]\nid = {}\n", quote(id)));
            if let Some(name) = &sector.name {
                out.push_str(&format!("name = {}\n", quote(name.own(own))));
            }
        }
    }
    for actor in canvas.actors.iter().filter(|actor| shared(*actor)) {
        if let Some(id) = &actor.id {
            out.push_str(&format!("\n[[actor]]\nid = {}\nname = \"\"\n", quote(id)));
            if let Some(helix) = &actor.helix {
                out.push_str(&format!("helix = {}\n", quote(helix)));
            }
        }
    }
    for body in canvas.bodies.iter().filter(|body| shared(*body)) {
        if let Some(id) = &body.id {
            let mandate: Vec<String> = body.mandate.iter().map(|m| quote(m.name())).collect();
            out.push_str(&format!(
                "\n[[body]]\nid = {}\nname = \"\"\nmandate = [{}]\n",
                quote(id),
                mandate.join(", ")
            ));
        }
    }
    let asked = canvas.assessments.iter().filter(|assessment| shared(*assessment));
    let asked = asked.filter_map(|assessment| assessment.precondition.as_deref());
    let mut seen = Vec::new();
    for precondition in asked {
        if !seen.contains(&precondition) {
            seen.push(precondition);
            out.push_str(&format!(
                "\n[[assessment]]\nview = \"public\"\nprecondition = {}\nvalue = \"unknown\"\n",
                quote(precondition)
            ));
        }
    }
    out
}
