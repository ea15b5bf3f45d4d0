use super::*;

fn first(name: &str) -> Entry {
    lookup(name)
        .next()
        .unwrap_or_else(|| panic!("{name} is no place"))
}

/// Country codes and names, from "UA Kyiv; FR Paris".
fn pairs(list: &str) -> impl Iterator<Item = (&str, &str)> {
    list.split("; ").filter_map(|pair| pair.split_once(' '))
}

/// Country and capital, as an English newspaper writes it.
const CAPITALS: &str = "\
    AF Kabul; AL Tirana; DZ Algiers; AO Luanda; AR Buenos Aires; AM Yerevan; AU Canberra; AT Vienna; AZ \
    Baku; BH Manama; BD Dhaka; BY Minsk; BE Brussels; BJ Porto-Novo; BT Thimphu; BA Sarajevo; BW \
    Gaborone; BR Brasilia; BG Sofia; BF Ouagadougou; KH Phnom Penh; CM Yaounde; CA Ottawa; CF Bangui; TD \
    N'Djamena; CL Santiago; CN Beijing; CO Bogota; CG Brazzaville; CD Kinshasa; CR San Jose; HR Zagreb; \
    CU Havana; CY Nicosia; CZ Prague; DK Copenhagen; DO Santo Domingo; EC Quito; EG Cairo; SV San \
    Salvador; ER Asmara; EE Tallinn; ET Addis Ababa; FI Helsinki; FR Paris; GA Libreville; GE Tbilisi; \
    DE Berlin; GH Accra; GR Athens; GT Guatemala City; GN Conakry; GW Bissau; HT Port-au-Prince; HN \
    Tegucigalpa; HU Budapest; IS Reykjavik; IN New Delhi; ID Jakarta; IR Tehran; IQ Baghdad; IE Dublin; \
    IL Jerusalem; IT Rome; CI Abidjan; JM Kingston; JP Tokyo; JO Amman; KZ Astana; KE Nairobi; KP \
    Pyongyang; KR Seoul; XK Pristina; KW Kuwait City; KG Bishkek; LA Vientiane; LV Riga; LB Beirut; LR \
    Monrovia; LY Tripoli; LT Vilnius; MK Skopje; MG Antananarivo; MW Lilongwe; MY Kuala Lumpur; ML \
    Bamako; MR Nouakchott; MX Mexico City; MD Chisinau; MN Ulaanbaatar; ME Podgorica; MA Rabat; MZ \
    Maputo; MM Naypyidaw; NA Windhoek; NP Kathmandu; NL Amsterdam; NI Managua; NE Niamey; NG Abuja; NO \
    Oslo; OM Muscat; PK Islamabad; PA Panama City; PG Port Moresby; PY Asuncion; PE Lima; PH Manila; PL \
    Warsaw; PT Lisbon; QA Doha; RO Bucharest; RU Moscow; RW Kigali; SA Riyadh; SN Dakar; RS Belgrade; SL \
    Freetown; SK Bratislava; SI Ljubljana; SO Mogadishu; ZA Pretoria; SS Juba; ES Madrid; LK Colombo; SD \
    Khartoum; SE Stockholm; CH Bern; SY Damascus; TW Taipei; TJ Dushanbe; TZ Dodoma; TH Bangkok; TG \
    Lome; TN Tunis; TR Ankara; TM Ashgabat; UG Kampala; UA Kyiv; AE Abu Dhabi; GB London; US Washington; \
    UY Montevideo; UZ Tashkent; VE Caracas; VN Hanoi; YE Sanaa; ZM Lusaka; ZW Harare";

/// Country and a place or spelling met in the news of a conflict there.
const NEWS: &str = "\
    UA Kharkov; UA Odessa; UA Bakhmut; UA Avdiivka; UA Izyum; UA Bucha; UA Kramatorsk; UA Donbas; UA \
    Crimea; RU Belgorod; RU Grozny; RU Beslan; RU Chechnya; SY Aleppo; SY Idlib; SY Raqqa; SY al-Raqqa; \
    SY Deir al-Zour; SY Deir ez-Zor; SY Deir al-Zor; SY Kobane; SY Douma; SY Eastern Ghouta; IQ Mosul; \
    IQ Fallujah; IQ Ramadi; IQ Tal Afar; IQ Sinjar; IQ Anbar; IQ Basra; YE Hodeidah; YE Aden; YE Taiz; \
    YE Marib; YE Sana'a; LY Benghazi; LY Misrata; LY Sirte; SD El Fasher; SD al-Fashir; SD Darfur; SD \
    Omdurman; SD Nyala; SS Malakal; SS Bentiu; SO Kismayo; SO Baidoa; ET Mekelle; ET Tigray; NG \
    Maiduguri; NG Borno; NG Jos; ML Gao; ML Timbuktu; ML Mopti; BF Djibo; NE Diffa; CM Bamenda; CD Goma; \
    CD Bukavu; CD North Kivu; MZ Cabo Delgado; KE Mombasa; KE Garissa; AF Kandahar; AF Helmand; AF \
    Kunduz; AF Mazar-i-Sharif; PK Peshawar; PK Quetta; PK Waziristan; IN Srinagar; IN Bombay; IN \
    Manipur; LK Jaffna; MM Rakhine; MM Sagaing; MM Rangoon; TH Pattani; PH Marawi; PH Mindanao; ID Aceh; \
    CN Xinjiang; CO Cali; MX Culiacan; TR Diyarbakir; LB Tyre; LB Nabatieh; IL Tel Aviv; IL Sderot; PS \
    Gaza; PS Rafah; PS Jenin; PS Khan Younis; PS Khan Yunis; PS Jabaliya; PS West Bank; EG North Sinai; \
    IR Isfahan; GE Gori; AZ Nagorno-Karabakh; BA Srebrenica; BA Mostar; HR Vukovar; XK Racak; GB \
    Belfast; GB Omagh; ES Bilbao; RW Butare; BI Bujumbura; SL Bo; TL Dili";

#[test]
fn capitals_come_first() {
    for (code, name) in pairs(CAPITALS) {
        assert_eq!(first(name).country_code(), code, "{name}");
        // Ivory Coast is ruled from Abidjan, but not by its constitution.
        assert!(
            code == "CI" || lookup(name).any(|entry| entry.kind == EntryKind::Capital),
            "{name}"
        );
    }
}

#[test]
fn places_in_the_news_are_found() {
    for (code, name) in pairs(NEWS) {
        assert_eq!(first(name).country_code(), code, "{name}");
    }
}

#[test]
fn old_and_new_spellings_are_one_place() {
    for (old, new) in [
        ("Kiev", "Kyiv"),
        ("Kharkov", "Kharkiv"),
        ("Bombay", "Mumbai"),
        ("Rangoon", "Yangon"),
        ("Khan Yunis", "Khan Younis"),
        ("Deir al-Zour", "Deir ez-Zor"),
        ("São Paulo", "Sao Paulo"),
        ("KHARKIV", "kharkiv"),
        ("Artemivsk", "Bakhmut"),
        ("Sana’a", "Sanaa"),
        ("St. Petersburg", "Saint Petersburg"),
        ("Port au Prince", "Port-au-Prince"),
    ] {
        let (old, new) = (first(old), first(new));
        assert_eq!(
            (old.name, old.country, old.latitude),
            (new.name, new.country, new.latitude)
        );
    }
    assert_eq!(first("Kiev").name, "Kyiv");
}

#[test]
fn kharkiv_in_full() {
    let kharkiv = first("Kharkiv");
    assert_eq!(
        (kharkiv.name, kharkiv.country_code(), kharkiv.region),
        ("Kharkiv", "UA", Some("Kharkiv"))
    );
    assert_eq!((kharkiv.latitude, kharkiv.longitude), (49.982, 36.255));
    assert!(
        (1_300_000..1_550_000).contains(&kharkiv.population),
        "{}",
        kharkiv.population
    );
    assert_eq!(kharkiv.kind, EntryKind::Settlement);
    assert!(!kharkiv.common_word && !kharkiv.alternate);
}

#[test]
fn all_places_of_a_name_are_told() {
    let paris: Vec<_> = lookup("Paris").map(|entry| entry.country).collect();
    assert_eq!(paris[0], *b"FR");
    assert!(paris.contains(b"US"));
    let tripoli: Vec<_> = lookup("Tripoli").map(|entry| entry.country).collect();
    assert!(
        tripoli.starts_with(&[*b"LY"]) && tripoli.contains(b"LB"),
        "{tripoli:?}"
    );
    let georgia: Vec<_> = lookup("Georgia")
        .map(|entry| (entry.country, entry.kind))
        .collect();
    assert_eq!(
        georgia[..2],
        [(*b"GE", EntryKind::Country), (*b"US", EntryKind::Region)]
    );
    assert!(lookup("Punjab").count() >= 2);
    assert!(lookup("Springfield").count() >= 5);
    let kharkiv: Vec<_> = lookup("Kharkiv").map(|entry| entry.kind).collect();
    assert!(kharkiv.contains(&EntryKind::Region));
}

#[test]
fn countries_come_before_their_namesakes() {
    for (name, code) in [
        ("Ukraine", "UA"),
        ("Russia", "RU"),
        ("UK", "GB"),
        ("U.S.", "US"),
        ("Britain", "GB"),
        ("Congo", "CD"),
        ("DRC", "CD"),
        ("Palestine", "PS"),
        ("Lebanon", "LB"),
        ("Jordan", "JO"),
        ("Chad", "TD"),
        ("Niger", "NE"),
        ("Mexico", "MX"),
        ("Ivory Coast", "CI"),
        ("Myanmar", "MM"),
        ("Burma", "MM"),
        ("South Sudan", "SS"),
        ("Kosovo", "XK"),
        ("Kuwait", "KW"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Cuba", "CU"),
        ("Panama", "PA"),
        ("Peru", "PE"),
        ("Syria", "SY"),
        ("Israel", "IL"),
    ] {
        let entry = first(name);
        assert_eq!(
            (entry.country_code(), entry.kind, entry.common_word),
            (code, EntryKind::Country, false),
            "{name}"
        );
    }
}

#[test]
fn common_words_and_names_of_people_are_marked() {
    for name in [
        "Of",
        "Most",
        "Nice",
        "Reading",
        "Bath",
        "Man",
        "Police",
        "Hit",
        "Mobile",
        "Orange",
        "Lead",
        "Van",
        "March",
        "Eastern Province",
        "UN",
        "Moskva",
    ] {
        assert!(lookup(name).all(|entry| entry.common_word), "{name}");
    }
    assert!(first("Florence").personal_name && first("Salem").personal_name);
    for name in [
        "Kyiv",
        "Bakhmut",
        "Aleppo",
        "Gaza",
        "London",
        "New York City",
    ] {
        assert!(
            lookup(name).all(|entry| !entry.common_word && !entry.personal_name),
            "{name}"
        );
    }
}

#[test]
fn names_of_several_words_are_measured() {
    assert_eq!(longest(&["New", "York", "City", "police"]), Some(3));
    assert_eq!(longest(&["New", "York", "police"]), Some(2));
    assert_eq!(longest(&["Khan", "Younis", "in"]), Some(2));
    assert_eq!(longest(&["Deir", "ez-Zor", "on", "Monday"]), Some(2));
    assert_eq!(longest(&["Port-au-Prince", "and"]), Some(1));
    assert_eq!(longest(&["Paris", "and", "London"]), Some(1));
    assert_eq!(longest(&["zzyzyx", "and"]), None);
    assert_eq!(longest(&[]), None);
    assert!(may_begin("New") >= Some(3) && may_begin("al-Raqqa").is_some());
    assert_eq!(may_begin("Zzyzyx"), None);
    assert_eq!(
        lookup_words(&["Deir", "ez-Zor"]).next(),
        lookup("Deir ez Zor").next()
    );
}

#[test]
fn odd_input_is_no_place() {
    let long = "a".repeat(100_000);
    let words = "a ".repeat(100_000);
    for odd in [
        "",
        " ",
        "-",
        "'",
        "…",
        "💥",
        "💥 💥",
        "\u{0}",
        "\u{300}",
        "Κίεβο",
        "Киев",
        "\u{200b}",
        long.as_str(),
        words.as_str(),
    ] {
        assert_eq!(lookup(odd).count(), 0, "{odd:.20}");
        assert_eq!(longest(&[odd, "x"]), None);
        assert_eq!(
            may_begin(odd),
            if odd.starts_with("a ") {
                may_begin(odd)
            } else {
                None
            }
        );
    }
}

/// The script and the look-up fold names alike, and the table is whole.
#[test]
fn every_place_is_found_by_its_name() {
    let mut missing = Vec::new();
    for number in 0..TABLE.places() {
        let place = table::Meaning::of_place(number).entry();
        assert!(
            !place.name.is_empty() && place.country.iter().all(u8::is_ascii_uppercase),
            "{place:?}"
        );
        assert!(
            place.latitude.abs() <= 90.0 && place.longitude.abs() <= 180.0,
            "{place:?}"
        );
        if !lookup(place.name)
            .any(|entry| entry.name == place.name && entry.latitude == place.latitude)
        {
            missing.push(place.name);
        }
    }
    // Names of over six words, with digits only or with brackets have no key.
    assert!(
        missing.len() < TABLE.places() / 200,
        "{} such as {:?}",
        missing.len(),
        &missing[..40.min(missing.len())]
    );
}

#[test]
#[ignore = "a measurement: cargo test --release gazetteer -- --ignored --nocapture"]
fn speed() {
    let hits = [
        "Kharkiv",
        "Khan Younis",
        "Aleppo",
        "San José",
        "Springfield",
        "Mogadishu",
        "North Kivu",
        "Kabul",
    ];
    let misses = [
        "Zelenskiy",
        "missiles",
        "Wednesday",
        "Hezbollah",
        "yesterday",
        "Raikovych",
        "spokesperson",
        "Kyivstar",
    ];
    let time = |label: &str, names: &[&str], look: &dyn Fn(&str) -> usize| {
        let start = std::time::Instant::now();
        let mut sum = 0;
        for _ in 0..200_000 {
            sum += names
                .iter()
                .map(|name| look(std::hint::black_box(name)))
                .sum::<usize>();
        }
        let nanoseconds = start.elapsed().as_nanos() as f64 / 200_000.0 / names.len() as f64;
        println!("{label}: {nanoseconds:.0} ns ({})", sum / 200_000);
    };
    time("hit, first entry", &hits, &|name| {
        lookup(name).next().map_or(0, |entry| entry.name.len())
    });
    time("hit, all entries", &hits, &|name| {
        lookup(name).map(|entry| entry.name.len()).sum()
    });
    time("hit, contains", &hits, &|name| usize::from(contains(name)));
    time("miss", &misses, &|name| lookup(name).count());
    time("may_begin", &misses, &|name| may_begin(name).unwrap_or(0));
    time("longest, miss", &misses, &|name| {
        longest(&[name, "said", "on"]).unwrap_or(0)
    });
    time("longest, hit", &hits, &|name| {
        longest(&[name, "said", "on"]).unwrap_or(0)
    });
    // Names all over the table, so that the caches do not hold them.
    let all: Vec<_> = (0..TABLE.places())
        .step_by(7)
        .map(|number| {
            table::Meaning::of_place(number * 31 % TABLE.places())
                .entry()
                .name
        })
        .collect();
    let start = std::time::Instant::now();
    let sum: usize = all
        .iter()
        .map(|name| lookup(name).next().map_or(0, |entry| entry.name.len()))
        .sum();
    println!(
        "hit, cold: {:.0} ns ({sum})",
        start.elapsed().as_nanos() as f64 / all.len() as f64
    );
}
