//! `helix-uncovered`: a group of the helix that is not there, or that nobody listened to.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, lookup, words};
use crate::analysis::asked::view_kind;
use crate::canvas::Canvas;
use crate::canvas::head::Phase;
use crate::framework::Group;
use crate::sheet;
use crate::text;
use crate::text::Say;

/// The rule.
pub const RULE: Rule = Rule {
    name: "helix-uncovered",
    detects: Say {
        nl: "Een groep van de gekozen helix heeft geen partij in het canvas. Vanaf de werksessie ook: er staan minder dan acht partijen in. Vanaf de toetsing ook: uit een groep is niemand gehoord.",
        en: "A group of the chosen helix has no party in the canvas. From the workshop on, also: the canvas holds fewer than eight parties. From validation on also: nobody of a group was heard.",
    },
    why: Say {
        nl: "Een groep die niet meedeed aan een besluit, komt er later op terug.",
        en: "A group that had no part in a decision will come back to it later.",
    },
    remedy: Say {
        nl: "Neem partijen uit de groep op en spreek met hen, of kies onder `[canvas]` een andere `helix`.",
        en: "Add parties of the group and speak with them, or choose another `helix` under `[canvas]`.",
    },
    origin: Say {
        nl: "Twente, 2012, en Drenthe en Emmen, 2016: bedrijven, overheid en kennisinstellingen samen; Gent: ook burgers en middenveld. Een Nederlandse handreiking voor krachtenvelden noemt minder dan acht partijen te smal.",
        en: "Twente, 2012, and Drenthe and Emmen, 2016: firms, government and knowledge institutions together; Gent: citizens and civil society too. A Dutch guide to stakeholder analysis calls fewer than eight parties too narrow.",
    },
    levels: Levels::new("IWWWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["fewest-parties"],
    many: None,
    examples: include_str!("helix_uncovered.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let Some(set) = subject.frame.helix(canvas.head.helix.as_deref()) else { return };
    let (present, absent): (Vec<&Group>, Vec<&Group>) =
        set.groups.iter().partition(|g| canvas.actors.iter().any(|a| a.helix.as_deref() == Some(&g.id)));
    if canvas.actors.is_empty() {
        let groups = words::list(&absent.iter().map(|g| words::quoted(&g.name)).collect::<Vec<_>>());
        let (nl, en) = (groups.nl, groups.en);
        let group = absent.first().map_or("government", |g| g.id.as_str());
        out.absent(
            "actor",
            &|_| false,
            &lines(group),
            text!(
                "Er is geen enkele partij genoemd; nodig zijn partijen uit {nl}.",
                "No party is named at all; needed are parties of {en}."
            ),
        );
        return;
    }
    for group in &absent {
        let (nl, en) = (&group.name.nl, &group.name.en);
        out.absent(
            "actor",
            &|_| false,
            &lines(&group.id),
            text!(
                "Uit de groep “{nl}” staat geen partij in het canvas.",
                "The canvas has no party of the group “{en}”."
            ),
        )
        .address = format!("helix.{}", group.id);
    }
    if out.phase() == Phase::Exploration {
        return;
    }
    few(canvas.actors.len(), subject.settings().fewest_parties, out);
    if out.phase() != Phase::Workshop {
        unheard(canvas, &present, out);
    }
}

/// Reports that the parties are too few for a whole ecosystem.
fn few(n: usize, fewest: i64, out: &mut Findings<'_>) {
    if i64::try_from(n).unwrap_or(i64::MAX) >= fewest {
        return;
    }
    let message = match n {
        1 => text!(
            "Er is één partij genoemd; minder dan {fewest} is te weinig voor een heel ecosysteem.",
            "One party is named; fewer than {fewest} is too few for a whole ecosystem."
        ),
        _ => text!(
            "Er zijn {n} partijen genoemd; minder dan {fewest} is te weinig voor een heel ecosysteem.",
            "{n} parties are named; fewer than {fewest} is too few for a whole ecosystem."
        ),
    };
    let finding = out.absent("actor", &|_| false, &lines("business"), message);
    finding.address = "canvas.actors".to_owned();
    finding.help.push(text!(
        "Ga na van wie men over drie jaar zal zeggen dat die ontbrak: klanten, financiers, opleiders, vergunningverleners.",
        "Ask whose absence will be regretted three years from now: customers, funders, educators, permit officers."
    ));
}

fn lines(group: &str) -> String {
    format!("[[actor]]\nid = \"…\"\nname = \"…\"\nhelix = {}\n", sheet::quoted(group))
}

/// Reports groups that are there and that nobody listened to.
fn unheard(canvas: &Canvas, present: &[&Group], out: &mut Findings<'_>) {
    let silent: Vec<&&Group> = present.iter().filter(|group| !heard(canvas, group)).collect();
    let help = text!(
        "Leg vast wie er aan tafel zat: `participants = [{{ actor = \"…\", number = 1 }}]` bij een `[[session]]`, of een `[[wave]]` onder bedrijven.",
        "Record who was at the table: `participants = [{{ actor = \"…\", number = 1 }}]` in a `[[session]]`, or a `[[wave]]` among firms."
    );
    if silent.len() == present.len() && silent.len() > 1 {
        let finding = out.at(
            &canvas.head,
            "helix",
            text!(
                "In het canvas staat niet wie er gehoord is: van geen van de groepen is er iemand in een werksessie of ronde, of om zijn blik, gevraagd.",
                "The canvas does not say who was heard: of none of the groups anyone was asked in a session or round, or for a view."
            ),
        );
        finding.address = "canvas.heard".to_owned();
        finding.help.push(help);
        return;
    }
    for group in silent {
        let (nl, en) = (&group.name.nl, &group.name.en);
        let first = canvas.actors.iter().find(|a| a.helix.as_deref() == Some(&group.id));
        let Some(first) = first else { continue };
        let finding = out.at(
            first,
            "helix",
            text!(
                "Uit de groep “{nl}” zat niemand aan tafel of in een ronde.",
                "Nobody of the group “{en}” was at a session or in a round."
            ),
        );
        finding.address = format!("helix.{}", group.id);
        finding.help.push(help.clone());
    }
}

/// Whether someone of a group took part in a session, answered in a round, or was asked for a view.
fn heard(canvas: &Canvas, group: &Group) -> bool {
    let of_group = |id: &str| lookup::helix(canvas, id) == Some(&group.id);
    let view_speaks = |id: Option<&str>| {
        let kind = id.and_then(|id| view_kind(canvas, id));
        kind.and_then(asked::group) == Some(group.id.as_str())
    };
    let says = |text: &str| {
        let text = text.to_lowercase();
        [&group.id, &group.name.nl, &group.name.en].iter().any(|name| text.contains(&name.to_lowercase()))
            || (group.id == "business"
                && ["ondernem", "bedrij", "mkb", "kmo", "firm"].iter().any(|w| text.contains(w)))
    };
    canvas.sessions.iter().flat_map(|s| &s.participants).any(|p| {
        p.actor.as_deref().is_some_and(of_group)
            || p.group.as_ref().is_some_and(|text| text.all().iter().any(|(_, text)| says(text)))
    }) || (group.id == "business" && !canvas.waves.is_empty())
        || canvas.views.iter().any(|v| v.who.iter().any(|id| of_group(id)))
        || canvas.assessments.iter().any(|a| view_speaks(a.view.as_deref()) && !asked::hearsay(canvas, a))
        || canvas.statements.iter().any(|s| view_speaks(s.view.as_deref()))
}
