"""The slips of a Chinese keyboard: full-width punctuation where YAML wants its own."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from disclosure.content.layout import WIDE_SPACES, Line, Slip
from disclosure.content.scalars import quoted

FULL_WIDTH_COMMA: Final = "\N{FULLWIDTH COMMA}"
_COLONS: Final = "\N{FULLWIDTH COLON}\N{SMALL COLON}\N{RATIO}"
_DASHES: Final = "\N{FULLWIDTH HYPHEN-MINUS}\N{EM DASH}\N{EN DASH}\N{MINUS SIGN}"
_HASH: Final = "\N{FULLWIDTH NUMBER SIGN}"
_QUOTES: Final = {
    "\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{RIGHT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "\N{LEFT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
    "\N{RIGHT SINGLE QUOTATION MARK}": "\N{RIGHT SINGLE QUOTATION MARK}",
    "\N{FULLWIDTH QUOTATION MARK}": "\N{FULLWIDTH QUOTATION MARK}",
}
_BRACKETS: Final = {
    "\N{FULLWIDTH LEFT SQUARE BRACKET}": "[",
    "\N{FULLWIDTH RIGHT SQUARE BRACKET}": "]",
    "\N{LEFT BLACK LENTICULAR BRACKET}": "[",
    "\N{RIGHT BLACK LENTICULAR BRACKET}": "]",
    "\N{FULLWIDTH LEFT CURLY BRACKET}": "{",
    "\N{FULLWIDTH RIGHT CURLY BRACKET}": "}",
}
_IN_FLOW: Final = {**_BRACKETS, FULL_WIDTH_COMMA: ", ", _COLONS[0]: ": "}

_LEAD: Final = r"(?P<lead> *(?:- +)*)"
_WORD: Final = r"(?P<key>[A-Za-z_][A-Za-z0-9_-]*)"
_FULL_WIDTH_COLON: Final = re.compile(rf"{_LEAD}{_WORD}\s*(?P<colon>[{_COLONS}])\s*(?P<rest>.*)")
_CHINESE_KEY: Final = re.compile(
    rf"{_LEAD}(?P<key>[^\s!-/:{_COLONS}][^\s:{_COLONS}]{{0,19}})\s*(?P<colon>[{_COLONS}])\s*(?P<rest>.*)"
)
_NO_SPACE: Final = re.compile(rf"{_LEAD}{_WORD}(?P<colon>:)(?P<rest>[^ /\t].*)")
_DASH_ALONE: Final = re.compile(rf"(?P<lead> *(?:- +)*)-(?P<rest>{_WORD}:(?: .*)?)")
_VALUE: Final = re.compile(rf"{_LEAD}(?:{_WORD}:\s+)?(?P<value>\S.*?)\s*")


def colon_slip(text: str) -> tuple[str, str] | None:
    """Give the code and the corrected text of `key<full-width colon>rest` or `key:rest`; nothing for other text."""
    for code, form in (("YAML-006", _FULL_WIDTH_COLON), ("YAML-007", _NO_SPACE)):
        if found := form.fullmatch(text):
            return code, _with_colon(found)
    return None


def _with_colon(found: re.Match[str]) -> str:
    rest = found["rest"].strip(" " + WIDE_SPACES)
    return f"{found['lead']}{found['key']}: {rest}".rstrip()


def listed(text: str) -> list[str]:
    """Give the items of a list that somebody wrote as one text, with Chinese commas, in brackets or with a dash."""
    brackets = "".join(_BRACKETS) + "[]"
    items = re.split(r"[,;\u3001\uff0c\uff1b]", text.strip(f" {brackets}").removeprefix("-"))
    return [item for one in items if (item := one.strip())]


def line_slips(code: Sequence[Line]) -> Iterator[Slip]:
    """Name what a line of a file that cannot be read begins with: a key and a wrong colon, a wide dash or hash."""
    for index, line in enumerate(code):
        around = (code[index - 1] if index else None, code[index + 1] if index + 1 < len(code) else None)
        if found := _FULL_WIDTH_COLON.fullmatch(line.text) or _chinese_key(line, *around):
            yield _colon("YAML-006", line, found)
        elif found := _NO_SPACE.fullmatch(line.text):
            yield _colon("YAML-007", line, found)
        elif (slip := _marker(line) or _dash(line)) is not None:
            yield slip


def _colon(code: str, line: Line, found: re.Match[str]) -> Slip:
    return Slip(
        code=code,
        line=line.number,
        column=found.start("colon") + 1,
        found_in=line.text,
        mended=_with_colon(found),
    )


def _chinese_key(line: Line, before: Line | None, after: Line | None) -> re.Match[str] | None:
    """Tell a Chinese key with its colon from a sentence that holds one, by what stands around the line."""
    found = _CHINESE_KEY.fullmatch(line.text)
    if found is None or not found["lead"]:
        return found
    goes_on = after is not None and after.indent == line.content
    if "-" in found["lead"]:
        return found if goes_on else None
    if before is not None and before.text.rstrip().endswith(":"):
        return found if goes_on else None
    return found if before is not None and before.content == line.content else None


def value_slips(code: Sequence[Line]) -> Iterator[Slip]:
    """Name the first full-width quote, bracket or comma that stands for YAML's own in each line."""
    for line in code:
        slip = _quotes(line) or _brackets(line)
        if slip is not None:
            yield slip


def _marker(line: Line) -> Slip | None:
    rest = line.text.lstrip(" ")
    lead, mark = line.text[: len(line.text) - len(rest)], rest[:1]
    if mark in _DASHES:
        return _slip(line, len(lead), mark, "-", f"{lead}- {rest[1:].lstrip()}")
    if mark == _HASH:
        return _slip(line, len(lead), mark, "#", f"{lead}#{rest[1:]}")
    return None


def _dash(line: Line) -> Slip | None:
    if (found := _DASH_ALONE.fullmatch(line.text)) is None:
        return None
    mended = f"{found['lead']}- {found['rest']}"
    return Slip(
        code="YAML-032", line=line.number, column=found.end("lead") + 1, found_in=line.text, mended=mended, values={}
    )


def _quotes(line: Line) -> Slip | None:
    found = _VALUE.fullmatch(line.text)
    value = found["value"] if found else ""
    if found is None or len(value) < len('""') or _QUOTES.get(value[0]) != value[-1]:
        return None
    return _slip(line, found.start("value"), value[0], "'", line.text[: found.start("value")] + quoted(value[1:-1]))


def _brackets(line: Line) -> Slip | None:
    found = _VALUE.fullmatch(line.text)
    value = found["value"] if found else ""
    if found is None or value[0] not in {*"[{", *_BRACKETS}:
        return None
    wrong = next((at for at, mark in enumerate(value) if mark in _IN_FLOW), None)
    if wrong is None:
        return None
    mended = "".join(_IN_FLOW.get(mark, mark) for mark in value)
    mended = re.sub(r"([,:]) +", r"\1 ", mended)
    at = found.start("value")
    return _slip(line, at + wrong, value[wrong], _IN_FLOW[value[wrong]].strip(), line.text[:at] + mended)


def _slip(line: Line, at: int, mark: str, half: str, mended: str) -> Slip:
    return Slip(
        code="YAML-008",
        line=line.number,
        column=at + 1,
        found_in=line.text,
        mended=mended,
        values={"mark": mark, "half": half},
    )
