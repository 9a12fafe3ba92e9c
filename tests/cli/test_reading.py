"""Redirects that the site cannot follow stop a check and a build."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company("990100/water/one", company="name: 清泉水务\n")
    return sandbox


def declare(portal: Any, old: str, new: str) -> None:
    (portal.content / "redirects.yaml").write_text(f"redirects:\n  - {{old: {old}, new: {new}}}\n", encoding="utf-8")


def test_a_redirect_to_a_page_is_built(run: Run, portal: Any, tmp_path: Path) -> None:
    declare(portal, "/companies/990100/water/qingquan/", "/companies/990100/water/one/")
    assert run("--root", portal.root, "check").exit_code == 0
    assert run("--root", portal.root, "build", "--out", tmp_path / "site").exit_code == 0
    page = tmp_path / "site" / "companies" / "990100" / "water" / "qingquan" / "index.html"
    assert "url=../../../../companies/990100/water/one/" in page.read_text("utf-8")


def test_a_redirect_to_nothing_stops_both(run: Run, portal: Any, tmp_path: Path) -> None:
    declare(portal, "/old/", "/companies/990100/water/two/")
    checked = run("--root", portal.root, "check")
    assert checked.exit_code == 1
    assert (
        "content/redirects.yaml:2:23: error[REF-034] 网站里没有「/companies/990100/water/two/」这一页。"
        in checked.stdout
    )
    assert "/companies/990100/water/one/" in checked.stdout
    built = run("--root", portal.root, "build", "--out", tmp_path / "site")
    assert built.exit_code == 1
    assert "REF-034" in built.stderr
    assert not (tmp_path / "site").exists()


def test_a_build_that_keeps_going_leaves_it_out(run: Run, portal: Any, tmp_path: Path) -> None:
    declare(portal, "/old/", "/companies/990100/water/two/")
    built = run("--root", portal.root, "build", "--keep-going", "--out", tmp_path / "site")
    assert built.exit_code == 0
    assert not (tmp_path / "site" / "old").exists()
    assert (tmp_path / "site" / "_redirects").read_text("utf-8") == "# old new status\n"
