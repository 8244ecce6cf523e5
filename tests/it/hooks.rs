//! The hooks for pre-commit, as a repository with canvases uses them: a commit with a fault is refused.

use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, Ran, holds};
use super::expect::{equal, root};
use super::tools;

/// All trials about hooks.
pub fn trials() -> Vec<Trial> {
    let needs = |trial| tools::needs(&["git", "pre-commit"], trial);
    vec![
        needs(Trial::test("hooks::a_commit_with_a_fault_is_refused", commits)),
        needs(Trial::test("hooks::the_list_of_hooks_is_one", list)),
    ]
}

const HOOKS: &str = ".pre-commit-hooks.yaml";

/// Runs a program in a folder with our own first on the path, and a home of its own.
fn run(desk: &Desk, folder: &Path, program: &str, arguments: &[&str]) -> Result<Ran, Failed> {
    let own = Path::new(env!("CARGO_BIN_EXE_draagvlak")).parent().ok_or("no folder")?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([own.to_path_buf()].into_iter().chain(std::env::split_paths(&path)))?;
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env_clear().stdin(Stdio::null());
    command.env("PATH", path).env("HOME", desk.beside("home")).env("LANG", "nl_NL.UTF-8");
    command.env("PRE_COMMIT_HOME", desk.beside("pre-commit")).env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{who}_NAME"), "iemand")
            .env(format!("GIT_{who}_EMAIL"), "iemand@example.org");
    }
    let output = command.output()?;
    Ok(Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

fn well(desk: &Desk, folder: &Path, program: &str, arguments: &[&str]) -> Result<String, Failed> {
    let ran = run(desk, folder, program, arguments)?;
    equal(ran.code, 0, &format!("{program} {arguments:?}: {}", ran.all()))?;
    Ok(ran.all())
}

/// A repository that holds nothing but the list of hooks, as pre-commit fetches it; its commit.
fn source(desk: &Desk) -> Result<(String, String), Failed> {
    let folder = desk.beside("bron");
    std::fs::create_dir_all(&folder)?;
    std::fs::copy(root().join(HOOKS), folder.join(HOOKS))?;
    well(desk, &folder, "git", &["init", "-q", "."])?;
    well(desk, &folder, "git", &["add", "-A"])?;
    well(desk, &folder, "git", &["commit", "-q", "-m", "haken"])?;
    let commit = well(desk, &folder, "git", &["rev-parse", "HEAD"])?;
    Ok((folder.to_string_lossy().into_owned(), commit.trim().to_owned()))
}

fn commits() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/groot/kop.toml", "format = 1\n\n[canvas]\ntitle = \"Groot\"\n")?;
    desk.write("canvases/groot/partijen.toml", "format = 1\n\n[[actor]]\nid = \"a\"\n")?;
    let (repo, commit) = source(&desk)?;
    let hooks = "      - id: draagvlak-check\n      - id: draagvlak-check-all\n";
    let config = format!("repos:\n  - repo: {repo}\n    rev: {commit}\n    hooks:\n{hooks}");
    desk.write(".pre-commit-config.yaml", config)?;
    let here = desk.root();
    well(&desk, &here, "git", &["init", "-q", "."])?;
    well(&desk, &here, "git", &["add", "-A"])?;
    well(&desk, &here, "git", &["commit", "-q", "-m", "begin"])?;
    well(&desk, &here, "pre-commit", &["install"])?;
    let commit = |message| -> Result<Ran, Failed> {
        well(&desk, &here, "git", &["add", "-A"])?;
        run(&desk, &here, "git", &["commit", "-m", message])
    };
    let commits = || well(&desk, &here, "git", &["rev-list", "--count", "HEAD"]);

    // two sheets of one canvas are one check, and no other canvas is looked at
    desk.write("canvases/groot/kop.toml", "format = 1\n\n[canvas]\ntitle: \"Groot\"\n")?;
    desk.write("canvases/groot/partijen.toml", "format = 1\n\n[[actor]]\nnaam = \"a\"\n")?;
    let refused = commit("met fouten")?;
    equal(refused.code == 0, false, "refused")?;
    let told = refused.all();
    holds(&told, &["draagvlak check", "fout[syntax]", "fout[unknown-key]", "canvases/groot/kop.toml:4"])?;
    equal(told.matches("groot · ").count(), 1, "checked once")?;
    equal(told.contains("goed · "), false, "the other canvas")?;
    equal(commits()?.trim(), "1", "commits")?;

    desk.write("canvases/groot/kop.toml", "format = 1\n\n[canvas]\ntitle = \"Groter\"\n")?;
    desk.write("canvases/groot/partijen.toml", "format = 1\n\n[[actor]]\nid = \"b\"\n")?;
    holds(&commit("zonder fouten")?.all(), &["Passed"])?;
    equal(commits()?.trim(), "2", "commits")?;

    // what is no sheet is nobody's business, and what the house sets is everybody's
    desk.write("notities.md", "x\n")?;
    holds(&commit("notities")?.all(), &["Skipped"])?;
    desk.write("draagvlak.toml", "format = 1\n[thresholds]\nfewest-parties = \"veel\"\n")?;
    let refused = commit("huisregels")?;
    holds(&refused.all(), &["all canvases", "draagvlak.toml:3", "Failed"])?;
    equal(commits()?.trim(), "3", "commits")
}

fn list() -> Result<(), Failed> {
    let desk = Desk::new()?;
    well(&desk, root(), "pre-commit", &["validate-manifest", HOOKS]).map(drop)
}
