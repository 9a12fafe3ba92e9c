"""Pages of text."""

from collections.abc import Callable

from flask.testing import FlaskClient

Get = Callable[[str], str]


def test_a_page_of_text_has_its_title_and_its_links_within_the_site(get: Get) -> None:
    page = get("/about/")
    assert "<h1>关于本门户</h1>" in page
    assert '<a href="../compliance/"' in page
    assert '<a href="../"' in page


def test_a_text_that_is_not_there_is_not_found(client: FlaskClient) -> None:
    assert client.get("/nothing/").status_code == 404
