//! Slips in answers that stand in one block: each is told on its own line, and costs no other.

use libtest_mimic::Failed;

use super::{HEAD, SESSION, assessments, told, work};
use crate::expect::equal;

/// The block, and what is told of it: the other line of the block is read all the same.
const SLIPS: &[(&str, &[&str])] = &[
    (
        "[session.counts.public]\npilot-suport = [0, 1, 2, 3, 0]\n",
        &["unknown-reference assessment.public/pilot-suport/session=avond#precondition `pilot-suport`"],
    ),
    (
        "[session.counts.publc]\ntalent = [0, 1, 2, 3, 0]\nfinance = 3\n",
        &["unknown-reference assessment.publc/talent/session=avond#view `publc`"],
    ),
    (
        "[session.counts.public]\ntalent = [0, 1, \"twee\", 3, 0]\n",
        &["wrong-type assessment.public/talent/session=avond#counts[2] `\"twee\"`"],
    ),
    (
        "[session.counts.public]\ntalent = [0, 1, 2, 3, 0, 1]\n",
        &["impossible-number assessment.public/talent/session=avond#counts `[0, 1, 2, 3, 0, 1]`"],
    ),
    (
        "[session.counts.public]\ntalent = { counts = [0, 1, 2, 3, 0], impotance = 2 }\n",
        &["unknown-key assessment.public/talent/session=avond#impotance `impotance`"],
    ),
    (
        "[session.counts.public]\ntalent = { aantallen = [0, 1, 2, 3, 0], toelichting = \"Weinig.\" }\n",
        &[
            "unknown-key assessment.public/talent/session=avond#aantallen `aantallen`",
            "unknown-key assessment.public/talent/session=avond#toelichting `toelichting`",
        ],
    ),
    (
        "[session.counts.public]\ntalent = { counts = [0, 1, 2, 3, 0], view = \"sme\" }\n",
        &["duplicate-key assessment.public/talent/session=avond#view `view`"],
    ),
    (
        "[session.counts.public]\ntalent = true\n",
        &["wrong-type assessment.public/talent/session=avond#value `true`"],
    ),
    (
        "[session.counts]\ntalent = [0, 1, 2, 3, 0]\n",
        &["key-missing assessment.?/talent/session=avond `talent`"],
    ),
    (
        "[[session.counts.public]]\ntalent = [0, 1, 2, 3, 0]\n",
        &["wrong-type session.avond#counts.public `[[session.counts.public]]`"],
    ),
    ("[session.counts.public]\ntalent = [0, 1 2, 3, 0]\n", &["syntax #counts.public.talent `1`"]),
    (
        "[session.counts.public]\ntalent = [0, 1, 2, 3, 0]\ntalent = [1, 1, 2, 3, 0]\n",
        &["duplicate-key #counts.public.talent `talent`"],
    ),
    (
        "[session.counts.public]\ntalent = [0, 1, 2, 3, 0]\n\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nsession = \"avond\"\nvalue = 2\n",
        &["key-double assessment.public/talent/session=avond `[[assessment]]`"],
    ),
    ("[session.tweede.public]\ntalent = [0, 1, 2, 3, 0]\n", &["unknown-key session.avond#tweede `tweede`"]),
];

const TOLD: [&str; 8] = [
    "unknown-reference",
    "wrong-type",
    "impossible-number",
    "unknown-key",
    "duplicate-key",
    "key-missing",
    "syntax",
    "key-double",
];

pub fn slips() -> Result<(), Failed> {
    for (block, wanted) in SLIPS {
        let other = "[session.counts.citizens]\nknowledge = [0, 1, 2, 3, 0]\n\n";
        let work = work(&format!("{SESSION}{other}{block}"));
        equal(told(&work, &TOLD), wanted.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>(), block)?;
        let read = assessments(&work);
        let kept = read.iter().any(|(address, _)| address == "assessment.citizens/knowledge/session=avond");
        equal(kept, true, &format!("the other line beside {block}"))?;
        // what is lost stops the papers, and nothing is lost without a word
        let lost = wanted[0].starts_with("syntax") || wanted[0].starts_with("duplicate-key #");
        equal(work.read.loaded.unread().count() > 0, lost, &format!("unread in {block}"))?;
    }
    Ok(())
}

pub fn names() -> Result<(), Failed> {
    let lines = "talent = [0, 1, 2, 3, 0]\n\n";
    let block = |name: &str| {
        format!(
            "{SESSION}[session.{name}.public]\n{lines}[session.{name}.sme] # na afloop\n{lines}[[actor]]\nid = \"a\"\n"
        )
    };
    for (written, right) in [
        ("aantallen", "counts"),
        ("Counts", "counts"),
        ("countss", "counts"),
        ("count", "counts"),
        ("stemmen", "counts"),
        ("scores", "counts"),
        ("tweede", "second"),
        ("second-vote", "second"),
        ("na", "second"),
    ] {
        let slip = work(&block(written));
        let meant = work(&block(right));
        equal(assessments(&slip), assessments(&meant), written)?;
        let fix = slip.read.loaded.findings.iter().find_map(|f| f.fix.clone()).ok_or("no fix")?;
        let mut text = format!("{HEAD}{}", block(written));
        for edit in fix.edits.iter().rev() {
            text.replace_range(edit.span.0..edit.span.1, &edit.replacement);
        }
        equal(text, format!("{HEAD}{}", block(right)), written)?;
    }
    // what can be no block is how many there were
    let crowd = work("[[session]]\nid = \"avond\"\ncount = 9\n");
    let session = &crowd.canvas().sessions[0];
    equal(session.n, Some(9), "count = 9")?;
    equal(session.place.has("n"), true, "where `count = 9` stands")?;
    Ok(())
}
