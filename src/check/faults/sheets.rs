//! Faults in a sheet: how it is written, and what is amiss with the points that it accepts.

use super::fault::{Fault, faults};

/// Faults in how a sheet is written.
pub const SHEETS: &[Fault] = faults! {
    Sheet:
    "syntax", Error;
    nl: "Een regel van het blad is geen TOML: een haakje of aanhalingsteken te weinig, een dubbele punt in plaats van `=`, een bedrag met een euroteken.",
        "Wat op die regel staat, telt niet mee: één teken te weinig kan een maatregel uit de notitie laten vallen.",
        "Verbeter de regel zoals de melding zegt; de andere regels zijn wel gelezen.";
    en: "A line of the sheet is not TOML: a bracket or quotation mark too few, a colon instead of `=`, an amount with a euro sign.",
        "What stands on that line does not count: one sign too few can drop a measure from the brief.",
        "Mend the line as the message says; the other lines were read.";
    example: "examples/syntax.toml";

    "unknown-key", Error;
    nl: "Een veld dat dit gegeven niet kent: een tikfout, of een Nederlands woord waar het Engelse hoort.",
        "Een veld dat niemand kent, wordt door niemand gelezen.",
        "Kies het veld dat de melding noemt; het schema in `canvases/` somt alle velden op.";
    en: "A field that this record does not know: a slip, or a Dutch word where the English one belongs.",
        "A field that nobody knows is read by nobody.",
        "Take the field that the message names; the schema in `canvases/` lists all fields.";
    example: "examples/unknown-key.toml";

    "unknown-kind", Error;
    nl: "Een kopje dat geen soort gegeven is.",
        "Alles onder een kopje dat niemand kent, blijft ongelezen.",
        "Kies het kopje dat de melding noemt.";
    en: "A header that is no kind of record.",
        "All that stands under a header that nobody knows stays unread.",
        "Take the header that the message names.";
    example: "examples/unknown-kind.toml";

    "unknown-value", Error;
    nl: "Een waarde waaruit hier niet te kiezen is.",
        "Met een fase of status die niemand kent, is niet te rekenen.",
        "Kies een van de waarden die de melding noemt.";
    en: "A value that is not among the choices here.",
        "Nothing can be worked out from a phase or status that nobody knows.",
        "Take one of the values that the message names.";
    example: "examples/unknown-value.toml";

    "wrong-type", Error;
    nl: "Tekst waar een getal of datum hoort, of andersom.",
        "Met een getal tussen aanhalingstekens is niet te rekenen.",
        "Schrijf de waarde zoals de melding zegt: een getal en een datum kaal, tekst tussen aanhalingstekens.";
    en: "Text where a number or date belongs, or the reverse.",
        "Nothing can be worked out from a number between quotation marks.",
        "Write the value as the message says: a number and a date bare, text between quotation marks.";
    example: "examples/wrong-type.toml";

    "duplicate-key", Error;
    nl: "Een veld staat twee keer in hetzelfde gegeven.",
        "Een van de twee zou ongemerkt verliezen.",
        "Verwijder een van beide.";
    en: "A field occurs twice in the same record.",
        "One of the two would lose without anyone noticing.",
        "Remove one of the two.";
    example: "examples/duplicate-key.toml";

    "field-missing", Error;
    nl: "Een veld waar dit gegeven niet zonder kan, ontbreekt.",
        "Zonder dat veld is het gegeven niet te lezen.",
        "Voeg het veld toe dat de melding noemt.";
    en: "A field that this record cannot do without is missing.",
        "Without that field the record cannot be read.",
        "Add the field that the message names.";

    "record-shape", Error;
    nl: "Een kopje met te weinig of te veel rechte haken.",
        "Dubbele haken zeggen dat er meer van zijn, zoals partijen; `[canvas]` is er maar één.",
        "Schrijf het kopje zoals de melding zegt.";
    en: "A header with too few or too many square brackets.",
        "Double brackets say that there can be more, such as actors; of `[canvas]` there is only one.",
        "Write the header as the message says.";
    example: "examples/record-shape.toml";

    "merge-conflict", Error;
    nl: "Git heeft twee versies van dezelfde regels in het blad gezet.",
        "Zolang niemand kiest, is niet te zeggen wat er geldt; het blad is niet gelezen.",
        "Kies wat blijft en verwijder de regels met `<<<<<<<`, `=======` en `>>>>>>>`.";
    en: "Git has put two versions of the same lines into the sheet.",
        "As long as nobody chooses, nobody can say what holds; the sheet was not read.",
        "Choose what stays and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`.";
    example: "examples/merge-conflict.toml";

    "format-missing", Error;
    nl: "Het blad begint niet met `format = 1`.",
        "Aan die regel ziet een volgende versie van het programma hoe het blad te lezen is.",
        "Zet `format = 1` op een eigen regel boven het eerste kopje.";
    en: "The sheet does not begin with `format = 1`.",
        "By that line a next version of the program sees how to read the sheet.",
        "Put `format = 1` on a line of its own above the first header.";
    example: "examples/format-missing.toml";

    "format-unknown", Error;
    nl: "Het blad is geschreven voor een andere versie van het programma.",
        "Wat een nieuwere versie bedoelt, kan deze verkeerd begrijpen.",
        "Gebruik een nieuwere versie van draagvlak, of schrijf `format = 1`.";
    en: "The sheet was written for another version of the program.",
        "What a newer version means, this one may misunderstand.",
        "Use a newer version of draagvlak, or write `format = 1`.";
    example: "examples/format-unknown.toml";

    "newer-toml", Warning;
    nl: "Een schrijfwijze die nieuwere TOML toelaat, maar die veel programma's nog weigeren.",
        "Een collega met een andere teksteditor krijgt het blad dan niet open zonder fouten.",
        "Schrijf het zoals de melding zegt.";
    en: "A notation that newer TOML allows, but many programs still refuse.",
        "A colleague with another editor then cannot open the sheet without errors.",
        "Write it as the message says.";
    example: "examples/newer-toml.toml";

    "key-missing", Error;
    nl: "Een gegeven zonder korte naam: een veld waarmee andere gegevens ernaar verwijzen, is leeg.",
        "Wat geen naam heeft, kan niemand noemen, en ook niet volgen door de tijd.",
        "Vul het genoemde veld in. Een `id` is een korte naam die nooit verandert: kleine letters, cijfers en streepjes.";
    en: "A record without a short name: a field by which other records refer to it is empty.",
        "What has no name cannot be named, nor followed through time.",
        "Fill in the field named. An `id` is a short name that never changes: lower-case letters, digits and hyphens.";
    example: "examples/key-missing.toml";

    "key-double", Error;
    nl: "Twee gegevens met dezelfde korte naam.",
        "Een verwijzing zou op allebei kunnen slaan.",
        "Geef een van de twee een andere `id`, of voeg ze samen als ze hetzelfde zeggen.";
    en: "Two records with the same short name.",
        "A reference could mean either.",
        "Give one of the two another `id`, or put them together if they say the same.";
    example: "examples/key-double.toml";

    "canvas-head-missing", Error;
    nl: "Geen van de bladen van een canvas heeft een kop `[canvas]`.",
        "Zonder kop heeft het canvas geen titel, fase of peildatum.",
        "Voeg aan één blad `[canvas]` toe, met minstens `title`.";
    en: "None of the sheets of a canvas has a head `[canvas]`.",
        "Without a head the canvas has no title, phase or as-of date.",
        "Add `[canvas]` to one sheet, with at least `title`.";
    example: "examples/canvas-head-missing.toml";

    "canvas-head-double", Error;
    nl: "Twee bladen van één canvas hebben een kop `[canvas]`.",
        "Titel, fase en peildatum kunnen maar één keer gelden; alleen de eerste kop is gelezen.",
        "Voeg de twee koppen samen in één blad.";
    en: "Two sheets of one canvas have a head `[canvas]`.",
        "Title, phase and as-of date can hold only once; only the first head was read.",
        "Put the two heads together in one sheet.";

    "person-in-shared-sheet", Error;
    nl: "Een persoon staat in een blad dat gedeeld wordt.",
        "Git bewaart ook wat later verwijderd is: een naam of adres blijft in elke kopie staan.",
        "Zet dit gegeven in een blad waarvan de naam op `.private.toml` eindigt; git slaat dat over. In een gedeeld blad staat een functie.";
    en: "A person is named in a sheet that is shared.",
        "Git also keeps what was removed later: a name or address stays in every copy.",
        "Move this record to a sheet whose name ends in `.private.toml`; git skips it. A shared sheet names a function.";
    example: "examples/person-in-shared-sheet.toml";

    "private-in-shared-sheet", Error;
    nl: "Een gegeven met `circle = \"private\"` staat in een blad dat gedeeld wordt.",
        "Het staat dan wel in geen document, maar iedereen met toegang tot de repository leest het blad.",
        "Zet dit gegeven in een blad waarvan de naam op `.private.toml` eindigt; git slaat dat over. Mag het team het weten, kies dan `circle = \"internal\"`.";
    en: "A record with `circle = \"private\"` stands in a sheet that is shared.",
        "It is in no document then, but everybody with access to the repository reads the sheet.",
        "Move this record to a sheet whose name ends in `.private.toml`; git skips it. If the team may know, choose `circle = \"internal\"`.";
    example: "examples/private-in-shared-sheet.toml";

    "more-findings", Error;
    nl: "In dit blad staan meer fouten dan er getoond worden, of in één gegeven zo veel dat er niets van gelezen is; zo zwaar als de zwaarste die niet getoond is.",
        "Na een paar verbeteringen vallen er vaak tientallen weg.",
        "Verbeter eerst de fouten die getoond zijn, en controleer opnieuw.";
    en: "This sheet has more faults than are shown, or one record has so many that nothing of it was read; as heavy as the heaviest that is not shown.",
        "After a few corrections, dozens often fall away.",
        "Mend the faults that are shown first, and check again.";
};

/// Faults in what is accepted.
pub const EXEMPTIONS: &[Fault] = faults! {
    Exemption:
    "exemption-unknown-rule", Error;
    nl: "Een geaccepteerd punt noemt een regel die er niet is.",
        "Wie denkt iets geaccepteerd te hebben, heeft niets geaccepteerd.",
        "Neem de naam over die de controle tussen rechte haken toont; `draagvlak explain` noemt ze alle.";
    en: "An accepted point names a rule that does not exist.",
        "Whoever believes they have accepted something has accepted nothing.",
        "Take over the name that the check shows in square brackets; `draagvlak explain` lists them all.";
    example: "examples/exemption-unknown-rule.toml";

    "exemption-of-outcome", Error;
    nl: "Een geaccepteerd punt noemt een uitkomst: een randvoorwaarde die ontbreekt.",
        "Dat er iets ontbreekt, is wat het canvas zegt, niet wat eraan mankeert. Wegzetten zou het beeld mooier maken dan het is.",
        "Zeg in `[canvas.focus] not-chosen` met `precondition` en `reason` waarom er niets aan gebeurt, of neem een maatregel op.";
    en: "An accepted point names an outcome: a precondition that is missing.",
        "That something is missing is what the canvas says, not what is amiss with it. Setting it aside would make the picture greener than it is.",
        "Say in `[canvas.focus] not-chosen` with `precondition` and `reason` why nothing is done about it, or add a measure.";
    example: "examples/exemption-of-outcome.toml";

    "exemption-without-reason", Error;
    nl: "Een geaccepteerd punt zonder reden, functie of einddatum. Het geldt dan niet.",
        "Over een jaar weet niemand meer waarom dit mocht, en van wie.",
        "Vul `reason`, `by` (een functie) en `until` (een datum) in.";
    en: "An accepted point without a reason, function or end date. It does not hold then.",
        "In a year nobody remembers why it was all right, and who said so.",
        "Fill in `reason`, `by` (a function) and `until` (a date).";
    example: "examples/exemption-without-reason.toml";

    "exemption-expired", Warning;
    nl: "Een geaccepteerd punt is over zijn einddatum heen. Het punt zelf telt weer mee.",
        "Wat voor even was, wordt anders ongemerkt voor altijd.",
        "Los het punt op, of accepteer het opnieuw met een reden en een nieuwe datum.";
    en: "An accepted point has passed its end date. The point itself counts again.",
        "What was for a while would otherwise become for ever, without anyone noticing.",
        "Resolve the point, or accept it again with a reason and a new date.";
    example: "examples/exemption-expired.toml";

    "exemption-unused", Info;
    nl: "Wat geaccepteerd is, komt niet meer voor.",
        "Een reden bij een punt dat er niet is, brengt de volgende lezer op een dwaalspoor.",
        "Haal het geaccepteerde punt weg.";
    en: "What is accepted no longer occurs.",
        "A reason for a point that is not there leads the next reader astray.",
        "Remove the accepted point.";
    example: "examples/exemption-unused.toml";
};
