"""The twin in the browser works out every golden bill to the same amounts, in the same words, as Python does."""

import json
import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from disclosure.billing.as_json import bill_json, tariffs_json
from disclosure.billing.asked import Asked, Choice, Share
from disclosure.billing.bill import NOUGHT
from disclosure.billing.calculation import bill
from disclosure.model.tariff import BasePart, Household, Surcharge, Tariff, TariffForm, Tier
from disclosure.wording.billing import WORDS
from tests.billing.golden import HOME, Case, golden

pytestmark = pytest.mark.browser

JS = HOME / "static" / "js"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
ORIGIN = "http://bills.example"
SCRIPT = """async ({ cases, words }) => {
  const { bill } = await import("/bill/calculation.js");
  const { readAsked } = await import("/bill/asked.js");
  const { inWords } = await import("/bill/in-words.js");
  const { readTariff } = await import("/bill/tariff.js");
  return cases.map(({ tariffs, asked }) => inWords(bill(tariffs.map(readTariff), readAsked(asked), words), words));
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    def answer(route: Route) -> None:
        file = JS / urlsplit(route.request.url).path.removeprefix("/")
        headers = {"Content-Security-Policy": POLICY}
        if file.suffix == ".js":
            route.fulfill(body=file.read_text("utf-8"), content_type="text/javascript", headers=headers)
        else:
            route.fulfill(body="<!doctype html><title>.</title>", content_type="text/html", headers=headers)

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto(ORIGIN)
    yield page
    page.close()


def asked_json(asked: Asked) -> dict[str, Any]:
    """What the reader says, as a form or an address has it: text."""
    shares = [{**choice_json(one.choice), "percent": str(one.percent)} for one in asked.shares]
    plain = ("start", "use", "months", "so_far", "people", "area", "area_basis", "days")
    said = {name: str(value) for name in plain if (value := getattr(asked, name)) is not None}
    return {**choice_json(asked.choice), **said, "shares": shares}


def choice_json(choice: Choice) -> dict[str, str | None]:
    return {"category": choice.category, "name": choice.name, "place": choice.place}


def test_every_golden_bill_is_the_same_in_the_browser(page: Page) -> None:
    cases: tuple[Case, ...] = golden()
    given = [{"tariffs": tariffs_json(case.tariffs), "asked": asked_json(case.asked)} for case in cases]
    words = json.loads(json.dumps(WORDS))
    found = page.evaluate(SCRIPT, {"cases": given, "words": words})
    assert len(found) == len(cases)
    for case, result in zip(cases, found, strict=True):
        assert result == bill_json(bill(case.tariffs, case.asked)), case.why


def test_bills_by_chance_are_the_same_in_the_browser(page: Page) -> None:
    """Whatever is recorded and filled in, sensible or not."""
    cases = [(prices_by_chance(chance), asked_by_chance(chance)) for chance in map(random.Random, range(600))]
    given = [{"tariffs": tariffs_json(tariffs), "asked": asked_json(asked)} for tariffs, asked in cases]
    found = page.evaluate(SCRIPT, {"cases": given, "words": json.loads(json.dumps(WORDS))})
    results = [bill_json(bill(tariffs, asked)) for tariffs, asked in cases]
    assert found == results
    assert 150 < sum(result["total"] is not None for result in results) < 450


def prices_by_chance(chance: random.Random) -> tuple[Tariff, ...]:
    """Two classes of users, with one or two versions each."""
    found: list[Tariff] = []
    for category in ("居民", "非居民"):
        form = chance.choice(list(TariffForm))
        unit = chance.choice(
            ("元/㎡·日", "元/㎡·季") if form is TariffForm.AREA else ("元/m³",) * 9 + ("元/GJ", "元/吨")
        )
        change = ((None, date(2026, 3, 31)), (date(2026, 4, 1), None))
        for first, last in chance.choice((((None, None),), change)):
            found.append(tariff_by_chance(chance, category, form, unit=unit, first=first, last=last))
    return tuple(found)


def tariff_by_chance(
    chance: random.Random, category: str, form: TariffForm, *, unit: str, first: date | None, last: date | None
) -> Tariff:
    def money(most: int = 999) -> Decimal:
        return Decimal(chance.randint(1, most)).scaleb(-2)

    charges = tuple(
        Surcharge(name=name, price=money(99)) for name in ("污水处理费", "水资源税")[: chance.randint(0, 2)]
    )
    end = Decimal(chance.choice((20, 20, 20, 30)))
    tiers = (Tier(above=NOUGHT, up_to=end, price=money()), Tier(above=end, price=money()))
    base = BasePart(price=money(), unit=chance.choice(("元/㎡·季", "元/㎡·日", "元/户·月")))
    return Tariff(
        category=category,
        form=form,
        unit=unit,
        price=None if form is TariffForm.TIERED or chance.random() < 0.05 else money(),
        total=money() if chance.random() < 0.1 else None,
        period=chance.choice(("year", "year", "month", None)) if form is TariffForm.TIERED else None,
        tiers=tiers if form is TariffForm.TIERED else (),
        household=Household(above=4, step=Decimal("2.5")) if chance.random() < 0.3 else None,
        base=base if form is TariffForm.TWO_PART else None,
        area_basis=chance.choice(("建筑面积",) * 4 + (None,)),
        surcharges=charges,
        excludes=chance.choice(((), ("垃圾处理费",))),
        effective=first,
        until=last,
        note=chance.choice((None, "说明 {use} $& 100%")),
    )


def asked_by_chance(chance: random.Random) -> Asked:
    def amount() -> Decimal | None:
        return Decimal(chance.randint(0, 90_000)).scaleb(-3) if chance.random() < 0.97 else None

    shares: tuple[Share, ...] = ()
    if chance.random() < 0.2:
        percent = Decimal(chance.randint(1, 99))
        parts = (("居民", percent), ("非居民", 100 - percent))
        shares = tuple(Share(choice=Choice(category=one), percent=part) for one, part in parts)
    return Asked(
        choice=Choice(category=chance.choice(("居民", "非居民"))),
        start=date(2026, chance.choice((1, 3, 5, 12)), chance.choice((1, 1, 1, 15, 31))),
        use=amount(),
        months=chance.choice((1, 1, 2, 3, 12)),
        so_far=chance.choice((NOUGHT, amount())),
        people=chance.choice((3, 6, 6, 6, None)),
        area=amount(),
        area_basis=chance.choice(("建筑面积",) * 6 + ("使用面积", None)),
        days=chance.choice((90, 120, 120, None)),
        shares=shares,
    )


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("D.of('3.10').plus(D.of('0.65')).text", "3.75"),
        ("D.of('1').minus(D.of('1.01')).text", "-0.01"),
        ("D.of('1').minus(D.of('1.01')).absolute.amount", "0.01"),
        ("D.of('0.1').times(D.of('0.2')).text", "0.02"),
        ("D.of('100').text", "100"),
        ("D.of('100').amount", "100.00"),
        ("D.of('2.500').amount", "2.50"),
        ("D.of('1.005').toTheFen().amount", "1.01"),
        ("D.of('1.00499999').toTheFen().amount", "1.00"),
        ("D.of('0.995').toTheFen().amount", "1.00"),
        ("D.of('7').toTheFen().amount", "7.00"),
        ("D.of('30').percent().text", "0.3"),
        ("String(D.of('0.10').compare(D.of('0.1')))", "0"),
        ("String(D.of('123456789012345678901234567890.5').times(D.of('10')).text)", "1234567890123456789012345678905"),
        ("JSON.stringify(D.of('0.000').isNought)", "true"),
    ],
)
def test_decimals_are_exact(page: Page, expression: str, expected: str) -> None:
    script = f"async () => {{ const {{ Decimal: D }} = await import('/bill/decimal.js'); return {expression}; }}"
    assert page.evaluate(script) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-11-15", 3, "2027-02-15"),
        ("2026-12-31", 12, "2027-12-31"),
    ],
)
def test_months_are_counted_as_in_python(page: Page, day: str, months: int, expected: str) -> None:
    script = "async ([day, count]) => (await import('/bill/stretches.js')).monthsAfter(day, count)"
    assert page.evaluate(script, [day, months]) == expected
