//! The rows of the table of money: who brings in what, what is open, and what it costs.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::shown::Shown;
use super::{
    Amount, Asked, BudgetStatus, Circle, Contributions, Hardness, Known, Nature, Origin, Period, Ref,
    SetSums, Stage, Sums, Target, to,
};
use crate::analysis::money::{Line, Set, Years, cents};
use crate::canvas::Canvas;

/// A row of the table of money.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "money-row")]
pub struct Row {
    /// What stands in it.
    pub kind: RowKind,
    /// Key of the party, in a row of a party; empty where the sheet names none.
    #[schemars(with = "Option<Ref<to::Party>>")]
    pub party: Option<String>,
    /// Euros in each year of the table; nothing where a year has none, or where it cannot be told.
    pub years: Vec<Option<Amount>>,
    /// Euros in no year; nothing where there are none.
    pub undated: Option<Amount>,
    /// Whether all of it is told per year or in no year; else only the total is.
    pub spread: bool,
    /// Euros in all.
    pub total: Amount,
    /// How far its lines are; absent where they differ or do not say.
    pub status: Option<BudgetStatus>,
    /// One-off or structural; absent where its lines differ or do not say.
    pub nature: Option<Nature>,
    /// The period of an amount that is in no year; absent where there is none.
    #[schemars(with = "Option<Period>")]
    pub period: Option<String>,
}

/// What stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "money-row-kind")]
pub enum RowKind {
    /// Money of the budget of one party, equally far.
    Budget,
    /// What one party brings in through the budget, not in money.
    BudgetInKind,
    /// What parties contribute, in money.
    Money,
    /// What parties contribute in hours, facilities and data.
    InKind,
    /// What parties contribute, where the two cannot be told apart.
    Contributions,
    /// What is open after all of it comes.
    Open,
    /// What is open or comes from who is not shown.
    NotShown,
    /// What measures cost for which no payer is known.
    Unpaid,
    /// What comes in beyond the cost: below nought.
    Beyond,
    /// What it costs.
    Cost,
}

/// What makes lines one row.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    kind: RowKind,
    party: Option<String>,
    stage: Option<Stage>,
}

/// A row in the making.
struct Making {
    key: Key,
    years: Years,
    /// Euros that are told in all only, if there are such.
    whole: Option<Amount>,
    status: Option<BudgetStatus>,
    nature: Option<Nature>,
    period: Option<String>,
}

impl Making {
    fn total(&self) -> Amount {
        self.years.total().plus(self.whole.unwrap_or_default())
    }
}

/// The table in the making.
pub(super) struct Table<'k> {
    /// What the reader sees, and what there is.
    known: [&'k Known; 2],
    circle: Circle,
    shown: &'k Shown,
    rows: Vec<Making>,
    cost: Option<Years>,
    sets: Vec<SetSums>,
    open: Option<Amount>,
    contributions: Contributions,
    budgets_hidden: bool,
    /// Whether sets with contributions that the reader does not see are told of together only.
    merged: bool,
}

impl<'k> Table<'k> {
    pub fn new(known: [&'k Known; 2], circle: Circle, shown: &'k Shown, merged: bool) -> Self {
        Self {
            known,
            circle,
            shown,
            rows: Vec::new(),
            cost: None,
            sets: Vec::new(),
            open: None,
            contributions: Contributions::default(),
            budgets_hidden: false,
            merged,
        }
    }

    fn row(&mut self, kind: RowKind, party: Option<String>, stage: Option<Stage>) -> &mut Making {
        let key = Key { kind, party, stage };
        let at = self.rows.iter().position(|row| row.key == key).unwrap_or_else(|| {
            self.rows.push(Making {
                key,
                years: Years::default(),
                whole: None,
                status: None,
                nature: None,
                period: None,
            });
            self.rows.len() - 1
        });
        &mut self.rows[at]
    }

    /// A set whose cost is known and whose money can be added up.
    pub fn set(&mut self, canvas: &Canvas, set: &Set<'_>) {
        let Some(cost) = &set.cost else { return };
        self.cost.get_or_insert_default().add_all(cost);
        let mut rest = cost.clone();
        let (mut spread, mut hidden, mut own_contributions) = (cost.split(), false, false);
        for line in &set.lines {
            let is_contribution = matches!(line.origin, Origin::Contribution(_));
            if !self.line(line) {
                hidden = true;
                continue;
            }
            own_contributions |= is_contribution && line.circle < self.circle;
            spread &= line.years.split() && (!is_contribution || self.shown.years);
            rest.take(&line.years);
        }
        hidden |= own_contributions && self.merged;
        let total = rest.total();
        // years that differ although the whole does not
        let uneven = rest.has_euros();
        let kind = match () {
            // what costs nothing needs no payer
            () if set.lines.is_empty() && total.eur == 0 => None,
            () if set.lines.is_empty() => Some(RowKind::Unpaid),
            () if hidden => Some(RowKind::NotShown),
            () if total.eur > 0 || total.eur == 0 && uneven => Some(RowKind::Open),
            () if total.eur < 0 => Some(RowKind::Beyond),
            () => None,
        };
        let sum = |wanted: &dyn Fn(&Line<'_>) -> bool| {
            let lines = set.lines.iter().filter(|line| line.circle >= self.circle && wanted(line));
            lines.fold(Amount::default(), |sum, line| sum.plus(line.years.total()))
        };
        let budget = |line: &Line<'_>| matches!(line.origin, Origin::Budget(_)) && !line.in_kind;
        let is_asked = |line: &Line<'_>| stage(line) == Some(Stage::Asked);
        let (asked, given) = (sum(&|l| budget(l) && is_asked(l)), sum(&|l| budget(l) && !is_asked(l)));
        let open = match kind {
            Some(RowKind::Open) => Some(total),
            Some(RowKind::Unpaid | RowKind::NotShown) => None,
            _ => Some(Amount::default()),
        };
        let contributed = set.lines.iter().filter(|line| !budget(line));
        let contributed = contributed.fold(Amount::default(), |sum, line| sum.plus(line.years.total()));
        let measures = set.measures.iter().filter_map(|at| canvas.measures[*at].id.as_deref());
        self.sets.push(SetSums {
            measures: measures.map(|id| self.known[0].key(to::Measure::KINDS, id)).collect(),
            cost: cost.total(),
            asked,
            given,
            contributions: (!hidden).then_some(contributed),
            open,
        });
        if matches!(kind, None | Some(RowKind::Open | RowKind::Beyond)) {
            let more = if total.eur > 0 { total } else { Amount::default() };
            self.open = Some(self.open.unwrap_or_default().plus(more));
        }
        if let Some(kind) = kind {
            let row = self.row(kind, None, None);
            if spread || set.lines.is_empty() {
                row.years.add_all(&rest)
            } else {
                row.whole = Some(row.whole.unwrap_or_default().plus(total))
            }
        }
    }

    /// A set whose cost is known, but not who pays it.
    pub fn unpaid(&mut self, set: &Set<'_>) {
        let Some(cost) = &set.cost else { return };
        self.cost.get_or_insert_default().add_all(cost);
        self.row(RowKind::Unpaid, None, None).years.add_all(cost);
    }

    /// Lines that stand by themselves.
    pub fn lines<'l, 'a: 'l>(&mut self, lines: impl Iterator<Item = &'l Line<'a>>) {
        for line in lines {
            self.line(line);
        }
    }

    /// Adds a line to its row; says whether the reader may know of it.
    fn line(&mut self, line: &Line<'_>) -> bool {
        if !line.years.has_euros() {
            return true;
        }
        match line.origin {
            Origin::Budget(_) if line.circle < self.circle => {
                self.budgets_hidden = true;
                return false;
            }
            Origin::Budget(status) => {
                let kind = if line.in_kind { RowKind::BudgetInKind } else { RowKind::Budget };
                let [seen, whole] = self.known;
                let party = line.party.map(|id| seen.key_of(whole, to::Party::KINDS, id));
                let is_new = |rows: &[Making], key: &Key| !rows.iter().any(|row| row.key == *key);
                let key = Key { kind, party: party.clone(), stage: stage(line) };
                let first = is_new(&self.rows, &key);
                let row = self.row(kind, party, key.stage);
                let agree = |one, other| if first { other } else { one };
                row.status = agree(row.status, status).filter(|known| Some(*known) == status);
                row.nature = if first { line.nature } else { row.nature }.filter(|n| Some(*n) == line.nature);
                if let Some(period) = line.period {
                    row.period.get_or_insert_with(|| period.to_owned());
                }
                row.years.add_all(&line.years);
            }
            Origin::Contribution(hardness) => {
                self.contributions.some_soft |= hardness == Hardness::Soft;
                self.contributions.some_conditional |= hardness == Hardness::Conditional;
                if line.circle < self.circle && !self.shown.sum {
                    self.contributions.withheld = true;
                    return false;
                }
                let total = line.years.total();
                let Shown { kinds, years, firmness, .. } = *self.shown;
                let kind = match line.in_kind {
                    _ if !kinds => RowKind::Contributions,
                    true => RowKind::InKind,
                    false => RowKind::Money,
                };
                let row = self.row(kind, None, None);
                if years {
                    row.years.add_all(&line.years)
                } else {
                    row.whole = Some(row.whole.unwrap_or_default().plus(total))
                }
                let all = &mut self.contributions;
                let add = |part: &mut Option<Amount>| *part = Some(part.unwrap_or_default().plus(total));
                add(&mut all.total);
                if kinds {
                    add(if line.in_kind { &mut all.in_kind } else { &mut all.money });
                }
                if firmness {
                    add(match hardness {
                        Hardness::Secured => &mut all.secured,
                        Hardness::Conditional => &mut all.conditional,
                        Hardness::Soft => &mut all.soft,
                    });
                }
            }
        }
        true
    }

    /// The whole, with what stands beside it.
    pub fn finish(mut self, cost_whole: bool, other: Self) -> Sums {
        self.rows.sort_by_key(|row| row.key.kind);
        let cost = self.cost.take();
        let all = self.rows.iter().map(|row| &row.years).chain(&cost);
        let years: BTreeSet<i64> = all.flat_map(|years| years.0.keys().copied()).collect();
        let undated = years.contains(&0);
        let years: Vec<i64> = years.into_iter().filter(|year| *year != 0).collect();
        let of = |stage: Stage| {
            let rows = self.rows.iter().filter(|row| row.key.kind == RowKind::Budget);
            let rows = rows.filter(|row| row.key.stage == Some(stage));
            rows.fold(Amount::default(), |sum, row| sum.plus(row.total()))
        };
        let (asked, promised, granted, paid) =
            (of(Stage::Asked), of(Stage::Promised), of(Stage::Granted), of(Stage::Paid));
        let unknown = |kind| self.rows.iter().any(|row| row.key.kind == kind);
        let unpaid = self.rows.iter().find(|row| row.key.kind == RowKind::Unpaid).map(Making::total);
        let asked_of =
            self.rows.iter().filter(|r| r.key.kind == RowKind::Budget && r.key.stage == Some(Stage::Asked));
        let budget = asked.plus(promised).plus(granted).plus(paid).eur;
        let contributed = self.contributions.total.unwrap_or_default().eur;
        let all_seen = !self.budgets_hidden && !self.contributions.withheld;
        let mut contributions = self.contributions;
        contributions.withheld |= other.contributions.withheld;
        let mut rows: Vec<Row> = self.rows.iter().map(|row| finished(row, &years)).collect();
        if let Some(cost) = &cost {
            rows.push(Row {
                kind: RowKind::Cost,
                party: None,
                years: years.iter().map(|year| cost.0.get(year).copied()).collect(),
                undated: cost.0.get(&0).copied(),
                spread: true,
                total: cost.total(),
                status: None,
                nature: None,
                period: None,
            });
        } else {
            rows.clear();
        }
        Sums {
            cost: cost.as_ref().map(Years::total),
            nature: None,
            cost_whole,
            asked_of: asked_of
                .map(|row| Asked { party: row.key.party.clone().unwrap_or_default(), amount: row.total() })
                .collect(),
            open: self.open.filter(|_| !unknown(RowKind::NotShown)),
            unpaid: unpaid.unwrap_or_default(),
            sets: self.sets,
            columns_add: rows.iter().all(|row| row.spread),
            elsewhere: other.rows.iter().map(|row| finished(row, &[])).collect(),
            leverage_cents: if all_seen { cents(contributed, budget) } else { None },
            asked,
            promised,
            granted,
            paid,
            contributions,
            years,
            undated,
            rows,
        }
    }
}

fn stage(line: &Line<'_>) -> Option<Stage> {
    match line.origin {
        Origin::Budget(status) => Some(Stage::of(status)),
        Origin::Contribution(_) => None,
    }
}

fn finished(row: &Making, years: &[i64]) -> Row {
    let spread = row.whole.is_none();
    Row {
        kind: row.key.kind,
        party: row.key.party.clone(),
        years: years.iter().map(|year| row.years.0.get(year).copied().filter(|_| spread)).collect(),
        undated: row.years.0.get(&0).copied().filter(|_| spread),
        spread,
        total: row.total(),
        status: row.status,
        nature: row.nature,
        period: row.period.clone(),
    }
}
