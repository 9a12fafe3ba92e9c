"""How the report came about."""

from datetime import datetime
from typing import Any

from disclosure import __version__
from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.wording.names import OUTCOMES
from disclosure.wording.pages import OUTCOME_MEANINGS
from tests.reports.xlsx.reading import Workbook, records, workbook_of


def said(report: Workbook) -> dict[tuple[str, str], Any]:
    """What is said of each item, by its group."""
    return {(row["类别"].value, row["项目"].value): row["说明"].value for row in records(report["说明"])}


def test_every_outcome_is_explained(report: Workbook) -> None:
    for outcome in Outcome:
        assert said(report)["判定的含义", OUTCOMES[outcome]] == OUTCOME_MEANINGS[outcome]


def test_parameters_and_versions_are_named(report: Workbook) -> None:
    told = said(report)
    assert told["参数", "判定日"] == datetime(2026, 11, 21)  # noqa: DTZ001 - as Excel keeps it
    assert told["参数", "信息公开实施办法"] == "2021 年版"
    assert told["参数", "地区"] == "驻马店（411700，含下辖县区）"
    assert told["参数", "行业"] == told["参数", "企业"] == told["参数", "选用的规则"] == "全部"
    assert told["参数", "不用的规则"] == "无"
    assert told["版本", "资料版本"] == "0123456789ab（2026-11-20），此后有改动尚未入库"
    assert told["版本", "软件版本"] == f"disclosure {__version__}"


def test_what_is_compared_with_is_named(report: Workbook, compared: Assessment) -> None:
    assert said(report)["参数", "与何时比较"] == "本次没有指定比较的起点，不作比较。"
    told = said(workbook_of(compared))
    assert told["参数", "与何时比较"].startswith("2026-10-01：资料版本 ba9876543210")
    assert told["变化的含义", "待确定"].startswith("上次不合规")
    assert ("变化的含义", "待确定") not in said(report)


def test_the_score_is_called_the_portals_own(report: Workbook) -> None:
    told = said(report)
    assert told["算法", "得分"].startswith("得分 = 100 × ")
    assert "不是法定评价" in told["算法", "性质"]
