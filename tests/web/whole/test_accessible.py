"""axe-core on every kind of page, as each reader may have it: no violation (WCAG 2.2 A and AA, and best practices)."""

from collections.abc import Callable, Sequence

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from flask import Flask
from playwright.sync_api import Page, ViewportSize

pytestmark = pytest.mark.browser

Window = Callable[..., Page]
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
LOOKS = [  # each of the rest of the ways is looked at by `make audit`
    pytest.param(PHONE, {}, id="phone"),
    pytest.param(DESK, {"type": "large", "scheme": "dark"}, id="desk-large-dark"),
]
SETTLED = 100
"""Milliseconds in which the scripts of a page have begun."""
CHOOSE = (
    "(choices) => Object.entries(choices).forEach(([name, value]) => localStorage.setItem(`display-${name}`, value))"
)


def violations(page: Page, paths: Sequence[str], choices: dict[str, str]) -> dict[str, list[str]]:
    """What axe finds, by address; pages are as they are once scripts have run."""
    axe = Axe()
    found = {}
    page.goto("/404.html")
    page.evaluate(CHOOSE, choices)
    for path in paths:
        page.goto(path)
        page.wait_for_timeout(SETTLED)
        if told := axe.run(page).response["violations"]:
            found[path] = [
                f"{one['id']}: {node['html'][:200]} {node['failureSummary']}"
                for one in told
                for node in one["nodes"][:3]
            ]
    return found


@pytest.mark.parametrize(("size", "choices"), LOOKS)
def test_axe_finds_nothing(window: Window, kinds: Sequence[str], size: ViewportSize, choices: dict[str, str]) -> None:
    page = window()
    page.set_viewport_size(size)
    assert violations(page, kinds, choices) == {}


def test_axe_finds_nothing_in_the_demonstration_city(
    window: Window, content_app: Flask, demonstration_kinds: Sequence[str]
) -> None:
    page = window(shown=content_app)
    assert len(demonstration_kinds) >= 8
    assert violations(page, demonstration_kinds, {}) == {}
