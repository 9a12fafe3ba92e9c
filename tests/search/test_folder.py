from pathlib import Path

import pytest

from disclosure.search.folder import replaced


def filled(folder: Path, name: str) -> None:
    with replaced(folder) as fresh:
        (fresh / name).touch()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    folder = tmp_path / "cache" / "index"
    filled(folder, "one")
    filled(folder, "two")
    assert names(folder) == ["two"]
    assert names(tmp_path / "cache") == ["index"]


def test_after_a_failure_the_old_folder_stands(tmp_path: Path) -> None:
    filled(tmp_path / "index", "one")
    with pytest.raises(FileNotFoundError), replaced(tmp_path / "index") as fresh:
        (fresh / "missing" / "half").touch()
    assert names(tmp_path / "index") == ["one"]
    assert names(tmp_path) == ["index"]


def test_of_two_at_once_one_stands_whole(tmp_path: Path) -> None:
    with replaced(tmp_path / "index") as fresh:
        (fresh / "slow").touch()
        filled(tmp_path / "index", "quick")
    assert names(tmp_path / "index") == ["slow"]
    assert names(tmp_path) == ["index"]
