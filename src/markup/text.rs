//! A document as plain text, to paste into a mail or into the form of any survey tool.

use super::{Block, Body, Document, Inline, Table, plain};

/// What stands where something is to be written.
const DOTS: &str = "……………………";

/// A document as plain text, without what stands above the title and at the foot of a page: a line for each paragraph,
/// item and row. A row of boxes is a question, with a line for
/// each answer that can be ticked.
pub fn text(document: &Document) -> String {
    let mut out = String::new();
    blocks(&document.blocks, "", &mut out);
    format!("{}\n", out.trim())
}

fn blocks(all: &[Block], indent: &str, out: &mut String) {
    for block in all {
        match &block.body {
            Body::Heading { text, .. } => {
                out.push('\n');
                line(text, "", out);
            }
            Body::Paragraph { text, .. } | Body::Annex { tag: text } => line(text, indent, out),
            Body::List { start, items } => {
                for (at, item) in items.iter().enumerate() {
                    let sign =
                        start.map_or_else(|| "- ".to_owned(), |start| format!("{}. ", start + at as u64));
                    let mut inner = String::new();
                    blocks(&item.blocks, "", &mut inner);
                    let amount = plain(&item.amount);
                    out.push_str(format!("{indent}{sign}{} {amount}", inner.trim()).trim_end());
                    out.push('\n');
                }
            }
            Body::Numbers { items, .. } | Body::Dates { items } => {
                for item in items {
                    out.push_str(&format!("{indent}{}: {}\n", plain(&item.head), plain(&item.text)));
                }
            }
            Body::Quote { blocks: inner, speaker } => {
                blocks(inner, indent, out);
                line(speaker, indent, out);
            }
            Body::Alert { blocks: inner, .. } | Body::Board { blocks: inner } => blocks(inner, indent, out),
            Body::Table(table) => rows(table, out),
            Body::Figure { alt, .. } => out.push_str(&format!("{alt}\n")),
            Body::Cards { cards } => {
                for card in cards {
                    line(&card.text, indent, out);
                    blocks(&card.blocks, indent, out);
                    line(&card.proof, indent, out);
                }
            }
            Body::Code { text } => out.push_str(&format!("{text}\n")),
            Body::Sources { .. } | Body::Cut | Body::PageBreak => {}
        }
    }
}

fn line(content: &[Inline], indent: &str, out: &mut String) {
    let words = plain(content);
    if !words.trim().is_empty() {
        out.push_str(indent);
        out.push_str(words.trim());
        out.push('\n');
    }
}

/// A table: what stands in it, or what is asked in it.
fn rows(table: &Table, out: &mut String) {
    let heads: Vec<String> = table.head.iter().map(|head| plain(head)).collect();
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| plain(cell).trim().to_owned()).collect();
        let ticked = cells.iter().any(|cell| cell == "□");
        if table.write == 0 {
            out.push_str(&format!("{}\n", cells.join(" | ")));
        } else if cells.iter().all(String::is_empty) {
            // so many empty rows are one answer
            out.push_str(&format!("\n{}\n{DOTS}\n", heads.join(" | ")));
            return;
        } else if ticked {
            out.push_str(&format!("\n{}\n", cells[0]));
            let boxes = heads.iter().zip(&cells).filter(|(_, cell)| *cell == "□");
            boxes.for_each(|(head, _)| out.push_str(&format!("( ) {head}\n")));
        } else {
            out.push_str(&format!("{}: {DOTS}\n", cells[0]));
        }
    }
}
