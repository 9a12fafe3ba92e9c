"""Names of roads and neighbourhoods in what says where."""

import re
from collections.abc import Iterable, Iterator

_ENDS = (
    "\u5927\u9053|\u5927\u8857|\u80e1\u540c|\u5c0f\u533a|\u82b1\u56ed|\u793e\u533a|\u5e7f\u573a"
    "|\u8def|\u8857|\u5df7|\u5f04|\u6751|\u9547|\u4e61"
)
"""How they end: avenue, lane, estate, garden, community, square, road, street, village, town."""
_BOUNDARY = "\u7701\u5e02\u533a\u53bf\u9547\u4e61\u9053\u8857\u8def\u53f7\u81f3\u5230\u53ca\u4ee5\u7531\u6cbf"
"""What a name does not begin with and does not run over: units of administration, other roads, and between them."""
_AND = "\u548c\u4e0e"
_NAME = re.compile(rf"(?:^|(?<=[{_BOUNDARY}\W]))[^\W\d_a-zA-Z{_BOUNDARY}]{{1,6}}?(?:{_ENDS})")


def place_names(lines: Iterable[str]) -> tuple[str, ...]:
    """The names in the lines, each once, as they stand, without the district before them."""
    return tuple(dict.fromkeys(name for line in lines for name in _names(line)))


def _names(line: str) -> Iterator[str]:
    for found in _NAME.finditer(line):
        yield found[0]
        # "and" between two roads, or the first character of the second (He-ping, "peace"): both can be meant.
        if found.start() and found[0][0] in _AND:
            yield found[0][1:]
