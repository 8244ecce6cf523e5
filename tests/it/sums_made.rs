//! Generated canvases with money: measures, budget lines and contributions, and the sheet that says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use libtest_mimic::Failed;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::work::Work;

/// The least number of parties behind a sum.
pub const MIN_N: i64 = 5;
pub const MEASURES: usize = 4;
/// Members of each firm or circle of firms.
pub const FIRMS: [i64; 6] = [1, 1, 1, 2, 4, 6];

/// Money of a generated canvas: euros per year, 0 for no year.
#[derive(Debug, Clone)]
pub struct Money {
    pub party: usize,
    pub years: BTreeMap<i64, i64>,
    pub purposes: BTreeSet<usize>,
    /// Which of a few words it has for how far or how firm it is.
    pub word: usize,
    pub in_kind: bool,
    pub open: bool,
}

#[derive(Debug, Clone)]
pub struct Measure {
    pub years: BTreeMap<i64, i64>,
    pub status: usize,
}

#[derive(Debug, Clone)]
pub struct Any {
    pub measures: Vec<Measure>,
    pub budgets: Vec<Money>,
    pub commitments: Vec<Money>,
}

pub fn years() -> impl Strategy<Value = BTreeMap<i64, i64>> {
    let eur = prop_oneof![Just(0_i64), 1_i64..900, (1_i64..900).prop_map(|n| n * 1000), Just(12_500_000)];
    prop_oneof![
        4 => proptest::collection::btree_map(2027_i64..2031, eur.clone(), 1..4),
        1 => eur.prop_map(|eur| BTreeMap::from([(0, eur)])),
    ]
}

pub fn money(parties: usize) -> impl Strategy<Value = Money> {
    let purposes = proptest::collection::btree_set(0..MEASURES, 0..3);
    (0..parties, years(), purposes, 0_usize..4, any::<bool>(), proptest::bool::weighted(0.2)).prop_map(
        |(party, years, purposes, word, in_kind, open)| Money { party, years, purposes, word, in_kind, open },
    )
}

pub fn any_canvas() -> impl Strategy<Value = Any> {
    let measure = (prop_oneof![5 => years(), 1 => Just(BTreeMap::new())], 0_usize..6)
        .prop_map(|(years, status)| Measure { years, status });
    (
        proptest::collection::vec(measure, MEASURES),
        proptest::collection::vec(money(3), 0..5),
        proptest::collection::vec(money(FIRMS.len()), 0..9),
    )
        .prop_map(|(measures, budgets, commitments)| Any { measures, budgets, commitments })
}

pub const STATUSES: [&str; 6] = ["proposed", "decided", "running", "changed", "done", "stopped"];
pub const HOW_FAR: [&str; 4] = ["requested", "pledged", "granted", "settled"];
pub const HOW_FIRM: [&str; 4] = ["oral", "intent", "signed", "paid"];

/// Amounts as a sheet has them.
pub fn amounts(years: &BTreeMap<i64, i64>) -> String {
    match years.get(&0) {
        Some(eur) => format!("amount = {{ eur = {eur} }}\n"),
        None => {
            let all: Vec<String> =
                years.iter().map(|(year, eur)| format!("{{ year = {year}, eur = {eur} }}")).collect();
            format!("amounts = [{}]\n", all.join(", "))
        }
    }
}

pub fn purposes(money: &Money) -> String {
    let all: Vec<String> = money.purposes.iter().map(|at| format!("\"m{at}\"")).collect();
    if all.is_empty() { String::new() } else { format!("for = [{}]\n", all.join(", ")) }
}

pub fn sheet(any: &Any) -> String {
    let mut text = "format = 1\n[canvas]\ntitle = \"S\"\nphase = \"steering\"\n".to_owned();
    for at in 0..3 {
        let _ = write!(text, "[[actor]]\nid = \"p{at}\"\nname = \"Overheid {at}\"\nhelix = \"government\"\n");
    }
    for (at, number) in FIRMS.iter().enumerate() {
        let group = if *number > 1 { format!("group = true\nnumber = {number}\n") } else { String::new() };
        let _ =
            write!(text, "[[actor]]\nid = \"f{at}\"\nname = \"Bedrijf {at}\"\nhelix = \"business\"\n{group}");
    }
    for (at, measure) in any.measures.iter().enumerate() {
        let money = if measure.years.is_empty() { String::new() } else { amounts(&measure.years) };
        let status = STATUSES[measure.status];
        let _ = write!(
            text,
            "[[measure]]\nid = \"m{at}\"\ntitle = \"Maatregel {at}\"\nstatus = \"{status}\"\n{money}"
        );
    }
    for (at, line) in any.budgets.iter().enumerate() {
        let (party, how, money, to) = (line.party, HOW_FAR[line.word], amounts(&line.years), purposes(line));
        let _ = write!(
            text,
            "[[budget]]\nid = \"b{at}\"\nsource = \"p{party}\"\nstatus = \"{how}\"\n{money}{to}"
        );
    }
    for (at, line) in any.commitments.iter().enumerate() {
        let (party, how, money, to) = (line.party, HOW_FIRM[line.word], amounts(&line.years), purposes(line));
        let kind = if line.in_kind { "hours" } else { "money" };
        let circle = if line.open { "circle = \"steering\"\n" } else { "" };
        let _ = write!(
            text,
            "[[commitment]]\nid = \"c{at}\"\nparty = \"f{party}\"\nkind = \"{kind}\"\nfirmness = \"{how}\"\n{money}{to}{circle}"
        );
    }
    text
}

pub fn work(any: &Any) -> Work {
    Work::of("streek", &[("canvases/streek.toml".to_owned(), sheet(any))])
}

pub fn run(cases: u32, test: impl Fn(&Any) -> Result<(), TestCaseError>) -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    Ok(runner.run(&any_canvas(), |any| test(&any))?)
}
