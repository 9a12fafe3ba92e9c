"""The script of the page on mistakes, in Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

SCRIPT = Path(__file__).resolve().parents[2] / "static" / "js" / "corrections.js"
HERE = "https://portal.example/x/corrections/"
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def module(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.route(
        "https://portal.example/**",
        lambda route: route.fulfill(
            body=SCRIPT.read_text("utf-8") if route.request.url.endswith(".js") else "<title>x</title>",
            content_type="text/javascript" if route.request.url.endswith(".js") else "text/html",
        ),
    )
    page.goto(HERE)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("address", "referrer", "expected"),
    [
        (HERE, "https://portal.example/x/notices/?kind=1", "/x/notices/?kind=1"),
        (f"{HERE}?page=/x/companies/", "https://portal.example/x/notices/", "/x/companies/"),
        (HERE, "", ""),
        (HERE, "https://elsewhere.example/x/", ""),
        (HERE, HERE, ""),
        (f"{HERE}?page=https://bad.example/", "", ""),
        (f"{HERE}?page=//bad.example/", "", ""),
        (f"{HERE}?page=javascript:alert(1)", "", ""),
    ],
)
def test_the_page_with_the_mistake(module: Page, address: str, referrer: str, expected: str) -> None:
    found = module.evaluate(
        """async ([address, referrer]) => {
            const { pageWithMistake } = await import("/x/corrections.js");
            return pageWithMistake(address, referrer);
        }""",
        [address, referrer],
    )
    assert found == expected


def test_the_reader_sees_the_page_and_the_mail_names_it(module: Page) -> None:
    module.set_content(
        "<h1>报告错误</h1><p data-corrections-page hidden><code></code></p>"
        '<a data-corrections-mail href="mailto:a@b.example"></a>'
    )
    module.evaluate("history.replaceState(null, '', '?page=/x/notices/')")
    module.evaluate("import('/x/corrections.js').then((one) => one.start(document.body))")
    told = module.locator("[data-corrections-page]")
    expect(told).to_be_visible()
    expect(told).to_have_text("https://portal.example/x/notices/")
    mail = module.locator("[data-corrections-mail]").get_attribute("href")
    assert mail is not None
    assert mail.endswith("&body=https%3A%2F%2Fportal.example%2Fx%2Fnotices%2F")
