//! Lists of words that rules watch for, in Dutch and in English; to watch for another, add a line.

use crate::numeral;
use crate::text::Lang;

/// A word that readers each understand differently.
#[derive(Debug)]
pub(super) struct Watched {
    /// Its Dutch forms, the usual one first.
    pub nl: &'static [&'static str],
    /// Its English forms, the usual one first.
    pub en: &'static [&'static str],
}

impl Watched {
    /// Its forms in one language.
    pub const fn forms(&self, lang: Lang) -> &'static [&'static str] {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

/// Abbreviations that every reader of a paper knows.
pub(super) const ABBREVIATIONS: &[&str] = &[
    "AI", "AVG", "BBP", "BE", "BNP", "BTW", "BV", "BVBA", "CAO", "CBS", "CD", "CEO", "CFO", "CO", "COVID",
    "CTO", "CV", "DNA", "EC", "EFRO", "EN", "ERDF", "ERP", "EU", "EUR", "FAQ", "FTE", "GDP", "GDPR", "GGD",
    "GPS", "GW", "HAVO", "HBO", "HR", "ICT", "IP", "IPO", "ISO", "IT", "KB", "KMO", "KPI", "KVK", "KW",
    "LED", "LNV", "LTD", "MBA", "MBO", "MKB", "MT", "MVO", "MW", "MWH", "NATO", "NAVO", "NB", "NGO", "NL",
    "NS", "NV", "OECD", "OESO", "OK", "OV", "PC", "PDF", "PO", "PPS", "PR", "RD", "SDG", "SDGS", "SME",
    "SMES", "STEM", "SWOT", "TBD", "TNO", "TODO", "TV", "UK", "UN", "US", "USA", "USB", "VAT", "VMBO", "VN",
    "VNG", "VO", "VOF", "VS", "VSO", "VWO", "VZW", "WHO", "WO", "WOZ", "XXX", "ZZP",
];

/// Words that decide what a decision is about, and that no two readers take the same way. A plural in -s is understood.
pub(super) const WATCHED: &[Watched] = &[
    Watched { nl: &["ecosysteem", "ecosystemen"], en: &["ecosystem"] },
    Watched { nl: &["scale-up", "scaleup"], en: &["scale-up", "scaleup"] },
    Watched { nl: &["valorisatie", "kennisvalorisatie"], en: &["valorisation", "valorization"] },
    Watched { nl: &["fieldlab", "field lab"], en: &["field lab", "fieldlab"] },
    Watched { nl: &["living lab"], en: &["living lab"] },
    Watched { nl: &["triple helix"], en: &["triple helix"] },
    Watched { nl: &["quadruple helix"], en: &["quadruple helix"] },
    Watched { nl: &["quintuple helix"], en: &["quintuple helix"] },
    Watched { nl: &["open innovatie"], en: &["open innovation"] },
    Watched { nl: &["crossover", "cross-over"], en: &["crossover", "cross-over"] },
    Watched { nl: &["launching customer"], en: &["launching customer"] },
    Watched { nl: &["TRL"], en: &["TRL"] },
    Watched { nl: &["revolverend fonds", "revolving fund"], en: &["revolving fund"] },
    Watched { nl: &["human capital"], en: &["human capital"] },
    Watched {
        nl: &["slimme specialisatie", "smart specialisation", "smart specialization"],
        en: &["smart specialisation", "smart specialization"],
    },
    Watched { nl: &["brede welvaart"], en: &["broad prosperity"] },
    Watched { nl: &["cocreatie", "co-creatie"], en: &["co-creation", "cocreation"] },
    Watched { nl: &["proof of concept"], en: &["proof of concept"] },
    Watched { nl: &["spin-off"], en: &["spin-off"] },
    Watched { nl: &["incubator"], en: &["incubator"] },
    Watched { nl: &["accelerator"], en: &["accelerator"] },
    Watched { nl: &["publiek-private samenwerking", "pps"], en: &["public-private partnership", "PPP"] },
    Watched { nl: &["learning community"], en: &["learning community", "learning communities"] },
    Watched { nl: &["community of practice"], en: &["community of practice", "communities of practice"] },
    Watched { nl: &["missiegedreven"], en: &["mission-driven", "mission-oriented"] },
    Watched { nl: &["governance"], en: &["governance"] },
];

/// Words that an office or a fashion likes, each with what says the same.
pub(super) const fn jargon(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Nl => JARGON_NL,
        Lang::En => JARGON_EN,
    }
}

const JARGON_NL: &[(&str, &str)] = &[
    ("aangaande", "over"),
    ("aanvliegroute", "aanpak"),
    ("accorderen", "goedkeuren"),
    ("additioneel", "extra"),
    ("additionele", "extra"),
    ("alsmede", "en ook"),
    ("awareness", "bekendheid"),
    ("best practice", "goed voorbeeld"),
    ("commitment", "toezegging of steun"),
    ("concretiseringsslag", "uitwerking"),
    ("conform", "volgens"),
    ("deliverable", "resultaat"),
    ("derhalve", "daarom"),
    ("dienen te", "moeten"),
    ("dient te", "moet"),
    ("faciliteren", "mogelijk maken of helpen"),
    ("faciliteert", "maakt mogelijk of helpt"),
    ("handelingsperspectief", "wat iemand kan doen"),
    ("implementatie", "invoering of uitvoering"),
    ("implementeren", "invoeren of uitvoeren"),
    ("in het kader van", "voor of bij"),
    ("initiëren", "beginnen met"),
    ("inzake", "over"),
    ("laaghangend fruit", "wat snel kan"),
    ("meekoppelkans", "werk dat samen kan"),
    ("meekoppelkansen", "werk dat samen kan"),
    ("met betrekking tot", "over"),
    ("middels", "met of door"),
    ("mindset", "houding"),
    ("omtrent", "over"),
    ("onderhavige", "deze"),
    ("optimaliseren", "verbeteren"),
    ("participeren", "meedoen"),
    ("quick win", "snel resultaat"),
    ("roadmap", "routekaart"),
    ("stakeholder", "betrokkene"),
    ("state of the art", "modernste"),
    ("stip op de horizon", "doel voor later"),
    ("synergie", "wat samen beter gaat"),
    ("ten aanzien van", "over of voor"),
    ("ten behoeve van", "voor"),
    ("teneinde", "om"),
    ("thans", "nu"),
    ("vliegwiel", "wat iets op gang brengt"),
    ("vliegwieleffect", "wat iets op gang brengt"),
    ("vliegwielfunctie", "wat iets op gang brengt"),
    ("vooralsnog", "voorlopig"),
    ("voornoemd", "dit"),
    ("voornoemde", "deze"),
];

const JARGON_EN: &[(&str, &str)] = &[
    ("aforementioned", "this"),
    ("best practice", "good example"),
    ("commence", "begin"),
    ("deliverable", "result"),
    ("facilitate", "make possible or help"),
    ("going forward", "from now on"),
    ("holistic", "as a whole"),
    ("in accordance with", "under or following"),
    ("in order to", "to"),
    ("in the event of", "if there is"),
    ("in the event that", "if"),
    ("low-hanging fruit", "what can be done soon"),
    ("paradigm shift", "change"),
    ("prior to", "before"),
    ("pursuant to", "under"),
    ("quick win", "early result"),
    ("state of the art", "latest"),
    ("synergies", "what goes better together"),
    ("synergy", "what goes better together"),
    ("utilise", "use"),
    ("utilize", "use"),
    ("with regard to", "about"),
    ("with respect to", "about"),
];

/// Words for those who take part or sign up, whom only the organisation itself can count.
pub(super) const fn joined(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nl => &[
            "aanmeldingen",
            "abonnees",
            "aangesloten",
            "bezoekers",
            "deelnemer",
            "deelnemers",
            "deelnemende",
            "donateurs",
            "huurders",
            "ingeschreven",
            "inschrijvingen",
            "leden",
            "ledenaantal",
            "ledental",
            "lid",
        ],
        Lang::En => &[
            "affiliated",
            "donor",
            "member",
            "membership",
            "participant",
            "participating",
            "registration",
            "subscriber",
            "tenant",
            "visitor",
        ],
    }
}

/// Words that claim a quantity and give none, each with the words after which they do not.
pub(super) const fn vague(lang: Lang) -> &'static [(&'static str, &'static [&'static str])] {
    match lang {
        Lang::Nl => VAGUE_NL,
        Lang::En => VAGUE_EN,
    }
}

const VAGUE_NL: &[(&str, &[&str])] = &[
    ("aanzienlijk", &["niet"]),
    ("aanzienlijke", &["geen"]),
    // "een diverse groep" is a mixed one
    ("diverse", &["een"]),
    ("een groot aantal", &[]),
    ("enorm", &[]),
    ("enorme", &[]),
    ("flink", &[]),
    ("flinke", &[]),
    ("fors", &["niet"]),
    ("forse", &["geen"]),
    ("heel wat", &[]),
    ("legio", &[]),
    ("significant", &["niet"]),
    ("significante", &["geen"]),
    ("steeds meer", &[]),
    ("substantieel", &["niet"]),
    ("substantiële", &["geen"]),
    ("tal van", &[]),
    ("talloze", &[]),
    ("talrijke", &[]),
    ("veel", &["te", "zo", "hoe", "even", "niet", "net", "evenzo"]),
    ("vele", &["de", "zo"]),
];

const VAGUE_EN: &[(&str, &[&str])] = &[
    ("a great deal of", &[]),
    ("a large number of", &[]),
    ("a lot of", &[]),
    ("considerable", &["no"]),
    ("considerably", &["not"]),
    ("countless", &[]),
    ("enormous", &[]),
    ("huge", &[]),
    ("many", &["how", "as", "too", "so", "not"]),
    ("more and more", &[]),
    ("numerous", &[]),
    ("plenty of", &[]),
    ("significant", &["no"]),
    ("significantly", &["not"]),
    ("substantial", &["no"]),
    ("substantially", &["not"]),
    ("various", &["the"]),
];

/// Numbers in words, beside which a vague word does no harm.
pub(super) fn numerals(lang: Lang) -> impl Iterator<Item = &'static str> {
    let others = match lang {
        Lang::Nl => PARTS_NL,
        Lang::En => PARTS_EN,
    };
    numeral::above_one(lang).chain(others.iter().copied())
}

const PARTS_NL: &[&str] = &[
    "honderd",
    "duizend",
    "miljoen",
    "miljard",
    "helft",
    "kwart",
    "een derde",
    "een vijfde",
    "een tiende",
    "verdubbeld",
    "verdrievoudigd",
    "gehalveerd",
];

const PARTS_EN: &[&str] = &[
    "hundred",
    "thousand",
    "million",
    "billion",
    "half",
    "quarter",
    "a third",
    "one third",
    "a fifth",
    "one fifth",
    "a tenth",
    "one tenth",
    "doubled",
    "tripled",
    "halved",
];
