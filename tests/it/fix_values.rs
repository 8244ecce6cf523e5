//! Slips in values, each with what it should become.

use draagvlak::sheet::quoted;

use super::dice::Dice;
use super::sheets::{Atom, Field, Page, Sort, Tree};
use super::slips::{dutch, near};
use super::write::{Part, grouped, thousands};

/// Name, what stands there instead, what it should become, and whether no one needs to look.
type Written = (&'static str, String, String, bool);

/// Slips that can be made in one part of a value. `whole` is all of the value as it should be.
pub fn of(part: &Part<'_>, page: &Page, field: &Field, whole: &str, dice: &mut Dice) -> Vec<Written> {
    match part.tree {
        Tree::Leaf(sort, Atom::Text(text)) => texts(sort, text, part, page, field, dice),
        Tree::Leaf(sort, Atom::Int(n)) => ints(sort, *n, part),
        Tree::Leaf(_, Atom::Float(n, decimals)) => floats(*n, decimals),
        Tree::Leaf(_, Atom::Bool(yes)) => bools(*yes),
        Tree::Leaf(sort, Atom::Day(year, month, day)) => days(sort, (*year, *month, *day), page, dice),
        Tree::List(items) => lists(items, part, whole),
        Tree::Table(entries, _) => tables(entries, part, whole),
    }
}

fn safe(name: &'static str, slipped: impl Into<String>, fixed: impl Into<String>) -> Written {
    (name, slipped.into(), fixed.into(), true)
}

/// Letters and blanks only, and not a word that stands for something.
fn plain(text: &str) -> bool {
    text.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-')
        && text.starts_with(char::is_alphabetic)
        && !["yes", "no", "ja", "nee"].contains(&text)
}

fn texts(
    sort: &Sort,
    text: &str,
    part: &Part<'_>,
    page: &Page,
    field: &Field,
    dice: &mut Dice,
) -> Vec<Written> {
    let fixed = quoted(text);
    let mut all = Vec::new();
    let top = !part.inside;
    if *sort == Sort::Period {
        all.push(safe("period-bare", text, &fixed));
        return all;
    }
    if [Sort::Score, Sort::Clock].contains(sort) {
        return all;
    }
    if plain(text) {
        all.push(safe("text-bare", text, &fixed));
        all.push(safe("curly", format!("“{text}”"), &fixed));
        all.push(safe("curly-low", format!("„{text}”"), &fixed));
        all.push(safe("list-of-one", format!("[{fixed}]"), &fixed));
        if top && field.remark.is_empty() {
            all.push(safe("curly-close", format!("\"{text}”"), &fixed));
            all.push(safe("quote-open", format!("\"{text}"), &fixed));
            all.push(safe("quote-close", format!("{text}\""), &fixed));
        }
    }
    match sort {
        Sort::Choice(known) => {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            all.extend(dutch(text, &known).map(|dutch| safe("choice-dutch", quoted(&dutch), &fixed)));
            all.extend(near(text, &known, dice).map(|near| safe("choice-near", quoted(&near), &fixed)));
            if text.contains('-') && *text == text.to_lowercase() {
                all.push(safe("choice-spelled", quoted(&text.to_uppercase().replace('-', " ")), &fixed));
            }
        }
        _ if text.starts_with(r"C:\temp") => {
            all.push(safe("path-silent", format!("\"{text}\""), format!("'{text}'")));
        }
        _ if text.starts_with(r"C:\U") && top => {
            all.push(safe("path", format!("\"{text}\""), format!("'{text}'")));
        }
        _ if text.contains('\u{1b}') => {
            all.push(safe("escape-new", format!("\"{}\"", text.replace('\u{1b}', "\\e")), &fixed));
            all.push(safe("escape-short", format!("\"{}\"", text.replace('\u{1b}', "\\x1b")), &fixed));
        }
        _ if text == "2016-03-14" || text == "2016" => all.push(safe("text-number", text, &fixed)),
        _ if top
            && text.contains('\'')
            && !text.ends_with('\'')
            && !field.remark.contains('\'')
            && plain(&text.replace('\'', "")) =>
        {
            all.push(safe("apostrophe", format!("'{text}'"), format!("\"{text}\"")));
        }
        _ if top
            && text.contains('"')
            && !text.ends_with('"')
            // three quotes begin a text over several lines, and nobody can tell where it was to end
            && !text.starts_with('"')
            && plain(&text.replace('"', ""))
            && field.remark.is_empty() =>
        {
            all.push(("quotes-inside", format!("\"{text}\""), format!("'{text}'"), false));
        }
        _ if top && page.ending == "\n" && field.remark.is_empty() => {
            if let Some((first, second)) = text.split_once('\n')
                && plain(first)
                && plain(second)
            {
                all.push(safe("line-break", format!("\"{text}\""), format!("\"\"\"{text}\"\"\"")));
            }
        }
        _ => {}
    }
    all
}

fn ints(sort: &Sort, n: i64, part: &Part<'_>) -> Vec<Written> {
    let fixed = grouped(n);
    if *sort == Sort::Period {
        return Vec::new();
    }
    let mut all = vec![safe("number-quoted", format!("\"{n}\""), n.to_string())];
    if *sort == Sort::Score {
        return all;
    }
    all.push(safe("number-decimal", format!("{n}.0"), n.to_string()));
    if n >= 10_000 {
        let points = thousands(n, '.');
        all.push(safe("thousands", points.clone(), &fixed));
        all.push(safe("euro", format!("€ {points}"), &fixed));
        all.push(safe("euro-glued", format!("€{points}"), &fixed));
        all.push(safe("euro-hard", format!("€\u{a0}{points}"), &fixed));
        all.push(safe("euro-behind", format!("{points} euro"), &fixed));
        all.push(safe("euro-dash", format!("€ {points},-"), &fixed));
        all.push(safe("euro-nil", format!("€ {points},00"), &fixed));
        all.push(safe("euro-quoted", format!("\"€ {points}\""), &fixed));
        all.push(safe("thousands-quoted", format!("\"{points}\""), &fixed));
        all.push(safe("thousands-blank", thousands(n, ' '), &fixed));
        all.push(("euro-cents", format!("€ {points},50"), fixed.clone(), false));
        if n >= 1_000_000 {
            let (whole, rest) = (n / 1_000_000, (n % 1_000_000) / 10_000);
            let decimals = format!("{rest:02}");
            let decimals = decimals.trim_end_matches('0');
            let millions =
                if decimals.is_empty() { whole.to_string() } else { format!("{whole},{decimals}") };
            all.push(safe("euro-millions", format!("€ {millions} mln"), &fixed));
            if !part.inside {
                all.push(safe("thousands-english", thousands(n, ','), &fixed));
            }
        }
    }
    if (1..10).contains(&n) {
        all.push(("number-zero", format!("0{n}"), fixed, false));
    }
    all
}

fn floats(n: i64, decimals: &str) -> Vec<Written> {
    let fixed = format!("{n}.{decimals}");
    let comma = format!("{n},{decimals}");
    // a point between thousands, a comma before decimals
    let both = (n >= 1000).then(|| {
        safe(
            "thousands-and-comma",
            format!("{},{decimals}", thousands(n, '.')),
            format!("{}.{decimals}", grouped(n)),
        )
    });
    let plain = [
        safe(
            "comma",
            comma.clone(),
            if n >= 1000 { format!("{}.{decimals}", grouped(n)) } else { fixed.clone() },
        ),
        safe(
            "comma-quoted",
            format!("\"{comma}\""),
            if n >= 1000 { format!("{}.{decimals}", grouped(n)) } else { fixed },
        ),
        ("percent", format!("{comma}%"), format!("{}.{decimals}", grouped(n)), false),
    ];
    both.into_iter().chain(plain).collect()
}

fn bools(yes: bool) -> Vec<Written> {
    let fixed = yes.to_string();
    let words = if yes { ["ja", "Ja", "yes"] } else { ["nee", "Nee", "no"] };
    let bare = words.iter().map(|word| safe("yes-no", *word, &fixed));
    bare.chain([safe("yes-no-quoted", format!("\"{}\"", words[0]), &fixed)]).collect()
}

fn days(sort: &Sort, (year, month, day): (u32, u32, u32), page: &Page, dice: &mut Dice) -> Vec<Written> {
    let fixed = format!("{year:04}-{month:02}-{day:02}");
    let months = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let name = months[month as usize - 1];
    // in English a month may come first
    let sure = page.dutch || day > 12 || day == month;
    let mut all: Vec<Written> = ["-", "/", "."]
        .iter()
        .map(|sign| ("date-turned", format!("{day:02}{sign}{month:02}{sign}{year}"), fixed.clone(), sure))
        .collect();
    all.push(("date-short", format!("{day}-{month}-{year}"), fixed.clone(), sure));
    all.push(safe("date-words", format!("{day} {name} {year}"), &fixed));
    if *sort == Sort::Day {
        all.push(("date-quoted", format!("\"{day:02}-{month:02}-{year}\""), fixed.clone(), sure));
        all.push(safe("date-text", quoted(&fixed), &fixed));
    }
    let short = format!("{year}-{month}-{day}");
    if short != fixed {
        all.push(safe("date-bare", short, &fixed));
    }
    let at = dice.below(all.len());
    vec![all.swap_remove(at)]
}

/// A list of texts without quotes, brackets or line breaks in them, as it would be written.
fn simple(items: &[Tree]) -> Option<Vec<&str>> {
    items
        .iter()
        .map(|item| match item {
            Tree::Leaf(Sort::Text | Sort::Choice(_), Atom::Text(text)) if plain(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

fn lists(items: &[Tree], part: &Part<'_>, whole: &str) -> Vec<Written> {
    let mut all = Vec::new();
    let Some(texts) = simple(items) else { return all };
    let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    let fixed = format!("[{}]", quoted.join(", "));
    if let [only] = &quoted[..] {
        all.push(safe("no-list", only, &fixed));
    } else if !whole.contains(';') {
        all.push(safe("list-semicolons", format!("[{}]", quoted.join("; ")), &fixed));
    }
    all.push(safe("list-bare", format!("[{}]", texts.join(", ")), &fixed));
    if !part.inside {
        all.push(safe("list-open", format!("[{}", quoted.join(", ")), &fixed));
    }
    all
}

fn tables(entries: &[(String, Tree)], part: &Part<'_>, whole: &str) -> Vec<Written> {
    let mut all = Vec::new();
    let written: Option<Vec<(&str, String)>> = entries
        .iter()
        .map(|(name, tree)| match tree {
            Tree::Leaf(_, Atom::Text(text)) if plain(text) => Some((name.as_str(), quoted(text))),
            Tree::Leaf(_, Atom::Int(n)) => Some((name.as_str(), n.to_string())),
            _ => None,
        })
        .collect();
    let Some(written) = written.filter(|_| !whole.contains('\n')) else { return all };
    let joined = |equals: &str, comma: &str| {
        written.iter().map(|(name, value)| format!("{name}{equals}{value}")).collect::<Vec<_>>().join(comma)
    };
    let list = joined(" = ", ", ");
    let fixed = format!("{{ {list} }}");
    all.push(safe("table-comma", format!("{{ {list}, }}"), &fixed));
    if !part.inside {
        all.push(safe("table-colons", format!("{{ {} }}", joined(": ", ", ")), &fixed));
        all.push(safe("table-open", format!("{{ {list}"), format!("{{ {list}}}")));
        all.push(safe("table-lines", format!("{{\n  {}\n}}", joined(" = ", ",\n  ")), &fixed));
        all.push(safe("table-lines-comma", format!("{{\n  {},\n}}", joined(" = ", ",\n  ")), &fixed));
    }
    all
}
