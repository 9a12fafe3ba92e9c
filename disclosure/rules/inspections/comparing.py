"""Where a text names halls for a problem: which of them the table bears out, and which it has besides."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure.model.hall_finding import HallFinding
from disclosure.model.inspection import Fact, Inspection, Topic
from disclosure.rules.inspections.deriving import findings
from disclosure.rules.inspections.hall_rules import OF_FACT, OF_TOPIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Under which heading and in which words a text names halls, and for what; `codes` are the rules that say the same.

    `complete` says whether the text means all such halls, or gives examples.
    """

    heading: str
    kind: Topic | Fact
    words: str
    complete: bool
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Halls by row: named and shown, named only, shown only (no contradiction where the text gives examples)."""

    naming: Naming
    both: tuple[int, ...]
    text_only: tuple[int, ...]
    table_only: tuple[int, ...]

    @property
    def agrees(self) -> bool:
        """Whether text and table name the same halls."""
        return not self.text_only and not self.table_only


def comparisons(inspection: Inspection) -> tuple[Comparison, ...]:
    """Every list and every addition of the text, in its order."""
    return tuple(_comparisons(inspection, findings(inspection)))


def _comparisons(inspection: Inspection, found: tuple[HallFinding, ...]) -> Iterator[Comparison]:
    for section in inspection.problems:
        for one in section.lists:
            codes = tuple(rule.code for rule in OF_TOPIC[one.kind])
            halls = tuple(named.hall for named in one.halls)
            about = Naming(heading=section.title, kind=one.kind, words=one.lead, complete=one.complete, codes=codes)
            yield _compared(about, halls, found)
            for detail in one.details:
                rule = OF_FACT.get(detail.kind)
                codes = (rule.code,) if rule else ()
                about = Naming(heading=section.title, kind=detail.kind, words=detail.text, complete=True, codes=codes)
                yield _compared(about, detail.halls, found)


def _compared(naming: Naming, named: tuple[int, ...], found: tuple[HallFinding, ...]) -> Comparison:
    shown = dict.fromkeys(one.hall for one in found if one.code in naming.codes and one.seen)
    return Comparison(
        naming=naming,
        both=tuple(hall for hall in named if hall in shown),
        text_only=tuple(hall for hall in named if hall not in shown),
        table_only=tuple(hall for hall in shown if hall not in named),
    )
