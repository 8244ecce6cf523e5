//! Findings on a terminal and as JSON: the only importer of annotate-snippets.

use std::collections::BTreeSet;

use annotate_snippets::{AnnotationKind, Group, Level as Sign, Patch, Renderer, Snippet};
use serde_json::{Value, json};

use super::ui::Ui;
use crate::check::rules;
use crate::diagnostic::{Edit, Finding, Fix, Label, Level};
use crate::document::review;
use crate::error::Exit;
use crate::source::{Source, Sources};
use crate::text;
use crate::text::{Lang, Say, Text, visible, visible_lines};

/// As many places of one finding as are shown to people.
const MOST_LABELS: usize = 40;

/// Prints findings, if there are any; `Findings` when one of them is an error.
pub fn findings(findings: &[Finding], sources: &Sources, ui: &Ui) -> Exit {
    let mut said: BTreeSet<&str> = BTreeSet::new();
    for finding in findings.iter().filter(|f| !ui.quiet || f.level == Level::Error) {
        let why = why(finding).filter(|_| said.insert(&finding.rule));
        ui.line(human(finding, why.as_ref().map(|why| why.get(ui.lang)), sources, ui));
    }
    if findings.iter().any(|f| f.level == Level::Error) { Exit::Findings } else { Exit::Clean }
}

/// One finding as people read it: the place in the sheet, what is wrong, why that matters, what to do.
///
/// `why` is left out where the same rule has just said it.
fn human(finding: &Finding, why: Option<&str>, sources: &Sources, ui: &Ui) -> String {
    let lang = ui.lang;
    let sign = match (finding.level, lang) {
        (Level::Error, Lang::Nl) => Sign::ERROR.with_name("fout"),
        (Level::Warning, Lang::Nl) => Sign::WARNING.with_name("waarschuwing"),
        (Level::Info, Lang::Nl) => Sign::INFO.with_name("opmerking"),
        (Level::Error, Lang::En) => Sign::ERROR.with_name("error"),
        (Level::Warning, Lang::En) => Sign::WARNING.with_name("warning"),
        (Level::Info, Lang::En) => Sign::INFO.with_name("remark"),
    };
    let message = visible(finding.message.get(lang));
    let help_name = match lang {
        Lang::Nl => "wat te doen",
        Lang::En => "what to do",
    };
    let mut group = Group::with_title(sign.clone().primary_title(message).id(finding.rule.to_string()));
    let labels: Vec<(&Label, bool)> =
        finding.primary.iter().map(|l| (l, true)).chain(finding.others.iter().map(|l| (l, false))).collect();
    let more = labels.len().saturating_sub(MOST_LABELS);
    let labels = &labels[..labels.len() - more];
    let mut files: Vec<_> = labels.iter().map(|(label, _)| label.source).collect();
    let mut seen = BTreeSet::new();
    files.retain(|id| seen.insert(*id));
    for id in files {
        let source = sources.get(id);
        let mut snippet = Snippet::source(source.text()).path(source.path()).line_start(1).fold(true);
        for (label, primary) in labels.iter().filter(|(label, _)| label.source == id) {
            let kind = if *primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let words = label.message.as_ref().map(|text| visible(text.get(lang)));
            snippet = snippet.annotation(kind.span(shown(source, label)).label(words));
        }
        group = group.element(snippet);
    }
    if more > 0 {
        let more = text!(
            "er zijn nog {more} plaatsen; `--format json` noemt ze alle",
            "there are {more} more places; `--format json` names them all"
        );
        group = group.element(Sign::NOTE.no_name().message(more.get(lang).to_owned()));
    }
    if let Some(why) = why {
        let name = match lang {
            Lang::Nl => "waarom",
            Lang::En => "why",
        };
        group = group.element(Sign::NOTE.with_name(name).message(visible(why)));
    }
    for help in &finding.help {
        group = group.element(Sign::HELP.with_name(help_name).message(visible(help.get(lang))));
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
        let mut group =
            Group::with_title(Sign::HELP.with_name(help_name).secondary_title(visible(fix.title.get(lang))));
        let id = fix.edits.first().map(|edit| edit.source);
        if let Some(id) = id {
            let source = sources.get(id);
            let patches =
                fix.edits.iter().map(|e| Patch::new(e.span.0..e.span.1, visible_lines(&e.replacement)));
            group = group.element(Snippet::source(source.text()).path(source.path()).patches(patches));
            report.push(group);
        }
    }
    let renderer = if ui.color { Renderer::styled() } else { Renderer::plain() };
    let mut text = format!("{}\n", renderer.render(&report));
    for edit in finding.fix.iter().filter(|fix| inserts(fix)).flat_map(|fix| &fix.edits) {
        text.push_str(&insertion(edit, sources, lang));
    }
    text
}

/// Lines to add, ready to be copied, and after which line.
fn insertion(edit: &Edit, sources: &Sources, lang: Lang) -> String {
    let source = sources.get(edit.source);
    let after = source.position(edit.span.0).line.saturating_sub(1);
    let path = source.path();
    let head = text!(
        "Voeg toe na regel {after} van {path}, en vul in:",
        "Add after line {after} of {path}, and fill in:"
    );
    let head = head.get(lang);
    let lines: String = visible_lines(edit.replacement.trim_matches('\n'))
        .lines()
        .map(|line| format!("      {line}\n"))
        .collect();
    format!("   {head}\n\n{lines}")
}

/// Why a steering group cares about a finding, if a rule raised it.
fn why(finding: &Finding) -> Option<Text> {
    if let Some(beside) = &finding.beside {
        return beside.why.clone();
    }
    let document = || review::RULES.iter().find(|known| known.name == finding.rule).map(|known| known.why);
    rules::find(&finding.rule).map(|known| known.why).or_else(document).map(Say::text)
}

/// The stretch to underline: an empty file has none, and a long one is cut at the end of its first line.
fn shown(source: &Source, label: &Label) -> std::ops::Range<usize> {
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

/// `path:line:column` of a label.
pub fn place(label: &Label, sources: &Sources) -> String {
    let source = sources.get(label.source);
    let at = source.position(label.span.0);
    format!("{}:{}:{}", source.path(), at.line, at.column)
}

/// One finding for programs. Lines and columns count from 1, columns in characters.
pub fn json(finding: &Finding, canvas: &str, sources: &Sources) -> Value {
    let label = |label: &Label| {
        let source = sources.get(label.source);
        let (start, end) = (source.position(label.span.0), source.position(label.span.1));
        json!({
            "path": source.path(),
            "start": { "line": start.line, "column": start.column },
            "end": { "line": end.line, "column": end.column },
            "message": label.message,
        })
    };
    let fix = finding.fix.as_ref().map(|fix| {
        let edits: Vec<Value> = fix
            .edits
            .iter()
            .map(|e| {
                let mut place = label(&Label::new(e.source, e.span.0..e.span.1));
                place["replacement"] = e.replacement.clone().into();
                if let Some(map) = place.as_object_mut() {
                    map.remove("message");
                }
                place
            })
            .collect();
        json!({ "title": fix.title, "certain": fix.certain, "edits": edits })
    });
    json!({
        "canvas": canvas,
        "rule": finding.rule,
        "level": finding.level.name(),
        "address": finding.address,
        "message": finding.message,
        "why": why(finding),
        "primary": finding.primary.as_ref().map(label),
        "others": finding.others.iter().map(label).collect::<Vec<_>>(),
        "help": finding.help,
        "fix": fix,
    })
}
