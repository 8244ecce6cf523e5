//! Money and promises: budget lines and what parties bring in.

use super::define::{choice, record};
use super::record::{extra, own, part, set};
use super::value::{Comparison, Day, Period, Prose, Quantity, Ref, TotalAmount, YearAmount, to};

choice! { "Kind of money.", "Soort geld.";
    MoneySort {
        Grant = "grant" ("subsidie", "subsidy gift"),
        Loan = "loan" ("lening", "krediet credit"),
        Equity = "equity" ("deelneming", "shares aandelen participation participatie"),
        Revolving = "revolving" ("revolverend", "revolving-fund revolverend-fonds"),
        Own = "own-contribution" ("eigen-bijdrage", "own eigen own-money eigen-geld cofinancing cofinanciering eigen-middelen"),
        InKind = "in-kind" ("in-natura", "kind natura uren hours"),
    }
}

choice! { "How far a budget line is.", "Hoe ver een budgetregel is.";
    BudgetStatus {
        Requested = "requested" ("gevraagd", "asked applied aangevraagd application aanvraag applied-for") => 1,
        Announced = "announced" ("aangekondigd") => 2,
        Pledged = "pledged" ("toegezegd", "promised committed beloofd toezegging") => 3 promised,
        Granted = "granted" ("verleend", "awarded approved toegekend beschikt confirmed") => 4 promised,
        Advanced = "advanced" ("bevoorschot", "voorschot advance") => 5,
        Settled = "settled" ("vastgesteld", "afgerekend final") => 6,
        Reclaimed = "reclaimed" ("teruggevorderd", "clawed-back repaid terugbetaald") => 0,
    }
}

choice! { "Whether money is one-off or structural.", "Of geld incidenteel of structureel is.";
    Nature {
        OneOff = "one-off" ("incidenteel", "once eenmalig one-time"),
        Structural = "structural" ("structureel", "recurring permanent yearly jaarlijks terugkerend"),
    }
}

choice! { "How amounts stand to value-added tax.", "Hoe bedragen zich tot de btw verhouden.";
    Vat {
        Excl = "excl" ("exclusief", "exclusive exclusief-btw ex-btw without zonder excluding ex excl-vat"),
        Incl = "incl" ("inclusief", "inclusive inclusief-btw including with met in incl-vat"),
        None = "none" ("geen", "no n-a nvt exempt vrijgesteld"),
    }
}

choice! { "What a party brings in.", "Wat een partij inbrengt.";
    ContributionKind {
        Money = "money" ("geld", "cash euro financial financieel funding"),
        Hours = "hours" ("uren", "time tijd labour personnel"),
        Facility = "facility" ("faciliteit", "ruimte space room equipment"),
        Data = "data" ("data", "dataset"),
    }
}

choice! { "How firm a contribution is.", "Hoe hard een bijdrage is.";
    Firmness {
        Oral = "oral" ("mondeling", "verbal mondelinge-toezegging spoken informal informeel") => 1 promised,
        Intent = "intent" ("intentie", "intention letter-of-intent loi intentieverklaring intended eoi expression-of-interest mou") => 2 promised,
        Signed = "signed" ("getekend", "contract contracted ondertekend definitief getekende-overeenkomst hard firm zeker vast binding bindend confirmed bevestigd agreed overeengekomen") => 3 promised,
        Paid = "paid" ("betaald", "received ontvangen transferred") => 4,
    }
}

record! { "Money from one source for one purpose.", "Geld van één bron voor één doel.";
    Budget = "budget" ("budget", "money geld funding financiering budget-line budgetregel begroting begrotingspost subsidy subsidie grant finance bekostiging dekking cofinancing cofinanciering budgetpost funding-source geldbron"), Steering,
    key |b| own(b.id.as_ref()).unwrap_or_else(|| vec![part("source", b.source.as_deref()), extra("year", b.year.map(|y| y.to_string())),
             extra("for", set(&b.r#for)), extra("kind", b.kind.map(MoneySort::name))]); {
        id ("id"): Option<String>, "Short name, where source, year, purpose and kind do not tell lines apart.", "Korte naam, als bron, jaar, doel en soort regels niet onderscheiden.";
        source ("bron", "funder financier party partij payer betaler paid-by funded-by sponsor provider organisation organisatie geldbron from van gever verstrekker geldgever subsidiegever donor who wie by door"): Option<Ref<to::Party>>, "Who pays.", "Wie betaalt.";
        year ("jaar", "period periode looptijd when wanneer"): Option<i64>, "In which year.", "In welk jaar.";
        eur ("eur", "euro cost costs kosten sum som amt"): Option<i64>, "Whole euros in that year.", "Hele euro's in dat jaar.";
        amounts ("bedragen"): Vec<YearAmount>, "Or amounts per year.", "Of bedragen per jaar.";
        amount ("bedrag"): Option<TotalAmount>, "Or one total over a period.", "Of één totaal over een periode.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, about, at most …", "Precies, ongeveer, hoogstens …";
        kind ("soort", "type soort-geld money-type category categorie type-financiering soort-financiering funding-type form vorm"): Option<MoneySort>, "Kind of money.", "Soort geld.";
        nature ("aard", "recurrence kostensoort cost-type"): Option<Nature>, "One-off or structural.", "Incidenteel of structureel.";
        cover ("dekking", "coverage begrotingspost reserve budget-item"): Option<Prose>, "From which budget item or reserve.", "Uit welke begrotingspost of reserve.";
        vat ("btw", "tax btw-status"): Option<Vat>, "How it stands to value-added tax.", "Hoe het zich tot de btw verhoudt.";
        status ("status"): Option<BudgetStatus>, "How far it is.", "Hoe ver het is.";
        r#for ("voor", "measure maatregel goal doel purpose bestemming initiative initiatief project waarvoor tbv mbt use used-for what wat"): Vec<Ref<to::Purpose>>, "What it is for.", "Waarvoor het is.";
        decision ("besluit"): Option<Ref<to::Decision>>, "The decision it rests on.", "Het besluit waarop het rust.";
        instrument ("regeling", "scheme fund fonds subsidy subsidie"): Option<Ref<to::Instrument>>, "The instrument it comes from.", "De regeling waar het uit komt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "The source.", "De bron.";
    }
}

record! { "What a party promises to bring in.", "Wat een partij belooft in te brengen.";
    Commitment = "commitment" ("bijdrage", "contribution pledge toezegging belofte inleg inbreng promise cofinancing cofinanciering"), Internal, key |c| [part("id", c.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        party ("partij", "who organisation organisatie actor source bron partner by door from van contributor bijdrager funder financier wie payer betaler"): Option<Ref<to::Party>>, "Who promises.", "Wie het belooft.";
        kind ("soort", "type what wat form vorm in-kind natura"): Option<ContributionKind>, "Money, hours, facility or data.", "Geld, uren, faciliteit of data.";
        eur ("eur", "euro value waarde cost kosten sum som worth amt"): Option<i64>, "Value in whole euros.", "Waarde in hele euro's.";
        amounts ("bedragen"): Vec<YearAmount>, "Or amounts per year.", "Of bedragen per jaar.";
        amount ("bedrag"): Option<TotalAmount>, "Or one total over a period.", "Of één totaal over een periode.";
        quantity ("hoeveelheid", "hours uren volume qty fte"): Option<Quantity>, "Hours or other, without a value in euros.", "Uren of anders, zonder waarde in euro's.";
        firmness ("hardheid", "status certainty zekerheid commitment-level"): Option<Firmness>, "Oral, intent, signed or paid.", "Mondeling, intentie, getekend of betaald.";
        condition ("voorwaarde", "conditions voorwaarden proviso"): Option<Prose>, "On what condition.", "Op welke voorwaarde.";
        met ("vervuld", "fulfilled condition-met voldaan"): Option<bool>, "Whether the condition is met.", "Of de voorwaarde vervuld is.", up;
        given_on ("gegeven-op", "date datum promised-on toegezegd-op signed-on when wanneer"): Option<Period>, "When it was given.", "Wanneer die gegeven is.";
        valid_until ("geldig-tot", "expires geldigheid until tot valid-to end-date einddatum deadline period periode looptijd"): Option<Day>, "Until when it holds.", "Tot wanneer die geldt.";
        r#for ("voor", "measure maatregel goal doel purpose bestemming initiative initiatief project waarvoor tbv why waarom"): Vec<Ref<to::Purpose>>, "What it is for.", "Waarvoor die is.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "The proof.", "Het bewijsstuk.";
    }
}
