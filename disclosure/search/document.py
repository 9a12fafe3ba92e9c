"""The portal as things that can be found."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a document is; the order is that of the index's codes and of what is shown."""

    COMPANY = "company"
    PLACE = "place"
    PRICE = "price"
    PROCEDURE = "procedure"
    OUTLET = "outlet"
    NOTICE = "notice"
    PAST = "past"
    """A notice of what is over."""
    PAGE = "page"
    INSPECTION = "inspection"
    BULLETIN = "bulletin"
    ORDER = "order"
    RULE = "rule"
    REGULATION = "regulation"


KINDS = tuple(Kind)
NOTICES = frozenset({Kind.NOTICE, Kind.PAST})

STANDING = {
    Kind.COMPANY: 0,
    Kind.PLACE: 0,
    Kind.PRICE: 1,
    Kind.PROCEDURE: 1,
    Kind.OUTLET: 1,
    Kind.NOTICE: 2,
    Kind.PAGE: 2,
    Kind.PAST: 3,
    Kind.INSPECTION: 3,
    Kind.BULLETIN: 3,
    Kind.ORDER: 3,
    Kind.RULE: 4,
    Kind.REGULATION: 4,
}
"""What comes first among things that hold a word in the same way: whoever asks wants the company and its prices, then
what is happening now, then what was, then the rules about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing that a search can find, and what its result shows."""

    key: str
    """Unique and stable: the same thing has the same key in every build."""
    kind: Kind
    title: str
    url: str
    """Relative to the site's root, without a leading slash; may end in a fragment."""
    owner: str = ""
    """Whose it is: a company's id, or a region's code for what is the region's own, or nothing."""
    place: str = ""
    """The region's name as people say it."""
    region: str = ""
    """Six-digit code; empty for what holds everywhere (pages, rules)."""
    sector: str = ""
    body: str = ""
    """Lines: nothing is found across two."""
    aliases: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """Telephone numbers as they are written, the one to dial first; found with and without their hyphens."""
    addresses: tuple[str, ...] = ()
    """Lines of the body that say where: their numbers and names of roads are found in other spellings."""
    spelled: tuple[str, ...] = ()
    """Names that are found as they sound, too; names of roads in the addresses are in any case."""
    answer: str = ""
    """What a person who looks for this wants to know, such as the price itself."""
    date: str | None = None
    """ISO 8601, as precise as it was published."""


def region_stem(code: str) -> str:
    """The part of a GB/T 2260 code that all codes within it begin with: 411700 -> 4117, 410000 -> 41."""
    return re.sub(r"(00)+$", "", code)


def region_stems(code: str) -> set[str]:
    """The stems of a region and of those that it lies in: 411702 -> 41, 4117, 411702."""
    return {code[:2], code[:4], region_stem(code)}
