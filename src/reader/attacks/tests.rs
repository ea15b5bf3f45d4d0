//! Sentences of many conflicts, and sentences that tell of no attack.

use crate::{Article, read};

/// A sentence, its first mention, and the kind, status and perpetrator of its one attack.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
);

#[rustfmt::skip]
const ATTACKS: &[Case] = &[
    ("Fighters of the Lord's Resistance Army raided two villages near Dungu and abducted 40 children.", "raided", "armed_assault", "reported", Some("Lord's Resistance Army")),
    ("NATO warplanes bombed a television station in Belgrade in April 1999.", "bombed", "airstrike", "reported", Some("NATO")),
    ("A female suicide bomber blew herself up at a checkpoint in Grozny.", "blew herself up", "suicide_bombing", "reported", None),
    ("ETA gunmen shot dead a town councillor in the Basque town of Andoain.", "shot dead", "shooting", "reported", Some("ETA")),
    ("The Real IRA claimed responsibility for the bombing in Omagh.", "bombing", "bombing", "reported", Some("Real IRA")),
    ("A car bomb exploded outside the courthouse in Derry on Saturday night.", "exploded", "bombing", "reported", None),
    ("FARC guerrillas kidnapped three contractors after their plane came down.", "kidnapped", "abduction", "reported", Some("FARC")),
    ("Paramilitaries massacred 36 peasants in the village of El Salado.", "massacred", "armed_assault", "reported", Some("Paramilitaries")),
    ("Russian missiles hit a residential building in Dnipro, killing 40 people.", "hit", "missile_strike", "reported", Some("Russia")),
    ("Ukrainian drones struck an oil refinery in Tuapse overnight.", "struck", "drone_strike", "reported", Some("Ukraine")),
    ("At least nine people were killed in a drone strike on a bus in Nikopol.", "strike", "drone_strike", "reported", None),
    ("Saudi-led coalition air strikes hit a funeral hall in Sanaa in 2016.", "air strikes", "airstrike", "reported", Some("Saudi-led coalition")),
    ("Houthi rebels launched a ballistic missile at Riyadh.", "launched", "missile_strike", "reported", Some("Houthis")),
    ("The coalition bombed a school bus in Saada.", "bombed", "bombing", "reported", Some("coalition")),
    ("Boko Haram militants stormed a girls' school in Dapchi and kidnapped 110 pupils.", "stormed", "armed_assault", "reported", Some("Boko Haram")),
    ("Gunmen on motorcycles attacked a village in Niger's Tillaberi region, killing at least 58 civilians.", "attacked", "armed_assault", "reported", Some("Gunmen")),
    ("Jihadists ambushed a military convoy in northern Mali on Friday.", "ambushed", "armed_assault", "reported", Some("Jihadists")),
    ("A landmine blast killed four peacekeepers near Kidal.", "blast", "bombing", "reported", None),
    ("Al-Shabaab fighters fired mortars at the presidential palace in Mogadishu.", "fired", "shelling", "reported", Some("Al-Shabaab")),
    ("Twin blasts rocked the Somali capital on Sunday.", "blasts", "bombing", "reported", None),
    ("M23 rebels shelled the airport in Goma.", "shelled", "shelling", "reported", Some("M23")),
    ("ADF rebels hacked to death 20 farmers in Beni territory.", "hacked to death", "stabbing", "reported", Some("ADF")),
    ("Azerbaijani forces shelled Stepanakert on Sunday, Armenia's defence ministry said.", "shelled", "shelling", "reported", Some("Azerbaijan")),
    ("An Armenian missile hit a residential block in Ganja, Azerbaijan said.", "hit", "missile_strike", "reported", Some("Armenia")),
    ("Turkish jets bombed PKK camps in northern Iraq.", "bombed", "airstrike", "reported", Some("Turkey")),
    ("An Israeli airstrike flattened an apartment tower in Gaza City.", "airstrike", "airstrike", "reported", Some("Israel")),
    ("Hamas gunmen fired rockets at Ashkelon on Monday.", "fired", "shelling", "reported", Some("Hamas")),
    ("Israel bombarded the southern suburbs of Beirut.", "bombarded", "shelling", "reported", Some("Israel")),
    ("Hezbollah fired dozens of rockets at northern Israel.", "fired", "shelling", "reported", Some("Hezbollah")),
    ("A Palestinian man rammed a car into a bus stop in Jerusalem, injuring three people.", "rammed", "vehicle_ramming", "reported", Some("Palestinian man")),
    ("A knifeman stabbed four people in the French town of Annecy.", "stabbed", "stabbing", "reported", Some("knifeman")),
    ("Sarin was used in the attack on Khan Sheikhoun, inspectors said.", "attack", "chemical_attack", "reported", None),
    ("Islamic State militants beheaded 21 Egyptian Christians in Libya.", "beheaded", "stabbing", "reported", Some("Islamic State")),
    ("Forces loyal to Khalifa Haftar shelled Tripoli's only working airport.", "shelled", "shelling", "reported", Some("Forces loyal to Khalifa Haftar")),
    ("Myanmar's military carried out air strikes on a village in Sagaing, killing 100 people.", "air strikes", "airstrike", "reported", Some("Myanmar")),
    ("Soldiers opened fire on protesters in Yangon, killing 18.", "opened fire", "shooting", "reported", Some("Soldiers")),
    ("Abu Sayyaf gunmen abducted three tourists from a resort on Samal island.", "abducted", "abduction", "reported", Some("Abu Sayyaf")),
    ("Suspected separatists bombed a train in Assam.", "bombed", "bombing", "reported", Some("Suspected separatists")),
    ("Taliban militants stormed a school in Peshawar, killing 141 people, most of them children.", "stormed", "armed_assault", "reported", Some("Taliban")),
    ("A suicide attack on a Shia mosque in Kunduz killed dozens of worshippers on Friday.", "attack", "suicide_bombing", "reported", None),
    ("A US drone strike killed Ayman al-Zawahiri in Kabul.", "strike", "drone_strike", "reported", Some("United States")),
    ("Gunmen assassinated Haiti's president at his home.", "assassinated", "assassination", "reported", Some("Gunmen")),
    ("Gang members set fire to a hospital in Port-au-Prince.", "set fire to", "arson", "reported", Some("Gang members")),
    ("Cartel gunmen ambushed a police convoy in Michoacan, killing 13 officers.", "ambushed", "armed_assault", "reported", Some("Cartel gunmen")),
    ("A roadside bomb hit a bus carrying soldiers near Damascus.", "hit", "bombing", "reported", None),
    ("Somali pirates hijacked a tanker off the coast of Oman.", "hijacked", "abduction", "reported", Some("Somali pirates")),
    ("The rebels fired an anti-ship missile at a cargo vessel in the Gulf of Aden.", "fired", "missile_strike", "reported", Some("rebels")),
    ("Hackers attacked the Ukrainian power grid in December 2015.", "attacked", "cyberattack", "reported", Some("Hackers")),
    ("Russian hackers hacked into the computers of the German parliament.", "hacked into", "cyberattack", "reported", Some("Russian hackers")),
    ("A ransomware attack crippled hospitals across Ireland.", "attack", "cyberattack", "reported", None),
    ("Police shot and killed a protester in Nairobi.", "shot", "shooting", "reported", Some("Police")),
    ("Sudan's army shelled a market in Omdurman, activists said.", "shelled", "shelling", "reported", Some("Sudan")),
    ("RSF fighters looted and burned the village of Wad al-Noora.", "looted", "armed_assault", "reported", Some("RSF")),
    ("Ethiopian troops massacred civilians in Axum, witnesses said.", "massacred", "armed_assault", "reported", Some("Ethiopia")),
    ("Eritrean soldiers executed dozens of young men in the Tigrayan village.", "executed", "shooting", "reported", Some("Eritrea")),
    ("Two policemen were killed when a grenade was thrown at their vehicle in Bujumbura.", "thrown", "bombing", "reported", None),
    ("A mob lynched two men in Assam.", "lynched", "armed_assault", "reported", Some("mob")),
    ("A lorry was driven into a crowd celebrating Bastille Day in Nice in July 2016.", "driven", "vehicle_ramming", "reported", None),
    ("An explosion tore through a wedding hall in Kabul; Islamic State said it was behind the bombing.", "explosion", "bombing", "reported", Some("Islamic State")),
    ("The army said it had struck 30 Hamas targets in Khan Younis.", "struck", "unspecified", "claimed", Some("army")),
    ("Iran denied attacking the tankers.", "attacking", "naval_attack", "denied", Some("Iran")),
    ("Police in Brussels foiled a plot to bomb the airport.", "bomb", "bombing", "foiled", None),
    ("Air defences repelled a drone attack on the Crimean port of Feodosia.", "attack", "drone_strike", "foiled", None),
    ("Security forces thwarted an attack on a church in Jakarta.", "attack", "unspecified", "foiled", None),
    ("North Korea shelled Yeonpyeong island on 23 November 2010.", "shelled", "shelling", "reported", Some("North Korea")),
    ("Al-Qaeda has vowed to strike American embassies.", "strike", "unspecified", "threatened", Some("Al-Qaeda")),
    ("Chechen gunmen seized more than 1,000 hostages at a school in Beslan in 2004.", "seized", "armed_assault", "reported", Some("Chechen gunmen")),
    ("The attack on the base was carried out by the Shining Path.", "attack", "armed_assault", "reported", Some("Shining Path")),
    ("Officials blamed the Taliban for the bombing of the Marriott hotel in Islamabad.", "bombing", "bombing", "reported", Some("Taliban")),
    ("A shell landed on a kindergarten in Stanytsia Luhanska, wounding three people.", "landed", "shelling", "reported", None),
    ("Mortar rounds fell on the Syrian village of Al-Tah, killing five children.", "fell", "shelling", "reported", None),
    ("Twelve people were shot dead in the offices of a magazine in Paris on Wednesday.", "shot dead", "shooting", "reported", None),
    ("Anti-government rebels fired on a UN helicopter in South Sudan.", "fired", "unspecified", "reported", Some("Anti-government rebels")),
    ("Armed men attacked a gold mine in eastern Burkina Faso at dawn.", "attacked", "armed_assault", "reported", Some("Armed men")),
    ("Settlers torched three homes in the West Bank village of Duma.", "torched", "arson", "reported", Some("Settlers")),
    ("Clashes between the army and rebels left 20 dead in Sittwe.", "Clashes", "armed_assault", "reported", None),
    ("India carried out air strikes on a militant camp in Balakot in February 2019.", "air strikes", "airstrike", "reported", Some("India")),
    ("Pakistan shelled Indian posts along the Line of Control.", "shelled", "shelling", "reported", Some("Pakistan")),
    ("Colombia's ELN claimed the car bomb attack on a police academy in Bogotá.", "attack", "bombing", "reported", Some("ELN")),
    ("Gunfire erupted near the presidential palace in Bissau, wounding two guards.", "Gunfire", "shooting", "reported", None),
    ("Basque separatists planted a bomb under a police car in Bilbao.", "planted", "bombing", "reported", Some("Basque separatists")),
    ("Contra rebels mortared a farming cooperative in northern Nicaragua in 1987.", "mortared", "shelling", "reported", Some("Contra rebels")),
    ("The LRA massacred 300 villagers in Makombo in December 2009.", "massacred", "armed_assault", "reported", Some("LRA")),
    ("Two bombs went off in a crowded bus station in Nairobi.", "went off", "bombing", "reported", None),
    ("A sniper killed a soldier at a checkpoint near Hebron.", "killed", "shooting", "reported", Some("sniper")),
];

#[rustfmt::skip]
const NO_ATTACKS: &[&str] = &[
    "The prime minister attacked the opposition leader over tax cuts.",
    "Teachers will go on strike next week over pay.",
    "He suffered a heart attack on Monday.",
    "The striker fired a shot over the bar in the 89th minute.",
    "The company launched a new phone on Tuesday.",
    "The central bank launched a review of its targets.",
    "Prices hit a record high on Friday.",
    "The storm hit the coast of Florida on Sunday, killing three people.",
    "An earthquake struck eastern Turkey, killing 40 people.",
    "A shark attacked a surfer off the coast of Australia.",
    "The senator fired back at her critics.",
    "She was fired from her job in March.",
    "The film bombed at the box office.",
    "The army is capable of attacking targets 300 km away.",
    "The general warned that the enemy could attack at any time.",
    "If they attack, we will respond.",
    "Officials fear an attack on the embassy.",
    "The country must protect itself against missile attacks.",
    "Soldiers took part in a drill that simulated an attack on the airport.",
    "The minister launched a scathing attack on the union.",
    "The new law targets tax fraud.",
    "The museum's exhibition opens on Monday.",
    "The war in Afghanistan lasted twenty years.",
    "The offensive to retake Mosul began in October.",
    "Rebels captured the town after weeks of fighting.",
    "A court sentenced the man to life in prison for fraud.",
    "The Attack on Titan series returns in autumn.",
    "He plays in attack for the national team.",
    "The hurricane's impact on shares was limited.",
    "Police raided the offices of a bank in a tax inquiry.",
    "The goalkeeper was beaten by a shot from 20 yards.",
    "A gas explosion destroyed a house in Ohio.",
    "The battle against inflation is not over.",
    "The team bombarded the goal in the second half.",
    "Two people were killed when a car crashed into a tree.",
    "Ministers met to discuss the threat of terrorist attacks.",
    "The bill would ban assault rifles.",
    "She was struck by the beauty of the city.",
    "The strike group sailed for the Pacific.",
    "The anti-terror law allows raids on homes without a warrant.",
    "Air raid sirens sounded in the capital, but nothing happened.",
    "The vaccine is under attack from conspiracy theorists.",
    "Bird flu killed 40 million chickens.",
    "The lorry drivers blocked roads to protest against fuel prices.",
    "There was no attack on the convoy, the army said.",
    "The bomb disposal unit was called to a school.",
    "A train ploughed into a lorry at a level crossing, killing two people.",
    "The city has not been attacked since 1945.",
    "The company was hit by a strike of its pilots.",
    "Sales exploded in the second quarter.",
];

fn report(text: &str) -> crate::Report {
    let article = Article::new(text)
        .published_str("2024-01-05")
        .expect("a day");
    read(&article)
}

#[test]
fn attacks_are_read_with_kind_status_and_perpetrator() {
    for &(text, mention, kind, status, perpetrator) in ATTACKS {
        let report = report(text);
        let [attack] = report.records().attacks.as_slice() else {
            panic!("{text}: {:?}", report.records().attacks);
        };
        assert_eq!(attack.mentions[0].text(text), Some(mention), "{text}");
        assert_eq!(attack.kind.as_str(), kind, "{text}");
        assert_eq!(attack.status.as_str(), status, "{text}");
        let name = attack.perpetrator.as_ref().map(|actor| actor.name.as_str());
        assert_eq!(name, perpetrator, "{text}");
    }
}

#[test]
fn what_is_no_attack_gives_none() {
    for &text in NO_ATTACKS {
        let report = report(text);
        assert!(
            report.records().attacks.is_empty(),
            "{text}: {:?}",
            report.records().attacks
        );
    }
}
