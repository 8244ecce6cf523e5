//! What figures say of answers: a title that claims no more than they do, and who gave them as the canvas has it.

use draagvlak::analysis::answered::answered;
use draagvlak::analysis::outcome::Outcome;
use draagvlak::canvas::value::Score;
use draagvlak::canvas::views::ViewKind;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::super::expect::equal;
use super::super::work::Work;
use super::figure_cases::{counted, given, outcome, votes};
use super::{drawn, drawn_from, frame};

pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("figure::a_title_says_what_the_answers_come_to", titles),
        Trial::test("figure::a_note_says_who_answered", notes),
        Trial::test("figure::who_answered_is_as_the_record_has_it", sources),
        Trial::test("figure::a_divided_group_has_no_value_and_no_line", divided),
        Trial::test("figure::shares_add_up_to_a_hundred", shares),
    ]
}

const PILOTS: &str = "pilot-project-support";
const FINANCE: &str = "finance";
const TALENT: &str = "talent";

fn title(outcomes: &[Outcome], expected: &str) -> Result<(), Failed> {
    let figure = drawn(outcomes, &frame(), Lang::Nl).ok_or("no figure")?;
    equal(figure.title(), expected, "title")
}

fn titles() -> Result<(), Failed> {
    use ViewKind::{Adviser, Citizens, Knowledge, Public, Sme};
    let value = |view, value| given(view, Score::Value(value));
    title(
        &counted(),
        "Begeleiding van pilots: bedrijven missen dit het meest; zes van de negen antwoorden van publieke \
         partijen zijn “voldoende” of “sterk”",
    )?;
    // another is missed as much
    let twice = [
        outcome(PILOTS, vec![votes(Public, [0, 0, 0, 7, 2], 1), votes(Sme, [6, 4, 2, 1, 0], 0)]),
        outcome(FINANCE, vec![votes(Public, [0, 0, 9, 0, 0], 0), votes(Sme, [6, 4, 2, 1, 0], 0)]),
    ];
    let some = "Begeleiding van pilots: bedrijven missen dit; negen van de tien antwoorden van publieke \
                partijen zijn “voldoende” of “sterk”";
    title(&twice, some)?;
    let all = [outcome(PILOTS, vec![votes(Public, [0, 0, 0, 7, 2], 0), votes(Sme, [6, 4, 2, 1, 0], 0)])];
    title(
        &all,
        "Begeleiding van pilots: bedrijven missen dit het meest; bij publieke partijen zeggen alle negen \
         “voldoende” of “sterk”",
    )?;
    let large =
        [outcome(PILOTS, vec![votes(Public, [0, 3, 6, 14, 2], 0), votes(Sme, [41, 28, 12, 5, 1], 3)])];
    title(
        &large,
        "Begeleiding van pilots: bedrijven missen dit het meest; bij publieke partijen zegt 64% “voldoende” of “sterk”",
    )?;
    let single = [outcome(PILOTS, vec![value(Public, 3), value(Sme, 1)])];
    title(
        &single,
        "Begeleiding van pilots: bedrijven missen dit het meest; publieke partijen zeggen “voldoende”",
    )?;
    let five = [outcome(
        PILOTS,
        vec![value(Public, 4), value(Sme, 1), value(Knowledge, 2), value(Citizens, 1), value(Adviser, 0)],
    )];
    title(
        &five,
        "Begeleiding van pilots: publieke partijen zeggen “sterk”, bedrijven zeggen “zwak”, kennisinstellingen \
         zeggen “deels”, inwoners zeggen “zwak” en de adviseur zegt “ontbreekt”",
    )?;
    let high = [outcome(PILOTS, vec![value(Public, 4), value(Sme, 2)])];
    title(&high, "Begeleiding van pilots: publieke partijen zeggen “sterk” en bedrijven zeggen “deels”")?;
    // nothing far apart
    let weakest = [
        outcome(PILOTS, vec![value(Public, 2), value(Sme, 1)]),
        outcome(FINANCE, vec![value(Public, 2), value(Sme, 2)]),
    ];
    title(&weakest, "Begeleiding van pilots: het laagst beoordeeld, “zwak” volgens bedrijven")?;
    let tied = [PILOTS, FINANCE, TALENT].map(|id| outcome(id, vec![value(Adviser, 1)]));
    title(&tied, "De drie beoordeelde randvoorwaarden krijgen “zwak”")?;
    let [one, two, _] = tied;
    let some = [one, two, outcome(TALENT, vec![value(Adviser, 3)])];
    title(&some, "Twee van de drie beoordeelde randvoorwaarden krijgen “zwak”, het laagste oordeel")?;
    let fine = [PILOTS, FINANCE].map(|id| outcome(id, vec![value(Adviser, 3)]));
    title(&fine, "Nergens is het oordeel lager dan “voldoende”")?;
    let unknown = [outcome(PILOTS, vec![given(Adviser, Score::Unknown)])];
    title(&unknown, "Geen randvoorwaarde heeft een oordeel op de schaal")?;
    let split = [outcome(PILOTS, vec![votes(Sme, [100, 0, 0, 0, 100], 0)])];
    title(&split, "Begeleiding van pilots: de antwoorden van bedrijven zijn verdeeld")
}

fn divided() -> Result<(), Failed> {
    let split = [outcome(PILOTS, vec![votes(ViewKind::Sme, [7, 0, 0, 0, 7], 0)])];
    let figure = drawn(&split, &frame(), Lang::En).ok_or("no figure")?;
    let cells = figure.table().rows.concat();
    let told = figure.alt().contains("the answers of firms are divided")
        && cells == ["Pilot project support", "divided (14)", "7 · 0 · 0 · 0 · 7"]
        && figure.note().iter().any(|sentence| sentence == "Without a line the answers are divided.");
    equal(told && !figure.svg().contains("stroke-width=\"1.3\""), true, "divided, without a line")
}

/// A sheet of answers: records, and per assessment what it says.
fn sheet(records: &str, assessments: &[&str]) -> Work {
    let given = assessments.iter().map(|text| format!("[[assessment]]\n{}\n", text.replace("; ", "\n")));
    let text = format!("format = 1\n[canvas]\ntitle = \"V\"\n{records}\n{}", given.collect::<String>());
    Work::of("streek", &[("canvases/streek.toml".to_owned(), text)])
}

const RECORDS: &str = r#"
[[actor]]
id = "a"
[[actor]]
id = "b"
[[actor]]
id = "groep"
group = true
number = 3
[[session]]
id = "s"
n = 9
participants = [{ actor = "a", number = 4 }, { actor = "b", number = 2 }, { actor = "groep", number = 3 }]
[[session]]
id = "open"
participants = [{ group = { nl = "gasten" }, number = 9 }]
[[wave]]
id = "w"
invited = 60
n = 14
[[view]]
id = "eigen"
kind = "knowledge"
n = 5
who = ["a", "b"]
"#;

const SESSION: &str = "view = \"public\"; precondition = \"pilot-project-support\"; counts = [0, 1, 2, 5, 1]";
const WAVE: &str = "view = \"sme\"; precondition = \"pilot-project-support\"; counts = [6, 4, 2, 1, 0]; dont-know = 1; wave = \"w\"";

fn note(assessments: &[&str]) -> Result<String, Failed> {
    let work = sheet(RECORDS, assessments);
    let outcomes: Vec<Outcome> = work.subject().analysis.outcomes.clone();
    let rated: Vec<Outcome> = outcomes.into_iter().filter(|o| !o.standings.is_empty()).collect();
    let figure = drawn_from(work.canvas(), &rated, &frame(), Lang::Nl).ok_or("no figure")?;
    Ok(figure.note().first().cloned().unwrap_or_default())
}

fn notes() -> Result<(), Failed> {
    let session = format!("{SESSION}; session = \"s\"");
    let talent = |rest: &str| format!("view = \"sme\"; precondition = \"talent\"; {rest}");
    let cases: &[(&[&str], &str)] = &[
        (
            &[&session, WAVE],
            "Negen mensen van vijf publieke organisaties en veertien bedrijven; per getoonde rij antwoordde hoogstens één \
             bedrijf “weet niet”.",
        ),
        (&[SESSION], "Publieke partijen (negen antwoorden per rij)."),
        (&[&format!("{SESSION}; session = \"open\"")], "Negen mensen van publieke partijen."),
        (
            &[&session.replace("[0, 1, 2, 5, 1]", "[0, 1, 2, 5, 0]")],
            "Publieke partijen (acht van de negen deelnemers).",
        ),
        // more answers than people: what the record says is no help
        (
            &[&session.replace("[0, 1, 2, 5, 1]", "[0, 1, 2, 5, 4]")],
            "Publieke partijen (twaalf antwoorden per rij).",
        ),
        (
            &[WAVE, &talent("counts = [1, 2, 3, 4, 0]; wave = \"w\"")],
            "Veertien bedrijven (10 tot 14 per rij); per getoonde rij antwoordde hoogstens één bedrijf “weet niet”.",
        ),
        (
            &[WAVE, &talent("counts = [1, 2, 3, 3, 0]; session = \"s\"")],
            "Veertien bedrijven over “Begeleiding van pilots”, negen bedrijven over de andere randvoorwaarden; per getoonde rij \
             antwoordde hoogstens één bedrijf “weet niet”.",
        ),
        (
            &["view = \"eigen\"; precondition = \"talent\"; counts = [0, 1, 2, 2, 0]"],
            "Vijf mensen van twee kennisinstellingen.",
        ),
        (&["view = \"adviser\"; precondition = \"talent\"; value = 2"], "Adviseur, één oordeel per rij."),
    ];
    for (assessments, expected) in cases {
        equal(note(assessments)?, (*expected).to_owned(), "note")?;
    }
    Ok(())
}

fn sources() -> Result<(), Failed> {
    let work = sheet(RECORDS, &[&format!("{SESSION}; session = \"s\""), WAVE]);
    let subject = work.subject();
    let outcomes: Vec<&Outcome> = subject.analysis.outcomes.iter().collect();
    let told: Vec<_> = answered(work.canvas(), &outcomes)
        .iter()
        .map(|of| {
            let source = of.source();
            let said = source.map(|s| (s.people, s.organisations, s.invited));
            (of.view, of.fewest, of.most, of.unsure, said, of.everyone())
        })
        .collect();
    let expected = vec![
        (ViewKind::Public, 9, 9, 0, Some((Some(9), Some(5), None)), true),
        (ViewKind::Sme, 14, 14, 1, Some((Some(14), None, Some(60))), true),
    ];
    equal(told, expected, "who answered")
}

/// Of twenty answers or more the table has shares.
fn shares() -> Result<(), Failed> {
    for (counts, expected) in [
        ([0, 1, 2, 5, 1], "0 · 1 · 2 · 5 · 1"),
        ([7, 7, 7, 0, 0], "34% · 33% · 33% · 0% · 0%"),
        ([1, 999, 0, 0, 0], "<1% · 100% · 0% · 0% · 0%"),
        ([41, 28, 12, 5, 1], "47% · 32% · 14% · 6% · 1%"),
    ] {
        let one = [outcome(PILOTS, vec![votes(ViewKind::Sme, counts, 0)])];
        let figure = drawn(&one, &frame(), Lang::Nl).ok_or("no figure")?;
        equal(figure.table().rows[0][2].as_str(), expected, "shares")?;
    }
    Ok(())
}
