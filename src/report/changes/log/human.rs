//! For people: each commit with its day and its heaviest changes.

use super::Log;
use crate::report::Manner;
use crate::report::lines::{hang, wrap};
use crate::text::visible;

/// All commits.
pub fn render(log: &Log, manner: &Manner) -> String {
    let lang = manner.lang;
    let mut blocks = Vec::new();
    if let Some(asked) = &log.asked {
        let head = visible(&format!("{} · {}", asked.canvas, asked.address));
        blocks.push(manner.bold(&wrap(&head, manner.width)));
    }
    for entry in &log.entries {
        let mut lines = vec![manner.bold(&wrap(&visible(&entry.head(lang)), manner.width))];
        let unread =
            entry.unread.iter().map(|said| hang(&visible(said.get(lang)), "  ", "    ", manner.width));
        lines.extend(unread);
        for canvas in &entry.canvases {
            let indent = if log.several { "    " } else { "  " };
            if log.several {
                lines.push(hang(&visible(&canvas.id), "  ", "    ", manner.width));
            }
            let sentences = canvas.sentences(log, entry.since.as_deref()).into_iter();
            let behind = format!("{indent}  ");
            lines.extend(sentences.map(|said| hang(&visible(said.get(lang)), indent, &behind, manner.width)));
        }
        blocks.push(lines.join("\n"));
    }
    blocks.extend(log.foot().iter().map(|said| wrap(&visible(said.get(lang)), manner.width)));
    format!("{}\n", blocks.join("\n\n"))
}
