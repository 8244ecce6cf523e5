//! Who may read what: for every output of the program, that no byte of it tells of what its reader may not see.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use libtest_mimic::{Failed, Trial};

use super::desk::Desk;
use super::expect::{self, equal, none};
use super::tools;

#[path = "reader_house.rs"]
mod house;
#[path = "reader_look.rs"]
pub mod look;
#[path = "reader_rules.rs"]
mod rules;
#[path = "reader_sheets.rs"]
pub mod sheets;

use house::HOUSE;
use look::{DOCUMENTS, Mark, OPEN, Reach};

/// What is printed, or written where one says, and who reads it. `FILE` stands for a file of its own.
const PRINTED: &[(&str, &[&str], Reach)] = &[
    ("check_for_people", &["check", "gemengd", "-v"], Reach::Unsaid),
    ("check_short", &["check", "gemengd", "--format", "short"], Reach::Unsaid),
    ("check_json", &["check", "gemengd", "--format", "json"], Reach::Unsaid),
    ("check_sarif", &["check", "gemengd", "--format", "sarif"], Reach::Unsaid),
    ("check_github", &["check", "gemengd", "--format", "github"], Reach::Unsaid),
    ("check_gitlab", &["check", "gemengd", "--format", "gitlab"], Reach::Unsaid),
    ("check_junit", &["check", "gemengd", "--format", "junit"], Reach::Unsaid),
    ("check_markdown", &["check", "gemengd", "--format", "markdown"], Reach::Unsaid),
    ("check_to_a_file", &["check", "gemengd", "--format", "json", "--output", "FILE"], Reach::Unsaid),
    ("build", &["build", "--format", "md", "--out", "FILE", "-v"], Reach::Unsaid),
    ("build_check", &["build", "--format", "md", "--check"], Reach::Unsaid),
    // these stand in git beside the sheets, where private sheets do not
    ("baseline", &["check", "-q", "--write-baseline", "FILE"], Reach::Internal),
    ("new_from_every_field", &["new", "nieuw-alles", "--from", "alles", "-q"], Reach::Internal),
    ("new_from_every_rule", &["new", "nieuw-regels", "--from", "gemengd", "-q"], Reach::Internal),
    (
        "new_from_a_canvas_of_private_sheets",
        &["new", "nieuw-geheim", "--from", "regels-geheim", "-q"],
        Reach::Internal,
    ),
    ("data_for_everyone", &["documents", "--data", "alles", "proposition"], Reach::Public),
    ("data_for_a_steering_group", &["documents", "--data", "alles", "steering-brief"], Reach::Steering),
    ("data_for_the_team", &["documents", "--data", "alles", "alles-intern"], Reach::Internal),
    (
        "data_in_another_language",
        &["documents", "--data", "alles", "proposition", "--lang", "en"],
        Reach::Public,
    ),
    ("data_of_what_was_said", &["documents", "--data", "toestemming", "alles-intern"], Reach::Internal),
    ("data_of_what_is_amiss", &["documents", "--data", "gemengd", "steering-brief"], Reach::Steering),
    // these tell of the program, not of a canvas
    ("documents", &["documents"], Reach::Public),
    ("schema", &["schema", "--print", "nl"], Reach::Public),
    ("schema_of_findings", &["schema", "--findings"], Reach::Public),
    ("schema_of_data", &["schema", "--data"], Reach::Public),
    ("explain", &["explain", "--all"], Reach::Public),
];

/// All trials about what readers see.
pub fn trials() -> Vec<Trial> {
    let mut trials = look::trials();
    trials.push(Trial::test("reader::every_kind_of_record_has_a_circle", families));
    trials.push(Trial::test("reader::every_rule_speaks_in_every_circle", speak));
    trials.push(Trial::test("reader::the_house_says_every_field", said));
    trials.push(Trial::test("reader::every_file_of_a_build_has_a_reader", known));
    for (name, _, _) in documents() {
        let kind = name.clone();
        let text = move || texts(&kind);
        trials.push(Trial::test(format!("reader::document::{name}::text_and_figures"), text));
        // what has no circle is as what is internal: its text is read, which is enough
        for engine in ["embedded", "typst-cli"].into_iter().filter(|_| name != "alles-zonder-kring") {
            let kind = name.clone();
            let trial = Trial::test(format!("reader::document::{name}::pdf_by_{engine}"), move || {
                pdfs(&kind, engine)
            });
            let trial = tools::needs(&["pdftotext", "pdfinfo", "qpdf"], trial);
            trials.push(if engine == "embedded" { trial } else { tools::needs_typst(trial) });
        }
    }
    for (name, arguments, reader) in PRINTED {
        trials.push(Trial::test(format!("reader::printed::{name}"), || printed(arguments, *reader)));
    }
    trials
}

/// All kinds of document: name, how file names begin, and how far they travel.
fn documents() -> Vec<(String, Vec<String>, Reach)> {
    let own = DOCUMENTS.iter().map(|(name, begins, reach)| {
        ((*name).to_owned(), begins.iter().map(|b| (*b).to_owned()).collect(), *reach)
    });
    let house = HOUSE.iter().map(|(name, _, reach)| ((*name).to_owned(), vec![format!("{name}-")], *reach));
    own.chain(house).collect()
}

/// The canvases, by name.
fn canvases() -> Result<Vec<(&'static str, sheets::Sheets)>, Failed> {
    use Reach::{Internal, Private, Public, Steering};
    Ok(vec![
        ("alles", sheets::every_field()?),
        ("toestemming", sheets::consents()?),
        ("regels-steering", rules::every_rule(&[Steering])?),
        ("regels-internal", rules::every_rule(&[Internal])?),
        ("regels-geheim", rules::every_rule(&[Private])?),
        ("gemengd", rules::every_rule(&[Public, Private, Steering, Internal, Private, Steering, Internal])?),
    ])
}

/// The files of a workspace with all of it.
fn files() -> Result<Vec<(String, String)>, Failed> {
    let mut files = house::files(&sheets::every_field()?)?;
    for (name, sheets) in canvases()? {
        let (open, private) = sheets.texts();
        files.push((format!("canvases/{name}.toml"), open));
        files.extend(private.map(|text| (format!("canvases/{name}.private.toml"), text)));
    }
    // a canvas in a folder, with a head where nobody else may read it
    let mark = |number| Reach::Private.word(number);
    let head = format!("format = 1\n[canvas]\ntitle = \"{}\"\nquestion = \"{}\"\n", mark(9001), mark(9002));
    files.push((format!("canvases/map/{}.private.toml", mark(9003)), head));
    let parties = "format = 1\n[[actor]]\nid = \"a\"\nname = \"A\"\n";
    files.push(("canvases/map/partijen.toml".to_owned(), parties.to_owned()));
    Ok(files)
}

/// A workspace with all of it.
pub fn workspace() -> Result<Desk, Failed> {
    static FILES: OnceLock<Result<Vec<(String, String)>, String>> = OnceLock::new();
    let made = FILES.get_or_init(|| files().map_err(|why| why.message().unwrap_or("?").to_owned()));
    let desk = Desk::new()?;
    made.as_ref()?.iter().try_for_each(|(path, text)| desk.write(path, text))?;
    Ok(desk)
}

/// The workspace with its documents made, once for each engine; as Markdown, with PDFs or without.
fn built(engine: Option<&'static str>) -> Result<&'static Desk, Failed> {
    static MADE: [OnceLock<Result<Desk, String>>; 3] = [const { OnceLock::new() }; 3];
    let slot = &MADE[match engine {
        None => 0,
        Some("embedded") => 1,
        Some(_) => 2,
    }];
    let make = || -> Result<Desk, Failed> {
        let desk = workspace()?;
        // also those that wait: who asks for them reads them
        let all: Vec<String> = documents().into_iter().map(|(name, _, _)| name).collect();
        let all = ["build", "--document", &all.join(",")];
        let arguments: &[&str] = match engine {
            None => &["--format", "md"],
            // a dump of all fields would be a book; what these hold travels the same way
            Some(engine) => {
                &["toestemming", "gemengd", "regels-steering", "--format=pdf", "--pdf-engine", engine]
            }
        };
        let arguments = &[&all, arguments].concat();
        let mut command = desk.command(arguments);
        if let Some(folder) = tools::typst().as_deref().and_then(Path::parent) {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let all = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&path));
            command.env("PATH", std::env::join_paths(all)?);
        }
        let output = command.output()?;
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        // a canvas that could not be read whole has no documents, and that is told
        if output.status.code().is_none_or(|code| code > 1) || told.contains("panicked") {
            return Err(format!("{arguments:?}: {told}").into());
        }
        Ok(desk)
    };
    let made = slot.get_or_init(|| make().map_err(|why| why.message().unwrap_or("?").to_owned()));
    made.as_ref().map_err(|why| why.as_str().into())
}

/// What stands below the folder for documents, by path.
fn outputs(desk: &Desk) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failed> {
    let root = desk.root().join("output");
    let files = desk.inside()?.into_iter().filter(|(path, _)| path.starts_with(&root));
    Ok(files
        .map(|(path, (bytes, _))| (path.strip_prefix(&root).map(Path::to_owned).unwrap_or(path), bytes))
        .collect())
}

/// Whether a file is one of a document: itself, its pictures, and what is kept beside it.
fn of(path: &Path, begins: &[String]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.trim_start_matches('.');
    begins.iter().any(|begin| name.starts_with(begin.as_str()))
}

/// The marks that a reader may not see, each with where it stands.
fn beyond(reader: Reach, place: &str, found: &BTreeSet<Mark>) -> Vec<String> {
    let hidden = found.iter().filter(|(reach, _)| *reach < reader);
    hidden.map(|(_, mark)| format!("{mark} in {place}")).collect()
}

/// What the reader of a kind may see.
fn reader(kind: &str) -> Result<(Vec<String>, Reach), Failed> {
    let found = documents().into_iter().find(|(name, _, _)| name == kind);
    found.map(|(_, begins, reach)| (begins, reach)).ok_or_else(|| format!("no kind {kind}").into())
}

/// Holds that the reader of a kind sees nothing beyond the circle, and that there was something to see.
fn hold(kind: &str, reader: Reach, seen: &[(String, BTreeSet<Mark>)]) -> Result<(), Failed> {
    let sought = if OPEN.contains(&kind) { Reach::Public } else { reader };
    let own: BTreeSet<&Mark> =
        seen.iter().flat_map(|(_, marks)| marks).filter(|(reach, _)| *reach == sought).collect();
    equal(
        own.len() > 3,
        true,
        &format!(
            "it prints {} things that go just so far, and is tried with four or more: \
             fill records of its circle in `tests/rules/all-at-once.toml`",
            own.len()
        ),
    )?;
    let beyond: Vec<String> = seen.iter().flat_map(|(place, marks)| beyond(reader, place, marks)).collect();
    none(&beyond, "seen by those who may not")
}

fn texts(kind: &str) -> Result<(), Failed> {
    let (begins, reader) = reader(kind)?;
    let files = outputs(built(None)?)?;
    let seen = files.iter().filter(|(path, _)| of(path, &begins)).map(|(path, bytes)| {
        let place = path.to_string_lossy().into_owned();
        // a name of a file is read too
        let marks =
            look::marks_beside_hashes(bytes).into_iter().chain(look::marks(place.as_bytes())).collect();
        (place, marks)
    });
    hold(kind, reader, &seen.collect::<Vec<_>>())
}

fn pdfs(kind: &str, engine: &'static str) -> Result<(), Failed> {
    let (begins, reader) = reader(kind)?;
    let desk = built(Some(engine))?;
    let mut seen = Vec::new();
    for path in
        outputs(desk)?.keys().filter(|path| of(path, &begins) && path.extension().is_some_and(|e| e == "pdf"))
    {
        let file = desk.root().join("output").join(path);
        let mut marks = BTreeSet::new();
        for arguments in [
            vec!["pdftotext", "-raw", "FILE", "-"],
            vec!["pdfinfo", "FILE"],
            vec!["pdfinfo", "-meta", "FILE"],
        ] {
            let arguments: Vec<&str> = arguments
                .into_iter()
                .map(|a| if a == "FILE" { file.to_str().unwrap_or(a) } else { a })
                .collect();
            let told = tools::run(arguments[0], &arguments[1..])?;
            marks.extend(look::marks_beside_hashes(told.as_bytes()));
        }
        // all other texts that are packed in it
        let plain = tempfile::NamedTempFile::new()?;
        tools::run(
            "qpdf",
            &[
                "--qdf".as_ref(),
                "--object-streams=disable".as_ref(),
                file.as_os_str(),
                plain.path().as_os_str(),
            ],
        )?;
        marks.extend(look::marked_words(texts_of(&std::fs::read(plain.path())?).as_bytes()));
        seen.push((path.to_string_lossy().into_owned(), marks));
    }
    hold(kind, reader, &seen)
}

/// The lines of a PDF in plain bytes that hold text, but for what draws its pages: letters are numbers of a face there.
fn texts_of(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut out = String::new();
    let mut drawn = false;
    for line in text.split('\n') {
        drawn = drawn && line != "endstream" || line == "stream";
        let hexadecimal =
            line.split('<').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_hexdigit()));
        if !drawn && (line.contains('(') || hexadecimal) {
            out += line;
            out.push('\n');
        }
    }
    out
}

fn printed(arguments: &[&str], reader: Reach) -> Result<(), Failed> {
    let desk = workspace()?;
    let before = desk.inside()?;
    let arguments: Vec<&str> =
        arguments.iter().map(|a| if *a == "FILE" { "geschreven" } else { a }).collect();
    let ran = desk.run(&arguments)?;
    equal(ran.code <= 1, true, &ran.err)?;
    let mut seen = Vec::new();
    // who checks at a terminal has the private sheets; what a check writes is read by others
    if arguments[0] != "check" || reader == Reach::Unsaid {
        seen.push(("output".to_owned(), look::marks_beside_hashes(ran.all().as_bytes())));
    }
    for (path, (bytes, _)) in desk.inside()?.iter().filter(|(path, _)| !before.contains_key(*path)) {
        // documents have their own rows
        if arguments[0] != "build" {
            seen.push((path.to_string_lossy().into_owned(), look::marks_beside_hashes(bytes)));
        }
    }
    let own = seen.iter().map(|(_, marks)| marks.len()).sum::<usize>();
    let says = matches!(arguments[..], ["check", ..] | ["documents", "--data", ..]);
    equal(own > 0 || !says, true, "marks, or the trial says nothing")?;
    equal(arguments[0] == "new", seen.iter().any(|(place, _)| place.ends_with("toml")), "a new sheet")?;
    let beyond: Vec<String> = seen.iter().flat_map(|(place, marks)| beyond(reader, place, marks)).collect();
    none(&beyond, "seen by those who may not")
}

/// Every kind of record has a line in the table, and every line a kind; so has every kind that asks for consent.
fn families() -> Result<(), Failed> {
    let kinds = sheets::kinds();
    let asks = |kind: &&str| kinds[*kind]["properties"]["consent"].is_object() && *kind != "person";
    let quoting: BTreeSet<&str> = sheets::QUOTING.iter().map(|(kind, _)| *kind).collect();
    equal(quoting, kinds.keys().copied().filter(asks).collect(), "kinds with words of people")?;
    kinds.keys().try_for_each(|kind| sheets::family(kind).map(drop))?;
    let gone: Vec<&str> =
        sheets::FAMILIES.iter().map(|(kind, _)| *kind).filter(|kind| !kinds.contains_key(kind)).collect();
    none(&gone, "kinds that are not there")
}

/// The names of the rules that a check of one canvas reports.
fn reported(canvas: &str) -> Result<BTreeSet<String>, Failed> {
    let desk = workspace()?;
    let ran = desk.run(&["check", canvas, "--format", "json"])?;
    let told: serde_json::Value = serde_json::from_str(&ran.out)?;
    let mut rules = BTreeSet::new();
    fn walk(value: &serde_json::Value, rules: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Object(map) => {
                rules.extend(map.get("rule").and_then(|rule| rule.as_str()).map(str::to_owned));
                map.values().for_each(|value| walk(value, rules));
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| walk(item, rules)),
            _ => {}
        }
    }
    walk(&told, &mut rules);
    Ok(rules)
}

/// No thousand words are repeated, outcomes are told apart, marks tell names apart, and all records say their circle.
const SILENT: &[&str] =
    &["text-too-long", "missing-precondition", "names-alike", "consent-unused", "budget-as-commitment"];

fn speak() -> Result<(), Failed> {
    let all: BTreeSet<&str> = draagvlak::check::rules::all().iter().map(|rule| rule.name).collect();
    let mut unsaid = all.clone();
    for canvas in ["regels-steering", "regels-internal", "regels-geheim", "gemengd"] {
        let reported = reported(canvas)?;
        let silent: Vec<&&str> = all.iter().filter(|rule| !reported.contains(**rule)).collect();
        // some are about what travels too far, and are silent where nothing travels
        equal(silent.len() * 6 < all.len(), true, &format!("{canvas}: {silent:?} say nothing"))?;
        unsaid.retain(|rule| !reported.contains(*rule));
    }
    let silent: Vec<&str> = unsaid.into_iter().filter(|rule| !SILENT.contains(rule)).collect();
    none(&silent, "rules that say nothing of any of these")
}

/// The rules of the house were read, and speak of every kind.
fn said() -> Result<(), Failed> {
    let reported = reported("alles")?;
    let silent = sheets::kinds().into_keys().flat_map(|kind| {
        ["een", "alle"]
            .map(|name| format!("zegt-{name}-{kind}"))
            .into_iter()
            .filter(|name| !reported.contains(name))
            .collect::<Vec<_>>()
    });
    none(&silent.collect::<Vec<_>>(), "rules of the house that say nothing")
}

/// A file that no row tells of was forgotten here.
fn known() -> Result<(), Failed> {
    let all: Vec<String> = documents().into_iter().flat_map(|(_, begins, _)| begins).collect();
    let files = outputs(built(None)?)?;
    equal(files.len() > 30, true, "files")?;
    let unknown = files.keys().filter(|path| !of(path, &all)).map(|path| path.display().to_string());
    none(&unknown.collect::<Vec<_>>(), "files without a reader; add a row")?;
    let shipped = expect::root().join("templates");
    let kinds = std::fs::read_dir(shipped)?
        .filter_map(Result::ok)
        .filter(|entry| entry.path().join("kind.toml").exists());
    let kinds: BTreeSet<String> =
        kinds.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    equal(
        kinds,
        DOCUMENTS.iter().map(|(name, _, _)| (*name).to_owned()).collect::<BTreeSet<_>>(),
        "kinds with a row",
    )
}
