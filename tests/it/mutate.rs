//! Files of a workspace with bytes, lines and pieces changed by chance that comes again: no panic, no place outside
//! its text, no message without a half, no run without an end. `DRAAGVLAK_CASES` tries more of them.

use std::panic::AssertUnwindSafe;
use std::sync::mpsc;
use std::time::Duration;

use draagvlak::check::rules;
use draagvlak::document::kind;
use libtest_mimic::{Failed, Trial};

use super::code;
use super::expect::{self, cases, none};

#[path = "mutate_drive.rs"]
mod drive;

/// After this a run is taken to have no end; all end within a second or two.
const ENDLESS: Duration = Duration::from_secs(60);

/// What means something to some reader of these files.
const TOKENS: &[&str] = &[
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "=",
    ",",
    ":",
    ".",
    "#",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "\0",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "é",
    "e\u{301}",
    "€ 5",
    "1,5",
    "14-03-2016",
    "ja",
    "nan",
    "inf",
    "-1",
    "9223372036854775808",
    "1e400",
    "2026-13-45",
    "[[actor]]",
    "[[measure]]",
    "[canvas]",
    "[canvas.focus]",
    "id = \"a\"",
    "format = 99",
    "circle = \"public\"",
    "<<<<<<< HEAD\n",
    "=======\n",
    ">>>>>>> x\n",
    "[[rule]]\n",
    "each = \"actor\"\n",
    "when = 'true'\n",
    "when = 'it.name == null'\n",
    "message = '{it.name}'\n",
    "canvas.actors",
    ".exists(a, true)",
    ".map(x, x.id)",
    "size(it.evidence)",
    " && ",
    "{% for x in canvas.actors %}",
    "{% endfor %}",
    "{% if doc %}",
    "{% endif %}",
    "{{ names }}",
    "{{ canvas }}",
    "{{ doc.title | euros }}",
    "| marks",
    "| list",
    "| paragraphs",
    "| date",
    "t(key=\"x\")",
    "<missing what=\"x\" who=\"y\"/>",
    "# ",
    "## ",
    "### ",
    "> [!NOTE]\n> x\n",
    "<!-- cards -->\n",
    "<!-- page -->\n",
    "<!-- widths 2 3 auto -->\n",
    "| a | b |\n|---|---|\n| c | d |\n",
    "![a](b.svg)",
    "[^een]",
    "[^een]: x\n",
    "<span lang=\"nl\">",
    "</span>",
    "\\",
    "key = { $n ->\n  [one] x\n *[other] y\n}\n",
    "-term = x\n",
    "{ -term }",
    "{ key }",
];

/// A sort of file: its name, where it stands, and the texts that it is made of.
type Sort = (&'static str, fn() -> Vec<(String, String)>, u32);

const SORTS: &[Sort] = &[
    ("sheets", sheets, 400),
    ("frameworks", frameworks, 120),
    ("house_rules", houses, 240),
    ("templates", templates, 320),
];

/// All trials with changed files.
pub fn trials() -> Vec<Trial> {
    let trials = SORTS.iter().map(|(name, texts, few)| {
        Trial::test(format!("mutate::{name}_stand_anything"), || stand(name, &texts(), *few))
    });
    trials.collect()
}

fn read(folder: &str, endings: &[&str]) -> Vec<String> {
    let texts =
        code::files(folder, endings).into_iter().filter_map(|path| std::fs::read_to_string(path).ok());
    texts.collect()
}

fn under(path: &str, texts: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    texts.into_iter().map(|text| (path.to_owned(), text)).collect()
}

fn sheets() -> Vec<(String, String)> {
    let examples = rules::all().iter().flat_map(|rule| [rule.bad(), rule.good()]).map(str::to_owned);
    let mut texts: Vec<String> = read("tests/schema/bad", &["toml"]);
    texts.extend(read("canvases", &["toml"]));
    texts.extend(examples);
    texts.push(drive::CANVAS.to_owned());
    under("canvases/streek.toml", texts)
}

fn frameworks() -> Vec<(String, String)> {
    under("frameworks/eigen.toml", read("seeds/frameworks", &["toml"]))
}

fn houses() -> Vec<(String, String)> {
    let manual = std::fs::read_to_string(expect::root().join("docs/house-rules.md")).unwrap_or_default();
    let blocks = manual.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let texts =
        blocks.map(
            |block| if block.contains("format") { block.to_owned() } else { format!("format = 1\n{block}") },
        );
    under("draagvlak.toml", texts.chain(read("tests/house", &["toml"])))
}

fn templates() -> Vec<(String, String)> {
    kind::EMBEDDED.iter().map(|(path, text)| (format!("templates/{path}"), (*text).to_owned())).collect()
}

/// Numbers that look like chance and come again for the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// One text with a few changes, some of them pieces of another.
fn changed(text: &str, other: &str, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        match chance.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            0 | 1 => {
                let token = TOKENS[chance.below(TOKENS.len())];
                bytes.splice(at..at, token.bytes());
            }
            2 => {
                let end = (at + chance.below(12)).min(bytes.len());
                let token = TOKENS[chance.below(TOKENS.len())];
                bytes.splice(at..end, token.bytes());
            }
            3 => bytes.truncate(at),
            kind => {
                let mut lines: Vec<Vec<u8>> =
                    bytes.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
                let line = chance.below(lines.len());
                let lines_of_other: Vec<&str> = other.split_inclusive('\n').collect();
                let from = chance.below(lines_of_other.len());
                let to = (from + 1 + chance.below(9)).min(lines_of_other.len());
                match kind {
                    4 if line < lines.len() => drop(lines.remove(line)),
                    5 if line < lines.len() => lines.insert(line, lines[line].clone()),
                    6 if line < lines.len() => {
                        let with = chance.below(lines.len());
                        lines.swap(line, with);
                    }
                    _ => {
                        drop(lines.splice(
                            line..line,
                            lines_of_other[from..to].iter().map(|l| l.as_bytes().to_vec()),
                        ))
                    }
                }
                bytes = lines.concat();
            }
        }
    }
    bytes
}

fn stand(name: &str, texts: &[(String, String)], few: u32) -> Result<(), Failed> {
    let mut amiss = Vec::new();
    for number in 0..cases(few) {
        let mut chance =
            Chance(0x9e37_79b9_7f4a_7c15 ^ (u64::from(number) + 1).wrapping_mul(0x2545_f491_4f6c_dd1d));
        let (path, text) = &texts[chance.below(texts.len())];
        let (_, other) = &texts[chance.below(texts.len())];
        let bytes = changed(text, other, &mut chance);
        if let Err(why) = alone(path.clone(), bytes.clone(), chance.below(9)) {
            let kept = std::env::temp_dir().join(format!("draagvlak-{name}-{number}"));
            std::fs::write(&kept, bytes)?;
            amiss.push(format!("{number}, kept in {} as {path}: {why}", kept.display()));
        }
    }
    none(&amiss, name)
}

/// Drives one file in a thread of its own, so that what has no end is told too.
fn alone(path: String, bytes: Vec<u8>, document: usize) -> Result<(), String> {
    let (tell, told) = mpsc::channel();
    let run = move || {
        let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| {
            let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
            let canvas = ("canvases/streek.toml", drive::CANVAS.as_bytes());
            drive::drive(folder.path(), &[canvas, (&path, &bytes)], document)
        }));
        let _ = tell.send(outcome.unwrap_or_else(|_| Err("a panic, told above".to_owned())));
    };
    std::thread::Builder::new().spawn(run).map_err(|error| error.to_string())?;
    told.recv_timeout(ENDLESS).unwrap_or_else(|_| Err("has no end".to_owned()))
}
