"""What both kinds of papers say alike: marks, names, blanks, how clauses are cited."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from disclosure.wording.catalogue import UNVERIFIED
from disclosure.wording.names import SECTORS
from disclosure.wording.official import style

STATUS: Final = "草稿"
_DRAFT: Final = "草稿　未经核实和签发不得印发，签发前请看末页说明"
_INVENTED: Final = "　演示数据"
DRAFT_NOTE: Final = "草稿说明"
REMOVE_NOTE: Final = "签发时删去本页和页眉的草稿标记。"
LINE: Final = "＿＿＿＿＿＿"
"""A blank inside a sentence."""
BLANK_DAY: Final = "　　　　年　　月　　日"
BLANK_ISSUER: Final = "（发文机关署名）"
UNCONFIRMED: Final = "未经企业确认"

CERTAINTIES: Final = {"verified": "已核对原文", "second-hand": "据转引，待核实", "unverified": "待核实"}
"""How sure the text of a clause is."""

MEASURES: Final = "《办法》"


def mark(*, demonstration: bool) -> str:
    """What stands above every page until somebody signs."""
    return _DRAFT + (_INVENTED if demonstration else "")


def number(year: int) -> str:
    """The document's number, to be filled in."""
    return f"　　　　〔{year}〕　　号"


def till(deadline: date | None) -> str:
    """The last day for something, or a blank."""
    return f"{style.day(deadline) if deadline else BLANK_DAY}前"


def sectors(names: Iterable[str]) -> str:
    """Sectors in a title."""
    return "".join(SECTORS[name] for name in names)


def full(title: str, number: str | None) -> str:
    """A regulation by its title and number."""
    return f"《{title}》{f'（{number}）' if number else ''}"


def measures(title: str, number: str | None) -> str:
    """The disclosure measures where they are first named."""
    return f"《{title}》（{f'{number}，' if number else ''}以下简称{MEASURES}）"


def short(title: str, edition: str | None, *, own: bool, article: str | None, verified: bool) -> str:
    """A clause as a table cites it; `own` are the measures of the edition that is judged by."""
    other = f"（{edition}年版）" if edition else ""
    named = MEASURES if own else f"《{title}》{other}"
    return f"{named}{article or ''}{'' if verified else UNVERIFIED}"


def articles(named: str, cited: Iterable[str], *, verified: bool) -> str:
    """A regulation with all its articles that a paper rests on."""
    return f"{named}{style.listed(cited)}{'' if verified else UNVERIFIED}"


def requirement(code: str, title: str) -> str:
    """A rule by its title and code."""
    return f"{style.in_office_style(title)}（{code}）"


def titled(number: str, text: str) -> str:
    """A heading with its number: 一、 or （一）."""
    return f"{number}{text}"


def section(number: int) -> str:
    """The number of a section."""
    return f"{style.numeral(number)}、"


def part(number: int) -> str:
    """The number of a part of a section."""
    return f"（{style.numeral(number)}）"


def item(number: int, text: str) -> str:
    """A numbered item."""
    return f"{number}.{text}"


def noted(text: str, numbers: Iterable[int]) -> str:
    """A paragraph that names its notes."""
    return f"{text}〔{'、'.join(f'注{number}' for number in numbers)}〕"


def note(number: int, text: str) -> str:
    """A numbered note."""
    return f"注{number}　{text}"
