import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
NOW = "2026-08-10T12:00:00+08:00"
WATER = "990100/water/shui"
FOLDER = f"content/companies/{WATER}"
OLD = """\
tariffs:
  - category: 居民
    form: tiered
    unit: 元/m³
    period: year
    tiers:
      - {above: 0, up_to: 180, price: 2.80}
      - {above: 180, price: 4.20}
    basis: {number: 示发改〔2020〕1号}
    effective: 2020-01-01
"""
NEW = """\
  - category: 居民
    form: tiered
    unit: 元/m³
    period: year
    tiers:
      - {above: 0, up_to: 180, price: 3.05}
      - {above: 180, price: 4.20}
    effective: 2026-01-01
"""


@pytest.fixture
def changed(repository: Any) -> Any:
    """A repository with one company and its price."""
    repository.company(WATER, company="name: 示例水务\n", tariffs=OLD)
    repository.commit(NOW)
    return repository


def diff(run: Run, portal: Any, *arguments: str) -> str:
    result = run("--root", portal.root, "diff", "--as-of", "2026-11-22", *arguments)
    assert result.exit_code in {0, 1}, result.stderr
    return result.stdout


def test_a_changed_price_is_said_as_a_reviewer_would(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/tariffs.yaml", OLD + "    until: 2025-12-31\n" + NEW)
    said = diff(run, changed)
    assert "示例水务（990100/water/shui）\n" in said
    assert "    居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %），2026-01-01 起；缺少定价文号\n" in said
    assert "    居民 价格不变，说明或依据有改动，执行至 2025-12-31\n" in said
    assert "第二阶梯" not in said
    assert f"  /{FOLDER.removeprefix('content/')}/\n" in said


def test_a_price_changed_in_its_place_is_held_against_itself(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/tariffs.yaml", OLD.replace("4.20", "4.00").replace("180", "216"))
    said = diff(run, changed)
    assert "居民第二阶梯 4.20 → 4.00 元/m³（−4.8 %），居民各档终点 180 → 216\n" in said


def test_a_price_that_was_taken_out_is_named_with_what_to_do(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/tariffs.yaml", "tariffs:\n" + NEW)
    said = diff(run, changed)
    assert "居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %），2026-01-01 起；缺少定价文号" in said
    assert "删去 居民（2020-01-01 起执行）的价格；调价应给旧价写 until，不应删去" in said


def test_other_forms_of_price_name_each_rate(run: Run, changed: Any) -> None:
    heat = """\
    tariffs:
      - category: 居民
        form: two-part
        unit: 元/GJ
        price: {metered}
        base: {{price: 6.84, unit: 元/㎡·季}}
        surcharges: [{{name: 附加费, price: {charge}}}]
    """
    changed.write(f"companies/{WATER}/tariffs.yaml", heat.format(metered="38.00", charge="0.10"))
    changed.commit(NOW)
    changed.write(f"companies/{WATER}/tariffs.yaml", heat.format(metered="39.00", charge="0"))
    assert "居民计量部分 38.00 → 39.00 元/GJ（+2.6 %），居民附加费 0.10 → 0 元/GJ（−100.0 %）；" in diff(run, changed)


def test_values_are_named_in_chinese_and_items_by_what_they_are_called(run: Run, changed: Any) -> None:
    outlets = "outlets:\n  - {id: a, name: 东厅, phone: 0371-1234567, parking: true}\n  - {id: b, name: 西厅}\n"
    changed.write(f"companies/{WATER}/outlets.yaml", outlets)
    changed.commit(NOW)
    edited = (
        "outlets:\n  - {id: c, name: 南厅}\n  - {id: a, name: 东厅, phone: 0371-7654321, payment_methods: [cash]}\n"
    )
    changed.write(f"companies/{WATER}/outlets.yaml", edited)
    lines = [line.strip() for line in diff(run, changed).splitlines()]
    assert "网点「东厅」·电话：0371-1234567 → 0371-7654321" in lines
    assert "删去 网点「东厅」·可停车：是" in lines
    assert any(line.startswith("新增 网点「东厅」·") and line.endswith("：现金") for line in lines)
    assert "新增 网点：南厅" in lines
    assert "删去 网点：西厅" in lines


def test_a_hall_that_got_another_name_is_the_same_hall(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/outlets.yaml", "outlets:\n  - {id: a, name: 东厅}\n")
    changed.commit(NOW)
    changed.write(f"companies/{WATER}/outlets.yaml", "outlets:\n  - {id: a, name: 东城厅}\n")
    assert "网点「东城厅」·名称：东厅 → 东城厅" in diff(run, changed)


def test_a_company_that_moved_is_not_a_new_one(run: Run, changed: Any) -> None:
    old, new = changed.root / FOLDER, changed.content / "companies/990100/water/shuiwu"
    old.rename(new)
    said = diff(run, changed)
    assert f"  整个文件夹由 {FOLDER}/ 移来，2 份资料随之移动；下面只列内容另有变化的\n" in said
    assert "tariffs.yaml" not in said
    assert "新增" not in said
    assert "删去" not in said
    assert "  /companies/990100/water/shui/\n" in said
    assert "  /companies/990100/water/shuiwu/\n" in said


def test_what_else_changed_of_a_company_that_moved_is_told(run: Run, changed: Any) -> None:
    (changed.root / FOLDER).rename(changed.content / "companies/990100/water/shuiwu")
    edited = OLD.replace("2.80", "3.05").replace("    basis: {number: 示发改〔2020〕1号}\n", "")
    changed.write("companies/990100/water/shuiwu/tariffs.yaml", edited)
    said = diff(run, changed)
    assert "    居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %）；缺少定价文号\n" in said
    assert "    D05 " in said
    whole = json.loads(diff(run, changed, "--format", "json"))
    assert whole["groups"][0]["moved_from"] == WATER
    assert "- 整个文件夹由 content/companies/990100/water/shui/ 移来" in diff(run, changed, "--format", "md")


def test_a_record_that_moved_alone_is_told_by_itself(run: Run, changed: Any) -> None:
    notice = "kind: other\ntitle: 停水的事\nareas: [东区]\n"
    old = changed.write(f"companies/{WATER}/notices/2026-08-01-x.yaml", notice)
    changed.commit(NOW)
    old.rename(old.with_name("2026-08-01-y.yaml"))
    said = diff(run, changed)
    assert f"    由 {FOLDER}/notices/2026-08-01-x.yaml 移来\n" in said
    assert "整个文件夹" not in said


def test_a_broken_file_of_a_company_says_nothing_wrong_of_its_other_files(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/tariffs.yaml", OLD.replace("2.80", "3.05"))
    changed.write(f"companies/{WATER}/company.yaml", "name：示例水务\n")
    said = diff(run, changed)
    assert "居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %）" in said
    assert "删去" not in said


def test_a_hall_with_another_name_and_another_id_is_the_same_hall_if_all_else_is(run: Run, changed: Any) -> None:
    hall = "outlets:\n  - {{id: {}, name: {}, address: 示例路 1 号, phone: 0371-1234567, windows: 3, parking: true}}\n"
    changed.write(f"companies/{WATER}/outlets.yaml", hall.format("dong", "东厅"))
    changed.commit(NOW)
    changed.write(f"companies/{WATER}/outlets.yaml", hall.format("dongcheng", "东城厅"))
    said = diff(run, changed)
    assert "网点「东城厅」·标识：dong → dongcheng\n" in said
    assert "网点「东城厅」·名称：东厅 → 东城厅\n" in said


def test_of_two_long_texts_what_differs_is_shown_with_a_little_around_it(run: Run, changed: Any) -> None:
    text = "集中式供水；供水设施的安装、维修和养护；水质检测；水表检定；{}；二次供水设施的管理；管道直饮水的生产和销售"
    changed.write(f"companies/{WATER}/company.yaml", f"name: 示例水务\nbusiness_scope: {text.format('污水处理')}\n")
    changed.commit(NOW)
    changed.write(f"companies/{WATER}/company.yaml", f"name: 示例水务\nbusiness_scope: {text.format('雨水利用')}\n")
    line = next(line for line in diff(run, changed).splitlines() if "经营范围" in line)
    around = "…护；水质检测；水表检定；{}；二次供水设施的管理；管…"
    assert line.strip() == f"经营范围：{around.format('污水处理')} → {around.format('雨水利用')}"


def test_new_and_lost_records_are_named(run: Run, changed: Any) -> None:
    notice = "kind: other\ntitle: 停水的事\nareas: [东区]\n"
    changed.write(f"companies/{WATER}/notices/2026-08-01-x.yaml", notice)
    assert "新增公告「停水的事」" in diff(run, changed)
    changed.commit(NOW)
    (changed.root / FOLDER / "notices" / "2026-08-01-x.yaml").unlink()
    said = diff(run, changed)
    assert "删去公告「停水的事」" in said
    assert f"  /companies/{WATER}/notices/2026-08-01-x/\n" in said


def test_what_was_only_written_otherwise_is_said_to_be_so(run: Run, changed: Any) -> None:
    run("--root", changed.root, "fmt", changed.root / FOLDER / "tariffs.yaml")
    assert "只改了写法（次序、引号、注释），内容没有变" in diff(run, changed)


def test_nothing_changed_is_said(run: Run, changed: Any) -> None:
    assert diff(run, changed).splitlines()[0].endswith("相比：0 份资料有变化。")


def test_problems_come_first_and_exit_with_1(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/tariffs.yaml", OLD.replace("category: 居民", "category：居民"))
    result = run("--root", changed.root, "diff", "--as-of", "2026-11-22")
    assert result.exit_code == 1
    assert "资料有错误，改正以前不能合并：\n" in result.stdout
    assert f"{FOLDER}/tariffs.yaml:2:13: error[YAML-006]" in result.stdout
    assert "读不出来，见上面的错误" in result.stdout


def test_a_verdict_that_turned_is_named_with_its_rule(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/tariffs.yaml", OLD.replace("    basis: {number: 示发改〔2020〕1号}\n", ""))
    said = diff(run, changed)
    assert "  判定的变化\n" in said
    whole = json.loads(diff(run, changed, "--format", "json"))
    turned = {one["rule"]: (one["turn"], one["before"], one["after"]) for one in whole["groups"][0]["verdicts"]}
    assert turned["D05"] == ("new", "合规", "不合规")


def test_json_holds_values_and_rates(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/tariffs.yaml", OLD.replace("2.80", "3.05"))
    whole = json.loads(diff(run, changed, "--format", "json"))
    assert whole["schema_version"] == 1
    (record,) = whole["groups"][0]["records"]
    assert record["prices"][0]["rates"] == [{"name": "第一阶梯", "unit": "元/m³", "before": "2.80", "after": "3.05"}]
    assert record["path"] == f"{FOLDER}/tariffs.yaml"


def test_markdown_lets_no_text_of_a_record_become_markup_or_a_call(run: Run, changed: Any) -> None:
    changed.write(f"companies/{WATER}/company.yaml", "name: '@all [x](http://evil.example) <b>#1'\n")
    said = diff(run, changed, "--format", "md")
    assert "@all" not in said
    assert "http://" not in said
    assert "[x](" not in said
    assert "<b>" not in said.replace("\\<b", "")
    assert "/companies/990100/water/shui/" in said


def test_the_same_change_gives_the_same_text_to_a_file_too(run: Run, changed: Any, tmp_path: Path) -> None:
    changed.write(f"companies/{WATER}/tariffs.yaml", OLD.replace("2.80", "3.05"))
    file = tmp_path / "out" / "diff.md"
    assert diff(run, changed, "--format", "md", "--output", str(file)) == ""
    assert file.read_text("utf-8") == diff(run, changed, "--format", "md")


def test_a_revision_that_is_not_there_is_wrong_usage(run: Run, changed: Any) -> None:
    result = run("--root", changed.root, "diff", "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr
