//! The figures of a document: which are drawn, under which name, and what templates see of them.

use std::cell::RefCell;

use schemars::JsonSchema;
use serde::Serialize;

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
    drawn: Drawn,
}

/// The figures that a template may place.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "figures")]
pub struct Drawn {
    /// What each view gives the weakest preconditions; absent where nothing was rated.
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Drawing>,
}

/// A figure with its words and its table.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "figure")]
pub struct Drawing {
    /// Name of its file, beside the document.
    path: String,
    /// What it shows, in sentences: the alternative text.
    alt: String,
    /// How to read it, in sentences to place below it.
    note: String,
    /// Names of the columns of its table.
    head: Vec<String>,
    /// The rows of its table, also those that the picture leaves out; each as long as `head`.
    rows: Vec<Vec<String>>,
    /// How many preconditions the picture leaves out.
    left_out: usize,
    /// Whether some of it comes from counted answers.
    counted: bool,
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
            let whole = figure::answers(&rated, seen.frame, lang, &words);
            let table = whole.as_ref().unwrap_or(&answers).table();
            let counted = rated.iter().any(|o| o.standings.iter().any(|s| s.counted));
            figures.drawn.answers = Some(Drawing {
                path: name.clone(),
                alt: answers.alt().to_owned(),
                note: answers.note().join(" "),
                head: table.head.clone(),
                rows: table.rows.clone(),
                left_out: outcomes.len() - shown.len(),
                counted,
            });
            figures.images.push((name, answers.svg().to_owned()));
        }
        match fault.into_inner() {
            Some(text) => Err(text),
            None => Ok(figures),
        }
    }

    /// What templates see of them.
    pub fn drawn(&self) -> &Drawn {
        &self.drawn
    }

    /// The pictures that a Markdown shows.
    pub fn used_in(&self, markdown: &str) -> Vec<(String, String)> {
        self.images.iter().filter(|(name, _)| markdown.contains(&format!("]({name})"))).cloned().collect()
    }
}
