//! Fingerprints: what makes a finding the same one in another run, wherever its lines have moved to.

use std::collections::HashMap;

use crate::diagnostic::Finding;
use crate::source::Sources;

/// The fingerprint of each finding about one canvas, in their order: sixteen hexadecimal digits, no two alike.
///
/// It stands on the rule and the address, since both outlive an edit. Where no record is named, as on a line that cannot
/// be read, it stands on the file and the words of the line too. Equals are numbered in the order given. What is about
/// the workspace itself goes with an empty name of canvas.
pub fn fingerprints<'f>(
    canvas: &str,
    findings: impl IntoIterator<Item = &'f Finding>,
    sources: &Sources,
) -> Vec<String> {
    let mut equals: HashMap<[u8; 32], u64> = HashMap::new();
    let one = |finding: &Finding| {
        let mut hasher = blake3::Hasher::new();
        parts(&mut hasher, &["draagvlak finding 1", canvas, &finding.rule, &finding.address]);
        if !names_a_record(&finding.address)
            && let Some(label) = &finding.primary
        {
            let source = sources.get(label.source);
            let line = source.line(source.position(label.span.0).line);
            parts(&mut hasher, &[source.path(), line.trim()]);
        }
        let number = equals.entry(*hasher.finalize().as_bytes()).or_default();
        hasher.update(&number.to_le_bytes());
        *number += 1;
        hasher.finalize().to_hex()[..16].to_owned()
    };
    findings.into_iter().map(one).collect()
}

/// Whether an address leads to one record: `#id` and `action.?#by` are said of many.
pub fn names_a_record(address: &str) -> bool {
    let record = address.split('#').next().unwrap_or_default();
    !record.is_empty() && !record.contains('?')
}

/// Each part behind its length, so that no two lists of parts give the same bytes.
fn parts(hasher: &mut blake3::Hasher, parts: &[&str]) {
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
}
