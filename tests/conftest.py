"""A small portal of its own for a test: the real regions and regulations, and the companies that the test writes."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

HOME = Path(__file__).resolve().parents[1]
SOURCE = "source: {publisher: 示例单位, retrieved: 2026-11-21}\nconfirmed: true\n"


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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, once for each process of the tests: Playwright cannot be begun a second time in one."""
    expect.set_options(timeout=20_000)  # a busy machine is no failure
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=SWITCHES.split())
        yield chromium
        chromium.close()
