//! Draagvlak itself and what is done with it: backing, decisions, actions, the proposition, quotes and results.

use super::define::{choice, part, record};
use super::record::{part, slug};
use super::value::{Day, Period, Prose, Ref, to};
use super::views::Consent;

choice! { "How a decision stands.", "Hoe een besluit ervoor staat.";
    DecisionStatus {
        Asked = "asked" ("gevraagd", "requested proposed voorgesteld pending open") => 1,
        Adopted = "adopted" ("overgenomen", "approved accepted akkoord aangenomen agreed passed goedgekeurd vastgesteld genomen taken") => 2 decided,
        Adapted = "adapted" ("aangepast", "amended gewijzigd changed modified") => 2 decided,
        Deferred = "deferred" ("aangehouden", "postponed uitgesteld delayed on-hold") => 1 late,
        Noted = "noted" ("kennisgenomen", "kennis-genomen ter-kennisgeving") => 2 decided,
        Rejected = "rejected" ("afgewezen", "declined refused verworpen") => 1 decided,
        NotPursued = "not-pursued" ("niet-nagestreefd", "dropped withdrawn ingetrokken vervallen") => 1 dropped,
    }
}

choice! { "Whether a choice can be undone.", "Of een keuze terug te draaien is.";
    Reversible {
        Yes = "yes" ("ja", "reversible"),
        Partly = "partly" ("deels", "partially partial gedeeltelijk"),
        No = "no" ("nee", "irreversible onomkeerbaar"),
    }
}

record! { "Who is in favour, with conditions, against: per proposal, group and day.", "Wie voor is, onder voorwaarden, of tegen: per voorstel, groep en dag.";
    Backing = "backing" ("draagvlak", "support steun vote stemming endorsement buy-in support-level stakeholder-support draagvlakmeting draagvlakpeiling"), Steering,
    key |b| [part("proposal", b.proposal.as_deref()), part("group", b.group.as_deref()), part("date", b.date.map(|d| d.to_string()))], past; {
        proposal ("voorstel", "measure maatregel subject onderwerp what wat for about initiative initiatief"): Option<Ref<to::Purpose>>, "The proposal.", "Het voorstel.";
        group ("groep", "view blik who wie party partij helix stakeholder actor belanghebbende respondents respondenten"): Option<Ref<to::Group>>, "Which group: a view or a helix group.", "Welke groep: een blik of een helixgroep.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        in_favour ("voor", "yes ja pro support steun in-favor for positive agree eens voorstanders supportive supporters"): Option<i64>, "In favour.", "Voor.", up;
        with_conditions ("onder-voorwaarden", "conditional conditionally mits ja-mits"): Option<i64>, "In favour under conditions.", "Voor, onder voorwaarden.";
        neutral ("neutraal", "abstained onthouden blanco undecided"): Option<i64>, "Neither in favour nor against.", "Niet voor en niet tegen.";
        against ("tegen", "no nee con oppose negative disagree oneens tegenstanders opposed opponents"): Option<i64>, "Against.", "Tegen.";
        not_asked ("niet-gevraagd", "niet-bevraagd unasked"): Option<i64>, "Not asked.", "Niet gevraagd.";
        conditions ("voorwaarden", "requirements eisen"): Vec<Prose>, "Which conditions.", "Welke voorwaarden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

part! { "One of the options to choose from.", "Een van de opties om uit te kiezen.";
    ChoiceOption {
        title ("titel", "option optie what wat description omschrijving text tekst"): Option<Prose>, "What it is.", "Wat het is.";
        pro ("voor", "advantages voordelen plus benefits for pluspunten"): Option<Prose>, "What speaks for it.", "Wat ervoor pleit.";
        con ("tegen", "disadvantages nadelen min drawbacks against minpunten"): Option<Prose>, "What speaks against it.", "Wat ertegen pleit.";
        eur ("eur", "euro amount bedrag cost costs kosten price prijs"): Option<i64>, "Cost in whole euros.", "Kosten in hele euro's.";
        reversible ("omkeerbaar"): Option<Reversible>, "Whether it can be undone.", "Of het terug te draaien is.";
        advised ("advies", "recommended aanbevolen preferred voorkeur geadviseerd advice recommendation"): Option<bool>, "True for the one that is advised.", "true voor de optie die geadviseerd wordt.";
    }
}

part! { "Who must still decide elsewhere.", "Wie elders nog moet besluiten.";
    Need {
        body ("orgaan", "who wie committee"): Option<Ref<to::Body>>, "Which body.", "Welk orgaan.";
        what ("wat"): Option<Prose>, "What it decides.", "Waarover het besluit.";
        by ("uiterlijk"): Option<Period>, "By when.", "Wanneer uiterlijk.", due;
        status ("status"): Option<DecisionStatus>, "How it stands.", "Hoe het ervoor staat.";
        advice ("advies", "opinion recommendation aanbeveling"): Option<Prose>, "What it advises, where it has said so already.", "Wat het adviseert, als het dat al gezegd heeft.";
    }
}

record! { "A decision that is asked or taken.", "Een besluit dat gevraagd of genomen is.";
    Decision = "decision" ("besluit", "resolution beslissing besluitpunt beslispunt keuze choice voorstel proposal request verzoek"), Steering, key |d| [part("id", d.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        meeting ("vergadering"): Option<Ref<to::Meeting>>, "In which meeting.", "In welke vergadering.";
        body ("orgaan", "decided-by asked-of asked-from requested-of requested-from addressed-to decision-maker gevraagd-aan gericht-aan voorgelegd-aan besloten-door beslisser besluitvormer by door who wie"): Option<Ref<to::Body>>, "By which body, where there is no meeting.", "Door welk orgaan, als er geen vergadering bij hoort.";
        asked ("gevraagd", "request verzoek proposal voorstel text tekst title titel what wat decision besluit description omschrijving beschrijving ask beslispunt gevraagd-besluit"): Option<Prose>, "Completes: the steering group is asked … (to agree to …).", "Vult aan: de stuurgroep wordt gevraagd … (in te stemmen met …).", telling;
        r#for ("voor", "about over measure maatregel measures maatregelen goal doel subject tbv mbt"): Vec<Ref<to::Purpose>>, "Measures, commitments or goals it is about.", "Maatregelen, bijdragen of doelen waarover het gaat.";
        eur ("eur", "euro amount bedrag cost costs kosten money geld budget"): Option<i64>, "Money it commits, whole euros.", "Geld dat ermee vastligt, in hele euro's.";
        commits ("bindt", "binds committed"): Vec<Ref<to::Party>>, "Parties whose money or task it commits.", "Partijen waarvan het geld of de taak ermee vastligt.";
        question ("keuzevraag", "choice keuze dilemma"): Option<Prose>, "What the options choose between.", "Waartussen de opties kiezen.";
        options ("opties", "alternatives alternatieven scenarios varianten choices"): Vec<ChoiceOption>, "Options, doing nothing among them.", "Opties, niets doen inbegrepen.", order;
        status ("status", "outcome uitkomst result resultaat"): Option<DecisionStatus>, "How it stands.", "Hoe het ervoor staat.";
        decided_on ("besloten-op", "date datum decision-date besluitdatum genomen-op decided"): Option<Period>, "When it was taken.", "Wanneer het genomen is.";
        reason ("reden"): Option<Prose>, "Why.", "Waarom.";
        needs ("vraagt-nog", "depends-on nog-nodig requires vereist"): Vec<Need>, "Who must still decide elsewhere.", "Wie elders nog moet besluiten.";
        preconditions ("randvoorwaarden"): Vec<Ref<to::Precondition>>, "Preconditions it names.", "Randvoorwaarden die het noemt.";
        not_before ("niet-voor", "postponed-until earliest uitgesteld-tot"): Option<Day>, "Not to be raised again before.", "Niet opnieuw aan de orde voor.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "Something someone will do.", "Iets wat iemand gaat doen.";
    Action = "action" ("actie", "task taak todo to-do action-point actiepunt action-item afspraak follow-up"), Steering, key |a| [part("id", a.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        what ("wat"): Option<Prose>, "What.", "Wat.", telling;
        who ("wie", "owner eigenaar responsible verantwoordelijke assigned-to actiehouder assignee trekker lead action-holder party partij actor verantw uitvoerder door uit-te-voeren-door resp"): Option<Ref<to::Party>>, "Who.", "Wie.";
        by ("uiterlijk"): Option<Period>, "By when.", "Wanneer uiterlijk.", due;
        status ("status"): Option<super::plan::Progress>, "How it stands.", "Hoe het ervoor staat.";
        from ("uit", "source bron origin agreed-in meeting vergadering session sessie afgesproken-in herkomst decision besluit"): Option<Ref<to::Origin>>, "Where it was agreed.", "Waar het afgesproken is.";
        measure ("maatregel", "for voor"): Option<Ref<to::Measure>>, "Part of which measure.", "Onderdeel van welke maatregel.";
    }
}

part! { "What the proposition is worth to one audience.", "Wat de propositie voor één doelgroep waard is.";
    ValueFor {
        audience ("doelgroep", "target-group who wie for voor-wie group groep"): Option<Prose>, "For whom.", "Voor wie.";
        value ("waarde", "benefit voordeel text tekst"): Option<Prose>, "What it is worth to them.", "Wat het hun oplevert.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "What supports it.", "Wat het onderbouwt.";
    }
}

part! { "One of at most three things offered.", "Een van hoogstens drie zaken die geboden worden.";
    Pillar {
        title ("titel"): Option<Prose>, "Title.", "Titel.";
        text ("tekst"): Option<Prose>, "What is offered.", "Wat er geboden wordt.";
        proof ("bewijs", "figure"): Option<Prose>, "What shows it: a figure now, and its target.", "Waaruit het blijkt: een cijfer nu, en het doel.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "What supports it.", "Wat het onderbouwt.";
    }
}

part! { "What is asked of one party.", "Wat er van één partij gevraagd wordt.";
    AskOf {
        who ("wie", "party partij of van"): Option<Prose>, "Of whom.", "Van wie.";
        what ("wat", "ask vraag"): Option<Prose>, "What.", "Wat.";
        eur ("eur", "euro amount bedrag cost kosten sum som"): Option<i64>, "Whole euros.", "Hele euro's.";
        in_kind ("in-natura"): Option<bool>, "True when it is not money.", "true als het geen geld is.";
    }
}

part! { "By whom and when something was adopted.", "Door wie en wanneer iets is vastgesteld.";
    Adopted {
        by ("door"): Option<Prose>, "By whom.", "Door wie.";
        on ("op", "date datum"): Option<Day>, "On which day.", "Op welke dag.";
        version ("versie"): Option<String>, "Which version.", "Welke versie.";
    }
}

record! { "The one story told outside.", "Het ene verhaal naar buiten.";
    Proposition = "proposition" ("propositie", "pitch story verhaal value-proposition waardepropositie message boodschap narrative"), Public, key |p| [part("id", p.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel", "headline"): Option<Prose>, "Title.", "Titel.", name;
        core ("kern", "summary samenvatting kernzin one-liner tagline pitch text tekst essence kernboodschap slogan message"): Option<Prose>, "One sentence of at most twenty-five words.", "Eén zin van hoogstens vijfentwintig woorden.";
        values ("waarden", "benefits value-proposition meerwaarde for voor audience doelgroep target-group voor-wie"): Vec<ValueFor>, "What it is worth to whom.", "Wat het voor wie waard is.";
        pillars ("pijlers", "offers aanbod proof bewijs offering what wat"): Vec<Pillar>, "At most three things offered.", "Ten hoogste drie zaken die geboden worden.", order;
        asks ("vraagt", "requests we-ask"): Vec<AskOf>, "What is asked of whom.", "Wat er van wie gevraagd wordt.", order;
        does_not ("niet", "exclusions niet-doen wat-niet"): Vec<Prose>, "What is not done.", "Wat niet gedaan wordt.", order;
        senders ("afzenders", "signatories ondertekenaars partners partijen from who wie by door"): Vec<Ref<to::Party>>, "Who stands behind it.", "Wie erachter staan.";
        invitation ("uitnodiging", "call-to-action cta oproep"): Option<Prose>, "How a reader can join in.", "Hoe een lezer kan meedoen.";
        archived ("gearchiveerd", "old archief"): Option<bool>, "True for an earlier one.", "true voor een eerdere.";
        adopted ("vastgesteld", "approved goedgekeurd"): Option<Adopted>, "By whom and when it was adopted.", "Door wie en wanneer die is vastgesteld.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "Words of a person who agreed to be quoted.", "Woorden van iemand die ermee instemde geciteerd te worden.";
    Quote = "quote" ("citaat", "quotation testimonial"), Public, key |q| [part("id", q.id.as_ref())], others; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "quote citaat words"): Option<Prose>, "The words.", "De woorden.", telling;
        function ("functie", "role rol speaker spreker job-title functietitel"): Option<Prose>, "Function of the speaker.", "Functie van de spreker.";
        organisation ("organisatie", "organization org company bedrijf actor party partij"): Option<Ref<to::Party>>, "Organisation of the speaker.", "Organisatie van de spreker.";
        person ("persoon", "name naam who wie"): Option<Ref<to::Person>>, "The speaker, in a private sheet.", "De spreker, in een privéblad.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        consent ("toestemming"): Option<Consent>, "How far the speaker may be named.", "Hoe ver de spreker genoemd mag worden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it was published.", "Waar het gepubliceerd is.";
    }
}

record! { "Something that was reached.", "Iets wat bereikt is.";
    Outcome = "result" ("resultaat", "outcome uitkomst achievement impact effect opbrengst output success succes"), Public, key |r| [part("date", r.date.as_ref().map(|d| &d.words)), part("what", r.what.as_ref().map(slug))], past; {
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        what ("wat"): Option<Prose>, "What.", "Wat.", telling;
        of ("van", "from about over initiative initiatief measure maatregel by party partij regarding betreft who wie"): Option<Ref<to::Outcome>>, "Of which party, initiative, relation or measure.", "Van welke partij, welk initiatief, welke relatie of maatregel.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}
