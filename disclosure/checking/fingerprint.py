"""By which rules a verdict was given: the same fingerprint, the same verdicts on the same content."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final

from disclosure.rules.rule import Rule

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_FOLDERS: Final = ("calendar", "checking", "rules")
_LIBRARIES: Final = ("chinesecalendar", "opening-hours-py")  # they know the holidays: a new edition knows more
_LENGTH: Final = 12


def fingerprint(catalogue: Sequence[Rule]) -> str:
    """Twelve digits that change with any rule's words, and with any line of the program that rules and weighs."""
    whole = sha256()
    for part in (*_libraries(), *_source(), *map(_words, catalogue)):
        whole.update(f"{len(part)}\n{part}\n".encode())
    return whole.hexdigest()[:_LENGTH]


def _libraries() -> Iterator[str]:
    return (f"{name} {version(name)}" for name in _LIBRARIES)


def _source() -> Iterator[str]:
    for folder in _FOLDERS:
        for module in sorted((_PACKAGE / folder).rglob("*.py")):
            yield module.relative_to(_PACKAGE).as_posix()
            yield module.read_text("utf-8")


def _words(rule: Rule) -> str:
    return "\n".join(
        (rule.code, rule.title, rule.remedy, rule.documentation, rule.severity, *rule.basis, *rule.requires)
    )
