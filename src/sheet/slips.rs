//! Recognizes values as people write them in Word and Excel: amounts, percentages, numbers, ja and nee.

use crate::text;
use crate::text::visible;

use super::meaning::{Meaning, Slip};
use super::times::{date, period};

/// Recognizes a value without quotes.
pub(super) fn slip(written: &str) -> Option<Slip> {
    let plain: String = written.chars().map(|c| if super::scan::blank(c) { ' ' } else { c }).collect();
    let plain = plain.trim();
    if plain.is_empty() || plain.chars().count() > 200 {
        return None;
    }
    let shown = visible(plain);
    if super::foreign::is_amount(plain) {
        let (message, help) = super::foreign::said(plain);
        return Some(Slip { meaning: Meaning::Number, message, help, toml: None, certain: false });
    }
    boolean(plain, &shown)
        .or_else(|| date(plain, &shown))
        .or_else(|| period(plain, &shown))
        .or_else(|| percentage(plain, &shown))
        .or_else(|| money(plain, &shown))
        .or_else(|| number(plain, &shown))
        .or_else(|| counted(plain, &shown))
        .or_else(|| words(plain, &shown))
}

fn boolean(plain: &str, v: &str) -> Option<Slip> {
    let toml = match plain.to_lowercase().as_str() {
        "ja" | "yes" | "waar" | "true" => "true",
        "nee" | "neen" | "no" | "onwaar" | "false" => "false",
        _ => return None,
    };
    Some(Slip {
        meaning: Meaning::Boolean,
        message: text!(
            "`{v}` kan hier niet: een veld voor ja of nee kent alleen `true` en `false`.",
            "`{v}` is not possible here: a field for yes or no takes only `true` and `false`."
        ),
        help: text!(
            "Schrijf `{toml}`. Is het tekst, schrijf dan `\"{v}\"`, met aanhalingstekens.",
            "Write `{toml}`. If it is text, write `\"{v}\"`, in quotes."
        ),
        toml: Some(toml.to_owned()),
        certain: true,
    })
}

/// Numbers in one text, as a list: `0 1 2 3 4`, `0,1,2`, `0;1;2` or `0/1/2`.
pub(super) fn numbers(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split([' ', ',', ';', '/', '|', '\t']).filter(|p| !p.is_empty()).collect();
    let whole = |part: &&str| part.len() <= 9 && part.bytes().all(|b| b.is_ascii_digit());
    let plain =
        parts.iter().map(|part| part.trim_start_matches('0')).map(|p| if p.is_empty() { "0" } else { p });
    let list = plain.collect::<Vec<_>>().join(", ");
    (!parts.is_empty() && parts.iter().all(whole)).then(|| format!("[{list}]"))
}

/// A number in Dutch spelling, as whole part with underscores and decimals.
fn dutch_number(plain: &str) -> Option<(String, String)> {
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
    let (whole, decimals) = match plain.split_once(',') {
        Some((whole, decimals)) => (whole, decimals),
        None => (plain, ""),
    };
    if !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let groups: Vec<&str> = whole.split(['.', ' ', '_', '\'']).collect();
    let all_digits = groups.iter().all(|g| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit()));
    let grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3));
    (all_digits && grouped).then(|| (format!("{sign}{}", grouping(&groups.concat())), decimals.to_owned()))
}

/// A number whose thousands are parted as in English, in two places or more: `1,250,000`.
fn english_number(plain: &str) -> Option<String> {
    let groups: Vec<&str> = plain.split(',').collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let grouped = groups.len() > 2 && groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3);
    (grouped && groups.iter().all(digits)).then(|| grouping(&groups.concat()))
}

/// Digits with an underscore before every three, without leading zeros.
fn grouping(digits: &str) -> String {
    let digits = digits.trim_start_matches('0');
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    if out.is_empty() { "0".to_owned() } else { out }
}

fn percentage(plain: &str, v: &str) -> Option<Slip> {
    let (whole, decimals) = dutch_number(plain.strip_suffix('%')?.trim_end())?;
    let toml = if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") };
    Some(Slip {
        meaning: Meaning::Number,
        message: text!(
            "Het percentage {v} is niet te lezen: een getal heeft geen procentteken.",
            "The percentage {v} cannot be read: a number is written without a percent sign."
        ),
        help: text!(
            "Schrijf `{toml}`. Is het tekst, schrijf dan `\"{v}\"`, met aanhalingstekens.",
            "Write `{toml}`. If it is text, write `\"{v}\"`, in quotes."
        ),
        toml: Some(toml),
        certain: false,
    })
}

fn money(plain: &str, v: &str) -> Option<Slip> {
    let mut rest = plain;
    let mut marked = false;
    for sign in ["€", "EUR", "eur", "Euro", "euro"] {
        if let Some(after) = rest.strip_prefix(sign) {
            (rest, marked) = (after.trim_start(), true);
        }
        if let Some(before) = rest.strip_suffix(sign) {
            (rest, marked) = (before.trim_end(), true);
        }
    }
    for dash in [",-", ",--", ",—", ",–", ".-"] {
        if let Some(before) = rest.strip_suffix(dash) {
            (rest, marked) = (before, true);
        }
    }
    let mut zeros = 0;
    for (word, count) in
        [("miljoen", 6), ("million", 6), ("mln.", 6), ("mln", 6), ("miljard", 9), ("duizend", 3)]
    {
        if let Some(before) = rest.strip_suffix(word) {
            (rest, marked, zeros) = (before.trim_end(), true, count);
            break;
        }
    }
    if !marked {
        return None;
    }
    let (whole, decimals) =
        english_number(rest).map(|whole| (whole, String::new())).or_else(|| dutch_number(rest))?;
    let cents = decimals.trim_end_matches('0');
    let thousands = zeros == 0 && decimals.len() == 3 && !whole.starts_with(['-', '0']);
    let (toml, certain) = if thousands {
        // no one writes three decimals of a euro: `€ 1,250` is probably English
        (grouping(&format!("{whole}{decimals}").replace('_', "")), false)
    } else if zeros > 0 {
        if cents.len() > zeros {
            return None;
        }
        let sign = if whole.starts_with('-') { "-" } else { "" };
        let all = whole.replace(['_', '-'], "") + cents + &"0".repeat(zeros - cents.len());
        (format!("{sign}{}", grouping(&all)), true)
    } else if cents.is_empty() {
        (whole, true)
    } else {
        // Money is whole euros: rounding is for a person.
        (whole, false)
    };
    Some(Slip {
        meaning: Meaning::Number,
        message: text!(
            "Het bedrag {v} is niet te lezen: schrijf een bedrag in hele euro's, als kaal getal.",
            "The amount {v} cannot be read: write an amount as a bare number of whole euros."
        ),
        help: text!(
            "Schrijf `{toml}`. Is het tekst, schrijf dan `\"{v}\"`, met aanhalingstekens.",
            "Write `{toml}`. If it is text, write `\"{v}\"`, in quotes."
        ),
        toml: Some(toml),
        certain,
    })
}

fn number(plain: &str, v: &str) -> Option<Slip> {
    let make = |message, help, toml: String, certain| {
        Some(Slip { meaning: Meaning::Number, message, help, toml: Some(toml), certain })
    };
    if let Some(whole) = english_number(plain) {
        let plain = whole.replace('_', "");
        return make(
            text!(
                "Het getal {v} is niet te lezen: duizendtallen worden niet met een komma gescheiden.",
                "The number {v} cannot be read: thousands are not separated by a comma."
            ),
            text!("Schrijf `{whole}` of `{plain}`.", "Write `{whole}` or `{plain}`."),
            whole,
            true,
        );
    }
    let (whole, decimals) = dutch_number(plain)?;
    if plain.contains(',') {
        if decimals.is_empty() {
            return None;
        }
        let toml = format!("{whole}.{decimals}");
        // `1,250` is one and a quarter in Dutch, and a thousand and more in English
        let certain = decimals.len() != 3 || whole.trim_start_matches('-') == "0";
        return make(
            text!(
                "Het getal {v} heeft een komma; decimalen staan achter een punt.",
                "The number {v} has a comma; decimals follow a point."
            ),
            text!("Schrijf `{toml}`.", "Write `{toml}`."),
            toml,
            certain,
        );
    }
    if plain.len() > 1 && plain.starts_with('0') && plain.bytes().all(|b| b.is_ascii_digit()) {
        return make(
            text!("Het getal {v} begint met een nul.", "The number {v} begins with a zero."),
            text!(
                "Schrijf `{whole}`. Hoort de nul erbij, zoals in een code, schrijf dan `\"{v}\"`.",
                "Write `{whole}`. If the zero belongs there, as in a code, write `\"{v}\"`."
            ),
            whole,
            false,
        );
    }
    if plain.contains(['.', ' ', '\'']) {
        let plain = whole.replace('_', "");
        return make(
            text!(
                "Het getal {v} is niet te lezen: duizendtallen worden niet met een punt of spatie gescheiden.",
                "The number {v} cannot be read: thousands are not separated by a point or a space."
            ),
            text!("Schrijf `{whole}` of `{plain}`.", "Write `{whole}` or `{plain}`."),
            whole,
            true,
        );
    }
    None
}

/// A number with a word after it: `14 fte`.
fn counted(plain: &str, v: &str) -> Option<Slip> {
    let (count, unit) = plain.split_once(' ')?;
    let (whole, decimals) = dutch_number(count)?;
    if !unit.chars().next()?.is_alphabetic() || unit.contains(['"', '=', '[', '{']) {
        return None;
    }
    let toml = if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") };
    Some(Slip {
        meaning: Meaning::Number,
        message: text!(
            "Achter het getal in `{v}` staat een woord; dat kan alleen in tekst.",
            "A word follows the number in `{v}`; that is possible only in text."
        ),
        help: text!(
            "Schrijf alleen het getal, `{toml}`, of zet aanhalingstekens om de tekst: `\"{v}\"`.",
            "Write only the number, `{toml}`, or put quotes around the text: `\"{v}\"`."
        ),
        toml: None,
        certain: false,
    })
}

fn words(plain: &str, v: &str) -> Option<Slip> {
    if !plain.chars().next()?.is_alphabetic() || plain.contains(['"', '\\', '=', '[', ']', '{', '}']) {
        return None;
    }
    Some(Slip {
        meaning: Meaning::Text,
        message: text!("De tekst `{v}` staat zonder aanhalingstekens.", "The text `{v}` has no quotes."),
        help: text!("Schrijf `\"{v}\"`.", "Write `\"{v}\"`."),
        toml: Some(format!("\"{plain}\"")),
        certain: true,
    })
}
