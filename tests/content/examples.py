"""The examples of the help pages laid into a small portal, as an editor would have written them."""

import os
import shutil
from pathlib import Path

from disclosure.wording.help.catalogue import HELP
from disclosure.wording.help.example import FOLDER, REGION, SOURCE, Example
from disclosure.wording.help.printed import FILE, printed, written

BASE = Path(__file__).parent / "base"
_LONG = 5_000


def lay(example: Example, content: Path, *, wrong: bool) -> Path:
    """Make a portal that is sound but for the example; its folder of content."""
    shutil.copytree(BASE, content)
    for path, text in example.beside:
        _write(content / path, text.encode())
    path = example.path if wrong or not example.right_path else example.right_path
    text = (example.wrong if wrong else example.right) + example.rest
    if path != "portal.yaml" and example.right_path == "portal.yaml":
        (content / "portal.yaml").rename(content.parent / path)
        return content
    if wrong and example.way == "link":
        (content / path).unlink(missing_ok=True)
        (content / path).symlink_to(BASE / "portal.yaml")
    else:
        _write(content / path, text.encode(example.codec if wrong else "utf-8"))
    return content


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def lay_all(examples: dict[str, Example], content: Path) -> list[str]:
    """One portal with as many wrong examples as fit beside each other, each in a company of its own; their codes."""
    shutil.copytree(BASE, content)
    laid = []
    for code, example in examples.items():
        folder = f"companies/{REGION}/water/{code.lower()}"
        path = example.path.replace(FOLDER, folder)
        file = content / path
        if example.way != "file" or len(example.wrong) > _LONG or "portal.yaml" in path or file.exists():
            continue
        for other, text in example.beside:
            _write(content / other, text.encode())
        if path.startswith(folder) and not path.endswith("/company.yaml"):
            _write(content / folder / "company.yaml", f"name: {code}\n{SOURCE}".encode())
        _write(file, (example.wrong + example.rest).encode(example.codec))
        laid.append(code)
    return laid


def kept(code: str, text: str) -> None:
    """Hold a message against the one that was kept; with DISCLOSURE_RENEW keep this one."""
    if os.environ.get("DISCLOSURE_RENEW"):
        texts = {one: printed(one) for one in HELP if FILE.is_file() and f"=== {one}\n" in FILE.read_text("utf-8")}
        FILE.write_text(written(texts | {code: text}), "utf-8")
        printed.__globals__["_all"].cache_clear()
    else:
        assert printed(code) == text
