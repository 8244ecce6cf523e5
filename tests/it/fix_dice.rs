//! Chance that comes again for the same seed, and texts made with it.

use draagvlak::sheet::quoted;

/// Numbers that look like chance and come again for the same seed.
#[derive(Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.roll() % n.max(1) as u64) as usize
    }

    /// True so many times in a hundred.
    pub fn often(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }
}

const WORDS: [&str; 12] = [
    "Jan",
    "mkb",
    "één",
    "coördinatie",
    "pilots",
    "Veenstreek",
    "naar",
    "klanten",
    "zonder",
    "kennis",
    "Bedrijf",
    "over",
];

/// What no reader should stumble over, since it stands between quotes or behind `#`.
const ODD: [&str; 24] = [
    "\"",
    "'",
    "\\",
    "#",
    " = ",
    "[",
    "]",
    "{",
    "}",
    ",",
    ";",
    ":",
    "“",
    "”",
    "’",
    "€ 80.000",
    "[[actor]]",
    "naam = 3",
    "\u{a0}",
    "🙂",
    "日本",
    "3,5",
    "e\u{301}",
    "14/03/2016",
];

/// Times as people write them.
pub const PERIODS: [&str; 7] =
    ["Q3 2026", "2016-2019", "begin 2016", "2027–2029", "najaar 2026", "2026-03", "maart 2027"];

/// A few words.
pub fn words(dice: &mut Dice) -> String {
    let n = 1 + dice.below(3);
    (0..n).map(|_| *dice.pick(&WORDS)).collect::<Vec<_>>().join(" ")
}

/// Something that wants care.
pub fn odd(dice: &mut Dice) -> String {
    (0..1 + dice.below(5))
        .map(|_| if dice.often(40) { words(dice) } else { (*dice.pick(&ODD)).to_owned() })
        .collect()
}

/// A text: mostly words, at times one that wants care.
pub fn text(dice: &mut Dice) -> String {
    match dice.below(20) {
        0 => format!("{}\n{}", words(dice), odd(dice)),
        1..5 => odd(dice),
        5 => r"C:\Users\jan\verslag.docx".to_owned(),
        6 => r"C:\temp\bron".to_owned(),
        7 => format!("mkb'ers {}", words(dice)),
        8 => "2016-03-14".to_owned(),
        9 => "2016".to_owned(),
        10 => format!("a\u{1b}{}", words(dice)),
        11 => format!("{} \"de\" {}", words(dice), words(dice)),
        _ => words(dice),
    }
}

/// A text in one of the spellings of TOML; on one line unless `long`.
pub fn spelled(text: &str, style: u64, long: bool) -> String {
    let control = |c: char| c.is_control();
    let literal = !text.contains('\'') && !text.contains(control);
    match style % 5 {
        0 if literal => format!("'{text}'"),
        1 if long
            && !text.contains("\"\"\"")
            && !text.contains(['\\', '\u{1b}', '\r'])
            && !text.ends_with('"') =>
        {
            format!("\"\"\"\n{text}\"\"\"")
        }
        2 if long && !text.contains("'''") && !text.contains(['\u{1b}', '\r']) && !text.ends_with('\'') => {
            format!("'''\n{text}'''")
        }
        _ => quoted(text),
    }
}
