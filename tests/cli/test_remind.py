import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result
from icalendar import Calendar

Run = Callable[..., Result]
WATER = "990100/water/shui"
TODAY = "2026-11-22"
SOURCE = "source: {publisher: 示例单位, retrieved: 2026-11-01}\nconfirmed: true\n"
PRICE = "  - {{category: 居民, form: flat, unit: 元/m³, price: {price}, effective: {first}{rest}}}\n"


def price(amount: str, first: str, until: str = "") -> str:
    return PRICE.format(price=amount, first=first, rest=f", until: {until}" if until else "")


def notice(kind: str, title: str, more: str = "") -> str:
    return f"kind: {kind}\ntitle: {title}\n{more}{SOURCE}"


@pytest.fixture
def portal(sandbox: Any) -> Any:
    sandbox.company(WATER, company=f"name: 示例水务\n{SOURCE}")
    return sandbox


def said(run: Run, portal: Any, *arguments: str) -> str:
    result = run("--root", portal.root, "remind", "--as-of", TODAY, "--region", "990100", *arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_who_owes_nothing_is_told_so(run: Run, portal: Any) -> None:
    assert said(run, portal) == "没有欠着的和快到期的事。\n"


def test_a_price_that_ends_without_a_successor_is_owed(run: Run, portal: Any) -> None:
    portal.write(f"companies/{WATER}/tariffs.yaml", "tariffs:\n" + price("2.80", "2020-01-01", "2026-11-30") + SOURCE)
    assert "价格「居民」2026-11-30（还有 8 天）：价格即将到期，请登记接替的价格\n" in said(run, portal)
    assert said(run, portal, "--within", "7d") == "没有欠着的和快到期的事。\n"
    ended = price("2.80", "2020-01-01", "2026-11-20")
    portal.write(f"companies/{WATER}/tariffs.yaml", f"tariffs:\n{ended}{SOURCE}")
    assert "2026-11-20（已过 2 天）：价格已到期，没有接替的价格" in said(run, portal)
    portal.write(f"companies/{WATER}/tariffs.yaml", f"tariffs:\n{ended}{price('3.05', '2026-11-21')}{SOURCE}")
    assert said(run, portal) == "没有欠着的和快到期的事。\n"


def test_a_stop_without_a_restoration_is_owed_until_one_is_published(run: Run, portal: Any) -> None:
    stop = notice("planned-outage", "停水", "start: 2026-11-20 08:00\nexpected_end: 2026-11-20 18:00\n")
    portal.write(f"companies/{WATER}/notices/2026-11-18-x.yaml", stop)
    assert "恢复供应「停水」2026-11-20（已过 2 天）：预计结束时间已过，资料中没有恢复供应的公告" in said(run, portal)
    longer = notice("extension", "延长", "follows: 2026-11-18-x\nexpected_end: 2026-11-25 18:00\n")
    portal.write(f"companies/{WATER}/notices/2026-11-20-y.yaml", longer)
    assert "恢复供应" not in said(run, portal)
    back = notice("restoration", "恢复", "follows: 2026-11-18-x\nactual_end: 2026-11-21 10:00\n")
    portal.write(f"companies/{WATER}/notices/2026-11-21-z.yaml", back)
    assert said(run, portal) == "没有欠着的和快到期的事。\n"


def test_exemptions_halls_and_old_records_have_their_days(run: Run, portal: Any) -> None:
    exemption = (
        "exemptions:\n  - {rule: D15, reason: 搬迁, approver: 示例局, document: 示城〔2026〕1号, until: 2026-12-01}\n"
    )
    portal.write(f"companies/{WATER}/company.yaml", f"name: 示例水务\n{exemption}{SOURCE}")
    old = SOURCE.replace("2026-11-01", "2025-11-01")
    closed = "outlets:\n  - {id: a, name: 东厅, closure: {reason: 装修, until: 2026-11-22}}\n"
    portal.write(f"companies/{WATER}/outlets.yaml", closed + old)
    text = said(run, portal)
    assert text.splitlines()[0] == "1 家企业：1 件已过期，2 件快到期。"
    assert "豁免「规则 D15 的豁免（示城〔2026〕1号）」2026-12-01（还有 9 天）" in text
    assert "网点「东厅」2026-11-22（今天）：停业期满" in text
    assert "核对「服务网点」2026-11-01（已过 21 天）：资料取得已满一年" in text


def test_an_order_that_waits_for_a_reply_is_owed(run: Run, portal: Any) -> None:
    order = f"""\
    title: 空岗整改
    nature: order
    issuer: 示例办公室
    ordered_on: 2026-11-01
    deadline: 2026-11-15
    demand: 提交整改情况
    finding: {{kind: other, text: 空岗}}
    responsible: {{companies: [{WATER}]}}
    """
    portal.write("rectifications/990100/2026-001.yaml", order)
    assert "整改「空岗整改」2026-11-15（已过 7 天）：提交整改情况\n" in said(run, portal)
    replied = (
        order.rstrip()
        + "\n    events:\n      - {day: 2026-11-10, kind: submitted, by: 990100/water/shui, company_words: 已整改}\n"
    )
    portal.write("rectifications/990100/2026-001.yaml", replied)
    assert "整改「" not in said(run, portal)


def test_invented_companies_are_left_out_unless_asked_for(run: Run, portal: Any) -> None:
    portal.write(f"companies/{WATER}/tariffs.yaml", "tariffs:\n" + price("2.80", "2020-01-01", "2026-11-20") + SOURCE)
    assert "示例水务" not in run("--root", portal.root, "remind", "--as-of", TODAY).stdout


def test_each_form_holds_the_same_duties(run: Run, portal: Any, tmp_path: Any) -> None:
    tariffs = price("2.80", "2020-01-01", "2026-11-20") + price("5.00", "2020-01-01", "2026-11-30").replace(
        "居民", "特种"
    )
    portal.write(f"companies/{WATER}/tariffs.yaml", f"tariffs:\n{tariffs}{SOURCE}")
    assert said(run, portal, "--format", "md").count("\n- 价格「") == 2
    rows = list(csv.DictReader(io.StringIO(said(run, portal, "--format", "csv").removeprefix("\ufeff"))))
    assert [(row["事项"], row["到期日"], row["天数"]) for row in rows] == [
        ("居民", "2026-11-20", "-2"),
        ("特种", "2026-11-30", "8"),
    ]
    file = tmp_path / "duties.ics"
    said(run, portal, "--format", "ics", "--output", str(file))
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["示例水务：价格「居民」", "示例水务：价格「特种」"]
    assert [bool(event.walk("VALARM")) for event in events] == [False, True]
    assert len({str(event["UID"]) for event in events}) == 2


def test_json_tells_by_company_what_is_owed_without_counting_days(run: Run, portal: Any) -> None:
    tariffs = price("2.80", "2020-01-01", "2026-11-20") + price("5.00", "2020-01-01", "2026-11-30").replace(
        "居民", "特种"
    )
    portal.write(f"companies/{WATER}/tariffs.yaml", f"tariffs:\n{tariffs}{SOURCE}")
    whole = json.loads(said(run, portal, "--format", "json"))
    assert (whole["schema_version"], whole["as_of"]) == (1, TODAY)
    (company,) = whole["companies"]
    assert (company["company"], company["name"]) == (WATER, "示例水务")
    assert [(duty["day"], duty["owed"]) for duty in company["duties"]] == [("2026-11-20", True), ("2026-11-30", False)]
    owed = company["duties"][0]
    assert owed["words"] == "价格「居民」：价格已到期，没有接替的价格；请登记新价，仍执行原价的删去 until"
    assert owed["path"] == f"content/companies/{WATER}/tariffs.yaml"


def test_markdown_lets_no_text_of_a_record_become_markup_or_a_call(run: Run, portal: Any) -> None:
    stop = notice("planned-outage", "'@all <b>停水</b>'", "start: 2026-11-20 08:00\nexpected_end: 2026-11-20 18:00\n")
    portal.write(f"companies/{WATER}/notices/2026-11-18-x.yaml", stop)
    text = said(run, portal, "--format", "md")
    assert "停水" in text
    assert "@all" not in text
    assert "<b>" not in text.replace("\\<b", "")
