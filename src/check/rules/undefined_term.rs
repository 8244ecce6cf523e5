//! `undefined-term`: a word that readers each take differently, without a meaning, or in a spelling that was ruled out.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::super::abbreviation::{self, Explained};
use super::super::lexicon::Lexicon;
use super::super::passages::{self, Passage};
use super::super::proper::{Names, opens_sentence};
use super::super::{Findings, Levels, Rule, Scope, Subject, lists, words};
use crate::canvas::Canvas;
use crate::canvas::evidence::Term;
use crate::canvas::record::slug;
use crate::canvas::value::Prose;
use crate::diagnostic::{Finding, Label};
use crate::text;
use crate::text::{Lang, Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "undefined-term",
    detects: Say {
        nl: "Een tekst gebruikt een woord dat lezers elk anders opvatten (ecosysteem, scale-up, valorisatie, fieldlab, triple helix en dergelijke), en er is geen `[[term]]` met de betekenis; of een afkorting in hoofdletters die nergens uitgelegd is; of hij gebruikt een schrijfwijze die een `[[term]]` uitsluit (`variants`). Namen, ook binnen een zin, citaten, uitspraken en titels van bronnen tellen niet mee.",
        en: "A text uses a word that readers each take differently (ecosystem, scale-up, valorisation, field lab, triple helix and the like), and no `[[term]]` gives its meaning; or an abbreviation in capitals that nothing explains; or it uses a spelling that a `[[term]]` rules out (`variants`). Names, also within a sentence, quotes, statements and titles of sources do not count.",
    },
    why: Say {
        nl: "Bestuurders stemmen in met woorden die zij elk anders lezen. Het verschil blijkt pas bij de uitvoering.",
        en: "Decision-makers agree to words that each of them reads differently. The difference shows only when work begins.",
    },
    remedy: Say {
        nl: "Zeg met een `[[term]]` wat het woord hier betekent, of gebruik een gewoon woord.",
        en: "Say with a `[[term]]` what the word means here, or use a plain word.",
    },
    origin: Say {
        nl: "Achterhoek: “definities bij de gebruikte terminologie” werden aangekondigd en bleven uit; Drenthe en Emmen, 2016: “business development” naast “businessdevelopment-support”.",
        en: "Achterhoek: “definitions of the terminology used” were announced and never came; Drenthe and Emmen, 2016: “business development” beside “businessdevelopment-support”.",
    },
    levels: Levels::new("-IIII-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("undefined_term.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} woorden zijn niet uitgelegd, of anders geschreven dan afgesproken.",
        "{n} words are not explained, or spelt other than agreed."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let passages = passages::own(subject);
    watched(subject, &passages, out);
    abbreviated(subject, &passages, out);
    blank(subject.canvas, &passages, out);
    variants(subject, &passages, out);
}

/// The watch list in one language; an entry is its place in the list.
fn list(lang: Lang) -> &'static Lexicon<usize> {
    static LISTS: [OnceLock<Lexicon<usize>>; 2] = [OnceLock::new(), OnceLock::new()];
    let forms = || {
        lists::WATCHED.iter().enumerate().flat_map(|(n, term)| term.forms(lang).iter().map(move |f| (f, n)))
    };
    LISTS[lang as usize].get_or_init(|| Lexicon::new(forms()))
}

/// Words of the watch list that nothing explains.
fn watched(subject: &Subject<'_>, passages: &[Passage<'_>], out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let mut explained = vec![false; lists::WATCHED.len()];
    let mut explain =
        |lang, text: &str| list(lang).find(text).iter().for_each(|hit| explained[hit.entry] = true);
    let both = |text: &Prose| {
        text.all().into_iter().map(|(l, t)| (l.unwrap_or(canvas.lang()), t.to_owned())).collect::<Vec<_>>()
    };
    for term in &canvas.terms {
        for (lang, text) in term.term.iter().flat_map(both) {
            // one without a meaning is reported as such
            if has_meaning(term) || list(lang).find(&text).iter().any(|hit| hit.words == text.trim()) {
                explain(lang, &text);
            }
        }
    }
    if let Some(focus) = canvas.head.focus.as_ref().filter(|f| f.definition.is_some()) {
        focus.group.iter().flat_map(both).for_each(|(lang, text)| explain(lang, &text));
    }
    for precondition in &subject.frame.preconditions {
        Lang::ALL.into_iter().for_each(|lang| explain(lang, precondition.name.get(lang)));
    }
    let mut uses: BTreeMap<usize, Vec<Label>> = BTreeMap::new();
    let names = LazyCell::new(|| Names::of(subject));
    for passage in passages {
        for hit in list(passage.lang).find(passage.text).into_iter().filter(|hit| !explained[hit.entry]) {
            if !names.hold(passage.text, hit.at, hit.end()) {
                used(uses.entry(hit.entry).or_default(), passage);
            }
        }
    }
    for (n, uses) in uses {
        let (nl, en) = (lists::WATCHED[n].nl[0], lists::WATCHED[n].en[0]);
        let two = canvas.languages().len() > 1;
        let own = if two { nl } else { lists::WATCHED[n].forms(canvas.lang())[0] };
        let message =
            text!("“{nl}” wordt gebruikt en nergens uitgelegd.", "“{en}” is used and explained nowhere.");
        let written = if two { format!("{{ nl = \"{nl}\", en = \"{en}\" }}") } else { format!("\"{own}\"") };
        let lines = format!("[[term]]\nterm = {written}\nmeaning = \"\"\n");
        let address = format!("term.{}", slug(&Prose::Own(own.to_owned())));
        let finding = out.absent(&address, &|_| false, &lines, message);
        at_uses(finding, uses);
    }
}

/// Abbreviations in capitals that nothing explains.
fn abbreviated(subject: &Subject<'_>, passages: &[Passage<'_>], out: &mut Findings<'_>) {
    let mut uses: BTreeMap<&str, Vec<Label>> = BTreeMap::new();
    let known = LazyCell::new(|| Explained::of(subject, passages));
    let names = LazyCell::new(|| Names::of(subject));
    for passage in passages {
        for (at, word) in abbreviation::all(passage.text) {
            if !known.has(word) && !names.hold(passage.text, at, at + word.len()) {
                used(uses.entry(word).or_default(), passage);
            }
        }
    }
    for (word, uses) in uses {
        let message = text!(
            "De afkorting “{word}” wordt gebruikt en nergens uitgelegd.",
            "The abbreviation “{word}” is used and explained nowhere."
        );
        let lines = format!("[[term]]\nterm = \"{word}\"\nmeaning = \"\"\n");
        let address = format!("term.{}", slug(&Prose::Own(word.to_owned())));
        let finding = out.absent(&address, &|_| false, &lines, message);
        finding.help.push(text!(
            "Schrijf het woord één keer voluit met de afkorting erachter, “… ({word})”, of leg haar uit met een `[[term]]`.",
            "Write it in full once with the abbreviation behind it, “… ({word})”, or explain it with a `[[term]]`."
        ));
        at_uses(finding, uses);
    }
}

/// As many places as are shown: to find the word by, since what is lacking is its meaning.
const SHOWN: usize = 3;

/// Notes a text in which a word is used: once, whatever the number of its languages.
fn used(uses: &mut Vec<Label>, passage: &Passage<'_>) {
    let label = passage.record.place().at(passage.whole());
    if uses.len() < SHOWN && !uses.contains(&label) {
        uses.push(label);
    }
}

/// Points first at where a word is used, and then at where its meaning belongs.
fn at_uses(finding: &mut Finding, uses: Vec<Label>) {
    let mut uses = uses.into_iter().map(|label| label.with(text!("hier gebruikt", "used here")));
    let belongs = std::mem::replace(&mut finding.primary, uses.next());
    finding.others.extend(uses.chain(belongs));
}

/// Words that are in the glossary without a meaning, and are used.
fn blank(canvas: &Canvas, passages: &[Passage<'_>], out: &mut Findings<'_>) {
    let empty: Vec<&Term> =
        canvas.terms.iter().filter(|term| !has_meaning(term) && term.term.is_some()).collect();
    if empty.is_empty() {
        return;
    }
    let lexicon = |lang| {
        let forms = empty.iter().enumerate().map(|(n, term)| (in_language(canvas, term, lang), n));
        Lexicon::new(forms.filter_map(|(form, n)| Some((form?, n))))
    };
    let lexicons = Lang::ALL.map(lexicon);
    let mut uses: BTreeMap<usize, Vec<Label>> = BTreeMap::new();
    for passage in passages {
        for hit in lexicons[passage.lang as usize].find(passage.text) {
            used(uses.entry(hit.entry).or_default(), passage);
        }
    }
    for (n, uses) in uses {
        let term = empty[n];
        let Text { nl, en } = words::name(canvas, term.term.as_ref(), None);
        let message = text!(
            "{nl} staat in de begrippenlijst zonder betekenis.",
            "{en} stands in the glossary without a meaning."
        );
        let finding = out.at(term, "meaning", message);
        finding.others.extend(uses.into_iter().map(|label| label.with(text!("hier gebruikt", "used here"))));
        finding.help.push(text!(
            "Zeg met `meaning` wat het woord hier betekent, of gebruik een gewoon woord.",
            "Say with `meaning` what the word means here, or use a plain word."
        ));
    }
}

fn has_meaning(term: &Term) -> bool {
    term.meaning.as_ref().is_some_and(|meaning| !meaning.is_empty())
}

/// The word of a term in one language, if it has one there.
fn in_language<'a>(canvas: &Canvas, term: &'a Term, lang: Lang) -> Option<&'a str> {
    let (text, is) = term.term.as_ref()?.get(lang, canvas.lang());
    (is == lang && !text.trim().is_empty()).then_some(text)
}

/// One spelling that a term rules out.
struct Spelling<'a> {
    preferred: &'a str,
    variant: &'a str,
}

/// Spellings that a term rules out.
fn variants(subject: &Subject<'_>, passages: &[Passage<'_>], out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    if canvas.terms.iter().all(|term| term.variants.is_empty()) {
        return;
    }
    let spellings = |lang| -> Vec<Spelling<'_>> {
        let of = |term| in_language(canvas, term, lang).map(|preferred| (preferred, &term.variants));
        let pairs = canvas.terms.iter().filter_map(of);
        pairs
            .flat_map(|(preferred, variants)| {
                variants.iter().map(move |variant| Spelling { preferred, variant })
            })
            .collect()
    };
    let spellings = Lang::ALL.map(spellings);
    // the preferred words too, so that a variant within one is not found
    let lexicons = spellings
        .each_ref()
        .map(|list| Lexicon::new(list.iter().flat_map(|s| [(s.preferred, ()), (s.variant, ())])));
    let names = LazyCell::new(|| Names::of(subject));
    for passage in passages {
        let (lexicon, list) = (&lexicons[passage.lang as usize], &spellings[passage.lang as usize]);
        let mut rewritten = passage.text.to_owned();
        let mut first = None;
        for hit in lexicon.find(passage.text).into_iter().rev() {
            let opens = opens_sentence(&passage.text[..hit.at]);
            let Some((spelling, better)) = ruled_out(hit.words, opens, list) else { continue };
            if names.hold(passage.text, hit.at, hit.end()) {
                continue;
            }
            rewritten.replace_range(hit.at..hit.end(), &better);
            first = Some((hit.words, spelling.preferred));
        }
        let Some((variant, preferred)) = first else { continue };
        let message = text!(
            "Hier staat “{variant}”; de begrippenlijst schrijft “{preferred}”.",
            "This says “{variant}”; the glossary writes “{preferred}”."
        );
        let finding = out.at(passage.record, passage.path, message);
        finding.help.push(text!("Schrijf “{preferred}”.", "Write “{preferred}”."));
        finding.fix = passage.rewritten(text!("Schrijf “{preferred}”", "Write “{preferred}”"), &rewritten);
    }
}

/// The spelling by which a word is ruled out, and the word in the preferred spelling.
fn ruled_out<'s, 'a>(
    found: &str,
    opens: bool,
    list: &'s [Spelling<'a>],
) -> Option<(&'s Spelling<'a>, String)> {
    let is = |word: &str, form: &str| word == form || word.strip_suffix('s') == Some(form);
    let preferred = |word: &str| list.iter().any(|s| is(word, s.preferred));
    // "Mkb" at the head of a sentence is "mkb"
    if preferred(found) || (opens && preferred(&with_first(found, |c| c.to_lowercase().collect()))) {
        return None;
    }
    let lower = found.to_lowercase();
    let spelling = list.iter().find(|s| {
        let (variant, preferred) = (s.variant.to_lowercase(), s.preferred.to_lowercase());
        // of two that differ by capitals alone, only the variant as it is written is one
        if variant == preferred {
            is(found, s.variant)
        } else {
            is(&lower, &variant) && !is(&lower, &preferred)
        }
    })?;
    let plural = if lower == spelling.variant.to_lowercase() { "" } else { "s" };
    let better = format!("{}{plural}", spelling.preferred);
    Some((spelling, if opens { with_first(&better, |c| c.to_uppercase().collect()) } else { better }))
}

/// A word with its first letter changed.
fn with_first(word: &str, change: fn(char) -> String) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| change(first) + chars.as_str()).unwrap_or_default()
}
