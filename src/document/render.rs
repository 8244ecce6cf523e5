//! One document: context, template, sources, Markdown, and its tree of blocks.

use super::context::Context;
use super::engine::{Engine, TemplateFault};
use super::figures::Figures;
use super::kind::{Kind, Print};
use super::money;
use super::sources;
use crate::analysis::voted::Voted;
use crate::canvas::Canvas;
use crate::canvas::head::Locale;
use crate::markup::{self, Document};
use crate::period;
use crate::text::{Lang, Text};
use crate::view::View;

/// A document before it is typeset.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// Name of its file, without extension.
    pub file: String,
    /// Language and region that it is written for.
    pub locale: Locale,
    /// The Markdown.
    pub markdown: String,
    /// The same as blocks.
    pub blocks: Document,
    /// The same as plain text, if its kind is also made so.
    pub text: Option<String>,
    /// Its pictures: name of the file beside the Markdown, and the SVG.
    pub images: Vec<(String, String)>,
    /// What stands at the head of each page but the first.
    pub running: String,
    /// Who made it, for the metadata.
    pub author: String,
}

/// Why a document could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenderFault {
    /// A template does not work.
    Template(TemplateFault),
    /// What came out breaks the rules of a document: each with the line of the Markdown.
    Markup(Vec<(usize, Text)>),
}

/// The locale of a document: the canvas's own where the language is, else that of the language.
pub fn locale(own: Locale, lang: Lang) -> Locale {
    match (lang, own) {
        (Lang::Nl, Locale::NlBe) => Locale::NlBe,
        (Lang::Nl, _) => Locale::NlNl,
        (Lang::En, _) => Locale::EnGb,
    }
}

/// Renders one document.
///
/// # Errors
/// A template that does not work, or Markdown that is no proper document.
pub fn render(seen: &View<'_>, kind: &Kind, print: Print, engine: &Engine) -> Result<Rendered, RenderFault> {
    let canvas = &seen.canvas;
    let lang = engine.format().lang();
    let file = kind.file(&canvas.id, lang, print);
    let word = |message| RenderFault::Template(word_fault(kind, lang, message));
    let voted = voted(seen);
    let figures = Figures::draw(seen, &voted, engine, &file).map_err(word)?;
    let tables = money::tables(seen, engine).map_err(word)?;
    let context = Context::new(seen, kind, print, engine.format(), &voted, &figures, &tables);
    let markdown = engine.render(context.into_values()).map_err(RenderFault::Template)?;
    let markdown = tidy(&markdown);
    let markdown = sources::define(&markdown, canvas, engine.format(), engine.words()).map_err(word)?;
    let markdown = together(&markdown);
    let blocks = markup::parse(&markdown).map_err(|faults| {
        RenderFault::Markup(faults.into_iter().map(|fault| (fault.line, fault.message)).collect())
    })?;
    let images = figures.used_in(&markdown);
    Ok(Rendered {
        locale: engine.format().locale(),
        running: [region(canvas, lang), kind.about.title.get(lang)]
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        author: author(canvas, lang),
        file,
        text: kind.about.text.then(|| markup::text(&blocks)),
        markdown,
        blocks,
        images,
    })
}

/// What the templates of a document see, as JSON over several lines.
///
/// # Errors
/// A word of a figure is not there.
pub fn data(seen: &View<'_>, kind: &Kind, engine: &Engine) -> Result<String, TemplateFault> {
    let lang = engine.format().lang();
    let voted = voted(seen);
    let figures = Figures::draw(seen, &voted, engine, &kind.file(&seen.canvas.id, lang, kind.print()))
        .map_err(|message| word_fault(kind, lang, message))?;
    let tables = money::tables(seen, engine).map_err(|message| word_fault(kind, lang, message))?;
    let context = Context::new(seen, kind, kind.print(), engine.format(), &voted, &figures, &tables);
    Ok(engine.show(context.into_values()))
}

/// What was answered in the session to report of.
fn voted(seen: &View<'_>) -> Voted {
    let held = seen.canvas.held_session(seen.date);
    held.map(|session| Voted::new(&seen.canvas, seen.frame, session)).unwrap_or_default()
}

/// A word that a figure or a list of sources needs, and does not have.
fn word_fault(kind: &Kind, lang: Lang, message: Text) -> TemplateFault {
    TemplateFault { file: format!("{}/{lang}.ftl", kind.name), span: None, message }
}

/// What the canvas is about, in few words: its region. A running head of a whole sentence is prose that a screen
/// reader would pass over, and checkers say so.
fn region(canvas: &Canvas, lang: Lang) -> &str {
    let name = canvas.head.region.as_ref().and_then(|region| region.name.as_ref());
    // the name of a sheet is no place
    name.map(|name| name.get(lang, canvas.lang()).0.trim()).unwrap_or_default()
}

/// Who drew the canvas up: the names of its commissioners.
fn author(canvas: &Canvas, lang: Lang) -> String {
    let name = |id: &str| {
        let actor = || canvas.actor(id)?.name.as_ref();
        let body = || canvas.body(id)?.name.as_ref();
        Some(actor().or_else(body)?.get(lang, canvas.lang()).0)
    };
    canvas.head.commissioners.iter().filter_map(|id| name(id)).collect::<Vec<_>>().join(", ")
}

/// What belongs together stays on one line, whoever wrote it: "€ 375.000" and "1 november".
fn together(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut before = ' ';
    for (at, c) in markdown.char_indices() {
        let rest = &markdown[at + c.len_utf8()..];
        let number = || rest.starts_with(|c: char| c.is_ascii_digit() || c == '−');
        let month = || {
            let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
            word.len() > 2 && period::month(&word.to_lowercase()).is_some()
        };
        let kept = c == ' ' && (before == '€' && number() || before.is_ascii_digit() && month());
        text.push(if kept { '\u{a0}' } else { c });
        before = c;
    }
    text
}

/// Templates leave blank lines where parts were left out: never more than one stays, none at the ends.
fn tidy(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut blank = 1;
    for line in markdown.lines().map(str::trim_end) {
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank < 2 {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
