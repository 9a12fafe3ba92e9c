"""Every figure of every bulletin, one up and one down in its last place: it is found, or it cannot be, and why."""

import copy
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking.bulletins import check_bulletin
from disclosure.content import convert
from disclosure.content.records import read_record
from disclosure.content.schemas import Schemas
from disclosure.content.tree import Entry, survey
from disclosure.model.bulletin import Bulletin

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = Schemas.under(HOME / "schemas")
ENTRIES = {entry.path.removeprefix("content/bulletins/"): entry for entry in survey(HOME / "content").bulletins}
Place = tuple[str | int, ...]
OURS = {"source", "confirmed", "company", "level"}
"""Keys that say nothing that the paper has printed."""

TOLD = "only told: no other figure of the paper depends on it"
RATE = "no number of calls back is given, and another whole number gives the changed rate too"
OVERDUE = "overdue cases have no total, and there may be as many"
SCORE = "how scores come about is not published, and the order stays the same"
NUMBERED = "the number of the paper, or the day of its signing, stands in one place only"
HOTLINE = "the number of the hotline, a name here"
TRUER = "the slip is gone: the changed figure is the right one"
ROUNDING = "the sum of the rounded shares: a difference of rounding, not an error"
UNDECIDABLE = [
    (r"/unit_tables/\d+/units/\d+/(result|process)/percent", RATE),
    (r"/unit_tables/\d+/units/\d+/overdue", OVERDUE),
    (r"/unit_tables/\d+/units/\d+/score", SCORE),
    (r"/(categories|topics)/total_share", ROUNDING),
    (r"/document_number|/issued_on", NUMBERED),
    (r"/(hot_problems|shortcomings|typical_cases|activities)/\d+/(text|day)", TOLD),
    (r"/title|/claims/\d+/text|/sources/\d+/name|/unified_line/joined/\d+|/activities/\d+/text", HOTLINE),
]
FOUND, REFUSED = "found", "refused by the schema"
EXPECTED = {
    "370283/2009-11-heating-week.yaml": {FOUND: 87, TOLD: 11, HOTLINE: 4, NUMBERED: 2},
    "410482/2024-04-hotline.yaml": {
        FOUND: 222,
        SCORE: 69,
        TOLD: 12,
        HOTLINE: 2,
        NUMBERED: 6,
        TRUER: 1,
        ROUNDING: 2,
    },
    "411723/2022-01-hotline.yaml": {
        FOUND: 454,
        RATE: 24,
        TOLD: 10,
        OVERDUE: 55,
        REFUSED: 43,
        HOTLINE: 14,
        NUMBERED: 4,
    },
}


@cache
def value(key: str) -> dict[str, Any]:
    read = read_record(ENTRIES[key], SCHEMAS).value
    assert read is not None
    return read


def bulletin(entry: Entry, changed: dict[str, Any]) -> Bulletin:
    return convert.bulletin(entry, changed)


def figures(node: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every value that is a figure or holds figures; whence it was taken is not the paper's."""
    if isinstance(node, dict):
        for key, below in node.items():
            if key not in OURS:
                yield from figures(below, (*place, key))
    elif isinstance(node, list):
        for at, below in enumerate(node):
            yield from figures(below, (*place, at))
    elif not isinstance(node, bool):
        yield place, node


def changed(node: Any) -> Iterator[Any]:
    """The value with one of its figures changed by one in the last place."""
    if isinstance(node, int | Decimal):
        step = 1 if isinstance(node, int) else Decimal(1).scaleb(int(node.as_tuple().exponent))
        yield from (node + step, node - step)
    elif re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", node):
        day = date.fromisoformat(node)
        yield from ((day + timedelta(days=one)).isoformat() for one in (1, -1))
    else:
        for found in re.finditer(r"[0-9]+(?:\.[0-9]+)?", node):
            number = Decimal(found.group())
            for other in changed(number):
                yield f"{node[: found.start()]}{other}{node[found.end() :]}"


def with_one(whole: dict[str, Any], place: Place, new: Any) -> dict[str, Any]:
    made = copy.deepcopy(whole)
    node: Any = made
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = new
    return made


def slips(one: Bulletin) -> set[tuple[str, str, str]]:
    return {(verdict.rule, found.pointer, found.text) for verdict, found in check_bulletin(one).findings()}


def fate(key: str, place: Place, new: Any, before: set[tuple[str, str, str]]) -> str:
    pointer = "/" + "/".join(map(str, place))
    if isinstance(new, int | Decimal) and new < 0 and place[-1] != "change":
        return REFUSED
    after = slips(bulletin(ENTRIES[key], with_one(value(key), place, new)))
    if after - before:
        return FOUND
    if before - after:
        return TRUER
    return next((reason for form, reason in UNDECIDABLE if re.fullmatch(form, pointer)), f"missed: {pointer} {new}")


@pytest.mark.parametrize("key", ENTRIES)
def test_a_changed_figure_is_found_or_cannot_be(key: str) -> None:
    before = slips(bulletin(ENTRIES[key], value(key)))
    fates = Counter(fate(key, place, new, before) for place, node in figures(value(key)) for new in changed(node))
    assert fates == EXPECTED[key]
