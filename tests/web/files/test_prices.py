"""The files that bills are worked out from."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from disclosure.wording.billing import MESSAGES, USE_UNITS
from disclosure.wording.billing_page import PAGE

Get = Callable[[str], str]
WATER = "880100/water/ceshi-water"
HEAT = "990100/heat/shili-heat"


@pytest.fixture
def read(get: Get) -> Callable[[str], Any]:
    return lambda path: json.loads(get(path))


def test_a_companys_prices_have_all_that_bills_need(read: Callable[[str], Any]) -> None:
    prices = read(f"/companies/{WATER}/tariffs.json")
    assert (prices["company"], prices["name"], prices["confirmed"]) == (WATER, "测试市供水公司", False)
    tiered, flat, former = prices["tariffs"]
    assert tiered == {
        "category": "居民",
        "name": "居民生活用水",
        "form": "tiered",
        "unit": "元/m³",
        "period": "year",
        "tiers": [
            {"above": "0", "up_to": "180", "price": "3.10", "total": "4.10"},
            {"above": "180", "up_to": "300", "price": "4.65", "total": "5.65"},
            {"above": "300", "price": "9.30", "total": "10.30"},
        ],
        "household": {"above": 4, "step": "30"},
        "surcharges": [{"name": "污水处理费", "price": "1.00"}],
        "effective": "2026-01-01",
    }
    assert flat["includes"] == ["污水处理费"]
    assert (former["until"], former["excludes"]) == ("2025-12-31", ["污水处理费"])


def test_a_two_part_price_has_both_parts(read: Callable[[str], Any]) -> None:
    prices = read(f"/companies/{HEAT}/tariffs.json")
    assert prices["demonstration"] is True
    assert prices["confirmed"] is True
    (tariff,) = prices["tariffs"]
    assert tariff["base"] == {"price": "6.84", "unit": "元/㎡·季"}
    assert tariff["area_basis"] == "套内建筑面积"


def test_a_company_without_prices_has_no_file(client: FlaskClient) -> None:
    for company in ("880100/power/ceshi-power", "880100/water/nobody", "880100/coal/x"):
        assert client.get(f"/companies/{company}/tariffs.json").status_code == 404


def test_prefectures_with_prices_are_named_and_each_names_its_companies(read: Callable[[str], Any]) -> None:
    regions = read("/bill/regions.json")
    assert [one["code"] for one in regions] == ["8801", "9901"]
    assert regions[0]["name"].endswith("测试市")
    (company,) = read("/bill/regions/8801.json")
    assert (company["id"], company["sector"], company["name"]) == (WATER, "water", "测试市供水公司")


@pytest.mark.parametrize("code", ["1234", "88", "880100"])
def test_another_prefecture_is_not_found(client: FlaskClient, code: str) -> None:
    assert client.get(f"/bill/regions/{code}.json").status_code == 404


def test_the_words_of_bills_are_written_once(read: Callable[[str], Any]) -> None:
    words = read("/bill/words.json")
    assert words["messages"] == MESSAGES
    assert words["page"] == PAGE
    assert words["use_units"] == list(USE_UNITS)
    assert words["sectors"]["water"] == "供水"
