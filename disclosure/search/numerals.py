"""Compound numbers in folded addresses, in the other script: two-ten-three and 23 name the same door.

Single digits need nothing of this: `fold` writes them all in Arabic.
"""

import re
from collections.abc import Iterator

_TENS, _HUNDREDS, _THOUSANDS = "\u5341", "\u767e", "\u5343"
_COUNTED = (
    "\u53f7\u697c\u5c42\u680b\u5e62\u5ea7\u5355\u5143\u533a\u6bb5\u8857\u8def\u5f04\u5df7"
    "\u7ec4\u6751\u961f\u53bf\u9053\u7ad9\u5385\u95e8\u5ba4\u6237\u671f"
)
"""What addresses count: doors, floors, buildings, roads, groups."""
_SPOKEN = re.compile(rf"(?:[1-9]?[{_TENS}{_HUNDREDS}{_THOUSANDS}]0?)+[1-9]?(?=[{_COUNTED}])")
_WRITTEN = re.compile(rf"(?<![0-9])([1-9])([0-9])(?=[{_COUNTED}])")
_UNITS = {_TENS: 10, _HUNDREDS: 100, _THOUSANDS: 1000}
_PLACES = re.compile(rf"([1-9]?)([{_TENS}{_HUNDREDS}{_THOUSANDS}])")


def variants(folded: str) -> Iterator[str]:
    """The folded line with its spoken numbers written, and with its written ones (10 to 99) spoken, if it has any."""
    for variant in (_SPOKEN.sub(_written, folded), _WRITTEN.sub(_spoken, folded)):
        if variant != folded:
            yield variant


def _written(found: re.Match[str]) -> str:
    spoken = found[0]
    value = sum(int(digit or 1) * _UNITS[unit] for digit, unit in _PLACES.findall(spoken))
    last = spoken[-1]
    return str(value + int(last) if last.isdigit() else value)


def _spoken(found: re.Match[str]) -> str:
    tens, ones = found.groups()
    return f"{'' if tens == '1' else tens}{_TENS}{'' if ones == '0' else ones}"
