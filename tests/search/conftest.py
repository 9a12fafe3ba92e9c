"""An invented collection to search in, and Chromium reading it under the site's own Content-Security-Policy."""

import mimetypes
import random
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.search import buckets, entries, grams
from disclosure.search import shards as shards_module
from disclosure.search.document import Document, Kind
from disclosure.search.shards import shards

Site = Mapping[str, bytes]

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'"
HOME = Path(__file__).parents[2]
STATIC = HOME / "static"
LABELS = {
    "kind": {"company": "企业", "price": "价格", "outlet": "网点", "notice": "公告"},
    "sector": {"water": "供水", "gas": "供气"},
    "region": {"880100": "测试市", "880102": "测试市东区", "990100": "示例市"},
}
NAMES = "临时停水 通知 中原路 一楼 营业厅 用户 阶梯水价 污水处理费 燃气 报装 𠮷祥里 㐂乐街"
NUMBERS = "4.10元/m³ PE100管 DN32 ＤＮ５００ 0371-67681234 12319 2026-11-21 3个工作日 7×24小时 A座 b区 ㎡ 第Ⅲ类"
PIECES = f"{NAMES} {NUMBERS} ， 。 、 （ ） ： ； ——".split()
REGIONS = {"": "", "880100": "测试市", "880102": "测试市东区", "990100": "示例市"}


@pytest.fixture(scope="session")
def labels() -> Labels:
    return Labels.under(HOME / "schemas")


@pytest.fixture(scope="session")
def real() -> Portal:
    """The portal as it is published."""
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    """240 documents that share most of their words."""
    chance = random.Random(20261121)  # noqa: S311  # the same collection each time is the point
    return [_document(number, chance) for number in range(240)]


def _document(number: int, chance: random.Random) -> Document:
    # A region's documents come together, and in it an owner's.
    region = list(REGIONS)[number * len(REGIONS) // 240]
    kind = chance.choice([Kind.COMPANY, Kind.PRICE, Kind.OUTLET, Kind.NOTICE])
    return Document(
        key=f"{number:03}",
        kind=kind,
        title="".join(chance.choices(PIECES, k=3)),
        url=f"companies/{number:03}/",
        place=REGIONS[region],
        region=region,
        sector=chance.choice(["water", "gas"]),
        body="".join(chance.choices(PIECES, k=chance.randrange(40))),
        aliases=tuple(chance.choices(PIECES, k=chance.randrange(2))),
        numbers=tuple(f"0{chance.randrange(300, 999)}-{chance.randrange(10**7)}" for _ in range(chance.randrange(2))),
        date=chance.choice(["2026-11-21", None]),
        owner=f"{number // 12:02}",
        addresses=tuple(chance.choices(["中原路二十三号", "文化路 56 号", "和平大道十号楼"], k=chance.randrange(2))),
        spelled=tuple(chance.choices(["营业厅", "测试市东区"], k=chance.randrange(2))),
    )


@pytest.fixture(scope="session")
def index_of() -> Callable[[list[Document]], Site]:
    """The files of an index below the site's root, with frequent terms and many files even for so few documents."""

    def index_of(documents: list[Document]) -> Site:
        with pytest.MonkeyPatch.context() as patch:
            for module in (grams, entries, shards_module):
                patch.setattr(module, "LIMIT", 12)
            for module in (entries, shards_module):
                patch.setattr(module, "HEAD", 6)
            patch.setattr(buckets, "SIZE", 1024)
            return {f"search/{path}": content for path, content in shards(documents, LABELS)}

    return index_of


@pytest.fixture(scope="session")
def index_files(documents: list[Document], index_of: Callable[[list[Document]], Site]) -> Site:
    return index_of(documents)


@pytest.fixture
def serve() -> Iterator[Callable[[Site], str]]:
    """Serve a site kept in memory, with the repository's static/ in it; gives its origin."""
    servers: list[ThreadingHTTPServer] = []

    def serve(site: Site) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answer, site))
        servers.append(server)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, site: Site, *args: Any) -> None:
        self.site = site
        super().__init__(*args)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        content = self.site.get(path, _static(path))
        self.send_response(HTTPStatus.NOT_FOUND if content is None else HTTPStatus.OK)
        self.send_header("Content-Type", f"{mimetypes.guess_type(path)[0] or 'text/html'}; charset=utf-8")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


def _static(path: str) -> bytes | None:
    file = STATIC / path.rpartition("static/")[2]
    return file.read_bytes() if "static/" in path and file.is_file() else None


@pytest.fixture
def complaints() -> list[str]:
    """What pages complain of: nothing, unless a test expects it and takes it away."""
    return []


@pytest.fixture
def open_page(
    browser: Browser, serve: Callable[[Site], str], complaints: list[str]
) -> Iterator[Callable[[Site, str], Page]]:
    """Open an address of a site kept in memory."""
    context = browser.new_context()

    def open_page(site: Site, address: str) -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.goto(f"{serve(site)}/{address}")
        return page

    yield open_page
    context.close()
    assert complaints == []
