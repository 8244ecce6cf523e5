//! Every name that a finding can bear, with its page: what `explain` and the reference tell.

use crate::check::page::Page;
use crate::check::{OwnRule, faults, rules};
use crate::diagnostic::Finding;
use crate::document::review;
use crate::text::Text;

/// All pages, in the order of the reference; `own` are the rules of the house.
pub fn all(own: &[OwnRule]) -> Vec<Page> {
    let rules = rules::all().iter().copied().map(Page::from);
    let documents = review::RULES.iter().copied().map(Page::from);
    rules
        .chain(documents)
        .chain(own.iter().map(|rule| rule.page.clone()))
        .chain(faults::all().map(Page::from))
        .collect()
}

/// The page of one name; `own` are the rules of the house.
pub fn find(name: &str, own: &[OwnRule]) -> Option<Page> {
    let rule = || rules::find(name).map(Page::from);
    let document = || review::RULES.iter().copied().find(|rule| rule.name == name).map(Page::from);
    let fault = || faults::find(name).map(Page::from);
    let of_house = || own.iter().find(|rule| rule.page.name == name).map(|rule| rule.page.clone());
    rule().or_else(document).or_else(fault).or_else(of_house)
}

/// Why a steering group cares about a finding, if it is about what the canvas or a document says.
pub fn why(finding: &Finding) -> Option<Text> {
    if let Some(beside) = &finding.beside {
        return beside.why.clone();
    }
    find(&finding.rule, &[]).filter(|page| page.group.is_asked_about()).map(|page| page.why)
}
