//! Colours, and what makes one unfit: too little contrast with white, or too near to a colour that means something.

use std::fmt;

use serde::{Serialize, Serializer};

/// A colour as screens have it: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// Least contrast of words with what they stand on, as WCAG 2 asks it at level AA.
pub const LEAST_CONTRAST: f64 = 4.5;

/// Least distance between two colours that mean different things, in hundredths of OKLab. Ochre and plum are 17 apart.
pub const LEAST_DISTANCE: f64 = 10.0;

/// How much of a colour is in the ground that goes with it.
const TINT: f64 = 0.1;

impl Colour {
    /// What papers are printed on.
    pub const WHITE: Self = Self([255; 3]);

    /// A colour by its parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// A colour as it is written: `#154273`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some(())?;
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The ground that goes with it: hardly more than white.
    pub fn tint(self) -> Self {
        Self(self.0.map(|part| (255.0 - (255.0 - f64::from(part)) * TINT).round() as u8))
    }

    /// Its parts as amounts of light.
    fn light(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// How light it is to the eye, from 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.light();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Its contrast with a lighter ground, from 1 to 21.
    pub fn contrast(self, ground: Self) -> f64 {
        (ground.luminance() + 0.05) / (self.luminance() + 0.05)
    }

    /// The same for words on this ground: as much darker as they need to be read there.
    pub fn on(self, ground: Self) -> Self {
        let darker = |percent: u16| Self(self.0.map(|part| (u16::from(part) * (100 - percent) / 100) as u8));
        let mut shades = (0..100).step_by(2).map(darker);
        shades.find(|shade| shade.contrast(ground) >= LEAST_CONTRAST).unwrap_or(self)
    }

    /// How far apart two colours look, in hundredths of OKLab (Ottosson 2020): black and white are 100 apart.
    pub fn distance(self, other: Self) -> f64 {
        let (one, other) = (self.oklab(), other.oklab());
        100.0 * one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    }

    fn oklab(self) -> [f64; 3] {
        let [r, g, b] = self.light();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}
