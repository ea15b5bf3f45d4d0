//! Sentences of our own, and the statements in them.

use super::statements;
use crate::lexicon::Lexicon;
use crate::reader::Findings;
use crate::reader::chunks::Page;
use crate::reader::people;
use crate::reader::text::Text;

/// "speaker|cue|kind|content/content": each statement of `source`.
fn read(source: &str) -> Vec<String> {
    let page = Page::new(Text::new(source, Lexicon::shared()));
    let mut found = Findings::default();
    found.people = people::people(&page, &found);
    statements(&page, &found)
        .iter()
        .map(|s| {
            let text = |span: &crate::Span| span.text(source).unwrap_or("?").to_owned();
            let content: Vec<String> = s.record.content.iter().map(text).collect();
            format!(
                "{}|{}|{}|{}",
                s.record.speaker.as_ref().map_or("-", |s| s.name.as_str()),
                s.record.cue.as_ref().map_or("-".to_owned(), text),
                s.record.kind,
                content.join(" / ")
            )
        })
        .collect()
}

#[test]
fn statements_are_read_by_their_frames() {
    for (source, expected) in SENTENCES {
        assert_eq!(read(source), expected.to_vec(), "{source}");
    }
}

/// What each sentence says: speaker, cue, kind, content.
const SENTENCES: &[(&str, &[&str])] = &[
    (
        "Two people died in the raid, the mayor said.",
        &["the mayor|said|indirect|Two people died in the raid"],
    ),
    (
        "The mayor said two people died in the raid.",
        &["The mayor|said|indirect|two people died in the raid"],
    ),
    (
        "The mayor said that two people had died.",
        &["The mayor|said|indirect|two people had died"],
    ),
    (
        "The mayor said on Monday that two people had died.",
        &["The mayor|said|indirect|two people had died"],
    ),
    (
        "The army said in a statement on Monday that it had shelled the port.",
        &["The army|said|indirect|it had shelled the port"],
    ),
    (
        "The army said on Telegram it had shelled the port.",
        &["The army|said|indirect|it had shelled the port"],
    ),
    (
        "\"We will fight,\" the general said.",
        &["the general|said|direct|We will fight"],
    ),
    (
        "“We will fight,” said General Ann Lund, the commander of the northern front.",
        &["Ann Lund|said|direct|We will fight"],
    ),
    (
        "“We will fight,” General Ann Lund said. “They will lose.”",
        &["Ann Lund|said|direct|We will fight / They will lose"],
    ),
    (
        "“We will fight,” she said, “and they will lose.”",
        &["she|said|direct|We will fight / and they will lose"],
    ),
    (
        "The general said: “We will fight. They will lose.”",
        &["The general|said|direct|We will fight. They will lose"],
    ),
    (
        "The general said, \"We will fight.\"",
        &["The general|said|direct|We will fight"],
    ),
    (
        "The strike was \"a crime against humanity\", the minister said.",
        &["the minister|said|mixed|The strike was \"a crime against humanity"],
    ),
    (
        "The minister called the strike \"a crime\".",
        &["The minister|called|direct|a crime"],
    ),
    (
        "The ministry described the attack as \"barbaric\".",
        &["The ministry|described|mixed|the attack as \"barbaric"],
    ),
    (
        "The minister said the strike was \"a crime\" and must be punished.",
        &["The minister|said|mixed|the strike was \"a crime\" and must be punished"],
    ),
    (
        "Residents said the strike was \"loud\".",
        &["Residents|said|mixed|the strike was \"loud"],
    ),
    (
        "According to police, three men were shot.",
        &["police|According to|indirect|three men were shot"],
    ),
    (
        "Three men were shot, according to police.",
        &["police|according to|indirect|Three men were shot"],
    ),
    (
        "Three men were shot, according to the regional police, and two fled.",
        &["the regional police|according to|indirect|Three men were shot / and two fled"],
    ),
    (
        "Three men were shot, police said, adding that two had fled.",
        &[
            "police|said|indirect|Three men were shot",
            "police|adding|indirect|two had fled",
        ],
    ),
    (
        "\"Three men were shot,\" police said, adding: \"Two fled.\"",
        &[
            "police|said|direct|Three men were shot",
            "police|adding|direct|Two fled",
        ],
    ),
    (
        "Police told reporters that three men were shot.",
        &["Police|told|indirect|three men were shot"],
    ),
    (
        "The mayor told Reuters that three men were shot.",
        &["The mayor|told|indirect|three men were shot"],
    ),
    (
        "Three men were shot, the mayor told the BBC.",
        &["the mayor|told|indirect|Three men were shot"],
    ),
    (
        "“It was terrible,” Ann Lund, a nurse from Goma, told AFP.",
        &["Ann Lund|told|direct|It was terrible"],
    ),
    (
        "Moscow accused Kyiv of shelling the plant.",
        &["Moscow|accused|indirect|Kyiv of shelling the plant"],
    ),
    (
        "Kyiv denied shelling the plant.",
        &["Kyiv|denied|indirect|shelling the plant"],
    ),
    (
        "Hamas denied involvement in the attack.",
        &["Hamas|denied|indirect|involvement in the attack"],
    ),
    (
        "The group claimed responsibility for the bombing.",
        &["The group|claimed|indirect|responsibility for the bombing"],
    ),
    ("The bombing claimed five lives.", &[]),
    ("The striker added two goals.", &[]),
    (
        "The minister condemned the attack.",
        &["The minister|condemned|indirect|the attack"],
    ),
    (
        "The United Nations called for an immediate ceasefire.",
        &["The United Nations|called for|indirect|an immediate ceasefire"],
    ),
    (
        "The United Nations urged both sides to show restraint.",
        &["The United Nations|urged|indirect|both sides to show restraint"],
    ),
    (
        "Washington blamed the militia for the strike.",
        &["Washington|blamed|indirect|the militia for the strike"],
    ),
    (
        "The president warned that the war would spread.",
        &["The president|warned|indirect|the war would spread"],
    ),
    (
        "The president warned of a wider war.",
        &["The president|warned of|indirect|a wider war"],
    ),
    (
        "The president vowed to punish the attackers.",
        &["The president|vowed|indirect|to punish the attackers"],
    ),
    (
        "The rebels threatened to attack the port.",
        &["The rebels|threatened|indirect|to attack the port"],
    ),
    (
        "Officials: Ten killed in market blast",
        &["Officials|-|indirect|Ten killed in market blast"],
    ),
    (
        "Ten killed in market blast: police",
        &["police|-|indirect|Ten killed in market blast"],
    ),
    (
        "Ten killed in market blast, officials say",
        &["officials|say|indirect|Ten killed in market blast"],
    ),
    (
        "UN says ten killed in market blast",
        &["UN|says|indirect|ten killed in market blast"],
    ),
    ("The army did not say how many had died.", &[]),
    ("Ten are believed to be dead.", &[]),
    ("The man is said to be a deserter.", &[]),
    (
        "The army, which said it had hit a depot, gave no figures.",
        &["The army|said|indirect|it had hit a depot"],
    ),
    (
        "Rebels hit a depot, which the army said held no weapons.",
        &["the army|said|indirect|held no weapons"],
    ),
    (
        "Officials speaking on condition of anonymity said the raid had failed.",
        &["Officials speaking on condition of anonymity|said|indirect|the raid had failed"],
    ),
    (
        "A man who saw the blast said it shook the street.",
        &["A man who saw the blast|said|indirect|it shook the street"],
    ),
    (
        "The governor, Oleh Danko, said ten people were hurt.",
        &["Oleh Danko|said|indirect|ten people were hurt"],
    ),
    (
        "Governor Oleh Danko spoke to reporters. He said ten people were hurt.",
        &["Oleh Danko|said|indirect|ten people were hurt"],
    ),
    (
        "The defence ministry said it hit a depot. The ministry said nobody was hurt.",
        &[
            "The defence ministry|said|indirect|it hit a depot",
            "The defence ministry|said|indirect|nobody was hurt",
        ],
    ),
    (
        "“It goes on. We hold.\n“And we will win,” the commander said.",
        &["the commander|said|direct|It goes on. We hold / And we will win"],
    ),
    (
        "He left.\nPINNED DOWN IN\n\"We are under fire,\" said the commander.",
        &["the commander|said|direct|We are under fire"],
    ),
    (
        "TEL AVIV\nTwo men were shot on Tuesday, the army said.",
        &["the army|said|indirect|Two men were shot on Tuesday"],
    ),
    (
        "“It is hard,” Captain John Lund said.\nPressure at home\nMuch depends on the premier, Omar Saleh, in Basra.\nHe said talks would go on.",
        &[
            "John Lund|said|direct|It is hard",
            "Omar Saleh|said|indirect|talks would go on",
        ],
    ),
    (
        "The mayor said that in recent weeks, the army had reported fewer raids.",
        &[
            "The mayor|said|indirect|in recent weeks, the army had reported fewer raids",
            "the army|reported|indirect|fewer raids",
        ],
    ),
    (
        "The town is close to the border, believed to be the base of the rebels.",
        &[],
    ),
    (
        "\"We saw smoke,\" one witness said.\n\"Then the roof came down on us all.\"",
        &[
            "one witness|said|direct|We saw smoke",
            "one witness|-|direct|Then the roof came down on us all",
        ],
    ),
    (
        "The minister was quoted as saying that talks had failed.",
        &["The minister|saying|indirect|talks had failed"],
    ),
    (
        "Speaking in Geneva, the envoy said talks had failed.",
        &["the envoy|said|indirect|talks had failed"],
    ),
    (
        "In a statement, the ministry said talks had failed.",
        &["the ministry|said|indirect|talks had failed"],
    ),
    (
        "The police said two men died and accused a gang of the killing.",
        &[
            "The police|said|indirect|two men died",
            "The police|accused|indirect|a gang of the killing",
        ],
    ),
    (
        "The army said it hit a base, while the rebels said a school was struck.",
        &[
            "The army|said|indirect|it hit a base",
            "the rebels|said|indirect|a school was struck",
        ],
    ),
    (
        "The police chief confirmed the deaths of two officers.",
        &["The police chief|confirmed|indirect|the deaths of two officers"],
    ),
    (
        "Witnesses reported hearing gunfire.",
        &["Witnesses|reported|indirect|hearing gunfire"],
    ),
    (
        "The mayor said the city, the largest in the east, was calm.",
        &["The mayor|said|indirect|the city, the largest in the east, was calm"],
    ),
    (
        "\"Nobody was hurt,\" the mayor wrote on Facebook.",
        &["the mayor|wrote|direct|Nobody was hurt"],
    ),
    ("He read “War and Peace” on the train.", &[]),
    ("The so-called “Islamic State” lost the town.", &[]),
    ("Did the army say it would leave?", &[]),
    (
        "The minister asked whether the army would leave.",
        &["The minister|asked|indirect|whether the army would leave"],
    ),
    (
        "The army said that, if attacked, it would respond.",
        &["The army|said|indirect|if attacked, it would respond"],
    ),
    (
        "The bank estimates that a million people fled.",
        &["The bank|estimates|indirect|a million people fled"],
    ),
    (
        "Israel said it struck a base in Syria, a country at war since 2011.",
        &["Israel|said|indirect|it struck a base in Syria"],
    ),
    ("No group claimed responsibility for the bombing.", &[]),
    (
        "The militia claimed both attacks in an audio message.",
        &["The militia|claimed|indirect|both attacks"],
    ),
    (
        "\"Who did this?\" the mayor asked.",
        &["the mayor|asked|direct|Who did this?"],
    ),
    (
        "In his nightly address, the president said troops had left.",
        &["the president|said|indirect|troops had left"],
    ),
    (
        "The army denied having fired first.",
        &["The army|denied|indirect|having fired first"],
    ),
    (
        "At least 40 people died, by the account of a village chief.",
        &["a village chief|by the account of|indirect|At least 40 people died"],
    ),
    (
        "\"Enough,\" the envoy tweeted.",
        &["the envoy|tweeted|direct|Enough"],
    ),
];
