"""`disclosure build --offline`."""

import subprocess
import sys
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[3]


def build(root: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "disclosure", "--root", str(root), "build", "--as-of", "2026-11-21", *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_it_has_a_folder_of_its_own_beside_the_site_for_a_host(sandbox: Any) -> None:
    done = build(sandbox.root, "--offline")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in sandbox.root.iterdir()) == ["content", "site-offline"]
    assert str(sandbox.root / "site-offline") in done.stdout
    assert (sandbox.root / "site-offline" / "search" / "index.js").is_file()


def test_it_goes_where_it_is_told_to(sandbox: Any, tmp_path: Path) -> None:
    assert build(sandbox.root, "--offline", "--out", str(tmp_path / "stick")).returncode == 0
    home = (tmp_path / "stick" / "index.html").read_text("utf-8")
    assert 'action="search/index.html"' in home


def test_without_it_the_site_is_for_a_host(sandbox: Any) -> None:
    assert build(sandbox.root).returncode == 0
    site = sandbox.root / "site"
    assert 'type="module"' in (site / "index.html").read_text("utf-8")
    assert (site / "search" / "index.json").is_file()
    assert list(site.rglob("search/*.js")) == list((site / "static" / "js" / "search").glob("*.js"))
    names = {path.relative_to(site / "static").as_posix() for path in (site / "static" / "js").rglob("*.js")}
    ours = {path.relative_to(HOME / "static").as_posix() for path in (HOME / "static" / "js").rglob("*.js")}
    assert names - ours == {f"js/search.{part}.js" for part in ("offers", "parting", "scan", "suggestions")}
    assert ours <= names
