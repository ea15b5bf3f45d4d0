//! Records in a notation that reads aloud: a head and clauses, parted by commas.
//!
//! `killed at least 12, of "residents", civilian, says "the governor", in attack 0`

use std::collections::BTreeSet;

use reportage::*;

/// A record told in the notation.
pub(crate) struct Told {
    /// Of which list it is: "attacks".
    pub(crate) subject: &'static str,
    /// How its line may begin; the first way is the usual one.
    heads: Vec<String>,
    /// What else may be said of it.
    clauses: Vec<String>,
}

impl Told {
    /// Whether all that a line says is so.
    pub(crate) fn is(&self, line: &str) -> bool {
        let mut clauses = clauses(line).into_iter();
        let has = |known: &[String], clause: &str| known.iter().any(|it| normal(it) == clause);
        clauses.next().is_some_and(|head| has(&self.heads, &head))
            && clauses.all(|clause| has(&self.clauses, &clause))
    }
}

/// The whole line.
impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.heads[0])?;
        self.clauses
            .iter()
            .try_for_each(|clause| write!(f, ", {clause}"))
    }
}

/// The clauses of a line, ready to be compared.
pub(crate) fn clauses(line: &str) -> Vec<String> {
    let mut clauses = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        quoted ^= letter == '"';
        if letter == ',' && !quoted {
            clauses.push(String::new());
        } else if let Some(clause) = clauses.last_mut() {
            clause.push(letter);
        }
    }
    clauses.iter().map(|clause| normal(clause)).collect()
}

/// A clause as it is compared: single spaces; in quotations no capitals, no article in front, no stop or mark at the end.
fn normal(clause: &str) -> String {
    let parts = clause.split('"').enumerate().map(|(at, part)| {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        if at % 2 == 0 {
            return part;
        }
        let part = part.to_lowercase();
        let bare = ["the ", "a ", "an "]
            .iter()
            .find_map(|article| part.strip_prefix(article));
        let bare = bare.unwrap_or(&part);
        format!("“{}”", bare.trim_end_matches([',', '.', ';', ':', '”']))
    });
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The names of all lists of records.
pub(crate) const SUBJECTS: &[&str] = &[
    "attacks",
    "casualties",
    "officials",
    "statements",
    "damage",
    "interceptions",
    "meetings",
    "dates",
    "places",
];

/// All records of a report.
pub(crate) fn tell(report: &Report) -> Vec<Told> {
    let attacks = report.attacks().map(|it| attack(report, it));
    let casualties = report.casualties().map(|it| casualty(report, it));
    let officials = report.officials().map(official);
    let statements = report.statements().map(|it| statement(report, it));
    let damages = report.damages().map(damage);
    let interceptions = report.interceptions().map(interception);
    let meetings = report.meetings().map(|it| meeting(report, it));
    let dates = report.dates().iter().map(|it| date(report, it));
    let places = report.places().iter().map(|it| place(report, it));
    let people = officials.chain(statements);
    let events = attacks.chain(casualties).chain(damages);
    let settings = meetings.chain(dates).chain(places);
    events
        .chain(interceptions)
        .chain(people)
        .chain(settings)
        .collect()
}

/// The clauses of one record, as they are gathered.
#[derive(Default)]
struct Clauses(Vec<String>);

impl Clauses {
    fn say(&mut self, clause: impl ToString) {
        self.0.push(clause.to_string());
    }

    /// "by "Russia"", where there is a name.
    fn name(&mut self, what: &str, name: Option<&str>) {
        if let Some(name) = name {
            self.say(format!("{what} \"{name}\""));
        }
    }

    fn names<'a>(&mut self, what: &str, names: impl IntoIterator<Item = &'a str>) {
        for name in names {
            self.name(what, Some(name));
        }
    }

    fn value(&mut self, what: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.say(format!("{what} {}", value.to_string()));
        }
    }

    fn word(&mut self, value: &str) {
        self.say(spaced(value));
    }

    fn place_and_date(&mut self, place: Option<&Place>, date: Option<Period>) {
        match place {
            Some(place) => {
                self.name("at", Some(&place.name));
                self.value("in", place.country);
            }
            None => self.say("at no place"),
        }
        match date {
            Some(date) => self.value("on", Some(date)),
            None => self.say("on no day"),
        }
    }

    fn source(&mut self, source: Option<&Claimant>) {
        match source {
            Some(source) => {
                self.name("says", Some(&source.name));
                self.value("who", Some(spaced(source.stance.as_str())));
            }
            None => self.say("says the article"),
        }
    }

    fn told(self, subject: &'static str, heads: Vec<String>) -> Told {
        Told {
            subject,
            heads,
            clauses: self.0,
        }
    }
}

/// `attack "struck", missile strike, by "Russia", on "a school", with "missiles", at "Odesa", in UA, on 2024-01-02, reported`
fn attack(report: &Report, attack: &Attack) -> Told {
    let mut clauses = Clauses::default();
    let words = attack.mentions.iter().map(|span| report.text_of(*span));
    clauses.names("also", words.clone().skip(1));
    clauses.word(attack.kind.as_str());
    clauses.value("means", attack.means.map(|means| spaced(means.as_str())));
    match &attack.perpetrator {
        Some(actor) => clauses.name("by", Some(&actor.name)),
        None => clauses.say("by nobody named"),
    }
    for target in &attack.targets {
        clauses.name("on", Some(&target.name));
        clauses.value("target", Some(spaced(target.class.as_str())));
    }
    for weapon in &attack.weapons {
        clauses.name("with", Some(&weapon.name));
        let counts = [
            ("launched", &weapon.launched),
            ("intercepted", &weapon.intercepted),
            ("landed", &weapon.landed),
        ];
        for (what, count) in counts {
            clauses.value(what, count.as_ref());
        }
    }
    clauses.place_and_date(attack.place.as_ref(), attack.date);
    clauses.word(attack.status.as_str());
    let heads = words.map(|word| format!("attack \"{word}\""));
    clauses.told("attacks", heads.collect())
}

/// `killed 5, of "residents", civilian, says "the governor", in attack 0, part of 0`
fn casualty(report: &Report, casualty: &Casualty) -> Told {
    let mut clauses = Clauses::default();
    clauses.name("of", casualty.who.as_ref().map(|who| who.name.as_str()));
    clauses.word(casualty.category.as_str());
    clauses.value("aged", casualty.age);
    clauses.value("sex", casualty.sex);
    clauses.source(casualty.source.as_ref());
    match casualty.attack {
        Some(attack) => clauses.value("in attack", Some(attack)),
        None => clauses.say("in no attack"),
    }
    let relations = [
        ("repeats", casualty.repeats),
        ("part of", casualty.part_of),
        ("adds to", casualty.adds_to),
        ("updates", casualty.updates),
        ("contradicts", casualty.contradicts),
    ];
    for (relation, other) in relations {
        clauses.value(relation, other);
    }
    if casualty.scope != Scope::Event {
        clauses.value("over a", Some(casualty.scope));
    }
    clauses.name("from", Some(report.text_of(casualty.evidence.span)));
    let head = format!("{} {}", casualty.outcome, casualty.count);
    clauses.told("casualties", vec![head])
}

/// `official "Oleh Ivanenko", titled "governor", of "Odesa region", in UA, governor, also "Mr Ivanenko"`
fn official(official: &Official) -> Told {
    let mut clauses = Clauses::default();
    clauses.names("titled", official.titles.iter().map(String::as_str));
    let body = official.organisation.as_ref();
    clauses.name("of", body.map(|body| body.name.as_str()));
    clauses.value("in", official.country);
    clauses.word(official.role.as_str());
    clauses.names("also", official.aliases.iter().map(String::as_str));
    let head = format!("official \"{}\"", official.name);
    clauses.told("officials", vec![head])
}

/// `"Oleh Ivanenko" said "we will rebuild", direct, via "Telegram"`
fn statement(report: &Report, statement: &Statement) -> Told {
    let mut clauses = Clauses::default();
    clauses.word(statement.kind.as_str());
    clauses.name("cue", statement.cue.map(|cue| report.text_of(cue)));
    clauses.name("via", statement.medium.as_deref());
    let addressee = statement.addressee.as_ref();
    clauses.name("to", addressee.map(|actor| actor.name.as_str()));
    for id in &statement.asserts {
        clauses.value("asserts", Some(id));
    }
    for id in &statement.denies {
        clauses.value("denies", Some(id));
    }
    let speaker = match &statement.speaker {
        Some(speaker) => format!("\"{}\"", speaker.name),
        None => "someone".to_owned(),
    };
    let said = statement.content.iter().map(|span| report.text_of(*span));
    // marks inside a statement would end its quotation in the notation
    let said = said.map(|words| format!("\"{}\"", words.replace('"', "'")));
    let said = said.collect::<Vec<_>>().join(" … ");
    let head = format!("{speaker} {} {said}", spaced(statement.stance.as_str()));
    clauses.told("statements", vec![head])
}

/// `"houses" destroyed, counted 12, residential, in attack 0`
fn damage(damage: &Damage) -> Told {
    let mut clauses = Clauses::default();
    clauses.value("counted", damage.count.as_ref());
    clauses.value("affected", damage.affected.as_ref());
    clauses.word(damage.what.class.as_str());
    clauses.value("in attack", damage.attack);
    clauses.source(damage.source.as_ref());
    clauses.place_and_date(damage.place.as_ref(), damage.date);
    let head = format!("\"{}\" {}", damage.what.name, spaced(damage.how.as_str()));
    clauses.told("damage", vec![head])
}

/// `intercepted 14 "drones", of 21, by "Ukraine", in attack 0`
fn interception(interception: &Interception) -> Told {
    let mut clauses = Clauses::default();
    clauses.value("of", interception.launched.as_ref());
    let by = interception.by.as_ref();
    clauses.name("by", by.map(|actor| actor.name.as_str()));
    clauses.value("in attack", interception.attack);
    clauses.source(interception.source.as_ref());
    clauses.place_and_date(interception.place.as_ref(), interception.date);
    let (name, count) = (&interception.weapon.name, interception.count.as_ref());
    let head = count.map_or(format!("intercepted \"{name}\""), |count| {
        format!("intercepted {count} \"{name}\"")
    });
    clauses.told("interceptions", vec![head])
}

/// `meeting of "NATO" and "Ukraine", planned, about "air defence", asked for by "Kyiv", on 2024-01-10`
fn meeting(report: &Report, meeting: &Meeting) -> Told {
    let mut clauses = Clauses::default();
    clauses.word(meeting.status.as_str());
    clauses.name("about", meeting.about.map(|span| report.text_of(span)));
    let asked = meeting.requested_by.as_ref();
    clauses.name("asked for by", asked.map(|actor| actor.name.as_str()));
    clauses.place_and_date(meeting.place.as_ref(), meeting.date);
    let names = meeting.participants.iter();
    let names: Vec<String> = names.map(|actor| format!("\"{}\"", actor.name)).collect();
    let head = match names.as_slice() {
        [] => "meeting of nobody named".to_owned(),
        names => format!("meeting of {}", names.join(" and ")),
    };
    clauses.told("meetings", vec![head])
}

/// `"last weekend" is 2023-12-30 to 2023-12-31`
fn date(report: &Report, date: &DateMention) -> Told {
    let head = format!("\"{}\" is {}", report.text_of(date.span), date.period);
    Clauses::default().told("dates", vec![head])
}

/// `"Odessa" is a settlement, called "Odesa", in UA`
fn place(report: &Report, place: &Place) -> Told {
    let mut clauses = Clauses::default();
    clauses.name("called", Some(&place.name));
    clauses.value("in", place.country);
    let words = place
        .span
        .map_or(place.name.as_str(), |span| report.text_of(span));
    let kind = spaced(place.precision.as_str());
    let article = if kind.starts_with('o') { "an" } else { "a" };
    let head = format!("\"{words}\" is {article} {kind}");
    clauses.told("places", vec![head])
}

/// The name of a value as words: "armed_assault" as "armed assault".
fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

/// The words with which a clause or a head may begin, quotations aside.
pub(crate) fn openings() -> BTreeSet<String> {
    let fixed = "attack also means by on target with launched intercepted landed at in of aged sex says who \
        repeats part adds updates contradicts over from official titled cue via to asserts denies someone \
        counted affected meeting about asked called nothing";
    let mut openings: BTreeSet<String> = fixed.split_whitespace().map(str::to_owned).collect();
    macro_rules! values {
        ($($value:ident),+) => {$(
            let words = $value::ALL.iter().map(|value| spaced(value.as_str()));
            openings.extend(words.filter_map(|words| Some(words.split(' ').next()?.to_owned())));
        )+};
    }
    values!(
        AttackKind,
        AttackStatus,
        Outcome,
        Category,
        Role,
        StatementKind,
        TargetClass,
        MeetingStatus
    );
    openings
}
