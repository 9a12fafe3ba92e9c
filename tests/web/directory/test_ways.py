from dataclasses import replace

import pytest

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.provenance import Record, Source
from disclosure.model.region import Region
from disclosure.web.directory import holdings as counting
from disclosure.web.directory import ways as module
from disclosure.web.directory.ways import GENERAL, Way, of_places, place_name, place_of, places, ways


def with_regions(portal: Portal, *codes: str) -> Portal:
    record = next(iter(portal.regions.values())).record
    assert isinstance(record, Record)
    assert isinstance(record.source, Source | None)
    regions = {code: Region(code=code, name=f"地区{code}", record=record) for code in codes}
    return replace(portal, regions=regions, companies={}, inspections={}, bulletins={}, rectifications={})


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("", GENERAL),
        ("410000", "410000"),
        ("411700", "411700"),
        ("411702", "411700"),
        ("110101", "110000"),  # no prefecture between
        ("419001", "410000"),
        ("659001", "659001"),  # nothing known above it
    ],
)
def test_a_county_stands_with_what_is_known_above_it(portal: Portal, code: str, place: str) -> None:
    known = with_regions(portal, "110000", "110101", "410000", "411700", "411702", "419001", "659001")
    assert place_of(known, code) == place


def test_each_region_belongs_to_one_place(portal: Portal) -> None:
    known = with_regions(portal, "410000", "411700", "411702", "411721")
    assert places(known) == {GENERAL: ("",), "410000": ("410000",), "411700": ("411700", "411702", "411721")}


def test_a_place_is_named_after_what_it_lies_in(portal: Portal) -> None:
    known = with_regions(portal, "410000", "411700")
    assert place_name(known, "411700") == "地区410000 地区411700"
    assert place_name(known, GENERAL) == "各地通用"
    assert place_name(known, "411702") == "地区410000 地区411700 行政区划 411702"


def crowded(portal: Portal, count: int) -> Portal:
    ids = [CompanyId("411702", Sector.GAS, f"c{number}") for number in range(count)]
    known = with_regions(portal, "410000", "411700", "411702")
    return replace(known, companies={one: Company(id=one, records={}, name=f"安{one.slug}") for one in ids})


def parts(portal: Portal, axis: str) -> list[Way]:
    return [way for (found, _), way in ways(portal).items() if found == axis]


def test_a_place_with_little_is_one_page(portal: Portal) -> None:
    made = crowded(portal, 3)
    assert [(way.part, way.count) for way in parts(made, "region")][1:] == [("410000", 1), ("411700", 5)]
    assert [(way.part, way.text, way.count) for way in parts(made, "sector")] == [("gas", "供气", 3)]


def test_a_place_with_much_has_pages_for_its_regions(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    for one in (module, counting):
        monkeypatch.setattr(one, "LIMIT", 4)
    found = [way for way in parts(crowded(portal, 9), "region") if way.part.startswith("4117")]
    assert [(way.part, way.text, way.count) for way in found] == [
        ("411700", "地区410000 地区411700", 11),
        ("411700-1", "地区410000 地区411700", 1),
        ("411702-1", "地区410000 地区411700 地区411702 第 1 页", 4),
        ("411702-2", "地区410000 地区411700 地区411702 第 2 页，从安c3起", 4),
        ("411702-3", "地区410000 地区411700 地区411702 第 3 页，从安c7起", 2),
    ]


def test_a_letter_with_many_names_has_further_pages(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 4)
    found = [way for way in parts(crowded(portal, 9), "initial") if way.part.startswith("a")]
    assert [(way.part, way.text, way.count) for way in found] == [
        ("a", "A", 9),
        ("a-2", "A（第 2 页）", 4),
        ("a-3", "A（第 3 页）", 1),
    ]


def test_kinds_of_which_there_is_nothing_have_no_page(portal: Portal) -> None:
    kinds = {way.part for way in parts(crowded(portal, 2), "kind")}
    assert {"company", "place", "rule"} <= kinds
    assert kinds.isdisjoint({"notice", "past", "outlet", "price"})


def test_only_places_that_have_some_are_counted(portal: Portal) -> None:
    found = of_places(crowded(portal, 2), lambda holding: holding.size if holding.sector else 0)
    assert [(way.part, way.count) for way in found] == [("411700", 2)]
