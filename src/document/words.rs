//! The words of documents: Fluent bundles per kind and locale, shared words below, those of a region above.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::TemplateFault;
use crate::canvas::head::Locale;
use crate::text;
use crate::text::Text;

/// The words of one kind of document in one locale.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

/// A word, or a figure with its printed form: the figure chooses the plural, the form is shown.
#[derive(Debug, Clone)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// Chooses the plural; shown in figures.
    Number(f64),
}

/// The nearest place in a text at or before a number of bytes.
fn inside(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

impl Words {
    /// From files, the most general first; each later one may say a word anew.
    ///
    /// # Errors
    /// The first fault, at its place in its file.
    pub fn new(locale: Locale, files: &[(String, String)]) -> Result<Self, TemplateFault> {
        let id: LanguageIdentifier = locale.name().parse().expect("a known locale");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // the marks that keep scripts apart have no glyph in the fonts
        bundle.set_use_isolating(false);
        for (name, source) in files {
            let resource = FluentResource::try_new(source.clone()).map_err(|(_, faults)| {
                let fault = faults.first();
                let message = fault.map(ToString::to_string).unwrap_or_default();
                TemplateFault {
                    file: name.clone(),
                    // what is missing at the end of a file is missing behind it
                    span: fault.map(|fault| (inside(source, fault.pos.start), inside(source, fault.pos.end))),
                    message: text!("{message}.", "{message}."),
                }
            })?;
            bundle.add_resource_overriding(resource);
        }
        Ok(Self { bundle })
    }

    /// Whether there is such a word.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// One word or sentence with its arguments filled in.
    ///
    /// # Errors
    /// The word is not there, or an argument that it needs was not given.
    pub fn get(&self, key: &str, args: &[(String, Arg)]) -> Result<String, Text> {
        let mut text = String::new();
        self.write(key, args, &mut text).map(|()| text)
    }

    /// The same, written to what may have room for so much only: a word can repeat what it is given.
    ///
    /// # Errors
    /// Those of [`Words::get`], and that there is no room.
    pub fn write(&self, key: &str, args: &[(String, Arg)], to: &mut impl fmt::Write) -> Result<(), Text> {
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| text!("het woord `{key}` is er niet", "there is no word `{key}`"))?;
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => fluent.set(name.clone(), FluentValue::from(text.clone())),
                Arg::Number(number) => fluent.set(name.clone(), FluentValue::from(*number)),
            }
        }
        let mut faults = Vec::new();
        let written = self.bundle.write_pattern(to, pattern, Some(&fluent), &mut faults);
        match (faults.first(), written) {
            (Some(fault), _) => Err(text!("het woord `{key}`: {fault}", "the word `{key}`: {fault}")),
            (None, Err(_)) => {
                Err(text!("het woord `{key}` wordt te lang", "the word `{key}` grows too long"))
            }
            (None, Ok(())) => Ok(()),
        }
    }
}
