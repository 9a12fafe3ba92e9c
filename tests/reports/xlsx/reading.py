"""What is read out of a workbook."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # ships no types
from openpyxl import load_workbook

from disclosure.reports.assessment import Assessment
from disclosure.reports.xlsx.workbook import report_xlsx

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

SHEETS = ["概况", "排名", "对照表", "规则", "问题清单", "无法判定", "整改", "豁免", "未运行的规则", "说明"]
"""Where nothing is compared, and there are orders to correct."""
COMMAND = "=cmd|'/c calc'!A1"
"""A name that opens a program where a spreadsheet takes it for a formula."""

Workbook = Any
Worksheet = Any
"""As openpyxl reads them: its types call nearly everything None, too."""

Record = dict[str, Any]
"""The cells of a row by the heads of their columns."""


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def workbook_of(assessment: Assessment) -> Workbook:
    return opened(report_xlsx(assessment))


def head_row(sheet: Worksheet) -> int:
    """The row of a listing's head: the last that stays in view."""
    return int(re.sub(r"\D", "", sheet.freeze_panes)) - 1


def heads(sheet: Worksheet) -> list[Any]:
    return [cell.value for cell in sheet[head_row(sheet)]]


def records(sheet: Worksheet) -> list[Record]:
    """The rows of a listing by the heads of its columns; none where there is no filter."""
    if not sheet.auto_filter.ref:
        return []
    first, last = (int(re.sub(r"\D", "", corner)) for corner in sheet.auto_filter.ref.split(":"))
    return [dict(zip(heads(sheet), row, strict=True)) for row in sheet.iter_rows(min_row=first + 1, max_row=last)]


def values(record: Record) -> dict[str, Any]:
    return {head: cell.value for head, cell in record.items()}


def texts(sheet: Worksheet) -> list[str]:
    """Every text of a sheet."""
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def parts(content: bytes) -> dict[str, bytes]:
    """The files of a workbook by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def charts(content: bytes) -> Iterator[Any]:
    """The charts of a workbook, as XML."""
    for name, part in sorted(parts(content).items()):
        if name.startswith("xl/charts/chart"):
            yield etree.fromstring(part)


def told(element: Any, path: str) -> list[str]:
    """The texts below an element: of titles and labels, or of cells that the chart remembers."""
    path = path.replace("c:", CHART)
    return ["".join(found.itertext()) for found in element.iterfind(path)]
