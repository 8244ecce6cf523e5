//! What papers withhold: groups too small to be told of and what they follow from, and words without consent, in no paper
//! and in no number.

use draagvlak::text::Lang;
use draagvlak::view::withheld::told;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::desk::{Desk, holds, lacks};
use super::expect::equal;
use super::work::Work;

/// All trials about what is withheld.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("withheld::no_small_part_is_told_and_none_follows", follows),
        Trial::test("withheld::parts_that_are_large_enough_are_all_told", whole),
        Trial::test("withheld::too_few_answers_are_in_no_paper_beyond_the_team", few),
        Trial::test("withheld::a_round_tells_no_size_stage_or_network_of_few", round),
        Trial::test("withheld::words_without_consent_change_no_paper", consent),
    ]
}

/// Whether nonnegative numbers that add up to `left`, one of them `fixed`, leave a part that is too small: what a reader
/// who knows the rule would still believe.
fn believable(fixed: i64, others: usize, left: i64, least: i64) -> bool {
    let small = |n: i64| (1..least).contains(&n);
    if left < 0 {
        return false;
    }
    match others {
        0 => left == 0 && small(fixed),
        1 => small(fixed) || small(left),
        // of two or more one can be made one, and another takes the rest
        _ => small(fixed) || left > 0,
    }
}

fn follows() -> Result<(), Failed> {
    let case = (proptest::collection::vec(0..14_i64, 1..6), 0..14_i64, 1..9_i64);
    let mut runner = TestRunner::new(Config { cases: 4000, failure_persistence: None, ..Config::default() });
    runner.run(&case, |(parts, rest, least)| {
        let total = parts.iter().sum::<i64>() + rest;
        let Some(shown) = told(&parts, total, least) else { return Ok(()) };
        let least = least.max(3);
        for (part, shown) in parts.iter().zip(&shown) {
            prop_assert!(shown.is_none_or(|n| n == *part && !(1..least).contains(&n)), "{part}: {shown:?}");
        }
        let hidden: Vec<i64> =
            parts.iter().zip(&shown).filter(|(_, shown)| shown.is_none()).map(|(part, _)| *part).collect();
        // whoever knows that all are named has the fewest unknowns
        let others = hidden.len() + usize::from(rest > 0);
        let left = total - shown.iter().flatten().sum::<i64>();
        for part in &hidden {
            let values = (0..=left).filter(|v| believable(*v, others - 1, left - v, least)).count();
            prop_assert!(values > 1, "{part} of {parts:?} and {rest} follows from {shown:?}");
        }
        prop_assert!(hidden.is_empty() || left >= least, "{hidden:?} together are {left}");
        Ok(())
    })?;
    Ok(())
}

fn whole() -> Result<(), Failed> {
    for (parts, total, wanted) in [
        (vec![6, 8], 14, Some(vec![Some(6), Some(8)])),
        (vec![0, 14], 14, Some(vec![Some(0), Some(14)])),
        (vec![2, 6, 6], 14, Some(vec![None, None, Some(6)])),
        (vec![5, 7, 2], 14, Some(vec![None, Some(7), None])),
        (vec![1, 1, 30, 9], 41, Some(vec![None, None, None, Some(9)])),
        (vec![5], 14, Some(vec![Some(5)])),
        // the one follows from the other
        (vec![3], 14, None),
        (vec![11], 14, None),
        (vec![3, 11], 14, None),
        (vec![i64::MAX, 1, i64::MAX], i64::MAX, Some(vec![Some(i64::MAX), None, None])),
    ] {
        equal(told(&parts, total, 5), wanted, &format!("{parts:?} of {total}"))?;
    }
    Ok(())
}

const HEAD: &str = "format = 1\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nlanguages = [\"nl\", \"en\"]\nas-of = 2026-10-01\n\
    phase = \"validation\"\n[[measure]]\nid = \"m\"\ntitle = \"Hulp\"\n[[decision]]\nid = \"d\"\nasked = \"in te stemmen\"\n\
    [[session]]\nid = \"s1\"\ntitle = \"Avond\"\ndate = 2026-09-30\nn = 9\n";

fn of(records: &str) -> Work {
    Work::of("streek", &[("canvases/streek.toml".to_owned(), format!("{HEAD}{records}"))])
}

/// All papers of a sheet as if nothing were amiss, with the texts of their figures.
fn papers(records: &str) -> Result<Vec<(String, String)>, Failed> {
    let work = of(records);
    let mut all = Vec::new();
    for kind in work.project.kinds() {
        for lang in Lang::ALL {
            let rendered = work.render_clean(kind, lang)?;
            let images: String = rendered.images.iter().map(|(_, svg)| svg.as_str()).collect();
            all.push((
                format!("{} in {lang}", kind.name),
                rendered.markdown.replace('\u{a0}', " ") + &images,
            ));
        }
    }
    equal(all.len() > 12, true, "papers, or the trial says nothing")?;
    Ok(all)
}

fn few() -> Result<(), Failed> {
    let rated = |counts: &str| {
        format!(
            "[[wave]]\nid = \"g\"\nn = 14\ninvited = 20\nmin-n = 5\n[wave.counts.sme]\ntalent = {counts}\nfinance = [2, 4, 5, 3, 0]\n"
        )
    };
    for counts in ["[1, 2, 0, 1, 0]", "{ counts = [1, 2, 0, 0, 0], dont-know = 1 }"] {
        for (name, paper) in papers(&rated(counts))? {
            lacks(&paper, &["1 · 2 · 0", "n = 4", "n = 3"])?;
            if name.starts_with("steering-brief in nl") || name.starts_with("canvas in nl") {
                holds(&paper, &["te weinig antwoorden"]).map_err(|why| format!("{name}: {why:?}"))?;
            }
        }
    }
    for (name, paper) in papers(&rated("[1, 2, 0, 2, 0]"))? {
        lacks(&paper, &["te weinig antwoorden"]).map_err(|why| format!("{name}: {why:?}"))?;
    }
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", format!("{HEAD}{}", rated("[1, 2, 0, 1, 0]")))?;
    let data: serde_json::Value =
        serde_json::from_str(&desk.ends(0, &["documents", "--data", "streek", "steering-brief"])?)?;
    let told = data["canvas"]["assessments"].as_array().into_iter().flatten();
    let told: Vec<_> =
        told.map(|a| (a["value"].clone(), a["counts"].as_array().map_or(0, Vec::len))).collect();
    equal(told, vec![("too-few".into(), 0), (serde_json::Value::Null, 5)], "what a template sees")
}

fn round() -> Result<(), Failed> {
    let wave = "[[wave]]\nid = \"g\"\nn = 24\ninvited = 60\nmin-n = 5\noutside-network = 23\n\
        sizes = [{ size = \"micro\", n = 3 }, { size = \"small\", n = 9 }, { size = \"medium\", n = 12 }]\n\
        segments = [{ segment = \"front-runner\", n = 24 }]\n[wave.counts.sme]\ntalent = [6, 6, 6, 6, 0]\n";
    let papers = papers(wave)?;
    for (name, paper) in &papers {
        lacks(paper, &["micro 3", "micro 13%", "klein 38%", "small 38%", "23 van"])
            .map_err(|why| format!("{name}: {why:?}"))?;
    }
    let told = |kind: &str| {
        papers.iter().filter(|(name, _)| name == kind).map(|(_, paper)| paper.as_str()).collect::<String>()
    };
    holds(
        &told("steering-brief in nl"),
        &[
            "| grootte | 24 | micro weggelaten · klein weggelaten · middelgroot 50% |",
            "| fase | 24 | koplopers 100% |",
        ],
    )?;
    lacks(&told("steering-brief in nl"), &["| netwerk |", "horen niet bij een netwerk"])?;
    holds(&told("canvas in nl"), &["24 van de zestig uitgenodigde bedrijven gaven antwoord."])
}

/// A paper is the same to the byte whether the words are in the sheet or not: they stand in no sentence and no number.
fn consent() -> Result<(), Failed> {
    let base = "[[wave]]\nid = \"g\"\nn = 14\ninvited = 20\n[[statement]]\nid = \"a\"\ntext = \"Dit mag.\"\nview = \"sme\"\n\
        session = \"s1\"\nconsent = \"anonymous\"\ncircle = \"public\"\n";
    let without = papers(base)?;
    let report =
        without.iter().filter(|(name, _)| name == "session-report in nl").map(|(_, paper)| paper.as_str());
    holds(&report.collect::<String>(), &["> Dit mag."])?;
    for consent in ["", "consent = \"none\"\n"] {
        for place in ["session = \"s1\"\n", "wave = \"g\"\n", "date = 2026-09-30\n"] {
            let words = format!(
                "[[statement]]\nid = \"b\"\ntext = \"Dit mag niet.\"\nview = \"sme\"\ngroup = \"bakker\"\nabout = [\"talent\"]\n\
                 {place}{consent}circle = \"public\"\n[[quote]]\nid = \"c\"\ntext = \"Dit ook niet.\"\nfunction = \"bakker\"\n{consent}"
            );
            for ((name, with), (_, without)) in papers(&format!("{base}{words}"))?.iter().zip(&without) {
                equal(with == without, true, &format!("{name}: {place}{consent}\n{with}"))?;
            }
        }
    }
    let refused = "[[idea]]\nid = \"i\"\ntext = \"Niet vertellen.\"\nfrom = \"bakker\"\nsession = \"s1\"\nconsent = \"none\"\n\
        [[objection]]\nid = \"o\"\ntext = \"Evenmin.\"\nevidence = [\"s1\"]\nconsent = \"none\"\n";
    for ((name, with), (_, without)) in papers(&format!("{base}{refused}"))?.iter().zip(&without) {
        equal(with == without, true, &format!("{name}\n{with}"))?;
    }
    Ok(())
}
