"""The words around mistakes, in the forms in which they are read."""

from typing import Final

HEAD_ROW: Final = "| 位置 | 错误 | 怎么改 |"
RULE_ROW: Final = "| --- | --- | --- |"
INSTEAD: Final = "改为 "
WRONG: Final = "错："
RIGHT: Final = "对："
AS_TOLD: Final = "照提示里写的改：「改为」后面的一行可以照抄；列出几种写法的，从中选一种。"
TOLD: Final = "这样提示："
SOUND: Final = "资料没有错误"
NOT_MET: Final = "不合规"
IN_THE_SUMMARY: Final = "GitHub 一步只显示十条；全部列在本次运行的摘要里。"


def heading(problems: int) -> str:
    """The heading of a comment."""
    return f"### 资料有 {problems} 处错误"


def see(code: str, title: str, page: str | None) -> str:
    """Where a code is explained: its page, or the command."""
    return f"{code} {title}：{see_page(page, code)}"


def see_page(page: str | None, code: str) -> str:
    """Where to read more."""
    return f"详见 {page}" if page else f"详见 disclosure explain {code}"


def indented(spaces: int) -> str:
    """How many spaces a corrected line begins with, where that is what was wrong."""
    return f"（行首 {spaces} 个空格）"


def others(count: int) -> str:
    """The same mistake elsewhere."""
    return f"同样的错误另有 {count} 处。"


def rest(count: int) -> str:
    """Mistakes that are not shown."""
    return f"其余 {count} 处错误"


def more_lines(count: int) -> str:
    """Lines of an example that are not shown."""
    return f"……（以下还有 {count} 行）"


def not_listed(count: int) -> str:
    """Mistakes that are not in the table."""
    return f"其余 {count} 处没有列出；改好以上各处再检查，或者用 `disclosure check --format json` 看全部。"
