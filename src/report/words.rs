//! Sentences that several formats share: totals, outcomes, age, and what became of a baseline.

use std::path::Path;

use jiff::civil::Date;

use super::listing::{Checked, Counts, Item, Listing, Mends, Since};
use crate::canvas::value::Score;
use crate::check::Accepted;
use crate::error::shown;
use crate::period::day_in_words;
use crate::text;
use crate::text::{Lang, Text, visible};

/// Errors, warnings, remarks, known, accepted.
pub fn totals(counts: Counts) -> Text {
    let Counts { errors, warnings, infos, known, accepted } = counts;
    if counts.all() == 0 {
        return match accepted {
            0 => text!("Geen punten.", "Nothing to report."),
            n => text!("Geen punten; {n} geaccepteerd.", "Nothing to report; {n} accepted."),
        };
    }
    let one = |n: usize, single: &str, plural: &str| format!("{n} {}", if n == 1 { single } else { plural });
    let nl = [
        one(errors, "fout", "fouten"),
        one(warnings, "waarschuwing", "waarschuwingen"),
        one(infos, "opmerking", "opmerkingen"),
    ]
    .join(", ");
    let en = [
        one(errors, "error", "errors"),
        one(warnings, "warning", "warnings"),
        one(infos, "remark", "remarks"),
    ]
    .join(", ");
    let known = match known {
        0 => Text::default(),
        n => text!(", waarvan {n} bekend", ", of which {n} known"),
    };
    let accepted = match accepted {
        0 => Text::default(),
        n => text!("; {n} geaccepteerd", "; {n} accepted"),
    };
    Text::new(format!("{nl}{}{}.", known.nl, accepted.nl), format!("{en}{}{}.", known.en, accepted.en))
}

/// On which terms a finding is accepted.
pub fn acceptance(item: Item<'_>, accepted: &Accepted, lang: Lang) -> String {
    let own = item.canvas.map_or(lang, |checked| checked.lang);
    let (reason, by) = (accepted.reason.get(lang, own).0, accepted.by.get(lang, own).0);
    let until = day_in_words(accepted.until.0);
    let said = text!(
        "Geaccepteerd tot en met {until} door {by}. Reden: {reason}",
        "Accepted up to and including {until} by {by}. Reason: {reason}";
        until
    );
    visible(said.get(lang))
}

/// One missing precondition in a line.
pub struct Missing {
    /// Its name.
    pub name: String,
    /// What each view gives it; empty where the outcome is about something else.
    pub views: String,
    /// What answers it.
    pub answer: String,
}

/// What is missing, weakest first, under its heading; absent where that was not asked.
pub fn outcomes(checked: &Checked, lang: Lang) -> Option<(Text, Vec<Missing>)> {
    let found = checked.outcomes.as_ref()?;
    let all = checked.frame.preconditions.len();
    let head = match found.len() {
        0 => {
            let rated = checked.preconditions.iter().filter(|o| o.lowest.is_some()).count();
            text!(
                "Uitkomst: geen randvoorwaarde is zwak of ontbreekt; beoordeeld: {rated} van de {all}.",
                "Outcome: no precondition is weak or missing; assessed: {rated} of {all}."
            )
        }
        1 => text!(
            "Uitkomst: één van de {all} randvoorwaarden is zwak of ontbreekt.",
            "Outcome: one of {all} preconditions is weak or missing."
        ),
        number => text!(
            "Uitkomst: {number} van de {all} randvoorwaarden zijn zwak of ontbreken, de zwakste eerst.",
            "Outcome: {number} of {all} preconditions are weak or missing, weakest first."
        ),
    };
    let line = |finding: &crate::diagnostic::Finding| {
        missing(checked, &finding.address, lang).unwrap_or_else(|| Missing {
            name: visible(finding.message.get(lang)),
            views: String::new(),
            answer: String::new(),
        })
    };
    Some((head, found.iter().map(line).collect()))
}

/// How the precondition stands that an address names.
fn missing(checked: &Checked, address: &str, lang: Lang) -> Option<Missing> {
    let id = address.strip_prefix("precondition.")?;
    let outcome = checked.preconditions.iter().find(|o| o.precondition == id)?;
    let name = checked.frame.precondition(id).map_or(id, |p| p.name.get(lang));
    let word = |score: Score| checked.frame.value(score.id()).map_or(score.id(), |v| v.name.get(lang));
    let views = outcome.standings.iter().map(|s| format!("{} {}", view(s.view.name(), lang), word(s.score)));
    let answer = if !outcome.measures.is_empty() {
        outcome.measures.join(", ")
    } else if outcome.declined {
        text!("bewust niet gekozen", "deliberately not chosen").get(lang).to_owned()
    } else {
        text!("nog geen antwoord", "no answer yet").get(lang).to_owned()
    };
    let views: Vec<String> = views.collect();
    Some(Missing { name: visible(name), views: visible(&views.join(", ")), answer: visible(&answer) })
}

fn view(view: &str, lang: Lang) -> &str {
    match (view, lang) {
        ("public", Lang::Nl) => "publieke partijen",
        ("public", Lang::En) => "public parties",
        ("knowledge", Lang::Nl) => "kennis",
        ("citizens", Lang::Nl) => "inwoners",
        ("adviser", Lang::Nl) => "adviseur",
        ("self", Lang::Nl) => "eigen blik",
        ("sme", Lang::Nl) => "mkb",
        ("sme", Lang::En) => "SMEs",
        (name, _) => name,
    }
}

/// How old the state described is, and how many findings more there would be today; nothing under a month.
pub fn age(date: Date, today: Date, more: usize) -> Option<Text> {
    let months = (i32::from(today.year()) - i32::from(date.year())) * 12
        + i32::from(today.month() - date.month())
        - i32::from(today.day() < date.day());
    let Text { nl, en } = match (months / 12, months) {
        (_, ..=0) => return None,
        (0, 1) => text!("een maand", "a month"),
        (0, n) => text!("{n} maanden", "{n} months"),
        (1, _) => text!("een jaar", "a year"),
        (n, _) => text!("{n} jaar", "{n} years"),
    };
    let date = day_in_words(date);
    Some(match more {
        0 => text!("Peildatum {date}, {nl} geleden.", "As of {date}, {en} ago."; date),
        1 => text!(
            "Peildatum {date}, {nl} geleden; met `--date today` komt er één punt bij.",
            "As of {date}, {en} ago; one more point with `--date today`.";
            date
        ),
        n => text!(
            "Peildatum {date}, {nl} geleden; met `--date today` komen er {n} punten bij.",
            "As of {date}, {en} ago; {n} more points with `--date today`.";
            date
        ),
    })
}

/// How much of what is amiss `--fix` mends, and for how much more there is a proposal; nothing where there is neither.
pub fn mends(listing: &Listing<'_>) -> Option<Text> {
    let Mends { all, certain, others } = listing.mends();
    let told: usize = listing.canvases.iter().map(|checked| checked.counts().all()).sum();
    // many told as one are one point, and have places
    let Text { nl, en } = match (told == all, all) {
        (true, 1) => text!("punt", "point"),
        (true, _) => text!("punten", "points"),
        (false, _) => text!("plaatsen", "places"),
    };
    let more = match others {
        0 => Text::default(),
        1 => text!(
            " Voor nog één is er een voorstel dat iemand moet nakijken: `--unsafe-fixes` voert ook dat uit.",
            " For one more there is a proposal that someone should look at: `--unsafe-fixes` makes it too."
        ),
        n => text!(
            " Voor nog {n} is er een voorstel dat iemand moet nakijken: `--unsafe-fixes` voert ook die uit.",
            " For {n} more there is a proposal that someone should look at: `--unsafe-fixes` makes those too."
        ),
    };
    let first = match (certain, others) {
        (0, 0) => return None,
        (0, n) => {
            return Some(text!(
                "Voor {n} van {all} {nl} heeft `draagvlak check --fix --unsafe-fixes` een voorstel, om na te kijken of in te vullen.",
                "For {n} of {all} {en} `draagvlak check --fix --unsafe-fixes` has a proposal, to look at or to fill in."
            ));
        }
        (n, _) => text!(
            "{n} van {all} {nl} herstelt `draagvlak check --fix`.",
            "`draagvlak check --fix` mends {n} of {all} {en}."
        ),
    };
    Some(Text::new(first.nl + &more.nl, first.en + &more.en))
}

/// How much of a baseline no longer occurs; nothing where all does.
pub fn gone(since: &Since) -> Option<Text> {
    match since.gone.len() {
        0 => None,
        1 => Some(text!(
            "Eén van de bekende punten komt niet meer voor.",
            "One of the known points no longer occurs."
        )),
        n => Some(text!(
            "{n} van de bekende punten komen niet meer voor.",
            "{n} of the known points no longer occur."
        )),
    }
}

/// How much was not written to a baseline, since it tells of private sheets.
pub fn kept_private(number: usize) -> Option<Text> {
    match number {
        0 => None,
        1 => Some(text!(
            "Eén punt over een privéblad staat er niet bij: de lijst gaat in git mee.",
            "One point about a private sheet is not among them: the list travels in git."
        )),
        n => Some(text!(
            "{n} punten over privébladen staan er niet bij: de lijst gaat in git mee.",
            "{n} points about private sheets are not among them: the list travels in git."
        )),
    }
}

/// How much was written to a baseline.
pub fn written(number: usize, path: &Path) -> Text {
    let path = shown(path);
    match number {
        1 => text!("Eén bekend punt geschreven naar {path}.", "One known point written to {path}."),
        n => text!("{n} bekende punten geschreven naar {path}.", "{n} known points written to {path}."),
    }
}
