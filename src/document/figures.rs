//! The figures of a document: which are drawn, under which name, and what templates see of them.

mod bars;

use std::cell::RefCell;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use schemars::JsonSchema;
use serde::Serialize;

use super::engine::Engine;
use super::kind;
use super::words::Arg;
use crate::analysis::outcome::deciding_views;
use crate::analysis::voted::Voted;
use crate::analysis::{Outcome, Standing};
use crate::canvas::value::Score;
use crate::canvas::views::ViewKind;
use crate::figure::{self, Figure};
use crate::text;
use crate::text::{Lang, Text};
use crate::view::View;

/// Most rows in a figure; a table in the annex has the rest.
const MOST_ROWS: usize = 5;
/// Most rows of one session: as many as three hours are enough for.
const ROWS_HELD: usize = 10;

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
    /// The same of what was answered in `held` alone; absent where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<Drawing>,
    /// Who brings in what it costs, and what is open; absent where no cost or no payer is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    money: Option<Drawing>,
    /// Who is for, under conditions and against; absent where nobody was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    backing: Option<Drawing>,
}

/// A figure with its words and its table.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "figure")]
pub struct Drawing {
    /// Name of its file, beside the document.
    path: String,
    /// What it comes to, in one sentence without a full stop: to set above it.
    title: String,
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
    /// A word of the figure is not there, or cannot be in the name of a file.
    pub fn draw(seen: &View<'_>, voted: &Voted, engine: &Engine, file: &str) -> Result<Self, Text> {
        let said = Said { engine, fault: RefCell::default() };
        let say = |key: &str, args: &[(&str, figure::Arg)]| said.say(key, args);
        let words = figure::Words::new(&say).of(&seen.house.brand);
        let mut figures = Self::default();
        let lang = engine.format().lang();
        let whole = |figure| (figure, 0, true);
        let drawn = [
            ("answers-file", answers(seen, &seen.analysis.outcomes, MOST_ROWS, lang, &words)),
            ("held-file", answers(seen, &voted.last, ROWS_HELD, lang, &words)),
            ("money-file", whole(bars::money(seen, lang, &words))),
            ("backing-file", whole(bars::backing(seen, lang, &words))),
        ];
        for (key, (figure, left_out, counted)) in drawn {
            let Some(figure) = figure else { continue };
            let name = format!("{file}-{}.svg", named(&words, key)?);
            let table = figure.table();
            let drawing = Drawing {
                path: address(&name),
                title: figure.title().to_owned(),
                alt: figure.alt().to_owned(),
                note: figure.note().join(" "),
                head: table.head.clone(),
                rows: table.rows.clone(),
                left_out,
                counted,
            };
            let place = match key {
                "answers-file" => &mut figures.drawn.answers,
                "held-file" => &mut figures.drawn.held,
                "money-file" => &mut figures.drawn.money,
                _ => &mut figures.drawn.backing,
            };
            *place = Some(drawing);
            figures.images.push((name, figure.svg().to_owned()));
        }
        match said.fault.into_inner() {
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
        let shown = |name: &str| markdown.contains(&format!("]({})", address(name)));
        self.images.iter().filter(|(name, _)| shown(name)).cloned().collect()
    }
}

/// The words of a document, and the first that was not there.
struct Said<'e> {
    engine: &'e Engine,
    fault: RefCell<Option<Text>>,
}

impl Said<'_> {
    fn say(&self, key: &str, args: &[(&str, figure::Arg)]) -> String {
        let args = args.iter().map(|(name, arg)| {
            let arg = match arg {
                figure::Arg::Text(text) => Arg::Text(text.clone()),
                figure::Arg::Number(number) => Arg::Number(f64::from(*number)),
            };
            ((*name).to_owned(), arg)
        });
        self.engine.words().get(key, &args.collect::<Vec<_>>()).unwrap_or_else(|text| {
            self.fault.borrow_mut().get_or_insert(text);
            String::new()
        })
    }
}

/// The word of a figure in the name of its file.
fn named(words: &figure::Words<'_>, key: &str) -> Result<String, Text> {
    let word = words.say(key, &[]);
    match kind::flaw(&word) {
        None => Ok(word),
        Some(Text { nl, en }) => {
            let word = text::visible(&word);
            Err(text!(
                "“{word}” bij `{key}` kan niet in de naam van een bestand: {nl}",
                "“{word}” of `{key}` cannot be in the name of a file: {en}"
            ))
        }
    }
}

/// The address of a file beside the document, whatever it is called.
fn address(name: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.');
    utf8_percent_encode(name, KEPT).to_string()
}

/// What views give the weakest preconditions, how many the picture leaves out, and whether answers were counted.
fn answers(
    seen: &View<'_>,
    outcomes: &[Outcome],
    most: usize,
    lang: Lang,
    words: &figure::Words<'_>,
) -> (Option<Figure>, usize, bool) {
    let mut outcomes = outcomes.to_vec();
    // a view that rated nothing has no place in a picture of values, nor has an adviser where others were asked
    let rated = |standing: &Standing| matches!(standing.score, Score::Value(_));
    let standings = outcomes.iter().flat_map(|o| &o.standings).filter(|s| rated(s));
    let mut views: Vec<ViewKind> = standings.map(|s| s.view).collect();
    if !deciding_views(&seen.canvas).contains(&ViewKind::Adviser) {
        views.retain(|view| *view != ViewKind::Adviser);
    }
    for outcome in &mut outcomes {
        outcome.standings.retain(|standing| views.contains(&standing.view));
    }
    let shown: Vec<&Outcome> = outcomes.iter().filter(|o| o.standings.iter().any(rated)).collect();
    let asked = figure::Asked {
        outcomes: &shown,
        drawn: most,
        canvas: &seen.canvas,
        frame: seen.frame,
        lang,
        divided_answers: seen.house.settings.divided_answers,
        divided_percent: seen.house.settings.divided_percent,
    };
    let counted = shown.iter().any(|o| o.standings.iter().any(|s| s.counted));
    (figure::answers(&asked, words), outcomes.len() - shown.len().min(most), counted)
}
