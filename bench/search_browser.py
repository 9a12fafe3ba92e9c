"""Searching in Chromium as a phone does: bytes over the wire, and milliseconds from the last key to results."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.search_numbers import Found
from bench.search_queries import Query
from bench.search_serving import Folders, Host, Sent, hosting

PROBE = Path(__file__).with_name("search_probe.js")
SLOWER = 4
"""How many times slower than this machine the phone computes."""
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
}
ROUNDS = 5
_QUIET = 0.2
"""Seconds without a request after which a page has all that it wants."""
_READ = 300
"""Results whose addresses are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """What a search cost over the wire; bytes by sort without heads, which are told apart."""

    requests: int
    heads: int
    bodies: dict[str, int]

    @classmethod
    def of(cls, sent: Sequence[Sent]) -> "Wire":
        """Add up what was sent."""
        bodies: Counter[str] = Counter()
        for one in sent:
            bodies[one.sort] += one.body
        return cls(requests=len(sent), heads=sum(one.head for one in sent), bodies=dict(bodies))

    @property
    def search(self) -> int:
        """Bytes of scripts and index: what searching costs besides the page itself and suggestions."""
        return sum(size for sort, size in self.bodies.items() if sort not in ("page", "suggest"))

    @property
    def everything(self) -> int:
        """Bytes of all there is, heads too."""
        return self.heads + sum(self.bodies.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A query's figures; milliseconds are None where nothing came."""

    query: Query
    until_first: Wire
    """Of the first search, what had come when its first result was shown."""
    first: Wire
    """Until all ten are, and nothing more is asked for."""
    first_ms: float | None
    next: Wire
    next_ms: float | None
    again_ms: tuple[float, ...]
    found: Found | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A search to be measured: where its page is, and what JavaScript gives all that it finds."""

    folders: Folders
    page: str
    narrows: bool
    finding: str
    """A function of (text, region, how many) that promises {count, exact, pages}."""


OURS = """async (text, region, limit) => {
  const { openEngine } = await import("/static/js/search/engine.js");
  const { reader } = await import("/static/js/search/reading.js");
  globalThis.engine ??= await openEngine(reader(new URL("/search/", location)));
  const { count, exact, hits } = await engine.search(text, { limit: Math.min(limit, 50), facets: { region } });
  return { count, exact, pages: hits.map(({ card }) => card.url.replace(/#.*/, "")) };
}"""
PAGEFINDS = """async (text, region, limit) => {
  const { search } = await import("/pagefind/index/pagefind.js");
  const { results } = await search(text);
  const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  const pages = found.map(({ url }) => new URL(url, location).pathname.slice(1));
  return { count: results.length, exact: true, pages };
}"""


def ours(site: Path, index: Path) -> Search:
    """Our own search page, with an index of its own."""
    return Search(folders=[("/", index), ("/", site)], page="/search/", narrows=True, finding=OURS)


def pagefind(site: Path, index: Path) -> Search:
    """A page that searches with Pagefind."""
    page = Path(__file__).with_name("pagefind")
    folders = [("/pagefind/index/", index), ("/pagefind/", page), ("/", site)]
    return Search(folders=folders, page="/pagefind/", narrows=False, finding=PAGEFINDS)


def measured(search: Search, queries: Sequence[Query]) -> list[Measured]:
    """Give the figures of each query."""
    with hosting(search.folders) as host, _chromium() as browser:
        meter = _Meter(search, host, browser)
        firsts = [meter.first(query) for query in queries]
        with meter.page() as page:
            meter.begin(page)
            nexts = [meter.next(page, query) for query in queries]
            rounds = [[meter.again(page, query) for query in queries] for _ in range(ROUNDS)]
        found = meter.found(queries)
    return [
        Measured(
            query=query,
            until_first=firsts[at][0],
            first=firsts[at][1],
            first_ms=firsts[at][2],
            next=nexts[at][0],
            next_ms=nexts[at][1],
            again_ms=tuple(ms for one in rounds if (ms := one[at]) is not None),
            found=found[at][0],
            exact=found[at][1],
        )
        for at, query in enumerate(queries)
    ]


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass(frozen=True, slots=True)
class _Meter:
    search: Search
    host: Host
    browser: Browser

    @contextmanager
    def page(self, slower: int = SLOWER) -> Iterator[Page]:
        """The search's page in a browser that has never been there."""
        with self.browser.new_context(**PHONE) as context:
            page = context.new_page()
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
            page.add_init_script(path=PROBE)
            yield page

    def first(self, query: Query) -> tuple[Wire, Wire, float | None]:
        """A visitor's first search: the page, a tap into the box, the query."""
        with self.page() as page:
            before = len(self.host.sent)
            self.open(page)
            milliseconds = self.asked(page, query)
            sent = self.settled(before)
            there = {self.search.page, *page.evaluate("probe.there")}
            return Wire.of([one for one in sent if one.path in there]), Wire.of(sent), milliseconds

    def open(self, page: Page) -> None:
        page.goto(self.host.address + self.search.page)
        page.locator("#search").tap()

    def begin(self, page: Page) -> None:
        """Open the page and let it load what any search needs."""
        self.open(page)
        self.settled(len(self.host.sent))

    def next(self, page: Page, query: Query) -> tuple[Wire, float | None]:
        """One more search on a page."""
        self.clear(page)
        self.settled(len(self.host.sent))
        before = len(self.host.sent)
        milliseconds = self.asked(page, query)
        return Wire.of(self.settled(before)), milliseconds

    def again(self, page: Page, query: Query) -> float | None:
        """The same search once more: all that it needs is there."""
        self.clear(page)
        return self.asked(page, query)

    def asked(self, page: Page, query: Query) -> float | None:
        """The milliseconds from the key to results, or from following a link where the search is narrowed."""
        if query.region and self.search.narrows:
            address = json.dumps(f"?q={query.text}&region={query.region}")
            page.evaluate(f"probe.next(() => probe.open({address}))")
        else:
            page.evaluate("probe.next()")
            page.keyboard.insert_text(query.text if self.search.narrows else query.unnarrowed)
        milliseconds: float | None = page.evaluate("probe.answer")
        return milliseconds

    def clear(self, page: Page) -> None:
        """Empty the box, and wait until nothing is shown any more and the page rests."""
        page.evaluate('probe.open("?")')
        page.locator("#search").fill("")
        page.wait_for_function("probe.isClear")
        page.evaluate("probe.rest()")

    def settled(self, before: int) -> list[Sent]:
        """What was sent from then on, once nothing more comes."""
        count = -1
        while count < len(self.host.sent):
            count = len(self.host.sent)
            sleep(_QUIET)
        return self.host.sent[before:]

    def found(self, queries: Sequence[Query]) -> list[tuple[Found, bool]]:
        """What each query finds."""
        with self.page(slower=1) as page:
            page.goto(self.host.address + self.search.page)
            return [self._found(page, query) for query in queries]

    def _found(self, page: Page, query: Query) -> tuple[Found, bool]:
        asked = (query.text, query.region) if self.search.narrows else (query.unnarrowed, "")
        told = page.evaluate(
            f"([text, region, limit]) => ({self.search.finding})(text, region, limit)", [*asked, _READ]
        )
        return Found(count=told["count"], pages=told["pages"]), told["exact"]
