//! Money and promises: budget lines and what parties bring in.

use super::define::{choice, record};
use super::record::{extra, part};
use super::value::{Comparison, Day, Period, Prose, Quantity, Ref, TotalAmount, YearAmount, to};

choice! { "Kind of money.", "Soort geld.";
    MoneySort {
        Grant = "grant" ("subsidie"), Loan = "loan" ("lening"), Equity = "equity" ("deelneming"), Revolving = "revolving" ("revolverend"),
        Own = "own-contribution" ("eigen-bijdrage"), InKind = "in-kind" ("in-natura"),
    }
}

choice! { "How far a budget line is.", "Hoe ver een budgetregel is.";
    BudgetStatus {
        Requested = "requested" ("gevraagd"), Announced = "announced" ("aangekondigd"), Pledged = "pledged" ("toegezegd"), Granted = "granted" ("verleend"),
        Advanced = "advanced" ("bevoorschot"), Settled = "settled" ("vastgesteld"), Reclaimed = "reclaimed" ("teruggevorderd"),
    }
}

choice! { "Whether money is one-off or structural.", "Of geld incidenteel of structureel is.";
    Nature { OneOff = "one-off" ("incidenteel"), Structural = "structural" ("structureel") }
}

choice! { "How amounts stand to value-added tax.", "Hoe bedragen zich tot de btw verhouden.";
    Vat { Excl = "excl" ("exclusief"), Incl = "incl" ("inclusief"), None = "none" ("geen") }
}

choice! { "What a party brings in.", "Wat een partij inbrengt.";
    ContributionKind { Money = "money" ("geld"), Hours = "hours" ("uren"), Facility = "facility" ("faciliteit"), Data = "data" ("data") }
}

choice! { "How firm a contribution is.", "Hoe hard een bijdrage is.";
    Firmness { Oral = "oral" ("mondeling"), Intent = "intent" ("intentie"), Signed = "signed" ("getekend"), Paid = "paid" ("betaald") }
}

record! { "Money from one source for one purpose.", "Geld van één bron voor één doel.";
    Budget = "budget" ("budget"), Steering,
    key |b| [extra("id", b.id.as_ref()), part("source", b.source.as_deref()), extra("year", b.year.map(|y| y.to_string())),
             extra("for", b.r#for.first().map(|f| &**f)), extra("kind", b.kind.map(MoneySort::name))]; {
        id ("id"): Option<String>, "Short name, where source, year, purpose and kind do not tell lines apart.", "Korte naam, als bron, jaar, doel en soort regels niet onderscheiden.";
        source ("bron"): Option<Ref<to::Party>>, "Who pays.", "Wie betaalt.";
        year ("jaar"): Option<i64>, "In which year.", "In welk jaar.";
        eur ("eur"): Option<i64>, "Whole euros in that year.", "Hele euro's in dat jaar.";
        amounts ("bedragen"): Vec<YearAmount>, "Or amounts per year.", "Of bedragen per jaar.";
        amount ("bedrag"): Option<TotalAmount>, "Or one total over a period.", "Of één totaal over een periode.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, about, at most …", "Precies, ongeveer, hoogstens …";
        kind ("soort"): Option<MoneySort>, "Kind of money.", "Soort geld.";
        nature ("aard"): Option<Nature>, "One-off or structural.", "Incidenteel of structureel.";
        cover ("dekking"): Option<Prose>, "From which budget item or reserve.", "Uit welke begrotingspost of reserve.";
        vat ("btw"): Option<Vat>, "How it stands to value-added tax.", "Hoe het zich tot de btw verhoudt.";
        status ("status"): Option<BudgetStatus>, "How far it is.", "Hoe ver het is.";
        r#for ("voor"): Vec<Ref<to::Purpose>>, "What it is for.", "Waarvoor het is.";
        decision ("besluit"): Option<Ref<to::Decision>>, "The decision it rests on.", "Het besluit waarop het rust.";
        instrument ("regeling"): Option<Ref<to::Instrument>>, "The instrument it comes from.", "De regeling waar het uit komt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "The source.", "De bron.";
    }
}

record! { "What a party promises to bring in.", "Wat een partij belooft in te brengen.";
    Commitment = "commitment" ("bijdrage"), Internal, key |c| [part("id", c.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        party ("partij"): Option<Ref<to::Party>>, "Who promises.", "Wie het belooft.";
        kind ("soort"): Option<ContributionKind>, "Money, hours, facility or data.", "Geld, uren, faciliteit of data.";
        eur ("eur"): Option<i64>, "Value in whole euros.", "Waarde in hele euro's.";
        amounts ("bedragen"): Vec<YearAmount>, "Or amounts per year.", "Of bedragen per jaar.";
        amount ("bedrag"): Option<TotalAmount>, "Or one total over a period.", "Of één totaal over een periode.";
        quantity ("hoeveelheid"): Option<Quantity>, "Hours or other, without a value in euros.", "Uren of anders, zonder waarde in euro's.";
        firmness ("hardheid"): Option<Firmness>, "Oral, intent, signed or paid.", "Mondeling, intentie, getekend of betaald.";
        condition ("voorwaarde"): Option<Prose>, "On what condition.", "Op welke voorwaarde.";
        met ("vervuld"): Option<bool>, "Whether the condition is met.", "Of de voorwaarde vervuld is.";
        given_on ("gegeven-op"): Option<Period>, "When it was given.", "Wanneer die gegeven is.";
        valid_until ("geldig-tot"): Option<Day>, "Until when it holds.", "Tot wanneer die geldt.";
        r#for ("voor"): Vec<Ref<to::Purpose>>, "What it is for.", "Waarvoor die is.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "The proof.", "Het bewijsstuk.";
    }
}
