"""The records of real companies held against what was published: the numbers below are copied from the sources."""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.model.provenance import Source
from disclosure.model.tariff import Tariff

ROOT = Path(__file__).parents[2]

# Publishers' own pages and established news sites: only these may be linked to.
LINKED = ("gov.cn", "sina.com.cn", "zynews.cn", "zmdnews.cn", "pdsxww.com", "163.com")

BULLETIN = "驻马店市人民政府督查室"
CENTRE = "411700"
TODAY = date(2026, 11, 21)

# The table of the bulletin of 2019-01-17: row, area, sector, windows, terminals, parking (- where it says nothing).
HALLS = """
1 411700 water 8 1 否
2 411700 power 8 2 否
3 411700 power 5 3 是
4 411700 power 4 1 是
5 411700 power 3 3 是
6 411700 power 2 0 否
7 411700 power - 0 是
8 411700 power 4 1 否
9 411700 power 4 2 是
10 411700 power 4 2 是
11 411700 gas 5 2 是
12 411700 gas 6 2 否
13 411700 gas 6 3 否
14 411700 gas 2 2 是
15 411700 heat 5 0 -
16 411728 water 4 0 是
17 411728 power 4 1 否
18 411728 power 7 2 否
19 411728 power 4 1 是
20 411728 gas 4 1 否
21 411721 water 4 1 否
22 411721 power 2 0 否
23 411721 power 6 3 否
24 411721 gas 5 1 否
25 411722 water 2 0 否
26 411722 power 2 1 否
27 411722 power 3 0 否
28 411722 power 3 0 否
29 411722 power 3 0 是
30 411722 gas 7 0 是
31 411727 water 4 0 否
32 411727 power 4 4 否
33 411727 power 4 2 是
34 411727 gas 4 1 否
35 411723 water 3 0 否
36 411723 power 4 2 否
37 411723 power 4 2 否
38 411723 power 3 0 否
39 411723 gas 4 1 否
40 411724 water 4 0 否
41 411724 power - 0 否
42 411724 power 4 1 否
43 411724 power 7 1 否
44 411724 power - 0 是
45 411724 gas 4 1 是
46 411725 water 4 0 否
47 411725 power 5 2 否
48 411725 power 4 0 是
49 411725 power 8 3 是
50 411725 gas 4 1 是
51 411726 water 2 0 否
52 411726 water - - -
53 411726 power 4 0 否
54 411726 gas 4 1 是
"""

# Notice, published, start, expected end, stated hours.
NOTICES = """
410100/water/zhengzhou-water/2018-10-12-dongfeng-lu | - | 2018-10-12 21:00 | 2018-10-14 21:00 | -
410100/water/zhengzhou-water/2019-04-11-dongzhou-jiangya | 2019-04-11 11:20 | 2019-04-12 22:00 | 2019-04-15 22:00 | 72
410100/water/zhengzhou-water/2020-01-15-hangkonggang | 2020-01-15 | 2020-01-16 09:00 | 2020-01-19 09:00 | 72
410100/water/zhengzhou-water/2020-01-15-zhongyuan-lu | 2020-01-15 | 2020-01-18 00:00 | 2020-01-19 24:00 | 48
411700/gas/yunan-gas/2016-07-22-guandao-zhihuan | 2016-07-22 08:21:46 | 2016-07-22 21:00 | 2016-07-23 12:00 | -
420200/water/huangshi-water/2025-09-19-yiyang-lu | 2025-09-19 | 2025-09-20 23:00 | 2025-09-21 07:00 | -
420600/water/zhonghuan-water/2022-04-05-baijiawan | 2022-04-05 | 2022-04-05 16:00 | 2022-04-05 20:00 | -
654027/heat/jiugongcheng-heat/2024-12-13-dn700 | 2024-12-13 | - | - | -
"""


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(ROOT / "content", Schemas.under(ROOT / "schemas"))


@pytest.fixture(scope="module")
def real(portal: Portal) -> tuple[Company, ...]:
    return tuple(company for company in portal.companies.values() if not company.is_demonstration)


@pytest.fixture(scope="module")
def halls(real: tuple[Company, ...]) -> dict[int, tuple[str, str, str, str, str]]:
    """The halls of the bulletin by row: area, sector, windows, terminals, parking, as the table writes them."""
    return {row: hall for company in real for row, hall in _halls_of(company)}


def _halls_of(company: Company) -> Iterator[tuple[int, tuple[str, str, str, str, str]]]:
    record = company.records.get("outlets")
    if record is None or record.source.publisher != BULLETIN:
        return
    for outlet in company.outlets:
        row = re.search("第 ([0-9]+) 行", outlet.note or "")
        assert row is not None, f"{company.id} {outlet.id} does not name its row"
        parking = {True: "是", False: "否", None: "-"}[outlet.parking]
        region = outlet.region or company.id.region
        yield (
            int(row[1]),
            (region, str(company.id.sector), _cell(outlet.windows), _cell(outlet.terminals), parking),
        )


def _cell(value: object) -> str:
    return "-" if value is None else str(value)


def _sources(value: object) -> Iterator[Source]:
    if isinstance(value, Source):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _sources(item)
    elif isinstance(value, dict):
        yield from _sources(tuple(value.values()))
    elif dataclasses.is_dataclass(value):
        yield from _sources(tuple(getattr(value, field.name) for field in dataclasses.fields(value)))


def _tariffs(portal: Portal, company: str, category: str) -> list[Tariff]:
    return [tariff for tariff in portal.companies[CompanyId.parse(company)].tariffs if tariff.category == category]


def _basic_and_total(tariff: Tariff) -> list[tuple[Decimal, Decimal]]:
    prices = tariff.tiers or (tariff,)
    return [(p.price, p.total) for p in prices if p.price is not None and p.total is not None]


def _ratio(tariff: Tariff) -> list[Decimal]:
    first = tariff.tiers[0].price
    return [(tier.price / first).quantize(Decimal("0.001")) for tier in tariff.tiers]


def _notice(portal: Portal, identity: str) -> Notice:
    company, _, name = identity.rpartition("/")
    return next(n for n in portal.companies[CompanyId.parse(company)].notices if n.id == name)


def test_every_hall_of_the_bulletin_stands_in_its_row_with_its_numbers(
    halls: dict[int, tuple[str, str, str, str, str]],
) -> None:
    rows = [line.split() for line in HALLS.strip().splitlines()]
    assert halls == {int(row): tuple(cells) for row, *cells in rows}


def test_the_halls_of_the_bulletin_are_counted_once_each(real: tuple[Company, ...]) -> None:
    rows = sorted(row for company in real for row, _ in _halls_of(company))
    assert rows == list(range(1, 55))


def test_halls_by_sector_are_the_totals_that_the_bulletin_states(
    halls: dict[int, tuple[str, str, str, str, str]],
) -> None:
    assert Counter(sector for _, sector, *_ in halls.values()) == {"water": 10, "power": 31, "gas": 12, "heat": 1}


def test_halls_by_area_are_the_totals_of_the_table(halls: dict[int, tuple[str, str, str, str, str]]) -> None:
    suiping, xiping, shangcai, runan = "411728", "411721", "411722", "411727"
    pingyu, zhengyang, queshan, biyang = "411723", "411724", "411725", "411726"
    assert Counter(area for area, *_ in halls.values()) == {
        CENTRE: 15, suiping: 5, xiping: 4, shangcai: 6, runan: 4, pingyu: 5, zhengyang: 6, queshan: 5, biyang: 4,
    }  # fmt: skip


def test_a_hall_found_closed_in_2019_is_not_said_to_be_closed_now(real: tuple[Company, ...]) -> None:
    outlets = [outlet for company in real for outlet in company.outlets]
    assert all(outlet.closure is None for outlet in outlets)
    assert sum("2019 年 1 月 14 日暗访时" in (outlet.note or "") for outlet in outlets) == 1


@pytest.mark.parametrize(
    ("company", "category", "prices"),
    [
        ("410100/water/zhengzhou-water", "居民", ["3.10 4.10", "4.65 5.65", "9.30 10.30"]),
        ("410100/water/zhengzhou-water", "非居民", ["4.15 5.35"]),
        ("210800/water/yingkou-water", "居民", ["2.15 3.10", "3.30 4.25", "6.45 7.40"]),
        ("210800/water/yingkou-water", "非居民", ["3.45 4.85"]),
        ("210800/water/yingkou-water", "特种", ["12.45 13.85"]),
    ],
)
def test_basic_and_total_prices_are_those_published_and_add_up(
    portal: Portal, company: str, category: str, prices: list[str]
) -> None:
    (tariff,) = _tariffs(portal, company, category)
    published = _basic_and_total(tariff)
    assert [f"{basic} {total}" for basic, total in published] == prices
    collected = sum((surcharge.price for surcharge in tariff.surcharges), Decimal())
    assert all(basic + collected == total for basic, total in published)


@pytest.mark.parametrize(
    ("company", "ratio"),
    [
        ("410100/water/zhengzhou-water", "1 1.500 3.000"),
        ("210800/water/yingkou-water", "1 1.535 3.000"),
        ("410400/water/pingdingshan-water", "1 1.488 2.791"),
        ("620100/gas/city-gas", "1 1.200 1.500"),
    ],
)
def test_tiers_stand_in_the_ratio_worked_out_from_the_source(portal: Portal, company: str, ratio: str) -> None:
    (tariff,) = _tariffs(portal, company, "居民")
    assert _ratio(tariff) == [Decimal(part) for part in ratio.split()]


def test_the_tiers_of_the_sources_have_their_limits(portal: Portal) -> None:
    limits = {
        str(company.id): [str(tier.up_to) for tier in tariff.tiers[:-1]]
        for company in portal.companies.values()
        if not company.is_demonstration
        for tariff in company.tariffs
        if tariff.tiers
    }
    assert limits == {
        "210800/water/yingkou-water": ["108", "180"],
        "410100/water/zhengzhou-water": ["180", "300"],
        "410400/water/pingdingshan-water": ["120", "180"],
        "620100/gas/city-gas": ["20", "30"],
    }


def test_tiers_meet_without_gap_or_overlap(real: tuple[Company, ...]) -> None:
    tiered = [tariff for company in real for tariff in company.tariffs if tariff.tiers]
    for tariff in tiered:
        assert [tier.above for tier in tariff.tiers] == [0, *(tier.up_to for tier in tariff.tiers[:-1])]
        assert tariff.tiers[-1].up_to is None


def test_pingdingshan_keeps_the_earlier_prices_beside_those_of_2017(portal: Portal) -> None:
    kept = {
        (tariff.category, str(tariff.price), tariff.is_in_force(TODAY))
        for category in ("合表", "非居民", "特种")
        for tariff in _tariffs(portal, "410400/water/pingdingshan-water", category)
    }
    assert kept == {
        ("合表", "2.20", True),
        ("非居民", "2.90", True),
        ("非居民", "2.60", False),
        ("特种", "9.00", True),
        ("特种", "8.00", False),
    }


def test_pingdingshan_gives_larger_families_thirty_cubic_metres_a_person(portal: Portal) -> None:
    (tariff,) = _tariffs(portal, "410400/water/pingdingshan-water", "居民")
    assert tariff.household is not None
    assert (tariff.household.above, tariff.household.step) == (4, Decimal(30))
    assert tariff.excludes == ("污水处理费", "水资源费", "公共事业城市附加费")


def test_the_base_part_in_zhengzhou_is_thirty_per_cent_of_the_area_price(portal: Portal) -> None:
    season, share = Decimal(120), Decimal("0.30")
    base = {}
    for category in ("居民", "非居民"):
        area, two_part = _tariffs(portal, "410100/heat/zhengzhou-heat", category)
        assert area.price is not None
        assert two_part.base is not None
        assert two_part.base.price == area.price * season * share
        base[category] = str(two_part.base.price)
        assert two_part.price is None, "the metered price is lost in the page"
    assert base == {"居民": "6.84", "非居民": "10.08"}


def test_linyi_shows_both_prices_that_its_pages_give(portal: Portal) -> None:
    residents = _tariffs(portal, "371300/heat/hengyuan-heat", "居民")
    others = _tariffs(portal, "371300/heat/hengyuan-heat", "非居民")
    assert [str(tariff.price) for tariff in residents] == ["23", "23"]
    assert [str(tariff.price) for tariff in others] == ["34", "36.5"]
    assert all(tariff.is_in_force(TODAY) for tariff in (*residents, *others))
    numbers = [tariff.basis and tariff.basis.number for tariff in others]
    assert numbers == ["临发改价格〔2021〕245号", "临发改价格〔2023〕341号"]


def test_chongqing_prices_by_season_and_tier_are_those_published(portal: Portal) -> None:
    tariffs = _tariffs(portal, "500000/gas/city-gas", "居民")
    assert [str(tariff.price) for tariff in tariffs] == ["2.13", "2.30", "2.65", "1.96", "2.13", "2.48"]
    assert {(str(tariff.effective), str(tariff.until)) for tariff in tariffs[:3]} == {("2021-11-01", "2022-03-31")}


def test_a_hearing_proposal_is_called_one(portal: Portal) -> None:
    (tariff,) = _tariffs(portal, "620100/gas/city-gas", "居民")
    assert "听证方案" in tariff.label


@pytest.mark.parametrize("line", NOTICES.strip().splitlines())
def test_a_notice_has_the_times_that_were_published_and_no_finer(portal: Portal, line: str) -> None:
    identity, *expected = (cell.strip() for cell in line.split("|"))
    notice = _notice(portal, identity)
    stated = [notice.published_at, notice.start, notice.expected_end, notice.stated_hours]
    assert [_cell(value) for value in stated] == expected


def test_a_stated_length_is_what_lies_between_start_and_end(real: tuple[Company, ...]) -> None:
    stated = [notice for company in real for notice in company.notices if notice.stated_hours is not None]
    assert stated
    for notice in stated:
        assert notice.start is not None
        assert notice.expected_end is not None
        length = notice.expected_end.earliest - notice.start.earliest
        assert notice.stated_hours == Decimal(length.total_seconds()) / 3600


def test_every_outage_notice_of_a_real_company_is_in_the_list_above(real: tuple[Company, ...]) -> None:
    found = [f"{company.id}/{notice.id}" for company in real for notice in company.notices if notice.is_outage]
    assert sorted(found) == [line.split(" |")[0] for line in NOTICES.strip().splitlines()]


def test_a_gas_promise_of_less_than_the_law_wants_is_shown_as_it_was_made(portal: Portal) -> None:
    company = portal.companies[CompanyId.parse("430321/gas/kunlun-gas")]
    (promise,) = (promise for promise in company.promises if promise.topic == "planned-notice")
    assert (promise.value, promise.unit, promise.bound) == (Decimal(24), "小时", "at-least")


def test_every_value_of_a_real_company_is_unconfirmed_and_has_a_publisher(real: tuple[Company, ...]) -> None:
    records = [record for company in real for record in company.all_records]
    assert len(records) > len(real)
    assert not any(record.confirmed for record in records)
    sources = [source for company in real for source in _sources(company)]
    assert len(sources) > len(records), "values from another source than their file's name it"
    assert {source.retrieved for source in sources} == {date(2026, 11, 21)}


def test_only_publishers_and_news_sites_are_linked_to(real: tuple[Company, ...]) -> None:
    linked = {source.url for company in real for source in _sources(company) if source.url}
    assert linked
    for url in linked:
        host = urlsplit(url).hostname or ""
        assert host.endswith(tuple(f".{domain}" for domain in LINKED)), url


def test_a_reprint_is_not_linked_to(real: tuple[Company, ...]) -> None:
    reprints = [source for company in real for source in _sources(company) if source.reprint]
    assert reprints
    assert all(source.url is None for source in reprints)


def test_power_companies_have_a_profile_and_halls_only(real: tuple[Company, ...]) -> None:
    power = [company for company in real if company.id.sector == Sector.POWER]
    assert len(power) == 10
    assert all(set(company.records) <= {"company", "outlets"} and not company.notices for company in power)


def test_no_mobile_or_identity_number_is_published() -> None:
    private = re.compile(r"(?<![0-9])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])")
    for path in sorted((ROOT / "content" / "companies").rglob("*.yaml")):
        assert not private.search(path.read_text(encoding="utf-8")), path
