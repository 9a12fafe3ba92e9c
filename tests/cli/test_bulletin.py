"""disclosure bulletin: a record as a document, on the screen or in a folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from disclosure.cli.bulletin import WRITERS

Run = Callable[..., Result]
HOME = Path(__file__).resolve().parents[2]
KEY = "inspections/411700/2019-01-shuidianqinuan"


@pytest.mark.parametrize("key", [KEY, f"content/{KEY}.yaml"])
def test_markdown_goes_to_the_screen(run: Run, key: str) -> None:
    result = run("--root", HOME, "bulletin", key)
    assert result.exit_code == 0
    assert "# 关于对全市水电气暖业务办理大厅便民服务暗访情况的通报" in result.stdout


def test_both_forms_go_into_a_folder(run: Run, tmp_path: Path) -> None:
    result = run("--root", HOME, "bulletin", KEY, "--format", "md", "--format", "docx", "--out", tmp_path / "new")
    assert result.exit_code == 0
    names = {path.name for path in (tmp_path / "new").iterdir()}
    assert names == {"411700-2019-01-shuidianqinuan.md", "411700-2019-01-shuidianqinuan.docx"}


@pytest.mark.parametrize("forms", [["docx"], ["md", "docx"]])
def test_what_a_screen_cannot_show_needs_a_folder(run: Run, forms: list[str]) -> None:
    result = run("--root", HOME, "bulletin", KEY, *(word for form in forms for word in ("--format", form)))
    assert result.exit_code == 2
    assert "--out" in result.stderr


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("inspections/411700/2019-01-shuidianqinuam", "您是不是想写 inspections/411700/2019-01-shuidianqinuan？"),
        ("inspections/990100/x", "写成 inspections/地区/年-月-标识"),
        ("companies/411700", "没有记录 companies/411700。"),
    ],
)
def test_a_record_that_is_not_there_is_wrong_usage(run: Run, key: str, said: str) -> None:
    result = run("--root", HOME, "bulletin", key)
    assert result.exit_code == 2
    assert said in result.stderr


def test_every_kind_has_a_writer_in_its_module() -> None:
    from importlib import import_module  # noqa: PLC0415 - as the command does it

    for module in WRITERS.values():
        assert callable(import_module(module).documents)
