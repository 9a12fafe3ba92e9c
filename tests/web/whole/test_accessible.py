"""axe-core on every kind of page, as each reader may have it: no violation (WCAG 2.2 A and AA, and best practices)."""

from collections.abc import Callable, Sequence

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from flask import Flask
from playwright.sync_api import Page, ViewportSize

pytestmark = pytest.mark.browser

Window = Callable[..., Page]
Rules = dict[str, list[str]]
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
SEEN = {"runOnly": ["color-contrast", "link-in-text-block", "target-size"]}
"""The rules that ask how a page looks; what the others ask is in its elements, which no look changes."""
LOOKS = [  # each of the rest of the ways is looked at by `make audit`
    pytest.param(PHONE, {}, {}, id="phone"),
    pytest.param(DESK, {"type": "large", "scheme": "dark"}, SEEN, id="desk-large-dark"),
]
SETTLED = 100
"""Milliseconds in which the scripts of a page have begun."""
CHOOSE = (
    "(choices) => Object.entries(choices).forEach(([name, value]) => localStorage.setItem(`display-${name}`, value))"
)


def violations(page: Page, paths: Sequence[str], choices: dict[str, str], rules: Rules) -> dict[str, list[str]]:
    """What axe finds by some rules (none are all), by address; pages are as they are once scripts have run."""
    axe = Axe()
    found = {}
    page.goto("/404.html")
    page.evaluate(CHOOSE, choices)
    for path in paths:
        page.goto(path)
        page.wait_for_timeout(SETTLED)
        if told := axe.run(page, options=rules).response["violations"]:
            found[path] = [
                f"{one['id']}: {node['html'][:200]} {node['failureSummary']}"
                for one in told
                for node in one["nodes"][:3]
            ]
    return found


@pytest.mark.parametrize(("size", "choices", "rules"), LOOKS)
def test_axe_finds_nothing(
    window: Window, kinds: Sequence[str], size: ViewportSize, choices: dict[str, str], rules: Rules
) -> None:
    page = window()
    page.set_viewport_size(size)
    assert violations(page, kinds, choices, rules) == {}


def test_axe_finds_nothing_in_the_demonstration_city(
    window: Window, content_app: Flask, demonstration_kinds: Sequence[str]
) -> None:
    page = window(shown=content_app)
    assert len(demonstration_kinds) >= 8
    assert violations(page, demonstration_kinds, {}, {}) == {}
