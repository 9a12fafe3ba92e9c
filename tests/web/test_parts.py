from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.outlet import Outlet
from disclosure.model.verdict import Outcome, Severity, Verdict
from disclosure.rules import CATALOGUE
from disclosure.web.parts import ITEMS, PARTS, asked_items, parts_of
from disclosure.wording.web import PARTS as TITLES

BARE = Company(id=CompanyId("880100", Sector.POWER, "a"), records={}, name="甲")


def not_met(rule: str) -> dict[str, Verdict]:
    return {rule: Verdict(rule=rule, outcome=Outcome.NOT_MET, severity=Severity.MUST)}


def test_every_item_of_the_measures_has_its_part_of_the_page() -> None:
    shown = {code for part in PARTS for code in part.rules}
    assert shown == {rule.code for rule in CATALOGUE if rule.code.startswith("D")}
    assert {item for part in PARTS for item in part.items} == set(ITEMS)


def test_every_part_has_a_title_and_shows_fields_that_there_are() -> None:
    assert [part.id for part in PARTS] == list(TITLES)
    assert all(hasattr(BARE, field) for part in PARTS for field in part.fields)


def test_what_is_neither_known_nor_asked_for_is_left_out() -> None:
    assert [part.id for part in parts_of(BARE, frozenset())] == ["profile"]


def test_what_is_asked_for_stands_on_the_page_though_empty() -> None:
    asked = asked_items(not_met("D20"))
    assert asked == {"quality"}
    assert [part.id for part in parts_of(BARE, asked)] == ["quality", "profile"]


def test_what_is_known_stands_on_the_page_though_nobody_asked() -> None:
    company = Company(id=BARE.id, records={}, name="甲", outlets=(Outlet(id="a", name="厅"),))
    assert [part.id for part in parts_of(company, frozenset())] == ["outlets", "profile"]
