"""A small portal of its own for a test: the real regions and regulations, and the companies that the test writes."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from disclosure.content.schemas import Schemas

settings.register_profile(
    "any machine", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # a busy machine is no failure, and the same examples each time
settings.load_profile("any machine")

HOME = Path(__file__).resolve().parents[1]
SOURCE = "source: {publisher: 示例单位, retrieved: 2026-11-21}\nconfirmed: true\n"


@pytest.fixture(scope="session", autouse=True)
def schemas_are_read_once() -> Iterator[None]:
    """In each process of the tests: nothing changes them, and every command asks for them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Schemas, "under", cache(Schemas.under))
        yield


class Sandbox:
    """A portal's folder. Paths are below content/; a record's source is added where the text names none."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        for folder in ("regions", "regulations", "pages"):
            shutil.copytree(HOME / "content" / folder, self.content / folder)
        shutil.copy(HOME / "content" / "portal.yaml", self.content)

    def write(self, path: str, text: str) -> Path:
        """Write a content file; the text may be indented."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = dedent(text).lstrip("\n")
        if "source:" not in text and file.suffix == ".yaml":
            text += SOURCE
        file.write_text(text, encoding="utf-8")
        return file

    def company(self, identity: str, /, **files: str) -> Path:
        """Write a company's files by name (`company`, `tariffs` ...); its folder. company.yaml is there in any case."""
        folder = f"companies/{identity}"
        files = {"company": "name: 示例公司\n"} | files
        for name, text in files.items():
            self.write(f"{folder}/{name}.yaml", text)
        return self.content / folder


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    """A portal without companies."""
    return Sandbox(tmp_path)


class Repository(Sandbox):
    """A portal's folder under git, with commits of any age."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, moment: str = "2026-08-10T12:00:00+08:00") -> str:
        """Run git at a moment."""
        names = {
            f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        days = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        command = ["git", "-C", str(self.root), *arguments]
        env = {**os.environ, **names, **days}
        return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout.strip()

    def commit(self, moment: str) -> str:
        """Commit all that is there at a moment (with its zone); the commit's first twelve digits."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message=test", moment=moment)
        return self.git("rev-parse", "--short=12", "HEAD")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A portal without companies, under git without commits; no settings of this machine's count."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    return Repository(tmp_path / "portal")


@pytest.fixture
def today() -> date:
    """The day on which the tests take place."""
    return date(2026, 11, 21)


SWITCHES = (
    "--no-sandbox --disable-gpu --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)


SLOW = 60_000
"""Milliseconds in which a busy machine has done what Chromium was asked for."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Three processes for two processors: Chromium and LibreOffice wait more than they compute."""
    processors = len(os.sched_getaffinity(0))
    return processors + processors // 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest begin first: at the end no process waits for them.

    A test in Chromium that fails runs once more, and is named in the summary: the machine may have been too busy.
    """
    items.sort(key=lambda item: "tests/web/whole/" not in item.nodeid)
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def patient(context: BrowserContext) -> None:
    """A busy machine is no failure."""
    context.set_default_timeout(SLOW)
    context.set_default_navigation_timeout(SLOW)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, once for each process of the tests: Playwright cannot be begun a second time in one."""
    expect.set_options(timeout=SLOW)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=SWITCHES.split(), timeout=3 * SLOW
        )
        chromium.on("context", patient)
        yield chromium
        chromium.close()
