//! The code keeps to its own rules: layers, one importer each, no names of kinds, short files, two languages.

use std::collections::{BTreeMap, BTreeSet};

use draagvlak::framework;
use draagvlak::source::{Source, Sources};
use libtest_mimic::{Failed, Trial};

use super::code::{self, Code};
use super::expect::{self, equal, none};

/// All trials about the code itself.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("tidy::each_module_imports_what_the_layer_table_allows", layers),
        Trial::test("tidy::one_module_imports_each_large_library", importers),
        Trial::test("tidy::only_the_outer_layers_touch_disk_programs_environment_and_clock", outside),
        Trial::test("tidy::no_kind_of_document_is_named_in_the_code", kinds),
        Trial::test("tidy::no_precondition_is_named_outside_the_rule_about_it", preconditions),
        Trial::test("tidy::no_file_of_code_is_longer_than_400_lines", short),
        Trial::test("tidy::every_file_opens_with_what_it_is_for", openings),
        Trial::test("tidy::nothing_is_left_to_be_done", unfinished),
        Trial::test("tidy::every_command_and_argument_has_dutch_help", dutch_help),
        Trial::test("tidy::words_of_documents_have_the_same_keys_in_both_languages", words),
    ]
}

/// A row of the layer table: its number, its modules, and what they may import.
struct Layer {
    number: String,
    modules: Vec<String>,
    imports: String,
}

/// The layer table in `ARCHITECTURE.md`.
fn table() -> Result<Vec<Layer>, Failed> {
    let page = std::fs::read_to_string(expect::root().join("ARCHITECTURE.md"))?;
    let mut layers = Vec::new();
    for line in page.lines().filter_map(|line| line.strip_prefix("| ")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let Some((number, _)) = cells[0].split_once(' ')
            && number.parse::<u8>().is_ok()
            && cells.len() > 2
        {
            let (number, imports) = (number.to_owned(), cells[2].to_owned());
            layers.push(Layer { number, modules: in_ticks(cells[1]), imports });
        }
    }
    Ok(layers)
}

fn in_ticks(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Which top-level modules a top-level module may import.
fn allowed() -> Result<BTreeMap<String, BTreeSet<String>>, Failed> {
    let layers = table()?;
    let mut allowed = BTreeMap::new();
    for Layer { modules, imports, .. } in &layers {
        let parts: Vec<&str> = imports.split(';').collect();
        let whole = parts[0].split_whitespace().filter(|word| word.parse::<u8>().is_ok());
        let shared: BTreeSet<String> = whole
            .flat_map(|number| layers.iter().filter(move |layer| layer.number == *number))
            .flat_map(|layer| layer.modules.clone())
            .collect();
        for module in modules {
            let mut set = shared.clone();
            set.insert(module.clone());
            for (owner, more) in parts[1..].iter().filter_map(|part| part.split_once(':')) {
                if in_ticks(owner).contains(module) {
                    set.extend(in_ticks(more));
                }
            }
            if allowed.insert(module.clone(), set).is_some() {
                return Err(format!("{module} stands in two rows").into());
            }
        }
    }
    Ok(allowed)
}

/// A path from the root of the crate: `crate::a::b` and what `super` and `self` come down to.
pub fn from_root<'a>(code: &'a Code, path: &'a [String]) -> Option<Vec<&'a str>> {
    let mut modules = code.modules();
    match path.first()?.as_str() {
        "crate" => return Some(path[1..].iter().map(String::as_str).collect()),
        "super" | "self" => {}
        _ => return None,
    }
    let mut rest = path;
    while let Some((first, tail)) = rest.split_first() {
        match first.as_str() {
            "super" => drop(modules.pop()),
            "self" => {}
            _ => break,
        }
        rest = tail;
    }
    Some(modules.into_iter().chain(rest.iter().map(String::as_str)).collect())
}

fn layers() -> Result<(), Failed> {
    let allowed = allowed()?;
    let code = code::below(&["src"]);
    let modules: BTreeSet<&str> =
        code.iter().map(|c| c.modules()[0]).filter(|m| *m != "lib" && *m != "main").collect();
    equal(allowed.keys().map(String::as_str).collect::<BTreeSet<_>>(), modules, "modules of the table")?;
    let mut wrong = Vec::new();
    for code in code.iter().filter(|c| allowed.contains_key(c.modules()[0])) {
        let own = code.modules()[0];
        for (line, path) in code.paths() {
            let Some(target) = from_root(code, &path) else { continue };
            let Some(target) = target.first().filter(|name| allowed.contains_key(**name)) else { continue };
            if !allowed[own].contains(*target) {
                wrong.push(format!("{}: `{own}` imports `{target}`", code.at(line)));
            }
        }
    }
    none(&wrong, "against the table in ARCHITECTURE.md")
}

fn importers() -> Result<(), Failed> {
    let wanted = BTreeMap::from([
        ("annotate_snippets", "src/report/picture.rs"),
        ("cel", "src/house/cel/"),
        ("gix", "src/disk/history/"),
        ("roxmltree", "src/brand/logo.rs"),
        ("tera", "src/document/engine.rs"),
        ("typst", "src/typeset/engine.rs"),
        ("typst_assets", "src/font.rs"),
        ("typst_layout", "src/typeset/engine.rs"),
        ("typst_pdf", "src/typeset/engine.rs"),
    ]);
    let mut wrong = Vec::new();
    for code in code::below(&["src"]) {
        for (line, path) in code.paths() {
            let name = path[0].as_str();
            let watched = name.starts_with("typst") || wanted.contains_key(name);
            // a library may be spread over the files of one module
            let here = |path: &&str| {
                let folder = path.strip_suffix(".rs").unwrap_or(path).trim_end_matches('/');
                code.path == *path || code.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
            };
            if watched && !wanted.get(name).is_some_and(here) {
                wrong.push(format!("{} imports {name}", code.at(line)));
            }
        }
    }
    none(&wrong, "beside the one importer")
}

/// The first layer that may touch the world.
const OUTSIDE: &str = "5";

fn outside() -> Result<(), Failed> {
    const WORLD: &[&[&str]] = &[
        &["std", "fs"],
        &["std", "env"],
        &["std", "process", "Command"],
        &["std", "net"],
        &["std", "time"],
        &["jiff", "Zoned", "now"],
        &["Zoned", "now"],
        &["Timestamp", "now"],
        &["jiff", "Timestamp", "now"],
        &["tempfile"],
        &["walkdir"],
    ];
    let mut wrong = Vec::new();
    let inner: Vec<String> = table()?
        .into_iter()
        .take_while(|layer| layer.number != OUTSIDE)
        .flat_map(|layer| layer.modules)
        .collect();
    for code in code::below(&["src"]).iter().filter(|c| inner.iter().any(|name| *name == c.modules()[0])) {
        for (line, path) in code.paths() {
            if WORLD
                .iter()
                .any(|outer| path.iter().map(String::as_str).take(outer.len()).eq(outer.iter().copied()))
            {
                wrong.push(format!("{}: {}", code.at(line), path.join("::")));
            }
        }
    }
    none(&wrong, "input or output in the inner layers")
}

/// Whether a text names something: as a whole, or, where hyphens make the name no common word, inside a sentence.
fn names(text: &str, name: &str) -> bool {
    text == name
        || name.contains('-')
            && text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').any(|word| word == name)
}

fn kinds() -> Result<(), Failed> {
    let mut kinds = Vec::new();
    for entry in std::fs::read_dir(expect::root().join("templates"))? {
        let entry = entry?;
        if entry.path().join("kind.toml").exists() {
            kinds.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    // the word for what all this is about
    kinds.retain(|kind| kind != "canvas");
    let mut wrong = Vec::new();
    // below the documents a record may bear the same name: `[[proposition]]`
    for code in code::below(&["src"]).iter().filter(|code| code.modules()[0] != "canvas") {
        for (line, text) in code.texts() {
            wrong.extend(
                kinds
                    .iter()
                    .filter(|kind| names(text, kind))
                    .map(|kind| format!("{}: {kind} in {text:?}", code.at(line))),
            );
        }
    }
    none(&wrong, "kinds of document by name")
}

fn preconditions() -> Result<(), Failed> {
    /// Rules that are about one precondition, and words that mean something else too.
    const ABOUT: &[&str] =
        &["src/check/rules/core_support_absent.rs", "src/check/rules/orchestrator_missing.rs"];
    const ALSO: &[&str] = &["knowledge"];
    let mut sources = Sources::default();
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for (path, text) in framework::EMBEDDED {
        let id = sources.add(Source::new(*path, *text));
        ids.extend(framework::read(id, sources.get(id)).0.precondition.into_iter().map(|p| p.id));
    }
    if ids.len() < 16 {
        return Err(format!("only {} preconditions were found", ids.len()).into());
    }
    let mut wrong = Vec::new();
    for code in code::below(&["src"]).iter().filter(|code| !ABOUT.contains(&code.path.as_str())) {
        for (line, text) in code.texts() {
            let named = ids.iter().filter(|id| !ALSO.contains(&id.as_str()) && names(text, id));
            wrong.extend(named.map(|id| format!("{}: {id} in {text:?}", code.at(line))));
        }
    }
    none(&wrong, "preconditions by name")
}

fn short() -> Result<(), Failed> {
    let long: Vec<String> = code::below(&["src", "tests"])
        .iter()
        .map(|code| (code.raw.lines().count(), code))
        .filter(|(lines, _)| *lines > 400)
        .map(|(lines, code)| format!("{}: {lines}", code.path))
        .collect();
    none(&long, "longer than 400 lines")
}

fn openings() -> Result<(), Failed> {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "templates", "canvases", "seeds", ".cargo"] {
        for path in code::files(folder, &["rs", "typ", "ftl", "toml"]) {
            let shown = path.strip_prefix(expect::root())?.to_string_lossy().replace('\\', "/");
            // the examples of rules and faults are printed by `explain`, below what they are about
            let examples = ["src/check/rules/", "src/check/faults/examples/"];
            if examples.iter().any(|folder| shown.starts_with(folder)) && shown.ends_with(".toml") {
                continue;
            }
            let text = std::fs::read_to_string(&path)?;
            let sign = match path.extension().and_then(|e| e.to_str()) {
                Some("rs") => "//! ",
                Some("typ") => "// ",
                _ => "# ",
            };
            let opening: Vec<&str> = text
                .lines()
                .skip_while(|line| line.starts_with("#:schema"))
                .map_while(|line| line.strip_prefix(sign))
                .collect();
            let opening = opening.join(" ");
            if !opening.contains(". ") && !opening.ends_with('.')
                || !opening.starts_with(|c: char| c.is_alphabetic() || c == '`')
            {
                wrong.push(format!("{shown}: {opening:?}"));
            }
        }
    }
    none(&wrong, "no opening sentence")
}

fn unfinished() -> Result<(), Failed> {
    let mut wrong = Vec::new();
    for code in code::below(&["src", "tests"]) {
        let calls = code.macros().filter(|(_, name)| ["todo", "unimplemented", "dbg"].contains(name));
        wrong.extend(calls.map(|(line, name)| format!("{}: {name}!", code.at(line))));
    }
    none(&wrong, "left to be done")
}

fn dutch_help() -> Result<(), Failed> {
    let mut command = <draagvlak::cli::Args as clap::CommandFactory>::command();
    command.build();
    none(&draagvlak::cli::help::without_dutch(&command), "without Dutch")
}

/// The keys of a file of words.
fn keys(path: &std::path::Path) -> Result<BTreeSet<String>, Failed> {
    let text = std::fs::read_to_string(path)?;
    let keys = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'));
    let mut set = BTreeSet::new();
    for key in keys.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())) {
        if !set.insert(key.clone()) {
            return Err(format!("{}: `{key}` stands twice", path.display()).into());
        }
    }
    Ok(set)
}

fn words() -> Result<(), Failed> {
    let folders: BTreeSet<_> = code::files("templates", &["ftl"])
        .iter()
        .filter_map(|path| Some(path.parent()?.to_owned()))
        .collect();
    let shared = expect::root().join("templates/shared/nl.ftl");
    for folder in folders {
        let nl = keys(&folder.join("nl.ftl"))?;
        equal(&nl, &keys(&folder.join("en.ftl"))?, &folder.display().to_string())?;
        let known: BTreeSet<String> = nl.union(&keys(&shared)?).cloned().collect();
        for other in code::files(&folder.to_string_lossy(), &["ftl"]) {
            let unknown: Vec<String> = keys(&other)?.difference(&known).cloned().collect();
            none(&unknown, &format!("{} says words that nl.ftl does not", other.display()))?;
        }
    }
    Ok(())
}
