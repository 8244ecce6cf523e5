//! Words that several rules need: names of views, kinds and records, and lists of them.

use std::borrow::Cow;

use super::placeholder;
use crate::canvas::value::Prose;
use crate::canvas::views::ViewKind;
use crate::canvas::walk::{LeafKind, Leaves};
use crate::canvas::{AnyRecord, Canvas, KINDS};
use crate::numeral;
use crate::text;
use crate::text::{Lang, Say, Text, hidden, is_plain, spaced};

/// How many characters of a text a message quotes; a few more, where that is all of it.
const QUOTED: usize = 60;
const WHOLE: usize = 75;

/// Those whose eyes a view is, as they stand in a sentence.
pub(super) const fn view(kind: ViewKind) -> Say {
    match kind {
        ViewKind::Public => Say { nl: "publieke partijen", en: "public parties" },
        ViewKind::Sme => Say { nl: "ondernemers", en: "entrepreneurs" },
        ViewKind::Knowledge => Say { nl: "kennisinstellingen", en: "knowledge institutions" },
        ViewKind::Citizens => Say { nl: "inwoners", en: "residents" },
        ViewKind::Adviser => Say { nl: "de adviseur", en: "the adviser" },
        ViewKind::Own => Say { nl: "de organisatie zelf", en: "the organisation itself" },
    }
}

/// A kind of record with its article: "een partij", "an actor".
pub(super) fn kind(name: &str) -> Text {
    let dutch = KINDS.iter().find(|k| k.name == name).map_or(name, |k| k.dutch);
    let (nl, en) = match name {
        "actor" => ("partij".to_owned(), "party".to_owned()),
        "precondition" => ("randvoorwaarde".to_owned(), "precondition".to_owned()),
        "helix" => ("groep van de helix".to_owned(), "group of the helix".to_owned()),
        "group" => {
            ("blik, groep van de helix of partij".to_owned(), "view, group of the helix or party".to_owned())
        }
        "evidence" => (dutch.to_owned(), "piece of evidence".to_owned()),
        _ => (dutch.replace('-', " "), name.replace('-', " ")),
    };
    let article = if en.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    Text::new(format!("een {nl}"), format!("{article} {en}"))
}

/// The name of a record between quotation marks, shortened; its id where it has none.
pub(super) fn name(canvas: &Canvas, prose: Option<&Prose>, id: Option<&str>) -> Text {
    let Some(prose) = prose.filter(|prose| !prose.is_empty()) else {
        let id = format!("`{}`", id.unwrap_or("?"));
        return Text::new(id.clone(), id);
    };
    let quoted = |lang| format!("“{}”", short(prose.get(lang, canvas.lang()).0));
    Text::new(quoted(Lang::Nl), quoted(Lang::En))
}

/// A name of the framework between quotation marks.
pub(super) fn quoted(name: &Text) -> Text {
    Text::new(format!("“{}”", name.nl), format!("“{}”", name.en))
}

/// The beginning of a text, on one line and without what nobody sees.
pub(crate) fn short(text: &str) -> String {
    let seen: Cow<'_, str> =
        if is_plain(text) { text.into() } else { text.chars().filter(|c| hidden(*c).is_none()).collect() };
    let text = spaced(&seen);
    if text.chars().count() <= WHOLE {
        return without_stop(&text).to_owned();
    }
    let cut: String = text.chars().take(QUOTED).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.']))
}

/// A text without the full stop at its end, which would end the sentence that quotes it; that of "B.V." or "enz." stays.
fn without_stop(text: &str) -> &str {
    let last = text.rsplit(' ').next().unwrap_or_default();
    let bare = last
        .strip_suffix('.')
        .filter(|word| word.chars().count() > 4 && word.chars().all(char::is_alphabetic));
    if bare.is_some() { &text[..text.len() - 1] } else { text }
}

/// The remark beside counts that are still to be filled in.
pub(super) const COUNTS: Say = Say { nl: "aantallen antwoorden 0 t/m 4", en: "numbers of answers 0 to 4" };

/// "a, b en c".
pub(crate) fn list(items: &[Text]) -> Text {
    Text::of(|lang| text::list(&halves(items, lang), lang))
}

/// "a, b of c".
pub(super) fn choice(items: &[Text]) -> Text {
    Text::of(|lang| text::choice(&halves(items, lang), lang))
}

fn halves(items: &[Text], lang: Lang) -> Vec<&str> {
    items.iter().map(|item| item.get(lang)).collect()
}

/// Ids as code: "`a`, `b` en `c`".
pub(super) fn codes<'a>(ids: impl IntoIterator<Item = &'a str>) -> Text {
    let ids: Vec<Text> = ids.into_iter().map(|id| Text::new(format!("`{id}`"), format!("`{id}`"))).collect();
    list(&ids)
}

/// Fields that hold the name of a record on paper, the most telling first.
const NAMES: &[&str] =
    &["name", "title", "subject", "what", "text", "asked", "question", "term", "document", "source", "core"];

/// A record of any kind as it is called in a sentence: its printed name, else its id, else its kind.
pub(super) fn record(canvas: &Canvas, record: &dyn AnyRecord) -> Text {
    if record.kind() == "canvas" {
        return Text::new("het canvas", "the canvas");
    }
    let leaves = record.leaves();
    match (printed(canvas, &leaves), record.id().filter(|id| !placeholder::is_one(id))) {
        (Some(name), _) => name,
        (None, Some(id)) => Text::new(format!("`{id}`"), format!("`{id}`")),
        (None, None) => nameless(record.kind(), &leaves),
    }
}

/// What a record is called on paper, between quotation marks.
pub(super) fn printed(canvas: &Canvas, leaves: &Leaves) -> Option<Text> {
    let told = |field: &str, lang: Lang| {
        let of = |wanted: Option<Lang>| {
            let leaf =
                leaves.iter().find(|leaf| leaf.kind == LeafKind::Prose(wanted) && leaf.field() == field)?;
            Some(leaf.text).filter(|text| !text.trim().is_empty() && !placeholder::is_one(text))
        };
        [Some(lang), None, Some(canvas.lang()), Some(Lang::Nl), Some(Lang::En)].into_iter().find_map(of)
    };
    let name =
        |lang| NAMES.iter().find_map(|field| told(field, lang)).map(|text| format!("“{}”", short(text)));
    Some(Text::new(name(Lang::Nl)?, name(Lang::En)?))
}

/// A record without name or id, by what it is about.
fn nameless(sort: &str, leaves: &Leaves) -> Text {
    let of = |path: &str| {
        let leaf = leaves.iter().find(|leaf| leaf.path == path && !placeholder::is_one(leaf.text));
        leaf.map_or("…", |leaf| leaf.text)
    };
    match sort {
        "assessment" => {
            let about = of("precondition");
            text!("het oordeel over `{about}`", "the assessment of `{about}`")
        }
        "backing" => {
            let about = of("proposal");
            text!("de peiling over `{about}`", "the poll on `{about}`")
        }
        "relation" => {
            let (from, to) = (of("from"), of("to"));
            text!("de relatie tussen `{from}` en `{to}`", "the relation between `{from}` and `{to}`")
        }
        "budget" => {
            let source = of("source");
            text!("de budgetregel van `{source}`", "the budget line of `{source}`")
        }
        "allow" => text!("een geaccepteerd punt", "an accepted point"),
        sort => kind(sort),
    }
}

/// A whole number with its thousands apart, as each language writes it.
pub(super) fn number(n: i64) -> Text {
    Text::of(|lang| numeral::figures(n, lang))
}

/// A figure, as each language writes it.
pub(super) fn figure(value: f64) -> Text {
    Text::of(|lang| numeral::figures(value, lang))
}
