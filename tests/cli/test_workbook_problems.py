"""What clerks do to cells, and what they are told: the sheet, the cell, what is wrong, what to type."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest

from tests.clerk import COMPANY, TARIFFS, Clerk

Slip = Callable[[Clerk], None]


def typed(sheet: str, row: int | str, head: str, value: object, shape: str = "") -> Slip:
    def slip(clerk: Clerk) -> None:
        cell = clerk.cell(sheet, row, head)
        cell.value = value
        if shape:
            cell.number_format = shape

    return slip


def wrong(kind: str, sheet: str, row: int | str, head: str, text: str) -> Slip:
    def slip(clerk: Clerk) -> None:
        cell = clerk.cell(sheet, row, head)
        cell.value = text
        cell.data_type = kind

    return slip


def on(sheet: str, act: Callable[[Any], object]) -> Slip:
    def slip(clerk: Clerk) -> None:
        act(clerk.book[sheet])

    return slip


def added(sheet: str, **values: object) -> Slip:
    def slip(clerk: Clerk) -> None:
        clerk.add(sheet, **values)

    return slip


def tier_of_a_removed_price(clerk: Clerk) -> None:
    clerk.book["价格"].delete_rows(3)
    clerk.type("价格·阶梯", 2, 基本价格=9)


def renamed_sheet(clerk: Clerk) -> None:
    clerk.book["价格·阶梯"].title = "价格阶梯"


def strange_line(clerk: Clerk) -> None:
    clerk.book["概况"]["A4"].value = "传真"
    clerk.book["概况"]["B4"].value = "1"


LINK = "属于哪一行（见「价格」）"
MARK = "编号（不要改）"
SLIPS: dict[str, tuple[Slip, str]] = {
    "a price with its unit": (
        typed("价格", 2, "基本价格", "2.80元"),
        (
            "价格!F2: error[TYPE-004] 「基本价格」应是数字，「2.80元」不是。\n"
            "  F2 | 2.80元\n     | ^\nhelp: 改为：\n  F2 | 2.80"
        ),
    ),
    "a word that is not in the list": (
        typed("服务电话", 2, "用途", "抢险"),
        (
            "服务电话!B2: error[SCHEMA-008] 「用途」不能写「抢险」，您是不是想写「抢险救援」？\n"
            "  B2 | 抢险\n     | ^\nhelp: 改为：\n  B2 | 抢险救援"
        ),
    ),
    "a word that is nothing like it": (
        typed("服务电话", 2, "用途", "食堂"),
        "help: 怎么改：可以写：咨询服务、报修、抢险救援",
    ),
    "yes otherwise": (
        typed("价格", 2, "尚未执行", "有"),
        "价格!X2: error[SCHEMA-008] 「尚未执行」不能写「有」，您是不是想写「是」？",
    ),
    "a formula": (
        typed("价格", 2, "基本价格", "=2+1"),
        "价格!F2: error[BOOK-015] 这一格是公式（=2+1），不是内容。\n  F2 | =2+1\n",
    ),
    "a formula where nothing stood": (typed("价格", 2, "到户价", "=F2"), "价格!G2: error[BOOK-015]"),
    "an error": (wrong("e", "价格", 2, "基本价格", "#N/A"), "价格!F2: error[BOOK-016] 这一格显示的是错误（#N/A）。"),
    "a percentage": (
        typed("价格", 2, "基本价格", 0.05, "0%"),
        "价格!F2: error[BOOK-024] 「基本价格」这一格是百分比格式：显示 5%，存的是 0.05",
    ),
    "a price that became a date": (
        typed("价格", 2, "基本价格", datetime(2026, 3, 5)),  # noqa: DTZ001 - as Excel has it
        "价格!F2: error[BOOK-025] 「基本价格」被 Excel 变成了日期或时间（2026-03-05 00:00:00）。",
    ),
    "a name that became a date": (
        typed("价格", 3, "公布名称", date(2026, 3, 5)),
        "价格!C3: error[BOOK-025] 「公布名称」被 Excel 变成了日期",
    ),
    "a name that became true": (
        typed("价格", 3, "公布名称", value=True),
        "价格!C3: error[BOOK-026] 「公布名称」成了 TRUE",
    ),
    "a date that became a number": (
        typed("价格", 2, "执行日期", 46023),
        (
            "价格!V2: error[BOOK-021] 「执行日期」里是数字 46023，这是 Excel 内部的日期数。\n"
            "  V2 | 46023\n     | ^\nhelp: 改为：\n  V2 | 2026-01-01"
        ),
    ),
    "a day that no month has": (
        typed("价格", 2, "执行日期", "2026年2月30日"),
        "价格!V2: error[SCHEMA-017] 「执行日期」「2026年2月30日」不是日历上有的日期。",
    ),
    "a lost zero": (
        typed("服务电话", 2, "电话", 3962914176),
        (
            "服务电话!C2: error[BOOK-022] 「电话」「3962914176」前面的 0 没有了，是 Excel 当成数字删去的。\n"
            "  C2 | 3962914176\n     | ^\nhelp: 改为：\n  C2 | 0396-2914176"
        ),
    ),
    "a lost zero and a hyphen": (typed("服务电话", 2, "电话", "396-2914176"), "  C2 | 0396-2914176"),
    "a mobile number": (
        typed("服务电话", 2, "电话", "13800138000"),
        "服务电话!C2: error[SCHEMA-018] 「电话」不能写手机号。\n  C2 | 138********\n",
    ),
    "a mobile number in a text": (
        typed("公告", 2, "正文", "找 13800138000"),
        "公告!Q2: error[GUARD-001] 这里写了一个手机号。",
    ),
    "a credit code of which the end is lost": (
        typed("概况", "企业", "统一社会信用代码", 919901001234567800),
        "error[BOOK-023] 「统一社会信用代码」成了数字 9.19901001234567",
    ),
    "a credit code as a power of ten": (
        typed("概况", "企业", "统一社会信用代码", "9.1990100E+17"),
        "error[BOOK-023] 「统一社会信用代码」成了数字 9.1990100E+17",
    ),
    "a region as a power of ten": (
        typed("网点", 2, "所在地区", "9.90102E+05"),
        "网点!F2: error[SCHEMA-008] 「所在地区」不能写「9.90102E+05」，您是不是想写「990102」？",
    ),
    "a region that is not there": (
        typed("网点", 2, "所在地区", "990199"),
        "网点!F2: error[REF-001] 没有代码为「990199」的地区。",
    ),
    "an outlet that is not there": (
        typed("办事指南", 2, "办理网点", "east\nwset"),
        "办事指南!P2: error[REF-006] ",
    ),
    "an outlet twice": (typed("网点", 3, "标识", "east"), "网点!B3: error[REF-005] 标识「east」用了两次"),
    "an end before the beginning": (typed("价格", 2, "执行至", "2025-01-01"), "价格!W2: error[REF-007] "),
    "hours in words": (
        typed("服务电话", 2, "服务时间", "周一至周五 8:30-17:30"),
        "服务电话!D2: error[SCHEMA-010] 「服务时间」的写法不对",
    ),
    "a value that must be there": (
        typed("网点", 2, "名称", None),
        "网点!C2: error[SCHEMA-001] 缺少「名称」。\n  C2 |\n     | ^\nhelp: 怎么改：填上这一格",
    ),
    "half a coordinate": (typed("网点", 2, "坐标·纬度", 33.5), "网点!H2: error[SCHEMA-001] 缺少「坐标·经度」。"),
    "a value that another one asks for": (
        typed("价格", 3, "阶梯周期", None),
        "价格!H3: error[SCHEMA-002] 「计价方式」是 阶梯价 时，就要写「阶梯周期」。",
    ),
    "tiers that are not there": (
        typed("价格", 2, "计价方式", "阶梯价"),
        "价格!A2: error[SCHEMA-002] 「计价方式」是 阶梯价 时，就要写「阶梯」。\nhelp: 怎么改：在「价格·阶梯」表里添上",
    ),
    "a number too small": (typed("价格", 2, "基本价格", -1), "价格!F2: error[SCHEMA-011] 「基本价格」不能小于 0"),
    "half a window": (typed("网点", 2, "窗口数", 2.5), "网点!M2: error[TYPE-005] 「窗口数」应是整数，现为「2.5」。"),
    "a mark twice": (
        typed("网点", 3, MARK, "1"),
        "网点!A3: error[BOOK-017] 编号「1」用了两次，前一次在 A2。\nhelp: 怎么改：新添的一行请清空编号",
    ),
    "a row of nobody": (
        typed("价格·阶梯", 2, LINK, "7 特种"),
        "价格·阶梯!B2: error[BOOK-018] 「价格」表里没有编号「7 特种」。",
    ),
    "a row of somebody misspelt": (typed("价格·阶梯", 2, LINK, "2居民生活用水"), "，您是不是想写「2 居民生活用水」。"),
    "a row that does not say whose": (
        typed("价格·阶梯", 2, LINK, None),
        "价格·阶梯!B2: error[BOOK-019] 没有写这一行属于「价格」表",
    ),
    "a changed tier of a removed price": (
        tier_of_a_removed_price,
        "error[BOOK-018]",
    ),
    "merged cells": (
        on("价格", lambda sheet: sheet.merge_cells("B2:B3")),
        "价格!B2: error[BOOK-014] B2:B3 是合并的单元格。",
    ),
    "a renamed column": (
        typed("价格", 1, "基本价格", "基本价格（元）"),
        (
            "价格!F1: error[SCHEMA-004] 不认识「基本价格（元）」，您是不是想写「基本价格」？\n"
            "  F1 | 基本价格（元）\n     | ^\nhelp: 改为：\n  F1 | 基本价格"
        ),
    ),
    "a column called otherwise": (typed("价格", 1, "基本价格", "钱"), "价格!F1: error[SCHEMA-003] 不认识「钱」。"),
    "a deleted column": (
        on("价格", lambda sheet: sheet.delete_cols(6)),
        "价格!A1: error[BOOK-011] 没有「基本价格」这一列。",
    ),
    "a column twice": (
        typed("价格", 1, "到户价", "基本价格"),
        "价格!G1: error[BOOK-012] 「基本价格」有两列，前一列在 F1。",
    ),
    "a deleted sheet": (
        lambda clerk: clerk.book.remove(clerk.book["网点"]),
        "网点!A1: error[BOOK-010] 没有「网点」这张表。",
    ),
    "a renamed sheet": (
        renamed_sheet,
        "价格·阶梯!A1: error[BOOK-010] 没有「价格·阶梯」这张表；有一张「价格阶梯」，是不是改了名称。",
    ),
    "a line of the common sheet that is gone": (
        on("概况", lambda sheet: sheet.delete_rows(3)),
        "概况!A2: error[BOOK-013] 【企业】里没有「名称」这一行。",
    ),
    "a line of the common sheet that is new": (
        strange_line,
        "概况!A4: error[SCHEMA-003] 不认识「传真」。",
    ),
    "a name of a file that leads elsewhere": (
        added("公告", **{"文件名（不要改）": "../../x", "标题": "甲"}),
        "公告!A3: error[TREE-006] 公告文件不能叫「../../x」。\nhelp: 怎么改：写成 日期-英文短名",
    ),
    "a notice without a name and a day": (
        added("公告", 标题="甲"),
        "公告!A3: error[BOOK-028] 新添的一行没有写文件名，也没有日期可以据以起名。",
    ),
    "a month that is none": (
        added("水质", **{"文件名（不要改）": "2026-13", "执行标准": "甲"}),
        "水质!A2: error[TREE-007] 质量记录不能叫「2026-13」。\nhelp: 怎么改：写成 年-月，如 2026-10。",
    ),
    "too much in one cell": (
        typed("公告", 2, "影响区域", "\n".join(map(str, range(600)))),
        "公告!J2: error[BOOK-029] 「影响区域」这一格有 600 项，上限是 500 项。",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_named_by_sheet_and_cell_and_nothing_is_written(name: str, clerk: Clerk) -> None:
    slip, expected = SLIPS[name]
    slip(clerk)
    before = {file: file.read_bytes() for file in clerk.folder.rglob("*.yaml")}
    result = clerk.send("--yes", "--delete")
    assert expected in result.stderr
    assert result.exit_code == 1
    assert {file: file.read_bytes() for file in clerk.folder.rglob("*.yaml")} == before


CERTAIN: dict[str, tuple[Slip, str, str]] = {
    "a date in words": (
        typed("价格", 2, "执行日期", "2026年12月1日"),
        "effective: 2026-12-01\n",
        "按「2026-12-01」读入",
    ),
    "a date with slashes": (typed("价格", 2, "执行日期", "2026/12/1"), "effective: 2026-12-01\n", "「2026/12/1」"),
    "a date with stops": (typed("价格", 2, "执行日期", "2026.12.1"), "effective: 2026-12-01\n", "「2026.12.1」"),
    "a date without marks": (typed("价格", 2, "执行日期", 20261201), "effective: 2026-12-01\n", "「20261201」"),
    "a date of Excel's": (
        typed("价格", 2, "执行日期", datetime(2026, 12, 1)),  # noqa: DTZ001 - as Excel has it
        "effective: 2026-12-01\n",
        "价格!V2: 注意：「执行日期」写的是「2026-12-01」",
    ),
    "full-width digits": (typed("价格", 2, "基本价格", "３．０５"), "price: 3.05 #", "按「3.05」读入"),
}


@pytest.mark.parametrize("name", CERTAIN)
def test_what_is_certain_is_put_right_and_said(name: str, clerk: Clerk) -> None:
    slip, written, said = CERTAIN[name]
    slip(clerk)
    result = clerk.send("--yes")
    assert result.exit_code == 0, result.stderr
    assert said in result.stderr
    assert written in clerk.text("tariffs.yaml")


@pytest.mark.parametrize(
    ("head", "value", "shape", "written"),
    [
        ("发布时刻", datetime(2026, 12, 1, 8, 30), "yyyy/m/d h:mm", "published_at: 2026-12-01 08:30"),  # noqa: DTZ001
        ("发布时刻", datetime(2026, 12, 1), "yyyy/m/d h:mm", "published_at: 2026-12-01 00:00"),  # noqa: DTZ001
        ("发布时刻", datetime(2026, 12, 1), "yyyy/m/d", "published_at: 2026-12-01\n"),  # noqa: DTZ001
        ("发布时刻", "2026年12月1日 8时30分", "@", "published_at: 2026-12-01 08:30"),
        ("资料来源·发布日期", datetime(2026, 12, 1), "yyyy-mm", "published: 2026-12\n"),  # noqa: DTZ001
        ("资料来源·发布日期", 2026, "General", "published: '2026'\n"),
        ("咨询电话", "0900-6000001、12345", "@", "phones:\n  - 0900-6000001\n  - '12345'\n"),
        ("咨询电话", 12345, "General", "phones:\n  - '12345'\n"),
        ("咨询电话", "０９００－６０００００１", "@", "phones:\n  - 0900-6000001\n"),
        ("影响区域", "甲路\n\n 丙路 \n", "@", "areas:\n  - 甲路\n  - 丙路\n"),
        ("原因", "=检修", "@", None),
        ("原因", 12.5, "General", "reason: '12.5'\n"),
        ("已安排应急供应", True, "General", "temporary_supply: true\n"),
        ("公布时长", "48", "@", "stated_hours: 48\n"),
        ("正文", "甲\r\n乙_x000D_", "@", "body: |-\n  甲\n  乙\n"),
    ],
)
def test_values_as_spreadsheets_hold_them(
    clerk: Clerk, head: str, value: object, shape: str, written: str | None
) -> None:
    typed("公告", 2, head, value, shape)(clerk)
    result = clerk.send("--yes")
    if written is None:
        assert "error[BOOK-015]" in result.stderr
    else:
        assert result.exit_code == 0, result.stderr
        assert written in clerk.text("notices/2026-11-20-first.yaml")


def test_a_time_of_a_closed_list_may_have_become_one(sandbox: Any) -> None:
    sandbox.company("990100/heat/re")
    clerk = Clerk(sandbox.root, "990100/heat/re")
    clerk.add("供热期与收费期", 供热开始="2026-11-15", 供热结束="2027-03-15", 结束时刻=time(0, 0))
    clerk.type("概况", "服务", 资料来源·发布者="示例", 资料来源·取得日期="2026-12-01", 企业已确认="否")
    result = clerk.send("--yes")
    assert result.exit_code == 0, result.stderr
    assert "end_rule: 00:00\n" in clerk.text("services.yaml")


def test_numbers_kept_as_texts_are_no_change(clerk: Clerk) -> None:
    clerk.type("价格", 2, 基本价格="2.80")
    clerk.type("网点", 2, 所在地区=990102)
    assert "没有要写的改动" in clerk.send().stderr


def test_all_slips_are_told_in_one_run(clerk: Clerk) -> None:
    clerk.type("价格", 2, 基本价格="2.80元", 执行日期=46023, 计价方式=None)
    clerk.type("服务电话", 2, 用途="食堂", 电话="13800138000")
    result = clerk.send()
    assert result.stderr.endswith("共 5 处错误，请改正后再试。\n")


def test_what_is_not_ours_is_named_and_left_alone(clerk: Clerk) -> None:
    clerk.book.create_sheet("草稿")["A1"] = "记事"
    clerk.book["网点"].cell(1, 40).value = "备注"
    clerk.book["网点"].cell(5, 41).value = "问张工"
    clerk.book["网点"].row_dimensions[2].hidden = True
    clerk.book["公告"].sheet_state = "hidden"
    result = clerk.send("--yes")
    assert "注意：「草稿」不是导出的表，没有读。" in result.stderr
    assert "网点!AN1: 注意：「备注」不是导出的列，没有读。" in result.stderr
    assert "网点!AO5: 注意：「问张工」不在任何一列里，没有读。" in result.stderr
    assert "注意：「网点」表的第 2 行是隐藏的，照样读入。" in result.stderr
    assert "注意：「公告」表是隐藏的，照样读入。" in result.stderr
    assert result.exit_code == 0


def test_what_was_wrong_with_other_files_before_stops_nobody(sandbox: Any) -> None:
    sandbox.company(COMPANY, tariffs=TARIFFS, services="procedures:\n  - {kind: payment, outlets: [gone]}\n")
    clerk = Clerk(sandbox.root, COMPANY)
    clerk.type("价格", 2, 基本价格=3.05)
    assert clerk.send("--yes").exit_code == 0


@pytest.mark.parametrize(("notice", "found"), [("2026-11-19-main", True), ("2026-11-18-main", False)])
def test_a_notice_caused_by_another_company_is_found(sandbox: Any, clerk: Clerk, notice: str, *, found: bool) -> None:
    sandbox.company("990100/gas/qi", **{"notices/2026-11-19-main": "kind: other\ntitle: 甲\n"})
    clerk.type("公告", 2, 起因公告=f"990100/gas/qi/{notice}")
    result = clerk.send("--yes")
    assert (result.exit_code == 0) is found
    assert ("公告!P2: error[REF-003]" in result.stderr) is not found
