//! The sizes of paper.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A size of paper: A4 stands upright, what is larger lies on its side.
/// nl: Een maat papier: A4 staat rechtop, wat groter is ligt.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// A sheet to read.
    /// nl: Een blad om te lezen.
    #[default]
    A4,
    /// A sheet to lay on a table.
    /// nl: Een blad om op tafel te leggen.
    A3,
    /// A sheet for a wall: A3 enlarged twice, type and all.
    /// nl: Een blad voor aan de muur: A3 twee keer vergroot, letters en al.
    A1,
}

impl Paper {
    /// Its name: `a4`, `a3`, `a1`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::A1 => "a1",
        }
    }

    /// Width and height in millimetres, before it is enlarged.
    pub const fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 | Self::A1 => (420.0, 297.0),
        }
    }

    /// How much all is enlarged.
    pub const fn zoom(self) -> f64 {
        match self {
            Self::A4 | Self::A3 => 1.0,
            Self::A1 => 2.0,
        }
    }
}
