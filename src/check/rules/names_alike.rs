//! `names-alike`: two parties, bodies or initiatives whose names differ by a slip of the pen.

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
    // every spelling that comes of a name by leaving out a letter, with whose it is: equal ones stand together
    let mut spellings: Vec<(u64, usize)> = Vec::new();
    for (at, named) in all.iter().enumerate() {
        named.spellings(|spelling| spellings.push((spelling, at)));
    }
    spellings.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for alike in spellings.chunk_by(|one, other| one.0 == other.0) {
        let first = alike[0].1;
        pairs.extend(alike[1..].iter().filter(|(_, at)| *at != first).map(|(_, at)| (*at, first)));
    }
    pairs.sort_unstable();
    let mut told = None;
    for (at, first) in pairs {
        let (named, twin) = (&all[at], &all[first]);
        if told == Some(at) || !named.is_like(twin) {
            continue;
        }
        told = Some(at);
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
        let bare = || folded.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>();
        let plain = if folded.is_ascii() { folded.replace("ij", "y") } else { bare().replace("ij", "y") };
        let mut letters = Vec::with_capacity(plain.len());
        for word in plain.split(|c: char| !c.is_alphanumeric()) {
            let counts = word.chars().count() >= LONG && word.chars().all(char::is_alphabetic);
            letters.extend(word.chars().enumerate().map(|(at, c)| (c, counts && at > 0)));
        }
        (!letters.is_empty()).then_some(Self { record, name: name?, folded, letters, apart })
    }

    /// Gives a number for the name and for what is left of it without each letter that counts; equal for equal letters.
    fn spellings(&self, mut give: impl FnMut(u64)) {
        const BASE: u64 = 0x0100_0000_01b3;
        let mut heads = Vec::with_capacity(self.letters.len());
        let mut whole = 0_u64;
        for (c, _) in &self.letters {
            heads.push(whole);
            whole = whole.wrapping_mul(BASE).wrapping_add(u64::from(u32::from(*c)));
        }
        give(whole);
        // from the last letter on: what stands behind a letter, and how far that moves what stands before it
        let (mut tail, mut power) = (0_u64, 1_u64);
        for ((c, counts), head) in self.letters.iter().zip(&heads).rev() {
            if *counts {
                give(head.wrapping_mul(power).wrapping_add(tail));
            }
            tail = u64::from(u32::from(*c)).wrapping_mul(power).wrapping_add(tail);
            power = power.wrapping_mul(BASE);
        }
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
