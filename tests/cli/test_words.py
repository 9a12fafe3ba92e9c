"""What the command line says of its own use."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from click.testing import Result

from disclosure.cli.words import SPEAKING
from disclosure.wording.usage import CLICK

Run = Callable[..., Result]
TO_PROGRAMMERS = re.compile("DeprecationWarning|declar|Could not determine|defined twice|Boolean option|start char")
"""What click says of a command that is written wrong, never of how it is used."""
NOT_SAID = {"Unknown color {colour!r}"}
FIELD = re.compile(r"\{\w+")


def messages(module: ModuleType) -> Iterator[str]:
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
            yield from (part.value for part in node.args if isinstance(part, ast.Constant))  # type: ignore[misc]  # str


def test_every_word_of_click_is_known() -> None:
    said = {one for module in SPEAKING for one in messages(module)}
    assert {one for one in said - CLICK.keys() - NOT_SAID if not TO_PROGRAMMERS.search(one)} == set()
    assert CLICK.keys() - said == {"required"}  # click looks this one up by a name


def test_no_word_asks_for_what_click_does_not_give() -> None:
    for english, chinese in CLICK.items():
        assert set(FIELD.findall(chinese)) <= set(FIELD.findall(english)), english


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new"], "错误：缺少参数"),
        (["chekc"], "没有命令 chekc；可以写的命令见 disclosure --help。 您是不是想写 'check'？"),
        (["check", "--fromat", "json"], "没有选项 --fromat。"),
        (["check", "--format"], "选项 --format 后面要写一个值。"),
        (["build", "--jobs", "0"], "'--jobs' 填写有误：0 不在范围之内：x>=1。"),
        (["build", "--jobs", "两"], "两 不是数。"),
        (["--root", "no-such-place", "check"], "没有这个文件夹：no-such-place"),
        (["codeowners", "too", "much"], "多写了"),
    ],
)
def test_a_slip_in_a_command_is_answered_in_chinese(run: Run, arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not re.search("Usage|Error|Try |Missing|No such|Invalid", result.stderr)


def test_help_has_chinese_heads(run: Run) -> None:
    text = run("check", "--help").stdout
    assert text.startswith("用法： ")
    assert "\n选项:\n" in text
    assert "--help" in text
    assert "显示这段说明。" in text
