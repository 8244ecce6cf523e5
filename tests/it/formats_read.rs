//! Reads the output of every form of `check` back into the same rows, each by the rules of its own form.

use std::fmt::Debug;

use libtest_mimic::Failed;
use serde_json::Value;

/// What every form tells of a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// File, line and column.
    pub at: (String, usize, usize),
    /// `error`, `warning` or `info`.
    pub level: &'static str,
    /// Whether a baseline knows it.
    pub known: bool,
    /// Name of the rule.
    pub rule: String,
    /// What is wrong, in one language.
    pub message: String,
}

type Rows = Result<Vec<Row>, Failed>;

/// Fails with what was looked for.
pub fn need<T>(found: Option<T>, about: impl Debug) -> Result<T, Failed> {
    found.ok_or_else(|| format!("no {about:?}").into())
}

fn text(value: &Value) -> Result<String, Failed> {
    need(value.as_str(), value).map(str::to_owned)
}

fn number(value: &Value) -> Result<usize, Failed> {
    Ok(usize::try_from(need(value.as_u64(), value)?)?)
}

fn rows(value: &Value) -> Result<&Vec<Value>, Failed> {
    need(value.as_array(), value)
}

fn level(word: &str) -> Result<&'static str, Failed> {
    Ok(match word {
        "error" | "fout" | "major" | "Fouten" | "Errors" => "error",
        "warning" | "waarschuwing" | "minor" | "Waarschuwingen" | "Warnings" => "warning",
        "info" | "note" | "notice" | "opmerking" | "remark" | "Opmerkingen" | "Remarks" => "info",
        other => return Err(format!("no level: {other:?}").into()),
    })
}

/// `path:line:column` from the right, since a path may hold anything.
fn place(text: &str) -> Result<(String, usize, usize), Failed> {
    let mut parts = text.rsplitn(3, ':');
    let (column, line, path) = (parts.next(), parts.next(), parts.next());
    Ok((need(path, text)?.to_owned(), need(line, text)?.parse()?, need(column, text)?.parse()?))
}

/// A text without the word for known at its end, and whether it had one.
fn marked(text: &str) -> (&str, bool) {
    for word in [" (bekend)", " (known)"] {
        if let Some(rest) = text.strip_suffix(word) {
            return (rest, true);
        }
    }
    (text, false)
}

/// JSON, in one of its two languages.
pub fn json(out: &str, lang: &str) -> Rows {
    let told: Value = serde_json::from_str(out)?;
    let one = |f: &Value| {
        let start = &f["primary"]["start"];
        Ok(Row {
            at: (text(&f["primary"]["path"])?, number(&start["line"])?, number(&start["column"])?),
            level: level(&text(&f["level"])?)?,
            known: need(f["known"].as_bool(), "known")?,
            rule: text(&f["rule"])?,
            message: text(&f["message"][lang])?,
        })
    };
    rows(&told["findings"])?.iter().map(one).collect()
}

/// Lines as `path:line:column: level rule: message`; what is indented below one is part of it.
pub fn short(out: &str) -> Rows {
    let one = |line: &str| {
        let at = need(line.match_indices(": ").find(|(at, _)| place(&line[..*at]).is_ok()), line)?.0;
        let (word, rest) = need(line[at + 2..].split_once(' '), line)?;
        let (known, rest) = rest.strip_prefix("(known) ").map_or((false, rest), |rest| (true, rest));
        let (rule, message) = need(rest.split_once(": "), line)?;
        Ok(Row {
            at: place(&line[..at])?,
            level: level(word)?,
            known,
            rule: rule.to_owned(),
            message: message.to_owned(),
        })
    };
    out.lines().filter(|line| !line.starts_with(' ')).map(one).collect()
}

/// For people: `level[rule]: message`, and the place on the next line.
pub fn human(out: &str) -> Rows {
    let mut found = Vec::new();
    for (line, next) in out.lines().zip(out.lines().skip(1)) {
        let Some(at) = next.trim_start().strip_prefix("--> ") else { continue };
        let (head, message) = need(line.split_once("]: "), line)?;
        let (word, rule) = need(head.split_once('['), line)?;
        let (word, known) = marked(word);
        found.push(Row {
            at: place(at)?,
            level: level(word)?,
            known,
            rule: rule.to_owned(),
            message: message.to_owned(),
        });
    }
    Ok(found)
}

/// SARIF: results that are not suppressed.
pub fn sarif(out: &str) -> Rows {
    let told: Value = serde_json::from_str(out)?;
    let run = &told["runs"][0];
    let mut found = Vec::new();
    for result in rows(&run["results"])?.iter().filter(|result| result["suppressions"].is_null()) {
        let place = &result["locations"][0]["physicalLocation"];
        let rule = text(&result["ruleId"])?;
        let described = &run["tool"]["driver"]["rules"][number(&result["ruleIndex"])?];
        if described["id"] != rule.as_str() {
            return Err(format!("{rule} is not {described}").into());
        }
        let start = &place["region"];
        let uri = text(&place["artifactLocation"]["uri"])?;
        let message = text(&result["message"]["text"])?;
        found.push(Row {
            at: (unpercent(&uri)?, number(&start["startLine"])?, number(&start["startColumn"])?),
            level: level(&text(&result["level"])?)?,
            known: result["baselineState"] == "unchanged",
            rule,
            message: message.replace("{{", "{").replace("}}", "}").replace("] (", "]("),
        });
    }
    Ok(found)
}

/// `%41` as `A`.
pub fn unpercent(text: &str) -> Result<String, Failed> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits: Vec<u8> = rest.by_ref().take(2).collect();
        bytes.push(u8::from_str_radix(std::str::from_utf8(&digits)?, 16)?);
    }
    Ok(String::from_utf8(bytes)?)
}

/// Workflow commands of GitHub, as its runner takes them apart.
pub fn github(out: &str) -> Rows {
    let mut found = Vec::new();
    for line in out.lines() {
        let (head, data) = need(need(line.strip_prefix("::"), line)?.split_once("::"), line)?;
        let (command, properties) = need(head.split_once(' '), line)?;
        let mut about = std::collections::BTreeMap::new();
        for property in properties.split(',') {
            let (name, value) = need(property.split_once('='), line)?;
            about.insert(name, unescaped(value, true));
        }
        let get = |name: &str| need(about.get(name).cloned(), name);
        if get("line")? != get("endLine")? {
            return Err(format!("columns with two lines: {line}").into());
        }
        get("endColumn")?.parse::<usize>()?;
        let title = get("title")?;
        let (rule, known) = marked(&title);
        found.push(Row {
            at: (get("file")?, get("line")?.parse()?, get("col")?.parse()?),
            level: level(command)?,
            known,
            rule: rule.to_owned(),
            message: unescaped(data, false).lines().next().unwrap_or_default().to_owned(),
        });
    }
    Ok(found)
}

fn unescaped(text: &str, property: bool) -> String {
    let text = text.replace("%0D", "\r").replace("%0A", "\n");
    let text = if property { text.replace("%3A", ":").replace("%2C", ",") } else { text };
    text.replace("%25", "%")
}

/// The Code Quality report of GitLab, with all that its documentation asks.
pub fn gitlab(out: &str) -> Rows {
    let told: Value = serde_json::from_str(out)?;
    let mut prints = std::collections::BTreeSet::new();
    let mut found = Vec::new();
    for row in rows(&told)? {
        let place = &row["location"];
        let path = text(&place["path"])?;
        if path.starts_with("./") || path.starts_with('/') || !prints.insert(text(&row["fingerprint"])?) {
            return Err(format!("not as documented: {row}").into());
        }
        let begin = &place["positions"]["begin"];
        if begin["line"] != place["lines"]["begin"] {
            return Err(format!("two lines: {row}").into());
        }
        let description = text(&row["description"])?;
        let (message, known) = marked(&description);
        found.push(Row {
            at: (path, number(&begin["line"])?, number(&begin["column"])?),
            level: level(&text(&row["severity"])?)?,
            known,
            rule: text(&row["check_name"])?,
            message: message.to_owned(),
        });
    }
    Ok(found)
}

/// JUnit: cases that are neither accepted nor the one of a clean canvas. A skipped case says no level.
pub fn junit(out: &str) -> Rows {
    let tree = roxmltree::Document::parse(out)?;
    let mut found = Vec::new();
    for suite in tree.root_element().children().filter(roxmltree::Node::is_element) {
        let cases: Vec<_> = suite.children().filter(roxmltree::Node::is_element).collect();
        let failures = cases.iter().filter(|case| case.descendants().any(|n| n.has_tag_name("failure")));
        let counted = (suite.attribute("tests"), suite.attribute("failures"));
        let (tests, failures) = (cases.len().to_string(), failures.count().to_string());
        if counted != (Some(tests.as_str()), Some(failures.as_str())) {
            return Err(format!("{counted:?}, not {tests} with {failures} failures").into());
        }
        for case in cases {
            let Some(told) = case.first_element_child() else { continue };
            let kind = told.attribute("type").unwrap_or("info");
            if kind == "accepted" {
                continue;
            }
            let body = told.text().unwrap_or_default().lines().next().unwrap_or_default();
            let at = need(body.match_indices(": ").find(|(at, _)| place(&body[..*at]).is_ok()), body)?.0;
            let name = need(case.attribute("name"), case)?;
            found.push(Row {
                at: place(&body[..at])?,
                level: if kind == "known" { "" } else { level(kind)? },
                known: kind == "known",
                rule: name.split(' ').next().unwrap_or_default().to_owned(),
                message: body[at + 2..].to_owned(),
            });
        }
    }
    Ok(found)
}

/// Markdown: under a heading for each weight, list items that begin with the message in bold, then place and rule as
/// code.
pub fn markdown(out: &str) -> Rows {
    use pulldown_cmark::{Event, Tag, TagEnd};
    let mut found: Vec<Row> = Vec::new();
    let (mut heading, mut weight, mut depth) = (None::<String>, None, 0);
    // what is being read of a finding: the message while it is bold, then what stands behind it
    let (mut message, mut bold, mut known, mut codes) = (String::new(), false, false, Vec::new());
    for event in pulldown_cmark::Parser::new(out) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let words = heading.take().unwrap_or_default();
                weight = words.split_once(" (").and_then(|(word, _)| level(word).ok());
            }
            Event::Start(Tag::List(_)) => depth += 1,
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Strong) if depth == 1 => {
                (message, bold, known, codes) = (String::new(), true, false, Vec::new());
            }
            Event::End(TagEnd::Strong) => bold = false,
            Event::Html(html) | Event::InlineHtml(html) => return Err(format!("HTML: {html}").into()),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                return Err(format!("a link to {dest_url}").into());
            }
            Event::Text(words) => match &mut heading {
                Some(heading) => heading.push_str(&words),
                None if bold => message.push_str(&words),
                None => known |= depth == 1 && codes.is_empty() && marked(&words).1,
            },
            Event::Code(words) if bold => message.push_str(&format!("`{words}`")),
            Event::Code(words) if depth == 1 => {
                codes.push(words.into_string());
                if let ([at, rule], Some(level)) = (codes.as_slice(), weight) {
                    let (rule, message) = (rule.clone(), message.clone());
                    found.push(Row { at: place(at)?, level, known, rule, message });
                }
            }
            _ => {}
        }
    }
    Ok(found)
}
