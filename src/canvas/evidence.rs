//! What things rest on: evidence, facts, policy texts and the words that are used.

use super::define::{choice, part, record};
use super::head::Scale;
use super::record::part;
use super::value::{Comparison, Day, Period, Prose, Ref, to};

choice! { "Kind of evidence.", "Soort onderbouwing.";
    EvidenceKind {
        Statement = "statement" ("uitspraak", "claim quote testimony interview"),
        Document = "document" ("document", "report rapport paper publication publicatie article artikel website press-release persbericht news nieuws nieuwsbericht literature"),
        Count = "count" ("telling", "tally registration registratie"),
        Measurement = "measurement" ("meting", "research onderzoek study"),
        Decision = "decision" ("besluit", "resolution raadsbesluit council-decision"),
        ThirdParty = "third-party" ("derde-partij", "external extern independent onafhankelijk audit derde"),
        Demand = "demand" ("vraag-uit-de-markt", "market-demand marktvraag order klantvraag"),
    }
}

choice! { "How a figure came about.", "Hoe een cijfer tot stand kwam.";
    FactKind {
        Measured = "measured" ("gemeten", "actual gerealiseerd realised observed werkelijk geteld counted") => 3,
        Estimated = "estimated" ("geraamd", "estimate schatting geschat raming") => 2,
        Expected = "expected" ("verwacht", "forecast prognose projection projected verwachting") => 1,
    }
}

choice! { "How a policy text bears on the canvas.", "Hoe een beleidstekst zich tot het canvas verhoudt.";
    PolicyRelation {
        Contributes = "contributes" ("draagt-bij", "supports ondersteunt"),
        Conflicts = "conflicts" ("botst", "contradicts strijdig conflict"),
        Requires = "requires" ("vereist", "demands verplicht eist"),
    }
}

record! { "Something that supports what is said, with its source and date.", "Iets wat onderbouwt wat er gezegd wordt, met bron en datum.";
    Evidence = "evidence" ("onderbouwing", "source bron reference referentie document bewijs bewijsstuk bewijsmateriaal proof publication publicatie report rapport press-release persbericht literature literatuur article artikel bronvermelding citation nieuwsbericht"), Public, key |e| [part("id", e.id.as_ref())], others, past; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        kind ("soort", "type category categorie source-type"): Option<EvidenceKind>, "Kind.", "Soort.";
        source ("bron", "title titel name naam document reference referentie citation bronvermelding description omschrijving beschrijving text tekst label what wat"): Option<Prose>, "The source, as it is printed.", "De bron, zoals die gedrukt wordt.";
        publisher ("uitgever", "author auteur published-by issuer uitgegeven-door organisation organisatie by org who wie"): Option<Prose>, "Who published it.", "Wie het uitgaf.";
        date ("datum", "published publicatiedatum publication-date year jaar jr"): Option<Period>, "When.", "Wanneer.";
        read_on ("gelezen-op", "read accessed accessed-on geraadpleegd geraadpleegd-op retrieved bekeken-op"): Option<Day>, "On which day it was read, for a source that bears no date.", "Op welke dag de bron gelezen is, als zij zelf geen datum draagt.";
        url ("url", "link website web href webadres site address adres webpagina online hyperlink"): Option<String>, "Address.", "Adres.";
        path ("pad", "file bestand filename bestandsnaam attachment bijlage location"): Option<String>, "File in the workspace.", "Bestand in de werkmap.";
        strength ("sterkte", "reliability betrouwbaarheid quality kwaliteit bewijskracht weight"): Option<i64>, "0 none, 1 someone said so, 2 several said so, 3 document or count, 4 measured by a third party.", "0 geen, 1 iemand zei het, 2 meer mensen zeiden het, 3 document of telling, 4 gemeten door een derde.", up;
        interest ("belang", "bias conflict-of-interest stake"): Option<Prose>, "Who benefits from this outcome.", "Wie voordeel heeft bij deze uitkomst.";
        observations ("waarnemingen", "n sample aantal-waarnemingen sample-size count respondents wn"): Option<i64>, "On how many observations it rests.", "Op hoeveel waarnemingen het berust.";
        complete ("volledig", "compleet full"): Option<bool>, "False when the text breaks off.", "false als de tekst afbreekt.", up;
    }
}

record! { "A figure, or a fact without one, with its definition and source.", "Een cijfer, of een feit zonder cijfer, met definitie en bron.";
    Fact = "fact" ("feit", "figure cijfer statistic statistiek kerncijfer key-figure number data datapunt gegeven stat kerngetal kengetal"), Public, key |f| [part("id", f.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        what ("wat"): Option<Prose>, "What it says.", "Wat het zegt.", telling;
        value ("waarde"): Option<f64>, "The figure.", "Het cijfer.";
        unit ("eenheid"): Option<Prose>, "What is counted.", "Wat er geteld wordt.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, about, more than …", "Precies, ongeveer, meer dan …";
        year ("peiljaar", "date datum peildatum reference-year"): Option<i64>, "The year it is about.", "Het jaar waarover het gaat.";
        definition ("definitie", "meaning methodology afbakening"): Option<Prose>, "What is counted and what is not.", "Wat er wel en niet meetelt.";
        kind ("soort", "type"): Option<FactKind>, "Measured, estimated or expected.", "Gemeten, geraamd of verwacht.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Its sectors.", "De sectoren.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "The source.", "De bron.";
    }
}

record! { "A policy text that bears on the canvas.", "Een beleidstekst die het canvas raakt.";
    Policy = "policy" ("beleid", "policy-document beleidsstuk beleidsdocument beleidskader strategy strategie visie law regulation regelgeving beleidstekst nota beleidsnota"), Public, key |p| [part("id", p.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        document ("document", "title titel name naam policy-document source bron label what wat"): Option<Prose>, "The document.", "Het document.", others;
        paragraph ("paragraaf", "page pagina section chapter hoofdstuk bladzijde artikel article"): Option<String>, "Paragraph or page.", "Paragraaf of bladzijde.";
        level ("niveau"): Option<Scale>, "Level of government.", "Bestuurslaag.";
        relation ("verhouding", "effect impact relatie kind type soort"): Option<PolicyRelation>, "How it bears on the canvas.", "Hoe het zich tot het canvas verhoudt.";
        goals ("doelen", "objectives doelstellingen goal doel for voor why waarom"): Vec<Ref<to::Goal>>, "Goals it is linked to.", "Doelen waarmee het verband houdt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "A word with the meaning it has here.", "Een woord met de betekenis die het hier heeft.";
    Term = "term" ("begrip", "definition definitie glossary glossarium woordenlijst begrippenlijst concept abbreviation afkorting woord word"), Public, key |t| [part("term", t.term.as_ref().map(super::record::slug))]; {
        term ("term", "word woord name naam title titel"): Option<Prose>, "The word.", "Het woord.", telling, others;
        meaning ("betekenis", "definition definitie description omschrijving beschrijving text tekst uitleg explanation"): Option<Prose>, "What it means here.", "Wat het hier betekent.";
        variants ("varianten", "synonyms synoniemen aliases alternatives other-spellings"): Vec<String>, "Other spellings, not to be used.", "Andere schrijfwijzen, niet te gebruiken.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where the meaning comes from.", "Waar de betekenis vandaan komt.";
    }
}

part! { "A reading of an indicator.", "Een meting van een indicator.";
    Reading {
        value ("waarde"): Option<f64>, "The figure.", "Het cijfer.";
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        kind ("soort"): Option<FactKind>, "Measured, estimated or expected.", "Gemeten, geraamd of verwacht.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, about, more than …", "Precies, ongeveer, meer dan …";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "The source.", "De bron.";
    }
}
