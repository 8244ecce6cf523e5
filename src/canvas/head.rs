//! The head of a canvas: question, scope, phase, commissioners, focus, and exemptions from the check.

use super::define::{choice, part, record};
use super::record::part;
use super::value::{Day, Period, Prose, Ref, to};

choice! { "How far the trajectory is; checks grow stricter with it.", "Hoe ver het traject is; de controle wordt per fase strenger.";
    Phase {
        Exploration = "exploration" ("verkenning"), Workshop = "workshop" ("werksessie"),
        Validation = "validation" ("toetsing"), Steering = "steering" ("stuurgroep"),
        Execution = "execution" ("uitvoering"), Closed = "closed" ("afgesloten"),
    }
}

choice! { "Language of a canvas; its region decides numbers and words.", "Taal van een canvas; het land bepaalt getallen en woorden.";
    Locale { NlNl = "nl-NL" ("nl"), NlBe = "nl-BE" ("vlaams"), EnGb = "en-GB" ("engels") }
}

choice! { "A language for documents.", "Een taal voor documenten.";
    DocumentLang { Nl = "nl" ("nederlands"), En = "en" ("engels") }
}

choice! { "Geographic level.", "Geografisch niveau.";
    Scale {
        Local = "local" ("lokaal"), Regional = "regional" ("regionaal"), SupraRegional = "supra-regional" ("bovenregionaal"),
        National = "national" ("nationaal"), European = "european" ("europees"), International = "international" ("internationaal"),
    }
}

part! { "The area that the canvas is about.", "Het gebied waar het canvas over gaat.";
    Region {
        name ("naam"): Option<Prose>, "Name of the area.", "Naam van het gebied.", others;
        level ("niveau"): Option<Scale>, "Geographic level.", "Geografisch niveau.";
        code ("code"): Option<String>, "NUTS or other code, with its edition.", "NUTS- of andere code, met de editie.";
    }
}

part! { "Something deliberately not chosen.", "Iets wat bewust niet gekozen is.";
    NotChosen {
        what ("wat"): Option<Prose>, "What is not chosen.", "Wat niet gekozen is.";
        reason ("reden"): Option<Prose>, "Why not.", "Waarom niet.";
        precondition ("randvoorwaarde"): Option<Ref<to::Precondition>>, "The precondition left open by it.", "De randvoorwaarde die daardoor open blijft.";
    }
}

part! { "Whom the canvas is for, and what is left out.", "Voor wie het canvas is, en wat erbuiten blijft.";
    Focus {
        group ("doelgroep"): Option<Prose>, "The target group.", "De doelgroep.";
        definition ("definitie"): Option<Prose>, "When someone belongs to it.", "Wanneer iemand daarbij hoort.";
        phases ("fasen"): Vec<super::offer::GrowthPhase>, "Its phases of growth.", "De groeifasen van de doelgroep.";
        not_chosen ("niet-gekozen"): Vec<NotChosen>, "What is deliberately not chosen.", "Wat bewust niet gekozen is.";
    }
}

record! { "The head of a canvas.", "De kop van een canvas.";
    Head = "canvas" ("canvas"), Public, key |_c| []; {
        title ("titel"): Option<Prose>, "Title of the canvas.", "Titel van het canvas.";
        question ("vraag"): Option<Prose>, "The one guiding question.", "De ene leidende vraag.";
        language ("taal"): Option<Locale>, "Language of the texts.", "Taal van de teksten.";
        languages ("talen"): Vec<DocumentLang>, "Languages in which documents are made and translations are expected.", "Talen waarin documenten gemaakt worden en vertalingen verwacht zijn.";
        as_of ("peildatum"): Option<Day>, "The day whose state is described.", "De dag waarvan de stand beschreven is.";
        phase ("fase"): Option<Phase>, "Phase of the trajectory.", "Fase van het traject.";
        frameworks ("kaders"): Vec<String>, "Framework and packs, with version: regional-innovation@1.", "Kader en pakketten, met versie: regional-innovation@1.";
        helix ("helix"): Option<String>, "Helix set: triple, quadruple, quintuple, or an own one.", "Helixindeling: triple, quadruple, quintuple, of een eigen.";
        region ("gebied"): Option<Region>, "The area.", "Het gebied.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "The sectors it is about.", "De sectoren waarover het gaat.";
        period ("periode"): Option<Period>, "The period that plans cover.", "De periode waarover plannen gaan.";
        commissioners ("opdrachtgevers"): Vec<Ref<to::Party>>, "Who commissioned it.", "Wie de opdracht gaf.";
        author ("steller"): Option<Prose>, "Who wrote it, as a function.", "Wie het opstelde, als functie.", others;
        contact ("contact"): Option<Prose>, "Where readers can turn to, as a function or office.", "Waar lezers terechtkunnen, als functie of bureau.", others;
        out_of_scope ("buiten-scope"): Vec<Prose>, "What the canvas is not about.", "Waar het canvas niet over gaat.";
        focus ("focus"): Option<Focus>, "Target group and what is not chosen.", "Doelgroep en wat niet gekozen is.";
        provenance ("herkomst"): Option<Prose>, "Where the content comes from; printed on every page.", "Waar de inhoud vandaan komt; staat op elke pagina.", others;
    }
}

record! { "A finding that is accepted, with reason, function and end date.", "Een geaccepteerd punt, met reden, functie en einddatum.";
    Allow = "allow" ("toestaan"), Internal, key |a| [part("rule", a.rule.as_ref()), part("where", a.r#where.as_ref())], others; {
        rule ("regel"): Option<String>, "Name of the rule.", "Naam van de regel.";
        r#where ("waar"): Option<String>, "Address of the record, such as initiative.cursus-x.", "Adres van het gegeven, zoals initiative.cursus-x.";
        reason ("reden"): Option<Prose>, "Why it is accepted.", "Waarom het geaccepteerd is.";
        by ("door"): Option<Prose>, "Who accepted it, as a function.", "Wie het accepteerde, als functie.";
        until ("tot"): Option<Day>, "Until when it holds.", "Tot wanneer het geldt.";
    }
}
