//! The canvas as one reader may see it: what may not travel so far is not in it, and nothing in it names it.

use std::collections::HashSet;

use super::consent::{allows, betrays, has_words, is_published, may_be_quoted};
use super::parties::Person;
use super::record::Record;
use super::reference::{Target, to};
use super::support::Backing;
use super::value::{Circle, HIDDEN};
use super::views::Consent;
use super::{AnyRecord, Canvas, reference};

/// What references name without a record of theirs: the views under their own names.
const BUILT_IN: &[&str] = &[to::View::KINDS];

impl Canvas {
    /// The canvas cut to a circle: no record of a narrower one, no words without consent, no field that stays within the
    /// team, and [`HIDDEN`] in the place of every reference to what is left out.
    pub fn within(&self, circle: Circle) -> Self {
        let mut canvas = self.reaching(circle);
        canvas.keep_to_consent(self, circle);
        canvas.drop_narrower(circle);
        canvas.blank_references(self);
        canvas
    }

    /// Two moments of a canvas, the earlier first, as the readers of a circle may see both. Private sheets are in neither,
    /// since the other moment may be one that has none; and what such readers may no longer see, they are not told of.
    pub fn since(&self, earlier: &Self, circle: Circle) -> (Self, Self) {
        Self::both(earlier.clone(), self.clone(), circle)
    }

    /// As [`Self::since`], of canvases that nobody else needs.
    pub fn both(mut was: Self, mut is: Self, circle: Circle) -> (Self, Self) {
        for canvas in [&mut was, &mut is] {
            let private = canvas.private.clone();
            canvas.hide(&|record| private.contains(&record.place().source));
        }
        // what only one moment knows as private, the other may name
        let private = |canvas: &Self| canvas.only(&|record| record.circle() == Circle::Private);
        let (of_was, of_is) = (private(&was), private(&is));
        was.append(of_is);
        is.append(of_was);
        let cut = is.within(circle);
        let (all, seen) = (is.addresses(), cut.addresses());
        was.hide(&|record| {
            let address = record.address();
            all.contains(&address) && !seen.contains(&address)
        });
        let mut both = (was.within(circle), cut);
        both.0.blank_unknown(&mut both.1);
        both
    }

    /// Makes records of some addresses private.
    pub fn keep_private(&mut self, addresses: &HashSet<String>) {
        if !addresses.is_empty() {
            self.hide(&|record| addresses.contains(&record.address()));
        }
    }

    /// The addresses of the records that readers of a circle may not see.
    pub fn narrower(&self, circle: Circle) -> HashSet<String> {
        let cut = self.within(circle);
        &self.addresses() - &cut.addresses()
    }

    fn addresses(&self) -> HashSet<String> {
        let mut addresses = HashSet::new();
        self.each(&mut |record| {
            addresses.insert(record.address());
        });
        addresses
    }

    /// Nothing names what neither of two moments has: it may stand in a private sheet that neither was read with.
    pub fn blank_unknown(&mut self, other: &mut Self) {
        let mut known = HashSet::new();
        for canvas in [&*self, &*other] {
            canvas.each(&mut |record| known.extend(record.id().map(|id| (record.kind(), id))));
        }
        for canvas in [self, other] {
            canvas.references(&mut |target, id| {
                let is_known = || reference::kinds(target).any(|kind| known.contains(&(kind, id.clone())));
                if !reference::is_of_frame(target) && !BUILT_IN.contains(&target) && !is_known() {
                    HIDDEN.clone_into(id);
                }
            });
        }
    }

    /// Nobody is quoted who did not agree to it, nor told of further than agreed: in no circle, since all of it is paper.
    fn keep_to_consent(&mut self, full: &Self, circle: Circle) {
        self.people.retain(|person| allows(person) >= circle);
        self.quotes.retain(|quote| may_be_quoted(full, quote));
        for quote in &mut self.quotes {
            if quote.consent == Some(Consent::Anonymous) {
                (quote.function, quote.organisation) = (None, None);
            }
            let named = quote.consent == Some(Consent::Name);
            let agreed = |person: &Person| allows(person) >= circle;
            let person = quote.person.as_deref().and_then(|id| full.person(id));
            if !(named && person.is_some_and(agreed)) {
                quote.person = None;
            }
        }
        self.statements.retain(|s| !matches!(s.consent, None | Some(Consent::None)));
        for statement in &mut self.statements {
            if statement.consent == Some(Consent::Anonymous) && betrays(full, statement) {
                statement.group = None;
            }
        }
        self.ideas.retain(|idea| idea.consent != Some(Consent::None));
        for idea in self.ideas.iter_mut().filter(|idea| idea.consent == Some(Consent::Anonymous)) {
            idea.from = None;
        }
        self.objections.retain(|objection| objection.consent != Some(Consent::None));
        for objection in &mut self.objections {
            if objection.consent == Some(Consent::Anonymous) {
                objection.by = None;
            }
            let agreed = matches!(objection.consent, Some(Consent::Function | Consent::Name));
            let in_public = objection.consent.is_none() && is_published(full, &objection.evidence);
            if !agreed && !in_public {
                objection.organisation = None;
            }
        }
    }

    /// What goes less far than its kind: what a head says that is not for paper, and what one body thinks.
    fn drop_narrower(&mut self, circle: Circle) {
        if Record::circle(&self.head) < circle {
            // what stands in a private sheet is not for paper; how the rest is read and judged tells nothing
            let head = std::mem::take(&mut self.head);
            self.head.language = head.language;
            self.head.languages = head.languages;
            self.head.phase = head.phase;
            self.head.as_of = head.as_of;
            self.head.frameworks = head.frameworks;
            self.head.helix = head.helix;
            self.head.place = head.place;
        }
        if circle > Circle::Internal {
            // what one body thinks is its own to tell
            self.backings.retain(|backing| backing.circle.is_some() || asked(backing) > 1);
        }
    }

    /// Nothing that is left names what is not: not by a reference, nor by the address of an exemption.
    fn blank_references(&mut self, full: &Self) {
        let left = |canvas: &Self| {
            let (mut ids, mut addresses) = (HashSet::new(), HashSet::new());
            canvas.each(&mut |record: &dyn AnyRecord| {
                ids.extend(record.id().map(|id| (record.kind(), id)));
                addresses.insert(record.address());
            });
            (ids, addresses)
        };
        let ((all, all_addresses), (seen, addresses)) = (left(full), left(self));
        let gone: HashSet<&(&str, String)> = all.difference(&seen).collect();
        let gone_ids: HashSet<&str> = gone.iter().map(|(_, id)| id.as_str()).collect();
        // ids that hold what parts an address; the check says that they are unfit
        let unfit: Vec<&str> =
            gone_ids.iter().copied().filter(|id| id.contains(['.', '/', '+', '=', ' '])).collect();
        let is_gone = |address: &str| {
            let record = address.split('#').next().unwrap_or(address);
            let gone = all_addresses.contains(record) && !addresses.contains(record);
            let mut parts = record.split(['.', '/', '+', '=', ' ']).skip(1);
            gone || parts.any(|part| gone_ids.contains(part)) || unfit.iter().any(|id| has_words(record, id))
        };
        self.exemptions.retain(|allow| !allow.r#where.as_deref().is_some_and(is_gone));
        if gone.is_empty() {
            return;
        }
        self.references(&mut |target, id| {
            if !gone_ids.contains(id.as_str()) {
                return;
            }
            let among = |records: &dyn Fn(&(&'static str, String)) -> bool| {
                reference::kinds(target).any(|kind| records(&(kind, id.clone())))
            };
            // a precondition may be called as a record is; elsewhere a name of the wrong kind is a name all the same
            let names_gone = !reference::is_of_frame(target) || among(&|record| gone.contains(record));
            if names_gone && !among(&|record| seen.contains(record)) {
                HIDDEN.clone_into(id);
            }
        });
    }
}

/// How many were asked for their backing.
fn asked(backing: &Backing) -> i64 {
    let answers = [backing.in_favour, backing.with_conditions, backing.neutral, backing.against];
    answers.into_iter().flatten().fold(0, |sum: i64, n| sum.saturating_add(n.max(0)))
}
