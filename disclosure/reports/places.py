"""Where a finding stands: the line of the file, looked up only when somebody wants to see it."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from disclosure.content.locations import locate
from disclosure.model.verdict import Finding

Lines = dict[tuple[str, str], int]


def lines(root: Path, findings: Iterable[Finding]) -> Lines:
    """The line of each finding as {(path, pointer): line}; what stands in no file yet has none.

    A pointer to something that is missing gives the line of the nearest thing around it that is there.
    """
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for finding in findings:
        wanted[finding.path].add(finding.pointer)
    found: Lines = {}
    for path, pointers in wanted.items():
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            places = locate((root / path).read_text("utf-8"), pointers)
            found |= {(path, pointer): line for pointer, (line, _) in places.items()}
    return found


def place(finding: Finding, known: Lines) -> str:
    """`content/…/tariffs.yaml:12`, or the path alone where nothing stands there yet."""
    line = known.get((finding.path, finding.pointer))
    return f"{finding.path}:{line}" if line else finding.path
