//! Numbers, amounts, dates and periods: read from words, and written as readers of each locale write them.

use draagvlak::canvas::head::Locale;
use draagvlak::document::format::Format;
use draagvlak::numeral;
use draagvlak::period::{self, Range};
use draagvlak::text;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::expect::equal;

/// All trials about numbers and dates.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("format::numbers_and_amounts", numbers),
        Trial::test("format::dates_and_periods", dates),
        Trial::test("format::lists_and_numbers_in_words", words),
        Trial::test("format::any_number_and_period_is_written", any_number),
        Trial::test("period::reads_what_people_write", reads),
        Trial::test("period::leaves_what_names_no_time", leaves),
        Trial::test("period::any_text_is_read_or_left_without_panic", any_text),
        Trial::test("period::starts_before_it_ends", ordered),
    ]
}

const LOCALES: [Locale; 3] = [Locale::NlNl, Locale::NlBe, Locale::EnGb];

/// What is written in nl-NL, nl-BE and en-GB.
fn table<T: Copy + std::fmt::Debug>(
    rows: &[(T, [&str; 3])],
    write: impl Fn(&Format, T) -> String,
) -> Result<(), Failed> {
    for (n, locale) in LOCALES.into_iter().enumerate() {
        let format = Format::new(locale);
        for (value, wanted) in rows {
            equal(write(&format, *value).as_str(), wanted[n], &format!("{value:?} in {}", locale.name()))?;
        }
    }
    Ok(())
}

/// The same in both regions of Dutch.
const fn both(nl: &'static str, en: &'static str) -> [&'static str; 3] {
    [nl, nl, en]
}

fn numbers() -> Result<(), Failed> {
    table(
        &[
            (0.0, both("0", "0")),
            (0.6, both("0,6", "0.6")),
            (12.5, both("12,5", "12.5")),
            (1.005, both("1", "1")),
            (1234.0, both("1.234", "1,234")),
            (5329.25, both("5.329,25", "5,329.25")),
            (-1_250_000.0, both("−1.250.000", "−1,250,000")),
            (-0.001, both("0", "0")),
            (f64::NAN, both("NaN", "NaN")),
        ],
        |format, value| numeral::rounded(value, format.lang()),
    )?;
    table(
        &[
            (0, both("€\u{a0}0", "€0")),
            (540_000, both("€\u{a0}540.000", "€540,000")),
            (1_250_000, both("€\u{a0}1.250.000", "€1,250,000")),
            (-15_000, both("€\u{a0}−15.000", "−€15,000")),
            (i64::MIN, both("€\u{a0}−9.223.372.036.854.775.808", "−€9,223,372,036,854,775,808")),
        ],
        |format, value| numeral::euros(value, format.lang()),
    )?;
    table(
        &[
            (68, both("€\u{a0}0,68", "€0.68")),
            (100, both("€\u{a0}1,00", "€1.00")),
            (123_456, both("€\u{a0}1.234,56", "€1,234.56")),
            (-5, both("€\u{a0}−0,05", "−€0.05")),
        ],
        |format, value| numeral::cents(value, format.lang()),
    )
}

fn dates() -> Result<(), Failed> {
    table(
        &[
            ("2026-08-26", both("26 augustus 2026", "26 August 2026")),
            ("2026-03-01", both("1 maart 2026", "1 March 2026")),
            ("2026", both("2026", "2026")),
            ("2027-2029", both("2027–2029", "2027–2029")),
            ("2027–2029", both("2027–2029", "2027–2029")),
            ("begin 2016", both("begin 2016", "early 2016")),
            ("medio 2027", both("medio 2027", "mid-2027")),
            ("eind 2026", both("eind 2026", "late 2026")),
            ("voorjaar 2027", both("voorjaar 2027", "spring 2027")),
            ("Q3 2026", both("Q3 2026", "third quarter of 2026")),
            ("late 2026", both("eind 2026", "late 2026")),
            ("maart 2026", both("maart 2026", "March 2026")),
            ("eerste helft van 2027", both("eerste helft van 2027", "first half of 2027")),
            ("tot 2025", both("tot 2025", "until 2025")),
            ("sinds 2014", both("sinds 2014", "from 2014")),
            ("since 2014", both("vanaf 2014", "since 2014")),
            ("vóór 1 oktober 2027", both("vóór 1 oktober 2027", "until 30 September 2027")),
            ("zodra het kan", both("zodra het kan", "zodra het kan")),
        ],
        |format, words| format.period(words),
    )?;
    table(
        &[
            ("2024-02-29", both("29 februari 2024", "29 February 2024")),
            ("1999-12-31", both("31 december 1999", "31 December 1999")),
        ],
        |format, day| period::iso(day).map(|day| format.date(day)).unwrap_or_default(),
    )
}

fn words() -> Result<(), Failed> {
    table(
        &[
            (0, both("nul", "no")),
            (1, both("één", "one")),
            (14, both("veertien", "fourteen")),
            (20, both("twintig", "twenty")),
            (21, both("21", "21")),
            (40, both("veertig", "forty")),
            (1500, both("1.500", "1,500")),
            (-3, both("−3", "−3")),
        ],
        |format, value| numeral::in_words(value, format.lang()),
    )?;
    let items: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
    table(
        &[
            (0, both("", "")),
            (1, both("a", "a")),
            (2, both("a en b", "a and b")),
            (3, both("a, b en c", "a, b and c")),
        ],
        |format, n| text::list(&items[..n], format.lang()),
    )
}

fn any_number() -> Result<(), Failed> {
    let formats = LOCALES.map(Format::new);
    let mut runner = TestRunner::new(Config { cases: 400, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&(any::<f64>(), any::<i64>(), "\\PC{0,30}"), |(number, whole, words)| {
        for format in &formats {
            let lang = format.lang();
            for text in [
                numeral::rounded(number, lang),
                numeral::figures(whole, lang),
                numeral::euros(whole, lang),
                numeral::cents(whole, lang),
                numeral::in_words(whole, lang),
            ] {
                prop_assert!(!text.is_empty());
            }
            prop_assert_eq!(format.period(&words).is_empty(), words.is_empty());
        }
        Ok(())
    });
    outcome.map_err(|error| error.to_string().into())
}

/// First and last day of what people write.
const PERIODS: &[(&str, &str, &str)] = &[
    ("2026-03-14", "2026-03-14", "2026-03-14"),
    ("2026", "2026-01-01", "2026-12-31"),
    ("2026-03", "2026-03-01", "2026-03-31"),
    ("2026-Q3", "2026-07-01", "2026-09-30"),
    ("Q3 2026", "2026-07-01", "2026-09-30"),
    ("k1 2027", "2027-01-01", "2027-03-31"),
    ("derde kwartaal 2026", "2026-07-01", "2026-09-30"),
    ("begin 2016", "2016-01-01", "2016-04-30"),
    ("Begin van 2016", "2016-01-01", "2016-04-30"),
    ("medio 2027", "2027-05-01", "2027-08-31"),
    ("mid-2027", "2027-05-01", "2027-08-31"),
    ("eind 2026", "2026-09-01", "2026-12-31"),
    ("voorjaar 2027", "2027-03-01", "2027-05-31"),
    ("eerste helft 2027", "2027-01-01", "2027-06-30"),
    ("maart 2026", "2026-03-01", "2026-03-31"),
    ("feb. 2024", "2024-02-01", "2024-02-29"),
    ("14 maart 2016", "2016-03-14", "2016-03-14"),
    ("dinsdag 28 juli 2026", "2026-07-28", "2026-07-28"),
    ("March 2026", "2026-03-01", "2026-03-31"),
    ("2027–2029", "2027-01-01", "2029-12-31"),
    ("2027-2029", "2027-01-01", "2029-12-31"),
    ("2027 t/m 2029", "2027-01-01", "2029-12-31"),
    ("maart–juni 2026", "2026-03-01", "2026-06-30"),
    ("van maart tot juni 2026", "2026-03-01", "2026-06-30"),
    ("tot 2025", "", "2025-12-31"),
    ("t/m 2028", "", "2028-12-31"),
    ("uiterlijk 1 mei 2027", "", "2027-05-01"),
    ("vóór 1 oktober 2027", "", "2027-09-30"),
    ("sinds 2014", "2014-01-01", ""),
    ("vanaf september 2026", "2026-09-01", ""),
    ("1-11-2026", "2026-11-01", "2026-11-01"),
    ("01/11/2026", "2026-11-01", "2026-11-01"),
    ("1.11.2026", "2026-11-01", "2026-11-01"),
    ("1-11-26", "2026-11-01", "2026-11-01"),
    ("11/30/2026", "2026-11-30", "2026-11-30"),
    ("2026/11/1", "2026-11-01", "2026-11-01"),
    ("11-2026", "2026-11-01", "2026-11-30"),
    ("november '26", "2026-11-01", "2026-11-30"),
    ("1 nov. 2026", "2026-11-01", "2026-11-01"),
    ("op 1 november 2026", "2026-11-01", "2026-11-01"),
    ("November 1, 2026", "2026-11-01", "2026-11-01"),
    ("1st of November 2026", "2026-11-01", "2026-11-01"),
    ("4e kwartaal 2026", "2026-10-01", "2026-12-31"),
    ("Q4-2026", "2026-10-01", "2026-12-31"),
    ("2026 Q4", "2026-10-01", "2026-12-31"),
    ("Q3/Q4 2026", "2026-07-01", "2026-12-31"),
    ("fourth quarter of 2026", "2026-10-01", "2026-12-31"),
    ("H1 2027", "2027-01-01", "2027-06-30"),
    ("in de loop van 2026", "2026-01-01", "2026-12-31"),
    ("eind september 2026", "2026-09-16", "2026-09-30"),
    ("begin van oktober 2026", "2026-10-01", "2026-10-15"),
    ("mid-November 2026", "2026-11-10", "2026-11-20"),
    ("winter 2026", "2025-12-01", "2027-02-28"),
    ("week 45 van 2026", "2026-11-02", "2026-11-08"),
    ("2026-W45", "2026-11-02", "2026-11-08"),
    ("vóór de zomer van 2027", "", "2027-05-31"),
    ("uiterlijk 1-11-2026", "", "2026-11-01"),
    ("12–16 oktober 2026", "2026-10-12", "2026-10-16"),
    ("12 en 13 oktober 2026", "2026-10-12", "2026-10-13"),
    ("2012\u{a0}–\u{a0}2015", "2012-01-01", "2015-12-31"),
];

fn reads() -> Result<(), Failed> {
    for (words, start, end) in PERIODS {
        let wanted = Range { start: period::iso(start), end: period::iso(end) };
        equal(period::parse(words), Some(wanted), words)?;
        equal(period::parse(&format!("  {}  ", words.to_uppercase())), Some(wanted), &words.to_uppercase())?;
    }
    Ok(())
}

fn leaves() -> Result<(), Failed> {
    for words in [
        "",
        " ",
        "binnenkort",
        "volgende week",
        "z.s.m.",
        "asap",
        "31-02-2026",
        "13/13/2026",
        "11-2026-1",
        "1/2",
        "week 54 2026",
        "november",
        "na de zomer",
        "2026-13",
        "2026-Q5",
        "2029–2027",
        "31 februari 2026",
        "begin",
        "Q3",
        "twee jaar",
        "99999",
        "-2026",
        "–",
        "tot",
        "mrt",
        "14-03-2016-x",
    ] {
        equal(period::parse(words), None, words)?;
    }
    Ok(())
}

/// Words and signs that periods are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(vec![
            "begin", "eind", "mid-", "tot", "t/m", "vanaf", "vóór", "q3", "K5", "maart", "mei", "Sept.", "2026", "1999",
            "9999", "0000", "31", "32", "-", "–", "/", " ", " ", " ", ".", "\u{a0}", "van", "dinsdag", "first half of",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,4}",
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn any_text() -> Result<(), Failed> {
    let formats = LOCALES.map(Format::new);
    let mut runner = TestRunner::new(Config { cases: 4000, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&pieces(), |words| {
        let _ = period::parse(&words);
        let _ = period::iso(&words);
        formats.iter().for_each(|format| drop(format.period(&words)));
        Ok(())
    });
    outcome.map_err(|error| error.to_string().into())
}

fn ordered() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 4000, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&pieces(), |words| {
        if let Some(Range { start: Some(start), end: Some(end) }) = period::parse(&words) {
            prop_assert!(start <= end, "{start} {end}");
        }
        Ok(())
    });
    outcome.map_err(|error| error.to_string().into())
}
