"""Which companies and rules somebody asks about."""

from collections.abc import Iterable
from dataclasses import dataclass

from disclosure.model.identity import CompanyId, Sector, is_demonstration, region_covers


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Empty means all. A region means those inside it too; paths are files or folders of content (`content/…`).

    `select` and `ignore` hold rule codes or what codes begin with (`P`, `O01`); the longer one that fits decides, of
    two as long as each other `ignore`.
    """

    region: str | None = None
    sector: Sector | None = None
    companies: tuple[CompanyId, ...] = ()
    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def holds(self, company: CompanyId) -> bool:
        """Whether a company is meant."""
        folder = f"content/companies/{company}/"
        return (
            (self.region is None or region_covers(self.region, company.region))
            and self.sector in (None, company.sector)
            and (not self.companies or company in self.companies)
            and (not self.paths or any(_overlap(folder, path) for path in self.paths))
        )

    def names(self, company: CompanyId) -> bool:
        """Whether a company is meant in a report: invented ones only where they, or their region, are asked for."""
        asked_for = bool(self.companies) or (self.region is not None and is_demonstration(self.region))
        return self.holds(company) and (asked_for or not is_demonstration(company.region))

    def holds_path(self, path: str) -> bool:
        """Whether a problem's file is meant."""
        return not self.paths or any(path == named or path.startswith(named.rstrip("/") + "/") for named in self.paths)

    def asks(self, code: str) -> bool:
        """Whether a rule is meant."""
        selected = _longest(code, self.select) if self.select else 0
        return selected > _longest(code, self.ignore)


def _longest(code: str, prefixes: Iterable[str]) -> int:
    """The length of the longest prefix that fits; -1 where none does."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)


def _overlap(folder: str, path: str) -> bool:
    named = path.rstrip("/") + "/"
    return folder.startswith(named) or named.startswith(folder)
