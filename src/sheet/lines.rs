//! Says what is wrong with one statement that the parser refused, and how to mend it.

use toml::de::{DeTable, Error};

use crate::diagnostic::{Edit, Finding, Fix, Level};
use crate::source::Span;
use crate::text;
use crate::text::{Text, visible};

use super::kind::Sheet;
use super::scan::{self, Statement, StatementKind};
use super::words::{self, kebab};
use super::{messages, slips};

/// What is wrong with a statement, and what would mend it.
pub(super) struct Draft {
    message: Text,
    help: Text,
    span: Span,
    pub edits: Vec<(Span, String)>,
    certain: bool,
}

impl Draft {
    pub(super) fn new(message: Text, help: Text, span: Span) -> Self {
        Self { message, help, span, edits: Vec::new(), certain: false }
    }

    pub(super) fn edit(mut self, span: Span, with: impl Into<String>) -> Self {
        self.edits.push((span, with.into()));
        self
    }

    pub(super) fn certain(mut self, certain: bool) -> Self {
        self.certain = certain;
        self
    }
}

/// A statement under inspection; all spans are offsets in the sheet.
pub(super) struct Case<'a> {
    pub sheet: &'a Sheet<'a>,
    pub span: Span,
    pub raw: &'a str,
    /// Its first line.
    pub line: &'a str,
    /// Where the parser stumbled.
    pub stumble: usize,
    pub message: &'a str,
    /// A bracket or quote that never closes.
    pub open: Option<usize>,
    /// Whether a quoted text runs over several lines.
    pub wrapped: bool,
}

/// What is wrong with a statement that the parser refused.
pub(super) fn explain(sheet: &Sheet<'_>, statement: &Statement, error: &Error, prefix: &str) -> Finding {
    let raw = &sheet.text[statement.span.clone()];
    let (open, wrapped) = match statement.kind {
        StatementKind::Field { open, wrapped } => (open, wrapped),
        _ => (None, false),
    };
    let case = Case {
        sheet,
        span: statement.span.clone(),
        raw,
        line: raw.split(['\n', '\r']).next().unwrap_or(raw),
        stumble: statement.span.start + error.span().map_or(0, |span| span.start).min(raw.len()),
        message: error.message(),
        open,
        wrapped,
    };
    let draft = case.draft(statement);
    let address = broken(sheet, statement, prefix).pop().map(|path| format!("#{path}")).unwrap_or_default();
    let mut finding = Finding::new("syntax", Level::Error, draft.message.clone())
        .about(address)
        .at(sheet.label(draft.span.clone()))
        .help(draft.help.clone());
    if case.parses(&draft.edits) {
        finding.fix = fix(sheet, draft.edits, draft.certain);
    }
    finding
}

/// A fix of edits in one sheet; none without edits.
pub(super) fn fix(sheet: &Sheet<'_>, mut edits: Vec<(Span, String)>, certain: bool) -> Option<Fix> {
    edits.sort_by_key(|(span, _)| span.start);
    (!edits.is_empty()).then(|| Fix {
        title: title(sheet, &edits),
        edits: edits
            .into_iter()
            .map(|(span, replacement)| Edit { source: sheet.id, span: (span.start, span.end), replacement })
            .collect(),
        certain,
    })
}

/// A longer stretch is not written out in a title.
const LONGEST_TITLE: usize = 60;

/// What edits do, in a few words.
fn title(sheet: &Sheet<'_>, edits: &[(Span, String)]) -> Text {
    // several edits are told as what they make of the stretch that they span
    let start = edits.iter().map(|(span, _)| span.start).min().unwrap_or(0);
    let end = edits.iter().map(|(span, _)| span.end).max().unwrap_or(start);
    let mut with = String::new();
    let mut at = start;
    for (span, part) in edits {
        with.push_str(sheet.text.get(at..span.start).unwrap_or_default());
        with.push_str(part);
        at = span.end;
    }
    let (was, with) = (visible(sheet.text[start..end].trim()), visible(with.trim()));
    if edits.len() > 1 && was.chars().count() > LONGEST_TITLE {
        return text!("herstellen zoals voorgesteld", "correct as proposed");
    }
    match (was.is_empty(), with.is_empty()) {
        (true, _) => text!("`{with}` invoegen", "insert `{with}`"),
        (false, true) => text!("`{was}` weglaten", "leave out `{was}`"),
        _ => text!("`{was}` wordt `{with}`", "`{was}` becomes `{with}`"),
    }
}

/// The path of the field on a line, under its written and its English name; empty if there is none.
pub(super) fn broken(sheet: &Sheet<'_>, statement: &Statement, prefix: &str) -> Vec<String> {
    let raw = &sheet.text[statement.span.clone()];
    if let StatementKind::Header(_) = statement.kind {
        return vec![prefix.to_owned()];
    }
    let line = raw.split('\n').next().unwrap_or(raw);
    let end = scan::equals(line).or_else(|| line.find(':')).unwrap_or(line.len());
    let written = line[..end].trim_matches(scan::blank).trim_matches(['"', '\'']);
    let mut name = written;
    if end == line.len() {
        // Without any sign between name and value the first word is the name, if it looks like one.
        name = written.split(scan::blank).next().unwrap_or(written);
    }
    if name.is_empty() || name.chars().count() > 40 || name.contains(['"', '[', '{']) {
        return Vec::new();
    }
    let join = |name: &str| if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
    let mut paths = vec![join(&kebab(name))];
    paths.extend(words::english(sheet.dictionary, name).into_iter().map(join));
    paths
}

impl Case<'_> {
    fn draft(&self, statement: &Statement) -> Draft {
        if let StatementKind::Header(header) = &statement.kind {
            return self.header(header);
        }
        self.blanks()
            .or_else(|| self.curly())
            .or_else(|| self.backslash())
            .or_else(|| self.unclosed())
            .or_else(|| self.apostrophe())
            .or_else(|| self.no_equals())
            .or_else(|| self.name())
            .or_else(|| self.value())
            .unwrap_or_else(|| {
                let span = words::fit(self.sheet.text, self.stumble..self.stumble + 1);
                Draft::new(messages::translate(self.message), messages::look(), span)
            })
    }

    /// Whether the statement can be read after these edits.
    pub(super) fn parses(&self, edits: &[(Span, String)]) -> bool {
        let mut edits = edits.to_vec();
        edits.sort_by_key(|(span, _)| span.start);
        let mut out = String::with_capacity(self.raw.len() + 16);
        let mut at = self.span.start;
        for (span, with) in &edits {
            let Some(kept) = self.sheet.text.get(at..span.start) else { return false };
            out.push_str(kept);
            out.push_str(with);
            at = span.end;
        }
        out.push_str(self.sheet.text.get(at..self.span.end).unwrap_or_default());
        DeTable::parse(&out).is_ok()
    }

    /// Offsets in the sheet of the characters of the statement that stand outside straight quotes.
    pub(super) fn outside(&self) -> Vec<(usize, char)> {
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(c) = self.raw[at..].chars().next() {
            if c == '#' {
                at = self.raw[at..].find('\n').map_or(self.raw.len(), |n| at + n);
                continue;
            }
            if matches!(c, '"' | '\'') {
                at = scan::quoted_end(self.raw, at).max(at + 1);
                continue;
            }
            out.push((self.span.start + at, c));
            at += c.len_utf8();
        }
        out
    }

    fn header(&self, header: &scan::Header) -> Draft {
        let name = &self.sheet.text[header.name.clone()];
        let found = visible(&self.sheet.text[header.span.clone()]);
        let open = header.brackets.0.min(2);
        let right = format!("{}{name}{}", "[".repeat(open), "]".repeat(open));
        let message = text!("Het kopje `{found}` is niet te lezen.", "The header `{found}` cannot be read.");
        let help = text!("Schrijf `{right}`.", "Write `{right}`.");
        Draft::new(message, help, header.span.clone()).edit(header.span.clone(), right).certain(true)
    }

    /// No-break spaces and other blanks that Word makes.
    fn blanks(&self) -> Option<Draft> {
        let odd = |c: char| scan::blank(c) && !matches!(c, ' ' | '\t' | '\r');
        let found: Vec<(usize, char)> = self.outside().into_iter().filter(|(_, c)| odd(*c)).collect();
        let (first, c) = *found.first()?;
        let edits: Vec<(Span, String)> = found
            .iter()
            .map(|(at, c)| {
                let with = if c.is_whitespace() { " " } else { "" };
                (*at..at + c.len_utf8(), with.to_owned())
            })
            .collect();
        if !self.parses(&edits) {
            return None;
        }
        let mut draft = Draft::new(
            text!(
                "Op deze regel staat een vaste spatie uit Word in plaats van een gewone.",
                "This line has a no-break space from Word instead of an ordinary one."
            ),
            text!("Vervang hem door een gewone spatie.", "Replace it with an ordinary space."),
            first..first + c.len_utf8(),
        )
        .certain(true);
        draft.edits = edits;
        Some(draft)
    }

    /// A line without `=`.
    fn no_equals(&self) -> Option<Draft> {
        if scan::equals(self.line).is_some() {
            return None;
        }
        let whole = self.line.split('#').next().unwrap_or(self.line);
        let lead = whole.len() - whole.trim_start_matches(scan::blank).len();
        let start = self.span.start + lead;
        let line = whole.trim_matches(scan::blank);
        let span = start..start + line.len();
        let shown = visible(line);
        if let Some(colon) = line.find(':')
            && !line[..colon].contains(['"', '\''])
            && colon > 0
        {
            let (name, rest) = (line[..colon].trim(), line[colon + 1..].trim());
            let at = start + colon;
            let draft = Draft::new(
                text!("Achter `{name}` staat een dubbele punt.", "A colon follows `{name}`."),
                text!("Schrijf `=` in plaats van `:`.", "Write `=` instead of `:`."),
                at..at + 1,
            );
            let gap = if line[..colon].ends_with(' ') { "=" } else { " =" };
            let plain = draft.edit(at..at + 1, gap).certain(true);
            if self.parses(&plain.edits) {
                return Some(plain);
            }
            let straight = [&plain.edits[..], &self.straightened()].concat();
            if self.parses(&straight) {
                return Some(Draft { edits: straight, ..plain });
            }
            let Some(slip) = slips::slip(rest) else { return Some(plain) };
            let Some(toml) = slip.toml else { return Some(plain) };
            let value = at + 1..span.end;
            return Some(plain.edit(value, format!(" {toml}")).certain(slip.certain));
        }
        let word = line.split(scan::blank).next().unwrap_or(line);
        let rest = line[word.len()..].trim_start_matches(scan::blank);
        let valued =
            rest.starts_with(['"', '\'', '[', '{']) || rest.starts_with(|c: char| c.is_ascii_digit());
        if valued && !word.contains(['"', '\'']) {
            let at = start + line.len() - rest.len();
            return Some(
                Draft::new(
                    text!(
                        "Achter `{word}` ontbreekt het teken `=`.",
                        "The sign `=` is missing after `{word}`."
                    ),
                    text!("Schrijf `{word} = …`.", "Write `{word} = …`."),
                    span,
                )
                .edit(at..at, "= ")
                .certain(true),
            );
        }
        Some(
            Draft::new(
                text!(
                    "Op deze regel staat losse tekst: `{shown}`.",
                    "There is loose text on this line: `{shown}`."
                ),
                text!(
                    "Zet `#` voor een opmerking, of maak er een veld van: `veld = \"{shown}\"`.",
                    "Put `#` before a remark, or make it a field: `field = \"{shown}\"`."
                ),
                span.clone(),
            )
            .edit(span.start..span.start, "# "),
        )
    }

    /// A field name that cannot be one.
    fn name(&self) -> Option<Draft> {
        let equals = scan::equals(self.line)?;
        let written = &self.line[..equals];
        let lead = written.len() - written.trim_start_matches(scan::blank).len();
        let name = written.trim_matches(scan::blank);
        let start = self.span.start + lead;
        if name.is_empty() {
            let at = self.span.start + equals;
            return Some(Draft::new(
                text!(
                    "Voor `=` ontbreekt de naam van het veld.",
                    "The name of the field is missing before `=`."
                ),
                text!("Schrijf `veld = waarde`.", "Write `field = value`."),
                at..at + 1,
            ));
        }
        let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let odd = name.chars().find(|c| !bare(*c)).or_else(|| name.ends_with('.').then_some('.'))?;
        if name.starts_with(['"', '\'']) || self.stumble > self.span.start + equals {
            return None;
        }
        let span = start..start + name.len();
        let shown = visible(name);
        let english = words::english(self.sheet.dictionary, name);
        // a Dutch name with several meanings stays Dutch: the record knows which one holds
        let guess = match &english[..] {
            [only] => (*only).to_owned(),
            _ => super::names::plain_letters(&kebab(name.trim_end_matches([':', '.']))),
        };
        let usable = !guess.is_empty() && guess.chars().all(bare);
        let what = match odd {
            c if scan::blank(c) => text!("een spatie", "a space"),
            c => text!("`{c}`", "`{c}`"),
        };
        let (nl, en) = (what.nl, what.en);
        let message = text!(
            "In de veldnaam `{shown}` staat {nl}; dat mag daar niet.",
            "The field name `{shown}` holds {en}, which is not allowed there."
        );
        if !usable {
            let help = text!(
                "In een veldnaam staan alleen letters zonder accent, cijfers en streepjes.",
                "A field name has only letters without accents, digits and hyphens."
            );
            return Some(Draft::new(message, help, span));
        }
        let help = text!("Bedoeld is waarschijnlijk `{guess}`.", "Probably `{guess}` is meant.");
        Some(
            Draft::new(message, help, span.clone())
                .edit(span, guess)
                .certain(!english.is_empty() || odd == '.'),
        )
    }

    /// Where the value stands: from behind `=` to the end of the statement, remark and blanks left out.
    pub(super) fn value_span(&self) -> Option<Span> {
        let start = self.span.start + scan::value_start(self.line)?;
        let end = self.span.start + self.raw.trim_end().len();
        if start >= end {
            return Some(start..start);
        }
        let value = &self.sheet.text[start..end];
        let mut at = 0;
        while at < value.len() {
            match value.as_bytes()[at] {
                b'"' | b'\'' => at = scan::quoted_end(value, at),
                b'#' if !value[at..].contains('\n') => {
                    return Some(start..start + value[..at].trim_end_matches(scan::blank).len());
                }
                _ => at += 1,
            }
        }
        Some(start..end)
    }
}
