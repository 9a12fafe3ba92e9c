from decimal import Decimal

import pytest

from disclosure.wording import services


@pytest.mark.parametrize(
    ("above", "up_to", "said"),
    [
        ("0", "180", "180 及以下"),
        ("180", "300.5", "180 以上至 300.5"),
        ("300", None, "300 以上"),
        ("0", None, "全部用量"),
    ],
)
def test_a_tier_holds_its_end(above: str, up_to: str | None, said: str) -> None:
    assert services.tier_range(Decimal(above), Decimal(up_to) if up_to else None) == said


def test_a_time_limit_tells_work_with_an_outside_line_from_work_without() -> None:
    said = services.time_limit(days=None, with_line=Decimal(5), without_line=Decimal(2), note="不含验收")
    assert said == "有外线工程的 5 个工作日；无外线工程的 2 个工作日；不含验收"


def test_no_working_days_means_at_once() -> None:
    assert services.time_limit(days=Decimal(0), with_line=None, without_line=None, note=None) == "当场办结"


def test_a_time_limit_that_says_nothing_is_undisclosed() -> None:
    assert services.time_limit(days=None, with_line=None, without_line=None, note=None) == "未公开"


def test_a_fee_may_be_free_priced_or_listed() -> None:
    assert services.fee(free=True, price=None, unit=None, items=(), note=None) == "免费"
    assert services.fee(free=False, price=Decimal(60), unit="元/次", items=(), note="按次") == "60.00 元/次；按次"
    assert (
        services.fee(free=False, price=None, unit=None, items=("换表", "移表"), note=None)
        == "收费项目见价目：换表、移表"
    )
    assert services.fee(free=False, price=None, unit=None, items=(), note=None) == "未公开"


def test_none_and_no_terminals_are_two_things() -> None:
    assert services.terminals(0) == "没有自助终端"
    assert services.terminals(2) == "自助终端 2 台"


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [("6.5", "8.5", "6.5 至 8.5 NTU"), (None, "1", "不超过 1 NTU"), ("18", None, "不低于 18 NTU"), (None, None, "—")],
)
def test_the_limits_of_a_value_carry_its_unit(low: str | None, high: str | None, said: str) -> None:
    assert services.limits(low and Decimal(low), high and Decimal(high), "NTU") == said  # type: ignore[arg-type]


def test_a_promise_without_bound_is_a_plain_number() -> None:
    assert services.promised(Decimal("2.0"), "小时", "at-most") == "不超过 2 小时"
    assert services.promised(Decimal(18), None, None) == "18"
