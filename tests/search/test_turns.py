import fcntl
from pathlib import Path

from disclosure.search.turns import turn


def test_only_one_has_the_turn_and_others_wait_as_long_as_they_care_to(tmp_path: Path) -> None:
    with turn(tmp_path / "index", None) as first:
        assert first
        with turn(tmp_path / "index", 0.1) as second:
            assert not second
        with turn(tmp_path / "other", 0.1) as elsewhere:
            assert elsewhere
    with turn(tmp_path / "index", 0) as after:
        assert after


def test_the_turn_goes_with_whoever_had_it(tmp_path: Path) -> None:
    with turn(tmp_path / "index", None):
        pass
    with (tmp_path / ".index.lock").open("w") as killed:
        fcntl.flock(killed, fcntl.LOCK_EX)
    with turn(tmp_path / "index", 0) as after:
        assert after
