//! `explain`: what a rule finds, why a steering group cares, what to do, and an example of both sides.

mod markdown;
mod page;
mod words;

use clap::ValueEnum;

use super::catalog::{self, Group};
use super::ui::Ui;
use crate::check::house;
use crate::error::{Exit, Failure};
use crate::source::Sources;
use crate::text;
use crate::text::Text;
use crate::workspace::Workspace;

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the rule; without a name, a list.
    #[arg(value_name = "RULE")]
    rule: Option<String>,
    /// Explain all rules, one after the other.
    #[arg(long, conflicts_with = "rule")]
    all: bool,
    /// Form of the explanation: human, or markdown for a page to keep.
    #[arg(long = "format", value_enum, default_value_t = Shape::Human, value_name = "FORMAT")]
    shape: Shape,
}

/// Forms of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shape {
    /// For a terminal.
    Human,
    /// For a page to keep.
    Markdown,
}

/// Explains one rule or all, or lists all.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let own = house(ui);
    let find = |name: &str| catalog::find(name, &own).ok_or_else(|| unknown(name, &own));
    let text = match (&args.rule, args.shape) {
        (Some(name), Shape::Human) => page::page(&find(name)?, ui),
        (Some(name), Shape::Markdown) => markdown::page(&find(name)?, ui.lang),
        (None, Shape::Markdown) => markdown::reference(&catalog::all(&own), ui.lang),
        (None, Shape::Human) if args.all => {
            let pages: Vec<String> = catalog::all(&own).iter().map(|entry| page::page(entry, ui)).collect();
            pages.join("\n\n")
        }
        (None, Shape::Human) => list(&catalog::all(&own), ui),
    };
    ui.print(&text);
    Ok(Exit::Clean)
}

/// The rules of the house and of the frameworks in the workspace; none outside a workspace.
fn house(ui: &Ui) -> Vec<house::Rule> {
    Workspace::open(&ui.folder, &mut Sources::default()).map(Workspace::into_rules).unwrap_or_default()
}

/// What to say of a name that no finding bears.
pub fn unknown(name: &str, own: &[house::Rule]) -> Failure {
    let shown = text::visible(name);
    let entries = catalog::all(own);
    let failure = Failure::new(text!("De regel “{shown}” is er niet.", "There is no rule “{shown}”."));
    match text::nearest(name, entries.iter().map(|entry| entry.name.as_str())) {
        Some(near) => failure.hint(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")),
        None => failure
            .hint(text!("`draagvlak explain` toont alle regels.", "`draagvlak explain` lists all rules.")),
    }
}

/// All names in their groups, a line each.
fn list(entries: &[catalog::Entry], ui: &Ui) -> String {
    let width = entries.iter().map(|entry| entry.name.len()).max().unwrap_or(0);
    let mut list = String::new();
    for group in Group::ALL {
        let mut members = entries.iter().filter(|entry| entry.group == group).peekable();
        if members.peek().is_none() {
            continue;
        }
        list.push_str(&format!("{}\n", page::title(group.title().get(ui.lang), ui)));
        for entry in members {
            let line = format!("  {:width$}  {}", entry.name, entry.detects.get(ui.lang));
            list.push_str(&format!("{}\n", page::cut(&line, ui.width)));
        }
        list.push('\n');
    }
    let more = Text::new(
        "`draagvlak explain NAAM` legt er een uit, `draagvlak explain --all` alle.",
        "`draagvlak explain NAME` explains one, `draagvlak explain --all` all of them.",
    );
    list + more.get(ui.lang) + "\n"
}
