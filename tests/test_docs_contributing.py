"""The order in CONTRIBUTING.md is one: it can be read, and no rule finds fault with it."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from disclosure.checking.rectifications import check_rectifications
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.rectification import State
from disclosure.model.verdict import Outcome

HOME = Path(__file__).parents[1]
PAGE = (HOME / "CONTRIBUTING.md").read_text("utf-8")
AS_OF = date(2026, 11, 21)


def test_the_order_and_the_companys_reply_can_be_copied(sandbox: Any) -> None:
    (example,) = re.findall(r"```yaml\n(# yaml-language-server: [^\n]*rectification\.json\n.*?)```", PAGE, re.DOTALL)
    sandbox.company("990100/heat/shili-heat", company="name: 示例市热力有限公司\n")
    sandbox.write("rectifications/990100/2026-001.yaml", example)
    portal = load(sandbox.content, Schemas.under(HOME / "schemas"))
    (order,) = portal.rectifications.values()
    (judged,) = check_rectifications((order,), portal.companies, AS_OF)
    assert [verdict.rule for verdict in judged.verdicts if verdict.outcome is Outcome.NOT_MET] == []
    assert order.state_on(AS_OF) is State.CLOSED_CORRECTED


def test_the_records_to_copy_from_are_there() -> None:
    for path in re.findall(r"`(content/(?:inspections|bulletins)/[0-9][^`<]*\.yaml)`", PAGE):
        assert (HOME / path).is_file(), path
