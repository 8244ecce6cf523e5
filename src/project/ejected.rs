//! Templates of the program that a workspace took over: what it took, and what each side changed since.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::document::kind::EMBEDDED;
use crate::typeset::theme;

/// The file beside templates that remembers what was taken.
pub const NOTE: &str = ".ejected.json";

/// What was taken, by the name of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Taken(pub BTreeMap<String, Text>);

/// A text as the program had it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Version of the program.
    pub program: String,
    /// The text.
    pub text: String,
}

/// All that can be taken: the kinds of document, what they share, and the theme.
pub fn sets() -> BTreeSet<&'static str> {
    let folders = EMBEDDED.iter().filter_map(|(path, _)| Some(path.split_once('/')?.0));
    folders.chain([theme::FOLDER]).collect()
}

/// The files of one of these as the program has them now: names below its folder, and texts.
pub fn own(set: &str) -> Vec<(&'static str, &'static str)> {
    if set == theme::FOLDER {
        return theme::PARTS.to_vec();
    }
    let inside = |(path, text): &(&'static str, &'static str)| {
        Some((path.strip_prefix(set)?.strip_prefix('/')?, *text))
    };
    EMBEDDED.iter().filter_map(inside).collect()
}

/// How one file stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// Its name below the folder.
    pub name: String,
    /// As the program had it when it was taken, where that is remembered.
    pub then: Option<Text>,
    /// As the program has it now.
    pub now: Option<&'static str>,
    /// As the workspace has it.
    pub here: Option<String>,
}

impl Stand {
    /// What the program changed since: before and after.
    pub fn of_program(&self) -> Option<(&str, &str)> {
        let pair = (self.then.as_ref()?.text.as_str(), self.now.unwrap_or_default());
        (pair.0 != pair.1).then_some(pair)
    }

    /// What the workspace changed in what it took, or, where nobody remembers that, in what the program has now.
    pub fn of_workspace(&self) -> Option<(&str, &str)> {
        let then = self.then.as_ref().map(|then| then.text.as_str()).or(self.now)?;
        let here = self.here.as_deref()?;
        (then != here).then_some((then, here))
    }
}

/// The files that a workspace has in the place of the program's, or had. `here` gives its text of a file, if it has one.
pub fn stands(set: &str, taken: &Taken, here: impl Fn(&str) -> Option<String>) -> Vec<Stand> {
    let own: BTreeMap<&str, &str> = own(set).into_iter().collect();
    let names: BTreeSet<&str> = own.keys().copied().chain(taken.0.keys().map(String::as_str)).collect();
    let stand = |name: &str| Stand {
        then: taken.0.get(name).cloned(),
        now: own.get(name).copied(),
        // lines end as git or an editor likes it
        here: here(name).map(|text| text.trim_start_matches('\u{feff}').replace("\r\n", "\n")),
        name: name.to_owned(),
    };
    let all = names.into_iter().map(stand);
    all.filter(|stand| stand.here.is_some() || stand.then.is_some()).collect()
}
