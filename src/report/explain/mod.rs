//! The reference: a page on a name for a terminal or to keep, a list of all names, and the whole of it as Markdown.

mod markdown;
mod page;
mod words;

pub use words::PHASES;

use super::Manner;
use super::lines::{cut, wrap};
use crate::check::page::{Group, Page};
use crate::text::Text;

pub(super) use markdown::{fenced, inline};
pub use markdown::{page as markdown, reference};
pub use page::page;

/// All names in their groups, a line each.
pub fn list(pages: &[Page], manner: &Manner) -> String {
    let width = pages.iter().map(|page| page.name.len()).max().unwrap_or(0);
    let mut list = String::new();
    for group in Group::ALL {
        let mut members = pages.iter().filter(|page| page.group == group).peekable();
        if members.peek().is_none() {
            continue;
        }
        list.push_str(&format!("{}\n", manner.bold(group.title().get(manner.lang))));
        for page in members {
            let line = format!("  {:width$}  {}", page.name, page.detects.get(manner.lang));
            list.push_str(&format!("{}\n", cut(&line, manner.width)));
        }
        list.push('\n');
    }
    let more = Text::new(
        "`draagvlak explain NAAM` legt er een uit, `draagvlak explain --all` alle.",
        "`draagvlak explain NAME` explains one, `draagvlak explain --all` all of them.",
    );
    list + &wrap(more.get(manner.lang), manner.width) + "\n"
}
