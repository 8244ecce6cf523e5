//! Who takes part: sectors, organisations, people, bodies and their meetings.

use super::define::{choice, part, record};
use super::head::Scale;
use super::record::part;
use super::value::{Circle, Day, Prose, Ref, to};

choice! { "Size of a firm.", "Grootte van een bedrijf.";
    Size {
        Micro = "micro" ("micro", "zzp very-small"),
        Small = "small" ("klein", "kleinbedrijf"),
        Medium = "medium" ("middelgroot", "medium-sized mid middel"),
        Large = "large" ("groot", "big grootbedrijf corporate"),
    }
}

choice! { "What an organisation does in the ecosystem.", "Wat een organisatie in het ecosysteem doet.";
    Role {
        Orchestrator = "orchestrator" ("regisseur", "coordinator regie aanjager director"),
        Commissioner = "commissioner" ("opdrachtgever", "client principal"),
        Funder = "funder" ("financier", "financer investor investeerder subsidieverstrekker sponsor"),
        Facilitator = "facilitator" ("facilitator", "facilitating intermediary ondersteuner"),
        LaunchingCustomer = "launching-customer" ("eerste-klant", "first-customer launch-customer eerste-afnemer"),
        SolutionSeeker = "solution-seeker" ("oplossingszoeker", "problem-owner probleemeigenaar seeker vraagsteller"),
        Regulator = "regulator" ("regelgever", "toezichthouder authority vergunningverlener"),
        Provider = "provider" ("uitvoerder", "supplier leverancier service-provider dienstverlener aanbieder implementer"),
        KnowledgePartner = "knowledge-partner" ("kennispartner", "university universiteit research knowledge kennisinstelling researcher hogeschool kennis"),
        Educator = "educator" ("opleider", "education onderwijs school mbo training onderwijsinstelling"),
        Producer = "producer" ("producent", "manufacturer maker fabrikant maakbedrijf"),
        User = "user" ("gebruiker", "end-user eindgebruiker customer klant afnemer"),
        Critic = "critic" ("kritische-stem", "critical kritisch opponent criticus tegenstander"),
        Bridge = "bridge" ("brug", "connector verbinder broker makelaar bruggenbouwer"),
        Adviser = "adviser" ("adviseur", "advisor consultant"),
    }
}

choice! { "Where an organisation stands on the plans.", "Hoe een organisatie tegenover de plannen staat.";
    Attitude {
        InFavour = "in-favour" ("voor", "favourable in-favor positive positief pro supportive supporter voorstander for") => 4,
        WithConditions = "with-conditions" ("onder-voorwaarden", "conditional voorwaardelijk mits ja-mits") => 3,
        Neutral = "neutral" ("neutraal", "undecided") => 2,
        Against = "against" ("tegen", "negative negatief opposed opponent tegenstander") => 1,
        Unknown = "unknown" ("onbekend", "onduidelijk unclear"),
    }
}

choice! { "What a body may do.", "Wat een orgaan mag.";
    Mandate {
        Course = "course" ("koers", "direction strategy strategie"),
        Frames = "frames" ("kaders", "framework frameworks kaderstellend"),
        Oversight = "oversight" ("toezicht", "supervision control controle monitoring"),
        Advice = "advice" ("advies", "advisory adviserend"),
        Execution = "execution" ("uitvoering", "executive uitvoerend implementation"),
        Funding = "funding" ("financieringsbesluit", "money geld financiering finance budget"),
        Agenda = "agenda" ("agenda", "agenda-setting agenderend"),
        Support = "support" ("ondersteuning", "ondersteunend supportive"),
    }
}

choice! { "What a meeting is for.", "Waar een vergadering voor is.";
    Purpose {
        Decision = "decision" ("besluitvorming", "decide besluit ter-besluitvorming for-decision besluitvormend approval"),
        Discussion = "discussion" ("bespreking", "discuss bespreken ter-bespreking for-discussion meningsvormend beeldvormend"),
        Information = "information" ("kennisneming", "inform informatie ter-kennisneming for-information ter-informatie kennisname"),
    }
}

record! { "A sector, perhaps within another.", "Een sector, mogelijk binnen een andere.";
    Sector = "sector" ("sector", "branche industry bedrijfstak domain domein"), Public, key |s| [part("id", s.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, others;
        parent ("boven", "part-of hoofdsector parent-sector within valt-onder onderdeel-van"): Option<Ref<to::Sector>>, "The sector it is part of.", "De sector waar hij onder valt.";
        themes ("themas", "subthemes subsectors subsectoren topics onderwerpen deelthemas"): Vec<Prose>, "Sub-themes.", "Deelthema's.", others;
        employment ("werkgelegenheid", "jobs banen arbeidsplaatsen employees"): Option<Ref<to::Fact>>, "The fact on its share of employment.", "Het feit over zijn aandeel in de werkgelegenheid.";
    }
}

record! { "One organisation, or a group of them.", "Eén organisatie, of een groep organisaties.";
    Actor = "actor" ("partij", "party organisation organization organisatie org company bedrijf firm onderneming stakeholder belanghebbende partner instelling institution institute player speler instantie entity university universiteit hogeschool"), Public, key |a| [part("id", a.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name as it is printed.", "Naam zoals die gedrukt wordt.", name, others;
        helix ("helix", "type kind soort category categorie helix-group helixgroep stakeholder-type stakeholdertype organisation-type organisatietype partijtype"): Option<Ref<to::Helix>>, "Group of the helix: government, business, knowledge, society, environment.", "Groep van de helix: government (overheid), business (bedrijven), knowledge (kennis), society (samenleving), environment (leefomgeving).";
        group ("groep", "is-group is-groep collective collectief verzameling"): Option<bool>, "True when it stands for several organisations; it is then never accountable.", "true als het voor meer organisaties staat; het is dan nooit eindverantwoordelijk.";
        number ("aantal", "count aantal-organisaties how-many members leden aantal-leden qty"): Option<i64>, "How many organisations a group stands for.", "Voor hoeveel organisaties een groep staat.";
        size ("grootte", "firm-size company-size omvang bedrijfsgrootte employees fte medewerkers"): Option<Size>, "Size of the firm.", "Grootte van het bedrijf.";
        place_name ("plaats", "hq headquarters hoofdkantoor zetel vestiging based-in standplaats"): Option<String>, "Town.", "Plaats.";
        country ("land", "nation landcode country-code"): Option<String>, "Country, two letters.", "Land, twee letters.";
        in_region ("binnen-regio", "regional in-regio local lokaal from-region is-regional binnen-de-regio inside-region"): Option<bool>, "Whether it is in the region.", "Of de partij in de regio zit.";
        level ("niveau"): Option<Scale>, "Geographic level.", "Geografisch niveau.";
        roles ("rollen", "function functie taak task position positie type kind soort category categorie"): Vec<Role>, "What it does in the ecosystem.", "Wat de partij in het ecosysteem doet.";
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Its sectors.", "De sectoren van de partij.";
        brings ("brengt", "offers biedt aanbod offer contributes bijdrage contribution inbreng strengths sterktes expertise gives levert resources assets capabilities capaciteiten"): Vec<Prose>, "What it brings.", "Wat de partij inbrengt.";
        needs ("zoekt", "seeks wants looking-for op-zoek-naar vraag vraagt demand behoefte requirements wensen heeft-nodig searching-for nodig needed wish-list wenst pain-points pijnpunten"): Vec<Prose>, "What it needs.", "Wat de partij nodig heeft.";
        may_lose ("kan-verliezen", "risk risico can-lose stake verlies loses verliest"): Option<Prose>, "What it may lose; internal.", "Wat de partij kan verliezen; intern.", others, Internal;
        influence ("invloed", "power macht invloedscore"): Option<i64>, "Influence from 1 to 5; internal.", "Invloed van 1 tot 5; intern.", Internal;
        attitude ("houding", "stance standpunt position positie opstelling sentiment opinion mening support"): Option<Attitude>, "Where it stands; internal.", "Hoe de partij ertegenover staat; intern.", Internal;
        attitude_on ("houding-op", "attitude-date stance-date houding-datum datum-houding"): Option<Day>, "On which day.", "Op welke dag.", Internal;
        parent ("onderdeel-van", "part-of onderdeel moeder mother-company parent-company moederbedrijf moederorganisatie belongs-to hoort-bij parent-organisation holding"): Option<Ref<to::Actor>>, "The organisation it is part of.", "De organisatie waar zij onder valt.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "Name and address of a person; only in private sheets.", "Naam en adres van een persoon; alleen in privébladen.";
    Person = "person" ("persoon", "contact contactpersoon contact-person people mensen individual respondent medewerker"), Private, key |p| [part("id", p.id.as_ref())], others; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<String>, "Name.", "Naam.";
        function ("functie", "role rol job-title functietitel position title titel job"): Option<Prose>, "Function.", "Functie.";
        organisation ("organisatie", "organization org company bedrijf employer werkgever actor party partij instelling"): Option<Ref<to::Actor>>, "Organisation.", "Organisatie.";
        mail ("mail", "email e-mail mailadres emailadres e-mailadres email-address mail-address"): Option<String>, "Mail address.", "Mailadres.";
        phone ("telefoon", "tel telephone telefoonnummer telephone-number mobile mobiel gsm phone-number telnr"): Option<String>, "Telephone.", "Telefoon.";
        consent ("toestemming"): Option<Circle>, "How far the person lets the name travel.", "Hoe ver de naam van deze persoon mag reizen.";
        consent_on ("toestemming-op", "consent-date toestemmingsdatum"): Option<Day>, "Day of that consent.", "Dag van die toestemming.";
    }
}

record! { "A body that meets and decides or advises.", "Een orgaan dat vergadert en besluit of adviseert.";
    Body = "body" ("orgaan", "committee commissie board bestuur steering-group steering-committee stuurgroep council raad governance gremium werkgroep working-group overlegorgaan panel"), Public, key |b| [part("id", b.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        name ("naam"): Option<Prose>, "Name.", "Naam.", name, others;
        short ("kort", "abbreviation afkorting short-name acronym afk verkorte-naam"): Option<Prose>, "Its name in a word or two, where there is little room.", "De naam in een paar woorden, waar weinig ruimte is.", others;
        name_provisional ("werknaam", "provisional voorlopig working-title werktitel tentative"): Option<bool>, "True while the name is provisional.", "true zolang het een werknaam is.";
        mandate ("mandaat", "powers bevoegdheid authority remit role rol taak task competence"): Vec<Mandate>, "What it may do.", "Wat het mag.";
        chair ("voorzitter", "chairman chairperson chairwoman voorz president voorzitterschap vz"): Option<Prose>, "The chair, as a function.", "De voorzitter, als functie.", others;
        members ("leden", "participants deelnemers seats zetels composition samenstelling partners organisations parties partijen member lid who wie"): Vec<Ref<to::Actor>>, "Organisations with a seat.", "Organisaties met een zetel.";
        meets ("vergadert", "frequency frequentie vergaderfrequentie meeting-frequency cadence ritme vergaderschema schedule how-often hoe-vaak when wanneer"): Option<Prose>, "How often it meets.", "Hoe vaak het vergadert.";
        reports_to ("rapporteert-aan", "accountable-to rapportagelijn verantwoording-aan valt-onder reports"): Option<Ref<to::Body>>, "The body it reports to.", "Het orgaan waaraan het rapporteert.";
        wants_to_know ("wil-weten", "information-need informatiebehoefte wil-horen"): Vec<Prose>, "What it wants to be told.", "Waarover het geïnformeerd wil worden.";
        contact ("contact", "secretary secretaris contactpersoon contact-person secretariat secretariaat griffier secr"): Option<Prose>, "Contact, as a function.", "Contact, als functie.", others;
        sectors ("sectoren"): Vec<Ref<to::Sector>>, "Its sectors.", "De sectoren van het orgaan.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

part! { "An attachment to a meeting.", "Een bijlage bij een vergadering.";
    Attachment {
        title ("titel"): Option<Prose>, "Title.", "Titel.", others;
        path ("pad", "file bestand filename bestandsnaam link url"): Option<String>, "File in the workspace.", "Bestand in de werkmap.";
    }
}

record! { "One meeting of a body.", "Eén vergadering van een orgaan.";
    Meeting = "meeting" ("vergadering", "overleg bijeenkomst stuurgroepvergadering stuurgroepoverleg board-meeting agendapunt"), Steering, key |m| [part("id", m.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        body ("orgaan", "committee commissie board bestuur organ gremium who wie door by"): Option<Ref<to::Body>>, "Which body meets.", "Welk orgaan vergadert.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.", due;
        item ("agendapunt", "agenda-item agendanummer agenda punt agenda-point item-number"): Option<String>, "Agenda item.", "Agendapunt.";
        subject ("onderwerp", "title titel topic name naam thema what wat"): Option<Prose>, "Subject; the title of the brief.", "Onderwerp; de titel van de notitie.";
        purpose ("doel", "aim type soort kind ter aard"): Option<Purpose>, "For decision, discussion or information.", "Ter besluitvorming, ter bespreking of ter kennisneming.";
        holder ("portefeuillehouder", "portfolio-holder wethouder alderman gedeputeerde bestuurder portefeuille portfolio schepen pfh"): Option<Prose>, "Portfolio holder, as a function.", "Portefeuillehouder, als functie.", others;
        author ("steller", "written-by opsteller auteur writer"): Option<Prose>, "Author, as a function.", "Steller, als functie.", others;
        aligned_with ("afgestemd-met", "coordinated-with afstemming agreed-with overlegd-met afgestemd alignment"): Vec<Prose>, "With whom the text was aligned.", "Met wie de tekst is afgestemd.", others;
        core ("kern", "summary samenvatting essence key-message kernboodschap hoofdboodschap abstract text tekst main-message"): Option<Prose>, "What was seen, what it means, what is asked; at most sixty words.", "Wat er gezien is, wat het betekent, wat er gevraagd wordt; hoogstens zestig woorden.";
        doubts ("kanttekeningen", "risks risico remarks opmerkingen concerns zorgen caveats objections bezwaren bedenkingen kanttekening aandachtspunten twijfels"): Vec<Prose>, "Risks, doubts and legal remarks; at most five.", "Risico's, twijfels en juridische opmerkingen; hoogstens vijf.", order;
        attachments ("bijlagen", "annex appendix files bestanden documents documenten stukken bijlage appendices"): Vec<Attachment>, "Attachments.", "Bijlagen.";
    }
}
