//! For a merge request, a mail or minutes: the same as people read, in Markdown.

use super::told::{Since, points};
use crate::markup::escaped;
use crate::text::{Lang, Text, visible};

/// All that changed.
pub fn render(since: &Since<'_>, lang: Lang) -> String {
    let title = if lang == Lang::Nl { "Wat er veranderde" } else { "What changed" };
    let mut blocks = vec![format!("# {title}"), format!("{}.", prose(&since.head(lang)))];
    for canvas in since.told() {
        blocks.push(format!("## {} · {}", prose(&canvas.id), prose(&canvas.title)));
        blocks.extend(canvas.became().map(|said| said.get(lang).to_owned()));
        for (subject, changes) in canvas.shown(since.least) {
            let sentences = changes.iter().map(|change| change.saying.sentence());
            list(&subject.heading(), sentences, lang, &mut blocks);
        }
        for (heading, findings) in points(canvas) {
            list(&heading, findings.iter().map(|finding| finding.message.clone()), lang, &mut blocks);
        }
        blocks.extend(canvas.of_hidden(since.least).map(|said| said.get(lang).to_owned()));
    }
    if since.told().next().is_none() {
        blocks.push(Since::same().get(lang).to_owned());
    }
    format!("{}\n", blocks.join("\n\n"))
}

fn list(heading: &Text, items: impl Iterator<Item = Text>, lang: Lang, blocks: &mut Vec<String>) {
    blocks.push(format!("### {}", heading.get(lang)));
    blocks.push(items.map(|item| format!("- {}", prose(item.get(lang)))).collect::<Vec<_>>().join("\n"));
}

fn prose(text: &str) -> String {
    escaped(&visible(text))
}
