//! For people: outcomes, then each finding with the lines of its sheet, then totals.

use super::lines::wrap;
use super::listing::{Checked, Listing, by_weight};
use super::words::{self, Missing};
use super::{Manner, picture};
use crate::diagnostic::{Finding, Level};
use crate::period::day_in_words;
use crate::text;
use crate::text::visible;

/// The whole list.
pub fn render(listing: &Listing<'_>, manner: &Manner) -> String {
    let own = listing.for_people().filter(|item| item.canvas.is_none()).map(|item| item.finding);
    let mut text = picture::told(own.filter(|f| shows(f, manner)), listing.sources, manner);
    for checked in &listing.canvases {
        canvas(checked, listing, manner, &mut text);
    }
    // nothing is hidden without a word
    for off in listing.off.iter().filter(|_| !manner.quiet) {
        let (rule, nl, en) = (&off.rule, &off.reason.nl, &off.reason.en);
        let said = text!("Uitgezet: {rule}. {nl}", "Switched off: {rule}. {en}");
        text.push_str(&format!("{}\n", wrap(&visible(said.get(manner.lang)), manner.width)));
    }
    text
}

/// Whether a finding is shown to one who asked for errors only: those that weigh.
fn shows(finding: &Finding, manner: &Manner) -> bool {
    !manner.quiet || finding.level == Level::Error && !finding.known
}

fn canvas(checked: &Checked, listing: &Listing<'_>, manner: &Manner, text: &mut String) {
    let findings = by_weight(checked.items()).into_iter().map(|item| item.finding);
    let findings = findings.filter(|f| shows(f, manner));
    let findings = picture::told(findings, listing.sources, manner);
    if manner.quiet {
        text.push_str(&findings);
        return;
    }
    let lang = manner.lang;
    let title = visible(&format!("{} · {}", checked.id, checked.title.get(lang, checked.lang).0));
    let mut lines = vec![manner.bold(&wrap(&title, manner.width))];
    if let Some((head, missing)) = words::outcomes(checked, lang) {
        lines.push(wrap(head.get(lang), manner.width));
        lines.extend(missing.into_iter().map(|Missing { name, views, answer }| {
            let said = if views.is_empty() { name } else { format!("{name} ({views}) → {answer}") };
            wrap(&format!("  {said}"), manner.width)
        }));
    }
    // the blank line before the findings, each of which ends with one
    lines.push(format!("\n{findings}").trim_end_matches('\n').to_owned());
    lines.extend((!findings.is_empty()).then(String::new));
    for (item, accepted) in checked.accepted().filter(|_| manner.verbose) {
        let said = visible(item.finding.message.get(lang));
        let own = checked.lang;
        let (reason, by) = (accepted.reason.get(lang, own).0, accepted.by.get(lang, own).0);
        let until = day_in_words(accepted.until.0);
        let line = text!(
            "Geaccepteerd tot en met {until} door {by}: {said} Reden: {reason}",
            "Accepted up to and including {until} by {by}: {said} Reason: {reason}";
            until
        );
        lines.push(wrap(&visible(line.get(lang)), manner.width));
    }
    lines.push(words::totals(checked.counts()).get(lang).to_owned());
    lines.extend(checked.age.as_ref().map(|age| wrap(age.get(lang), manner.width)));
    lines.push("\n".to_owned());
    text.push_str(&lines.join("\n"));
}
