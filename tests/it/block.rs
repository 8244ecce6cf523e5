//! Answers in one block below a session or round: the same records as apart, with faults on their own lines.

use draagvlak::canvas::AnyRecord;
use draagvlak::canvas::value::Circle;
use draagvlak::diagnostic::Label;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;

use super::desk::Desk;
use super::expect::{cases, equal, root};
use super::work::Work;

#[path = "block_slips.rs"]
mod slips;

/// All trials about answers in a block.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("block::says_in_fewer_lines_what_records_apart_say", shorter),
        Trial::test("block::is_the_same_records_whatever_is_in_it", same),
        Trial::test("block::tells_of_slips_on_their_own_lines", slips::slips),
        Trial::test("block::loses_nothing_to_a_slip_in_its_name", slips::names),
        Trial::test("block::is_mended_line_by_line", mended),
        Trial::test("block::a_second_vote_stands_beside_the_first_and_counts", votes),
        Trial::test("block::takes_the_report_of_a_session_that_all_may_know", reports),
        Trial::test("block::has_room_for_one_more_field_in_every_form", room),
    ]
}

const HEAD: &str = "format = 1\n\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nphase = \"workshop\"\nas-of = 2026-10-01\nframeworks = [\"regional-innovation@1\"]\n\n";

const SESSION: &str = "[[session]]\nid = \"avond\"\ndate = 2026-09-17\nn = 9\n\n";

fn work(text: &str) -> Work {
    Work::of("streek", &[("canvases/streek.toml".to_owned(), format!("{HEAD}{text}"))])
}

/// Each assessment with all that it says.
fn assessments(work: &Work) -> Vec<(String, serde_json::Value)> {
    work.canvas().assessments.iter().map(|a| (AnyRecord::address(a), AnyRecord::value(a))).collect()
}

/// Rule, address and the text that it points at of each finding of some rules, or of all in reading.
fn told(work: &Work, rules: &[&str]) -> Vec<String> {
    let report = work.report();
    let wanted = report.findings.iter().filter(|f| rules.contains(&&*f.rule));
    wanted
        .map(|f| {
            let text =
                |label: &Label| work.sources.get(label.source).text()[label.span.0..label.span.1].to_owned();
            let at = f.primary.as_ref().map_or_else(|| "-".to_owned(), text);
            format!("{} {} `{at}`", f.rule, f.address)
        })
        .collect()
}

fn shorter() -> Result<(), Failed> {
    let read = |name: &str| std::fs::read_to_string(root().join("tests/block").join(name));
    let (apart, together) = (read("apart.toml")?, read("together.toml")?);
    let (long, short) = (apart.lines().count(), together.lines().count());
    equal(short * 100 <= long * 60, true, &format!("{short} lines in the place of {long}"))?;
    let work = |text: &str| Work::of("streek", &[("canvases/streek.toml".to_owned(), text.to_owned())]);
    let (apart, together) = (work(&apart), work(&together));
    equal(assessments(&apart).len(), 32, "answers")?;
    equal(assessments(&together), assessments(&apart), "the records")?;
    for kind in ["canvas", "steering-brief"] {
        let kind = apart.kind(kind)?;
        let paper = |work: &Work| Ok::<_, Failed>(work.render(kind, Lang::Nl)?.markdown);
        equal(paper(&together)?, paper(&apart)?, &kind.name)?;
    }
    Ok(())
}

/// What an answer says besides its numbers, in both forms.
const MORE: [&str; 6] = [
    "dont-know = 2",
    "note = \"Losse hulp.\"",
    "evidence = [\"bron\"]",
    "circle = \"internal\"",
    "sectors = [\"zorg\", \"agro\"]",
    "importance = 3",
];

fn same() -> Result<(), Failed> {
    let answer =
        (0..5usize, 0..6i64, proptest::sample::subsequence(MORE.to_vec(), 0..4), 0..3usize, 0..2usize);
    let strategy = proptest::collection::vec(answer, 1..6);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases(60))
    });
    let views = ["public", "sme", "eigen"];
    let preconditions = ["talent", "finance", "knowledge", "orchestration", "external-links"];
    runner.run(&strategy, |answers| {
        let (mut apart, mut blocks) = (String::new(), std::collections::BTreeMap::new());
        let mut seen = std::collections::BTreeSet::new();
        let mut order = Vec::new();
        for (precondition, n, more, view, vote) in answers {
            let (precondition, view) = (preconditions[precondition], views[view]);
            if !seen.insert((precondition, view, vote)) {
                continue;
            }
            let counts = format!("[{n}, 1, 2, 0, 0]");
            let line = if more.is_empty() {
                format!("{precondition} = {counts}\n")
            } else {
                format!("{precondition} = {{ counts = {counts}, {} }}\n", more.join(", "))
            };
            blocks.entry((vote, view)).or_insert_with(String::new).push_str(&line);
            let voted = ["", "vote = \"second\"\n"][vote];
            order.push(((vote, view), format!(
                "[[assessment]]\nview = \"{view}\"\nprecondition = \"{precondition}\"\nsession = \"avond\"\n{voted}counts = {counts}\n{}\n\n",
                more.join("\n")
            )));
        }
        order.sort_by_key(|(block, _)| *block);
        order.iter().for_each(|(_, record)| apart.push_str(record));
        let named = ["counts", "second"];
        let blocks: String = blocks.iter().map(|((vote, view), lines)| format!("[session.{}.{view}]\n{lines}\n", named[*vote])).collect();
        let rest = "[[sector]]\nid = \"zorg\"\n\n[[sector]]\nid = \"agro\"\n\n[[view]]\nid = \"eigen\"\nkind = \"citizens\"\n\n[[evidence]]\nid = \"bron\"\n";
        let (one, other) = (work(&format!("{SESSION}{apart}{rest}")), work(&format!("{SESSION}{blocks}{rest}")));
        prop_assert_eq!(assessments(&one), assessments(&other));
        let names = |work: &Work| -> Vec<String> {
            let mut all: Vec<String> = work.report().findings.iter().map(|f| format!("{} {}", f.rule, f.address)).collect();
            all.sort();
            all
        };
        prop_assert_eq!(names(&one), names(&other));
        Ok(())
    })
    .map_err(|why| why.to_string().into())
}

/// A line that could not be read is mended, and is then the record that was meant.
fn mended() -> Result<(), Failed> {
    for (slip, right) in [
        (
            "[session.counts.public]\ntalent = [0, 1; 2, 3, 0]\n",
            "[session.counts.public]\ntalent = [0, 1, 2, 3, 0]\n",
        ),
        (
            "[session.counts.public]\ntalent = { counts = [0, 1, 2, 3, 0], note = „Weinig.” }\n",
            "[session.counts.public]\ntalent = { counts = [0, 1, 2, 3, 0], note = \"Weinig.\" }\n",
        ),
        (
            "[session.counts.public]\ntalent: [0, 1, 2, 3, 0]\n",
            "[session.counts.public]\ntalent = [0, 1, 2, 3, 0]\n",
        ),
        (
            "[session.aantallen.public]\ntalent = [0, 1, 2, 3, \"0\"]\n",
            "[session.counts.public]\ntalent = [0, 1, 2, 3, 0]\n",
        ),
        (
            "[[session.counts.public]]\ntalent = [0, 1, 2, 3, 0]\n",
            "[session.counts.public]\ntalent = [0, 1, 2, 3, 0]\n",
        ),
    ] {
        let rest = "finance = 3\n\n[[actor]]\nid = \"a\"\n";
        let desk = Desk::new()?;
        desk.write("canvases/streek.toml", format!("{HEAD}{SESSION}{slip}{rest}"))?;
        desk.run(&["check", "--fix"])?;
        equal(desk.read("canvases/streek.toml")?, format!("{HEAD}{SESSION}{right}{rest}"), slip)?;
    }
    Ok(())
}

fn votes() -> Result<(), Failed> {
    let first = "[session.counts.public]\ntalent = [4, 4, 1, 0, 0]\nfinance = [0, 0, 0, 9, 0]\n\n";
    let second =
        "[session.second.public]\ntalent = { counts = [0, 0, 1, 4, 4], note = \"Na het gesprek.\" }\n\n";
    // in whatever order they stand
    for text in [format!("{SESSION}{first}{second}"), format!("{SESSION}{second}{first}")] {
        let work = work(&text);
        let mut addresses: Vec<String> = assessments(&work).into_iter().map(|(address, _)| address).collect();
        addresses.sort();
        equal(
            addresses,
            vec![
                "assessment.public/finance/session=avond",
                "assessment.public/talent/session=avond",
                "assessment.public/talent/session=avond/vote=second",
            ],
            "both votes",
        )?;
        let subject = work.subject();
        let outcome = |id: &str| subject.analysis.outcomes.iter().find(|o| o.precondition == id);
        let talent = outcome("talent").and_then(|o| o.standings.first()).ok_or("no standing")?;
        equal(talent.counts, [0, 0, 1, 4, 4], "the second vote counts, and the first is not added to it")?;
        let finance = outcome("finance").and_then(|o| o.standings.first()).ok_or("no standing")?;
        equal(finance.counts, [0, 0, 0, 9, 0], "what was not voted on again stays")?;
        let earlier = draagvlak::analysis::outcome::earlier(work.canvas(), "talent", talent);
        equal(earlier.len(), 0, "an earlier vote of one evening is no earlier occasion")?;
        let said_before = work.canvas().assessments.iter().filter(|a| !a.second()).count();
        equal(said_before, 2, "what was said before stays")?;
    }
    // both forms, and twice the same vote
    let again = "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nsession = \"avond\"\nvote = \"second\"\nvalue = 2\n";
    let double = work(&format!("{SESSION}{first}{second}{again}"));
    equal(
        told(&double, &["key-double"]),
        vec!["key-double assessment.public/talent/session=avond/vote=second `[[assessment]]`"],
        "said twice",
    )?;
    // a later occasion takes the place of both, and tells of the second vote as what was before
    let later = "[[session]]\nid = \"later\"\ndate = 2026-09-30\nn = 9\n\n[session.counts.public]\ntalent = [9, 0, 0, 0, 0]\n";
    let work = work(&format!("{SESSION}{first}{second}{later}"));
    let subject = work.subject();
    let talent = subject.analysis.outcomes.iter().find(|o| o.precondition == "talent").ok_or("no outcome")?;
    let now = talent.standings.first().ok_or("no standing")?;
    equal(now.counts, [9, 0, 0, 0, 0], "the later evening")?;
    let before = draagvlak::analysis::outcome::earlier(work.canvas(), "talent", now);
    equal(before.iter().map(|s| s.counts).collect::<Vec<_>>(), vec![[0, 0, 1, 4, 4]], "before")?;
    Ok(())
}

fn reports() -> Result<(), Failed> {
    let session = "[[session]]\nid = \"avond\"\nevidence = [\"verslag\"]\n\n[session.counts.public]\ntalent = [0, 1, 2, 3, 0]\nfinance = { value = 3, evidence = [\"nota\"] }\n\n[[evidence]]\nid = \"nota\"\n\n";
    let sources = |work: &Work| -> Vec<Vec<String>> {
        let all = work.canvas().assessments.iter();
        all.map(|a| a.evidence.iter().map(|id| id.to_string()).collect()).collect()
    };
    let one = work(session);
    equal(sources(&one), vec![vec!["verslag".to_owned()], vec!["nota".to_owned()]], "sources")?;
    // the session names what is not there, and is told of it once
    equal(
        told(&one, &["unknown-reference"]),
        vec!["unknown-reference session.avond#evidence[0] `\"verslag\"`"],
        "once",
    )?;
    // answers go no further than the session they stand below, unless they say so
    let kept = work(
        "[[session]]\nid = \"avond\"\ncircle = \"internal\"\n\n[session.counts.public]\ntalent = 3\nfinance = { value = 3, circle = \"steering\" }\n",
    );
    let circles: Vec<Circle> = kept.canvas().assessments.iter().map(AnyRecord::circle).collect();
    equal(circles, vec![Circle::Internal, Circle::Steering], "circles")?;
    // the report of a private session is not named by what all may read
    let private = Work::of(
        "streek",
        &[
            (
                "canvases/streek/a.toml".to_owned(),
                format!(
                    "{HEAD}[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3\nsession = \"avond\"\n"
                ),
            ),
            ("canvases/streek/b.private.toml".to_owned(), format!("format = 1\n\n{session}")),
        ],
    );
    let shared = private
        .canvas()
        .assessments
        .iter()
        .find(|a| AnyRecord::circle(*a) > Circle::Private)
        .ok_or("none")?;
    equal(shared.evidence.len(), 0, "of a private session")?;
    let own =
        private.canvas().assessments.iter().filter(|a| AnyRecord::circle(*a) == Circle::Private).count();
    equal(own, 2, "answers in a private sheet are private")?;
    Ok(())
}

fn room() -> Result<(), Failed> {
    for (before, after) in [
        (
            "[session.counts.public]\ntalent = \"elsewhere\"\n",
            "[session.counts.public]\ntalent = { value = \"elsewhere\", provider = \"…\" }\n",
        ),
        (
            "[session.counts.public]\ntalent = { value = \"elsewhere\" }\n",
            "[session.counts.public]\ntalent = { value = \"elsewhere\", provider = \"…\" }\n",
        ),
        (
            "[session.counts.public.talent]\nvalue = \"elsewhere\"\n",
            "[session.counts.public.talent]\nvalue = \"elsewhere\"\nprovider = \"…\"\n",
        ),
        ("[session.counts.public]\ntalent.value = \"elsewhere\"\n", ""),
    ] {
        let rest = "\n[[actor]]\nid = \"a\"\n";
        let work = work(&format!("{SESSION}{before}{rest}"));
        let report = work.report();
        let finding = report.findings.iter().find(|f| &*f.rule == "elsewhere-without-link").ok_or(before)?;
        let mut text = format!("{HEAD}{SESSION}{before}{rest}");
        let edits = finding.fix.iter().flat_map(|fix| &fix.edits).collect::<Vec<_>>();
        for edit in edits.iter().rev() {
            text.replace_range(edit.span.0..edit.span.1, &edit.replacement);
        }
        let after = if after.is_empty() { before } else { after };
        equal(text, format!("{HEAD}{SESSION}{after}{rest}"), before)?;
    }
    Ok(())
}
