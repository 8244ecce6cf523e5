//! Counts what a template does: Tera itself has no limit.
//!
//! Loops, parts and values that are kept have no place where one could count, so calls that count are put into the
//! source before it is read. They hold no line break, and places in errors are carried back.

use std::cell::Cell;

/// How many steps one document may take: a round of a loop and a part are each one, and more where texts are long.
pub(super) const MOST_STEPS: usize = 1_000_000;

/// So many bytes of the longest text make each step count for one more: it may be walked or copied in any of them.
const BYTES_A_STEP: usize = 8_192;

/// So many items of the longest list that a template keeps do the same.
const ITEMS_A_STEP: usize = 4_096;

/// So many values that are made or walked through within an expression count as a step.
const VALUES_A_STEP: usize = 8;

/// A text of so many bytes is as large as a value.
pub(super) const BYTES_A_VALUE: usize = 32;

/// How long a text may be that a template makes and keeps, in bytes.
pub(super) const LONGEST_TEXT: usize = 1_000_000;

/// How long a document may be, in bytes.
pub(super) const LONGEST_DOCUMENT: usize = 10_000_000;

/// How many values a template may keep under one name, those inside each other counted.
const MOST_VALUES: usize = 1_000_000;

/// What was asked too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// The document takes too many steps.
    Steps,
    /// A text or list grows too long.
    Growth,
    /// The document is too long.
    Document,
}

thread_local! {
    static STEPS: Cell<usize> = const { Cell::new(0) };
    /// How many steps each step counts for.
    static WEIGHT: Cell<usize> = const { Cell::new(1) };
    static OVER: Cell<Option<Over>> = const { Cell::new(None) };
}

/// Begins a document; no text that goes into it is longer than this. A document is made in one thread.
pub(super) fn begin(longest: usize) {
    STEPS.set(0);
    WEIGHT.set(1 + longest / BYTES_A_STEP);
    OVER.set(None);
}

/// What was asked too much of, if anything.
pub(super) fn over() -> Option<Over> {
    OVER.get()
}

/// Says that too much was asked.
pub(super) fn stop(over: Over) -> Over {
    OVER.set(Some(over));
    over
}

/// Takes so many steps.
pub(super) fn steps(number: usize) -> Result<(), Over> {
    spend(number.saturating_mul(WEIGHT.get()))
}

/// So many values are made or walked through.
pub(super) fn values(number: usize) -> Result<(), Over> {
    spend(number / VALUES_A_STEP)
}

fn spend(steps: usize) -> Result<(), Over> {
    STEPS.set(STEPS.get().saturating_add(steps));
    if STEPS.get() > MOST_STEPS { Err(stop(Over::Steps)) } else { Ok(()) }
}

/// A list of so many items is kept.
pub(super) fn list(items: usize) {
    WEIGHT.set(WEIGHT.get().max(1 + items / ITEMS_A_STEP));
}

/// A text of so many bytes is made.
pub(super) fn text(bytes: usize) -> Result<(), Over> {
    WEIGHT.set(WEIGHT.get().max(1 + bytes / BYTES_A_STEP));
    if bytes > LONGEST_TEXT { Err(stop(Over::Growth)) } else { Ok(()) }
}

/// A value is kept that holds so many others.
pub(super) fn size(number: usize) -> Result<(), Over> {
    if number > MOST_VALUES { Err(stop(Over::Growth)) } else { Ok(()) }
}

/// Counts the items that a loop walks along, and gives them back.
pub(super) const WALK: &str = "__walk";
/// Counts one step, and what it was given; shows nothing.
pub(super) const STEP: &str = "__step";
/// Looks how large a value is, and gives it back.
pub(super) const KEEP: &str = "__keep";
/// Counts the list that a filter is about to walk through, and gives it back.
pub(super) const PASS: &str = "__pass";

/// Filters of Tera that walk through a list, or make one as long.
const WALKING: &[&str] =
    &["group_by", "join", "keys", "list", "marks", "pairs", "reverse", "sort", "str", "unique", "values"];

/// The source of a template with calls that count.
#[derive(Debug, Default)]
pub(super) struct Metered {
    /// The source.
    pub(super) text: String,
    /// Where calls begin in it, and how long they are.
    put: Vec<(usize, usize)>,
}

impl Metered {
    /// Puts calls into a source.
    pub(super) fn new(source: &str) -> Self {
        let mut calls = Scan { source, at: 0, calls: Vec::new() }.calls();
        calls.sort_by_key(|(at, _)| *at);
        let mut metered =
            Self { text: String::with_capacity(source.len() + 32 * calls.len()), put: Vec::new() };
        let mut done = 0;
        for (at, call) in calls {
            metered.text.push_str(&source[done..at]);
            metered.put.push((metered.text.len(), call.len()));
            metered.text.push_str(&call);
            done = at;
        }
        metered.text.push_str(&source[done..]);
        metered
    }

    /// The place in the source of a place in the text; for a call that counts, what it counts.
    pub(super) fn place(&self, start: usize, end: usize) -> (usize, usize) {
        let call = self.put.iter().find(|(at, length)| *at <= start && end <= at + length);
        let start = call.map_or(start, |(at, _)| self.text[..*at].trim_end_matches(is_name).len());
        (self.back(start), self.back(end))
    }

    /// The byte of the source that a byte of the text was.
    fn back(&self, at: usize) -> usize {
        let before = self.put.iter().take_while(|(start, _)| *start < at);
        at - before.map(|(start, length)| (*length).min(at - start)).sum::<usize>()
    }
}

/// A walk through a source, tag by tag.
struct Scan<'a> {
    source: &'a str,
    at: usize,
    calls: Vec<(usize, String)>,
}

/// One word or sign of a tag.
#[derive(Clone, Copy, PartialEq)]
enum Token<'a> {
    Word(&'a str),
    Sign(char),
    Text,
}

impl<'a> Scan<'a> {
    fn calls(mut self) -> Vec<(usize, String)> {
        while let Some(found) = self.source[self.at..].find('{') {
            let start = self.at + found;
            self.at = start + 1;
            match self.source.as_bytes().get(start + 1) {
                Some(b'#') => self.skip("#}"),
                Some(b'{') => self.tag(start, "}}"),
                Some(b'%') => self.tag(start, "%}"),
                _ => {}
            }
        }
        self.calls
    }

    /// Goes on behind the next of these signs.
    fn skip(&mut self, to: &str) {
        let rest = &self.source[self.at..];
        self.at += rest.find(to).map_or(rest.len(), |found| found + to.len());
    }

    /// The next word or sign of a tag, and where it begins; none at the end of the tag.
    fn next(&mut self, end: &str) -> Option<(usize, Token<'a>)> {
        self.at += self.source[self.at..].find(|c: char| !c.is_ascii_whitespace())?;
        let (start, rest) = (self.at, &self.source[self.at..]);
        if rest.starts_with(end) || rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(end)) {
            return None;
        }
        let first = rest.chars().next()?;
        let (length, token) = match first {
            '"' | '\'' | '`' => (quoted(rest, first), Token::Text),
            first if is_name(first) => {
                let length = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
                (length, Token::Word(&rest[..length]))
            }
            first => (first.len_utf8(), Token::Sign(first)),
        };
        self.at += length;
        Some((start, token))
    }

    /// One tag, from its opening braces.
    fn tag(&mut self, start: usize, end: &str) {
        self.at = start + 2;
        let trims = |at: usize| self.source.as_bytes().get(at) == Some(&b'-');
        let (trims_before, is_block) = (trims(self.at), end == "%}");
        self.at += usize::from(trims_before);
        let (mut first, mut before, mut last) = (None, Token::Text, self.at);
        // which brackets are open and where each ends, and the lists of loops: at which depth, and where they begin
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut lists: Vec<(usize, Option<usize>)> = Vec::new();
        let (mut kept, mut piped) = (None, last);
        while let Some((at, token)) = self.next(end) {
            let depth = open.len();
            if let Some((_, begin @ None)) = lists.last_mut().filter(|_| before == Token::Word("in")) {
                *begin = Some(at);
            }
            match token {
                Token::Sign(sign @ ('(' | '[' | '{')) => open.push((sign, self.at)),
                Token::Sign(')' | ']' | '}') => {
                    self.close(&mut lists, depth, last);
                    open.pop();
                }
                Token::Word("for") if before != Token::Sign('.') => {
                    let item = open.last().filter(|(sign, _)| *sign == '[');
                    if let Some((_, from)) = item {
                        self.keep(*from, last);
                    }
                    if item.is_some() || is_block && first.is_none() {
                        lists.push((depth, None));
                    }
                }
                Token::Word(filter) if before == Token::Sign('|') && WALKING.contains(&filter) => {
                    self.calls.push((piped, format!(" | {PASS}")));
                }
                Token::Sign('|') => piped = last,
                Token::Word("if") if depth > 0 => self.close(&mut lists, depth, last),
                Token::Sign('=') if depth == 0 && matches!(first, Some("set" | "set_global")) => {
                    kept = kept.or(Some(at + 1));
                }
                _ => {}
            }
            if let (None, Token::Word(word)) = (first, token) {
                first = Some(word).filter(|_| is_block);
                first = first.or(Some(""));
            }
            (before, last) = (token, self.at);
        }
        self.close(&mut lists, 0, last);
        let closes = self.source[self.at..].starts_with('-');
        self.at = (self.at + usize::from(closes) + end.len()).min(self.source.len());
        match first {
            Some("raw") => self.skip("endraw"),
            Some("set" | "set_global") => match kept {
                // what a block gathers passes through a filter
                None => self.calls.push((last, format!(" | {KEEP}"))),
                Some(from) => self.keep(from, last),
            },
            Some("component") => {
                let end = if closes { "-}}" } else { "}}" };
                self.calls.push((self.at, format!("{{{{ {STEP}(of=body) {end}")));
            }
            Some("block") => {
                let end = if closes { "-}}" } else { "}}" };
                self.calls.push((self.at, format!("{{{{ {STEP}() {end}")));
            }
            Some("include") => {
                let begin = if trims_before { "{{-" } else { "{{" };
                self.calls.push((start, format!("{begin} {STEP}() }}}}")));
            }
            _ => {}
        }
    }

    /// Puts a call around a value that goes on; one that is there already does not grow by getting another name.
    fn keep(&mut self, from: usize, to: usize) {
        let value = &self.source[from..to];
        if !is_plain(value) {
            let blank = value.len() - value.trim_start().len();
            self.calls.push((from + blank, format!("{KEEP}(of=")));
            self.calls.push((to, ")".to_owned()));
        }
    }

    /// Puts a call around the list of a loop that ends here, if one of this depth does.
    fn close(&mut self, lists: &mut Vec<(usize, Option<usize>)>, depth: usize, end: usize) {
        if let Some((_, Some(begin))) = lists.pop_if(|(of, begin)| *of == depth && begin.is_some()) {
            self.calls.push((begin, format!("{WALK}(of=")));
            self.calls.push((end, ")".to_owned()));
        }
    }
}

/// How long a quoted text is, quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

/// Whether a letter can stand in a name or a number.
fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Whether a value is a name or a path, and nothing is made of it.
fn is_plain(value: &str) -> bool {
    value.trim().chars().all(|c| is_name(c) || c == '.')
}
