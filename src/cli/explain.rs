//! `explain`: what a rule finds and what to do; what a field holds and where it is printed; and all names in a list.

use std::sync::Arc;

use clap::ValueEnum;

use super::names;
use super::ui::Ui;
use crate::check::OwnRule;
use crate::error::{Exit, Failure};
use crate::project::Project;
use crate::project::tree::Memory;
use crate::report::terms::{self, Term};
use crate::report::{Manner, catalog, explain};
use crate::source::Sources;
use crate::text;

/// Arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of a rule, kind, field, value, precondition, view, phase or circle; without a name, a list.
    #[arg(value_name = "NAME", add = names::explained())]
    rule: Option<String>,
    /// Explain all, one after the other.
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

/// Explains what bears a name or all there is, or lists all.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let manner = &ui.manner;
    let project = ui.open(&mut Sources::default()).map(|(_, project)| project);
    // outside a workspace there is what the program brings
    let project =
        project.unwrap_or_else(|_| Project::open(Arc::new(Memory::default()), &mut Sources::default()));
    let terms = terms::all(project.frameworks());
    let own = project.into_rules();
    let text = match (&args.rule, args.shape) {
        (Some(name), shape) => named(name, shape, &own, &terms, manner)?,
        (None, Shape::Markdown) => {
            let (fields, rules) = (terms::reference(&terms, manner.lang), catalog::all(&own));
            format!("{}\n{fields}", explain::reference(&rules, manner.lang))
        }
        (None, Shape::Human) if args.all => {
            let pages = terms.iter().map(|term| terms::page(term, manner));
            let rules = catalog::all(&own);
            let rules = rules.iter().map(|page| explain::page(page, manner));
            pages.chain(rules).collect::<Vec<_>>().join("\n\n")
        }
        (None, Shape::Human) => {
            format!("{}{}", terms::list(&terms, manner), explain::list(&catalog::all(&own), manner))
        }
    };
    ui.print(&text);
    Ok(Exit::Clean)
}

/// All that bears a name: a rule, what is listed, fields, values.
fn named(
    name: &str,
    shape: Shape,
    own: &[OwnRule],
    terms: &[Term],
    manner: &Manner,
) -> Result<String, Failure> {
    let rule = catalog::find(name, own);
    let rule = rule.map(|page| match shape {
        Shape::Human => explain::page(&page, manner),
        Shape::Markdown => explain::markdown(&page, manner.lang),
    });
    let found = terms::find(name, terms);
    let found = found.iter().map(|term| match shape {
        Shape::Human => terms::page(term, manner),
        Shape::Markdown => terms::markdown(term, "#", manner.lang).trim_start().to_owned(),
    });
    let pages: Vec<String> = rule.into_iter().chain(found).collect();
    if pages.is_empty() {
        return Err(unexplained(name, own, terms));
    }
    Ok(pages.join("\n\n"))
}

/// What to say of a name that nothing bears.
fn unexplained(name: &str, own: &[OwnRule], terms: &[Term]) -> Failure {
    let shown = text::visible(name);
    let rules = catalog::all(own);
    let rules: Vec<&str> = rules.iter().map(|page| page.name.as_str()).collect();
    let failure = Failure::new(text!("“{shown}” is hier geen naam.", "“{shown}” is no name here."));
    match terms::near(name, terms, &rules) {
        Some(near) => failure.hint(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")),
        None => failure.hint(text!(
            "`draagvlak explain` toont wat er uit te leggen is.",
            "`draagvlak explain` lists what can be explained."
        )),
    }
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
