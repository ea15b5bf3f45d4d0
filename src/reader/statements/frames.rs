//! What a cue governs: content behind it, before it, around it, or a noun phrase.

use super::cues::{CueAt, Shape, is_core};
use super::medium::Circumstances;
use super::{Draft, Stage, one};
use crate::lexicon::lists::Frames;
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::tags::{Form, Tag};
use crate::reader::text::Tokens;
use crate::reader::tokens::Kind;
use crate::record::Stance;

/// Frames in which a clause can be the content.
const CLAUSE: Frames = Frames(Frames::THAT.0 | Frames::TOLD.0);

impl Stage<'_, '_> {
    /// Reads the statement of cue number `own`.
    pub(super) fn read(&self, own: usize, range: &Tokens) -> Option<Draft> {
        let cue = &self.cues[own];
        let mut draft = Draft {
            cue: Some(cue.tokens.clone()),
            stance: self.stance(cue),
            speaker: cue.speaker.clone(),
            ..Draft::default()
        };
        if cue.shape == Shape::Source {
            return self.by_source(own, range, draft);
        }
        if let Some(draft) = self.inverted(own, range, &draft) {
            return Some(draft);
        }
        let told = cue.has(Frames::TOLD) && self.takes_addressee(cue);
        let around = self.circumstances(cue.tokens.end, range.end, told);
        draft.addressee = around.addressee.clone();
        draft.medium = around
            .medium
            .clone()
            .or_else(|| self.medium_before(range.start, cue.lead))
            .or_else(|| self.medium_of_verb(cue));
        // "Two men died, the army said in a note that named them": the words before the comma were said.
        if around.end > cue.tokens.end
            && around.end < range.end
            && self.page.grammar.tags[around.end] == Tag::That
            && self.clause_stands_before(cue, range)
            && let Some(draft) = self.closing(own, range, &around, draft.clone())
        {
            return Some(draft);
        }
        if let Some(content) = self.behind(own, range, &around) {
            draft.content = content;
            self.cut_medium(&mut draft);
            draft.rule = "content behind the cue";
            // "“Q,” he said, “R.”": what stands before the speaker is said by the same cue.
            if let Some(before) = self.quoted_before(cue.lead, range)
                && before.end > range.start
                && draft.content[0].start > before.start
            {
                draft.content.insert(0, before);
                draft.rule = "content around the cue";
            }
            draft.speaker.as_ref()?;
            return Some(draft);
        }
        self.closing(own, range, &around, draft)
    }

    /// "claimed responsibility in a statement": the medium at the end of a noun phrase is no part of it.
    fn cut_medium(&self, draft: &mut Draft) {
        let Some(content) = draft.content.last_mut().filter(|_| draft.medium.is_none()) else {
            return;
        };
        let page = self.page;
        let Some(first) = page.chunk_of(content.start) else {
            return;
        };
        let end = content.end;
        let chunks = page.grammar.chunks[first..]
            .iter()
            .take_while(|c| c.tokens.start < end);
        if chunks
            .clone()
            .any(|c| c.kind == ChunkKind::Verb && c.group.finite)
        {
            return;
        }
        let pieces: Vec<_> = chunks.collect();
        for pair in pieces.windows(2) {
            let [preposition, noun] = pair else { continue };
            let opens = preposition.kind == ChunkKind::Preposition
                && noun.kind == ChunkKind::Noun
                && preposition.tokens.start > content.start
                && matches!(
                    page.text.word(preposition.head),
                    "in" | "on" | "via" | "at" | "during"
                );
            let head = &page.text.tokens[noun.head];
            if opens
                && head.lists.any(Lists::MEDIUM)
                && (!head.is_capital()
                    || self
                        .medium_in(&noun.tokens)
                        .is_some_and(|m| m.kind == "social"))
                && self.medium_in(&noun.tokens).is_some()
            {
                draft.medium = Some(self.medium_name(&noun.tokens));
                content.end = preposition.tokens.start;
                return;
            }
        }
    }

    /// Whether a whole clause and a comma stand before the cue's subject.
    fn clause_stands_before(&self, cue: &CueAt, range: &Tokens) -> bool {
        let lead = cue.lead;
        if lead <= range.start + 2 || self.kind(lead - 1) != Some(Kind::Comma) {
            return false;
        }
        let opens = self.page.chunk_of(range.start).is_some_and(|c| {
            matches!(
                self.page.chunk(c).kind,
                ChunkKind::Preposition
                    | ChunkKind::Subordinator
                    | ChunkKind::Adverb
                    | ChunkKind::Verb
                    | ChunkKind::Conjunction
            )
        });
        !opens && self.has_verb(&(range.start..lead))
    }

    /// "tweeted"
    fn medium_of_verb(&self, cue: &CueAt) -> Option<String> {
        let word = self.page.text.word(cue.tokens.start);
        matches!(
            word,
            "tweeted" | "tweets" | "tweeting" | "tweet" | "retweeted" | "retweets"
        )
        .then(|| "Twitter".to_owned())
    }

    fn stance(&self, cue: &CueAt) -> Stance {
        // "claimed responsibility"
        let responsible = cue.cue.stance == Stance::Claimed
            && self.page.text.tokens.get(cue.tokens.end).is_some()
            && (matches!(
                self.page.text.word(cue.tokens.end),
                "responsibility" | "credit"
            ) || self.claims_attack(cue));
        if responsible {
            Stance::ClaimedResponsibility
        } else {
            cue.cue.stance
        }
    }

    /// "claimed both attacks"
    fn claims_attack(&self, cue: &CueAt) -> bool {
        let page = self.page;
        is_claim(page.text.word(cue.tokens.start))
            && page.chunk_of(cue.tokens.end).is_some_and(|c| {
                let chunk = page.chunk(c);
                chunk.kind == ChunkKind::Noun
                    && page.text.tokens[chunk.head].lists.any(Lists::ATTACK)
                    && !self.verb_behind(c, chunk.tokens.end + 12)
            })
    }

    /// "told", "warned residents that": an addressee comes first, unless a clause or preposition does.
    fn takes_addressee(&self, cue: &CueAt) -> bool {
        let word = self.page.text.word(cue.tokens.start);
        if matches!(
            word,
            "told"
                | "tell"
                | "tells"
                | "telling"
                | "informed"
                | "notified"
                | "reminded"
                | "assured"
                | "briefed"
        ) {
            return true;
        }
        // "warned residents that": a noun phrase with `that` or `to` behind it.
        let Some(noun) = self.page.chunk_of(cue.tokens.end) else {
            return false;
        };
        let chunks = &self.page.grammar.chunks;
        chunks.get(noun).is_some_and(|c| c.kind == ChunkKind::Noun)
            && chunks
                .get(noun + 1)
                .is_some_and(|c| c.kind == ChunkKind::That)
    }

    /// "“Q,” said Jane Doe, the mayor.", "Two died, said the police."
    fn inverted(&self, own: usize, range: &Tokens, draft: &Draft) -> Option<Draft> {
        let cue = &self.cues[own];
        let page = self.page;
        let verb = page.chunk(cue.chunk).tokens.start;
        if !cue.has(Frames(Frames::PAREN.0 | Frames::QUOTE.0))
            || cue.shape != Shape::Finite
            || verb == range.start && !self.quote_ends_at(verb)
        {
            return None;
        }
        let mut before = verb;
        while before > range.start
            && page
                .chunk_of(before - 1)
                .is_some_and(|c| page.chunk(c).kind == ChunkKind::Adverb)
        {
            before -= 1;
        }
        let mark = before.checked_sub(1).and_then(|t| self.kind(t));
        let quoted = mark == Some(Kind::Quote);
        if !quoted && !matches!(mark, Some(Kind::Comma | Kind::Stop | Kind::Dash)) {
            return None;
        }
        let word = page.text.word(cue.tokens.start);
        if matches!(word, "told" | "tells" | "informed" | "briefed") {
            return None;
        }
        let noun = page.chunk_of(cue.tokens.end)?;
        if page.chunk(noun).kind != ChunkKind::Noun || page.chunk(noun).tokens.start >= range.end {
            return None;
        }
        let speaker = self.noun_behind(cue.tokens.end, range.end)?;
        let last = page.chunk_of(speaker.end - 1)?;
        if self.is_when(noun)
            || self.verb_behind(last, range.end)
            || !self.can_speak(&speaker, Shape::Finite, quoted || is_core(word))
        {
            return None;
        }
        if !quoted
            && self.kind(speaker.end) == Some(Kind::Word)
            && page.text.word(speaker.end) == "that"
        {
            return None;
        }
        let mut draft = draft.clone();
        let content = self.before(before, own, range)?;
        // "The mayor, in a note released late, said the raids “will not stop us”": no clause stands before the verb.
        if !quoted && (!self.has_finite_verb(&content) || self.quoted_verb(speaker.end, range)) {
            return None;
        }
        let around = self.circumstances(speaker.end, range.end, cue.has(Frames::TOLD));
        draft.medium = around.medium.clone().or_else(|| self.medium_of_verb(cue));
        draft.addressee = around.addressee.clone();
        let mut end = around.end;
        draft.content = vec![content];
        // "…,” said Jane Doe, the mayor of Kyiv." The apposition belongs to the speaker.
        let apposition = self.apposition(speaker.end, range.end);
        draft.speaker = Some(speaker.start..apposition.max(speaker.end));
        end = end.max(apposition);
        draft.rule = "content before an inverted cue";
        self.goes_on(end, own, range, &mut draft, true);
        Some(draft)
    }

    /// The end of an apposition that begins with the comma at `at`, or `at`.
    fn apposition(&self, at: usize, limit: usize) -> usize {
        if self.kind(at) != Some(Kind::Comma) || at + 1 >= limit {
            return at;
        }
        let Some(phrase) = self.noun_behind(at + 1, limit) else {
            return at;
        };
        let ends = phrase.end >= limit
            || matches!(
                self.kind(phrase.end),
                Some(Kind::Stop | Kind::Comma | Kind::Quote | Kind::Close)
            );
        if ends
            && !self
                .page
                .chunk_of(phrase.start)
                .is_some_and(|c| self.is_when(c))
        {
            phrase.end
        } else {
            at
        }
    }

    /// Whether a quotation ends right before token `at`.
    fn quote_ends_at(&self, at: usize) -> bool {
        at > 0 && self.kind(at - 1) == Some(Kind::Quote)
    }

    /// The content that ends before the reporter's words at token `lead`.
    fn before(&self, lead: usize, own: usize, range: &Tokens) -> Option<Tokens> {
        if let Some(quoted) = self.quoted_before(lead, range) {
            return Some(quoted);
        }
        let start = self.content_start(lead, own, range);
        (start < lead && self.words(start..lead) > 0).then_some(start..lead)
    }

    /// The quotation that ends right before token `lead`, with what stands before it in its sentence.
    fn quoted_before(&self, lead: usize, range: &Tokens) -> Option<Tokens> {
        let mut at = lead;
        let mut commas = 0;
        while at > 0 && matches!(self.kind(at - 1), Some(Kind::Comma | Kind::Dash)) && commas < 2 {
            at -= 1;
            commas += 1;
        }
        if at == 0 || self.kind(at - 1) != Some(Kind::Quote) {
            return None;
        }
        let quotation = self
            .quotations_in(&(at - 1..at))
            .find(|q| q.outer.end == at && !q.nested)?;
        let sentence = &self.page.text.sentences[self.page.text.sentence_of(quotation.outer.start)];
        let paragraph = sentence.paragraph;
        let first = sentence.tokens.start;
        let same =
            self.page.text.sentences[self.page.text.sentence_of(lead)].paragraph == paragraph;
        if !same {
            return None;
        }
        // "The strike was “the largest,” he said": the words before the mark belong to it.
        let start = if quotation.outer.start > first && first >= range.start {
            let from = self
                .cues
                .iter()
                .filter(|c| c.tokens.end <= quotation.outer.start)
                .map(|c| c.tokens.end)
                .max();
            match from {
                Some(_) => quotation.outer.start,
                None => first,
            }
        } else {
            quotation.outer.start
        };
        Some(start.max(self.spoken.min(quotation.outer.start))..at)
    }

    /// The content behind a cue and its circumstances.
    fn behind(&self, own: usize, range: &Tokens, around: &Circumstances) -> Option<Vec<Tokens>> {
        let cue = &self.cues[own];
        let page = self.page;
        let mut at = around.end;
        if at >= range.end {
            return self.next_quotation(at, range, cue);
        }
        // "said on Monday, citing sources, that": a comma may close what stands between.
        if self.kind(at) == Some(Kind::Comma) {
            let next = at + 1;
            let opens = self.kind(next) == Some(Kind::Quote)
                || next < range.end && page.grammar.tags[next] == Tag::That;
            if !opens {
                return self.over_parenthesis(own, range, at);
            }
            at = next;
        }
        let quote = self.kind(at) == Some(Kind::Quote);
        if self.kind(at) == Some(Kind::Colon) {
            if at + 1 >= range.end {
                return self.next_quotation(at + 1, range, cue);
            }
            let quotation = self
                .quotation_at(at + 1)
                .filter(|q| q.outer.start == at + 1);
            let end =
                quotation.map_or_else(|| self.content_end(at + 1, own, range), |q| q.outer.end);
            return Some(one(at + 1..end));
        }
        let chunk = page.chunk_of(at)?;
        let kind = page.chunk(chunk).kind;
        let start = at;
        match kind {
            ChunkKind::That if cue.has(CLAUSE) => {
                return Some(one(start + 1..self.content_end(start + 1, own, range)));
            }
            ChunkKind::Mark(Kind::Quote)
                if quote
                    && cue.has(Frames(
                        Frames::QUOTE.0 | CLAUSE.0 | Frames::NP.0 | Frames::AS.0,
                    )) =>
            {
                let quotation = self.quotation_at(start).filter(|_| !cue.has(CLAUSE));
                let end =
                    quotation.map_or_else(|| self.content_end(start, own, range), |q| q.outer.end);
                return Some(one(start..end));
            }
            ChunkKind::Subordinator
                if cue.has(CLAUSE)
                    && matches!(
                        page.text.word(at),
                        "if" | "whether" | "how" | "why" | "because"
                    ) =>
            {
                return Some(one(start..self.content_end(start, own, range)));
            }
            ChunkKind::Subordinator
                if cue.has(CLAUSE)
                    && cue.cue.stance == Stance::Said
                    && !matches!(page.text.word(at), "as")
                    && around.end == cue.tokens.end =>
            {
                // "said when the attack began, soldiers fled"
                return self.clause(start, own, range).filter(|c| c.len() == 1);
            }
            ChunkKind::Wh if cue.has(CLAUSE) || cue.has(Frames::NP) => {
                return Some(one(start..self.content_end(start, own, range)));
            }
            ChunkKind::Verb if cue.has(Frames::TO) && page.chunk(chunk).group.infinitive => {
                return Some(one(start..self.content_end(start, own, range)));
            }
            ChunkKind::Verb
                if (page.chunk(chunk).group.form == Form::Gerund
                    || matches!(
                        page.grammar.tags[at],
                        Tag::Have(Form::Gerund) | Tag::Be(Form::Gerund)
                    ))
                    && cue.has(Frames(Frames::NP.0 | Frames::OF.0 | Frames::FOR.0))
                    && around.end == cue.tokens.end =>
            {
                return Some(one(start..self.phrase_end(start, own, range)));
            }
            ChunkKind::Preposition if self.governs(cue, page.text.word(at)) => {
                let skip = usize::from(matches!(page.text.word(at), "of" | "for" | "as" | "about"));
                return Some(one(start + skip..self.phrase_end(start + skip, own, range)));
            }
            ChunkKind::Subordinator if cue.has(Frames::AS) && page.text.word(at) == "as" => {
                return Some(one(start + 1..self.phrase_end(start + 1, own, range)));
            }
            _ => {}
        }
        // "informed the council before the raid began"
        let later = kind == ChunkKind::Subordinator && around.end > cue.tokens.end;
        if cue.has(CLAUSE)
            && !later
            && let Some(content) = self.clause(start, own, range)
        {
            return Some(content);
        }
        if cue.has(Frames(
            Frames::NP.0 | Frames::TO.0 | Frames::OF.0 | Frames::FOR.0,
        )) && kind == ChunkKind::Noun
            && around.end == cue.tokens.end
        {
            return self.object(own, chunk, range);
        }
        if kind == ChunkKind::Adjective && cue.has(Frames::AS) {
            return Some(one(start..self.phrase_end(start, own, range)));
        }
        None
    }

    /// Prepositions by which a cue takes its content: "told of", "blamed for", "described as".
    fn governs(&self, cue: &CueAt, preposition: &str) -> bool {
        match preposition {
            "of" | "about" => cue.has(Frames::OF),
            "for" => cue.has(Frames::FOR),
            "as" => cue.has(Frames::AS),
            _ => false,
        }
    }

    /// A clause without `that`: a noun phrase and a finite verb behind it, or for "which X said killed Y" the verb alone.
    fn clause(&self, start: usize, own: usize, range: &Tokens) -> Option<Vec<Tokens>> {
        let page = self.page;
        let end = self.content_end(start, own, range);
        let first = page.chunk_of(start)?;
        if matches!(page.chunk(first).kind, ChunkKind::Mark(kind) if !matches!(kind, Kind::Quote | Kind::Currency | Kind::Open))
        {
            return None;
        }
        let mut c = first;
        let takes_object = self.cues[own].has(Frames::NP);
        let heading = page.text.sentences[page.text.sentence_of(range.start)].heading;
        let (mut noun, mut finite) = (false, false);
        while let Some(chunk) = page.grammar.chunks.get(c).filter(|k| k.tokens.start < end) {
            match chunk.kind {
                ChunkKind::Noun => noun = true,
                ChunkKind::Verb if chunk.group.finite || chunk.group.modal.is_some() => {
                    finite = true;
                    // "said nobody was hurt": the negation stands in the verb group.
                    noun |= page.text.tokens[chunk.tokens.start].pos.any(Pos::NEGATION);
                    break;
                }
                // "UN says ten killed in blast": a headline leaves the auxiliary out.
                ChunkKind::Verb if heading && noun && chunk.group.passive => {
                    finite = true;
                    break;
                }
                // "confirmed the deaths, which shocked": the object of a verb that takes one has ended.
                ChunkKind::Mark(Kind::Comma) | ChunkKind::Wh | ChunkKind::Subordinator
                    if takes_object && noun =>
                {
                    break;
                }
                // Participles taken for adjectives and bare forms: "the attack hit".
                _ => {}
            }
            c += 1;
        }
        let relative = self.in_relative(own) && page.chunk(first).kind == ChunkKind::Verb;
        if relative {
            let comma = (start..end).find(|&t| self.kind(t) == Some(Kind::Comma));
            return Some(one(start..comma.unwrap_or(end)));
        }
        (finite && noun).then(|| one(start..end))
    }

    /// "a strike, which Moscow |said| killed 25": the cue stands inside a relative clause.
    fn in_relative(&self, own: usize) -> bool {
        let cue = &self.cues[own];
        cue.lead > 0
            && self.page.chunk_of(cue.lead - 1).is_some_and(|c| {
                matches!(
                    self.page.chunk(c).kind,
                    ChunkKind::Wh | ChunkKind::That | ChunkKind::Noun
                )
            })
    }

    /// The object of a speech act with what belongs to it: "accused |Moscow of shelling the port|".
    fn object(&self, own: usize, noun: usize, range: &Tokens) -> Option<Vec<Tokens>> {
        let cue = &self.cues[own];
        let page = self.page;
        let chunk = page.chunk(noun);
        let word = page.text.word(cue.tokens.start);
        let head = page.text.word(chunk.head);
        // "claimed 49 lives", "called the police"
        if cue.cue.stance == Stance::Claimed
            && cue.tokens.len() == 1
            && !matches!(
                head,
                "responsibility" | "credit" | "victory" | "success" | "control"
            )
            && is_claim(word)
            && !page.text.tokens[chunk.head].lists.any(Lists::ATTACK)
        {
            return None;
        }
        if is_naming(word) && cue.tokens.len() == 1 {
            let behind = page
                .grammar
                .chunks
                .get(noun + 1)
                .filter(|c| c.tokens.start < range.end);
            let complement = behind.is_some_and(|c| {
                matches!(
                    c.kind,
                    ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Mark(Kind::Quote)
                ) || page.text.word(c.tokens.start) == "as"
                    || c.kind == ChunkKind::Adverb
            });
            let quoted = self
                .quotations_in(&(chunk.tokens.start..range.end))
                .next()
                .is_some();
            if !complement && !quoted {
                return None;
            }
        }
        if self.is_when(noun) {
            return None;
        }
        let end = self.phrase_end(chunk.tokens.start, own, range);
        // "called the raid “a crime”": the words in marks are what was said.
        if (is_naming(word) || cue.has(Frames::AS))
            && self.kind(chunk.tokens.end) == Some(Kind::Quote)
            && let Some(quotation) = self.quotation_at(chunk.tokens.end)
            && !matches!(page.text.word(chunk.tokens.end - 1), "a" | "an" | "the")
            && page.grammar.tags[chunk.tokens.end - 1] != Tag::Determiner
        {
            return Some(one(quotation.outer.clone()));
        }
        Some(one(chunk.tokens.start..end))
    }

    /// Where a noun phrase that is content ends: at the next clause of the reporter.
    fn phrase_end(&self, start: usize, own: usize, range: &Tokens) -> usize {
        let limit = self.content_end(start, own, range);
        let page = self.page;
        let Some(mut c) = page.chunk_of(start) else {
            return limit;
        };
        while let Some(chunk) = page
            .grammar
            .chunks
            .get(c)
            .filter(|k| k.tokens.start < limit)
        {
            let at = chunk.tokens.start;
            if let Some(quotation) = self
                .quotation_at(at)
                .filter(|q| q.outer.end > at + 1 && q.outer.start >= start)
            {
                let end = quotation.outer.end.min(limit);
                while page
                    .grammar
                    .chunks
                    .get(c)
                    .is_some_and(|k| k.tokens.start < end)
                {
                    c += 1;
                }
                continue;
            }
            let next = page.grammar.chunks.get(c + 1).map(|k| k.kind);
            match chunk.kind {
                ChunkKind::Mark(Kind::Comma) if at > start => {
                    // A list goes on, a clause does not: ", saying", ", which", ", as", ", while", ", after".
                    let list = matches!(
                        next,
                        Some(ChunkKind::Noun | ChunkKind::Adjective | ChunkKind::Conjunction)
                    ) && self.list_goes_on(c, limit);
                    if !list {
                        return at;
                    }
                }
                ChunkKind::Subordinator
                    if at > start
                        && matches!(
                            page.text.word(at),
                            "while"
                                | "as"
                                | "after"
                                | "because"
                                | "although"
                                | "though"
                                | "since"
                                | "when"
                                | "before"
                                | "if"
                        )
                        && (page.text.word(at) != "as" || self.verb_behind(c + 1, limit)) =>
                {
                    return at;
                }
                _ => {}
            }
            c += 1;
        }
        limit
    }

    /// Whether behind the comma at chunk `c` more members of a list stand: an "and" comes before the next verb.
    fn list_goes_on(&self, c: usize, limit: usize) -> bool {
        let chunks = &self.page.grammar.chunks;
        for chunk in chunks[c + 1..]
            .iter()
            .take(12)
            .take_while(|k| k.tokens.start < limit)
        {
            match chunk.kind {
                ChunkKind::Conjunction => return true,
                ChunkKind::Verb if chunk.group.finite => return false,
                _ => {}
            }
        }
        false
    }

    /// "X said, citing sources, that …", "said, however, that …": over what two commas hold.
    fn over_parenthesis(&self, own: usize, range: &Tokens, comma: usize) -> Option<Vec<Tokens>> {
        let close =
            (comma + 1..range.end.min(comma + 30)).find(|&t| self.kind(t) == Some(Kind::Comma))?;
        let that = close + 1;
        if self.kind(that) == Some(Kind::Quote) && that < range.end {
            return Some(one(that..self.content_end(that, own, range)));
        }
        (self.page.grammar.tags.get(that) == Some(&Tag::That) && that < range.end)
            .then(|| one(that + 1..self.content_end(that + 1, own, range)))
    }

    /// "He said:" and a quotation in the next sentence or paragraph.
    fn next_quotation(&self, at: usize, range: &Tokens, cue: &CueAt) -> Option<Vec<Tokens>> {
        let colon = at > 0 && self.kind(at - 1) == Some(Kind::Colon);
        if !colon || !cue.has(Frames(Frames::QUOTE.0 | Frames::THAT.0)) || at < range.end {
            return None;
        }
        let quotation = self.quotation_at(at).filter(|q| q.outer.start == at)?;
        Some(vec![quotation.outer.clone()])
    }

    /// "Two died, police said.", "“Q,” he said.", "Two died, police said, and three fled."
    fn closing(
        &self,
        own: usize,
        range: &Tokens,
        around: &Circumstances,
        mut draft: Draft,
    ) -> Option<Draft> {
        let cue = &self.cues[own];
        let closes = Frames(Frames::PAREN.0 | Frames::QUOTE.0);
        if !cue.has(closes) || !matches!(cue.shape, Shape::Finite | Shape::Quoted) {
            return None;
        }
        let speaker = cue.speaker.clone()?;
        let end = around.end;
        let mark = self.kind(end);
        let ended =
            end >= range.end || !matches!(mark, Some(Kind::Word | Kind::Number | Kind::Currency));
        let heading = self.page.text.sentences[self.page.text.sentence_of(range.start)].heading;
        // A participle, subordinator or preposition may follow: "he said as he left", "he said of the raid".
        let behind = self.page.chunk_of(end.min(range.end - 1));
        let follows = behind.map(|c| self.page.chunk(c).kind);
        let participle = behind.is_some_and(|c| {
            let chunk = self.page.chunk(c);
            chunk.kind == ChunkKind::Verb && !chunk.group.finite
        });
        let trailing = matches!(
            follows,
            Some(
                ChunkKind::Subordinator
                    | ChunkKind::Preposition
                    | ChunkKind::Conjunction
                    | ChunkKind::That
            )
        ) || participle;
        // "X, who said.": the relative clause closes nothing.
        let verb = self.page.chunk(cue.chunk).tokens.start;
        if verb > 0 && self.page.grammar.tags[verb - 1] == Tag::Wh {
            return None;
        }
        if !ended && !trailing {
            return None;
        }
        let lead = speaker.start;
        let previous = lead.checked_sub(1).and_then(|t| self.kind(t));
        let quoted = previous == Some(Kind::Quote);
        let parted = matches!(
            previous,
            Some(Kind::Comma | Kind::Dash | Kind::Quote | Kind::Close)
        ) || previous == Some(Kind::Stop) && lead > range.start;
        if !(parted || heading && lead > range.start) {
            return None;
        }
        if !cue.has(CLAUSE) && !quoted && self.quoted_before(lead, range).is_none() {
            return None;
        }
        let content = self.before(lead, own, range)?;
        let has_quote = self.quotations_in(&content).next().is_some();
        // "In Kabul, officials said." tells nothing; a clause with a verb does.
        let clause = self.words(content.clone()) > 4
            && self
                .page
                .chunk_of(content.start)
                .is_some_and(|c| self.page.chunk(c).kind == ChunkKind::Noun);
        // "The rebels, the ministry said, had fired": the verb stands behind the cue.
        let parted_verb = self.kind(end) == Some(Kind::Comma)
            && end + 1 < range.end
            && self.page.chunk_of(end + 1).is_some_and(|c| {
                let chunk = self.page.chunk(c);
                chunk.kind == ChunkKind::Verb
                    && (chunk.group.finite || chunk.group.modal.is_some())
                    && !(chunk.group.passive && chunk.tokens.len() == 1)
            });
        if !has_quote && !self.has_verb(&content) && !heading && !clause && !parted_verb {
            return None;
        }
        draft.content = vec![content];
        draft.rule = "content before the cue";
        self.goes_on(end, own, range, &mut draft, false);
        Some(draft)
    }

    fn has_verb(&self, range: &Tokens) -> bool {
        self.page.grammar.tags[range.clone()]
            .iter()
            .any(|t| matches!(t, Tag::Verb(_) | Tag::Be(_) | Tag::Have(_) | Tag::Modal))
    }

    fn has_finite_verb(&self, range: &Tokens) -> bool {
        let Some(first) = self.page.chunk_of(range.start) else {
            return false;
        };
        self.page.grammar.chunks[first..]
            .iter()
            .take_while(|c| c.tokens.start < range.end)
            .any(|c| {
                c.kind == ChunkKind::Verb
                    && (c.group.finite && !(c.group.passive && c.tokens.len() == 1)
                        || c.group.modal.is_some())
            })
    }

    /// Whether a quotation that begins with a verb stands at token `at`: "the raids “will not stop us”".
    fn quoted_verb(&self, at: usize, range: &Tokens) -> bool {
        at + 1 < range.end
            && self.kind(at) == Some(Kind::Quote)
            && self.page.chunk_of(at + 1).is_some_and(|c| {
                let chunk = self.page.chunk(c);
                chunk.kind == ChunkKind::Verb && (chunk.group.finite || chunk.group.modal.is_some())
            })
    }

    /// Speech that goes on behind a cue in its middle: in the same sentence, and in the quotations that follow it.
    fn goes_on(&self, end: usize, own: usize, range: &Tokens, draft: &mut Draft, inverted: bool) {
        let mut at = end;
        if at < range.end && matches!(self.kind(at), Some(Kind::Comma | Kind::Dash)) {
            let next = at + 1;
            let quote = self.kind(next) == Some(Kind::Quote);
            let other_cue = self.cues[own + 1..].iter().any(|c| {
                c.lead == next
                    || c.tokens.start == next
                    || self.page.chunk(c.chunk).tokens.start == next
            });
            let kind = self
                .page
                .chunk_of(next.min(range.end - 1))
                .map(|c| (self.page.chunk(c).kind, self.page.chunk(c).group));
            let quoted = draft
                .content
                .iter()
                .any(|c| self.quotations_in(c).next().is_some());
            // "“Q,” she said, although nobody had seen it": behind a quotation the reporter goes on.
            let aside = matches!(kind, Some((ChunkKind::Wh, _)))
                || quoted && matches!(kind, Some((ChunkKind::Subordinator, _)))
                || matches!(kind, Some((ChunkKind::Preposition, _)))
                    && self.page.text.word(next) == "without"
                || matches!(kind, Some((ChunkKind::Verb, group)) if !group.finite)
                || matches!(kind, Some((ChunkKind::Noun, _))) && inverted;
            let rest = next..range.end;
            if quote
                || (!other_cue && !aside && !inverted && next < range.end && self.has_verb(&rest))
            {
                let stop = self.content_end(next, own, range);
                if !self.spoken_by_other(next, own, stop) {
                    draft.content.push(next..stop);
                    at = stop;
                }
            }
        }
        let quoted = draft
            .content
            .iter()
            .any(|c| self.quotations_in(c).next().is_some());
        if quoted && at >= end {
            self.following(range.end.max(at), range, draft);
        }
    }

    /// Whether another cue of the sentence speaks the words from `from` on.
    fn spoken_by_other(&self, from: usize, own: usize, to: usize) -> bool {
        self.cues[own + 1..].iter().any(|c| {
            c.shape != Shape::Participle && c.lead > from && c.lead < to && {
                let tail = self.kind(c.lead.saturating_sub(1));
                matches!(tail, Some(Kind::Comma | Kind::Quote))
                    && self.kind(c.tokens.end).is_none_or(|k| k != Kind::Word)
            }
        })
    }

    /// "“Q,” he said. “R. S.”": quotations of the same paragraph that no other cue follows.
    fn following(&self, from: usize, range: &Tokens, draft: &mut Draft) {
        let text = &self.page.text;
        let paragraph = &text.paragraphs[text.sentences[text.sentence_of(range.start)].paragraph];
        let mut at = from;
        while at < paragraph.tokens.end {
            let Some(quotation) = self.quotation_at(at).filter(|q| q.outer.start == at) else {
                return;
            };
            let end = quotation.outer.end;
            let sentence = &text.sentences[text.sentence_of(end - 1)];
            // Behind the closing mark only punctuation, up to the end of the sentence.
            let mut rest = end;
            while rest < sentence.tokens.end
                && self
                    .kind(rest)
                    .is_some_and(|k| matches!(k, Kind::Stop | Kind::Quote))
            {
                rest += 1;
            }
            if rest < sentence.tokens.end {
                return;
            }
            draft.content.push(quotation.outer.clone());
            at = rest.max(end);
        }
    }

    /// "X, according to Y", "According to Y, X".
    fn by_source(&self, own: usize, range: &Tokens, mut draft: Draft) -> Option<Draft> {
        let cue = &self.cues[own];
        let speaker = cue.speaker.clone()?;
        let mut end = speaker.end;
        end = end
            .max(self.apposition(speaker.end, range.end))
            .max(speaker.end);
        let lead = cue.tokens.start;
        draft.rule = "source phrase";
        // At the head of the sentence, or of a clause: the content stands behind the comma.
        let head = lead == range.start
            || lead == range.start + 1
                && self.words(range.start..lead) > 0
                && matches!(
                    self.page
                        .chunk_of(range.start)
                        .map(|c| self.page.chunk(c).kind),
                    Some(ChunkKind::Conjunction | ChunkKind::Adverb)
                );
        let joined = lead > range.start
            && self.kind(lead - 1) == Some(Kind::Word)
            && self.page.grammar.tags[lead - 1] == Tag::Conjunction;
        if joined && self.kind(speaker.end) == Some(Kind::Word) {
            draft.content = one(speaker.end..self.content_end(speaker.end, own, range));
            return Some(draft);
        }
        // "launchers that, according to the army, were ready"
        let relative = lead >= range.start + 2
            && self.kind(lead - 1) == Some(Kind::Comma)
            && matches!(self.page.grammar.tags[lead - 2], Tag::That | Tag::Wh);
        if head || joined || relative {
            let comma = if self.kind(end) == Some(Kind::Comma) {
                end
            } else {
                (speaker.end..range.end.min(speaker.end + 40)).find(|&t| {
                    self.kind(t) == Some(Kind::Comma) && self.quotation_at(t).is_none()
                })?
            };
            draft.speaker = Some(speaker.start..comma.min(end.max(speaker.end)));
            draft.content = one(comma + 1..self.content_end(comma + 1, own, range));
            return Some(draft);
        }
        // "…, the chief said, according to 7News": the words have their speaker already.
        let mut told = lead;
        while told > range.start && self.kind(told - 1) == Some(Kind::Comma) {
            told -= 1;
        }
        if self.cues[..own]
            .iter()
            .any(|c| c.tokens.end == told && c.shape == Shape::Finite)
        {
            return None;
        }
        draft.medium = self.circumstances(speaker.end, range.end, false).medium;
        let content = self.before(lead, own, range)?;
        // "“Q,” said the chief of police, according to the paper"
        if self.statements.iter().rev().take(3).any(|s| {
            let cue = s.cue.as_ref().filter(|c| content.contains(&c.start));
            cue.is_some_and(|c| s.content.first().is_some_and(|f| f.start < c.start))
        }) {
            return None;
        }
        draft.content = vec![content];
        // "A, according to Y, but B": what follows the second comma goes on.
        if self.kind(end) == Some(Kind::Comma)
            && self.kind(lead - 1) == Some(Kind::Comma)
            && end + 1 < range.end
        {
            let next = end + 1;
            let aside = self.page.chunk_of(next).is_some_and(|c| {
                let chunk = self.page.chunk(c);
                // "according to Ann Lund, a cook at the inn who fled"
                matches!(chunk.kind, ChunkKind::Wh)
                    || chunk.kind == ChunkKind::Verb && !chunk.group.finite
                    || chunk.kind == ChunkKind::Noun
                        && self.page.grammar.tags[next] == Tag::Determiner
                        && !self.verb_behind(c, range.end)
            });
            let other = self.cues[own + 1..].iter().any(|c| c.lead >= next);
            if !aside && !other && self.has_verb(&(next..range.end)) {
                draft.content.push(next..self.content_end(next, own, range));
            }
        }
        Some(draft)
    }
}

fn is_claim(word: &str) -> bool {
    matches!(word, "claimed" | "claim" | "claims" | "claiming")
}

/// Verbs that name: their object alone is no utterance: "called the police".
fn is_naming(word: &str) -> bool {
    matches!(
        word,
        "call"
            | "calls"
            | "called"
            | "calling"
            | "term"
            | "termed"
            | "terms"
            | "dub"
            | "dubbed"
            | "label"
            | "labelled"
            | "labeled"
            | "brand"
            | "branded"
            | "declare"
            | "declared"
            | "declares"
            | "declaring"
            | "compare"
            | "compared"
            | "liken"
            | "likened"
            | "describe"
            | "find"
    ) && !matches!(word, "describe")
}
