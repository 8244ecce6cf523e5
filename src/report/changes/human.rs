//! For people: changes under the headings of a steering group, then points; or only how many there are.

use super::told::{Since, points};
use crate::report::Manner;
use crate::report::lines::{hang, wrap};
use crate::text::{Lang, visible};

/// All that changed.
pub fn render(since: &Since<'_>, manner: &Manner) -> String {
    let lang = manner.lang;
    let mut blocks = vec![wrap(&visible(&since.head(lang)), manner.width)];
    for canvas in since.told() {
        let title = visible(&format!("{} · {}", canvas.id, canvas.title));
        blocks.push(manner.bold(&wrap(&title, manner.width)));
        blocks.extend(canvas.became().map(|said| said.get(lang).to_owned()));
        for (subject, changes) in canvas.shown(since.least) {
            let mut lines = vec![subject.heading().get(lang).to_owned()];
            lines.extend(changes.iter().map(|change| item(change.saying.sentence().get(lang), manner)));
            blocks.push(lines.join("\n"));
        }
        for (heading, findings) in points(canvas) {
            let mut lines = vec![heading.get(lang).to_owned()];
            lines.extend(findings.iter().map(|finding| item(finding.message.get(lang), manner)));
            blocks.push(lines.join("\n"));
        }
        blocks.extend(canvas.of_hidden(since.least).map(|said| wrap(said.get(lang), manner.width)));
    }
    if since.told().next().is_none() {
        blocks.push(Since::same().get(lang).to_owned());
    }
    format!("{}\n", blocks.join("\n\n"))
}

fn item(text: &str, manner: &Manner) -> String {
    hang(&visible(text), "  ", "    ", manner.width)
}

/// How many changes there are of each subject: a line for each canvas.
pub fn stat(since: &Since<'_>, manner: &Manner) -> String {
    let lang = manner.lang;
    let mut lines = vec![visible(&since.head(lang))];
    for canvas in &since.canvases {
        let shown = canvas.shown(since.least).into_iter();
        let mut parts: Vec<String> = shown
            .map(|(subject, changes)| {
                format!("{} {}", subject.heading().get(lang).to_lowercase(), changes.len())
            })
            .collect();
        parts.extend(
            points(canvas).into_iter().map(|(heading, findings)| {
                format!("{} {}", heading.get(lang).to_lowercase(), findings.len())
            }),
        );
        parts.extend(canvas.became().map(|said| said.get(lang).trim_end_matches('.').to_lowercase()));
        if parts.is_empty() {
            parts.push(if lang == Lang::Nl { "niets veranderd" } else { "nothing changed" }.to_owned());
        }
        lines.push(visible(&format!("{}: {}", canvas.id, parts.join(", "))));
    }
    format!("{}\n", lines.join("\n"))
}
