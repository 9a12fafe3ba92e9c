"""No link within the site leads nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from disclosure.model.portal import Portal
from disclosure.web.links import NOT_FOUND

STATIC = Path(__file__).resolve().parents[3] / "static"
ELSEWHERE = ("http:", "https:", "mailto:", "tel:", "geo:", "data:")


class Page(Protocol):
    def values(self, *names: str) -> Iterator[str]: ...


class Whole(Protocol):
    @property
    def portal(self) -> Portal: ...

    @property
    def base(self) -> str: ...

    @property
    def paths(self) -> Sequence[str]: ...

    @property
    def pages(self) -> Mapping[str, Page]: ...


def targets(path: str, page: Page, base: str) -> Iterator[tuple[str, str]]:
    """Each link of a page within the site, as (path, fragment)."""
    for link in page.values("href", "src", "action"):
        if not link.startswith(ELSEWHERE):
            inside = link.replace(base, "/", 1) if path == NOT_FOUND and link.startswith(base) else link
            target, fragment = urldefrag(urljoin(path, inside))
            yield unquote(urlsplit(target).path), fragment  # a query is read by the page that it leads to


def test_every_link_leads_to_an_address_of_the_site(whole: Whole) -> None:
    known = {*whole.paths, *(f"/static/{path.relative_to(STATIC).as_posix()}" for path in STATIC.rglob("*"))}
    broken = {(path, target) for path, page in whole.pages.items() for target, _ in targets(path, page, whole.base)}
    assert sorted((path, target) for path, target in broken if target not in known) == []


def test_every_fragment_names_a_place_on_its_page(whole: Whole) -> None:
    ids = {path: set(page.values("id")) for path, page in whole.pages.items()}
    wanted = {
        (path, *place) for path, page in whole.pages.items() for place in targets(path, page, whole.base) if place[1]
    }
    assert sorted(one for one in wanted if one[1] in ids and one[2] not in ids[one[1]]) == []


def test_links_within_the_site_are_relative(whole: Whole) -> None:
    """So the site works in any folder; the page that is shown at any depth is the exception."""
    absolute = {
        (path, link)
        for path, page in whole.pages.items()
        for link in page.values("href", "src", "action")
        if link.startswith("/") and path != NOT_FOUND
    }
    assert sorted(absolute) == []


def test_every_company_can_be_reached_by_links_from_the_front_page(whole: Whole) -> None:
    reached, waiting = {"/"}, ["/"]
    while waiting:
        path = waiting.pop()
        for target, _ in targets(path, whole.pages[path], whole.base):
            if target in whole.pages and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert {f"/companies/{company}/" for company in whole.portal.companies} <= reached
    assert set(whole.pages) - reached == {NOT_FOUND}
