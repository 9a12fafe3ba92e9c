"""Plain tables as workbooks, where the disk has no room for them."""

import gc
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from disclosure.reports.xlsx.plain import PlainSheet, plain_xlsx

SHEET = PlainSheet(name="表", heads=("名称",), rows=[(f"第 {number} 行",) for number in range(1000)])


@contextmanager
def no_file_over(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # xlsxwriter leaves its files open
def test_a_disk_without_room_is_the_systems_own_error_and_nothing_stays_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with no_file_over(1000), pytest.raises(OSError, match="File too large"):
        plain_xlsx([SHEET], title="表", author="示例", day=date(2026, 11, 21))
    gc.collect()
    assert list(tmp_path.iterdir()) == []
