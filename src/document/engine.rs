//! Templates to Markdown: the only importer of Tera. One engine per kind and locale.

mod ends;
mod limits;
mod meter;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde_json::Value as Json;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use meter::Metered;

use super::format::Format;
use super::kind::{Files, Kind};
use super::words::{Arg, Words};
use crate::canvas::clock::Clock;
use crate::canvas::head::Locale;
use crate::canvas::value::PROSE;
use crate::markup;
use crate::numeral;
use crate::text;
use crate::text::{Lang, Text};

/// Folder of the parts and words that kinds share.
const SHARED: &str = "shared";

/// A fault in a template: which file, where in it, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// Path under `templates/`.
    pub file: String,
    /// Bytes of the file, where the fault has a place.
    pub span: Option<(usize, usize)>,
    /// What is wrong.
    pub message: Text,
}

/// The templates of one kind with the words and numbers of one locale.
pub struct Engine {
    tera: Tera,
    main: String,
    /// The templates as Tera reads them.
    metered: BTreeMap<String, Metered>,
    words: Arc<Words>,
    format: Arc<Format>,
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").field("main", &self.main).finish_non_exhaustive()
    }
}

impl Engine {
    /// Reads the templates and words of a kind.
    ///
    /// # Errors
    /// A template or a file of words that cannot be read.
    pub fn new(kind: &Kind, files: &Files, locale: Locale) -> Result<Self, TemplateFault> {
        let words = Arc::new(words(kind, files, locale)?);
        let format = Arc::new(Format::new(locale));
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".md"]);
        tera.set_escape_fn(markup::escape);
        register(&mut tera, &words, &format);
        limits::register(&mut tera);
        let main = format!("{}/document.md", kind.name);
        let own = format!("{}/", kind.name);
        let shared = format!("{SHARED}/");
        let templates = files.iter().filter(|(path, _)| {
            path.ends_with(".md") && (path.starts_with(&own) || path.starts_with(&shared))
        });
        let metered: BTreeMap<String, Metered> =
            templates.map(|(path, text)| (path.clone(), Metered::new(text))).collect();
        tera.add_raw_templates(metered.iter().map(|(path, metered)| (path, &metered.text)))
            .map_err(|error| told(&error, &metered).unwrap_or_else(|| fault(&error, &main, &metered)))?;
        if !tera.contains_template(&main) {
            return Err(TemplateFault {
                message: text!("`{main}` is er niet.", "`{main}` is not there."),
                file: main,
                span: None,
            });
        }
        Ok(Self { tera, main, metered, words, format })
    }

    /// The words of the kind.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Numbers and dates of the locale.
    pub fn format(&self) -> &Format {
        &self.format
    }

    /// A context as its templates see it, as JSON over several lines.
    pub fn show(&self, context: Json) -> String {
        let mut text =
            serde_json::to_string_pretty(&localize(context, self.format.lang())).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Renders a context; texts for readers take the reader's language, and say so where they have only another.
    ///
    /// # Errors
    /// A fault in a template that only shows with this context.
    pub fn render(&self, context: Json) -> Result<String, TemplateFault> {
        let lang = self.format.lang();
        let mut tera_context = Context::new();
        let templates = self.metered.values().map(|metered| metered.text.len());
        meter::begin(templates.max().unwrap_or(0).max(longest(&context)));
        if let Json::Object(map) = context {
            for (key, value) in map {
                tera_context.insert(key, &localize(value, lang));
            }
        }
        let mut page = limits::Page::default();
        self.tera
            .render_to(&self.main, &tera_context, &mut page)
            .map_err(|error| fault(&error, &self.main, &self.metered))?;
        Ok(String::from_utf8_lossy(&page.0).into_owned())
    }
}

/// Shared words first, then the kind's, each with those of the region over them.
fn words(kind: &Kind, files: &Files, locale: Locale) -> Result<Words, TemplateFault> {
    let language = locale.name().split('-').next().unwrap_or("nl");
    let names = [
        format!("{SHARED}/{language}.ftl"),
        format!("{}/{language}.ftl", kind.name),
        format!("{SHARED}/{}.ftl", locale.name()),
        format!("{}/{}.ftl", kind.name, locale.name()),
    ];
    let found: Vec<(String, String)> =
        names.into_iter().filter_map(|name| files.get(&name).map(|text| (name, text.clone()))).collect();
    Words::new(locale, &found)
}

/// Turns plain JSON into values of the engine; a text in another language becomes a marked passage. What was turned is
/// let go at once: a large canvas is held once, not twice.
fn localize(value: Json, lang: Lang) -> Value {
    match value {
        Json::Object(map) => match map.get(PROSE) {
            Some(Json::Object(texts)) if map.len() == 1 => prose(texts, lang),
            _ => {
                let map: tera::Map =
                    map.into_iter().map(|(key, value)| (key.into(), localize(value, lang))).collect();
                Value::from(map)
            }
        },
        Json::Array(items) => {
            Value::from(items.into_iter().map(|item| localize(item, lang)).collect::<Vec<_>>())
        }
        Json::String(text) => Value::normal_string(&text),
        other => Value::from_serializable(&other),
    }
}

/// A text in the reader's language, or in another, marked as such.
fn prose(texts: &serde_json::Map<String, Json>, lang: Lang) -> Value {
    let text = |code: &str| texts.get(code).and_then(Json::as_str).filter(|text| !text.trim().is_empty());
    if let Some(text) = text(lang.code()) {
        return Value::normal_string(text);
    }
    let other = Lang::ALL.into_iter().find_map(|other| Some((other, text(other.code())?)));
    match other {
        None => Value::normal_string(""),
        // a sign is of no language: “€” is no Dutch in an English text
        Some((_, text)) if !text.chars().any(char::is_alphabetic) => Value::normal_string(text),
        Some((other, text)) => {
            let escaped = markup::escaped(text);
            Value::safe_string(&format!("<span lang=\"{other}\">{escaped}</span>"))
        }
    }
}

/// How long the longest text is, in bytes.
fn longest(value: &Json) -> usize {
    match value {
        Json::String(text) => text.len(),
        Json::Array(items) => items.iter().map(longest).max().unwrap_or(0),
        Json::Object(map) => map.values().map(longest).max().unwrap_or(0),
        _ => 0,
    }
}

/// An error of the engine with its place, as far as it has one.
fn fault(error: &tera::Error, main: &str, metered: &BTreeMap<String, Metered>) -> TemplateFault {
    let over = meter::over().map(limits::told);
    match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            let (span, file) = (report.span().range.clone(), report.filename().to_owned());
            let message = report.message();
            TemplateFault {
                span: Some(
                    metered.get(&file).map_or((span.start, span.end), |m| m.place(span.start, span.end)),
                ),
                file,
                message: over.unwrap_or_else(|| Text::new(message, message)),
            }
        }
        _ => {
            let message = error.to_string();
            let message = over.unwrap_or_else(|| Text::new(message.clone(), message));
            TemplateFault { file: main.to_owned(), span: None, message }
        }
    }
}

/// The place and the words of an error that the engine tells as a picture of the line: `--> file:line:column`.
fn told(error: &tera::Error, metered: &BTreeMap<String, Metered>) -> Option<TemplateFault> {
    let tera::ErrorKind::Msg(picture) = error.kind() else { return None };
    let mut lines = picture.lines();
    let message = lines.next()?.trim_start_matches("error: ").to_owned();
    let place = lines.find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.trim().parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let file = parts.next()?;
    let metered = metered.get(file)?;
    let text = &metered.text;
    let before: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let on_line = text[before..].chars().take(column - 1).map(char::len_utf8).sum::<usize>();
    let at = before + on_line;
    let word = text[at..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(0);
    Some(TemplateFault {
        file: file.to_owned(),
        span: Some(metered.place(at, at + word)),
        message: Text::new(format!("{message}."), format!("{message}.")),
    })
}

/// The words function and the filters; they know the locale and nothing of the canvas.
fn register(tera: &mut Tera, words: &Arc<Words>, format: &Arc<Format>) {
    let w = Arc::clone(words);
    let f = Arc::clone(format);
    tera.register_function("t", move |args: Kwargs, _: &State| -> TeraResult<Value> {
        let key: String = args.must_get("key")?;
        // one argument that is Markdown already makes the whole Markdown: the others are escaped first
        let safe = args.iter().any(|(_, value)| value.is_safe());
        let given = args
            .iter()
            .filter_map(|(name, value)| Some((name.as_str().filter(|n| *n != "key")?, value)))
            .map(|(name, value)| Ok((name.to_owned(), argument(value, safe)?)));
        let given: Vec<(String, Arg)> = given.collect::<TeraResult<_>>()?;
        let mut text = limits::Line::default();
        let written = w.write(&key, &given, &mut text);
        written.map_err(|text| tera::Error::message(text.get(f.lang()).to_owned()))?;
        Ok(if safe { Value::safe_string(&text.0) } else { Value::normal_string(&text.0) })
    });
    let w = Arc::clone(words);
    tera.register_function("has_word", move |args: Kwargs, _: &State| -> TeraResult<bool> {
        let key: String = args.must_get("key")?;
        Ok(w.has(&key))
    });
    macro_rules! filter {
        ($name:literal, $arg:ident: $type:ty, $format:ident => $body:expr) => {
            let $format = Arc::clone(format);
            tera.register_filter($name, move |$arg: $type, _: Kwargs, _: &State| -> TeraResult<String> {
                Ok($body)
            });
        };
    }
    filter!("euros", value: i64, f => numeral::euros(value, f.lang()));
    // a float too large for cents stops at the largest number
    filter!("cents", value: f64, f => numeral::cents(value.round() as i64, f.lang()));
    // as exact as the sheet has it: 0,004 is not 0
    filter!("number", value: f64, f => numeral::figures(value, f.lang()));
    filter!("in_words", value: i64, f => numeral::in_words(value, f.lang()));
    filter!("date", value: &str, f => crate::period::iso(value).map_or_else(|| value.to_owned(), |day| f.date(day)));
    filter!("period", value: &str, f => f.period(value));
    filter!("weekday", value: &str, f => f.weekday(value));
    filter!("year", value: &str, f => {
        let _ = &f;
        crate::period::parse(value).and_then(|r| r.end.or(r.start)).map_or_else(|| value.to_owned(), |day| day.year().to_string())
    });
    let f = Arc::clone(format);
    tera.register_filter("clock", move |value: &str, args: Kwargs, _: &State| -> TeraResult<String> {
        let after: i64 = args.get("after")?.unwrap_or(0);
        Ok(Clock::parse(value).map_or_else(|| value.to_owned(), |time| f.clock(time.after(after))))
    });
    let (w, f) = (Arc::clone(words), Arc::clone(format));
    tera.register_filter("amount", move |value: Value, _: Kwargs, _: &State| -> TeraResult<String> {
        // euros, with how they stand to the true amount
        let euros = value.get_from_path("eur").and_then(Value::as_i64).unwrap_or_default();
        let euros = numeral::euros(euros, f.lang());
        match value.get_from_path("comparison").and_then(Value::as_str) {
            None | Some("exactly") => Ok(euros),
            Some(comparison) => w
                .get(&format!("comparison-{comparison}"), &[("value".to_owned(), Arg::Text(euros))])
                .map_err(|text| tera::Error::message(text.get(f.lang()).to_owned())),
        }
    });
    let f = Arc::clone(format);
    tera.register_filter("list", move |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        let items = value.as_array().unwrap_or_default();
        // one item that is Markdown already makes the whole Markdown: the others are escaped first
        let safe = items.iter().any(Value::is_safe);
        let mut size = 0;
        let word = |item: &Value| {
            let text = item.as_str().map_or_else(|| limits::shown(item), |text| Ok(text.to_owned()))?;
            size += text.len();
            meter::text(size).map_err(limits::stopped)?;
            Ok(if safe && !item.is_safe() { markup::escaped(&text) } else { text })
        };
        let words: Vec<String> = items.iter().map(word).collect::<TeraResult<_>>()?;
        let list = text::list(&words, f.lang());
        Ok(if safe { Value::safe_string(&list) } else { Value::normal_string(&list) })
    });
    ends::register(tera);
    tera.register_filter("paragraphs", |value: &str, args: Kwargs, _: &State| -> TeraResult<Value> {
        let prefix: Option<String> = args.get("prefix")?;
        let lines = value.lines().count().saturating_mul(prefix.as_ref().map_or(0, String::len));
        meter::text(value.len() + lines).map_err(limits::stopped)?;
        Ok(Value::safe_string(&markup::paragraphs(value, prefix.as_deref().unwrap_or(""))))
    });
    tera.register_filter("address", |value: &str, _: Kwargs, _: &State| -> TeraResult<Value> {
        // an address that is not allowed stays readable, and is no link
        Ok(markup::address(value)
            .map_or_else(|| Value::normal_string(value), |link| Value::safe_string(&link)))
    });
    tera.register_filter("marks", |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        let keys = value.as_array().unwrap_or_default().iter().filter_map(Value::as_str);
        // a source by its key, or by its id alone
        let ids = keys.map(|key| key.split_once('.').map_or(key, |(_, id)| id));
        let mut once: Vec<&str> = Vec::new();
        for id in ids.filter(|id| super::sources::is_slug(id)) {
            if !once.contains(&id) {
                once.push(id);
            }
        }
        let marks: String = once.iter().map(|id| format!("[^{id}]")).collect();
        Ok(Value::safe_string(&marks))
    });
}

/// Numbers choose plurals; texts are shown, escaped first if the sentence becomes Markdown.
fn argument(value: &Value, escape: bool) -> TeraResult<Arg> {
    if let Some(number) = value.as_f64().filter(|_| value.is_number()) {
        return Ok(Arg::Number(number));
    }
    let text = value.as_str().map_or_else(|| limits::shown(value), |text| Ok(text.to_owned()))?;
    let text = if escape && !value.is_safe() { markup::escaped(&text) } else { text };
    meter::text(text.len()).map_err(limits::stopped)?;
    Ok(Arg::Text(text))
}
