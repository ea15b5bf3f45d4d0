//! Classes of words beside cues: particles, source phrases, look-alikes, plain verbs of saying.

use crate::lexicon::words::Pos;

pub(super) fn token_can_begin_phrase(pos: Pos) -> bool {
    pos.any(Pos::PREPOSITION.or(Pos::SUBORDINATOR).or(Pos::GERUND))
        || pos.is_none()
        || pos.any(Pos::ADVERB)
}

/// Phrases behind which the source itself stands.
pub(super) fn is_source_phrase(first: &str, length: usize, last: &str) -> bool {
    if length < 2 {
        return false;
    }
    let first_is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(first));
    first_is(&["according"])
        || first_is(&["as"]) && matches!(last, "by" | "per")
        || first_is(&["in", "by"]) && last == "of"
}

/// Particles and prepositions that belong to a verb: "pointed out", "called for", "warned of".
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "out"
            | "up"
            | "for"
            | "on"
            | "of"
            | "about"
            | "to"
            | "against"
            | "off"
            | "down"
            | "back"
            | "upon"
            | "at"
            | "away"
            | "over"
            | "into"
            | "in"
            | "with"
            | "aside"
            | "behind"
            | "forward"
    )
}

/// Nouns with which a verb of claiming makes one act: "claimed responsibility", "denied involvement", "vowed revenge".
pub(super) fn takes_words(word: &str) -> bool {
    matches!(
        word,
        "responsibility"
            | "credit"
            | "victory"
            | "success"
            | "control"
            | "any"
            | "involvement"
            | "wrongdoing"
            | "revenge"
            | "retaliation"
            | "vengeance"
            | "an"
            | "calm"
            | "restraint"
            | "caution"
            | "the"
            | "claims"
            | "reports"
            | "carrying"
    )
}

/// Words that share their form with a cue: "the messaging app", "an officer posted in the town", "responded by firing".
pub(super) fn is_no_cue(word: &str, next: &str) -> bool {
    match word {
        "messaging" | "texting" | "charge" | "charged" | "charges" | "charging" | "indict"
        | "indicts" | "indicted" | "indicting" => true,
        "posted" => matches!(next, "at" | "in" | "to" | "near"),
        "responded" | "respond" | "responds" | "responding" | "answered" | "countered" => {
            matches!(
                next,
                "by" | "to" | "with" | "swiftly" | "quickly" | "and" | "."
            )
        }
        "noted" | "known" => next == "for",
        // "a man killed by a mob |accused| of theft": nobody accuses without naming whom
        "accused" => next == "of",
        // "who asked not to be named", "requested anonymity"
        "asked" | "asks" | "asking" | "requested" | "requesting" => {
            matches!(next, "not" | "anonymity")
        }
        // "The note read:", "a banner reading “…”"; not books.
        "read" | "reads" | "reading" => !matches!(next, ":" | "," | "in" | "“" | "\"" | "‘" | "'"),
        "spoke" | "speaks" | "speaking" | "speak" => matches!(next, "to" | "on" | "at" | "in"),
        _ => false,
    }
}

/// Plain verbs of saying, by which anything can speak: "the sign said".
pub(super) fn is_core(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "say"
            | "saying"
            | "told"
            | "tells"
            | "tell"
            | "added"
            | "adds"
            | "adding"
            | "wrote"
            | "read"
            | "reads"
            | "asked"
            | "tweeted"
            | "posted"
    )
}
