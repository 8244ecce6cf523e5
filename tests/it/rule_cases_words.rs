//! What the rules on words leave alone, and what they catch beyond their examples.

use draagvlak::canvas::head::Phase::{Exploration, Steering, Workshop};
use libtest_mimic::{Failed, Trial};
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::expect::equal;
use super::rule_cases::{Case, holds};
use super::rules::Sheet;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let cases = CASES.iter().map(|(what, rule, phase, sheet, expected)| {
        Trial::test(format!("rules::{rule}::{what}"), move || holds(rule, *phase, sheet, expected))
    });
    let texts = [
        Trial::test("rules::vague-quantity::knows_a_claim_from_what_is_none", claims),
        Trial::test("rules::wrong-register::knows_the_notation_of_each_language", notation),
        Trial::test("rules::wrong-register::knows_one_kind_of_fault_from_another", kinds),
        Trial::test("rules::wrong-register::takes_any_text", any_text),
        Trial::test("rules::export-residue::knows_what_was_meant", residue),
        Trial::test("rules::date-unclear::writes_what_can_be_read", dates),
    ];
    cases.chain(texts).collect()
}

/// What rules say of one text of a measure, in one language: rule, address and message.
fn said(lang: &str, text: &str) -> Result<Vec<(String, String, String)>, Failed> {
    let text = text.replace(['"', '\\'], "'");
    let language = if lang == "nl" { "nl-NL" } else { "en-GB" };
    let sheet = format!(
        "format = 1\n[canvas]\ntitle = \"V\"\nlanguage = \"{language}\"\n[[measure]]\nid = \"m\"\ntext = \"{text}\"\n"
    );
    let sheet = Sheet::read(&sheet);
    sheet.faults()?;
    let findings = sheet.check(Steering).findings;
    Ok(findings.into_iter().map(|f| (f.rule.into_owned(), f.address, f.message.nl)).collect())
}

fn claims() -> Result<(), Failed> {
    let cases: &[(&str, &str, bool)] = &[
        ("nl", "Veel bedrijven doen mee.", true),
        ("nl", "Veel bedrijven doen mee: 140 in totaal.", false),
        ("nl", "Veel bedrijven doen mee. Het zijn er veertien.", false),
        ("nl", "Wij vragen € 40.000. De regio groeit fors.", true),
        ("nl", "Samen met 40 gemeenten; de regio groeit fors.", false),
        ("nl", "Sinds 2019 is de vraag fors gegroeid.", true),
        ("nl", "Het is te veel werk, hoe veel er ook helpen.", false),
        ("nl", "Hoeveel bedrijven doen mee, en zijn dat er veel?", false),
        ("nl", "Een diverse groep komt bijeen.", false),
        ("nl", "Diverse partijen doen mee.", true),
        ("nl", "Volgens het netwerk is de groei aanzienlijk.", false),
        ("nl", "De bron spreekt van “forse groei”.", false),
        ("nl", "Zij zeiden: “forse groei”, en dat is een aanzienlijk verschil.", true),
        ("en", "Many firms take part.", true),
        ("en", "How many firms take part is not known.", false),
        ("en", "As many as 40 firms take part.", false),
        ("en", "Growth was significant.", true),
        ("en", "Veel and fors are no English.", false),
    ];
    for (lang, text, expected) in cases {
        let found = said(lang, text)?.iter().any(|(rule, ..)| rule == "vague-quantity");
        if found != *expected {
            return Err(format!("{text}: {found}").into());
        }
    }
    Ok(())
}

fn notation() -> Result<(), Failed> {
    let cases: &[(&str, &str, &[&str])] = &[
        ("nl", "Er zijn 10,000 banen en 1,250,000 euro.", &["10,000", "1,250,000"]),
        ("nl", "Voor € 1,250 of € 3.50, en 2.5 miljoen of 12.5%.", &["1,250", "3.50", "2.5", "12.5"]),
        ("nl", "Op 5/5/2024 en op 05/12/2023.", &["5/5/2024", "05/12/2023"]),
        ("nl", "Voor € 1.250.000, € 3,50, 10.000 banen, 2,375 hectare en 12,5%.", &[]),
        ("nl", "Om 14.30 uur, in paragraaf 4.2, versie 2.0, TRL 4.5 en IPT2.0; 24/7 en 2027/28.", &[]),
        ("nl", "Van 2,000 tot 3,000.", &["2,000", "3,000"]),
        ("en", "There are 10.000 jobs and €1.250.000.", &["10.000", "1.250.000"]),
        ("en", "For 2,5 million or 12,5%, on 5/5/2024.", &["2,5", "12,5", "5/5/2024"]),
        ("en", "For €1,250,000, 10,000 jobs, 2.5 million, 1.250 metres and v1.000.", &[]),
    ];
    for (lang, text, expected) in cases {
        let said = said(lang, text)?;
        let message =
            said.iter().find(|(_, address, _)| address == "canvas.notation").map(|(.., message)| message);
        let quoted = |message: &String| -> Vec<String> {
            message.split('“').skip(1).filter_map(|m| Some(m.split_once('”')?.0.to_owned())).collect()
        };
        let found = message.map(quoted).unwrap_or_default();
        if found != *expected {
            return Err(format!("{text}: {found:?} for {expected:?}").into());
        }
    }
    Ok(())
}

fn kinds() -> Result<(), Failed> {
    let long = "Een zin van precies zesentwintig woorden heeft er om te beginnen negen en daarna nog eens negen en dan nog zes of zeven, en dat zijn er te veel.";
    let fits = "Deze zin telt er minder; daarna begint een nieuwe: en nog een. Ook met een afkorting, d.w.z. zoals hier, blijft elk deel kort genoeg om in één keer te lezen.";
    let cases: &[(&str, &str, &[&str])] = &[
        ("nl", long, &["canvas.long-sentences"]),
        ("nl", fits, &[]),
        ("nl", "Het wordt gemaakt en het wordt verkocht.", &[]),
        (
            "nl",
            "Het wordt gemaakt, het wordt verkocht en de winst wordt verdeeld.",
            &["canvas.passive-sentences"],
        ),
        ("nl", "Het wordt warmer, het wordt later en de dagen worden langer.", &[]),
        ("en", "It is made, then it is sold and the profit is shared.", &["canvas.passive-sentences"]),
        ("en", "It is open, it is near and it is in use.", &[]),
        ("nl", "Middels dit loket, conform afspraak.", &["canvas.jargon"]),
        ("nl", "Hij sprak van “stakeholders”.", &[]),
        ("en", "Stakeholders meet prior to a decision.", &["canvas.jargon"]),
    ];
    for (lang, text, expected) in cases {
        let found = said(lang, text)?.into_iter().filter(|(rule, ..)| rule == "wrong-register");
        let found: Vec<String> = found.map(|(_, address, _)| address).collect();
        if found != *expected {
            return Err(format!("{text}: {found:?} for {expected:?}").into());
        }
    }
    Ok(())
}

fn any_text() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    let parts =
        "([0-9.,:;/–() ]|veel|living|lab|scale-up|s|middels|wordt|gedaan|“|”|‘|’|€|%|-|[a-z]|İ|ß|\\PC){0,40}";
    runner.run(&parts, |text| {
        for lang in ["nl", "en"] {
            said(lang, &text).map_err(|_| TestCaseError::fail("a sheet that cannot be read"))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// A finding, with the text that it offers and whether nobody needs to look at that, if it offers one.
type Offered<T> = Option<Option<(T, bool)>>;

/// What one rule offers for a field of an action, and whether nobody needs to look at it; nothing where it is silent.
fn offered(
    rule: &str,
    lang: &str,
    field: &str,
    text: &str,
) -> Result<Option<Option<(String, bool)>>, Failed> {
    let sheet = format!(
        "format = 1\n[canvas]\ntitle = \"V\"\nlanguage = \"{lang}\"\nas-of = 2026-08-26\n[[action]]\nid = \"a\"\n{field} = \"{text}\"\n"
    );
    let sheet = Sheet::read(&sheet);
    sheet.faults()?;
    let found = sheet.check(Steering).findings.into_iter().find(|finding| finding.rule == rule);
    Ok(found.map(|finding| finding.fix.map(|fix| (fix.edits[0].replacement.clone(), fix.certain))))
}

fn residue() -> Result<(), Failed> {
    let mended: &[(&str, &str, bool)] = &[
        ("Geen tijd&nbsp;voor R&amp;D", "Geen tijd voor R&D", true),
        ("Eerst dit.<br/>Dan<br>dat.</p>", "Eerst dit. Dan dat.", true),
        ("een <b>goed</b> plan", "een goed plan", true),
        ("zie <a href='x'>hier</a>", "zie hier", false),
        ("CafÃ© en ideeÃ«n", "Café en ideeën", true),
        ("â€œjaâ€™ â€“ nee", "“ja’ – nee", true),
        ("â‚¬ 5 en 20Â°", "€ 5 en 20°", true),
        ("R&amp;amp;D", "R&D", true),
        ("na&iuml;ef &#233;n &#x27;goed&#x27;", "naïef én 'goed'", true),
        ("een regel_x000D_", "een regel", true),
    ];
    for (text, better, certain) in mended {
        let wanted = Some(Some((format!("\"{better}\""), *certain)));
        equal(offered("export-residue", "nl-NL", "what", text)?, wanted, text)?;
    }
    for text in ["#N/B", "zie #REF!", "#####", "=SOM(B2:B9)", "=A1+B2", "=VERT.ZOEKEN(A1;B:C;2)"] {
        equal(offered("export-residue", "nl-NL", "what", text)?, Some(None), text)?;
    }
    for text in [
        "R&D en AT&T; 5 < 7 en 8 > 6",
        "Pâté, SÃO, CRÂ en ‘zo’ – ja…",
        "plek #3, €5 & #goed",
        "= gelijk aan",
        "a_x000G_b",
        "x <- y -> z",
        "3 &copy zonder punt",
        "<https://streek.example>",
    ] {
        equal(offered("export-residue", "nl-NL", "what", text)?, None, text)?;
    }
    Ok(())
}

fn dates() -> Result<(), Failed> {
    let cases: &[(&str, &str, Offered<&str>)] = &[
        ("nl-NL", "1-11-2026", Some(Some(("2026-11-01", true)))),
        ("en-GB", "1-11-2026", Some(Some(("2026-11-01", false)))),
        ("en-GB", "13/11/2026", Some(Some(("2026-11-13", true)))),
        ("nl-NL", "1-11-26", Some(Some(("2026-11-01", false)))),
        ("nl-NL", "11/2026", Some(Some(("\"2026-11\"", true)))),
        ("nl-NL", "1 november", Some(Some(("\"1 november 2026\"", false)))),
        ("nl-NL", "1 mei", Some(Some(("\"1 mei 2027\"", false)))),
        ("nl-NL", "volgende week", Some(None)),
        ("nl-NL", "2026-11-01", None),
        ("nl-NL", "1 november 2026", None),
    ];
    for (lang, text, wanted) in cases {
        let wanted = wanted.map(|fix| fix.map(|(text, certain)| (text.to_owned(), certain)));
        equal(offered("date-unclear", lang, "by", text)?, wanted, &format!("{text} in {lang}"))?;
    }
    Ok(())
}

const CASES: &[Case] = &[
    ("is_silent_at_first", "undefined-term", Exploration, "question = \"Hoe groeit dit ecosysteem?\"", &[]),
    (
        "finds_words_in_compounds_and_plurals",
        "undefined-term",
        Workshop,
        "question = \"Hoe groeit dit innovatie-ecosysteem met fieldlabs?\"",
        &["term.ecosysteem", "term.fieldlab"],
    ),
    (
        "leaves_names_quotes_statements_titles_and_internal_texts",
        "undefined-term",
        Steering,
        "[[initiative]]\nid = \"i\"\nname = \"Fieldlab Vezels\"\n[[quote]]\nid = \"q\"\ntext = \"Een ecosysteem!\"\n[[evidence]]\nid = \"e\"\nsource = \"Valorisatie in de streek\"\n[[commitment]]\nid = \"c\"\ncondition = \"alleen met een living lab\"\n[[objection]]\nid = \"o\"\ntext = \"Weer een triple helix.\"\n[[proposition]]\nid = \"p\"\narchived = true\ncore = \"Een ecosysteem.\"",
        &[],
    ),
    (
        "leaves_names_within_a_text",
        "undefined-term",
        Steering,
        "question = \"Wat doet Fieldlab Vezels, en wat de Human Capital Agenda?\"\n[[actor]]\nid = \"a\"\nname = \"stichting open innovatie\"\n[[line]]\nid = \"l\"\ntitle = \"Samen met stichting open innovatie\"\n[[line]]\nid = \"m\"\ntitle = \"Meer open innovatie. Valorisatie eerst.\"",
        &["term.open-innovatie", "term.valorisatie"],
    ),
    (
        "leaves_names_of_documents",
        "wrong-register",
        Steering,
        "[[measure]]\nid = \"m\"\ntext = \"Dit volgt uit de Roadmap Groene Chemie.\"",
        &[],
    ),
    (
        "leaves_a_variant_within_a_name",
        "undefined-term",
        Steering,
        "[[actor]]\nid = \"a\"\nname = \"MKB-Nederland\"\n[[term]]\nterm = \"mkb\"\nmeaning = \"kleine bedrijven\"\nvariants = [\"MKB\"]\n[[line]]\nid = \"a\"\ntitle = \"Samen met MKB-Nederland\"\n[[line]]\nid = \"b\"\ntitle = \"Samen met het MKB\"",
        &["line.b#title"],
    ),
    (
        "takes_a_framework_for_a_glossary_and_asks_for_a_meaning",
        "undefined-term",
        Steering,
        "frameworks = [\"regional-innovation@1\"]\nquestion = \"Hoe groeit businessdevelopment in dit ecosysteem?\"\n[[term]]\nterm = \"ecosysteem\"",
        &["term.ecosysteem#meaning"],
    ),
    (
        "leaves_an_empty_term_that_nothing_uses",
        "undefined-term",
        Steering,
        "[[term]]\nterm = \"vezelkring\"",
        &[],
    ),
    (
        "knows_a_variant_from_the_word_itself",
        "undefined-term",
        Steering,
        "languages = [\"nl\", \"en\"]\n[[term]]\nterm = { nl = \"businessdevelopment\", en = \"business development\" }\nmeaning = \"verkopen wat is uitgevonden\"\nvariants = [\"business-development\", \"BD\"]\n[[line]]\nid = \"a\"\ntitle = { nl = \"Hulp bij Businessdevelopment\", en = \"Business development support\" }\n[[line]]\nid = \"b\"\ntitle = { nl = \"Hulp bij business-development\", en = \"Help with bd\" }\n[[line]]\nid = \"c\"\ntitle = { nl = \"Hulp bij business development\", en = \"Development of business\" }",
        &["line.b#title.nl", "line.b#title.en"],
    ),
    (
        "finds_a_variant_that_differs_by_capitals_alone",
        "undefined-term",
        Steering,
        "[[term]]\nterm = \"mkb\"\nmeaning = \"kleine bedrijven\"\nvariants = [\"MKB\", \"Mkb\"]\n[[line]]\nid = \"a\"\ntitle = \"Mkb en banen. Mkb'ers eerst.\"\n[[line]]\nid = \"b\"\ntitle = \"Het Mkb\"\n[[line]]\nid = \"c\"\ntitle = \"MKB'ers\"",
        &["line.b#title", "line.c#title"],
    ),
    (
        "leaves_a_fact_with_its_figure_and_texts_of_others",
        "vague-quantity",
        Steering,
        "[[fact]]\nid = \"f\"\nwhat = \"Fors meer banen\"\nvalue = 12\n[[idea]]\nid = \"i\"\ntext = \"Veel meer geld\"\n[[objection]]\nid = \"o\"\ntext = \"Talloze loketten\"\nnote = \"Veel mensen zeiden dit.\"\n[[policy]]\nid = \"p\"\ndocument = \"Veel banen\"\n[[goal]]\nid = \"g\"\ntext = \"Aanzienlijk meer pilots\"",
        &[],
    ),
    (
        "tells_many_as_one",
        "open-answer-unplaced",
        Steering,
        "[[statement]]\nid = \"a\"\n[[statement]]\nid = \"b\"\n[[statement]]\nid = \"c\"\n[[statement]]\nid = \"d\"\n[[statement]]\nid = \"e\"\nabout = [\"talent\"]",
        &["statement"],
    ),
    (
        "asks_for_nothing_in_a_canvas_of_one_language",
        "translation-missing",
        Steering,
        "languages = [\"nl\"]\nquestion = { nl = \"Hoe groeit dit?\" }",
        &[],
    ),
    (
        "asks_once_for_each_text_and_not_for_signs_or_names",
        "translation-missing",
        Steering,
        "languages = [\"nl\", \"en\"]\nquestion = { en = \"How does this grow?\" }\nregion = { name = \"Streek\" }\n[[measure]]\nid = \"m\"\ntitle = \"TRL\"\nrisks = [\"te laat\", { nl = \"te duur\", en = \"too dear\" }]\n[[commitment]]\nid = \"c\"\ncondition = \"eerst de pilotlijn\"",
        &["canvas#title", "canvas#question", "measure.m#risks[0]"],
    ),
];
