"""Numbers, days and matters as an office writes them."""

from datetime import date

import pytest

from disclosure.rules import CATALOGUE
from disclosure.wording.official import bulletin, paper, style
from disclosure.wording.official.topics import OTHER, TOPICS, topic


@pytest.mark.parametrize(
    ("number", "told"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九")]
)
def test_sections_are_numbered_in_chinese(number: int, told: str) -> None:
    assert style.numeral(number) == told


def test_a_day_has_no_leading_zeros() -> None:
    assert style.day(date(2026, 3, 5)) == "2026年3月5日"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("公开 24 小时报修电话", "公开24小时报修电话"),
        ("提前 12 小时 38 分发布", "提前12小时38分发布"),
        ("预计 2016-07-23 12:00 结束", "预计2016年7月23日12:00结束"),
        ("见 content/notices/2016-07-22-x.yaml", "见 content/notices/2016-07-22-x.yaml"),
        ("日期 2025-02-30 有误", "日期2025-02-30有误"),
        ("标准 GB 5749-2022", "标准 GB 5749-2022"),
    ],
)
def test_text_is_set_as_offices_do(text: str, told: str) -> None:
    assert style.in_office_style(text) == told


def test_every_rule_falls_under_a_matter_and_no_matter_is_empty() -> None:
    found = {rule.code: topic(rule.code) for rule in CATALOGUE}
    assert OTHER not in found.values()
    assert set(found.values()) == set(TOPICS)
    assert topic("X01") == OTHER
    assert (found["T02"], found["T01"], found["S04"], found["S01"]) == (
        "价格和收费",
        "公开目录、标准和时效",
        "服务电话",
        "服务范围、网点和承诺",
    )


MANY = [f"第{number}公司" for number in range(9)]


@pytest.mark.parametrize(
    ("failed", "met", "told"),
    [
        (["甲"], [], "甲不合规"),
        (["甲", "乙"], [], "判定的2家企业均不合规"),
        (["甲", "乙"], ["丙"], "判定的3家企业中，甲、乙不合规"),
        (MANY, ["甲"], "除甲外，判定的其余9家企业均不合规"),
        (MANY, MANY, "判定的18家企业中9家不合规，企业名单见附件4"),
    ],
)
def test_the_shorter_list_is_named(failed: list[str], met: list[str], told: str) -> None:
    assert bulletin.who(failed, met) == told


def test_clauses_of_another_edition_name_it() -> None:
    cited = paper.short("某办法", "2008", own=False, article="第七条", verified=True)
    assert cited == "《某办法》（2008年版）第七条"


def test_companies_left_out_are_explained() -> None:
    assert bulletin.left_out(3, 3).endswith("（均为供电企业，信息公开实施办法不适用），未作评价。")
    assert "其中2家为供电企业" in bulletin.left_out(3, 2)
    assert "原因见附件" in bulletin.left_out(1, 0)
