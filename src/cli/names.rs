//! What a shell is offered to complete an argument with: canvases and their sheets, rules, documents, commands.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::CommandFactory;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter};

use crate::canvas::KINDS;
use crate::disk::Folder;
use crate::project::Project;
use crate::project::{ejected, moment};
use crate::report::{catalog, terms};
use crate::source::Sources;
use crate::text::visible;

/// Canvases by name, or sheets once a folder is begun.
pub fn canvases() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        if current.to_string_lossy().contains(std::path::is_separator) {
            let sheet =
                |path: &std::path::Path| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"));
            return PathCompleter::any().filter(sheet).current_dir(folder()).complete(current);
        }
        begun(
            current,
            project().map(|p| p.names().into_iter().map(str::to_owned).collect()).unwrap_or_default(),
        )
    })
}

/// Moments that were kept.
pub fn moments() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| begun(current, kept()))
}

/// Moments that were kept, and canvases.
pub fn moments_and_canvases() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        let mut found = canvases().complete(current);
        found.extend(begun(current, kept()));
        found
    })
}

/// Canvases, and records by their address once a kind is typed.
pub fn canvases_and_records() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        let typed = current.to_string_lossy();
        let kind =
            typed.split_once('.').map(|(kind, _)| kind).filter(|kind| KINDS.iter().any(|k| k.name == *kind));
        let (Some(_), Some(project)) = (kind, project()) else { return canvases().complete(current) };
        let ids: Vec<String> = project.names().into_iter().map(str::to_owned).collect();
        let mut addresses = BTreeSet::new();
        for read in project.read_all(&ids, &mut Sources::default()) {
            read.loaded.canvas.each(&mut |record| {
                addresses.insert(record.address());
            });
        }
        begun(current, addresses.into_iter().collect())
    })
}

/// Rules, those of the workspace among them.
pub fn rules() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        let own = project().map(Project::into_rules).unwrap_or_default();
        begun(current, catalog::all(&own).into_iter().map(|page| page.name).collect())
    })
}

/// All that can be explained, but single fields and values.
pub fn explained() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        let project = project();
        let terms = project.as_ref().map(|project| terms::all(project.frameworks())).unwrap_or_default();
        let own = project.map(Project::into_rules).unwrap_or_default();
        let rules = catalog::all(&own).into_iter().map(|page| page.name);
        begun(current, terms.into_iter().map(|term| term.name).chain(rules).collect())
    })
}

/// Kinds of document.
pub fn documents() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        let kinds = project().map(|p| p.kinds().iter().map(|kind| kind.name.clone()).collect());
        begun(current, kinds.unwrap_or_default())
    })
}

/// A canvas and then a kind of document.
pub fn canvas_and_document() -> ArgValueCompleter {
    struct Both;
    impl ValueCompleter for Both {
        fn complete(&self, current: &OsStr) -> Vec<CompletionCandidate> {
            canvases().complete(current)
        }
        fn complete_at(&self, index: usize, current: &OsStr) -> Vec<CompletionCandidate> {
            if index == 0 { self.complete(current) } else { documents().complete(current) }
        }
    }
    ArgValueCompleter::new(Both)
}

/// Templates that can be taken over.
pub fn templates() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        begun(current, ejected::sets().into_iter().map(str::to_owned).collect())
    })
}

/// Commands of the program.
pub fn commands() -> ArgValueCompleter {
    ArgValueCompleter::new(|current: &OsStr| {
        let command = super::Args::command();
        begun(current, command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect())
    })
}

/// The names that begin with what was typed; control characters of a name are not typed.
fn begun(current: &OsStr, names: Vec<String>) -> Vec<CompletionCandidate> {
    let current = current.to_string_lossy();
    let fits = |name: &String| name.starts_with(&*current) && visible(name) == *name;
    names.into_iter().filter(fits).map(CompletionCandidate::new).collect()
}

/// The folder to work in, as the words say that were typed so far.
fn folder() -> PathBuf {
    let words: Vec<OsString> = std::env::args_os().skip_while(|word| word != "--").skip(1).collect();
    let mut folder = None;
    for (n, word) in words.iter().enumerate() {
        let word = word.to_string_lossy();
        if word == "-C" || word == "--directory" {
            folder = words.get(n + 1).map(PathBuf::from);
        } else if let Some(named) = word.strip_prefix("--directory=").or_else(|| word.strip_prefix("-C")) {
            folder = Some(PathBuf::from(named));
        }
    }
    folder.unwrap_or_else(|| PathBuf::from("."))
}

/// The folders of moments that were kept: names without spaces.
fn kept() -> Vec<String> {
    let project = project();
    let kept = project.map(|project| moment::kept(&*project.tree(), &mut Sources::default()).0);
    kept.unwrap_or_default().into_iter().map(|kept| kept.id).collect()
}

/// The workspace around that folder.
fn project() -> Option<Project> {
    let folder = Folder::find(&folder()).ok()?;
    Some(Project::open(std::sync::Arc::new(folder), &mut Sources::default()))
}
