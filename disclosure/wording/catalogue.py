"""The words around the catalogue of rules."""

from collections.abc import Iterable

from disclosure.wording.names import SECTORS

COLUMNS = ("编号", "程度", "行业", "要求", "依据")
BASIS = "依据："
REMEDY = "怎么改："
UNVERIFIED = "（待核实）"
COLON = "："
SUBJECTS = {"bulletin": "热线通报", "rectification": "整改台账"}
"""What rules speak of that are not about companies."""
ARITHMETIC = "算术核对，无须条款"
"""What stands where rules on bulletins would name their clauses."""


def sectors(names: Iterable[str]) -> str:
    """The sectors that a rule speaks of."""
    return "、".join(SECTORS[name] for name in names)


def cite(title: str, number: str | None, article: str | None) -> str:
    """A clause as one cites it."""
    return f"《{title}》{f'（{number}）' if number else ''}{article or ''}"
