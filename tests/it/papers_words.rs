//! Words on papers: those of users stay as they are, and those of the program are joined to them as an editor would.

use draagvlak::markup::{self, Body};
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::code;
use super::desk::{holds, lacks};
use super::expect::{equal, none};
use super::papers::{KINDS, joins, of, paper, papers};
use super::prose;

/// All trials about words on papers.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("papers::no_word_loses_the_space_before_it", spaces),
        Trial::test("papers::letters_of_users_stay_as_they_are", letters),
        Trial::test("papers::ends_of_users_are_joined_well", ends),
        Trial::test("papers::one_of_one_and_all_of_all_are_said_so", counts),
        Trial::test("papers::months_small_parts_and_euros_are_written_out", numbers),
        Trial::test("papers::a_dash_in_words_is_no_speaker", dashes),
        Trial::test("papers::each_group_has_one_word", groups),
    ]
}

/// Fluent drops the spaces at both ends of a variant. Where a choice stands right behind a word, each variant must begin
/// with what it says, a sign, or a space between quotation marks; and so at its end.
fn glued(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (arrow, _) in text.match_indices("->") {
        let Some(open) = text[..arrow].rfind('{') else { continue };
        let mut depth = 0;
        let inside = |(_, c): &(usize, char)| {
            depth += match c {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            depth > 0
        };
        let length = text[open..].char_indices().take_while(inside).last().map_or(0, |(at, _)| at + 1);
        let (body, after) = (&text[arrow + 2..open + length], &text[open + length + 1..]);
        let goes_on = |c: char| c.is_alphanumeric() || "“‘€".contains(c);
        let before =
            text[..open].chars().next_back().is_some_and(|c| c.is_alphanumeric() || ".,;:)”".contains(c));
        let behind = after.chars().next().is_some_and(goes_on);
        let mut depth = 0;
        for line in body.lines() {
            let variant = line.trim_start().trim_start_matches('*').strip_prefix('[').filter(|_| depth == 0);
            if let Some((_, said)) = variant.and_then(|variant| variant.split_once(']')) {
                let said = said.trim();
                if before && said.starts_with(goes_on) || behind && said.ends_with(goes_on) {
                    found.push(line.trim().to_owned());
                }
            }
            depth += line.matches('{').count();
            depth -= line.matches('}').count().min(depth);
        }
    }
    found
}

fn spaces() -> Result<(), Failed> {
    equal(
        glued("a = zonder meer voor{ $n ->\n    [0] {\"\"}\n   *[other] en { $n } onder\n }.").len(),
        1,
        "a lost space",
    )?;
    equal(
        glued("a = dit{ $n ->\n    [one] {\" \"}het\n   *[other] {\"\"}\n }"),
        Vec::<String>::new(),
        "a kept space",
    )?;
    equal(
        glued("a = { $n ->\n    [one] één\n   *[other] { $n ->\n [2] twee\n *[other] meer\n }\n }keer").len(),
        1,
        "behind",
    )?;
    let mut found = Vec::new();
    for path in code::files("templates", &["ftl"]) {
        let text = std::fs::read_to_string(&path)?;
        found.extend(glued(&text).into_iter().map(|line| format!("{}: {line}", path.display())));
    }
    none(&found, "words that lose a space")
}

fn letters() -> Result<(), Failed> {
    for typed in [
        "philips Zoektletter",
        "IJsfabriek zoektletter",
        "i fear zoektletter",
        "Pandapower zoektletter",
        "ijsfabriek Zoektletter",
    ] {
        let mut sheet = prose::fictional()?;
        prose::replace(&mut sheet, &mut || typed.to_owned());
        for markdown in papers(&prose::work(&sheet)?)? {
            let all = markdown.to_lowercase().matches(&typed.to_lowercase()).count();
            equal(all > 5, true, "words of users")?;
            equal(
                markdown.matches(typed).count(),
                all,
                &format!("“{typed}” as it was typed in\n{markdown}"),
            )?;
        }
    }
    Ok(())
}

fn ends() -> Result<(), Failed> {
    for typed in [
        "Het verslag.",
        "Dat gaat goed",
        "Zij zei: “Sterk.”",
        "Kan dat?",
        "Drie loketten;",
        "Jansen B.V.",
        "Eerst dit:",
    ] {
        let mut sheet = prose::fictional()?;
        prose::replace(&mut sheet, &mut || typed.to_owned());
        let work = prose::work(&sheet)?;
        for (kind, lang) in KINDS.iter().flat_map(|kind| Lang::ALL.map(|lang| (*kind, lang))) {
            let markdown = work.render_clean(work.kind(kind)?, lang)?.markdown;
            // what is typed may hold a full stop before a semicolon of a list: an abbreviation does
            let plain = markdown.replace("B.V.", "Bv").replace("Bv.", "Bv").replace("loketten;", "loketten");
            let plain = plain.replace("dit:", "dit").replace("goed.", "goed");
            // a figure has names in it, which stand as they are
            let found: Vec<_> = joins(&plain).into_iter().filter(|line| !line.starts_with("![")).collect();
            none(&found, &format!("“{typed}” in {kind}, {lang}"))?;
        }
    }
    let facts = "[[fact]]\nid = \"a\"\nwhat = \"Er zijn drie loketten;\"\n[[fact]]\nid = \"b\"\nwhat = \"Hij zei: “Wij doen mee.”\"\n\
        [[fact]]\nid = \"c\"\nwhat = \"Omzet van Jansen B.V.\"\nvalue = 12\nunit = \"%\"\n[[fact]]\nid = \"d\"\nwhat = \"Dit is sterk.\"\n";
    let markdown = paper(&of(facts), "proposition", Lang::Nl)?;
    holds(
        &markdown,
        &[
            "- Er zijn drie loketten.\n",
            "- Hij zei: “Wij doen mee.”\n",
            "- Omzet van Jansen B.V.: 12%\n",
            "- Dit is sterk.\n",
        ],
    )
}

fn counts() -> Result<(), Failed> {
    let wave = "[[wave]]\nid = \"g\"\nmethod = \"interviews\"\ninvited = 1\nn = 1\n";
    for (lang, one, all) in [
        (
            Lang::Nl,
            "Het ene uitgenodigde bedrijf gaf antwoord.",
            "De zestien randvoorwaarden zijn nog niet beoordeeld.",
        ),
        (Lang::En, "The one firm invited replied.", "The sixteen preconditions have not been assessed yet."),
    ] {
        let markdown = paper(&of(wave), "steering-brief", lang)?;
        holds(&markdown, &[one, all])?;
        lacks(
            &markdown,
            &["van de één", "van de ene", "estien van de zestien", "of the one", "ixteen of the sixteen"],
        )?;
    }
    Ok(())
}

fn numbers() -> Result<(), Failed> {
    let records = "[[action]]\nid = \"a\"\nwhat = \"verslag\"\nby = \"2026-11\"\n\
        [[fact]]\nid = \"u\"\nwhat = \"Uitval\"\nvalue = 0.004\nunit = \"%\"\n\
        [[fact]]\nid = \"b\"\nwhat = \"Bijdrage\"\nvalue = 1250000.5\nunit = \"€\"\n\
        [[result]]\ndate = 2026-11-01\nwhat = \"Verslag.\"\n[[decision]]\nid = \"d\"\nasked = \"€ 375.000 vrij te geven per 1 november\"\n";
    let work = of(records);
    for (lang, month, facts) in [
        (Lang::Nl, "| november 2026 |", ["Uitval: 0,004%", "Bijdrage: € 1.250.000,50"]),
        (Lang::En, "| November 2026 |", ["</span>: 0.004%", "</span>: €1,250,000.50"]),
    ] {
        holds(&paper(&work, "steering-brief", lang)?, &[month])?;
        let proposition = paper(&work, "proposition", lang)?;
        holds(&proposition, &facts)?;
        lacks(&proposition, &["\">€"])?;
        let brief = work.render(work.kind("steering-brief")?, lang)?.markdown;
        holds(&brief, &["€\u{a0}375.000", "1\u{a0}november"])?;
        none(&joins(&brief), "parts of days and amounts")?;
    }
    Ok(())
}

fn dashes() -> Result<(), Failed> {
    let text = "Wij willen best meedoen — maar niet nog een loket.";
    let records = format!(
        "[[wave]]\nid = \"g\"\nfrom = 2026-06-01\nuntil = 2026-06-20\nn = 9\n[[actor]]\nid = \"x\"\nname = \"Bedrijf — X\"\nhelix = \"business\"\n\
         [[statement]]\nid = \"s\"\ntext = \"{text}\"\ngroup = \"bedrijf — klein\"\nconsent = \"anonymous\"\ncircle = \"steering\"\nwave = \"g\"\n\
         [[quote]]\nid = \"q\"\ntext = \"\"\"{text}\n— directeur\"\"\"\norganisation = \"x\"\nconsent = \"name\"\n"
    );
    let work = of(&records);
    let mut said = Vec::new();
    for block in work.render(work.kind("steering-brief")?, Lang::Nl)?.blocks.blocks {
        if let Body::Quote { blocks, speaker } = block.body {
            let words = markup::words(&markup::Document { blocks, ..markup::Document::default() });
            said.push((words.trim().to_owned(), markup::plain(&speaker)));
        }
    }
    said.sort();
    let wanted = [
        (text.to_owned(), "bedrijf — klein, anoniem, juni 2026".to_owned()),
        (format!("{text} — directeur"), "Bedrijf — X".to_owned()),
    ];
    equal(said, wanted, "who said what")
}

/// Words for groups that papers have another word for: publieke partijen, bedrijven; public parties, firms.
const OTHER: &[&str] = &[
    "mkb",
    "kmo",
    "ondernemer",
    "ondernemers",
    "overheid",
    "overheden",
    "sme",
    "smes",
    "entrepreneur",
    "entrepreneurs",
    "businesses",
    "authorities",
    "governments",
];

fn groups() -> Result<(), Failed> {
    let other = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        words.filter(|word| OTHER.contains(&word.as_str())).collect()
    };
    let mut found = Vec::new();
    for path in code::files("templates", &["ftl"]) {
        let text = std::fs::read_to_string(&path)?;
        let said = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split_once(" = ").map_or(line, |(_, said)| said));
        found.extend(
            said.filter(|said| !other(said).is_empty()).map(|said| format!("{}: {said}", path.display())),
        );
    }
    none(&found, "another word for a group")?;
    // and so in a paper, with what the check says of it
    let mut sheet = prose::fictional()?;
    prose::replace(&mut sheet, &mut || "Kwark".to_owned());
    let work = prose::work(&sheet)?;
    for (kind, lang) in KINDS.iter().flat_map(|kind| Lang::ALL.map(|lang| (*kind, lang))) {
        let mut markdown = paper(&work, kind, lang)?;
        // names of preconditions are those of the framework
        for precondition in &work.subject().frame.preconditions {
            for name in [&precondition.label, &precondition.name] {
                markdown = markdown.to_lowercase().replace(&name.get(lang).to_lowercase(), "");
            }
        }
        equal(other(&markdown), Vec::<String>::new(), &format!("other words in\n{markdown}"))?;
    }
    Ok(())
}
