"""Verdicts as lines of CSV."""

import csv
import io

import pytest
from flask import Flask

from disclosure.model.identity import CompanyId
from disclosure.web.site import NAME, Site
from disclosure.web.verdict_rows import VerdictRows

WATER = CompanyId.parse("880100/water/ceshi-water")
HEAT = CompanyId.parse("990100/heat/shili-heat")


@pytest.fixture(scope="module")
def current(app: Flask) -> Site:
    site: Site = app.extensions[NAME]
    return site


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_line_says_who_which_rule_and_what(current: Site) -> None:
    verdict = current.report.companies[WATER].verdict("D05")
    (row,) = read(VerdictRows.of(current).file([(WATER, verdict)]))
    assert row == {
        "地区代码": "880100",
        "地区": "测试市",
        "行业": "供水",
        "企业": "测试市供水公司",
        "企业标识": str(WATER),
        "资料": "未经企业确认",
        "规则": "D05",
        "要求": current.rules["D05"].title,
        "程度": "必须",
        "判定": "合规",
        "原因": "",
        "发现的情况": "",
        "判定所据": "公布了 3 项价格",
        "依据": "《供水、供气、供热等公共企事业单位信息公开实施办法》（建城规〔2021〕4号）（待核实）",
    }


def test_the_same_verdict_is_said_alike_in_every_file(current: Site) -> None:
    rows, verdicts = VerdictRows.of(current), current.report.companies[WATER].verdicts
    whole = rows.file(current.report.verdicts())
    alone = rows.file((WATER, verdict) for verdict in verdicts)
    assert set(alone.splitlines()[1:]) <= set(whole.splitlines())
    assert len(read(whole)) == 3 * len(verdicts)


def test_a_verdict_that_companies_share_keeps_their_names_apart(current: Site) -> None:
    verdict = current.report.companies[WATER].verdict("D01")
    first, second = read(VerdictRows.of(current).file([(WATER, verdict), (HEAT, verdict)]))
    assert (first["企业"], second["企业"]) == ("测试市供水公司", "示例热力有限公司")
    assert second["资料"] == "演示数据"
