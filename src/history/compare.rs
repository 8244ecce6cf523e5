//! Compares two moments of a canvas: pairs their records, finds the fields that differ, and tells them by record and subject.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::change::{Change, Side, Subject, Weight};
use super::fields::{self, Difference};
use super::names::Names;
use super::pair::{self, Pairs, Renamed};
use super::pieces::{Pair, Said, touched};
use super::said::said;
use super::saying::{How, Saying};
use super::{passed, series, whole, words};
use crate::canvas::{AnyRecord, Canvas};
use crate::numeral;
use crate::sheet::Holds;
use crate::text::{Lang, Text};

/// Fields that tell why or when a record stands as it does: they are told with that.
const EXPLAIN: &[&str] = &["decided-on", "reason", "status-on", "status-note", "given-on", "attitude-on"];

/// So many things are told of one record; of more, the first and how many there are.
const MOST_PHRASES: usize = 4;

/// What changed between two moments.
#[derive(Debug, Default)]
pub struct Comparison<'c> {
    /// The changes, by subject, the heaviest first.
    pub changes: Vec<Change<'c>>,
    /// Ids that were renamed, which no reference tells again.
    pub renamed: Vec<Renamed>,
    /// Addresses of records that became others: what each was and is.
    pub moved: Vec<(String, String)>,
}

/// What changed between two moments of a canvas.
pub fn compare<'c>(was: &Side<'c>, is: &Side<'c>) -> Comparison<'c> {
    let names = Names::of((was.canvas, was.frame), (is.canvas, is.frame));
    let pairs = pair::pairs(was.canvas, is.canvas);
    let mut changes = Vec::new();
    for (old, new) in &pairs.both {
        changes.extend(changed(&names, (was, is), &pairs, *old, *new));
    }
    for n in &pairs.gone {
        let record = pairs.was.all[*n];
        let (subject, weight, saying) = whole::went(&names, record);
        changes.push(Change { was: Some(record), is: None, ..plain(subject, weight, saying) });
    }
    for n in &pairs.new {
        let record = pairs.is.all[*n];
        let (subject, weight, saying) =
            later(&names, (was, is), &pairs, *n).unwrap_or_else(|| whole::came(&names, record));
        changes.push(Change { was: None, is: Some(record), ..plain(subject, weight, saying) });
    }
    let same = |record: &dyn AnyRecord| {
        let (old, _) = pairs.both.iter().find(|(_, new)| std::ptr::addr_eq(pairs.is.all[*new], record))?;
        Some(pairs.was.all[*old].address())
    };
    changes.extend(passed::changes(&names, was, is, same));
    changes.sort_by_cached_key(|change| {
        let path = change.fields.first().map(|field| field.path.clone());
        let address = change.record().map(AnyRecord::address);
        let rank = change.record().map(|record| whole::rank(record.kind()));
        (change.subject, Reverse(change.weight), rank, address, path, change.saying.phrase.nl.clone())
    });
    let addresses =
        |(old, new): &(usize, usize)| (pairs.was.all[*old].address(), pairs.is.all[*new].address());
    let moved = pairs.both.iter().map(addresses).filter(|(was, is)| was != is).collect();
    Comparison { changes, renamed: pairs.renamed, moved }
}

fn plain<'c>(subject: Subject, weight: Weight, saying: Saying) -> Change<'c> {
    Change { subject, weight, saying, was: None, is: None, fields: Vec::new(), passed: false }
}

/// What fields say, each with how it differs.
type Told = Vec<(Said, Difference)>;

/// What changed in one record, told once for each subject.
fn changed<'c>(
    names: &Names<'_>,
    (was, is): (&Side<'c>, &Side<'c>),
    pairs: &Pairs<'c>,
    old: usize,
    new: usize,
) -> Vec<Change<'c>> {
    let (before, after) = (pairs.was.all[old], pairs.is.all[new]);
    let differences = pairs.differences(old, new);
    if differences.is_empty() {
        return Vec::new();
    }
    let mut all: Told = Vec::new();
    let answers = series::told(names, (was.canvas, before), (is.canvas, after));
    // how it stands, and why or when it came to that
    let (mut rank, mut why) = (None, Vec::new());
    for difference in differences {
        let Some((above, field)) = fields::at(after.fields(), &difference.path) else { continue };
        if series::answers(after.kind(), &difference.path)
            && let Some(told) = &answers
        {
            all.push((told.clone(), difference));
            continue;
        }
        let pair = Pair { kind: after.kind(), above, field, was: &difference.was, is: &difference.is };
        let told = match series::reading(&difference, after).or_else(|| series::target(&difference, after)) {
            Some(reading) => vec![reading],
            None => said(names, &pair),
        };
        // what is called by another name than it was reads the same, and is not
        let told = if told.is_empty() { vec![touched(&pair)] } else { told };
        if field.holds == Holds::Choice && above.is_none() {
            rank = rank
                .or_else(|| Some((all.len(), told.first()?.subject)).filter(|(_, s)| *s != Subject::Other));
        }
        if EXPLAIN.contains(&&*difference.path) {
            why.push(all.len());
        }
        all.extend(told.into_iter().map(|said| (said, difference.clone())));
    }
    if let Some((at, subject)) = rank {
        let settled = matches!(subject, Subject::Decided | Subject::Promised);
        let is_money = |(said, _): &(Said, Difference)| said.subject == Subject::Money;
        // how much it is about, where that is not told as money that moved
        let worth = (settled && !all.iter().any(is_money)).then(|| whole::worth_of(names, after)).flatten();
        let why_so = why.iter().filter_map(|n| explained(names, after, &all[*n].1));
        let reasons: Vec<Text> = worth.into_iter().chain(why_so).collect();
        let phrase = &all[at].0.phrase;
        let phrase = Text::of(|lang| {
            let reasons: Vec<&str> = reasons.iter().map(|reason| reason.get(lang)).collect();
            let said = phrase.get(lang);
            if reasons.is_empty() { said.to_owned() } else { format!("{said} ({})", reasons.join("; ")) }
        });
        for n in why.into_iter().chain([at]) {
            all[n].0 = Said::new(subject, all[at].0.weight, phrase.clone());
        }
        // of what goes no further, what it lacks since is no news of its own
        for (said, _) in
            all.iter_mut().filter(|(said, _)| subject == Subject::Dropped && said.subject == Subject::Worse)
        {
            said.subject = Subject::Dropped;
        }
    }
    let mut groups: BTreeMap<(Subject, Option<Weight>), Told> = BTreeMap::new();
    for (said, difference) in all {
        // what is only worded otherwise is told apart
        let apart = Some(said.weight).filter(|w| said.subject == Subject::Other || *w == Weight::Editorial);
        groups.entry((said.subject, apart)).or_default().push((said, difference));
    }
    groups
        .into_iter()
        .map(|((subject, _), group)| {
            let weight = group.iter().map(|(said, _)| said.weight).max().unwrap_or(Weight::Minor);
            let mut phrases: Vec<&Text> = Vec::new();
            for (said, _) in &group {
                // what several fields say is told once
                if !phrases.contains(&&said.phrase) {
                    phrases.push(&said.phrase);
                }
            }
            let saying = tell(names, after, &phrases);
            let mut fields: Vec<Difference> = Vec::new();
            for (_, difference) in group {
                if !fields.contains(&difference) {
                    fields.push(difference);
                }
            }
            Change { was: Some(before), is: Some(after), fields, ..plain(subject, weight, saying) }
        })
        .collect()
}

/// A record and what is said of it.
fn tell(names: &Names<'_>, record: &dyn AnyRecord, phrases: &[&Text]) -> Saying {
    let told = if phrases.len() > MOST_PHRASES { MOST_PHRASES - 1 } else { phrases.len() };
    let phrase = Text::of(|lang| {
        let mut said: Vec<String> =
            phrases[..told].iter().map(|phrase| phrase.get(lang).to_owned()).collect();
        match (phrases.len() - told, lang) {
            (0, _) => {}
            (more, Lang::Nl) => said.push(format!("en nog {} velden", numeral::in_words(more as i64, lang))),
            (more, Lang::En) => {
                said.push(format!("and {} other fields", numeral::in_words(more as i64, lang)));
            }
        }
        said.join("; ")
    });
    Saying { name: Text::of(|lang| names.full(record, lang)), phrase, how: How::Stayed }
}

/// Why or when a record stands as it does, beside how it stands: no more than what it says now.
fn explained(names: &Names<'_>, record: &dyn AnyRecord, difference: &Difference) -> Option<Text> {
    let (_, field) = fields::at(record.fields(), &difference.path)?;
    names.shown(field, &difference.is, Lang::Nl)?;
    Some(Text::of(|lang| {
        let said = names.shown(field, &difference.is, lang).unwrap_or_default();
        match field.holds {
            Holds::Prose => words::quoted(&said),
            _ => format!("{} {said}", words::label(record.kind(), None, field, lang)),
        }
    }))
}

/// A record that came and is the later one of a series.
fn later<'c>(
    names: &Names<'_>,
    (was, is): (&Side<'c>, &Side<'c>),
    pairs: &Pairs<'c>,
    new: usize,
) -> Option<(Subject, Weight, Saying)> {
    let record = pairs.is.all[new];
    let (stem, day) = (pairs.is.stem(new)?, series::day(is.canvas, record)?);
    let mut before: Vec<(Date, &Canvas, &dyn AnyRecord)> = Vec::new();
    for (records, side) in [(&pairs.was, was), (&pairs.is, is)] {
        for (n, known) in records.all.iter().enumerate() {
            if known.kind() == record.kind()
                && records.stem(n).as_ref() == Some(&stem)
                && let Some(then) = series::day(side.canvas, *known).filter(|then| *then < day)
            {
                before.push((then, side.canvas, *known));
            }
        }
    }
    let (_, canvas, known) = before.into_iter().max_by_key(|(then, ..)| *then)?;
    let said = series::told(names, (canvas, known), (is.canvas, record))?;
    let saying = tell(names, record, &[&said.phrase]);
    Some((said.subject, said.weight, saying))
}

impl Pairs<'_> {
    /// The fields in which two records differ, each as its moment has it.
    fn differences(&self, old: usize, new: usize) -> Vec<Difference> {
        // most records are what they were, to the letter
        if self.renamed.is_empty() && self.is.all[new].is_same(self.was.all[old]) {
            return Vec::new();
        }
        let fields = self.is.all[new].fields();
        let mut found = fields::differences(fields, self.was.compared(old), self.is.compared(new));
        if !self.renamed.is_empty() {
            for difference in &mut found {
                pair::as_written(&mut difference.was, &self.renamed, false);
                pair::as_written(&mut difference.is, &self.renamed, true);
            }
        }
        found
    }
}
