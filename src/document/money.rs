//! The table of money in the shape that fits: unit, direction and width are chosen by measure, once for Markdown and PDF.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::engine::Engine;
use super::words::{Arg, Words};
use crate::analysis::money::Amount;
use crate::canvas::Canvas;
use crate::canvas::value::{Comparison, Ref, to};
use crate::font::Weight;
use crate::numeral;
use crate::text::{Lang, Text};
use crate::view::{Row, RowKind, View};

/// Room for a table beside the rail and over the full width, in points.
const ROOMS: [(f64, bool); 2] = [(130.0 / MM, false), (174.0 / MM, true)];
/// Millimetres in a point.
const MM: f64 = 25.4 / 72.0;
/// Size of the letters in a table, and of its heads.
const SIZE: f64 = 9.2;
/// What stands at both sides of a cell.
const INSET: f64 = 1.5 * SIZE;
/// The widest that the column of names needs to be: longer ones run on.
const NAME: f64 = 40.0 / MM;

/// A table of money.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "money-table")]
pub struct MoneyTable {
    /// Whether it takes the full width of the page.
    wide: bool,
    /// Names of the columns; the first says the unit.
    head: Vec<Cell>,
    /// The rows, each as long as `head`.
    rows: Vec<Line>,
}

/// A row of a table of money.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "money-line")]
struct Line {
    /// What asks attention, and what is the sum of the others.
    style: Style,
    /// Its cells.
    cells: Vec<Cell>,
}

/// How a row is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "money-style")]
enum Style {
    Plain,
    Attention,
    Total,
}

/// A cell: the name of a party, or words, or an amount as it is printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "money-cell")]
struct Cell {
    /// Key of the party whose name stands here.
    #[schemars(with = "Option<Ref<to::Party>>")]
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<String>,
    /// What stands here otherwise, or behind the name in brackets; may be empty.
    text: String,
}

/// The units that amounts are printed in: the largest in which every cell is exact is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Millions,
    Thousands,
    Euros,
}

impl Unit {
    const fn eur(self) -> i64 {
        match self {
            Self::Millions => 1_000_000,
            Self::Thousands => 1_000,
            Self::Euros => 1,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Millions => "money-in-millions",
            Self::Thousands => "money-in-thousands",
            Self::Euros => "money-in-euros",
        }
    }

    /// Whether an amount is exact in it with one decimal at the most.
    const fn fits(self, eur: i64) -> bool {
        let step = if self.eur() == 1 { 1 } else { self.eur() / 10 };
        eur % step == 0
    }
}

/// The tables of the money that a reader may see, in one piece or in blocks of years; none where no cost is known.
///
/// # Errors
/// A word that is not there.
pub fn tables(seen: &View<'_>, engine: &Engine) -> Result<Vec<MoneyTable>, Text> {
    let money = &seen.money;
    // that nobody is known to pay is said in a sentence
    let told = |row: &Row| !matches!(row.kind, RowKind::Cost | RowKind::Unpaid);
    if !money.rows.iter().any(told) {
        return Ok(Vec::new());
    }
    let shape = Shaper { seen, words: engine.words(), lang: engine.format().lang(), unit: unit(&money.rows) };
    shape.tables()
}

fn unit(rows: &[Row]) -> Unit {
    let cells = || rows.iter().flat_map(|r| r.years.iter().flatten().chain(&r.undated).chain([&r.total]));
    let most = cells().map(|amount| amount.eur.saturating_abs()).max().unwrap_or(0);
    let fits = |unit: Unit| cells().all(|amount| unit.fits(amount.eur));
    match most {
        _ if most >= 10 * Unit::Millions.eur() && fits(Unit::Millions) => Unit::Millions,
        _ if most >= 10 * Unit::Thousands.eur() && fits(Unit::Thousands) => Unit::Thousands,
        _ => Unit::Euros,
    }
}

struct Shaper<'a> {
    seen: &'a View<'a>,
    words: &'a Words,
    lang: Lang,
    unit: Unit,
}

impl Shaper<'_> {
    /// The first shape that fits: beside the rail, over the full width, turned, or in blocks of years.
    fn tables(&self) -> Result<Vec<MoneyTable>, Text> {
        let years = self.seen.money.years.len();
        let upright = self.upright(0..years, true)?;
        let turned = self.turned()?;
        for table in [&upright, &turned] {
            for (room, wide) in ROOMS {
                if self.width(table) <= room {
                    return Ok(vec![MoneyTable { wide, ..table.clone() }]);
                }
            }
        }
        for number in (1..years).rev() {
            let starts = (0..years).step_by(number);
            let blocks: Vec<MoneyTable> = starts
                .map(|at| self.upright(at..(at + number).min(years), at + number >= years))
                .collect::<Result<_, _>>()?;
            if number == 1 || blocks.iter().all(|block| self.width(block) <= ROOMS[1].0) {
                return Ok(blocks.into_iter().map(|block| MoneyTable { wide: true, ..block }).collect());
            }
        }
        Ok(vec![MoneyTable { wide: true, ..upright }])
    }

    /// Parties in rows, some of the years in columns, and at the end what is in no year and all together.
    fn upright(&self, years: Range<usize>, last: bool) -> Result<MoneyTable, Text> {
        let money = &self.seen.money;
        let mut head = vec![self.word(self.unit.word())?];
        head.extend(money.years[years.clone()].iter().map(|year| text(year.to_string())));
        if last && self.undated() {
            head.push(self.word("money-undated")?);
        }
        if last {
            head.push(self.word("total")?);
        }
        let rows = money.rows.iter().map(|row| {
            let mut cells = vec![self.label(row)?];
            for amount in &row.years[years.clone()] {
                cells.push(self.cell(row, *amount)?);
            }
            if last && self.undated() {
                cells.push(self.cell(row, row.undated)?);
            }
            if last {
                cells.push(text(self.amount(row.total)?));
            }
            Ok(Line { style: style(row), cells })
        });
        Ok(MoneyTable { wide: false, head, rows: rows.collect::<Result<_, Text>>()? })
    }

    /// Years in rows, parties in columns.
    fn turned(&self) -> Result<MoneyTable, Text> {
        let money = &self.seen.money;
        let mut head = vec![self.word(self.unit.word())?];
        for row in &money.rows {
            head.push(self.label(row)?);
        }
        let mut rows = Vec::new();
        for (at, year) in money.years.iter().enumerate() {
            let mut cells = vec![text(year.to_string())];
            for row in &money.rows {
                cells.push(self.cell(row, row.years[at])?);
            }
            rows.push(Line { style: Style::Plain, cells });
        }
        if self.undated() {
            let mut cells = vec![self.word("money-undated")?];
            for row in &money.rows {
                cells.push(self.cell(row, row.undated)?);
            }
            rows.push(Line { style: Style::Plain, cells });
        }
        let mut cells = vec![self.word("total")?];
        for row in &money.rows {
            cells.push(text(self.amount(row.total)?));
        }
        rows.push(Line { style: Style::Total, cells });
        Ok(MoneyTable { wide: false, head, rows })
    }

    /// Whether what is in no year stands apart: not where nothing is in a year.
    fn undated(&self) -> bool {
        self.seen.money.undated && !self.seen.money.years.is_empty()
    }

    /// What stands before a row: whose it is, and how far.
    fn label(&self, row: &Row) -> Result<Cell, Text> {
        let kind = match row.kind {
            RowKind::Budget | RowKind::BudgetInKind => {
                let status = row.status.map(|status| format!("status-{}", status.name()));
                let in_kind = (row.kind == RowKind::BudgetInKind).then(|| "in-kind".to_owned());
                let nature = row.nature.map(|nature| format!("nature-{}", nature.name()));
                let said = [status, in_kind, nature].into_iter().flatten();
                let said: Vec<String> =
                    said.map(|key| self.words.get(&key, &[])).collect::<Result<_, _>>()?;
                let said = said.join(", ");
                let Some(party) = &row.party else {
                    let who = self.words.get("someone", &[])?;
                    return Ok(text(if said.is_empty() { who } else { format!("{who} ({said})") }));
                };
                return Ok(Cell { party: Some(party.clone()), text: said });
            }
            RowKind::Money => "money",
            RowKind::InKind => "in-kind",
            RowKind::Contributions => "all",
            RowKind::Open => return self.word("money-open"),
            RowKind::NotShown => return self.word("money-not-shown"),
            RowKind::Unpaid => return self.word("money-unpaid"),
            RowKind::Beyond => return self.word("money-beyond"),
            RowKind::Cost => return self.word("money-cost"),
        };
        let who = if self.seen.money.contributions.firms { "firms" } else { "parties" };
        self.word(&format!("money-{who}-{kind}"))
    }

    /// An amount; a dash where there is none, and nothing where it cannot be told.
    fn cell(&self, row: &Row, amount: Option<Amount>) -> Result<Cell, Text> {
        match amount {
            Some(amount) => Ok(text(self.amount(amount)?)),
            None if row.spread => Ok(text("–".to_owned())),
            None => Ok(Cell::default()),
        }
    }

    fn amount(&self, amount: Amount) -> Result<String, Text> {
        let figures = match self.unit {
            Unit::Euros => numeral::figures(amount.eur, self.lang),
            // exact: the unit was chosen for it
            unit => numeral::rounded(amount.eur as f64 / unit.eur() as f64, self.lang),
        };
        if amount.comparison == Comparison::Exactly {
            return Ok(figures);
        }
        let key = format!("comparison-{}", amount.comparison.name());
        self.words.get(&key, &[("value".to_owned(), Arg::Text(figures))])
    }

    fn word(&self, key: &str) -> Result<Cell, Text> {
        self.words.get(key, &[]).map(text)
    }

    fn width(&self, table: &MoneyTable) -> f64 {
        let columns = (0..table.head.len()).map(|at| {
            let head = table.head.get(at).map(|cell| self.room(cell, Weight::Bold, at == 0));
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            let widest = cells.map(|cell| self.room(cell, Weight::Bold, at == 0)).fold(0.0, f64::max);
            let head = match head {
                // names in heads run on by the word
                Some(_) if at > 0 => self.longest_word(&table.head[at]),
                other => other.unwrap_or(0.0),
            };
            head.max(widest) + INSET
        });
        columns.sum()
    }

    /// What a cell needs; names run on over lines, by the word.
    fn room(&self, cell: &Cell, weight: Weight, is_name: bool) -> f64 {
        let whole = self.seen.house.brand.faces.width(&self.said(cell), weight, SIZE);
        if is_name { whole.min(NAME).max(self.longest_word(cell)) } else { whole }
    }

    fn longest_word(&self, cell: &Cell) -> f64 {
        let (words, faces) = (self.said(cell), self.seen.house.brand.faces);
        words.split(' ').map(|word| faces.width(word, Weight::Bold, SIZE)).fold(0.0, f64::max)
    }

    fn said(&self, cell: &Cell) -> String {
        let Some(party) = &cell.party else { return cell.text.clone() };
        let name = party_name(&self.seen.canvas, party, self.lang);
        if cell.text.is_empty() { name } else { format!("{name} ({})", cell.text) }
    }
}

const fn style(row: &Row) -> Style {
    match row.kind {
        RowKind::Cost => Style::Total,
        RowKind::Open | RowKind::NotShown | RowKind::Unpaid | RowKind::Beyond => Style::Attention,
        _ => Style::Plain,
    }
}

fn text(text: String) -> Cell {
    Cell { party: None, text }
}

/// The printed name of a party by its key; what has none stands for itself.
fn party_name(canvas: &Canvas, key: &str, lang: Lang) -> String {
    let id = key.split_once('.').map_or(key, |(_, id)| id);
    let name = match key.split_once('.') {
        Some(("actor", id)) => canvas.actor(id).and_then(|actor| actor.name.as_ref()),
        Some(("body", id)) => canvas.body(id).and_then(|body| body.name.as_ref()),
        Some(("initiative", id)) => canvas.initiative(id).and_then(|initiative| initiative.name.as_ref()),
        _ => None,
    };
    name.map_or(id, |name| name.get(lang, canvas.lang()).0).to_owned()
}
