//! All rules, in the order of the reference: to add one, write its file, its examples and its two lines here.

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
    orchestrator_missing,
    precondition_unassessed,
    missing_precondition,
    core_support_absent,
    score_without_evidence,
    number_without_source,
    sme_view_missing,
    date_passed,
    gap_without_measure,
    one_accountable,
    goal_not_measurable,
    baseline_missing,
    budget_mismatch,
    totals_differ,
    one_off_cover_for_structural_cost,
    soft_commitment,
    legal_ground_missing,
    decision_not_asked,
    decision_beyond_mandate,
    glyph_missing,
}

/// All rules.
pub fn all() -> &'static [&'static Rule] {
    ALL
}

/// A rule by name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.name == name)
}
