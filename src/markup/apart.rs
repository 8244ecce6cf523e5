//! Takes paragraphs apart where their structure says so: at hard breaks, and at what is strong.

use super::{Block, Body, Entry, Inline, Item, Kicker, Look};

/// Parts the lines above the title: the first says what this is, its strong part the status; the second where.
pub(super) fn kicker(mut text: Vec<Inline>) -> Kicker {
    let mut kicker = Kicker::default();
    if let Some(at) = text.iter().position(|inline| *inline == Inline::Break) {
        kicker.place = text.split_off(at + 1);
        text.pop();
    }
    for inline in text {
        match inline {
            Inline::Strong { content } if kicker.status.is_empty() => kicker.status = content,
            other => kicker.tag.push(other),
        }
    }
    // One dash or dot that parts the two belongs to neither.
    if let Some(Inline::Text { text }) = kicker.tag.last_mut()
        && !kicker.status.is_empty()
    {
        let end = text.trim_end();
        text.truncate(end.strip_suffix(['—', '–', '·', '|']).unwrap_or(end).trim_end().len());
    }
    kicker.tag.pop_if(|last| matches!(last, Inline::Text { text } if text.is_empty()));
    kicker
}

/// Parts a quotation from its speaker: the last line of its last paragraph, if that begins with a long dash.
/// A dash within the words of someone is never that, since those hold no hard break.
pub(super) fn quote(mut blocks: Vec<Block>) -> Body {
    let mut speaker = Vec::new();
    if let Some(Block { body: Body::Paragraph { text, .. }, .. }) = blocks.last_mut()
        && let Some(at) = text.iter().rposition(|inline| *inline == Inline::Break)
        && let Some(Inline::Text { text: words }) = text.get_mut(at + 1)
        && let Some(rest) = words.strip_prefix("— ")
    {
        *words = rest.to_owned();
        speaker = text.split_off(at + 1);
        text.pop();
        if text.is_empty() {
            blocks.pop();
        }
    }
    Body::Quote { blocks, speaker }
}

/// The items of a list as entries: each one paragraph of a strong part, a hard break and more.
pub(super) fn entries(items: Vec<Item>) -> Option<Vec<Entry>> {
    let entry = |mut item: Item| {
        let Body::Paragraph { text, .. } = item.blocks.pop()?.body else { return None };
        let mut text = text.into_iter();
        match (text.next()?, text.next()?) {
            (Inline::Strong { content: head }, Inline::Break) => Some(Entry { head, text: text.collect() })
                .filter(|entry| item.blocks.is_empty() && !entry.text.is_empty()),
            _ => None,
        }
    };
    items.into_iter().map(entry).collect()
}

/// Sets apart the amounts of what is asked: the strong last line of an item.
pub(super) fn amounts(blocks: &mut [Block]) {
    let lists = blocks.iter_mut().filter_map(|block| match &mut block.body {
        Body::List { items, .. } => Some(items),
        _ => None,
    });
    for item in lists.flatten() {
        if let Some(Block { body: Body::Paragraph { text, .. }, .. }) = item.blocks.last_mut()
            && text.len() > 2
            && text[text.len() - 2] == Inline::Break
            && let Some(Inline::Strong { content }) =
                text.pop_if(|last| matches!(last, Inline::Strong { .. }))
        {
            text.pop();
            item.amount = content;
        }
    }
}

/// How a row of a table looks, by its first cell; what stands out at the end of that gets a line of its own.
pub(super) fn row(cells: &mut [Vec<Inline>], last: bool) -> Look {
    let Some(first) = cells.first_mut() else { return Look::Plain };
    match first.as_slice() {
        [Inline::Strong { .. }] if last => return Look::Total,
        [Inline::Strong { .. }, .., Inline::Code { .. }] => return Look::Advised,
        [Inline::Emph { .. }] => return Look::Attention,
        [.., Inline::Text { .. }, Inline::Emph { .. }] => {}
        _ => return Look::Plain,
    }
    let at = first.len() - 1;
    if let Some(Inline::Text { text }) = first.get_mut(at - 1) {
        text.truncate(text.trim_end().len());
    }
    first.insert(at, Inline::Break);
    Look::Plain
}
