//! Names that a house's rule cannot have, because a finding already goes by them.

/// Names of faults in reading and of exemptions that are amiss; `explain` says what each means.
pub const FAULTS: &[&str] = &[
    "canvas-head-double",
    "canvas-head-missing",
    "canvas-twice",
    "document-broken",
    "duplicate-key",
    "exemption-expired",
    "exemption-of-outcome",
    "exemption-unknown-rule",
    "exemption-unused",
    "exemption-without-reason",
    "field-missing",
    "format-missing",
    "format-unknown",
    "house-example",
    "house-rule",
    "house-rule-failed",
    "key-double",
    "key-missing",
    "kind-file-twice",
    "kind-file-unfit",
    "merge-conflict",
    "more-findings",
    "name-twice",
    "newer-toml",
    "not-a-file",
    "not-utf8",
    "off-unknown-rule",
    "off-without-reason",
    "outside-workspace",
    "passed-over",
    "person-in-shared-sheet",
    "private-alone",
    "private-head",
    "private-tracked",
    "record-shape",
    "syntax",
    "template",
    "threshold-beyond-bounds",
    "too-large",
    "unknown-key",
    "unknown-kind",
    "unknown-value",
    "unreadable",
    "wrong-type",
];

/// Whether a name is taken by the program.
pub(super) fn taken(name: &str) -> bool {
    super::super::rules::find(name).is_some() || FAULTS.contains(&name)
}
