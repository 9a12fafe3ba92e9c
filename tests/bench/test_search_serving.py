import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench.search_serving import Host, Sent, hosting


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    for name, content in {
        "site/search/index.html": b"<p>page</p>" * 50,
        "site/search/index.json": b"old",
        "index/search/index.json": b'{"new": 1}',
        "site/pagefind/index/a.pf_index": b"\x1f\x8b packed",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with hosting([("/", tmp_path / "index"), ("/", tmp_path / "site")]) as host:
        yield host


def get(host: Host, path: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(host.address).netloc)
    connection.request("GET", path)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


def test_a_folder_is_its_index_page_gzipped(host: Host) -> None:
    response, content = get(host, "/search/")
    assert response.getheader("Content-Encoding") == "gzip"
    assert gzip.decompress(content) == b"<p>page</p>" * 50


def test_the_first_folder_that_has_a_file_gives_it_whatever_its_seal(host: Host) -> None:
    _, content = get(host, "/search/index.json?v=1")
    assert gzip.decompress(content) == b'{"new": 1}'


def test_what_is_packed_already_is_sent_as_it_is(host: Host) -> None:
    response, content = get(host, "/pagefind/index/a.pf_index")
    assert response.getheader("Content-Encoding") is None
    assert content == b"\x1f\x8b packed"


def test_what_is_not_there_is_not_found_and_not_counted(host: Host) -> None:
    response, _ = get(host, "/none.json")
    assert response.status == 404
    assert host.sent == []


def test_heads_and_bodies_are_counted_as_sent(host: Host) -> None:
    response, content = get(host, "/search/")
    head = "".join(f"{name}: {value}\r\n" for name, value in response.getheaders())
    assert host.sent == [Sent(path="/search/", head=len(f"HTTP/1.1 200 OK\r\n{head}\r\n"), body=len(content))]


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("/search/", "page"),
        ("/static/site.css", "page"),
        ("/static/js/search.js", "script"),
        ("/search/index.json", "manifest"),
        ("/search/traditional/3.json", "traditional"),
        ("/search/terms/1.json", "terms"),
        ("/search/suggest/1.json", "suggest"),
        ("/pagefind/", "page"),
        ("/pagefind/page.js", "script"),
        ("/pagefind/index/pagefind-entry.json", "manifest"),
        ("/pagefind/index/fragment/a.pf_fragment", "fragment"),
    ],
)
def test_what_was_sent_is_of_a_sort(path: str, sort: str) -> None:
    assert Sent(path=path, head=0, body=0).sort == sort
