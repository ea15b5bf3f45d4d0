use super::without_circles;
use crate::record::{
    Attack, AttackId, AttackKind, AttackStatus, Casualty, CasualtyId, Claimant, Count, Evidence,
    Outcome, Scope, Stance, Toll,
};
use crate::report::Records;
use crate::{Article, Report};

fn killed(count: Count) -> Casualty {
    Casualty::new(CasualtyId(0), Outcome::Killed, count, Evidence::default())
}

fn exactly(number: u64) -> Casualty {
    killed(Count::exactly(number))
}

fn report(casualties: Vec<Casualty>) -> Report {
    let mut records = Records {
        casualties,
        ..Records::default()
    };
    for (at, casualty) in records.casualties.iter_mut().enumerate() {
        casualty.id = CasualtyId::at(at);
    }
    for status in AttackStatus::ALL {
        let mut attack = Attack::new(
            AttackId::at(records.attacks.len()),
            AttackKind::Shelling,
            Evidence::default(),
        );
        attack.status = *status;
        records.attacks.push(attack);
    }
    Report::assemble(Article::new(""), records)
}

fn dead(casualties: Vec<Casualty>) -> Option<Count> {
    report(casualties).toll().killed().cloned()
}

fn with(mut casualty: Casualty, change: impl FnOnce(&mut Casualty)) -> Casualty {
    change(&mut casualty);
    casualty
}

fn id(at: u32) -> Option<CasualtyId> {
    Some(CasualtyId(at))
}

#[test]
fn nothing_counted_is_absent_and_nobody_is_none() {
    assert_eq!(report(vec![]).toll(), Toll::default());
    assert_eq!(dead(vec![exactly(0)]), Some(Count::exactly(0)));
    assert_eq!(report(vec![exactly(0)]).toll().injured(), None);
}

#[test]
fn separate_counts_add_up() {
    assert_eq!(
        dead(vec![exactly(5), killed(Count::at_least(2))]),
        Some(Count::at_least(7))
    );
}

#[test]
fn repeats_count_once() {
    let again = with(killed(Count::at_least(5)), |it| it.repeats = id(0));
    let and_again = with(exactly(5), |it| it.repeats = id(1));
    assert_eq!(
        dead(vec![exactly(5), again, and_again]),
        Some(Count::exactly(5))
    );
}

#[test]
fn repeats_of_what_is_left_out_still_count_once() {
    let foiled = with(exactly(5), |it| it.attack = Some(AttackId(3)));
    let again = with(exactly(5), |it| it.repeats = id(0));
    let and_again = with(exactly(5), |it| it.repeats = id(0));
    assert_eq!(
        dead(vec![foiled, again, and_again]),
        Some(Count::exactly(5))
    );
}

#[test]
fn parts_do_not_add_but_raise() {
    let children = with(exactly(2), |it| it.part_of = id(0));
    assert_eq!(dead(vec![exactly(9), children]), Some(Count::exactly(9)));
    let in_one_house = with(exactly(30), |it| it.part_of = id(0));
    assert_eq!(
        dead(vec![killed(Count::at_least(24)), in_one_house]),
        Some(Count::at_least(30))
    );
}

#[test]
fn rivals_and_updates_of_a_part_are_parts() {
    let part = with(exactly(2), |it| it.part_of = id(0));
    let rival = with(exactly(3), |it| it.contradicts = id(1));
    let update = with(exactly(4), |it| it.updates = id(1));
    let casualties = vec![exactly(9), part, rival, update];
    assert_eq!(dead(casualties), Some(Count::exactly(9)));
}

#[test]
fn part_of_another_harm_or_of_a_war_counts_by_itself() {
    let mut hurt = exactly(20);
    hurt.outcome = Outcome::Injured;
    let dead_among_them = with(exactly(3), |it| it.part_of = id(0));
    assert_eq!(
        dead(vec![hurt, dead_among_them.clone()]),
        Some(Count::exactly(3))
    );
    let war = with(killed(Count::at_least(900)), |it| it.scope = Scope::War);
    assert_eq!(dead(vec![war, dead_among_them]), Some(Count::exactly(3)));
}

#[test]
fn additions_are_added_and_updates_replace() {
    let more = with(exactly(3), |it| it.adds_to = id(0));
    assert_eq!(
        dead(vec![exactly(10), more.clone()]),
        Some(Count::exactly(13))
    );
    let total = with(exactly(13), |it| it.updates = id(0));
    assert_eq!(
        dead(vec![exactly(10), more.clone(), total.clone()]),
        Some(Count::exactly(13))
    );
    let of_addition = with(exactly(13), |it| it.updates = id(1));
    let sum = dead(vec![exactly(10), more.clone(), of_addition.clone()]);
    assert_eq!(
        sum,
        Some(Count::exactly(13)),
        "an update of what was added replaces the whole"
    );
    let four_not_three = with(exactly(4), |it| (it.adds_to, it.updates) = (id(0), id(1)));
    assert_eq!(
        dead(vec![exactly(10), more.clone(), four_not_three]),
        Some(Count::exactly(14))
    );
    let rival = with(exactly(15), |it| it.contradicts = id(0));
    assert_eq!(
        dead(vec![exactly(10), more, of_addition, rival]),
        Some(Count::between(13, 15))
    );
    let after = with(exactly(1), |it| it.adds_to = id(1));
    let total = with(total, |it| it.updates = id(0));
    assert_eq!(
        dead(vec![exactly(10), total, after]),
        Some(Count::exactly(14))
    );
}

#[test]
fn the_last_update_stands_wherever_the_old_figure_does() {
    let headline = with(exactly(12), |it| it.updates = id(1));
    assert_eq!(dead(vec![headline, exactly(10)]), Some(Count::exactly(12)));
    let twelve = with(exactly(12), |it| it.updates = id(0));
    let thirteen = with(exactly(13), |it| it.updates = id(0));
    assert_eq!(
        dead(vec![exactly(10), twelve, thirteen]),
        Some(Count::exactly(13))
    );
}

#[test]
fn rivals_become_a_range() {
    let rival = with(exactly(25), |it| it.contradicts = id(0));
    assert_eq!(
        dead(vec![exactly(10), rival.clone()]),
        Some(Count::between(10, 25))
    );
    let later = with(exactly(12), |it| it.updates = id(0));
    assert_eq!(
        dead(vec![exactly(10), rival, later]),
        Some(Count::between(12, 25))
    );
}

#[test]
fn left_out_are_totals_denials_and_what_did_not_happen() {
    let war = with(exactly(9000), |it| it.scope = Scope::War);
    let day = with(exactly(90), |it| it.scope = Scope::Day);
    let denied = with(exactly(7), |it| {
        it.source = Some(Claimant::new("the army", Stance::Denied))
    });
    assert_eq!(dead(vec![war, day, denied]), None);
    for (attack, status) in AttackStatus::ALL.iter().enumerate() {
        let casualty = with(exactly(4), |it| it.attack = Some(AttackId::at(attack)));
        let counts = matches!(status, AttackStatus::Reported | AttackStatus::Claimed);
        let report = report(vec![casualty]);
        assert_eq!(report.toll().killed().is_some(), counts, "{status}");
        assert_eq!(
            report.toll_of(AttackId::at(attack)).killed(),
            Some(&Count::exactly(4))
        );
    }
}

#[test]
fn circles_end() {
    assert_eq!(without_circles(vec![Some(0)]), [None]);
    assert_eq!(
        without_circles(vec![Some(1), Some(2), Some(0)]),
        [None, Some(2), Some(0)]
    );
    assert_eq!(
        without_circles(vec![Some(1), Some(2), Some(1), Some(2)]),
        [Some(1), None, Some(1), Some(2)]
    );
    let one = with(exactly(10), |it| {
        (it.updates, it.part_of, it.adds_to) = (id(1), id(1), id(1))
    });
    let other = with(exactly(12), |it| (it.updates, it.repeats) = (id(0), id(1)));
    dead(vec![one, other]).expect("one of them stands");
    let first = with(exactly(10), |it| it.updates = id(1));
    let second = with(exactly(12), |it| it.updates = id(0));
    assert_eq!(dead(vec![first, second]), Some(Count::exactly(12)));
}

#[test]
fn long_chains_take_linear_time() {
    let chain = (0..100_000_u32).map(|at| {
        with(exactly(u64::from(at)), |it| {
            it.updates = at.checked_sub(1).map(CasualtyId)
        })
    });
    assert_eq!(dead(chain.collect()), Some(Count::exactly(99_999)));
    let back =
        (0..100_000_u32).map(|at| with(exactly(1), |it| it.repeats = id((at + 1) % 100_000)));
    assert_eq!(dead(back.collect()), Some(Count::exactly(1)));
}

#[test]
fn no_relations_whatever_count_anyone_twice() {
    arbtest::arbtest(|u| {
        let len = u.int_in_range(0..=8)?;
        let mut casualties = Vec::new();
        for _ in 0..len {
            let mut casualty = exactly(u.int_in_range(1..=9)?);
            for relation in [
                &mut casualty.repeats,
                &mut casualty.part_of,
                &mut casualty.adds_to,
                &mut casualty.updates,
                &mut casualty.contradicts,
            ] {
                if u.ratio(1, 3)? {
                    *relation = id(u.int_in_range(0..=len - 1)?);
                }
            }
            casualties.push(casualty);
        }
        let all: u64 = casualties
            .iter()
            .filter_map(|casualty| casualty.count.exact())
            .sum();
        let toll = dead(casualties).and_then(|count| count.max()).unwrap_or(0);
        assert!(toll <= all, "{toll} out of {all}");
        Ok(())
    });
}
