"""Documents turned into pages by LibreOffice: their texts and pictures. Each document is converted once a run."""

import fcntl
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

TOOLS = ("soffice", "pdftotext", "pdftoppm")
DPI = 60
SLOW = 900  # seconds: LibreOffice's first start on a busy machine


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of each page as laid out, and a picture of each."""

    pages: tuple[str, ...]
    pictures: tuple[Path, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.pages)


class Office:
    """Converts into a folder that all workers of a run share; what one has converted the others find there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def render(self, documents: Mapping[str, bytes]) -> dict[str, Rendered]:
        """The pages of documents by name; the name's ending says what they are. One start of LibreOffice for all."""
        files = {name: self._file(name, content) for name, content in documents.items()}
        with self._alone():
            wanting = [file for file in dict.fromkeys(files.values()) if not file.with_suffix(".pdf").exists()]
            if wanting:
                self._convert(wanting)
            return {name: self._rendered(file.with_suffix(".pdf")) for name, file in files.items()}

    def _file(self, name: str, content: bytes) -> Path:
        file = self.folder / f"{hashlib.sha256(content).hexdigest()[:20]}{Path(name).suffix}"
        file.write_bytes(content)
        return file

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _convert(self, files: list[Path]) -> None:
        profile = (self.folder / "profile").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
        done = subprocess.run(
            [*command, self.folder, *files], capture_output=True, text=True, timeout=SLOW, check=False
        )  # fmt: skip
        for file in files:
            assert file.with_suffix(".pdf").exists(), f"LibreOffice cannot read {file.name}: {done.stdout}{done.stderr}"

    def _rendered(self, pdf: Path) -> Rendered:
        told = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
        pages = tuple(told.split("\f")[:-1])
        if not list(self.folder.glob(f"{pdf.stem}-*.png")):
            subprocess.run(["pdftoppm", "-r", str(DPI), "-png", pdf, pdf.with_suffix("")], check=True)
        return Rendered(pages, tuple(sorted(self.folder.glob(f"{pdf.stem}-*.png"))))


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice and poppler's tools; the test is marked `office`."""
    if missing := [tool for tool in TOOLS if shutil.which(tool) is None]:
        pytest.fail(f"{', '.join(missing)} not found: run `make office`")
    base = tmp_path_factory.getbasetemp()
    return Office((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "office")
