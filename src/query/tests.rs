use chrono::NaiveDate;

use crate::Report;
use crate::record::{
    AttackId, AttackKind, AttackStatus, Category, Harm, OfficialId, Role, Scope, Stance,
    TargetClass,
};

/// Two attacks, three counts, one official and two statements.
fn report() -> Report {
    Report::from_json(
        r#"{"text": "Drones hit Odesa. A car bomb went off in Aden. \"Air defences are few,\" Mr Ivanenko said.",
        "attacks": [
            {"id": 0, "kind": "drone_strike", "mentions": [], "evidence": {"start": 0, "end": 0},
             "perpetrator": {"name": "Russia"}, "place": {"name": "Odesa", "country": "UA"},
             "weapons": [{"name": "Shaheds", "class": "sea_drone", "model": "Shahed-136"}],
             "targets": [{"name": "a port", "class": "port"}],
             "date": {"from": "2024-01-01", "to": "2024-01-02"}},
            {"id": 1, "kind": "bombing", "mentions": [], "evidence": {"start": 0, "end": 0}, "status": "foiled",
             "place": {"name": "Aden", "country": "YE"}}],
        "casualties": [
            {"id": 0, "outcome": "killed", "count": {"min": 5, "max": 5}, "attack": 0, "category": "civilian",
             "evidence": {"start": 0, "end": 0}, "source": {"name": "governor", "official": 0}},
            {"id": 1, "outcome": "killed", "count": {"min": 2, "max": 2}, "age": "child", "repeats": 0,
             "evidence": {"start": 0, "end": 0}},
            {"id": 2, "outcome": "injured", "count": {"max": 30}, "scope": "war", "evidence": {"start": 0, "end": 0},
             "source": {"name": "Aden police"}}],
        "officials": [{"id": 0, "name": "Oleh Ivanenko", "aliases": ["Mr Ivanenko"], "titles": ["regional governor"],
            "role": "governor", "country": "UA", "organisation": {"name": "Odesa region"},
            "evidence": {"start": 0, "end": 0}}],
        "statements": [
            {"id": 0, "speaker": {"name": "he", "official": 0}, "content": [{"start": 48, "end": 68}],
             "kind": "direct", "medium": "Telegram channel", "evidence": {"start": 0, "end": 0}},
            {"id": 1, "content": [{"start": 0, "end": 16}], "kind": "indirect", "stance": "denied",
             "evidence": {"start": 0, "end": 0}}],
        "damages": [{"id": 0, "what": {"name": "a quay", "class": "port"}, "how": "destroyed", "attack": 0,
            "evidence": {"start": 0, "end": 0}}],
        "interceptions": [{"id": 0, "weapon": {"name": "drones"}, "by": {"name": "Ukraine"}, "attack": 0,
            "evidence": {"start": 0, "end": 0}}],
        "meetings": [{"id": 0, "participants": [{"name": "NATO"}], "evidence": {"start": 0, "end": 0}}]}"#,
    )
    .expect("a report")
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, day).expect("a day")
}

/// That a selection gives the records of these ids, in this order.
macro_rules! finds {
    ($selection:expr, [$($id:literal),*]) => {{
        let expected: &[u32] = &[$($id),*];
        assert_eq!($selection.map(|record| record.id.0).collect::<Vec<u32>>(), expected);
    }};
}

#[test]
fn attacks() {
    let report = report();
    finds!(report.attacks(), [0, 1]);
    finds!(report.attacks().in_country("ua"), [0]);
    finds!(report.attacks().in_country("nowhere"), []);
    finds!(report.attacks().at("aden"), [1]);
    finds!(report.attacks().of_kind(AttackKind::Bombing), [1]);
    finds!(report.attacks().by("Russia"), [0]);
    finds!(report.attacks().with_weapon("drone"), [0]);
    finds!(report.attacks().with_weapon("sea drones"), [0]);
    finds!(report.attacks().with_weapon("Shahed"), [0]);
    finds!(report.attacks().on_target(TargetClass::Port), [0]);
    finds!(report.attacks().on(day(2)), [0]);
    finds!(report.attacks().on(day(3)), []);
    finds!(report.attacks().between(day(2)..=day(9)), [0]);
    finds!(report.attacks().between(day(3)..=day(9)), []);
    let (later, earlier) = (day(9), day(1));
    finds!(report.attacks().between(later..=earlier), []);
    finds!(report.attacks().reported(), [0]);
    finds!(report.attacks().with_status(AttackStatus::Foiled), [1]);
}

#[test]
fn casualties() {
    let report = report();
    finds!(report.casualties().killed(), [0, 1]);
    finds!(report.casualties().injured(), [2]);
    finds!(report.casualties().killed().injured(), []);
    finds!(report.casualties().civilians(), [0]);
    finds!(report.casualties().children(), [1]);
    finds!(report.casualties().category(Category::Unknown), [1, 2]);
    finds!(report.casualties().of_attack(AttackId(0)), [0]);
    finds!(report.casualties().by_source("police"), [2]);
    finds!(report.casualties().by_source("Ivanenko"), [0]);
    finds!(report.casualties().without_source(), [1]);
    finds!(report.casualties().at_least(3), [0]);
    finds!(report.casualties().new_only(), [0, 2]);
    finds!(report.casualties().of_one_event(), [0, 1]);
    finds!(
        report
            .casualties()
            .that(|casualty| casualty.scope == Scope::War),
        [2]
    );
}

#[test]
fn officials_and_statements() {
    let report = report();
    finds!(report.officials().named("mr ivanenko"), [0]);
    finds!(report.officials().of_country("UA"), [0]);
    finds!(report.officials().with_role(Role::Governor), [0]);
    finds!(report.officials().with_role(Role::Mayor), []);
    finds!(report.officials().with_title("governor"), [0]);
    finds!(report.officials().of_organisation("odesa"), [0]);
    finds!(report.statements().by("Ivanenko"), [0]);
    finds!(report.statements().by_official(OfficialId(0)), [0]);
    finds!(report.statements().about("air defences"), [0]);
    finds!(report.statements().about("air defence"), []);
    finds!(report.statements().containing("AIR DEFENCE"), [0]);
    finds!(report.statements().with_stance(Stance::Denied), [1]);
    finds!(report.statements().direct().via("Telegram"), [0]);
    finds!(report.statements().indirect(), [1]);
    finds!(report.statements().mixed(), []);
}

#[test]
fn damage_interceptions_and_meetings() {
    let report = report();
    finds!(
        report
            .damages()
            .of_attack(AttackId(0))
            .to(TargetClass::Port)
            .with_harm(Harm::Destroyed),
        [0]
    );
    finds!(
        report.interceptions().of_attack(AttackId(0)).by("Ukraine"),
        [0]
    );
    finds!(report.meetings().with("nato"), [0]);
}

#[test]
fn a_selection_is_an_iterator_from_both_ends() {
    let report = report();
    assert_eq!(report.casualties().size_hint(), (3, Some(3)));
    assert_eq!(report.casualties().killed().size_hint(), (0, Some(3)));
    finds!(report.casualties().rev(), [2, 1, 0]);
    let killed = report.casualties().killed();
    finds!(killed.clone().rev(), [1, 0]);
    assert_eq!(format!("{killed:?}").matches("Casualty {").count(), 2);
}
