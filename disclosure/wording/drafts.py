"""What new records say to whoever fills them in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

GAP: Final = "待补充"
HEAD: Final = (
    "# 写着「待补充」的地方请填上公布的内容；没有公布的，整行删去。以 # 开头的行是可以添加的内容，去掉 # 再写。"
)
_LINE: Final = 6
"""Keys named in one line."""


def about(title: str, description: str) -> str:
    """A key's title and what is said of it, in a comment."""
    said = " ".join(description.split())
    return f"{title}：{said}" if said and said.rstrip("。") != title else title


def allowed(keys: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The keys that may be added, a few a line."""
    named = [f"{key}（{title}）" for key, title in keys]
    for start in range(0, len(named), _LINE):
        lead = "还可以写：" if start == 0 else "　　　　　"
        yield lead + "、".join(named[start : start + _LINE])


NEW: Final = (
    "新建一份资料，或在已有资料里添一项：放在该放的地方，写好第一行，标出还缺什么。"
    "WHERE 写企业（411700/gas/yunan-gas），检查、通报、整改写地区代码。NAME 是文件名：公告写 日期-英文短名，"
    "质量写 年-月，检查、通报写 年-月-英文短名，整改写年份（自动编号）。"
)
SET: Final = "直接给出一项内容，如 --set name=示例公司；可以写多次，下一层用点连接：--set source.publisher=示例公司。"
TODAY: Final = "取得资料的日期，默认今天。"
ASK: Final = "逐项询问；默认在终端里询问，在脚本里不询问。"
PROMPT: Final = "请输入"


def bad_value(text: str) -> str:
    """`--set` without a key or a value."""
    return f"「{text}」应写成 键=内容。"


def no_such_key(paths: Sequence[str]) -> str:
    """Values were given for keys that the record does not have."""
    return f"这份资料没有 {'、'.join(paths)}，请核对 --set 里的键；下一层的键用点连接，如 source.publisher。"


def already(path: str) -> str:
    """The file is there."""
    return f"已有 {path}，请直接修改它。"


def no_place(reason: str, kind: str, where: str, name: str | None, near: str | None) -> str:
    """Why no record can stand there, with the company that was probably meant."""
    company = "写成 地区代码/行业/英文短名，如 411700/gas/yunan-gas；行业是 water、gas、heat 或 power。"
    examples = {
        "notice": "日期-英文短名，如 2026-11-21-jiefang-road",
        "quality": "年-月，如 2026-10（供电企业没有质量记录）",
        "rectification": "年份，如 2026，或 年-三位编号",
    }
    wrong = f"「{name}」不对" if name else "没有写"
    first = f"请先运行 disclosure new company {where}。"
    said = {
        "company": f"「{where}」不是企业，{company}",
        "no-company": f"还没有企业 {where}；" + (f"您是不是想写 {near}？如果是新企业，{first}" if near else first),
        "region": f"「{where}」不是六位行政区划代码。",
        "name": f"文件名{wrong}，写成 {examples.get(kind, '年-月-英文短名，如 2026-11-halls')}。",
    }
    return said[reason]


def wanted(title: str, choices: Mapping[str, str], examples: Sequence[object]) -> str:
    """What a value is, with what it may be."""
    if choices:
        return f"{title}：" + "、".join(
            f"{choice}（{word}）" if word != choice else choice for choice, word in choices.items()
        )
    return f"{title}，如 {examples[0]}" if examples else title


def unanswered(said: Mapping[str, str]) -> str:
    """Values that cannot be left open are missing: each with what it is."""
    what = "；".join(f"{path}（{one}）" for path, one in said.items())
    return f"还缺 {what}。请加上 {' '.join(f'--set {path}=…' for path in said)}，或用 --ask 逐项回答。"


def asked(path: str, title: str, description: str) -> str:
    """The heading of a question."""
    return f"{title}（{path}）{description}"


def not_accepted(answer: str) -> str:
    """An answer that cannot stand there."""
    return f"这里不能写「{answer}」，请再写一次。"


def next_steps(path: str, gaps: int) -> str:
    """What is left to do."""
    left = f"还有 {gaps} 处「{GAP}」要填。" if gaps else ""
    return f"{left}打开文件补充内容，再运行 disclosure check {path}"
