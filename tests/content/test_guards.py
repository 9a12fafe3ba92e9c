from typing import Any

import pytest

from disclosure.cli.options import SCHEMAS
from disclosure.content.load import read
from disclosure.content.schemas import Schemas
from disclosure.problems import Problem, render_all

MOBILE = "138" + "12345678"
CITIZEN = "11010519491231002X"


def problems(sandbox: Any, text: str) -> tuple[Problem, ...]:
    sandbox.company("990100/water/shui", company=text)
    return read(sandbox.content, Schemas.under(SCHEMAS)).problems


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        (f"name: 示例水务\nnote: 找张某，{MOBILE}\n", "GUARD-001", (2, 11)),
        (f"name: 示例水务 # 打 {MOBILE}\n", "GUARD-001", (1, 16)),
        (f"name: 示例水务\nnote: |\n  甲\n  证件号 {CITIZEN}。\n", "GUARD-002", (4, 7)),
    ],
)
def test_private_numbers_are_refused_with_their_place_and_shown_nowhere(
    sandbox: Any, text: str, code: str, place: tuple[int, int]
) -> None:
    (problem,) = problems(sandbox, text)
    assert (problem.code, problem.line, problem.column) == (code, *place)
    for number in (MOBILE, CITIZEN):
        assert number not in repr(problem)
        assert number not in render_all([problem])


def test_a_mobile_number_as_a_hotline_gives_one_message(sandbox: Any) -> None:
    (problem,) = problems(sandbox, f"name: 示例水务\nhotlines:\n  - purpose: repair\n    number: '{MOBILE}'\n")
    assert problem.code == "SCHEMA-018"
    assert MOBILE not in repr(problem)


def test_another_mistake_in_the_line_does_not_show_the_number(sandbox: Any) -> None:
    found = problems(sandbox, f"name: 示例水务\nnote：找张某，{MOBILE}\n")
    assert {problem.code for problem in found} == {"YAML-006", "GUARD-001"}
    assert all(MOBILE not in repr(problem) for problem in found)


def test_pages_of_text_hold_none_either(sandbox: Any) -> None:
    (sandbox.content / "pages" / "ask.md").write_text(f"# 问\n打 {MOBILE}\n", "utf-8")
    (problem,) = read(sandbox.content, Schemas.under(SCHEMAS)).problems
    assert (problem.code, problem.path, problem.line) == ("GUARD-001", "content/pages/ask.md", 2)
