//! Ten questions to a report, as a cookbook: `cargo run --example query`.

use reportage::{Article, AttackKind, Count, Report, Role, Span, StatementKind, TargetClass, Toll};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let article = Article::new(include_str!("sample.txt")).published_str("2024-01-05")?;
    let report = reportage::read(&article);

    // A toll counts nobody twice: repeats once, parts inside their whole, rival figures as a range.
    println!("1. How many came to harm in all the attacks together?");
    println!("   {}", in_words(&report.toll()));

    // Questions are narrowed down step by step; what comes out is an iterator over records.
    println!("2. Which attacks in Ukraine does it report, and when were they?");
    for attack in report.attacks().in_country("UA").reported() {
        let when = attack
            .date
            .map_or("no day given".to_owned(), |day| day.to_string());
        println!(
            "   {}, {when}: {}",
            attack.kind,
            words(&report, &attack.mentions)
        );
    }

    // A toll can be asked for of one attack as well; attacks of no toll answer with an empty one.
    println!("3. Which attacks cost lives, and how many?");
    for attack in report.attacks() {
        if let Some(dead) = report.toll_of(attack.id).killed() {
            println!(
                "   {dead} in the {} {}",
                attack.kind,
                words(&report, &attack.mentions)
            );
        }
    }

    // Each count keeps who asserts it, and the words it was read from.
    println!("4. Who says how many civilians were killed?");
    for count in report.casualties().killed().civilians() {
        let source = count
            .source
            .as_ref()
            .map_or("the article itself", |it| it.name.as_str());
        println!(
            "   {source}: {} “{}”",
            count.count,
            report.text_of(count.evidence.span)
        );
    }

    // Statements are found by any name of their speaker, and by how much is quoted.
    println!("5. What did Raikovych say, word for word?");
    for statement in report.statements().by("Raikovych") {
        if statement.kind != StatementKind::Indirect {
            println!("   “{}”", words(&report, &statement.content));
        }
    }

    // Or by the words in them.
    println!("6. Who speaks of air defence?");
    for statement in report.statements().containing("air defence") {
        let speaker = statement
            .speaker
            .as_ref()
            .map_or("someone", |it| it.name.as_str());
        println!("   {speaker} ({})", statement.stance);
    }

    // Officials have a class of role beside their titles.
    println!("7. Which commanders, governors and mayors are named?");
    for role in [Role::Commander, Role::Governor, Role::Mayor] {
        for official in report.officials().with_role(role) {
            println!("   {}: {}", official.name, official.titles.join(", "));
        }
    }

    // Targets and damage have a class, so that nobody has to list all words for a power station.
    println!("8. What became of energy, telecoms and homes?");
    for class in [
        TargetClass::Energy,
        TargetClass::Telecoms,
        TargetClass::Residential,
    ] {
        for damage in report.damages().to(class) {
            println!("   {class}: {} {}", damage.what.name, damage.how);
        }
    }

    // Where the methods end, `that` takes any test of one's own.
    println!("9. Which attacks other than those on computers fall into the first week of January?");
    let week = "2024-01-01".parse()?..="2024-01-07".parse()?;
    let physical = |attack: &reportage::Attack| attack.kind != AttackKind::Cyberattack;
    for attack in report.attacks().between(week).that(physical) {
        let place = attack
            .place
            .as_ref()
            .map_or("somewhere", |place| place.name.as_str());
        println!("   {} at {place}", attack.kind);
    }

    // Nothing has to be believed: every record tells the words and the rule that it was read by.
    println!("10. Why does the report say so of its highest count of dead?");
    let highest = report.casualties().killed().max_by_key(|it| it.count.min());
    if let Some(why) = highest.and_then(|count| report.explain(count.id)) {
        println!("   {why}");
    }
    Ok(())
}

/// "5 killed, at least 24 injured".
fn in_words(toll: &Toll) -> String {
    let counted = |(outcome, count): (_, &Count)| format!("{count} {outcome}");
    toll.iter().map(counted).collect::<Vec<_>>().join(", ")
}

/// The words at some spans, as the text has them.
fn words(report: &Report, spans: &[Span]) -> String {
    let words = spans.iter().map(|span| report.text_of(*span));
    words.collect::<Vec<_>>().join(" … ")
}
