"""A rule asked about a company that a test writes as YAML."""

import re
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.company import FILE_OF_KEY
from disclosure.model.verdict import Verdict
from disclosure.rules import CATALOGUE

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[2] / "schemas")
Judge = Callable[..., Verdict]


@pytest.fixture
def judge(sandbox: Any, today: date) -> Judge:
    """`judge("P12", "990100/water", yaml)`: the verdict of a rule on a company with these keys."""

    def verdict(code: str, place: str, text: str, as_of: date = today) -> Verdict:
        sandbox.company(f"{place}/example", **files(text))
        report = check(load(sandbox.content, SCHEMAS), CATALOGUE, as_of)
        (one,) = report.companies.values()
        return one.verdict(code)

    return verdict


def files(text: str) -> dict[str, str]:
    """The files that a text's keys belong in, laid over a company that has only a name."""
    found: defaultdict[str, str] = defaultdict(str)
    found["company"] = "name: 示例公司\n"
    for block in re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]:
        key, _, below = block.partition(":")
        if key in {"quality", "notices"}:
            for item in re.split(r"^  - (?:period|id): ", below, flags=re.MULTILINE)[1:]:
                name, _, rest = item.strip("\n").partition("\n")
                found[f"{key}/{name}"] = "\n".join(line[4:] for line in rest.split("\n")) + "\n"
        elif key == "source":
            found["company"] += f"{block.strip()}\nconfirmed: true\n"
            found["tariffs"] += f"{block.strip()}\nconfirmed: true\n"
        else:
            found[FILE_OF_KEY.get(key, "company")] += block if block.endswith("\n") else f"{block}\n"
    return dict(found)
