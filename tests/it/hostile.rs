//! Fifty hostile sheets: each is named by the finding it deserves, at once and without a panic, and a healthy
//! canvas beside it is checked all the same.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use draagvlak::check::{self, Options};
use draagvlak::disk::Folder;
use draagvlak::project::{Day, Project};
use draagvlak::source::Sources;
use libtest_mimic::{Failed, Trial};

/// What stands under the name of the sheet.
enum Sheet {
    /// Bytes.
    Bytes(Vec<u8>),
    /// Bytes, repeated this often: written, never held.
    Huge(&'static str, usize),
    /// Something that is no file; only where there is such a thing.
    #[cfg(unix)]
    Made(fn(&Path) -> std::io::Result<()>),
}

/// A name, the sheet, and the findings that must be among those about it.
type Case = (&'static str, Sheet, &'static [&'static str]);

/// How long one may take before the trial calls it hanging: budgets are measured elsewhere, not in a test.
const HANGS: Duration = Duration::from_secs(20);

/// All trials.
pub fn trials() -> Vec<Trial> {
    let each = cases().into_iter().map(|(name, sheet, expected)| {
        Trial::test(format!("hostile::{name}"), move || holds(name, &sheet, expected))
    });
    let number = Trial::test("hostile::there_are_fifty_of_them", || match cases().len() {
        // without pipes and links there are fewer
        n if n >= 50 || cfg!(not(unix)) => Ok(()),
        n => Err(format!("only {n}").into()),
    });
    each.chain([number]).collect()
}

/// A sheet with a head, and these lines after it.
fn sheet(lines: &str) -> Sheet {
    Sheet::Bytes(
        format!("format = 1\n[canvas]\ntitle = \"Vijandig\"\nlanguage = \"nl-NL\"\n{lines}\n").into_bytes(),
    )
}

/// A sheet of these bytes alone.
fn raw(bytes: &[u8]) -> Sheet {
    Sheet::Bytes(bytes.to_vec())
}

fn repeated(line: impl Fn(usize) -> String, n: usize) -> String {
    (0..n).fold(String::new(), |mut all, n| {
        let _ = writeln!(all, "{}", line(n));
        all
    })
}

fn cases() -> Vec<Case> {
    let mut cases = broken();
    cases.extend(bytes());
    cases.extend(names());
    cases.extend(giants());
    #[cfg(unix)]
    cases.extend(no_files());
    cases
}

/// TOML that is none.
fn broken() -> Vec<Case> {
    let actor = "[[actor]]\nid = \"a\"\nname = \"A\"\nhelix = \"business\"\n";
    vec![
        ("a_hundred_thousand_brackets", sheet(&format!("x = {}", "[".repeat(100_000))), &["syntax"]),
        ("a_hundred_thousand_braces", sheet(&format!("x = {}", "{a=".repeat(50_000))), &["syntax"]),
        (
            "a_dotted_key_of_fifty_thousand_parts",
            sheet(&format!("{}a = 1", "a.".repeat(50_000))),
            &["syntax"],
        ),
        (
            "a_header_of_fifty_thousand_parts",
            sheet(&format!("[{}a]", "a.".repeat(50_000))),
            &["unknown-kind"],
        ),
        (
            "seven_faults_in_a_row",
            sheet(
                "[[measure]]\nid: \"a\"\n[[measure]]\nid = \"b\ntitle = “B”\n[[fact]]\nid = \"f\"\nvalue = 3,5\nyear = 14/03/2016\n[[actor\nid = c\n",
            ),
            &["syntax"],
        ),
        ("a_key_twice", sheet(&format!("{actor}name = \"B\"")), &["duplicate-key"]),
        ("a_record_twice", sheet(&format!("{actor}{actor}")), &["key-double"]),
        (
            "a_table_after_a_list_of_the_same_name",
            sheet(&format!("{actor}[actor]\nid = \"b\"")),
            &["record-shape"],
        ),
        (
            "merge_markers",
            sheet("<<<<<<< HEAD\nnote = \"a\"\n=======\nnote = \"b\"\n>>>>>>> other"),
            &["merge-conflict"],
        ),
        ("an_open_quote_to_the_end", sheet("note = \"\"\"dit eindigt nooit"), &["syntax"]),
        ("an_open_literal_to_the_end", sheet("note = '''dit eindigt nooit"), &["syntax"]),
        ("a_date_that_is_not", sheet("as-of = 2026-13-45"), &["syntax"]),
        (
            "a_number_beyond_all",
            sheet("[[fact]]\nid = \"f\"\nvalue = 1e400\nyear = 99999999999999999999"),
            &["unknown-value"],
        ),
        ("an_unknown_key", sheet("titel-van-alles = 1"), &["unknown-key"]),
        ("a_wrong_type", sheet("question = 3"), &["wrong-type"]),
        ("an_unknown_kind", sheet("[[akteur]]\nid = \"a\""), &["unknown-kind"]),
        ("no_head", raw(b"format = 1\n[[actor]]\nid = \"a\"\n"), &["canvas-head-missing"]),
        ("two_heads", sheet("[canvas]\ntitle = \"Nog een\""), &["duplicate-key"]),
        ("a_record_without_key", sheet("[[measure]]\ntitle = \"Zonder naam\""), &["key-missing"]),
        ("a_lone_bracket", sheet("]"), &["syntax"]),
        ("an_equals_sign", sheet("= 3"), &["syntax"]),
        ("html", sheet("<script>alert(1)</script>"), &["syntax"]),
        ("json", raw(b"{\"format\": 1, \"canvas\": {\"title\": \"x\"}}"), &["syntax"]),
        ("nothing_at_all", raw(b""), &["canvas-head-missing"]),
    ]
}

/// Bytes that are no text, or text with signs that hide.
fn bytes() -> Vec<Case> {
    let utf16: Vec<u8> = "format = 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut with_mark = vec![0xff, 0xfe];
    with_mark.extend(&utf16);
    vec![
        ("latin_1", raw(b"format = 1\n[canvas]\ntitle = \"Coevorden en Borger-Od\xF6orn\"\n"), &["not-utf8"]),
        ("utf_16", Sheet::Bytes(with_mark), &["not-utf8"]),
        ("half_a_character", raw(b"format = 1\n[canvas]\ntitle = \"\xE2\x82\"\n"), &["not-utf8"]),
        ("a_nul", sheet("note = \"a\0b\""), &["not-utf8"]),
        ("lone_carriage_returns", raw(b"format = 1\r[canvas]\rtitle = \"x\"\r"), &["syntax"]),
        ("a_picture", raw(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), &["not-utf8"]),
        ("an_escape_for_the_terminal", sheet("note = \"a\\u001b[31mrood\""), &["hidden-characters"]),
        ("a_text_that_runs_backwards", sheet("note = \"a\\u202egnol\""), &["hidden-characters"]),
        ("a_text_with_nothing_in_it", sheet("note = \"a\\u200bb\""), &["hidden-characters"]),
        ("two_hundred_accents_on_one_letter", sheet(&format!("note = \"e{}\"", "\u{301}".repeat(200))), &[]),
        ("a_sign_without_a_face", sheet("note = \"raket \u{1f680}\""), &["glyph-missing"]),
    ]
}

/// Names that cannot be the name of anything.
fn names() -> Vec<Case> {
    let named = |id: &str| sheet(&format!("[[actor]]\nid = \"{id}\"\nname = \"A\"\nhelix = \"business\""));
    vec![
        ("a_device_of_windows", named("con"), &["unfit-id"]),
        ("a_name_that_ends_in_a_point", named("a."), &["unfit-id"]),
        ("a_name_that_climbs", named("../x"), &["unfit-id"]),
        ("a_name_of_three_hundred_letters", named(&"a".repeat(300)), &["unfit-id"]),
        ("an_empty_name", named(""), &["key-missing"]),
        ("a_name_that_runs_backwards", named("a\\u202eb"), &["unfit-id"]),
        (
            "two_names_that_differ_in_case",
            sheet("[[actor]]\nid = \"a\"\nhelix = \"business\"\n[[actor]]\nid = \"A\"\nhelix = \"business\""),
            &["unfit-id"],
        ),
        (
            "one_name_in_two_spellings",
            sheet(
                "[[actor]]\nid = \"caf\u{e9}\"\nhelix = \"business\"\n[[actor]]\nid = \"cafe\u{301}\"\nhelix = \"business\"",
            ),
            &["unfit-id"],
        ),
        ("a_name_that_points_nowhere", sheet("commissioners = [\"niemand\"]"), &["unknown-reference"]),
        (
            "goals_in_a_circle",
            sheet("[[goal]]\nid = \"a\"\nparent = \"b\"\n[[goal]]\nid = \"b\"\nparent = \"a\""),
            &["circular-reference"],
        ),
        (
            "numbers_that_cannot_be",
            sheet(
                "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\ncounts = [-9223372036854775808, 9223372036854775807, 1, 1, 1]",
            ),
            &["impossible-number"],
        ),
    ]
}

/// Sheets that are too much.
fn giants() -> Vec<Case> {
    vec![
        (
            "fifty_megabytes",
            Sheet::Huge("# vulling om het blad groot te maken .........\n", 1_100_000),
            &["too-large"],
        ),
        ("two_hundred_thousand_records", Sheet::Huge("[[actor]]\nid = \"a\"\n", 200_000), &["too-large"]),
        ("twenty_thousand_keys", sheet(&repeated(|n| format!("k{n} = {n}"), 20_000)), &["unknown-key"]),
        (
            "facts_that_rest_on_facts",
            sheet(&repeated(
                |n| {
                    format!(
                        "[[fact]]\nid = \"f{n}\"\nwhat = \"60% van de bedrijven\"\nevidence = [\"f{}\"]",
                        n + 1
                    )
                },
                1_500,
            )),
            &["unknown-reference"],
        ),
        (
            "one_sentence_of_percentages",
            sheet(&format!("[[wave]]\nid = \"g\"\nn = 5\nnote = \"{}\"", "1% a ".repeat(50_000))),
            &["text-too-long"],
        ),
        (
            "a_number_that_is_no_date",
            sheet(&format!("[[meeting]]\nid = \"m\"\ncore = \"{}\"", "1-".repeat(50_000))),
            &["text-too-long"],
        ),
        (
            "two_names_of_fifty_thousand_letters",
            sheet(&format!(
                "commissioners = [\"{}\"]\n[[actor]]\nid = \"{}\"\nhelix = \"business\"",
                "a".repeat(50_000),
                "ab".repeat(25_000)
            )),
            &["unknown-reference"],
        ),
        (
            "ten_thousand_placeholders",
            sheet(&format!("[[goal]]\nid = \"g\"\nindicators = [{}]", "\"…\", ".repeat(10_000))),
            &["placeholder-left"],
        ),
        (
            "headers_of_up_to_seven_hundred_names",
            sheet(&(1..720).map(|n| format!("[canvas{}]\n", ".a".repeat(n))).collect::<String>()),
            &["syntax"],
        ),
        (
            "decisions_on_none_of_many_measures",
            sheet(
                &[
                    repeated(|n| format!("[[measure]]\nid = \"m{n}\"\nstatus = \"proposed\""), 2_000),
                    repeated(|n| format!("[[decision]]\nid = \"d{n}\"\nfor = [\"x\"]\nstatus = \"asked\""), 1_000),
                    repeated(
                        |n| {
                            format!("[[objection]]\nid = \"o{n}\"\nagainst = [\"y\"]\ncircle = \"internal\"\ntext = \"t\"")
                        },
                        1_000,
                    ),
                ]
                .concat(),
            ),
            &["unknown-reference"],
        ),
        (
            "twenty_thousand_names_of_one_letter_apart",
            sheet(&repeated(
                |n| {
                    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or_default());
                    let word: String = [n, n / 26, n / 676, n / 17_576].into_iter().map(letter).collect();
                    format!("[[actor]]\nid = \"a{n}\"\nname = \"Gemeente noord{word}\"")
                },
                20_000,
            )),
            &["names-alike"],
        ),
        (
            "counts_of_as_many_rounds_and_sessions",
            sheet(
                &[
                    repeated(|n| format!("[[wave]]\nid = \"w{n}\"\nfrom = 2026-01-01\nn = 1"), 4_000),
                    repeated(|n| format!("[[session]]\nid = \"s{n}\"\ndate = 2026-01-01\nn = 1"), 4_000),
                    repeated(
                        |n| {
                            format!("[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [0, 2, 0, 0, 0]\nsession = \"s{n}\"")
                        },
                        4_000,
                    ),
                    repeated(|n| format!("[[backing]]\nproposal = \"m{n}\"\ngroup = \"sme\"\ndate = 2026-01-01\nin-favour = 2"), 4_000),
                ]
                .concat(),
            ),
            &["more-answers-than-people"],
        ),
        (
            "decisions_on_as_many_measures",
            sheet(
                &[
"phase = \"steering\"\n".to_owned(),
                    repeated(|n| format!("[[measure]]\nid = \"m{n}\"\nline = \"l\"\nstarts = 2025\namount = {{ eur = 5 }}"), 3_000),
                    repeated(|n| format!("[[decision]]\nid = \"d{n}\"\nfor = [\"m{n}\"]\nstatus = \"adopted\"\ndecided-on = 2026"), 3_000),
                ]
                .concat(),
            ),
            &["decision-out-of-turn"],
        ),
        (
            "one_word_of_a_megabyte",
            sheet(&format!("note = \"{}\"", "a".repeat(1_000_000))),
            &["text-too-long"],
        ),
        (
            "six_thousand_records_with_faults",
            sheet(&repeated(|n| format!("[[actor]]\nid = \"a{n}\"\nhelix = \"busines\"\nnaem = 1"), 6_000)),
            &["more-findings"],
        ),
    ]
}

/// What stands under the name of a sheet and is none.
#[cfg(unix)]
fn no_files() -> Vec<Case> {
    use std::os::unix::fs::symlink;
    vec![
        ("a_device", Sheet::Made(|path| symlink("/dev/zero", path)), &["outside-workspace"]),
        ("a_link_to_nothing", Sheet::Made(|path| symlink("nergens.toml", path)), &["unreadable"]),
        ("a_link_to_itself", Sheet::Made(|path| symlink("vijandig.toml", path)), &["unreadable"]),
        (
            "a_link_out_of_the_workspace",
            Sheet::Made(|path| symlink("/etc/hostname", path)),
            &["outside-workspace"],
        ),
        (
            "a_pipe",
            Sheet::Made(|path| {
                let made = std::process::Command::new("mkfifo").arg(path).status()?;
                if made.success() { Ok(()) } else { Err(std::io::Error::other("mkfifo")) }
            }),
            &["not-a-file"],
        ),
    ]
}

fn write(path: &Path, sheet: &Sheet) -> std::io::Result<()> {
    match sheet {
        Sheet::Bytes(bytes) => std::fs::write(path, bytes),
        Sheet::Huge(line, times) => {
            use std::io::Write as _;
            let mut file = std::io::BufWriter::new(std::fs::File::create(path)?);
            (0..*times).try_for_each(|_| file.write_all(line.as_bytes()))?;
            file.flush()
        }
        #[cfg(unix)]
        Sheet::Made(make) => make(path),
    }
}

fn holds(name: &str, sheet: &Sheet, expected: &[&str]) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let canvases = folder.path().join("canvases");
    std::fs::create_dir(&canvases)?;
    let path = canvases.join("vijandig.toml");
    write(&path, sheet)?;
    std::fs::write(canvases.join("gezond.toml"), "format = 1\n[canvas]\ntitle = \"Gezond\"\n")?;

    let start = Instant::now();
    let mut sources = Sources::default();
    let tree = Folder::find(folder.path()).map_err(|failure| Failed::from(failure.what.en))?;
    let project = Project::open(Arc::new(tree), &mut sources);
    let chosen = project.choose(&[]).map_err(|failure| Failed::from(failure.what.en))?;
    let reads = project.read_all(&chosen, &mut sources);
    let mut rules: Vec<(String, Vec<String>)> = Vec::new();
    for read in &reads {
        let canvas = &read.loaded.canvas;
        let subject = read.subject(project.house(), Day::default());
        let report = check::run(&subject, &read.loaded.findings, &Options::default());
        rules.push((canvas.id.clone(), report.findings.iter().map(|f| f.rule.to_string()).collect()));
    }
    let took = start.elapsed();
    if std::env::var_os("DRAAGVLAK_TIMES").is_some() {
        #[expect(clippy::print_stdout, reason = "figures for a person who asked for them")]
        {
            println!("{:>9.1} ms  {name}", took.as_secs_f64() * 1000.0);
        }
    }
    let of = |id: &str| rules.iter().find(|(canvas, _)| canvas == id).map(|(_, rules)| rules.clone());
    let found = of("vijandig").ok_or("the hostile canvas is gone")?;
    if let Some(missing) = expected.iter().find(|rule| !found.iter().any(|f| f == *rule)) {
        let found: std::collections::BTreeSet<&String> = found.iter().collect();
        return Err(format!("no `{missing}` among {found:?}").into());
    }
    let healthy = of("gezond").ok_or("the healthy canvas is gone")?;
    if !healthy.iter().any(|rule| rule == "scope-missing") {
        return Err(format!("the healthy canvas was not checked: {healthy:?}").into());
    }
    if took > HANGS {
        return Err(format!("took {took:?}").into());
    }
    Ok(())
}
