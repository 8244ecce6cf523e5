//! draagvlak: checks the canvas of a regional innovation ecosystem and renders its documents.

pub mod diagnostic;
pub mod error;
pub mod external;
pub mod font;
pub mod markup;
pub mod source;
pub mod text;
pub mod typeset;
