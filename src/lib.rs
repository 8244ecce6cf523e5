//! draagvlak: checks the canvas of a regional innovation ecosystem and renders its documents.
//!
//! Modules stand in layers; arrows run down only. The table is in `ARCHITECTURE.md`, and a test holds every path of the
//! code against it.

// layer 0, ground
pub mod diagnostic;
pub mod editor;
pub mod error;
pub mod font;
pub mod numeral;
pub mod parallel;
pub mod period;
pub mod picture;
pub mod source;
pub mod text;

// layer 1, model
pub mod brand;
pub mod canvas;
pub mod framework;
pub mod sheet;

// layer 2, paper
pub mod markup;
pub mod typeset;

// layer 3, meaning
pub mod analysis;
pub mod check;
pub mod document;
pub mod figure;
pub mod history;
pub mod house;
pub mod merge;
pub mod view;

// layer 4, whole
pub mod project;
pub mod report;

// layer 5, outside
pub mod disk;
pub mod external;

// layer 6, command line
pub mod cli;
