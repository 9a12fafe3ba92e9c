"""Why a file is not read at the first attempt: every reason, not only the first."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from disclosure.content.encoding import BOM, UNWANTED, undecodable, unwanted_characters
from disclosure.content.layout import Slip, code_lines, layout_slips
from disclosure.content.limits import MAX_BYTES, MAX_PROBLEMS
from disclosure.content.nodes import Mapping
from disclosure.content.punctuation import line_slips, value_slips
from disclosure.content.sheet import Sheet
from disclosure.content.structure import CONTINUED, Structure, read
from disclosure.content.syntax import explain, lines_of
from disclosure.problems import Problem, in_order

_MOST_REPAIRS: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """The problems of a file, and what it would say with its clear slips mended."""

    text: str
    root: Mapping | None
    problems: tuple[Problem, ...]


def diagnose(data: bytes, path: str, limit: int = MAX_BYTES) -> Diagnosis:
    """Read bytes slowly and say all that is wrong; nothing may be, when the fast reading was only cautious."""
    if len(data) > limit:
        problem = Sheet.of("", path).problem("YAML-021", 1, 1, size=len(data), limit=limit)
        return Diagnosis(text="", root=None, problems=(problem,))
    if (undecoded := undecodable(data, path)) is not None:
        return Diagnosis(text="", root=None, problems=(undecoded,))
    return _diagnose(data.decode(), path)


def _diagnose(text: str, path: str) -> Diagnosis:
    sheet = Sheet.of(text.removeprefix(BOM), path)
    hidden = tuple(islice(unwanted_characters(Sheet.of(text, path)), MAX_PROBLEMS + 1))
    repair = _Repair.of(UNWANTED.sub("_", text.removeprefix(BOM)), sheet)
    first_slips = sorted(repair.slips, key=lambda slip: slip.line)[: MAX_PROBLEMS + 1]
    slips = tuple(_said(slip, repair.lines, sheet) for slip in first_slips)
    named = {problem.line for problem in hidden if problem.code != "YAML-002"} | {slip.line for slip in repair.slips}
    rest = tuple(_remaining(repair.last, named, sheet))
    root = repair.last.root if repair.last.sound else None
    problems = _capped(in_order((*hidden, *slips, *rest)), sheet)
    return Diagnosis(text="\n".join(repair.lines), root=root, problems=problems)


@dataclass(frozen=True, slots=True)
class _Repair:
    """The lines without their slips, the slips, and the reading that this allows."""

    lines: tuple[str, ...]
    slips: tuple[Slip, ...]
    last: Structure

    @classmethod
    def of(cls, text: str, sheet: Sheet) -> "_Repair":
        first = read(text, sheet)
        lines = Sheet.of(text, sheet.path).lines
        repair = cls(lines, (), first).mended(layout_slips(code_lines(lines, first.covered)), sheet)
        if not first.readable:
            repair = repair.mended(line_slips(code_lines(repair.lines, first.covered)), sheet)
        return repair.near_errors(sheet)

    def mended(self, slips: Iterable[Slip], sheet: Sheet) -> "_Repair":
        found = tuple(slips)
        if not found:
            return self
        mended = {slip.line: slip.mended for slip in found}
        lines = tuple(mended.get(number, line) for number, line in enumerate(self.lines, start=1))
        return _Repair(lines, (*self.slips, *found), read("\n".join(lines), sheet))

    def near_errors(self, sheet: Sheet) -> "_Repair":
        """Mend the line where the parser gave up, and go on from there, as long as that leads further."""
        repair, seen = self, set[int]()
        while (error := repair.last.error) is not None and len(seen) < _MOST_REPAIRS:
            near = {*lines_of(error, sheet)} - seen
            slips = list(value_slips([line for line in code_lines(repair.lines) if line.number in near]))
            if not slips:
                break
            seen |= {slip.line for slip in slips}
            repair = repair.mended(slips, sheet)
        return repair


def _said(slip: Slip, mended: Sequence[str], sheet: Sheet) -> Problem:
    """Say a slip; its column was counted in a line whose indentation may have been mended before."""
    return sheet.problem(
        slip.code,
        slip.line,
        slip.column + len(sheet.line(slip.line)) - len(slip.found_in),
        replacement=mended[slip.line - 1],
        **slip.values,
    )


def _remaining(last: Structure, named: Collection[int], sheet: Sheet) -> Iterator[Problem]:
    """Give what is wrong beyond the lines already named; what the parser says about those is their consequence."""
    complaint = frozenset[int]() if last.error is None else frozenset(lines_of(last.error, sheet))
    for problem in last.problems:
        follows = problem.code == CONTINUED and problem.line in complaint
        if problem.line not in named and not follows:
            yield problem
    if last.error is not None and not complaint & {*named}:
        yield explain(last.error, last.quoted_texts, sheet)


def _capped(problems: tuple[Problem, ...], sheet: Sheet) -> tuple[Problem, ...]:
    if len(problems) <= MAX_PROBLEMS:
        return problems
    last = problems[MAX_PROBLEMS - 1]
    return (*problems[:MAX_PROBLEMS], sheet.problem("YAML-030", last.line, last.column, limit=MAX_PROBLEMS))
