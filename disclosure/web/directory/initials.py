"""Names by the letter that their pinyin begins with."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from disclosure.model.portal import Portal
from disclosure.search.document import Kind
from disclosure.search.documents.company import folder
from disclosure.search.pinyin import sound
from disclosure.search.terms import legible
from disclosure.web.directory.latest import for_latest

OTHER = "0"
"""Where names stand that begin with a digit or a letter that is not Latin."""
_ENOUGH = 4
"""Characters that decide how the first is read and where a name stands; spelling whole names takes seconds."""


@dataclass(frozen=True, slots=True)
class Name:
    """A company or a region; `url` is relative to the site's root."""

    kind: Kind
    text: str
    url: str
    region: str


@for_latest
def initials(portal: Portal) -> dict[str, tuple[Name, ...]]:
    """The names of companies and regions by their letter (`a` to `z`, or OTHER), in the order of pinyin."""
    found: defaultdict[str, list[tuple[str, str, Name]]] = defaultdict(list)
    for name in _names(portal):
        spelling = _spelling(name.text)
        letter = spelling[:1] if "a" <= spelling[:1] <= "z" else OTHER
        found[letter].append((spelling, name.text, name))
    return {
        letter: tuple(name for *_, name in sorted(found[letter], key=lambda one: (*one[:2], one[2].url)))
        for letter in sorted(found)
    }


def _names(portal: Portal) -> Iterator[Name]:
    for code, region in portal.regions.items():
        yield Name(Kind.PLACE, region.name, f"regions/{code}/", code)
    for company in portal.companies.values():
        yield Name(Kind.COMPANY, company.name, folder(company.id), company.id.region)


def _spelling(name: str) -> str:
    start = legible(name)[:_ENOUGH]
    return sound(start) or start
