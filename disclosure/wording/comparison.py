"""What a comparison of prices says about what is compared."""

from collections.abc import Iterable
from typing import Final

CATEGORIES: Final = ("居民", "合表", "执行居民价的非居民", "非居民", "特种")  # the schema's, in the order of display
BASIC: Final = "基本价格，不含代收费"
PLAIN: Final = "公布的价格"


def title(category: str, unit: str) -> str:
    """Name a group: the class of users and the unit."""
    return f"{category}（{unit}）"


def including(parts: Iterable[str]) -> str:
    """Say what a price contains."""
    return f"价格已含{'、'.join(parts)}"


def by_area(basis: str) -> str:
    """Say which area a price goes by."""
    return f"按{basis}计费"


def two_part_unit(base: str, metered: str) -> str:
    """Name both units of a two-part price."""
    return f"{base} 加 {metered}"
