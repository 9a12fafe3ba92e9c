"""What stands where there is no page."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

Get = Callable[[str], str]


def test_the_published_page_works_at_any_depth(get: Get) -> None:
    links = re.findall(r'(?:href|src|action)="([^"#]+)"', get("/404.html").partition('<link rel="icon"')[2])
    assert links
    assert all(link.startswith(("/portal/", "tel:", "mailto:")) for link in links)


def test_an_address_that_is_not_there_is_answered_in_words(client: FlaskClient) -> None:
    response = client.get("/companies/nothing/")
    assert response.status_code == 404
    assert "没有找到这一页" in response.text
    assert 'href="../../notices/"' in response.text


def test_search_engines_do_not_keep_it(get: Get) -> None:
    assert '<meta name="robots" content="noindex">' in get("/404.html")
