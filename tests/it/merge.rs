//! Three texts of a sheet become one: what people do side by side, and what cannot both be.

use draagvlak::merge::{Elsewhere, Left, Merged, Texts, merge, places};
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{holds, lacks};
use super::expect::equal;
use super::merge_any::{SIDES, half};

/// All trials about merging texts.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("merge::edits_of_other_records_never_meet", apart),
        Trial::test("merge::parts_of_a_record_are_merged_one_by_one", parts),
        Trial::test("merge::answers_in_a_block_are_merged_line_by_line", answers),
        Trial::test("merge::what_meets_is_told_with_marks_around_whole_statements", met),
        Trial::test("merge::an_id_that_was_renamed_is_followed", renamed),
        Trial::test("merge::a_record_that_was_moved_is_never_there_twice", moved),
        Trial::test("merge::remarks_order_and_line_ends_of_ours_stay", as_it_was),
        Trial::test("merge::what_cannot_be_read_is_left_to_git", left),
    ]
}

const BASE: &str = "#:schema ../canvas.nl.schema.json
# bovenaan
format = 1

[canvas]
title = { nl = \"Streek\", en = \"Region\" }

# --- Maatregelen ---

# de eerste
[[measure]]
id = \"hal\"
title = \"Hal\" # kort
status = \"proposed\"
rasci = { accountable = \"provincie\", responsible = [\"bureau\"] }
amounts = [
  { year = 2027, eur = 100 },
  { year = 2028, eur = 200 },
]

[[measure]]
id = \"fonds\"
title = \"Fonds\"
status = \"proposed\"

[[session]]
id = \"s1\"
date = 2026-06-01

[session.counts.public]
finance = [1, 2, 3, 4, 5]
knowledge = { counts = [0, 0, 1, 1, 0], note = \"krap\" }
";

/// Other words in the place of some, which must be there.
fn with(text: &str, edits: &[(&str, &str)]) -> Result<String, Failed> {
    let mut text = text.to_owned();
    for (from, to) in edits {
        if !text.contains(from) {
            return Err(format!("no {from}").into());
        }
        text = text.replacen(from, to, 1);
    }
    Ok(text)
}

fn three(base: &str, ours: &str, theirs: &str) -> Result<Merged, Failed> {
    merge(Texts { base, ours, theirs }, None, SIDES, 7, None).map_err(|_| "not merged".into())
}

fn edited(ours: &[(&str, &str)], theirs: &[(&str, &str)]) -> Result<Merged, Failed> {
    three(BASE, &with(BASE, ours)?, &with(BASE, theirs)?)
}

/// The same, both ways, and without a conflict: the sheet with all edits.
fn clean(ours: &[(&str, &str)], theirs: &[(&str, &str)]) -> Result<(), Failed> {
    let all = with(&with(BASE, ours)?, theirs)?;
    for (one, other) in [(ours, theirs), (theirs, ours)] {
        let merged = edited(one, other)?;
        equal(merged.conflicts, Vec::new(), "conflicts")?;
        equal(&*merged.text, &*all, "merged")?;
    }
    Ok(())
}

fn sentences(merged: &Merged) -> Vec<String> {
    merged.conflicts.iter().map(|c| c.sentence(SIDES).get(Lang::Nl).to_owned()).collect()
}

fn apart() -> Result<(), Failed> {
    let fonds = "[[measure]]\nid = \"fonds\"\ntitle = \"Fonds\"\nstatus = \"proposed\"\n\n";
    clean(&[("\"Hal\"", "\"Grote hal\"")], &[("\"Fonds\"", "\"Groot fonds\"")])?;
    clean(&[(fonds, "")], &[("\"Hal\"", "\"Grote hal\"")])?;
    let new = |id: &str| format!("{fonds}[[measure]]\nid = \"{id}\"\ntitle = \"Nieuw\"\n\n");
    let merged = edited(&[(fonds, &new("a"))], &[(fonds, &new("b"))])?;
    equal(merged.conflicts.len(), 0, "conflicts")?;
    holds(
        &merged.text,
        &["id = \"a\"\ntitle = \"Nieuw\"\n\n", "\n\n[[measure]]\nid = \"b\"\ntitle = \"Nieuw\"\n\n"],
    )?;
    // a sheet that both began
    let begun = |id: &str| format!("format = 1\n\n[canvas]\ntitle = \"S\"\n\n[[goal]]\nid = \"{id}\"\n");
    let merged = three("", &begun("a"), &begun("b"))?;
    equal(merged.conflicts.len(), 0, "conflicts")?;
    equal(merged.text, begun("b") + "\n[[goal]]\nid = \"a\"\n", "begun by both")
}

fn parts() -> Result<(), Failed> {
    clean(&[("nl = \"Streek\"", "nl = \"De streek\"")], &[("en = \"Region\"", "en = \"The region\"")])?;
    clean(
        &[("accountable = \"provincie\"", "accountable = \"gemeente\"")],
        &[("[\"bureau\"]", "[\"bureau\", \"hal\"]")],
    )?;
    clean(&[("eur = 100", "eur = 150")], &[("eur = 200", "eur = 250")])?;
    clean(&[("eur = 100", "eur = 150")], &[("  { year = 2028, eur = 200 },\n", "")])?;
    clean(
        &[(
            "  { year = 2028, eur = 200 },\n",
            "  { year = 2028, eur = 200 },\n  { year = 2029, eur = 1 },\n",
        )],
        &[("eur = 200", "eur = 250")],
    )
    .or_else(|_| {
        let merged = edited(
            &[("eur = 200 },\n", "eur = 200 },\n  { year = 2029, eur = 1 },\n")],
            &[("eur = 200", "eur = 250")],
        )?;
        holds(&merged.text, &["  { year = 2028, eur = 250 },\n  { year = 2029, eur = 1 },\n]"])
    })?;
    clean(
        &[("status = \"proposed\"\nrasci", "status = \"decided\"\nrasci")],
        &[("\"Hal\" # kort", "\"Hal\" # lang")],
    )?;
    clean(&[("title = \"Hal\"", "title = \"De hal\"")], &[("# kort", "# lang")])?;
    // tables under headers of their own
    let base = format!(
        "{BASE}\n[[decision]]\nid = \"d\"\nstatus = \"asked\"\n\n[[decision.needs]]\nbody = \"ps\"\nwhat = \"geld\"\n\n[[decision.needs]]\nbody = \"raad\"\nwhat = \"grond\"\n"
    );
    let merged = three(
        &base,
        &with(&base, &[("\"geld\"", "\"veel geld\"")])?,
        &with(&base, &[("\"grond\"", "\"veel grond\"")])?,
    )?;
    equal(merged.conflicts.len(), 0, "conflicts")?;
    holds(
        &merged.text,
        &["body = \"ps\"\nwhat = \"veel geld\"\n\n", "body = \"raad\"\nwhat = \"veel grond\"\n"],
    )
}

fn answers() -> Result<(), Failed> {
    clean(&[("[1, 2, 3, 4, 5]", "[2, 2, 3, 4, 5]")], &[("note = \"krap\"", "note = \"ruim\"")])?;
    clean(&[("[0, 0, 1, 1, 0]", "[0, 0, 1, 1, 1]")], &[("note = \"krap\"", "note = \"ruim\"")])?;
    let sme = "\n[session.counts.sme]\nfinance = [0, 0, 1, 1, 0]\n";
    let merged = edited(
        &[("\"krap\" }\n", &format!("\"krap\" }}\n{sme}"))],
        &[("finance = [1", "housing = 2\nfinance = [1")],
    )?;
    equal(merged.conflicts.len(), 0, "conflicts")?;
    holds(&merged.text, &[sme, "[session.counts.public]\nhousing = 2\nfinance = [1"])?;
    let merged =
        edited(&[("[1, 2, 3, 4, 5]", "[2, 2, 3, 4, 5]")], &[("[1, 2, 3, 4, 5]", "[1, 2, 3, 4, 6]")])?;
    equal(
        sentences(&merged),
        vec![
            "`session.s1`, veld `counts.public.finance`: [2, 2, 3, 4, 5] (onze) of [1, 2, 3, 4, 6] (hun)."
                .to_owned(),
        ],
        "told",
    )
}

fn met() -> Result<(), Failed> {
    let merged = edited(
        &[("eur = 100", "eur = 150")],
        &[("eur = 100", "eur = 175"), ("\"Fonds\"", "\"Groot fonds\"")],
    )?;
    holds(
        &merged.text,
        &[
            "<<<<<<< onze\namounts = [\n  { year = 2027, eur = 150 },\n  { year = 2028, eur = 200 },\n]\n=======\namounts = [\n  { year = 2027, eur = 175 },",
            ">>>>>>> hun\n\n[[measure]]",
            "Groot fonds",
        ],
    )?;
    equal(
        sentences(&merged),
        vec!["`measure.hal`, veld `amounts[2027].eur`: 150 (onze) of 175 (hun).".to_owned()],
        "told",
    )?;
    equal(
        half(&merged.text, true),
        with(BASE, &[("eur = 100", "eur = 150"), ("\"Fonds\"", "\"Groot fonds\"")])?,
        "ours",
    )?;
    // changed and taken away
    let fonds = "[[measure]]\nid = \"fonds\"\ntitle = \"Fonds\"\nstatus = \"proposed\"\n\n";
    for (ours, theirs, told) in [
        (
            (fonds, ""),
            ("\"Fonds\"", "\"Groot fonds\""),
            "`measure.fonds` is gewijzigd (hun) en weggehaald (onze).",
        ),
        (
            ("\"Fonds\"", "\"Groot fonds\""),
            (fonds, ""),
            "`measure.fonds` is gewijzigd (onze) en weggehaald (hun).",
        ),
    ] {
        let merged = edited(&[ours], &[theirs])?;
        equal(sentences(&merged), vec![told.to_owned()], "told")?;
        let both = [true, false].map(|side| half(&merged.text, side).contains("Groot fonds"));
        equal(both[0] != both[1], true, "one half has it")?;
    }
    let merged = edited(
        &[("status = \"proposed\"\nrasci", "rasci")],
        &[("status = \"proposed\"\nrasci", "status = \"decided\"\nrasci")],
    )?;
    holds(&merged.text, &["<<<<<<< onze\n=======\nstatus = \"decided\"\n>>>>>>> hun\n"])?;
    // the same record, put in by both
    let new = |title: &str| {
        format!("{BASE}\n[[measure]]\nid = \"nieuw\"\ntitle = \"{title}\"\nstatus = \"proposed\"\n")
    };
    let merged = three(BASE, &new("Een"), &new("Twee"))?;
    equal(merged.text.matches("id = \"nieuw\"").count(), 1, "one record")?;
    equal(
        sentences(&merged),
        vec!["`measure.nieuw`, veld `title`: \"Een\" (onze) of \"Twee\" (hun).".to_owned()],
        "told",
    )
}

fn renamed() -> Result<(), Failed> {
    let base = format!("{BASE}\n[[milestone]]\nid = \"m\"\nmeasure = \"fonds\"\n");
    let ours = base.replace("\"fonds\"", "\"geldpot\"");
    let theirs = with(&base, &[("title = \"Fonds\"", "title = \"Groot fonds\"")])?;
    let merged = three(&base, &ours, &theirs)?;
    equal(merged.conflicts.len(), 0, "conflicts")?;
    holds(&merged.text, &["id = \"geldpot\"\ntitle = \"Groot fonds\"", "measure = \"geldpot\""])?;
    // another record in its place is no rename
    let ours = with(
        &base,
        &[("id = \"fonds\"\ntitle = \"Fonds\"", "id = \"ander\"\ntitle = \"Heel iets anders\"")],
    )?;
    equal(three(&base, &ours, &theirs)?.conflicts.len(), 1, "conflicts")
}

fn moved() -> Result<(), Failed> {
    let fonds = "[[measure]]\nid = \"fonds\"\ntitle = \"Fonds\"\nstatus = \"proposed\"\n\n";
    let without = with(BASE, &[(fonds, "")])?;
    let of = |name: &'static str| places(std::iter::once((name, fonds)));
    let told = |base: &str, ours: &str, theirs: &str, around: &Elsewhere| -> Result<Vec<String>, Failed> {
        let merged =
            merge(Texts { base, ours, theirs }, None, SIDES, 7, Some(around)).map_err(|_| "not merged")?;
        equal(merged.conflicts.is_empty(), !merged.text.contains("<<<<<<<"), "marks")?;
        Ok(sentences(&merged))
    };
    let changed = with(BASE, &[("\"Fonds\"", "\"Groot fonds\"")])?;
    let around = Elsewhere { theirs: of("b.toml"), ..Elsewhere::default() };
    holds(&told(BASE, &changed, &without, &around)?.join("\n"), &["verplaatst naar b.toml (hun)"])?;
    // moved by one, taken away by the other
    let around = Elsewhere { ours: of("b.toml"), ..Elsewhere::default() };
    holds(
        &told(BASE, &without, &without, &around)?.join("\n"),
        &["`measure.fonds` staat nu in b.toml (onze) of nergens (hun)"],
    )?;
    // moved to the same sheet, and to different ones
    let around = Elsewhere { ours: of("b.toml"), theirs: of("b.toml"), ..Elsewhere::default() };
    equal(told(BASE, &without, &without, &around)?.len(), 0, "moved alike")?;
    let around = Elsewhere { ours: of("b.toml"), theirs: of("c.toml"), ..Elsewhere::default() };
    holds(&told(BASE, &without, &without, &around)?.join("\n"), &["in b.toml (onze) of in c.toml (hun)"])?;
    // put here by theirs, while ours has it elsewhere: moved from there, or new in two places
    let around = Elsewhere { ours: of("b.toml"), base: Some(of("b.toml")), ..Elsewhere::default() };
    equal(told(&without, &without, BASE, &around)?.len(), 0, "moved from there")?;
    let around = Elsewhere { ours: of("b.toml"), ..Elsewhere::default() };
    holds(
        &told(&without, &without, BASE, &around)?.join("\n"),
        &["`measure.fonds` staat nu hier (hun) en in b.toml (onze): laat het op één plaats staan."],
    )
}

fn as_it_was() -> Result<(), Failed> {
    let windows = BASE.replace('\n', "\r\n");
    let merged = three(
        BASE,
        &with(&windows, &[("\"Hal\"", "\"Grote hal\"")])?,
        &with(BASE, &[("\"Fonds\"", "\"Groot fonds\"\nnote = \"n\"")])?,
    )?;
    equal(merged.text.replace("\r\n", ""), merged.text.replace(['\r', '\n'], ""), "line ends")?;
    holds(&merged.text, &["title = \"Groot fonds\"\r\nnote = \"n\"\r\n"])?;
    let open = format!("\u{feff}{}", BASE.trim_end());
    let merged = three(
        BASE,
        &with(&open, &[("\"Hal\"", "\"Grote hal\"")])?,
        &with(BASE, &[("\"Fonds\"", "\"Groot fonds\"")])?,
    )?;
    equal(merged.text.starts_with('\u{feff}') && !merged.text.ends_with('\n'), true, "beginning and end")?;
    // remarks of both sides, wherever they stand
    let merged = edited(
        &[
            ("# de eerste", "# de eerste, van ons"),
            ("  { year = 2027, eur = 100 },", "  # ons jaar\n  { year = 2027, eur = 150 }, # ons bedrag"),
        ],
        &[
            ("# de eerste", "# de eerste, van hen"),
            ("  { year = 2028, eur = 200 },", "  { year = 2028, eur = 250 }, # hun bedrag"),
            ("[[session]]", "# hun sessie\n[[session]]"),
        ],
    )?;
    equal(merged.conflicts.len(), 0, "conflicts")?;
    holds(
        &merged.text,
        &[
            "# de eerste, van ons",
            "# de eerste, van hen",
            "  # ons jaar\n  { year = 2027, eur = 150 }, # ons bedrag\n  { year = 2028, eur = 250 },",
            "# hun bedrag",
            "# hun sessie\n[[session]]",
        ],
    )?;
    // another order of records is no edit, and ours stays
    let turned = |text: &str| -> Result<String, Failed> {
        let at = text.find("[[session]]").ok_or("no session")?;
        let from = text.find("# de eerste").ok_or("no measure")?;
        Ok(format!("{}{}\n{}", &text[..from], &text[at..], text[from..at].trim_end().to_owned() + "\n"))
    };
    let merged = three(BASE, &turned(BASE)?, &with(BASE, &[("\"Fonds\"", "\"Groot fonds\"")])?)?;
    equal(merged.text, with(&turned(BASE)?, &[("\"Fonds\"", "\"Groot fonds\"")])?, "order of ours")?;
    lacks(BASE, &["<<<<<<<"])
}

fn left() -> Result<(), Failed> {
    let broken = with(BASE, &[("title = \"Fonds\"", "title = \"Fonds")])?;
    equal(
        merge(Texts { base: BASE, ours: &broken, theirs: BASE }, None, SIDES, 7, None),
        Err(Left::Unread),
        "merged",
    )?;
    // what nothing is known by is one by its order, or left where that is not the same
    let nameless = |titles: &[&str]| {
        let records =
            titles.iter().map(|title| format!("\n[[measure]]\ntitle = \"{title}\"\nstatus = \"proposed\"\n"));
        records.fold(BASE.to_owned(), |text, record| text + &record)
    };
    let (base, ours) = (nameless(&["A", "B"]), nameless(&["A1", "B"]));
    let merged = three(&base, &ours, &nameless(&["A", "B1"]))?;
    equal(merged.text, nameless(&["A1", "B1"]), "in their order")?;
    let theirs = nameless(&["A2", "B", "C"]);
    equal(
        merge(Texts { base: &base, ours: &ours, theirs: &theirs }, None, SIDES, 7, None).is_ok(),
        true,
        "one changed side",
    )?;
    let ours = nameless(&["A1", "B", "D"]);
    equal(
        merge(Texts { base: &base, ours: &ours, theirs: &theirs }, None, SIDES, 7, None),
        Err(Left::Unread),
        "left",
    )?;
    // a clean text of git that says something else is not taken
    let (ours, theirs) = (with(BASE, &[("\"Hal\"", "\"A\"")])?, with(BASE, &[("\"Fonds\"", "\"B\"")])?);
    let texts = Texts { base: BASE, ours: &ours, theirs: &theirs };
    let merged = merge(texts, Some(&ours), SIDES, 7, None).map_err(|_| "not merged")?;
    holds(&merged.text, &["\"A\"", "\"B\""])?;
    let right = with(&ours, &[("\"Fonds\"", "\"B\""), ("# bovenaan", "# van git")])?;
    let merged = merge(texts, Some(&right), SIDES, 7, None).map_err(|_| "not merged")?;
    equal(merged.text, right, "the text of git")
}
