//! The one writer: what it replaces, what it writes through, what it leaves alone, and what a killed run leaves.

use draagvlak::disk::leftover;
use draagvlak::disk::write::Target;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;
use super::tools;

/// All trials about where is written.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("write::who_saved_in_between_is_not_overwritten", between),
        Trial::test("write::of_three_that_begin_a_canvas_one_wins", three),
        Trial::test("write::leftovers_are_cleared_and_held_files_are_not", leftovers),
        Trial::test("write::what_the_workspace_is_read_from_is_no_output", sources),
        Trial::test("write::a_hyphen_is_standard_output", hyphen),
        Trial::test("write::a_killed_init_is_finished_by_the_next", init),
        tools::needs(&["git"], Trial::test("write::git_is_told_of_line_ends_and_leftovers", attributes)),
    ];
    #[cfg(unix)]
    trials.extend([
        Trial::test("write::devices_and_pipes_are_written_through", unix::through),
        Trial::test("write::links_modes_and_owners_stay", unix::kept),
        Trial::test("write::what_cannot_be_kept_is_refused", unix::refused),
        Trial::test("write::nothing_leads_out_of_the_folder_for_documents", unix::outside),
        Trial::test("write::a_pipe_in_the_folder_for_documents_fails_that_document", unix::pipe),
    ]);
    trials
}

fn between() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let path = desk.root().join("canvases/goed.toml");
    let stage = |seen: &str, bytes: &[u8]| Target::at(&path, None)?.saw(Some(seen.as_bytes())).stage(bytes);
    let fail = |failure: draagvlak::error::Failure| Failed::from(failure.what.en);
    let staged = stage(SMALL, b"mended").map_err(fail)?;
    desk.write("canvases/goed.toml", "a colleague's")?;
    let refused = staged.settle().err().ok_or("overwritten")?;
    holds(&refused.what.en, &["canvases/goed.toml was changed by something else meanwhile"])?;
    equal(desk.read("canvases/goed.toml")?.as_str(), "a colleague's", "the sheet")?;
    stage("a colleague's", b"mended").map_err(fail)?.settle().map_err(fail)?;
    equal(desk.read("canvases/goed.toml")?.as_str(), "mended", "the sheet")?;
    equal(desk.inside()?.len(), 1, "nothing beside it")
}

fn three() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let begin = || desk.command(&["--ui", "en", "new", "nieuw"]).stderr(std::process::Stdio::piped()).spawn();
    let all = [begin()?, begin()?, begin()?];
    let ended: Vec<_> =
        all.into_iter().map(std::process::Child::wait_with_output).collect::<Result<_, _>>()?;
    let won = ended.iter().filter(|ended| ended.status.success()).count();
    equal(won, 1, "winners")?;
    for ended in ended.iter().filter(|ended| !ended.status.success()) {
        equal(ended.status.code(), Some(2), "losers")?;
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        equal(told.contains("already a canvas") || told.contains("is there by now"), true, &told)?;
    }
    equal(desk.inside()?.len(), 2, "files")
}

/// What a killed run leaves beside a file.
fn left(desk: &Desk, folder: &str, name: &str) -> Result<String, Failed> {
    let path = format!("{folder}.draagvlak-aB3xYz.{name}");
    desk.write(&path, "geheim")?;
    Ok(path)
}

fn leftovers() -> Result<(), Failed> {
    for (arguments, places) in [
        (&["build", "--format", "md"][..], &["output/goed/", "output/"][..]),
        (&["check", "--fix"], &["canvases/", "canvases/map/"]),
        (&["new", "nieuw"], &["canvases/", ""]),
        (&["schema"], &["canvases/", ""]),
        (&["check", "--output", "uit/lijst.txt"], &["uit/"]),
        (&["check", "--write-baseline", "uit/bekend.txt"], &["uit/"]),
    ] {
        let desk = Desk::workspace()?;
        desk.write("canvases/map/a.toml", SMALL)?;
        let mut gone = Vec::new();
        for place in places {
            gone.push(left(&desk, place, "goed.private.toml")?);
        }
        let held = left(&desk, places[0], "iemand.md")?.replace("aB3", "hEl");
        desk.write(&held, "wordt geschreven")?;
        gone.push(held.replace("hEl", "aB3"));
        let own = format!("{}.draagvlak-van-mij.toml", places[0]);
        desk.write(&own, "eigen")?;
        let hold = std::fs::File::open(desk.root().join(&held))?;
        hold.lock()?;
        desk.run(arguments)?;
        for path in &gone {
            equal(desk.root().join(path).exists(), false, path)?;
        }
        equal(desk.read(&held)?.as_str(), "wordt geschreven", "held by a living run")?;
        equal(desk.read(&own)?.as_str(), "eigen", "not ours")?;
        drop(hold);
        desk.run(&["check", "--output", "leeg.txt"])?;
    }
    let long = "é".repeat(120) + ".private.toml";
    let desk = Desk::new()?;
    desk.write(&long, "")?;
    let staged = Target::at(&desk.root().join(&long), None).and_then(|target| target.stage(b"x"));
    let staged = staged.map_err(|failure| failure.what.en)?;
    let names: Vec<_> =
        desk.inside()?.into_keys().filter_map(|path| Some(path.file_name()?.to_owned())).collect();
    let temporary = names.iter().map(|name| name.to_string_lossy()).find(|name| leftover::is_ours(name));
    equal(temporary.is_some_and(|name| name.ends_with("é.private.toml")), true, "named as the file is")?;
    drop(staged);
    equal(desk.inside()?.len(), 1, "given up without a trace")
}

fn sources() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    for path in
        ["frameworks/eigen.toml", "templates/brief/kind.toml", "templates/brief/nl.ftl", "draagvlak.toml"]
    {
        desk.write(path, "format = 1\n")?;
    }
    desk.write("canvases/goed.private.toml", "format = 1\n")?;
    let before = desk.inside()?;
    for path in [
        "canvases/goed.toml",
        "canvases/goed.private.toml",
        "canvases/nieuw.json",
        "canvases/map/nieuw.json",
        "./uit/../canvases/goed.toml",
        "frameworks/eigen.toml",
        "templates/brief/kind.toml",
        "templates/brief/nl.ftl",
        "draagvlak.toml",
    ] {
        for option in ["--output", "--write-baseline"] {
            holds(&desk.ends(2, &["--ui", "en", "check", option, path])?, &["is no place for output"])?;
        }
    }
    for folder in ["canvases", "templates/brief", "frameworks"] {
        holds(&desk.ends(2, &["--ui", "en", "build", "--out", folder])?, &["is no place for output"])?;
    }
    equal(desk.inside()? == before, true, "nothing was written")?;
    desk.write("README.md", "# Leesmij\n")?;
    holds(&desk.ends(2, &["check", "--write-baseline", "README.md"])?, &["geen lijst van bekende punten"])?;
    equal(desk.read("README.md")?.as_str(), "# Leesmij\n", "what is no baseline")
}

fn hyphen() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let before = desk.inside()?;
    let listed = desk.run(&["check", "--format", "json"])?.out;
    equal(desk.run(&["check", "--format", "json", "--output", "-"])?.out, listed, "the list")?;
    let baseline = desk.run(&["check", "--write-baseline", "-"])?;
    equal(baseline.code, 0, "code")?;
    equal(baseline.out.starts_with("# draagvlak baseline 1\n"), true, &baseline.out)?;
    lacks(&baseline.out, &["Verzonnen streek"])?;
    holds(&baseline.err, &["bekend"])?;
    desk.ends(2, &["check", "--output", "-", "--write-baseline", "-"])?;
    equal(desk.inside()? == before, true, "no file")?;
    desk.ends(0, &["check", "--write-baseline", "-", "--output", "lijst.txt"])?;
    holds(&desk.read("lijst.txt")?, &["Verzonnen streek"])
}

fn init() -> Result<(), Failed> {
    let whole = Desk::new()?;
    whole.ends(0, &["init", "streek"])?;
    let files = whole.inside()?;
    holds(&whole.ends(2, &["init", "streek"])?, &["niet leeg"])?;
    // cut off after each of its files, in whatever order these come
    for cut in 0..files.len() {
        let desk = Desk::new()?;
        let begun = files.iter().filter(|(path, _)| !path.ends_with("streek.toml")).take(cut);
        for (path, (bytes, _)) in begun {
            let path = path.strip_prefix(whole.root())?.to_string_lossy().into_owned();
            desk.write(&path, bytes)?;
        }
        let trace = left(&desk, "canvases/", "streek.toml")?;
        desk.ends(0, &["init", "streek"])?;
        equal(desk.root().join(trace).exists(), false, "the trace")?;
        equal(desk.inside()?.len(), files.len(), "files")?;
    }
    for (path, text) in
        [("canvases/eigen.toml", SMALL), ("canvases/canvas.nl.schema.json", "{}"), ("notitie.txt", "")]
    {
        let desk = Desk::new()?;
        desk.write(path, text)?;
        holds(&desk.ends(2, &["init"])?, &["niet leeg", path])?;
        equal(desk.inside()?.len(), 1, "nothing was written")?;
    }
    Ok(())
}

fn attributes() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let root = desk.root();
    let git = |arguments: &[&str]| tools::run("git", &[&["-C", &root.to_string_lossy()], arguments].concat());
    desk.write(".gitattributes", "*.docx diff=word")?;
    desk.write(".gitignore", "*.tmp\n")?;
    desk.ends(0, &["init", "streek"])?;
    holds(&desk.read(".gitattributes")?, &["*.docx diff=word\n\n# "])?;
    holds(&desk.read(".gitignore")?, &["*.tmp\n\n# ", "*.private.toml"])?;
    git(&["init", "--quiet"])?;
    for path in [
        "canvases/streek.toml",
        "output/streek/a.md",
        "output/streek/a.svg",
        "templates/a/nl.ftl",
        "draagvlak.toml",
    ] {
        holds(&git(&["check-attr", "eol", "text", "--", path])?, &["eol: lf"])?;
    }
    holds(&git(&["check-attr", "text", "--", "output/streek/a.pdf"])?, &["text: unset"])?;
    left(&desk, "canvases/", "streek.private.toml")?;
    left(&desk, "output/streek/", ".a.layout")?;
    git(&["add", "."])?;
    lacks(&git(&["ls-files"])?, &[".draagvlak-"])
}

#[cfg(unix)]
mod unix {
    use std::fs::{metadata, read_link, set_permissions};
    use std::io::Read;
    use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, chown, symlink};
    use std::process::Stdio;
    use std::time::{Duration, Instant};

    use super::{Desk, Failed, equal, holds, tools};

    pub fn through() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        let pipe = desk.root().join("pijp");
        for option in ["--output", "--write-baseline"] {
            desk.ends(0, &["check", option, "/dev/null"])?;
            equal(metadata("/dev/null")?.file_type().is_char_device(), true, "still a device")?;
            desk.ends(2, &["check", option, "/dev/full"])?;
            let ran = desk.run(&["check", "--format", "json", option, "/dev/stdout"])?;
            equal((ran.code, ran.out.is_empty()), (0, false), "standard output")?;
        }
        tools::run("mkfifo", &[&pipe])?;
        let begun = Instant::now();
        holds(&desk.ends(2, &["check", "--output", "pijp"])?, &["een pijp waaruit niemand leest"])?;
        equal(begun.elapsed() < Duration::from_secs(30), true, "does not wait for ever")?;
        let written = desk.command(&["check", "--output", "pijp"]).stdout(Stdio::null()).spawn()?;
        let mut told = String::new();
        std::fs::File::open(&pipe)?.read_to_string(&mut told)?;
        equal(written.wait_with_output()?.status.code(), Some(0), "code")?;
        holds(&told, &["goed · Verzonnen streek"])?;
        equal(metadata(&pipe)?.file_type().is_fifo(), true, "still a pipe")
    }

    /// A sheet with something to mend.
    fn slip(desk: &Desk, path: &str) -> Result<(), Failed> {
        desk.write(path, super::SMALL.replace("title", "titel"))
    }

    pub fn kept() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        let root = desk.root();
        slip(&desk, "canvases/goed.toml")?;
        set_permissions(root.join("canvases/goed.toml"), PermissionsExt::from_mode(0o640))?;
        // only the administrator may give a file away
        let owner = chown(root.join("canvases/goed.toml"), Some(65534), Some(65534)).is_ok();
        desk.ends(0, &["check", "--fix"])?;
        let about = metadata(root.join("canvases/goed.toml"))?;
        equal(desk.read("canvases/goed.toml")?.as_str(), super::SMALL, "mended")?;
        equal(about.mode() & 0o7777, 0o640, "mode")?;
        equal(!owner || (about.uid(), about.gid()) == (65534, 65534), true, "owner")?;
        desk.ends(0, &["build", "--format", "md"])?;
        let made = "output/goed/propositie-goed.md";
        std::fs::rename(root.join(made), root.join("output/echt.md"))?;
        symlink("../echt.md", root.join(made))?;
        let sheet = super::SMALL.replace("Verzonnen", "Andere");
        desk.write("canvases/goed.toml", sheet)?;
        desk.ends(0, &["build", "--format", "md"])?;
        equal(read_link(root.join(made))?.to_string_lossy().as_ref(), "../echt.md", "link")?;
        holds(&desk.read("output/echt.md")?, &["Andere streek"])?;
        // what the user names may be anywhere
        desk.write("elders/lijst.txt", "oud")?;
        symlink("elders/lijst.txt", root.join("lijst.txt"))?;
        desk.ends(0, &["check", "--output", "lijst.txt"])?;
        equal(root.join("lijst.txt").is_symlink(), true, "link")?;
        holds(&desk.read("elders/lijst.txt")?, &["Andere streek"])
    }

    pub fn refused() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        let root = desk.root();
        desk.ends(0, &["build", "--format", "md"])?;
        slip(&desk, "canvases/goed.toml")?;
        let made = "output/goed/propositie-goed.md";
        let (old, slipped) = (desk.read(made)?, desk.read("canvases/goed.toml")?);
        let again = &["build", "--format", "md", "--date", "2026-09-09"][..];
        let paths = [("canvases/goed.toml", &["check", "--fix"][..], 2), (made, again, 1)];
        for (path, arguments, code) in paths {
            let path = root.join(path);
            if arguments != again {
                std::fs::hard_link(&path, root.join("tweede-naam"))?;
                holds(&desk.ends(code, arguments)?, &["meer dan één naam", "blijft zoals het is"])?;
                std::fs::remove_file(root.join("tweede-naam"))?;
            }
            set_permissions(&path, PermissionsExt::from_mode(0o444))?;
            holds(&desk.ends(code, arguments)?, &["mag niet geschreven worden en blijft zoals het is"])?;
            equal(metadata(&path)?.mode() & 0o7777, 0o444, "mode")?;
            set_permissions(&path, PermissionsExt::from_mode(0o644))?;
        }
        equal(desk.read(made)?, old, "the document")?;
        equal(desk.read("canvases/goed.toml")?, slipped, "the sheet")
    }

    pub fn outside() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        let root = desk.root();
        std::fs::create_dir_all(root.join("output"))?;
        std::fs::create_dir_all(desk.beside("weg"))?;
        std::fs::write(desk.beside("weg/propositie-goed.md"), "van een ander")?;
        let around = desk.around()?;
        symlink(desk.beside("weg"), root.join("output/goed"))?;
        holds(&desk.ends(1, &["build", "--format", "md"])?, &["buiten de map"])?;
        equal(desk.around()? == around, true, "nothing outside")?;
        std::fs::remove_file(root.join("output/goed"))?;
        std::fs::create_dir(root.join("output/goed"))?;
        for name in ["propositie-goed.md", ".propositie-goed.layout"] {
            symlink(desk.beside("weg/propositie-goed.md"), root.join("output/goed").join(name))?;
            holds(&desk.ends(1, &["build", "--format", "md"])?, &["buiten de map"])?;
            std::fs::remove_file(root.join("output/goed").join(name))?;
        }
        equal(desk.around()? == around, true, "nothing outside")?;
        symlink("nergens.md", root.join("output/goed/propositie-goed.md"))?;
        holds(&desk.ends(1, &["build", "--format", "md"])?, &["nergens heen leidt"])?;
        std::fs::remove_file(root.join("output/goed/propositie-goed.md"))?;
        // the folder for documents may be a link itself
        std::fs::rename(root.join("output"), root.join("papier"))?;
        symlink("papier", root.join("output"))?;
        desk.ends(0, &["build", "--format", "md"]).map(drop)
    }

    pub fn pipe() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        std::fs::create_dir_all(desk.root().join("output/goed"))?;
        for form in ["md", "pdf"] {
            let path = desk.root().join(format!("output/goed/propositie-goed.{form}"));
            tools::run("mkfifo", &[&path])?;
            for check in [&["build"][..], &["build", "--check"]] {
                holds(&desk.ends(1, check)?, &["geen gewoon bestand"])?;
            }
            equal(metadata(&path)?.file_type().is_fifo(), true, "still a pipe")?;
            std::fs::remove_file(path)?;
            desk.read("output/goed/stuurgroepnotitie-goed.md")?;
        }
        Ok(())
    }
}
