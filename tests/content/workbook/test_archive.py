"""Files that are no workbooks, and workbooks made to hurt: refused, with the right word, before they are read."""

import io
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
from openpyxl import Workbook

from disclosure.content.workbook.archive import MAX_FILE, RefusedError, refuse_hostile
from disclosure.content.workbook.importing import returned
from disclosure.content.workbook.parts import area
from disclosure.content.workbook.reading import MAX_COLUMNS, read_sheets
from disclosure.wording.problems import say

SHEET = "xl/worksheets/sheet1.xml"


def saved(book: Workbook) -> bytes:
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def plain() -> bytes:
    book = Workbook()
    book.active["A1"] = "x"  # type: ignore[index]
    return saved(book)


def rewritten(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A workbook with some parts written anew, or added."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *parts}:
            new.writestr(name, parts.get(name) or old.read(name))
    return result.getvalue()


def sheet(inside: str, head: str = "") -> dict[str, bytes]:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    text = f'<?xml version="1.0"?>{head}<worksheet xmlns="{space}"><sheetData/>{inside}</worksheet>'
    return {SHEET: text.encode()}


def code_of(data: bytes) -> str:
    with pytest.raises(RefusedError) as refused:
        returned(data)
    say(refused.value.code, **refused.value.values)  # it can be said
    return refused.value.code


@pytest.mark.parametrize("method", [0, 1, 9, 12, 14, 93, 99, 0xFFFF])
def test_whatever_its_parts_are_said_to_be_packed_with_it_is_refused(method: int) -> None:
    data = bytearray(plain())
    for signature, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = data.find(signature)
        while at >= 0:
            data[at + place : at + place + 2] = method.to_bytes(2, "little")
            at = data.find(signature, at + 1)
    assert code_of(bytes(data)) == "BOOK-001"


@pytest.mark.parametrize("value", [0, 1, 127, 128, 255])
def test_whatever_the_record_at_its_end_says_it_is_read_or_refused(value: int) -> None:
    for back in range(1, 23):  # with 1 in the third byte from the end, its parts lie before its beginning
        data = bytearray(plain())
        data[-back] = value
        with suppress(RefusedError):
            refuse_hostile(bytes(data))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "BOOK-001"),
        ("标识,名称\n".encode(), "BOOK-001"),
        (b"<html><table></table></html>", "BOOK-001"),
        (b"PK\x03\x04 torn", "BOOK-001"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "BOOK-003"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "BOOK-004"),
        (bytes(MAX_FILE + 1), "BOOK-002"),
    ],
    ids=["nothing", "a csv", "a page", "torn", "xls", "encrypted", "large"],
)
def test_what_is_no_workbook_is_told_apart(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_a_workbook_of_somebody_else_is_not_ours() -> None:
    assert code_of(plain()) == "BOOK-008"


def test_a_document_of_another_program_is_no_workbook() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    assert code_of(data.getvalue()) == "BOOK-001"


def test_macros_are_refused() -> None:
    assert code_of(rewritten(plain(), {"xl/vbaProject.bin": b"x"})) == "BOOK-005"


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/media/image1.png": bytes(60 * 1024 * 1024)},
        sheet("", '<!DOCTYPE a [<!ENTITY b "c">]>'),
        {SHEET: '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16")},
        {SHEET: b'<?xml version="1.0" encoding="cp037"?><a/>'},
        {SHEET: b"<worksheet><sheetData>"},
        sheet('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        sheet('<mergeCells><mergeCell ref="A1&#58;XFD1048576"/></mergeCells>'),
        sheet('<hyperlinks><hyperlink ref="A:XFD" location="x"/></hyperlinks>'),
        {f"x{number}.xml": b"<a/>" for number in range(2001)},
        sheet("<a>" + "<b/>" * 1_600_000 + "</a>"),
    ],
    ids=[
        "a bomb", "entities", "a wide encoding", "a strange encoding", "torn XML", "all merged", "merged in disguise",
        "all linked", "many parts", "a flood",
    ],
)  # fmt: skip
def test_what_is_made_to_hurt_is_refused(parts: Mapping[str, bytes]) -> None:
    data = rewritten(plain(), parts)
    assert len(data) < MAX_FILE
    assert code_of(data) == "BOOK-006"


def test_a_part_twice_is_refused() -> None:
    data = io.BytesIO(plain())
    with zipfile.ZipFile(data, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(SHEET, "<a/>")
    assert code_of(data.getvalue()) == "BOOK-006"


def test_a_header_that_lies_about_a_size_is_found_out() -> None:
    data = bytearray(rewritten(plain(), {"xl/media/image1.png": bytes(60 * 1024 * 1024)}))
    size = (60 * 1024 * 1024).to_bytes(4, "little")
    while (at := bytes(data).find(size)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    assert code_of(bytes(data)) in {"BOOK-001", "BOOK-006"}


def test_pictures_are_no_concern_of_ours() -> None:
    refuse_hostile(rewritten(plain(), {"xl/media/image1.png": b"\x89PNG\r\n\x1a\n123", "xl/printer.bin": b"P\0r\0"}))


def test_excels_own_torn_drawings_are_let_through_and_strange_encodings_are_not() -> None:
    refuse_hostile(rewritten(plain(), {"xl/drawings/vmlDrawing1.vml": b"<xml><br></xml>"}))
    strange = b'<?xml version="1.0" encoding="cp037"?><a/>'
    assert code_of(rewritten(plain(), {"xl/drawings/vmlDrawing1.vml": strange})) == "BOOK-006"


def test_a_cell_far_outside_is_named() -> None:
    book = Workbook()
    book.active.cell(1, MAX_COLUMNS + 1).value = "x"  # type: ignore[union-attr]
    assert code_of(saved(book)) == "BOOK-007"


def test_a_last_corner_without_anything_in_it_harms_nobody() -> None:
    book = Workbook()
    book.active.cell(1_048_576, 16_384).number_format = "0.00"  # type: ignore[union-attr]
    assert read_sheets(saved(book))["Sheet"].cells == {}


@pytest.mark.parametrize(
    ("reference", "cells"),
    [("A1", 1), ("A1:B3", 6), ("$B$2:$A$1", 4), ("A:B", 2 * 1_048_576), ("2:3", 2 * 16_384), ("x", 1), ("aa1:ab1", 2)],
)
def test_the_cells_of_a_range(reference: str, cells: int) -> None:
    assert area(reference) == cells


def test_what_the_library_cannot_read_is_no_workbook() -> None:
    broken: dict[str, Any] = {"xl/workbook.xml": b"<workbook/>"}
    assert code_of(rewritten(plain(), broken)) in {"BOOK-001", "BOOK-008"}
    assert code_of(rewritten(plain(), sheet('<mergeCells><mergeCell ref="nothing"/></mergeCells>'))) == "BOOK-001"
