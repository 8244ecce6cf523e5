//! The figures of a document: which are drawn, under which name, and what templates see of them.

use std::cell::RefCell;

use serde_json::{Value, json};

use super::engine::Engine;
use super::kind;
use super::words::Arg;
use crate::analysis::Outcome;
use crate::analysis::outcome::deciding_views;
use crate::figure;
use crate::text;
use crate::text::Text;
use crate::view::View;

/// Most rows in a figure; a table in the annex has the rest.
const MOST_ROWS: usize = 7;

/// Figures of one document.
#[derive(Debug, Default)]
pub struct Figures {
    images: Vec<(String, String)>,
    values: serde_json::Map<String, Value>,
}

impl Figures {
    /// Draws what the reader may see. `file` is the name of the document, without extension.
    ///
    /// # Errors
    /// A word of the figure is not there.
    pub fn draw(seen: &View<'_>, engine: &Engine, file: &str) -> Result<Self, Text> {
        let mut figures = Self::default();
        let mut outcomes = seen.analysis.outcomes.clone();
        // a view that rated nothing has no place in a picture of values
        let deciding = deciding_views(&seen.canvas);
        for outcome in &mut outcomes {
            outcome.standings.retain(|standing| deciding.contains(&standing.view));
        }
        let rated: Vec<&Outcome> = outcomes.iter().filter(|o| o.lowest.is_some()).collect();
        let fault: RefCell<Option<Text>> = RefCell::new(None);
        let say = |key: &str, args: &[(&str, figure::Arg)]| {
            let args: Vec<(String, Arg)> = args
                .iter()
                .map(|(name, arg)| {
                    let arg = match arg {
                        figure::Arg::Text(text) => Arg::Text(text.clone()),
                        figure::Arg::Number(number) => Arg::Number(f64::from(*number)),
                    };
                    ((*name).to_owned(), arg)
                })
                .collect();
            engine.words().get(key, &args).unwrap_or_else(|text| {
                fault.borrow_mut().get_or_insert(text);
                String::new()
            })
        };
        let words = figure::Words::new(&say);
        let lang = engine.format().lang();
        let shown = &rated[..rated.len().min(MOST_ROWS)];
        if let Some(answers) = figure::answers(shown, seen.frame, lang, &words) {
            let word = say("answers-file", &[]);
            if let Some(Text { nl, en }) = kind::flaw(&word) {
                let word = text::visible(&word);
                return Err(text!(
                    "“{word}” bij `answers-file` kan niet in de naam van een bestand: {nl}",
                    "“{word}” of `answers-file` cannot be in the name of a file: {en}"
                ));
            }
            let name = format!("{file}-{word}.svg");
            // the table has all rows, also those that the picture leaves out
            let table = figure::answers(&rated, seen.frame, lang, &words).map(|whole| whole.table().clone());
            let counted = rated.iter().any(|o| o.standings.iter().any(|s| s.counted));
            figures.values.insert(
                "answers".to_owned(),
                json!({
                    "path": name,
                    "alt": answers.alt(),
                    "note": answers.note().join(" "),
                    "head": table.as_ref().map(|t| &t.head),
                    "rows": table.as_ref().map(|t| &t.rows),
                    "left_out": outcomes.len() - shown.len(),
                    "counted": counted,
                }),
            );
            figures.images.push((name, answers.svg().to_owned()));
        }
        match fault.into_inner() {
            Some(text) => Err(text),
            None => Ok(figures),
        }
    }

    /// What templates see: path, alternative text and table of each.
    pub fn values(&self) -> Value {
        Value::Object(self.values.clone())
    }

    /// The pictures that a Markdown shows.
    pub fn used_in(&self, markdown: &str) -> Vec<(String, String)> {
        self.images.iter().filter(|(name, _)| markdown.contains(&format!("]({name})"))).cloned().collect()
    }
}
