"""Any file of the portal, cut off, mutated or replaced: problems with places, never another exception."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.content.load import read
from disclosure.content.records import read_record
from disclosure.content.schemas import Schemas
from disclosure.content.tree import Entry, survey
from disclosure.problems import Problem, render_all

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCHEMAS = Schemas.under(ROOT / "schemas")
TREE = survey(ROOT / "content")
ENTRIES = [
    entry for folder in TREE.companies for entry in folder.files
] + [*TREE.regions, *TREE.regulations, *([TREE.portal] if TREE.portal else [])]  # fmt: skip

quick = settings(derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))

# What a hand slips to: punctuation, types, keys and values of the wrong kind.
PIECES = st.sampled_from(
    ["：", "，", "“", "”", "　", "\t", "\n", "  ", "-", "- ", ": ", "'", '"', "#", "[", "]", "{", "}", "&a", "*a", "!",
     "|", ">", "~", "0", "9", "1_000", "8:30", "no", "true", ".nan", "1e9", "2026-02-30", "x: 1\n", "source:\n",
     "\x00", "confirmed: maybe\n", "\u200b", "\ufeff", "名称", "\r"]
)  # fmt: skip


class Given:
    """A file of the content whose bytes are ours."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.parents = (ROOT / "content",) * 9

    def read_bytes(self) -> bytes:
        return self.data


def problems_of(entry: Entry, data: bytes) -> tuple[Problem, ...]:
    changed = Entry(path=entry.path, file=Given(data), kind=entry.kind, name=entry.name)  # type: ignore[arg-type]
    checked = read_record(changed, SCHEMAS)
    assert (checked.value is None) == bool(checked.problems)
    for problem in checked.problems:
        assert problem.path == entry.path
        assert problem.excerpt is not None
        assert problem.line >= 1
        assert 1 <= problem.column <= len(problem.excerpt) + 1
    render_all(checked.problems)
    return checked.problems


entries = st.sampled_from(ENTRIES)
share = st.floats(0, 1)


@settings(quick, max_examples=800)
@given(entries, share)
def test_cut_off(entry: Entry, where: float) -> None:
    data = entry.file.read_bytes()
    problems_of(entry, data[: int(len(data) * where)])


@settings(quick, max_examples=1500)
@given(entries, st.lists(st.tuples(share, PIECES, st.integers(0, 6)), min_size=1, max_size=3))
def test_typed_into(entry: Entry, slips: list[tuple[float, str, int]]) -> None:
    text = entry.file.read_text(encoding="utf-8")
    for where, piece, over in slips:
        at = int(len(text) * where)
        text = text[:at] + piece + text[at + over :]
    problems_of(entry, text.encode())


@settings(quick, max_examples=800)
@given(entries, st.lists(st.tuples(share, st.integers(0, 255)), min_size=1, max_size=4))
def test_bytes_changed(entry: Entry, changes: list[tuple[float, int]]) -> None:
    data = bytearray(entry.file.read_bytes())
    for where, value in changes:
        data[int((len(data) - 1) * where)] = value
    problems_of(entry, bytes(data))


@settings(quick, max_examples=500)
@given(entries, share, share, st.booleans())
def test_lines_lost_repeated_or_set_in(entry: Entry, where: float, other: float, deeper: bool) -> None:  # noqa: FBT001
    lines = entry.file.read_bytes().split(b"\n")
    line = lines[int((len(lines) - 1) * other)]
    lines.insert(int(len(lines) * where), b"  " + line if deeper else line)
    del lines[int((len(lines) - 1) * other)]
    problems_of(entry, b"\n".join(lines))


@settings(quick, max_examples=300)
@given(entries, st.binary(max_size=120))
def test_replaced_by_any_bytes(entry: Entry, data: bytes) -> None:
    problems_of(entry, data)


@settings(quick, max_examples=300)
@given(entries, entries)
def test_one_file_in_the_place_of_another(entry: Entry, other: Entry) -> None:
    problems_of(entry, other.file.read_bytes())


SMALL = sorted(HERE.joinpath("base").rglob("*.yaml"))
CHANGES: list[Callable[[str, int, str], str]] = [
    lambda text, at, piece: text[:at] + piece + text[at:],
    lambda text, at, piece: text[:at] + piece,
    lambda text, at, piece: text[:at] + text[at + len(piece) :],
]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(HERE / "base", tmp_path_factory.mktemp("any") / "content"))


@settings(quick, max_examples=300)
@given(st.sampled_from(SMALL), share, PIECES, st.sampled_from(CHANGES))
def test_a_whole_portal_with_one_file_changed(
    content: Path, file: Path, where: float, piece: str, change: Callable[[str, int, str], str]
) -> None:
    target = content / file.relative_to(HERE / "base")
    text = target.read_text(encoding="utf-8")
    target.write_text(change(text, int(len(text) * where), piece), encoding="utf-8")
    try:
        loaded = read(content, SCHEMAS)
        assert loaded.portal is not None or loaded.problems
        render_all(loaded.problems)
    finally:
        target.write_text(text, encoding="utf-8")
