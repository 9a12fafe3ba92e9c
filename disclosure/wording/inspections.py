"""What pages and files on inspections say that is put together from data."""

from collections.abc import Iterable
from typing import Final

GRAVITIES: Final = {"serious": "严重", "ordinary": "一般", "slight": "轻微"}
GRAVITY_MEANINGS: Final = {
    "serious": "办不成事：没有人、关门、拒收现金、拒绝办理",
    "ordinary": "服务不到位：空岗、态度差、设备坏、不公示",
    "slight": "不够便利：标识、停车、支付方式",
}
LABELS: Final = {
    "area": "辖区",
    "kind": "类别",
    "terminals": "自助终端",
    "guide": "办事指南",
    "standard": "公示规范",
    "prices": "公示价格",
    "time_limits": "公示时限",
    "phone": "报装电话",
    "discipline": "工作纪律",
    "order": "现场秩序",
    "queue": "排队人数",
    "windows": "设置窗口",
    "open_windows": "开放窗口",
    "signs": "标识指向",
    "parking": "方便停车",
    "hygiene": "环境卫生",
    "attitude": "服务态度",
    "smart_payment": "智能支付",
    "visited": "暗访时间",
}
"""The heads of the table's columns, short enough for a card on a phone."""

NUMBER: Final = "序号"
LOCATION: Final = "大厅位置"
SECTOR: Final = "行业"
COMPANY_ID: Final = "企业标识"
COMPANY: Final = "企业"
OUTLET: Final = "网点标识"
JOINED_COLUMNS: Final = "与上一行合并的栏"
COVERED_COLUMNS: Final = "横向合并的栏"
COUNT: Final = "问题项数"
FINDINGS: Final = "归纳的问题"
NOTES: Final = "说明"
COVERED: Final = "←"
"""A cell that the words at its left cover too."""


def columns(names: Iterable[str]) -> str:
    """Several columns by their heads."""
    return "、".join(LABELS.get(name, LOCATION) for name in names)


def covered(names: Iterable[str], text: str) -> str:
    """Words across several cells, and which these are."""
    return f"{columns(names)}：{text}"
