//! The Dutch of help: of each command, argument, value and name of a value, by the name that the code has for it.

use clap::Command;

/// Dutch for each command, by name.
pub(super) const COMMANDS: &[(&str, &str)] = &[
    (
        "draagvlak",
        "Controleert het canvas van een regionaal innovatie-ecosysteem en maakt er documenten van.",
    ),
    ("init", "Begin een werkmap in een lege map: mappen, een eerste canvas, het kader en het schema."),
    ("new", "Begin een canvas, met uitleg bij wat er in te vullen is."),
    ("check", "Controleer canvassen: wat ontbreekt, wat is niet onderbouwd, welke datum is voorbij."),
    (
        "diff",
        "Vertel wat er in canvassen veranderde tussen twee momenten: besloten, beter, later, toegezegd.",
    ),
    ("log", "Vertel wat elke commit in canvassen veranderde, of het leven van één gegeven."),
    (
        "moment",
        "Bewaar bladen en stukken zoals ze verstuurd zijn, toon wat bewaard is, of zeg van welk moment een stuk is.",
    ),
    ("git", "Laat git bladen samenvoegen per gegeven, en het gegeven noemen bij elk verschil."),
    (
        "install",
        "Laat git in deze kloon bladen samenvoegen per gegeven, en het gegeven noemen bij elk verschil.",
    ),
    ("uninstall", "Haal weg wat `install` heeft ingesteld."),
    ("status", "Vertel wat er is ingesteld, waar, en of het werkt."),
    ("merge", "Voeg drie teksten van een blad samen; git roept dit aan."),
    ("git diff", "Vertel het verschil tussen twee teksten van een blad in zinnen; git roept dit aan."),
    ("build", "Maak de documenten van canvassen, als Markdown en PDF."),
    (
        "explain",
        "Leg uit: een regel, een soort gegeven, een veld, een waarde, een randvoorwaarde, een blik, fase of kring.",
    ),
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
        "templates diff",
        "Toon wat het programma en de werkmap sindsdien hebben gewijzigd; eindig met code 1 als het programma dat deed.",
    ),
    ("completions", "Toon het script waarmee een shell opdrachten en namen aanvult."),
    ("man", "Toon de handleiding van een opdracht, of schrijf alle handleidingen."),
    ("help", "Toon de hulp bij een opdracht."),
];

/// Dutch for each argument, by name.
pub(super) const ARGUMENTS: &[(&str, &str)] = &[
    ("directory", "Werk in deze map in plaats van de huidige; paden gelden vanaf die map."),
    ("quiet", "Toon alleen fouten."),
    ("verbose", "Toon meer: ook bestanden die gelijk blijven en geaccepteerde punten."),
    ("color", "Wanneer kleur wordt gebruikt."),
    (
        "ui",
        "Taal van hulp en meldingen: nl of en; anders geldt DRAAGVLAK_UI, en anders de taal van het systeem.",
    ),
    ("help", "Toon deze hulp."),
    ("version", "Toon de versie."),
    ("canvases", "Namen of paden van canvassen; zonder naam alle canvassen."),
    ("date", "Doe alsof het deze dag is: een datum of `today`; anders geldt de peildatum van het canvas."),
    ("format", "Vorm van de uitvoer."),
    (
        "moments",
        "Twee momenten, A..B, of alleen A (B is dan de werkmap zoals die is): een dat bewaard is, een versie, een label, een dag of een map; daarna canvassen. Zonder moment: sinds de laatste vastlegging in git.",
    ),
    (
        "moment",
        "Hoe het moment heet, zoals “stuurgroep 16 september 2026”; zonder naam: toon wat bewaard is.",
    ),
    ("verify", "Zeg van welk moment deze bestanden zijn, of dat ze van geen moment zijn."),
    ("kept_on", "De dag van het moment; anders vandaag."),
    (
        "since",
        "Vertel in de stukken wat er sinds dit moment veranderde: een dat bewaard is, een versie of een dag; anders vertelt alleen een wijzigingsnotitie het, sinds het laatste dat bewaard is.",
    ),
    ("form", "Vorm van de uitvoer."),
    ("stat", "Toon alleen hoeveel wijzigingen er van elk onderwerp zijn."),
    ("weight", "Toon wijzigingen vanaf dit gewicht."),
    ("circle", "Zoals lezers van deze kring het mogen zien."),
    ("of", "Canvassen, en het adres van één gegeven, zoals `measure.proeftuin`: dan het leven daarvan."),
    ("from_weight", "Toon wijzigingen vanaf dit gewicht; anders vanaf `minor`, en van één gegeven alle."),
    (
        "not_before",
        "Alleen commits vanaf deze dag, of vanaf die van een bewaard moment; of die na een versie of label.",
    ),
    ("most", "Niet meer dan zoveel commits."),
    ("authors", "Zeg wie elke commit maakte."),
    ("shared", "Ook voor wie de werkmap ophaalt: met een regel in `.gitattributes`, die wordt vastgelegd."),
    ("sentences", "Vertel verschillen ook in zinnen, in `git diff` en `git show`."),
    ("base", "Waar beide kanten mee begonnen."),
    ("ours", "Het blad waarin wordt samengevoegd, en waar de uitkomst komt."),
    ("theirs", "Het blad dat wordt samengevoegd."),
    ("length", "Hoe lang de merktekens zijn."),
    ("sheet", "Waar het blad in de repository staat."),
    ("our_name", "Hoe onze kant heet."),
    ("their_name", "Hoe de andere kant heet."),
    ("given", "Wat git meegeeft."),
    ("exit_code", "Eindig met code 1 als er iets veranderde."),
    ("output", "Schrijf de uitvoer naar dit bestand, in UTF-8, in plaats van die te tonen."),
    ("fail_on", "Eindig met code 1 vanaf dit niveau."),
    ("select", "Gebruik alleen deze regels; uitkomsten blijven staan."),
    ("ignore", "Sla deze regels over."),
    ("watch", "Blijf kijken: controleer een canvas opnieuw zodra een blad ervan bewaard wordt."),
    ("scope", "Gebruik alleen regels die hiernaar kijken."),
    (
        "baseline",
        "Merk wat in dit bestand staat als bekend: het blijft zichtbaar, maar telt niet voor de eindcode.",
    ),
    ("write_baseline", "Schrijf wat er nu gevonden wordt in dit bestand, voor `--baseline`."),
    ("jobs", "Werk in ten hoogste zoveel threads; anders één per processor."),
    ("findings", "Toon het schema van `check --format json`, en schrijf niets."),
    ("of_changes", "Toon het schema van `diff --format json` en `log --format json`, en schrijf niets."),
    ("of_data", "Toon het schema van wat sjablonen zien en `documents --data` toont, en schrijf niets."),
    ("data", "Toon wat het sjabloon van een document ziet van een canvas, als JSON."),
    ("lang", "Taal daarvan; anders geldt die van het canvas."),
    ("fix", "Herstel eerst in de bladen wat niemand hoeft na te kijken, en controleer daarna."),
    ("diff", "Toon alleen wat er zou veranderen en schrijf niets; eindig met code 1 als dat iets is."),
    ("unsafe_fixes", "Met --fix of --diff: herstel ook wat iemand moet nakijken of invullen."),
    ("documents", "Maak alleen deze documenten; zie `draagvlak documents`."),
    ("langs", "Talen van de documenten; anders gelden die van het canvas."),
    ("formats", "Vormen waarin de documenten worden gemaakt."),
    ("paper", "Druk op ander papier; alleen wat daarop kan, wordt gemaakt."),
    ("blank", "Druk met ruimte om in te vullen, om op te hangen; alleen wat leeg kan, wordt gemaakt."),
    ("out", "Map voor de documenten; anders `output` in de werkmap."),
    ("force", "Schrijf ook over documenten heen die met de hand zijn gewijzigd."),
    ("compare", "Schrijf niets; eindig met code 1 als er iets zou veranderen."),
    (
        "strict",
        "Eindig met code 1 bij een fout, een opmaak die blijft verspringen of een teken dat het lettertype niet heeft.",
    ),
    ("pdf_engine", "Wat de PDF maakt."),
    ("rule", "Naam van wat uitgelegd moet worden; zonder naam volgt een lijst."),
    ("all", "Leg alle regels uit, de een na de ander."),
    ("shape", "Vorm van de uitleg."),
    ("id", "Naam van het canvas: kleine letters, cijfers en streepjes."),
    (
        "session",
        "Voeg aan het canvas een sessie met dit id toe, met regels voor de antwoorden; een die er al is, krijgt die regels.",
    ),
    ("about", "Met --session: de randvoorwaarden waarover zij gaat; anders alle."),
    (
        "groups",
        "Met --session: van wie de antwoorden apart geteld worden, zoals `public,sme`; anders die van de helix.",
    ),
    ("from", "Neem de opzet van dit canvas over (een naam of een pad), zonder de antwoorden."),
    ("framework", "Kader voor het canvas, met versie."),
    ("print", "Toon het schema in deze taal, en schrijf niets."),
    ("set", "Een soort document, `shared` (wat soorten delen) of `theme` (de opmaak van PDF's)."),
    ("seen", "Onthoud van bestanden die er al zijn dat ze hebben wat het programma nu heeft."),
    ("program", "Alleen wat het programma heeft gewijzigd, als patch voor de werkmap."),
    ("shell", "De shell."),
    ("topic", "De opdracht; zonder naam de hulp bij het programma."),
    ("page", "De opdracht; zonder naam de handleiding van het programma."),
    ("man_out", "Schrijf de handleidingen van alle opdrachten in deze map."),
];

/// Dutch for what is said of a value, by argument and value.
pub(super) const VALUES: &[(&str, &str, &str)] = &[
    ("color", "auto", "op een terminal, tenzij NO_COLOR of CLICOLOR anders zegt"),
    ("color", "always", "altijd"),
    ("color", "never", "nooit"),
    ("format", "human", "om te lezen, met de regels van het blad"),
    ("format", "short", "één regel per punt; van wat samen verteld wordt, elk deel eronder"),
    ("format", "json", "voor programma's; zie `draagvlak schema --findings`"),
    ("format", "sarif", "SARIF 2.1.0, voor code scanning en teksteditors"),
    ("format", "github", "annotaties van GitHub Actions"),
    ("format", "gitlab", "Code Quality-rapport van GitLab"),
    ("format", "junit", "testrapport in de XML van JUnit"),
    ("format", "markdown", "voor een merge request of een mail"),
    ("form", "human", "om te lezen op een terminal"),
    ("form", "markdown", "voor een merge request of een mail"),
    ("form", "json", "voor programma's; zie `draagvlak schema --changes`"),
    ("weight", "editorial", "alles, ook wat alleen anders verwoord is"),
    ("weight", "minor", "wat iets anders kan zeggen"),
    ("weight", "material", "waar een stuurgroep naar vraagt"),
    ("weight", "reversal", "wat vaststond en niet meer"),
    ("from_weight", "editorial", "alles, ook wat alleen anders verwoord is"),
    ("from_weight", "minor", "wat iets anders kan zeggen"),
    ("from_weight", "material", "waar een stuurgroep naar vraagt"),
    ("from_weight", "reversal", "wat vaststond en niet meer"),
    ("circle", "internal", "het team"),
    ("circle", "steering", "een stuurgroep"),
    ("circle", "public", "iedereen"),
    ("fail_on", "info", "bij elk punt"),
    ("fail_on", "warning", "bij waarschuwingen en fouten"),
    ("fail_on", "error", "bij fouten"),
    ("scope", "record", "één gegeven tegelijk, zoals een teksteditor het wil"),
    ("scope", "canvas", "het hele canvas"),
    ("langs", "nl", "Nederlands"),
    ("langs", "en", "Engels"),
    ("formats", "md", "Markdown, met de figuren als SVG"),
    ("formats", "pdf", "PDF"),
    ("paper", "a4", "staand, om te lezen"),
    ("paper", "a3", "liggend, voor op tafel"),
    ("paper", "a1", "liggend, voor aan de muur"),
    ("pdf_engine", "embedded", "in het programma zelf"),
    ("pdf_engine", "typst-cli", "het programma `typst`"),
    ("shape", "human", "om te lezen op een terminal"),
    ("shape", "markdown", "een bladzijde om te bewaren"),
];

/// Dutch for what stands in the place of a value.
pub(super) const PLACES: &[(&str, &str)] = &[
    ("A..B", "A..B"),
    ("CIRCLE", "KRING"),
    ("COMMAND", "OPDRACHT"),
    ("DATE", "DATUM"),
    ("DIR", "MAP"),
    ("ENGINE", "MAKER"),
    ("FILE", "BESTAND"),
    ("FORM", "VORM"),
    ("FORMAT", "VORM"),
    ("ID", "NAAM"),
    ("KIND", "DOCUMENT"),
    ("LANG", "TAAL"),
    ("LEVEL", "NIVEAU"),
    ("NAME", "NAAM"),
    ("NUMBER", "AANTAL"),
    ("PAPER", "PAPIER"),
    ("PRECONDITION", "RANDVOORWAARDE"),
    ("RULE", "REGEL"),
    ("SESSION", "SESSIE"),
    ("VIEW", "BLIK"),
    ("WEIGHT", "GEWICHT"),
    ("WHAT", "WAT"),
    ("WHEN", "WANNEER"),
];

/// The Dutch of a name.
pub(super) fn of(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    table.iter().find(|(known, _)| *known == name).map(|(_, dutch)| *dutch)
}

/// The Dutch of what is said of a value of an argument.
pub(super) fn of_value(argument: &str, value: &str) -> Option<&'static str> {
    VALUES.iter().find(|(known, of, _)| *known == argument && *of == value).map(|(.., dutch)| *dutch)
}

/// What of a command and those below it has no Dutch; for a test.
pub fn missing(command: &Command) -> Vec<String> {
    let name = super::key(command);
    let mut missing: Vec<String> =
        of(COMMANDS, name).is_none().then(|| name.to_owned()).into_iter().collect();
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str();
        if of(ARGUMENTS, id).is_none() {
            missing.push(format!("{name} {id}"));
        }
        for value in arg.get_possible_values() {
            if value.get_help().is_some() && of_value(id, value.get_name()).is_none() {
                missing.push(format!("{name} {id} {}", value.get_name()));
            }
        }
        let places =
            arg.get_value_names().unwrap_or_default().iter().filter(|_| arg.get_action().takes_values());
        let same = ["CANVAS", "MOMENT", "SHELL"];
        for place in places.filter(|place| !same.contains(&place.as_str()) && of(PLACES, place).is_none()) {
            missing.push(format!("{name} {place}"));
        }
    }
    missing.extend(command.get_subcommands().flat_map(self::missing));
    missing
}
