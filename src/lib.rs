//! draagvlak: checks the canvas of a regional innovation ecosystem and renders its documents.
//!
//! Modules in layers; arrows run down only, and a test holds every `crate::` path against this table.
//!
//! | layer | modules | may import |
//! |---|---|---|
//! | 0 ground | `source` `text` `diagnostic` `error` `period` `numeral` `font` `parallel` | 0 |
//! | 1 model | `sheet` `framework` `canvas` | 0; `framework`: `sheet`; `canvas`: `sheet` `framework` |
//! | 2 paper | `markup` `typeset` | 0; `typeset`: `markup` |
//! | 3 meaning | `analysis` `check` `house` `view` `figure` `document` | 0 1; `check`: `analysis`; `house`: `check`; `view`: `analysis` `check`; `figure`: `analysis`; `document`: `markup` `analysis` `check` `view` `figure` |
//! | 4 outside | `workspace` `external` `build` `report` | 0 1 2 3; `workspace`: `external`; `build`: `workspace` `external`; `report`: `workspace` |
//! | 5 command line | `cli` | 0 1 2 3 4 |

// layer 0, ground
pub mod diagnostic;
pub mod error;
pub mod font;
pub mod numeral;
pub mod parallel;
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
pub mod document;
pub mod figure;
pub mod house;
pub mod view;

// layer 4, outside
pub mod build;
pub mod external;
pub mod report;
pub mod workspace;

// layer 5, command line
pub mod cli;
