//! Figures: pictures that are whole and legible with any text, and words that say the same.

use draagvlak::analysis::outcome::Outcome;
use draagvlak::canvas::Canvas;
use draagvlak::canvas::value::Score;
use draagvlak::canvas::views::ViewKind;
use draagvlak::figure::{Arg, Asked, Figure, Table, Words, answers, bars};
use draagvlak::font::{Faces, Weight};
use draagvlak::framework::{Frame, Precondition};
use draagvlak::source::Sources;
use draagvlak::text::{Lang, Text};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use roxmltree::{Document, Node};

use super::{expect, work};

#[path = "figure_bars.rs"]
mod figure_bars;
#[path = "figure_cases.rs"]
mod figure_cases;
#[path = "figure_said.rs"]
mod figure_said;

use figure_cases::{CASES, counted, given, outcome, votes};

/// Gathers the trials of this module.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("figure::no_figure_without_words", without_words),
        Trial::test("figure::no_figure_of_nothing", of_nothing),
        Trial::test("figure::every_word_is_there_in_both_languages", every_word),
        Trial::test("figure::any_answers_and_texts_give_a_legible_picture", legible),
        Trial::test("figure::alternative_text_stays_short", short),
        Trial::test("figure::seven_rows_take_a_third_of_a_page", height),
    ];
    trials.extend(figure_said::trials());
    trials.extend(figure_bars::trials());
    for (name, lang, made) in CASES {
        trials.push(Trial::test(format!("figure::expected::{name}"), move || expected(name, *lang, made())));
    }
    trials
}

fn frame() -> Frame {
    Frame::clone(&work::plain().tried("voorbeeld", Vec::new(), &mut Sources::default()).frame)
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let words = std::fs::read_to_string(expect::root().join(format!("templates/shared/{lang}.ftl")))
        .expect("words stand beside the templates");
    let resource = FluentResource::try_new(words).expect("words are well-formed");
    let mut bundle = FluentBundle::new(vec![lang.code().parse().expect("a language")]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("each word once");
    bundle
}

/// The words of all figures.
fn all_words() -> impl Iterator<Item = &'static (&'static str, &'static [&'static str])> {
    answers::WORDS.iter().chain(bars::WORDS)
}

fn with_words<T>(lang: Lang, then: impl FnOnce(&Words<'_>) -> T) -> T {
    let bundle = bundle(lang);
    let say = |key: &str, args: &[(&str, Arg)]| {
        let declared = all_words().find(|(known, _)| *known == key);
        let given: Vec<&str> = args.iter().map(|(name, _)| *name).collect();
        assert_eq!(declared.map(|(_, names)| *names), Some(given.as_slice()), "{key} as declared");
        let mut filled = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => filled.set(*name, text.as_str()),
                Arg::Number(number) => filled.set(*name, *number),
            }
        }
        let pattern = bundle.get_message(key).and_then(|m| m.value()).expect(key);
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&filled), &mut faults).into_owned();
        assert!(faults.is_empty(), "{key}: {faults:?}");
        text
    };
    then(&Words::new(&say))
}

fn drawn(outcomes: &[Outcome], frame: &Frame, lang: Lang) -> Option<Figure> {
    drawn_from(&Canvas::default(), outcomes, frame, lang)
}

fn drawn_from(canvas: &Canvas, outcomes: &[Outcome], frame: &Frame, lang: Lang) -> Option<Figure> {
    let outcomes: Vec<&Outcome> = outcomes.iter().collect();
    let asked = Asked {
        outcomes: &outcomes,
        drawn: usize::MAX,
        canvas,
        frame,
        lang,
        divided_answers: 3,
        divided_percent: 25,
    };
    with_words(lang, |words| answers(&asked, words))
}

fn expected(name: &str, lang: Lang, outcomes: Vec<Outcome>) -> Result<(), Failed> {
    as_expected(name, &drawn(&outcomes, &frame(), lang).ok_or("no figure")?)
}

fn as_expected(name: &str, figure: &Figure) -> Result<(), Failed> {
    let mut told = format!("{}\n\n{}\n\n{}\n", figure.title(), figure.alt(), figure.note().join(" "));
    for row in std::iter::once(&figure.table().head).chain(&figure.table().rows) {
        told += &format!("\n{}", row.join(" | "));
    }
    told.push('\n');
    for (found, extension) in [(figure.svg(), "svg"), (&told, "txt")] {
        expect::same(found, format!("figure/{name}.{extension}"))?;
    }
    Ok(())
}

fn without_words() -> Result<(), Failed> {
    let table = |head: &[&str], rows: &[&[&str]]| Table {
        head: head.iter().map(ToString::to_string).collect(),
        rows: rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect(),
    };
    let make = |title: &str, alt: &str, table| {
        Figure::new(title.to_owned(), "<svg/>".to_owned(), alt.to_owned(), Vec::new(), table).is_some()
    };
    let right = make("T", "A.", table(&["a"], &[&["b"]]))
        && !make(" ", "A.", table(&["a"], &[&["b"]]))
        && !make("T", " ", table(&["a"], &[&["b"]]))
        && !make("T", "A.", table(&["a"], &[]))
        && !make("T", "A.", table(&[], &[]))
        && !make("T", "A.", table(&["a"], &[&["b", "c"]]));
    if right { Ok(()) } else { Err("a figure without words, or none with them".into()) }
}

fn of_nothing() -> Result<(), Failed> {
    let nothing = drawn(&[], &frame(), Lang::Nl).is_none()
        && drawn(&[outcome("finance", Vec::new())], &frame(), Lang::Nl).is_none();
    if nothing { Ok(()) } else { Err("a figure of nothing".into()) }
}

fn every_word() -> Result<(), Failed> {
    for lang in Lang::ALL {
        let bundle = bundle(lang);
        if let Some((key, _)) = all_words().find(|(key, _)| !bundle.has_message(key)) {
            return Err(format!("{lang}: no `{key}`").into());
        }
    }
    Ok(())
}

fn height() -> Result<(), Failed> {
    let figure = drawn(&counted(), &frame(), Lang::Nl).ok_or("no figure")?;
    let document = Document::parse(figure.svg())?;
    let points: f64 = number(document.root_element(), "height")?;
    let mm = points / 72.0 * 25.4;
    if (58.0..=66.0).contains(&mm) { Ok(()) } else { Err(format!("{mm} mm").into()) }
}

fn short() -> Result<(), Failed> {
    let frame = frame();
    let all: Vec<Outcome> =
        frame.preconditions.iter().map(|p| outcome(&p.id, counted().swap_remove(0).standings)).collect();
    for lang in Lang::ALL {
        let figure = drawn(&all, &frame, lang).ok_or("no figure")?;
        let length = figure.alt().chars().count();
        if length > 900 || figure.table().rows.len() != all.len() {
            return Err(format!("{lang}: {length} characters").into());
        }
    }
    Ok(())
}

/// A box that something fills: left, top, right, bottom.
type Area = [f64; 4];

fn number<T: std::str::FromStr>(node: Node<'_, '_>, name: &str) -> Result<T, Failed> {
    let value = node.attribute(name).ok_or_else(|| format!("no {name} in {node:?}"))?;
    value.trim_end_matches("pt").parse().map_err(|_| format!("{name} is {value}").into())
}

fn area_of_text(node: Node<'_, '_>) -> Result<Area, Failed> {
    // other faces are so much wider
    let (weight, slack) = match node.attribute("font-weight") {
        Some(_) => (Weight::Semibold, 1.3),
        None => (Weight::Regular, 1.2),
    };
    let size: f64 = number(node, "font-size")?;
    let (x, y): (f64, f64) = (number(node, "x")?, number(node, "y")?);
    let width = Faces::own().width(node.text().unwrap_or_default(), weight, size) * slack;
    let left = if node.attribute("text-anchor") == Some("middle") { x - width / 2.0 } else { x };
    Ok([left, y - 0.7 * size, left + width, y + 0.22 * size])
}

fn area_of_mark(node: Node<'_, '_>) -> Result<Option<Area>, Failed> {
    Ok(match node.tag_name().name() {
        "rect" => {
            let (x, y): (f64, f64) = (number(node, "x")?, number(node, "y")?);
            Some([x, y, x + number::<f64>(node, "width")?, y + number::<f64>(node, "height")?])
        }
        "circle" => {
            let (x, y, r): (f64, f64, f64) = (number(node, "cx")?, number(node, "cy")?, number(node, "r")?);
            Some([x - r, y - r, x + r, y + r])
        }
        _ => None,
    })
}

fn overlap(a: &Area, b: &Area) -> bool {
    const LEEWAY: f64 = 0.02;
    a[0] + LEEWAY < b[2] && b[0] + LEEWAY < a[2] && a[1] + LEEWAY < b[3] && b[1] + LEEWAY < a[3]
}

/// Widths of the columns of labels and of one value.
const LABELS: f64 = 143.5;
const COLUMN: f64 = 45.0;

/// Well-formed, nothing outside the picture or over anything else, no text below eight points.
fn check_picture(root: Node<'_, '_>) -> Result<Vec<(Area, String)>, Failed> {
    let (width, height): (f64, f64) = (number(root, "width")?, number(root, "height")?);
    let described = root.attribute("role") == Some("img") && root.first_element_child().is_some();
    if !described {
        return Err("no role or title".into());
    }
    let mut areas = Vec::new();
    for node in root.descendants().filter(Node::is_element) {
        let area = if node.has_tag_name("text") { Some(area_of_text(node)?) } else { area_of_mark(node)? };
        if node.has_tag_name("text") && number::<f64>(node, "font-size")? < 8.0 {
            return Err(format!("too small to read: {:?}", node.text()).into());
        }
        areas.extend(area.map(|area| (area, node.text().unwrap_or_default().to_owned())));
    }
    for (area, text) in &areas {
        if area[0] < -0.02 || area[1] < 0.0 || area[2] > width + 0.02 || area[3] > height {
            return Err(format!("outside: {area:?} {text:?}").into());
        }
    }
    Ok(areas)
}

fn nothing_over_another(areas: &[(Area, String)]) -> Result<(), Failed> {
    for (at, (area, text)) in areas.iter().enumerate() {
        if let Some((other, over)) = areas[..at].iter().find(|(other, _)| overlap(area, other)) {
            return Err(format!("{area:?} {text:?} over {other:?} {over:?}").into());
        }
    }
    Ok(())
}

/// Legible, no text wider than its column, a mark for each answer.
fn check(figure: &Figure, outcomes: &[Outcome]) -> Result<(), Failed> {
    let document = Document::parse(figure.svg())?;
    let root = document.root_element();
    nothing_over_another(&check_picture(root)?)?;
    for node in root.descendants().filter(|node| node.has_tag_name("text")) {
        let [left, _, right, _] = area_of_text(node)?;
        let middle = node.attribute("text-anchor").is_some();
        let room = if middle { COLUMN } else { LABELS };
        if (middle || left < LABELS) && right - left > room {
            return Err(format!("wider than its column: {:?}", node.text()).into());
        }
    }
    let standings = || outcomes.iter().flat_map(|o| &o.standings);
    let marks = root
        .descendants()
        .filter(|n| {
            n.is_element() && n.parent().and_then(|p| p.attribute("class")).is_some_and(|c| c != "key")
        })
        .count() as u32;
    let wanted: u32 = standings()
        .map(|s| match s.score {
            _ if s.n > 0 && s.n < 20 => s.n,
            // one bar for each value that was given, and the mark of the view before them
            _ if s.n > 0 => s.counts.iter().filter(|count| **count > 0).count() as u32 + 1,
            Score::Value(_) => 1,
            _ => 0,
        })
        .sum();
    if marks != wanted {
        return Err(format!("{marks} marks for {wanted}").into());
    }
    Ok(())
}

fn legible() -> Result<(), Failed> {
    let text = prop_oneof![
        "[a-zA-Zë <>&'\"/-]{1,60}",
        "[a-z]{1,200}",
        "\\PC{0,40}",
        "[\\x00-\\x20\u{ad}\u{a0}\u{202e}\u{301}\u{fffe}a-z]{0,30}",
        Just("Onderzoeksinfrastructuurvoorzieningenbeleid en <b>&amp;".to_owned()),
    ];
    let view = prop_oneof![
        Just(ViewKind::Public),
        Just(ViewKind::Sme),
        Just(ViewKind::Knowledge),
        Just(ViewKind::Citizens),
        Just(ViewKind::Adviser),
        Just(ViewKind::Own)
    ];
    let score = prop_oneof![
        (0u8..5).prop_map(Score::Value),
        Just(Score::Unknown),
        Just(Score::Elsewhere),
        Just(Score::NotApplicable)
    ];
    let few = proptest::array::uniform5(0u32..8);
    let lots = proptest::array::uniform5(0u32..=u32::MAX / 5);
    let standing = (view, prop_oneof![3 => few, 1 => lots], score, 0u32..3, any::<bool>()).prop_map(
        |(view, counts, score, unsure, counted)| {
            if counted && counts.iter().sum::<u32>() > 0 {
                votes(view, counts, unsure)
            } else {
                given(view, score)
            }
        },
    );
    let row = (text.clone(), proptest::collection::vec(standing, 0..7));
    let strategy = (proptest::collection::vec(row, 1..9), proptest::array::uniform8(text), any::<bool>());
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let real = frame();
    let run = runner.run(&strategy, |(rows, names, english)| {
        let lang = if english { Lang::En } else { Lang::Nl };
        let mut frame = real.clone();
        for (value, name) in frame.values.iter_mut().zip(names) {
            value.name = Text::new(name.clone(), name);
        }
        let mut outcomes = Vec::new();
        for (at, (label, mut standings)) in rows.into_iter().enumerate() {
            let id = format!("p{at}");
            frame.preconditions.push(Precondition {
                id: id.clone(),
                label: Text::new(label.clone(), label),
                ..Precondition::default()
            });
            standings.sort_by_key(|s| s.view);
            standings.dedup_by_key(|s| s.view);
            outcomes.push(outcome(&id, standings));
        }
        let Some(figure) = drawn(&outcomes, &frame, lang) else {
            prop_assert!(outcomes.iter().all(|o| o.standings.is_empty()));
            return Ok(());
        };
        prop_assert!(!figure.alt().contains('\n') && !figure.title().contains('\n'));
        prop_assert_eq!(&figure, &drawn(&outcomes, &frame, lang).expect("as before"));
        check(&figure, &outcomes).map_err(|e| TestCaseError::fail(e.message().unwrap_or_default().to_owned()))
    });
    run.map_err(|error| error.to_string().into())
}
