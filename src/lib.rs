//! draagvlak: checks the canvas of a regional innovation ecosystem and renders its documents.

// layer 0, ground
pub mod diagnostic;
pub mod error;
pub mod external;
pub mod font;
pub mod period;
pub mod source;
pub mod text;

// layer 1, model
pub mod canvas;
pub mod framework;
pub mod sheet;

// layer 2, paper
pub mod markup;
pub mod typeset;

// layer 3, meaning
pub mod analysis;
pub mod check;
pub mod figure;
