//! The bars of a document: who brings in what it costs, and who is for and who against.

use crate::analysis::money::Amount;
use crate::canvas::AnyRecord;
use crate::canvas::money::BudgetStatus;
use crate::canvas::value::Comparison;
use crate::canvas::views::ViewKind;
use crate::figure::{self, About, Arg, Bar, Figure, Fill, Part, Words};
use crate::numeral;
use crate::text::{self, Lang};
use crate::view::{RowKind, Support, View};

/// More parts than this are told by the table alone.
const MOST_PARTS: usize = 12;

/// More bars than this are told by the table alone.
const MOST_BARS: usize = 4;

/// What it costs, as a bar of who brings it in and what is open.
pub(super) fn money(seen: &View<'_>, lang: Lang, words: &Words<'_>) -> Option<Figure> {
    let money = &seen.money;
    let cost = money.cost?;
    // a bar of parts that come to more than the whole, or of one part only, shows nothing
    if money.rows.iter().any(|row| row.kind == RowKind::Beyond || row.total.eur < 0) {
        return None;
    }
    let says = |key: &str| words.say(key, &[]);
    let who = if money.contributions.firms { "firms" } else { "parties" };
    let parts: Vec<Part> = money
        .rows
        .iter()
        .filter_map(|row| {
            let (name, look) = match row.kind {
                RowKind::Budget | RowKind::BudgetInKind => {
                    let asked = matches!(row.status, None | Some(BudgetStatus::Requested));
                    let look = if asked { Fill::PublicAsked } else { Fill::Public };
                    let name = row.party.as_deref().map(|key| party(seen, key, lang));
                    (name.unwrap_or_else(|| says("someone")), look)
                }
                RowKind::Money => (says(&format!("money-{who}-money")), Fill::Firms),
                RowKind::InKind => (says(&format!("money-{who}-in-kind")), Fill::InKind),
                RowKind::Contributions => (says(&format!("money-{who}-all")), Fill::Firms),
                RowKind::Open => (says("money-open"), Fill::Open),
                RowKind::NotShown => (says("money-not-shown"), Fill::Open),
                RowKind::Unpaid => (says("money-unpaid"), Fill::Open),
                RowKind::Beyond | RowKind::Cost => return None,
            };
            Some(Part { name, shown: shown(row.total, lang, words), value: row.total.eur, look })
        })
        .collect();
    if !(2..=MOST_PARTS).contains(&parts.len()) {
        return None;
    }
    let said = [
        ("money-says-asked", Some(money.asked)),
        ("money-says-promised", Some(money.promised)),
        ("money-says-granted", Some(money.granted)),
        ("money-says-paid", Some(money.paid)),
        (if who == "firms" { "money-says-firms" } else { "money-says-parties" }, money.contributions.total),
        ("money-says-open", money.open),
        ("money-says-unpaid", Some(money.unpaid)),
    ];
    let said = said.into_iter().filter_map(|(key, amount)| {
        let amount = amount.filter(|amount| amount.eur > 0)?;
        Some(words.say(key, &[("eur", shown(amount, lang, words).into())]))
    });
    let parts_said = text::list(&said.collect::<Vec<_>>(), lang);
    let title =
        words.say("money-says", &[("cost", shown(cost, lang, words).into()), ("parts", parts_said.into())]);
    let about = About { alt: format!("{title}."), title, note: Vec::new() };
    figure::bars(&[Bar { name: String::new(), parts }], &about, lang, words)
}

/// Who is for and who against, as a bar for each proposal; proposals with the same votes share one.
pub(super) fn backing(seen: &View<'_>, lang: Lang, words: &Words<'_>) -> Option<Figure> {
    let mut bars: Vec<(&Support, Vec<Part>, Vec<String>)> = Vec::new();
    let name = |key: &str| party(seen, key, lang);
    for row in seen.support.iter().filter(|row| row.asked > 0) {
        let same = |known: &&Support| known.group == row.group && known.votes() == row.votes();
        if let Some((_, _, names)) = bars.iter_mut().find(|(known, ..)| same(known)) {
            names.push(name(&row.proposal));
            continue;
        }
        let [favour, conditions, neutral, against] = row.votes();
        let part = |key: &str, value: i64, look: Fill| Part {
            name: words.say(key, &[]),
            shown: numeral::figures(value, lang),
            value,
            look,
        };
        let parts = vec![
            part("backing-for", favour, Fill::Firms),
            part("backing-conditional", conditions, Fill::Conditional),
            part("backing-neutral", neutral, Fill::Neutral),
            part("backing-against", against, Fill::Against),
        ];
        bars.push((row, parts, vec![name(&row.proposal)]));
    }
    let (first, ..) = bars.first().filter(|_| bars.len() <= MOST_BARS)?;
    let votes = votes(first, lang, words);
    let bars: Vec<Bar> =
        bars.into_iter().map(|(_, parts, names)| Bar { name: together(&names, words), parts }).collect();
    let title = match bars.as_slice() {
        [bar, _, ..] => {
            words.say("backing-on", &[("proposal", bar.name.as_str().into()), ("votes", votes.into())])
        }
        _ => capital(&votes),
    };
    let about = About { alt: words.say("backing-about", &[]), title, note: Vec::new() };
    figure::bars(&bars, &about, lang, words)
}

/// Names of proposals above one bar: all, or the first with how many more there are.
fn together(names: &[String], words: &Words<'_>) -> String {
    match names {
        [first, second, rest @ ..] if rest.len() > 1 => {
            let more = u32::try_from(rest.len()).unwrap_or(u32::MAX);
            format!("{first}; {second}; {}", words.say("backing-more", &[("n", more.into())]))
        }
        all => all.join("; "),
    }
}

/// How one group voted, in a sentence without its full stop.
fn votes(row: &Support, lang: Lang, words: &Words<'_>) -> String {
    let number = |n: i64| Arg::Number(u32::try_from(n).unwrap_or(u32::MAX));
    let in_words = |n: i64| Arg::Text(numeral::in_words(n, lang));
    let [favour, conditions, neutral, against] = row.votes();
    let known = ViewKind::ALL.iter().find(|kind| kind.name() == row.group);
    let group = match known {
        Some(kind) => words.say(&format!("view-{}", kind.name()), &[]),
        None => words.say("votes-others", &[]),
    };
    let args = [
        ("group", group.into()),
        ("asked", number(row.asked)),
        ("shown", in_words(row.asked)),
        ("favour", number(favour)),
        ("favour_shown", in_words(favour)),
        ("conditions", number(conditions)),
        ("conditions_shown", in_words(conditions)),
        ("neutral", number(neutral)),
        ("neutral_shown", in_words(neutral)),
        ("against", number(against)),
        ("against_shown", in_words(against)),
    ];
    words.say("votes", &args).trim_end_matches('.').to_owned()
}

/// The first letter of words of our own as a capital; “één” loses the accent that it had on it.
fn capital(text: &str) -> String {
    if let Some(rest) = text.strip_prefix("één") {
        return format!("Eén{rest}");
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An amount as it is printed.
fn shown(amount: Amount, lang: Lang, words: &Words<'_>) -> String {
    let euros = numeral::euros(amount.eur, lang);
    match amount.comparison {
        Comparison::Exactly => euros,
        comparison => words.say(&format!("comparison-{}", comparison.name()), &[("value", euros.into())]),
    }
}

/// The printed name behind a key.
fn party(seen: &View<'_>, key: &str, lang: Lang) -> String {
    let name =
        |record: &dyn AnyRecord| record.name().map(|name| name.get(lang, seen.canvas.lang()).0.to_owned());
    let mut found = None;
    seen.canvas.each(&mut |record| {
        if found.is_none() && record.address() == key {
            found = name(record);
        }
    });
    found.unwrap_or_else(|| key.split_once('.').map_or(key, |(_, id)| id).to_owned())
}
