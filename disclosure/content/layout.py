"""The lines that YAML reads as structure, and what is wrong with how they are set in."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from disclosure.content.limits import LONGEST_LINE

WIDE_SPACES: Final = "\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"

_SPACES: Final = f" \t{WIDE_SPACES}"
_WIDTHS: Final = str.maketrans({"\t": "  ", "\N{IDEOGRAPHIC SPACE}": "  ", "\N{NO-BREAK SPACE}": " "})
_BLOCK_HEADER: Final = re.compile(r"(?P<lead>(?> *(?:- +)*))(?P<key>[^#\"']*:\s+)?[|>][-+1-9]{0,2}\s*(?:#.*)?$")


class Line(NamedTuple):
    number: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def content(self) -> int:
        """The column where the line's text begins after the dashes of a list."""
        return len(self.text) - len(self.text.lstrip(" -"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A clear slip in one line: the line in which it was found, and the line without it."""

    code: str
    line: int
    column: int
    found_in: str
    mended: str
    values: Mapping[str, str] = field(default_factory=dict)


def code_lines(lines: Sequence[str], covered: Collection[int] = ()) -> list[Line]:
    """Give the lines that are neither blank, nor comments, nor inside a long text, nor longer than any honest one.

    `covered` are the lines known to be inside one; of the others block scalars are recognised by their indentation.
    """
    return [line for line in _outside_blocks(lines) if line.number not in covered]


def _outside_blocks(lines: Sequence[str]) -> Iterator[Line]:
    block = None
    for number, text in enumerate(lines, start=1):
        line = Line(number, text)
        if not text.strip(" ") or len(text) > LONGEST_LINE or (block is not None and line.indent > block):
            continue
        block = _block_indent(text)
        if not text.lstrip().startswith("#"):
            yield line


def _block_indent(text: str) -> int | None:
    """Give the column that the lines of a block scalar stand to the right of, when this line opens one."""
    if (header := _BLOCK_HEADER.match(text)) is None:
        return None
    lead = header["lead"]
    return len(lead) if header["key"] else max(lead.rfind("-"), 0)


def layout_slips(code: Sequence[Line]) -> Iterator[Slip]:
    """Name the tabs and the wide spaces that indent a line."""
    for line in code:
        space = line.text[: len(line.text) - len(line.text.lstrip(_SPACES))]
        wrong = next((at for at, character in enumerate(space) if character != " "), None)
        if wrong is not None:
            yield Slip(
                code="YAML-004" if "\t" in space else "YAML-005",
                line=line.number,
                column=wrong + 1,
                found_in=line.text,
                mended=space.translate(_WIDTHS) + line.text[len(space) :],
            )
