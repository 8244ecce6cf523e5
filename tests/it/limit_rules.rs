//! House rules by the work that they do: not only the records that they look at, but the texts that they read and make.

use draagvlak::diagnostic::Level;
use libtest_mimic::{Failed, Trial};

use super::expect::equal;
use super::house::Home;

/// All trials.
pub fn trials() -> Vec<Trial> {
    CASES
        .iter()
        .map(|(name, when, stopped)| Trial::test(format!("limits::rule::{name}"), || holds(when, *stopped)))
        .collect()
}

/// A name, a condition over each of 300 parties with a note of 2,000 letters (`%`: a hundred numbers), and whether it is too much work.
const CASES: &[(&str, &str, bool)] = &[
    ("one_long_text_each", "canvas.actors.exists(a, a.note.contains('zzz'))", false),
    (
        "short_texts",
        "canvas.actors.exists(a, a.id == 'x' || a.name.lowerAscii() == 'y' || a.id.startsWith('z'))",
        false,
    ),
    (
        "long_texts_often",
        "canvas.actors.exists(a, a.note.lowerAscii().contains('z1') || a.note.lowerAscii().contains('z2') || a.note.lowerAscii().contains('z3') || a.note.lowerAscii().contains('z4') || a.note.lowerAscii().contains('z5'))",
        true,
    ),
    (
        "long_texts_joined",
        "canvas.actors.exists(a, (a.note + a.note + a.note + a.note + a.note + a.note).contains('z'))",
        true,
    ),
    (
        "a_name_of_a_loop",
        "canvas.actors.exists(a, [a.note].exists(n, n.contains('z1') || n.contains('z2') || n.contains('z3') || n.contains('z4') || n.contains('z5') || n.contains('z6')))",
        true,
    ),
    ("a_written_list", "[%].exists(a, a == it.name.size() + 1000)", false),
    ("written_lists_in_each_other", "[%].all(a, [%].all(b, a + b > 0))", true),
    (
        "a_made_list",
        "canvas.actors.map(a, a.id).map(b, b + 'x').map(c, c + 'x').map(d, d + 'x').map(e, e + 'x').exists(x, x == it.name)",
        true,
    ),
];

fn holds(when: &str, stopped: bool) -> Result<(), Failed> {
    let when = when.replace('%', &["1"; 100].join(","));
    let note = "w ".repeat(1_000);
    let actors = (0..300).map(|n| {
        format!("[[actor]]\nid = \"a{n}\"\nname = \"A\"\nhelix = \"business\"\nnote = \"{note}\"\n")
    });
    let sheet = format!("format = 1\n[canvas]\ntitle = \"T\"\n{}", actors.collect::<String>());
    let home = Home::rule("actor", &when, "m", &sheet);
    home.clean()?;
    let found = home.found("own-rule");
    let failed: Vec<_> = found.iter().filter(|f| f.rule == "house-rule-failed").collect();
    equal(failed.len(), usize::from(stopped), "findings that it was stopped")?;
    for finding in failed {
        equal(finding.level, Level::Error, "its level")?;
        equal(finding.message.nl.contains("te veel werk"), true, &finding.message.nl)?;
    }
    Ok(())
}
