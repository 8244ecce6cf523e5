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
    core_support_absent,
    precondition_unassessed,
}

/// All rules.
pub fn all() -> &'static [&'static Rule] {
    ALL
}

/// A rule by name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.name == name)
}
