//! `frontrunners-only`: a round in which hardly anyone but front-runners answered, or no small firm.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked};
use crate::canvas::parties::Size;
use crate::canvas::views::{Segment, Wave};
use crate::text;
use crate::text::Say;

/// The rule.
pub const RULE: Rule = Rule {
    name: "frontrunners-only",
    detects: Say {
        nl: "Minstens drie van de vier ondernemers die antwoordden, lopen voorop, of geen van hen heeft een klein bedrijf. Alle rondes samen; alleen waar een ronde zegt wie er antwoordden.",
        en: "At least three out of four entrepreneurs who answered are front-runners, or none of them has a small firm. All rounds together; only where a round says who answered.",
    },
    why: Say {
        nl: "Wat de voorhoede mist, is zelden wat de middengroep mist. Een regeling op maat van enkelen blijft ongebruikt liggen.",
        en: "What front-runners lack is seldom what the middle group lacks. A scheme made for a few is left unused.",
    },
    remedy: Say {
        nl: "Bevraag ook bedrijven uit de middengroep en kleine bedrijven, bijvoorbeeld via accountants, banken of brancheverenigingen.",
        en: "Ask firms from the middle group and small firms too, for instance through accountants, banks or trade associations.",
    },
    origin: Say {
        nl: "Achterhoek: “niet alleen de koplopers maar ook het peloton MKB’ers moet gebruik kunnen maken van de projecten”.",
        en: "Achterhoek: “not only the front-runners but also the main body of SMEs must be able to use the projects”.",
    },
    levels: Levels::new("--WWI-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["frontrunner-percent"],
    many: None,
    examples: include_str!("frontrunners_only.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let waves = &subject.canvas.waves;
    let told: Vec<&Wave> = waves.iter().filter(|wave| of_segments(wave, None) > 0).collect();
    let known = asked::people(told.iter().map(|wave| of_segments(wave, None)));
    let front = asked::people(told.iter().map(|wave| of_segments(wave, Some(Segment::FrontRunner))));
    let percent = i128::from(subject.settings().frontrunner_percent);
    if let Some(last) = told.last()
        && i128::from(front) * 100 >= i128::from(known) * percent
    {
        // without the word for the segment: entrepreneurs may come to read this
        out.at(
            *last,
            "segments",
            text!(
                "Vooral bedrijven die vooroplopen, hebben geantwoord: {front} van de {known}.",
                "Mostly firms that lead the way have answered: {front} out of {known}."
            ),
        );
    }
    let told: Vec<&Wave> = waves.iter().filter(|wave| of_sizes(wave, &[]) > 0).collect();
    let known = asked::people(told.iter().map(|wave| of_sizes(wave, &[])));
    let small = asked::people(told.iter().map(|wave| of_sizes(wave, &[Size::Micro, Size::Small])));
    if let Some(last) = told.last()
        && small == 0
    {
        let message = match known {
            1 => text!(
                "Het ene bedrijf dat antwoordde, is niet klein.",
                "The one firm that answered is not small."
            ),
            _ => text!(
                "Geen van de {known} bedrijven die antwoordden, is klein.",
                "None of the {known} firms that answered is small."
            ),
        };
        out.at(*last, "sizes", message);
    }
}

/// How many respondents of a round are of a segment, or of any that is known.
fn of_segments(wave: &Wave, wanted: Option<Segment>) -> i64 {
    let counts =
        wave.segments.iter().filter(|s| s.segment.is_some() && (wanted.is_none() || s.segment == wanted));
    asked::people(counts.filter_map(|s| s.n))
}

/// How many respondents of a round have a firm of some sizes, or of any size that is known.
fn of_sizes(wave: &Wave, wanted: &[Size]) -> i64 {
    let counts =
        wave.sizes.iter().filter(|s| s.size.is_some_and(|size| wanted.is_empty() || wanted.contains(&size)));
    asked::people(counts.filter_map(|s| s.n))
}
