//! Reads a record round by round until serde has nothing left to refuse, and words what it refused.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Edit, Finding, Fix, Level};
use crate::source::{Source, Span};
use crate::text;
use crate::text::{Text, visible};

use super::advice::{Advice, advice};
use super::kind::Dictionary;
use super::names::{Holds, Name};
use super::place::{Place, Refused};
use super::tree::Node;
use super::typed::{Culprit, Decisions, FaultBody, Reader, Refusal};
use super::{messages, slips, words};

/// After so many refusals a record is not read.
const MOST_ROUNDS: usize = 200;

/// What wording a fault needs.
pub(super) struct Wording<'a> {
    pub place: &'a Place,
    pub text: &'a str,
    pub dictionary: &'a dyn Dictionary,
    /// The kind of record, if what may stand in it is known.
    pub kind: Option<&'a Name>,
}

/// Reads a tree into a type, collecting every fault, and what was passed over.
pub(super) fn read<T: DeserializeOwned + Default>(
    kind: &str,
    body: &Node<'_>,
    place: &Place,
    source: &Source,
    dictionary: &dyn Dictionary,
) -> (T, Vec<Finding>, Vec<Refused>) {
    let kind = dictionary.of_kind(kind);
    let wording = Wording { place, text: source.text(), dictionary, kind };
    let mut decisions = Decisions::default();
    let (mut findings, mut refused, mut quiet) = (Vec::new(), Vec::new(), HashSet::new());
    let mut blamed: Vec<Span> = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let fault = match T::deserialize(Reader { node: body, decisions: &decisions }) {
            Ok(value) => return (value, findings, refused),
            Err(fault) => *fault.0,
        };
        let Some(culprit) = fault.culprit.clone() else {
            findings.push(wording.whole(&fault).unread());
            return (T::default(), findings, refused);
        };
        let again = decisions.keys.contains_key(&culprit.id) || decisions.texts.contains_key(&culprit.id);
        // What is missing where something was already refused is an echo.
        let echo = matches!(fault.refusal, Refusal::Missing(_))
            && blamed.iter().any(|span| culprit.span.start <= span.start && span.end <= culprit.span.end);
        let verdict = wording.judge(&fault, &culprit, body);
        // A reader may refuse even the value that it listed as known.
        let settled = decisions.texts.contains_key(&culprit.id);
        if !(echo || settled || quiet.contains(&culprit.id)) {
            findings.push(verdict.finding);
        }
        blamed.push(culprit.span.clone());
        match verdict.decision {
            Decision::Key(name, sure) if !again => {
                decisions.keys.insert(culprit.id, name);
                // A guess that does not work out is not worth a second message.
                quiet.extend((!sure).then_some(culprit.id));
            }
            Decision::Text(text) if !settled => {
                decisions.texts.insert(culprit.id, text);
            }
            _ => {
                refused.push((fault.path(), wording.written(culprit.span).to_owned()));
                if !decisions.skip.insert(culprit.id) {
                    break;
                }
            }
        }
    }
    findings.push(wording.given_up());
    (T::default(), findings, refused)
}

/// How reading goes on after a fault.
pub(super) enum Decision {
    /// Read the field under this name; whether that is sure.
    Key(&'static str, bool),
    /// Read this text instead.
    Text(&'static str),
    /// Pass over it.
    Skip,
}

pub(super) struct Verdict {
    pub finding: Finding,
    pub decision: Decision,
}

impl Wording<'_> {
    /// A record with so many faults that none of it is in the canvas.
    fn given_up(&self) -> Finding {
        let message = text!(
            "Hier staan zo veel fouten dat er niets van gelezen is.",
            "There are so many faults here that nothing of it was read."
        );
        let help =
            text!("Verbeter eerst de fouten die getoond zijn.", "Mend the faults that are shown first.");
        Finding::new("more-findings", Level::Error, message).at(self.place.header_label()).help(help).unread()
    }

    fn whole(&self, fault: &FaultBody) -> Finding {
        let message = match &fault.refusal {
            Refusal::Missing(field) => {
                text!("Het veld `{field}` ontbreekt.", "The field `{field}` is missing.")
            }
            Refusal::Said(said) => messages::apart(said),
            _ => text!("Dit is niet te lezen.", "This cannot be read."),
        };
        Finding::new("wrong-type", Level::Error, message).at(self.place.header_label()).help(messages::look())
    }

    pub(super) fn written(&self, span: Span) -> &str {
        &self.text[words::fit(self.text, span)]
    }

    pub(super) fn finding(
        &self,
        rule: &'static str,
        message: Text,
        span: Span,
        fault: &FaultBody,
    ) -> Finding {
        let path = fault.path();
        let label = crate::diagnostic::Label::new(self.place.source, words::fit(self.text, span));
        Finding::new(rule, Level::Error, message).about(format!("#{path}")).at(label)
    }

    pub(super) fn fix(&self, span: Span, with: String, certain: bool) -> Fix {
        let was = visible(self.written(span.clone()));
        Fix {
            title: text!("`{was}` wordt `{with}`", "`{was}` becomes `{with}`"),
            edits: vec![Edit { source: self.place.source, span: (span.start, span.end), replacement: with }],
            certain,
        }
    }

    pub(super) fn slip(&self, written: &str, meant: &str, known: &[&str]) -> bool {
        words::slip_of_the_pen(self.dictionary, written, meant, known.iter().copied())
    }

    fn judge(&self, fault: &FaultBody, culprit: &Culprit, body: &Node<'_>) -> Verdict {
        match &fault.refusal {
            Refusal::UnknownField { name, known } => self.unknown_field(fault, culprit, name, known, body),
            Refusal::UnknownVariant { name, known } => self.unknown_value(fault, culprit, name, known),
            Refusal::Twice(field) => self.twice(fault, culprit, field),
            Refusal::Missing(field) => {
                let message =
                    text!("Het veld `{field}` ontbreekt hier.", "The field `{field}` is missing here.");
                let finding = self
                    .finding("field-missing", message, culprit.span.clone(), fault)
                    .help(text!("Voeg `{field} = …` toe.", "Add `{field} = …`."));
                Verdict { finding, decision: Decision::Skip }
            }
            Refusal::Said(said) => {
                let message = messages::apart(said);
                let finding = self.finding("unknown-value", message, culprit.span.clone(), fault);
                Verdict { finding, decision: Decision::Skip }
            }
            Refusal::TooLarge if !is_number(self.written(culprit.span.clone())) => {
                Verdict { finding: self.no_number(fault, culprit), decision: Decision::Skip }
            }
            Refusal::TooLarge => {
                let v = visible(self.written(culprit.span.clone()));
                let message = text!("Het getal {v} is te groot.", "The number {v} is too large.");
                let finding = self
                    .finding("unknown-value", message, culprit.span.clone(), fault)
                    .help(text!("Controleer het aantal cijfers.", "Check the number of digits."));
                Verdict { finding, decision: Decision::Skip }
            }
            Refusal::Type(expected) => {
                let want = messages::expected(expected);
                let mut verdict = self.wrong(fault, culprit, expected, want, find(body, culprit.id));
                let records = self
                    .name_of(&fault.path)
                    .is_some_and(|name| name.holds == Holds::List(&Holds::Reference));
                let open = culprit.key.as_ref().filter(|_| verdict.finding.fix.is_none() || records);
                if let Some(other) = open.and_then(|_| self.for_another(fault, culprit, body)) {
                    // no list of one record, if it is a value of the field beside it
                    if verdict.finding.fix.take().is_some() {
                        verdict.finding.help.clear();
                    }
                    verdict.finding.help.insert(0, other);
                }
                verdict
            }
            Refusal::Value(expected) => {
                let want = messages::bounds(expected);
                self.wrong(fault, culprit, expected, want, None)
            }
            Refusal::NotOneOf(known) => {
                let raw = self.written(culprit.span.clone());
                let v = visible(raw);
                let list = self.choices(&fault.path, known);
                let message = text!("`{v}` kan hier niet staan.", "`{v}` is not possible here.");
                let mut finding = self.finding("wrong-type", message, culprit.span.clone(), fault);
                let list_of_one = find(body, culprit.id)
                    .filter(|node| node.items().len() == 1)
                    .and_then(|node| advice(node, raw, "a string", None));
                if let Some(Advice { help, toml: Some((toml, certain)), .. }) = list_of_one {
                    finding = finding.help(help).fixed_by(self.fix(culprit.span.clone(), toml, certain));
                }
                let finding = finding.help(text!("Kies een van: {list}.", "Choose one of: {list}."; list));
                Verdict { finding, decision: Decision::Skip }
            }
        }
    }

    /// What the parser takes for a number, though it is none: `80_000;` or `80_000€`.
    fn no_number(&self, fault: &FaultBody, culprit: &Culprit) -> Finding {
        let raw = self.written(culprit.span.clone());
        let bare = raw.trim_end_matches([',', ';']);
        if bare != raw && is_number(bare) {
            let (start, end) = (culprit.span.start + bare.len(), culprit.span.end);
            let sign = visible(&raw[bare.len()..]);
            let mut fix = self.fix(start..end, String::new(), true);
            fix.title = text!("`{sign}` weglaten", "leave out `{sign}`");
            let message = text!("Achter de waarde staat `{sign}`.", "`{sign}` follows the value.");
            return self
                .finding("syntax", message, start..end, fault)
                .help(text!("Laat `{sign}` aan het eind weg.", "Leave out `{sign}` at the end."))
                .fixed_by(fix);
        }
        let span = culprit.span.clone();
        match slips::slip(raw) {
            Some(slip) => {
                let mut finding = self.finding("syntax", slip.message, span.clone(), fault).help(slip.help);
                finding.fix = slip.toml.map(|toml| self.fix(span, toml, slip.certain));
                finding
            }
            None => {
                let v = visible(raw);
                let message = text!("Het getal {v} is niet te lezen.", "The number {v} cannot be read.");
                self.finding("syntax", message, span, fault).help(messages::look())
            }
        }
    }

    fn twice(&self, fault: &FaultBody, culprit: &Culprit, field: &str) -> Verdict {
        let span = culprit.key.clone().unwrap_or_else(|| culprit.span.clone());
        let shown = visible(self.written(span.clone()));
        let message = text!(
            "`{shown}` is hetzelfde veld als `{field}`, dat er al staat.",
            "`{shown}` is the same field as `{field}`, which is already there."
        );
        let mut finding = self
            .finding("duplicate-key", message, span.clone(), fault)
            .help(text!("Verwijder een van beide.", "Remove one of the two."));
        let path = fault.path();
        let parent = path.rfind('.').map_or("", |dot| &path[..=dot]);
        let first = self.place.key_at(&format!("{parent}{field}"));
        if first.span != (span.start, span.end) {
            finding = finding.also(first.with(text!("eerst hier", "first here")));
        }
        Verdict { finding, decision: Decision::Skip }
    }

    /// A value of the wrong type, with advice for the ways in which office users get there.
    fn wrong(
        &self,
        fault: &FaultBody,
        culprit: &Culprit,
        expected: &str,
        want: Text,
        node: Option<&Node<'_>>,
    ) -> Verdict {
        let raw = self.written(culprit.span.clone());
        let v = visible(raw);
        let name = fault.path();
        let (nl, en) = (&want.nl, &want.en);
        let message =
            text!("Bij `{name}` staat `{v}`; hier hoort {nl}.", "`{name}` has `{v}`; {en} belongs here.");
        let field = self.name_of(&fault.path);
        let advice = node.and_then(|node| advice(node, raw, expected, field));
        let (message, help, fix) = match advice {
            Some(advice) => (advice.message.unwrap_or(message), advice.help, advice.toml),
            None => (message, text!("Schrijf {nl}.", "Write {en}."), None),
        };
        let mut finding = self.finding("wrong-type", message, culprit.span.clone(), fault).help(help);
        if let Some((toml, certain)) = fix {
            finding = finding.fixed_by(self.fix(culprit.span.clone(), toml, certain));
        }
        Verdict { finding, decision: Decision::Skip }
    }
}

/// Whether a text is made of what numbers are made of.
fn is_number(raw: &str) -> bool {
    raw.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-' | '.'))
}

/// The node below one that has this identity.
pub(super) fn find<'n, 's>(node: &'n Node<'s>, id: usize) -> Option<&'n Node<'s>> {
    if std::ptr::from_ref(node) as usize == id {
        return Some(node);
    }
    node.entries().iter().map(|entry| &entry.node).chain(node.items()).find_map(|child| find(child, id))
}
