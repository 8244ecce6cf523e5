//! `output-inaccessible`: what a reader who cannot see the page would miss, and the parser does not refuse.

use super::{Look, Rule};
use crate::canvas::record::Record;
use crate::check::page::Weight;
use crate::diagnostic::{Finding, Level};
use crate::markup::{self, Block, Body, Inline, Role, Table};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "output-inaccessible",
    detects: Say {
        nl: "Een document is niet voor iedereen te lezen: de beschrijving van een figuur zegt niets of staat er twee keer, een tabel heeft geen rijen of twee kolommen met dezelfde kop, er is een tweede titel, vette tekst staat voor een kop of een teken voor een lijst, of een link heet “klik hier” of alleen naar zijn adres. Een figuur zonder beschrijving, een kolom zonder kop, een document zonder titel en een overgeslagen kopniveau worden al geweigerd.",
        en: "A document cannot be read by everybody: the description of a figure says nothing or stands there twice, a table has no rows or two columns with the same heading, there is a second title, bold text stands for a heading or a sign for a list, or a link is called “click here” or only by its address. A figure without description, a column without heading, a document without title and a skipped level of heading are refused already.",
    },
    why: Say {
        nl: "Overheden moeten toegankelijk publiceren. Wie laat voorlezen of met het toetsenbord bladert, leest anders een ander document dan de rest van de stuurgroep.",
        en: "Public bodies have to publish accessibly. Whoever has a document read aloud, or moves through it by keyboard, otherwise reads another paper than the rest of the steering group.",
    },
    remedy: Say {
        nl: "Verbeter het sjabloon dat deze regel schrijft.",
        en: "Mend the template that writes this line.",
    },
    origin: Say {
        nl: "Documenten op websites van Nederlandse overheden moeten sinds 23 september 2020 toegankelijk zijn volgens EN 301 549 en WCAG; in Vlaanderen vraagt het Bestuursdecreet hetzelfde.",
        en: "Documents on the websites of Dutch public bodies have had to be accessible under EN 301 549 and WCAG since 23 September 2020; in Flanders the Bestuursdecreet asks the same.",
    },
    weight: Weight::Always(Level::Error),
    examples: include_str!("output_inaccessible.md"),
    check,
};

/// Words that say that there is a picture, not what it says.
const PICTURE: &[&str] = &[
    "afbeelding",
    "figuur",
    "grafiek",
    "plaatje",
    "foto",
    "logo",
    "diagram",
    "schema",
    "kaart",
    "beeld",
    "image",
    "figure",
    "chart",
    "graph",
    "picture",
    "photo",
    "map",
];

/// Link texts that say nothing out of their sentence.
const VAGUE: &[&str] = &[
    "klik hier",
    "hier",
    "link",
    "deze link",
    "website",
    "lees meer",
    "lees verder",
    "meer",
    "meer informatie",
    "click here",
    "here",
    "this link",
    "read more",
    "more",
    "more information",
];

/// Signs that open a line of a list in other programs.
const BULLETS: &[char] = &['•', '◦', '▪', '‣', '●', '○'];

/// The most words of a bold line that stands for a heading.
const HEADING: usize = 12;

fn check(look: &Look<'_>, rule: &'static Rule) -> Vec<Finding> {
    let document = &look.rendered.blocks;
    let mut review = Review { look, rule, titles: 0, descriptions: Vec::new(), findings: Vec::new() };
    review.blocks(&document.blocks, true);
    review.sources();
    review.findings
}

struct Review<'a> {
    look: &'a Look<'a>,
    rule: &'static Rule,
    titles: usize,
    /// The descriptions of figures so far.
    descriptions: Vec<&'a str>,
    findings: Vec<Finding>,
}

impl<'a> Review<'a> {
    fn report(&mut self, line: usize, level: Level, what: Text, help: Text) {
        let file = &self.look.rendered.file;
        let message = text!("{file}.md, regel {line}: {what}", "{file}.md, line {line}: {what}"; what);
        let mut finding = self.look.finding(self.rule, message).help(help);
        finding.level = level;
        self.findings.push(finding);
    }

    /// Blocks in order; `flow` is where headings can stand.
    fn blocks(&mut self, blocks: &'a [Block], flow: bool) {
        for (at, block) in blocks.iter().enumerate() {
            let line = block.line;
            match &block.body {
                Body::Heading { level, text } => self.heading(line, *level, text),
                Body::Paragraph { role, text } => {
                    let next = blocks.get(at + 1).map(|next| &next.body);
                    let heads = flow
                        && *role == Role::Plain
                        && next.is_some_and(|n| !matches!(n, Body::Heading { .. }));
                    self.paragraph(line, text, heads);
                }
                Body::Figure { path, alt, .. } => self.figure(line, path, alt),
                Body::Table(table) => self.table(line, table),
                Body::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks, false)),
                Body::Numbers { items, .. } | Body::Dates { items } => {
                    items
                        .iter()
                        .flat_map(|item| [&item.head, &item.text])
                        .for_each(|text| self.links(line, text));
                }
                Body::Quote { blocks, .. } | Body::Alert { blocks, .. } | Body::Board { blocks } => {
                    self.blocks(blocks, false)
                }
                Body::Cards { cards } => {
                    for card in cards {
                        self.blocks(&card.blocks, false);
                        self.links(card.line, &card.proof);
                    }
                }
                Body::Code { .. }
                | Body::Sources { .. }
                | Body::Cut
                | Body::PageBreak
                | Body::Annex { .. } => {}
            }
        }
    }

    fn heading(&mut self, line: usize, level: u8, text: &[Inline]) {
        self.links(line, text);
        self.titles += usize::from(level == 1);
        if level == 1 && self.titles > 1 {
            let words = markup::plain(text);
            self.report(
                line,
                Level::Error,
                text!("“{words}” is een tweede titel.", "“{words}” is a second title."),
                text!(
                    "Maak er een kop van: `##` in plaats van `#`.",
                    "Make it a heading: `##` instead of `#`."
                ),
            );
        }
    }

    fn paragraph(&mut self, line: usize, text: &[Inline], heads: bool) {
        self.links(line, text);
        let words = markup::plain(text);
        let words = words.trim();
        let bold = matches!(text, [Inline::Strong { .. }]);
        let ends = words.ends_with(['.', ':', ';', '?', '!', '…']);
        if heads && bold && !ends && words.split_whitespace().count() <= HEADING {
            self.report(
                line,
                Level::Error,
                text!("“{words}” is vet, maar geen kop.", "“{words}” is bold, but no heading."),
                text!(
                    "Maak er een kop van (`###`), of een zin.",
                    "Make it a heading (`###`), or a sentence."
                ),
            );
        }
        if let Some(sign) = words.chars().next().filter(|first| BULLETS.contains(first)) {
            self.report(
                line,
                Level::Error,
                text!(
                    "Een alinea begint met {sign}, maar is geen lijst.",
                    "A paragraph begins with {sign}, but is no list."
                ),
                text!(
                    "Schrijf elk punt op een regel die met `- ` begint.",
                    "Write each item on a line that begins with `- `."
                ),
            );
        }
    }

    fn figure(&mut self, line: usize, path: &str, alt: &'a str) {
        let alt = alt.trim();
        if says_nothing(path, alt) {
            self.report(
                line,
                Level::Error,
                text!(
                    "De figuur heeft als beschrijving alleen “{alt}”.",
                    "All that the description of the figure says is “{alt}”."
                ),
                text!(
                    "Zeg tussen de haken wat de figuur laat zien: `![…](…)`; de figuren van het programma hebben daarvoor `alt`.",
                    "Say between the brackets what the figure shows: `![…](…)`; the figures of the program have `alt` for it."
                ),
            );
        } else if self.descriptions.contains(&alt) {
            self.report(
                line,
                Level::Error,
                text!("Twee figuren hebben dezelfde beschrijving.", "Two figures have the same description."),
                text!("Zeg van elke figuur wat zij laat zien.", "Say of each figure what it shows."),
            );
        }
        self.descriptions.push(alt);
    }

    fn table(&mut self, line: usize, table: &Table) {
        for cell in table.head.iter().chain(table.rows.iter().flatten()) {
            self.links(line, cell);
        }
        if table.rows.is_empty() {
            self.report(
                line,
                Level::Error,
                text!("De tabel heeft koppen, maar geen rijen.", "The table has headings, but no rows."),
                text!(
                    "Laat de tabel weg als er niets in staat: `{{% if … %}}`.",
                    "Leave the table out if there is nothing in it: `{{% if … %}}`."
                ),
            );
        }
        let heads: Vec<String> =
            table.head.iter().map(|cell| markup::plain(cell).trim().to_lowercase()).collect();
        let twice = heads.iter().enumerate().find(|(at, head)| heads[..*at].contains(head));
        if let Some((at, _)) = twice {
            let head = markup::plain(&table.head[at]);
            self.report(
                line,
                Level::Error,
                text!(
                    "Twee kolommen van de tabel heten “{head}”.",
                    "Two columns of the table are called “{head}”."
                ),
                text!("Geef elke kolom een eigen kop.", "Give each column a heading of its own."),
            );
        }
    }

    fn links(&mut self, line: usize, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Link { url, content } => self.link(line, url, &markup::plain(content)),
                Inline::Emph { content }
                | Inline::Strong { content }
                | Inline::Strike { content }
                | Inline::Lang { content, .. } => self.links(line, content),
                Inline::Text { .. } | Inline::Code { .. } | Inline::SourceRef { .. } | Inline::Break => {}
            }
        }
    }

    fn link(&mut self, line: usize, url: &str, words: &str) {
        let plain = words.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if VAGUE.contains(&plain.as_str()) {
            self.report(
                line,
                Level::Warning,
                text!("Een link heet “{words}”.", "A link is called “{words}”."),
                text!(
                    "Zeg waar de link heen gaat: “de regeling van de gemeente”.",
                    "Say where the link leads: “the scheme of the municipality”."
                ),
            );
        } else if bare(url, words) {
            self.report(
                line,
                Level::Warning,
                text!(
                    "Een link heet alleen naar zijn adres, {words}.",
                    "A link is called by its address only, {words}."
                ),
                text!(
                    "Zeg waar de link heen gaat: `[de regeling](https://…)`.",
                    "Say where the link leads: `[the scheme](https://…)`."
                ),
            );
        }
    }

    /// Sources: an address is in order behind the name of the source, and nothing by itself.
    fn sources(&mut self) {
        let canvas = &self.look.seen.canvas;
        for source in &self.look.rendered.blocks.sources {
            let (mut said, mut address) = (String::new(), None);
            for block in &source.blocks {
                let Body::Paragraph { text, .. } = &block.body else { continue };
                for inline in text {
                    match inline {
                        Inline::Link { url, content } if bare(url, &markup::plain(content)) => {
                            address = Some(url)
                        }
                        other => said.push_str(&markup::plain(std::slice::from_ref(other))),
                    }
                }
            }
            let Some(address) = address.filter(|_| !said.contains(char::is_alphabetic)) else { continue };
            let message = text!("De bron {address} heeft geen naam.", "The source {address} has no name.");
            let help = text!(
                "Zeg hoe de bron heet: `source = \"…\"`.",
                "Say what the source is called: `source = \"…\"`."
            );
            let mut finding = self.look.finding(self.rule, message).help(help);
            finding.level = Level::Warning;
            if let Some(evidence) = canvas.evidence(&source.slug) {
                finding = finding.about(evidence.address()).at(evidence.place.at("source"));
            }
            self.findings.push(finding);
        }
    }
}

/// Whether a link to a page shows no words but its address. Mail and telephone are called by theirs.
fn bare(url: &str, words: &str) -> bool {
    let short = |text: &str| text.trim().trim_end_matches('/').to_lowercase();
    let page = url.starts_with("http");
    page && (short(url) == short(words)
        || words.trim().starts_with("http://")
        || words.trim().starts_with("https://"))
}

/// Whether a description only names a file, or says that there is a picture.
fn says_nothing(path: &str, alt: &str) -> bool {
    let file = alt == path
        || (!alt.contains(' ')
            && [".svg", ".png", ".jpg", ".jpeg"].iter().any(|e| alt.to_lowercase().ends_with(e)));
    let words = alt.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    file || words.map(str::to_lowercase).all(|word| PICTURE.contains(&word.as_str()))
}
