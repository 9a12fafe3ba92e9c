from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.content.history import path_of_month, text
from disclosure.content.limits import MAX_BYTES
from disclosure.content.load import load, read, read_history
from disclosure.content.schemas import Schemas
from disclosure.model.history import Month, Standing, Tally, last_day
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.verdict import Outcome

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[2] / "schemas")
WATER, GAS = CompanyId("990100", Sector.WATER, "one"), CompanyId("411700", Sector.GAS, "two")
GOOD = Standing(
    must=Tally(met=30, not_judged=0, not_applicable=9, exempt=1),
    should=Tally(met=6, not_judged=0, not_applicable=3, exempt=0),
)
POOR = Standing(
    must=Tally(met=20, not_judged=4, not_applicable=12, exempt=0, not_met=("D01", "D05", "P02", "H01")),
    should=Tally(met=0, not_judged=10, not_applicable=3, exempt=0, not_met=("D15",)),
)


def month(name: str = "2026-08", **more: Any) -> Month:
    words = {"revision": "0123456789ab", "rules": "123456789012", "tool": "0.1", "edition": "2021"}
    return Month(as_of=last_day(name), **{**words, "companies": {WATER: GOOD, GAS: POOR}, **more})


def store(sandbox: Any, whole: Month) -> None:
    file = sandbox.root / path_of_month(whole.name)
    file.parent.mkdir(exist_ok=True)
    file.write_text(text(whole), encoding="utf-8")


def test_a_month_is_a_line_for_each_company_in_their_order() -> None:
    assert text(month()) == (
        "# yaml-language-server: $schema=../../schemas/history.json\n"
        "# 各企业截至 2026 年 8 月 31 日的判定结果，由 disclosure history 生成，请勿手工修改。\n"
        "revision: '0123456789ab'\n"
        "rules: '123456789012'\n"
        "tool: '0.1'\n"
        "edition: '2021'\n"
        "companies:\n"
        "  411700/gas/two: 20 4 12 0 D01 D05 P02 H01 / 0 10 3 0 D15\n"
        "  990100/water/one: 30 0 9 1 / 6 0 3 0\n"
    )


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"edition": None},
        {"companies": {}},
        {"omitted": ("content/companies/990100/water/one/tariffs.yaml", "content/pages/关于 '我们'：#1.md")},
    ],
    ids=str,
)
def test_what_was_stored_is_read_as_it_was(sandbox: Any, more: dict[str, Any]) -> None:
    whole = month(**more)
    store(sandbox, whole)
    assert load(sandbox.content, SCHEMAS).history == (whole,)


def test_names_that_no_file_of_ours_may_hold_are_written_by_their_numbers(sandbox: Any) -> None:
    store(sandbox, month(omitted=("content/\udcff\t\u202e\ufffd.md",)))
    (read_again,) = load(sandbox.content, SCHEMAS).history
    assert read_again.omitted == ("content/<U+DCFF><U+0009><U+202E><U+FFFD>.md",)


def test_months_come_the_earliest_first_and_need_no_companies_of_today(sandbox: Any) -> None:
    for name in ("2026-10", "2025-12", "2026-09"):
        store(sandbox, month(name))
    portal = load(sandbox.content, SCHEMAS)
    assert portal.companies == {}
    assert [one.as_of for one in portal.history] == [date(2025, 12, 31), date(2026, 9, 30), date(2026, 10, 31)]


def test_a_standing_is_counted_as_it_was_written(sandbox: Any) -> None:
    store(sandbox, month())
    (whole,) = load(sandbox.content, SCHEMAS).history
    assert whole.companies[GAS].count()[Outcome.NOT_MET] == 5
    assert whole.companies[GAS].fails("H01")


def test_a_broken_month_is_left_out_and_named_and_the_rest_is_there(sandbox: Any) -> None:
    store(sandbox, month("2026-08"))
    store(sandbox, month("2026-09"))
    sandbox.write("history/2026-08.yaml", "revision: none\n")
    loaded = read(sandbox.content, SCHEMAS)
    assert loaded.portal is not None
    assert loaded.portal.omitted == ("content/history/2026-08.yaml",)
    assert [one.name for one in loaded.portal.history] == ["2026-09"]
    assert loaded.foundations == ()
    months, problems = read_history(sandbox.content, SCHEMAS)
    assert list(months) == ["2026-09"]
    assert {problem.path for problem in problems} == {"content/history/2026-08.yaml"}


def test_a_portal_without_history_is_sound(sandbox: Any) -> None:
    assert load(sandbox.content, SCHEMAS).history == ()


def test_a_month_of_a_large_portal_is_read_though_no_other_record_may_be_as_long(sandbox: Any) -> None:
    companies = {CompanyId("411700", Sector.GAS, f"company-{number}"): POOR for number in range(18_000)}
    store(sandbox, month(companies=companies))
    assert (sandbox.content / "history/2026-08.yaml").stat().st_size > MAX_BYTES
    (whole,) = load(sandbox.content, SCHEMAS).history
    assert whole.companies == companies


@pytest.mark.parametrize(
    ("omitted", "foundations"),
    [
        ({"portal.yaml": "nmae: x\n"}, ("content/portal.yaml",)),
        ({"regulations/gas-2010.yaml": "x: 1\n"}, ("content/regulations/gas-2010.yaml",)),
        ({"regions/990200.yaml": "x: 1\n", "companies/990100/gas/a/company.yaml": "x: 1\n"}, ()),
    ],
    ids=["portal", "regulation", "others"],
)
def test_what_all_verdicts_rest_on_is_told_from_the_rest(
    sandbox: Any, omitted: dict[str, str], foundations: tuple[str, ...]
) -> None:
    for path, said in omitted.items():
        sandbox.write(path, said)
    loaded = read(sandbox.content, SCHEMAS)
    assert loaded.problems
    assert loaded.foundations == foundations
