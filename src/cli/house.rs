//! The rules of a house on the command line: their pages, their list, and what is switched off.

use super::explain::{levels, part};
use super::ui::Ui;
use crate::check::House;
use crate::check::house::Rule;
use crate::source::Sources;
use crate::text;
use crate::text::{Lang, Text};
use crate::workspace::Workspace;

/// The rules of the house and of the frameworks in the workspace; none outside a workspace.
pub fn rules(ui: &Ui) -> Vec<Rule> {
    Workspace::open(&ui.folder, &mut Sources::default()).map(Workspace::into_rules).unwrap_or_default()
}

/// Lists the rules of the house, if it has any.
pub fn list(ui: &Ui, width: usize) {
    let rules = rules(ui);
    if rules.is_empty() {
        return;
    }
    ui.say(&text!("\nRegels van het huis", "\nRules of the house"));
    for rule in rules {
        ui.line(format!("{:width$}  {}", rule.name, rule.detection().get(ui.lang)));
    }
}

/// Says what the house switched off, so that nothing is hidden without a word.
pub fn off(house: &House, ui: &Ui) {
    for off in &house.off {
        let (rule, nl, en) = (&off.rule, &off.reason.nl, &off.reason.en);
        ui.say(&text!("Uitgezet: {rule}. {nl}", "Switched off: {rule}. {en}"));
    }
}

/// All about one rule of a house.
pub fn page(rule: &Rule, lang: Lang) -> String {
    let title = |nl: &str, en: &str| Text::new(nl, en).get(lang).to_owned();
    let mut page = format!("{}\n\n{}\n", rule.name, rule.detection().get(lang));
    let texts = [
        (title("Waarom", "Why"), &rule.why),
        (title("Wat te doen", "What to do"), &rule.remedy),
        (title("Herkomst", "Origin"), &rule.origin),
    ];
    for (title, text) in texts {
        page.push_str(&text.as_ref().map(|text| part(&title, text.get(lang))).unwrap_or_default());
    }
    page.push_str(&part(&title("Voorwaarde", "Condition"), &format!("{}: {}", rule.each, rule.when)));
    page.push_str(&part(&title("Niveau per fase", "Level per phase"), &levels(rule.levels, lang)));
    for (title, sheet) in [
        (title("Zo komt het punt er", "This raises it"), &rule.bad),
        (title("Zo niet", "This does not"), &rule.good),
    ] {
        if !sheet.trim().is_empty() {
            page.push_str(&part(&title, sheet));
        }
    }
    page
}
