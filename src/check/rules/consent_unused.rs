//! `consent-unused`: words that someone allowed to be used, and that no paper prints because of their circle.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked};
use crate::canvas::AnyRecord;
use crate::canvas::value::Circle;
use crate::canvas::views::{Consent, Statement};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "consent-unused",
    detects: Say {
        nl: "De spreker van een uitspraak stemde ermee in dat zij gebruikt wordt, maar bij de uitspraak staat geen kring; zonder kring blijft zij binnen het team en staat zij in geen stuk. Wat bewust intern is (`circle = \"internal\"`) mag, en anonieme woorden uit een kleine groep blijven terecht intern.",
        en: "The speaker of a statement agreed to its use, but the statement has no circle; without one it stays within the team and stands in no paper. What is internal on purpose (`circle = \"internal\"`) is fine, and anonymous words from a small group stay within the team for good reason.",
    },
    why: Say {
        nl: "Wat ondernemers zelf zeggen, is het sterkste wat een stuk te bieden heeft. Wie toestemming vroeg en de woorden niet terugziet, zoekt lang naar de reden.",
        en: "What entrepreneurs say themselves is the strongest thing a paper has to offer. Whoever asked for consent and does not see the words looks long for the reason.",
    },
    remedy: Say {
        nl: "Zet `circle = \"steering\"` of `\"public\"` bij de uitspraak, of `circle = \"internal\"` als zij binnen het team moet blijven.",
        en: "Add `circle = \"steering\"` or `\"public\"` to the statement, or `circle = \"internal\"` if it is to stay within the team.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: bij ondernemers is opgehaald “waar in hun ogen de verbetering lag”, en hun woorden horen in het stuk.",
        en: "Drenthe and Emmen, 2016: entrepreneurs were asked “where they saw room for improvement”, and their words belong in the paper.",
    },
    levels: Levels::new("--III-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: true,
    covers: &[],
    thresholds: &["min-n"],
    many: Some(many),
    examples: include_str!("consent_unused.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} uitspraken waarvoor toestemming is, blijven binnen het team omdat er geen kring bij staat.",
        "{n} statements with consent stay within the team because they give no circle."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let kept = |s: &&Statement| {
        s.circle.is_none() && AnyRecord::circle(*s) == Circle::Internal && !canvas.is_private(*s)
    };
    for statement in canvas.statements.iter().filter(kept) {
        let agreed = match statement.consent {
            None | Some(Consent::None) => false,
            Some(Consent::Anonymous) => among_enough(subject, statement),
            Some(Consent::Function | Consent::Name) => true,
        };
        if !agreed {
            continue;
        }
        // repeats none of the words: they are within the team
        let id = statement.id.as_deref().unwrap_or("?");
        let message = text!(
            "Voor de uitspraak `{id}` is toestemming, maar zonder `circle` staat zij in geen stuk.",
            "There is consent for the statement `{id}`, but without `circle` it stands in no paper."
        );
        out.at(statement, "consent", message);
    }
}

/// Whether so many were there that nobody can guess whose words they are.
fn among_enough(subject: &Subject<'_>, statement: &Statement) -> bool {
    let canvas = subject.canvas;
    let wave = statement.wave.as_deref().and_then(|id| canvas.wave(id));
    let least = wave.and_then(|wave| wave.min_n).unwrap_or(subject.settings().min_n);
    let session = || statement.session.as_deref().and_then(|id| canvas.session(id));
    let n = match wave {
        Some(wave) => wave.n,
        None => session().map(|s| s.n.unwrap_or_else(|| asked::participants(s))),
    };
    n.is_some_and(|n| n >= least)
}
