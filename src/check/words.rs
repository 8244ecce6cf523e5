//! Words that several rules need: names of views, kinds and records, and lists of them.

use crate::canvas::value::Prose;
use crate::canvas::views::ViewKind;
use crate::canvas::{Canvas, KINDS};
use crate::text::{Lang, Say, Text};

/// How many characters of a text a message quotes.
const QUOTED: usize = 60;

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

/// The beginning of a text, on one line.
pub(super) fn short(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= QUOTED {
        return text;
    }
    let cut: String = text.chars().take(QUOTED).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.']))
}

/// "a, b en c".
pub(super) fn list(items: &[Text]) -> Text {
    joined(items, "en", "and")
}

/// "a, b of c".
pub(super) fn choice(items: &[Text]) -> Text {
    joined(items, "of", "or")
}

/// Ids as code: "`a`, `b` en `c`".
pub(super) fn codes<'a>(ids: impl IntoIterator<Item = &'a str>) -> Text {
    let ids: Vec<Text> = ids.into_iter().map(|id| Text::new(format!("`{id}`"), format!("`{id}`"))).collect();
    list(&ids)
}

fn joined(items: &[Text], nl: &str, en: &str) -> Text {
    let one = |lang, word: &str| match items {
        [] => String::new(),
        [only] => only.get(lang).to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(|item| item.get(lang)).collect();
            format!("{} {word} {}", first.join(", "), last.get(lang))
        }
    };
    Text::new(one(Lang::Nl, nl), one(Lang::En, en))
}
