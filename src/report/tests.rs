use super::Report;
use crate::Error;
use crate::record::{AttackId, CasualtyId, RecordId, Span};

/// A report that uses every field; "Ž" stands at bytes 0 to 2.
fn full() -> serde_json::Value {
    let span = |start: u32, end: u32| serde_json::json!({"start": start, "end": end});
    let evidence = serde_json::json!({"start": 0, "end": 5, "rule": "made up", "field": "date"});
    let count = serde_json::json!({"min": 2, "max": null, "approximate": true, "words": "some"});
    let date = serde_json::json!({"from": "2024-01-01", "to": "2024-01-07", "precision": "week"});
    let place = serde_json::json!({"name": "Žd", "country": "UA", "latitude": 49.98, "longitude": 36.25,
        "precision": "settlement", "span": span(0, 3)});
    let actor =
        serde_json::json!({"name": "Žd", "kind": "state", "country": "RU", "span": span(0, 3)});
    let weapon = serde_json::json!({"name": "drones", "model": "Shahed-136", "class": "drone", "launched": count,
        "intercepted": count, "landed": count, "span": span(3, 5)});
    let source = serde_json::json!({"name": "the mayor", "kind": "person", "country": "UA", "span": span(3, 5),
        "stance": "claimed", "official": 0, "statement": 0});
    let target = serde_json::json!({"name": "a house", "class": "residential", "span": span(3, 5)});
    serde_json::json!({
        "id": "a", "text": "Žd a b c", "published": "2024-01-05", "headline": "H", "outlet": "O",
        "attacks": [{"id": 0, "mentions": [span(0, 3)], "kind": "drone_strike", "means": "attack_drone",
            "perpetrator": actor, "targets": [target], "weapons": [weapon], "place": place, "date": date,
            "status": "claimed", "evidence": evidence, "grounds": [evidence]}],
        "casualties": [{"id": 0, "evidence": evidence, "outcome": "killed", "count": count,
            "who": {"name": "women", "country": "FR", "span": span(3, 5)}, "category": "civilian", "age": "elderly",
            "sex": "female", "attack": 0, "place": place, "date": date, "source": source, "scope": "event",
            "repeats": 0, "part_of": 0, "adds_to": 0, "updates": 0, "contradicts": 0, "grounds": [evidence]}],
        "officials": [{"id": 0, "name": "Žd", "titles": ["mayor"], "organisation": actor, "country": "UA",
            "role": "mayor", "aliases": ["Mr Žd"], "mentions": [span(0, 3)], "evidence": evidence,
            "grounds": [evidence]}],
        "statements": [{"id": 0, "speaker": {"name": "Žd", "span": span(0, 3), "official": 0, "kind": "person"},
            "cue": span(3, 4), "stance": "denied", "content": [span(4, 6)], "kind": "mixed", "medium": "Telegram",
            "addressee": actor, "date": date, "asserts": [{"casualty": 0}], "denies": [{"attack": 0}],
            "evidence": evidence, "grounds": [evidence]}],
        "damages": [{"id": 0, "what": target, "how": "on_fire", "count": count, "affected": count, "attack": 0,
            "place": place, "date": date, "source": source, "evidence": evidence, "grounds": [evidence]}],
        "interceptions": [{"id": 0, "weapon": weapon, "count": count, "launched": count, "by": actor, "attack": 0,
            "place": place, "date": date, "source": source, "evidence": evidence, "grounds": [evidence]}],
        "meetings": [{"id": 0, "participants": [actor], "about": span(3, 5), "date": date, "place": place,
            "requested_by": actor, "status": "planned", "evidence": evidence, "grounds": [evidence]}],
        "dates": [{"span": span(3, 5), "from": "2024-01-05", "to": "2024-01-05", "precision": "day",
            "timex_type": "DATE", "timex_value": "2024-01-05", "resolved": "as written"}],
        "places": [place],
        "toll": {"killed": {"min": 2, "max": null, "approximate": true}},
    })
}

fn fault(json: &serde_json::Value) -> String {
    let error = Report::from_json(&json.to_string()).expect_err("a fault");
    let by_serde = serde_json::from_value::<Report>(json.clone()).expect_err("a fault");
    assert!(
        by_serde.to_string().contains(&error.to_string()) || matches!(error, Error::Json { .. })
    );
    error.to_string()
}

#[test]
fn every_field_survives_json_and_back() {
    let report = Report::from_json(&full().to_string()).expect("a report");
    let written = serde_json::to_value(&report).expect("JSON");
    assert_eq!(written, full());
    let again: Report = serde_json::from_value(written).expect("a report");
    assert_eq!(again, report);
}

#[test]
fn the_least_report_and_null_for_absent() {
    let empty = Report::from_json(r#"{"text": ""}"#).expect("a report");
    assert_eq!(
        serde_json::to_string(&empty).expect("JSON"),
        r#"{"text":"","attacks":[],"casualties":[],"officials":[],"statements":[],"damages":[],"#
            .to_owned()
            + r#""interceptions":[],"meetings":[],"dates":[],"places":[],"toll":{}}"#
    );
    let nulls = r#"{"text": "", "published": null, "headline": null, "attacks": null, "toll": null, "casualties": [{
        "id": 0, "evidence": {"start": 0, "end": 0, "rule": null}, "outcome": "killed", "category": null,
        "count": {"min": 5, "max": null, "approximate": null}, "who": null, "source": null, "scope": null,
        "grounds": null}]}"#;
    let report = Report::from_json(nulls).expect("a report");
    let casualty = report.casualty(CasualtyId(0)).expect("a casualty");
    assert_eq!(casualty.count, crate::Count::at_least(5));
}

/// The places in the JSON at which there is a span.
fn spans(value: &serde_json::Value, path: &str, found: &mut Vec<String>) {
    if value.get("start").is_some() {
        found.push(path.to_owned());
    }
    match value {
        serde_json::Value::Object(keys) => keys
            .iter()
            .for_each(|(key, value)| spans(value, &format!("{path}/{key}"), found)),
        serde_json::Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(at, value)| spans(value, &format!("{path}/{at}"), found)),
        _ => {}
    }
}

#[test]
fn every_span_is_checked() {
    let mut found = Vec::new();
    spans(&full(), "", &mut found);
    assert!(found.len() > 40, "{found:?}");
    for path in found {
        let mut outside = full();
        outside.pointer_mut(&path).expect("a span")["end"] = 99.into();
        let said = fault(&outside);
        assert!(
            said.ends_with("..99 ends outside the text, which has 9 bytes"),
            "{path}: {said}"
        );
        let mut cut = full();
        cut.pointer_mut(&path).expect("a span")["start"] = 1.into();
        assert!(
            fault(&cut).ends_with("cuts through the character \"Ž\": 1 must be 0 or 2"),
            "{path}"
        );
    }
}

#[test]
fn a_fault_names_the_record_and_the_field() {
    let mut json = full();
    json["statements"][0]["content"][0] = serde_json::json!({"start": 4, "end": 99});
    assert_eq!(
        fault(&json),
        "statement 0: content span 4..99 ends outside the text, which has 9 bytes"
    );
    json["statements"][0]["content"][0] = serde_json::json!({"start": 6, "end": 4});
    assert!(fault(&json).contains("span 6..4 ends before it starts"));
}

#[test]
fn every_id_is_checked() {
    let ids = [
        "/casualties/0/attack",
        "/casualties/0/source/official",
        "/casualties/0/source/statement",
        "/casualties/0/repeats",
        "/casualties/0/part_of",
        "/casualties/0/adds_to",
        "/casualties/0/updates",
        "/casualties/0/contradicts",
        "/statements/0/speaker/official",
        "/statements/0/asserts/0/casualty",
        "/statements/0/denies/0/attack",
        "/damages/0/attack",
        "/damages/0/source/official",
        "/interceptions/0/attack",
        "/interceptions/0/source/statement",
    ];
    for path in ids {
        let mut json = full();
        *json.pointer_mut(path).expect("an id") = 7.into();
        let said = fault(&json);
        assert!(
            said.contains(" 7, but the report holds 1 of that type, counted from 0"),
            "{path}: {said}"
        );
    }
    let mut json = full();
    json["meetings"][0]["id"] = 3.into();
    assert!(fault(&json).starts_with("the meeting at place 0 has the id 3"));
}

#[test]
fn bad_values_say_what_would_be_right() {
    let mut json = full();
    json["attacks"][0]["kind"] = "air_raid".into();
    assert!(fault(&json).contains(
        "\"air_raid\" is not an attack kind: the values are missile_strike, drone_strike"
    ));
    let mut json = full();
    json["published"] = "2024-02-30".into();
    assert!(fault(&json).contains("\"2024-02-30\" is not a day"));
    let error = Report::from_json("{\"text\": \"\",\n \"attacks\": 5}").expect_err("a fault");
    assert!(
        error.to_string().starts_with("bad JSON at line 2, column "),
        "{error}"
    );
    let error = Report::from_json("{}").expect_err("a fault").on_line(12);
    assert!(
        error.to_string().starts_with("line 12: bad JSON at line 1"),
        "{error}"
    );
}

#[test]
fn questions_about_nothing_have_an_answer() {
    let report = Report::from_json(r#"{"text": "Ž"}"#).expect("a report");
    assert_eq!(report.text_of(Span::new(0, 1)), "");
    assert_eq!(report.text_of(Span::new(7, 9)), "");
    assert!(report.attack(AttackId(0)).is_none());
    assert_eq!(report.explain(RecordId::Attack(AttackId(0))), None);
}

#[test]
fn every_record_is_explained() {
    let report = Report::from_json(&full().to_string()).expect("a report");
    assert_eq!(
        report.explain(AttackId(0)).expect("an attack"),
        "Attack 0 was read from \"Žd a\" (bytes 0 to 5) by the rule \"made up\": claimed drone strike; by means of \
         attack drone; by Žd; on a house; with drones (at least about 2 launched, at least about 2 intercepted, at \
         least about 2 landed); at Žd (UA); on 2024-01-01 to 2024-01-07; date from \"Žd a\" (bytes 0 to 5) by the \
         rule \"made up\"."
    );
    let statement = report.explain(crate::StatementId(0)).expect("a statement");
    assert!(
        statement.contains("Žd, denied, mixed; cue \" \"; content \"a \"; via Telegram"),
        "{statement}"
    );
    assert!(
        statement.contains("asserts casualty 0; denies attack 0"),
        "{statement}"
    );
    for id in [
        RecordId::Casualty(CasualtyId(0)),
        crate::OfficialId(0).into(),
        crate::DamageId(0).into(),
        crate::InterceptionId(0).into(),
        crate::MeetingId(0).into(),
    ] {
        assert!(
            report
                .explain(id)
                .expect("a record")
                .contains("by the rule \"made up\"")
        );
    }
}
