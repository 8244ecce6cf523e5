//! Reading sheets: the slips of office users, faults side by side, places, and hostile text.

use draagvlak::diagnostic::Finding;
use draagvlak::sheet::{Parsed, decode, parse, read, read_file};
use draagvlak::source::{Source, SourceId};
use libtest_mimic::{Failed, Trial};

#[path = "sheet_any.rs"]
mod any;
#[path = "slip_lines.rs"]
mod lines;
#[path = "sheet_types.rs"]
mod types;
#[path = "slip_values.rs"]
mod values;

use lines::LINES;
use types::{Actor, Canvas, KINDS, Period, Score, Slug, Words, Words2};
use values::{Slip, VALUES};

const ID: SourceId = SourceId(0);

/// All that reading a sheet gives.
struct Sheet {
    canvas: Option<Canvas>,
    actors: Vec<Actor>,
    kinds: Vec<&'static str>,
    findings: Vec<Finding>,
}

fn sheet(text: &str) -> Sheet {
    let source = Source::new("a.toml", text);
    let Parsed { mut records, mut findings, .. } = parse(ID, &source, &KINDS, &Words);
    let mut sheet = Sheet { canvas: None, actors: Vec::new(), kinds: Vec::new(), findings: Vec::new() };
    for record in &mut records {
        sheet.kinds.push(record.kind);
        let more = if record.kind == "canvas" {
            let (canvas, more) = read(record, &source, &Words);
            sheet.canvas = Some(canvas);
            more
        } else {
            let (actor, more) = read(record, &source, &Words);
            sheet.actors.push(actor);
            more
        };
        findings.extend(more);
    }
    draagvlak::diagnostic::sort(&mut findings);
    for finding in &findings {
        check_spans(&source, finding);
    }
    sheet.findings = findings;
    sheet
}

fn check_spans(source: &Source, finding: &Finding) {
    let text = source.text();
    let labels = finding.primary.iter().chain(&finding.others).map(|label| label.span);
    let edits = finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
    for (start, end) in labels.chain(edits) {
        assert!(text.get(start..end).is_some(), "{start}..{end} in {text:?}: {finding:?}");
    }
    assert!(finding.primary.is_some(), "{finding:?}");
    assert!(finding.message.nl.ends_with('.') && finding.message.en.ends_with('.'), "{finding:?}");
    assert!(!finding.help.is_empty(), "{finding:?}");
}

fn mended(text: &str, finding: &Finding) -> Option<String> {
    let mut text = text.to_owned();
    let mut edits = finding.fix.as_ref()?.edits.clone();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span));
    for edit in edits {
        text.replace_range(edit.span.0..edit.span.1, &edit.replacement);
    }
    Some(text)
}

const BEFORE: &str = "format = 1\n\n[canvas]\ntitle = \"Streek\"\n\n[canvas.focus]\ngroup = \"scale-ups\"\n\n[[actor]]\nid = \"een\"\nname = \"Één\"\n\n[[actor]]\nid = \"twee\"\n";
const AFTER: &str = "\ntags = [\"na\"]\n\n[[actor]]\nid = \"drie\"\nname = \"Drie\"\n";

fn run(slip: &Slip) -> Result<(), Failed> {
    let text = format!("{BEFORE}{}{AFTER}", slip.lines);
    let sheet = sheet(&text);
    let [finding] = &sheet.findings[..] else {
        return Err(format!("{} findings: {:#?}", sheet.findings.len(), sheet.findings).into());
    };
    assert_eq!(finding.rule, slip.rule, "{finding:?}");
    assert!(finding.message.nl.contains(slip.nl) || finding.help[0].nl.contains(slip.nl), "{finding:?}");
    assert!(finding.message.en.contains(slip.en) || finding.help[0].en.contains(slip.en), "{finding:?}");
    let fixed = mended(&text, finding);
    let wanted = slip.fixed.map(|lines| format!("{BEFORE}{lines}{AFTER}"));
    assert_eq!(fixed, wanted, "{finding:?}");
    let primary = finding.primary.as_ref().map(|label| label.span).unwrap_or_default();
    assert!((BEFORE.len()..text.len() - AFTER.len() + 1).contains(&primary.0), "{finding:?}");
    assert_eq!(sheet.kinds, ["canvas", "actor", "actor", "actor"]);
    let canvas = sheet.canvas.ok_or("the canvas is gone")?;
    assert_eq!(canvas.title, Some(Words2::One("Streek".to_owned())));
    assert_eq!(canvas.focus.and_then(|focus| focus.group).as_deref(), Some("scale-ups"));
    let name = |id: &str, name: &str| Actor {
        id: Some(Slug(id.to_owned())),
        name: Some(name.to_owned()),
        ..Actor::default()
    };
    assert_eq!(sheet.actors[0], name("een", "Één"));
    assert_eq!(sheet.actors[2], name("drie", "Drie"));
    assert_eq!(sheet.actors[1].id, Some(Slug("twee".to_owned())));
    assert_eq!(sheet.actors[1].tags, ["na"]);
    // The same at the very end, and right below a header with more records behind it.
    for text in [
        format!("{BEFORE}{}", slip.lines.trim_end()),
        format!("{BEFORE}\n[[actor]]\n{}\n[[actor]]\nid = \"vier\"\n", slip.lines),
        format!("{BEFORE}{}{AFTER}", slip.lines).replace('\n', "\r\n"),
    ] {
        let other = self::sheet(&text);
        let found: Vec<_> = other.findings.iter().map(|f| (&*f.rule, &f.message.nl)).collect();
        assert_eq!(found.len(), 1, "{text}\n{found:#?}");
        assert_eq!(
            (found[0].0, other.findings[0].message == finding.message),
            (slip.rule, true),
            "{found:?}"
        );
        let last = if text.contains("vier") { "vier" } else { "" };
        assert!(last.is_empty() || other.actors.last().is_some_and(|a| a.id == Some(Slug(last.to_owned()))));
    }
    Ok(())
}

fn rules(sheet: &Sheet) -> Vec<&str> {
    sheet.findings.iter().map(|finding| &*finding.rule).collect()
}

fn one(text: &str) -> (Sheet, Finding) {
    let sheet = sheet(text);
    assert_eq!(sheet.findings.len(), 1, "{:#?}", sheet.findings);
    let finding = sheet.findings[0].clone();
    (sheet, finding)
}

fn dutch_header() -> Result<(), Failed> {
    for with_fault in [false, true] {
        let fault = if with_fault { "x: 3\n" } else { "" };
        let text = format!(
            "format = 1\n[[maatregel]]\nid = \"m\"\n[maatregel.rasci]\naccountable = \"een\"\n[[actor]]\n{fault}id = \"a\"\n"
        );
        let sheet = sheet(&text);
        assert_eq!(sheet.kinds, ["measure", "actor"], "{:#?}", sheet.findings);
        assert_eq!(sheet.actors[0].rasci.clone().and_then(|r| r.accountable).as_deref(), Some("een"));
        assert_eq!(rules(&sheet)[0], "unknown-kind");
        assert_eq!(sheet.findings.len(), 1 + usize::from(with_fault), "{:#?}", sheet.findings);
        let fixed = mended(&text, &sheet.findings[0]).ok_or("no fix")?;
        assert!(fixed.contains("[[measure]]") && fixed.contains("[measure.rasci]"), "{fixed}");
        assert!(sheet.findings[0].fix.as_ref().is_some_and(|fix| fix.certain));
    }
    Ok(())
}

fn headers() -> Result<(), Failed> {
    let cases = [
        ("[actor]\nid = \"a\"\n", "record-shape", "[[actor]]", "actor"),
        ("[[canvas]]\ntitle = \"a\"\n", "record-shape", "[canvas]", "canvas"),
        ("[[actor]\nid = \"a\"\n", "syntax", "[[actor]]", "actor"),
        ("[[actor\nid = \"a\"\n", "syntax", "[[actor]]", "actor"),
        ("[[Actor]]\nid = \"a\"\n", "unknown-kind", "[[actor]]", "actor"),
        ("[[open vraag]]\nid = \"a\"\n", "unknown-kind", "[[open-question]]", "open-question"),
        ("[[actr]]\nid = \"a\"\n", "unknown-kind", "[[actor]]", "actor"),
        ("[partij]\nid = \"a\"\n", "unknown-kind", "[[actor]]", "actor"),
    ];
    for (header, rule, right, kind) in cases {
        let text = format!("format = 1\n{header}[[actor]]\nid = \"b\"\n");
        let (sheet, finding) = one(&text);
        assert_eq!(finding.rule, rule, "{header}");
        assert_eq!(sheet.kinds, [kind, "actor"]);
        let fixed = mended(&text, &finding).ok_or("no fix")?;
        assert!(fixed.contains(&format!("\n{right}\n")), "{fixed}");
    }
    let (sheet, finding) = one("format = 1\n[[kleur]]\nid = \"a\"\n[[actor]]\nid = \"b\"\n");
    assert_eq!((&*finding.rule, sheet.kinds), ("unknown-kind", vec!["actor"]));
    let (sheet, finding) = one("format = 1\n[canvas]\ntitle = \"a\"\n[canvas]\ntitle = \"b\"\n");
    assert_eq!((&*finding.rule, sheet.kinds.len()), ("duplicate-key", 1));
    assert_eq!(finding.others.len(), 1);
    let (_, finding) = one("format = 1\n[[actor]] # een\nid = \"a\"\n[[actor]] name = \"b\"\n");
    assert_eq!(finding.rule, "syntax");
    Ok(())
}

fn seven() -> Result<(), Failed> {
    let text = "format = 1\n[canvas]\ntitle: \"a\"\n[[actor]]\nid = \"a\"\neur = € 3\nnaam = \"A\"\n[[actor]]\n\
                id = \"b\"\ntags = [\"x\"\nname = “B”\n[[actor]]\nid = \"c\"\nlosse tekst\n\
                eur = 750.000\n[[actor]]\nid = \"d\"\n";
    let sheet = sheet(text);
    assert_eq!(sheet.kinds, ["canvas", "actor", "actor", "actor", "actor"]);
    let ids: Vec<_> = sheet.actors.iter().flat_map(|actor| &actor.id).map(|id| id.0.as_str()).collect();
    assert_eq!(ids, ["a", "b", "c", "d"]);
    assert_eq!(
        rules(&sheet),
        ["syntax", "syntax", "unknown-key", "syntax", "syntax", "syntax", "wrong-type"],
        "{:#?}",
        sheet.findings
    );
    let lines: Vec<usize> = sheet
        .findings
        .iter()
        .filter_map(|finding| finding.primary.as_ref())
        .map(|label| Source::new("", text).position(label.span.0).line)
        .collect();
    assert_eq!(lines, [3, 6, 7, 10, 11, 14, 15]);
    assert_eq!(sheet.actors[0].name.as_deref(), Some("A"));
    Ok(())
}

fn two_in_one() -> Result<(), Failed> {
    let sheet = sheet("format = 1\n[[actor]]\nid = \"a\"\neur = \"veel\"\nhelix = \"paars\"\nname = \"N\"\n");
    assert_eq!(rules(&sheet), ["wrong-type", "unknown-value"]);
    assert_eq!(sheet.actors[0].name.as_deref(), Some("N"));
    assert_eq!(sheet.findings[0].address, "#eur");
    let text = "format = 1\n[[actor]]\nid = \"a\"\namounts = [{ year = \"x\", eur = 3 }, { yaer = 2027, eur = 1.5 }]\n";
    let sheet = self::sheet(text);
    assert_eq!(rules(&sheet), ["wrong-type", "unknown-key", "wrong-type"]);
    assert_eq!(sheet.findings[2].address, "#amounts[1].eur");
    assert_eq!(sheet.actors[0].amounts.len(), 2);
    assert_eq!(sheet.actors[0].amounts[1].year, Some(2027));
    Ok(())
}

fn format() -> Result<(), Failed> {
    let (_, finding) = one("#:schema x\n# y\n[[actor]]\nid = \"a\"\n");
    assert_eq!(finding.rule, "format-missing");
    let fixed = mended("#:schema x\n# y\n[[actor]]\nid = \"a\"\n", &finding).ok_or("no fix")?;
    assert!(fixed.starts_with("#:schema x\n# y\nformat = 1\n[[actor]]"), "{fixed}");
    for (line, rule) in [
        ("format = 2", "format-unknown"),
        ("format = \"1\"", "format-unknown"),
        ("format: 1", "syntax"),
        ("fromat = 1", "unknown-key"),
        ("format = 1\ntitle = \"x\"", "unknown-key"),
        ("", "format-missing"),
    ] {
        let (sheet, finding) = one(&format!("{line}\n[[actor]]\nid = \"a\"\n"));
        assert_eq!(finding.rule, rule, "{line}");
        assert_eq!(sheet.actors.len(), 1);
    }
    one("");
    Ok(())
}

fn conflict() -> Result<(), Failed> {
    let text = "format = 1\n<<<<<<< HEAD\n[[actor]]\n=======\n[[measure]]\n>>>>>>> main\nid = \"a\"\n<<<<<<< HEAD\n=======\n>>>>>>> x\n";
    let sheet = sheet(text);
    assert_eq!(rules(&sheet), ["merge-conflict"; 2]);
    assert!(sheet.findings[0].message.nl.contains("regel 2–6"));
    assert!(sheet.findings[1].message.en.contains("8–10"));
    // the half of ours is read
    assert_eq!(sheet.kinds.len(), 1);
    Ok(())
}

fn endings() -> Result<(), Failed> {
    let text = "\u{feff}format = 1\r\n[[actor]]\r\nid = \"a\"\r\nname = \"Jan\"";
    let clean = sheet(text);
    assert!(clean.findings.is_empty(), "{:#?}", clean.findings);
    assert_eq!(clean.actors[0].name.as_deref(), Some("Jan"));
    let faulty = sheet("format = 1\r\n[[actor]]\r\nid = \"a\"\r\neur = € 3\r\n\r\n[[actor]]\r\nid = \"b\"");
    assert_eq!(rules(&faulty), ["syntax"]);
    assert_eq!(faulty.actors.len(), 2);
    Ok(())
}

fn places() -> Result<(), Failed> {
    for fault in ["", "oei\n"] {
        let text = format!(
            "format = 1\n[[actor]]\nid = \"a\"\nrasci = {{ accountable = \"b\" }}\namounts = [\n  {{ eur = 3 }},\n]\n# over c\n\n[canvas]\n\
             titel = \"T\"\n\n[canvas.focus]\ngroup = \"g\"\n\n[[actor]]\nid = \"c\"\n{fault}"
        );
        let source = Source::new("a.toml", text.as_str());
        let parsed = parse(ID, &source, &KINDS, &Words);
        let at = |n: usize, path: &str| {
            let label = parsed.records[n].place.at(path);
            &text[label.span.0..label.span.1]
        };
        assert_eq!(at(0, "rasci.accountable"), "\"b\"");
        assert_eq!(at(0, "rasci.responsible"), "{ accountable = \"b\" }");
        assert_eq!(at(0, "amounts[0].eur"), "3");
        assert_eq!(at(0, "helix"), "[[actor]]");
        assert_eq!(at(1, "title"), "\"T\"");
        assert_eq!(at(1, "focus"), "[canvas.focus]");
        let place = &parsed.records[0].place;
        assert_eq!(&text[place.key_at("id").span.0..place.key_at("id").span.1], "id");
        assert!(place.has("amounts[0].eur") && !place.has("amounts[1]"));
        assert!(text[place.end..].starts_with("# over c") && place.end == place.block_end, "{place:?}");
        let canvas = &parsed.records[1].place;
        assert!(text[canvas.end..].starts_with("\n[canvas.focus]"), "{canvas:?}");
        assert!(text[canvas.block_end..].starts_with("\n[[actor]]"), "{canvas:?}");
    }
    let source =
        Source::new("a.toml", "format = 1\n[[actor]]\nid: \"a\"\n[actor.rasci]\naccountable = € 3\n");
    let parsed = parse(ID, &source, &KINDS, &Words);
    let place = &parsed.records[0].place;
    assert!(place.is_broken("id") && place.is_broken("rasci.accountable") && !place.is_broken("rasci"));
    Ok(())
}

fn values() -> Result<(), Failed> {
    let sheet = sheet(
        "format = 1\n[[actor]]\nid = \"a\"\nsince = 2016-03-14\nperiod = 2016-03-14\nshare = 3\nscore = 4\n\
         note = { nl = \"n\", en = \"e\" }\ncounts = { mkb = 3 }\nhelix = \"government\"\n\
         [[actor]]\nperiod = 2027\nscore = \"unknown\"\n[[actor]]\nperiod = \"Q3 2026\"\n",
    );
    assert!(sheet.findings.is_empty(), "{:#?}", sheet.findings);
    let first = &sheet.actors[0];
    assert_eq!(first.since.map(|date| date.to_string()).as_deref(), Some("2016-03-14"));
    assert!(matches!(first.period, Some(Period::Date(_))));
    assert_eq!((first.share, first.score.clone()), (Some(3.0), Some(Score::Points(4))));
    assert_eq!(first.note, Some(Words2::Per(Some("n".to_owned()), Some("e".to_owned()))));
    assert_eq!(first.counts[&Slug("mkb".to_owned())], 3);
    assert_eq!(sheet.actors[1].period, Some(Period::Year(2027)));
    assert_eq!(sheet.actors[2].period, Some(Period::Words("Q3 2026".to_owned())));
    // a letter, a colon and a quotation mark are no path of Windows
    for name in [r#""a:\"""#, r#""a:\"b\"""#, r#""a:\\b""#] {
        let quoted = self::sheet(&format!("format = 1\n[[actor]]\nid = \"a\"\nname = {name}\n"));
        assert!(quoted.findings.is_empty(), "{name}: {:#?}", quoted.findings);
    }
    Ok(())
}

fn whole_file() -> Result<(), Failed> {
    let text = "name = \"F\"\neur: 3\n[[amounts]]\nyear = 2027\neur = 750.000\n[[amounts]]\nyear = 2028\n\
                [rasci]\nnaam = 3\naccountable = \"x\"\n";
    let source = Source::new("f.toml", text);
    let (actor, findings) = read_file::<Actor>(ID, &source, &Words);
    let rules: Vec<_> = findings.iter().map(|finding| &*finding.rule).collect();
    assert_eq!(rules, ["syntax", "wrong-type", "unknown-key"], "{findings:#?}");
    assert_eq!(actor.amounts.len(), 2);
    assert_eq!(actor.rasci.and_then(|rasci| rasci.accountable).as_deref(), Some("x"));
    Ok(())
}

fn many() -> Result<(), Failed> {
    let text = format!("format = 1\n{}", "[[actor]]\nlosse tekst\n".repeat(130));
    let source = Source::new("a.toml", text.as_str());
    let mut parsed = parse(ID, &source, &KINDS, &Words);
    draagvlak::sheet::cap(&mut parsed.findings);
    assert_eq!(parsed.findings.len(), 101);
    assert!(parsed.findings[100].message.nl.contains("nog 30"));
    assert_eq!(parsed.records.len(), 130);
    Ok(())
}

fn encodings() -> Result<(), Failed> {
    assert_eq!(decode("é".as_bytes()).as_deref(), Ok("é"));
    let wide: Vec<u8> = "format = 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, nl, en) in [
        (&b"a = 1\nb = \"caf\xe9\"\n"[..], "Byte 14 (regel 2)", "`é` in Windows-1252"),
        (&b"\xff\xfea\0"[..], "UTF-16", "UTF-16 (little-endian)"),
        (&wide[..], "UTF-16", "UTF-16 (little-endian)"),
        (&b"a = \"\xc3"[..], "byte 5, regel 1", "breaks off"),
        (&b"a = 1\0"[..], "nulteken", "byte 5"),
    ] {
        let text = decode(bytes).err().ok_or("read")?;
        assert!(text.nl.contains(nl) && text.en.to_lowercase().contains(&en.to_lowercase()), "{text:?}");
    }
    Ok(())
}

type Check = fn() -> Result<(), Failed>;

pub fn trials() -> Vec<Trial> {
    let slips = VALUES
        .iter()
        .chain(LINES)
        .map(|(name, slip)| Trial::test(format!("sheet::slip::{name}"), || run(slip)));
    let others: [(&str, Check); 15] = [
        ("dutch-header", dutch_header),
        ("headers", headers),
        ("seven-faults", seven),
        ("two-in-one", two_in_one),
        ("format", format),
        ("conflict", conflict),
        ("endings", endings),
        ("places", places),
        ("values", values),
        ("whole-file", whole_file),
        ("many", many),
        ("encodings", encodings),
        ("hostile", any::hostile),
        ("never-panics", any::never_panics),
        ("valid", any::valid),
    ];
    slips.chain(others.map(|(name, run)| Trial::test(format!("sheet::{name}"), run))).collect()
}
