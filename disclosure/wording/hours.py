"""Opening hours as people say them."""

import re
from typing import Final

_MONTH_NAMES: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS: Final = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_HOURS_WORDS: Final = {
    "24/7": "全天 24 小时",
    "PH": "法定节假日",
    "SH": "学校假期",
    "off": "休息",
    "closed": "休息",
    "Mo": "周一",
    "Tu": "周二",
    "We": "周三",
    "Th": "周四",
    "Fr": "周五",
    "Sa": "周六",
    "Su": "周日",
    ",": "、",
    ";": "；",
    "+": "起",
    ":": "：",
}
_HOURS_TOKEN: Final = re.compile(
    rf'24/7|(?:{"|".join(_MONTHS)})(?: +[0-9]{{1,2}})?|[A-Za-z]+|[0-9]{{2}}:[0-9]{{2}}|"[^"]*"|[0-9]+| *; *| *: +|.'
)
_CLOCK: Final = re.compile(r"[0-9]{2}:[0-9]{2}")


def hours_text(hours: str) -> str:
    """Say opening hours as people do: `Mo-Fr 08:30-12:00,14:00-17:30` is `周一至周五 8:30–12:00、14:00–17:30`."""
    pieces: list[str] = _HOURS_TOKEN.findall(hours.strip())
    return "".join(_hours_word(piece, before) for piece, before in zip(pieces, ["", *pieces], strict=False))


def _hours_word(piece: str, before: str) -> str:
    if piece == "-":
        return "–" if _CLOCK.fullmatch(before) else "至"
    if _CLOCK.fullmatch(piece):
        return piece.removeprefix("0")
    if piece[:3] in _MONTHS:
        day = piece[3:].strip()
        return f"{_MONTHS[piece[:3]]}月" + (f"{int(day)}日" if day else "")
    return _HOURS_WORDS.get(piece.strip(), piece.strip('"'))
