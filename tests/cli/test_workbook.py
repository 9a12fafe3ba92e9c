from typing import Any

import pytest

from tests.clerk import COMPANY, NOTICE_FILE, OUTLETS, PROFILE, SOURCE, TARIFFS, Clerk


def test_exported_and_imported_nothing_changes(clerk: Clerk) -> None:
    result = clerk.run("import", clerk.file)
    assert result.exit_code == 0
    assert "没有要写的改动" in result.stderr
    assert clerk.send().stderr == result.stderr  # saved by another program


def test_a_changed_price_changes_just_its_lines_and_keeps_every_comment(clerk: Clerk) -> None:
    clerk.type("价格", 2, **{"基本价格": 3.05, "执行日期": "2026-12-01", "定价（收费）依据·文号": "示发改〔2026〕2号"})
    result = clerk.send("--yes")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == f"content/companies/{COMPANY}/tariffs.yaml\n"
    assert "价格!F2 合表 单一价 元/m³，基本价格：2.80 → 3.05" in result.stderr
    assert "-    price: 2.80 # 含税\n+    price: 3.05 # 含税\n" in result.stderr
    by_hand = TARIFFS.replace("2.80", "3.05", 1).replace("〔2025〕1号", "〔2026〕2号")
    by_hand = by_hand.replace("2026-01-01", "2026-12-01", 1)
    assert clerk.text("tariffs.yaml") == by_hand
    assert clerk.text("company.yaml") == PROFILE


def test_the_result_is_what_fmt_makes_of_the_same_change_by_hand(clerk: Clerk) -> None:
    clerk.type("概况", "企业", 办公地址="示例路 1 号", 服务范围·行政区划="990102")
    clerk.type("服务电话", 2, 说明="与咨询合用")
    assert clerk.send("--yes").exit_code == 0
    by_hand = PROFILE.replace(
        "hotlines:", "office_address: 示例路 1 号\nservice_area:\n  regions:\n    - '990102'\nhotlines:"
    ).replace("24/7\n", "24/7\n    note: 与咨询合用\n")
    imported = clerk.text("company.yaml")
    (clerk.folder / "company.yaml").write_text(by_hand, "utf-8")
    clerk.run("fmt", clerk.folder / "company.yaml")
    assert clerk.text("company.yaml") == imported


def test_what_is_seen_in_a_cell_is_what_is_written(clerk: Clerk) -> None:
    clerk.type("价格", 2, 基本价格=3.1)
    clerk.type("价格·阶梯", 2, 基本价格=2.125, 终点=200)
    assert clerk.send("--yes").exit_code == 0
    assert "price: 3.10 #" in clerk.text("tariffs.yaml")
    assert "up_to: 200\n        price: 2.125\n" in clerk.text("tariffs.yaml")


def test_nothing_is_written_before_it_is_agreed_to_or_in_a_dry_run(clerk: Clerk) -> None:
    clerk.type("价格", 2, 基本价格=3.05)
    assert "--dry-run" in clerk.send("--dry-run").stderr
    refused = clerk.send(answers="n\n")
    assert refused.exit_code == 1
    assert "没有改动任何文件。" in refused.stderr
    assert clerk.text("tariffs.yaml") == TARIFFS
    assert clerk.send(answers="y\n").exit_code == 0
    assert "price: 3.05" in clerk.text("tariffs.yaml")


def test_a_new_row_goes_below_the_one_above_it(clerk: Clerk) -> None:
    clerk.book["网点"].insert_rows(3)
    clerk.type("网点", 3, 标识="south", 名称="南营业厅", 支付方式="现金、微信", 可停车="是", 窗口数=3)
    assert clerk.send("--yes").exit_code == 0
    assert [line for line in clerk.text("outlets.yaml").splitlines() if "id:" in line or "#" in line] == [
        "  - id: east",
        "  - id: south",
        "  # 下月搬家",
        "  - id: west",
    ]
    assert "    windows: 3\n    payment_methods:\n      - cash\n      - wechat\n    parking: true\n" in clerk.text(
        "outlets.yaml"
    )


def test_a_new_price_takes_its_tiers_from_the_other_sheet(clerk: Clerk) -> None:
    clerk.add(
        "价格",
        **{"编号（不要改）": "新", "用户类别": "特种", "计价方式": "阶梯价", "计价单位": "元/m³", "阶梯周期": "月"},
    )
    clerk.add("价格·阶梯", **{"属于哪一行（见「价格」）": "新", "起点": 0, "终点": 10, "基本价格": 4})
    clerk.add("价格·阶梯", **{"属于哪一行（见「价格」）": "新", "起点": 10, "基本价格": 5.5})
    result = clerk.send("--yes")
    assert result.exit_code == 0, result.stderr
    assert clerk.text("tariffs.yaml") == TARIFFS.replace(
        "source:",
        "  - category: 特种\n    form: tiered\n    unit: 元/m³\n    period: month\n    tiers:\n"
        "      - above: 0\n        up_to: 10\n        price: 4\n      - above: 10\n        price: 5.5\nsource:",
    )


def test_a_row_that_belongs_to_another_one_now_moves(clerk: Clerk) -> None:
    clerk.type("价格·阶梯", 3, **{"属于哪一行（见「价格」）": "1 合表"})
    result = clerk.send("--yes")
    assert "2 居民生活用水 → 1 合表" in result.stderr
    assert "删去" not in result.stderr
    assert "    tiers:\n      - above: 180 # 第二档\n        price: 3.00\n    basis:" in clerk.text("tariffs.yaml")


def test_a_new_notice_becomes_a_file_of_its_own(clerk: Clerk) -> None:
    said = {"资料来源·发布者": "示例", "资料来源·取得日期": "2026-12-01", "企业已确认": "是"}
    clerk.add("公告", **{"文件名（不要改）": "2026-12-01-north-road", "类别": "恢复供应", "标题": "恢复供水", **said})
    clerk.add("公告", 类别="计划停供", 标题="又停水", 发布时刻="2026-12-02 09:00", **said)
    result = clerk.send("--yes")
    assert result.exit_code == 0, result.stderr
    line = "# yaml-language-server: $schema=../../../../../../schemas/notice.json\n"
    source = SOURCE.replace("示例单位", "示例").replace("2026-11-21", "2026-12-01")
    assert clerk.text("notices/2026-12-01-north-road.yaml") == f"{line}kind: restoration\ntitle: 恢复供水\n{source}"
    assert clerk.text("notices/2026-12-02-planned-outage.yaml").startswith(f"{line}kind: planned-outage\n")
    again = clerk.run("import", clerk.file, "--yes")
    assert "完全一样" in again.stderr
    assert len(list((clerk.folder / "notices").iterdir())) == 3


def test_removed_rows_are_asked_about_apart(clerk: Clerk) -> None:
    clerk.book["网点"].delete_rows(3)
    refused = clerk.send("--yes")
    assert refused.exit_code == 1
    assert "删去（网点）：west 西营业厅" in refused.stderr
    assert "--delete" in refused.stderr
    assert clerk.text("outlets.yaml") == OUTLETS
    assert "确定删去？" in clerk.send(answers="n\n").stderr
    assert clerk.text("outlets.yaml") == OUTLETS
    assert clerk.send(answers="y\ny\n").exit_code == 0
    assert "west" not in clerk.text("outlets.yaml")


def test_a_removed_notice_is_a_removed_file(clerk: Clerk) -> None:
    clerk.book["公告"].delete_rows(2)
    result = clerk.send("--yes", "--delete")
    assert "+++ /dev/null\n" in result.stderr
    assert "删去（公告）：2026-11-20-first" in result.stderr
    assert not (clerk.folder / NOTICE_FILE).exists()


def test_a_row_that_was_emptied_is_a_removed_one_and_takes_what_belongs_to_it(clerk: Clerk) -> None:
    for at in range(2, 40):
        clerk.book["价格"].cell(3, at).value = None
    assert clerk.send("--yes", "--delete").exit_code == 0
    assert "居民" not in clerk.text("tariffs.yaml")
    assert "tiers" not in clerk.text("tariffs.yaml")


def test_a_row_whose_mark_was_lost_is_known_by_what_it_says(clerk: Clerk) -> None:
    clerk.type("网点", 3, **{"编号（不要改）": None})
    clerk.type("价格·阶梯", 2, **{"编号（不要改）": None})
    assert "没有要写的改动" in clerk.send("--yes").stderr


def test_a_file_of_which_nothing_is_left_goes_and_is_asked_about(clerk: Clerk) -> None:
    for name in ("资料来源·发布者", "资料来源·取得日期", "企业已确认"):
        clerk.cell("概况", "服务", name).value = None
    clerk.book["办事指南"].delete_rows(2)
    refused = clerk.send("--yes")
    assert refused.exit_code == 1
    assert "删去（服务）：" in refused.stderr
    assert clerk.send("--yes", "--delete").exit_code == 0
    assert not (clerk.folder / "services.yaml").exists()
    assert "没有要写的改动" in clerk.run("import", clerk.file).stderr


def test_emptied_cells_are_values_that_go_and_with_them_what_held_them(clerk: Clerk) -> None:
    clerk.type("价格", 2, **{"定价（收费）依据·文号": None})
    clerk.type("网点", 2, 支付方式=None)
    assert clerk.send("--yes").exit_code == 0
    assert "basis" not in clerk.text("tariffs.yaml")
    assert "payment_methods" not in clerk.text("outlets.yaml")


def test_a_file_that_changed_since_the_export_is_left_alone_and_the_others_are_not(clerk: Clerk) -> None:
    newer = TARIFFS.replace("2.80", "2.90")
    (clerk.folder / "tariffs.yaml").write_text(newer, "utf-8")
    clerk.type("价格", 2, 基本价格=3.05)
    clerk.type("网点", 2, 名称="东城营业厅")
    result = clerk.send("--yes")
    assert result.exit_code == 1
    assert "error[BOOK-020]" in result.stderr
    assert clerk.text("tariffs.yaml") == newer
    assert "东城营业厅" in clerk.text("outlets.yaml")


def test_a_file_that_changed_and_the_workbook_did_not_stops_nobody(clerk: Clerk) -> None:
    newer = TARIFFS.replace("2.80", "2.90")
    (clerk.folder / "tariffs.yaml").write_text(newer, "utf-8")
    clerk.type("网点", 2, 名称="东城营业厅")
    result = clerk.send("--yes")
    assert result.exit_code == 0
    assert "工作簿里没有改它" in result.stderr
    assert clerk.text("tariffs.yaml") == newer


def test_a_workbook_that_was_imported_is_no_change_the_second_time(clerk: Clerk) -> None:
    clerk.type("价格", 2, 基本价格=3.05)
    assert clerk.send("--yes").exit_code == 0
    again = clerk.run("import", clerk.file, "--yes")
    assert (again.exit_code, again.stdout) == (0, "")


def test_rows_in_another_order_change_nothing_and_it_is_said(clerk: Clerk) -> None:
    sheet = clerk.book["网点"]
    for at in range(1, 30):
        first, second = sheet.cell(2, at), sheet.cell(3, at)
        first.value, second.value = second.value, first.value
    result = clerk.send("--yes")
    assert "「网点」表调换了各行的先后" in result.stderr
    assert "没有要写的改动" in result.stderr


def test_columns_in_another_order_are_found_by_their_heads(clerk: Clerk) -> None:
    sheet = clerk.book["服务电话"]
    for row in range(1, 4):
        one, other = sheet.cell(row, 2), sheet.cell(row, 3)
        one.value, other.value = other.value, one.value
    assert "没有要写的改动" in clerk.send().stderr


def test_a_file_that_was_not_there_is_made_of_its_sheet(sandbox: Any) -> None:
    sandbox.company(COMPANY, company=PROFILE)
    clerk = Clerk(sandbox.root, COMPANY)
    clerk.add("网点", 标识="east", 名称="东营业厅", 电话="0900-6000001")
    incomplete = clerk.send("--yes")
    assert incomplete.exit_code == 1
    assert "缺少「资料来源·发布者」" in incomplete.stderr.replace("「资料来源」", "「资料来源·发布者」")
    clerk.type("概况", "网点", 资料来源·发布者="示例单位", 资料来源·取得日期="2026-11-21", 企业已确认=True)
    assert clerk.send("--yes").exit_code == 0
    line = "# yaml-language-server: $schema=../../../../../schemas/outlets.json\n"
    outlet = "outlets:\n  - id: east\n    name: 东营业厅\n    phone: 0900-6000001\n"
    assert clerk.text("outlets.yaml") == f"{line}{outlet}{SOURCE}"


def test_a_file_with_mistakes_is_not_exported(sandbox: Any) -> None:
    sandbox.company(COMPANY, company="name: 示例\nhotline: 1\n")
    with pytest.raises(AssertionError, match="SCHEMA-004"):
        Clerk(sandbox.root, COMPANY)


def test_a_company_that_is_not_there(clerk: Clerk) -> None:
    assert "没有企业 990100/gas/qi" in clerk.run("export", "--xlsx", "990100/gas/qi").stderr
    for file in clerk.folder.rglob("*.yaml"):
        file.unlink()
    (clerk.folder / "notices").rmdir()
    clerk.folder.rmdir()
    assert "error[BOOK-009]" in clerk.send().stderr


def test_a_workbook_that_is_not_there(clerk: Clerk) -> None:
    result = clerk.run("import", "nowhere.xlsx")
    assert result.exit_code == 2
    assert "读不了 nowhere.xlsx" in result.stderr
    assert "请检查文件名和文件夹是否写对。" in result.stderr
