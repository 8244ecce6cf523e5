//! Findings as people read them on a terminal: the only importer of annotate-snippets.

use std::collections::BTreeSet;
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
    for id in files {
        let source = sources.get(id);
        let here = labels.iter().filter(|(label, _)| label.source == id);
        let mut here: Vec<_> = here.map(|(label, primary)| (shown(source, label), label, *primary)).collect();
        // places far apart are pictures apart, that of the place to look first before the others
        here.sort_by_key(|(span, ..)| span.start);
        let mut pictures: Vec<_> =
            here.chunk_by(|(one, ..), (next, ..)| next.start.saturating_sub(one.end) < FAR).collect();
        pictures.sort_by_key(|places| !places.iter().any(|(.., primary)| *primary));
        for places in pictures {
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
    let mut report = vec![group];
    let inserts = |fix: &Fix| fix.edits.iter().all(|edit| edit.span.0 == edit.span.1);
    if let Some(fix) = finding.fix.as_ref().filter(|fix| !inserts(fix)) {
        let title = beside(help_name, fix.title.get(lang));
        let mut group = Group::with_title(Sign::HELP.with_name(help_name).secondary_title(title));
        let id = fix.edits.first().map(|edit| edit.source);
        if let Some(id) = id {
            let source = sources.get(id);
            let spans: Vec<_> = fix.edits.iter().map(|edit| edit.span.0..edit.span.1).collect();
            let around = around(source, spans.iter());
            let (lines, line) = (&source.text()[around.clone()], source.position(around.start).line);
            let patches = fix.edits.iter().zip(spans).map(|(edit, span)| {
                let span = span.start - around.start..span.end - around.start;
                Patch::new(span, visible_lines(&edit.replacement))
            });
            let snippet = Snippet::source(lines).path(source.path()).line_start(line);
            group = group.element(snippet.patches(patches));
            report.push(group);
        }
    }
    let renderer = if manner.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = manner.width.map_or(renderer.clone(), |width| renderer.term_width(width));
    let mut text = String::new();
    for (n, line) in renderer.render(&report).lines().enumerate() {
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
