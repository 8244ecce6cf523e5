//! Dutch names of what may stand in `brand.toml`, so that a message can say the English one.

use crate::sheet::Dictionary;

/// Dutch and near names with the English ones.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct BrandDictionary;

impl Dictionary for BrandDictionary {
    fn english(&self, dutch: &str) -> Vec<&str> {
        NAMES.iter().filter(|(known, _)| *known == dutch).map(|(_, english)| *english).collect()
    }
}

const NAMES: &[(&str, &str)] = &[
    ("naam", "name"),
    ("adres", "address"),
    ("kleur", "colour"),
    ("kleuren", "colour"),
    ("color", "colour"),
    ("hoofdkleur", "main"),
    ("hoofd", "main"),
    ("steunkleur", "accent"),
    ("accentkleur", "accent"),
    ("beeldmerk", "logo"),
    ("bestand", "file"),
    ("beschrijving", "alt"),
    ("lettertype", "face"),
    ("letter", "face"),
    ("font", "face"),
    ("normaal", "regular"),
    ("cursief", "italic"),
    ("halfvet", "semibold"),
    ("vet", "bold"),
    ("halfvet-cursief", "semibold-italic"),
];
