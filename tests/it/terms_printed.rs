//! Which papers print a field: a mark is planted in each text, and each other value is changed, in every phase and purpose.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex};

use draagvlak::canvas::declared;
use draagvlak::canvas::value::Circle;
use draagvlak::check::Report;
use draagvlak::document::{self, Engine, kind::Kind, locale};
use draagvlak::project::{Day, Project, Sheet};
use draagvlak::report::terms::printed::FURTHER;
use draagvlak::source::Sources;
use draagvlak::text::Lang;
use draagvlak::view::{Open, View};
use libtest_mimic::Failed;
use toml::{Table, Value};

use super::leaves::{Leaf, Place, leaves, plant};
use crate::expect;
use crate::work;

/// The canvases in which fields are looked for: the same region before and after its plans.
const BASES: [&str; 2] = ["voorbeeldstreek", "voorbeeldstreek-2028"];
/// The canvas whose session and round are still to come.
const TO_COME: &str = "voorbeeldstreek-water";
const PHASES: [&str; 6] = ["exploration", "workshop", "validation", "steering", "execution", "closed"];
const PURPOSES: [&str; 3] = ["decision", "discussion", "information"];

/// Where values are changed one by one, which takes long: base, phase, purpose, and how amounts are written.
const CHANGED: [(usize, &str, &str, &str); 8] = [
    (0, "steering", "decision", ""),
    (1, "execution", "decision", ""),
    (0, "validation", "discussion", ""),
    (1, "closed", "information", ""),
    (0, "steering", "decision", "amount"),
    (0, "steering", "decision", "eur"),
    (0, "steering", "decision", "quantity"),
    (1, "execution", "decision", "amount"),
];

/// The ways in which money is written; one that is there hides the others.
const MONEY: [(&str, &[&str], &str); 3] = [
    ("amount", &["measure", "budget", "commitment"], "amount = { eur = 90_000, period = \"2027–2029\" }"),
    ("eur", &["budget", "commitment"], "eur = 90_000"),
    ("quantity", &["commitment"], "quantity = { value = 400, unit = \"uren\" }"),
];

/// Marks to plant: whether records go further, base, phase, purpose, how amounts are written, and which field of a kind.
type Job<'a> = (bool, usize, &'a str, &'a str, &'a str, Option<usize>);

/// Whether a field is seen where money is written so.
fn of_form(leaf: &Leaf, form: &str) -> bool {
    let first = leaf.place.1[0].as_str();
    form.is_empty() || first == form || form == "eur" && ["year", "comparison"].contains(&first)
}

/// The whole file, made anew.
pub fn current() -> Result<(), Failed> {
    let mut found = found()?;
    // what stands together is read as what stands apart
    if let Some(documents) = found.get(&place("assessment", "counts")).cloned() {
        found.extend(BLOCKS.map(|(kind, block)| (place(kind, block), documents.clone())));
    }
    let mut text = "# Which kinds of document print each field of each kind of record; `cargo bless terms::` makes it, nobody by hand.\n\
                    # A `+` says: only where the record itself says that it goes so far.\n"
        .to_owned();
    let mut kinds: BTreeMap<&str, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for ((kind, path), documents) in &found {
        let documents: Vec<String> = documents
            .iter()
            .map(|(name, further)| if *further { format!("{name}{FURTHER}") } else { name.clone() })
            .collect();
        kinds.entry(kind).or_default().insert(path.join("."), documents);
    }
    for (kind, fields) in kinds {
        text += &format!("\n[{kind}]\n");
        for (path, documents) in fields {
            let path = if path.contains('.') { format!("{path:?}") } else { path };
            text += &format!("{path} = {documents:?}\n");
        }
    }
    expect::same(&text, "../src/report/terms/printed.toml")
}

/// For each field that is printed, the documents, and whether only where its record goes further.
fn found() -> Result<BTreeMap<Place, BTreeMap<String, bool>>, Failed> {
    let desk = Desk::new()?;
    let mut leaves = leaves();
    leaves.retain(|leaf| !BLOCKS.iter().any(|(kind, block)| leaf.place == place(kind, block)));
    let found: Mutex<BTreeMap<Place, BTreeMap<String, bool>>> = Mutex::default();
    let note = |place: &Place, document: &str, further: bool| {
        let mut found = found.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let known = found.entry(place.clone()).or_default().entry(document.to_owned()).or_insert(further);
        *known &= further;
    };
    let circles: BTreeMap<&str, Circle> =
        declared::kinds().iter().map(|declared| (declared.kind.name, declared.circle)).collect();
    // texts
    let texts: Vec<&Leaf> = leaves.iter().filter(|leaf| leaf.values.is_empty()).collect();
    // all at once in every phase, and one of each kind at a time: an answer that is there hides its question
    let mut jobs: Vec<Job<'_>> = Vec::new();
    let most = texts.iter().map(|leaf| leaf.place.0.as_str()).fold(
        BTreeMap::<&str, usize>::new(),
        |mut all, kind| {
            *all.entry(kind).or_default() += 1;
            all
        },
    );
    let most = most.values().copied().max().unwrap_or(0);
    for further in [false, true] {
        for base in 0..BASES.len() {
            for phase in PHASES {
                let purposes: &[&str] = if phase == "steering" { &PURPOSES } else { &PURPOSES[..1] };
                jobs.extend(purposes.iter().map(|purpose| (further, base, phase, *purpose, "", None)));
            }
        }
        for (base, phase, purpose, form) in CHANGED {
            jobs.extend((0..most).map(|turn| (further, base, phase, purpose, form, Some(turn))));
        }
    }
    each(&jobs, |(further, base, phase, purpose, form, turn)| {
        let mut canvas = desk.base(*base, phase, purpose, form, *further);
        let mut turns = BTreeMap::<&str, usize>::new();
        let chosen = texts.iter().enumerate().filter(|(_, leaf)| {
            let at = turns.entry(leaf.place.0.as_str()).or_default();
            *at += 1;
            of_form(leaf, form) && turn.is_none_or(|turn| *at == turn + 1)
        });
        let chosen: Vec<(usize, &&Leaf)> = chosen.collect();
        for (number, leaf) in &chosen {
            let address = leaf.place.1.last().is_some_and(|name| name == "url");
            let text = |at: usize| {
                let text =
                    format!("{}{}{at}", if address { "https://example.org/" } else { "" }, mark(*number));
                if leaf.list { Value::Array(vec![text.into()]) } else { text.into() }
            };
            plant(&mut canvas, &leaf.place, &text);
        }
        for document in desk.project.kinds().iter().filter(|_| !chosen.is_empty()) {
            // what is accepted of what the check finds is there only where it is checked
            let checked =
                turn.is_none() && ["steering", "execution"].contains(phase) && *purpose == PURPOSES[0];
            for accepted in [false, true].into_iter().filter(|accepted| checked || !accepted) {
                let paper = desk.paper(&canvas, document, accepted).to_lowercase();
                for (number, leaf) in &chosen {
                    let seen = (leaf.place.0 == ACCEPTED) == accepted
                        && paper.contains(&mark(*number).to_lowercase());
                    if seen && (*further <= (circles[leaf.place.0.as_str()] < document.circle())) {
                        note(&leaf.place, &document.name, *further);
                    }
                }
            }
        }
    });
    // other values: some at a time, and one by one where a paper differs
    let unprinted = |place: &Place, document: &str| {
        let found = found.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        found.get(place).is_none_or(|documents| !documents.contains_key(document))
    };
    for further in [false, true] {
        for (base, phase, purpose, form) in CHANGED {
            let canvas = desk.base(base, phase, purpose, form, further);
            for document in desk.project.kinds() {
                let before = desk.paper(&canvas, document, false);
                let before_accepted = LazyLock::new(|| desk.paper(&canvas, document, true));
                for round in 0..MOST {
                    let those: Vec<&Leaf> = leaves
                        .iter()
                        .filter(|leaf| leaf.values.len() > round && of_form(leaf, form))
                        .filter(|leaf| unprinted(&leaf.place, &document.name))
                        // what goes as far as the paper by itself was seen already
                        .filter(|leaf| !further || circles[leaf.place.0.as_str()] < document.circle())
                        .collect();
                    // another rule or place is no longer accepted; a day may be later
                    let (mut of_accepted, others): (Vec<&Leaf>, Vec<&Leaf>) =
                        those.into_iter().partition(|leaf| leaf.place.0 == ACCEPTED);
                    of_accepted.retain(|leaf| leaf.place.1 == ["until"] && round == 1 && form.is_empty());
                    let groups = others.chunks(TOGETHER).map(|group| (group, false));
                    let groups: Vec<_> =
                        groups.chain(of_accepted.chunks(1).map(|group| (group, true))).collect();
                    each(&groups, |(group, accepted)| {
                        differ(
                            group,
                            &|some| {
                                let mut canvas = canvas.clone();
                                some.iter().for_each(|leaf| {
                                    plant(&mut canvas, &leaf.place, &|_| leaf.values[round].clone())
                                });
                                let before = if *accepted { &*before_accepted } else { &before };
                                desk.paper(&canvas, document, *accepted) != *before
                            },
                            &|leaf| note(&leaf.place, &document.name, further),
                        );
                    });
                }
            }
        }
    }
    Ok(found.into_inner().unwrap_or_default())
}

/// Most values that are tried in a field.
const MOST: usize = 3;
/// Fields that are changed together at first.
const TOGETHER: usize = 24;

/// Tells of each of some fields whether a paper differs by it.
fn differ(some: &[&Leaf], differs: &dyn Fn(&[&Leaf]) -> bool, found: &dyn Fn(&Leaf)) {
    if some.is_empty() || !differs(some) {
        return;
    }
    match some {
        [only] => found(only),
        _ => {
            let (left, right) = some.split_at(some.len() / 2);
            differ(left, differs, found);
            differ(right, differs, found);
        }
    }
}

/// Does something for each, on all processors.
fn each<T: Sync>(all: &[T], work: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    work(one);
                }
            });
        }
    });
}

/// Where answers stand together.
const BLOCKS: [(&str, &str); 4] =
    [("session", "counts"), ("session", "second"), ("wave", "counts"), ("wave", "second")];

fn place(kind: &str, field: &str) -> Place {
    (kind.to_owned(), vec![field.to_owned()])
}

/// Writes answers that stand together as assessments, in whose fields marks can be planted.
fn apart(base: &mut Table) {
    let mut told = Vec::new();
    for (kind, block) in BLOCKS {
        let records = base.get_mut(kind).and_then(Value::as_array_mut).into_iter().flatten();
        for record in records.filter_map(Value::as_table_mut) {
            let Some(Value::Table(views)) = record.remove(block) else { continue };
            let answers =
                views.into_iter().filter_map(|(view, answers)| Some((view, answers.as_table()?.clone())));
            for (view, (precondition, answer)) in answers
                .flat_map(|(view, answers)| answers.into_iter().map(move |answer| (view.clone(), answer)))
            {
                let mut assessment = match answer {
                    Value::Table(fields) => fields,
                    Value::Array(_) => Table::from_iter([("counts".to_owned(), answer)]),
                    value => Table::from_iter([("value".to_owned(), value)]),
                };
                assessment.extend(
                    [("view", view), ("precondition", precondition)]
                        .map(|(name, text)| (name.to_owned(), text.into())),
                );
                assessment.insert(kind.to_owned(), record["id"].clone());
                if block == "second" {
                    assessment.insert("vote".to_owned(), "second".into());
                }
                told.push(Value::Table(assessment));
            }
        }
    }
    base.entry("assessment")
        .or_insert_with(|| Value::Array(Vec::new()))
        .as_array_mut()
        .into_iter()
        .for_each(|all| all.append(&mut told));
}

/// A word that no canvas has, and that no template changes.
fn mark(number: usize) -> String {
    format!("Q{number:04}q")
}

/// The kind of record that says what is accepted of what the check finds.
const ACCEPTED: &str = "allow";

/// What is needed to make papers of many canvases.
struct Desk {
    project: Project,
    bases: Vec<Table>,
}

impl Desk {
    fn new() -> Result<Self, Failed> {
        let examples: Table =
            std::fs::read_to_string(expect::root().join("src/report/terms/examples.toml"))?.parse()?;
        let mut bases = Vec::new();
        for id in BASES {
            let mut base = Table::new();
            for (_, text) in work::sheets(id)? {
                base.extend(text.parse::<Table>()?);
            }
            apart(&mut base);
            // a session and a round to come stand in another cluster of the region
            for (_, text) in work::sheets(TO_COME)?.into_iter().filter(|_| id == BASES[0]) {
                let coming: Table = text.parse()?;
                for kind in ["session", "wave"] {
                    let all = base.get_mut(kind).and_then(Value::as_array_mut).into_iter();
                    let more = coming.get(kind).and_then(Value::as_array);
                    all.zip(more).for_each(|(all, more)| all.extend(more.iter().cloned()));
                }
            }
            // the day on which a source was read is printed only where the source has none of its own
            let sources = base.get_mut("evidence").and_then(Value::as_array_mut).into_iter().flatten();
            for source in sources.filter_map(Value::as_table_mut).filter(|_| id == BASES[1]) {
                source.remove("date");
            }
            // what the region has none of, the examples have
            for (kind, records) in &examples {
                base.entry(kind).or_insert_with(|| records.clone());
            }
            bases.push(base);
        }
        Ok(Self { project: work::project(&[], &mut Sources::default()), bases })
    }

    /// A canvas in a phase, whose meetings have a purpose, its records in the circle of their kind or in the widest.
    fn base(&self, base: usize, phase: &str, purpose: &str, form: &str, further: bool) -> Table {
        let mut canvas = self.bases[base].clone();
        for (kind, records) in &mut canvas {
            let Value::Array(records) = records else { continue };
            for record in records.iter_mut().filter_map(Value::as_table_mut) {
                record.remove("circle");
                if further {
                    record.insert("circle".to_owned(), "public".into());
                }
                let money =
                    MONEY.iter().find(|(name, kinds, _)| *name == form && kinds.contains(&kind.as_str()));
                if let Some((_, _, written)) = money {
                    record.retain(|field, _| !["amounts", "amount", "eur", "quantity"].contains(&field));
                    record.extend(written.parse::<Table>().unwrap_or_default());
                    record.remove("year");
                    if kind == "budget" && form == "eur" {
                        record.insert("year".to_owned(), 2027.into());
                    }
                }
                if kind == "meeting" {
                    record.insert("purpose".to_owned(), purpose.into());
                }
            }
        }
        if let Some(head) = canvas.get_mut("canvas").and_then(Value::as_table_mut) {
            head.insert("phase".to_owned(), phase.into());
        }
        canvas
    }

    /// A paper of a canvas with all that is on it, as if nothing were amiss.
    ///
    /// Only where a canvas is checked is there something to be accepted.
    fn paper(&self, canvas: &Table, kind: &Kind, accepted: bool) -> String {
        thread_local! {
            static ENGINES: RefCell<BTreeMap<String, Rc<Engine>>> = const { RefCell::new(BTreeMap::new()) };
        }
        let sheet = Sheet::new("canvases/streek.toml", canvas.to_string());
        let read = self.project.tried("streek", vec![sheet], &mut Sources::default());
        let subject = read.subject(self.project.house(), Day::default());
        let checked = || self.project.checked(&read, Day::default(), [kind.circle()]).into_views().remove(0);
        let unchecked = || View::new(&subject, &Report::default(), Open::default(), kind.circle());
        let view = if accepted { checked() } else { unchecked() };
        let locale = locale(read.loaded.canvas.locale(), Lang::Nl);
        let engine = ENGINES.with(|engines| {
            let mut engines = engines.borrow_mut();
            let known = engines.entry(kind.name.clone());
            let made = || {
                Rc::new(
                    Engine::new(kind, self.project.templates(), locale)
                        .unwrap_or_else(|_| panic!("{}", kind.name)),
                )
            };
            Rc::clone(known.or_insert_with(made))
        });
        format!("{:?}", document::render(&view, kind, kind.print(), &engine))
    }
}
