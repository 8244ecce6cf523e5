//! The code of a hypothesis changes with a value and with nothing else.

use draagvlak::analysis::hypothesis::hash;
use draagvlak::canvas::Canvas;
use draagvlak::project::Sheet;
use draagvlak::source::Sources;
use libtest_mimic::{Failed, Trial};

use super::expect::equal;
use super::work;

/// All trials.
pub fn trials() -> Vec<Trial> {
    vec![Trial::test("rules::hypothesis-changed::the_code_is_of_values_only", code)]
}

fn canvas(sheet: &str) -> Canvas {
    let sheet = Sheet::new("voorbeeld.toml", format!("format = 1\n[canvas]\ntitle = \"V\"\n{sheet}"));
    work::plain().tried("voorbeeld", vec![sheet], &mut Sources::default()).loaded.canvas
}

/// The order of records, notes, sources, sectors and later measurements make no other code; a value does.
fn code() -> Result<(), Failed> {
    const TALENT: &str =
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\ncounts = [0, 1, 4, 3]\n";
    const FINANCE: &str =
        "[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = \"unknown\"\n";
    let until = jiff::civil::date(2026, 5, 25);
    let code = |sheet: &str| hash(&canvas(sheet), "public", Some(until));
    let first = code(&format!("{TALENT}{FINANCE}"));
    let same = [
        format!("{FINANCE}note = \"Niet besproken.\"\n{TALENT}evidence = [\"e\"]\ndont-know = 2\n"),
        format!("{TALENT}date = 2026-05-25\n{FINANCE}"),
        format!("{TALENT}{FINANCE}{TALENT}sectors = [\"bouw\"]\n"),
        format!("{TALENT}{FINANCE}{FINANCE}date = 2026-05-26\n"),
        format!("{}{FINANCE}", TALENT.replace("3]", "3, 0]\nvalue = 2")),
    ];
    for sheet in &same {
        equal(code(sheet), first.clone(), sheet)?;
    }
    let other = [
        TALENT.to_owned(),
        format!("{}{FINANCE}", TALENT.replace("[0, 1", "[1, 0")),
        format!("{TALENT}{}", FINANCE.replace("\"unknown\"", "2")),
        format!("{TALENT}{FINANCE}").replace("finance", "knowledge"),
    ];
    for sheet in &other {
        if code(sheet) == first {
            return Err(format!("the same code for other values: {sheet}").into());
        }
    }
    equal(
        code("").is_none() && first.is_some_and(|code| code.len() == 12),
        true,
        "a code of twelve characters",
    )
}
