//! The log of moments that were kept: among the commits by their day, and without git what changed from each to the next.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Args, least, no_past, record};
use crate::canvas::value::Circle;
use crate::disk::Folder;
use crate::error::Failure;
use crate::framework::{self, Frame};
use crate::project::Asked;
use crate::project::moment::{self, Kept, Moment};
use crate::project::past::{self, Past, Readers, Version};
use crate::report::changes::State;
use crate::report::changes::log::{self as report, Entry, InCanvas, Log};
use crate::source::Sources;
use crate::text;
use crate::text::visible;

/// A canvas at a moment, with what it was judged by.
type Seen = Option<(Version, Arc<Frame>)>;

/// Puts the moments of a workspace among the commits of a log, each before the first that is not later; those of before
/// the last commit only where the log goes back to the beginning.
pub fn among(log: &mut Log, folder: &Folder, first: Option<Date>) {
    let (kept, _) = moment::kept(folder, &mut Sources::default());
    let oldest = log.entries.last().and_then(|entry| entry.day);
    for kept in kept.into_iter().rev() {
        let too_old = log.most.is_some() && kept.day < oldest;
        if log.asked.as_ref().is_some_and(|asked| !of(&kept, &asked.canvas)) {
            continue;
        }
        if first.is_some_and(|first| kept.day < Some(first)) || too_old {
            continue;
        }
        let later = |entry: &Entry| entry.is_moment || entry.day > kept.day;
        let at = log.entries.iter().position(|entry| !later(entry)).unwrap_or(log.entries.len());
        log.entries.insert(at, entry(kept, None, Vec::new()));
    }
}

/// The log of a workspace without git.
///
/// # Errors
/// No moment was kept, or what is asked for is in none.
pub fn alone(args: &Args, first: Option<Date>, folder: &Folder, circle: Circle) -> Result<Log, Failure> {
    let (kept, _) = moment::kept(folder, &mut Sources::default());
    let mut moments: Vec<(Kept, Moment)> = kept
        .into_iter()
        .rev()
        .map(|kept| {
            let moment = kept.open(Arc::new(folder.clone()));
            (kept, moment)
        })
        .collect();
    let Some((_, last)) = moments.first() else { return Err(no_past()) };
    let address = args.of.iter().find_map(|argument| record(argument));
    let names = args.of.iter().filter(|argument| record(argument).is_none());
    let names: Vec<Asked> = names.map(|name| Asked::Name(name.clone())).collect();
    let mut chosen = last.project.choose(&names)?;
    if let Some(address) = &address {
        chosen.retain(|id| has(&moments, id, address));
        if chosen.len() != 1 {
            return Err(not_one(address, &chosen));
        }
    }
    let asked = address.map(|address| report::Asked { canvas: chosen[0].clone(), address });
    let least = least(args, asked.is_some());
    let mut log = Log::of(asked, chosen.len() > 1, least);
    let mut past = Past::default();
    let mut seen: Vec<HashMap<String, Seen>> = moments
        .iter_mut()
        .map(|(_, moment)| chosen.iter().map(|id| (id.clone(), version(moment, id, &mut past))).collect())
        .collect();
    let mut name = log.asked.as_ref().map(|asked| asked.address.clone());
    for n in 0..moments.len() {
        let kept = moments[n].0.clone();
        if first.is_some_and(|first| kept.day < Some(first)) {
            break;
        }
        if args.most.is_some_and(|most| log.entries.len() >= most) {
            log.most = args.most;
            break;
        }
        let mut canvases = Vec::new();
        for id in chosen.iter().filter(|id| of(&kept, id)) {
            let before = (n + 1..moments.len()).find(|k| of(&moments[*k].0, id));
            let last = seen[0].get(id).and_then(Option::as_ref);
            let hidden = last.map(|(version, _)| version.canvas().narrower(circle)).unwrap_or_default();
            let readers = Readers { circle, hidden };
            let was = before.and_then(|k| seen[k].remove(id)).flatten();
            let now = seen[n].get(id).and_then(Option::as_ref);
            canvases.extend(happened(id, was.as_ref(), now, &readers, &mut name));
            if let (Some(k), Some(was)) = (before, was) {
                seen[k].insert(id.clone(), Some(was));
            }
        }
        let any = !canvases.is_empty();
        canvases.retain(|canvas: &InCanvas| canvas.is_told(log.least));
        if canvases.is_empty() {
            *(if any { &mut log.lighter } else { &mut log.unchanged }) += 1;
            continue;
        }
        let before = moments.get(n + 1).map(|(kept, _)| kept.id.clone());
        log.entries.push(entry(kept, before, canvases));
    }
    Ok(log)
}

/// What changed in a canvas, or in one record of it, which may have gone by another name before.
fn happened(
    id: &str,
    was: Option<&(Version, Arc<Frame>)>,
    is: Option<&(Version, Arc<Frame>)>,
    readers: &Readers,
    name: &mut Option<String>,
) -> Option<InCanvas> {
    let nothing = (Version::empty(id), Arc::default());
    let state = match (was, is) {
        (None, None) => return None,
        (None, Some(_)) => State::New,
        (Some(_), None) => State::Gone,
        (Some(_), Some(_)) => State::Changed,
    };
    if name.is_none() && state != State::Changed {
        return Some(InCanvas { id: id.to_owned(), state, other: None, lacks: None, told: Vec::new() });
    }
    let ((was, then), (is, now)) = (was.unwrap_or(&nothing), is.unwrap_or(&nothing));
    let mut compared = past::compare((was, then), (is, now), readers);
    if let Some(name) = name {
        compared.told.retain(|told| told.is.as_ref().or(told.was.as_ref()) == Some(name));
        if let Some((before, _)) = compared.moved.into_iter().find(|(_, is)| is == name) {
            *name = before;
        }
    }
    (!compared.told.is_empty()).then(|| InCanvas {
        id: id.to_owned(),
        state: State::Changed,
        other: None,
        lacks: None,
        told: compared.told,
    })
}

fn version(moment: &mut Moment, id: &str, past: &mut Past) -> Seen {
    let sheets = moment.project.sheets_of(id);
    if sheets.is_empty() {
        return None;
    }
    let mut version = past.version(id, sheets.iter().map(|sheet| sheet.text.as_str()));
    version.is_whole &= sheets.iter().all(|sheet| sheet.fault.is_none());
    let frame = framework::resolve(version.frameworks(), moment.project.frameworks()).0;
    Some((version, Arc::new(frame)))
}

/// Whether a moment says how a canvas stood, or that it was not there.
fn of(kept: &Kept, id: &str) -> bool {
    kept.canvases.is_empty() || kept.canvases.iter().any(|known| known == id)
}

/// Whether a canvas has a record at any moment.
fn has(moments: &[(Kept, Moment)], id: &str, address: &str) -> bool {
    let mut past = Past::default();
    moments.iter().any(|(_, moment)| {
        let sheets = moment.project.sheets_of(id);
        past.version(id, sheets.iter().map(|sheet| sheet.text.as_str())).has(address)
    })
}

fn entry(kept: Kept, before: Option<String>, canvases: Vec<InCanvas>) -> Entry {
    let since = before.map(|before| format!("{before}..{}", kept.id));
    Entry {
        since,
        commit: kept.id,
        day: kept.day,
        subject: Some(kept.name),
        author: None,
        unread: None,
        is_moment: true,
        canvases,
    }
}

fn not_one(address: &str, having: &[String]) -> Failure {
    let said = visible(address);
    if having.is_empty() {
        return Failure::new(text!(
            "Een gegeven `{said}` is in geen moment te vinden.",
            "No moment has a record `{said}`."
        ));
    }
    let (all, first) = (having.join(", "), &having[0]);
    Failure::new(text!(
        "Meer dan één canvas heeft `{said}`: {all}.",
        "More than one canvas has `{said}`: {all}."
    ))
    .hint(text!(
        "Noem er een bij: `draagvlak log {first} {said}`.",
        "Name one of them: `draagvlak log {first} {said}`."
    ))
}
