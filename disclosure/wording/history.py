"""What the history of verdicts says: in its stored files, and on the command line."""

from collections.abc import Sequence
from datetime import date

HISTORY = "由 git 中的资料算出各月末的判定结果，存入 content/history/，供企业页和合规页显示趋势。"
FROM = "从哪个月算起，写作 2026-08；默认为资料第一个版本所在的月。"
TO = "算到哪个月为止，写作 2026-10；默认为判定日之前已结束的最后一个月。"
REFRESH = "已存的月份，规则或资料版本与现在不同的，重新计算；不加此项则保留原有结果。"

CUT_OFF = "这里的 git 仓库只取了最近的版本，看不到以前的资料。请先运行 git fetch --unshallow。"
NO_REVISION = "content/ 还没有提交到 git，没有可供计算的资料版本。"
NOT_ENDED = "未生成：这个月还没有结束。"
BEFORE_FIRST = "未生成：那时还没有资料的任何版本。"
SAME = "保留：资料版本和规则都没有变。"
OTHER_RULES = "保留：规则已变；要按现行规则重新计算，请加 --refresh。"
NOTHING = "没有可以生成的月份：所选范围里，还没有一个月在资料的第一个版本之后结束。"


def stored(day: date) -> str:
    """The comment at the head of a stored month."""
    return f"各企业截至 {day.year} 年 {day.month} 月 {day.day} 日的判定结果，由 disclosure history 生成，请勿手工修改。"


def bad_month(text: str) -> str:
    """A month that is none."""
    return f"月份“{text}”不对，应写作 2026-08。"


def upside_down(first: str, last: str) -> str:
    """The last month is before the first."""
    return f"--to {last} 早于 --from {first}。"


def no_git(said: str) -> str:
    """There is no git to ask, or the folder is not under it."""
    return f"从 git 取不到以前的资料：{said}"


def judging(month: str, revision: str) -> str:
    """What is being done."""
    return f"正在判定 {month} 月末（资料版本 {revision}）……"


def made(path: str, revision: str, companies: int, omitted: int) -> str:
    """A month was worked out and stored."""
    left_out = f"，另有 {omitted} 个文件读不出，见该文件" if omitted else ""
    return f"已生成：{path}（资料版本 {revision}，{companies} 家企业{left_out}）"


def other_revision(before: str, now: str) -> str:
    """The commit at the month's end is not the one that the stored result names."""
    return f"保留：月末的资料版本已变（原为 {before}，现为 {now}）；要重新计算，请加 --refresh。"


def damaged(path: str, message: str) -> str:
    """The stored month itself cannot be read."""
    return f"未生成：已存的 {path} 有错误（{message}）；要重新计算，请加 --refresh。"


def not_there(said: str) -> str:
    """The content of that time cannot be had."""
    return f"未生成：取不到那时的资料（{said}）。"


def unreadable(paths: Sequence[str]) -> str:
    """What every verdict rests on cannot be read in the content of that time."""
    return f"未生成：那时的资料按现行格式读不出 {'、'.join(paths)}，无从判定。"


def summary(made: int, kept: int, failed: int) -> str:
    """The closing line."""
    return f"共 {made + kept + failed} 个月：生成 {made} 个，保留 {kept} 个，未能生成 {failed} 个。"
