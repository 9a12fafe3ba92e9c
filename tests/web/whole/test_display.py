"""Large type, dark and strong colours, paper: each a page that is whole."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, ViewportSize, expect

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
COMPANY = "/companies/880100/water/ceshi-water/"
GROUND = "getComputedStyle(document.body).backgroundColor"
DARK = "rgb(20, 24, 28)"
LIGHT = "rgb(255, 255, 255)"
SMALL = """[...document.querySelectorAll("main p, main li, main td, main dd")]
  .filter((element) => element.checkVisibility())
  .map((element) => parseFloat(getComputedStyle(element).fontSize)).reduce((one, other) => Math.min(one, other))"""


def large(page: Page) -> None:
    page.get_by_role("button", name="大字版").click()


def test_large_type_is_large_in_one_column(visit: Visit) -> None:
    page = visit(COMPANY, DESK)
    beside = page.locator(".sections").bounding_box()
    large(page)
    below = page.locator(".sections").bounding_box()
    contents = page.locator(".contents").bounding_box()
    assert beside
    assert below
    assert contents
    assert beside["x"] > below["x"] == contents["x"]
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 22
    assert page.evaluate(SMALL) >= 20
    assert page.get_by_role("link", name="停供公告").first.bounding_box()["height"] >= 48  # type: ignore[index]  # in sight


def test_a_button_is_there_once_it_works_and_its_place_before(window: Callable[..., Page]) -> None:
    page = window()
    held: list[Route] = []
    page.route("**/display-buttons.js", lambda route, _: held.append(route))
    with page.expect_request("**/display-buttons.js"):
        page.goto("/")
    button = page.locator("[data-display=type]")
    expect(button).to_be_hidden()
    before = button.bounding_box()
    held[0].fallback()
    expect(button).to_be_visible()
    assert button.bounding_box() == before
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")


def test_colours_follow_the_system_until_they_are_chosen(visit: Visit) -> None:
    page = visit("/", PHONE)
    assert page.evaluate(GROUND) == LIGHT
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(GROUND) == DARK
    button = page.get_by_role("button", name="深色")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    assert page.evaluate(GROUND) == LIGHT
    assert visit(COMPANY, PHONE).evaluate(GROUND) == LIGHT
    page.get_by_role("button", name="深色").click()
    assert page.evaluate(GROUND) == DARK
    assert page.evaluate("localStorage.length") == 0, "as the system has it: nothing to remember"


def test_a_choice_is_there_before_anything_is_painted(window: Callable[..., Page]) -> None:
    page = window()
    page.goto("/")
    page.get_by_role("button", name="深色").click()
    page.route("**/main.js", lambda route: route.abort())  # the choice waits for no module
    page.goto(COMPANY, wait_until="domcontentloaded")
    assert page.evaluate(GROUND) == DARK
    assert page.context.cookies() == []


def test_without_scripts_there_are_no_buttons_that_do_nothing(window: Callable[..., Page]) -> None:
    page = window(java_script_enabled=False)
    page.goto("/")
    expect(page.locator(".site-display")).to_be_hidden()


def test_strong_colours_keep_marks_and_focus(visit: Visit) -> None:
    page = visit(COMPANY, DESK)
    page.emulate_media(forced_colors="active")
    tag = page.locator(".tag").first
    assert tag.evaluate("element => getComputedStyle(element).borderTopStyle") == "solid"
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def is_shown(found: Locator) -> bool:
    return bool(found.evaluate("element => element.checkVisibility({ contentVisibilityAuto: true })"))


def test_paper_has_what_is_folded_up_but_for_what_few_want_there(visit: Visit) -> None:
    page = visit(COMPANY, DESK)
    profile, verdicts = page.locator("#profile details dl").first, page.locator("#compliance details table").first
    assert not profile.is_visible()
    assert not verdicts.is_visible()
    page.emulate_media(media="print")
    assert is_shown(profile)
    assert not is_shown(verdicts)
    expect(page.locator("#compliance details summary").first).to_be_visible()
    assert page.locator(".screen-only:visible, .item-verdict:visible, [data-module=open-now]:visible").count() == 0
    page.emulate_media(media="screen")
    page.locator("#compliance details summary").first.click()
    page.emulate_media(media="print")
    assert is_shown(verdicts), "the reader wants it"
    expect(page.locator(".site-address")).to_contain_text("https://portal.example/portal/companies/")
    assert page.locator("thead").first.evaluate("e => getComputedStyle(e).display") == "table-header-group"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(GROUND) == LIGHT


@pytest.mark.parametrize("path", ["/regions/880100/", "/outlets/880100/", "/notices/"])
def test_what_is_there_to_be_clicked_is_not_on_paper(visit: Visit, path: str) -> None:
    page = visit(path, DESK)
    controls = page.locator("main :is(button, select, input):visible")
    expect(controls).not_to_have_count(0)
    page.emulate_media(media="print")
    expect(controls).to_have_count(0)


def test_a_link_into_what_is_folded_up_unfolds_it(visit: Visit) -> None:
    page = visit(COMPANY, PHONE)
    link = page.locator("a.item-verdict").first
    target = page.locator(link.get_attribute("href") or "")
    expect(target).to_be_hidden()
    link.click()
    expect(target).to_be_in_viewport()
