"""A rule asked about an order that a test writes as YAML."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking.rectifications import RectificationReport, check_rectifications
from disclosure.content.load import load
from disclosure.content.schemas import Schemas

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[3] / "schemas")
BASE = {
    "title": "示例",
    "nature": "order",
    "issuer": "示例市城市管理局",
    "demand": "整改",
    "finding": "{kind: complaint, text: 无人值守}",
    "responsible": "{companies: [990100/gas/example], offices: [示例县人民政府]}",
}


@pytest.fixture
def judge(sandbox: Any, today: date) -> Callable[..., RectificationReport]:
    """`judge(yaml)`: the verdicts on an order to 示例公司 with these keys."""

    def report(text: str, as_of: date = today) -> RectificationReport:
        sandbox.company("990100/gas/example", company="name: 示例公司\naliases: [示例燃气]\n")
        rest = "".join(f"{key}: {value}\n" for key, value in BASE.items() if f"\n{key}:" not in f"\n{text}")
        sandbox.write("rectifications/990100/2026-001.yaml", rest + text.strip("\n") + "\n")
        portal = load(sandbox.content, SCHEMAS)
        (one,) = check_rectifications(portal.rectifications.values(), portal.companies, as_of)
        return one

    return report
