//! The head of a canvas: question, scope, phase, commissioners, focus, and exemptions from the check.

use super::define::{choice, part, record};
use super::record::part;
use super::value::{Day, Period, Prose, Ref, to};

choice! { "How far the trajectory is; checks grow stricter with it.", "Hoe ver het traject is; de controle wordt per fase strenger.";
    Phase {
        Exploration = "exploration" ("verkenning", "explore orientation orientatie verkennen verkennend start initiation discovery") => 1,
        Workshop = "workshop" ("werksessie", "session sessie") => 2,
        Validation = "validation" ("toetsing", "validate testing toets valideren validatie") => 3,
        Steering = "steering" ("stuurgroep", "steering-group besluitvorming decision-making bestuurlijk") => 4,
        Execution = "execution" ("uitvoering", "implementation implementatie realisatie running uitvoeren in-uitvoering delivery") => 5,
        Closed = "closed" ("afgesloten", "finished afgerond done klaar ended completed archived gesloten") => 6,
    }
}

choice! { "Language of a canvas; its region decides numbers and words.", "Taal van een canvas; het land bepaalt getallen en woorden.";
    Locale {
        NlNl = "nl-NL" ("nl", "dutch nederlands nld"),
        NlBe = "nl-BE" ("vlaams", "flemish belgisch belgian be"),
        EnGb = "en-GB" ("engels", "english en en-us british eng uk"),
    }
}

choice! { "A language for documents.", "Een taal voor documenten.";
    DocumentLang { Nl = "nl" ("nederlands", "dutch nl-nl nl-be"), En = "en" ("engels", "english en-gb eng") }
}

choice! { "Geographic level.", "Geografisch niveau.";
    Scale {
        Local = "local" ("lokaal", "gemeentelijk municipal gemeente"),
        Regional = "regional" ("regionaal", "regio region streek"),
        SupraRegional = "supra-regional" ("bovenregionaal", "interregional provinciaal provincial province provincie"),
        National = "national" ("nationaal", "landelijk rijk federaal federal"),
        European = "european" ("europees", "eu europe europa"),
        International = "international" ("internationaal", "global worldwide wereldwijd mondiaal"),
    }
}

part! { "The area that the canvas is about.", "Het gebied waar het canvas over gaat.";
    Region {
        name ("naam"): Option<Prose>, "Name of the area.", "Naam van het gebied.", others;
        level ("niveau"): Option<Scale>, "Geographic level.", "Geografisch niveau.";
        code ("code", "nuts nuts-code cbs-code gemeentecode regiocode"): Option<String>, "NUTS or other code, with its edition.", "NUTS- of andere code, met de editie.";
    }
}

part! { "Something deliberately not chosen.", "Iets wat bewust niet gekozen is.";
    NotChosen {
        what ("wat", "option optie"): Option<Prose>, "What is not chosen.", "Wat niet gekozen is.";
        reason ("reden"): Option<Prose>, "Why not.", "Waarom niet.";
        precondition ("randvoorwaarde"): Option<Ref<to::Precondition>>, "The precondition left open by it.", "De randvoorwaarde die daardoor open blijft.";
    }
}

part! { "Whom the canvas is for, and what is left out.", "Voor wie het canvas is, en wat erbuiten blijft.";
    Focus {
        group ("doelgroep", "target-group target-audience audience target"): Option<Prose>, "The target group.", "De doelgroep.";
        definition ("definitie", "description beschrijving omschrijving criteria afbakening"): Option<Prose>, "When someone belongs to it.", "Wanneer iemand daarbij hoort.";
        phases ("fasen", "growth-phases groeifasen"): Vec<super::offer::GrowthPhase>, "Its phases of growth.", "De groeifasen van de doelgroep.";
        not_chosen ("niet-gekozen", "rejected-options not-selected afgevallen rejected"): Vec<NotChosen>, "What is deliberately not chosen.", "Wat bewust niet gekozen is.";
    }
}

record! { "The head of a canvas.", "De kop van een canvas.";
    Head = "canvas" ("canvas", "head header kop general algemeen meta info ecosystem ecosysteem settings instellingen"), Public, key |_c| []; {
        title ("titel", "project canvas-name"): Option<Prose>, "Title of the canvas.", "Titel van het canvas.";
        question ("vraag", "main-question hoofdvraag leading-question leidende-vraag guiding-question vraagstelling central-question centrale-vraag research-question onderzoeksvraag key-question kernvraag"): Option<Prose>, "The one guiding question.", "De ene leidende vraag.";
        language ("taal", "lang locale language-code taalcode"): Option<Locale>, "Language of the texts.", "Taal van de teksten.";
        languages ("talen", "document-languages documenttalen vertalingen translations"): Vec<DocumentLang>, "Languages in which documents are made and translations are expected.", "Talen waarin documenten gemaakt worden en vertalingen verwacht zijn.";
        as_of ("peildatum", "date datum reference-date peildag stand-per status-date as-of-date state-on updated bijgewerkt version-date"): Option<Day>, "The day whose state is described.", "De dag waarvan de stand beschreven is.";
        phase ("fase", "stage stadium status projectfase"): Option<Phase>, "Phase of the trajectory.", "Fase van het traject.";
        frameworks ("kaders", "raamwerk pack pakket model framework-version kader"): Vec<String>, "Framework and packs, with version: regional-innovation@1.", "Kader en pakketten, met versie: regional-innovation@1.";
        helix ("helix", "helix-model helix-set helixindeling"): Option<String>, "Helix set: triple, quadruple, quintuple, or an own one.", "Helixindeling: triple, quadruple, quintuple, of een eigen.";
        region ("gebied", "area territory place location locatie streek geography werkgebied regio region-name"): Option<Region>, "The area.", "Het gebied.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "The sectors it is about.", "De sectoren waarover het gaat.";
        period ("periode", "programme-period programmaperiode planperiode planning-period planning-horizon"): Option<Period>, "The period that plans cover.", "De periode waarover plannen gaan.";
        commissioners ("opdrachtgevers", "client commissioned-by principal in-opdracht-van sponsor"): Vec<Ref<to::Party>>, "Who commissioned it.", "Wie de opdracht gaf.";
        author ("steller", "writer opsteller auteur written-by schrijver editor geschreven-door"): Option<Prose>, "Who wrote it, as a function.", "Wie het opstelde, als functie.", others;
        contact ("contact", "contactpersoon contact-person email mail e-mail contact-details contactgegevens"): Option<Prose>, "Where readers can turn to, as a function or office.", "Waar lezers terechtkunnen, als functie of bureau.", others;
        out_of_scope ("buiten-scope", "excluded uitgesloten buiten-beschouwing not-in-scope exclusions not-covered"): Vec<Prose>, "What the canvas is not about.", "Waar het canvas niet over gaat.", order;
        focus ("focus", "speerpunt aandachtsgebied"): Option<Focus>, "Target group and what is not chosen.", "Doelgroep en wat niet gekozen is.";
        provenance ("herkomst", "origin source bron colofon colophon disclaimer origin-of-content bronnen"): Option<Prose>, "Where the content comes from; printed on every page.", "Waar de inhoud vandaan komt; staat op elke pagina.", others;
    }
}

record! { "A finding that is accepted, with reason, function and end date.", "Een geaccepteerd punt, met reden, functie en einddatum.";
    Allow = "allow" ("toestaan", "exception uitzondering exemption vrijstelling ignore negeren accept acceptatie waiver suppress ontheffing"), Internal, key |a| [part("rule", a.rule.as_ref()), part("where", a.r#where.as_ref())], others; {
        rule ("regel", "check finding bevinding controle rule-name name"): Option<String>, "Name of the rule.", "Naam van de regel.";
        r#where ("waar", "address adres record location path waarop"): Option<String>, "Address of the record, such as initiative.cursus-x.", "Adres van het gegeven, zoals initiative.cursus-x.";
        reason ("reden"): Option<Prose>, "Why it is accepted.", "Waarom het geaccepteerd is.";
        by ("door", "accepted-by approved-by geaccepteerd-door"): Option<Prose>, "Who accepted it, as a function.", "Wie het accepteerde, als functie.";
        until ("tot", "valid-until geldig-tot expires verloopt einddatum end-date expiry till deadline"): Option<Day>, "Until when it holds.", "Tot wanneer het geldt.";
    }
}
