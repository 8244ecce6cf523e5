//! Words of serde and of the TOML parser in Dutch and English.

use crate::text;
use crate::text::{Text, visible};

/// Parts the two languages in what a hand-written reader expects or says.
const PART: char = '\u{1f}';

/// Words an expectation or a complaint of a hand-written reader in both languages.
pub fn both(nl: &str, en: &str) -> String {
    format!("{nl}{PART}{en}")
}

/// Takes apart what [`both`] put together; other text serves for both languages.
pub(super) fn apart(said: &str) -> Text {
    match said.split_once(PART) {
        Some((nl, en)) => Text::new(nl, en),
        None => Text::new(said, said),
    }
}

/// What was expected of a value that has the right type but will not do.
pub(super) fn bounds(said: &str) -> Text {
    match said {
        "u8" | "u16" | "u32" | "u64" | "usize" | "u128" => {
            text!(
                "een geheel getal van nul of meer, maar kleiner",
                "a whole number of zero or more, but smaller"
            )
        }
        "i8" | "i16" | "i32" | "i64" | "isize" | "i128" => {
            text!("een kleiner geheel getal", "a smaller whole number")
        }
        other => expected(other),
    }
}

/// What was expected, as a noun: "hier hoort …".
pub(super) fn expected(said: &str) -> Text {
    if said.contains(PART) {
        return apart(said);
    }
    match said {
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" | "isize" | "i128" | "u128" => {
            text!("een geheel getal", "a whole number")
        }
        "f32" | "f64" => text!("een getal", "a number"),
        "a boolean" => text!("`true` of `false`", "`true` or `false`"),
        "a string" | "a character" | "str" => text!("tekst tussen aanhalingstekens", "text in quotes"),
        "a sequence" => text!("een lijst tussen [ ]", "a list in [ ]"),
        "a TOML datetime" => text!("een datum zoals 2016-03-14", "a date such as 2016-03-14"),
        "a map" | "a table" => table(),
        _ if said.starts_with("struct ") => table(),
        _ if said.starts_with("an array of length") || said.starts_with("a tuple") => {
            let n: String = said.chars().filter(char::is_ascii_digit).collect();
            text!("een lijst van {n} waarden", "a list of {n} values")
        }
        other => {
            let other = visible(other);
            text!("iets anders ({other})", "{other}")
        }
    }
}

fn table() -> Text {
    Text::new("een tabel tussen { }", "a table in { }")
}

/// The parser's message in both languages; one that is not in the list stays English.
pub(super) fn translate(message: &str) -> Text {
    let what = message.split(", expected").next().unwrap_or(message);
    let nl = match what {
        "unclosed table" | "unclosed array table" => "De haakjes van dit kopje zijn niet gesloten",
        "missing table open" => "Voor deze naam ontbreekt het haakje van een kopje",
        "key with no value" => "Dit veld heeft geen waarde",
        "missing value for key" | "missing value" => "Achter `=` ontbreekt de waarde",
        "extra `=`" => "Er staat een `=` te veel",
        "missing inline table opening" => "De accolade { ontbreekt",
        "missing array opening" => "Het haakje [ ontbreekt",
        "extra comma in array" | "extra comma in inline table" => "Er staat een komma te veel",
        "unexpected `=` in array" => "In een lijst tussen [ ] kan geen `=` staan",
        "missing comma between array elements" => "Tussen twee waarden van de lijst ontbreekt een komma",
        "missing comma between key-value pairs" => "Tussen twee velden ontbreekt een komma",
        "unclosed array" => "Het haakje [ wordt niet gesloten",
        "unclosed inline table" => "De accolade { wordt niet gesloten",
        "extra assignment between key-value pairs" => "Er staat een `=` te veel tussen de accolades",
        "missing key for inline table element" => "Tussen de accolades ontbreekt een veldnaam",
        "missing assignment between key-value pairs" => "Tussen de accolades ontbreekt een `=`",
        "invalid inline table element" => "Tussen de accolades horen velden met `=` te staan",
        "unexpected key or value" => "Achter de waarde staat nog iets op dezelfde regel",
        "unexpected content between comment and newline" | "unexpected content" => "Hier staat iets te veel",
        "invalid key-value pair" => "Deze regel is geen veld met `=` en een waarde",
        "invalid unquoted key" | "invalid key" => "In deze veldnaam staat een teken dat daar niet kan",
        "unquoted keys cannot be empty" => "De veldnaam ontbreekt",
        "string values must be quoted" => "Tekst hoort tussen aanhalingstekens",
        "missing opening quote" => "Het openende aanhalingsteken ontbreekt",
        "missing closing quote" => "Het sluitende aanhalingsteken ontbreekt",
        "invalid basic string" | "invalid literal string" | "invalid string" => {
            "In deze tekst staat een teken dat daar niet kan"
        }
        "invalid multi-line basic string" | "invalid multi-line literal string" => {
            "In deze tekst tussen driedubbele aanhalingstekens staat een teken dat daar niet kan"
        }
        "missing escaped value" | "invalid escape sequence" => {
            "Achter een \\ staat een teken dat daar niet kan"
        }
        "too few unicode value digits" | "invalid unicode value" | "value is out of range" => {
            "Achter \\u horen vier cijfers, achter \\U acht"
        }
        "invalid boolean" => "Hier hoort `true` of `false`",
        "invalid date-time" => "Deze datum of tijd bestaat niet",
        "invalid float" | "invalid integer number" | "invalid number" => "Dit getal is niet te lezen",
        "invalid hexadecimal number" | "invalid octal number" | "invalid binary number" => {
            "Dit getal is niet te lezen"
        }
        "invalid value" => "Deze waarde is niet te lezen",
        "unexpected leading zero" => "Een getal begint niet met een nul",
        "`_` may only go between digits" => "Een `_` staat alleen tussen twee cijfers",
        "redundant numeric sign" | "unexpected sign" => "Er staat een plus of min te veel",
        "redundant integer number prefix" => "Het begin van dit getal klopt niet",
        "integers with a radix cannot be signed" => "Voor dit getal kan geen plus of min staan",
        "radix must be lowercase" => "Het begin van dit getal hoort in kleine letters",
        "carriage return must be followed by newline" | "carriage return must be followed by newlines" => {
            "Hier staat een half regeleinde (CR zonder LF)"
        }
        "invalid comment character" => "In deze opmerking staat een stuurteken",
        "missing comment start" => "Voor deze opmerking ontbreekt `#`",
        "duplicate key" => "Dit veld staat er twee keer",
        "cannot recurse further; max recursion depth met" | "recursion limit" => {
            "De haakjes zitten te diep in elkaar"
        }
        _ if what.starts_with("cannot extend value of type") => {
            "Dit veld heeft al een waarde en kan niet ook een tabel zijn"
        }
        _ if what.starts_with("invalid date") || what.starts_with("invalid time") => {
            "Deze datum of tijd is niet te lezen"
        }
        _ if what.contains("datetime") => "Deze datum of tijd bestaat niet",
        _ => {
            let shown = visible(what);
            return text!("Dit is geen TOML: {shown}.", "This is not TOML: {shown}.");
        }
    };
    let mut en = visible(what);
    if let Some(first) = en.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text!("{nl}.", "{en}.")
}

/// Advice when nothing more precise is known.
pub(super) fn look() -> Text {
    text!(
        "Een regel heeft de vorm `veld = waarde`; tekst staat tussen aanhalingstekens.",
        "A line has the form `field = value`; text stands in quotes."
    )
}
