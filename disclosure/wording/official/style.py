"""How an office writes numbers, days and lists."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_HAN: Final = "[一-鿿〇《》“”（）、，：；。]"
_SPACED: Final = re.compile(rf"(?<={_HAN}) +(?=\d)|(?<=\d) +(?={_HAN})")
_ISO_DAY: Final = re.compile(r"(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/.-])")
_CLOSING: Final = "。；，、 "


def numeral(number: int) -> str:
    """A number from 1 to 99 in Chinese, as sections are numbered."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return f"{_DIGITS[tens] if tens > 1 else ''}十{_DIGITS[ones] if ones else ''}"


def day(of: date) -> str:
    """A day as papers date themselves, without leading zeros."""
    return f"{of.year}年{of.month}月{of.day}日"


def in_office_style(text: str) -> str:
    """The same without spaces between Chinese and figures, and with days written out."""
    return _SPACED.sub("", _ISO_DAY.sub(_written_out, text))


def _written_out(found: re.Match[str]) -> str:
    try:
        return day(date.fromisoformat(found.group()))
    except ValueError:
        return found.group()  # a day that no calendar has: shown as it was found


def clause(text: str) -> str:
    """What can stand inside a sentence: office style, without a closing mark."""
    return in_office_style(text.rstrip(_CLOSING))


def listed(parts: Iterable[str]) -> str:
    """Several things of one kind."""
    return "、".join(parts)


def strung(parts: Iterable[str]) -> str:
    """Several facts in one sentence."""
    return "；".join(parts)
