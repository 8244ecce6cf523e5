//! Draagvlak itself and what is done with it: backing, decisions, actions, the proposition, quotes and results.

use super::define::{choice, part, record};
use super::record::{part, slug};
use super::value::{Day, Period, Prose, Ref, to};
use super::views::Consent;

choice! { "How a decision stands.", "Hoe een besluit ervoor staat.";
    DecisionStatus {
        Asked = "asked" ("gevraagd"), Adopted = "adopted" ("overgenomen"), Adapted = "adapted" ("aangepast"), Deferred = "deferred" ("aangehouden"),
        Noted = "noted" ("kennisgenomen"), Rejected = "rejected" ("afgewezen"), NotPursued = "not-pursued" ("niet-nagestreefd"),
    }
}

choice! { "Whether a choice can be undone.", "Of een keuze terug te draaien is.";
    Reversible { Yes = "yes" ("ja"), Partly = "partly" ("deels"), No = "no" ("nee") }
}

record! { "Who is in favour, with conditions, against: per proposal, group and day.", "Wie voor is, onder voorwaarden, of tegen: per voorstel, groep en dag.";
    Backing = "backing" ("draagvlak"), Steering,
    key |b| [part("proposal", b.proposal.as_deref()), part("group", b.group.as_deref()), part("date", b.date.map(|d| d.to_string()))], past; {
        proposal ("voorstel"): Option<Ref<to::Purpose>>, "The proposal.", "Het voorstel.";
        group ("groep"): Option<Ref<to::Group>>, "Which group: a view or a helix group.", "Welke groep: een blik of een helixgroep.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        in_favour ("voor"): Option<i64>, "In favour.", "Voor.";
        with_conditions ("onder-voorwaarden"): Option<i64>, "In favour under conditions.", "Voor, onder voorwaarden.";
        against ("tegen"): Option<i64>, "Against.", "Tegen.";
        not_asked ("niet-gevraagd"): Option<i64>, "Not asked.", "Niet gevraagd.";
        conditions ("voorwaarden"): Vec<Prose>, "Which conditions.", "Welke voorwaarden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

part! { "One of the options to choose from.", "Een van de opties om uit te kiezen.";
    ChoiceOption {
        title ("titel"): Option<Prose>, "What it is.", "Wat het is.";
        pro ("voor"): Option<Prose>, "What speaks for it.", "Wat ervoor pleit.";
        con ("tegen"): Option<Prose>, "What speaks against it.", "Wat ertegen pleit.";
        eur ("eur"): Option<i64>, "Cost in whole euros.", "Kosten in hele euro's.";
        reversible ("omkeerbaar"): Option<Reversible>, "Whether it can be undone.", "Of het terug te draaien is.";
        advised ("advies"): Option<bool>, "True for the one that is advised.", "true voor de optie die geadviseerd wordt.";
    }
}

part! { "Who must still decide elsewhere.", "Wie elders nog moet besluiten.";
    Need {
        body ("orgaan"): Option<Ref<to::Body>>, "Which body.", "Welk orgaan.";
        what ("wat"): Option<Prose>, "What it decides.", "Waarover het besluit.";
        by ("uiterlijk"): Option<Period>, "By when.", "Wanneer uiterlijk.";
        status ("status"): Option<DecisionStatus>, "How it stands.", "Hoe het ervoor staat.";
    }
}

record! { "A decision that is asked or taken.", "Een besluit dat gevraagd of genomen is.";
    Decision = "decision" ("besluit"), Steering, key |d| [part("id", d.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        meeting ("vergadering"): Option<Ref<to::Meeting>>, "In which meeting.", "In welke vergadering.";
        body ("orgaan"): Option<Ref<to::Body>>, "By which body, where there is no meeting.", "Door welk orgaan, als er geen vergadering bij hoort.";
        asked ("gevraagd"): Option<Prose>, "Completes: the steering group is asked … (to agree to …).", "Vult aan: de stuurgroep wordt gevraagd … (in te stemmen met …).", telling;
        r#for ("voor"): Vec<Ref<to::Purpose>>, "Measures, commitments or goals it is about.", "Maatregelen, bijdragen of doelen waarover het gaat.";
        eur ("eur"): Option<i64>, "Money it commits, whole euros.", "Geld dat ermee vastligt, in hele euro's.";
        commits ("bindt"): Vec<Ref<to::Party>>, "Parties whose money or task it commits.", "Partijen waarvan het geld of de taak ermee vastligt.";
        question ("keuzevraag"): Option<Prose>, "What the options choose between.", "Waartussen de opties kiezen.";
        options ("opties"): Vec<ChoiceOption>, "Options, doing nothing among them.", "Opties, niets doen inbegrepen.";
        status ("status"): Option<DecisionStatus>, "How it stands.", "Hoe het ervoor staat.";
        decided_on ("besloten-op"): Option<Period>, "When it was taken.", "Wanneer het genomen is.";
        reason ("reden"): Option<Prose>, "Why.", "Waarom.";
        needs ("vraagt-nog"): Vec<Need>, "Who must still decide elsewhere.", "Wie elders nog moet besluiten.";
        preconditions ("randvoorwaarden"): Vec<Ref<to::Precondition>>, "Preconditions it names.", "Randvoorwaarden die het noemt.";
        not_before ("niet-voor"): Option<Day>, "Not to be raised again before.", "Niet opnieuw aan de orde voor.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "Something someone will do.", "Iets wat iemand gaat doen.";
    Action = "action" ("actie"), Steering, key |a| [part("id", a.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        what ("wat"): Option<Prose>, "What.", "Wat.", telling;
        who ("wie"): Option<Ref<to::Party>>, "Who.", "Wie.";
        by ("uiterlijk"): Option<Period>, "By when.", "Wanneer uiterlijk.";
        status ("status"): Option<super::plan::Progress>, "How it stands.", "Hoe het ervoor staat.";
        from ("uit"): Option<Ref<to::Origin>>, "Where it was agreed.", "Waar het afgesproken is.";
        measure ("maatregel"): Option<Ref<to::Measure>>, "Part of which measure.", "Onderdeel van welke maatregel.";
    }
}

part! { "What the proposition is worth to one audience.", "Wat de propositie voor één doelgroep waard is.";
    ValueFor {
        audience ("doelgroep"): Option<Prose>, "For whom.", "Voor wie.";
        value ("waarde"): Option<Prose>, "What it is worth to them.", "Wat het hun oplevert.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "What supports it.", "Wat het onderbouwt.";
    }
}

part! { "One of at most three things offered.", "Een van hoogstens drie zaken die geboden worden.";
    Pillar {
        title ("titel"): Option<Prose>, "Title.", "Titel.";
        text ("tekst"): Option<Prose>, "What is offered.", "Wat er geboden wordt.";
        proof ("bewijs"): Option<Prose>, "What shows it: a figure now, and its target.", "Waaruit het blijkt: een cijfer nu, en het doel.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "What supports it.", "Wat het onderbouwt.";
    }
}

part! { "What is asked of one party.", "Wat er van één partij gevraagd wordt.";
    AskOf {
        who ("wie"): Option<Prose>, "Of whom.", "Van wie.";
        what ("wat"): Option<Prose>, "What.", "Wat.";
        eur ("eur"): Option<i64>, "Whole euros.", "Hele euro's.";
        in_kind ("in-natura"): Option<bool>, "True when it is not money.", "true als het geen geld is.";
    }
}

part! { "By whom and when something was adopted.", "Door wie en wanneer iets is vastgesteld.";
    Adopted {
        by ("door"): Option<Prose>, "By whom.", "Door wie.";
        on ("op"): Option<Day>, "On which day.", "Op welke dag.";
        version ("versie"): Option<String>, "Which version.", "Welke versie.";
    }
}

record! { "The one story told outside.", "Het ene verhaal naar buiten.";
    Proposition = "proposition" ("propositie"), Public, key |p| [part("id", p.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        title ("titel"): Option<Prose>, "Title.", "Titel.", name;
        core ("kern"): Option<Prose>, "One sentence of at most twenty-five words.", "Eén zin van hoogstens vijfentwintig woorden.";
        values ("waarden"): Vec<ValueFor>, "What it is worth to whom.", "Wat het voor wie waard is.";
        pillars ("pijlers"): Vec<Pillar>, "At most three things offered.", "Ten hoogste drie zaken die geboden worden.";
        asks ("vraagt"): Vec<AskOf>, "What is asked of whom.", "Wat er van wie gevraagd wordt.";
        does_not ("niet"): Vec<Prose>, "What is not done.", "Wat niet gedaan wordt.";
        senders ("afzenders"): Vec<Ref<to::Party>>, "Who stands behind it.", "Wie erachter staan.";
        invitation ("uitnodiging"): Option<Prose>, "How a reader can join in.", "Hoe een lezer kan meedoen.";
        archived ("gearchiveerd"): Option<bool>, "True for an earlier one.", "true voor een eerdere.";
        adopted ("vastgesteld"): Option<Adopted>, "By whom and when it was adopted.", "Door wie en wanneer die is vastgesteld.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "Words of a person who agreed to be quoted.", "Woorden van iemand die ermee instemde geciteerd te worden.";
    Quote = "quote" ("citaat"), Public, key |q| [part("id", q.id.as_ref())], others; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst"): Option<Prose>, "The words.", "De woorden.", telling;
        function ("functie"): Option<Prose>, "Function of the speaker.", "Functie van de spreker.";
        organisation ("organisatie"): Option<Ref<to::Party>>, "Organisation of the speaker.", "Organisatie van de spreker.";
        person ("persoon"): Option<Ref<to::Person>>, "The speaker, in a private sheet.", "De spreker, in een privéblad.";
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        consent ("toestemming"): Option<Consent>, "How far the speaker may be named.", "Hoe ver de spreker genoemd mag worden.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where it was published.", "Waar het gepubliceerd is.";
    }
}

record! { "Something that was reached.", "Iets wat bereikt is.";
    Outcome = "result" ("resultaat"), Public, key |r| [part("date", r.date.as_ref().map(|d| &d.words)), part("what", r.what.as_ref().map(slug))], past; {
        date ("datum"): Option<Period>, "When.", "Wanneer.";
        what ("wat"): Option<Prose>, "What.", "Wat.", telling;
        of ("van"): Option<Ref<to::Outcome>>, "Of which party, initiative, relation or measure.", "Van welke partij, welk initiatief, welke relatie of maatregel.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}
