//! Bars that are stacked to their whole: every part is there, and every word of it can be read.

use draagvlak::figure::{About, Bar, Figure, Fill, Part, bars};
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use roxmltree::Document;

use super::super::expect::equal;
use super::{Area, area_of_mark, as_expected, check_picture, nothing_over_another, with_words};

type Case = (&'static str, Lang, &'static str, fn() -> Vec<Bar>);

const CASES: &[Case] = &[
    (
        "bars-money",
        Lang::Nl,
        "Ruim de helft wordt aan de overheden gevraagd; € 85.000 is nog niet gedekt",
        money,
    ),
    (
        "bars-backing",
        Lang::En,
        "Thirteen of fourteen firms are in favour, four of them on conditions",
        backing,
    ),
    ("bars-many", Lang::Nl, "Twintig partijen betalen mee", twenty),
];

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("figure::bars_of_nothing_are_no_figure", nothing),
        Trial::test("figure::any_parts_give_legible_bars", legible),
    ];
    for (name, lang, title, made) in CASES {
        trials.push(Trial::test(format!("figure::expected::{name}"), move || {
            as_expected(name, &drawn(&made(), title, *lang).ok_or("no figure")?)
        }));
    }
    trials
}

fn part(name: &str, shown: &str, value: i64, look: Fill) -> Part {
    Part { name: name.to_owned(), shown: shown.to_owned(), value, look }
}

fn money() -> Vec<Bar> {
    let parts = vec![
        part("Provincie", "€\u{a0}200.000", 200_000, Fill::Public),
        part("Provincie, gevraagd", "€\u{a0}40.000", 40_000, Fill::PublicAsked),
        part("Gemeente, gevraagd", "€\u{a0}120.000", 120_000, Fill::PublicAsked),
        part("Bedrijven", "€\u{a0}120.000", 120_000, Fill::Firms),
        part("Mondeling", "€\u{a0}55.000", 55_000, Fill::FirmsSoft),
        part("Bedrijven, in uren", "€\u{a0}70.000", 70_000, Fill::InKind),
        part("Waterschap", "€\u{a0}0", 0, Fill::Public),
        part("Open", "€\u{a0}85.000", 85_000, Fill::Open),
    ];
    vec![Bar { name: String::new(), parts }]
}

fn backing() -> Vec<Bar> {
    let bar = |name: &str, [favour, conditional, against]: [i64; 3]| {
        let parts = vec![
            part("in favour", &favour.to_string(), favour, Fill::Firms),
            part("on conditions", &conditional.to_string(), conditional, Fill::Conditional),
            part("against", &against.to_string(), against, Fill::Against),
        ];
        Bar { name: name.to_owned(), parts }
    };
    vec![
        bar("Two extra business developers, employed by the network", [9, 4, 1]),
        bar("Pilot scheme", [12, 0, 2]),
    ]
}

fn twenty() -> Vec<Bar> {
    let looks = [Fill::Public, Fill::PublicAsked, Fill::Firms, Fill::FirmsSoft, Fill::InKind];
    let name = |n: i64| match n % 4 {
        0 => format!("Gemeente Grensplaats-aan-de-Overkant {n}"),
        1 => format!("Bedrijf {n}"),
        _ => format!("Stichting Samenwerkende Ondernemers {n}"),
    };
    let parts = (1..=20).map(|n| {
        let value = if n == 7 { 400_000 } else { n * 1_500 };
        part(&name(n), &format!("€\u{a0}{value}"), value, looks[n as usize % looks.len()])
    });
    vec![Bar { name: "Dekking".to_owned(), parts: parts.collect() }]
}

fn drawn(made: &[Bar], title: &str, lang: Lang) -> Option<Figure> {
    let about = About { title: title.to_owned(), alt: "Wie wat betaalt.".to_owned(), note: Vec::new() };
    with_words(lang, |words| bars(made, &about, lang, words))
}

fn nothing() -> Result<(), Failed> {
    let empty = Bar { name: "Leeg".to_owned(), parts: vec![part("Niemand", "0", 0, Fill::Open)] };
    let none = drawn(&[], "T", Lang::Nl).is_none()
        && drawn(std::slice::from_ref(&empty), "T", Lang::Nl).is_none()
        && drawn(&money(), " ", Lang::Nl).is_none();
    equal(none, true, "no figure")?;
    let figure = drawn(&[empty, money().remove(0)], "T", Lang::Nl).ok_or("no figure")?;
    equal(figure.svg().contains("Leeg") || figure.svg().contains("Waterschap"), false, "parts of nought")
}

/// Parts fill the bar, words stand in their part or in no part at all.
fn check(figure: &Figure, wanted: usize) -> Result<(), Failed> {
    let document = Document::parse(figure.svg())?;
    let root = document.root_element();
    check_picture(root)?;
    let (mut parts, mut texts): (Vec<Area>, Vec<(Area, String)>) = Default::default();
    for node in root.descendants() {
        let text = || node.text().unwrap_or_default().to_owned();
        if node.has_tag_name("text") {
            texts.push((super::area_of_text(node)?, text()));
        } else if node.attribute("class") == Some("part") {
            let area = area_of_mark(node)?.ok_or("a part without area")?;
            // swatches of a list are words too
            if node.parent().and_then(|p| p.attribute("class")) == Some("key") {
                texts.push((area, String::new()));
            } else {
                parts.push(area);
            }
        }
    }
    equal(parts.len(), wanted, "parts")?;
    nothing_over_another(&parts.iter().map(|area| (*area, "part".to_owned())).collect::<Vec<_>>())?;
    nothing_over_another(&texts)?;
    for (text, said) in &texts {
        let over = parts.iter().filter(|part| super::overlap(text, part)).count();
        let inside =
            parts.iter().any(|p| p[0] <= text[0] && p[1] <= text[1] && text[2] <= p[2] && text[3] <= p[3]);
        if over > 0 && !(over == 1 && inside) {
            return Err(format!("{said:?} over {over} parts at {text:?}").into());
        }
    }
    equal(figure.table().rows.len(), wanted, "rows")
}

fn legible() -> Result<(), Failed> {
    let text = prop_oneof![
        "[a-zA-Zë <>&'\"/-]{0,40}",
        "[a-z]{1,130}",
        "\\PC{0,40}",
        "[\\x00-\\x20\u{ad}\u{a0}\u{202e}\u{301}\u{fffe}a-z]{0,30}",
    ];
    let look = prop_oneof![
        Just(Fill::Public),
        Just(Fill::PublicAsked),
        Just(Fill::Firms),
        Just(Fill::FirmsSoft),
        Just(Fill::InKind),
        Just(Fill::Conditional),
        Just(Fill::Against),
        Just(Fill::Open)
    ];
    let value = prop_oneof![-1i64..40, 0i64..1_000_000, Just(i64::MAX)];
    let part = (text.clone(), text.clone(), value, look).prop_map(|(name, shown, value, look)| Part {
        name,
        shown,
        value,
        look,
    });
    let parts = prop_oneof![
        3 => proptest::collection::vec(part.clone(), 0..6),
        1 => proptest::collection::vec(part, 0..60)
    ];
    let bar = (text, parts).prop_map(|(name, parts)| Bar { name, parts });
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let run = runner.run(&proptest::collection::vec(bar, 0..4), |made| {
        let wanted = made.iter().flat_map(|bar| &bar.parts).filter(|part| part.value > 0).count();
        let Some(figure) = drawn(&made, "T", Lang::En) else {
            prop_assert_eq!(wanted, 0);
            return Ok(());
        };
        prop_assert!(!figure.alt().contains('\n') && figure.alt().chars().count() < 1_200);
        check(&figure, wanted).map_err(|e| TestCaseError::fail(e.message().unwrap_or_default().to_owned()))
    });
    run.map_err(|error| error.to_string().into())
}
