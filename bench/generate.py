"""Write a portal of N invented companies, to be timed: `python bench/generate.py 1000 DIR` fills DIR/content.

A company is the same whatever N is: it depends on the seed and its number alone.
"""

import argparse
import hashlib
import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parent / "content"
WORDS: dict[str, Any] = yaml.safe_load((HERE / "words.yaml").read_text("utf-8"))

PROVINCE = "98"
"""What all codes begin with: no province's. 99 are demonstrations, which a search puts after all that is real."""
A_COUNTY = 10
"""Companies in one county."""
A_PREFECTURE = 20
"""Counties in one prefecture; more only where the codes would run out."""
NOTICES = 10
"""Notices of one company."""
MARKER = ".generated"
"""The file by which a portal of ours is known: what it was made from, and that it may be made again."""
LAST_DAY = date(2026, 11, 20)
COPIED = ("regulations", "pages")
"""The folders of this repository's content that every portal gets."""
SYNONYMS = CONTENT / "synonyms.yaml"

_SECTORS = ("water", "gas", "heat", "water", "gas", "water", "heat", "gas", "water", "heat")
_WEIGHTS_11714 = (3, 7, 9, 10, 5, 8, 4, 2)
_ALPHABET_11714 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ALPHABET_32100 = "0123456789ABCDEFGHJKLMNPQRTUWXY"

Part = Mapping[str, Any]


class Draw(dict[str, object]):
    """What a text is filled with: the values given, and for any other name a draw."""

    def __init__(self, random: Random, **values: object) -> None:
        super().__init__(values)
        self.random = random
        self["n"] = _Whole(random)
        self["cents"] = _Money(random)

    def __missing__(self, name: str) -> object:
        return self.random.choice(WORDS["words"][name])

    def happens(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def text(self, parts: list[Part]) -> str:
        """The parts one after another, without those that are for others and those that the draw leaves out."""
        return "".join(part["text"].format_map(self) for part in parts if self._has(part))

    def _has(self, part: Part) -> bool:
        if self.get("sector") not in part.get("sectors", (self.get("sector"),)):
            return False
        if self.get("kind") not in part.get("kinds", (self.get("kind"),)):
            return False
        return not self.happens(part.get("gap", 0))


class _Whole:
    """`{n:1-9}` is a whole number from 1 to 9."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def __format__(self, spec: str) -> str:
        low, _, high = spec.partition("-")
        return str(self.random.randint(int(low), int(high)))


class _Money(_Whole):
    """`{cents:150-400}` is a price from 1.50 to 4.00."""

    def __format__(self, spec: str) -> str:
        return yuan(int(super().__format__(spec)))


def yuan(cents: int) -> str:
    """Give an amount in yuan with two places."""
    return f"{cents // 100}.{cents % 100:02}"


def write_portal(count: int, root: Path, seed: int) -> None:
    """Fill `root/content`, unless it was made from the same before; content that is not ours is left alone."""
    content, marker = root / "content", root / MARKER
    wanted = _fingerprint(count, seed)
    if marker.is_file() and marker.read_text("utf-8") == wanted:
        return
    if content.exists() and not marker.is_file():
        raise SystemExit(f"{content} was not made here: give another folder")
    shutil.rmtree(content, ignore_errors=True)
    content.mkdir(parents=True)
    marker.write_text("unfinished", encoding="utf-8")
    _write(content, _files(count, seed))
    _copy_ours(content)
    marker.write_text(wanted, encoding="utf-8")


def _write(content: Path, files: Iterator[tuple[str, str]]) -> None:
    made: set[Path] = set()
    for path, text in files:
        target = content / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_text(text, encoding="utf-8")


def _fingerprint(count: int, seed: int) -> str:
    made_from = [Path(__file__), HERE / "words.yaml"]
    made_from += sorted(path for folder in (*COPIED, "regions") for path in (CONTENT / folder).glob("*.*"))
    made_from += [SYNONYMS] if SYNONYMS.is_file() else []
    seen = hashlib.sha256(b"".join(path.read_bytes() for path in made_from)).hexdigest()
    return f"{count} companies, seed {seed}, from {seen}\n"


def _files(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Every file as (path below content/, text)."""
    yield "portal.yaml", WORDS["portal"]
    counties = -(-count // A_COUNTY)
    yield from regions(counties, seed)
    for number in range(count):
        yield from company(number, counties, seed)


def _copy_ours(content: Path) -> None:
    """Copy the regulations, the pages and the synonyms of this repository, with the regions that they speak of."""
    for folder in COPIED:
        if (CONTENT / folder).is_dir():
            shutil.copytree(CONTENT / folder, content / folder)
    if SYNONYMS.is_file():
        shutil.copy(SYNONYMS, content)
    texts = [path.read_text("utf-8") for path in sorted((content / "regulations").glob("*.yaml"))]
    codes = {code for text in texts for code in re.findall(r"^region: '([0-9]{6})'", text, re.MULTILINE)}
    for code in sorted(codes | {code[:4] + "00" for code in codes} | {code[:2] + "0000" for code in codes}):
        source = CONTENT / "regions" / f"{code}.yaml"
        if source.is_file():
            shutil.copy(source, content / "regions")


def county_code(county: int, counties: int) -> str:
    """The code of a county by its number; 99 prefectures of 99 counties are all there is room for."""
    size = max(A_PREFECTURE, -(-counties // 99))
    if size > 99:  # noqa: PLR2004 - two digits
        raise SystemExit(f"at most {99 * 99 * A_COUNTY} companies fit into the region codes")
    return f"{PROVINCE}{county // size + 1:02}{county % size + 1:02}"


def place_name(number: int) -> tuple[str, str]:
    """A name of two syllables and its spelling: another for each number until all are used, neighbours unlike."""
    syllables = WORDS["regions"]["syllables"]
    others = len(syllables) - 1
    mixed = number * 389  # a prime that divides neither count: every pair comes once
    place = mixed // others % len(syllables)
    first, second = syllables[place], syllables[(place + 1 + mixed % others) % len(syllables)]
    return first[0] + second[0], f"{first[1]}-{second[1]}"


def regions(counties: int, seed: int) -> Iterator[tuple[str, str]]:
    """The province, the prefectures and the counties."""
    words = WORDS["regions"]
    codes = [county_code(number, counties) for number in range(counties)]
    yield _region(f"{PROVINCE}0000", words["province"], words["province"], "", seed)
    for number, code in enumerate(sorted({code[:4] + "00" for code in codes})):
        short = place_name(-1 - number)[0]
        yield _region(code, short + words["prefecture"], short, words["details"], seed)
    for number, code in enumerate(codes):
        yield _region(code, _county_name(number), place_name(number)[0], "", seed)


def _county_name(county: int) -> str:
    ends = WORDS["regions"]["ends"]
    return place_name(county)[0] + str(ends[county % len(ends)])


def _region(code: str, name: str, short: str, details: str, seed: int) -> tuple[str, str]:
    draw = Draw(Random(f"{seed}/{code}"), name=name, short=short)
    text = WORDS["regions"]["text"] + details + WORDS["regions"]["source"]
    return f"regions/{code}.yaml", text.format_map(draw)


def company(number: int, counties: int, seed: int) -> Iterator[tuple[str, str]]:
    """All files of one company."""
    draw = _company_draw(number, counties, seed)
    folder = f"companies/{_identity(draw)}"
    for name, parts in WORDS["files"].items():
        yield f"{folder}/{name}.yaml", draw.text([*parts, {"text": WORDS["source"]}])
    quality = WORDS["quality"][draw["sector"]] + WORDS["source"]
    yield f"{folder}/quality/2026-10.yaml", quality.format_map(draw)
    first_of_county = number // A_COUNTY * A_COUNTY
    water = _notices_draw(_company_draw(first_of_county, counties, seed), first_of_county, seed)
    cause = f"{_identity(water)}/{next(_events(water))['identity']}"
    for identity, text in notices(_notices_draw(draw, number, seed), cause):
        yield f"{folder}/notices/{identity}.yaml", text


def _identity(draw: Draw) -> str:
    return f"{draw['code']}/{draw['sector']}/{draw['slug']}"


def _notices_draw(draw: Draw, number: int, seed: int) -> Draw:
    """A draw of their own, so that a notice can be referred to without making its company."""
    return Draw(Random(f"{seed}/{number}/notices"), **draw)


def _company_draw(number: int, counties: int, seed: int) -> Draw:
    random = Random(f"{seed}/{number}")
    county, rank = divmod(number, A_COUNTY)
    sector = _SECTORS[rank]
    words = WORDS["sectors"][sector]
    code = county_code(county, counties)
    name, spelled = place_name(number)
    return Draw(
        random,
        **{key: value for key, value in words.items() if isinstance(value, str)},
        **_prices(random, words),
        sector=sector,
        code=code,
        slug=f"{spelled}-{sector}-{rank}",
        place=_county_name(county),
        short=place_name(county)[0],
        brand=name + words["mark"],
        name=_county_name(county) + name + words["mark"] + random.choice(words["title"]),
        credit_code=credit_code(code, f"MA{number:06}"),
        published=f"2026-{random.randint(1, 10):02}-{random.randint(1, 28):02}",
        year=random.randint(2018, 2025),
        standard=random.choice(("28885-2025", "28885-2012", "32063-2015", "33833-2017")),
    )


def _prices(random: Random, words: Mapping[str, Any]) -> dict[str, str]:
    """Three basic prices in one of the sector's ratios, with the charges on top and the sums."""
    base, ratio = random.randrange(*words["price"]), random.choice(words["ratios"])
    basic = [base * share // 100 for share in ratio]
    sewage, tax = random.randrange(65, 145, 5), random.randrange(20, 60, 5)
    first = random.randrange(120, 400, 20)
    prices = {f"p{place}": yuan(price) for place, price in enumerate(basic, 1)}
    sums = {f"s{place}": yuan(price + sewage + tax) for place, price in enumerate(basic, 1)}
    limits = {"first": str(first), "second": str(first + random.randrange(60, 240, 20))}
    return prices | sums | limits | {"sewage": yuan(sewage), "tax": yuan(tax)}


def credit_code(region: str, body: str) -> str:
    """A unified social credit code with the check characters of GB 11714 and GB 32100."""
    pairs = zip(body, _WEIGHTS_11714, strict=True)
    rest = 11 - sum(_ALPHABET_11714.index(sign) * weight for sign, weight in pairs) % 11
    code = f"91{region}{body}" + {10: "X", 11: "0"}.get(rest, str(rest))
    total = sum(_ALPHABET_32100.index(sign) * pow(3, place, 31) for place, sign in enumerate(code))
    return code + _ALPHABET_32100[-total % 31]


def notices(draw: Draw, cause: str) -> Iterator[tuple[str, str]]:
    """A company's notices as (identity, text); `cause` is the notice from which a stop of heat may come."""
    words = WORDS["notices"]
    for number, event in enumerate(list(_events(draw))):
        caused = number == 0 and draw["sector"] == "heat" and draw.happens(words["caused"])
        parts = [*words["parts"], *([{"text": words["cause"]}] if caused else []), {"text": WORDS["source"]}]
        yield str(event["identity"]), Draw(draw.random, **(draw | event), cause=cause).text(parts)


def _events(draw: Draw) -> Iterator[dict[str, object]]:
    """What the notices tell of, spread over some sixteen months; the first is a planned stop."""
    day = LAST_DAY - timedelta(days=51 * NOTICES)
    previous: dict[str, object] = {}
    for number in range(NOTICES):
        day += timedelta(days=draw.random.randint(8, 50))
        kind = _kind(draw, str(previous["kind"])) if previous else "planned-outage"
        if kind in WORDS["notices"]["follow"]:
            event = {**previous, "kind": kind, "follows": previous["identity"], "announced": previous["end"]}
        else:
            event = {"kind": kind, **_times(draw, day), **{name: draw[name] for name in ("street", "work", "fault")}}
        published = str(event["announced"])[:10]
        previous = {**event, "published": published, "identity": f"{published}-{kind}-{number}"}
        yield previous


def _kind(draw: Draw, previous: str) -> str:
    words = WORDS["notices"]
    for kind, percent in words["follow"].items():
        if previous in words["stops"] and draw.happens(percent):
            return str(kind)
    kinds: Mapping[str, int] = words["kinds"]
    return draw.random.choices(tuple(kinds), weights=tuple(kinds.values()))[0]


def _times(draw: Draw, day: date) -> dict[str, object]:
    words = WORDS["notices"]
    announced = datetime.combine(day, datetime.min.time()) + timedelta(minutes=draw.random.randrange(480, 1080, 5))
    start = announced + timedelta(hours=draw.random.choice(words["leads"]))
    length = draw.random.choice(words["lengths"])
    told = announced.date() if draw.happens(words["date_only"]) else f"{announced:%Y-%m-%d %H:%M}"
    return {
        "announced": told,
        "start": f"{start:%Y-%m-%d %H:%M}",
        "end": f"{start + timedelta(hours=length):%Y-%m-%d %H:%M}",
        "length": length,
    }


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="how many companies")
    parser.add_argument("root", type=Path, help="the portal's folder")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write_portal(arguments.count, arguments.root, arguments.seed)


if __name__ == "__main__":
    main()
