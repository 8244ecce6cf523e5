//! `names-alike`: two parties, bodies or initiatives whose names differ by a slip of the pen.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::{Findings, Levels, Rule, Scope, Subject, money, words};
use crate::canvas::value::Prose;
use crate::canvas::{AnyRecord, Canvas};
use crate::text;
use crate::text::{Say, Text, folded};

/// The rule.
pub const RULE: Rule = Rule {
    name: "names-alike",
    detects: Say {
        nl: "Twee partijen, organen of initiatieven heten bijna hetzelfde: één letter van een lang woord verschilt, of alleen een accent, streepje of spatie. Korte woorden, nummers en beginletters tellen niet mee, en ook niet wat een andere plaats, moederorganisatie, trekker of groep van de helix heeft.",
        en: "Two parties, bodies or initiatives have nearly the same name: one letter of a long word differs, or only an accent, hyphen or space. Short words, numbers and first letters do not count, nor do those with another town, parent organisation, lead or group of the helix.",
    },
    why: Say {
        nl: "Wie dezelfde organisatie op twee manieren geschreven ziet, denkt aan twee organisaties, of aan slordigheid.",
        en: "Whoever sees one organisation written in two ways thinks of two organisations, or of carelessness.",
    },
    remedy: Say {
        nl: "Is het dezelfde, schrijf de naam dan overal hetzelfde en houd één gegeven over; zijn het er twee, geef ze dan namen die niemand verwisselt.",
        en: "If it is the same, write the name alike everywhere and keep one record; if there are two, give them names that nobody mixes up.",
    },
    origin: Say {
        nl: "Twente, 2012: een programma onder een voorlopige naam, met tientallen partijen; zulke namen worden op veel plaatsen overgetypt.",
        en: "Twente, 2012: a programme under a provisional name, with dozens of parties; such names are typed over in many places.",
    },
    levels: Levels::new("IIIII-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("names_alike.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} namen lijken sterk op een andere.", "{n} names look very much like another.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let actors = canvas.actors.iter().filter_map(|a| {
        let apart = [a.place_name.as_deref(), a.parent.as_deref(), a.helix.as_deref()];
        Named::new(canvas, a, a.name.as_ref(), apart)
    });
    let bodies = canvas.bodies.iter().filter_map(|b| Named::new(canvas, b, b.name.as_ref(), [None; 3]));
    let initiatives = canvas.initiatives.iter().filter_map(|i| {
        Named::new(canvas, i, i.name.as_ref(), [i.place_name.as_deref(), i.lead.as_deref(), None])
    });
    let all: Vec<Named<'_>> = actors.chain(bodies).chain(initiatives).collect();
    // the first name of each spelling that comes of a name by leaving out a letter
    let mut spellings: HashMap<u64, usize> = HashMap::new();
    for (at, named) in all.iter().enumerate() {
        let mut twin = None;
        for spelling in named.spellings() {
            let first = *spellings.entry(spelling).or_insert(at);
            twin = twin.or_else(|| Some(&all[first]).filter(|other| first != at && named.is_like(other)));
        }
        let Some(twin) = twin else { continue };
        let (one, other) =
            (words::name(canvas, Some(named.name), None), words::name(canvas, Some(twin.name), None));
        let message = text!(
            "De naam {one} lijkt sterk op {other}: is dat een verschrijving?",
            "The name {one} looks very much like {other}: is that a slip of the pen?";
            one, other
        );
        let finding = out.at(named.record, "name", message);
        money::keep_within(finding, named.record, &[twin.record]);
        finding.others.push(twin.record.place().at("name").with(text!("de andere naam", "the other name")));
    }
}

/// The fewest letters of a word in which one letter more or less is a slip: shorter words are words of their own.
const LONG: usize = 6;

/// A name made ready for many comparisons.
struct Named<'a> {
    record: &'a dyn AnyRecord,
    name: &'a Prose,
    /// As written, but for capitals.
    folded: String,
    /// Letters and digits without accents or spaces, "ij" as "y", each with whether a slip in it counts.
    letters: Vec<(char, bool)>,
    apart: [Option<&'a str>; 3],
}

impl<'a> Named<'a> {
    fn new(
        canvas: &Canvas,
        record: &'a dyn AnyRecord,
        name: Option<&'a Prose>,
        apart: [Option<&'a str>; 3],
    ) -> Option<Self> {
        let folded = folded(canvas.say(name)?).into_owned();
        let plain: String = folded.nfd().filter(|c| !is_combining_mark(*c)).collect();
        let plain = plain.replace("ij", "y");
        let mut letters = Vec::with_capacity(plain.len());
        for word in plain.split(|c: char| !c.is_alphanumeric()) {
            let counts = word.chars().count() >= LONG && word.chars().all(char::is_alphabetic);
            letters.extend(word.chars().enumerate().map(|(at, c)| (c, counts && at > 0)));
        }
        (!letters.is_empty()).then_some(Self { record, name: name?, folded, letters, apart })
    }

    /// A number for the name and for what is left of it without each letter that counts; equal for equal letters.
    fn spellings(&self) -> impl Iterator<Item = u64> {
        const BASE: u64 = 0x0100_0000_01b3;
        let n = self.letters.len();
        let (mut heads, mut powers) = (vec![0_u64; n + 1], vec![1_u64; n + 1]);
        for (at, (c, _)) in self.letters.iter().enumerate() {
            heads[at + 1] = heads[at].wrapping_mul(BASE).wrapping_add(u64::from(u32::from(*c)));
            powers[at + 1] = powers[at].wrapping_mul(BASE);
        }
        let without = move |at: usize| {
            let power = powers[n - 1 - at];
            let tail = heads[n].wrapping_sub(heads[at + 1].wrapping_mul(power));
            heads[at].wrapping_mul(power).wrapping_add(tail)
        };
        let whole = self
            .letters
            .iter()
            .fold(0_u64, |sum, (c, _)| sum.wrapping_mul(BASE).wrapping_add(u64::from(u32::from(*c))));
        let counting = self.letters.iter().enumerate().filter(|(_, (_, counts))| *counts);
        std::iter::once(whole).chain(counting.map(move |(at, _)| without(at)))
    }

    /// Whether one name can be a slip of the other; equal names are no slip.
    fn is_like(&self, other: &Self) -> bool {
        let same_kind = self.record.kind() == other.record.kind();
        let differ =
            |(one, other): (&Option<&str>, &Option<&str>)| one.is_some() && other.is_some() && one != other;
        if self.folded == other.folded || (same_kind && self.apart.iter().zip(&other.apart).any(differ)) {
            return false;
        }
        let (one, two) = (&self.letters, &other.letters);
        let same = |((a, _), (b, _)): &(&(char, bool), &(char, bool))| a == b;
        let head = one.iter().zip(two).take_while(same).count();
        let tail = one[head..].iter().rev().zip(two[head..].iter().rev()).take_while(same).count();
        match (&one[head..one.len() - tail], &two[head..two.len() - tail]) {
            ([], []) => true,
            ([(_, counts)], []) | ([], [(_, counts)]) => *counts,
            ([(_, a)], [(_, b)]) => *a && *b,
            // two letters in the wrong order
            ([(a, counts), (b, _)], [(c, _), (d, also)]) => a == d && b == c && (*counts || *also),
            _ => false,
        }
    }
}
