//! Three texts of one sheet become one: what both sides did is merged by record, field, entry of a table and element of a
//! list, and written into the text of ours.

mod conflict;
mod cut;
mod data;
mod elsewhere;
mod list;
mod place;
mod read;
mod record;
mod remark;
mod same;
mod three;
mod value;

pub use conflict::{Conflict, Sides, What};
pub use elsewhere::{Elsewhere, Places, places};
use read::{Read, whole_lines};

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
