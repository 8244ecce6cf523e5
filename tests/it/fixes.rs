//! Automatic fixes: what a slip becomes, that the model is as meant, and that every other byte stays.

use draagvlak::canvas::AnyRecord;
use draagvlak::canvas::head::Phase;
use draagvlak::canvas::views::ViewKind;
use draagvlak::check::{Options, Rule, rules};
use draagvlak::diagnostic::{Edit, Finding};
use draagvlak::project::mend::{self, Bench, Mended};
use draagvlak::project::{Day, Sheet};
use draagvlak::sheet::edit::Edits;
use draagvlak::source::{SourceId, Sources};
use libtest_mimic::{Failed, Trial};

#[path = "fix_dice.rs"]
mod dice;
#[path = "fix_generated.rs"]
mod generated;
#[path = "fix_sheets.rs"]
mod sheets;
#[path = "fix_slips.rs"]
mod slips;
#[path = "fix_together.rs"]
mod together;
#[path = "fix_values.rs"]
mod values;
#[path = "fix_write.rs"]
mod write;

use super::expect::equal;
use super::work::{self, plain};

/// Faults in reading: the findings that these trials ask for.
const READING: [&str; 10] = [
    "syntax",
    "unknown-key",
    "unknown-kind",
    "unknown-value",
    "wrong-type",
    "record-shape",
    "format-missing",
    "format-unknown",
    "newer-toml",
    "key-missing",
];

/// All trials about fixes by themselves.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("fixes::edits_keep_line_ends_and_refuse_what_does_not_fit", edits),
        Trial::test("fixes::what_would_change_something_else_is_left_alone", left),
        Trial::test("fixes::what_was_left_alone_is_tried_again_when_others_are_mended", again),
        Trial::test("fixes::what_needs_a_look_waits_until_it_is_asked_for", waits),
        Trial::test("fixes::a_day_comes_first_in_dutch_and_is_doubted_in_english", days),
        Trial::test("fixes::slips_beside_each_other_are_told_apart", neighbours),
        Trial::test("fixes::a_name_of_one_record_stands_for_its_id", named),
        Trial::test("fixes::a_reference_with_one_letter_off_is_put_right_on_request", references),
        Trial::test("fixes::lines_are_inserted_once_and_never_in_a_private_sheet", inserted),
    ];
    for rule in rules::all().iter().copied() {
        trials.push(Trial::test(format!("fixes::rule::{}", rule.name), move || of_rule(rule)));
    }
    trials.extend(generated::trials());
    trials.extend(together::trials());
    trials
}

/// A sheet that may be mended.
fn sheet(text: &str) -> Sheet {
    Sheet::new("a.toml", text.to_owned())
}

/// Mends one sheet, by these rules or all.
fn mended(text: &str, select: &[&str], all: bool) -> Mended {
    mended_sheets(&[sheet(text)], select, all)
}

fn mended_sheets(sheets: &[Sheet], select: &[&str], all: bool) -> Mended {
    let options =
        Options { select: select.iter().map(|rule| (*rule).to_owned()).collect(), ..Options::default() };
    mended_as(sheets, &options, all)
}

fn mended_as(sheets: &[Sheet], options: &Options, all: bool) -> Mended {
    mended_within(sheets, options, all, mend::MOST_TRIES)
}

/// Mends sheets with so many readings at most.
fn mended_within(sheets: &[Sheet], options: &Options, all: bool, tries: usize) -> Mended {
    let bench = Bench { id: "voorbeeld", project: plain(), day: Day::default(), options, all, tries };
    mend::canvas(&bench, sheets)
}

/// What a sheet says, without where, and what is amiss in reading it.
fn model(text: &str, private: bool) -> (Vec<(&'static str, serde_json::Value)>, Vec<Finding>) {
    let sheet = Sheet { private, ..Sheet::new("a.toml", text.to_owned()) };
    let loaded = plain().tried("voorbeeld", vec![sheet], &mut Sources::default()).loaded;
    let mut records = Vec::new();
    loaded.canvas.each(&mut |record: &dyn AnyRecord| records.push((record.kind(), record.value())));
    // where all of a canvas is private, its head is too; and files that it names are nowhere
    let others = ["private-head", "file-missing", "file-outside"];
    let findings = loaded.findings.into_iter().filter(|finding| !others.contains(&&*finding.rule));
    (records, findings.collect())
}

fn edit(span: std::ops::Range<usize>, with: &str) -> Edit {
    Edit { source: SourceId(0), span: (span.start, span.end), replacement: with.to_owned() }
}

fn edits() -> Result<(), Failed> {
    let made = |text: &str, list: &[Edit]| Edits::fit(text, list).map(|edits| edits.apply(text));
    let cases: &[(&str, &[Edit], Option<&str>)] = &[
        ("a\r\nb\r\n", &[edit(3..3, "x\ny\n")], Some("a\r\nx\r\ny\r\nb\r\n")),
        ("a\nb\r\n", &[edit(2..2, "x\n")], Some("a\nx\nb\r\n")),
        ("a\nb\r\n", &[edit(5..5, "x\n")], Some("a\nb\r\nx\r\n")),
        ("a\r\nb", &[edit(4..4, "x\ny\n")], Some("a\r\nb\r\nx\r\ny")),
        ("a", &[edit(1..1, "x\n")], Some("a\nx")),
        ("", &[edit(0..0, "x\n")], Some("x\n")),
        ("abc", &[edit(2..3, "Z"), edit(0..1, "X")], Some("XbZ")),
        ("abc", &[edit(0..2, "X"), edit(1..3, "Z")], None),
        ("abc", &[edit(1..1, "X"), edit(1..1, "Z")], None),
        ("é", &[edit(1..2, "e")], None),
        ("abc", &[edit(2..9, "")], None),
    ];
    for (text, list, wanted) in cases {
        equal(made(text, list).as_deref(), *wanted, &format!("{text:?} with {list:?}"))?;
    }
    // what stood outside an edit is found again where it went
    let text = "een twee drie vier";
    let fit = Edits::fit(text, &[edit(4..8, "2"), edit(9..9, "[")]).ok_or("no fit")?;
    let after = fit.apply(text);
    equal(after.as_str(), "een 2 [drie vier", "the text")?;
    for word in ["een", "drie", "vier"] {
        let at = text.find(word).ok_or("gone")?;
        let span = fit.start(at)..fit.end(at + word.len());
        equal(after.get(span), Some(word), "where it went")?;
    }
    Ok(())
}

const HEAD: &str = "format = 1\n\n[canvas]\ntitle = \"V\"\nphase = \"steering\"\nas-of = 2026-08-26\nframeworks = [\"regional-innovation@1\"]\n";

/// Slips whose fix would mean something else: the sheet stays as it is, and it is said why.
fn left() -> Result<(), Failed> {
    for (lines, why) in [
        // text, not a choice between true and false
        ("[[actor]]\nid = \"a\"\nname = ja\n", "dan is er nog een ander punt"),
        ("[[actor]]\nid = \"a\"\nnumber = 3,5\n", "dan is er nog een ander punt"),
        ("[[actor]]\nid = \"a\"\nname = 14-03-2016\n", "dan is er nog een ander punt"),
        // a remark that looks like a field
        ("[[actor]]\nid = \"a\"\nNB: bellen\n", "dan is er nog een ander punt"),
        // a second record of the same id
        ("[[actor]]\nid = \"a\"\n[[actor]]\nid: \"a\"\n", "dan is er nog een ander punt"),
    ] {
        let text = format!("{HEAD}\n{lines}");
        let mended = mended(&text, &READING, true);
        equal(mended.texts[0].as_str(), text.as_str(), lines)?;
        equal(mended.left.len(), 1, lines)?;
        equal(mended.left[0].1.nl.contains(why), true, &mended.left[0].1.nl)?;
    }
    // a sheet that is read along
    let text = "format = 1\n[[partij]]\nid = \"a\"\n";
    let other = Sheet { path: "b.toml".into(), locked: true, ..sheet(text) };
    let mended = mended_sheets(&[sheet(HEAD), other], &READING, true);
    equal(mended.texts[1].as_str(), text, "a locked sheet")?;
    equal(mended.left.len(), 1, "a locked sheet")
}

fn waits() -> Result<(), Failed> {
    for (lines, fixed) in [
        (
            "[[actor]]\nname = \"Provincie Drenthe\"\n",
            "[[actor]]\nid = \"provincie-drenthe\"\nname = \"Provincie Drenthe\"\n",
        ),
        ("[[actor]]\nid = \"a\"\nlosse tekst\n", "[[actor]]\nid = \"a\"\n# losse tekst\n"),
        ("[[actor]]\nid = \"a\"\nnumber = 55%\n", "[[actor]]\nid = \"a\"\nnumber = 55\n"),
        // the beginning of a name
        (
            "[[decision]]\nid = \"a\"\nstatus = \"defer\"\n",
            "[[decision]]\nid = \"a\"\nstatus = \"deferred\"\n",
        ),
    ] {
        let text = format!("{HEAD}\n{lines}");
        let unasked = mended(&text, &READING, false);
        equal((unasked.texts[0].as_str(), unasked.waiting), (text.as_str(), 1), lines)?;
        let asked = mended(&text, &READING, true);
        equal(asked.texts[0].as_str(), format!("{HEAD}\n{fixed}").as_str(), lines)?;
    }
    let headless = "format = 1\n\n[[actor]]\nid = \"a\"\n";
    let mended = mended(headless, &["canvas-head-missing"], true);
    equal(
        mended.texts[0].as_str(),
        "format = 1\n\n[canvas]\ntitle = \"…\"\n\n[[actor]]\nid = \"a\"\n",
        "a head",
    )
}

fn days() -> Result<(), Failed> {
    let sheet = |language: &str, date: &str| {
        format!("{HEAD}language = \"{language}\"\n\n[[meeting]]\nid = \"m\"\ndate = {date}\n")
    };
    for (language, date, done) in [
        ("nl-NL", "03/04/2016", 1),
        ("nl-BE", "3-4-2016", 1),
        ("en-GB", "03/04/2016", 0),
        ("en-GB", "\"03.04.2016\"", 0),
        ("en-GB", "13/04/2016", 1),
        ("en-GB", "3 April 2016", 1),
        ("en-GB", "04/04/2016", 1),
    ] {
        let mended = mended(&sheet(language, date), &READING, false);
        equal((mended.done.len(), mended.waiting), (done, 1 - done), &format!("{date} in {language}"))?;
    }
    let mended = mended(&sheet("en-GB", "03/04/2016"), &READING, true);
    equal(mended.texts[0].contains("date = 2016-04-03\n"), true, "asked for")?;
    // the language can be read only after its line is mended
    let unread = sheet("en-GB", "03/04/2016").replace("language =", "language:");
    let mended = self::mended(&unread, &READING, false);
    equal((mended.done.len(), mended.waiting), (1, 1), "a day before its language")?;
    equal(mended.texts[0].as_str(), sheet("en-GB", "03/04/2016").as_str(), "the language, not the day")
}

fn neighbours() -> Result<(), Failed> {
    for (slip, meant) in [
        // the comma of an amount behind that of a list
        ("counts = [3, € 750.000,-]", "counts = [3, 750_000]"),
        ("counts = [€ 750.000,-, 3]", "counts = [750_000, 3]"),
        // a list without its end above a field with a colon
        ("evidence = [\"a\", \"b\"\n  provider \"a\"", "evidence = [\"a\", \"b\"]\n  provider = \"a\""),
        ("evidence = [\"a\", \"b\"\nsectors: [\"s\"]", "evidence = [\"a\", \"b\"]\nsectors = [\"s\"]"),
    ] {
        let sheet = |fields: &str| {
            format!("{HEAD}\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\n{fields}\n")
        };
        let mended = mended(&sheet(slip), &READING, false);
        equal(mended.texts[0].as_str(), sheet(meant).as_str(), slip)?;
    }
    Ok(())
}

fn named() -> Result<(), Failed> {
    let sheet = |party: &str| {
        format!(
            "{HEAD}helix = \"triple\"\n\n[[actor]]\nid = \"prov\"\nname = \"Provincie Drenthe\"\nhelix = \"overheid\"\n\n\
             [[actor]]\nid = \"a1\"\nname = \"Bakker\"\n\n[[actor]]\nid = \"a2\"\nname = \"Bakker\"\n\n\
             [[measure]]\nid = \"m\"\nrasci = {{ accountable = \"{party}\" }}\n"
        )
    };
    for (party, fixed, waiting) in [
        ("provincie drenthe", Some("prov"), 0),
        // two bear the name, and a near id may be that of another
        ("Bakker", None, 1),
        ("pro", None, 1),
    ] {
        let mended = mended(&sheet(party), &["unknown-reference"], false);
        let wanted = sheet(fixed.unwrap_or(party)).replace("\"overheid\"", "\"government\"");
        equal(mended.texts[0].as_str(), wanted.as_str(), party)?;
        equal(mended.waiting, waiting, party)?;
    }
    let mended = mended(&sheet("pro"), &["unknown-reference"], true);
    equal(mended.texts[0].contains("accountable = \"prov\""), true, "asked for")
}

/// Two slips of which one hides the other: `id` stands twice until the second is renamed.
fn again() -> Result<(), Failed> {
    let text = format!("{HEAD}\n[[actor]]\nid: \"a\"\nname = \"A\"\n\n[[actor]]\nid = \"a\"\nname = \"B\"\n");
    let mended = mended(&text, &READING, false);
    equal(mended.left.len(), 1, "twice the same id")?;
    let text = format!("{HEAD}\n[canvas.focus\ngroup = “g”\n\n[[actor]]\nid = \"a\"\nnaam: \"A\"\n");
    let mended = self::mended(&text, &READING, false);
    let fixed = format!("{HEAD}\n[canvas.focus]\ngroup = \"g\"\n\n[[actor]]\nid = \"a\"\nname = \"A\"\n");
    equal(mended.texts[0].as_str(), fixed.as_str(), "one after the other")
}

/// References of the fictional region, each with a letter too many: the nearest id is the one that was there.
fn references() -> Result<(), Failed> {
    let (path, text) = work::sheets("voorbeeldstreek")?.remove(0);
    let sheet = Sheet::new(path, text.clone());
    let loaded = plain().tried("voorbeeld", vec![sheet], &mut Sources::default()).loaded;
    let mut spans = Vec::new();
    loaded.canvas.each(&mut |record: &dyn AnyRecord| {
        let leaves = record.leaves();
        let references =
            leaves.iter().filter(|leaf| matches!(leaf.kind, draagvlak::canvas::walk::LeafKind::Ref(_)));
        let long = references.filter(|leaf| leaf.text.len() > 8 && record.place().has(leaf.path));
        // answers name their session where it is named itself
        let long =
            long.filter(|leaf| !(record.place().is_within() && ["session", "wave"].contains(&leaf.path)));
        spans.extend(long.map(|leaf| (record.place().at(leaf.path).span, leaf.text.to_owned())));
    });
    let mut tried = 0;
    for ((start, end), id) in spans.into_iter().step_by(17) {
        let slipped = format!("{}{}", &id[..4], &id[3..]);
        let text_slipped = format!("{}\"{slipped}\"{}", &text[..start], &text[end..]);
        let unasked = mended(&text_slipped, &["unknown-reference"], false);
        equal((unasked.texts[0] == text_slipped, unasked.waiting), (true, 1), &slipped)?;
        let asked = mended(&text_slipped, &["unknown-reference"], true);
        equal(asked.texts[0] == text, true, &slipped)?;
        tried += 1;
    }
    equal(tried > 8, true, "references were tried")
}

/// What a rule offers on its bad example is done, and helps; or it is said why not. Once is enough.
fn of_rule(rule: &'static Rule) -> Result<(), Failed> {
    for phase in [Phase::Workshop, Phase::Steering, Phase::Execution] {
        let done = offered(rule, phase, rule.bad())?;
        equal(
            offered(rule, phase, &rule.bad().replace('\n', "\r\n"))?,
            done,
            "with the line ends of Windows",
        )?;
        // an id may hold anything; what is inserted must hold it too. One rule has more to mend the more it holds
        let hostile = offered(rule, phase, &hostile(rule.bad()))?;
        let same = if rule.name == "unfit-id" { hostile.max(done) } else { done };
        equal(hostile, same, "with ids that want care")?;
    }
    Ok(())
}

/// How much is done of what a rule offers on a sheet.
fn offered(rule: &Rule, phase: Phase, text: &str) -> Result<usize, Failed> {
    let options = Options { select: vec![rule.name.to_owned()], phase: Some(phase), ..Options::default() };
    let unasked = mended_as(&[sheet(text)], &options, false);
    let asked = mended_as(&[sheet(&unasked.texts[0])], &options, true);
    let mended = &asked.texts[0];
    if let Some(fault) = model(mended, false).1.first() {
        return Err(format!("{phase:?}: {}\n{mended}", fault.message.en).into());
    }
    if unasked.waiting > 0 && asked.done.is_empty() && asked.left.is_empty() {
        return Err(format!("{phase:?}: nothing of {} is done", unasked.waiting).into());
    }
    let ending = if text.contains("\r\n") { "\r\n" } else { "\n" };
    equal(mended.matches('\n').count(), mended.matches(ending).count(), "line ends")?;
    let again = mended_as(&[sheet(mended)], &options, false);
    equal(again.texts[0] == *mended, true, "a second time")?;
    Ok(unasked.done.len() + asked.done.len())
}

/// The same sheet with other ids, consistently: each with a quotation mark and a backslash in it.
fn hostile(text: &str) -> String {
    let ids = text.lines().filter_map(|line| line.strip_prefix("id = \"")?.split('"').next());
    // the six views go by the name of their kind, which is a value and no name to choose
    let ids = ids.filter(|id| ViewKind::ALL.iter().all(|kind| kind.name() != *id));
    ids.fold(text.to_owned(), |text, id| text.replace(&format!("\"{id}\""), &format!("\"{id}\\\"\\\\\"")))
}

/// A skeleton stands where it belongs, and a second run adds no other.
fn inserted() -> Result<(), Failed> {
    let head = HEAD.replace("phase = \"steering\"", "phase = \"exploration\"");
    let shared = format!("{head}helix = \"triple\"\n\n[[actor]]\nid = \"a\"\nhelix = \"government\"");
    let private = "format = 1\n\n[[actor]]\nid = \"b\"\nhelix = \"business\"\n";
    let sheets = [sheet(&shared), Sheet { path: "a.private.toml".into(), private: true, ..sheet(private) }];
    let mended = mended_sheets(&sheets, &["helix-uncovered"], true);
    let wanted = format!("{shared}\n\n[[actor]]\nid = \"…\"\nname = \"…\"\nhelix = \"knowledge\"");
    equal(mended.texts[0].as_str(), wanted.as_str(), "the shared sheet")?;
    equal(mended.texts[1].as_str(), private, "the private sheet")
}
