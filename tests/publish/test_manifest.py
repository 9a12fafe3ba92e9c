"""The list of a site's files."""

import subprocess
from pathlib import Path

import pytest

from disclosure.publish.destination import Staging, replacing
from disclosure.publish.manifest import NAME, write_manifest


def check(site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sha256sum", "--check", "--strict", NAME], cwd=site, capture_output=True, text=True, check=False
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    with replacing(tmp_path / "site") as staging:
        for name in ("index.html", "b/z.json", "b/a.json", "a.txt", ".well-known/security.txt", "路/网.html"):
            staging.write(name, name.encode())
        assert write_manifest(staging, 2) == 6
    return tmp_path / "site"


def test_sha256sum_finds_every_file_as_it_was_written(site: Path) -> None:
    done = check(site)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 6


def test_a_changed_file_is_found(site: Path) -> None:
    (site / "a.txt").write_text("changed")
    done = check(site)
    assert done.returncode == 1
    assert [line for line in done.stdout.splitlines() if not line.endswith("OK")] == ["a.txt: FAILED"]


def test_every_file_but_ours_is_listed_in_order(site: Path) -> None:
    names = [line.split("  ", 1)[1] for line in (site / NAME).read_text("utf-8").splitlines()]
    assert names == sorted(names)
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert there - set(names) == {NAME, ".disclosure-site"}


def test_the_same_files_give_the_same_list(tmp_path: Path) -> None:
    lists = []
    for order in (("a", "b"), ("b", "a")):
        folder = tmp_path / order[0]
        folder.mkdir()
        staging = Staging(folder, tmp_path / "none")
        for name in order:
            staging.write(f"{name}.txt", name.encode())
        write_manifest(staging, 1)
        lists.append((folder / NAME).read_bytes())
    assert lists[0] == lists[1]
