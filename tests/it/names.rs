//! What people write for kinds, fields and values, and how it is understood.

use draagvlak::canvas::dictionary::CanvasDictionary;
use draagvlak::canvas::head::Phase;
use draagvlak::check::{self, Options};
use draagvlak::diagnostic::Finding;
use draagvlak::framework;
use draagvlak::project::mend::{self, Bench};
use draagvlak::project::{Day, Sheet};
use draagvlak::sheet::{Dictionary, Name, Names};
use draagvlak::source::{Source, Sources};
use libtest_mimic::{Failed, Trial};

#[path = "names_strangers.rs"]
mod strangers;

use super::expect::{self, equal};
use super::rules::Sheet as Checked;
use super::work::plain;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("names::each_word_means_what_it_is_declared_for", declared),
        Trial::test("names::each_word_that_papers_print_for_a_value_is_understood", printed),
        Trial::test("names::each_word_of_the_scale_is_understood", scale),
        Trial::test("names::a_word_for_a_field_or_value_means_what_people_mean", meant),
        Trial::test("names::a_line_becomes_what_was_meant", lines),
        Trial::test("names::what_is_told_says_where_to_write_it", told),
        Trial::test("names::what_a_framework_has_is_known_by_what_people_call_it", framed),
        Trial::test("names::an_unfit_id_changes_in_every_sheet", renamed),
        Trial::test("names::a_slip_is_told_once", once),
    ];
    for sheet in strangers::SHEETS {
        trials.push(Trial::test(format!("names::a_sheet_by_one_who_never_saw_them::{sheet}"), move || {
            strangers::read(sheet)
        }));
    }
    trials
}

fn names() -> Result<&'static Names, Failed> {
    Ok(CanvasDictionary.names().ok_or("no names")?)
}

/// The names that may stand where a path leads: `measure.rasci`, or `actor.size` for its values.
fn place(path: &str) -> Result<&'static Names, Failed> {
    let mut at = names()?;
    for step in path.split('.').filter(|step| !step.is_empty()) {
        at = &at.get(step).ok_or(format!("no {step} in {path}"))?.inside;
    }
    Ok(at)
}

fn declared() -> Result<(), Failed> {
    let mut faults = Vec::new();
    let mut number = 0;
    let mut todo = vec![(String::new(), names()?)];
    while let Some((path, at)) = todo.pop() {
        for name in at.all() {
            let has = |word: &str| {
                at.called(word).is_some_and(|meant| meant.paths.iter().any(|p| std::ptr::eq(p[0], name)))
            };
            let own = [&*name.english, name.dutch].into_iter().chain(name.also.split(' '));
            for word in own.filter(|word| !word.is_empty()) {
                number += 1;
                if !has(word) {
                    faults.push(format!("{path}.{}: `{word}` is the name of another", name.english));
                }
            }
            let common = name.common.split(' ').filter(|word| !word.is_empty());
            faults.extend(
                common.filter(|word| at.called(word).is_none()).map(|word| format!("{path}: {word}")),
            );
            let words: Vec<&str> = name.also.split(' ').filter(|word| !word.is_empty()).collect();
            let double = words.iter().enumerate().find(|(n, word)| words[..*n].contains(word));
            faults.extend(double.map(|(_, word)| format!("{path}.{}: `{word}` twice", name.english)));
            todo.push((format!("{path}.{}", name.english), &name.inside));
        }
    }
    equal(faults.join("\n").as_str(), "", "words")?;
    equal(number > 4_000, true, &format!("there are many words: {number}"))
}

/// Where the values stand that messages of papers begin with.
const PRINTED: &[(&str, &str)] = &[
    ("view-", "view.kind"),
    ("form-", "initiative.form"),
    ("status-", "budget.status"),
    ("nature-", "budget.nature"),
    ("purpose-", "meeting.purpose"),
    ("mandate-", "body.mandate"),
];

fn printed() -> Result<(), Failed> {
    let mut number = 0;
    for folder in ["shared", "proposition", "steering-brief", "canvas"] {
        for lang in ["nl", "en"] {
            let path = expect::root().join(format!("templates/{folder}/{lang}.ftl"));
            let text = std::fs::read_to_string(path)?;
            for (key, word) in text.lines().filter_map(|line| line.split_once(" = ")) {
                for (start, at) in PRINTED {
                    let Some(value) = key.strip_prefix(start) else { continue };
                    let place = place(at)?;
                    let Some(name) = place.get(value) else { continue };
                    let found =
                        place.called(word).and_then(|meant| meant.only().map(|name| name.english.clone()));
                    equal(
                        found.as_deref(),
                        Some(&*name.english),
                        &format!("{folder} {lang}: {key} = {word}"),
                    )?;
                    number += 1;
                }
            }
        }
    }
    equal(number > 60, true, &format!("papers print many: {number}"))
}

fn scale() -> Result<(), Failed> {
    let place = place("assessment.value")?;
    let mut sources = Sources::default();
    for (path, text) in framework::EMBEDDED {
        let id = sources.add(Source::new(*path, *text));
        let (read, _) = framework::read(id, sources.get(id));
        for value in read.value {
            let sme = value.anchor_sme.unwrap_or_default();
            for word in [&value.name.nl, &value.name.en, &sme.nl, &sme.en] {
                let found =
                    place.called(word).map(|meant| meant.paths.iter().any(|p| p[0].english == value.id));
                equal(found.unwrap_or(word.is_empty()), true, &format!("{} {word}", value.id))?;
            }
        }
    }
    Ok(())
}

/// A place, what is written there, and what it means; names with `|` between where it may mean either.
const MEANT: &[(&str, &str, &str)] = &[
    ("", "organisatie", "actor"),
    ("", "Stakeholders", "actor"),
    ("", "actiepunten", "action"),
    ("", "to-do", "action"),
    ("", "press_release", "evidence"),
    ("", "persberichten", "evidence"),
    ("", "universiteit", "actor"),
    ("", "testfaciliteit", "initiative"),
    ("", "subsidy", "budget|instrument"),
    ("actor", "seeks", "needs"),
    ("actor", "support", "attitude"),
    ("actor", "organisatie-naam", "name"),
    ("actor", "partyName", "name"),
    ("actor", "town", "place-name"),
    ("action", "desc", "what"),
    ("action", "verantw.", "who"),
    ("action", "start", "?"),
    ("indicator", "trend", "direction"),
    ("indicator.direction", "up", "higher"),
    ("indicator.direction", "omlaag", "lower"),
    ("measure", "start-date", "starts"),
    ("measure", "startDatum", "starts"),
    ("measure", "accountable-party", "rasci.accountable"),
    ("measure", "owner", "rasci.accountable"),
    ("measure", "budget-holder", "rasci.accountable"),
    ("measure", "naam", "title"),
    ("measure", "omschr", "text"),
    ("initiative", "precondition", "covers.precondition"),
    ("initiative", "for", "serves"),
    ("evidence", "source-title", "source"),
    ("commitment", "cofinancing-amount", "amount"),
    ("assessment", "score", "value"),
    ("assessment.value", "Zwak", "1"),
    ("assessment.value", "weak", "1"),
    ("assessment.value", "good", "3|4"),
    ("assessment.value", "n.v.t.", "not-applicable"),
    ("view.kind", "ondernemers", "sme"),
    ("view.kind", "publieke partijen", "public"),
    ("view.kind", "overheden", "public"),
    ("initiative.form", "test facility", "facility"),
    ("initiative.form", "lab", "facility"),
    ("actor", "zzzzz", "?"),
    ("actor.helix", "x", "?"),
];

fn meant() -> Result<(), Failed> {
    for (at, written, wanted) in MEANT {
        let holder =
            at.split('.').next().and_then(|kind| names().ok()?.get(kind)).filter(|_| !at.contains('.'));
        let found = place(at)?.meant(written, holder, false);
        let path = |path: &Vec<&Name>| path.iter().map(|name| &*name.english).collect::<Vec<_>>().join(".");
        let found = found.map(|meant| meant.paths.iter().map(path).collect::<Vec<_>>().join("|"));
        equal(found.as_deref().unwrap_or("?"), *wanted, &format!("`{written}` in `{at}`"))?;
    }
    Ok(())
}

fn mended(text: &str, all: bool) -> Result<String, Failed> {
    let options = Options::default();
    let project = plain();
    let bench = Bench {
        id: "voorbeeld",
        project,
        day: Day::default(),
        options: &options,
        all,
        tries: mend::MOST_TRIES,
    };
    let mended = mend::canvas(&bench, &[Sheet::new("a.toml", text.to_owned())]);
    Ok(mended.texts.into_iter().next().ok_or("no sheet")?)
}

fn findings(text: &str) -> Vec<Finding> {
    plain()
        .tried("voorbeeld", vec![Sheet::new("a.toml", text.to_owned())], &mut Sources::default())
        .loaded
        .findings
}

/// A kind, lines in it, and what a safe fix makes of them.
const LINES: &[(&str, &str, &str)] = &[
    ("measure", "owner = \"a\"", "rasci.accountable = \"a\""),
    (
        "measure",
        "owner = \"a\"\nuitvoerders = [\"b\"]",
        "rasci.accountable = \"a\"\nrasci.responsible = [\"b\"]",
    ),
    ("measure", "amount = 300_000", "amount = { eur = 300_000 }"),
    ("measure", "kosten = 300000", "amount = { eur = 300000 }"),
    ("measure", "kosten = [{ jaar = 2027, bedrag = 3 }]", "amounts = [{ year = 2027, eur = 3 }]"),
    ("measure", "title_nl = \"Een\"\ntitle_en = \"One\"", "title.nl = \"Een\"\ntitle.en = \"One\""),
    ("assessment", "counts = \"0 1 2 3 4\"", "counts = [0, 1, 2, 3, 4]"),
    ("backing", "for = 9\nagainst = 1", "in-favour = 9\nagainst = 1"),
    ("backing", "for = \"a\"", "proposal = \"a\""),
    ("decision", "requested_from = \"a\"", "body = \"a\""),
    ("assessment", "counts = \"0,1,2\"", "counts = [0, 1, 2]"),
    ("assessment", "aantallen = \"0/1/2/3/4\"", "counts = [0, 1, 2, 3, 4]"),
    ("assessment", "counts = \"0;1;2\"", "counts = [0, 1, 2]"),
    ("assessment", "score = \"zwak\"", "value = 1"),
    ("assessment", "waarde = \"voldoende\"", "value = 3"),
    ("assessment", "facets = { x = \"sterk\" }", "facets = { x = 4 }"),
    (
        "indicator",
        "target = { value = 3, year = 2030 }\nrichting = \"up\"",
        "target = { value = 3, year = 2030 }\ndirection = \"higher\"",
    ),
];

fn lines() -> Result<(), Failed> {
    for (kind, lines, wanted) in LINES {
        let sheet = |lines: &str| {
            format!("format = 1\n\n[canvas]\ntitle = \"V\"\n\n[[{kind}]]\nid = \"x\"\n{lines}\n")
                .replace("[[assessment]]\nid = \"x\"\n", "[[assessment]]\n")
        };
        equal(mended(&sheet(lines), false)?.as_str(), &*sheet(wanted), lines)?;
    }
    Ok(())
}

/// A kind, a line in it, and what the only finding says of it in both languages.
const TOLD: &[(&str, &str, &str, &str)] = &[
    ("measure", "amount = \"£255m\"", "niet in euro's", "not in euros"),
    ("budget", "eur = \"£ 255m\"", "en er wordt niet omgerekend", "nothing is converted"),
    ("budget", "gbp = 300", "niet in euro's", "not in euros"),
    ("budget", "eur = CHF 3 mln", "niet in euro's", "not in euros"),
    (
        "budget",
        "eur = \"3 miljoen kronor\"",
        "met de koers en de dag in `note`",
        "the rate and its day in `note`",
    ),
    (
        "view",
        "who = \"business\"",
        "Misschien is `kind = \"sme\"` bedoeld",
        "Perhaps `kind = \"sme\"` is meant",
    ),
    ("initiative", "coordinated_by = \"a\"", "waarschijnlijk is `lead` bedoeld", "`lead` is probably meant"),
    ("assessment", "value = \"prima\"", "`0` (ontbreekt), `1` (zwak)", "`0` (missing), `1` (weak)"),
    ("assessment", "value = \"goed\"", "Bedoeld is `3` of `4`", "`3` or `4` is meant"),
    ("actor", "for = [\"x\"]", "Het veld `for` is hier onbekend", "unknown here"),
    ("body", "max-eur = 3", "hoort bij `[[instrument]]`", "belongs to `[[instrument]]`"),
    (
        "measure",
        "rasci = { responsible = [\"a\"] }\nowner = \"b\"",
        "dat er al staat",
        "which is there already",
    ),
];

fn told() -> Result<(), Failed> {
    for (kind, line, nl, en) in TOLD {
        let sheet = format!("format = 1\n\n[canvas]\ntitle = \"V\"\n\n[[{kind}]]\n{line}\n");
        let found: Vec<Finding> = findings(&sheet).into_iter().filter(|f| f.rule != "key-missing").collect();
        let [finding] = &found[..] else { return Err(format!("{line}: {found:#?}").into()) };
        let said = |lang| {
            let help: Vec<&str> = finding.help.iter().map(|help| help.get(lang)).collect();
            format!("{} {}", finding.message.get(lang), help.join(" "))
        };
        let (said_nl, said_en) = (said(draagvlak::text::Lang::Nl), said(draagvlak::text::Lang::En));
        equal(said_nl.contains(nl), true, &said_nl)?;
        equal(said_en.contains(en), true, &said_en)?;
    }
    Ok(())
}

/// What someone writes for a precondition, group of the helix or view, and its name.
const FRAMED: &[(&str, &str, &str)] = &[
    ("measure", "closes = [\"financiering\"]", "closes = [\"finance\"]"),
    ("measure", "closes = [\"Test facilities\"]", "closes = [\"test-and-pilot-facilities\"]"),
    ("measure", "closes = [\"proeftuinen\"]", "closes = [\"test-and-pilot-facilities\"]"),
    ("measure", "closes = [\"launching customer\"]", "closes = [\"market-and-first-customers\"]"),
    ("actor", "helix = \"overheid\"", "helix = \"government\""),
    ("actor", "helix = \"City Council\"", "helix = \"government\""),
    ("measure", "closes = [\"regelruimte\"]", "closes = [\"rules-and-room\"]"),
    ("backing", "group = \"SMEs\"", "group = \"sme\""),
    ("actor", "helix = \"University\"", "helix = \"knowledge\""),
    ("actor", "helix = \"companies\"", "helix = \"business\""),
    ("statement", "view = \"ondernemers\"", "view = \"sme\""),
    ("statement", "view = \"publieke partijen\"", "view = \"public\""),
];

fn framed() -> Result<(), Failed> {
    for (kind, line, wanted) in FRAMED {
        let sheet = |line: &str| {
            format!(
                "format = 1\n\n[canvas]\ntitle = \"V\"\nphase = \"steering\"\n\n[[{kind}]]\nid = \"x\"\n{line}\n"
            )
        };
        equal(mended(&sheet(line), false)?.as_str(), &*sheet(wanted), line)?;
    }
    let sheet = Checked::read(
        "format = 1\n\n[canvas]\ntitle = \"V\"\n\n[[measure]]\nid = \"x\"\ncloses = [\"onzin\"]\n",
    );
    let report = sheet.check(Phase::Steering);
    let found: Vec<&Finding> = report.findings.iter().filter(|f| f.rule == "unknown-reference").collect();
    let [finding] = &found[..] else { return Err(format!("{found:#?}").into()) };
    let help = finding.help.last().map(|help| help.nl.clone()).unwrap_or_default();
    equal(help.contains("`finance` (Financiering)") && help.contains("`talent` ("), true, &help)
}

fn renamed() -> Result<(), Failed> {
    let head = "format = 1\n\n[canvas]\ntitle = \"V\"\n\n[[actor]]\nid = \"De Bank\"\nname = \"De Bank\"\n";
    let other = "format = 1\n\n[[initiative]]\nid = \"i\"\nlead = \"De Bank\" # wie anders\n";
    let options = Options { select: vec!["unfit-id".to_owned()], ..Options::default() };
    let project = plain();
    let bench = Bench {
        id: "voorbeeld",
        project,
        day: Day::default(),
        options: &options,
        all: true,
        tries: mend::MOST_TRIES,
    };
    let one = format!("{head}{}", other.trim_start_matches("format = 1\n"));
    for sheets in [vec![("a.toml", head), ("b.toml", other)], vec![("a.toml", &*one)]] {
        let written: Vec<Sheet> =
            sheets.iter().map(|(path, text)| Sheet::new(path, (*text).to_owned())).collect();
        let mended = mend::canvas(&bench, &written);
        for ((path, text), mended) in sheets.iter().zip(&mended.texts) {
            let wanted = text
                .replace("= \"De Bank\"", "= \"de-bank\"")
                .replace("name = \"de-bank\"", "name = \"De Bank\"");
            equal(mended.as_str(), wanted.as_str(), path)?;
        }
    }
    // nowhere while a merge of one of the sheets is not finished
    let marked = other.replacen("lead", "<<<<<<< HEAD\nlead", 1) + "=======\n>>>>>>> ander\n";
    let written =
        [("a.toml", head), ("b.toml", &*marked)].map(|(path, text)| Sheet::new(path, text.to_owned()));
    let mended = mend::canvas(&bench, &written);
    equal(mended.texts, vec![head.to_owned(), marked], "with marks")
}

fn once() -> Result<(), Failed> {
    let head = "format = 1\n\n[canvas]\ntitle = \"V\"\n";
    let many: String = (0..17).map(|n| format!("\n[[actor]]\nid = \"a{n}\"\nkleur = \"rood\"\n")).collect();
    let folded = check::fold(findings(&format!("{head}{many}")));
    equal((folded.len(), folded[0].others.len()), (1, 16), &format!("{folded:#?}"))?;
    let curly =
        format!("{head}\n[[actor]]\nid = “school”\n\n[[initiative]]\nid = \"i\"\nlead = \"school\"\n");
    let report = Checked::read(&curly).check(Phase::Steering);
    let echo = report.findings.iter().find(|f| f.rule == "unknown-reference");
    equal(echo.is_none(), true, &format!("{echo:#?}"))?;
    let money =
        |kind: &str| format!("\n[[budget]]\nsource = \"a\"\nyear = 2027\neur = 3\nkind = \"{kind}\"\n");
    let found = findings(&format!("{head}{}{}", money("xxxx"), money("yyyy")));
    equal(found.iter().any(|f| f.rule == "key-double"), false, &format!("{found:#?}"))
}
