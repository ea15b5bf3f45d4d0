//! A report as a page: a section for each type of record.

use std::io::{self, Write};

use reportage::{
    Attack, Casualty, Claimant, Count, Damage, Interception, Meeting, Official, Period, Place,
    Report, Scope, Statement, Weapon,
};

use crate::paper::Paper;

/// Prints `report` on `out`.
pub(super) fn print(report: &Report, out: impl Write, coloured: bool) -> io::Result<()> {
    let mut page = Page {
        report,
        paper: Paper::new(out, coloured),
    };
    page.head()?;
    page.attacks()?;
    page.casualties()?;
    page.toll()?;
    page.officials()?;
    page.statements()?;
    page.damage()?;
    page.interceptions()?;
    page.meetings()?;
    page.dates()?;
    page.places()
}

struct Page<'r, W> {
    report: &'r Report,
    paper: Paper<W>,
}

impl<W: Write> Page<'_, W> {
    fn head(&mut self) -> io::Result<()> {
        let report = self.report;
        let first = report.text().lines().find(|line| !line.trim().is_empty());
        let title = report.headline().or(first).unwrap_or("(an empty text)");
        self.paper.title(&shortened(title, 180))?;
        let words = report.text().split_whitespace().count();
        let day = match report.published() {
            Some(day) => format!("published {}", day.format("%A %-d %B %Y")),
            None => "day of publication unknown (--published DATE tells it): \
                     relative dates stay unresolved"
                .to_owned(),
        };
        self.paper.note(&format!("{words} words, {day}"))
    }

    /// The heading of a section with the number of its records; false where there are none.
    fn section(&mut self, name: &str, records: usize) -> io::Result<bool> {
        if records > 0 {
            self.paper.heading(&format!("{name} ({records})"))?;
        }
        Ok(records > 0)
    }

    fn attacks(&mut self) -> io::Result<()> {
        let report = self.report;
        self.section("Attacks", report.attacks().count())?;
        for attack in report.attacks() {
            self.attack(attack)?;
        }
        Ok(())
    }

    fn attack(&mut self, attack: &Attack) -> io::Result<()> {
        let report = self.report;
        let mut what = spaced(attack.kind.as_str());
        if let Some(means) = attack.means {
            what += &format!(" ({})", spaced(means.as_str()));
        }
        if let Some(actor) = &attack.perpetrator {
            what += &format!(" by {}", actor.name);
        }
        what += &format!(", {}", attack.status);
        let toll = report.toll_of(attack.id);
        let toll = toll
            .iter()
            .map(|(outcome, count)| format!("{count} {outcome}"));
        let words = attack
            .mentions
            .iter()
            .map(|span| quoted(report.text_of(*span)));
        self.paper.item(attack.id, &what)?;
        let targets = attack.targets.iter().map(|target| target.name.clone());
        self.paper.field("targets", &joined(targets))?;
        self.paper
            .field("weapons", &joined(attack.weapons.iter().map(weapon)))?;
        self.paper.field("where", &place(attack.place.as_ref()))?;
        self.paper.field("when", &period(attack.date))?;
        self.paper.field("toll", &joined(toll))?;
        self.paper.field("words", &joined(words))
    }

    fn casualties(&mut self) -> io::Result<()> {
        let report = self.report;
        self.section("Casualties", report.casualties().count())?;
        for casualty in report.casualties() {
            self.casualty(casualty)?;
        }
        Ok(())
    }

    fn casualty(&mut self, casualty: &Casualty) -> io::Result<()> {
        let mut what = format!("{} {}", casualty.count, casualty.outcome);
        if let Some(who) = &casualty.who {
            what += &format!(": {}", who.name);
        }
        what += &format!(" ({})", spaced(casualty.category.as_str()));
        let words = quoted(self.report.text_of(casualty.evidence.span));
        self.paper.item(casualty.id, &what)?;
        let source = casualty.source.as_ref().map(claimant);
        let source = source.unwrap_or_else(|| "the article itself".to_owned());
        self.paper.field("says who", &source)?;
        self.paper.field("relation", &relations(casualty))?;
        self.caused(casualty.attack, casualty.place.as_ref(), casualty.date)?;
        self.paper.field("words", &words)
    }

    fn source(&mut self, source: Option<&Claimant>) -> io::Result<()> {
        let source = source.map(claimant).unwrap_or_default();
        self.paper.field("says who", &source)
    }

    /// The attack, place and date of harm, where they are known.
    fn caused(
        &mut self,
        attack: Option<reportage::AttackId>,
        where_: Option<&Place>,
        date: Option<Period>,
    ) -> io::Result<()> {
        let attack = attack.and_then(|id| self.report.attack(id)).map(|attack| {
            let words = attack
                .mentions
                .first()
                .map(|span| self.report.text_of(*span));
            format!("{}, {}", attack.id, quoted(words.unwrap_or_default()))
        });
        self.paper.field("attack", &attack.unwrap_or_default())?;
        self.paper.field("where", &place(where_))?;
        self.paper.field("when", &period(date))
    }

    fn toll(&mut self) -> io::Result<()> {
        let toll = self.report.toll();
        if !toll.is_empty() {
            self.paper.heading("Toll of all attacks reported")?;
        }
        for (outcome, count) in toll.iter() {
            self.paper.field(outcome.as_str(), &count.to_string())?;
        }
        Ok(())
    }

    fn officials(&mut self) -> io::Result<()> {
        let report = self.report;
        self.section("Officials", report.officials().count())?;
        for official in report.officials() {
            self.official(official)?;
        }
        Ok(())
    }

    fn official(&mut self, official: &Official) -> io::Result<()> {
        let mut role = spaced(official.role.as_str());
        if let Some(country) = official.country {
            role += &format!(", {country}");
        }
        let body = official
            .organisation
            .as_ref()
            .map(|body| body.name.as_str());
        let aliases = official.aliases.iter().cloned();
        self.paper
            .item(official.id, &format!("{} ({role})", official.name))?;
        self.paper
            .field("titles", &joined(official.titles.iter().cloned()))?;
        self.paper.field("of", body.unwrap_or_default())?;
        self.paper.field("also", &joined(aliases))
    }

    /// The statements, those of one speaker together, in the order in which the speakers come in.
    fn statements(&mut self) -> io::Result<()> {
        let report = self.report;
        self.section("Statements", report.statements().count())?;
        let mut speakers: Vec<&str> = Vec::new();
        for statement in report.statements() {
            if !speakers.contains(&speaker(statement)) {
                speakers.push(speaker(statement));
            }
        }
        for name in speakers {
            self.paper.item("", name)?;
            for statement in report.statements().that(|it| speaker(it) == name) {
                self.statement(statement)?;
            }
        }
        Ok(())
    }

    fn statement(&mut self, statement: &Statement) -> io::Result<()> {
        let said: Vec<String> = statement
            .content
            .iter()
            .map(|span| quoted(self.report.text_of(*span)))
            .collect();
        let mut how = vec![statement.kind.to_string()];
        how.extend(
            statement
                .medium
                .as_ref()
                .map(|medium| format!("via {medium}")),
        );
        let to = statement.addressee.as_ref();
        how.extend(to.map(|actor| format!("to {}", actor.name)));
        how.extend(statement.date.map(|date| format!("on {date}")));
        let words = format!("{} ({})", said.join(" … "), how.join(", "));
        self.paper.field(&spaced(statement.stance.as_str()), &words)
    }

    fn damage(&mut self) -> io::Result<()> {
        let report = self.report;
        self.section("Damage", report.damages().count())?;
        for damage in report.damages() {
            self.damage_record(damage)?;
        }
        Ok(())
    }

    fn damage_record(&mut self, damage: &Damage) -> io::Result<()> {
        let mut what = format!("{}: {}", spaced(damage.how.as_str()), damage.what.name);
        what += &numbers([("counted", &damage.count), ("affected", &damage.affected)]);
        let words = quoted(self.report.text_of(damage.evidence.span));
        self.paper.item(damage.id, &what)?;
        self.source(damage.source.as_ref())?;
        self.caused(damage.attack, damage.place.as_ref(), damage.date)?;
        self.paper.field("words", &words)
    }

    fn interceptions(&mut self) -> io::Result<()> {
        let report = self.report;
        self.section("Interceptions", report.interceptions().count())?;
        for interception in report.interceptions() {
            self.interception(interception)?;
        }
        Ok(())
    }

    fn interception(&mut self, interception: &Interception) -> io::Result<()> {
        let mut what = interception.weapon.name.clone();
        what += &numbers([
            ("shot down", &interception.count),
            ("launched", &interception.launched),
        ]);
        if let Some(actor) = &interception.by {
            what += &format!(", by {}", actor.name);
        }
        let words = quoted(self.report.text_of(interception.evidence.span));
        self.paper.item(interception.id, &what)?;
        self.source(interception.source.as_ref())?;
        let (place, date) = (interception.place.as_ref(), interception.date);
        self.caused(interception.attack, place, date)?;
        self.paper.field("words", &words)
    }

    fn meetings(&mut self) -> io::Result<()> {
        let report = self.report;
        self.section("Meetings", report.meetings().count())?;
        for meeting in report.meetings() {
            self.meeting(meeting)?;
        }
        Ok(())
    }

    fn meeting(&mut self, meeting: &Meeting) -> io::Result<()> {
        let report = self.report;
        let who = joined(meeting.participants.iter().map(|actor| actor.name.clone()));
        let about = meeting.about.map(|span| report.text_of(span));
        let asked = meeting
            .requested_by
            .as_ref()
            .map(|actor| actor.name.as_str());
        self.paper
            .item(meeting.id, &format!("{}: {who}", meeting.status))?;
        self.paper.field("about", about.unwrap_or_default())?;
        self.paper.field("asked by", asked.unwrap_or_default())?;
        self.caused(None, meeting.place.as_ref(), meeting.date)?;
        self.paper
            .field("words", &quoted(report.text_of(meeting.evidence.span)))
    }

    fn dates(&mut self) -> io::Result<()> {
        let report = self.report;
        self.section("Dates", report.dates().len())?;
        for date in report.dates() {
            let words = quoted(report.text_of(date.span));
            self.paper.item("", &format!("{}  {words}", date.period))?;
        }
        Ok(())
    }

    /// The places, each once, in the order of the text.
    fn places(&mut self) -> io::Result<()> {
        let mut told: Vec<String> = Vec::new();
        for named in self.report.places() {
            let words = place(Some(named));
            if !told.contains(&words) {
                told.push(words);
            }
        }
        self.section("Places", told.len())?;
        for words in told {
            self.paper.item("", &words)?;
        }
        Ok(())
    }
}

fn speaker(statement: &Statement) -> &str {
    let speaker = statement.speaker.as_ref();
    speaker.map_or("(speaker unknown)", |speaker| speaker.name.as_str())
}

/// "the regional governor (said)".
fn claimant(source: &Claimant) -> String {
    format!("{} ({})", source.name, spaced(source.stance.as_str()))
}

/// How a count relates to others, and what it covers if not one event.
fn relations(casualty: &Casualty) -> String {
    let links = [
        ("repeats", casualty.repeats),
        ("part of", casualty.part_of),
        ("adds to", casualty.adds_to),
        ("updates", casualty.updates),
        ("contradicts", casualty.contradicts),
    ];
    let mut told: Vec<String> = links
        .into_iter()
        .filter_map(|(relation, other)| Some(format!("{relation} count {}", other?)))
        .collect();
    if casualty.scope != Scope::Event {
        told.push(format!("total of a {}", casualty.scope));
    }
    told.join(", ")
}

fn weapon(weapon: &Weapon) -> String {
    let counts = [
        ("launched", &weapon.launched),
        ("intercepted", &weapon.intercepted),
        ("landed", &weapon.landed),
    ];
    format!("{}{}", weapon.name, numbers(counts))
}

/// " (21 launched, 14 intercepted)", or nothing where nothing is counted.
fn numbers<const N: usize>(counts: [(&str, &Option<Count>); N]) -> String {
    let told: Vec<String> = counts
        .into_iter()
        .filter_map(|(what, count)| Some(format!("{} {what}", count.as_ref()?)))
        .collect();
    if told.is_empty() {
        String::new()
    } else {
        format!(" ({})", told.join(", "))
    }
}

/// "Kharkiv, UA (49.98, 36.25)".
fn place(place: Option<&Place>) -> String {
    let Some(place) = place else {
        return String::new();
    };
    let mut words = place.name.clone();
    if let Some(country) = place.country {
        words += &format!(", {country}");
    }
    if let Some((latitude, longitude)) = place.latitude.zip(place.longitude) {
        words += &format!(" ({latitude:.2}, {longitude:.2})");
    }
    words
}

fn period(period: Option<Period>) -> String {
    period.map(|period| period.to_string()).unwrap_or_default()
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// The name of a value as words: "armed_assault" as "armed assault".
fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

/// The first so many characters.
fn shortened(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", &words[..cut]),
        None => words.to_owned(),
    }
}
