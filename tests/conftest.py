"""A small portal of its own for a test: the real regions and regulations, and the companies that the test writes."""

import shutil
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

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


@pytest.fixture
def today() -> date:
    """The day on which the tests take place."""
    return date(2026, 11, 21)
