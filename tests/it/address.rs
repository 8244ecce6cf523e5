//! Addresses of records: by all parts of a key and nothing else, in whatever order lists stand and letters are written.

use std::collections::HashMap;

use draagvlak::canvas::AnyRecord;
use draagvlak::canvas::record::slug;
use draagvlak::canvas::value::Prose;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::expect::{cases, equal};
use super::work::Work;

/// All trials about addresses.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("address::differs_where_a_part_of_the_key_does_and_nowhere_else", apart),
        Trial::test("address::is_an_id_alone_where_there_is_one", alone),
        Trial::test("address::keeps_the_letters_of_every_script", scripts),
    ]
}

const HEAD: &str = "format = 1\n\n[canvas]\ntitle = \"Streek\"\n\n";

/// The addresses of all records but the head.
fn addresses(sheet: &str) -> Vec<String> {
    let work = Work::of("streek", &[("canvases/streek.toml".to_owned(), format!("{HEAD}{sheet}"))]);
    let mut all = Vec::new();
    work.canvas().each(&mut |record: &dyn AnyRecord| all.push(record.address()));
    all.split_off(1)
}

fn address(sheet: &str) -> String {
    addresses(sheet).remove(0)
}

/// Names that several kinds of record may have.
const NAMES: [&str; 3] = ["x", "y", "second"];

/// A field with one of the names, or without.
fn one(field: &'static str) -> impl Strategy<Value = Option<(&'static str, Vec<&'static str>)>> {
    proptest::option::of(select(&NAMES[..]).prop_map(move |name| (field, vec![name])))
}

/// A field with some of the names, in some order, or without.
fn some(field: &'static str) -> impl Strategy<Value = Option<(&'static str, Vec<&'static str>)>> {
    let names = subsequence(NAMES.to_vec(), 1..=3).prop_shuffle();
    proptest::option::of(names.prop_map(move |names| (field, names)))
}

type Parts = Vec<Option<(&'static str, Vec<&'static str>)>>;

/// The fields of a record, and the same with every list as a set.
fn written(kind: &str, first: &str, parts: &Parts) -> (String, String) {
    let (mut sheet, mut key) = (format!("[[{kind}]]\n{first}\n"), format!("{kind} {first}"));
    for (field, names) in parts.iter().flatten() {
        let list = ["sectors", "for"].contains(field);
        let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        let value = if list { format!("[{}]", quoted.join(", ")) } else { quoted[0].clone() };
        sheet.push_str(&format!("{field} = {value}\n"));
        let mut names = names.clone();
        names.sort_unstable();
        key.push_str(&format!(" {field} {names:?}"));
    }
    (sheet, key)
}

fn apart() -> Result<(), Failed> {
    let assessment = (one("wave"), one("session"), some("sectors"))
        .prop_map(|(a, b, c)| written("assessment", "view = \"x\"\nprecondition = \"y\"", &vec![a, b, c]));
    let budget =
        (some("for"), proptest::option::of(select(&["grant", "loan"][..])), proptest::option::of(2026..2028))
            .prop_map(|(targets, kind, year)| {
                let kind = kind.map(|kind| format!("\nkind = \"{kind}\"")).unwrap_or_default();
                let year = year.map(|year| format!("\nyear = {year}")).unwrap_or_default();
                written("budget", &format!("source = \"x\"{kind}{year}"), &vec![targets])
            });
    let records = proptest::collection::vec(prop_oneof![assessment, budget], 2..12);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases(60))
    });
    runner
        .run(&records, |records| {
            let mut by_address: HashMap<String, String> = HashMap::new();
            let mut by_key: HashMap<String, String> = HashMap::new();
            for (sheet, key) in records {
                let address = address(&sheet);
                let same = by_address.entry(address.clone()).or_insert_with(|| key.clone());
                prop_assert_eq!(&*same, &key, "{}", address);
                let same = by_key.entry(key.clone()).or_insert_with(|| address.clone());
                prop_assert_eq!(&*same, &address, "{}", key);
            }
            Ok(())
        })
        .map_err(|why| why.to_string().into())
}

fn alone() -> Result<(), Failed> {
    for (sheet, wanted) in [
        ("[[budget]]\nid = \"b\"\nsource = \"x\"\nyear = 2027\nfor = [\"m\"]\n", "budget.b"),
        ("[[budget]]\nid = \" \"\nsource = \"x\"\nyear = 2027\n", "budget.x/year=2027"),
        ("[[relation]]\nid = \"r\"\nfrom = \"a\"\nto = \"b\"\nkind = \"feeds\"\n", "relation.r"),
        ("[[relation]]\nfrom = \"a\"\nto = \"b\"\nkind = \"feeds\"\n", "relation.a/b/feeds"),
        ("[[relation]]\nfrom = \"a\"\n", "relation.a/?/?"),
        (
            "[[assessment]]\nview = \"x\"\nprecondition = \"y\"\nvote = \"first\"\nsession = \"s\"\n",
            "assessment.x/y/session=s",
        ),
        (
            "[[assessment]]\nview = \"x\"\nprecondition = \"y\"\nsectors = [\"b\", \"a\", \"b\"]\n",
            "assessment.x/y/sectors=a+b",
        ),
    ] {
        equal(address(sheet), wanted.to_owned(), sheet)?;
    }
    // a name that is the id of one record and the key of another
    equal(
        addresses("[[budget]]\nid = \"x\"\n\n[[budget]]\nsource = \"x\"\n"),
        vec!["budget.x", "budget.x"],
        "told as double",
    )?;
    Ok(())
}

fn scripts() -> Result<(), Failed> {
    for (text, wanted) in [
        ("Coördinatie in ’s-Hertogenbosch", "coordinatie-in-s-hertogenbosch"),
        ("Façade, señor, Łódź, Ærø, Straße", "facade-senor-lodz-aero-strasse"),
        ("Българска йога", "българска-йога"),
        ("Ελληνικά", "ελληνικά"),
        ("日本語", "日本語"),
        ("हिन्दी", "हिन्दी"),
        ("---", ""),
    ] {
        equal(slug(&Prose::Own(text.to_owned())), wanted.to_owned(), text)?;
    }
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases(300))
    });
    runner
        .run(&"\\PC{0,60}", |text| {
            let of = |text: &str| slug(&Prose::Own(text.to_owned()));
            let once = of(&text);
            prop_assert_eq!(of(&once), once.clone(), "of itself");
            prop_assert_eq!(of(&text.to_lowercase()), once.clone(), "capitals");
            prop_assert!(!once.contains(['/', '.', '#', '=', '+', ' ']), "{}", once);
            prop_assert!(!once.starts_with('-') && !once.ends_with('-'), "{}", once);
            // short words of one script that differ have slugs that do
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            prop_assert!(letters(&text) == 0 || !once.is_empty(), "{}", text);
            Ok(())
        })
        .map_err(|why| why.to_string().into())
}
