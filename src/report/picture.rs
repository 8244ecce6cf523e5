//! Findings as people read them on a terminal: the only importer of annotate-snippets.

use std::collections::{BTreeSet, VecDeque};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Sign, Patch, Renderer, Snippet};

use super::lines::{broken, hang};
use super::{Manner, catalog};
use crate::check::rules;
use crate::diagnostic::{Edit, Finding, Fix, Label, Level};
use crate::source::{Source, Sources};
use crate::text;
use crate::text::{Lang, Say, visible, visible_lines};

/// As many places of one finding as are shown to people.
const MOST_LABELS: usize = 40;

/// Findings below each other, each with a blank line after it; why a rule matters is said once.
pub fn told<'f>(findings: impl Iterator<Item = &'f Finding>, sources: &Sources, manner: &Manner) -> String {
    let mut said: BTreeSet<&str> = BTreeSet::new();
    let mut text = String::new();
    for finding in findings {
        let why = catalog::why(finding).filter(|_| said.insert(&finding.rule));
        text.push_str(&human(finding, why.as_ref().map(|why| why.get(manner.lang)), sources, manner));
        text.push('\n');
    }
    text
}

/// A level in words.
pub const fn level(level: Level) -> Say {
    match level {
        Level::Error => Say { nl: "fout", en: "error" },
        Level::Warning => Say { nl: "waarschuwing", en: "warning" },
        Level::Info => Say { nl: "opmerking", en: "remark" },
    }
}

/// What is said of a finding that a baseline knows.
pub const KNOWN: Say = Say { nl: "bekend", en: "known" };

/// One finding as people read it: the place in the sheet, what is wrong, why that matters, what to do.
///
/// `why` is left out where the same rule has just said it.
fn human(finding: &Finding, why: Option<&str>, sources: &Sources, manner: &Manner) -> String {
    let lang = manner.lang;
    let known = if finding.known { format!(" ({})", KNOWN.get(lang)) } else { String::new() };
    let sign = match finding.level {
        Level::Error => Sign::ERROR,
        Level::Warning => Sign::WARNING,
        Level::Info => Sign::INFO,
    };
    let sign = sign.with_name(format!("{}{known}", level(finding.level).get(lang)));
    let message = visible(finding.message.get(lang));
    let head = format!("{}{known}[{}]: ", level(finding.level).get(lang), finding.rule);
    let title = match manner.width {
        Some(width) => {
            broken(&message, width.saturating_sub(head.chars().count()), width.saturating_sub(GO_ON.len()))
        }
        None => vec![message],
    };
    // what stands beside the picture begins behind its numbers of lines and a sign
    let beside = |name: &str, text: &str| match manner.width {
        Some(width) => {
            let room = width.saturating_sub(name.chars().count() + NUMBERS);
            broken(&visible(text), room, room).join("\n")
        }
        None => visible(text),
    };
    let help_name = match lang {
        Lang::Nl => "wat te doen",
        Lang::En => "what to do",
    };
    let mut group =
        Group::with_title(sign.clone().primary_title(title.join("\n")).id(finding.rule.to_string()));
    let labels: Vec<(&Label, bool)> =
        finding.primary.iter().map(|l| (l, true)).chain(finding.others.iter().map(|l| (l, false))).collect();
    let more = labels.len().saturating_sub(MOST_LABELS);
    let labels = &labels[..labels.len() - more];
    let mut files: Vec<_> = labels.iter().map(|(label, _)| label.source).collect();
    let mut seen = BTreeSet::new();
    files.retain(|id| seen.insert(*id));
    // places as they stand in what is drawn of a long line, and as they are
    let mut moved = VecDeque::new();
    for id in files {
        let source = sources.get(id);
        let here = labels.iter().filter(|(label, _)| label.source == id);
        let mut here: Vec<_> =
            here.map(|(label, primary)| (shown(source, label), *label, *primary)).collect();
        // places far apart are pictures apart, that of the place to look first before the others
        here.sort_by_key(|(span, ..)| span.start);
        let mut pictures: Vec<_> =
            here.chunk_by(|(one, ..), (next, ..)| next.start.saturating_sub(one.end) < FAR).collect();
        pictures.sort_by_key(|places| !places.iter().any(|(.., primary)| *primary));
        for places in pictures {
            let room = manner.width.map(|width| width.saturating_sub(NUMBERS));
            if let Some(room) =
                room.filter(|room| places.iter().any(|place| !fits(place, source, *room, lang)))
            {
                for place in places {
                    group = apart(group, place, source, room, lang, &mut moved);
                }
                continue;
            }
            let around = around(source, places.iter().map(|(span, ..)| span));
            let (lines, line) = (&source.text()[around.clone()], source.position(around.start).line);
            let mut snippet = Snippet::source(lines).path(source.path()).line_start(line).fold(true);
            for (span, label, primary) in places {
                let kind = if *primary { AnnotationKind::Primary } else { AnnotationKind::Context };
                let words = label.message.as_ref().map(|text| visible(text.get(lang)));
                let span = span.start - around.start..span.end - around.start;
                snippet = snippet.annotation(kind.span(span).label(words));
            }
            group = group.element(snippet);
        }
    }
    if more > 0 {
        let more = match more {
            1 => text!(
                "er is nog één plaats; `--format json` noemt die ook",
                "there is one more place; `--format json` names it too"
            ),
            more => text!(
                "er zijn nog {more} plaatsen; `--format json` noemt ze alle",
                "there are {more} more places; `--format json` names them all"
            ),
        };
        group = group.element(Sign::NOTE.no_name().message(more.get(lang).to_owned()));
    }
    if let Some(why) = why {
        let name = match lang {
            Lang::Nl => "waarom",
            Lang::En => "why",
        };
        group = group.element(Sign::NOTE.with_name(name).message(beside(name, why)));
    }
    for help in &finding.help {
        group = group.element(Sign::HELP.with_name(help_name).message(beside(help_name, help.get(lang))));
    }
    // a point can be accepted at its address; a fault in reading cannot
    if rules::find(&finding.rule).is_some() || finding.beside.is_some() {
        let name = match lang {
            Lang::Nl => "adres",
            Lang::En => "address",
        };
        group = group.element(Sign::NOTE.with_name(name).message(visible(&finding.address)));
    }
    let mut report = Vec::new();
    let inserts = |fix: &Fix| fix.edits.iter().all(|edit| edit.span.0 == edit.span.1);
    if let Some(fix) = finding.fix.as_ref().filter(|fix| !inserts(fix)) {
        let title = beside(help_name, fix.title.get(lang));
        let id = fix.edits.first().map(|edit| edit.source);
        if let Some(id) = id {
            let source = sources.get(id);
            let spans: Vec<_> = fix.edits.iter().map(|edit| edit.span.0..edit.span.1).collect();
            let around = around(source, spans.iter());
            let (lines, line) = (&source.text()[around.clone()], source.position(around.start).line);
            let wide = |text: &str| {
                let widest = text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
                manner.width.is_some_and(|width| widest + NUMBERS > width)
            };
            if wide(lines) || fix.edits.iter().any(|edit| wide(&edit.replacement)) {
                // `check --diff` shows the change; here it would not be seen between what stays
                group = group.element(Sign::HELP.with_name(help_name).message(title));
            } else {
                let patches = fix.edits.iter().zip(spans).map(|(edit, span)| {
                    let span = span.start - around.start..span.end - around.start;
                    Patch::new(span, visible_lines(&edit.replacement))
                });
                let snippet = Snippet::source(lines).path(source.path()).line_start(line);
                let change = Group::with_title(Sign::HELP.with_name(help_name).secondary_title(title));
                report.push(change.element(snippet.patches(patches)));
            }
        }
    }
    report.insert(0, group);
    let renderer = if manner.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = manner.width.map_or(renderer.clone(), |width| renderer.term_width(width));
    let mut text = String::new();
    for (n, line) in renderer.render(&report).lines().enumerate() {
        let place = moved.front().and_then(|(drawn, _): &(String, String)| {
            let end = line.find(drawn)? + drawn.len();
            (!line[end..].starts_with(|c: char| c.is_ascii_digit())).then_some(end)
        });
        if let Some((end, (drawn, real))) = place.and_then(|end| Some((end, moved.pop_front()?))) {
            text.extend([&line[..end - drawn.len()], &*real, &line[end..], "\n"]);
            continue;
        }
        // a title that goes on does so under the name of its rule, which leaves too little of a narrow terminal
        match line.strip_prefix(&" ".repeat(head.chars().count())).filter(|_| (1..title.len()).contains(&n)) {
            Some(rest) => text.extend([GO_ON, rest, "\n"]),
            None => text.extend([line, "\n"]),
        }
    }
    for edit in finding.fix.iter().filter(|fix| inserts(fix)).flat_map(|fix| &fix.edits) {
        text.push_str(&insertion(edit, sources, manner));
    }
    text
}

/// A place in a sheet: what to underline, its label, and whether it is where to look first.
type Spot<'l> = (Range<usize>, &'l Label, bool);

/// The line that a stretch begins in, from which to which character it goes, and what is said of it.
fn on_line(place: &Spot<'_>, source: &Source, lang: Lang) -> (Vec<char>, Range<usize>, Option<String>) {
    let (span, label, _) = place;
    let text = source.text();
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let column = |at: usize| text[start..at].chars().count();
    let words = label.message.as_ref().map(|words| visible(words.get(lang)));
    (line.chars().collect(), column(span.start)..column(span.end), words)
}

/// Whether the line of a place fits beside the numbers of lines, with what is said behind the stretch.
fn fits(place: &Spot<'_>, source: &Source, room: usize, lang: Lang) -> bool {
    let (line, columns, words) = on_line(place, source, lang);
    line.len() <= room && columns.end + words.map_or(0, |words| 1 + words.chars().count()) <= room
}

/// A place as a picture of its own: of a long line the part around it, and below it what does not fit behind it.
/// `moved` gets where that place is said to be, and where it is, if the line was cut before it.
fn apart<'a>(
    group: Group<'a>,
    place: &Spot<'_>,
    source: &'a Source,
    room: usize,
    lang: Lang,
    moved: &mut VecDeque<(String, String)>,
) -> Group<'a> {
    let (line, columns, words) = on_line(place, source, lang);
    let (mut from, mut to) = (0, line.len());
    if line.len() > room {
        let room = room.saturating_sub(2 * CUT.chars().count());
        let before = room.saturating_sub(columns.len()) / 3;
        from = columns.start.saturating_sub(before).min(line.len().saturating_sub(room));
        to = (from + room).min(line.len());
    }
    let (before, after) = (if from > 0 { CUT } else { "" }, if to < line.len() { CUT } else { "" });
    let part = |range: Range<usize>| line[range].iter().collect::<String>();
    let end = columns.end.min(to).max(columns.start);
    let (lead, stretch) = (format!("{before}{}", part(from..columns.start)), part(columns.start..end));
    let text = format!("{lead}{stretch}{}{after}", part(end..to.max(end)));
    let behind = lead.chars().count() + stretch.chars().count() + 1;
    let inline = words.as_ref().filter(|words| behind + words.chars().count() <= room).cloned();
    let at = source.position(place.0.start);
    let column = lead.chars().count() + 1;
    if column != at.column {
        let said = |column: usize| format!("{}:{}:{column}", source.path(), at.line);
        moved.push_back((said(column), said(at.column)));
    }
    let kind = if place.2 { AnnotationKind::Primary } else { AnnotationKind::Context };
    let annotation = kind.span(lead.len()..lead.len() + stretch.len()).label(inline.clone());
    let group =
        group.element(Snippet::source(text).path(source.path()).line_start(at.line).annotation(annotation));
    match words.filter(|_| inline.is_none()) {
        Some(words) => group.element(Sign::NOTE.no_name().message(broken(&words, room, room).join("\n"))),
        None => group,
    }
}

/// What stands where a line was cut.
const CUT: &str = "…";
/// How a title goes on.
const GO_ON: &str = "    ";
/// What stands before a text beside a picture: a number of a line, a sign, and spaces.
const NUMBERS: usize = 9;

/// Lines to add, ready to be copied, and after which line.
fn insertion(edit: &Edit, sources: &Sources, manner: &Manner) -> String {
    let source = sources.get(edit.source);
    let after = source.position(edit.span.0).line.saturating_sub(1);
    let path = source.path();
    let head = text!(
        "Voeg toe na regel {after} van {path}, en vul in:",
        "Add after line {after} of {path}, and fill in:"
    );
    let head = hang(head.get(manner.lang), "   ", "   ", manner.width);
    let lines: String = visible_lines(edit.replacement.trim_matches('\n'))
        .lines()
        .map(|line| format!("      {line}\n"))
        .collect();
    format!("{head}\n\n{lines}")
}

/// From so many bytes between them on, two places are not in one picture.
const FAR: usize = 64 * 1024;

/// The lines from the first to the last of these stretches, and one at either side: a picture of a whole sheet, drawn
/// for each of thousands of findings, would take the square of its length.
fn around<'s>(source: &Source, spans: impl Iterator<Item = &'s Range<usize>> + Clone) -> Range<usize> {
    let text = source.text();
    let start = spans.clone().map(|span| span.start).min().unwrap_or(0);
    let end = spans.map(|span| span.end).max().unwrap_or(0);
    let begins = |at: usize| text[..at].rfind('\n').map_or(0, |line| line + 1);
    let ends = |at: usize| text[at..].find('\n').map_or(text.len(), |line| at + line + 1);
    begins(begins(start).saturating_sub(1))..ends(ends(end))
}

/// The stretch to underline: an empty file has none, and a long one is cut at the end of its first line.
fn shown(source: &Source, label: &Label) -> Range<usize> {
    let (start, end) = label.span;
    let text = source.text();
    let on_boundary = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (on_boundary(start), on_boundary(end));
    let line_end = text[start..].find('\n').map_or(text.len(), |n| start + n);
    start..end.min(line_end).max(start)
}
