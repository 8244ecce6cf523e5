//! Reads Rust just well enough for the tests of tidiness: paths, texts and words, each with its line.

use std::path::{Path, PathBuf};

/// A piece of code.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Word(String),
    Text(String),
    /// `::`
    Joint,
    Sign(char),
}

/// A file of Rust.
pub struct Code {
    /// From the root of the repository.
    pub path: String,
    pub raw: String,
    pieces: Vec<(usize, Piece)>,
}

impl Code {
    fn read(path: &Path) -> Self {
        let raw = std::fs::read_to_string(path).unwrap_or_default();
        let shown = path.strip_prefix(super::expect::root()).unwrap_or(path);
        Self::of(&shown.to_string_lossy().replace('\\', "/"), &raw)
    }

    /// A file of this path, with this in it.
    pub fn of(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), raw: text.to_owned(), pieces: pieces(text) }
    }

    /// `path:line`.
    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// The modules that this file is inside of, the file's own last.
    pub fn modules(&self) -> Vec<&str> {
        let below = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        below.split('/').filter(|part| *part != "mod").collect()
    }

    /// The texts in it, with their lines.
    pub fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        self.pieces.iter().filter_map(|(line, piece)| match piece {
            Piece::Text(text) => Some((*line, text.as_str())),
            _ => None,
        })
    }

    /// Names that findings are made with: before a level, after `rule:` or `name:`, or first in `finding(…)` or a plain `amiss(…)`.
    pub fn finding_names(&self) -> impl Iterator<Item = (usize, &str)> {
        let word = |at: Option<usize>, words: &[&str]| {
            let piece = at.and_then(|at| self.pieces.get(at)).map(|(_, piece)| piece);
            matches!(piece, Some(Piece::Word(word)) if words.contains(&word.as_str()))
        };
        self.pieces.iter().enumerate().filter_map(move |(at, (line, piece))| {
            let Piece::Text(text) = piece else { return None };
            let named = text.starts_with(|c: char| c.is_ascii_lowercase())
                && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            let before = at.checked_sub(2);
            let follows = |sign| at > 0 && self.is(at - 1, &Piece::Sign(sign));
            let made = self.is(at + 1, &Piece::Sign(',')) && word(Some(at + 2), &["Level", "level"])
                || follows(':') && word(before, &["rule"])
                || follows('(') && word(before, &["finding"])
                || follows('(') && word(before, &["amiss"]) && at > 2 && !self.is(at - 3, &Piece::Sign('.'))
                || follows(':') && word(before, &["name"]) && self.is(at + 2, &Piece::Word("detects".into()));
            (named && made).then_some((*line, text.as_str()))
        })
    }

    /// Macros that are called, with their lines.
    pub fn macros(&self) -> impl Iterator<Item = (usize, &str)> {
        self.pieces.windows(2).filter_map(|pair| match pair {
            [(line, Piece::Word(word)), (_, Piece::Sign('!'))] => Some((*line, word.as_str())),
            _ => None,
        })
    }

    /// All paths of two parts or more, groups in braces taken apart, with their lines.
    pub fn paths(&self) -> Vec<(usize, Vec<String>)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.pieces.len() {
            let (line, piece) = &self.pieces[at];
            if matches!(piece, Piece::Word(_)) && self.is(at + 1, &Piece::Joint) {
                let mut paths = Vec::new();
                at = self.path_from(at, &[], &mut paths);
                found.extend(paths.into_iter().map(|path| (*line, path)));
            } else if *piece == Piece::Word("use".to_owned()) && self.is(at + 1, &Piece::Sign('{')) {
                let mut paths = Vec::new();
                at = self.group_from(at + 2, &[], &mut paths);
                found.extend(paths.into_iter().map(|path| (*line, path)));
            } else {
                at += 1;
            }
        }
        found
    }

    /// All paths that it passes on with `pub use`.
    pub fn passed_on(&self) -> Vec<Vec<String>> {
        let mut paths = Vec::new();
        for (at, (_, piece)) in self.pieces.iter().enumerate() {
            let open =
                at > 0 && (self.is(at - 1, &Piece::Word("pub".into())) || self.is(at - 1, &Piece::Sign(')')));
            if open && *piece == Piece::Word("use".into()) {
                self.path_from(at + 1, &[], &mut paths);
            }
        }
        paths
    }

    fn is(&self, at: usize, piece: &Piece) -> bool {
        self.pieces.get(at).is_some_and(|(_, found)| found == piece)
    }

    fn path_from(&self, mut at: usize, before: &[String], out: &mut Vec<Vec<String>>) -> usize {
        let mut path = before.to_vec();
        loop {
            match self.pieces.get(at).map(|(_, piece)| piece) {
                Some(Piece::Word(word)) => path.push(word.clone()),
                Some(Piece::Sign('{')) => return self.group_from(at + 1, &path, out),
                _ => break,
            }
            at += 1;
            if !self.is(at, &Piece::Joint) {
                break;
            }
            at += 1;
        }
        out.push(path);
        at
    }

    fn group_from(&self, mut at: usize, before: &[String], out: &mut Vec<Vec<String>>) -> usize {
        while at < self.pieces.len() && !self.is(at, &Piece::Sign('}')) {
            let next = self.path_from(at, before, out);
            at = next.max(at + 1);
            if self.is(at, &Piece::Word("as".to_owned())) {
                at += 2;
            }
            if self.is(at, &Piece::Sign(',')) {
                at += 1;
            }
        }
        at + 1
    }
}

/// All Rust below folders, in order.
pub fn below(folders: &[&str]) -> Vec<Code> {
    folders.iter().flat_map(|folder| files(folder, &["rs"])).map(|path| Code::read(&path)).collect()
}

/// Files with one of the endings below a folder of the repository, in order.
pub fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(super::expect::root().join(folder))
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending)))
        .collect();
    files.sort();
    files
}

fn pieces(raw: &str) -> Vec<(usize, Piece)> {
    let mut pieces = Vec::new();
    let (mut rest, mut line) = (raw, 1);
    while let Some(first) = rest.chars().next() {
        let (length, piece) = piece(rest, first);
        if let Some(piece) = piece {
            pieces.push((line, piece));
        }
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    pieces
}

/// The length of the next piece, and the piece unless it is nothing.
fn piece(rest: &str, first: char) -> (usize, Option<Piece>) {
    let word = |text: &str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), None);
    }
    if rest.starts_with("/*") {
        return (rest.find("*/").map_or(rest.len(), |at| at + 2), None);
    }
    if rest.starts_with("::") {
        return (2, Some(Piece::Joint));
    }
    if let Some(bytes) =
        rest.strip_prefix('b').filter(|rest| rest.starts_with('"') || rest.starts_with("r\""))
    {
        // bytes are written like text
        let (length, _) = piece(bytes, bytes.chars().next().unwrap_or('"'));
        return (1 + length, None);
    }
    if let Some(raw) = rest.strip_prefix('r') {
        let marks = raw.len() - raw.trim_start_matches('#').len();
        if let Some(text) = raw[marks..].strip_prefix('"') {
            let close = format!("\"{}", "#".repeat(marks));
            let length = text.find(&close).unwrap_or(text.len());
            return (2 + marks + length + close.len(), Some(Piece::Text(text[..length].to_owned())));
        }
    }
    if let Some(text) = rest.strip_prefix('"') {
        let mut escaped = false;
        let length = text
            .find(|c| {
                let end = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                end
            })
            .unwrap_or(text.len());
        return (length + 2, Some(Piece::Text(text[..length].to_owned())));
    }
    if let Some(text) = rest.strip_prefix('\'') {
        // a letter in quotes, or a lifetime
        let inside = text.chars().next().map_or(0, char::len_utf8);
        return match text.strip_prefix('\\') {
            Some(text) => (text[1..].find('\'').map_or(2, |at| at + 4), None),
            None if text[inside..].starts_with('\'') => (inside + 2, None),
            None => (1 + word(text), None),
        };
    }
    if first.is_alphabetic() || first == '_' {
        let length = word(rest);
        return (length, Some(Piece::Word(rest[..length].to_owned())));
    }
    if first.is_ascii_digit() {
        return (word(rest), None);
    }
    (first.len_utf8(), (!first.is_whitespace()).then_some(Piece::Sign(first)))
}
