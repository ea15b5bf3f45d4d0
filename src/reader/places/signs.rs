//! The words by which a text says that a name is a place, or is none.

use crate::lexicon::fold::Spelling;
use crate::reader::text::Text;
use crate::record::PlacePrecision;

/// What a word for a kind of place says of the name in front of it: "Herat |province|", "Bagram |airfield|".
pub(super) fn kind(word: &str) -> Option<PlacePrecision> {
    use PlacePrecision::{District, Point, Region, Sea, Settlement};
    // Only the first letter may be a capital: "Province", not "PROVINCE".
    let (&first, rest) = (word.as_bytes().first()?, word.get(1..)?);
    // "Ju-min Park", "Right Sector": names of people and parties
    if first.is_ascii_uppercase() && matches!(rest, "ark" | "ector") {
        return None;
    }
    Some(match first.to_ascii_lowercase() {
        b'a' => match rest {
            "irport" | "airbase" | "irbase" | "irfield" | "irstrip" => Point,
            "rchipelago" | "rea" => District,
            _ => return None,
        },
        b'b' => match rest {
            "ase" | "arracks" | "ridge" | "azaar" => Point,
            _ => return None,
        },
        b'c' => match rest {
            "amp" | "heckpoint" | "rossing" | "athedral" | "hurch" | "emetery" => Point,
            "ounty" | "ommune" | "anton" => District,
            "ity" | "ities" => Settlement,
            _ => return None,
        },
        b'd' => match rest {
            "istrict" | "istricts" => District,
            "epartment" | "esert" | "elta" => Region,
            _ => return None,
        },
        b'f' => match rest {
            "orest" | "orests" => Point,
            _ => return None,
        },
        b'g' => match rest {
            "overnorate" | "overnorates" => Region,
            _ => return None,
        },
        b'h' => match rest {
            "ospital" | "otel" => Point,
            "amlet" => Settlement,
            _ => return None,
        },
        b'i' => match rest {
            "sland" | "slands" => Region,
            _ => return None,
        },
        b'k' => match rest {
            "rai" | "ray" => Region,
            _ => return None,
        },
        b'l' => match rest {
            "ocality" => Settlement,
            _ => return None,
        },
        b'm' => match rest {
            "osque" | "arket" | "onastery" | "all" | "ine" => Point,
            "unicipality" => District,
            "ountains" => Region,
            _ => return None,
        },
        b'n' => match rest {
            "eighbourhood" | "eighborhood" => District,
            _ => return None,
        },
        b'o' => match rest {
            "blast" => Region,
            _ => return None,
        },
        b'p' => match rest {
            "ort" | "rison" | "ark" => Point,
            "rovince" | "rovinces" | "refecture" | "eninsula" | "lateau" => Region,
            _ => return None,
        },
        b'q' => match rest {
            "uarter" => District,
            _ => return None,
        },
        b'r' => match rest {
            "aion" | "ayon" => District,
            "egion" => Region,
            "iver" => Sea,
            _ => return None,
        },
        b's' => match rest {
            "quare" | "tadium" | "hrine" | "tation" | "ynagogue" => Point,
            "uburb" | "uburbs" | "ubdistrict" | "ub-district" | "ector" => District,
            "ettlement" => Settlement,
            "tate" | "tates" => Region,
            _ => return None,
        },
        b't' => match rest {
            "emple" => Point,
            "own" | "owns" | "ownship" => Settlement,
            _ => return None,
        },
        b'v' => match rest {
            "illage" | "illages" => Settlement,
            "alley" | "oivodeship" => Region,
            _ => return None,
        },
        _ => return None,
    })
}

/// "north", "north-east", "southeastern": degrees clockwise from the north.
pub(super) fn bearing(word: &str) -> Option<f64> {
    Some(match word {
        "north" | "North" => 0.0,
        "northeast" | "north-east" | "Northeast" => 45.0,
        "east" | "East" => 90.0,
        "southeast" | "south-east" | "Southeast" => 135.0,
        "south" | "South" => 180.0,
        "southwest" | "south-west" | "Southwest" => 225.0,
        "west" | "West" => 270.0,
        "northwest" | "north-west" | "Northwest" => 315.0,
        _ => return None,
    })
}

/// What may stand in front of "of" and a place, besides the kinds and the directions: "the outskirts of Homs".
pub(super) fn is_part(word: &str) -> bool {
    matches!(
        word,
        "outskirts"
            | "suburbs"
            | "edge"
            | "edges"
            | "centre"
            | "center"
            | "heart"
            | "city"
            | "capital"
            | "port"
            | "island"
            | "town"
            | "coast"
            | "streets"
            | "km"
            | "kilometres"
            | "kilometers"
            | "miles"
            | "side"
            | "siege"
            | "north"
            | "south"
            | "east"
            | "west"
            | "shore"
            | "shores"
            | "stronghold"
            | "bastion"
            | "enclave"
            | "mayor"
            | "governor"
            | "residents"
            | "parts"
            | "districts"
            | "regions"
            | "control"
            | "capture"
            | "fall"
            | "battle"
    )
}

/// A preposition of place in front of a name.
pub(super) fn is_locative(word: &str) -> bool {
    matches!(
        word,
        "in" | "In"
            | "at"
            | "At"
            | "near"
            | "Near"
            | "from"
            | "From"
            | "outside"
            | "Outside"
            | "around"
            | "Around"
            | "across"
            | "Across"
            | "throughout"
            | "Throughout"
            | "inside"
            | "Inside"
            | "towards"
            | "toward"
            | "into"
            | "through"
            | "over"
            | "to"
            | "off"
            | "Off"
            | "via"
            | "within"
            | "between"
            | "Between"
            | "along"
    )
}

/// A preposition behind which even an unknown name is a place: "in Marjah", "outside Likoni".
pub(super) fn is_firm_locative(word: &str) -> bool {
    matches!(word, "in" | "In" | "near" | "Near" | "outside" | "Outside")
}

/// Words of direction and the like between a preposition and the name: "in |eastern| Aleppo", "in |downtown| Lagos".
pub(super) fn is_side(word: &str) -> bool {
    bearing(word).is_some()
        || matches!(
            word,
            "the"
                | "The"
                | "northern"
                | "southern"
                | "eastern"
                | "western"
                | "central"
                | "Northern"
                | "Southern"
                | "Eastern"
                | "Western"
                | "Central"
                | "northeastern"
                | "northwestern"
                | "southeastern"
                | "southwestern"
                | "north-eastern"
                | "north-western"
                | "south-eastern"
                | "south-western"
                | "downtown"
                | "nearby"
                | "upper"
                | "lower"
                | "coastal"
                | "mainland"
                | "inner"
                | "greater"
                | "rural"
                | "neighbouring"
                | "neighboring"
                | "occupied"
                | "besieged"
                | "rebel-held"
                | "government-held"
        )
}

/// Languages that are no nation's adjective: "shouted in |Arabic|".
pub(super) fn is_language(word: &str) -> bool {
    matches!(
        word,
        "Arabic"
            | "Hebrew"
            | "Pashto"
            | "Pashtu"
            | "Dari"
            | "Urdu"
            | "Hindi"
            | "Farsi"
            | "Kurdish"
            | "Latin"
            | "Mandarin"
            | "Cantonese"
            | "Swahili"
            | "Kiswahili"
            | "Hausa"
            | "Bengali"
            | "Tamil"
            | "Sinhala"
            | "Pidgin"
            | "Yiddish"
            | "Tigrinya"
            | "Amharic"
            | "Catalan"
            | "Creole"
            | "Braille"
            | "Lingala"
            | "Fulani"
            | "Malay"
            | "Punjabi"
            | "Gujarati"
            | "Tagalog"
            | "Esperanto"
    )
}

/// Small words inside names of places: "Rio |de| Janeiro".
pub(super) fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "de" | "da"
            | "do"
            | "dos"
            | "del"
            | "di"
            | "la"
            | "las"
            | "los"
            | "el"
            | "al"
            | "of"
            | "the"
            | "and"
            | "upon"
            | "on"
            | "sur"
            | "en"
            | "es"
            | "e"
    )
}

/// "London-|based|", "Islamic State-|held|": endings that make an adjective of a name.
pub(super) fn is_joined(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, ending)| {
        matches!(
            ending,
            "held"
                | "based"
                | "led"
                | "backed"
                | "controlled"
                | "run"
                | "born"
                | "style"
                | "linked"
                | "aligned"
                | "era"
                | "wide"
                | "bound"
                | "occupied"
                | "funded"
                | "made"
                | "appointed"
                | "installed"
                | "trained"
                | "area"
        )
    })
}

/// What makes another name of a place's name in front of it: an agreement, a newspaper, a club.
pub(super) fn makes_other(word: &str) -> bool {
    matches!(
        word,
        "Agreement"
            | "agreement"
            | "Agreements"
            | "agreements"
            | "Accord"
            | "accord"
            | "Accords"
            | "accords"
            | "Convention"
            | "Conventions"
            | "Treaty"
            | "treaty"
            | "Protocol"
            | "protocol"
            | "Declaration"
            | "declaration"
            | "Statute"
            | "syndrome"
            | "Communique"
            | "Memorandum"
            | "Pact"
            | "Post"
            | "Times"
            | "Globe"
            | "Herald"
            | "Tribune"
            | "Journal"
            | "Gazette"
            | "Chronicle"
            | "Telegraph"
            | "Star"
            | "News"
            | "Daily"
            | "Express"
            | "Examiner"
            | "Dispatch"
            | "Sun"
            | "Mirror"
            | "Observer"
            | "Courier"
            | "Inquirer"
            | "Register"
            | "Sentinel"
            | "Monitor"
            | "Review"
            | "Magazine"
            | "Radio"
            | "TV"
            | "Television"
            | "United"
            | "Rovers"
            | "Wanderers"
            | "FC"
            | "Athletic"
            | "Hotspur"
            | "Villa"
            | "Albion"
            | "Brigade"
            | "Battalion"
            | "Regiment"
            | "Declarations"
            | "University"
            | "College"
            | "Institute"
            | "Police"
            | "Army"
            | "Navy"
            | "Bank"
            | "Ministry"
            | "Parliament"
            | "Council"
            | "Senate"
            | "Court"
            | "Commission"
            | "Committee"
            | "Embassy"
            | "Association"
            | "Federation"
            | "Foundation"
            | "Museum"
            | "Opera"
            | "Orchestra"
            | "Airlines"
            | "Airways"
            | "Group"
            | "Company"
            | "Department"
            | "Street"
            | "Road"
            | "Avenue"
            | "Boulevard"
            | "Lane"
            | "Drive"
            | "Highway"
            | "Division"
            | "Bureau"
            | "Agency"
            | "Authority"
            | "Forces"
            | "Front"
            | "Movement"
            | "Party"
            | "Union"
            | "Club"
            | "Observatory"
            | "Corporation"
            | "Corp"
            | "Inc"
            | "Ltd"
            | "Fund"
            | "Society"
            | "League"
            | "Cup"
            | "Olympics"
            | "Games"
            | "Marathon"
            | "Stock"
            | "Exchange"
            | "Centre"
            | "Center"
            | "Initiative"
            | "Office"
            | "Network"
            | "Congress"
            | "Guard"
            | "Guards"
            | "Legislature"
            | "Assembly"
    )
}

/// What makes another name of a place's name behind it: "|HMS| London", "|Real| Madrid".
pub(super) fn makes_other_before(word: &str) -> bool {
    matches!(
        word,
        "HMS"
            | "USS"
            | "MV"
            | "RMS"
            | "INS"
            | "HMAS"
            | "SS"
            | "MT"
            | "USNS"
            | "HNLMS"
            | "Real"
            | "Inter"
            | "Atletico"
            | "Atlético"
            | "AC"
            | "AS"
            | "FC"
            | "FK"
            | "Sporting"
            | "Dynamo"
            | "Dinamo"
            | "Spartak"
            | "Lokomotiv"
            | "Bayern"
            | "Borussia"
            | "CSKA"
            | "Operation"
            | "Bank"
            | "University"
            | "Battalion"
    )
}

/// Words that begin names of places: "|Mount| Sinjar", "|Camp| Bastion", "|Tel| Rifaat".
pub(super) fn begins_place(word: &str) -> bool {
    matches!(
        word,
        "Mount"
            | "Camp"
            | "Lake"
            | "Fort"
            | "Port"
            | "Cape"
            | "Wadi"
            | "Jebel"
            | "Jabal"
            | "Tel"
            | "Tal"
            | "Tell"
            | "Khan"
            | "Deir"
            | "Beit"
            | "Bayt"
            | "Kafr"
            | "Kfar"
            | "Umm"
            | "Ain"
            | "Ras"
            | "Bab"
            | "Bir"
            | "Wat"
            | "Ban"
            | "Nahr"
            | "Kibbutz"
            | "Moshav"
            | "Baba"
            | "Nova"
            | "Novo"
            | "Velyka"
            | "Mala"
            | "Stara"
            | "Nueva"
            | "Puerto"
            | "Villa"
            | "Santa"
            | "Santo"
            | "São"
            | "Saint"
            | "Al"
            | "Ash"
            | "Ar"
            | "Az"
            | "San"
            | "Los"
            | "Las"
            | "El"
            | "La"
            | "Ciudad"
            | "Vila"
            | "Porto"
            | "Barangay"
            | "Sitio"
            | "Brgy"
            | "Kampung"
            | "Bandar"
            | "Oued"
            | "Hassi"
            | "Sidi"
            | "Djebel"
            | "Bani"
            | "Beni"
            | "Ould"
            | "Nowy"
            | "Novy"
            | "Stary"
            | "Koh"
            | "Pulau"
            | "Fob"
            | "FOB"
    )
}

/// US states as American papers cut them short behind a town: "Tyler, |Tex.|", "Macon, |Ga.|", "Dayton, |OH|".
pub(super) fn us_state(word: &str) -> Option<&'static str> {
    const STATES: [(&str, &str); 95] = [
        ("Ala.", "Alabama"),
        ("AL", "Alabama"),
        ("AK", "Alaska"),
        ("Ariz.", "Arizona"),
        ("AZ", "Arizona"),
        ("Ark.", "Arkansas"),
        ("AR", "Arkansas"),
        ("Calif.", "California"),
        ("CA", "California"),
        ("Colo.", "Colorado"),
        ("CO", "Colorado"),
        ("Conn.", "Connecticut"),
        ("CT", "Connecticut"),
        ("Del.", "Delaware"),
        ("DE", "Delaware"),
        ("Fla.", "Florida"),
        ("FL", "Florida"),
        ("Ga.", "Georgia"),
        ("GA", "Georgia"),
        ("HI", "Hawaii"),
        ("ID", "Idaho"),
        ("Ill.", "Illinois"),
        ("IL", "Illinois"),
        ("Ind.", "Indiana"),
        ("IN", "Indiana"),
        ("IA", "Iowa"),
        ("Kan.", "Kansas"),
        ("KS", "Kansas"),
        ("Ky.", "Kentucky"),
        ("KY", "Kentucky"),
        ("La.", "Louisiana"),
        ("LA", "Louisiana"),
        ("ME", "Maine"),
        ("Md.", "Maryland"),
        ("MD", "Maryland"),
        ("Mass.", "Massachusetts"),
        ("MA", "Massachusetts"),
        ("Mich.", "Michigan"),
        ("MI", "Michigan"),
        ("Minn.", "Minnesota"),
        ("MN", "Minnesota"),
        ("Miss.", "Mississippi"),
        ("MS", "Mississippi"),
        ("Mo.", "Missouri"),
        ("MO", "Missouri"),
        ("Mont.", "Montana"),
        ("MT", "Montana"),
        ("Neb.", "Nebraska"),
        ("NE", "Nebraska"),
        ("Nev.", "Nevada"),
        ("NV", "Nevada"),
        ("N.H.", "New Hampshire"),
        ("NH", "New Hampshire"),
        ("N.J.", "New Jersey"),
        ("NJ", "New Jersey"),
        ("N.M.", "New Mexico"),
        ("NM", "New Mexico"),
        ("N.Y.", "New York"),
        ("NY", "New York"),
        ("N.C.", "North Carolina"),
        ("NC", "North Carolina"),
        ("N.D.", "North Dakota"),
        ("ND", "North Dakota"),
        ("OH", "Ohio"),
        ("Okla.", "Oklahoma"),
        ("OK", "Oklahoma"),
        ("Ore.", "Oregon"),
        ("OR", "Oregon"),
        ("Pa.", "Pennsylvania"),
        ("PA", "Pennsylvania"),
        ("R.I.", "Rhode Island"),
        ("RI", "Rhode Island"),
        ("S.C.", "South Carolina"),
        ("SC", "South Carolina"),
        ("S.D.", "South Dakota"),
        ("SD", "South Dakota"),
        ("Tenn.", "Tennessee"),
        ("TN", "Tennessee"),
        ("Tex.", "Texas"),
        ("TX", "Texas"),
        ("UT", "Utah"),
        ("Vt.", "Vermont"),
        ("VT", "Vermont"),
        ("Va.", "Virginia"),
        ("VA", "Virginia"),
        ("Wash.", "Washington"),
        ("WA", "Washington"),
        ("W.Va.", "West Virginia"),
        ("WV", "West Virginia"),
        ("Wis.", "Wisconsin"),
        ("WI", "Wisconsin"),
        ("Wyo.", "Wyoming"),
        ("WY", "Wyoming"),
        ("D.C.", "Washington, D.C."),
        ("DC", "Washington, D.C."),
    ];
    if word.len() > 5 {
        return None;
    }
    let state = STATES.iter().find(|(short, _)| *short == word);
    state.map(|(_, name)| *name)
}

/// US states by their full names of one word, but for those that others bear too: Georgia, Washington.
pub(super) fn us_state_named(text: &Text<'_>, at: usize) -> Option<&'static str> {
    #[rustfmt::skip]
    const STATES: [&str; 38] = [
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut",
        "Delaware", "Florida", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa",
        "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan",
        "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "Ohio",
        "Oklahoma", "Oregon", "Pennsylvania", "Tennessee", "Texas", "Utah", "Vermont",
        "Virginia", "Wisconsin", "Wyoming",
    ];
    const SPELLINGS: [Spelling; STATES.len()] = Spelling::of_all(STATES);
    if !text.is(at, &SPELLINGS) {
        return None;
    }
    let word = text.word(at);
    STATES.binary_search(&word).ok().map(|at| STATES[at])
}
