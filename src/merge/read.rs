//! Reads the three texts, and holds what comes of them against what they say.

use std::collections::HashMap;

use serde_json::Value;

use super::cut::{Cut, cut};
use super::data;
use crate::canvas::Canvas;
use crate::canvas::field::Field;
use crate::canvas::load::{self, Loaded, SheetFile};
use crate::diagnostic::Finding;
use crate::source::{Source, SourceId, Sources};

/// A text whose last line ends.
pub fn whole_lines(text: &str) -> String {
    let open = !text.is_empty() && !text.ends_with('\n');
    let newline = if open && text.contains("\r\n") { "\r\n" } else { "\n" };
    if open { format!("{text}{newline}") } else { text.to_owned() }
}

/// The three texts, read.
pub struct Read {
    sources: Sources,
    loaded: [Loaded; 3],
}

/// A record as it is compared: its kind, and what it says.
pub type Said = (&'static str, Value);

impl Read {
    /// Reads them: base, ours and theirs, as they are numbered from here on.
    pub fn of(texts: &[String; 3]) -> Self {
        let mut sources = Sources::default();
        let loaded = texts.each_ref().map(|text| loaded(&mut sources, text));
        Self { sources, loaded }
    }

    /// One of them.
    pub fn text(&self, side: usize) -> &str {
        self.sources.get(SourceId(side as u32)).text()
    }

    /// The canvas that one of them says.
    pub fn canvas(&self, side: usize) -> &Canvas {
        &self.loaded[side].canvas
    }

    /// All of them, cut; nothing if one cannot be.
    pub fn cuts(&self) -> Option<[Cut<'_>; 3]> {
        let of = |side: usize| {
            let id = SourceId(side as u32);
            cut(self.sources.get(id), id, self.canvas(side))
        };
        Some([of(0)?, of(1)?, of(2)?])
    }

    /// Whether a text reads as records that say this, with no fault that neither side has.
    pub fn reads_as(&self, text: &str, wanted: &[Said]) -> bool {
        self.held_against(text, wanted, |value, _| value.clone())
    }

    /// Whether a text says the same, in whatever order.
    pub fn says_the_same(&self, text: &str, wanted: &[Said]) -> bool {
        self.held_against(text, wanted, data::settled)
    }

    fn held_against(&self, text: &str, wanted: &[Said], settle: impl Fn(&Value, &[Field]) -> Value) -> bool {
        let mut sources = Sources::default();
        let loaded = loaded(&mut sources, &whole_lines(&text.replace("\r\n", "\n")));
        let id = SourceId(0);
        let Some(cut) = cut(sources.get(id), id, &loaded.canvas) else { return false };
        let fields: HashMap<&str, &[Field]> =
            cut.records.iter().map(|record| (record.kind, record.fields)).collect();
        let said = |kind: &'static str, value: &Value| {
            let fields = fields.get(kind).copied().unwrap_or_default();
            (kind, settle(value, fields).to_string())
        };
        let mut is: Vec<(&str, String)> = cut.records.iter().map(|r| said(r.kind, &r.data)).collect();
        let mut wanted: Vec<(&str, String)> = wanted.iter().map(|(kind, value)| said(kind, value)).collect();
        is.sort();
        wanted.sort();
        is == wanted && loaded.findings.iter().all(|finding| self.is_known(finding))
    }

    fn is_known(&self, finding: &Finding) -> bool {
        // where it stands in a list may be another place by now
        let about = |finding: &Finding| finding.address.split('#').next().map(str::to_owned);
        let same = |known: &Finding| (&known.rule, about(known)) == (&finding.rule, about(finding));
        self.loaded[1..].iter().any(|side| side.findings.iter().any(same))
    }
}

/// One text, read.
pub fn loaded(sources: &mut Sources, text: &str) -> Loaded {
    let source = sources.add(Source::new("", text));
    load::load_all("", &[SheetFile { source, private: false }], sources)
}
