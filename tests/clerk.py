"""A clerk in front of Excel: exports a company's workbook, types into it, and has it imported."""

import io
import pickle
from functools import lru_cache
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

from disclosure.cli import group
from disclosure.wording import company_book as wording

COMPANY = "990100/water/shui"
SOURCE = "source:\n  publisher: 示例单位\n  retrieved: 2026-11-21\nconfirmed: true\n"
PROFILE = f"""\
# 企业的话
name: 示例公司 # 照执照
aliases:
  - 示例水务
hotlines:
  # 全天有人
  - purpose: repair
    number: '96111'
    hours: 24/7
{SOURCE}"""
TARIFFS = f"""\
# 价格都在这里
tariffs:
  # 合表的
  - category: 合表
    form: flat
    unit: 元/m³
    price: 2.80 # 含税
    basis:
      number: 示发改〔2025〕1号
    effective: 2026-01-01
  # 一户一表的
  - category: 居民
    name: 居民生活用水
    form: tiered
    unit: 元/m³
    period: year
    tiers:
      - above: 0
        up_to: 180
        price: 2.00
      - above: 180 # 第二档
        price: 3.00
    effective: 2026-01-01
{SOURCE}"""
OUTLETS = f"""\
outlets:
  - id: east
    name: 东营业厅
    region: '990102'
    phone: 0900-6000001
    payment_methods:
      - cash
      - card
  # 下月搬家
  - id: west
    name: 西营业厅
{SOURCE}"""
SERVICES = f"procedures:\n  - kind: payment\n    outlets:\n      - east\n{SOURCE}"
NOTICE = f"""\
kind: planned-outage
title: 停水公告
published_at: 2026-11-20 08:30
areas:
  - 甲路
  - 乙路
body: |
  第一段

  第二段
{SOURCE}"""
NOTICE_FILE = "notices/2026-11-20-first.yaml"

FILES = {
    "company": PROFILE,
    "tariffs": TARIFFS,
    "outlets": OUTLETS,
    "services": SERVICES,
    NOTICE_FILE.removesuffix(".yaml"): NOTICE,
}
"""A small company's files as `fmt` writes them, with comments."""


@lru_cache(maxsize=8)
def _pickled(data: bytes) -> bytes:
    """A workbook as openpyxl has read it: to read the same one again takes three times as long."""
    return pickle.dumps(load_workbook(io.BytesIO(data)))


class Clerk:
    """One company's workbook below a portal's folder."""

    def __init__(self, root: Path, company: str, *, exported: bytes | None = None) -> None:
        self.root = root
        self.folder = root / "content" / "companies" / company
        self.file = root / "book.xlsx"
        if exported:
            self.file.write_bytes(exported)
        else:
            result = self.run("export", "--xlsx", company, "--out", self.file)
            assert result.exit_code == 0, result.output
        self.book: Workbook = pickle.loads(_pickled(self.file.read_bytes()))  # noqa: S301 - made here, below

    def run(self, *arguments: object, answers: str | None = None) -> Result:
        """Run a command as a user would."""
        said = ["--root", str(self.root), *map(str, arguments)]
        return CliRunner().invoke(group, said, input=answers, catch_exceptions=False)

    def column(self, sheet: str, head: str) -> int:
        """A column's number by its head."""
        heads = {str(cell.value).removesuffix(wording.STAR): cell.column for cell in self.book[sheet][1] if cell.value}
        return heads[head]

    def cell(self, sheet: str, row: int | str, head: str) -> Any:
        """A cell by its row and its column's head; on the common sheet by its section and its name."""
        page = self.book[sheet]
        if sheet != wording.FORM:
            assert isinstance(row, int)
            return page.cell(row, self.column(sheet, head))
        labels = [str(page.cell(line, 1).value or "").removesuffix(wording.STAR) for line in range(1, page.max_row + 1)]
        return page.cell(labels.index(head, labels.index(wording.section(str(row)))) + 1, 2)

    def type(self, sheet: str, row: int | str, **values: object) -> None:
        """Type values into a row."""
        for head, value in values.items():
            self.cell(sheet, row, head).value = value

    def free_row(self, sheet: str) -> int:
        """The first row in which nothing stands."""
        page = self.book[sheet]
        return next(row for row in range(2, 9999) if all(page.cell(row, at).value is None for at in range(1, 20)))

    def add(self, sheet: str, **values: object) -> int:
        """Type a new row; its number."""
        row = self.free_row(sheet)
        self.type(sheet, row, **values)
        return row

    def send(self, *options: str, answers: str | None = None) -> Result:
        """Save, and have it imported."""
        self.book.save(self.file)
        return self.run("import", self.file, *options, answers=answers)

    def text(self, name: str) -> str:
        """One of the company's files."""
        return (self.folder / name).read_text("utf-8")
