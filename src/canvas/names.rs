//! What people call the fields that stand in records of many kinds, once for all of them.
//!
//! A field is known by its English and its Dutch name together, since one English name may have two meanings: `by` is
//! when (`uiterlijk`) or who (`door`). What is called otherwise in one kind only is declared there.

/// English name, Dutch name, and what else people write, with spaces between.
pub const COMMON: &[(&str, &str, &str)] = &[
    ("id", "id", "code key sleutel slug identifier identificatie kenmerk nummer nr ref korte-naam"),
    ("name", "naam", "title titel label benaming heet caption"),
    ("title", "titel", "name naam label kop heading header subject onderwerp benaming opschrift"),
    (
        "text",
        "tekst",
        "description omschrijving beschrijving content inhoud summary samenvatting formulering wording",
    ),
    (
        "what",
        "wat",
        "description omschrijving beschrijving text tekst title titel name naam subject onderwerp inhoud content summary samenvatting label benaming",
    ),
    (
        "evidence",
        "onderbouwing",
        "source bron bewijs bewijsstuk proof reference referentie based-on gebaseerd-op citation bronvermelding documentation verwijzing",
    ),
    (
        "note",
        "toelichting",
        "remark opmerking comment notitie noot aantekening bijzonderheden uitleg explanation annotation memo toel opm",
    ),
    (
        "circle",
        "kring",
        "visibility zichtbaarheid confidentiality vertrouwelijkheid privacy openbaarheid reikwijdte verspreiding classification rubricering sharing",
    ),
    ("status", "status", "state stand stand-van-zaken voortgang progress toestand stage stadium"),
    ("date", "datum", "day dag when wanneer moment on op dated tijdstip"),
    (
        "by",
        "uiterlijk",
        "deadline due due-date before tot end einddatum klaar target-date streefdatum wanneer when date datum termijn vervaldatum opleverdatum ultimo ready-by",
    ),
    ("by", "door", "who wie author auteur by-whom person persoon function functie"),
    ("sectors", "sectoren", "sector branche industry industries bedrijfstak domain domein"),
    (
        "amounts",
        "bedragen",
        "cost costs kosten per-year per-jaar cost-per-year kosten-per-jaar budget begroting jaarbedragen expenses",
    ),
    (
        "amount",
        "bedrag",
        "cost costs kosten total totaal total-cost totale-kosten totaalbedrag budget begroting price prijs sum som investment investering",
    ),
    (
        "comparison",
        "vergelijking",
        "precision nauwkeurigheid precisie approx approximate approximately circa qualifier operator",
    ),
    ("unit", "eenheid", "uom maat meeteenheid"),
    (
        "value",
        "waarde",
        "number getal figure cijfer amount bedrag score stand aantal count quantity hoeveelheid qty",
    ),
    ("year", "jaar", "jaartal date datum when wanneer jr yr boekjaar"),
    (
        "period",
        "periode",
        "term looptijd duration duur timeframe tijdvak when wanneer date datum years jaren tijd",
    ),
    ("session", "sessie", "workshop werksessie bijeenkomst"),
    ("wave", "ronde", "survey enquete round peiling questionnaire vragenlijst uitvraag poll"),
    ("precondition", "randvoorwaarde", "condition voorwaarde conditie criterium factor enabler"),
    ("preconditions", "randvoorwaarden", "condition voorwaarde conditie criteria factor topic thema enabler"),
    (
        "place-name",
        "plaats",
        "place town city stad gemeente location locatie municipality vestigingsplaats plaatsnaam address adres where waar venue",
    ),
    ("level", "niveau", "scale schaal geographic-level schaalniveau bestuurslaag tier"),
    ("consent", "toestemming", "permission akkoord instemming approval anonymity anonimiteit"),
    ("reason", "reden", "why waarom motivation motivatie because argument rationale motivering afweging"),
    (
        "owner",
        "eigenaar",
        "who wie responsible verantwoordelijke trekker lead probleemeigenaar assigned-to door contact resp",
    ),
    (
        "starts",
        "start",
        "start-date startdatum begin begindatum from van start-year startjaar since sinds vanaf ingangsdatum begint",
    ),
    (
        "n",
        "n",
        "count number aantal respondents respondenten deelnemers participants responses sample-size steekproef response respons total totaal aantal-deelnemers completed ingevuld ingevulde wn",
    ),
    ("kind", "soort", "type sort category categorie"),
];

/// What a field of these names is called in records of any kind.
pub fn common(english: &str, dutch: &str) -> &'static str {
    COMMON.iter().find(|(e, d, _)| (*e, *d) == (english, dutch)).map_or("", |(.., words)| words)
}
