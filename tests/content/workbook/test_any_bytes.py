"""A workbook torn, mutated, or with its XML typed into: a problem with its words, never another exception."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.content.schemas import Schemas
from disclosure.content.tree import survey
from disclosure.content.workbook.archive import RefusedError
from disclosure.content.workbook.importing import proposed, returned
from disclosure.content.workbook.sources import sources_of
from disclosure.problems import render_all
from disclosure.reports.company_book.book import company_book
from tests.clerk import COMPANY, FILES
from tests.conftest import HOME, Sandbox

quick = settings(derandomize=True, deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
share = st.floats(0, 1)
PIECES = (b"", b"0", b"<", b"&", b'"', b"-1", b"A1:B2", b"99999999", b"<f>1</f>", b"\xff", b"<v>1e400</v>", b't="e"')


class Portal:
    """A small portal, its schemas and the workbook of its company."""

    def __init__(self, root: Path) -> None:
        sandbox = Sandbox(root)
        sandbox.company(COMPANY, **FILES)
        self.content = sandbox.content
        self.schemas = Schemas.under(HOME / "schemas")
        self.tree = survey(self.content)
        self.data = company_book(sources_of(self.tree.companies[0], self.schemas))

    def take(self, data: bytes) -> None:
        """Import whatever it is, in vain or not."""
        try:
            found = proposed(returned(data), self.tree, self.content, self.schemas)
        except RefusedError:
            return
        assert render_all(found.problems) is not None


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    return Portal(tmp_path_factory.mktemp("portal"))


def parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(archive.namelist()):
            yield name, archive.read(name)


@quick
@given(share, share, st.integers(0, 255))
def test_bytes_changed(portal: Portal, start: float, end: float, value: int) -> None:
    data = bytearray(portal.data[: max(1, int(len(portal.data) * max(start, end)))])
    data[int((len(data) - 1) * min(start, end))] = value
    portal.take(bytes(data))


@quick
@given(share, st.lists(st.tuples(share, st.sampled_from(PIECES), st.integers(0, 9)), min_size=1, max_size=3))
def test_typed_into_its_xml(portal: Portal, which: float, slips: list[tuple[float, bytes, int]]) -> None:
    everything = dict(parts(portal.data))
    names = [name for name in everything if "sheet" in name or "shared" in name or "workbook" in name]
    name = names[int((len(names) - 1) * which)]
    text = everything[name]
    for where, piece, over in slips:
        at = int(len(text) * where)
        text = text[:at] + piece + text[at + over :]
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for one, content in {**everything, name: text}.items():
            archive.writestr(one, content)
    portal.take(result.getvalue())
