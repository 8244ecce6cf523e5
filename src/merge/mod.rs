//! Three texts of one sheet become one: what both sides did is merged by record, field, entry of a table and element of a
//! list, and written into the text of ours.

mod conflict;
mod cut;
mod data;
mod elsewhere;
mod list;
mod place;
mod record;
mod remark;
mod same;
mod value;

use std::collections::HashMap;

use crate::canvas::Canvas;
use crate::canvas::field::Field;
use crate::canvas::load::{self, Loaded, SheetFile};
use crate::diagnostic::Finding;
use crate::source::{Source, SourceId, Sources};

pub use conflict::{Conflict, Sides, What};
pub use elsewhere::{Elsewhere, Places, places};

/// Three texts of one sheet.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'t> {
    /// What both sides began with.
    pub base: &'t str,
    /// The text that is merged into.
    pub ours: &'t str,
    /// The text that is merged.
    pub theirs: &'t str,
}

/// What comes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The sheet, with marks around what meets.
    pub text: String,
    /// What meets.
    pub conflicts: Vec<Conflict>,
}

/// Why three texts are not merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// One of them could not be read whole, or has records that nothing is known by.
    Unread,
    /// What came of them does not say what was meant.
    Amiss,
}

/// Merges three texts of a sheet. `plain` is what git makes of them without a conflict: that is taken where it says the
/// same. Marks are so long.
///
/// # Errors
/// Why they are left to git.
pub fn merge(
    texts: Texts<'_>,
    plain: Option<&str>,
    sides: Sides<'_>,
    length: usize,
    elsewhere: Option<&Elsewhere>,
) -> Result<Merged, Left> {
    let ends = Ends::of(texts.ours);
    let unix = |text: &str| whole_lines(&text.replace("\r\n", "\n"));
    // ours keep their line ends, byte for byte
    let texts = [unix(texts.base), whole_lines(texts.ours), unix(texts.theirs)];
    let read = Read::of(&texts);
    let cuts = read.cuts().ok_or(Left::Unread)?;
    let remarks = remark::Remarks::of(read.text(0), read.text(1), read.text(2));
    let mut placed = place::placed(&cuts, &read, &remarks, elsewhere).ok_or(Left::Unread)?;
    placed.put_back(&cuts, &read, &remarks);
    let halves = placed.halves(ends.newline());
    if !halves.iter().all(|half| read.reads_as(&half.0, &half.1)) {
        return Err(Left::Amiss);
    }
    let conflicts = std::mem::take(&mut placed.told);
    if conflicts.is_empty()
        && let Some(plain) = plain
        && read.says_the_same(plain, &halves[0].1)
    {
        return Ok(Merged { text: plain.to_owned(), conflicts });
    }
    let text = ends.as_were(placed.text(sides, length, ends.newline()));
    Ok(Merged { text, conflicts })
}

/// How the lines of a text end, and whether the last one does.
struct Ends {
    mark: bool,
    windows: bool,
    open: bool,
}

impl Ends {
    fn of(text: &str) -> Self {
        let windows = text.contains('\n')
            && text.split_inclusive('\n').all(|line| !line.ends_with('\n') || line.ends_with("\r\n"));
        Self {
            mark: text.starts_with('\u{feff}'),
            // where lines end in both ways, those of ours stay
            windows,
            open: !text.is_empty() && !text.ends_with('\n'),
        }
    }

    fn newline(&self) -> &'static str {
        if self.windows { "\r\n" } else { "\n" }
    }

    /// A text that begins and ends as this one did.
    fn as_were(&self, mut text: String) -> String {
        if self.open {
            let end = text.strip_suffix(self.newline()).map_or(text.len(), str::len);
            text.truncate(end);
        }
        if self.mark {
            text.insert(0, '\u{feff}');
        }
        text
    }
}

/// A text whose last line ends.
fn whole_lines(text: &str) -> String {
    let open = !text.is_empty() && !text.ends_with('\n');
    let newline = if open && text.contains("\r\n") { "\r\n" } else { "\n" };
    if open { format!("{text}{newline}") } else { text.to_owned() }
}

/// The three texts, read.
struct Read {
    sources: Sources,
    loaded: [Loaded; 3],
}

/// A record as it is compared: its kind, and what it says.
type Said = (&'static str, serde_json::Value);

impl Read {
    fn of(texts: &[String; 3]) -> Self {
        let mut sources = Sources::default();
        let loaded = texts.each_ref().map(|text| loaded(&mut sources, text));
        Self { sources, loaded }
    }

    fn text(&self, side: usize) -> &str {
        self.sources.get(SourceId(side as u32)).text()
    }

    fn canvas(&self, side: usize) -> &Canvas {
        &self.loaded[side].canvas
    }

    fn cuts(&self) -> Option<[cut::Cut<'_>; 3]> {
        let cut = |side: usize| {
            let id = SourceId(side as u32);
            cut::cut(self.sources.get(id), id, self.canvas(side))
        };
        Some([cut(0)?, cut(1)?, cut(2)?])
    }

    /// Whether a text reads as records that say this, with no fault that neither side has.
    fn reads_as(&self, text: &str, wanted: &[Said]) -> bool {
        self.held_against(text, wanted, |value, _| value.clone())
    }

    /// Whether a text says the same, in whatever order.
    fn says_the_same(&self, text: &str, wanted: &[Said]) -> bool {
        self.held_against(text, wanted, data::settled)
    }

    fn held_against(
        &self,
        text: &str,
        wanted: &[Said],
        settle: impl Fn(&serde_json::Value, &[Field]) -> serde_json::Value,
    ) -> bool {
        let mut sources = Sources::default();
        let loaded = loaded(&mut sources, &whole_lines(&text.replace("\r\n", "\n")));
        let id = SourceId(0);
        let Some(cut) = cut::cut(sources.get(id), id, &loaded.canvas) else { return false };
        let fields: HashMap<&str, &[Field]> =
            cut.records.iter().map(|record| (record.kind, record.fields)).collect();
        let said = |kind: &'static str, value: &serde_json::Value| {
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

fn loaded(sources: &mut Sources, text: &str) -> Loaded {
    let source = sources.add(Source::new("", text));
    load::load_all("", &[SheetFile { source, private: false }], sources)
}
