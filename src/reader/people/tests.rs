//! Sentences of our own, and the officials in them.

use super::*;
use crate::lexicon::Lexicon;
use crate::reader::text::Text;

/// "Ann Lund=mayor;Mayor of Oslo@Oslo council": name, titles, body.
fn read(source: &str) -> String {
    let page = Page::new(Text::new(source, Lexicon::shared()));
    let people = people(&page, &Findings::default());
    let told: Vec<String> = people
        .officials
        .iter()
        .map(|o| {
            let body = o
                .organisation
                .as_ref()
                .map_or(String::new(), |b| format!("@{}", b.name));
            format!("{}={}{body}", o.name, o.titles.join(";"))
        })
        .collect();
    told.join(" | ")
}

#[test]
fn officials_have_their_titles() {
    check(&[
        (
            "Oslo mayor Ann Lund said two people died.",
            "Ann Lund=Oslo mayor",
        ),
        (
            "\"We held the line,\" NATO spokesman Piet de Vries told reporters.",
            "Piet de Vries=NATO spokesman@NATO",
        ),
        (
            "US Secretary of State Martha Cole arrived in Amman.",
            "Martha Cole=US Secretary of State",
        ),
        (
            "Lt Gen Serhiy Dubenko said the road was open.",
            "Serhiy Dubenko=Lt Gen",
        ),
        (
            "Retired Lt. Col. Omar bin Hamad al-Suwaidi was among them.",
            "Omar bin Hamad al-Suwaidi=Retired Lt. Col.",
        ),
        (
            "Nadia Petrenko, head of the State Emergency Service of Ukraine, said so.",
            "Nadia Petrenko=head of the State Emergency Service of Ukraine@State Emergency Service of Ukraine",
        ),
        (
            "Nadia Petrenko, 41, a spokeswoman for the hospital, said so.",
            "Nadia Petrenko=spokeswoman for the hospital@hospital",
        ),
        (
            "Tomás Rivera, an analyst at market research firm Kestrel, doubted it.",
            "Tomás Rivera=analyst at market research firm Kestrel@Kestrel",
        ),
        (
            "Ali Hassan, who heads the Red Crescent office in Hama, said so.",
            "Ali Hassan=heads the Red Crescent office in Hama",
        ),
        (
            "Gas analyst Wei Lin at Harbour Research saw no change.",
            "Wei Lin=Gas analyst@Harbour Research",
        ),
        (
            "The governor of Kharkiv region, Petro Marchenko, said so.",
            "Petro Marchenko=governor of Kharkiv region",
        ),
        (
            "Its spokesman, Yusuf Abdi, denied the claim.",
            "Yusuf Abdi=spokesman",
        ),
        (
            "Ukraine's air force spokesman Ihor Bondar said so.",
            "Ihor Bondar=Ukraine's air force spokesman@Ukraine's air force",
        ),
        (
            "Acting defence minister Lena Novak resigned.",
            "Lena Novak=Acting defence minister",
        ),
        (
            "Former Kenyan president Daniel Otieno left.",
            "Daniel Otieno=Former Kenyan president",
        ),
        (
            "Deputy Prime Minister Karim Haddad spoke.",
            "Karim Haddad=Deputy Prime Minister",
        ),
        (
            "Ex-police chief Rafael Soto was shot.",
            "Rafael Soto=Ex-police chief",
        ),
        (
            "Ministers Ana Lima and Paulo Reis left.",
            "Ana Lima=Ministers | Paulo Reis=Ministers",
        ),
        (
            "Sens. John Abbott, Mary Cole and Tim Reed agreed.",
            "John Abbott=Sens. | Mary Cole=Sens. | Tim Reed=Sens.",
        ),
        (
            "Foreign ministry spokeswoman Hua Meiling said so.",
            "Hua Meiling=Foreign ministry spokeswoman@Foreign ministry",
        ),
        (
            "Iraqi military spokesman Brig. Gen. Tahseen al-Khafaji said so.",
            "Tahseen al-Khafaji=Iraqi military spokesman;Brig. Gen.@Iraqi military",
        ),
        (
            "\"No,\" said Omar Saleh of the White Helmets.",
            "Omar Saleh=@White Helmets",
        ),
        (
            "Maria Silva, the Brazilian ambassador to the UN, agreed.",
            "Maria Silva=Brazilian ambassador to the UN@UN",
        ),
        (
            "Police chief Col. Adama Traoré said so.",
            "Adama Traoré=Police chief;Col.",
        ),
        ("The mayor, Luis Ortega, left town.", "Luis Ortega=mayor"),
        (
            "Luis Ortega (mayor of Cali) left.",
            "Luis Ortega=mayor of Cali",
        ),
        (
            "Luis Ortega is the mayor of Cali.",
            "Luis Ortega=mayor of Cali",
        ),
        (
            "Luis Ortega was appointed minister of health.",
            "Luis Ortega=minister of health",
        ),
        (
            "Sheikh Hassan Omar, leader of the Ansar Brigade, was killed.",
            "Hassan Omar=leader of the Ansar Brigade@Ansar Brigade",
        ),
        ("President Obama spoke to Mr Brown.", "Obama=President"),
        ("Pope Francis prayed for peace.", "Francis=Pope"),
        ("King Abdullah II of Jordan met them.", "Abdullah II=King"),
        (
            "Park Sung-min, a professor at Seoul National University, said so.",
            "Park Sung-min=professor at Seoul National University@Seoul National University",
        ),
        (
            "South Korean defence minister Kim Tae-woo said so.",
            "Kim Tae-woo=South Korean defence minister",
        ),
        (
            "Prime Minister Nguyen Van Hai arrived.",
            "Nguyen Van Hai=Prime Minister",
        ),
        (
            "Chinese foreign ministry spokesman Zhao Wei said so.",
            "Zhao Wei=Chinese foreign ministry spokesman@Chinese foreign ministry",
        ),
        (
            "Dr. Amina Yusuf, director of the Kano General Hospital, said so.",
            "Amina Yusuf=director of the Kano General Hospital@Kano General Hospital",
        ),
        (
            "Amina Yusuf, a doctor at Kano General Hospital, said so.",
            "Amina Yusuf=doctor at Kano General Hospital@Kano General Hospital",
        ),
        (
            "William \"Bill\" Tanner, the CIA director, resigned.",
            "William \"Bill\" Tanner=CIA director@CIA",
        ),
        (
            "J.R. Abbott, a former FBI agent who is now head of security at Tarn Bank, agreed.",
            "J.R. Abbott=former FBI agent;head of security at Tarn Bank@Tarn Bank",
        ),
        (
            "Robert F. Kane Jr., the US attorney general, agreed.",
            "Robert F. Kane Jr.=US attorney general",
        ),
        (
            "Mullah Abdul Salam, the Taliban governor of Helmand, was killed.",
            "Abdul Salam=Mullah;Taliban governor of Helmand@Taliban",
        ),
        (
            "The Houthis' military spokesman, Yahya Hamdan, said so.",
            "Yahya Hamdan=Houthis' military spokesman@Houthis",
        ),
        (
            "Human Rights Watch researcher Belkis Ayoub said so.",
            "Belkis Ayoub=Human Rights Watch researcher@Human Rights Watch",
        ),
        (
            "UN special envoy Hans van den Berg flew to Sanaa.",
            "Hans van den Berg=UN special envoy@UN",
        ),
        (
            "Emmanuel Girard, president of the French football federation, agreed.",
            "Emmanuel Girard=president of the French football federation@French football federation",
        ),
        (
            "Sana Mir, Pakistan's first woman general, retired.",
            "Sana Mir=Pakistan's first woman general",
        ),
        (
            "Rebel commander Joseph Okello said so.",
            "Joseph Okello=Rebel commander",
        ),
        (
            "Village elder Haji Gul Khan said so.",
            "Gul Khan=Village elder",
        ),
        ("Sgt Maj Peter O'Brien was hit.", "Peter O'Brien=Sgt Maj"),
        (
            "Capt. N'Golo Diarra commands the camp.",
            "N'Golo Diarra=Capt.",
        ),
        (
            "Russian-installed governor Vitaly Gromov fled.",
            "Vitaly Gromov=Russian-installed governor",
        ),
        (
            "The region's Russian-installed head, Vitaly Gromov, fled.",
            "Vitaly Gromov=region's Russian-installed head",
        ),
        (
            "Lawyer Ngozi Eze, who represents the families, agreed.",
            "Ngozi Eze=Lawyer",
        ),
        (
            "The Syrian Observatory's director, Rami Haddad, said so.",
            "Rami Haddad=Syrian Observatory's director@Syrian Observatory",
        ),
        (
            "Army chief of staff General Asim Qadir said so.",
            "Asim Qadir=Army chief of staff;General",
        ),
        (
            "Chief of the Defence Staff General Asim Qadir said so.",
            "Asim Qadir=Chief of the Defence Staff;General",
        ),
        (
            "Turkish President Mehmet Aydın met Georgian Prime Minister Irakli Beridze in Ankara.",
            "Mehmet Aydın=Turkish President | Irakli Beridze=Georgian Prime Minister",
        ),
        (
            "\"It burned,\" said firefighter Jean-Luc Moreau.",
            "Jean-Luc Moreau=firefighter",
        ),
        (
            "Alexei Morozov, a member of the Duma's defence committee, agreed.",
            "Alexei Morozov=member of the Duma's defence committee@Duma",
        ),
        (
            "Rear Adm. Daniel Cohen, the Israeli military's chief spokesman, said so.",
            "Daniel Cohen=Rear Adm.;Israeli military's chief spokesman@Israeli military",
        ),
        ("Bishop Matthew Ndagoso said so.", "Matthew Ndagoso=Bishop"),
        (
            "Hezbollah leader Hassan Karam said so.",
            "Hassan Karam=Hezbollah leader@Hezbollah",
        ),
        (
            "Boeing chief executive Dave Mills said so.",
            "Dave Mills=Boeing chief executive@Boeing",
        ),
        ("Mayor-elect Ann Lund won.", "Ann Lund=Mayor-elect"),
        ("Lord Justice Harris ruled.", "Harris=Lord Justice"),
        (
            "The deputy head of the presidential office, Pavlo Hrytsenko, said so.",
            "Pavlo Hrytsenko=deputy head of the presidential office",
        ),
        (
            "Ann Lund, now a senior fellow at the Nordic Institute, agreed.",
            "Ann Lund=senior fellow at the Nordic Institute@Nordic Institute",
        ),
        (
            "Ann Lund, the paper's Moscow bureau chief, agreed.",
            "Ann Lund=paper's Moscow bureau chief",
        ),
        ("MP Ann Lund said so.", "Ann Lund=MP"),
        (
            "Former US president Jimmy Hale and his wife Rosa Hale left.",
            "Jimmy Hale=Former US president",
        ),
        ("Judge Halima Yusuf was killed.", "Halima Yusuf=Judge"),
        ("Spokesman Peter Cook said so.", "Peter Cook=Spokesman"),
        (
            "Colonel Assimi Touré, the leader of the junta, spoke.",
            "Assimi Touré=Colonel;leader of the junta@junta",
        ),
        (
            "General Min Aung Tun leads the junta.",
            "Min Aung Tun=General",
        ),
        (
            "Israel's chief of staff, Lt-Gen Herzi Cohen, said so.",
            "Herzi Cohen=Lt-Gen;Israel's chief of staff",
        ),
        (
            "Ann Lund, who was then the mayor of Oslo, agreed.",
            "Ann Lund=mayor of Oslo",
        ),
        (
            "Ann Lund — the Norwegian justice minister — agreed.",
            "Ann Lund=Norwegian justice minister",
        ),
        (
            "Mohammed Deeb, Hamas's political chief, left Doha.",
            "Mohammed Deeb=Hamas's political chief@Hamas",
        ),
        (
            "Police Superintendent Ravi Kumar said so.",
            "Ravi Kumar=Police Superintendent",
        ),
        (
            "Ravi Kumar, superintendent of police in Kulgam, said so.",
            "Ravi Kumar=superintendent of police in Kulgam",
        ),
        (
            "Jan Egil of the Norwegian Refugee Council said so.",
            "Jan Egil=@Norwegian Refugee Council",
        ),
    ]);
}

#[test]
fn places_bodies_victims_and_bystanders_are_no_officials() {
    let none: Vec<(&str, &str)> = [
        "Two people died in the Gaza Strip.",
        "The Black Sea Fleet left Sevastopol.",
        "Operation Iron Swords went on.",
        "USS Carl Vinson sailed on Monday.",
        "A Patriot battery shot down two Shahed drones.",
        "The New York Times reported it.",
        "King Abdullah University closed its doors.",
        "Rafik Hariri Airport was shut.",
        "Resident Ann Lund said her house was gone.",
        "Ann Lund, a survivor, said so.",
        "The gunman, Ahmed Saleh, was shot.",
        "Ann Lund, 34, was killed by a shell.",
        "Mr Lund wept.",
        "His mother, Rosa Lund, wept.",
        "Prince George's County was quiet.",
        "The attack took place at the Imam Ali mosque.",
        "Islamic State claimed the attack.",
        "Human Rights Watch condemned it.",
        "The President said no.",
        "General Assembly members voted.",
        "Major Crimes Unit officers came.",
        "Wells Fargo paid.",
        "In Fallujah, a soldier was killed.",
        "After a long night in Aleppo, the governor said the road was open.",
        "Speaking of Saddam Hussein, a diplomat said he was gone.",
        "Suspect Ali Reza was held.",
        "Hurricane Maria hit the island.",
        "Camp Ashraf was shelled.",
        "Ann Lund, a student, saw it.",
        "Police Say Gunman Shot Mother",
        "Hundreds fled Khan Younis.",
        "The Lord's Resistance Army burned it.",
        "Taxi driver Ahmed Saleh saw it.",
        "The Trump administration agreed.",
        "Witnesses Relate Horror",
        "Downing Street declined to comment.",
        "Ahmed Saleh, a farmer, lost his cows.",
    ]
    .map(|source| (source, ""))
    .to_vec();
    check(&none);
}

#[test]
fn a_person_is_one_by_every_name() {
    let source = "Governor Petro Marchenko spoke on Monday. Mr Marchenko said no one was hurt. \
        The governor left. Dmitri Peshkov, the regional health minister, agreed. Ms Lund, a friend, did not. \
        \"It is over,\" Dmitry Peshkov said. The health minister wept.";
    let page = Page::new(Text::new(source, Lexicon::shared()));
    let people = people(&page, &Findings::default());
    let named = |m: &PersonFound| {
        (
            page.text.slice(&m.tokens),
            m.name.clone(),
            m.official.map(|o| o.index()),
            m.female,
        )
    };
    let found: Vec<_> = people.mentions.iter().map(named).collect();
    let told = |words, name: &str, official, female| (words, name.to_owned(), official, female);
    assert_eq!(
        found,
        [
            told(
                "Governor Petro Marchenko",
                "Petro Marchenko",
                Some(0),
                Some(false)
            ),
            told("Mr Marchenko", "Petro Marchenko", Some(0), Some(false)),
            told("The governor", "Petro Marchenko", Some(0), Some(false)),
            told("Dmitri Peshkov", "Dmitri Peshkov", Some(1), Some(false)),
            told("Ms Lund", "Lund", None, Some(true)),
            told("Dmitry Peshkov", "Dmitri Peshkov", Some(1), Some(false)),
            told(
                "The health minister",
                "Dmitri Peshkov",
                Some(1),
                Some(false)
            ),
        ]
    );
    assert_eq!(people.officials[0].aliases, ["Mr Marchenko", "Marchenko"]);
    assert_eq!(people.officials[0].titles, ["Governor", "governor"]);
    let governor = &people.mentions[2];
    assert_eq!(people.at(governor.tokens.start), Some(governor));
    assert_eq!(people.at(governor.tokens.end), None);
    assert_eq!(people.in_range(&(0..governor.tokens.end)).len(), 3);
    assert_eq!(
        people.before(governor.tokens.start).next(),
        Some(&people.mentions[1])
    );
    assert_eq!(
        people.official(governor).map(|o| o.name.as_str()),
        Some("Petro Marchenko")
    );
}

fn check(cases: &[(&str, &str)]) {
    let told = |source| read(source);
    let failed: Vec<String> = cases
        .iter()
        .filter(|(source, expected)| told(source) != *expected)
        .map(|(source, expected)| {
            format!(
                "{source}\n  read     {}\n  expected {expected}",
                told(source)
            )
        })
        .collect();
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

/// `SENTENCE="…" cargo test --lib show_people -- --nocapture --ignored`
#[test]
#[ignore = "a tool, no test"]
fn show_people() {
    let source = std::env::var("SENTENCE").unwrap_or_default();
    for line in source.lines() {
        println!("{line}\n  {}", read(line));
    }
}
