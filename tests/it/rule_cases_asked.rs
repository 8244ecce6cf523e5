//! What rules about who was asked what leave alone and catch: parts, phases, views, rounds and their answers.

use draagvlak::canvas::head::Phase::{Steering, Validation, Workshop};
use libtest_mimic::{Failed, Trial};

use super::rule_cases::{Case, holds};
use super::rules::Sheet;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let cases = CASES.iter().map(|(what, rule, phase, sheet, expected)| {
        Trial::test(format!("rules::{rule}::{what}"), move || holds(rule, *phase, sheet, expected))
    });
    let numbers = Trial::test("rules::any_number_of_answers_can_be_read", numbers);
    cases.chain([numbers]).collect()
}

/// A sheet may hold any number; sums stop at the largest there is, and nothing panics.
fn numbers() -> Result<(), Failed> {
    let values = [i64::MIN, -1, 0, 1, 3, i64::MAX];
    for (n, value) in values.into_iter().enumerate() {
        let next = values[(n + 1) % values.len()];
        let sheet = format!(
            "format = 1\n[canvas]\ntitle = \"V\"\nas-of = 2026-06-20\n\
             [[wave]]\nid = \"g\"\nn = {value}\noutside-network = {next}\nvalue-clear = {next}\nmin-n = {value}\n\
             segments = [{{ segment = \"front-runner\", n = {value} }}, {{ segment = \"middle\", n = {next} }}]\n\
             sizes = [{{ size = \"large\", n = {value} }}, {{ size = \"large\", n = {value} }}]\n\
             [[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nwave = \"g\"\n\
             counts = [{value}, {next}, {value}, {next}, {value}, {next}]\ndont-know = {value}\nnot-needed = {value}\n\
             [[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nwave = \"g\"\ncounts = [{next}]\nsectors = [\"s\"]\n\
             [[assessment]]\nview = \"public\"\nprecondition = \"talent\"\ncounts = [{next}, {value}]\n\
             [[sector]]\nid = \"s\"\n\
             [[backing]]\nproposal = \"m\"\ngroup = \"sme\"\ndate = 2026-06-01\nin-favour = {value}\nagainst = {next}\n\
             [[measure]]\nid = \"m\"\n"
        );
        let sheet = Sheet::read(&sheet);
        sheet.faults()?;
        for phase in [Validation, Steering] {
            sheet.check(phase);
        }
    }
    Ok(())
}

const CASES: &[Case] = &[
    (
        "leaves_initiatives_that_do_not_all_name_parts",
        "facet-uncovered",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", facets = [\"train\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"talent\" }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3",
        &[],
    ),
    (
        "leaves_what_is_not_called_sufficient",
        "facet-uncovered",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", facets = [\"train\"] }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = 2",
        &[],
    ),
    (
        "leaves_what_a_measure_strengthens",
        "facet-uncovered",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", facets = [\"train\"] }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3\n[[measure]]\nid = \"m\"\ncloses = [\"talent\"]",
        &[],
    ),
    (
        "leaves_parts_with_a_value_of_their_own",
        "facet-uncovered",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", facets = [\"train\", \"current-staff\"] }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3\nfacets = { attract = 1, retain = \"not-applicable\" }",
        &[],
    ),
    (
        "does_not_count_ideas_what_stopped_or_what_is_unknown",
        "facet-uncovered",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", facets = [\"train\", \"current-staff\", \"attract\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"talent\", facets = [\"retain\"] }]\nphase = \"stopped\"\n[[initiative]]\nid = \"c\"\ncovers = [{ precondition = \"talent\", facets = [\"retain\"] }]\nphase = \"idea\"\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 4\nfacets = { retain = \"unknown\" }",
        &["assessment.public/talent#value"],
    ),
    (
        "looks_at_the_phases_of_the_target_group",
        "growth-phase-hole",
        Steering,
        "[canvas.focus]\nphases = [\"growth\", \"scale-up\"]\n[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", phases = [\"start\", \"growth\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"knowledge\", phases = [\"growth\", \"scale-up\"] }]",
        &["precondition.talent"],
    ),
    (
        "leaves_phases_before_and_after_all_that_is_on_offer",
        "growth-phase-hole",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", phases = [\"growth\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"talent\", phases = [\"scale-up\"] }]",
        &[],
    ),
    (
        "leaves_what_says_no_phases",
        "growth-phase-hole",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", phases = [\"idea\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"talent\" }]\n[[initiative]]\nid = \"c\"\ncovers = [{ precondition = \"talent\", phases = [\"mature\"] }]",
        &[],
    ),
    (
        "lets_an_instrument_fill_the_hole",
        "growth-phase-hole",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"finance\", phases = [\"start\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"finance\", phases = [\"scale-up\"] }]\n[[instrument]]\nid = \"lening\"\nphases = [\"growth\"]",
        &[],
    ),
    (
        "leaves_what_is_missing_or_answered",
        "growth-phase-hole",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", phases = [\"start\", \"scale-up\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"knowledge\", phases = [\"start\", \"scale-up\"] }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 1\n[[measure]]\nid = \"m\"\ncloses = [\"knowledge\"]",
        &[],
    ),
    (
        "does_not_count_what_stopped",
        "growth-phase-hole",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"talent\", phases = [\"start\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"talent\", phases = [\"growth\"] }]\nphase = \"stopped\"\n[[initiative]]\nid = \"c\"\ncovers = [{ precondition = \"talent\", phases = [\"scale-up\"] }]",
        &["precondition.talent"],
    ),
    (
        "takes_a_joint_project_or_a_decision_for_an_agreement",
        "elsewhere-without-link",
        Steering,
        "[[actor]]\nid = \"u\"\n[[actor]]\nid = \"v\"\n[[actor]]\nid = \"w\"\n[[relation]]\nfrom = \"u\"\nto = \"w\"\nkind = \"cooperates\"\nstage = \"joint-project\"\n[[evidence]]\nid = \"e\"\nkind = \"decision\"\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = \"elsewhere\"\nprovider = \"u\"\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = \"elsewhere\"\nprovider = \"v\"\nevidence = [\"e\"]",
        &[],
    ),
    (
        "does_not_take_talks_or_hearsay_for_an_agreement",
        "elsewhere-without-link",
        Steering,
        "[[actor]]\nid = \"u\"\n[[actor]]\nid = \"w\"\n[[relation]]\nfrom = \"u\"\nto = \"w\"\nkind = \"cooperates\"\nstage = \"talks\"\n[[evidence]]\nid = \"e\"\nkind = \"statement\"\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = \"elsewhere\"\nprovider = \"u\"\nevidence = [\"e\"]",
        &["assessment.public/knowledge#provider"],
    ),
    (
        "leaves_what_a_later_assessment_replaced",
        "elsewhere-without-link",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = \"elsewhere\"\ndate = 2025-01-01\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = 2\ndate = 2026-01-01\nwave = \"g\"\n[[wave]]\nid = \"g\"",
        &[],
    ),
    (
        "looks_at_sectors_too",
        "elsewhere-without-link",
        Steering,
        "[[sector]]\nid = \"zorg\"\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = \"elsewhere\"\nsectors = [\"zorg\"]\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = 3",
        &["assessment.public/knowledge/sectors=zorg#provider"],
    ),
    (
        "waits_for_eight_values",
        "all-green",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"shared-direction\"\nvalue = 3\n[[assessment]]\nview = \"public\"\nprecondition = \"orchestration\"\nvalue = 3\n[[assessment]]\nview = \"public\"\nprecondition = \"entrepreneur-ownership\"\nvalue = 3\n[[assessment]]\nview = \"public\"\nprecondition = \"access-to-support\"\nvalue = 3\n[[assessment]]\nview = \"public\"\nprecondition = \"test-and-pilot-facilities\"\nvalue = 3\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = 3\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = \"unknown\"",
        &[],
    ),
    (
        "sees_one_value_given_everywhere",
        "all-green",
        Workshop,
        "[[assessment]]\nview = \"adviser\"\nprecondition = \"shared-direction\"\nvalue = 2\n[[assessment]]\nview = \"adviser\"\nprecondition = \"orchestration\"\nvalue = 2\n[[assessment]]\nview = \"adviser\"\nprecondition = \"entrepreneur-ownership\"\nvalue = 2\n[[assessment]]\nview = \"adviser\"\nprecondition = \"access-to-support\"\nvalue = 2\n[[assessment]]\nview = \"adviser\"\nprecondition = \"test-and-pilot-facilities\"\nvalue = 2\n[[assessment]]\nview = \"adviser\"\nprecondition = \"finance\"\nvalue = 2\n[[assessment]]\nview = \"adviser\"\nprecondition = \"talent\"\nvalue = 2\n[[assessment]]\nview = \"adviser\"\nprecondition = \"knowledge\"\nvalue = 2",
        &["assessment.adviser"],
    ),
    (
        "looks_at_each_view_by_itself",
        "all-green",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"shared-direction\"\nvalue = 4\n[[assessment]]\nview = \"public\"\nprecondition = \"orchestration\"\nvalue = 4\n[[assessment]]\nview = \"public\"\nprecondition = \"entrepreneur-ownership\"\nvalue = 4\n[[assessment]]\nview = \"public\"\nprecondition = \"access-to-support\"\nvalue = 4\n[[assessment]]\nview = \"public\"\nprecondition = \"test-and-pilot-facilities\"\nvalue = 4\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = 4\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 4\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = 4\n[[assessment]]\nview = \"sme\"\nprecondition = \"shared-direction\"\nvalue = 0\n[[assessment]]\nview = \"sme\"\nprecondition = \"orchestration\"\nvalue = 1\n[[assessment]]\nview = \"sme\"\nprecondition = \"entrepreneur-ownership\"\nvalue = 2\n[[assessment]]\nview = \"sme\"\nprecondition = \"access-to-support\"\nvalue = 0\n[[assessment]]\nview = \"sme\"\nprecondition = \"test-and-pilot-facilities\"\nvalue = 1\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\nvalue = 2\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = 0\n[[assessment]]\nview = \"sme\"\nprecondition = \"knowledge\"\nvalue = 1",
        &["assessment.public"],
    ),
    (
        "leaves_a_group_that_disagrees_around_one_middle",
        "all-green",
        Steering,
        "[[assessment]]\nview = \"sme\"\nprecondition = \"shared-direction\"\ncounts = [1, 3, 6, 3, 1]\n[[assessment]]\nview = \"sme\"\nprecondition = \"orchestration\"\ncounts = [1, 3, 6, 3, 1]\n[[assessment]]\nview = \"sme\"\nprecondition = \"entrepreneur-ownership\"\ncounts = [1, 3, 6, 3, 1]\n[[assessment]]\nview = \"sme\"\nprecondition = \"access-to-support\"\ncounts = [1, 3, 6, 3, 1]\n[[assessment]]\nview = \"sme\"\nprecondition = \"test-and-pilot-facilities\"\ncounts = [1, 3, 6, 3, 1]\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [1, 3, 6, 3, 1]\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [1, 3, 6, 3, 1]\n[[assessment]]\nview = \"sme\"\nprecondition = \"knowledge\"\ncounts = [1, 3, 6, 3, 1]",
        &[],
    ),
    (
        "sees_a_group_that_answers_alike",
        "all-green",
        Steering,
        "[[assessment]]\nview = \"sme\"\nprecondition = \"shared-direction\"\ncounts = [0, 0, 14, 1, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"orchestration\"\ncounts = [0, 0, 14, 1, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"entrepreneur-ownership\"\ncounts = [0, 0, 14, 1, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"access-to-support\"\ncounts = [0, 0, 14, 1, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"test-and-pilot-facilities\"\ncounts = [0, 0, 14, 1, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [0, 0, 14, 1, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [0, 0, 14, 1, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"knowledge\"\ncounts = [0, 0, 14, 1, 0]",
        &["assessment.sme"],
    ),
    (
        "leaves_a_decision_to_ask_entrepreneurs",
        "sme-view-missing",
        Steering,
        "[[decision]]\nid = \"d\"\nasked = \"in te stemmen met een ronde onder ondernemers\"\nstatus = \"asked\"",
        &[],
    ),
    (
        "takes_a_note_in_the_view_for_an_explanation",
        "hypothesis-changed",
        Steering,
        "as-of = 2026-06-20\n[[view]]\nid = \"public\"\nkind = \"public\"\nfrozen = \"0123456789ab\"\nnote = \"Op 3 juni is een telfout hersteld.\"\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2",
        &[],
    ),
    (
        "takes_a_dated_note_for_an_explanation",
        "hypothesis-changed",
        Steering,
        "as-of = 2026-06-20\n[[view]]\nid = \"public\"\nkind = \"public\"\nfrozen = \"0123456789ab\"\nfrozen-on = 2026-05-25\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2\ndate = 2026-06-03\nnote = \"Telfout hersteld.\"",
        &[],
    ),
    (
        "does_not_take_another_note_for_one",
        "hypothesis-changed",
        Steering,
        "as-of = 2026-06-20\n[[view]]\nid = \"public\"\nkind = \"public\"\nfrozen = \"0123456789ab\"\nfrozen-on = 2026-05-25\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2\ndate = 2026-05-20\nnote = \"De leerwerkplaats is er.\"",
        &["view.public#frozen"],
    ),
    (
        "says_when_the_code_is_none",
        "hypothesis-changed",
        Steering,
        "as-of = 2026-06-20\n[[view]]\nid = \"public\"\nkind = \"public\"\nfrozen = \"…\"\nnote = \"Onder voorbehoud.\"\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2",
        &["view.public#frozen"],
    ),
    (
        "looks_for_what_a_round_tested",
        "hypothesis-changed",
        Steering,
        "as-of = 2026-06-20\n[[wave]]\nid = \"g\"\nhypothesis = \"0123456789ab\"\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2",
        &["wave.g#hypothesis"],
    ),
    (
        "offers_to_freeze_while_a_round_runs",
        "hypothesis-changed",
        Validation,
        "as-of = 2026-06-20\n[[wave]]\nid = \"g\"\nfrom = 2026-06-01\nuntil = 2026-06-20\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2",
        &["view.public"],
    ),
    (
        "leaves_a_round_that_is_over_or_to_come",
        "hypothesis-changed",
        Validation,
        "as-of = 2026-06-20\n[[wave]]\nid = \"g\"\nfrom = 2026-06-01\nuntil = 2026-06-19\n[[wave]]\nid = \"h\"\nfrom = 2026-06-21\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2",
        &[],
    ),
    (
        "counts_three_out_of_four",
        "frontrunners-only",
        Steering,
        "[[wave]]\nid = \"g\"\nsegments = [{ segment = \"front-runner\", n = 9 }, { segment = \"not-yet\", n = 3 }, { n = 40 }]",
        &["wave.g#segments"],
    ),
    (
        "leaves_less_than_three_out_of_four_and_what_is_not_known",
        "frontrunners-only",
        Steering,
        "[[wave]]\nid = \"g\"\nn = 30\nsegments = [{ segment = \"front-runner\", n = 8 }, { segment = \"middle\", n = 3 }]\nsizes = [{ size = \"micro\", n = 1 }, { size = \"large\", n = 9 }]\n[[wave]]\nid = \"h\"\nn = 9",
        &[],
    ),
    (
        "leaves_rounds_that_may_have_reached_outsiders",
        "insiders-only",
        Steering,
        "[[wave]]\nid = \"g\"\nn = 9\noutside-network = 0\n[[wave]]\nid = \"h\"\nn = 9\nrecruitment = \"open\"",
        &[],
    ),
    (
        "sees_recruitment_among_members",
        "insiders-only",
        Steering,
        "[[wave]]\nid = \"g\"\nn = 9\nrecruitment = \"members\"\n[[wave]]\nid = \"h\"\nrecruitment = \"open\"",
        &["wave.g#recruitment"],
    ),
    (
        "compares_medians_on_half_points",
        "perception-gap-unaddressed",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\ncounts = [0, 0, 2, 2, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [0, 6, 0, 0, 0]\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\ncounts = [0, 0, 4, 0, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [0, 6, 0, 0, 0]",
        &["precondition.talent"],
    ),
    (
        "takes_a_measure_choice_or_note_for_an_answer",
        "perception-gap-unaddressed",
        Steering,
        "[canvas.focus]\nnot-chosen = [{ what = \"leningen\", precondition = \"finance\", reason = \"niet nu\" }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 4\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = 1\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = 4\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\nvalue = 1\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = 4\n[[assessment]]\nview = \"sme\"\nprecondition = \"knowledge\"\nvalue = 1\nnote = \"Alleen grote bedrijven worden geholpen.\"\n[[measure]]\nid = \"m\"\ncloses = [\"talent\"]",
        &[],
    ),
    (
        "does_not_take_a_note_of_public_parties_for_one",
        "perception-gap-unaddressed",
        Validation,
        "[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = 4\nnote = \"Er is een loket.\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"knowledge\"\nvalue = 1",
        &["precondition.knowledge"],
    ),
    (
        "speaks_where_the_rule_on_gaps_would",
        "gap-without-measure",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = 4\n[[assessment]]\nview = \"sme\"\nprecondition = \"knowledge\"\nvalue = 1\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 1\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = 1",
        &["precondition.talent"],
    ),
    (
        "leaves_the_core_to_the_rule_about_it",
        "perception-gap-unaddressed",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"pilot-project-support\"\nvalue = 4\n[[assessment]]\nview = \"sme\"\nprecondition = \"pilot-project-support\"\nvalue = 1",
        &[],
    ),
    (
        "leaves_a_view_that_does_not_know",
        "perception-gap-unaddressed",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 4\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = \"unknown\"",
        &[],
    ),
    (
        "leaves_two_voices_and_less_than_a_quarter",
        "group-divided",
        Steering,
        "[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [1, 1, 0, 4, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [0, 3, 5, 5, 0]",
        &[],
    ),
    (
        "counts_a_quarter_and_three",
        "group-divided",
        Steering,
        "[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [0, 3, 3, 2, 1]\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\ncounts = [3, 0, 0, 0, 3]",
        &["assessment.sme/talent#counts", "assessment.public/finance#counts"],
    ),
    (
        "leaves_one_hill_around_the_middle",
        "group-divided",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\ncounts = [0, 4, 6, 4, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [2, 5, 10, 9, 2]",
        &[],
    ),
    (
        "takes_an_assessment_per_sector_for_an_explanation",
        "group-divided",
        Steering,
        "[[sector]]\nid = \"bouw\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [3, 3, 0, 3, 3]\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [3, 3, 0, 0, 0]\nsectors = [\"bouw\"]",
        &[],
    ),
    (
        "asks_for_values_of_the_proposition_in_force",
        "value-unclear",
        Steering,
        "[[proposition]]\nid = \"a\"\narchived = true\n[[proposition]]\nid = \"b\"",
        &["proposition.b#values"],
    ),
    (
        "looks_at_the_last_round_in_which_it_was_asked",
        "value-unclear",
        Steering,
        "[[proposition]]\nid = \"p\"\nvalues = [{ audience = \"a\", value = \"b\" }]\n[[wave]]\nid = \"g\"\nuntil = 2026-01-01\nn = 10\nvalue-clear = 6\n[[wave]]\nid = \"h\"\nuntil = 2026-06-01\nn = 10\nvalue-clear = 5\n[[wave]]\nid = \"i\"\nuntil = 2026-07-01\nn = 10",
        &["wave.h#value-clear"],
    ),
    (
        "leaves_exactly_six_out_of_ten",
        "value-unclear",
        Steering,
        "[[proposition]]\nid = \"p\"\nvalues = [{ audience = \"a\", value = \"b\" }]\n[[wave]]\nid = \"g\"\nn = 10\nvalue-clear = 6",
        &[],
    ),
    ("asks_for_a_proposition_where_there_is_none", "value-unclear", Steering, "", &["proposition"]),
    ("asks_for_none_before_its_phase", "value-unclear", Workshop, "", &[]),
];
