//! Writes SVG: numbers with at most two decimals, texts escaped, the marks of each view in shape and color.

use std::fmt::{self, Write};

use crate::brand::Brand;
use crate::canvas::views::ViewKind;
use crate::font::{FAMILIES, Weight};
use crate::text::Lang;

/// Dark, for names.
pub const INK: &str = "#1b2730";
/// For column names and what explains.
pub const GREY: &str = "#566169";
/// For rules.
pub const HAIR: &str = "#cfd6d8";
/// For public parties: written as the main colour of the house.
pub const MAIN: &str = "main";
/// For what public parties are asked: written as the ground that goes with it.
pub const TINT: &str = "tint";
/// For firms.
pub const PLUM: &str = "#7a3b69";
/// For what asks attention.
pub const OCHRE: &str = "#a8540f";
/// What everything stands on.
pub const WHITE: &str = "#fff";

/// Width of every picture: 130 mm, that of the column for running text.
pub const WIDTH: f64 = 368.5;
/// Faces much like ours for who does not have it, so that what is measured still about fits.
const FACES: &str =
    "'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'Liberation Sans', Arial, Helvetica, sans-serif";

/// The faces of a picture: that of the house before ours.
fn families(brand: &Brand) -> String {
    match brand.faces.families().first() {
        Some(family) if *family != FAMILIES[0] => {
            // it stands between quotation marks of two kinds
            let name = family.replace(['\'', '\\'], "");
            format!("'{}', {FACES}", Escaped(&name))
        }
        _ => FACES.to_owned(),
    }
}

/// A number with at most two decimals.
pub struct N(pub f64);

impl fmt::Display for N {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounded = (self.0 * 100.0).round() / 100.0;
        // adding nought takes the sign off a negative one
        write!(f, "{}", rounded + 0.0)
    }
}

/// A text with what XML keeps for itself written otherwise, and what XML forbids left out.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c if c.is_control() => f.write_char(' ')?,
                '\u{fffe}' | '\u{ffff}' => {}
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// How the marks of a view look: told apart by shape, so that color may be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Square,
    Circle,
    Triangle,
    Diamond,
}

/// Shape, color and whether it is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub shape: Shape,
    pub color: &'static str,
    pub filled: bool,
}

const STROKE: f64 = 0.9;

impl Look {
    /// The look of a view.
    pub const fn of(view: ViewKind) -> Self {
        let (shape, color, filled) = match view {
            ViewKind::Public => (Shape::Square, MAIN, true),
            ViewKind::Sme => (Shape::Circle, PLUM, false),
            ViewKind::Knowledge => (Shape::Triangle, GREY, true),
            ViewKind::Citizens => (Shape::Triangle, GREY, false),
            ViewKind::Adviser => (Shape::Diamond, GREY, true),
            ViewKind::Own => (Shape::Diamond, GREY, false),
        };
        Self { shape, color, filled }
    }

    fn paint(self, brand: &Brand) -> String {
        let color = hue(self.color, brand);
        if self.filled {
            format!("fill=\"{color}\"")
        } else {
            format!("fill=\"{WHITE}\" stroke=\"{color}\" stroke-width=\"{}\"", N(STROKE))
        }
    }
}

/// A colour as it is written: those of the house by what they are in it.
pub(super) fn hue(color: &'static str, brand: &Brand) -> String {
    match color {
        MAIN => brand.main.to_string(),
        TINT => brand.tint.to_string(),
        other => other.to_owned(),
    }
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub struct Type {
    pub size: f64,
    pub weight: Weight,
    pub color: &'static str,
    pub middle: bool,
}

/// A picture being written.
pub struct Drawing<'b> {
    pub(super) out: String,
    pub(super) brand: &'b Brand,
}

impl<'b> Drawing<'b> {
    /// Begins a picture, on a ground of its own since a page may be dark: height as printed, title and description
    /// for who cannot see it.
    pub fn new(height: f64, lang: Lang, title: &str, desc: &str, brand: &'b Brand) -> Self {
        let (w, h) = (N(WIDTH), N(height));
        let faces = families(brand);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}pt\" height=\"{h}pt\" viewBox=\"0 0 {w} {h}\" \
             role=\"img\" lang=\"{lang}\" font-family=\"{faces}\">\n"
        );
        let _ = writeln!(out, "<title>{}</title>\n<desc>{}</desc>", Escaped(title), Escaped(desc));
        let _ = writeln!(out, "<path d=\"M0 0h{w}v{h}h-{w}z\" fill=\"{WHITE}\"/>");
        Self { out, brand }
    }

    /// The whole file.
    pub fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }

    /// Several marks of one view, named so that style sheets and tests find them.
    pub fn marks(&mut self, class: &str, look: Look, inside: impl FnOnce(&mut Self)) {
        let _ = writeln!(self.out, "<g class=\"{class}\" {}>", look.paint(self.brand));
        inside(self);
        self.out.push_str("</g>\n");
    }

    /// One mark around a center, inside [`Drawing::marks`] of the same look.
    pub fn mark(&mut self, look: Look, x: f64, y: f64, size: f64) {
        let inset = if look.filled { 0.0 } else { STROKE / 2.0 };
        let half = size / 2.0 - inset;
        let _ = match look.shape {
            Shape::Square => {
                let side = N(2.0 * half);
                writeln!(
                    self.out,
                    "<rect x=\"{}\" y=\"{}\" width=\"{side}\" height=\"{side}\"/>",
                    N(x - half),
                    N(y - half)
                )
            }
            Shape::Circle => {
                writeln!(self.out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"/>", N(x), N(y), N(half))
            }
            Shape::Triangle => {
                let (left, low) = (N(x - half), N(y + half));
                writeln!(self.out, "<path d=\"M{left} {low}h{}L{} {}z\"/>", N(2.0 * half), N(x), N(y - half))
            }
            Shape::Diamond => {
                // a diamond of the same width looks smaller than a square
                let half = half * 1.15;
                let (out, back) = (N(half), N(-half));
                let top = N(y - half);
                writeln!(self.out, "<path d=\"M{} {top}l{out} {out}l{back} {out}l{back} {back}z\"/>", N(x))
            }
        };
    }

    /// A bar, inside [`Drawing::marks`] of the same look.
    pub fn bar(&mut self, look: Look, x: f64, y: f64, length: f64, height: f64) {
        let inset = if look.filled { 0.0 } else { STROKE / 2.0 };
        let _ = writeln!(
            self.out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            N(x + inset),
            N(y + inset),
            N((length - 2.0 * inset).max(0.1)),
            N(height - 2.0 * inset)
        );
    }

    /// A path of one thickness, never filled.
    pub fn stroke(&mut self, path: &str, color: &'static str, thickness: f64) {
        let (color, thickness) = (hue(color, self.brand), N(thickness));
        let _ = writeln!(
            self.out,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{thickness}\"/>"
        );
    }

    /// A horizontal line.
    pub fn across(&mut self, x: f64, y: f64, length: f64, color: &'static str, thickness: f64) {
        self.stroke(&format!("M{} {}h{}", N(x), N(y), N(length)), color, thickness);
    }

    /// A vertical line.
    pub fn down(&mut self, x: f64, y: f64, length: f64, color: &'static str, thickness: f64) {
        self.stroke(&format!("M{} {}v{}", N(x), N(y), N(length)), color, thickness);
    }

    /// One line of text on its baseline.
    pub fn text(&mut self, x: f64, y: f64, set: Type, text: &str) {
        let weight = match set.weight {
            Weight::Regular => "",
            Weight::Semibold => " font-weight=\"600\"",
            Weight::Bold => " font-weight=\"700\"",
        };
        let middle = if set.middle { " text-anchor=\"middle\"" } else { "" };
        // another face is made as wide as ours, where the viewer knows how
        let length = match self.brand.faces.width(text, set.weight, set.size) {
            length if length > 0.0 => {
                format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", N(length))
            }
            _ => String::new(),
        };
        let _ = writeln!(
            self.out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight} fill=\"{}\"{middle}{length}>{}</text>",
            N(x),
            N(y),
            N(set.size),
            hue(set.color, self.brand),
            Escaped(text)
        );
    }
}
