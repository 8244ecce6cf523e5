//! What is said of arguments that cannot be read: clap's English, and the same in Dutch.

use std::ffi::OsString;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::dutch::COMMANDS;
use crate::cli::{Args, ui};
use crate::error::Exit;
use crate::text::{Lang, visible};

/// Prints what clap has to say: help to standard output, a refusal in the user's language to standard error.
pub fn refuse(error: &clap::Error, arguments: &[OsString], lang: Lang) -> Exit {
    match error.kind() {
        // options alone ask for nothing, as no words at all do
        ErrorKind::MissingSubcommand => {
            ui::send_aside(&super::localize(Args::command(), lang).render_help().ansi().to_string());
        }
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let printed = error.print().and_then(|()| std::io::Write::flush(&mut std::io::stdout()));
            return ui::printed(printed.err().as_ref(), lang, Exit::Clean);
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
        }
        _ if lang == Lang::En => {
            let _ = error.print();
        }
        _ => {
            let usage = match error.get(ContextKind::Usage) {
                Some(ContextValue::StyledStr(usage)) => {
                    let usage = usage.ansi().to_string();
                    format!(
                        "\n\n{}",
                        usage.replacen("Usage:", "Gebruik:", 1).replace("[OPTIONS]", "[OPTIES]")
                    )
                }
                _ => String::new(),
            };
            let words = dutch(error);
            let named = |command: &&str| arguments.iter().any(|word| word == *command);
            let command =
                COMMANDS.iter().map(|(command, _)| *command).skip(1).find(named).unwrap_or("OPDRACHT");
            ui::refused(&words, &format!("{usage}\n\nMeer hulp: `draagvlak help {command}`."), lang);
        }
    }
    Exit::Failed
}

/// A refusal in Dutch, from its kind and what it is about.
fn dutch(error: &clap::Error) -> String {
    let get = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let (arg, value, valid) = (
        visible(&get(ContextKind::InvalidArg)),
        visible(&get(ContextKind::InvalidValue)),
        get(ContextKind::ValidValue),
    );
    // of several suggestions, the nearest comes last
    let suggested = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.last().cloned(),
        _ => None,
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(suggested)
        .map(|near| format!(" Bedoeld is misschien `{near}`."))
        .unwrap_or_default();
    let number = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::Number(number)) => *number,
        _ => 0,
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = visible(&get(ContextKind::InvalidSubcommand));
            format!("de opdracht `{command}` is er niet.{near}")
        }
        ErrorKind::UnknownArgument if arg.starts_with('-') => format!("`{arg}` is geen optie.{near}"),
        ErrorKind::UnknownArgument => format!("“{arg}” hoort hier niet.{near}"),
        ErrorKind::InvalidValue if value.is_empty() && valid.is_empty() => {
            format!("`{arg}` heeft een waarde nodig.")
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("`{arg}` heeft een waarde nodig; te kiezen is uit: {valid}.")
        }
        ErrorKind::InvalidValue => {
            format!("“{value}” kan niet bij `{arg}`; te kiezen is uit: {valid}.{near}")
        }
        ErrorKind::ValueValidation => format!("“{value}” kan niet bij `{arg}`."),
        ErrorKind::MissingRequiredArgument => format!("hier hoort nog bij: {arg}."),
        ErrorKind::ArgumentConflict => match get(ContextKind::PriorArg) {
            prior if prior == arg => format!("`{arg}` kan maar één keer."),
            prior => format!("`{arg}` gaat niet samen met `{prior}`."),
        },
        ErrorKind::TooManyValues => format!("`{arg}` heeft te veel waarden: “{value}”."),
        ErrorKind::WrongNumberOfValues => {
            let (wanted, given) =
                (number(ContextKind::ExpectedNumValues), number(ContextKind::ActualNumValues));
            format!("bij `{arg}` horen {wanted} waarden; gegeven: {given}.")
        }
        ErrorKind::TooFewValues | ErrorKind::NoEquals => format!("`{arg}` heeft een waarde nodig."),
        ErrorKind::InvalidUtf8 => "een argument is geen geldige tekst.".to_owned(),
        _ => error.to_string(),
    }
}
