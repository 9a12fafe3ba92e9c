"""What `check` would say of the files as they become, said of the cells that they come from."""

import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from disclosure.content.load import read
from disclosure.content.schemas import Schemas
from disclosure.content.tree import CompanyFolder, Tree
from disclosure.content.workbook.changes import Changes
from disclosure.content.workbook.saying import in_cells
from disclosure.problems import Problem

_COMPANY: Final = re.compile(r"^caused_by: *'?([0-9]{6}/[a-z]+/[a-z0-9-]+)/", re.MULTILINE)


def problems_of(changes: Changes, folder: CompanyFolder, tree: Tree, content: Path, schemas: Schemas) -> list[Problem]:
    """Hold the files as they become against schemas and references.

    What was wrong before with files that stay is left out, and so is what is said of a cell that is complained about
    already.
    """
    if not changes.is_whole or not changes.writing:
        return []
    staged = {one.path: one.after for one in changes.files}
    found = _read(staged, folder, tree, content, schemas)
    by_path = {one.path: one for one in changes.files}
    touched = {one.path for one in changes.writing}
    others = [one for one in found if one.path not in touched]
    before = set(_read({}, folder, tree, content, schemas)) if others else set()
    said_of = {one.place for one in changes.problems}
    said_now = [in_cells(one, by_path.get(one.path), schemas, changes.layout) for one in found if one not in before]
    return [one for one in said_now if one.place not in said_of]


def _read(
    staged: Mapping[str, str | None], folder: CompanyFolder, tree: Tree, content: Path, schemas: Schemas
) -> list[Problem]:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        shutil.copytree(content / "regions", root / "content" / "regions")
        texts = {entry.path: entry.file.read_text("utf-8") for entry in folder.files}
        texts |= {path: text for path, text in staged.items() if text is not None}
        for path in (path for path, text in staged.items() if text is None):
            texts.pop(path, None)
        for path, text in {**_named(texts, tree), **texts}.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        found = read(root / "content", schemas).problems
    return [one for one in found if one.path.startswith(f"{folder.path}/")]


def _named(texts: Mapping[str, str], tree: Tree) -> dict[str, str]:
    """The files of other companies whose notices are named as causes."""
    names = {found for text in texts.values() for found in _COMPANY.findall(text)}
    folders = [one for one in tree.companies if str(one.id) in names]
    return {entry.path: entry.file.read_text("utf-8", errors="replace") for one in folders for entry in one.files}
