"""What a thing is called: the path of its file says it, the file itself does not repeat it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

DEMONSTRATION_PREFIX = "99"


class Sector(StrEnum):
    """What a company supplies; the order is the order of display."""

    WATER = "water"
    GAS = "gas"
    HEAT = "heat"
    POWER = "power"  # halls and hotline units only: the disclosure measures do not cover it


@dataclass(frozen=True, slots=True, order=True)
class CompanyId:
    """`content/companies/411700/gas/yunan-gas/` is region 411700, sector gas, slug yunan-gas."""

    region: str
    sector: Sector
    slug: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `411700/gas/yunan-gas`; ValueError for anything else."""
        region, sector, slug = text.split("/")
        return cls(region, Sector(sector), slug)

    @classmethod
    def of_path(cls, path: str) -> Self | None:
        """The company whose file a path of content names (`content/companies/411700/gas/yunan-gas/…`), if any."""
        try:
            _content, _companies, region, sector, slug, _file = path.split("/", 5)
            return cls.parse(f"{region}/{sector}/{slug}")
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.region}/{self.sector}/{self.slug}"


def region_prefix(code: str) -> str:
    """The digits that all codes inside a region share: 41 for 410000, 4117 for 411700, all six for a county."""
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


def region_covers(region: str, code: str) -> bool:
    """Whether the region `code` is `region` or lies inside it."""
    return code.startswith(region_prefix(region))


def region_parents(code: str) -> tuple[str, ...]:
    """The codes above a region by GB/T 2260, nearest first: 411702 gives 411700 and 410000."""
    candidates = (code[:4] + "00", code[:2] + "0000")
    return tuple(parent for parent in candidates if parent != code)


def is_demonstration(code: str) -> bool:
    """Whether a region is invented (99xxxx)."""
    return code.startswith(DEMONSTRATION_PREFIX)
