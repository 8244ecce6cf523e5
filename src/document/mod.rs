//! Documents: kinds, their templates and words, what templates see, and the Markdown that comes out.

pub mod context;
pub mod due;
pub mod engine;
pub mod figures;
pub mod format;
pub mod kind;
pub mod money;
pub mod render;
pub mod review;
pub mod sources;
pub mod words;

pub use engine::{Engine, TemplateFault};
pub use kind::Kind;
pub use render::{RenderFault, Rendered, data, locale, render};
