//! The Dutch names of keys, kinds and values, gathered from where each is declared.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::define::Described;
use super::*;
use crate::sheet::Dictionary;

/// Dutch names of everything that may stand in a canvas sheet.
pub struct CanvasDictionary;

/// The words of sheets.
#[derive(Default)]
struct Table {
    /// English names by Dutch ones. A Dutch word with two meanings keeps both; which one holds, the field decides.
    dutch: HashMap<String, Vec<String>>,
    /// All names in either language.
    words: HashSet<String>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table::default();
        let mut add = |names: &[(&str, &str)]| {
            for (english, dutch) in names {
                let english = english.trim_start_matches("r#").replace('_', "-");
                table.words.extend([english.clone(), (*dutch).to_owned()]);
                if english != *dutch {
                    let known = table.dutch.entry((*dutch).to_owned()).or_default();
                    if !known.contains(&english) {
                        known.push(english);
                    }
                }
            }
        };
        macro_rules! add_kind {
            ($field:ident, $type:ident) => {
                add($type::NAMES);
            };
        }
        add(Head::NAMES);
        for_kinds!(add_kind);
        for names in PARTS_AND_CHOICES {
            add(names);
        }
        table.words.extend(KINDS.iter().flat_map(|kind| [kind.name, kind.dutch]).map(str::to_owned));
        table
    })
}

impl Dictionary for CanvasDictionary {
    fn english(&self, dutch: &str) -> Vec<&str> {
        table().dutch.get(dutch).map(|names| names.iter().map(String::as_str).collect()).unwrap_or_default()
    }

    fn knows(&self, name: &str) -> bool {
        table().words.contains(name)
    }
}

/// Every English name with a Dutch one, by alphabet.
pub fn pairs() -> Vec<(&'static str, &'static str)> {
    let words = table().dutch.iter();
    let mut pairs: Vec<(&str, &str)> = words
        .flat_map(|(dutch, english)| english.iter().map(|name| (name.as_str(), dutch.as_str())))
        .collect();
    pairs.sort_unstable();
    pairs
}

/// The names that parts of records and lists of choices declare.
const PARTS_AND_CHOICES: &[&[(&str, &str)]] = &[
    Circle::NAMES,
    value::Comparison::NAMES,
    value::YearAmount::NAMES,
    value::TotalAmount::NAMES,
    value::Quantity::NAMES,
    &[("unknown", "onbekend"), ("elsewhere", "elders"), ("not-applicable", "nvt")],
    Phase::NAMES,
    Locale::NAMES,
    head::DocumentLang::NAMES,
    head::Scale::NAMES,
    head::Region::NAMES,
    head::NotChosen::NAMES,
    head::Focus::NAMES,
    parties::Size::NAMES,
    parties::Role::NAMES,
    parties::Attitude::NAMES,
    parties::Mandate::NAMES,
    parties::Purpose::NAMES,
    parties::Attachment::NAMES,
    offer::Form::NAMES,
    offer::Delivery::NAMES,
    offer::GrowthPhase::NAMES,
    offer::LifeCycle::NAMES,
    offer::Verdict::NAMES,
    offer::RelationSort::NAMES,
    offer::Stage::NAMES,
    offer::Cover::NAMES,
    offer::Judgement::NAMES,
    offer::TrlRange::NAMES,
    offer::Agreement::NAMES,
    views::ViewKind::NAMES,
    views::Basis::NAMES,
    views::Timing::NAMES,
    views::Method::NAMES,
    views::Recruitment::NAMES,
    views::Segment::NAMES,
    views::SegmentCount::NAMES,
    views::SizeCount::NAMES,
    views::IdeaStatus::NAMES,
    views::Tone::NAMES,
    views::Consent::NAMES,
    views::ObjectionStatus::NAMES,
    views::Attendance::NAMES,
    evidence::EvidenceKind::NAMES,
    evidence::FactKind::NAMES,
    evidence::PolicyRelation::NAMES,
    evidence::Reading::NAMES,
    plan::GoalKind::NAMES,
    plan::Direction::NAMES,
    plan::IndicatorUse::NAMES,
    plan::GoalStatus::NAMES,
    plan::MeasureStatus::NAMES,
    plan::MilestoneKind::NAMES,
    plan::Progress::NAMES,
    plan::AidGround::NAMES,
    plan::Baseline::NAMES,
    plan::TargetValue::NAMES,
    plan::AssumptionTest::NAMES,
    plan::Rasci::NAMES,
    plan::CapacityChange::NAMES,
    plan::StateAid::NAMES,
    money::MoneySort::NAMES,
    money::BudgetStatus::NAMES,
    money::Nature::NAMES,
    money::Vat::NAMES,
    money::ContributionKind::NAMES,
    money::Firmness::NAMES,
    support::DecisionStatus::NAMES,
    support::Reversible::NAMES,
    support::ChoiceOption::NAMES,
    support::Need::NAMES,
    support::ValueFor::NAMES,
    support::Pillar::NAMES,
    support::AskOf::NAMES,
    support::Adopted::NAMES,
    log::ItemStatus::NAMES,
    log::SignOff::NAMES,
];
