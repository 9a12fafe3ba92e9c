"""Somebody smells gas: from the first page, on a phone, with scripts and without."""

from collections.abc import Callable

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Window = Callable[..., Page]
NUMBER = "0900-6100003"


def is_large_and_in_sight(page: Page) -> bool:
    number = page.locator("#gas-leak a.phone").first
    expect(number).to_have_attribute("href", f"tel:{NUMBER}")
    expect(number).to_be_in_viewport()
    box = number.bounding_box()
    return box is not None and box["height"] >= 24


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
def test_the_number_is_two_taps_from_the_first_page(window: Window, content_app: Flask, *, scripts: bool) -> None:
    page = window(shown=content_app, java_script_enabled=scripts)
    page.goto("/")
    page.get_by_role("link", name="闻到燃气味，马上打电话").click()
    expect(page.locator(".situation-danger")).to_contain_text("先离开到室外，再打电话")
    expect(page.locator(".situation-danger")).to_contain_text("不开关任何电器")
    page.get_by_role("link", name="示例市", exact=True).click()
    assert is_large_and_in_sight(page)


def test_in_ones_own_place_it_is_one_tap(window: Window, content_app: Flask) -> None:
    page = window(shown=content_app)
    page.goto("/?place=990100")
    expect(page.locator(f'[data-list=numbers] a[href="tel:{NUMBER}"]')).to_be_visible()
    page.get_by_role("link", name="闻到燃气味", exact=True).click()
    assert is_large_and_in_sight(page)
