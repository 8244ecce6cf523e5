//! Sums in documents: what few parties promised cannot be worked out from them, and what is not told is said to be so.

use draagvlak::canvas::value::Circle;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use toml::{Table, Value};

use super::desk::{holds, lacks};
use super::expect::equal;
use super::prose;

/// All trials about sums.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("sums::enough_parties_stand_behind_what_is_shown_together", together),
        Trial::test("sums::the_rest_beside_promises_in_view_is_of_enough_parties", rest),
        Trial::test("sums::a_party_without_euros_hides_nobody", without_euros),
        Trial::test("sums::a_year_of_one_party_is_not_shown", years),
        Trial::test("sums::how_hard_a_promise_is_does_not_tell_whose", parts),
        Trial::test("sums::a_total_beside_years_is_no_more_money", once),
    ]
}

/// The brief, without spaces that do not break.
fn brief(sheet: &Table) -> Result<String, Failed> {
    let work = prose::work(sheet)?;
    Ok(work.render(work.kind("steering-brief")?, Lang::Nl)?.markdown.replace('\u{a0}', " "))
}

/// What the money of the brief says.
fn money(sheet: &Table) -> Result<String, Failed> {
    let markdown = brief(sheet)?;
    let section = markdown.split("\n## ").find(|section| section.starts_with("Geld"));
    Ok(section.ok_or("no section on money")?.to_owned())
}

/// What a steering group may know of euros that are promised by word of mouth or intended only.
fn soft(sheet: &Table) -> Result<Option<i64>, Failed> {
    Ok(prose::work(sheet)?.seen(Circle::Steering).money.contributions.soft.map(|amount| amount.eur))
}

/// The contribution of an id.
fn contribution<'a>(sheet: &'a mut Table, id: &str) -> Result<&'a mut Table, Failed> {
    let Some(Value::Array(all)) = sheet.get_mut("commitment") else { return Err("no contributions".into()) };
    let mut tables = all.iter_mut().filter_map(Value::as_table_mut);
    tables.find(|c| c.get("id").and_then(Value::as_str) == Some(id)).ok_or_else(|| id.to_owned().into())
}

/// The fictional region with only these contributions.
fn only(ids: &[&str]) -> Result<Table, Failed> {
    let mut sheet = prose::fictional()?;
    if let Some(Value::Array(all)) = sheet.get_mut("commitment") {
        all.retain(|c| c.get("id").and_then(Value::as_str).is_some_and(|id| ids.contains(&id)));
    }
    Ok(sheet)
}

/// Adds a record to a sheet.
fn add(sheet: &Table, record: &str) -> Result<Table, Failed> {
    Ok(format!("{sheet}\n{record}\n").parse()?)
}

const WITHHELD: &str = "Bijdragen van minder dan vijf partijen zijn weggelaten";

fn together() -> Result<(), Failed> {
    let shown = money(&prose::fictional()?)?;
    holds(
        &shown,
        &[
            "€ 245.000 van bedrijven",
            "| Bedrijven, in geld | 40 | 40 | 40 | 120 |",
            "| Bedrijven, in uren en voorzieningen | 41,7 | 41,7 | 41,6 | 125 |",
            "| *Nog niet gedekt* | 28,3 | 28,3 | 28,4 | 85 |",
        ],
    )?;
    lacks(&shown, &[WITHHELD])?;
    // three firms are too few
    let few = money(&only(&["uren-bedrijf-x", "installatie-bedrijf-y", "geld-bedrijf-z"])?)?;
    holds(
        &few,
        &[WITHHELD, "| *Niet gedekt, of hier niet getoond* | 110 | 110 | 110 | 330 |", "| **Kosten** |"],
    )?;
    lacks(&few, &["| Bedrijven", "135", "195", "og open", "euro"])
}

fn rest() -> Result<(), Failed> {
    let mut sheet = prose::fictional()?;
    for id in ["geld-vezelkring", "uren-coatingkring"] {
        contribution(&mut sheet, id)?.insert("circle".to_owned(), "steering".into());
    }
    let shown = money(&sheet)?;
    // nine parties are in view, three remain: 245.000 less 110.000 would be theirs
    holds(
        &shown,
        &[
            "€ 110.000 van bedrijven",
            "| Bedrijven, in geld | 20 | 20 | 20 | 60 |",
            "| Bedrijven, in uren en voorzieningen | 16,7 | 16,7 | 16,6 | 50 |",
            "| *Niet gedekt, of hier niet getoond* | 73,3 | 73,3 | 73,4 | 220 |",
            WITHHELD,
        ],
    )?;
    lacks(&shown, &["245", "81,7", "| 85 |", "og open", "euro"])?;
    for id in ["uren-bedrijf-x", "installatie-bedrijf-y", "geld-bedrijf-z"] {
        contribution(&mut sheet, id)?.insert("circle".to_owned(), "steering".into());
    }
    let all = money(&sheet)?;
    holds(&all, &["€ 245.000 van bedrijven", "| *Nog niet gedekt* | 28,3 | 28,3 | 28,4 | 85 |"])?;
    lacks(&all, &[WITHHELD])?;
    equal(soft(&sheet)?, Some(110_000), "soft, where all is in view")
}

fn without_euros() -> Result<(), Failed> {
    let ids = ["uren-bedrijf-x", "installatie-bedrijf-y", "geld-bedrijf-z", "studenten-hogeschool"];
    let four = add(
        &only(&ids)?,
        "[[commitment]]\nid = \"w\"\nparty = \"testbedrijf\"\nfirmness = \"oral\"\neur = 31337\nfor = [\"pilotregeling\"]",
    )?;
    lacks(&money(&four)?, &["166.337", "| Bedrijven", "| Andere partijen"])?;
    let five = add(
        &four,
        "[[commitment]]\nid = \"v\"\nparty = \"vakschool\"\nfirmness = \"oral\"\neur = 10\nfor = [\"pilotregeling\"]",
    )?;
    holds(&money(&five)?, &["166.347"])
}

fn years() -> Result<(), Failed> {
    let mut sheet = prose::fictional()?;
    if let Some(Value::Array(amounts)) = contribution(&mut sheet, "geld-bedrijf-z")?.get_mut("amounts") {
        amounts.push(Table::from_iter([("year".into(), 2030.into()), ("eur".into(), 31337.into())]).into());
    }
    let shown = money(&sheet)?;
    // in one year a single firm contributes: only the total is told, and what is open per year cannot be
    holds(
        &shown,
        &[
            "| Bedrijven, in geld |  |  |  | 151.337 |",
            "| Bedrijven, in uren en voorzieningen |  |  |  | 125.000 |",
            "| *Nog niet gedekt* |  |  |  | 53.663 |",
            "Niet alles is per jaar bekend",
        ],
    )?;
    lacks(&shown, &[" 31.337", "2030"])
}

fn parts() -> Result<(), Failed> {
    // three have signed, under a condition: with the total, the sum of the others would tell theirs
    let sheet = prose::fictional()?;
    let shown = brief(&sheet)?;
    holds(
        &shown,
        &[
            "van bedrijven, € 120.000 in geld en € 125.000 in uren en voorzieningen; alles voorwaardelijk, deels niet getekend",
        ],
    )?;
    // words of the sheet say it too, of all public parties together
    lacks(&shown, &["€ 110.000", "€ 135.000", "| 110 |", "| 135 |"])?;
    equal(soft(&sheet)?, None, "soft, where it would tell of three")
}

fn once() -> Result<(), Failed> {
    let before = money(&prose::fictional()?)?;
    let mut sheet = prose::fictional()?;
    let total = |eur: i64| Value::from(Table::from_iter([("eur".to_owned(), Value::from(eur))]));
    contribution(&mut sheet, "geld-bedrijf-z")?.insert("amount".to_owned(), total(60_000));
    for (kind, eur) in [("measure", 540_000), ("budget", 240_000)] {
        let Some(Value::Array(all)) = sheet.get_mut(kind) else { return Err(kind.into()) };
        let first = all.first_mut().and_then(Value::as_table_mut).ok_or("no record")?;
        first.insert("amount".to_owned(), total(eur));
    }
    equal(money(&sheet)?, before, "the same money told twice")
}
