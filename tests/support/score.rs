//! A report scored against gold records, task by task.

use std::collections::{BTreeMap, BTreeSet};

use reportage::{Article, Report, Span};

use super::gold::{self, Accepted, Gold, Stretch};
use super::reading;
use super::tally::{Tally, alike, pairs, words};

/// Reads a gold article and scores the report.
pub(crate) fn score(gold: &Gold, tally: &mut Tally) {
    let article = Article::new(gold.text.as_str()).published_str(&gold.records.published);
    let report = reading::read(&article.expect("a day"));
    let mut scored = Scored {
        gold,
        report: &report,
        tally,
    };
    let attacks = scored.attacks();
    scored.casualties(&attacks);
    scored.officials();
    scored.statements();
    scored.dates();
}

struct Scored<'a> {
    gold: &'a Gold,
    report: &'a Report,
    tally: &'a mut Tally,
}

/// The gold id of each attack of the report that was found right.
type Matched<'a> = BTreeMap<usize, &'a str>;

impl<'a> Scored<'a> {
    /// A span of the report, counted in characters.
    fn stretch(&self, span: Span) -> Stretch {
        let range = span.range();
        let start = self.gold.text[..range.start].chars().count();
        start..start + self.report.text_of(span).chars().count()
    }

    fn stretches(&self, spans: &[Span]) -> Vec<Stretch> {
        spans.iter().map(|span| self.stretch(*span)).collect()
    }

    fn attacks(&mut self) -> Matched<'a> {
        let golds = &self.gold.records.attacks;
        let found: Vec<_> = self.report.attacks().collect();
        let gold_spans: Vec<_> = golds
            .iter()
            .map(|attack| self.gold.find_all(&attack.mentions))
            .collect();
        let spans: Vec<_> = found
            .iter()
            .map(|attack| self.stretches(&attack.mentions))
            .collect();
        let paired = pairs(&gold_spans, &spans, |golds, found| {
            let shared = |gold: &Stretch| found.iter().filter(|it| overlap(gold, it) > 0).count();
            golds.iter().map(shared).sum::<usize>() as f64
        });
        self.tally
            .add("attack", paired.len(), found.len(), golds.len());
        let (by_gold, by_found) = both_ways(&paired);
        for (i, gold) in golds.iter().enumerate() {
            let attack = by_gold.get(&i).map(|j| found[*j]);
            self.attack_fields(Some(gold), attack);
        }
        for (j, attack) in found.iter().enumerate() {
            if !by_found.contains_key(&j) {
                self.attack_fields(None, Some(attack));
            }
        }
        let (gold_spans, spans) = (gold_spans.concat(), spans.concat());
        let mentions = pairs(&gold_spans, &spans, |gold, it| overlap(gold, it) as f64);
        let (right, found, gold) = (mentions.len(), spans.len(), gold_spans.len());
        self.tally.add("attack mention", right, found, gold);
        paired
            .iter()
            .map(|(i, j)| (*j, golds[*i].id.as_str()))
            .collect()
    }

    /// The fields of an attack; where it has no counterpart, all are missed or all are false.
    fn attack_fields(&mut self, gold: Option<&gold::Attack>, found: Option<&reportage::Attack>) {
        let kind = found.map(|it| it.kind.as_str());
        let kinds = gold.map(|it| it.kinds.as_slice()).unwrap_or_default();
        self.tally.field(
            "attack.kind",
            kind.is_some(),
            !kinds.is_empty(),
            kind.is_some_and(|kind| kinds.iter().any(|it| it == kind)),
        );
        let perpetrator = found.and_then(|it| it.perpetrator.as_ref());
        self.name(
            "attack.perpetrator",
            perpetrator.map(|it| it.name.as_str()),
            gold.and_then(|it| it.perpetrator.as_ref()),
        );
        let place = found.and_then(|it| it.place.as_ref());
        self.name(
            "attack.place",
            place.map(|it| it.name.as_str()),
            gold.and_then(|it| it.place.as_ref()),
        );
        let country = place.and_then(|it| it.country);
        let country = country.as_ref().map(|it| it.as_str());
        self.value(
            "attack.country",
            country,
            gold.and_then(|it| it.country.as_deref()),
        );
        let date = found.and_then(|it| it.date);
        let date = date.map(|it| [it.from().to_string(), it.to().to_string()]);
        self.value(
            "attack.date",
            date.as_ref(),
            gold.and_then(|it| it.date.as_ref()),
        );
        self.value(
            "attack.status",
            found.map(|it| it.status.as_str()),
            gold.map(|it| it.status.as_str()),
        );
        let weapons = found.map(|it| it.weapons.iter().map(|weapon| weapon.name.as_str()));
        self.names(
            "attack.weapons",
            weapons.into_iter().flatten().collect(),
            gold.map(|it| it.weapons.as_slice()).unwrap_or_default(),
        );
        let targets = found.map(|it| it.targets.iter().map(|target| target.name.as_str()));
        self.names(
            "attack.targets",
            targets.into_iter().flatten().collect(),
            gold.map(|it| it.targets.as_slice()).unwrap_or_default(),
        );
    }

    /// A name that may be missing on either side.
    fn name(&mut self, task: &'static str, found: Option<&str>, gold: Option<&Accepted>) {
        let accepted = gold.map(Accepted::all).unwrap_or_default();
        let right = alike(found.unwrap_or_default(), accepted);
        self.tally
            .field(task, found.is_some(), gold.is_some(), right);
    }

    /// A value that may be missing on either side.
    fn value<T: PartialEq>(&mut self, task: &'static str, found: Option<T>, gold: Option<T>) {
        let (is_found, is_gold) = (found.is_some(), gold.is_some());
        self.tally.field(task, is_found, is_gold, found == gold);
    }

    /// A list of names.
    fn names(&mut self, task: &'static str, found: Vec<&str>, golds: &[String]) {
        let paired = pairs(golds, &found, |gold, name| {
            f64::from(u8::from(alike(name, [gold])))
        });
        self.tally.add(task, paired.len(), found.len(), golds.len());
    }

    fn casualties(&mut self, attacks: &Matched<'_>) {
        let golds = &self.gold.records.casualties;
        let found: Vec<_> = self.report.casualties().collect();
        let gold_spans: Vec<_> = golds
            .iter()
            .map(|it| (it, self.gold.find(&it.evidence)))
            .collect();
        let spans: Vec<_> = found
            .iter()
            .map(|it| (*it, self.stretch(it.evidence.span)))
            .collect();
        let same_count = |gold: &gold::Casualty, found: &reportage::Casualty| {
            (gold.min, gold.max) == (found.count.min(), found.count.max())
        };
        let paired = pairs(&gold_spans, &spans, |(gold, at), (found, span)| {
            let shared = overlap(at, span);
            if gold.outcome != found.outcome.as_str() || shared == 0 {
                return 0.0;
            }
            let right = if same_count(gold, found) { 1000 } else { 0 };
            (shared + right) as f64
        });
        let mut exact = 0;
        for (i, j) in paired {
            let (gold, found) = (&golds[i], found[j]);
            exact += usize::from(same_count(gold, found));
            self.casualty_fields(gold, found, attacks);
        }
        self.tally.add("casualty", exact, found.len(), golds.len());
    }

    fn casualty_fields(
        &mut self,
        gold: &gold::Casualty,
        found: &reportage::Casualty,
        attacks: &Matched<'_>,
    ) {
        let attack = found.attack.map(|id| attacks.get(&id.index()).copied());
        self.tally.field(
            "casualty.attack",
            attack.is_some(),
            gold.attack.is_some(),
            attack.flatten() == gold.attack.as_deref(),
        );
        self.name(
            "casualty.source",
            found.source.as_ref().map(|it| it.name.as_str()),
            gold.source.as_ref(),
        );
        let known = |category| Some(category).filter(|it| *it != "unknown");
        let category = known(found.category.as_str());
        let gold_category = known(gold.category.as_str());
        if category.is_some() || gold_category.is_some() {
            self.value("casualty.category", category, gold_category);
        }
        self.tally.field(
            "casualty.repeats",
            found.repeats.is_some(),
            gold.repeats.is_some(),
            true,
        );
    }

    fn officials(&mut self) {
        let golds = &self.gold.records.officials;
        let found: Vec<_> = self.report.officials().collect();
        let paired = pairs(golds, &found, |gold, official| {
            same_person(&words(&gold.name), &words(&official.name))
        });
        self.tally
            .add("official", paired.len(), found.len(), golds.len());
        for (i, j) in &paired {
            let (gold, official) = (&golds[*i], found[*j]);
            self.tally.field(
                "official.title",
                !official.titles.is_empty(),
                !gold.titles.is_empty(),
                official
                    .titles
                    .iter()
                    .any(|title| alike(title, &gold.titles)),
            );
            let body = official.organisation.as_ref();
            self.name(
                "official.organisation",
                body.map(|it| it.name.as_str()),
                gold.organisation.as_ref(),
            );
        }
        let (by_gold, by_found) = both_ways(&paired);
        for (i, gold) in golds.iter().enumerate() {
            if !by_gold.contains_key(&i) {
                let titled = usize::from(!gold.titles.is_empty());
                self.tally.add("official.title", 0, 0, titled);
            }
        }
        for (j, official) in found.iter().enumerate() {
            if !by_found.contains_key(&j) {
                let titled = usize::from(!official.titles.is_empty());
                self.tally.add("official.title", 0, titled, 0);
            }
        }
    }

    fn statements(&mut self) {
        let golds = &self.gold.records.statements;
        let found: Vec<_> = self.report.statements().collect();
        let gold_letters: Vec<_> = golds
            .iter()
            .map(|it| letters(self.gold.find_all(&it.content)))
            .collect();
        let found_letters: Vec<_> = found
            .iter()
            .map(|it| letters(self.stretches(&it.content)))
            .collect();
        let paired = pairs(&gold_letters, &found_letters, |gold, it| {
            let (both, either) = (gold.intersection(it).count(), gold.union(it).count());
            let shared = both as f64 / either.max(1) as f64;
            if shared >= 0.5 { shared } else { 0.0 }
        });
        let mut right = 0;
        for (i, j) in &paired {
            let (gold, statement) = (&golds[*i], found[*j]);
            let speaker = statement.speaker.as_ref().map(|it| it.name.as_str());
            right += usize::from(self.is_speaker(gold, speaker.unwrap_or_default()));
            let same_kind = usize::from(gold.kind == statement.kind.as_str());
            self.tally.add("statement.kind", same_kind, 1, 1);
            self.name(
                "statement.medium",
                statement.medium.as_deref(),
                gold.medium.as_ref(),
            );
        }
        let (found, golds) = (found.len(), golds.len());
        self.tally.add("statement", right, found, golds);
        self.tally
            .add("statement content", paired.len(), found, golds);
    }

    /// Whether a name is that of the speaker, or an alias of the official that speaks.
    fn is_speaker(&self, gold: &gold::Statement, name: &str) -> bool {
        let Some(speaker) = &gold.speaker else {
            return true;
        };
        let known = |official: &&gold::Official| speaker.all() == [official.name.as_str()];
        match self.gold.records.officials.iter().find(known) {
            Some(official) => alike(name, [&official.name].into_iter().chain(&official.aliases)),
            None => alike(name, speaker.all()),
        }
    }

    fn dates(&mut self) {
        let golds = &self.gold.records.dates;
        let found = self.report.dates();
        let gold_spans: Vec<_> = golds.iter().map(|it| self.gold.find(&it.span)).collect();
        let spans: Vec<_> = found.iter().map(|it| self.stretch(it.span)).collect();
        let paired = pairs(&gold_spans, &spans, |gold, it| overlap(gold, it) as f64);
        let same = |(i, j): &&(usize, usize)| {
            let (gold, period) = (&golds[*i], found[*j].period);
            gold.from == period.from().to_string() && gold.to == period.to().to_string()
        };
        let right = paired.iter().filter(same).count();
        self.tally.add("date", right, found.len(), golds.len());
        self.tally
            .add("date span", paired.len(), found.len(), golds.len());
    }
}

/// Pairs as look-ups from either side.
fn both_ways(pairs: &[(usize, usize)]) -> (BTreeMap<usize, usize>, BTreeMap<usize, usize>) {
    let turned = pairs.iter().map(|(i, j)| (*j, *i));
    (pairs.iter().copied().collect(), turned.collect())
}

fn overlap(one: &Stretch, other: &Stretch) -> usize {
    let end = one.end.min(other.end);
    end.saturating_sub(one.start.max(other.start))
}

fn letters(stretches: Vec<Stretch>) -> BTreeSet<usize> {
    stretches.into_iter().flatten().collect()
}

/// 3 for the same words, 2 where the last are the same and the one name holds the other.
fn same_person(gold: &[String], found: &[String]) -> f64 {
    let holds = |one: &[String], other: &[String]| other.iter().all(|word| one.contains(word));
    match (gold.last(), found.last()) {
        (Some(_), Some(_)) if gold == found => 3.0,
        (Some(one), Some(other)) if one == other && (holds(gold, found) || holds(found, gold)) => {
            2.0
        }
        _ => 0.0,
    }
}
