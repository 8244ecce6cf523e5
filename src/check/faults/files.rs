//! Faults around the sheets: files that cannot be read or stand where they do not belong, and templates that fail.

use super::fault::{Fault, faults};

/// Faults in files, folders and templates.
pub const FILES: &[Fault] = faults! {
    File:
    "unreadable", Error;
    nl: "Een bestand of map kan niet gelezen worden.",
        "Wat niet gelezen is, is ook niet gecontroleerd; documenten van dat canvas blijven zoals ze zijn.",
        "Kijk of het er is en of u het mag lezen.";
    en: "A file or folder cannot be read.",
        "What was not read was not checked either; documents of that canvas stay as they are.",
        "See whether it is there and whether you may read it.";

    "not-utf8", Error;
    nl: "Een bestand is niet als UTF-8 opgeslagen.",
        "In een andere codering wordt elke letter met een accent of trema iets anders.",
        "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8).";
    en: "A file was not saved as UTF-8.",
        "In another encoding every letter with an accent becomes something else.",
        "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).";

    "too-large", Error;
    nl: "Een bestand is groter dan 2 MB.",
        "Een canvas van een hele provincie is nog geen tiende daarvan; zo'n bestand is bijna altijd iets anders dan een blad.",
        "Haal het weg uit de map, of splits het canvas in een map met bladen.";
    en: "A file is larger than 2 MB.",
        "The canvas of a whole province is not a tenth of that; such a file is nearly always something else than a sheet.",
        "Remove it from the folder, or split the canvas into a folder of sheets.";

    "not-a-file", Error;
    nl: "Iets met de naam van een blad is geen gewoon bestand, maar bijvoorbeeld een apparaat.",
        "Lezen daaruit houdt misschien nooit op.",
        "Haal het weg uit de map.";
    en: "Something with the name of a sheet is not an ordinary file, but a device, say.",
        "Reading from it might never end.",
        "Remove it from the folder.";

    "outside-workspace", Error;
    nl: "Een snelkoppeling leidt naar een bestand buiten de werkmap.",
        "Een werkmap van een ander zou zo uw eigen bestanden in een document kunnen zetten.",
        "Zet een kopie van het bestand in de werkmap.";
    en: "A link leads to a file outside the workspace.",
        "Somebody else's workspace could put your own files into a document that way.",
        "Put a copy of the file into the workspace.";

    "threshold-beyond-bounds", Error;
    nl: "Een drempel in `draagvlak.toml` ligt buiten zijn grenzen.",
        "Een regel met zo'n drempel zegt niets meer, of alles; de standaard geldt zolang.",
        "Kies een getal binnen de grenzen; `draagvlak explain` noemt ze bij de regel.";
    en: "A threshold in `draagvlak.toml` lies beyond its bounds.",
        "A rule with such a threshold says nothing any more, or everything; meanwhile the default holds.",
        "Choose a number within the bounds; `draagvlak explain` gives them with the rule.";

    "off-unknown-rule", Error;
    nl: "Onder `[off]` staat een regel die er niet is, of die niet uit kan.",
        "Wie denkt dat een regel uitstaat, wordt verrast als hij toch iets meldt.",
        "Verbeter de naam; `draagvlak explain` toont alle regels.";
    en: "`[off]` names a rule that does not exist, or that cannot be switched off.",
        "Whoever thinks that a rule is off is surprised when it still reports.",
        "Correct the name; `draagvlak explain` lists all rules.";

    "off-without-reason", Error;
    nl: "Onder `[off]` staat een regel zonder reden.",
        "Wat voor alle canvassen uitstaat, moet een opvolger kunnen begrijpen.",
        "Schrijf in één zin waarom de regel hier niet hoort.";
    en: "`[off]` names a rule without a reason.",
        "What is off for all canvases must make sense to a successor.",
        "Write in one sentence why the rule does not belong here.";

    "house-rule", Error;
    nl: "Een eigen regel is niet te gebruiken, bijvoorbeeld door een onbekend veld in de voorwaarde.",
        "Een regel die niet loopt, lijkt op een regel die niets vindt.",
        "Verbeter de regel op de aangewezen plaats; `docs/house-rules.md` geeft voorbeelden.";
    en: "A house rule cannot be used, for instance because of an unknown field in its condition.",
        "A rule that does not run looks like a rule that finds nothing.",
        "Correct the rule at the place shown; `docs/house-rules.md` has examples.";

    "house-rule-failed", Error;
    nl: "Een eigen regel loopt vast op een gegeven, bijvoorbeeld door delen door nul.",
        "Over dat gegeven zegt de regel dan niets.",
        "Maak de voorwaarde bestand tegen dit gegeven.";
    en: "A house rule fails on a record, for instance by dividing by zero.",
        "Of that record the rule then says nothing.",
        "Make the condition withstand this record.";

    "house-example", Error;
    nl: "Een eigen regel doet niet wat zijn eigen voorbeeld zegt.",
        "Dan klopt de regel niet, of het voorbeeld.",
        "Pas een van de twee aan.";
    en: "A house rule does not do what its own example says.",
        "Then the rule is wrong, or the example.",
        "Change one of the two.";

    "canvas-twice", Error;
    nl: "Een canvas staat in een blad en ook in een map met dezelfde naam, zoals `canvases/emmen.toml` naast `canvases/emmen/`.",
        "Dan is niet te zeggen welk van de twee geldt; ze worden samen gelezen.",
        "Verplaats het blad naar de map, of haal de map weg.";
    en: "A canvas is in a sheet and also in a folder of the same name, such as `canvases/emmen.toml` beside `canvases/emmen/`.",
        "Then nobody can say which of the two holds; they are read together.",
        "Move the sheet into the folder, or remove the folder.";

    "private-alone", Error;
    nl: "Een privéblad (met `private` of `privé` in de naam) hoort bij geen canvas.",
        "Het wordt niet gelezen, en git slaat het over: wat erin staat, bestaat alleen op deze computer.",
        "Geef het de naam van een canvas, zoals `emmen.private.toml` bij `emmen.toml`; is het geen privéblad, noem het dan zonder dat woord.";
    en: "A private sheet (with `private` or `privé` in its name) belongs to no canvas.",
        "It is not read, and git skips it: what it holds exists on this computer only.",
        "Give it the name of a canvas, such as `emmen.private.toml` beside `emmen.toml`; if it is not private, name it without that word.";

    "private-head", Error;
    nl: "De kop `[canvas]` staat in een privéblad.",
        "Collega's hebben dat blad niet, en documenten drukken er niets uit: titel, vraag en partijen ontbreken.",
        "Verplaats `[canvas]` naar een blad dat gedeeld wordt.";
    en: "The header `[canvas]` stands in a private sheet.",
        "Colleagues do not have that sheet, and documents print nothing of it: title, question and parties are missing.",
        "Move `[canvas]` to a sheet that is shared.";

    "private-tracked", Error;
    nl: "Een privéblad staat in git, of git slaat het niet over.",
        "Wat in git staat, reist mee naar iedereen die de map ophaalt, en blijft in oudere versies staan.",
        "Haal het blad uit git met `git rm --cached`, en zet `*.private.toml` in `.gitignore`; bij een andere schrijfwijze is hernoemen het eenvoudigst.";
    en: "A private sheet is in git, or git does not pass over it.",
        "What is in git travels to all who fetch the folder, and remains in older versions.",
        "Take the sheet out of git with `git rm --cached`, and put `*.private.toml` into `.gitignore`; where it is spelled otherwise, renaming is simplest.";

    "merge-not-installed", Info;
    nl: "De werkmap vraagt om samenvoegen per gegeven, maar deze kloon is daar niet voor ingesteld.",
        "Git voegt bladen dan samen als gewone tekst: dat botst vaker, en zet soms een veld bij een ander gegeven.",
        "Doe één keer `draagvlak git install`.";
    en: "The workspace asks for merging by record, but this clone is not set up for it.",
        "Git then merges sheets as plain text: that collides more often, and sometimes puts a field with another record.",
        "Do `draagvlak git install` once.";

    "passed-over", Error;
    nl: "Een bestand of map is niet gelezen, hoewel het een blad, sjabloon of instelling lijkt: `emmen.toml.txt`, een snelkoppeling naar een map, `Draagvlak.toml`.",
        "Wat niet gelezen is, ontbreekt in documenten zonder dat iemand het ziet; waar een blad kan ontbreken, worden er daarom geen gemaakt.",
        "Hernoem of verplaats het zoals de melding zegt.";
    en: "A file or folder was not read, though it seems to be a sheet, template or setting: `emmen.toml.txt`, a link to a folder, `Draagvlak.toml`.",
        "What was not read is missing from documents without anyone seeing it; where a sheet may be missing, none are made for that reason.",
        "Rename or move it as the message says.";

    "file-missing", Warning;
    nl: "Een bestand dat bij `path` staat, is er niet, heet net anders, of is een map of een adres op internet.",
        "Wie de bron of de bijlage zoekt, vindt haar niet; met andere hoofdletters of een schuine streep de verkeerde kant op vindt alleen Windows haar.",
        "Zet het bestand in de werkmap, of verbeter het pad; een adres op internet hoort bij `url`.";
    en: "A file named at `path` is not there, has a slightly different name, or is a folder or an address on the internet.",
        "Whoever looks for the source or the attachment does not find it; with other capitals or a backslash only Windows does.",
        "Put the file into the workspace, or correct the path; an address on the internet belongs at `url`.";

    "file-outside", Error;
    nl: "Een bestand dat bij `path` staat, ligt buiten de werkmap: een heel pad, `../` naar boven, of een snelkoppeling.",
        "Collega's hebben dat bestand niet, en een werkmap van een ander zou zo uw eigen bestanden aanwijzen. Het wordt nooit geopend.",
        "Zet een kopie in de werkmap, en noem het pad vanaf de map waarin `canvases` staat.";
    en: "A file named at `path` lies outside the workspace: a whole path, `../` upwards, or a link.",
        "Colleagues do not have that file, and somebody else's workspace could point at your own files that way. It is never opened.",
        "Put a copy into the workspace, and give the path from the folder that holds `canvases`.";

    "name-twice", Error;
    nl: "Twee namen verschillen alleen in hoofdletters of in hoe een accent geschreven is.",
        "Op een computer met Windows of macOS zijn ze dezelfde: daar blijft er één van over.",
        "Geef een van de twee een andere naam.";
    en: "Two names differ only in capitals, or in how an accent is written.",
        "On a computer with Windows or macOS they are the same: only one of them remains there.",
        "Give one of the two another name.";

    "template", Error;
    nl: "Een sjabloon onder `templates/` werkt niet, bijvoorbeeld door een naam die er niet is.",
        "Het document is niet gemaakt; de andere documenten wel.",
        "Verbeter het sjabloon op de genoemde regel. Wat een sjabloon kan noemen, staat in `docs/templates.md`.";
    en: "A template under `templates/` does not work, for instance because of a name that is not there.",
        "The document was not made; the others were.",
        "Mend the template at the line named. What a template may name stands in `docs/templates.md`.";

    "document-broken", Error;
    nl: "Wat een sjabloon oplevert, is geen goed document, vaak door een leeg veld.",
        "Het document is niet gemaakt; half gemaakt zou het een fout verbergen.",
        "Vul het veld dat op die plaats gedrukt wordt, of laat het sjabloon toetsen of het veld er is.";
    en: "What a template yields is not a proper document, often because a field is empty.",
        "The document was not made; half made, it would hide a fault.",
        "Fill the field that is printed there, or let the template test whether the field is there.";

    "colour-unfit", Error;
    nl: "Een kleur in `brand/brand.toml` is geen kleur, is te licht om in te lezen, of lijkt op een kleur die iets betekent.",
        "Woorden met weinig contrast kan niet iedereen lezen, en een lijn in de kleur van “let op” lijkt een waarschuwing; zolang geldt de kleur van het programma.",
        "Kies een kleur als `#154273`, met een contrast van ten minste 4,5 met wit en ver van oker en paars.";
    en: "A colour in `brand/brand.toml` is no colour, is too light to read, or looks like a colour that means something.",
        "Not everybody can read words of little contrast, and a line in the colour of “attention” seems a warning; until then the colour of the program holds.",
        "Choose a colour such as `#154273`, with a contrast of at least 4.5 with white and far from ochre and plum.";

    "face-unfit", Error;
    nl: "Een bestand van het eigen lettertype ontbreekt, is iets anders dan het moet zijn, of de licentie ontbreekt.",
        "Een PDF neemt het lettertype mee: dat mag alleen met een licentie, en zonder het juiste gewicht worden koppen gewone tekst; zolang geldt dat van het programma.",
        "Zet de bestanden en hun licentie in `brand/fonts/`, en noem ze in `brand/brand.toml`; `docs/house-style.md` zegt welke.";
    en: "A file of the house's own face is missing, is something else than it must be, or the licence is missing.",
        "A PDF takes the face along: that needs a licence, and without the right weight headings become plain text; until then that of the program holds.",
        "Put the files and their licence into `brand/fonts/`, and name them in `brand/brand.toml`; `docs/house-style.md` says which.";

    "logo-unfit", Error;
    nl: "Het logo ontbreekt, heeft geen tekst voor wie het niet ziet, of is meer dan een tekening.",
        "Wie een document laat voorlezen, hoort anders niet van wie het komt, en een script of verwijzing hoort niet in een logo; zolang wordt het niet gedrukt.",
        "Zet een gewone SVG of PNG in `brand/`, en schrijf bij `alt` wat erop staat.";
    en: "The logo is missing, has no text for who does not see it, or is more than a drawing.",
        "Who has a document read aloud would otherwise not hear whose it is, and a script or reference has no place in a logo; until then it is not printed.",
        "Put a plain SVG or PNG into `brand/`, and write at `alt` what it says.";

    "brand-line-too-long", Error;
    nl: "De naam of het adres van het huis is te lang voor onder aan een bladzijde.",
        "Elke bladzijde houdt er ruimte voor vrij, die de tekst dan mist; zolang wordt de regel weggelaten.",
        "Maak de regel korter: een naam van hoogstens 80 tekens, een adres van hoogstens 160.";
    en: "The name or address of the house is too long for the foot of a page.",
        "Every page keeps room for it, which the text then lacks; until then the line is left out.",
        "Shorten the line: a name of at most 80 characters, an address of at most 160.";

    "kind-file-unfit", Error;
    nl: "De naam die `kind.toml` bij `file` aan een document geeft, kan geen naam van een bestand zijn.",
        "Een naam met mappen zou buiten de map voor documenten uitkomen, en niet elk systeem kent elk teken.",
        "Geef bij `file` een naam zonder mappen en zonder leestekens, zoals `brief-{canvas}`.";
    en: "The name that `kind.toml` gives a document at `file` cannot be the name of a file.",
        "A name with folders would lead out of the folder for documents, and not every system knows every character.",
        "Give a name without folders and signs at `file`, such as `letter-{canvas}`.";

    "kind-file-twice", Error;
    nl: "Twee soorten documenten hebben dezelfde bestandsnaam.",
        "Het ene document zou het andere overschrijven; het tweede wordt niet gemaakt.",
        "Geef bij `file` in `kind.toml` een andere naam.";
    en: "Two kinds of document have the same file name.",
        "One document would overwrite the other; the second is not made.",
        "Give another name at `file` in `kind.toml`.";
};
