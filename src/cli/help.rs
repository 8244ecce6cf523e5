//! Help and refusals of arguments in two languages: the derived English, and Dutch laid over it by name.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use super::ui;
use crate::error::Exit;
use crate::text;
use crate::text::{Lang, Text};

/// Dutch for each subcommand, by name; the empty name is the program.
const COMMANDS: &[(&str, &str)] = &[
    (
        "draagvlak",
        "Controleert het canvas van een regionaal innovatie-ecosysteem en maakt er documenten van.",
    ),
    ("init", "Begin een werkmap in een lege map: mappen, een eerste canvas, het kader en het schema."),
    ("new", "Begin een canvas, met uitleg bij wat er in te vullen is."),
    ("check", "Controleer canvassen: wat ontbreekt, wat is niet onderbouwd, welke datum is voorbij."),
    ("build", "Maak de documenten van canvassen, als Markdown en PDF."),
    ("explain", "Leg een regel uit: waar hij op let, waarom dat telt en wat te doen is, met voorbeelden."),
    ("schema", "Schrijf de schema's van een blad, voor teksteditors en andere programma's."),
    ("documents", "Toon welke documenten te maken zijn, of wat het sjabloon van een document ziet."),
    (
        "templates",
        "Neem sjablonen of de opmaak van het programma over in de werkmap, of toon wat sindsdien is veranderd.",
    ),
    (
        "eject",
        "Kopieer sjablonen van het programma naar de werkmap, om ze te wijzigen; bestanden die er zijn blijven.",
    ),
    (
        "diff",
        "Toon wat het programma en de werkmap sindsdien hebben gewijzigd; eindig met code 1 als het programma dat deed.",
    ),
    ("completions", "Toon het script waarmee een shell opdrachten aanvult."),
    ("man", "Toon de handleiding als manpagina."),
];

/// Dutch for each argument, by name.
const ARGUMENTS: &[(&str, &str)] = &[
    ("directory", "Werk in deze map in plaats van de huidige."),
    ("quiet", "Toon alleen fouten."),
    ("verbose", "Toon meer: ook bestanden die gelijk blijven en geaccepteerde punten."),
    ("color", "Kleur: auto (let op NO_COLOR), always (altijd) of never (nooit)."),
    (
        "ui",
        "Taal van hulp en meldingen: nl of en; anders geldt DRAAGVLAK_UI, en anders de taal van het systeem.",
    ),
    ("help", "Toon deze hulp."),
    ("version", "Toon de versie."),
    ("canvases", "Namen of paden van canvassen; zonder naam alle canvassen."),
    ("date", "Doe alsof het deze dag is: een datum of `today`; anders geldt de peildatum van het canvas."),
    (
        "format",
        "Vorm van de uitvoer: human (om te lezen), short (één regel per punt), json, sarif, github, gitlab, junit of markdown.",
    ),
    ("output", "Schrijf de uitvoer naar dit bestand, in UTF-8, in plaats van die te tonen."),
    (
        "fail_on",
        "Eindig met code 1 vanaf dit niveau: info (opmerking), warning (waarschuwing) of error (fout).",
    ),
    ("select", "Gebruik alleen deze regels; uitkomsten blijven staan."),
    ("ignore", "Sla deze regels over."),
    ("watch", "Blijf kijken: controleer een canvas opnieuw zodra een blad ervan bewaard wordt."),
    (
        "scope",
        "Gebruik alleen regels die hiernaar kijken: record (één gegeven tegelijk, voor teksteditors) of canvas.",
    ),
    (
        "baseline",
        "Merk wat in dit bestand staat als bekend: het blijft zichtbaar, maar telt niet voor de eindcode.",
    ),
    ("write_baseline", "Schrijf wat er nu gevonden wordt in dit bestand, voor `--baseline`."),
    ("jobs", "Werk in ten hoogste zoveel threads; anders één per processor."),
    ("findings", "Toon het schema van `check --format json`, en schrijf niets."),
    ("of_data", "Toon het schema van wat sjablonen zien en `documents --data` toont, en schrijf niets."),
    ("data", "Toon wat het sjabloon van een document ziet van een canvas, als JSON."),
    ("lang", "Taal daarvan: nl of en; anders geldt die van het canvas."),
    ("fix", "Herstel eerst in de bladen wat niemand hoeft na te kijken, en controleer daarna."),
    ("diff", "Toon alleen wat er zou veranderen en schrijf niets; eindig met code 1 als dat iets is."),
    ("unsafe_fixes", "Met --fix of --diff: herstel ook wat iemand moet nakijken of invullen."),
    ("documents", "Maak alleen deze documenten; zie `draagvlak documents`."),
    ("langs", "Talen van de documenten: nl, en; anders gelden die van het canvas."),
    ("formats", "Bestandsvormen: md, pdf."),
    ("paper", "Druk op ander papier: a3, a1; alleen wat daarop kan, wordt gemaakt."),
    ("blank", "Druk met ruimte om in te vullen, om op te hangen; alleen wat leeg kan, wordt gemaakt."),
    ("out", "Map voor de documenten."),
    ("force", "Schrijf ook over documenten heen die met de hand zijn gewijzigd."),
    ("compare", "Schrijf niets; eindig met code 1 als er iets zou veranderen."),
    (
        "strict",
        "Eindig met code 1 bij een fout, een opmaak die blijft verspringen of een teken dat het lettertype niet heeft.",
    ),
    ("pdf_engine", "Wat de PDF maakt: embedded (ingebouwd) of typst-cli (het programma `typst`)."),
    ("rule", "Naam van de regel; zonder naam volgt een lijst."),
    ("all", "Leg alle regels uit, de een na de ander."),
    ("shape", "Vorm van de uitleg: human (om te lezen) of markdown (een bladzijde om te bewaren)."),
    ("id", "Naam van het canvas: kleine letters, cijfers en streepjes."),
    ("from", "Neem de opzet van dit canvas over, zonder de antwoorden."),
    ("framework", "Kader voor het canvas, met versie."),
    ("print", "Toon het schema in deze taal, en schrijf niets."),
    ("set", "Een soort document, `shared` (wat soorten delen) of `theme` (de opmaak van PDF's)."),
    ("seen", "Onthoud van bestanden die er al zijn dat ze hebben wat het programma nu heeft."),
    ("program", "Alleen wat het programma heeft gewijzigd, als patch voor de werkmap."),
    ("shell", "De shell: bash, elvish, fish, powershell of zsh."),
];

const TEMPLATE_EN: &str = "{about}\n\nUsage: {usage}\n\n{all-args}";
const TEMPLATE_NL: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}";

/// The command with its help in a language.
pub fn localize(command: Command, lang: Lang) -> Command {
    below(command, "", lang)
}

/// The same for a command below others, whose names stand before its own.
fn below(command: Command, above: &str, lang: Lang) -> Command {
    let command = command.help_template(if lang == Lang::Nl { TEMPLATE_NL } else { TEMPLATE_EN });
    if lang == Lang::En {
        return command;
    }
    let name = command.get_name().to_owned();
    let about = COMMANDS.iter().find(|(known, _)| *known == name).map(|(_, dutch)| *dutch);
    let positional = command.get_positionals().next().is_some();
    let has_subcommands = command.has_subcommands();
    let mut command = command
        .subcommand_help_heading("Opdrachten")
        .subcommand_value_name("OPDRACHT")
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Toon deze hulp."))
        .mut_args(|arg| {
            let dutch = ARGUMENTS.iter().find(|(known, _)| arg.get_id() == *known).map(|(_, dutch)| *dutch);
            let heading = if arg.is_positional() { "Argumenten" } else { "Opties" };
            let arg = arg.help_heading(heading);
            let takes_value = arg.get_num_args().is_some_and(|range| range.takes_values())
                || matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
            // what clap adds by itself is English
            let arg = if takes_value { arg.hide_default_value(true).hide_possible_values(true) } else { arg };
            match dutch {
                Some(dutch) => arg.help(dutch).long_help(dutch),
                None => arg,
            }
        });
    let root = name == "draagvlak";
    if root {
        command = command
            .disable_version_flag(true)
            .arg(
                Arg::new("version")
                    .short('V')
                    .long("version")
                    .action(ArgAction::Version)
                    .help("Toon de versie."),
            )
            .mut_args(|arg| {
                if arg.get_id() == "version" || arg.get_id() == "help" {
                    arg.help_heading("Opties")
                } else {
                    arg
                }
            });
    }
    if let Some(about) = about {
        command = command.about(about).long_about(about);
    }
    let rest = match (has_subcommands, positional) {
        (true, _) => "[OPTIES] <OPDRACHT>",
        (false, true) => "[OPTIES] [ARGUMENTEN]",
        (false, false) => "[OPTIES]",
    };
    let whole = if root { String::new() } else { format!("{above}{name} ") };
    command = command.override_usage(format!("draagvlak {whole}{rest}"));
    let subcommands: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for sub in subcommands {
        command = command.mut_subcommand(sub, |sub| below(sub, &whole, lang));
    }
    command
}

/// Prints what clap has to say: help to standard output, a refusal in the user's language to standard error.
pub fn refuse(error: &clap::Error, lang: Lang) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let printed = error.print().and_then(|()| std::io::Write::flush(&mut std::io::stdout()));
            return ui::printed(printed.err().as_ref(), lang, Exit::Clean);
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            return Exit::Failed;
        }
        _ if lang == Lang::En => {
            let _ = error.print();
            return Exit::Failed;
        }
        _ => {}
    }
    let message = dutch(error).nl;
    let out = std::io::stderr();
    let _ = std::io::Write::write_all(
        &mut out.lock(),
        format!("fout: {message}\n  Meer hulp: `draagvlak --help`.\n").as_bytes(),
    );
    Exit::Failed
}

/// A refusal in Dutch, from its kind and what it is about.
fn dutch(error: &clap::Error) -> Text {
    let get = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let (arg, value, valid) = (
        get(ContextKind::InvalidArg),
        text::visible(&get(ContextKind::InvalidValue)),
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
    let nl = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = text::visible(&get(ContextKind::InvalidSubcommand));
            format!("de opdracht `{command}` is er niet.{near}")
        }
        ErrorKind::UnknownArgument => format!("`{}` is geen optie.{near}", text::visible(&arg)),
        ErrorKind::InvalidValue if value.is_empty() => format!("`{arg}` heeft een waarde nodig."),
        ErrorKind::InvalidValue => {
            format!("“{value}” kan niet bij `{arg}`; te kiezen is uit: {valid}.{near}")
        }
        ErrorKind::ValueValidation => format!("“{value}” kan niet bij `{arg}`."),
        ErrorKind::MissingRequiredArgument => format!("hier hoort nog bij: {arg}."),
        ErrorKind::MissingSubcommand => "er is geen opdracht gegeven.".to_owned(),
        ErrorKind::ArgumentConflict => {
            format!("`{arg}` gaat niet samen met `{}`.", get(ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            format!("`{arg}` heeft te veel waarden.")
        }
        ErrorKind::TooFewValues | ErrorKind::NoEquals => format!("`{arg}` heeft een waarde nodig."),
        ErrorKind::InvalidUtf8 => "een argument is geen geldige tekst.".to_owned(),
        _ => error.to_string(),
    };
    Text::new(nl, error.to_string())
}

/// Names of commands and arguments that have no Dutch; for a test.
pub fn without_dutch(command: &Command) -> Vec<String> {
    let mut missing = Vec::new();
    if !COMMANDS.iter().any(|(name, _)| *name == command.get_name()) {
        missing.push(command.get_name().to_owned());
    }
    for arg in command.get_arguments() {
        if !ARGUMENTS.iter().any(|(name, _)| arg.get_id() == *name) {
            missing.push(format!("{} {}", command.get_name(), arg.get_id()));
        }
    }
    missing.extend(command.get_subcommands().flat_map(without_dutch));
    missing
}
