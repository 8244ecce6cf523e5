//! For minutes or a mail: the same as people read, in Markdown.

use super::Log;
use crate::markup::escaped;
use crate::text::{Lang, visible};

/// All commits.
pub fn render(log: &Log, lang: Lang) -> String {
    let title = match (&log.asked, lang) {
        (Some(asked), _) => format!("{} · {}", asked.canvas, asked.address),
        (None, Lang::Nl) => "Wat er per commit veranderde".to_owned(),
        (None, Lang::En) => "What each commit changed".to_owned(),
    };
    let mut blocks = vec![format!("# {}", prose(&title))];
    for entry in &log.entries {
        blocks.push(format!("## {}", prose(&entry.head(lang))));
        blocks.extend(entry.unread.iter().map(|said| prose(said.get(lang))));
        for canvas in &entry.canvases {
            blocks.extend(log.several.then(|| format!("### {}", prose(&canvas.id))));
            let items: Vec<String> = canvas
                .sentences(log, entry.since.as_deref())
                .iter()
                .map(|said| format!("- {}", prose(said.get(lang))))
                .collect();
            blocks.push(items.join("\n"));
        }
    }
    blocks.extend(log.foot().iter().map(|said| prose(said.get(lang))));
    format!("{}\n", blocks.join("\n\n"))
}

fn prose(text: &str) -> String {
    escaped(&visible(text))
}
