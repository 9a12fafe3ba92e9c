"""What a plain word would become in other YAML readers, and the one notation in which we take numbers."""

import re
from decimal import Decimal
from typing import Final, Literal, cast

Kind = Literal["null", "bool", "int", "float", "timestamp", "merge", "value"]

_WORDS: Final[dict[str, Kind]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), "null"),
    **{form: "bool" for word in ("y", "yes", "true", "on") for form in (word, word.capitalize(), word.upper())},
    **{form: "bool" for word in ("n", "no", "false", "off") for form in (word, word.capitalize(), word.upper())},
    "<<": "merge",
    "=": "value",
}

# YAML 1.1 (yaml.org/type, as PyYAML reads it) and the core schema of YAML 1.2.2 section 10.3.2, joined.
_FORMS: Final = re.compile(
    r"""(?P<int> [-+]?(?: 0b[01_]+ | 0o?[0-7_]+ | 0x[0-9a-fA-F_]+ | [0-9][0-9_]*   # 0431 is 281, 08005 is 8005
                | [1-9][0-9_]*(?::[0-5]?[0-9])+ ))                                  # 8:30 is 510
      | (?P<float> [-+]?(?: [0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)? | \.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?
                | [0-9]+[eE][-+]?[0-9]+ | [0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]* | \.(?:inf|Inf|INF) )
                | \.(?:nan|NaN|NAN))
      | (?P<timestamp> [0-9]{4}-[0-9]{2}-[0-9]{2}
                | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?
                  (?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)""",
    re.VERBOSE,
)
_FIRST: Final = frozenset("0123456789+-.")

_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
# Longer than any price or count; keeps a text of a million digits from being turned into a number.
_LONGEST_NUMBER: Final = 24


def ambiguous(text: str) -> Kind | None:
    """Say what a plain scalar would become in a YAML 1.1 or 1.2 reader; nothing when it stays text everywhere."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST or (form := _FORMS.fullmatch(text)) is None:
        return None
    return cast("Kind", form.lastgroup)


def number(text: str) -> Decimal | None:
    """Read plain decimal notation (`-?digits(.digits)?`); nothing for 0431, 1_000, 1e3, .nan or +1."""
    if len(text) > _LONGEST_NUMBER or _NUMBER.fullmatch(text) is None:
        return None
    return Decimal(text)


def quoted(text: str) -> str:
    """Write the text so that every YAML reader takes it as text."""
    return "'" + text.replace("'", "''") + "'"
