"""A rule asked about a bulletin that a test writes as YAML."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking.bulletins import check_bulletins
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.verdict import Verdict

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[3] / "schemas")
Judge = Callable[..., Verdict]
NAMED = "title: 热线办理情况的通报\n"
MONTH = "period: {kind: month, start: 2026-04-01, end: 2026-04-30}\n"


@pytest.fixture
def judge(sandbox: Any) -> Judge:
    """`judge("B05", yaml)`: the verdict on a bulletin of 990100 with these keys; other bulletins by name."""

    def verdict(code: str, text: str, **others: str) -> Verdict:
        for name, other in {"april": text, **others}.items():
            sandbox.write(f"bulletins/990100/2026-04-{name}.yaml", whole(other))
        reports = check_bulletins(load(sandbox.content, SCHEMAS))
        return next(one for one in reports if one.bulletin.id == "2026-04-april").verdict(code)

    return verdict


def whole(text: str) -> str:
    """The text with a title and a period, where it has none, and with units that it only names."""
    title = "" if "title: " in text.partition("unit_tables")[0].split("\n", 1)[0] else NAMED
    return title + ("" if "period:" in text else MONTH) + text.strip("\n") + "\n"
