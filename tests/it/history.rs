//! Two moments of a canvas compared: what is the same, what each change says, and what readers may see of it.

use draagvlak::canvas::Canvas;
use draagvlak::canvas::value::Circle;
use draagvlak::framework::Frame;
use draagvlak::history::{Change, Side, Told, compare, lines};
use draagvlak::project::Project;
use draagvlak::project::tree::Memory;
use draagvlak::source::Sources;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use std::fmt::Write;
use std::sync::Arc;

use super::expect::{self, equal, none, root};
use super::reader::look::{self, Reach};
use super::reader::sheets;

/// All trials about comparing.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("history::changes_read_as_people_say_them", said),
        Trial::test("history::no_reader_is_told_of_what_goes_less_far", circles),
        Trial::test("history::two_years_of_the_region_in_sentences", years),
        Trial::test("history::what_is_said_of_several_shares_a_line", together),
    ]
}

/// A canvas of one sheet, and what it is judged by.
pub fn read(text: &str) -> (Canvas, Arc<Frame>) {
    read_all(&[("canvases/s/blad.toml".to_owned(), text.to_owned())])
}

/// A canvas of some sheets.
pub fn read_all(sheets: &[(String, String)]) -> (Canvas, Arc<Frame>) {
    let tree = sheets.iter().fold(Memory::default(), |tree, (path, text)| tree.with(path, text));
    let mut sources = Sources::default();
    let project = Project::outline(Arc::new(tree), &mut sources);
    let id = project.names().first().map(|id| (*id).to_owned()).unwrap_or_default();
    let read = project.read(&id, &mut sources);
    (read.loaded.canvas, read.frame)
}

/// What changed between two texts, as lines: subject, weight and both sentences.
pub fn told(was: &str, is: &str, circle: Circle) -> String {
    let ((was, frame_was), (is, frame_is)) = (read(was), read(is));
    let (was, is) = is.since(&was, circle);
    let day = |canvas: &Canvas| canvas.head.as_of.map(|day| day.0);
    let compared = compare(
        &Side { canvas: &was, frame: &frame_was, day: day(&was) },
        &Side { canvas: &is, frame: &frame_is, day: day(&is) },
    );
    let mut out = String::new();
    for change in &compared.changes {
        let subject = change.subject.heading();
        let passed = if change.passed { " (tijd)" } else { "" };
        let _ = writeln!(out, "{}, {}{passed}", subject.nl, change.weight.name());
        for lang in Lang::ALL {
            let _ = writeln!(out, "  {}", change.saying.sentence().get(lang));
        }
    }
    out
}

fn years() -> Result<(), Failed> {
    let sheet = |name: &str| std::fs::read_to_string(root().join("canvases").join(name));
    let told = told(&sheet("voorbeeldstreek.toml")?, &sheet("voorbeeldstreek-2028.toml")?, Circle::Internal);
    expect::same(&told, "history/voorbeeldstreek.txt")
}

/// Of many the first are named and the others counted; a target is worse when it is easier to reach.
fn together() -> Result<(), Failed> {
    let text = |actions: usize, days: i64, jobs: i64| {
        let actions = (1..=actions).map(|n| format!("[[action]]\nid = \"a{n}\"\nwhat = \"stap {n}\"\n"));
        let target = |name: &str, direction: &str, value: i64| {
            format!(
                "[[indicator]]\nid = \"{name}\"\nname = \"{name}\"\ndirection = \"{direction}\"\n\
                 target = {{ value = {value}, year = 2030 }}\n"
            )
        };
        let head = "format = 1\n[canvas]\ntitle = \"S\"\n".to_owned();
        head + &target("wachttijd", "lower", days)
            + &target("banen", "higher", jobs)
            + &actions.collect::<String>()
    };
    let ((was, frame), (is, _)) = (read(&text(9, 10, 100)), read(&text(0, 15, 120)));
    let side = |canvas| Side { canvas, frame: &frame, day: None };
    let told: Vec<Told> = compare(&side(&was), &side(&is)).changes.into_iter().map(Change::told).collect();
    let found: Vec<(String, String)> =
        lines(&told).into_iter().map(|line| (line.subject.heading().nl, line.sentence.nl)).collect();
    let wanted = [
        ("Beter", "Indicator “banen”: streefwaarde verhoogd van 100 naar 120."),
        ("Slechter", "Indicator “wachttijd”: streefwaarde verhoogd van 10 naar 15."),
        (
            "Vervallen",
            "Staan er niet meer in: actie “stap 1”, actie “stap 2”, actie “stap 3”, actie “stap 4”, \
             actie “stap 5”, actie “stap 6” en nog drie.",
        ),
    ];
    equal(found, wanted.map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec(), "lines")
}

/// What every record of every circle says, come, gone and changed: told to a circle, it bears no mark of a narrower one.
fn circles() -> Result<(), Failed> {
    let (open, private) = sheets::every_field()?.texts();
    let sheet = |name: &str, text: &str| (format!("canvases/{name}"), text.to_owned());
    let all = [sheet("s.toml", &open), sheet("s.private.toml", &private.unwrap_or_default())];
    // the same without the private sheet, all of it public, and with a word more in each text
    let wide = open.replace("circle = \"internal\"", "circle = \"public\"");
    let narrow = open.replace("circle = \"public\"", "circle = \"internal\"");
    let moments = [
        read_all(&all),
        read_all(&all[..1]),
        read_all(&[sheet("s.toml", &narrow), all[1].clone()]),
        read_all(&[sheet("s.toml", "format = 1\n[canvas]\ntitle = \"S\"\n")]),
        read_all(&[sheet("s.toml", &wide.replace("Tekst Mark", "Nieuwe tekst Mark")), all[1].clone()]),
    ];
    let mut wrong = Vec::new();
    for (circle, reach) in [
        (Circle::Internal, Reach::Internal),
        (Circle::Steering, Reach::Steering),
        (Circle::Public, Reach::Public),
    ] {
        let mut seen = 0;
        for (a, (was, frame_was)) in moments.iter().enumerate() {
            for (b, (is, frame_is)) in moments.iter().enumerate().filter(|(b, _)| a != *b) {
                // what is public at one moment may be told of that moment
                if a == 4 || b == 4 && a == 2 {
                    continue;
                }
                let (was, is) = is.since(was, circle);
                let side = |canvas, frame| Side { canvas, frame, day: jiff::civil::date(2026, 9, 1).into() };
                let compared = compare(&side(&was, frame_was), &side(&is, frame_is));
                for change in &compared.changes {
                    let told = format!("{:?} {:?} {:?}", change.saying, change.fields, change.record());
                    let marks = look::marks(told.as_bytes());
                    seen += marks.len();
                    let narrower =
                        marks.iter().filter(|(mark, _)| *mark < reach && (b != 4 || *mark < Reach::Internal));
                    wrong.extend(narrower.map(|mark| format!("{circle:?}, {a} to {b}: {mark:?} in {told}")));
                }
            }
        }
        if seen == 0 {
            wrong.push(format!("{circle:?} is told nothing"));
        }
    }
    none(&wrong, "told too far")
}

fn said() -> Result<(), Failed> {
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(root().join("tests/history"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".was.toml") else { continue };
        let is = path.with_file_name(format!("{stem}.is.toml"));
        let told = told(&std::fs::read_to_string(&path)?, &std::fs::read_to_string(is)?, Circle::Internal);
        if let Err(failed) = expect::same(&told, format!("history/{stem}.txt")) {
            wrong.push(failed.message().unwrap_or_default().to_owned());
        }
    }
    none(&wrong, "told otherwise")
}
