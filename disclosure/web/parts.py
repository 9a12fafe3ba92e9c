"""The parts of a company's page: what each shows, which rules ask for it, and whether it stands there at all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from disclosure.model.company import Company
from disclosure.model.verdict import Verdict
from disclosure.web.filters import asking
from disclosure.wording.web import PARTS as TITLES

# Which rules ask for an item; those that do not apply to the sector say so themselves.
ITEMS: Mapping[str, tuple[str, ...]] = {
    "profile": ("D01",),
    "contact": ("D02",),
    "leaders": ("D03",),
    "departments": ("D04",),
    "prices": ("D05", "D06", "D07"),
    "charges": ("D08",),
    "applications": ("D09",),
    "payment": ("D10",),
    "repair": ("D11",),
    "area": ("D12",),
    "outlets": ("D13",),
    "promises": ("D14",),
    "convenience": ("D15",),
    "notices": ("D16", "D17", "D18"),
    "meter": ("D19",),
    "quality": ("D20", "D22"),
    "safety": ("D21",),
    "season": ("D23",),
    "season_payment": ("D24",),
    "hotlines": ("D25", "D26", "D27"),
    "standards": ("D28",),
    "catalogue": ("D29",),
    "window": ("D30",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the page: the company's fields that it shows, and the items (of ITEMS) that are asked for in it."""

    id: str
    fields: tuple[str, ...]
    items: tuple[str, ...]

    @property
    def title(self) -> str:
        """The heading."""
        return TITLES[self.id]

    @property
    def rules(self) -> tuple[str, ...]:
        """The codes of the rules on the part."""
        return tuple(code for item in self.items for code in ITEMS[item])


PARTS = (  # what somebody in a hurry asks for comes first
    Part(id="notices", fields=("notices", "no_outages_as_of"), items=("notices",)),
    Part(id="hotlines", fields=("hotlines",), items=("hotlines",)),
    Part(id="prices", fields=("tariffs",), items=("prices",)),
    Part(id="charges", fields=("charges",), items=("charges",)),
    Part(id="procedures", fields=("procedures",), items=("applications", "payment", "repair")),
    Part(id="outlets", fields=("outlets",), items=("outlets",)),
    Part(
        id="promises",
        fields=("promises", "standards", "convenience", "meter_reading"),
        items=("promises", "standards", "convenience", "meter"),
    ),
    Part(id="season", fields=("heating_seasons",), items=("season", "season_payment")),
    Part(id="safety", fields=("safety",), items=("safety",)),
    Part(id="quality", fields=("quality",), items=("quality",)),
    Part(
        id="profile",
        fields=("name",),
        items=("profile", "contact", "leaders", "departments", "area", "catalogue", "window"),
    ),
)


def asked_items(verdicts: Mapping[str, Verdict]) -> frozenset[str]:
    """Give the items that some rule asks of a company."""
    return frozenset(item for item, codes in ITEMS.items() if asking(codes, verdicts))


def parts_of(company: Company, asked: frozenset[str]) -> Iterator[Part]:
    """Give the parts that have something to show or to ask for."""
    for part in PARTS:
        if asked.intersection(part.items) or any(getattr(company, field) for field in part.fields):
            yield part
