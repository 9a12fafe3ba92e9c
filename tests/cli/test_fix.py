from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner, Result

from disclosure.cli import group

Run = Callable[..., Result]
COMPANY = "content/companies/990100/water/shui/company.yaml"
WRONG = "name：示例公司\nhotlines:\n\t- purpose: repair\n\t  number: 96111\n\t  hours: 8:30\n"


def company(sandbox: Any, text: str) -> Any:
    return sandbox.company("990100/water/shui", company=text) / "company.yaml"


def test_certain_slips_are_shown_and_mended_and_the_rest_is_named(run: Run, sandbox: Any) -> None:
    file = company(sandbox, WRONG)
    result = run("--root", sandbox.root, "check", "--fix", "--yes", file)
    assert result.exit_code == 1
    assert f"--- a/{COMPANY}\n+++ b/{COMPANY}\n" in result.stderr
    assert "-name：示例公司\n" in result.stderr
    assert "+name: 示例公司\n" in result.stderr
    assert "已改正 1 个文件里的" in result.stderr
    text = file.read_text("utf-8")
    assert "name: 示例公司\nhotlines:\n  - purpose: repair\n    number: '96111'\n" in text
    assert "error[SCHEMA-010]" in result.stdout
    assert "YAML-" not in result.stdout


def test_nothing_is_written_before_it_is_agreed_to(sandbox: Any) -> None:
    file = company(sandbox, "name：示例公司\n")
    before = file.read_bytes()
    arguments = ["--root", str(sandbox.root), "check", "--fix", str(file)]
    refused = CliRunner().invoke(group, arguments, input="n\n")
    assert "写入以上改动？" in refused.stderr
    assert "没有改动任何文件。" in refused.stderr
    assert file.read_bytes() == before
    assert "error[YAML-006]" in refused.stdout
    agreed = CliRunner().invoke(group, arguments, input="y\n")
    assert agreed.exit_code == 0
    assert file.read_text("utf-8").startswith("name: 示例公司\n")


@pytest.mark.parametrize(
    "text",
    ["nmae: 示例公司\n", "name: 示例公司\nhotlines: [{purpose: repiar, number: '96111'}]\n"],
    ids=["a key", "a choice"],
)
def test_what_was_nearly_right_is_not_guessed(run: Run, sandbox: Any, text: str) -> None:
    file = company(sandbox, text)
    before = file.read_bytes()
    result = run("--root", sandbox.root, "check", "--fix", "--yes", file)
    assert result.exit_code == 1
    assert "没有可以自动改正的错误。" in result.stderr
    assert "您是不是想写" in result.stdout
    assert file.read_bytes() == before


def test_a_price_with_its_unit_is_a_guess_too(run: Run, sandbox: Any) -> None:
    folder = sandbox.company(
        "990100/water/shui", tariffs="tariffs:\n  - {category: 居民, form: flat, unit: 元/m³, price: 2.80元}\n"
    )
    run("--root", sandbox.root, "check", "--fix", "--yes", folder)
    assert "price: 2.80元" in (folder / "tariffs.yaml").read_text("utf-8")


def test_a_telephone_number_in_full_width_digits_is_written_in_half_width_ones(run: Run, sandbox: Any) -> None:
    file = company(sandbox, "name: 示例公司\nhotlines:\n  - purpose: repair\n    number: ９６１１１\n")
    result = run("--root", sandbox.root, "check", "--fix", "--yes", file)
    assert "    number: '96111'\n" in file.read_text("utf-8"), result.stderr


def test_windows_line_ends_and_the_mark_at_the_beginning_go_or_stay_without_harm(run: Run, sandbox: Any) -> None:
    file = company(sandbox, "name: 示例公司\n")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n").replace(b"name:", "name：".encode()))
    result = run("--root", sandbox.root, "check", "--fix", "--yes", file)
    assert result.exit_code == 0, result.stdout
    assert file.read_bytes().startswith("name: 示例公司\r\n".encode())
