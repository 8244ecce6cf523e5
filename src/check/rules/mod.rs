//! All rules, in the order of the reference: to add one, write its file, its examples and its line here.

use super::Rule;

/// Declares the modules of the rules and lists them.
macro_rules! rules {
    ($($module:ident),* $(,)?) => {
        $( mod $module; )*
        const ALL: &[&Rule] = &[$( &$module::RULE ),*];
    };
}

rules! {
    scope_missing,
    unknown_reference,
    helix_uncovered,
    undefined_term,
    orchestrator_missing,
    precondition_unassessed,
    missing_precondition,
    core_support_absent,
    facet_uncovered,
    growth_phase_hole,
    elsewhere_without_link,
    all_green,
    score_without_evidence,
    evidence_stale,
    self_reported_only,
    number_without_source,
    figure_without_year,
    forecast_as_result,
    fact_after_as_of,
    vague_quantity,
    sme_view_missing,
    hypothesis_changed,
    frontrunners_only,
    insiders_only,
    perception_gap_unaddressed,
    group_divided,
    value_unclear,
    sample_too_small,
    open_answer_unplaced,
    initiative_isolated,
    initiative_overlap,
    single_bridge,
    date_passed,
    open_ended_action,
    progress_untold,
    date_unclear,
    gap_without_measure,
    measure_without_gap,
    cost_missing,
    one_accountable,
    goal_not_measurable,
    baseline_missing,
    assumption_untested,
    no_real_choice,
    idea_lost,
    dissent_dropped,
    budget_mismatch,
    cover_missing,
    amount_in_thousands,
    foreign_currency,
    budget_as_commitment,
    totals_differ,
    one_off_cover_for_structural_cost,
    soft_commitment,
    legal_ground_missing,
    decision_not_asked,
    decision_beyond_mandate,
    decision_out_of_turn,
    many_stories,
    names_alike,
    consent_missing,
    consent_unused,
    respondent_identifiable,
    reference_beyond_circle,
    wrong_register,
    translation_missing,
    glyph_missing,
    circular_reference,
    unfit_id,
    hidden_characters,
    export_residue,
    placeholder_left,
    text_too_long,
    impossible_number,
    more_answers_than_people,
    session_too_full,
    dates_out_of_order,
}

/// All rules.
pub fn all() -> &'static [&'static Rule] {
    ALL
}

/// A rule by name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.name == name)
}
