"""The list of bulletins."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.pages.bulletins import covered


@pytest.fixture
def cards(get: Callable[[str], str]) -> list[str]:
    return get("/bulletins/").split("<article")[1:]


def test_real_bulletins_go_by_time_and_invented_ones_come_last(cards: list[str]) -> None:
    found = [re.findall(r'<h2><a href="(.+?)">(.+?)</a>', card)[0] for card in cards]
    assert found == [
        ("../bulletins/880100/2026-03-hotline/", "关于3月份热线办理情况的通报"),
        ("../bulletins/880100/2025-03-hotline/", "关于去年3月份热线办理情况的通报"),
        ("../bulletins/990100/2026-05-hotline/", "供热接话周"),
    ]
    assert ["演示数据" in card for card in cards] == [False, False, True]


def test_a_card_says_who_when_how_many_and_whether_the_figures_agree(cards: list[str]) -> None:
    card = re.sub(r"<[^>]+>", "", cards[0])
    assert "测试省 测试市　测试市人民政府督查室　测政督〔2026〕2号" in card
    assert "2026年3月1日至2026年3月31日（月）：办件 120 件，来话约 300 次。" in card
    assert "数字核对：不符 3 项，无法判定 2 项，相符" in card
    assert "2026年4月9日" in card


def test_a_bulletin_without_day_or_totals_says_no_more_than_it_has(cards: list[str]) -> None:
    assert "日期未注明" in cards[1]
    assert "转载，待核实" in cards[1]
    assert "（周）。" in cards[2]


def test_what_a_bulletin_covers_is_said(portal: Portal) -> None:
    earlier = portal.bulletins["880100/2025-03-hotline"]
    assert covered(earlier) == ("办件和来话总量", "总体满意率等", "各单位的数字")


def test_without_bulletins_the_list_says_so(portal: Portal, report: Report) -> None:
    app = create_app(replace(portal, bulletins={}), report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    assert "尚未收录热线通报。" in app.test_client().get("/bulletins/").text


def test_bulletins_are_reached_where_inspections_are(get: Callable[[str], str]) -> None:
    assert '<a href="../bulletins/">热线通报</a>' in get("/compliance/")
