from collections.abc import Callable

from disclosure.checking.ranking import rank
from disclosure.model.identity import Sector
from disclosure.model.verdict import CompanyReport

Make = Callable[..., CompanyReport]


def ranks(*reports: CompanyReport) -> dict[str, list[tuple[int | None, str]]]:
    return {
        sector.value: [(one.rank, one.company.slug) for one in members] for sector, members in rank(reports).items()
    }


def test_the_best_comes_first_and_equal_shares_share_a_rank(company: Make) -> None:
    found = ranks(
        company("411700/gas/d", "+-"),
        company("411700/gas/b", "++"),
        company("411700/gas/c", "+-+-"),
        company("411700/gas/a", "+++-"),
        company("411700/gas/e", "--"),
    )
    assert found == {"gas": [(1, "b"), (2, "a"), (3, "c"), (3, "d"), (5, "e")]}


def test_must_rules_alone_decide(company: Make) -> None:
    found = ranks(company("411700/gas/a", "+-|+"), company("411700/gas/b", "++|-"))
    assert found == {"gas": [(1, "b"), (2, "a")]}


def test_each_sector_has_its_own_table_in_the_order_of_display(company: Make) -> None:
    found = rank([company("411700/heat/a", "+"), company("411700/water/a", "-"), company("411700/water/b", "+")])
    assert list(found) == [Sector.WATER, Sector.HEAT]
    assert [one.rank for one in found[Sector.WATER]] == [1, 2]


def test_where_no_must_rule_could_be_judged_there_is_no_rank(company: Make) -> None:
    found = ranks(company("411700/gas/a", "?0|+"), company("411700/gas/b", "--"), company("411700/gas/c", "x"))
    assert found == {"gas": [(1, "b"), (None, "a"), (None, "c")]}


def test_a_sector_that_cannot_be_judged_at_all_has_no_table(company: Make) -> None:
    assert ranks(company("411700/power/a", "000"), company("411700/power/b", "?")) == {}


def test_invented_companies_have_no_rank(company: Make) -> None:
    assert ranks(company("990100/gas/a", "+"), company("411700/gas/b", "-")) == {"gas": [(1, "b")]}


def test_whether_the_company_has_confirmed_its_data_stands_beside_its_rank(company: Make) -> None:
    reports = [company("411700/gas/a", "+"), company("411700/gas/b", "-", confirmed=False)]
    (members,) = rank(reports).values()
    assert [(one.confirmed, one.score.must.met) for one in members] == [(True, 1), (False, 0)]
