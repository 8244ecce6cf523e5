//! `log`: what each commit changed in canvases, the latest first; or the life of one record.

mod line;
mod moments;
mod step;
mod walk;

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use jiff::civil::Date;

use super::diff::{Format, Least, Reader};
use super::names;
use super::ui::{self, Ui};
use crate::canvas::KINDS;
use crate::canvas::value::Circle;
use crate::disk::Folder;
use crate::disk::history::{Commit, Repository};
use crate::error::{Exit, Failure};
use crate::history::Weight;
use crate::project::{Asked, moment};
use crate::report::changes::State;
use crate::report::changes::log::{self as report, Entry, InCanvas, Log};
use crate::source::Sources;
use crate::text;
use crate::text::{Text, visible};
use line::Line;
use step::{Happened, Step};
use walk::Walk;

/// Arguments of `log`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Canvases, and the address of one record, as `measure.test-hall`: then its life.
    #[arg(value_name = "CANVAS", add = names::canvases_and_records())]
    of: Vec<String>,
    /// Form of the output.
    #[arg(long = "format", value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    form: Format,
    /// Changes from this weight; else from `minor`, and of one record all.
    #[arg(long = "weight", value_enum, value_name = "WEIGHT")]
    from_weight: Option<Least>,
    /// As readers of this circle may see it.
    #[arg(long, value_enum, default_value_t = Reader::Internal, value_name = "CIRCLE")]
    circle: Reader,
    /// Only commits from this day on, or from that of a moment that was kept; or those after a
    /// revision or tag.
    #[arg(long = "since", value_name = "MOMENT", add = names::moments())]
    not_before: Option<String>,
    /// No more commits than this.
    #[arg(short = 'n', long = "number", value_name = "NUMBER")]
    most: Option<usize>,
    /// Say who made each commit.
    #[arg(long)]
    authors: bool,
}

/// Reads, compares and prints.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let circle = Circle::from(args.circle);
    if args.authors && circle != Circle::Internal {
        return Err(Failure::new(text!(
            "Wie een commit maakte, gaat alleen het team aan.",
            "Who made a commit is for the team alone."
        ))
        .hint(text!("Laat `--authors` of `--circle` weg.", "Leave out `--authors` or `--circle`.")));
    }
    let here = Folder::find(&ui.folder);
    let root = here.as_ref().map_or(ui.folder.as_path(), Folder::root);
    let repository = Repository::around(root)?;
    let start = match &args.not_before {
        Some(words) => start(words, here.as_ref().ok(), repository.as_ref())?,
        None => Start::default(),
    };
    let log = match (repository, here) {
        (Some(repository), here) => {
            let mut log = told(args, &start, &mut Walk::of(&repository, circle)?)?;
            if let (Ok(folder), Circle::Internal) = (here, circle) {
                moments::among(&mut log, &folder, start.day);
            }
            log
        }
        (None, Ok(folder)) => moments::alone(args, start.day, &folder, circle)?,
        (None, Err(_)) => return Err(no_past()),
    };
    match args.form {
        Format::Human => ui.print(&report::human(&log, &ui.manner)),
        Format::Markdown => ui.print_as_it_is(&report::markdown(&log, ui.manner.lang)),
        Format::Json => ui.print_as_it_is(&report::json(&log)),
    }
    Ok(if log.is_whole() { Exit::Clean } else { Exit::Findings })
}

/// From which weight changes are told: of one record all, where nobody says.
fn least(args: &Args, one: bool) -> Weight {
    let otherwise = if one { Weight::Editorial } else { Weight::Minor };
    args.from_weight.map_or(otherwise, Weight::from)
}

/// From where on it is told.
#[derive(Default)]
struct Start {
    /// The day, also of what is asked for by another name.
    day: Option<Date>,
    /// The commit after which, with all before it.
    after: Vec<Commit>,
}

/// From where on it is told, by the name of a moment that was kept, a day, or a revision or tag.
fn start(words: &str, folder: Option<&Folder>, repository: Option<&Repository>) -> Result<Start, Failure> {
    let kept = folder.map(|folder| moment::kept(folder, &mut Sources::default()).0).unwrap_or_default();
    if let Some(kept) = kept.into_iter().find(|kept| kept.is_called(words)) {
        return Ok(Start { day: kept.day, after: Vec::new() });
    }
    match (ui::asked_date(Some(words)), repository) {
        (Ok(day), _) => Ok(Start { day, after: Vec::new() }),
        (Err(_), Some(repository)) => {
            let after = repository.commits(words)?;
            Ok(Start { day: after.first().and_then(|commit| repository.words(commit).day), after })
        }
        (Err(_), None) => {
            let said = visible(words);
            Err(Failure::new(text!(
                "“{said}” is geen moment en geen dag, en deze werkmap staat niet in een git-repository.",
                "“{said}” is no moment and no day, and this workspace is not in a git repository."
            ))
            .hint(text!(
                "Neem een moment dat `draagvlak moment` toont, of een dag als 2026-09-16.",
                "Take a moment that `draagvlak moment` lists, or a day such as 2026-09-16."
            )))
        }
    }
}

/// The sheets of so many commits are unpacked together.
const AT_ONCE: usize = 64;

/// All that is told.
fn told(args: &Args, start: &Start, walk: &mut Walk<'_>) -> Result<Log, Failure> {
    let (canvases, address) = asked(&args.of, walk)?;
    let chosen = chosen(&canvases, walk)?;
    let asked = match address {
        None => None,
        Some(address) => Some(owner(&chosen, address, walk)?),
    };
    let several = chosen.as_ref().is_none_or(|chosen| chosen.len() > 1);
    let least = least(args, asked.is_some());
    let mut log = Log::of(asked, several, least);
    let each = log.asked.is_some();
    let chosen = log.asked.as_ref().map(|asked| BTreeSet::from([asked.canvas.clone()])).or(chosen);
    let mut line = Line::of(walk.commits.len(), chosen);
    // by what name the record goes at each commit
    let mut names: Vec<Option<String>> = vec![None; walk.commits.len()];
    if let (Some(first), Some(asked)) = (names.first_mut(), &log.asked) {
        *first = Some(asked.address.clone());
    }
    let after: HashSet<_> = start.after.iter().map(|commit| commit.id).collect();
    let mut ids = BTreeSet::new();
    let (mut ahead, mut room) = (0, 1);
    for n in 0..walk.commits.len() {
        let (words, commit) = (walk.words(n), &walk.commits[n]);
        let before = start.day.is_some_and(|first| words.day.is_none_or(|day| day < first));
        if after.contains(&commit.id) || before && after.is_empty() {
            continue;
        }
        if args.most.is_some_and(|most| log.entries.len() >= most) {
            log.most = args.most;
            break;
        }
        if commit.is_edge {
            log.edges.push((words.short, words.day));
            continue;
        }
        if n >= ahead {
            line.unpack(n..walk.commits.len().min(n + room), walk);
            // few at first, since few may be asked for
            (ahead, room) = (n + room, (2 * room).min(AT_ONCE));
        }
        // what stands behind commits that are not told is not told either
        let Some(steps) = line.steps(n, each, walk) else { continue };
        let unread = walk.unread(n);
        let steps = steps.into_iter().map(|step| {
            let happened = step.happened(each);
            (step, happened)
        });
        let mut canvases = match each {
            true => life(n, steps.collect(), &mut names, walk),
            false => steps.filter_map(|(step, happened)| in_canvas(step, happened)).collect(),
        };
        let any = !canvases.is_empty();
        canvases.retain(|canvas| canvas.is_told(log.least) && unread.is_none());
        if canvases.is_empty() && unread.is_none() {
            *(if any { &mut log.lighter } else { &mut log.unchanged }) += 1;
            continue;
        }
        ids.extend(canvases.iter().map(|canvas| canvas.id.clone()));
        // what is not told is not kept either: there may be many commits
        canvases.iter_mut().for_each(|canvas| canvas.told.retain(|told| told.weight >= log.least));
        log.entries.push(Entry {
            since: Some(format!("{0}~1..{0}", words.short)),
            commit: words.short,
            is_moment: false,
            day: words.day,
            subject: (walk.circle == Circle::Internal).then_some(words.subject),
            author: args.authors.then_some(words.author),
            unread,
            canvases,
        });
    }
    log.several &= ids.len() > 1;
    Ok(log)
}

/// What a commit changed in a canvas, if anything.
fn in_canvas(step: Step, happened: Happened) -> Option<InCanvas> {
    let Step { id, state, other, lacks, .. } = step;
    let told = happened.told;
    let any = state != State::Changed || !told.is_empty() || other.is_some();
    any.then_some(InCanvas { id, state, other, lacks, told })
}

/// What a commit changed in one record, which may have gone by another name before it.
fn life(
    n: usize,
    steps: Vec<(Step, Happened)>,
    names: &mut [Option<String>],
    walk: &Walk<'_>,
) -> Vec<InCanvas> {
    let Some(name) = names[n].clone() else { return Vec::new() };
    for parent in &walk.commits[n].parents {
        let moved = steps.iter().flat_map(|(_, happened)| &happened.moved);
        let moved = moved.filter(|(of, _)| of == parent).flat_map(|(_, moved)| moved);
        let before = moved.into_iter().find(|(_, is)| *is == name).map(|(was, _)| was.clone());
        names[*parent].get_or_insert(before.unwrap_or_else(|| name.clone()));
    }
    let mut canvases = Vec::new();
    for (Step { id, lacks, .. }, Happened { mut told, .. }) in steps {
        told.retain(|told| told.is.as_ref().or(told.was.as_ref()) == Some(&name));
        if !told.is_empty() {
            canvases.push(InCanvas { id, state: State::Changed, other: None, lacks, told });
        }
    }
    canvases
}

/// Canvases, and the address of a record.
fn asked(arguments: &[String], walk: &mut Walk<'_>) -> Result<(Vec<Asked>, Option<String>), Failure> {
    let outline = walk.outline_at(0);
    let (mut canvases, mut address) = (Vec::new(), None);
    for argument in arguments {
        match record(argument).filter(|_| !outline.names().contains(&argument.as_str())) {
            Some(_) if address.is_some() => {
                return Err(Failure::new(text!(
                    "Van één gegeven tegelijk wordt het leven verteld.",
                    "The life of one record at a time is told."
                ))
                .hint(text!("Noem één adres.", "Name one address.")));
            }
            Some(found) => address = Some(found),
            None if argument.contains(std::path::is_separator) => {
                canvases.push(Asked::Path(Path::new(argument).to_owned(), argument.clone()));
            }
            None => canvases.push(Asked::Name(argument.clone())),
        }
    }
    Ok((canvases, address))
}

/// The address that an argument is: the kind of a record, also in Dutch, and its key.
fn record(argument: &str) -> Option<String> {
    let (kind, key) = argument.split_once('.').unwrap_or((argument, ""));
    let known = KINDS.iter().find(|known| known.name == kind || known.dutch == kind)?;
    match (key.is_empty(), known.shape == crate::sheet::Shape::One) {
        (true, true) => Some(known.name.to_owned()),
        (false, false) => Some(format!("{}.{key}", known.name)),
        _ => None,
    }
}

/// The canvases that are asked for, at the last commit or before; nothing for all.
fn chosen(asked: &[Asked], walk: &mut Walk<'_>) -> Result<Option<BTreeSet<String>>, Failure> {
    if asked.is_empty() {
        return Ok(None);
    }
    let mut chosen = BTreeSet::new();
    for one in asked {
        match (walk.outline_at(0).choose(std::slice::from_ref(one)), one) {
            (Ok(found), _) => chosen.extend(found),
            // one that was there once
            (Err(_), Asked::Name(name)) if walk.had(name) => drop(chosen.insert(name.clone())),
            (Err(failure), _) => return Err(failure),
        }
    }
    Ok(Some(chosen))
}

/// The one canvas that has a record, at the last commit that any has it at.
fn owner(
    chosen: &Option<BTreeSet<String>>,
    address: String,
    walk: &mut Walk<'_>,
) -> Result<report::Asked, Failure> {
    for n in 0..walk.commits.len() {
        let mut having = Vec::new();
        for id in walk.names(n) {
            let wanted = chosen.as_ref().is_none_or(|chosen| chosen.contains(&id));
            if wanted && walk.seen(n, &id).is_some_and(|seen| seen.version.has(&address)) {
                having.push(id);
            }
        }
        match having.as_slice() {
            [] => {}
            [canvas] => return Ok(report::Asked { canvas: canvas.clone(), address }),
            [first, ..] => {
                let (said, all) = (visible(&address), having.join(", "));
                return Err(Failure::new(text!(
                    "Meer dan één canvas heeft `{said}`: {all}.",
                    "More than one canvas has `{said}`: {all}."
                ))
                .hint(text!(
                    "Noem er een bij: `draagvlak log {first} {said}`.",
                    "Name one of them: `draagvlak log {first} {said}`."
                )));
            }
        }
    }
    let said = visible(&address);
    Err(Failure::new(text!(
        "Een gegeven `{said}` is in geen commit te vinden.",
        "No commit has a record `{said}`."
    ))
    .hint(text!(
        "Een adres is soort en naam, zoals `draagvlak check` het noemt: `measure.proeftuin`.",
        "An address is kind and name, as `draagvlak check` calls it: `measure.test-garden`."
    )))
}

fn no_past() -> Failure {
    let what: Text = text!(
        "Deze werkmap staat niet in een git-repository en heeft geen momenten, dus van vroeger is hier niets bewaard.",
        "This workspace is not in a git repository and has no moments, so nothing of the past is kept here."
    );
    Failure::new(what).hint(text!(
        "Begin met `git init`, of bewaar een moment: `draagvlak moment \"stuurgroep\"`.",
        "Begin with `git init`, or keep a moment: `draagvlak moment \"steering group\"`."
    ))
}
