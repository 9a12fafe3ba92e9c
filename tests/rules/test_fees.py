from datetime import date
from typing import Any

import pytest

from disclosure.model.verdict import Outcome

MET, NOT_MET, NOT_JUDGED = Outcome.MET, Outcome.NOT_MET, Outcome.NOT_JUDGED
FLAT = "tariffs:\n  - {category: 居民, form: flat, unit: 元/m³, price: 2"


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("charges:\n  - {name: 管道燃气开户费, price: 200, unit: 元/户}\n", "/charges/0"),
        ("procedures:\n  - {kind: new-connection, fee: {items: [点火费]}}\n", "/procedures/0/fee/items/0"),
        ("procedures:\n  - {kind: new-connection, steps: [受理, 缴纳增容费后通气]}\n", "/procedures/0/steps/1"),
        ("procedures:\n  - {kind: new-connection, fee: {note: 另收开通费}}\n", "/procedures/0/fee/note"),
        ("procedures:\n  - {kind: new-connection, note: 须先交初装费和接口费}\n", "/procedures/0/note"),
        (
            f"{FLAT}, surcharges: [{{name: 增压费, price: 0.1}}]}}\n",
            "/tariffs/0/surcharges/0",
        ),
        (
            f"{FLAT}, includes: [增压费]}}\n",
            "/tariffs/0/includes/0",
        ),
    ],
)
def test_a_cancelled_fee_is_found_wherever_money_is_asked_for(judge: Any, text: str, pointer: str) -> None:
    verdict = judge("P09", "990100/gas", text)
    assert verdict.outcome is NOT_MET
    assert [finding.pointer for finding in verdict.findings] == [pointer]
    assert "《关于清理规范城镇供水供电供气供暖行业收费促进行业高质量发展的意见》取消的收费" in verdict.findings[0].text


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("charges:\n  - {name: 开户费, free: true}\n", MET),
        ("charges:\n  - {name: 开户费（已取消）, price: 0, unit: 元/户}\n", NOT_JUDGED),
        ("procedures:\n  - {kind: new-connection, steps: [受理（不收取开户费）]}\n", MET),
        ("procedures:\n  - {kind: new-connection, note: 开户费、点火费已经取消}\n", MET),
        ("procedures:\n  - {kind: new-connection, note: 关于开户费的说明见营业厅}\n", NOT_JUDGED),
        ("charges:\n  - {name: 开户费, price: 200, unit: 元/户, until: 2021-02-28}\n", MET),
    ],
)
def test_a_fee_that_is_named_because_it_is_not_taken_is_no_flaw(judge: Any, text: str, outcome: Outcome) -> None:
    assert judge("P09", "990100/gas", text).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [(date(2025, 12, 31), MET), (date(2026, 1, 1), NOT_MET)])
def test_henan_cancels_the_network_fee_of_concessions_from_2026(judge: Any, day: date, outcome: Outcome) -> None:
    text = "charges:\n  - {name: 供热入网费, price: 60, unit: 元/㎡}\n"
    verdict = judge("P09", "411700/heat", text, as_of=day)
    assert verdict.outcome is outcome
    if verdict.findings:
        assert "henan-fee-cleanup#fees" in verdict.clauses
        assert "（入网费，待核实）" in verdict.findings[0].text


def test_elsewhere_it_is_not_cancelled_by_henan(judge: Any) -> None:
    text = "charges:\n  - {name: 供热入网费, price: 60, unit: 元/㎡}\n"
    assert judge("P09", "371300/heat", text).outcome is MET


def test_a_fee_of_one_sector_is_not_sought_in_another(judge: Any) -> None:
    text = "charges:\n  - {name: 点火费, price: 60, unit: 元/户}\n"
    assert judge("P09", "990100/water", text).outcome is MET


def test_a_guide_that_takes_money_names_the_item(judge: Any) -> None:
    text = "procedures:\n  - {kind: metering, fee: {price: 20, unit: 元/只}}\n"
    (finding,) = judge("P10", "990100/water", text).findings
    assert finding.text == "办事指南收取 20 元/只，未写明收费项目"
