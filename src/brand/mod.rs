//! The look of a house: its name, colours, logo and face, as `brand/brand.toml` sets them over those of the program.

mod colour;
mod dictionary;
mod face;
mod file;
mod logo;
pub mod schema;

use std::sync::{Arc, LazyLock};

use crate::font::Faces;
use crate::text::Text;

pub use colour::Colour;
pub use file::{Shelf, read};
pub use logo::Logo;

/// Folder of the look of a house.
pub const FOLDER: &str = "brand";

/// The file that says what the look is.
pub const FILE: &str = "brand/brand.toml";

/// Folder of its faces, below that of the look.
pub const FONTS: &str = "fonts";

/// What is structure and public parties, where no house says otherwise.
pub const TEAL: Colour = Colour::new(0x0b, 0x5c, 0x63);

/// The ground of what is asked or advised, with teal.
const TINT: Colour = Colour::new(0xe6, 0xf0, 0xf0);

/// Colours that mean the same in every house: firms, and what needs attention.
pub const PLUM: Colour = Colour::new(0x7a, 0x3b, 0x69);
/// See [`PLUM`].
pub const OCHRE: Colour = Colour::new(0xa8, 0x54, 0x0f);

/// How the papers of a house look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// Its name; may be empty.
    pub name: Text,
    /// Where it is found; may be empty.
    pub address: Text,
    /// Structure, and public parties.
    pub main: Colour,
    /// Lines and signs.
    pub accent: Colour,
    /// The ground of what is asked or advised.
    pub tint: Colour,
    /// What it is set in.
    pub faces: &'static Faces,
    /// What stands at the head of the first page.
    pub logo: Option<Arc<Logo>>,
}

impl Default for Brand {
    fn default() -> Self {
        Self {
            name: Text::default(),
            address: Text::default(),
            main: TEAL,
            accent: TEAL,
            tint: TINT,
            faces: Faces::own(),
            logo: None,
        }
    }
}

/// Whether a name is that of a file right in a folder, on any system.
fn is_plain(name: &str) -> bool {
    let odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
    !name.is_empty() && !name.starts_with('.') && !name.contains(odd)
}

impl Brand {
    /// That of the program.
    pub fn own() -> &'static Self {
        static OWN: LazyLock<Brand> = LazyLock::new(Brand::default);
        &OWN
    }

    /// With another main colour, and what goes with it.
    fn paint(&mut self, main: Option<Colour>, accent: Option<Colour>) {
        if let Some(main) = main {
            (self.main, self.accent, self.tint) = (main, main, main.tint());
        }
        self.accent = accent.unwrap_or(self.accent);
    }
}
