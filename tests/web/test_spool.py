"""Files that are kept on disk until they are asked for."""

import os
from pathlib import Path

import pytest

from disclosure.web.spool import Spool


@pytest.fixture
def spool() -> Spool:
    spool = Spool()
    spool.add("first", b"one")
    spool.add("empty", b"")
    spool.add("large", bytes(range(256)) * 4096)
    return spool


def test_each_content_is_read_as_it_was_put_in_and_as_often_as_one_likes(spool: Spool) -> None:
    for _ in range(2):
        assert dict(spool) == {"first": b"one", "empty": b"", "large": bytes(range(256)) * 4096}


def test_sizes_are_known_without_reading(spool: Spool) -> None:
    assert {name: spool.size(name) for name in spool} == {"first": 3, "empty": 0, "large": 1 << 20}


def test_a_name_that_is_not_there(spool: Spool) -> None:
    assert spool.get("second") is None
    with pytest.raises(KeyError):
        spool.size("second")


def test_a_process_that_is_forked_reads_without_disturbing_the_other(spool: Spool) -> None:
    child = os.fork()
    if child == 0:
        os._exit(0 if spool["large"].endswith(b"\xff") else 1)
    assert spool["first"] == b"one"
    assert os.waitpid(child, 0)[1] == 0


def test_it_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    spool = Spool()
    spool.add("first", b"one")
    assert list(tmp_path.iterdir()) == []
    assert spool["first"] == b"one"
