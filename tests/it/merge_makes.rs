//! Makes sheets and edits of them as people make them: values, elements, fields, remarks, records that come and go. Chance
//! is a number that is told with each failure.

use libtest_mimic::Failed;

use super::expect::root;

/// Numbers that look like chance, the same for the same seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x2545_F491_4F6C_DD1D)
    }

    /// A number below another.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (x ^ (x >> 31)) as usize % n.max(1)
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        if of.is_empty() { None } else { of.get(self.below(of.len())) }
    }
}

/// A record as lines: what stands above it, its header, and its statements.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    pub lead: String,
    pub header: String,
    pub statements: Vec<String>,
}

impl Block {
    fn kind(&self) -> &str {
        self.header.trim().trim_matches(['[', ']'])
    }

    pub fn text(&self) -> String {
        format!("{}{}{}", self.lead, self.header, self.statements.concat())
    }
}

/// The records of a sheet.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    let mut lead = String::new();
    let mut open = 0_i32;
    for line in text.split_inclusive('\n') {
        if open > 0 {
            if let Some(last) = all.last_mut().and_then(|block| block.statements.last_mut()) {
                last.push_str(line);
            }
        } else if line.trim().is_empty() || line.starts_with('#') {
            lead.push_str(line);
            continue;
        } else if line.starts_with("[[") || line.starts_with('[') && !line.contains('.') {
            all.push(Block {
                lead: std::mem::take(&mut lead),
                header: line.to_owned(),
                statements: Vec::new(),
            });
            continue;
        } else if let Some(block) = all.last_mut() {
            block.statements.push(format!("{}{line}", std::mem::take(&mut lead)));
        }
        open += depth(line);
    }
    all
}

/// How many brackets of a line stay open.
fn depth(line: &str) -> i32 {
    if line.starts_with('[') {
        return 0;
    }
    let mut quoted = false;
    let mut depth = 0;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            '[' | '{' if !quoted => depth += 1,
            ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
    }
    depth
}

/// All records of the canvases that go with the program, without their heads.
pub fn pool() -> Result<Vec<Block>, Failed> {
    let mut pool = Vec::new();
    for name in ["voorbeeldstreek.toml", "voorbeeldstreek-2028.toml", "achterhoek.toml", "gent.toml"] {
        let text = std::fs::read_to_string(root().join("canvases").join(name))?;
        pool.extend(blocks(&text).into_iter().filter(|block| block.header.starts_with("[[")));
    }
    Ok(pool)
}

/// A sheet of neighbouring records.
pub fn sheet(pool: &[Block], chance: &mut Chance, many: usize) -> Vec<Block> {
    let from = chance.below(pool.len() - many);
    let mut blocks: Vec<Block> = pool[from..from + many].to_vec();
    let mut known = std::collections::BTreeSet::new();
    blocks.retain(|block| {
        known.insert(
            block
                .text()
                .lines()
                .take(40)
                .filter(|l| l.starts_with("id =") || !block.text().contains("id ="))
                .collect::<String>()
                + block.kind(),
        )
    });
    blocks
}

/// A sheet as text.
pub fn text(blocks: &[Block]) -> String {
    let records: String = blocks.iter().map(Block::text).collect();
    format!("#:schema ../canvas.nl.schema.json\nformat = 1\n\n[canvas]\ntitle = \"Streek\"\n{records}")
}

/// Fields that are part of a key, so that another value makes another record.
const KEYS: &[&str] = &[
    "id",
    "view",
    "precondition",
    "session",
    "wave",
    "vote",
    "sectors",
    "proposal",
    "group",
    "date",
    "from",
    "to",
    "kind",
    "source",
    "year",
    "for",
    "term",
    "what",
    "text",
    "rule",
    "where",
    "document",
];

fn is_key(statement: &str) -> bool {
    let name = field(statement);
    statement.trim_start().starts_with('[') || KEYS.contains(&name)
}

fn field(statement: &str) -> &str {
    let line =
        statement.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or_default();
    line.split('=').next().unwrap_or_default().trim()
}

/// Edits a sheet once, among its records from one number to another; `tag` tells the editor.
pub fn edit(
    blocks: &mut Vec<Block>,
    chance: &mut Chance,
    (from, to): (usize, usize),
    pool: &[Block],
    tag: &str,
) {
    if blocks.is_empty() {
        return;
    }
    let to = to.min(blocks.len()).max(from + 1);
    let at = (from + chance.below(to - from)).min(blocks.len() - 1);
    let number = chance.below(1_000_000);
    match chance.below(20) {
        0 if blocks.len() > 3 => drop(blocks.remove(at)),
        1 => {
            let of_kind = chance.pick(pool).cloned();
            let whole = |block: &Block| {
                let own = |s: &String| !s.trim_start().starts_with('[');
                block.statements.iter().all(own) && block.statements.iter().any(|s| field(s) == "id")
            };
            if let Some(mut block) = of_kind.filter(whole) {
                block.lead = "\n".to_owned();
                for statement in block.statements.iter_mut().filter(|s| field(s) == "id") {
                    *statement = format!("id = \"nieuw-{tag}-{number}\"\n");
                }
                // one that is the same in all but its id would be one that was renamed
                block.statements.retain(|s| field(s) != "note");
                block.statements.push(format!("note = \"nieuw van {tag} {number}\"\n"));
                blocks.insert(at + 1, block);
            }
        }
        2 => blocks[at].lead.push_str(&format!("# {tag} zegt hierboven {number}\n")),
        3 => {
            if let Some(statement) = blocks[at].statements.first_mut()
                && statement.trim_end().lines().count() == 1
                && !statement.contains('#')
            {
                *statement = format!("{} # {tag} zegt hierachter {number}\n", statement.trim_end());
            }
        }
        4 => {
            let block = &mut blocks[at];
            let sub = block.statements.iter().any(|s| s.trim_start().starts_with('['));
            if !sub && !block.statements.iter().any(|s| field(s) == "note") {
                block.statements.push(format!("note = \"toelichting van {tag} {number}\"\n"));
            }
        }
        5 => {
            let free: Vec<usize> = (0..blocks[at].statements.len())
                .filter(|n| {
                    !is_key(&blocks[at].statements[*n]) && !blocks[at].statements[*n].contains("counts")
                })
                .collect();
            let sub = blocks[at].statements.iter().any(|s| s.trim_start().starts_with('['));
            if let Some(n) = chance.pick(&free).copied().filter(|_| !sub) {
                blocks[at].statements.remove(n);
            }
        }
        6..=8 => element(&mut blocks[at], chance, tag, number),
        _ => value(&mut blocks[at], chance, tag, number),
    }
}

/// Lists that hold any name: one that is no choice of theirs would be no value.
const NAMES: &[&str] = &[
    "evidence",
    "closes",
    "indicators",
    "commissioners",
    "under",
    "told-to",
    "members",
    "measures",
    "rasci",
    "involves",
    "funders",
    "facilitators",
    "measured-by",
];

/// Takes a name out of a list, or puts one in.
fn element(block: &mut Block, chance: &mut Chance, tag: &str, number: usize) {
    let lists: Vec<usize> = (0..block.statements.len())
        .filter(|n| {
            let statement = &block.statements[*n];
            NAMES.contains(&field(statement)) && statement.contains("= [\"") && statement.contains("\"]")
        })
        .collect();
    let Some(n) = chance.pick(&lists).copied() else { return };
    let statement = &mut block.statements[n];
    let gone = statement.find("\", \"").filter(|_| chance.below(2) == 0);
    if let Some(at) = gone {
        let start = statement.find("= [").map_or(0, |at| at + 3);
        statement.replace_range(start..at + 3, "");
    } else if let Some(at) = statement.rfind("\"]") {
        statement.insert_str(at + 1, &format!(", \"{tag}-{number}\""));
    }
}

/// Changes a value: a number, a day, a text.
fn value(block: &mut Block, chance: &mut Chance, tag: &str, number: usize) {
    let free: Vec<usize> = (0..block.statements.len()).filter(|n| !is_key(&block.statements[*n])).collect();
    let Some(n) = chance.pick(&free).copied() else { return };
    let above: String = block.statements[n]
        .split_inclusive('\n')
        .take_while(|l| l.trim().is_empty() || l.starts_with('#'))
        .collect();
    let mut own = block.statements[n][above.len()..].to_owned();
    changed(&mut own, chance, tag, number);
    block.statements[n] = above + &own;
}

fn changed(statement: &mut String, chance: &mut Chance, tag: &str, number: usize) {
    let (start, end) =
        (statement.find('=').unwrap_or_default() + 1, statement.find('#').unwrap_or(statement.len()));
    // texts with a blank in them are no names
    let mut texts = Vec::new();
    let mut from = start;
    while let Some(open) = statement[from..end].find('"').map(|at| from + at) {
        let Some(close) = statement[open + 1..end].find('"').map(|at| open + 1 + at) else { break };
        if statement[open..close].contains(' ') {
            texts.push(close);
        }
        from = close + 1;
    }
    if let Some(close) = chance.pick(&texts).copied() {
        statement.insert_str(close, &format!(" {tag}{number}"));
        return;
    }
    let bare = statement[start..].trim().trim_end_matches(',').to_owned();
    if bare.parse::<i64>().is_ok() {
        // a value in the eyes of someone goes up to four
        let number = if field(statement) == "value" { number % 5 } else { number };
        *statement = format!("{} {number}\n", statement[..start].trim_end());
    } else if bare.len() == 10 && bare.as_bytes()[4] == b'-' {
        *statement =
            format!("{} {}-0{}-1{}\n", &statement[..start], 2020 + number % 9, 1 + number % 8, number % 9);
    } else if let Some(at) = statement[start..end].find("eur = ").map(|at| start + at + 6) {
        let stop = statement[at..].find(|c: char| !c.is_ascii_digit() && c != '_').map_or(at, |n| at + n);
        statement.replace_range(at..stop, &number.to_string());
    } else if bare == "true" || bare == "false" {
        let other = if bare == "true" { "false" } else { "true" };
        *statement = format!("{} {other}\n", statement[..start].trim_end());
    } else if bare.starts_with('[')
        && bare.ends_with(']')
        && bare[1..bare.len() - 1].split(',').all(|n| n.trim().parse::<i64>().is_ok())
    {
        *statement = format!("{} [{}, 1, 2, 3, 4]\n", statement[..start].trim_end(), number % 90);
    }
}
