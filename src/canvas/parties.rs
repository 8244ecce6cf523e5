//! Who takes part: sectors, organisations, people, bodies and their meetings.

use super::define::{choice, part, record};
use super::head::Scale;
use super::record::part;
use super::value::{Circle, Day, Prose, Ref, to};

choice! { "Size of a firm.", "Grootte van een bedrijf.";
    Size { Micro = "micro" ("micro"), Small = "small" ("klein"), Medium = "medium" ("middelgroot"), Large = "large" ("groot") }
}

choice! { "What an organisation does in the ecosystem.", "Wat een organisatie in het ecosysteem doet.";
    Role {
        Orchestrator = "orchestrator" ("regisseur"), Commissioner = "commissioner" ("opdrachtgever"), Funder = "funder" ("financier"),
        Facilitator = "facilitator" ("facilitator"), LaunchingCustomer = "launching-customer" ("eerste-klant"),
        SolutionSeeker = "solution-seeker" ("oplossingszoeker"), Regulator = "regulator" ("regelgever"),
        Provider = "provider" ("uitvoerder"), KnowledgePartner = "knowledge-partner" ("kennispartner"),
        Educator = "educator" ("opleider"), Producer = "producer" ("producent"), User = "user" ("gebruiker"),
        Critic = "critic" ("kritische-stem"), Bridge = "bridge" ("brug"), Adviser = "adviser" ("adviseur"),
    }
}

choice! { "Where an organisation stands on the plans.", "Hoe een organisatie tegenover de plannen staat.";
    Attitude {
        InFavour = "in-favour" ("voor"), WithConditions = "with-conditions" ("onder-voorwaarden"),
        Neutral = "neutral" ("neutraal"), Against = "against" ("tegen"), Unknown = "unknown" ("onbekend"),
    }
}

choice! { "What a body may do.", "Wat een orgaan mag.";
    Mandate {
        Course = "course" ("koers"), Frames = "frames" ("kaders"), Oversight = "oversight" ("toezicht"),
        Advice = "advice" ("advies"), Execution = "execution" ("uitvoering"), Funding = "funding" ("financieringsbesluit"),
        Agenda = "agenda" ("agenda"), Support = "support" ("ondersteuning"),
    }
}

choice! { "What a meeting is for.", "Waar een vergadering voor is.";
    Purpose { Decision = "decision" ("besluitvorming"), Discussion = "discussion" ("bespreking"), Information = "information" ("kennisneming") }
}

record! { "A sector, perhaps within another.", "Een sector, mogelijk binnen een andere.";
    Sector = "sector" ("sector"), Public, key |s| [part("id", s.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, others;
        parent ("boven"): Option<Ref<to::Sector>>, "The sector it is part of.", "De sector waar hij onder valt.";
        themes ("themas"): Vec<Prose>, "Sub-themes.", "Deelthema's.", others;
        employment ("werkgelegenheid"): Option<Ref<to::Fact>>, "The fact on its share of employment.", "Het feit over zijn aandeel in de werkgelegenheid.";
    }
}

record! { "One organisation, or a group of them.", "Eén organisatie, of een groep organisaties.";
    Actor = "actor" ("partij"), Public, key |a| [part("id", a.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name as it is printed.", "Naam zoals die gedrukt wordt.", name, others;
        helix ("helix"): Option<Ref<to::Helix>>, "Group of the helix: government, business, knowledge, society, environment.", "Groep van de helix: government (overheid), business (bedrijven), knowledge (kennis), society (samenleving), environment (leefomgeving).";
        group ("groep"): Option<bool>, "True when it stands for several organisations; it is then never accountable.", "true als het voor meer organisaties staat; het is dan nooit eindverantwoordelijk.";
        number ("aantal"): Option<i64>, "How many organisations a group stands for.", "Voor hoeveel organisaties een groep staat.";
        size ("grootte"): Option<Size>, "Size of the firm.", "Grootte van het bedrijf.";
        place_name ("plaats"): Option<String>, "Town.", "Plaats.";
        country ("land"): Option<String>, "Country, two letters.", "Land, twee letters.";
        in_region ("binnen-regio"): Option<bool>, "Whether it is in the region.", "Of de partij in de regio zit.";
        level ("niveau"): Option<Scale>, "Geographic level.", "Geografisch niveau.";
        roles ("rollen"): Vec<Role>, "What it does in the ecosystem.", "Wat de partij in het ecosysteem doet.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Its sectors.", "De sectoren van de partij.";
        brings ("brengt"): Vec<Prose>, "What it brings.", "Wat de partij inbrengt.";
        needs ("zoekt"): Vec<Prose>, "What it needs.", "Wat de partij nodig heeft.";
        may_lose ("kan-verliezen"): Option<Prose>, "What it may lose; internal.", "Wat de partij kan verliezen; intern.", others, Internal;
        influence ("invloed"): Option<i64>, "Influence from 1 to 5; internal.", "Invloed van 1 tot 5; intern.", Internal;
        attitude ("houding"): Option<Attitude>, "Where it stands; internal.", "Hoe de partij ertegenover staat; intern.", Internal;
        attitude_on ("houding-op"): Option<Day>, "On which day.", "Op welke dag.", Internal;
        parent ("onderdeel-van"): Option<Ref<to::Actor>>, "The organisation it is part of.", "De organisatie waar zij onder valt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "Name and address of a person; only in private sheets.", "Naam en adres van een persoon; alleen in privébladen.";
    Person = "person" ("persoon"), Private, key |p| [part("id", p.id.as_ref())], others; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<String>, "Name.", "Naam.";
        function ("functie"): Option<Prose>, "Function.", "Functie.";
        organisation ("organisatie"): Option<Ref<to::Actor>>, "Organisation.", "Organisatie.";
        mail ("mail"): Option<String>, "Mail address.", "Mailadres.";
        phone ("telefoon"): Option<String>, "Telephone.", "Telefoon.";
        consent ("toestemming"): Option<Circle>, "How far the person lets the name travel.", "Hoe ver de naam van deze persoon mag reizen.";
        consent_on ("toestemming-op"): Option<Day>, "Day of that consent.", "Dag van die toestemming.";
    }
}

record! { "A body that meets and decides or advises.", "Een orgaan dat vergadert en besluit of adviseert.";
    Body = "body" ("orgaan"), Public, key |b| [part("id", b.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, others;
        short ("kort"): Option<Prose>, "Its name in a word or two, where there is little room.", "De naam in een paar woorden, waar weinig ruimte is.", others;
        name_provisional ("werknaam"): Option<bool>, "True while the name is provisional.", "true zolang het een werknaam is.";
        mandate ("mandaat"): Vec<Mandate>, "What it may do.", "Wat het mag.";
        chair ("voorzitter"): Option<Prose>, "The chair, as a function.", "De voorzitter, als functie.", others;
        members ("leden"): Vec<Ref<to::Actor>>, "Organisations with a seat.", "Organisaties met een zetel.";
        meets ("vergadert"): Option<Prose>, "How often it meets.", "Hoe vaak het vergadert.";
        reports_to ("rapporteert-aan"): Option<Ref<to::Body>>, "The body it reports to.", "Het orgaan waaraan het rapporteert.";
        wants_to_know ("wil-weten"): Vec<Prose>, "What it wants to be told.", "Waarover het geïnformeerd wil worden.";
        contact ("contact"): Option<Prose>, "Contact, as a function.", "Contact, als functie.", others;
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Its sectors.", "De sectoren van het orgaan.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

part! { "An attachment to a meeting.", "Een bijlage bij een vergadering.";
    Attachment {
        title ("titel"): Option<Prose>, "Title.", "Titel.", others;
        path ("pad"): Option<String>, "File in the workspace.", "Bestand in de werkmap.";
    }
}

record! { "One meeting of a body.", "Eén vergadering van een orgaan.";
    Meeting = "meeting" ("vergadering"), Steering, key |m| [part("id", m.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        body ("orgaan"): Option<Ref<to::Body>>, "Which body meets.", "Welk orgaan vergadert.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        item ("agendapunt"): Option<String>, "Agenda item.", "Agendapunt.";
        subject ("onderwerp"): Option<Prose>, "Subject; the title of the brief.", "Onderwerp; de titel van de notitie.";
        purpose ("doel"): Option<Purpose>, "For decision, discussion or information.", "Ter besluitvorming, ter bespreking of ter kennisneming.";
        holder ("portefeuillehouder"): Option<Prose>, "Portfolio holder, as a function.", "Portefeuillehouder, als functie.", others;
        author ("steller"): Option<Prose>, "Author, as a function.", "Steller, als functie.", others;
        aligned_with ("afgestemd-met"): Vec<Prose>, "With whom the text was aligned.", "Met wie de tekst is afgestemd.", others;
        core ("kern"): Option<Prose>, "What was seen, what it means, what is asked; at most sixty words.", "Wat er gezien is, wat het betekent, wat er gevraagd wordt; hoogstens zestig woorden.";
        doubts ("kanttekeningen"): Vec<Prose>, "Risks, doubts and legal remarks; at most five.", "Risico's, twijfels en juridische opmerkingen; hoogstens vijf.";
        attachments ("bijlagen"): Vec<Attachment>, "Attachments.", "Bijlagen.";
    }
}
