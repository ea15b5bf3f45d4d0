//! Count arithmetic: what an article says altogether, nobody counted twice.

use crate::Report;
use crate::record::{AttackId, AttackStatus, Casualty, CasualtyId, Count, Scope, Stance, Toll};

/// What the article says altogether.
impl Report {
    /// How many came to what harm in the attacks that the article reports, outcome by outcome.
    ///
    /// Repeats count once. Parts ("including two children") do not add to their whole, but raise its lower
    /// bound where they exceed it. Additions ("three more") are added. A later figure ("rises to 12") stands
    /// in the place of the one that it updates, and of what was added to that one before. Rival figures of
    /// the same people become a range from the lowest to the highest. Left out are totals of a day, a period
    /// or a war, counts that their source denies, and people harmed in attacks that are denied, foiled or
    /// threatened only.
    #[must_use]
    pub fn toll(&self) -> Toll {
        altogether(&self.records().casualties, |casualty| {
            let status = casualty
                .attack
                .and_then(|id| self.attack(id))
                .map(|attack| attack.status);
            matches!(
                status,
                None | Some(AttackStatus::Reported | AttackStatus::Claimed)
            )
        })
    }

    /// The same for one attack, however the text presents it.
    #[must_use]
    pub fn toll_of(&self, attack: AttackId) -> Toll {
        altogether(&self.records().casualties, |casualty| {
            casualty.attack == Some(attack)
        })
    }
}

/// The toll of the counts that are asked for and are of one event.
fn altogether(casualties: &[Casualty], asked: impl Fn(&Casualty) -> bool) -> Toll {
    let counted = |casualty: &Casualty| {
        let denied = casualty
            .source
            .as_ref()
            .is_some_and(|source| source.stance == Stance::Denied);
        casualty.scope == Scope::Event && !denied && asked(casualty)
    };
    let ledger = Ledger::new(casualties, casualties.iter().map(counted).collect());
    let mut toll = Toll::default();
    for (first, count) in ledger.figures().into_iter().enumerate() {
        if let Some(count) = count {
            toll.add(casualties[first].outcome, &count);
        }
    }
    toll
}

/// A relation of each count to at most one other.
type Links = Vec<Option<usize>>;

/// The counts of one toll, and how they relate.
struct Ledger<'r> {
    casualties: &'r [Casualty],
    /// Whether it is the record that stands for a count and all its repeats.
    stands: Vec<bool>,
    part_of: Links,
    adds_to: Links,
    updates: Links,
    /// Additions that an update names; the update itself is of the figure that they add to.
    updated_additions: Vec<usize>,
    contradicts: Links,
}

impl<'r> Ledger<'r> {
    fn new(casualties: &'r [Casualty], counted: Vec<bool>) -> Self {
        let first = firsts(casualties, &counted);
        let stands: Vec<bool> = (0..casualties.len())
            .map(|at| first[at] == Some(at))
            .collect();
        let links = |relation: fn(&Casualty) -> Option<CasualtyId>| -> Links {
            let other = |(at, casualty): (usize, &Casualty)| {
                let other = first.get(relation(casualty)?.index()).copied().flatten()?;
                let same_harm = casualties[other].outcome == casualty.outcome;
                (stands[at] && same_harm && other != at).then_some(other)
            };
            casualties.iter().enumerate().map(other).collect()
        };
        let part_of = links(|casualty| casualty.part_of);
        let adds_to = without_circles(links(|casualty| casualty.adds_to));
        let mut updates = without_circles(links(|casualty| casualty.updates));
        let updated_additions = to_their_base(&mut updates, &adds_to);
        let updates = without_circles(updates);
        let contradicts = links(|casualty| casualty.contradicts);
        Self {
            casualties,
            stands,
            part_of,
            adds_to,
            updates,
            updated_additions,
            contradicts,
        }
    }

    /// One count for each group of people, at the place of the first record about them.
    fn figures(&self) -> Vec<Option<Count>> {
        let superseded = self.superseded();
        let people = Groups::of(self.stands.len(), [&self.contradicts, &self.updates]);
        let mut counts: Vec<Count> = self
            .casualties
            .iter()
            .map(|casualty| casualty.count.clone())
            .collect();
        for (part, whole) in self.part_of.iter().enumerate() {
            if let Some(whole) = whole.filter(|_| !superseded[part]) {
                counts[whole] = counts[whole].holding(&self.casualties[part].count);
            }
        }
        let parts = self.parts(&people);
        let mut figures = vec![None; counts.len()];
        for (at, count) in counts.into_iter().enumerate() {
            if self.stands[at] && parts[people.first(at)].is_none() && !superseded[at] {
                let figure: &mut Option<Count> = &mut figures[people.first(at)];
                *figure = Some(
                    figure
                        .as_ref()
                        .map_or_else(|| count.clone(), |rival| rival.hull(&count)),
                );
            }
        }
        figures
    }

    /// Which groups of people are a part of another: with one figure for them all its rivals and updates.
    fn parts(&self, people: &Groups) -> Links {
        let mut parts: Links = vec![None; self.stands.len()];
        for (part, whole) in self.part_of.iter().enumerate() {
            if let Some(whole) = *whole {
                let (part, whole) = (people.first(part), people.first(whole));
                parts[part] = parts[part].or((part != whole).then_some(whole));
            }
        }
        without_circles(parts)
    }

    /// Which figures a later one has replaced.
    fn superseded(&self) -> Vec<bool> {
        let mut superseded = vec![false; self.stands.len()];
        for addition in &self.updated_additions {
            superseded[*addition] = true;
        }
        // the last update of each figure, and of each running total with what was added to it
        let mut last_of_figure: Links = vec![None; self.stands.len()];
        let mut last_of_total: Links = vec![None; self.stands.len()];
        let totals = Groups::of(self.stands.len(), [&self.adds_to, &self.updates]);
        for (at, updated) in self.updates.iter().enumerate() {
            if let Some(updated) = *updated {
                superseded[updated] = true;
                last_of_figure[updated] = Some(at);
                // "four more, not three" replaces one addition, not the total
                if self.adds_to[at].is_none() {
                    last_of_total[totals.first(at)] = Some(at);
                }
            }
        }
        for at in 0..self.stands.len() {
            if let Some(last) = self.updates[at].and_then(|updated| last_of_figure[updated]) {
                let rivals =
                    self.contradicts[at] == Some(last) || self.contradicts[last] == Some(at);
                superseded[at] |= at < last && !rivals;
            } else if self.adds_to[at].is_some() {
                superseded[at] |= last_of_total[totals.first(at)].is_some_and(|last| at < last);
            }
        }
        superseded
    }
}

/// For each count the first counted record of it and its repeats; none where none of them is counted.
fn firsts(casualties: &[Casualty], counted: &[bool]) -> Vec<Option<usize>> {
    let repeats = |casualty: &Casualty| {
        let original = casualty.repeats?.index();
        let same_harm = casualties.get(original)?.outcome == casualty.outcome;
        same_harm.then_some(original)
    };
    let same = Groups::of(
        casualties.len(),
        [&casualties.iter().map(repeats).collect()],
    );
    let mut first_counted = vec![None; casualties.len()];
    for at in (0..casualties.len()).filter(|at| counted[*at]) {
        first_counted[same.first(at)].get_or_insert(at);
    }
    (0..casualties.len())
        .map(|at| first_counted[same.first(at)])
        .collect()
}

/// Turns each total that updates an addition into an update of what this adds to; returns the additions.
fn to_their_base(updates: &mut Links, adds_to: &Links) -> Vec<usize> {
    let mut bases = adds_to.clone();
    let mut additions = Vec::new();
    for (at, update) in updates.iter_mut().enumerate() {
        let Some(addition) = *update else { continue };
        if adds_to[at].is_none() && adds_to[addition].is_some() {
            additions.push(addition);
            *update = Some(base_of(&mut bases, addition)).filter(|base| *base != at);
        }
    }
    additions
}

/// What an addition to an addition adds to in the end; halves the way there for the next time.
fn base_of(bases: &mut Links, mut at: usize) -> usize {
    while let Some(next) = bases[at] {
        if let Some(after) = bases[next] {
            bases[at] = Some(after);
        }
        at = next;
    }
    at
}

/// Cuts every circle of links at its first member, so that following links ends.
fn without_circles(mut links: Links) -> Links {
    // the walk that first came by; every walk starts with a number of its own
    let mut seen_by: Links = vec![None; links.len()];
    for start in 0..links.len() {
        let mut at = start;
        while seen_by[at].is_none() {
            seen_by[at] = Some(start);
            match links[at] {
                Some(next) => at = next,
                None => break,
            }
        }
        if seen_by[at] == Some(start) && links[at].is_some() {
            let (mut first, mut member) = (at, links[at]);
            while let Some(next) = member.filter(|next| *next != at) {
                first = first.min(next);
                member = links[next];
            }
            links[first] = None;
        }
    }
    links
}

/// Counts grouped by their relations: each group known by its first member.
struct Groups(Vec<usize>);

impl Groups {
    fn of<const N: usize>(len: usize, relations: [&Links; N]) -> Self {
        let mut parents: Vec<usize> = (0..len).collect();
        for links in relations {
            for (one, other) in links.iter().enumerate() {
                if let Some(other) = *other {
                    let (one, other) = (top(&mut parents, one), top(&mut parents, other));
                    parents[one.max(other)] = one.min(other);
                }
            }
        }
        // a parent always stands before its child, so one pass in order reaches every top
        for at in 0..len {
            parents[at] = parents[parents[at]];
        }
        Self(parents)
    }

    fn first(&self, member: usize) -> usize {
        self.0[member]
    }
}

/// The first member of a group that is being built; halves the way there for the next time.
fn top(parents: &mut [usize], mut at: usize) -> usize {
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}

#[cfg(test)]
mod tests;
