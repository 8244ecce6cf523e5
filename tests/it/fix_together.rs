//! Fixes that are made together: what is in the way of others is found, and what would be refused alone is refused.

use std::collections::BTreeSet;

use libtest_mimic::{Failed, Trial};

use super::{HEAD, Options, READING, Sheet, mended, mended_within, sheet};
use crate::expect::equal;

/// All trials of fixes made together.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("fixes::among_many_only_those_in_the_way_are_left_alone", many),
        Trial::test("fixes::what_is_refused_alone_is_refused_among_others", judged),
        Trial::test("fixes::what_is_refused_keeps_no_other_from_its_turn", turns),
    ]
}

/// Slips are mended together; those that would change something else stay, wherever they stand among the others.
fn many() -> Result<(), Failed> {
    const MANY: usize = 100;
    for refused in [vec![], vec![0], vec![50], vec![99], vec![3, 4, 99], (0..12).collect()] {
        let sheet = |mend: bool| -> String {
            let records = (0..MANY).map(|n| {
                let name = match (refused.contains(&n), mend) {
                    (true, _) => "name = ja".to_owned(),
                    (false, true) => format!("name = \"Partij {n}\""),
                    (false, false) => format!("naam: “Partij {n}”"),
                };
                format!("[[actor]]\nid = \"a{n}\"\n{name}\n")
            });
            format!("{HEAD}\n{}", records.collect::<String>())
        };
        let mended = mended(&sheet(false), &READING, false);
        let text = &mended.texts[0];
        equal(text.as_str(), sheet(true).as_str(), "the sheet")?;
        equal(mended.left.len(), refused.len(), "left alone")?;
        // each is told where it stands now
        let told = mended.done.iter().map(|step| text[..step.offset].matches('\n').count());
        let wanted = text.lines().enumerate().filter(|(_, line)| line.starts_with("name = \"P"));
        let wanted: BTreeSet<usize> = wanted.map(|(n, _)| n).collect();
        equal(told.collect::<BTreeSet<usize>>(), wanted, "lines")?;
        equal(mended.more, false, "all in one run")?;
    }
    Ok(())
}

/// Two fixes that are each right alone are not both made where one takes away what the other is judged by.
fn judged() -> Result<(), Failed> {
    for (lines, fixed) in [
        // an id that would then stand twice
        ("[[actor]]\nid: \"a\"\n\n[[actor]]\nid: \"a\"\n", "[[actor]]\nid = \"a\"\n\n[[actor]]\nid: \"a\"\n"),
        // a field that would
        (
            "[[actor]]\nid = \"a\"\nnaam: \"N\"\nnaam: \"M\"\n",
            "[[actor]]\nid = \"a\"\nname = \"N\"\nnaam: \"M\"\n",
        ),
        ("[[actor]]\nid = \"a\"\nname: \"N\"\nname = \"M\"\n", ""),
        // a header, and below it a value that is then another
        (
            "[[measure]\nid = \"a\"\nstarts = 14-03-2016\nstarts = 2017-01-01\n",
            "[[measure]]\nid = \"a\"\nstarts = 14-03-2016\nstarts = 2017-01-01\n",
        ),
    ] {
        let fixed = if fixed.is_empty() { lines } else { fixed };
        let mended = mended(&format!("{HEAD}\n{lines}"), &READING, false);
        equal(mended.texts[0].as_str(), format!("{HEAD}\n{fixed}").as_str(), lines)?;
        equal(mended.left.len(), 1, lines)?;
    }
    Ok(())
}

/// Readings to spend, and refusals: more than those.
const TRIES: usize = 20;
const PLENTY: usize = 50;

fn turns() -> Result<(), Failed> {
    let within = |sheets: &[Sheet]| {
        let select = READING.iter().map(|rule| (*rule).to_owned()).collect();
        mended_within(sheets, &Options { select, ..Options::default() }, false, TRIES)
    };
    let records =
        |name: &str| (0..PLENTY).map(|n| format!("[[actor]]\nid = \"a{n}\"\n{name}\n")).collect::<String>();
    // all that is left alone is told, also what nobody came to
    let text = format!("{HEAD}\n{}", records("name = ja"));
    let refused = within(&[sheet(&text)]);
    equal((refused.texts[0] == text, refused.left.len(), refused.more), (true, PLENTY, false), "refused")?;
    let untried = refused.left.iter().filter(|(_, why)| why.en.starts_with("too many")).count();
    equal(untried > PLENTY - TRIES && untried < PLENTY, true, "not tried")?;
    // a locked sheet is refused without a reading
    let locked = format!("format = 1\n{}", records("naam = \"A\""));
    let locked = Sheet { path: "b.toml".into(), locked: true, ..sheet(&locked) };
    let open = sheet("format = 1\n[[actor]]\nid = \"b\"\nnaam = \"B\"\n");
    let open = Sheet { path: "c.toml".into(), ..open };
    let mended = within(&[sheet(HEAD), locked, open]);
    equal(mended.texts[2].contains("\nname = \"B\"\n"), true, "behind a locked sheet")?;
    equal((mended.left.len(), mended.done.len()), (PLENTY, 1), "a locked sheet")
}
