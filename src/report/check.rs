//! Whether every span lies in the text and every id refers to a record.

use super::Records;
use crate::Error;
use crate::record::{
    Actor, Attack, AttackId, Casualty, Claimant, Damage, Evidence, Interception, Meeting, Official,
    Place, RecordId, Span, Statement,
};

/// Checks all records against the text and against each other; the first fault is the answer.
pub(super) fn all(text: &str, records: &Records) -> Result<(), Error> {
    let at = |kind: &'static str, place: usize| Checked {
        text,
        records,
        kind,
        place,
    };
    for (place, attack) in records.attacks.iter().enumerate() {
        at("attack", place).attack(attack)?;
    }
    for (place, casualty) in records.casualties.iter().enumerate() {
        at("casualty", place).casualty(casualty)?;
    }
    for (place, official) in records.officials.iter().enumerate() {
        at("official", place).official(official)?;
    }
    for (place, statement) in records.statements.iter().enumerate() {
        at("statement", place).statement(statement)?;
    }
    for (place, damage) in records.damages.iter().enumerate() {
        at("damage", place).damage(damage)?;
    }
    for (place, interception) in records.interceptions.iter().enumerate() {
        at("interception", place).interception(interception)?;
    }
    for (place, meeting) in records.meetings.iter().enumerate() {
        at("meeting", place).meeting(meeting)?;
    }
    for (place, date) in records.dates.iter().enumerate() {
        at("date", place).span("own", date.span)?;
    }
    for (place, named) in records.places.iter().enumerate() {
        at("place", place).spans("own", named.span)?;
    }
    Ok(())
}

/// One record under check.
struct Checked<'a> {
    text: &'a str,
    records: &'a Records,
    kind: &'static str,
    place: usize,
}

impl Checked<'_> {
    fn attack(&self, attack: &Attack) -> Result<(), Error> {
        self.own_id(attack.id.0)?;
        self.spans("mentions", attack.mentions.iter().copied())?;
        self.actors("perpetrator", &attack.perpetrator)?;
        self.spans("targets", attack.targets.iter().filter_map(|it| it.span))?;
        self.spans("weapons", attack.weapons.iter().filter_map(|it| it.span))?;
        self.named_place(attack.place.as_ref())?;
        self.evidence(&attack.evidence, &attack.grounds)
    }

    fn casualty(&self, casualty: &Casualty) -> Result<(), Error> {
        self.own_id(casualty.id.0)?;
        self.spans("who", casualty.who.as_ref().and_then(|who| who.span))?;
        self.id("attack", casualty.attack)?;
        self.named_place(casualty.place.as_ref())?;
        self.source(casualty.source.as_ref())?;
        self.id("repeats", casualty.repeats)?;
        self.id("part_of", casualty.part_of)?;
        self.id("adds_to", casualty.adds_to)?;
        self.id("updates", casualty.updates)?;
        self.id("contradicts", casualty.contradicts)?;
        self.evidence(&casualty.evidence, &casualty.grounds)
    }

    fn official(&self, official: &Official) -> Result<(), Error> {
        self.own_id(official.id.0)?;
        self.actors("organisation", &official.organisation)?;
        self.spans("mentions", official.mentions.iter().copied())?;
        self.evidence(&official.evidence, &official.grounds)
    }

    fn statement(&self, statement: &Statement) -> Result<(), Error> {
        self.own_id(statement.id.0)?;
        if let Some(speaker) = &statement.speaker {
            self.spans("speaker", speaker.span)?;
            self.id("speaker", speaker.official)?;
        }
        self.spans("cue", statement.cue)?;
        self.spans("content", statement.content.iter().copied())?;
        self.actors("addressee", &statement.addressee)?;
        for id in &statement.asserts {
            self.id("asserts", Some(*id))?;
        }
        for id in &statement.denies {
            self.id("denies", Some(*id))?;
        }
        self.evidence(&statement.evidence, &statement.grounds)
    }

    fn damage(&self, damage: &Damage) -> Result<(), Error> {
        self.own_id(damage.id.0)?;
        self.spans("what", damage.what.span)?;
        self.caused(damage.attack, damage.place.as_ref())?;
        self.source(damage.source.as_ref())?;
        self.evidence(&damage.evidence, &damage.grounds)
    }

    fn interception(&self, interception: &Interception) -> Result<(), Error> {
        self.own_id(interception.id.0)?;
        self.spans("weapon", interception.weapon.span)?;
        self.actors("by", &interception.by)?;
        self.caused(interception.attack, interception.place.as_ref())?;
        self.source(interception.source.as_ref())?;
        self.evidence(&interception.evidence, &interception.grounds)
    }

    fn meeting(&self, meeting: &Meeting) -> Result<(), Error> {
        self.own_id(meeting.id.0)?;
        self.actors("participants", &meeting.participants)?;
        self.spans("about", meeting.about)?;
        self.named_place(meeting.place.as_ref())?;
        self.actors("requested_by", &meeting.requested_by)?;
        self.evidence(&meeting.evidence, &meeting.grounds)
    }

    fn caused(&self, attack: Option<AttackId>, place: Option<&Place>) -> Result<(), Error> {
        self.id("attack", attack)?;
        self.named_place(place)
    }

    fn source(&self, source: Option<&Claimant>) -> Result<(), Error> {
        let Some(source) = source else { return Ok(()) };
        self.spans("source", source.span)?;
        self.id("source", source.official)?;
        self.id("source", source.statement)
    }

    fn actors<'a>(
        &self,
        field: &'static str,
        actors: impl IntoIterator<Item = &'a Actor>,
    ) -> Result<(), Error> {
        self.spans(field, actors.into_iter().filter_map(|actor| actor.span))
    }

    fn named_place(&self, place: Option<&Place>) -> Result<(), Error> {
        self.spans("place", place.and_then(|place| place.span))
    }

    fn evidence(&self, evidence: &Evidence, grounds: &[Evidence]) -> Result<(), Error> {
        self.span("evidence", evidence.span)?;
        self.spans("grounds", grounds.iter().map(|ground| ground.span))
    }

    fn spans(
        &self,
        field: &'static str,
        spans: impl IntoIterator<Item = Span>,
    ) -> Result<(), Error> {
        spans
            .into_iter()
            .try_for_each(|span| self.span(field, span))
    }

    fn span(&self, field: &'static str, span: Span) -> Result<(), Error> {
        if span.text(self.text).is_some() {
            return Ok(());
        }
        Err(Error::Span {
            record: self.name(),
            field,
            span,
            problem: self.fault(span),
        })
    }

    /// What is wrong with a span that does not lie in the text on character boundaries.
    fn fault(&self, span: Span) -> String {
        let range = span.range();
        if range.end > self.text.len() {
            return format!("ends outside the text, which has {} bytes", self.text.len());
        }
        let cut = if self.text.is_char_boundary(range.start) {
            range.end
        } else {
            range.start
        };
        let before = (0..cut).rev().find(|at| self.text.is_char_boundary(*at));
        let after = (cut..=self.text.len()).find(|at| self.text.is_char_boundary(*at));
        let (before, after) = (before.unwrap_or(0), after.unwrap_or(self.text.len()));
        let character = &self.text[before..after];
        format!("cuts through the character {character:?}: {cut} must be {before} or {after}")
    }

    fn own_id(&self, id: u32) -> Result<(), Error> {
        if usize::try_from(id) == Ok(self.place) {
            return Ok(());
        }
        Err(Error::Numbering {
            record: self.kind,
            place: self.place,
            id,
        })
    }

    fn id(&self, field: &'static str, id: Option<impl Into<RecordId>>) -> Result<(), Error> {
        let Some(id) = id.map(Into::into) else {
            return Ok(());
        };
        let held = self.records.held(id);
        if id.index() < held {
            return Ok(());
        }
        Err(Error::NoSuchRecord {
            record: self.name(),
            field,
            id,
            held,
        })
    }

    fn name(&self) -> String {
        format!("{} {}", self.kind, self.place)
    }
}

impl Records {
    /// How many records there are of the type that an id is of.
    fn held(&self, id: RecordId) -> usize {
        match id {
            RecordId::Attack(_) => self.attacks.len(),
            RecordId::Casualty(_) => self.casualties.len(),
            RecordId::Official(_) => self.officials.len(),
            RecordId::Statement(_) => self.statements.len(),
            RecordId::Damage(_) => self.damages.len(),
            RecordId::Interception(_) => self.interceptions.len(),
            RecordId::Meeting(_) => self.meetings.len(),
        }
    }
}
