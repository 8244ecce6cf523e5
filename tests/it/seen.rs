//! What a reader may see: names by what a field refers to, consent, and messages that can only tell what the reader sees.

use draagvlak::canvas::value::Circle;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::equal;
use super::work::Work;

/// All trials about readers.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("seen::a_name_is_that_of_what_the_field_refers_to", names),
        Trial::test("seen::a_field_that_is_dropped_is_dropped_for_house_rules_too", segments),
        Trial::test("seen::a_message_about_people_stays_within_the_team", about_people),
        Trial::test("seen::a_reference_to_what_is_left_out_names_nothing", references),
        Trial::test("seen::a_head_in_a_private_sheet_is_not_for_paper", head),
        Trial::test("seen::nobody_is_quoted_without_consent", consent),
        Trial::test("seen::what_is_private_counts_in_no_sum", private_money),
        Trial::test("seen::a_rate_tells_of_no_hidden_row", rate),
        Trial::test("seen::a_date_is_one_that_the_reader_sees", date),
        Trial::test("seen::a_person_goes_no_further_than_agreed", people),
        Trial::test("seen::an_exemption_names_nothing_hidden", exemption),
        Trial::test("seen::one_body_tells_its_backing_itself", single_backing),
        Trial::test("seen::no_document_is_private", private_kind),
    ];
    for case in CROWDS {
        trials.push(Trial::test(format!("seen::crowd::{}", case.0), move || crowd(case)));
    }
    trials
}

const HEAD: &str = "format = 1\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nas-of = 2026-10-01\nphase = \"steering\"\n";

/// A workspace with one canvas and one kind of the house's own, which prints `template` for a circle.
fn house(sheet: &str, circle: &str, template: &str) -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", format!("{HEAD}{sheet}"))?;
    let kind = format!(
        "format = 1\norder = 3\ntitle = {{ nl = \"Lijst\", en = \"List\" }}\naudience = {{ nl = \"wij\", en = \"us\" }}\ncircle = \"{circle}\"\n\
         languages = [\"nl\"]\nfile = {{ nl = \"lijst\", en = \"list\" }}\n"
    );
    desk.write("templates/lijst/kind.toml", kind)?;
    desk.write("templates/lijst/nl.ftl", "todo = Punten\n")?;
    desk.write(
        "templates/lijst/document.md",
        format!(
            "{{{{ doc.title }}}}\n\n# {{{{ canvas.title or canvas.id }}}}\n\n{{{{ <footer canvas={{canvas}} doc={{doc}}/> }}}}\n\n## {{{{ t(key=\"todo\") }}}}\n\n{template}\n"
        ),
    )?;
    Ok(desk)
}

fn list(desk: &Desk) -> Result<String, Failed> {
    desk.run(&["build", "--document", "lijst", "--format", "md"])?;
    desk.read("output/streek/lijst.md")
}

fn names() -> Result<(), Failed> {
    let records = "[[actor]]\nid = \"pilotcoach\"\nname = \"Stichting Pilotcoach\"\nhelix = \"business\"\n\
        [[measure]]\nid = \"pilotcoach\"\ntitle = \"Een pilotcoach voor drie jaar\"\nrasci = { accountable = \"pilotcoach\" }\n\
        [[action]]\nid = \"verslag\"\nwhat = \"verslag rondsturen\"\nwho = \"pilotcoach\"\nmeasure = \"pilotcoach\"\n";
    let template = "{% for action in canvas.actions -%}\n- {{ names[action.who] }} doet {{ names[action.measure] }}\n{% endfor %}";
    holds(
        &list(&house(records, "steering", template)?)?,
        &["- Stichting Pilotcoach doet Een pilotcoach voor drie jaar"],
    )
}

const FINDINGS: &str =
    "{% for f in findings -%}\n- {{ f.rule }}: {{ f.message }} {{ f.address }}\n{% endfor %}\n- einde\n";

fn segments() -> Result<(), Failed> {
    let wave = "[[wave]]\nid = \"g1\"\ntitle = \"Ronde\"\nmethod = \"interviews\"\ninvited = 60\nn = 18\n\
        segments = [{ segment = \"front-runner\", n = 6 }, { segment = \"not-yet\", n = 12 }]\n";
    let rule = "format = 1\n[[rule]]\nname = \"achterblijvers-vooral\"\neach = \"wave\"\n\
        when = 'it.segments.exists(s, s.segment == \"not-yet\" && s.n > 10)'\n\
        message = 'De ronde “{it.title}” telt {it.segments.filter(s, s.segment == \"not-yet\")[0].n} bedrijven.'\n";
    for (circle, told) in [("public", false), ("steering", true)] {
        let desk = house(wave, circle, FINDINGS)?;
        desk.write("draagvlak.toml", rule)?;
        let list = list(&desk)?;
        equal(list.contains("achterblijvers-vooral"), told, &format!("{circle}: {list}"))?;
        holds(&desk.run(&["check", "--format", "short"])?.out, &["achterblijvers-vooral"])?;
    }
    Ok(())
}

fn about_people() -> Result<(), Failed> {
    let records = "[[wave]]\nid = \"g1\"\ntitle = \"Ronde\"\nn = 2\n[[statement]]\nid = \"u1\"\ntext = \"Niemand luistert.\"\nview = \"sme\"\n\
        wave = \"g1\"\nconsent = \"anonymous\"\ncircle = \"steering\"\n";
    for (circle, told) in [("steering", false), ("internal", true)] {
        let list = list(&house(records, circle, FINDINGS)?)?;
        equal(list.contains("respondent-identifiable"), told, &format!("{circle}: {list}"))?;
        holds(&list, &["- einde"])?;
    }
    Ok(())
}

fn references() -> Result<(), Failed> {
    let records = "[[actor]]\nid = \"bedrijf-geheim\"\nname = \"Geheim BV\"\nhelix = \"business\"\ncircle = \"internal\"\n\
        [[measure]]\nid = \"m\"\ntitle = \"Een maatregel\"\ncloses = [\"pilot-project-support\"]\nstatus = \"running\"\n\
        rasci = { accountable = \"bedrijf-geheim\", responsible = [\"bedrijf-geheim\"] }\n\
        [[budget]]\nsource = \"bedrijf-geheim\"\nfor = [\"m\"]\nstatus = \"granted\"\namounts = [{ year = 2027, eur = 1000 }]\n";
    let template = format!(
        "{FINDINGS}\n{{% for m in canvas.measures -%}}\n- {{{{ m.title }}}}: {{{{ m.rasci.accountable }}}}, {{{{ names[m.rasci.accountable] }}}}\n{{% endfor %}}"
    );
    let desk = house(records, "steering", &template)?;
    let list = list(&desk)?;
    lacks(&list, &["geheim", "Geheim"])?;
    holds(&list, &["- Een maatregel: …, …"])?;
    holds(&desk.run(&["check", "--format", "short"])?.out.to_lowercase(), &["geheim"])
}

fn head() -> Result<(), Failed> {
    let sheet = format!("{HEAD}question = \"Geheime vraag?\"\n").replace("Streek", "Geheime streek");
    let parties = "format = 1\n[[actor]]\nid = \"a\"\nname = \"Gemeente\"\nhelix = \"government\"\n";
    let texts = [("streek/kop.private.toml", sheet.as_str()), ("streek/partijen.toml", parties)];
    let work = Work::of("streek", &texts.map(|(path, text)| (path.to_owned(), text.to_owned())));
    for kind in work.project.kinds() {
        let rendered = work.render(kind, Lang::Nl)?;
        lacks(&format!("{rendered:?}"), &["Geheime"])?;
    }
    Ok(())
}

/// Each kind of words, with what it may print of them: text, and whose they are.
const WORDS: &[(&str, &str, bool, bool)] = &[
    ("quote", "function = \"directeur\"\norganisation = \"w\"", false, false),
    ("quote", "function = \"directeur\"\norganisation = \"w\"\nconsent = \"none\"", false, false),
    ("quote", "function = \"directeur\"\norganisation = \"w\"\nconsent = \"anonymous\"", true, false),
    ("quote", "function = \"directeur\"\norganisation = \"w\"\nconsent = \"function\"", true, true),
    ("quote", "function = \"directeur\"\norganisation = \"w\"\nevidence = [\"krant\"]", true, true),
    ("statement", "group = \"directeur Weverij\"\ncircle = \"public\"", false, false),
    ("statement", "group = \"directeur Weverij\"\ncircle = \"public\"\nconsent = \"none\"", false, false),
    ("statement", "group = \"directeur Weverij\"\ncircle = \"public\"\nconsent = \"anonymous\"", true, false),
    ("statement", "group = \"directeur Weverij\"\ncircle = \"public\"\nconsent = \"function\"", true, true),
    (
        "statement",
        "group = \"ondernemer (Weverij)\"\ncircle = \"public\"\nconsent = \"anonymous\"",
        true,
        false,
    ),
    (
        "statement",
        "group = \"ondernemer, Weverij\"\ncircle = \"public\"\nconsent = \"anonymous\"",
        true,
        false,
    ),
    ("objection", "by = \"directeur Weverij\"\nconsent = \"none\"", false, false),
    ("objection", "by = \"directeur Weverij\"\nconsent = \"anonymous\"", true, false),
    ("objection", "by = \"directeur Weverij\"\nconsent = \"function\"", true, true),
    ("objection", "organisation = \"w\"", true, false),
    ("objection", "organisation = \"w\"\nconsent = \"none\"", false, false),
    ("objection", "organisation = \"w\"\nconsent = \"anonymous\"\nevidence = [\"krant\"]", true, false),
    ("objection", "organisation = \"w\"\nconsent = \"name\"", true, true),
    ("objection", "organisation = \"w\"\nevidence = [\"krant\"]", true, true),
    ("idea", "from = \"directeur Weverij\"\nconsent = \"none\"", false, false),
    ("idea", "from = \"directeur Weverij\"\nconsent = \"anonymous\"", true, false),
    ("idea", "from = \"directeur Weverij\"", true, true),
];

fn consent() -> Result<(), Failed> {
    for (kind, fields, text, whose) in WORDS {
        let sheet = format!(
            "{HEAD}[[actor]]\nid = \"w\"\nname = \"Weverij\"\nhelix = \"business\"\n\
             [[evidence]]\nid = \"krant\"\nsource = \"Krant\"\nurl = \"https://krant.example/x\"\n\
             [[{kind}]]\nid = \"x\"\ntext = \"Mijn woorden\"\n{fields}\n"
        );
        let work = Work::of("streek", &[("streek.toml".to_owned(), sheet)]);
        // what stays within the team is paper too
        let seen = work.canvas().within(Circle::Internal);
        let mut told = String::new();
        seen.each(&mut |record| {
            if record.kind() == *kind {
                told += &record.value().to_string();
            }
        });
        equal(told.contains("Mijn woorden"), *text, &format!("words of {kind} with {fields}"))?;
        let named = ["directeur", "Weverij", "\"w\""].iter().any(|name| told.contains(name));
        equal(named, *whose, &format!("whose words of {kind} with {fields}: {told}"))?;
    }
    Ok(())
}

/// Where something was said, and whether one can guess by whom.
const CROWDS: &[(&str, &str, &str, bool)] = &[
    ("a_session_of_two", "[[session]]\nid = \"s\"\nn = 2\n", "session = \"s\"", true),
    ("a_session_of_five", "[[session]]\nid = \"s\"\nn = 5\n", "session = \"s\"", false),
    ("a_session_without_number", "[[session]]\nid = \"s\"\n", "session = \"s\"", true),
    (
        "a_session_by_its_participants",
        "[[session]]\nid = \"s\"\nparticipants = [{ group = \"mkb\", number = 6 }]\n",
        "session = \"s\"",
        false,
    ),
    ("a_round_of_two", "[[wave]]\nid = \"g\"\nn = 2\n", "wave = \"g\"", true),
    ("a_round_without_number", "[[wave]]\nid = \"g\"\n", "wave = \"g\"", true),
    ("a_round_with_a_limit_of_its_own", "[[wave]]\nid = \"g\"\nn = 4\nmin-n = 3\n", "wave = \"g\"", false),
    ("nowhere", "", "date = 2026-09-01", true),
    (
        "in_public",
        "[[evidence]]\nid = \"k\"\nsource = \"Krant\"\npublisher = \"Uitgeverij\"\n",
        "evidence = [\"k\"]",
        false,
    ),
];

fn crowd((_, records, field, told): &(&str, &str, &str, bool)) -> Result<(), Failed> {
    let sheet = format!(
        "{HEAD}{records}[[statement]]\nid = \"u\"\ntext = \"Niemand luistert.\"\nview = \"sme\"\nconsent = \"anonymous\"\ncircle = \"steering\"\n{field}\n"
    );
    let report = Work::of("streek", &[("streek.toml".to_owned(), sheet)]).report();
    let found = report.findings.iter().any(|finding| finding.rule == "respondent-identifiable");
    equal(found, *told, &format!("{:?}", report.findings))
}

/// Six firms promise, each a thousand euros, and one in a private sheet much more.
fn private_money() -> Result<(), Failed> {
    let mut sheet = format!(
        "{HEAD}[[measure]]\nid = \"m\"\ntitle = \"Maatregel\"\namounts = [{{ year = 2027, eur = 900000 }}]\n"
    );
    for n in 0..6 {
        sheet += &format!(
            "[[actor]]\nid = \"f{n}\"\nname = \"Firma {n}\"\nhelix = \"business\"\n[[commitment]]\nid = \"c{n}\"\nparty = \"f{n}\"\nkind = \"money\"\nfor = [\"m\"]\nfirmness = \"signed\"\namounts = [{{ year = 2027, eur = 1000 }}]\n"
        );
    }
    let private = "format = 1\n[[commitment]]\nid = \"geheim\"\nparty = \"f0\"\nkind = \"money\"\nfor = [\"m\"]\nfirmness = \"signed\"\namounts = [{ year = 2027, eur = 777000 }]\n";
    let render = |sheets: &[(String, String)], lang| -> Result<String, Failed> {
        let work = Work::of("streek", sheets);
        let rendered = work.render(work.kind("steering-brief")?, lang)?;
        let money = rendered.markdown.split("\n## ").find(|section| section.contains("6.000"));
        money.map(str::to_owned).ok_or_else(|| rendered.markdown.into())
    };
    let open = ("streek.toml".to_owned(), sheet);
    let with = render(&[open.clone(), ("streek.private.toml".to_owned(), private.to_owned())], Lang::Nl)?;
    equal(with, render(&[open], Lang::Nl)?, "the money of a colleague without the private sheet")
}

fn rate() -> Result<(), Failed> {
    let mut records = "[[actor]]\nid = \"g\"\nname = \"Gemeente\"\nhelix = \"government\"\n[[measure]]\nid = \"m\"\ntitle = \"M\"\namounts = [{ year = 2027, eur = 9000 }]\n\
        [[budget]]\nsource = \"g\"\nfor = [\"m\"]\nstatus = \"granted\"\namounts = [{ year = 2027, eur = 1000 }]\n"
        .to_owned();
    for n in 0..6 {
        records += &format!(
            "[[actor]]\nid = \"f{n}\"\nname = \"Firma {n}\"\nhelix = \"business\"\n[[commitment]]\nid = \"c{n}\"\nparty = \"f{n}\"\nkind = \"money\"\nfor = [\"m\"]\nfirmness = \"signed\"\namounts = [{{ year = 2027, eur = 1000 }}]\n"
        );
    }
    let template = "cent {{ money.leverage_cents or \"geen\" }}";
    holds(&list(&house(&records, "steering", template)?)?, &["cent 600"])?;
    records += "[[budget]]\nsource = \"g\"\nfor = [\"m\"]\nstatus = \"granted\"\ncircle = \"internal\"\namounts = [{ year = 2028, eur = 3000 }]\n";
    holds(&list(&house(&records, "steering", template)?)?, &["cent geen"])
}

fn date() -> Result<(), Failed> {
    let records = "[[evidence]]\nid = \"e\"\nsource = \"Rapport\"\ndate = 2026-05-04\n[[session]]\nid = \"s\"\ndate = 2031-03-17\nn = 9\ncircle = \"internal\"\n";
    let sheet = format!("{HEAD}{records}").replace("as-of = 2026-10-01\n", "");
    let work = Work::of("streek", &[("streek.toml".to_owned(), sheet)]);
    let day = |circle| work.seen(circle).date.map(|day| day.to_string()).unwrap_or_default();
    equal(day(Circle::Internal), "2031-03-17".to_owned(), "within the team")?;
    equal(day(Circle::Public), "2026-05-04".to_owned(), "outside")
}

fn people() -> Result<(), Failed> {
    let person = |consent: &str| {
        format!("format = 1\n[[person]]\nid = \"jan\"\nname = \"Jan\"\ncircle = \"steering\"\n{consent}")
    };
    for (consent, told) in [("", 0), ("consent = \"internal\"\n", 0), ("consent = \"public\"\n", 1)] {
        let sheets = [("s.toml".to_owned(), HEAD.to_owned()), ("s.private.toml".to_owned(), person(consent))];
        let work = Work::of("s", &sheets);
        equal(work.canvas().within(Circle::Steering).people.len(), told, consent)?;
    }
    Ok(())
}

fn exemption() -> Result<(), Failed> {
    let sheet = format!(
        "{HEAD}[[actor]]\nid = \"kaas\"\nname = \"Kaas\"\nhelix = \"business\"\n[[actor]]\nid = \"geheim\"\nname = \"Geheim\"\nhelix = \"business\"\ncircle = \"private\"\n\
         [[relation]]\nfrom = \"kaas\"\nto = \"geheim\"\nkind = \"customer\"\n[[allow]]\nrule = \"elsewhere-without-link\"\nwhere = \"relation.kaas/geheim/customer\"\nreason = \"r\"\nby = \"b\"\nuntil = 2027-01-01\n\
         [[allow]]\nrule = \"date-passed\"\nwhere = \"actor.kaas\"\nreason = \"r\"\nby = \"b\"\nuntil = 2027-01-01\n"
    );
    let work = Work::of("s", &[("s.toml".to_owned(), sheet)]);
    let seen = work.seen(Circle::Internal);
    equal(seen.canvas.exemptions.len(), 1, "exemptions that are left")?;
    lacks(&format!("{:?}{:?}", seen.canvas, seen.findings), &["geheim"])
}

fn single_backing() -> Result<(), Failed> {
    let sheet = format!(
        "{HEAD}[[measure]]\nid = \"m\"\ntitle = \"M\"\n[[backing]]\nproposal = \"m\"\ngroup = \"public\"\ndate = 2026-09-01\nagainst = 1\n\
         [[backing]]\nproposal = \"m\"\ngroup = \"sme\"\ndate = 2026-09-01\nagainst = 2\n"
    );
    let work = Work::of("s", &[("s.toml".to_owned(), sheet)]);
    equal(work.canvas().within(Circle::Internal).backings.len(), 2, "within the team")?;
    equal(work.canvas().within(Circle::Steering).backings.len(), 1, "of the steering group")
}

fn private_kind() -> Result<(), Failed> {
    let desk = house("", "private", "- tekst")?;
    holds(&desk.run(&["build", "--document", "lijst", "--format", "md"])?.all(), &["unknown-value", "privé"])
}
