//! Smaller records that keep track: opportunities, challenges, experiments, open questions and reviews.

use super::define::{choice, part, record};
use super::record::{part, slug};
use super::value::{Day, Period, Prose, Ref, to};

choice! { "How an item stands.", "Hoe een punt ervoor staat.";
    ItemStatus {
        Open = "open" ("open", "new nieuw") => 1,
        Taken = "taken" ("opgepakt", "in-progress running underway lopend active bezig picked-up") => 2,
        Closed = "closed" ("afgerond", "done finished resolved gesloten klaar completed gereed answered beantwoord gedaan") => 3,
        Dropped = "dropped" ("vervallen", "cancelled geschrapt") => 1 dropped,
    }
}

record! { "A chance that arises.", "Een kans die zich voordoet.";
    Opportunity = "opportunity" ("kans", "chance mogelijkheid"), Public, key |o| [part("id", o.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "opportunity chance kans title titel name naam what wat"): Option<Prose>, "The chance.", "De kans.", telling;
        between ("tussen", "parties partijen with met who wie actors tussen-wie"): Vec<Ref<to::Linked>>, "Between whom.", "Tussen wie.";
        owner ("eigenaar"): Option<Ref<to::Party>>, "Who looks after it.", "Wie ervoor zorgt.";
        by ("uiterlijk"): Option<Period>, "By when.", "Wanneer uiterlijk.", due;
        status ("status"): Option<ItemStatus>, "How it stands.", "Hoe het ervoor staat.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "A challenge of society that work starts from.", "Een maatschappelijke opgave waar het werk van uitgaat.";
    Challenge = "challenge" ("opgave", "problem probleem uitdaging vraagstuk maatschappelijke-opgave issue knelpunt bottleneck"), Public, key |c| [part("id", c.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "challenge problem probleem title titel name naam what wat"): Option<Prose>, "The challenge.", "De opgave.", telling;
        theme ("thema", "topic onderwerp"): Option<Prose>, "Theme.", "Thema.";
        owner ("eigenaar"): Option<Ref<to::Party>>, "Who owns it.", "Van wie die is.";
        status ("status"): Option<ItemStatus>, "How it stands.", "Hoe die ervoor staat.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "A trial with a question.", "Een proef met een vraag.";
    Experiment = "experiment" ("experiment", "trial proef pilot try-out proefproject"), Public, key |e| [part("id", e.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        question ("vraag", "hypothesis hypothese text tekst title titel name naam what wat description omschrijving"): Option<Prose>, "What it should show.", "Wat het moet laten zien.", telling;
        challenge ("opgave", "problem probleem"): Option<Ref<to::Challenge>>, "For which challenge.", "Voor welke opgave.";
        lead ("trekker", "owner eigenaar responsible verantwoordelijke who wie uitvoerder resp by door"): Option<Ref<to::Party>>, "Who leads it.", "Wie het trekt.";
        period ("periode"): Option<Period>, "When it runs.", "Wanneer het loopt.";
        outcome ("uitkomst", "result resultaat conclusion conclusie"): Option<Prose>, "What came out.", "Wat eruit kwam.";
        status ("status"): Option<ItemStatus>, "How it stands.", "Hoe het ervoor staat.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

record! { "A question that is still open.", "Een vraag die nog openstaat.";
    OpenQuestion = "open-question" ("open-vraag", "question vraag openstaande-vraag open-issue open-punt vraagpunt"), Public, key |q| [part("id", q.id.as_ref())]; {
        id ("id"): Option<String>, "Short name that never changes.", "Korte naam die nooit verandert.";
        text ("tekst", "question title titel name naam what wat"): Option<Prose>, "The question.", "De vraag.", telling;
        owner ("eigenaar"): Option<Ref<to::Party>>, "Who looks for the answer.", "Wie het antwoord zoekt.";
        by ("uiterlijk"): Option<Period>, "By when.", "Wanneer uiterlijk.", due;
        answer ("antwoord", "response reactie reply"): Option<Prose>, "The answer.", "Het antwoord.";
        status ("status"): Option<ItemStatus>, "How it stands.", "Hoe die ervoor staat.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}

part! { "Who signed a review off, per group of the helix.", "Wie een toetsing aftekende, per groep van de helix.";
    SignOff {
        helix ("helix"): Option<Ref<to::Helix>>, "Group of the helix.", "Groep van de helix.";
        by ("door"): Option<Prose>, "Who, as a function.", "Wie, als functie.";
        on ("op"): Option<Day>, "On which day.", "Op welke dag.";
    }
}

record! { "A look back at how things go.", "Een terugblik op hoe het gaat.";
    Review = "review" ("terugblik", "evaluation evaluatie reflection reflectie retrospective lookback monitoring voortgangsrapportage progress-review retro tussenevaluatie"), Steering, key |r| [part("date", r.date.map(|d| d.to_string())), part("text", r.text.as_ref().map(slug))], past; {
        date ("datum"): Option<Day>, "On which day.", "Op welke dag.";
        text ("tekst", "findings bevindingen observation conclusion conclusie outcome title titel what wat"): Option<Prose>, "What was seen.", "Wat er gezien is.";
        body ("orgaan", "by door who wie"): Option<Ref<to::Body>>, "By which body.", "Door welk orgaan.";
        adjusted ("bijgestuurd", "changes adjustments wijzigingen changed aangepast bijstelling"): Option<Prose>, "What was changed after it.", "Wat er daarna is bijgestuurd.";
        signed ("afgetekend", "sign-off approved-by handtekeningen signed-by"): Vec<SignOff>, "Who signed it off.", "Wie het aftekende.";
        evidence ("onderbouwing"): Vec<Ref<to::Source>>, "Where this comes from.", "Waar dit vandaan komt.";
    }
}
