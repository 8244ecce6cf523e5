//! One set of features for each crate: a build for users and a build for trials share what they compile.

use std::collections::{BTreeMap, BTreeSet};

use libtest_mimic::{Failed, Trial};

use super::expect::{self, none};
use super::tools;

/// All trials about dependencies.
pub fn trials() -> Vec<Trial> {
    vec![tools::needs(&["cargo"], Trial::test("features::trials_ask_nothing_more_of_a_crate", same))]
}

/// The features of each package, for the build scripts and for the program.
fn features(edges: &str) -> Result<BTreeMap<String, BTreeSet<String>>, Failed> {
    let manifest = expect::root().join("Cargo.toml");
    let manifest = manifest.to_string_lossy();
    let mut arguments = vec!["tree", "--offline", "--locked", "--quiet", "--manifest-path", &manifest];
    arguments.extend(["--edges", edges, "--format", "{p}\t{f}", "--prefix", "none"]);
    let mut packages = BTreeMap::<String, BTreeSet<String>>::new();
    for line in tools::run("cargo", &arguments)?.lines() {
        let (package, features) = line.trim_end_matches(" (*)").split_once('\t').ok_or(line)?;
        packages.entry(package.to_owned()).or_default().insert(features.trim().to_owned());
    }
    Ok(packages)
}

fn same() -> Result<(), Failed> {
    let (program, trials) = (features("normal,build")?, features("normal,build,dev")?);
    let differ: Vec<String> = program
        .iter()
        .filter(|(package, features)| trials.get(*package) != Some(features))
        .map(|(package, features)| {
            format!("{package}: {features:?}, with the trials {:?}", trials.get(package))
        })
        .collect();
    none(&differ, "crates that are compiled twice")
}
