//! How records are called in a sentence: by their names, or by what they are about. Names are those of the later moment.

use std::collections::HashMap;

use serde_json::Value;

use super::words::{self, Naming, cut};
use crate::canvas::field::{Field, Word};
use crate::canvas::record::Record;
use crate::canvas::value::HIDDEN;
use crate::canvas::views::ViewKind;
use crate::canvas::{AnyRecord, Canvas, KINDS, head, money, offer, parties, reference, support, views};
use crate::framework::Frame;
use crate::text::{Lang, Say, Text};

/// What a kind without a name of its own is called by, in Dutch and English: fields in braces; what stands between
/// brackets falls away with its field.
const CALLED: &[(&str, &str, &str)] = &[
    (money::Commitment::KIND, "bijdrage van {party}", "contribution of {party}"),
    (money::Budget::KIND, "geld van {source}[ voor {for}]", "money from {source}[ for {for}]"),
    (
        views::Assessment::KIND,
        "oordeel van {view} over {precondition}",
        "assessment by {view} of {precondition}",
    ),
    (support::Backing::KIND, "draagvlak van {group} voor {proposal}", "backing of {group} for {proposal}"),
    (offer::Relation::KIND, "relatie tussen {from} en {to}", "relation between {from} and {to}"),
    (parties::Meeting::KIND, "vergadering van {body}[ op {date}]", "meeting of {body}[ on {date}]"),
    (head::Allow::KIND, "acceptatie van {rule} bij {where}", "acceptance of {rule} at {where}"),
    (head::Head::KIND, "canvas", "canvas"),
];

/// Fields that tell what a record is about, where it has neither a name nor a text that tells it.
const ABOUT: &[&str] = &["source", "document", "title", "what", "text", "id"];

/// The records of two moments by what references call them, and how they are called in a sentence.
#[derive(Debug)]
pub struct Names<'c> {
    records: HashMap<(&'static str, String), &'c dyn AnyRecord>,
    frames: [&'c Frame; 2],
    own: Lang,
}

impl<'c> Names<'c> {
    /// The names of two moments; the later one's hold.
    pub fn of(was: (&'c Canvas, &'c Frame), is: (&'c Canvas, &'c Frame)) -> Self {
        let mut records: HashMap<(&'static str, String), &'c dyn AnyRecord> = HashMap::new();
        for (canvas, _) in [is, was] {
            canvas.each(&mut |record| {
                if let Some(id) = record.id() {
                    records.entry((record.kind(), id)).or_insert(record);
                }
            });
        }
        Self { records, frames: [is.1, was.1], own: is.0.lang() }
    }

    /// A record in a few words, without its kind.
    fn short(&self, record: &dyn AnyRecord, lang: Lang) -> String {
        if let Some(name) =
            record.name().map(|name| name.get(lang, self.own).0).filter(|n| !n.trim().is_empty())
        {
            return cut(name);
        }
        let value = record.value();
        if let Some((_, nl, en)) = CALLED.iter().find(|(kind, ..)| *kind == record.kind()) {
            let pattern = if lang == Lang::Nl { nl } else { en };
            return self.filled(pattern, record, &value, lang);
        }
        let telling = record.fields().iter().find(|field| field.is(Word::Telling));
        let about = ABOUT.iter().filter_map(|name| record.fields().iter().find(|f| f.english() == *name));
        let mut told = telling
            .into_iter()
            .chain(about)
            .filter_map(|field| self.shown(field, value.get(field.english())?, lang));
        cut(&told.next().unwrap_or_else(|| record.address()))
    }

    /// A record within a sentence: with its kind, unless it has a name of its own as a party has.
    pub fn full(&self, record: &dyn AnyRecord, lang: Lang) -> String {
        let short = self.short(record, lang);
        if is_called(record) {
            return short;
        }
        let kind = KINDS.iter().find(|kind| kind.name == record.kind());
        let kind = kind.map_or(record.kind(), |kind| if lang == Lang::Nl { kind.dutch } else { kind.name });
        format!("{} “{short}”", kind.replace('-', " "))
    }

    /// A pattern with its fields filled in; nothing can be lacking but what stands between brackets.
    fn filled(&self, pattern: &str, record: &dyn AnyRecord, value: &Value, lang: Lang) -> String {
        let fill = |part: &str| {
            let (mut out, mut whole) = (String::new(), true);
            for piece in part.split('{') {
                let Some((name, rest)) = piece.split_once('}') else {
                    out.push_str(piece);
                    continue;
                };
                let field = record.fields().iter().find(|field| field.english() == name);
                match field.and_then(|field| self.shown(field, value.get(name)?, lang)) {
                    Some(said) => out.push_str(&cut(&said)),
                    None => {
                        whole = false;
                        out.push('?');
                    }
                }
                out.push_str(rest);
            }
            (out, whole)
        };
        let (first, rest) = pattern.split_once('[').unwrap_or((pattern, ""));
        let (mut said, _) = fill(first);
        if let (more, true) = fill(rest.trim_end_matches(']')) {
            said.push_str(&more);
        }
        said
    }

    /// A value as people write it; nothing for none.
    pub fn shown(&self, field: &Field, value: &Value, lang: Lang) -> Option<String> {
        words::shown(self, field, value, lang)
    }
}

impl Naming for Names<'_> {
    fn own(&self) -> Lang {
        self.own
    }

    fn reference(&self, field: &Field, id: &str, lang: Lang) -> String {
        let record =
            reference::kinds(field.points_at).find_map(|kind| self.records.get(&(kind, id.to_owned())));
        if id == HIDDEN || record.is_some() {
            let called = |record: &dyn AnyRecord| {
                let short = self.short(record, lang);
                if is_called(record) { short } else { words::quoted(&short) }
            };
            return record.map_or_else(|| id.to_owned(), |record| called(*record));
        }
        let group = |frame: &&Frame| {
            let mut groups = frame.helixes.iter().flat_map(|helix| &helix.groups);
            groups.find(|group| group.id == id).map(|group| group.name.clone())
        };
        let of_frame =
            |frame: &&Frame| frame.precondition(id).map(|p| lower(&p.name)).or_else(|| group(frame));
        let view = || ViewKind::ALL.iter().find(|kind| kind.name() == id).map(|kind| view(*kind).text());
        let name = self.frames.iter().find_map(of_frame).or_else(view);
        name.map_or_else(|| id.to_owned(), |name| name.get(lang).to_owned())
    }
}

/// Whether a record has a name that stands in a sentence as it is, as a party has; others are quoted.
fn is_called(record: &dyn AnyRecord) -> bool {
    let named = record.fields().iter().any(|field| field.is(Word::Name) && field.is(Word::Others));
    named && record.name().is_some() || CALLED.iter().any(|(kind, ..)| *kind == record.kind())
}

/// Whose eyes, as papers call them.
const fn view(kind: ViewKind) -> Say {
    match kind {
        ViewKind::Public => Say { nl: "publieke partijen", en: "public parties" },
        ViewKind::Sme => Say { nl: "bedrijven", en: "firms" },
        ViewKind::Knowledge => Say { nl: "kennisinstellingen", en: "knowledge institutions" },
        ViewKind::Citizens => Say { nl: "inwoners", en: "residents" },
        ViewKind::Adviser => Say { nl: "de adviseur", en: "the adviser" },
        ViewKind::Own => Say { nl: "de eigen blik", en: "the own view" },
    }
}

/// A name as it stands within a sentence.
fn lower(name: &Text) -> Text {
    Text::of(|lang| {
        let mut letters = name.get(lang).chars();
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    })
}
