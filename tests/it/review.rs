//! Rules about documents: each fires on its bad example, is silent on its good one and on all shipped documents.

use draagvlak::brand::Brand;
use draagvlak::canvas::head::{Locale, Phase};
use draagvlak::diagnostic::Finding;
use draagvlak::document::review::{self, Look, RULES, Rule};
use draagvlak::document::{Engine, Rendered, kind};
use draagvlak::markup::layout::{How, Layout, Misfit};
use draagvlak::markup::{self, Body};
use draagvlak::text::{Lang, Say};
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{equal, none, root};
use super::work::{SHIPPED, Work};

/// All trials about rules over documents.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("review::each_rule_says_what_it_is_in_whole_sentences", sentences),
        Trial::test("review::a_template_of_a_house_is_looked_at", house),
        Trial::test("review::our_own_look_has_enough_contrast", contrast),
    ];
    for rule in RULES.iter().copied() {
        let name = rule.name;
        trials.push(Trial::test(format!("review::{name}::fires_on_its_bad_example"), move || fires(rule)));
        trials.push(Trial::test(format!("review::{name}::is_silent_on_its_good_example"), move || {
            silent(rule)
        }));
    }
    for (what, markdown, expected) in CASES {
        trials.push(Trial::test(format!("review::output-inaccessible::{what}"), move || {
            let found = found(markdown)?.into_iter().filter(|f| f.rule == "output-inaccessible");
            equal(found.map(|f| f.message.nl).collect::<Vec<_>>().join("\n"), expected.join("\n"), what)
        }));
    }
    for id in SHIPPED {
        trials.push(Trial::test(format!("review::{id}::says_nothing_of_its_documents"), move || shipped(id)));
    }
    trials
}

/// A canvas with one thing missing, and little else.
const SHEET: &str = "format = 1\n[canvas]\ntitle = \"Verzonnen streek\"\n\
    [[assessment]]\nview = \"adviser\"\nprecondition = \"pilot-project-support\"\nvalue = 0\n\
    [[assessment]]\nview = \"adviser\"\nprecondition = \"finance\"\nvalue = 2\n\
    [[assessment]]\nview = \"adviser\"\nprecondition = \"knowledge\"\nvalue = 3\n\
    [[assessment]]\nview = \"adviser\"\nprecondition = \"talent\"\nvalue = 3\n\
    [[evidence]]\nid = \"naamloos\"\n";

/// What the rules say of Markdown as if it were a steering brief, in Dutch.
fn found(markdown: &str) -> Result<Vec<Finding>, Failed> {
    let work = Work::of("streek", &[("canvases/streek.toml".to_owned(), SHEET.to_owned())]);
    let kind = work.kind("steering-brief")?;
    let engine = Engine::new(kind, &kind::files(&[]), Locale::NlNl).map_err(|fault| format!("{fault:?}"))?;
    let blocks = markup::parse(markdown).map_err(|faults| format!("{faults:?}"))?;
    // a page for each hint, and no room for long words; where the lines run over, the typesetter knows
    let mut layout = Layout { pages: 1, ..Layout::default() };
    for block in &blocks.blocks {
        match &block.body {
            Body::PageBreak | Body::Annex { .. } => layout.pages += 1,
            Body::Heading { text, .. } => layout.headings.push((markup::plain(text), layout.pages)),
            _ => {}
        }
    }
    let words = markup::words(&blocks);
    let long = words.split_whitespace().filter(|word| word.len() > 60).map(str::to_owned);
    let misfit = |words| Misfit { page: 1, section: String::new(), words, how: How::Cell };
    layout.misfits = long.map(misfit).collect();
    let rendered = Rendered {
        file: "stuk".to_owned(),
        locale: Locale::NlNl,
        markdown: markdown.to_owned(),
        blocks,
        text: None,
        images: Vec::new(),
        running: String::new(),
        author: String::new(),
    };
    let seen = work.seen(kind.circle());
    Ok(review::review(&Look {
        seen: &seen,
        kind,
        engine: &engine,
        rendered: &rendered,
        layout: Some(&layout),
    }))
}

fn fires(rule: &'static Rule) -> Result<(), Failed> {
    let found = found(rule.bad())?;
    let heaviest = found.iter().filter(|f| f.rule == rule.name).map(|f| f.level).max();
    equal(heaviest, rule.weight.at(Phase::Exploration), &format!("{found:?}"))?;
    for finding in &found {
        equal(finding.help.is_empty() || finding.primary.is_none(), false, &finding.message.nl)?;
    }
    Ok(())
}

fn silent(rule: &'static Rule) -> Result<(), Failed> {
    let found = found(rule.good())?;
    equal(found.iter().find(|f| f.rule == rule.name), None, "on the good example")
}

fn sentences() -> Result<(), Failed> {
    for rule in RULES {
        for Say { nl, en } in [rule.detects, rule.why, rule.remedy, rule.origin] {
            for text in [nl, en] {
                let whole =
                    text.ends_with('.') && !text.contains("  ") && !text.starts_with(char::is_lowercase);
                equal(whole, true, &format!("{}: {text}", rule.name))?;
            }
        }
        equal(rule.bad().is_empty() || rule.good().is_empty(), false, rule.name)?;
    }
    Ok(())
}

/// What our canvases are told and stay as they are: those of past programmes have nobody left to turn to.
const HONEST: [&str; 2] = ["section-too-long", "document-incomplete"];

/// Our own templates give documents that everybody can read, and that hide no weakest link.
fn shipped(id: &str) -> Result<(), Failed> {
    let work = Work::shipped(id)?;
    let mut amiss = Vec::new();
    for kind in work.project.kinds() {
        for lang in Lang::ALL {
            let rendered = work.render(kind, lang)?;
            let engine = Engine::new(kind, &kind::files(&[]), rendered.locale)
                .map_err(|fault| format!("{fault:?}"))?;
            let seen = work.seen(kind.circle());
            let look = Look { seen: &seen, kind, engine: &engine, rendered: &rendered, layout: None };
            let found =
                review::review(&look).into_iter().filter(|f| !HONEST.iter().any(|rule| f.rule == *rule));
            amiss.extend(found.map(|f| f.message.nl));
        }
    }
    none(&amiss, "in documents of our own")
}

/// A house that brings its own template hears what a reader would miss, and in a build that counts.
fn house() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    let kind = "format = 1\norder = 9\ntitle = { nl = \"Bericht\", en = \"Notice\" }\ncircle = \"steering\"\n\
        languages = [\"nl\"]\nfile = { nl = \"bericht-{canvas}\", en = \"notice-{canvas}\" }\n";
    desk.write("templates/bericht/kind.toml", format!("# Een bericht.\n{kind}"))?;
    for lang in ["nl", "en"] {
        desk.write(&format!("templates/bericht/{lang}.ftl"), "# Woorden.\n")?;
    }
    let template = |rows: &str| {
        format!(
            "# Hoe de streek ervoor staat\n\n| Randvoorwaarde | Oordeel |\n|---|---|\n{{% for o in {rows} -%}}\n\
             | {{{{ o.label }}}} | {{{{ o.lowest_name }}}} |\n{{% endfor %}}\n\n[Lees meer](https://voorbeeld.example)\n"
        )
    };
    let build = ["build", "--format", "md", "--document", "bericht"];
    desk.write("templates/bericht/document.md", template("outcomes.strong"))?;
    let told = desk.run(&build)?.all();
    holds(
        &told,
        &["bericht-voorbeeldstreek.md, regel", "Een link heet “Lees meer”.", "output-inaccessible"],
    )?;
    desk.write("templates/bericht/document.md", template("[o for o in outcomes.rated if o.lowest > 1]"))?;
    let told = desk.run(&build)?.all();
    holds(&told, &["weakest-link-hidden", "“Begeleiding van pilots”"])?;
    desk.write(
        "templates/bericht/document.md",
        template("outcomes.rated").replace("Lees meer", "De regeling"),
    )?;
    let told = desk.ends(0, &build)?;
    lacks(&told, &["weakest-link-hidden", "output-inaccessible"])?;
    desk.write(
        "templates/bericht/document.md",
        template("outcomes.rated").replace("# Hoe", "# Nog een\n\n# Hoe"),
    )?;
    holds(&desk.ends(1, &build)?, &["“Hoe de streek ervoor staat” is een tweede titel."])
}

/// Luminance as WCAG counts it.
fn luminance(color: &str) -> Result<f64, Failed> {
    let mut sum = 0.0;
    for (at, weight) in [(1, 0.2126), (3, 0.7152), (5, 0.0722)] {
        let part = f64::from(u8::from_str_radix(color.get(at..at + 2).ok_or(color)?, 16)?) / 255.0;
        sum += weight * if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    }
    Ok(sum)
}

fn contrast() -> Result<(), Failed> {
    let mut colors = Vec::new();
    for path in ["src/typeset/theme/base.typ", "src/figure/draw.rs"] {
        let text = std::fs::read_to_string(root().join(path))?;
        for line in text.lines() {
            let Some((before, rest)) = line.split_once("\"#") else { continue };
            let name = before.trim_start_matches("#let ").trim_start_matches("pub const ").to_lowercase();
            let hex = rest.get(..6).filter(|hex| hex.chars().all(|c| c.is_ascii_hexdigit()));
            if let (Some(name), Some(hex)) = (name.split(|c: char| !c.is_alphabetic()).next(), hex) {
                colors.push((name.to_owned(), format!("#{hex}")));
            }
        }
    }
    let own = Brand::own();
    for (name, color) in [("main", own.main), ("accent", own.accent), ("tint", own.tint)] {
        colors.push((name.to_owned(), color.to_string()));
    }
    let tint = colors.iter().find(|(name, _)| name == "tint").ok_or("no tint")?.1.clone();
    let letters: Vec<_> = colors.iter().filter(|(name, _)| name != "tint" && name != "hair").collect();
    equal(letters.len() >= 8, true, &format!("{letters:?}"))?;
    for (name, color) in letters {
        for ground in ["#ffffff", &tint] {
            let (one, other) = (luminance(color)? + 0.05, luminance(ground)? + 0.05);
            let ratio = one.max(other) / one.min(other);
            equal(ratio >= 4.5, true, &format!("{name} {color} on {ground}: {ratio:.2}"))?;
        }
    }
    Ok(())
}

/// What is tried, the Markdown, and the messages.
type Case = (&'static str, &'static str, &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "leaves_bold_words_in_a_sentence_and_leads",
        "# Titel\n\nMeta\n\n**Dit is de leidende zin van het document, en die mag vet zijn**\n\n## Kop\n\n**Scale-ups**: bedrijven die groeien.\n\n**Dit is een zin.**\n\n> [!IMPORTANT]\n> **Gevraagd**\n>\n> 1. in te stemmen\n\n- **vet in een lijst**\n",
        &[],
    ),
    (
        "leaves_mail_telephone_and_links_with_words",
        "# Titel\n\nMail <info@voorbeeld.example>, bel [050 123](tel:050123) of lees [hoe het hier werkt](https://voorbeeld.example).\n",
        &[],
    ),
    (
        "leaves_an_address_behind_the_name_of_a_source",
        "# Titel\n\nZo is het[^a].\n\n[^a]: Jaarverslag 2025, <https://voorbeeld.example>.\n",
        &[],
    ),
    (
        "sees_a_source_that_is_an_address_only",
        "# Titel\n\nZo is het[^naamloos].\n\n[^naamloos]: <https://voorbeeld.example/a>, 2025.\n",
        &["De bron https://voorbeeld.example/a heeft geen naam."],
    ),
    (
        "sees_links_in_lists_cards_and_cells",
        "# Titel\n\n## Kaarten\n\n<!-- cards -->\n\n### Een\n\nTekst.\n\n[Hier](https://voorbeeld.example).\n\n<!-- end -->\n\n| A | B |\n|---|---|\n| [lees meer](https://voorbeeld.example) | x |\n\n- *[meer informatie](https://voorbeeld.example)*\n",
        &[
            "stuk.md, regel 7: Een link heet “Hier”.",
            "stuk.md, regel 15: Een link heet “lees meer”.",
            "stuk.md, regel 19: Een link heet “meer informatie”.",
        ],
    ),
    (
        "sees_descriptions_that_say_nothing",
        "# Titel\n\n![oordelen.svg](oordelen.svg)\n\n![Grafiek 2](b.svg)\n\n![Logo Provincie](c.svg)\n\n![Logo Provincie](d.svg)\n",
        &[
            "stuk.md, regel 3: De figuur heeft als beschrijving alleen “oordelen.svg”.",
            "stuk.md, regel 5: De figuur heeft als beschrijving alleen “Grafiek 2”.",
            "stuk.md, regel 9: Twee figuren hebben dezelfde beschrijving.",
        ],
    ),
    (
        "sees_tables_without_rows",
        "# Titel\n\n| A | B |\n|---|---|\n",
        &["stuk.md, regel 3: De tabel heeft koppen, maar geen rijen."],
    ),
];
