"""Questions to the reviewer: each fires on what it is about, and not beside it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
WATER, OTHER = "990100/water/shui", "990100/water/qita"
START = "2026-08-10T12:00:00+08:00"
PRICE = """\
tariffs:
  - category: 居民
    form: flat
    unit: 元/m³
    price: {price}
    basis: {{number: 示发改〔{year}〕1号}}
    effective: {year}-01-01
    {until}
"""
NOTICE = "kind: other\ntitle: {title}\npublished_at: {day} 09:00\nbody: {body}\n"
STEPS = (
    "申请人到营业厅或者网上营业厅提交申请、工作人员现场核对材料、当场受理、勘查现场后出具方案、"
    "双方签订合同、施工完成后由双方共同验收、装表通水。"
)
OWN = (
    "先打电话预约、我们上门看现场、三天内把报价送到、您同意后签合同、付款以后十天装好、请您在家验收并试水、"
    "有问题当场解决、满意后签字、发票由邮局寄给您本人。"
)


@pytest.fixture
def portal(repository: Any) -> Any:
    """Two companies; the first has a price."""
    repository.company(
        WATER, company=company("示例水务", "0371-5550001"), tariffs=PRICE.format(price="2.80", year=2020, until="")
    )
    repository.company(OTHER, company=company("其他水务", "0371-5550002"), services=services("其他水务"))
    repository.commit(START)
    return repository


def company(name: str, number: str) -> str:
    numbers = f"  - {{purpose: repair, number: {number}}}\n  - {{purpose: complaint, number: '12345'}}\n"
    return f"name: {name}\nhotlines:\n{numbers}"


def services(name: str, more: str = "") -> str:
    return f"procedures:\n  - kind: new-connection\n    steps:\n      - {name}受理、{STEPS}{more}\n"


def hints(run: Run, portal: Any, *, as_of: str = "2026-08-10", base: str = "main") -> dict[str, str]:
    result = run("--root", portal.root, "diff", base, "--as-of", as_of, "--format", "json")
    assert result.exit_code == 0, result.stdout + result.stderr
    return {one["kind"]: one["words"] for one in json.loads(result.stdout)["hints"]}


def change(portal: Any, path: str, text: str, moment: str = START) -> None:
    """A commit on a branch of its own, as a request is one."""
    if portal.git("branch", "--show-current") == "main":
        portal.git("switch", "--quiet", "--create", "request")
    portal.write(f"companies/{path}", text)
    portal.commit(moment)


def test_a_price_that_moved_by_the_same_document_is_asked_about(run: Run, portal: Any) -> None:
    change(portal, f"{WATER}/tariffs.yaml", PRICE.format(price="3.05", year=2020, until=""))
    assert hints(run, portal) == {
        "price": "居民的金额变了，定价文号还是原来的“示发改〔2020〕1号”。"
        "是更正笔误，还是调价？调价的，新文件的文号是什么？"
    }


def test_a_price_that_moved_by_no_document_is_asked_about(run: Run, portal: Any) -> None:
    text = PRICE.format(price="3.05", year=2020, until="").replace("    basis: {number: 示发改〔2020〕1号}\n", "")
    change(portal, f"{WATER}/tariffs.yaml", text)
    assert "没有写定价文号" in hints(run, portal)["price"]


def test_a_price_that_moved_by_a_new_document_is_not(run: Run, portal: Any) -> None:
    old = PRICE.format(price="2.80", year=2020, until="until: 2025-12-31")
    new = PRICE.format(price="3.05", year=2026, until="").removeprefix("tariffs:\n")
    change(portal, f"{WATER}/tariffs.yaml", old + new)
    assert hints(run, portal) == {}


def test_a_price_whose_note_changed_or_that_is_proposed_is_not(run: Run, portal: Any) -> None:
    change(portal, f"{WATER}/tariffs.yaml", PRICE.format(price="2.80", year=2020, until="note: 含污水处理费"))
    assert hints(run, portal) == {}
    proposed = PRICE.format(price="3.05", year=2020, until="proposed: true").removeprefix("tariffs:\n")
    change(
        portal,
        f"{WATER}/tariffs.yaml",
        PRICE.format(price="2.80", year=2020, until="") + proposed.replace("2020-", "2027-"),
    )
    assert hints(run, portal) == {}


def test_a_charge_that_moved_by_the_same_document_is_asked_about(run: Run, portal: Any) -> None:
    charge = "charges:\n  - {{name: 换表, price: {price}, unit: 元/只, basis: {{number: 示价〔2019〕3号}}}}\n"
    prices = PRICE.format(price="2.80", year=2020, until="")
    portal.write(f"companies/{WATER}/tariffs.yaml", prices + charge.format(price=50))
    portal.commit(START)
    change(portal, f"{WATER}/tariffs.yaml", prices + charge.format(price=80))
    assert hints(run, portal)["price"].startswith("换表的金额变了，定价文号还是原来的“示价〔2019〕3号”")


def test_a_number_that_another_company_has_is_asked_about(run: Run, portal: Any) -> None:
    change(portal, f"{WATER}/company.yaml", company("示例水务", "0371-5550002"))
    assert hints(run, portal) == {"number": "电话 0371-5550002 也是「其他水务」的号码。是共用一个号码，还是填错了？"}


def test_a_number_of_its_own_a_short_one_and_one_that_was_there_are_not(run: Run, portal: Any) -> None:
    change(portal, f"{WATER}/company.yaml", company("示例水务", "0371-5550003"))
    assert hints(run, portal) == {}
    change(portal, f"{WATER}/company.yaml", company("示例水务", "0371-5550002"))
    portal.git("switch", "--quiet", "main")
    portal.git("merge", "--quiet", "request")
    portal.git("switch", "--quiet", "--create", "later")
    change(portal, f"{WATER}/company.yaml", company("示例水务", "0371-5550002") + "office_address: 示例路 1 号\n")
    assert hints(run, portal) == {}


def test_a_text_of_another_company_is_asked_about_whatever_its_name_and_figures(run: Run, portal: Any) -> None:
    change(portal, f"{WATER}/services.yaml", services("示例水务", more="共 3 天"))
    assert hints(run, portal) == {
        "copy": "办事「报装、开户」与「其他水务」的几乎逐字相同（名称、数字不计）。"
        "是统一的文本，还是照抄？是否符合本企业的实际？"
    }


def test_a_text_of_its_own_a_short_one_and_one_that_was_there_are_not(run: Run, portal: Any) -> None:
    own = f"procedures:\n  - kind: new-connection\n    steps:\n      - {OWN}\n"
    change(portal, f"{WATER}/services.yaml", own)
    assert hints(run, portal) == {}
    change(portal, f"{OTHER}/services.yaml", "procedures:\n  - {kind: new-connection, steps: [提交申请]}\n")
    change(portal, f"{WATER}/services.yaml", "procedures:\n  - {kind: new-connection, steps: [提交申请]}\n")
    assert hints(run, portal) == {}


def test_notices_that_are_alike_are_asked_about(run: Run, portal: Any) -> None:
    text = NOTICE.format(title="停水", day="2026-08-10", body=STEPS)
    portal.write(f"companies/{OTHER}/notices/2026-08-10-x.yaml", text)
    portal.commit(START)
    change(portal, f"{WATER}/notices/2026-08-10-y.yaml", text)
    assert hints(run, portal)["copy"].startswith("公告「停水」与「其他水务」的几乎逐字相同")


def test_a_notice_that_came_days_after_its_day_is_asked_about(run: Run, portal: Any) -> None:
    text = NOTICE.format(title="停水", day="2026-08-05", body="停水")
    change(portal, f"{WATER}/notices/2026-08-05-x.yaml", text, "2026-08-10T01:00:00+08:00")
    said = hints(run, portal, as_of="2026-08-30")
    assert said == {
        "dating": "「停水」写的是 2026-08-05 发布，2026-08-10 才提交，晚 5 天。"
        "是补录吗？当时在哪里发布的？可有网址或者照片？"
    }


def test_a_notice_that_came_at_once_or_was_there_before_is_not(run: Run, portal: Any) -> None:
    text = NOTICE.format(title="停水", day="2026-08-08", body="停水")
    change(portal, f"{WATER}/notices/2026-08-08-x.yaml", text)
    assert hints(run, portal, as_of="2026-08-30") == {}
    portal.git("switch", "--quiet", "main")
    portal.git("merge", "--quiet", "request")
    portal.git("switch", "--quiet", "--create", "later")
    change(portal, f"{WATER}/notices/2026-08-08-x.yaml", text + "areas: [东区]\n", "2026-08-20T12:00:00+08:00")
    assert hints(run, portal, as_of="2026-08-30") == {}


def test_what_is_not_committed_counts_as_of_the_day(run: Run, portal: Any) -> None:
    portal.write(
        f"companies/{WATER}/notices/2026-08-01-x.yaml", NOTICE.format(title="停水", day="2026-08-01", body="停水")
    )
    assert "2026-08-09 才提交，晚 8 天" in hints(run, portal, as_of="2026-08-09", base="HEAD")["dating"]
    assert hints(run, portal, as_of="2026-08-03", base="HEAD") == {}


INSPECTION = f"""\
title: 示例市营业厅暗访
areas: [{{name: 市区}}]
days: [2026-08-20, 2026-08-21]
halls:
  - {{number: 1, area: 市区, sector: water, kind: 营业厅, location: 示例路, company: {WATER}}}
"""


def refreshed(portal: Any, moment: str) -> None:
    change(
        portal, f"{WATER}/company.yaml", company("示例水务", "0371-5550001") + "office_address: 示例路 1 号\n", moment
    )
    change(portal, f"{WATER}/tariffs.yaml", PRICE.format(price="2.80", year=2020, until="note: 含税"), moment)


def test_everything_brought_up_to_date_on_the_eve_of_an_inspection_is_asked_about(run: Run, portal: Any) -> None:
    refreshed(portal, "2026-08-19T22:00:00+08:00")
    portal.git("switch", "--quiet", "main")
    portal.git("merge", "--quiet", "request")
    portal.git("switch", "--quiet", "--create", "inspection")
    change(portal, "../inspections/990100/2026-08-anfang.yaml", INSPECTION, "2026-09-01T12:00:00+08:00")
    said = hints(run, portal, as_of="2026-09-01")
    assert said["eve"].startswith("2 份常设资料中的 2 份在“示例市营业厅暗访”（2026-08-20 开始）的前一天或当天改过")


def test_a_change_that_comes_after_the_inspection_is_known_is_asked_about_too(run: Run, portal: Any) -> None:
    portal.write("inspections/990100/2026-08-anfang.yaml", INSPECTION)
    portal.commit(START)
    refreshed(portal, "2026-08-20T08:00:00+08:00")
    assert "eve" in hints(run, portal, as_of="2026-09-01")


@pytest.mark.parametrize("moment", ["2026-08-18T12:00:00+08:00", "2026-08-21T12:00:00+08:00"])
def test_what_was_brought_up_to_date_on_other_days_is_not(run: Run, portal: Any, moment: str) -> None:
    portal.write("inspections/990100/2026-08-anfang.yaml", INSPECTION)
    portal.commit(START)
    refreshed(portal, moment)
    assert hints(run, portal, as_of="2026-09-01") == {}


def test_one_record_on_the_eve_and_other_companies_are_not(run: Run, portal: Any) -> None:
    portal.write("inspections/990100/2026-08-anfang.yaml", INSPECTION.replace(WATER, OTHER))
    portal.commit(START)
    refreshed(portal, "2026-08-19T22:00:00+08:00")
    assert hints(run, portal, as_of="2026-09-01") == {}
    change(portal, f"{OTHER}/services.yaml", services("其他水务", more="。"), "2026-08-19T22:00:00+08:00")
    assert hints(run, portal, as_of="2026-09-01") == {}


def test_questions_stand_in_a_section_of_their_own_in_each_form(run: Run, portal: Any) -> None:
    change(portal, f"{WATER}/company.yaml", company("示例水务", "0371-5550002"))
    text = run("--root", portal.root, "diff", "main", "--as-of", "2026-08-10").stdout
    assert "请留意（只供审阅时核对，不是判定，不会公开）\n  示例水务：电话 0371-5550002 也是「其他水务」的号码" in text
    written = run("--root", portal.root, "diff", "main", "--as-of", "2026-08-10", "--format", "md").stdout
    assert "### 请留意（只供审阅时核对，不是判定，不会公开）\n\n- 示例水务：电话 0371-5550002 也是" in written
