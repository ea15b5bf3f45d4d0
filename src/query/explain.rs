//! Why a record says what it says, in a sentence.

use crate::Report;
use crate::record::{
    Attack, Casualty, Claimant, Count, Damage, Evidence, Interception, Meeting, Official, Period,
    Place, RecordId, Statement, Weapon,
};

/// Why a record says what it says.
impl Report {
    /// A sentence that says from which words and by which rule a record was read, and what it holds;
    /// none where the id is of another report.
    ///
    /// ```
    /// # use reportage::{Report, CasualtyId};
    /// # let report = Report::from_json(r#"{"text": "A blast killed five.", "casualties": [{"id": 0,
    /// #   "outcome": "killed", "count": {"min": 5, "max": 5},
    /// #   "evidence": {"start": 8, "end": 19, "rule": "harm before count"}}]}"#)?;
    /// assert_eq!(
    ///     report.explain(CasualtyId(0)).as_deref(),
    ///     Some("Casualty 0 was read from \"killed five\" (bytes 8 to 19) by the rule \"harm before count\": \
    ///           killed 5; category unknown."),
    /// );
    /// # Ok::<(), reportage::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self, id: impl Into<RecordId>) -> Option<String> {
        let id = id.into();
        let mut told = Telling::new(self);
        let (evidence, grounds) = match id {
            RecordId::Attack(id) => told.attack(self.attack(id)?),
            RecordId::Casualty(id) => told.casualty(self.casualty(id)?),
            RecordId::Official(id) => told.official(self.official(id)?),
            RecordId::Statement(id) => told.statement(self.statement(id)?),
            RecordId::Damage(id) => told.damage(self.damage(id)?),
            RecordId::Interception(id) => told.interception(self.interception(id)?),
            RecordId::Meeting(id) => told.meeting(self.meeting(id)?),
        };
        for ground in grounds {
            let field = ground.field.as_deref().unwrap_or("more");
            told.says(format!("{field} from {}", told.words(ground)));
        }
        let name = id.to_string();
        let (first, rest) = name.split_at(1);
        let read = told.words(evidence);
        Some(format!(
            "{}{rest} was read from {read}: {}.",
            first.to_uppercase(),
            told.fields.join("; ")
        ))
    }
}

type Grounds<'r> = (&'r Evidence, &'r [Evidence]);

/// The fields of one record, told one after the other.
struct Telling<'r> {
    report: &'r Report,
    fields: Vec<String>,
}

impl<'r> Telling<'r> {
    const fn new(report: &'r Report) -> Self {
        Self {
            report,
            fields: Vec::new(),
        }
    }

    fn says(&mut self, field: String) {
        self.fields.push(field);
    }

    /// A field, where the record has it.
    fn may_say(&mut self, what: &str, value: Option<impl std::fmt::Display>) {
        if let Some(value) = value {
            self.says(format!("{what} {value}"));
        }
    }

    fn list<'a>(&mut self, what: &str, values: impl IntoIterator<Item = &'a str>) {
        let values: Vec<&str> = values.into_iter().collect();
        if !values.is_empty() {
            self.says(format!("{what} {}", values.join(", ")));
        }
    }

    fn place_and_date(&mut self, place: Option<&Place>, date: Option<Period>) {
        self.may_say(
            "at",
            place.map(|place| match place.country {
                Some(country) => format!("{} ({country})", place.name),
                None => place.name.clone(),
            }),
        );
        self.may_say("on", date);
    }

    fn source(&mut self, source: Option<&Claimant>) {
        self.may_say(
            "by the account of",
            source.map(|source| format!("{} ({})", source.name, source.stance)),
        );
    }

    fn words(&self, evidence: &Evidence) -> String {
        let (span, words) = (evidence.span, self.report.text_of(evidence.span));
        let read = format!("\"{words}\" (bytes {} to {})", span.start(), span.end());
        match evidence.rule.as_ref() {
            "" => read,
            rule => format!("{read} by the rule \"{rule}\""),
        }
    }

    fn attack(&mut self, attack: &'r Attack) -> Grounds<'r> {
        self.says(format!(
            "{} {}",
            attack.status,
            spaced(attack.kind.as_str())
        ));
        self.may_say(
            "by means of",
            attack.means.map(|means| spaced(means.as_str())),
        );
        self.may_say("by", attack.perpetrator.as_ref().map(|actor| &actor.name));
        self.list(
            "on",
            attack.targets.iter().map(|target| target.name.as_str()),
        );
        let weapons: Vec<String> = attack.weapons.iter().map(weapon).collect();
        self.list("with", weapons.iter().map(String::as_str));
        self.place_and_date(attack.place.as_ref(), attack.date);
        (&attack.evidence, &attack.grounds)
    }

    fn casualty(&mut self, casualty: &'r Casualty) -> Grounds<'r> {
        self.says(format!("{} {}", casualty.outcome, casualty.count));
        self.may_say("of", casualty.who.as_ref().map(|who| &who.name));
        self.says(format!("category {}", spaced(casualty.category.as_str())));
        self.may_say("age", casualty.age);
        self.may_say("sex", casualty.sex);
        self.may_say("in attack", casualty.attack);
        self.place_and_date(casualty.place.as_ref(), casualty.date);
        self.source(casualty.source.as_ref());
        if casualty.scope != crate::record::Scope::Event {
            self.says(format!("a total of a {}", casualty.scope));
        }
        self.may_say("repeats casualty", casualty.repeats);
        self.may_say("part of casualty", casualty.part_of);
        self.may_say("adds to casualty", casualty.adds_to);
        self.may_say("updates casualty", casualty.updates);
        self.may_say("contradicts casualty", casualty.contradicts);
        (&casualty.evidence, &casualty.grounds)
    }

    fn official(&mut self, official: &'r Official) -> Grounds<'r> {
        self.says(official.name.clone());
        self.list("titles", official.titles.iter().map(String::as_str));
        self.may_say("of", official.organisation.as_ref().map(|body| &body.name));
        self.may_say("country", official.country);
        self.says(format!("role {}", spaced(official.role.as_str())));
        self.list("also", official.aliases.iter().map(String::as_str));
        (&official.evidence, &official.grounds)
    }

    fn statement(&mut self, statement: &'r Statement) -> Grounds<'r> {
        let speaker = statement
            .speaker
            .as_ref()
            .map(|speaker| speaker.name.as_str());
        let stance = spaced(statement.stance.as_str());
        self.says(format!(
            "{}, {stance}, {}",
            speaker.unwrap_or("speaker unknown"),
            statement.kind
        ));
        let report = self.report;
        self.may_say(
            "cue",
            statement
                .cue
                .map(|cue| format!("\"{}\"", report.text_of(cue))),
        );
        let content = statement.content.iter().map(|span| report.text_of(*span));
        self.list(
            "content",
            content
                .map(|words| format!("\"{words}\""))
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str),
        );
        self.may_say("via", statement.medium.as_ref());
        self.may_say("to", statement.addressee.as_ref().map(|actor| &actor.name));
        self.may_say("on", statement.date);
        for (what, ids) in [
            ("asserts", &statement.asserts),
            ("denies", &statement.denies),
        ] {
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            self.list(what, ids.iter().map(String::as_str));
        }
        (&statement.evidence, &statement.grounds)
    }

    fn damage(&mut self, damage: &'r Damage) -> Grounds<'r> {
        self.says(format!(
            "{} {}",
            damage.what.name,
            spaced(damage.how.as_str())
        ));
        self.counts([("count", &damage.count), ("affected", &damage.affected)]);
        self.may_say("in attack", damage.attack);
        self.place_and_date(damage.place.as_ref(), damage.date);
        self.source(damage.source.as_ref());
        (&damage.evidence, &damage.grounds)
    }

    fn interception(&mut self, interception: &'r Interception) -> Grounds<'r> {
        self.says(format!("{} intercepted", interception.weapon.name));
        self.counts([
            ("count", &interception.count),
            ("out of", &interception.launched),
        ]);
        self.may_say("by", interception.by.as_ref().map(|actor| &actor.name));
        self.may_say("in attack", interception.attack);
        self.place_and_date(interception.place.as_ref(), interception.date);
        self.source(interception.source.as_ref());
        (&interception.evidence, &interception.grounds)
    }

    fn meeting(&mut self, meeting: &'r Meeting) -> Grounds<'r> {
        self.says(meeting.status.to_string());
        self.list(
            "participants",
            meeting.participants.iter().map(|actor| actor.name.as_str()),
        );
        let report = self.report;
        self.may_say(
            "about",
            meeting
                .about
                .map(|about| format!("\"{}\"", report.text_of(about))),
        );
        self.place_and_date(meeting.place.as_ref(), meeting.date);
        self.may_say(
            "requested by",
            meeting.requested_by.as_ref().map(|actor| &actor.name),
        );
        (&meeting.evidence, &meeting.grounds)
    }

    fn counts(&mut self, counts: [(&str, &Option<Count>); 2]) {
        for (what, count) in counts {
            self.may_say(what, count.as_ref());
        }
    }
}

/// "Shahed drones (21 launched, 14 intercepted)".
fn weapon(weapon: &Weapon) -> String {
    let numbers = [
        ("launched", &weapon.launched),
        ("intercepted", &weapon.intercepted),
        ("landed", &weapon.landed),
    ];
    let told: Vec<String> = numbers
        .into_iter()
        .filter_map(|(what, count)| Some(format!("{} {what}", count.as_ref()?)))
        .collect();
    if told.is_empty() {
        return weapon.name.clone();
    }
    format!("{} ({})", weapon.name, told.join(", "))
}

/// The name of a value as words: "armed_assault" as "armed assault".
fn spaced(name: &str) -> String {
    name.replace('_', " ")
}
