//! Headers that are not quite right: another name, brackets too few or too many, something behind them.

use toml::de::DeTable;

use crate::diagnostic::{Edit, Finding, Fix, Level};
use crate::source::Span;
use crate::text;
use crate::text::{Text, visible};

use super::assemble::{Assembly, brackets, trim, written};
use super::scan::{self, Header, StatementKind};
use super::words::{self, Understood};
use super::{Kind, Shape, choices, lines};

impl Assembly<'_, '_> {
    /// Reports a header whose name or brackets are not those of its kind.
    pub(super) fn check_header(&mut self, header: &Header, known: Option<(Kind, Understood)>) {
        let name = self.name_of(header);
        let (open, close) = header.brackets;
        let dotted = self.sheet.text[header.name.clone()].contains('.');
        let finding = match known {
            Some((kind, Understood::Exactly)) => {
                let wanted = brackets(kind);
                if dotted || (open, close) == (wanted, wanted) {
                    None
                } else if open == close {
                    Some(self.shape(kind, header))
                } else {
                    Some(self.unclosed(kind, header))
                }
            }
            _ => Some(self.odd_name(&name, header.name.clone(), Some(header), known)),
        };
        self.findings.extend(finding);
        if !header.clean {
            let rest = self.line_of(header.span.start);
            let tail = trim(self.sheet.text, header.span.end..rest.end);
            let found = visible(&self.sheet.text[tail.clone()]);
            let gap = header.span.end..tail.start;
            let field =
                DeTable::parse(&self.sheet.text[tail.clone()]).is_ok_and(|t| !t.into_inner().is_empty());
            let with = if field { "\n" } else { " # " };
            let mut finding = Finding::new(
                "syntax",
                Level::Error,
                text!(
                    "Achter het kopje staat nog `{found}` op dezelfde regel; dat is niet gelezen.",
                    "`{found}` follows the header on the same line; it was not read."
                ),
            )
            .at(self.sheet.label(tail))
            .help(text!(
                "Zet een veld op een eigen regel onder het kopje, en een opmerking achter `#`.",
                "Put a field on a line of its own below the header, and a remark after `#`."
            ));
            finding.fix = lines::fix(self.sheet, vec![(gap, with.to_owned())], field);
            if let Some(fix) = &mut finding.fix {
                fix.title = if field {
                    text!("`{found}` op een eigen regel", "`{found}` on a line of its own")
                } else {
                    text!("`{found}` wordt een opmerking", "`{found}` becomes a remark")
                };
            }
            self.findings.push(finding);
        }
    }

    /// The first part of a header's name, without quotes.
    pub(super) fn name_of(&self, header: &Header) -> String {
        let name = &self.sheet.text[header.name.clone()];
        let first = name.split('.').next().unwrap_or(name);
        first.trim_matches(scan::blank).trim_matches(['"', '\'']).to_owned()
    }

    fn shape(&self, kind: Kind, header: &Header) -> Finding {
        let (right, found) = (written(kind), visible(&self.sheet.text[header.span.clone()]));
        let message = match kind.shape {
            Shape::Many => text!(
                "Het kopje `{found}` heeft te weinig haakjes: er kunnen er meer van zijn.",
                "The header `{found}` has too few brackets: there can be more of these."
            ),
            Shape::One => text!(
                "Het kopje `{found}` heeft te veel haakjes: hiervan is er maar één.",
                "The header `{found}` has too many brackets: there is only one of these."
            ),
        };
        Finding::new("record-shape", Level::Error, message)
            .at(self.sheet.label(header.span.clone()))
            .help(text!("Schrijf `{right}`.", "Write `{right}`."))
            .fixed_by(self.replace(header.span.clone(), right, true))
    }

    fn unclosed(&self, kind: Kind, header: &Header) -> Finding {
        let (right, found) = (written(kind), visible(&self.sheet.text[header.span.clone()]));
        Finding::new(
            "syntax",
            Level::Error,
            text!(
                "De haakjes van het kopje `{found}` kloppen niet.",
                "The brackets of the header `{found}` do not match."
            ),
        )
        .at(self.sheet.label(header.span.clone()))
        .help(text!("Schrijf `{right}`.", "Write `{right}`."))
        .fixed_by(self.replace(header.span.clone(), right, true))
    }

    pub(super) fn odd_name(
        &self,
        name: &str,
        span: Span,
        header: Option<&Header>,
        known: Option<(Kind, Understood)>,
    ) -> Finding {
        let shown = visible(name);
        let finding = |message: Text| {
            Finding::new("unknown-kind", Level::Error, message).at(self.sheet.label(span.clone()))
        };
        let Some((kind, how)) = known else {
            let kinds: Vec<&str> = self.sheet.kinds.iter().map(|kind| kind.name).collect();
            let list = kinds.join(", ");
            let finding = finding(text!(
                "Het kopje `{shown}` is onbekend; wat eronder staat, is niet gelezen.",
                "The header `{shown}` is unknown; what follows it was not read."
            ));
            return match self.sheet.kinds_meant(name) {
                Some(meant) => {
                    let kinds: Vec<String> =
                        meant.paths.iter().map(|path| format!("[[{}]]", path[0].english)).collect();
                    let kinds = choices::any_of(&kinds);
                    finding.help(text!("Bedoeld is {kinds}.", "{kinds} is meant."; kinds))
                }
                None => match words::elsewhere(self.sheet.dictionary, name) {
                    Some(elsewhere) => finding.help(elsewhere),
                    None => match header.map(|header| self.sheet.kinds_near(name, header.span.end)) {
                        Some(near) if !near.is_empty() => {
                            let near: Vec<String> = near.iter().map(|kind| format!("[[{kind}]]")).collect();
                            let near = choices::any_of(&near);
                            finding
                                .help(text!("Misschien is {near} bedoeld.", "Perhaps {near} is meant."; near))
                        }
                        _ => finding,
                    },
                },
            }
            .help(text!("Deze kopjes zijn er: {list}.", "These headers exist: {list}."))
            .unread();
        };
        let right = written(kind);
        let message = match how {
            Understood::Perhaps => text!(
                "Het kopje `{shown}` is onbekend; waarschijnlijk is `{right}` bedoeld.",
                "The header `{shown}` is unknown; `{right}` is probably meant."
            ),
            _ => text!(
                "Het kopje `{shown}` heet hier `{right}`.",
                "The header `{shown}` is called `{right}` here."
            ),
        };
        let finding = finding(message).help(text!("Schrijf `{right}`.", "Write `{right}`."));
        let Some(header) = header else { return finding };
        let dotted = self.sheet.text[header.name.clone()].find('.');
        let kinds = self.sheet.kinds.iter().map(|kind| kind.name);
        let certain = how != Understood::Perhaps
            || words::slip_of_the_pen(self.sheet.dictionary, name, kind.name, kinds);
        let fix = match dotted {
            Some(dot) => {
                let first = header.name.start..header.name.start + dot;
                self.replace(first, kind.name.to_owned(), certain)
            }
            None => {
                let mut fix = self.replace(header.span.clone(), right, certain);
                fix.edits.extend(self.sub_headers(header, kind));
                fix
            }
        };
        finding.fixed_by(fix)
    }

    /// The headers below a header that begin with the same name, to be renamed along with it.
    fn sub_headers(&self, header: &Header, kind: Kind) -> Vec<Edit> {
        let text = self.sheet.text;
        let name = self.name_of(header);
        let mut edits = Vec::new();
        let mut at = scan::next_line(text, header.span.end);
        while at < text.len() {
            // a line of a long text may look like a header
            let (end, statement) = scan::statement(text, at);
            if let StatementKind::Header(sub) = statement {
                let Some(dot) = text[sub.name.clone()].find('.') else { break };
                if self.name_of(&sub) != name {
                    break;
                }
                let first = sub.name.start..sub.name.start + dot;
                edits.push(Edit {
                    source: self.sheet.id,
                    span: (first.start, first.end),
                    replacement: kind.name.to_owned(),
                });
            }
            at = end;
        }
        edits
    }

    pub(super) fn replace(&self, span: Span, with: String, certain: bool) -> Fix {
        let was = visible(&self.sheet.text[span.clone()]);
        Fix {
            title: text!("`{was}` wordt `{with}`", "`{was}` becomes `{with}`"),
            edits: vec![Edit { source: self.sheet.id, span: (span.start, span.end), replacement: with }],
            certain,
        }
    }
}
