//! `explain`: what a rule finds, why a steering group cares, what to do, and an example of both sides.

use clap::ValueEnum;

use super::names;
use super::ui::Ui;
use crate::check::OwnRule;
use crate::error::{Exit, Failure};
use crate::project::Project;
use crate::report::{catalog, explain};
use crate::source::Sources;
use crate::text;

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the rule; without a name, a list.
    #[arg(value_name = "RULE", add = names::rules())]
    rule: Option<String>,
    /// Explain all rules, one after the other.
    #[arg(long, conflicts_with = "rule")]
    all: bool,
    /// Form of the explanation.
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
    let (own, manner) = (house(ui), &ui.manner);
    let find = |name: &str| catalog::find(name, &own).ok_or_else(|| unknown(name, &own));
    let text = match (&args.rule, args.shape) {
        (Some(name), Shape::Human) => explain::page(&find(name)?, manner),
        (Some(name), Shape::Markdown) => explain::markdown(&find(name)?, manner.lang),
        (None, Shape::Markdown) => explain::reference(&catalog::all(&own), manner.lang),
        (None, Shape::Human) if args.all => {
            let pages = catalog::all(&own);
            pages.iter().map(|page| explain::page(page, manner)).collect::<Vec<_>>().join("\n\n")
        }
        (None, Shape::Human) => explain::list(&catalog::all(&own), manner),
    };
    ui.print(&text);
    Ok(Exit::Clean)
}

/// The rules of the house and of the frameworks in the workspace; none outside a workspace.
fn house(ui: &Ui) -> Vec<OwnRule> {
    let project = ui.open(&mut Sources::default()).map(|(_, project)| project);
    project.map(Project::into_rules).unwrap_or_default()
}

/// What to say of a name that no finding bears.
pub fn unknown(name: &str, own: &[OwnRule]) -> Failure {
    let shown = text::visible(name);
    let pages = catalog::all(own);
    let failure = Failure::new(text!("De regel “{shown}” is er niet.", "There is no rule “{shown}”."));
    match text::nearest(name, pages.iter().map(|page| page.name.as_str())) {
        Some(near) => failure.hint(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")),
        None => failure
            .hint(text!("`draagvlak explain` toont alle regels.", "`draagvlak explain` lists all rules.")),
    }
}
