//! What hangs on what: the subject and the object of a verb, the noun of a clause, lists, prepositions.

use super::{ChunkKind, Page};
use crate::lexicon::fold::words;
use crate::lexicon::words::Lists;
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;

impl<'a> Page<'a> {
    /// The noun phrase that is the grammatical subject of verb group `verb`; for a participle without auxiliary, the noun
    /// that it describes.
    pub(crate) fn subject(&self, verb: usize) -> Option<usize> {
        let first = self.sentence_chunks(verb).start;
        self.subject_from(verb, first, 6)
    }

    fn subject_from(&self, verb: usize, first: usize, depth: usize) -> Option<usize> {
        if depth == 0 {
            return None;
        }
        let mut at = verb;
        // "Rebels |last week| hit the base": a time is the subject where nothing else is.
        let mut time = None;
        while at > first {
            at -= 1;
            match self.kind(at) {
                ChunkKind::Noun if at > first && time.is_none() && self.is_time(at) => {
                    time = Some(at);
                }
                ChunkKind::Noun => {
                    let start = self.list_start(at, first);
                    if start > first && self.kind(start - 1) == ChunkKind::Preposition {
                        // "Envoys from Kenya and Somalia met": the whole list hangs on the preposition, unless a clause
                        // of its own ends before it: "It was in Kenya and Somalia said".
                        let clause = start != at && self.clause_before(start - 1, first);
                        if clause {
                            return Some(at);
                        }
                        at = start - 1;
                        continue;
                    }
                    if let Some(pronoun) = self.relative(start, verb, first) {
                        return self.antecedent(pronoun, first);
                    }
                    if let Some(described) = self.described(start, verb, first) {
                        at = described + 1;
                        continue;
                    }
                    let object =
                        start != at && start > first && self.kind(start - 1) == ChunkKind::Verb;
                    return Some(if object { at } else { start });
                }
                // "the man who …", "the strike, which …"
                ChunkKind::Wh | ChunkKind::That
                    if at + 1 == verb || self.only_adverbs(at + 1, verb) =>
                {
                    return self.antecedent(at, first);
                }
                ChunkKind::Wh | ChunkKind::That | ChunkKind::Subordinator => return None,
                ChunkKind::Conjunction => {
                    // "killed five and wounded ten": the subject is that of the verb before.
                    let earlier = (first..at)
                        .rev()
                        .find(|&i| self.kind(i) == ChunkKind::Verb)?;
                    return self.subject_from(earlier, first, depth - 1);
                }
                ChunkKind::Mark(Kind::Comma)
                    if at + 1 == verb || self.only_adverbs(at + 1, verb) =>
                {
                    if !self.chunk(verb).group.finite {
                        // ", killing five": the subject of the clause before.
                        let earlier = (first..at).rev().find(|&i| {
                            self.kind(i) == ChunkKind::Verb && self.chunk(i).group.finite
                        })?;
                        return self.subject_from(earlier, first, depth - 1);
                    }
                    // "The hack, one of the worst, knocked out": back over what the commas hold.
                    let open = (first..at).rev().find(|&i| self.is_comma(i));
                    match open {
                        Some(open) if open > first => return self.noun_before(open, first),
                        _ => return self.noun_before(at, first),
                    }
                }
                ChunkKind::Mark(Kind::Semicolon | Kind::Colon | Kind::Stop) => return None,
                ChunkKind::Verb if self.chunk(verb).group.infinitive => {
                    return self.subject_from(at, first, depth - 1);
                }
                ChunkKind::Verb if at + 1 == verb && self.chunk(verb).group.finite => {
                    if let Some(pronoun) = self.told_by(at, first) {
                        return self.noun_before(pronoun, first);
                    }
                }
                ChunkKind::Verb => {
                    if let Some(pronoun) = self.relative(at + 1, verb, first) {
                        return self.antecedent(pronoun, first);
                    }
                }
                _ => {}
            }
        }
        time
    }

    /// "last week", "this year", "Monday" without a preposition in front.
    fn is_time(&self, at: usize) -> bool {
        let chunk = self.chunk(at);
        let unit = self.text.is_form_of(
            chunk.head,
            words![
                "year", "month", "week", "weekend", "night", "summer", "winter", "spring"
            ],
        );
        let told = self.text.is(
            chunk.tokens.start,
            words!["last", "this", "earlier", "late", "early"],
        );
        let day = self.text.tokens[chunk.head].lists.any(Lists::WEEKDAY) && chunk.tokens.len() == 1;
        (unit && told || day) && self.kind(at - 1) != ChunkKind::Preposition
    }

    /// "a man |who| police say shot a boy": the pronoun in front of the words that tell by whom it is said.
    fn told_by(&self, verb: usize, first: usize) -> Option<usize> {
        let says = self.chunk(verb).head;
        let told = self.text.tokens[says].lists.any(Lists::CUE)
            || self.text.is(says, words!["think", "thought", "suspect"]);
        let pronoun = (first..verb)
            .rev()
            .find(|&i| !matches!(self.kind(i), ChunkKind::Noun | ChunkKind::Conjunction))?;
        let wh = matches!(self.kind(pronoun), ChunkKind::Wh | ChunkKind::That);
        (told && wh && pronoun + 1 < verb).then_some(pronoun)
    }

    /// "A man |who| attacked soldiers was shot", "those |who| came from Gaza were held": the pronoun of the clause that ends
    /// before a finite verb, and whose own verb stands before chunk `end`.
    fn relative(&self, end: usize, verb: usize, first: usize) -> Option<usize> {
        let clause = end.checked_sub(1)?;
        let own = clause >= first && self.kind(clause) == ChunkKind::Verb && clause != verb;
        let (told, main) = (self.chunk(clause), self.chunk(verb));
        let says = self.text.tokens[told.head].lists.any(Lists::CUE);
        if !own || says || !main.group.finite || main.group.infinitive {
            return None;
        }
        // one verb is not the other's: "who fled and was shot"
        let joined = (clause..verb).any(|i| {
            matches!(
                self.kind(i),
                ChunkKind::Conjunction | ChunkKind::Subordinator
            ) || self.is_comma(i)
        });
        let pronoun = (first..clause)
            .rev()
            .find(|&i| !matches!(self.kind(i), ChunkKind::Verb | ChunkKind::Adverb))?;
        let wh = matches!(self.kind(pronoun), ChunkKind::Wh | ChunkKind::That);
        (!joined && wh && pronoun > first).then_some(pronoun)
    }

    /// "a man named |Okello|", "a group known as |the Ghosts|": the name that a participle gives the noun phrase `noun`.
    pub(crate) fn called(&self, noun: usize) -> Option<usize> {
        let end = self.sentence_chunks(noun).end;
        let (participle, next) = (noun + 1, noun + 2);
        if next >= end || self.kind(participle) != ChunkKind::Verb {
            return None;
        }
        let named = self.text.is(
            self.chunk(participle).head,
            words!["named", "called", "identified", "known", "dubbed"],
        );
        let told = self.chunk(participle).group;
        let behind_as = self.text.is(self.chunk(next).head, words!["as"]);
        let name = if behind_as { next + 1 } else { next };
        (named
            && told.form == Form::Participle
            && !told.finite
            && name < end
            && self.kind(name) == ChunkKind::Noun
            && self.text.tokens[self.chunk(name).head].is_capital())
        .then_some(name)
    }

    /// "|A man| named Okello shot a guard", "|Gunmen| riding motorcycles fled", "|a boy| identified as Li was held": the noun
    /// of which a participle tells something, where its complement at `start` stands before a finite verb.
    fn described(&self, start: usize, verb: usize, first: usize) -> Option<usize> {
        let named = start.checked_sub(1)?;
        let behind_as = self.kind(named) == ChunkKind::Subordinator
            && self.text.is(self.chunk(named).head, words!["as"]);
        let participle = if behind_as {
            named.checked_sub(1)?
        } else {
            named
        };
        let noun = participle.checked_sub(1)?;
        if noun < first
            || self.kind(participle) != ChunkKind::Verb
            || self.kind(noun) != ChunkKind::Noun
        {
            return None;
        }
        let (told, main) = (self.chunk(participle).group, self.chunk(verb).group);
        // "a source |saying jets struck a base|": a whole clause is what it says.
        let says = told.form == Form::Gerund
            && (self.text.tokens[self.chunk(participle).head]
                .lists
                .any(Lists::CUE)
                || self.text.is_form_of(
                    self.chunk(participle).head,
                    words![
                        "show", "suggest", "mean", "believe", "think", "fear", "hope", "indicate",
                        "know", "hear", "see"
                    ],
                ));
        let bare = !says
            && matches!(told.form, Form::Participle | Form::Gerund)
            && !told.finite
            && !told.infinitive;
        (bare && main.finite && !main.infinitive).then_some(noun)
    }

    /// The first member of "X and Y" that ends with noun `at`.
    fn list_start(&self, at: usize, first: usize) -> usize {
        let mut start = at;
        while start >= first + 2
            && self.kind(start - 1) == ChunkKind::Conjunction
            && self.kind(start - 2) == ChunkKind::Noun
        {
            start -= 2;
        }
        start
    }

    /// Whether a finite verb stands nearer before chunk `at` than any noun.
    fn clause_before(&self, at: usize, first: usize) -> bool {
        let nearest = (first..at)
            .rev()
            .find(|&i| matches!(self.kind(i), ChunkKind::Noun | ChunkKind::Verb));
        nearest.is_some_and(|i| self.kind(i) == ChunkKind::Verb && self.chunk(i).group.finite)
    }

    fn only_adverbs(&self, from: usize, to: usize) -> bool {
        (from..to).all(|i| {
            matches!(
                self.kind(i),
                ChunkKind::Adverb | ChunkKind::Mark(Kind::Quote)
            )
        })
    }

    /// "in revenge for |the attack| on Israel that killed 12": what the pronoun at `at` stands for, which is no name.
    fn antecedent(&self, at: usize, first: usize) -> Option<usize> {
        let that = self.text.is(self.chunk(at).head, words!["that", "which"]);
        let near = (first + 1..at)
            .rev()
            .take_while(|&i| matches!(self.kind(i), ChunkKind::Noun | ChunkKind::Preposition))
            .find(|&i| {
                self.kind(i) == ChunkKind::Noun
                    && self.grammar.tags[self.chunk(i).head] != Tag::Proper
            })
            .filter(|&i| {
                that && self.kind(i - 1) == ChunkKind::Preposition
                    && !self.text.is(self.chunk(i - 1).head, words!["of"])
            });
        let found = near.or_else(|| self.noun_before(at, first))?;
        // "met with the families of |observers| who were killed": no verb stands between
        let verb = (found + 1..at).any(|i| self.kind(i) == ChunkKind::Verb);
        let last = at
            .checked_sub(1)
            .filter(|&i| self.kind(i) == ChunkKind::Noun);
        // "the motive of |a gunman| who killed two": of the two the one that is a person
        let person = |i: usize| {
            let head = self.chunk(i).head;
            self.text.tokens[head].lists.any(Lists::PEOPLE)
                || self.grammar.tags[head] == Tag::Proper
        };
        let who = self.text.is(self.chunk(at).head, words!["who"])
            && last.is_some_and(person)
            && !person(found);
        Some(last.filter(|_| verb || who).unwrap_or(found))
    }

    /// The noun phrase that ends before chunk `at`, prepositional phrases behind it passed over.
    fn noun_before(&self, at: usize, first: usize) -> Option<usize> {
        let mut i = at;
        while i > first {
            i -= 1;
            match self.kind(i) {
                ChunkKind::Noun if i > first && self.kind(i - 1) == ChunkKind::Preposition => {
                    i -= 1
                }
                ChunkKind::Noun => return Some(i),
                ChunkKind::Mark(Kind::Comma | Kind::Quote)
                | ChunkKind::Adverb
                | ChunkKind::Adjective => {}
                ChunkKind::Verb | ChunkKind::Preposition => {}
                _ => return None,
            }
        }
        None
    }

    /// The noun phrase directly behind verb group `verb`.
    pub(crate) fn object(&self, verb: usize) -> Option<usize> {
        let end = self.sentence_chunks(verb).end;
        let mut at = verb + 1;
        while at < end {
            match self.kind(at) {
                ChunkKind::Noun => return Some(at),
                ChunkKind::Adverb | ChunkKind::Mark(Kind::Quote) => at += 1,
                _ => return None,
            }
        }
        None
    }

    /// The prepositions of the clause behind chunk `at`, each with its noun phrase, up to the next verb or clause.
    pub(crate) fn prepositions(&self, at: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let end = self.sentence_chunks(at).end;
        let stop = (at + 1..end)
            .find(|&i| {
                matches!(
                    self.kind(i),
                    ChunkKind::Verb
                        | ChunkKind::That
                        | ChunkKind::Wh
                        | ChunkKind::Subordinator
                        | ChunkKind::Mark(Kind::Semicolon | Kind::Colon | Kind::Stop)
                )
            })
            .unwrap_or(end);
        (at + 1..stop)
            .filter(move |&i| self.kind(i) == ChunkKind::Preposition && i + 1 < stop)
            .filter_map(move |i| {
                let noun = (i + 1..stop.min(i + 3)).find(|&j| self.kind(j) == ChunkKind::Noun)?;
                Some((i, noun))
            })
    }

    /// The members of a list that begins with noun `at`: "police, soldiers and a guard".
    pub(crate) fn list(&self, at: usize) -> Vec<usize> {
        let end = self.sentence_chunks(at).end;
        let (mut found, mut i) = (vec![at], at + 1);
        while i + 1 < end {
            let mut next = i;
            if self.is_comma(next) {
                next += 1;
            }
            if next < end && self.kind(next) == ChunkKind::Conjunction {
                next += 1;
            }
            if next == i || next >= end || self.kind(next) != ChunkKind::Noun {
                break;
            }
            found.push(next);
            i = next + 1;
        }
        found
    }
}
