"""What companies owe, in words."""

from datetime import date
from typing import Final

REMIND: Final = (
    "列出各企业欠着的和快到期的事：整改、没有恢复公告的停供、到期的价格、豁免、停业网点、一年没有核对的资料。"
)
WITHIN: Final = "还有多少天以内到期的也列出，如 14d；默认 14 天。"
FORMAT: Final = "输出格式：text、md、csv、json 或 ics（可订阅的日历）。"
ORDER: Final = "提交整改情况"
ORDER_UNFOLLOWED: Final = "核实是否已提交整改情况（资料只到期限以前）"
RESTORATION: Final = "预计结束时间已过，资料中没有恢复供应的公告；请补发恢复公告，或写 actual_end"
PRICE_ENDS: Final = "价格即将到期，请登记接替的价格"
PRICE_ENDED: Final = "价格已到期，没有接替的价格；请登记新价，仍执行原价的删去 until"
EXEMPTION: Final = "豁免到期，此后照常判定；请完成整改，或另行申请"
OUTLET: Final = "停业期满，请核对是否恢复营业"
STALE: Final = "资料取得已满一年，请与企业核对，更新 source.retrieved"
RECORDS: Final = {"company": "企业概况", "tariffs": "价格和收费", "services": "办事服务", "outlets": "服务网点"}
KINDS: Final = {
    "order": "整改",
    "restoration": "恢复供应",
    "price": "价格",
    "exemption": "豁免",
    "outlet": "网点",
    "stale": "核对",
}
HEADS: Final = ("企业标识", "企业", "类别", "到期日", "天数", "事项", "要做什么", "文件")
CALENDAR: Final = "信息公开到期提醒"
NOTHING: Final = "没有欠着的和快到期的事。"


def exemption(rule: str, document: str) -> str:
    """An exemption by its rule and paper."""
    return f"规则 {rule} 的豁免（{document}）"


def when(day: date, as_of: date) -> str:
    """How long ago, or how soon."""
    days = (day - as_of).days
    if days == 0:
        return f"{day.isoformat()}（今天）"
    return f"{day.isoformat()}（{'还有' if days > 0 else '已过'} {abs(days)} 天）"


def line(kind: str, subject: str, when_text: str, told: str) -> str:
    """A duty in a line."""
    return f"{KINDS[kind]}「{subject}」{when_text}：{told}"


def plainly(kind: str, subject: str, told: str) -> str:
    """A duty in a line that says nothing of how long it has been."""
    return f"{KINDS[kind]}「{subject}」：{told}"


def company(name: str, identity: str) -> str:
    """The heading of a company."""
    return f"{name}（{identity}）"


def summary(company_name: str, kind: str, subject: str) -> str:
    """A duty in a calendar."""
    return f"{company_name}：{KINDS[kind]}「{subject}」"


def counted(owed: int, soon: int, companies: int) -> str:
    """The first line."""
    return f"{companies} 家企业：{owed} 件已过期，{soon} 件快到期。"
