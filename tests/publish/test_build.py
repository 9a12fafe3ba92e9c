"""The site of a day: what had not been ordered by then has no page, and is not found."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.publish.build import build

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
ORDER = """
    title: 示例自来水限期补装水表箱
    nature: order
    issuer: 示例市城市管理局
    ordered_on: 2026-03-09
    demand: 补装水表箱
    deadline: 2026-04-09
    finding: {kind: complaint, text: 水表箱缺失}
    responsible: {companies: [990100/water/shili-water]}
"""


@pytest.mark.parametrize(("as_of", "is_known"), [(date(2026, 3, 8), False), (date(2026, 3, 9), True)])
def test_an_order_is_there_from_the_day_on_which_it_was_given(
    sandbox: Any, tmp_path: Path, as_of: date, *, is_known: bool
) -> None:
    sandbox.company("990100/water/shili-water")
    sandbox.write("rectifications/990100/2026-001.yaml", ORDER)
    site = tmp_path / "site"
    build(load(sandbox.content, Schemas.under(SCHEMAS)), site, as_of, schemas=SCHEMAS, root=sandbox.root)
    assert (site / "rectifications/990100/2026-001/index.html").exists() is is_known
    told = [path for path in site.rglob("*") if path.is_file() and "补装水表箱" in path.read_text("utf-8", "ignore")]
    assert bool(told) is is_known
