//! How the parts of a bar look: whose they are by color, how firm by pattern and outline, so that color may be lost.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::draw::{Drawing, INK, MAIN, N, OCHRE, PLUM, TINT, WHITE, hue};

/// How thick an outline is.
const STROKE: f64 = 0.9;

/// What a part of a bar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Given by a public party.
    Public,
    /// Asked from a public party, not given.
    PublicAsked,
    /// Given by firms, or in favour.
    Firms,
    /// Of firms, less firm than given.
    FirmsSoft,
    /// Of firms, in hours or goods.
    InKind,
    /// Only if something happens first.
    Conditional,
    /// Neither in favour nor against.
    Neutral,
    /// Against.
    Against,
    /// From nobody yet.
    Open,
}

/// Paint of a part.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    pub fill: &'static str,
    /// What `fill` refers to.
    pub pattern: Option<&'static str>,
    pub outline: Option<&'static str>,
    pub dashed: bool,
    /// Whether a white line runs inside its edge.
    pub lined: bool,
    /// Color of what is written in it.
    pub text: &'static str,
}

const DOTS: &str = "<pattern id=\"dots\" width=\"4.2\" height=\"4.2\" patternUnits=\"userSpaceOnUse\">\
     <path d=\"M0 0h4.2v4.2h-4.2z\" fill=\"#fff\"/>\
     <circle cx=\"2.1\" cy=\"2.1\" r=\"0.85\" fill=\"#c9a3c0\"/></pattern>";

const PLAIN: Paint =
    Paint { fill: WHITE, pattern: None, outline: None, dashed: false, lined: false, text: INK };

impl Fill {
    /// The paint of it.
    pub const fn paint(self) -> Paint {
        match self {
            Self::Public => Paint { fill: MAIN, text: WHITE, ..PLAIN },
            Self::PublicAsked => Paint { fill: TINT, outline: Some(MAIN), ..PLAIN },
            // in grey, plum is teal
            Self::Firms => Paint { fill: PLUM, lined: true, text: WHITE, ..PLAIN },
            Self::FirmsSoft => Paint { fill: "#f0e6ee", outline: Some(PLUM), ..PLAIN },
            Self::InKind => Paint { fill: "url(#dots)", pattern: Some(DOTS), outline: Some(PLUM), ..PLAIN },
            Self::Conditional => Paint { fill: "#d0b5c9", ..PLAIN },
            Self::Neutral => Paint { outline: Some(INK), dashed: true, ..PLAIN },
            Self::Against => Paint { outline: Some(OCHRE), text: OCHRE, ..PLAIN },
            Self::Open => Paint { outline: Some(OCHRE), dashed: true, text: OCHRE, ..PLAIN },
        }
    }

    /// Color of what is written beside it.
    pub const fn beside(self) -> &'static str {
        match self {
            Self::Against | Self::Open => OCHRE,
            _ => INK,
        }
    }
}

impl Drawing<'_> {
    /// A part of a bar, filled and outlined so that it is known without color.
    pub fn part(&mut self, fill: Fill, x: f64, y: f64, length: f64, height: f64) {
        let paint = fill.paint();
        let inset = if paint.outline.is_some() { (STROKE / 2.0).min(length / 4.0) } else { 0.0 };
        let outline = paint.outline.map_or_else(String::new, |color| {
            let color = hue(color, self.brand);
            let dashes = if paint.dashed { " stroke-dasharray=\"3 2\"" } else { "" };
            format!(" stroke=\"{color}\" stroke-width=\"{}\"{dashes}", N(2.0 * inset))
        });
        let _ = writeln!(
            self.out,
            "<rect class=\"part\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"{outline}/>",
            N(x + inset),
            N(y + inset),
            N(length - 2.0 * inset),
            N(height - 2.0 * inset),
            hue(paint.fill, self.brand)
        );
        if paint.lined {
            self.lining(x, y, length, height);
        }
    }

    /// A line inside a part, where there is room for it.
    fn lining(&mut self, x: f64, y: f64, length: f64, height: f64) {
        const INSET: f64 = 1.6;
        if length > 4.0 * INSET {
            let (across, down) = (length - 2.0 * INSET, height - 2.0 * INSET);
            let path =
                format!("M{} {}h{}v{}h{}z", N(x + INSET), N(y + INSET), N(across), N(down), N(-across));
            self.stroke(&path, WHITE, 0.6);
        }
    }

    /// How a part looks, in a list.
    pub fn key(&mut self, fill: Fill, x: f64, y: f64, length: f64, height: f64) {
        self.out.push_str("<g class=\"key\">");
        self.part(fill, x, y, length, height);
        self.out.push_str("</g>\n");
    }

    /// What fills refer to, before the first of them.
    pub fn patterns(&mut self, fills: impl Iterator<Item = Fill>) {
        let patterns: BTreeSet<&str> = fills.filter_map(|fill| fill.paint().pattern).collect();
        if !patterns.is_empty() {
            let _ = writeln!(self.out, "<defs>{}</defs>", patterns.into_iter().collect::<String>());
        }
    }
}
