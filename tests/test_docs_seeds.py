"""docs/seeds.md: every place that it names is there, and every row names one."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.rules.bulletins import BULLETIN_RULES
from disclosure.rules.inspections import HALL_RULES
from disclosure.rules.rectifications import RECTIFICATION_RULES
from disclosure.web.app import addresses, create_app
from disclosure.web.links import address

HOME = Path(__file__).parents[1]
PAGE = (HOME / "docs" / "seeds.md").read_text("utf-8")
PARTS = [part for part in re.split(r"^## ", PAGE, flags=re.MULTILINE) if part[:1].isdigit()]
RULES = {rule.code for rule in (*CATALOGUE, *BULLETIN_RULES, *RECTIFICATION_RULES)} | {rule.code for rule in HALL_RULES}
KINDS = {
    "rule": re.compile(r"[A-Z][0-9]{2}"),
    "place": re.compile(r"(content/[^#]+\.yaml)?(#/[^ ]+)?"),
    "page": re.compile(r"/[^#]*"),
}


def named(kind: str) -> Iterator[tuple[str, str]]:
    """Every place of a kind with the title of its part; a bare pointer is one into the record of its part."""
    for part in PARTS:
        title = part.partition("\n")[0]
        record = next(iter(re.findall(r"`(content/[^`#]+\.yaml)`", part)), "")
        for token in re.findall(r"`([^`]+)`", part):
            if KINDS[kind].fullmatch(token):
                yield title, f"{record}{token}" if token.startswith("#") else token


def rows() -> Iterator[str]:
    for part in PARTS:
        yield from (line for line in part.splitlines()[1:] if line.startswith("| ") and "where it lives" not in line)


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


@pytest.fixture(scope="module")
def published(portal: Portal) -> frozenset[str]:
    app = create_app(
        portal, check(portal, CATALOGUE, date(2026, 11, 21)), schemas=HOME / "schemas", catalogue=CATALOGUE
    )
    with app.test_request_context():
        return frozenset(address(endpoint, **values) for endpoint, values in addresses(portal))


def test_there_is_a_part_for_each_paper_with_what_is_left_out() -> None:
    assert [part[0] for part in PARTS] == list("12345")
    for part in PARTS:
        assert "left out" in part.lower(), part[:40]


def test_each_row_says_where_its_matter_lives() -> None:
    assert [row for row in rows() if not re.search("`[^`]+`", row.strip("|").split("|")[1])] == []
    assert len([*rows()]) > 30


def test_each_rule_exists() -> None:
    codes = dict.fromkeys(named("rule"))
    assert len(codes) > 10
    assert [(part, code) for part, code in codes if code not in RULES] == []


def test_each_file_and_field_exists() -> None:
    records: dict[str, Any] = {}
    places = dict.fromkeys(named("place"))
    assert len(places) > 100
    for part, place in places:
        path, _, pointer = place.partition("#/")
        if path not in records:
            records[path] = yaml.safe_load((HOME / path).read_text("utf-8"))
        value = records[path]
        for step in filter(None, pointer.split("/")):
            value = value[int(step)] if isinstance(value, list) else value[step]
        assert value, f"{part}: {place}"


def test_each_page_is_published(published: frozenset[str]) -> None:
    pages = dict.fromkeys(named("page"))
    assert len(pages) > 10
    assert [(part, path) for part, path in pages if path not in published] == []


def test_every_table_list_and_figure_of_the_transcribed_papers_is_named(portal: Portal) -> None:
    """No field of the four records is forgotten: what a paper says stands in a field, and each field in the page."""
    told = {place for _, place in named("place")}
    records = [one.record for one in portal.inspections.values()] + [one.record for one in portal.bulletins.values()]
    for path in (record.path for record in records):
        fields = yaml.safe_load((HOME / path).read_text("utf-8")).keys() - _AROUND
        missing = sorted(field for field in fields if not any(one.startswith(f"{path}#/{field}") for one in told))
        assert missing == [], f"{path}: {json.dumps(missing)}"


_AROUND = {"source", "confirmed", "note", "areas", "title", "opening", "annexes", "annex_title", "period", "issued_on"}
"""What stands around a paper's matter, or says where we have it from."""
