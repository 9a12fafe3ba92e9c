"""Old addresses: which lead where, and which cannot."""

from dataclasses import replace
from typing import Any

import pytest

from disclosure.model.portal import Portal
from disclosure.model.redirect import Redirect
from disclosure.problems import render_all
from disclosure.web.moved import misled, moved

WATER = "/companies/880100/water/ceshi-water/"
OLD = "/companies/880100/water/jiu-water/"


def leading(portal: Portal, *redirects: Redirect) -> dict[str, str]:
    return moved(replace(portal, redirects=redirects))


def test_a_portal_where_nothing_moved_has_no_old_addresses(portal: Portal) -> None:
    assert moved(portal) == {}


def test_an_old_address_leads_to_the_new_one(portal: Portal) -> None:
    assert leading(portal, Redirect(old=OLD, new=f"{WATER}#prices")) == {OLD: f"{WATER}#prices"}


def test_the_pages_below_go_with_it_where_that_is_said(portal: Portal) -> None:
    found = leading(portal, Redirect(old=OLD, new=WATER, below=True))
    assert found[f"{OLD}prices/"] == f"{WATER}prices/"
    assert found[OLD] == WATER
    assert len(found) > 5
    assert all(old.startswith(OLD) and new == WATER + old.removeprefix(OLD) for old, new in found.items())
    assert list(found) == sorted(found)


def test_a_line_of_its_own_goes_before_that_of_the_folder(portal: Portal) -> None:
    whole = Redirect(old=OLD, new=WATER, below=True)
    own = Redirect(old=f"{OLD}prices/", new="/prices/water/")
    assert leading(portal, whole, own)[f"{OLD}prices/"] == "/prices/water/"
    assert leading(portal, own, whole)[f"{OLD}prices/"] == "/prices/water/"


def test_no_page_that_is_there_is_hidden_and_none_leads_nowhere(portal: Portal) -> None:
    """Such lines are problems; a build that keeps going leaves them out."""
    assert leading(portal, Redirect(old=WATER, new="/")) == {}
    assert leading(portal, Redirect(old=OLD, new="/companies/880100/water/nobody/")) == {}
    assert leading(portal, Redirect(old="/prices/", new=WATER, below=True)) == {}


def test_the_front_page_may_be_the_new_one(portal: Portal) -> None:
    assert leading(portal, Redirect(old="/start/", new="/")) == {"/start/": "/"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("old: /prices/, new: /bill/", "redirects.yaml:2:11: error[REF-033] 「/prices/」现在还有页面，不能转走。"),
        ("old: /old/, new: /regoins/", "redirects.yaml:2:23: error[REF-034] 网站里没有「/regoins/」这一页。"),
        ("old: /old/, new: '/nothing/#x'", "redirects.yaml:2:23: error[REF-034] 网站里没有「/nothing/」这一页。"),
    ],
)
def test_what_the_site_cannot_follow_is_a_problem_in_its_line(
    portal: Portal, sandbox: Any, line: str, said: str
) -> None:
    text = f"redirects:\n  - {{{line}}}\n"
    (sandbox.content / "redirects.yaml").write_text(text, encoding="utf-8")
    old, new = (part.partition(": ")[2].strip("'") for part in line.split(", "))
    (found,) = misled(replace(portal, redirects=(Redirect(old=old, new=new),)), sandbox.content)
    assert render_all((found,)).startswith(f"content/{said}")


def test_what_was_probably_meant_is_offered(portal: Portal, sandbox: Any) -> None:
    text = "redirects:\n  - old: /old/\n    new: /regoins/\n"
    (sandbox.content / "redirects.yaml").write_text(text, encoding="utf-8")
    (found,) = misled(replace(portal, redirects=(Redirect(old="/old/", new="/regoins/"),)), sandbox.content)
    assert "new: /regions/" in render_all((found,))


def test_what_can_be_followed_is_no_problem(portal: Portal, sandbox: Any) -> None:
    assert misled(replace(portal, redirects=(Redirect(old="/old/", new="/"),)), sandbox.content) == ()
