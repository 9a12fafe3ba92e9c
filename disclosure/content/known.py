"""What can be referred to, and references that lead nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from disclosure.content.suggestions import did_you_mean
from disclosure.content.tree import path_of_region
from disclosure.model.bulletin import Bulletin
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.inspection import Inspection
from disclosure.model.rectification import Rectification
from disclosure.model.redirect import Redirect
from disclosure.model.region import Region
from disclosure.model.synonyms import Synonyms
from disclosure.wording.problems import near


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """A reference that leads nowhere: the file and the pointer where it stands, and what was probably meant."""

    code: str
    path: str
    pointer: str
    values: Mapping[str, object]
    instead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Everything that can be referred to. What the `broken` files hold cannot be known: references to it pass."""

    regions: Mapping[str, Region]
    companies: Mapping[CompanyId, Company]
    inspections: Mapping[str, Inspection] = field(default_factory=dict)
    bulletins: Mapping[str, Bulletin] = field(default_factory=dict)
    rectifications: Mapping[str, Rectification] = field(default_factory=dict)
    synonyms: Synonyms = field(default_factory=Synonyms)
    redirects: tuple[Redirect, ...] = ()
    broken: frozenset[str] = frozenset()

    def has_region(self, code: str) -> bool:
        return code in self.regions or path_of_region(code) in self.broken

    def region(self, code: str, path: str, pointer: str) -> Iterator[Loose]:
        """Complain about a region code without a file."""
        if not self.has_region(code):
            close = did_you_mean(code, self.regions)
            hint = near(close, self.regions[close].name if close else "")
            yield Loose(code="REF-001", path=path, pointer=pointer, values={"code": code, "near": hint})
