"""The examples of workbooks, typed into and brought back as a clerk would."""

import re
import shutil
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from disclosure.content.workbook.reading import MAX_COLUMNS
from disclosure.wording.help.catalogue import HELP
from tests.clerk import NOTICE_FILE, Clerk
from tests.cli.test_workbook_problems import SLIPS
from tests.content.examples import kept
from tests.content.workbook.test_archive import plain, rewritten, saved, sheet

CODES = [code for code, told in HELP.items() if told.example.way == "workbook"]


def far() -> bytes:
    book = Workbook()
    assert book.active is not None
    book.active.cell(1, MAX_COLUMNS + 1, "x")
    return saved(book)


# A cell typed into as its clerk would, by its name in the tests of the workbook.
CELLS = {
    "BOOK-010": "a deleted sheet", "BOOK-011": "a deleted column",
    "BOOK-013": "a line of the common sheet that is gone", "BOOK-014": "merged cells", "BOOK-015": "a formula",
    "BOOK-016": "an error", "BOOK-017": "a mark twice", "BOOK-018": "a row of nobody",
    "BOOK-019": "a row that does not say whose", "BOOK-021": "a date that became a number",
    "BOOK-022": "a lost zero", "BOOK-023": "a credit code of which the end is lost", "BOOK-024": "a percentage",
    "BOOK-025": "a name that became a date", "BOOK-026": "a name that became true",
    "BOOK-028": "a notice without a name and a day", "BOOK-029": "too much in one cell",
}  # fmt: skip
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BYTES: dict[str, Callable[[], bytes]] = {
    "BOOK-001": lambda: b"<html><table></table></html>",
    "BOOK-002": lambda: bytes(25 * 1024 * 1024),
    "BOOK-003": lambda: OLE + bytes(512),
    "BOOK-004": lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
    "BOOK-005": lambda: rewritten(plain(), {"xl/vbaProject.bin": b"x"}),
    "BOOK-006": lambda: rewritten(plain(), sheet("", "<!DOCTYPE a>")),
    "BOOK-007": far,
    "BOOK-008": plain,
}


def moved_away(clerk: Clerk) -> None:
    shutil.rmtree(clerk.folder)


def named_twice(clerk: Clerk) -> None:
    clerk.book["价格"].cell(1, clerk.book["价格"].max_column + 1).value = "基本价格"


def changed(clerk: Clerk) -> None:
    file = clerk.folder / "tariffs.yaml"
    file.write_text(file.read_text("utf-8").replace("2.80", "2.90"), "utf-8")
    clerk.type("价格", 2, 基本价格=3.05)


def named_as_another(clerk: Clerk) -> None:
    other = clerk.folder / "notices" / "2026-11-22-second.yaml"
    other.write_bytes((clerk.folder / NOTICE_FILE).read_bytes())
    clerk.add("公告", **{"文件名（不要改）": "2026-11-22-second", "标题": "甲", "类别": "其他"})


ACTS = {"BOOK-009": moved_away, "BOOK-012": named_twice, "BOOK-020": changed, "BOOK-027": named_as_another}


@pytest.mark.parametrize("code", CODES)
def test_a_workbook_gives_its_code_and_no_other(code: str, clerk: Clerk) -> None:
    if code in BYTES:
        clerk.file.write_bytes(BYTES[code]())
        result = clerk.run("import", clerk.file, "--yes")
    else:
        act = ACTS[code] if code in ACTS else SLIPS[CELLS[code]][0]
        act(clerk)
        result = clerk.send("--yes", "--delete")
    assert result.exit_code == 1
    assert set(re.findall(r"error\[([A-Z]+-[0-9]{3})\]", result.stderr)) == {code}
    told = result.stderr[result.stderr.index(": error[") :].partition("\n\n共 ")[0]
    place = result.stderr[: result.stderr.index(": error[")].rpartition("\n")[2]
    kept(code, f"{place}{told}".replace(str(clerk.file), clerk.file.name))
