"""The words around the catalogue of rules."""

from collections.abc import Iterable

SEVERITIES = {"must": "必须", "should": "建议"}
COLUMNS = ("编号", "程度", "行业", "要求", "依据")
BASIS = "依据："
REMEDY = "怎么改："
UNVERIFIED = "（待核实）"
COLON = "："
_SECTORS = {"water": "供水", "gas": "供气", "heat": "供热", "power": "供电"}


def sectors(names: Iterable[str]) -> str:
    """The sectors that a rule speaks of."""
    return "、".join(_SECTORS[name] for name in names)


def cite(title: str, number: str | None, article: str | None) -> str:
    """A clause as one cites it."""
    return f"《{title}》{f'（{number}）' if number else ''}{article or ''}"
