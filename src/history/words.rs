//! Values and fields as people write them: dates in full, euros as euros, what a list of choices calls it.

use serde_json::Value;

use crate::canvas::field::Field;
use crate::canvas::value::PROSE;
use crate::numeral;
use crate::period;
use crate::sheet::Holds;
use crate::text;
use crate::text::Lang;

/// What fields are called in a sentence, where that is not what they are called in a sheet: by path or by name alone.
const LABELS: &[(&str, &str, &str)] = &[
    ("action.who", "te doen door", "to be done by"),
    ("amount", "bedrag", "amount"),
    ("amounts", "bedrag", "amount"),
    ("attitude-on", "op", "on"),
    ("closes", "randvoorwaarden", "preconditions"),
    ("covers", "randvoorwaarden", "preconditions"),
    ("decision.needs", "vereiste instemming", "required approvals"),
    ("eur", "bedrag", "amount"),
    ("for", "bestemming", "purpose"),
    ("ground", "staatssteun", "state aid"),
    ("goal.year", "streefjaar", "target year"),
    ("id", "korte naam", "short name"),
    ("informed", "geïnformeerd", "informed"),
    ("measure.amount", "kosten", "cost"),
    ("measure.amounts", "kosten", "cost"),
    ("met", "aan de voorwaarde voldaan", "condition met"),
    ("n", "aantal", "number"),
    ("proposition.asks", "verzoeken", "requests"),
    ("risks", "risico's", "risks"),
    ("serves", "doelen", "goals"),
    ("spent", "besteed", "spent"),
    ("status-on", "op", "on"),
    ("target", "streefwaarde", "target"),
    ("themes", "thema's", "themes"),
];

/// Words of lists whose names in a sheet go without accents and signs, or read badly behind “from”.
const SPELLED: &[(&str, &str)] = &[
    ("enquete", "enquête"),
    ("prive", "privé"),
    ("go-no-go", "go/no-go"),
    ("de-minimis", "de-minimis"),
    ("nvt", "n.v.t."),
    ("te-beoordelen", "nog te beoordelen"),
    ("to-assess", "not yet assessed"),
];

/// Fields inside a table that say little by themselves.
const VAGUE: &[&str] = &[
    "by", "date", "document", "ends", "ground", "how", "on", "planned", "text", "unit", "when", "year",
    "reason",
];

/// Fields that hold euros.
const EUROS: &[&str] = &["eur", "max-eur", "budget-per-year"];

/// What a field is called in a sentence; `above` is the table that it stands in.
pub fn label(kind: &str, above: Option<&Field>, field: &Field, lang: Lang) -> String {
    let name = field.english();
    let path = format!("{kind}.{name}");
    let of = |known: &str| LABELS.iter().find(|(label, ..)| *label == known);
    let say = |nl: &str, en: &str| if lang == Lang::Nl { nl.to_owned() } else { en.to_owned() };
    if let Some((_, nl, en)) = of(&path).or_else(|| of(&name)) {
        return say(nl, en);
    }
    let plain = |field: &Field| say(field.dutch, &field.english()).replace('-', " ");
    match above {
        Some(above) if name == "value" => plain(above),
        Some(above) if VAGUE.contains(&&*name) => format!("{} ({})", plain(above), plain(field)),
        _ => plain(field),
    }
}

/// Whether a field holds euros.
pub fn is_money(field: &Field) -> bool {
    let name = field.english();
    let has = |name: &str| field.inside.iter().any(|inner| inner.english() == name);
    EUROS.contains(&&*name) || has("eur") && (has("year") || has("period"))
}

/// What a list of choices calls a value.
pub fn choice(field: &Field, value: &Value, lang: Lang) -> Option<String> {
    let word = match (value_of(field, value), lang) {
        (Some(known), Lang::Nl) => known.dutch.to_owned(),
        (Some(known), Lang::En) => in_english(&known.english()),
        (None, _) => value.as_str()?.to_owned(),
    };
    let spelled = SPELLED.iter().find(|(plain, _)| *plain == word).map(|(_, word)| (*word).to_owned());
    Some(spelled.unwrap_or_else(|| word.replace('-', " ")))
}

/// A value in English: a figure of the scale by its word.
fn in_english(name: &str) -> String {
    let scale = ["missing", "weak", "partial", "sufficient", "strong"];
    name.parse::<usize>().ok().and_then(|n| scale.get(n).copied()).unwrap_or(name).to_owned()
}

/// The value of a list of choices as it is declared.
pub fn value_of(field: &Field, value: &Value) -> Option<&'static Field> {
    let name = match value {
        Value::String(name) => name.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    field.inside.iter().find(|known| known.english() == name)
}

/// What calls records by their names, and in which language the texts of the canvas are.
pub trait Naming {
    /// What a reference in a field names, in a few words.
    fn reference(&self, field: &Field, id: &str, lang: Lang) -> String;
    /// The language of the canvas's own texts.
    fn own(&self) -> Lang;
}

/// So many characters of a text name a record.
const LONGEST: usize = 120;

/// The first words of a text that is long.
pub fn cut(text: &str) -> String {
    let text = text::spaced(text);
    let text = text.trim_end_matches('.');
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let end = text[..end].rfind(' ').unwrap_or(end);
    // a bracket that stays open is no name
    let end = text[..end].rfind(" (").filter(|at| !text[*at..end].contains(')')).unwrap_or(end);
    format!("{} …", text[..end].trim_end_matches([',', ';', ':']))
}

/// A value as people write it; nothing for none.
pub fn shown(names: &dyn Naming, field: &Field, value: &Value, lang: Lang) -> Option<String> {
    match (field.holds.one(), value) {
        (_, Value::Null) => None,
        (_, Value::Array(items)) => {
            let items: Vec<String> =
                items.iter().filter_map(|item| shown(names, field, item, lang)).collect();
            (!items.is_empty()).then(|| text::list(&items, lang))
        }
        (Holds::Prose, value) => prose(names, value, lang).filter(|text| !text.trim().is_empty()),
        (Holds::Reference, Value::String(id)) => Some(names.reference(field, id, lang)),
        (Holds::Day, Value::String(words)) => Some(when(words, lang)),
        (Holds::Choice, value) => choice(field, value, lang),
        (Holds::Flag, Value::Bool(yes)) => Some(yes_or_no(*yes, lang).to_owned()),
        (Holds::Number, Value::Number(number)) => Some(match &*field.english() {
            "year" => numeral::undivided(number, lang),
            name if EUROS.contains(&name) => numeral::euros(number, lang),
            _ => figure(number.as_f64().unwrap_or_default(), lang),
        }),
        (Holds::Text, Value::String(text)) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        (Holds::Table, Value::Object(_)) => table(names, field, value, lang),
        _ => None,
    }
}

/// A number, without decimals where it has none.
pub fn figure(number: f64, lang: Lang) -> String {
    numeral::figures(number, lang)
}

/// A day, month or period as a sentence says it.
pub fn when(words: &str, lang: Lang) -> String {
    let month = words.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
    let named = month.and_then(|(year, month)| {
        let names = period::MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        let named = if lang == Lang::Nl { names[0].to_owned() } else { capital(names[2]) };
        Some(format!("{named} {year}"))
    });
    named.unwrap_or_else(|| period::in_words(words).get(lang).to_owned())
}

/// A text with its first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A table that is one value: a number with its unit, or an amount with its period.
fn table(names: &dyn Naming, field: &Field, value: &Value, lang: Lang) -> Option<String> {
    let inner = |name: &str| {
        let inner = field.inside.iter().find(|inner| inner.english() == name)?;
        shown(names, inner, value.get(name)?, lang)
    };
    let number = inner("eur").or_else(|| inner("value"))?;
    let exactly = value.get("comparison").and_then(Value::as_str).is_none_or(|word| word == "exactly");
    let comparison = inner("comparison").filter(|_| !exactly).map(|word| format!("{word} "));
    let behind = inner("unit").map(|unit| format!(" {unit}"));
    let period = inner("period").or_else(|| inner("year")).map(|period| format!(" ({period})"));
    Some([comparison, Some(number), behind, period].into_iter().flatten().collect())
}

/// A text for readers in one language, else in another.
pub fn prose(names: &dyn Naming, value: &Value, lang: Lang) -> Option<String> {
    let texts = value.get(PROSE)?;
    let own = names.own().code();
    let wanted = if lang.code() == own { ["own", own] } else { [lang.code(), "own"] };
    let known = wanted.into_iter().chain([own, "nl", "en"]).find_map(|key| texts.get(key)?.as_str());
    known.map(text::spaced)
}

/// A text between quotation marks, its first words if it is long.
pub fn quoted(text: &str) -> String {
    format!("“{}”", cut(text))
}

const fn yes_or_no(yes: bool, lang: Lang) -> &'static str {
    match (yes, lang) {
        (true, Lang::Nl) => "ja",
        (true, Lang::En) => "yes",
        (false, Lang::Nl) => "nee",
        (false, Lang::En) => "no",
    }
}
