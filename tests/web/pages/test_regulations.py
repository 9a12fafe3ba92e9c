"""The list of regulations."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from disclosure.model.portal import Portal
from disclosure.web.pages.regulations import standing_on

Get = Callable[[str], str]


def test_each_regulation_says_how_sure_it_is_and_whether_it_was_in_force(get: Get) -> None:
    page = get("/regulations/")
    entry = page.partition("城市供水条例</a>")[2].partition("</li>")[0]
    assert "已核对原文" in entry
    assert "<b>已失效</b>" in entry


def test_a_regulation_is_in_force_from_its_first_day_to_its_last(portal: Portal) -> None:
    regulation = portal.regulations["supply-1994"]
    assert standing_on(regulation, date(1994, 9, 30)) == "尚未施行"
    assert standing_on(regulation, date(1994, 10, 1)) == "有效"
    assert standing_on(regulation, date(2026, 5, 31)) == "有效"
    assert standing_on(regulation, date(2026, 6, 1)) == "已失效"


def test_without_a_first_day_a_regulation_is_only_taken_to_be_in_force(portal: Portal) -> None:
    regulation = replace(portal.regulations["supply-1994"], valid_from=None)
    assert standing_on(regulation, date(2026, 5, 31)) == "按有效对待"
    assert standing_on(regulation, date(2026, 6, 1)) == "已失效"
