//! The structure of a document without its words, and its words without structure.

use super::{Block, Body, Document, Entry, Inline};

impl Document {
    /// The structure, one block a line, without any words: equal for equal layouts.
    pub fn shape(&self) -> String {
        let mut out = String::new();
        if let Some(kicker) = &self.kicker {
            line(&mut out, 0, "kicker", &[&kicker.tag, &kicker.status, &kicker.place]);
        }
        if !self.footer.is_empty() {
            line(&mut out, 0, "footer", &[&self.footer]);
        }
        blocks(&mut out, 0, &self.blocks);
        for source in &self.sources {
            line(&mut out, 0, "source", &[]);
            blocks(&mut out, 1, &source.blocks);
        }
        out
    }

    /// Each section by name, alone under the title, as a document of its own.
    pub fn sections(&self) -> Vec<(String, Self)> {
        let is_section = |block: &Block| matches!(&block.body, Body::Heading { level: 2, .. });
        let starts: Vec<usize> =
            self.blocks.iter().enumerate().filter(|(_, block)| is_section(block)).map(|(at, _)| at).collect();
        let title = self.blocks.first().filter(|block| matches!(&block.body, Body::Heading { level: 1, .. }));
        starts
            .iter()
            .enumerate()
            .map(|(n, start)| {
                let end = starts.get(n + 1).copied().unwrap_or(self.blocks.len());
                let section = &self.blocks[*start..end];
                let name = match section.first().map(|block| &block.body) {
                    Some(Body::Heading { text, .. }) => plain(text),
                    _ => String::new(),
                };
                let blocks = title.into_iter().chain(section).cloned().collect();
                (name, Self { blocks, ..self.clone() })
            })
            .collect()
    }

    /// Level, words and line of every heading of the flow.
    pub fn headings(&self) -> Vec<(u8, String, usize)> {
        headings(&self.blocks)
    }
}

fn headings(blocks: &[Block]) -> Vec<(u8, String, usize)> {
    let mut found = Vec::new();
    for block in blocks {
        match &block.body {
            Body::Heading { level, text } => found.push((*level, plain(text), block.line)),
            Body::Board { blocks } => found.extend(headings(blocks)),
            Body::Cards { cards } => {
                found.extend(cards.iter().map(|c| (c.level, plain(&c.text), c.line)));
            }
            _ => {}
        }
    }
    found
}

/// All words of a document, its tables and the descriptions of its figures included, part by part on a line.
pub fn words(document: &Document) -> String {
    let mut out = String::new();
    gather(&document.blocks, &mut out);
    out
}

fn gather(all: &[Block], out: &mut String) {
    let add = |out: &mut String, text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    for block in all {
        match &block.body {
            Body::Heading { text, .. } | Body::Paragraph { text, .. } | Body::Annex { tag: text } => {
                add(out, &plain(text));
            }
            Body::List { items, .. } => items.iter().for_each(|item| {
                gather(&item.blocks, out);
                add(out, &plain(&item.amount));
            }),
            Body::Numbers { items, .. } | Body::Dates { items } => {
                items
                    .iter()
                    .flat_map(|item| [&item.head, &item.text])
                    .for_each(|text| add(out, &plain(text)));
            }
            Body::Quote { blocks, speaker } => {
                gather(blocks, out);
                add(out, &plain(speaker));
            }
            Body::Alert { blocks, .. } | Body::Board { blocks } => gather(blocks, out),
            Body::Table(table) => {
                table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| add(out, &plain(cell)));
            }
            Body::Figure { alt, .. } => add(out, alt),
            Body::Cards { cards } => {
                for card in cards {
                    add(out, &plain(&card.text));
                    gather(&card.blocks, out);
                    add(out, &plain(&card.proof));
                }
            }
            Body::Code { text } => add(out, text),
            Body::Sources { .. } | Body::Cut | Body::PageBreak => {}
        }
    }
}

/// The words of inline content.
pub fn plain(content: &[Inline]) -> String {
    fn gather(content: &[Inline], out: &mut String) {
        for inline in content {
            match inline {
                Inline::Text { text } | Inline::Code { text } => out.push_str(text),
                Inline::Break => out.push(' '),
                Inline::SourceRef { .. } => {}
                Inline::Emph { content }
                | Inline::Strong { content }
                | Inline::Strike { content }
                | Inline::Link { content, .. }
                | Inline::Lang { content, .. } => gather(content, out),
            }
        }
    }
    let mut out = String::new();
    gather(content, &mut out);
    out
}

fn line(out: &mut String, depth: usize, name: &str, parts: &[&[Inline]]) {
    out.extend(std::iter::repeat_n("  ", depth));
    out.push_str(name);
    for part in parts {
        out.push_str(" (");
        inlines(out, part);
        out.push(')');
    }
    out.push('\n');
}

/// Names of the elements in a line; plain words leave a trace only by being there.
fn inlines(out: &mut String, content: &[Inline]) {
    for inline in content {
        let (name, content) = match inline {
            Inline::Text { .. } => ("_", None),
            Inline::Code { .. } => ("code", None),
            Inline::Break => ("break", None),
            Inline::SourceRef { .. } => ("source", None),
            Inline::Emph { content } => ("emph", Some(content)),
            Inline::Strong { content } => ("strong", Some(content)),
            Inline::Strike { content } => ("strike", Some(content)),
            Inline::Link { content, .. } => ("link", Some(content)),
            Inline::Lang { content, .. } => ("lang", Some(content)),
        };
        out.push_str(name);
        if let Some(content) = content {
            out.push('(');
            inlines(out, content);
            out.push(')');
        }
    }
}

fn blocks(out: &mut String, depth: usize, all: &[Block]) {
    for block in all {
        if block.rail {
            line(out, depth, "rail", &[]);
        }
        match &block.body {
            Body::Heading { level, text } => line(out, depth, &format!("heading {level}"), &[text]),
            Body::Paragraph { role, text } => {
                line(out, depth, &format!("paragraph {role:?}"), &[text]);
            }
            Body::List { start, items } => {
                let name = if start.is_some() { "numbered" } else { "list" };
                line(out, depth, &format!("{name} {}", items.len()), &[]);
                for item in items {
                    let name = if item.checked.is_some() { "task" } else { "item" };
                    let amount = [item.amount.as_slice()];
                    line(out, depth + 1, name, if item.amount.is_empty() { &[] } else { &amount });
                    blocks(out, depth + 2, &item.blocks);
                }
            }
            Body::Numbers { items, .. } => entries(out, depth, "numbers", items),
            Body::Dates { items } => entries(out, depth, "dates", items),
            Body::Quote { blocks: inner, speaker } => {
                line(out, depth, "quote", &[speaker]);
                blocks(out, depth + 1, inner);
            }
            Body::Alert { tone, blocks: inner } => {
                line(out, depth, &format!("alert {tone:?}"), &[]);
                blocks(out, depth + 1, inner);
            }
            Body::Board { blocks: inner } => {
                line(out, depth, "board", &[]);
                blocks(out, depth + 1, inner);
            }
            Body::Table(table) => {
                let name = format!("table {} x {}", table.head.len(), table.rows.len());
                line(out, depth, &name, &table.head.iter().map(Vec::as_slice).collect::<Vec<_>>());
                for (row, look) in table.rows.iter().zip(&table.looks) {
                    let cells: Vec<&[Inline]> = row.iter().map(Vec::as_slice).collect();
                    line(out, depth + 1, &format!("row {look:?}"), &cells);
                }
            }
            Body::Figure { .. } => line(out, depth, "figure", &[]),
            Body::Cards { cards } => {
                line(out, depth, &format!("cards {}", cards.len()), &[]);
                for card in cards {
                    line(out, depth + 1, "card", &[&card.text]);
                    blocks(out, depth + 2, &card.blocks);
                    line(out, depth + 2, "proof", &[&card.proof]);
                }
            }
            Body::Code { .. } => line(out, depth, "code", &[]),
            Body::Sources { titled } => line(out, depth, &format!("sources {titled}"), &[]),
            Body::Cut => line(out, depth, "cut", &[]),
            Body::PageBreak => line(out, depth, "page", &[]),
            Body::Annex { tag } => line(out, depth, "annex", &[tag]),
        }
    }
}

fn entries(out: &mut String, depth: usize, name: &str, items: &[Entry]) {
    line(out, depth, &format!("{name} {}", items.len()), &[]);
    for item in items {
        line(out, depth + 1, "entry", &[&item.head, &item.text]);
    }
}
