//! Where and when: the place and the days of a mention, by its clause, then by its sentence.

use std::ops::Range;

use super::phrases::names_attack;
use super::scene::{Class, Scene};
use super::triggers::Trigger;
use crate::lexicon::fold::{Spelling, words};
use crate::lexicon::words::{Lists, Pos};
use crate::reader::chunks::ChunkKind;
use crate::reader::dates::DateFound;
use crate::reader::tags::{Form, Tag};
use crate::reader::tokens::Kind;
use crate::record::{Period, Place, PlacePrecision, Precision, Span};

/// A place, and how near to the mention the text names it.
#[derive(Debug, Clone)]
pub(super) struct Where {
    pub(super) place: Place,
    /// In the mention's own clause.
    pub(super) own: bool,
}

/// A time, and how near to the mention the text names it.
#[derive(Debug, Clone, Copy)]
pub(super) struct When {
    pub(super) period: Period,
    pub(super) own: bool,
    /// Not reckoned from another doing: "last year", not "two days after".
    pub(super) firm: bool,
    /// It stands before the mention.
    pub(super) before: bool,
    /// "today" in a quotation: the day of the saying, perhaps that after the act.
    pub(super) said: bool,
}

impl When {
    /// Days of the mention's own that nothing puts in doubt.
    pub(super) fn sure(period: Period) -> When {
        When {
            period,
            own: true,
            firm: true,
            before: true,
            said: false,
        }
    }
}

const LOCATIVE: &[Spelling] = words![
    "in",
    "on",
    "near",
    "at",
    "outside",
    "around",
    "across",
    "inside",
    "over",
    "off",
    "of",
    "against",
    "into",
    "between",
    "through",
    "throughout",
    "within",
    "along",
    "around",
    "towards",
    "toward",
    "to",
    "north",
    "south",
    "east",
    "west",
    "close",
    "under",
    "beside",
];

/// The place of the mention.
pub(super) fn place(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Where> {
    let own = best(scene, &behind(scene, trigger), trigger)
        .map(|wide| attached(scene, trigger, &wide).unwrap_or(wide))
        .or_else(|| best(scene, &relative(scene, trigger)?, trigger))
        .or_else(|| best(scene, &trigger.clause, trigger))
        .or_else(|| best(scene, &joined(scene, trigger)?, trigger))
        .or_else(|| best(scene, &opening(scene, trigger)?, trigger))
        .or_else(|| best(scene, &meanwhile(scene, trigger)?, trigger))
        .or_else(|| undergoer(scene, trigger));
    if let Some(place) = own {
        return Some(Where { place, own: true });
    }
    let all = scene.sentence(trigger.sentence);
    let before = best(scene, &(all.start..trigger.clause.start), trigger);
    before
        .or_else(|| best(scene, &(trigger.clause.end..all.end), trigger))
        .map(|place| Where { place, own: false })
}

/// "the attack |on Israel in October|" that is told of while something happens in Gaza: a country behind the noun holds for
/// what the rest of the clause names elsewhere, the place `wide`.
fn attached(scene: &Scene<'_, '_>, trigger: &Trigger, wide: &Place) -> Option<Place> {
    if trigger.verb {
        return None;
    }
    let own = (trigger.chunk + 1..trigger.clause.end)
        .take_while(|&i| matches!(scene.kind(i), ChunkKind::Noun | ChunkKind::Preposition))
        .last()?;
    let near = best(scene, &(trigger.chunk..own + 1), trigger)?;
    let abroad = near.country.is_some() && wide.country.is_some() && near.country != wide.country;
    abroad.then_some(near)
}

/// "killed three officers |and wounded two in Memphis on Sunday|": what the same subject did there and then.
fn joined(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Range<usize>> {
    let and = trigger.clause.end;
    let all = scene.sentence(trigger.sentence);
    let verb = and + 1;
    let harms = trigger.verb
        && verb < all.end
        && scene.kind(and) == ChunkKind::Conjunction
        && scene.kind(verb) == ChunkKind::Verb
        && scene
            .class(scene.chunk(verb).head)
            .any(Class::HARM.or(Class::HURT));
    harms.then(|| {
        let end = scene.clause(trigger.sentence, verb).end;
        // "and killed a man linked to attacks in Sousse": no further than the next doing
        let next =
            (verb + 1..end).find(|&i| scene.kind(i) == ChunkKind::Verb || names_attack(scene, i));
        and..next.unwrap_or(end)
    })
}

/// "was attacked |while walking in the Bronx|": what the victim, or the attacker, did at the time.
fn meanwhile(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Range<usize>> {
    let all = scene.sentence(trigger.sentence);
    let while_ = trigger.clause.end;
    let doing = while_ + 1 < all.end
        && trigger.verb
        && scene.is_chunk(while_, words!["while", "when", "as"])
        && scene.kind(while_ + 1) == ChunkKind::Verb
        && scene.chunk(while_ + 1).group.form == Form::Gerund;
    let end = (while_ + 2..all.end).find(|&i| {
        matches!(
            scene.kind(i),
            ChunkKind::Mark(_) | ChunkKind::Subordinator | ChunkKind::That | ChunkKind::Wh
        )
    });
    doing.then(|| while_..end.unwrap_or(all.end))
}

/// "a man held in Brussels over the attacks by militants that killed 130 people |in Paris|": where what the act did is told.
fn relative(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Range<usize>> {
    const LONGEST: usize = 12;
    if trigger.verb {
        return None;
    }
    let all = scene.sentence(trigger.sentence);
    let mut ahead = (trigger.chunk + 1..all.end).take(LONGEST);
    let pronoun =
        ahead.find(|&i| !matches!(scene.kind(i), ChunkKind::Noun | ChunkKind::Preposition))?;
    if !matches!(scene.kind(pronoun), ChunkKind::That | ChunkKind::Wh) {
        return None;
    }
    let verb = ahead.find(|&i| scene.kind(i) != ChunkKind::Adverb)?;
    let head = scene.chunk(verb).head;
    let told = scene.kind(verb) == ChunkKind::Verb
        && (scene
            .class(head)
            .any(Class::HARM.or(Class::HURT).or(Class::HITTER))
            || scene.page.text.is_form_of(
                head,
                words![
                    "rock",
                    "shake",
                    "devastate",
                    "hit",
                    "strike",
                    "target",
                    "rip",
                    "tear",
                    "leave",
                    "claim",
                    "kill",
                    "wound",
                    "injure",
                    "maim",
                    "hurt",
                ],
            ));
    let end = ahead
        .find(|&i| {
            matches!(
                scene.kind(i),
                ChunkKind::Mark(_) | ChunkKind::Subordinator | ChunkKind::Verb
            )
        })
        .unwrap_or_else(|| all.end.min(verb + LONGEST));
    told.then_some(verb..end)
}

/// "|Indonesia| has suffered a spate of attacks", "|Kharkiv| came under attack", "|Somalia| has been a victim of bombings"
fn undergoer(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Place> {
    #[rustfmt::skip]
    const UNDERGOES: &[Spelling] = words![
        "suffer", "see", "face", "experience", "witness", "endure", "come", "undergo", "hit", "strike", "rock", "shake", "plague",
        "batter", "be", "weather",
    ];
    let before = trigger.clause.start..scene.anchor(trigger.chunk);
    let verb = before.rev().find(|&i| scene.kind(i) == ChunkKind::Verb)?;
    let verb = if trigger.verb { trigger.chunk } else { verb };
    let head = scene.chunk(verb).head;
    let text = &scene.page.text;
    let under = || {
        (head + 1..trigger.tokens.start).any(|i| {
            text.is(
                i,
                words!["under", "by", "victim", "target", "scene", "site"],
            )
        })
    };
    let fits = text.is_form_of(head, UNDERGOES)
        && (!text.is_form_of(
            head,
            words![
                "come", "hit", "strike", "rock", "shake", "plague", "batter", "be"
            ],
        ) || under());
    if trigger.verb || !fits {
        return None;
    }
    let subject = scene.page.subject(verb)?;
    let tokens = &scene.chunk(subject).tokens;
    let places = &scene.found.places;
    let first = places.partition_point(|place| place.tokens.start < tokens.start);
    let place = places
        .get(first)
        .filter(|place| place.tokens.end == scene.chunk(subject).head + 1)?;
    Some(place.place.clone())
}

/// Whether the words in front of the clause name the place.
pub(super) fn is_set(scene: &Scene<'_, '_>, trigger: &Trigger, place: &Place) -> bool {
    opening(scene, trigger)
        .and_then(|chunks| best(scene, &chunks, trigger))
        .is_some_and(|set| set.name == place.name)
}

/// "Meanwhile, |in the southern province of Kandahar|, a doctor was shot": where the whole sentence is set.
fn opening(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Range<usize>> {
    let chunks = scene.sentence(trigger.sentence).start..trigger.clause.start;
    let set = |i: usize| {
        matches!(
            scene.kind(i),
            ChunkKind::Preposition
                | ChunkKind::Noun
                | ChunkKind::Adverb
                | ChunkKind::Adjective
                | ChunkKind::Conjunction
                | ChunkKind::Mark(Kind::Comma)
        )
    };
    let first = chunks.clone().find(|&i| {
        matches!(
            scene.kind(i),
            ChunkKind::Preposition | ChunkKind::Noun | ChunkKind::Verb
        )
    })?;
    let adverbial = scene.kind(first) == ChunkKind::Preposition || is_time(scene, first);
    (adverbial && chunks.clone().all(set)).then_some(chunks)
}

/// "|The next day|, a policeman was shot", "|Three weeks later|, a bomb went off": a noun that tells when.
fn is_time(scene: &Scene<'_, '_>, chunk: usize) -> bool {
    let tokens = &scene.chunk(chunk).tokens;
    scene.kind(chunk) == ChunkKind::Noun
        && scene
            .dates_in(tokens)
            .first()
            .is_some_and(|d| d.tokens.start == tokens.start && d.tokens.end >= tokens.end)
}

/// The part of the clause that begins with the mention.
fn behind(scene: &Scene<'_, '_>, trigger: &Trigger) -> Range<usize> {
    // "Until Friday's attacks| the nation, a neighbour of Mali, had been spared": what the phrase ends before
    let first = scene.sentence(trigger.sentence).start;
    let opens = !trigger.verb
        && scene.preposition_before(scene.anchor(trigger.chunk)) == Some(first)
        && scene.is_chunk(
            first,
            words![
                "until",
                "since",
                "before",
                "after",
                "following",
                "despite",
                "amid",
                "unlike"
            ],
        );
    let whole = trigger.chunk..trigger.clause.end;
    if !opens {
        return whole;
    }
    let end = (trigger.chunk + 1..whole.end).find(|&i| match scene.kind(i) {
        ChunkKind::Preposition => false,
        ChunkKind::Noun => scene.kind(i - 1) != ChunkKind::Preposition,
        _ => true,
    });
    whole.start..end.unwrap_or(whole.end)
}

/// The most specific place that the chunks name, the first of equals.
fn best(scene: &Scene<'_, '_>, chunks: &Range<usize>, trigger: &Trigger) -> Option<Place> {
    if chunks.is_empty() {
        return None;
    }
    let tokens = scene.tokens(chunks);
    let places = &scene.found.places;
    let first = places.partition_point(|p| p.tokens.start < tokens.start);
    places[first..]
        .iter()
        .take_while(|p| p.tokens.start < tokens.end)
        .filter(|p| !p.government || is_its_aim(scene, p.tokens.start, trigger))
        .filter(|p| is_setting(scene, &p.tokens, trigger))
        .filter(|p| !is_continent(&p.place))
        .min_by_key(|p| rank(p.place.precision) + u8::from(is_around(scene, &p.tokens)))
        .map(|p| p.place.clone())
}

/// "Monday's attack on |Jakarta|": what falls upon a capital falls upon a town, not on its government.
fn is_its_aim(scene: &Scene<'_, '_>, place: usize, trigger: &Trigger) -> bool {
    let on = trigger.chunk + 1;
    !trigger.verb
        && trigger.tokens.end == scene.chunk(trigger.chunk).tokens.end
        && scene.is_chunk(on, words!["on", "in", "near", "outside"])
        && scene.page.chunk_of(place) == Some(on + 1)
}

/// "in the western |Aleppo countryside|, in the town of Kafrnaha": what lies around a place is wider than it.
fn is_around(scene: &Scene<'_, '_>, tokens: &Range<usize>) -> bool {
    scene.is(
        tokens.end,
        words![
            "countryside",
            "outskirts",
            "area",
            "region",
            "province",
            "governorate",
            "suburbs",
            "hinterland",
            "district",
        ],
    )
}

/// "a hub at the crossroads of |Europe| and Asia": too wide to say where.
fn is_continent(place: &Place) -> bool {
    matches!(
        place.name.as_str(),
        "Europe"
            | "Asia"
            | "Africa"
            | "America"
            | "Americas"
            | "North America"
            | "South America"
            | "Latin America"
    )
}

/// How wide a place is: the narrower of two is where it happened.
pub(super) fn rank(precision: PlacePrecision) -> u8 {
    match precision {
        PlacePrecision::Point => 0,
        PlacePrecision::Settlement | PlacePrecision::Offset | PlacePrecision::NamedOnly => 1,
        PlacePrecision::District => 2,
        PlacePrecision::Region => 3,
        PlacePrecision::Sea => 4,
        _ => 5,
    }
}

/// Whether the place at `tokens` is one where things happen, not an actor, an origin or part of another name.
fn is_setting(scene: &Scene<'_, '_>, tokens: &Range<usize>, trigger: &Trigger) -> bool {
    let Some(at) = scene.page.chunk_of(tokens.start) else {
        return false;
    };
    if at == trigger.chunk {
        // "the Baghdad attacks"; "Ukraine's strikes" have an actor.
        let owner = scene.page.text.tokens.get(tokens.end).is_some()
            && scene.tag(tokens.end) == Tag::Genitive;
        return !owner && tokens.end <= trigger.tokens.start;
    }
    // "killed 19 people, including children, |and| injured others across Gaza": back in the main clause
    let closed = |from: usize| {
        (from + 1..at).any(|i| {
            scene.kind(i) == ChunkKind::Mark(Kind::Comma)
                && scene.kind(i + 1) == ChunkKind::Conjunction
        })
    };
    // "respond to the strikes by imposing sanctions on Russia": of another doing; "attacked while walking in the Bronx"
    let aside = (trigger.chunk + 1..at).any(|i| {
        let verb = scene.chunk(i);
        verb.kind == ChunkKind::Verb
            && !verb.group.finite
            && (verb.group.infinitive
                || verb.group.form == Form::Gerund
                    && scene.kind(i - 1) != ChunkKind::Noun
                    && !scene.is_chunk(i - 1, words!["while", "when", "after", "before"]))
            && !closed(i)
            && !scene
                .class(verb.head)
                .any(Class::HARM.or(Class::HURT).or(Class::HITTER))
    });
    if aside {
        return false;
    }
    let chunk = scene.chunk(at);
    // "linked to |the Paris attacks|": the place of another act
    if names_attack(scene, at) && tokens.end <= chunk.head && !chunk_is_agent(scene, at, trigger) {
        return false;
    }
    if tokens.end <= chunk.head && is_outpost(scene, tokens.start, chunk.head) {
        return false;
    }
    let object = scene.verb_over(at, &trigger.clause).is_some();
    match scene.preposition_before(at) {
        Some(preposition) => {
            let word = scene.chunk(preposition).tokens.start;
            if !scene.is(word, LOCATIVE)
                || is_of_war(scene, preposition, trigger)
                || is_of_other_act(scene, preposition, trigger)
                || is_of_sequel(scene, at, trigger)
            {
                return false;
            }
            // "officials in Kyiv said"
            let all = scene.page.sentence_chunks(at);
            let speaks = at + 1 < all.end
                && scene.kind(at + 1) == ChunkKind::Verb
                && scene.page.text.tokens[scene.chunk(at + 1).head]
                    .lists
                    .any(Lists::CUE)
                && at + 1 != trigger.chunk
                && scene.page.subject(at + 1) != Some(trigger.chunk);
            !speaks
        }
        None if object => true,
        None => {
            // Subjects: "Kharkiv was hit"; the actor of an active verb is none. "Kyiv, Kharkiv and Odesa" go on from a place.
            let all = scene.page.sentence_chunks(at);
            let verb = (at + 1..all.end).find(|&i| scene.kind(i) == ChunkKind::Verb);
            let passive = verb.is_some_and(|v| v == trigger.chunk && scene.chunk(v).group.passive);
            let listed = at > all.start
                && matches!(
                    scene.kind(at - 1),
                    ChunkKind::Conjunction | ChunkKind::Mark(_)
                )
                && scene.page.text.tokens[chunk.head].is_capital()
                && verb.is_none_or(|v| scene.page.subject(v) != Some(at))
                && !is_behind_country(scene, at);
            passive
                || listed
                || tokens.end <= chunk.head
                    && verb == Some(trigger.chunk)
                    && scene.is_passive(trigger.chunk)
        }
    }
}

/// "the planner of |the October attacks| was killed in a strike on Rafah", "|the raid| follows an attack on a hotel in Bamako": the
/// place of another act, which the next verb tells of.
fn is_of_other_act(scene: &Scene<'_, '_>, preposition: usize, trigger: &Trigger) -> bool {
    const LONGEST: usize = 8;
    if trigger.verb || preposition <= trigger.chunk + 1 {
        return false;
    }
    let chain = |&i: &usize| {
        matches!(
            scene.kind(i),
            ChunkKind::Noun
                | ChunkKind::Preposition
                | ChunkKind::Adverb
                | ChunkKind::Mark(Kind::Comma)
        )
    };
    let told = (trigger.chunk + 1..preposition)
        .rev()
        .take(LONGEST)
        .take_while(chain)
        .find(|&i| names_attack(scene, i));
    let verb = told.and_then(|told| {
        let mut between = (trigger.chunk + 1..told).rev();
        between.find(|&i| scene.kind(i) == ChunkKind::Verb && scene.chunk(i).group.finite)
    });
    verb.is_some_and(|verb| {
        // "comes after", "bore similarities to": one act beside the other
        let compares = scene.page.text.is_form_of(
            scene.chunk(verb).head,
            words![
                "follow", "echo", "recall", "resemble", "mirror", "evoke", "precede", "bear",
                "come", "coincide", "rival", "surpass", "avenge",
            ],
        );
        compares
            || scene
                .page
                .subject(verb)
                .is_some_and(|subject| subject != trigger.chunk)
    })
}

/// "had been shot |died at the hospital in Santee|", "attacked a market |and fled to Agadez|", "|speaking in London|, condemned the
/// attack": where someone did something else, before or after.
fn is_of_sequel(scene: &Scene<'_, '_>, at: usize, trigger: &Trigger) -> bool {
    #[rustfmt::skip]
    const SEQUELS: &[Spelling] = words![
        "die", "flee", "escape", "withdraw", "retreat", "travel", "fly", "arrive", "return", "treat", "hospitalize", "hospitalise",
        "bury", "arrest", "detain", "extradite", "speak", "condemn", "recover", "transfer", "evacuate", "rush", "airlift", "visit",
        "attend", "address", "meet",
    ];
    let verb = (trigger.clause.start..at)
        .rev()
        .find(|&i| scene.kind(i) == ChunkKind::Verb);
    // "was shot |as he arrived at a mosque in Goma|"
    let meanwhile = |verb: usize| {
        (trigger.chunk + 1..verb).any(|i| {
            scene.is_chunk(
                i,
                words![
                    "as", "when", "while", "after", "before", "who", "that", "which"
                ],
            )
        })
    };
    verb.is_some_and(|verb| {
        verb != trigger.chunk
            && scene.page.text.is_form_of(scene.chunk(verb).head, SEQUELS)
            && (scene.chunk(verb).group.finite && verb > trigger.chunk || at < trigger.chunk)
            && !meanwhile(verb)
    })
}

/// "Prior to the attack on Israel, |Rafah| had been": a comma puts the wider place behind the narrower.
fn is_behind_country(scene: &Scene<'_, '_>, at: usize) -> bool {
    let ends = scene.chunk(at - 1).tokens.start;
    let places = &scene.found.places;
    scene.kind(at - 1) == ChunkKind::Mark(Kind::Comma)
        && places[..places.partition_point(|p| p.tokens.end <= ends)]
            .last()
            .is_some_and(|p| p.tokens.end == ends && p.place.precision == PlacePrecision::Country)
}

/// "Rocket Hits Near |US Base|": whose it is, which stands abroad.
fn is_outpost(scene: &Scene<'_, '_>, owner: usize, head: usize) -> bool {
    let text = &scene.page.text;
    let owned = matches!(
        text.word(owner),
        "US" | "U.S." | "USA" | "UK" | "U.K." | "UN" | "EU"
    );
    owned
        && text.is_form_of(
            head,
            words![
                "base",
                "embassy",
                "consulate",
                "mission",
                "site",
                "post",
                "outpost",
                "compound",
                "convoy",
                "position",
                "facility",
                "installation",
                "ship",
                "vessel",
                "warship",
                "destroyer",
                "tanker",
                "carrier",
                "contractor",
                "target",
                "interest",
            ],
        )
}

/// "|The Paris attacks| killed 130 people", "killed in |the Paris attacks|": the act itself, as the verb's own phrase.
fn chunk_is_agent(scene: &Scene<'_, '_>, at: usize, trigger: &Trigger) -> bool {
    let by = scene
        .preposition_before(at)
        .is_some_and(|p| p == trigger.chunk + 1 && scene.is_chunk(p, words!["in", "by", "during"]));
    trigger.verb && (by || scene.page.subject(trigger.chunk) == Some(at))
}

/// "a response to |the war in Gaza|": where something else goes on.
fn is_of_war(scene: &Scene<'_, '_>, preposition: usize, trigger: &Trigger) -> bool {
    preposition.checked_sub(1).is_some_and(|before| {
        before != trigger.chunk
            && scene.kind(before) == ChunkKind::Noun
            && scene.page.text.is_form_of(
                scene.chunk(before).head,
                words![
                    "war",
                    "conflict",
                    "ceasefire",
                    "truce",
                    "election",
                    "referendum",
                    "uprising",
                    "revolution",
                    "genocide",
                    "famine",
                    "summit",
                    "talks",
                    "peace"
                ],
            )
    })
}

/// The days of the mention.
///
/// `apart` is the link that parts its time from that of the words in front.
pub(super) fn date(scene: &Scene<'_, '_>, trigger: &Trigger, apart: Option<usize>) -> Option<When> {
    if let Some(period) = super::reckoned::day(scene, trigger, apart) {
        return Some(When::sure(period));
    }
    let (date, own) = day(scene, trigger, apart)?;
    let reckoned = |i: usize| scene.is(i, words!["ago", "after", "before", "later", "earlier"]);
    // "The bombs that exploded today": the day on which it was said
    let said = scene.is(date.tokens.start, words!["today", "tonight"])
        && scene.page.text.is_quoted(date.tokens.start);
    Some(When {
        period: date.period,
        own,
        said,
        firm: !(date.tokens.start..date.tokens.end + 1).any(reckoned),
        before: date.tokens.start < trigger.tokens.start,
    })
}

/// The days of the mention, and whether they are told in its own clause.
fn day<'s>(
    scene: &'s Scene<'_, '_>,
    trigger: &Trigger,
    apart: Option<usize>,
) -> Option<(&'s DateFound, bool)> {
    let all = scene.sentence(trigger.sentence);
    // "killed five on Sunday, two weeks |after the shooting of a driver|": the day in front is of what came later
    let far = |link: &usize| !scene.is(scene.chunk(link - 1).head, words!["day", "days"]);
    if let Some(link) = apart.filter(far) {
        let date = date_in(scene, &(link..trigger.clause.end.max(link)), trigger);
        return date.map(|date| (date, true));
    }
    if let Some(date) = date_in(scene, &trigger.clause, trigger) {
        let own =
            !is_of_visit(scene, trigger) || !super::neighbours::is_recent(scene, &date.period);
        return Some((date, own));
    }
    // "the attack, |which killed 202 people in 2002|", "|On Monday|, gunmen attacked"
    let own = relative(scene, trigger)
        .and_then(|chunks| date_in(scene, &chunks, trigger))
        .or_else(|| date_in(scene, &joined(scene, trigger)?, trigger))
        .or_else(|| date_in(scene, &opening(scene, trigger)?, trigger));
    if let Some(date) = own {
        return Some((date, true));
    }
    if let Some(date) = date_in(scene, &(all.start..trigger.clause.start), trigger) {
        let own = is_told_by_when(scene, trigger);
        return Some((date, own));
    }
    date_in(scene, &(trigger.clause.end..all.end), trigger).map(|date| (date, false))
}

/// "In March, 37 were killed |when a bomb went off|", "on March 22, |when attacks killed 32|": the day before the clause is its own.
fn is_told_by_when(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    let when = trigger.clause.start;
    if !scene.is_chunk(when, words!["when"]) {
        return false;
    }
    let all = scene.sentence(trigger.sentence);
    let mut before = (all.start..when).rev();
    let dated = |i: usize| {
        scene.page.text.tokens[scene.chunk(i).tokens.start]
            .lists
            .any(Lists::CALENDAR)
    };
    let last = before
        .clone()
        .find(|&i| scene.kind(i) != ChunkKind::Mark(Kind::Comma));
    let verb = before.find(|&i| scene.kind(i) == ChunkKind::Verb);
    last.is_some_and(dated)
        || verb.is_some_and(|verb| {
            scene
                .class(scene.chunk(verb).head)
                .any(Class::HARM.or(Class::HURT))
        })
}

/// "visited the site of |the attack| on Tuesday", "mourned those killed in |the blast| on Friday": the day may be that of the verb.
fn is_of_visit(scene: &Scene<'_, '_>, trigger: &Trigger) -> bool {
    #[rustfmt::skip]
    const AFTERWARDS: &[Spelling] = words![
        "visit", "tour", "mourn", "condemn", "commemorate", "attend", "denounce", "deplore", "discuss", "investigate", "probe",
        "remember", "mark", "bury", "pray", "inspect", "survey", "return", "gather", "address", "meet", "brief", "travel", "fly",
        "arrive", "speak",
    ];
    if trigger.verb || !super::traps::is_definite(scene, trigger) {
        return false;
    }
    (trigger.clause.start..trigger.chunk).any(|i| {
        scene.kind(i) == ChunkKind::Verb
            && scene.page.text.is_form_of(scene.chunk(i).head, AFTERWARDS)
    }) && !scene.page.text.tokens[scene.chunk(trigger.chunk).tokens.start]
        .lists
        .any(Lists::CALENDAR)
}

/// The date among the chunks that tells when something happened: none of a saying, the nearest of several.
fn date_in<'s>(
    scene: &'s Scene<'_, '_>,
    chunks: &Range<usize>,
    trigger: &Trigger,
) -> Option<&'s DateFound> {
    if chunks.is_empty() {
        return None;
    }
    let tokens = scene.tokens(chunks);
    let named = scene.chunk(trigger.chunk).tokens.start..trigger.tokens.start;
    scene
        .dates_in(&tokens)
        .iter()
        .filter(|d| {
            let ahead = scene
                .found
                .published
                .is_some_and(|day| d.period.from() > day);
            !ahead
                && !of_another(scene, &d.tokens, trigger)
                && !of_other_verb(scene, &d.tokens, trigger)
                && d.period.precision() != Precision::Decade
                && !of_saying(scene, &d.tokens, trigger)
                && !is_since(scene, &d.tokens, trigger)
        })
        .min_by_key(|d| {
            // "the architect of |the October 7 attacks|, last month"
            if named.contains(&d.tokens.start) {
                0
            } else if d.tokens.start >= trigger.tokens.start {
                d.tokens.start - trigger.tokens.start
            } else {
                trigger.tokens.start - d.tokens.start + 3
            }
        })
}

/// "the mastermind of |a massacre in December 2014 at a school in Peshawar| claimed the assault": the day of another act, of long ago.
fn of_another(scene: &Scene<'_, '_>, tokens: &Range<usize>, trigger: &Trigger) -> bool {
    const LONGEST: usize = 7;
    let Some(at) = scene.page.chunk_of(tokens.start) else {
        return false;
    };
    // "hours before the hotel came under attack on Friday": the same day
    let hours = |i: usize| {
        scene.is(i, words!["hours", "minutes", "shortly", "moments", "soon"])
            && scene.is(i + 1, words!["before", "after"])
    };
    let sentence = scene.page.text.sentences[trigger.sentence].tokens.clone();
    if at == trigger.chunk || sentence.clone().any(|i| i + 1 < sentence.end && hours(i)) {
        return false;
    }
    // "came under attack", "in an attack on Friday": the act itself
    let own = |i: usize| {
        let tokens = &scene.chunk(i).tokens;
        tokens.start < trigger.tokens.end && trigger.tokens.start < tokens.end
            || chunk_is_agent(scene, i, trigger)
            || scene
                .preposition_before(i)
                .is_some_and(|p| scene.is_chunk(p, words!["in", "during", "with", "by"]))
    };
    // "a day after |Friday's bombing|"
    if names_attack(scene, at) {
        return !own(at);
    }
    let all = scene.page.sentence_chunks(at);
    (all.start..at)
        .rev()
        .take(LONGEST)
        .take_while(|&i| matches!(scene.kind(i), ChunkKind::Noun | ChunkKind::Preposition))
        .take_while(|&i| i != trigger.chunk)
        .any(|i| names_attack(scene, i) && !own(i))
}

/// "a vigil |held on Tuesday| for those killed in the attack", "the FBI |on Thursday released| video of the shooting": the day of
/// another doing, before an act that was told.
fn of_other_verb(scene: &Scene<'_, '_>, tokens: &Range<usize>, trigger: &Trigger) -> bool {
    const NEAR: usize = 3;
    let Some(at) = scene.page.chunk_of(tokens.start) else {
        return false;
    };
    if trigger.verb || at >= trigger.chunk || !super::traps::is_definite(scene, trigger) {
        return false;
    }
    let all = scene.page.sentence_chunks(at);
    let near = |&i: &usize| {
        matches!(
            scene.kind(i),
            ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Adverb
        )
    };
    let left = (all.start..at).rev().take(NEAR).find(|i| !near(i));
    let right = (at + 1..trigger.chunk).take(1).find(|i| !near(i));
    let verb = [left, right]
        .into_iter()
        .flatten()
        .find(|&i| scene.kind(i) == ChunkKind::Verb);
    verb.is_some_and(|verb| {
        let head = scene.chunk(verb).head;
        let done = Class::HARM.or(Class::HURT).or(Class::HITTER);
        let made = scene.class(head).any(Class::LIGHT)
            && scene
                .page
                .object(verb)
                .is_none_or(|object| names_attack(scene, object));
        !made
            && !scene.class(head).any(done)
            && !matches!(scene.tag(head), Tag::Be(_))
            && !names_attack(scene, verb)
            && (!scene.page.text.tokens[head].lists.any(Lists::ATTACK)
                || scene.is(head, words!["held", "hold", "holds"]))
            && scene.page.subject(verb) != Some(trigger.chunk)
    })
}

/// "the first since June", "killed since the war began in 2022"; but "strikes since 12 January" began then.
fn is_since(scene: &Scene<'_, '_>, tokens: &Range<usize>, trigger: &Trigger) -> bool {
    let chunk = &scene.chunk(trigger.chunk).tokens;
    // "Until |Friday's attacks| the country had been spared"
    if chunk.start <= tokens.start && tokens.end <= chunk.end {
        return false;
    }
    let plural = scene.tag(trigger.tokens.end - 1) == Tag::Plural || trigger.verb;
    if plural && scene.is(tokens.start, words!["since"]) {
        return scene.is(
            scene.chunk(trigger.chunk).tokens.start,
            words![
                "first",
                "worst",
                "biggest",
                "deadliest",
                "largest",
                "its",
                "some",
            ],
        );
    }
    // "since the early days of the war in February"
    if let Some(at) = scene.page.chunk_of(tokens.start) {
        let all = scene.page.sentence_chunks(at);
        let chain = (all.start..at)
            .rev()
            .take(6)
            .take_while(|&i| matches!(scene.kind(i), ChunkKind::Noun | ChunkKind::Preposition));
        for i in chain {
            // "since |the shooting| at a school in April 1999"
            if i == trigger.chunk {
                return false;
            }
            if scene.is_chunk(i, words!["since", "until", "till"]) {
                return true;
            }
        }
    }
    scene.is(tokens.start, words!["since", "until", "till"])
        || tokens.start > 0 && scene.is(tokens.start - 1, words!["since", "until", "till", "by"])
}

/// A date that belongs to a verb of saying: "officials said on Monday", "on Monday said".
fn of_saying(scene: &Scene<'_, '_>, tokens: &Range<usize>, trigger: &Trigger) -> bool {
    let Some(at) = scene.page.chunk_of(tokens.start) else {
        return false;
    };
    // "said in a statement after |Wednesday's attack|"
    if at == trigger.chunk {
        return false;
    }
    let all = scene.page.sentence_chunks(at);
    // "|shot| a boy in Chicago |on Monday|": the day of the act itself
    let of_act = (all.start..at)
        .rev()
        .find(|&i| !matches!(scene.kind(i), ChunkKind::Noun | ChunkKind::Preposition))
        == Some(trigger.chunk);
    if of_act {
        return false;
    }
    // "the group on Wednesday claimed the ambush"
    let next = at + 1;
    if next < all.end && scene.kind(next) == ChunkKind::Verb && next != trigger.chunk {
        let head = scene.chunk(next).head;
        if scene.page.text.tokens[head].lists.any(Lists::CUE)
            && !scene.page.text.tokens[head].lists.any(Lists::ATTACK)
        {
            return true;
        }
    }
    let mut i = at;
    let mut steps = 0;
    while i > all.start && steps < 6 {
        i -= 1;
        steps += 1;
        match scene.kind(i) {
            ChunkKind::Verb => {
                let head = scene.chunk(i).head;
                let token = &scene.page.text.tokens[head];
                return i != trigger.chunk
                    && token.lists.any(Lists::CUE)
                    && !token.lists.any(Lists::ATTACK)
                    && token.pos.any(Pos::PAST.or(Pos::THIRD));
            }
            ChunkKind::Preposition | ChunkKind::Noun | ChunkKind::Adverb => {
                if i <= trigger.chunk && i == trigger.chunk {
                    return false;
                }
            }
            ChunkKind::Mark(Kind::Open) => {}
            _ => return false,
        }
    }
    false
}

/// A place that no gazetteer knew: the name behind "in", "near" or "at".
pub(super) fn named_place(scene: &Scene<'_, '_>, trigger: &Trigger) -> Option<Place> {
    let mut at = trigger.chunk;
    while at + 1 < trigger.clause.end {
        if scene.is_chunk(at, words!["in", "near", "at", "outside"])
            && scene.kind(at + 1) == ChunkKind::Noun
        {
            let chunk = scene.chunk(at + 1);
            let head = &scene.page.text.tokens[chunk.head];
            let other = Lists::CALENDAR
                .or(Lists::MEDIUM)
                .or(Lists::ORGANISATION)
                .or(Lists::BODY);
            if scene.tag(chunk.head) == Tag::Proper
                && !head.lists.any(other)
                && scene.person_in(&chunk.tokens).is_none()
            {
                let from = chunk
                    .tokens
                    .clone()
                    .find(|&i| scene.tag(i) == Tag::Proper)?;
                let tokens = from..chunk.head + 1;
                let mut place = Place::new(scene.page.text.slice(&tokens));
                place.span = Some(Span::of(scene.page.text.bytes(&tokens)));
                return Some(place);
            }
        }
        at += 1;
    }
    None
}
