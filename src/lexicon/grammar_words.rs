//! The words of grammar: verbs with their forms, nouns, adjectives, adverbs, closed classes, names.

use super::rows::{add_verb, rows};
use super::words::{Lists, Pos, Words, plural, regular_forms};

/// Takes the grammar lists in.
pub(crate) fn load(words: &mut Words) {
    for row in rows(include_str!("data/verbs.tsv")) {
        verb(
            words,
            row.entry(),
            [row.column(1), row.column(2), row.column(3), row.column(4)],
        );
    }
    for row in rows(include_str!("data/noun_verbs.tsv")) {
        let likely = if row.column(1) == "verb" {
            Pos::LIKELY_VERB
        } else {
            Pos::NONE
        };
        if !words.get(words.id(row.entry())).pos.any(Pos::BASE) {
            verb(words, row.entry(), ["", "", "", ""]);
        }
        let many = plural(row.entry());
        words.add(row.entry(), Pos::NOUN.or(likely));
        words.add(&many, Pos::PLURAL.or(likely));
    }
    for row in rows(include_str!("data/nouns.tsv")) {
        let (one, many) = row.entry().split_once('|').map_or_else(
            || (row.entry(), plural(row.entry())),
            |(o, m)| (o, m.to_owned()),
        );
        let id = words.add(one, Pos::NOUN);
        words.add_form(&many, Pos::PLURAL, id);
    }
    for row in rows(include_str!("data/adjectives.tsv")) {
        words.add(row.entry(), Pos::ADJECTIVE);
    }
    for row in rows(include_str!("data/adverbs.tsv")).filter(|row| !row.entry().contains(' ')) {
        words.add(row.entry(), Pos::ADVERB);
    }
    for row in rows(include_str!("data/function.tsv")).filter(|row| !row.entry().contains(' ')) {
        closed_class(words, row.entry(), row.column(1), row.column(3));
    }
    for row in rows(include_str!("data/given_names.tsv")) {
        let id = words.add(row.entry(), Pos::NAME);
        let word = words.get_mut(id);
        let sex = match row.column(1) {
            "f" => Lists::WOMANS_NAME,
            "m" => Lists::MANS_NAME,
            _ => Lists::NONE,
        };
        word.lists = word.lists.or(Lists::GIVEN_NAME).or(sex);
    }
    for row in rows(include_str!("data/not_names.tsv")).filter(|row| !row.entry().contains(' ')) {
        let id = words.add(row.entry(), Pos::INSTITUTION);
        if matches!(row.column(1), "institution" | "company") {
            let word = words.get_mut(id);
            word.lists = word.lists.or(Lists::BODY_NAME);
        }
    }
    numerals(words);
    for abbreviation in ABBREVIATIONS.split_whitespace() {
        let id = words.intern(abbreviation);
        let word = words.get_mut(id);
        word.lists = word.lists.or(Lists::ABBREVIATION);
    }
    for title in TITLES.split_whitespace() {
        let id = words.intern(title);
        let word = words.get_mut(id);
        word.lists = word.lists.or(Lists::TITLE).or(Lists::ABBREVIATION);
    }
}

fn verb(words: &mut Words, base: &str, [past, participle, gerund, third]: [&str; 4]) {
    let (by_rule_third, by_rule_past, by_rule_gerund) = regular_forms(base);
    let or = |given: &str, by_rule: String| {
        if given.is_empty() {
            by_rule
        } else {
            given.to_owned()
        }
    };
    let past = or(past, by_rule_past);
    let participle = or(participle, past.clone());
    let (gerund, third) = (or(gerund, by_rule_gerund), or(third, by_rule_third));
    let (past, participle): (Vec<&str>, Vec<&str>) =
        (past.split('|').collect(), participle.split('|').collect());
    add_verb(words, base, &past, &participle, &gerund, &third);
}

fn closed_class(words: &mut Words, entry: &str, tags: &str, form: &str) {
    let form = match form {
        "third" => Pos::THIRD,
        "past" => Pos::PAST,
        "participle" => Pos::PARTICIPLE,
        "gerund" => Pos::GERUND,
        "base" => Pos::BASE,
        _ => Pos::NONE,
    };
    for tag in tags.split('|') {
        let pos = match tag {
            "det" => Pos::DETERMINER,
            "poss" => Pos::POSSESSIVE,
            "pron" | "ex" => Pos::PRONOUN,
            "prep" => Pos::PREPOSITION,
            "conj" => Pos::CONJUNCTION,
            "sub" => Pos::SUBORDINATOR,
            "that" => Pos::THAT,
            "wh" => Pos::WH,
            "modal" => Pos::MODAL,
            "neg" => Pos::NEGATION,
            "to" => Pos::TO,
            "adv" => Pos::ADVERB,
            "aux" => continue,
            _ => Pos::NONE,
        };
        words.add(entry, pos);
    }
    if tags.split('|').any(|tag| tag == "aux") {
        let lemma = match entry {
            "be" | "am" | "is" | "are" | "was" | "were" | "been" | "being" => Pos::BE,
            "have" | "has" | "had" | "having" => Pos::HAVE,
            "do" | "does" | "did" => Pos::DO,
            // "get killed" is passive, yet "get" is first a verb: the passive is read where it stands.
            _ => return,
        };
        words.add(entry, lemma.or(form));
    }
}

/// Numbers in words, so that the grammar knows them; their values are `numbers`' business.
fn numerals(words: &mut Words) {
    for numeral in NUMERALS.split_whitespace() {
        let id = words.add(numeral, Pos::NUMBER);
        let word = words.get_mut(id);
        word.lists = word.lists.or(Lists::NUMBER);
    }
}

const NUMERALS: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred hundreds thousand thousands \
million millions billion billions dozen dozens scores tens twenty-one twenty-two twenty-three twenty-four twenty-five \
twenty-six twenty-seven twenty-eight twenty-nine thirty-one thirty-two thirty-three thirty-four thirty-five thirty-six \
thirty-seven thirty-eight thirty-nine forty-one forty-two forty-three forty-four forty-five forty-six forty-seven forty-eight \
forty-nine fifty-one fifty-two fifty-three fifty-four fifty-five fifty-six fifty-seven fifty-eight fifty-nine sixty-one \
sixty-two sixty-three sixty-four sixty-five sixty-six sixty-seven sixty-eight sixty-nine seventy-one seventy-two \
seventy-three seventy-four seventy-five seventy-six seventy-seven seventy-eight seventy-nine eighty-one eighty-two \
eighty-three eighty-four eighty-five eighty-six eighty-seven eighty-eight eighty-nine ninety-one ninety-two ninety-three \
ninety-four ninety-five ninety-six ninety-seven ninety-eight ninety-nine several few couple many";

const ABBREVIATIONS: &str = "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun vs etc no \
inc ltd corp co dept est approx ave blvd rd art fig ft mt cf al bros ph.d jr sr esq";

/// Abbreviations that stand before a name: their full stop never ends a sentence.
const TITLES: &str = "mr mrs ms dr prof st lt gen col maj capt sgt cpl pvt pfc sen rep gov pres adm brig cmdr cmd cdr hon rev \
msgr fr supt insp det const ens ofc asst atty dir amb sec pte spc ssgt sfc msgt csm gens cols sens reps messrs mme m.gen lt.gen";
