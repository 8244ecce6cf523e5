//! The manual: one page for each command, in the language asked for.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::roff::{Roff, bold, roman};

use super::around;
use super::heads::heads;
use super::more;
use super::see;
use crate::cli::Args;
use crate::text::Lang;

/// A page of the manual.
pub struct Page {
    /// The name of its file: `draagvlak-check.1`.
    pub file: String,
    /// The words after the name of the program.
    pub command: Vec<String>,
    /// What `man` reads.
    pub text: Vec<u8>,
}

/// All pages, that of the program first.
///
/// # Errors
/// What writing into memory gives.
pub fn all(lang: Lang) -> io::Result<Vec<Page>> {
    let mut command = super::localize(Args::command(), lang);
    command.build();
    let mut pages = Vec::new();
    add(&command, &[], lang, &mut pages)?;
    Ok(pages)
}

fn add(command: &Command, path: &[String], lang: Lang, pages: &mut Vec<Page>) -> io::Result<()> {
    let name = ["draagvlak"].into_iter().chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join("-");
    let text = page(command, &name, lang)?;
    pages.push(Page { file: format!("{name}.1"), command: path.to_vec(), text });
    for sub in command.get_subcommands() {
        let path: Vec<String> = path.iter().cloned().chain([sub.get_name().to_owned()]).collect();
        add(sub, &path, lang, pages)?;
    }
    Ok(())
}

fn page(command: &Command, name: &str, lang: Lang) -> io::Result<Vec<u8>> {
    let manual = match lang {
        Lang::Nl => "Handleiding van draagvlak",
        Lang::En => "Manual of draagvlak",
    };
    let source = concat!("draagvlak ", env!("CARGO_PKG_VERSION"));
    let of = command.clone().display_name(name.to_owned());
    let man = clap_mangen::Man::new(of).title(name).source(source).manual(manual);
    let mut text = Vec::new();
    man.render_title(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut text)?;
    }
    let mut roff = Roff::new();
    if let Some(more) = more::of(super::key(command)) {
        let heads = heads(lang);
        let mut part = |head: &str, items: Vec<(&str, &str)>| {
            roff.control("SH", [&*head.to_uppercase()]);
            for (name, said) in items {
                roff.control("TP", []);
                roff.text([bold(name)]);
                roff.text([roman(said)]);
            }
        };
        part(heads.examples, more.examples.iter().map(|(run, say)| (*run, say.get(lang))).collect());
        part(heads.ends, more.ends().map(|(code, say)| (code, say.get(lang))).collect());
        part(heads.variables, around::VARIABLES.iter().map(|(name, say)| (*name, say.get(lang))).collect());
        part(heads.files, around::FILES.iter().map(|(name, say)| (*name, say.get(lang))).collect());
        roff.control("SH", [&*heads.see.to_uppercase()]);
        let page = |name: String| match name.strip_prefix("draagvlak help ") {
            Some(command) => format!("draagvlak-{command}(1)"),
            None => name,
        };
        roff.text([roman(see(more.see, lang).into_iter().map(page).collect::<Vec<_>>().join(", "))]);
    }
    roff.to_writer(&mut text)?;
    Ok(match lang {
        Lang::Nl => in_dutch(&text),
        Lang::En => text,
    })
}

/// The heads of the parts that clap writes, which it knows in English only.
const HEADS: [(&str, &str); 5] = [
    (".SH NAME", ".SH NAAM"),
    (".SH SYNOPSIS", ".SH OVERZICHT"),
    (".SH DESCRIPTION", ".SH BESCHRIJVING"),
    (".SH OPTIONS", ".SH OPTIES"),
    (".SH Opdrachten", ".SH OPDRACHTEN"),
];

fn in_dutch(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let line = |line: &str| match HEADS.iter().find(|(en, _)| *en == line) {
        Some((_, nl)) => (*nl).to_owned(),
        // values are a list here, a line each
        None if line.starts_with("\\- ") || line.starts_with("- ") => format!(".br\n{line}"),
        None => line.to_owned(),
    };
    page.split('\n').map(line).collect::<Vec<_>>().join("\n").into_bytes()
}
