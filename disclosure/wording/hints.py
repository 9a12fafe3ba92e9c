"""Questions to the reviewer of a change: they ask, and judge nothing."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from disclosure.wording.procedures import WANTS

HEAD: Final = "请留意（只供审阅时核对，不是判定，不会公开）"
PROMISES: Final = "服务承诺"
_SHOWN: Final = 3


def moved_price(label: str, number: str | None) -> str:
    """A price that moved by the old document, or by none."""
    if number is None:
        return f"{label}的金额变了，没有写定价文号。依据是哪份文件？更正笔误的，请在说明里写明。"
    return f"{label}的金额变了，定价文号还是原来的“{number}”。是更正笔误，还是调价？调价的，新文件的文号是什么？"


def late_notices(said: Sequence[tuple[str, date, date, bool]]) -> str:
    """Notices that came days after the day that they name: title, that day, the day of the commit, whether a link."""
    shown = [
        f"「{title}」写的是 {published.isoformat()} 发布，{came.isoformat()} 才提交，晚 {(came - published).days} 天"
        for title, published, came, _ in said[:_SHOWN]
    ]
    more = f"；另有 {len(said) - _SHOWN} 件" if len(said) > _SHOWN else ""
    linked = all(link for *_, link in said)
    ask = "可对照来源网址核对发布时间。" if linked else "当时在哪里发布的？可有网址或者照片？"
    return f"{'；'.join(shown)}{more}。是补录吗？{ask}"


def on_the_eve(title: str, first: date, touched: int, standing: int) -> str:
    """Records that were changed right before an inspection."""
    return (
        f"{standing} 份常设资料中的 {touched} 份在“{title}”（{first.isoformat()} 开始）的前一天或当天改过。"
        "是为检查补的吗？平时是否也及时更新？"
    )


def foreign_number(number: str, others: Sequence[str]) -> str:
    """A number that another company has, too."""
    return f"电话 {number} 也是{_companies(others)}的号码。是共用一个号码，还是填错了？"


def alike(labels: Sequence[str], others: Sequence[str]) -> str:
    """Texts that others have nearly word for word."""
    shown = "、".join(labels[:_SHOWN]) + (f"等 {len(labels)} 处" if len(labels) > _SHOWN else "")
    return (
        f"{shown}与{_companies(others)}的几乎逐字相同（名称、数字不计）。是统一的文本，还是照抄？是否符合本企业的实际？"
    )


def procedure(kind: str, name: str | None) -> str:
    """A procedure by its name, or its kind."""
    return f"办事「{name or WANTS[kind].title if kind in WANTS else kind}」"


def notice(title: str) -> str:
    """A notice by its title."""
    return f"公告「{title}」"


def line(company: str, words: str) -> str:
    """A question with the company that it is about."""
    return f"{company}：{words}"


def _companies(others: Sequence[str]) -> str:
    shown = "".join(f"「{name}」" for name in others[:_SHOWN])
    return f"{shown}等 {len(others)} 家企业" if len(others) > _SHOWN else shown
