//! How parties, initiatives and bodies hang together, and what would fall apart if one of them left.

use std::collections::{BTreeMap, BTreeSet};

use crate::canvas::offer::{Initiative, LifeCycle, RelationSort, Stage};
use crate::canvas::parties::{Actor, Body};
use crate::canvas::record::Record;
use crate::canvas::value::{Target, to};
use crate::canvas::{Canvas, reference};

/// The network of a canvas: what can be reached from what, along relations, leads, partners, seats and parents.
#[derive(Debug, Clone, Default)]
pub struct Network<'a> {
    nodes: Vec<Node<'a>>,
    /// Per node its neighbours, each once, in order.
    edges: Vec<Vec<usize>>,
    /// How many relations of the canvas it is made of.
    pub relations: usize,
}

/// One thing in the network.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Node<'a> {
    kind: &'static str,
    id: &'a str,
    /// Group of the helix, of a party that names one.
    helix: Option<&'a str>,
    /// How many parties it is: a group of organisations is at least two, a body or initiative none.
    parties: usize,
    /// Whether it is one thing that can leave: no body and no group of organisations.
    single: bool,
}

/// What hangs together through one party or initiative only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bridge<'a> {
    /// Kind of what stands between: a party and an initiative may have one id.
    pub kind: &'static str,
    /// Its id.
    pub id: &'a str,
    /// How many parties there are in each part that would be left, the largest first.
    pub parts: Vec<usize>,
    /// Groups of the helix that meet nowhere else, with how many other parties each has here, in pairs.
    pub groups: Vec<[(&'a str, usize); 2]>,
}

/// How many parties of each group of the helix there are in a part; the key `None` counts all.
type Count<'a> = BTreeMap<Option<&'a str>, usize>;

impl<'a> Network<'a> {
    /// The network of a canvas. What is only wanted, and what has stopped, connects nobody.
    pub fn new(canvas: &'a Canvas) -> Self {
        let mut network = Self::default();
        let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut add = |node: Node<'a>| {
            places.entry((node.kind, node.id)).or_insert_with(|| {
                network.nodes.push(node);
                network.nodes.len() - 1
            });
        };
        for actor in &canvas.actors {
            let group = actor.group == Some(true);
            let parties = if group {
                actor.number.and_then(|n| usize::try_from(n).ok()).unwrap_or(2).max(2)
            } else {
                1
            };
            if let Some(id) = actor.id.as_deref() {
                add(Node { kind: Actor::KIND, id, helix: actor.helix.as_deref(), parties, single: !group });
            }
        }
        let lasting = canvas.initiatives.iter().filter(|i| i.phase != Some(LifeCycle::Stopped));
        for id in lasting.filter_map(|i| i.id.as_deref()) {
            add(Node { kind: Initiative::KIND, id, single: true, ..Node::default() });
        }
        for id in canvas.bodies.iter().filter_map(|b| b.id.as_deref()) {
            add(Node { kind: Body::KIND, id, ..Node::default() });
        }
        let mut links: BTreeSet<(usize, usize)> = BTreeSet::new();
        let named = |target: &'static str, id: Option<&str>| -> Option<usize> {
            let id = id?;
            reference::kinds(target).find_map(|kind| places.get(&(kind, id)).copied())
        };
        let mut link = |one: Option<usize>, two: Option<usize>| {
            let (one, two) = (one?, two?);
            (one != two).then(|| links.extend([(one, two), (two, one)]))
        };
        for relation in canvas.relations.iter().filter(|r| r.stage != Some(Stage::Wanted)) {
            let apart = matches!(relation.kind, Some(RelationSort::Overlaps | RelationSort::Competes));
            let end = |id| named(to::Linked::KINDS, id);
            if !apart && link(end(relation.from.as_deref()), end(relation.to.as_deref())).is_some() {
                network.relations += 1;
            }
        }
        for actor in &canvas.actors {
            let end = |id| named(to::Actor::KINDS, id);
            link(end(actor.id.as_deref()), end(actor.parent.as_deref()));
        }
        for initiative in &canvas.initiatives {
            for party in initiative.lead.iter().chain(&initiative.partners) {
                let own = named(to::Initiative::KINDS, initiative.id.as_deref());
                link(own, named(to::Party::KINDS, Some(party)));
            }
        }
        for body in &canvas.bodies {
            for member in &body.members {
                let own = named(to::Body::KINDS, body.id.as_deref());
                link(own, named(to::Actor::KINDS, Some(member)));
            }
        }
        network.edges = vec![Vec::new(); network.nodes.len()];
        for (from, to) in links {
            network.edges[from].push(to);
        }
        network
    }

    /// Everything through which alone others hang together, in the order of the canvas.
    ///
    /// `side` is the fewest parties that count as a part or as a group. One search in depth finds for each node the
    /// parts that only it connects; it takes time in proportion to the network, however many such nodes there are.
    pub fn bridges(&self, side: usize) -> Vec<Bridge<'a>> {
        let search = Search::new(self);
        let mut together: BTreeMap<[&str; 2], usize> = BTreeMap::new();
        for root in &search.roots {
            for pair in pairs(&search.below[*root]) {
                *together.entry(pair).or_default() += 1;
            }
        }
        let candidates = (0..self.nodes.len()).filter(|node| self.nodes[*node].single);
        candidates.filter_map(|node| self.bridge(&search, node, side, &together)).collect()
    }

    fn bridge(
        &self,
        search: &Search<'a>,
        node: usize,
        side: usize,
        together: &BTreeMap<[&'a str; 2], usize>,
    ) -> Option<Bridge<'a>> {
        let parts = search.parts(self, node);
        let mut sizes: Vec<usize> =
            parts.iter().map(|part| size(part, None)).filter(|n| *n >= side).collect();
        sizes.sort_unstable_by(|a, b| b.cmp(a));
        let mut left = Count::new();
        parts.iter().for_each(|part| gather(&mut left, part));
        let met: BTreeSet<[&str; 2]> = parts.iter().flat_map(pairs).collect();
        let groups: Vec<_> = pairs(&left)
            .filter(|pair| together.get(pair) == Some(&1) && !met.contains(pair))
            .map(|pair| pair.map(|group| (group, size(&left, Some(group)))))
            .filter(|pair| pair.iter().all(|(_, n)| *n >= side))
            .collect();
        (sizes.len() > 1 || !groups.is_empty()).then(|| Bridge {
            kind: self.nodes[node].kind,
            id: self.nodes[node].id,
            parts: sizes,
            groups,
        })
    }

    /// What one node counts for.
    fn count(&self, node: usize) -> Count<'a> {
        let Node { helix, parties, .. } = self.nodes[node];
        let all = (parties > 0).then_some((None, parties));
        all.into_iter().chain(helix.map(|group| (Some(group), parties))).collect()
    }
}

fn size(count: &Count<'_>, group: Option<&str>) -> usize {
    count.get(&group).copied().unwrap_or(0)
}

fn gather<'a>(sum: &mut Count<'a>, more: &Count<'a>) {
    for (group, n) in more {
        let known = sum.entry(*group).or_default();
        *known = known.saturating_add(*n);
    }
}

/// The pairs of groups that are both in a part.
fn pairs<'s, 'a>(count: &'s Count<'a>) -> impl Iterator<Item = [&'a str; 2]> + use<'s, 'a> {
    let groups = || count.keys().copied().flatten();
    groups().flat_map(move |one| groups().filter(move |two| one < *two).map(move |two| [one, two]))
}

/// A search in depth: the order in which nodes were reached, and how far back each subtree reaches.
struct Search<'a> {
    /// Nodes without a node above them, one for each part that hangs together.
    roots: Vec<usize>,
    root: Vec<usize>,
    below_of: Vec<Vec<usize>>,
    order: Vec<usize>,
    low: Vec<usize>,
    /// What there is in each subtree.
    below: Vec<Count<'a>>,
}

impl<'a> Search<'a> {
    fn new(network: &Network<'a>) -> Self {
        const NEW: usize = usize::MAX;
        let n = network.nodes.len();
        let (mut order, mut root, mut reached) = (vec![NEW; n], vec![NEW; n], Vec::new());
        let (mut roots, mut below_of) = (Vec::new(), vec![Vec::new(); n]);
        let mut above = vec![NEW; n];
        for start in 0..n {
            if order[start] != NEW {
                continue;
            }
            roots.push(start);
            // a node may wait several times; it counts from where it is reached last before it is taken, so that the
            // tree is that of a search in depth
            let mut waiting = vec![(start, NEW)];
            while let Some((node, from)) = waiting.pop() {
                if order[node] != NEW {
                    continue;
                }
                (order[node], root[node], above[node]) = (reached.len(), start, from);
                reached.push(node);
                if from != NEW {
                    below_of[from].push(node);
                }
                waiting.extend(
                    network.edges[node].iter().filter(|next| order[**next] == NEW).map(|next| (*next, node)),
                );
            }
        }
        let mut low = order.clone();
        let mut below: Vec<Count<'a>> = (0..n).map(|node| network.count(node)).collect();
        for node in reached.into_iter().rev() {
            let back = network.edges[node].iter().map(|next| order[*next]).min();
            low[node] = low[node].min(back.unwrap_or(NEW));
            if above[node] != NEW {
                low[above[node]] = low[above[node]].min(low[node]);
                let part = below[node].clone();
                gather(&mut below[above[node]], &part);
            }
        }
        Self { roots, root, below_of, order, low, below }
    }

    /// What is in each part that would be left of what hangs together with a node, if that node left.
    fn parts(&self, network: &Network<'a>, node: usize) -> Vec<Count<'a>> {
        let root = self.root[node];
        let cut = self.below_of[node].iter().filter(|child| self.low[**child] >= self.order[node]);
        let mut parts: Vec<Count<'a>> = cut.map(|child| self.below[*child].clone()).collect();
        if node != root {
            let mut rest = self.below[root].clone();
            for gone in parts.iter().chain([&network.count(node)]) {
                for (group, n) in gone {
                    let known = rest.entry(*group).or_default();
                    *known = known.saturating_sub(*n);
                }
            }
            rest.retain(|_, n| *n > 0);
            parts.push(rest);
        }
        parts
    }
}
