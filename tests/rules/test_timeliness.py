from datetime import date
from typing import Any

import pytest

from disclosure.model.verdict import Outcome

MET, NOT_MET, NOT_JUDGED, NOT_APPLICABLE = (
    Outcome.MET,
    Outcome.NOT_MET,
    Outcome.NOT_JUDGED,
    Outcome.NOT_APPLICABLE,
)


def price(formed: str, published: str, effective: str, more: str = "") -> str:
    return f"""source: {{publisher: 示例公司, published: {published}, retrieved: 2026-11-01{more}}}
tariffs:
  - {{category: 非居民, form: flat, unit: 元/m³, price: 4.15, effective: {effective},
     basis: {{number: 示发改价格〔2026〕1号, date: {formed}}}}}
"""


@pytest.mark.parametrize(
    ("formed", "published", "effective", "outcome"),
    [
        ("2026-04-01", "2026-04-29", "2026-07-01", MET),  # 19 working days: Qingming is a holiday
        ("2026-04-01", "2026-04-30", "2026-07-01", MET),  # 20
        ("2026-04-01", "2026-05-06", "2026-07-01", NOT_MET),  # 21: the first days of May are holidays
        ("2026-04-01", "2026-08-01", "2026-07-01", NOT_JUDGED),  # the page may have been brought up to date since
        ("2015-12-23", "2016-06-01", "2016-07-01", NOT_APPLICABLE),  # there was no such limit then
        ("2026-04-01", "'2026'", "2026-07-01", NOT_JUDGED),
    ],
)
def test_twenty_working_days_are_counted_from_the_document(
    judge: Any, formed: str, published: str, effective: str, outcome: Outcome
) -> None:
    assert judge("T01", "990100/water", price(formed, published, effective)).outcome is outcome


def test_years_without_a_known_calendar_are_not_judged(judge: Any) -> None:
    verdict = judge("T01", "990100/water", price("2027-04-01", "2027-06-01", "2027-07-01"), as_of=date(2027, 8, 1))
    assert verdict.outcome is NOT_JUDGED
    assert "2027-04-01 至 2027-06-01 有的年份没有节假日安排，工作日无法计算" in verdict.reason


def test_a_reprints_date_is_not_the_companys(judge: Any) -> None:
    text = price("2026-04-01", "2026-06-30", "2026-07-01", ", reprint: true")
    assert judge("T01", "990100/water", text).outcome is NOT_JUDGED


def test_a_notice_of_the_new_price_may_have_told_of_it_in_time(judge: Any) -> None:
    notice = """notices:
  - id: 2026-04-10-price
    kind: price-change
    title: 调价公告
    published_at: 2026-04-10 09:00
"""
    verdict = judge("T01", "990100/water", price("2026-04-01", "2026-06-30", "2026-07-01") + notice)
    assert verdict.outcome is NOT_JUDGED
    assert "2026-04-10 另有调价公告" in verdict.reason


@pytest.mark.parametrize(
    "text",
    ["示例区XX路XX号", "XXXX年XX月XX日", "示例区××路", "示例区xx路", "＊＊路 3 号", "某某小区", "电话待填", "位于XX"],
)
def test_a_template_that_was_not_filled_in_is_found(judge: Any, text: str) -> None:
    verdict = judge("T04", "990100/water", f"office_address: {text}\n")
    assert verdict.outcome is NOT_MET
    assert "占位文字" in verdict.findings[0].text


@pytest.mark.parametrize(
    "text",
    ["credit_code: 91990100MA3XX1234D", "office_address: 示例路 1 号（XXL 仓库）", "scale: 管径 DN100×200"],
)
def test_letters_that_only_look_like_a_placeholder_are_left_alone(judge: Any, text: str) -> None:
    assert judge("T04", "990100/water", f"{text}\n").outcome is MET


def test_bold_words_of_a_notice_are_not_a_placeholder(judge: Any) -> None:
    notice = """notices:
  - id: 2026-11-01-stop
    kind: planned-outage
    title: 计划停水
    body: 请绕行，**路面**施工。
"""
    assert judge("T04", "990100/water", notice).outcome is MET


def test_each_file_of_a_company_is_dated(judge: Any) -> None:
    text = "outlets:\n  - {id: main, name: 示例营业厅}\ncharges:\n  - {name: 换表, free: true}\n"
    found = {finding.text for finding in judge("T03", "990100/water", text).findings}
    assert found == {"企业概况未注明发布日期", "价格和收费未注明发布日期", "服务网点未注明发布日期"}
