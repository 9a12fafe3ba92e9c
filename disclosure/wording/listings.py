"""Heads of the tables that a place's pages offer: its halls, its notices."""

from typing import Final

_TRUST: Final = ("发布者", "发布日期", "取得日期", "企业确认", "演示数据")
OUTLETS: Final = (
    *("行业", "企业", "网点", "种类", "地区", "地址", "电话", "营业时间", "营业时间说明", "停业"),
    *("可办业务", "缴费方式", "设施", "纬度（WGS 84）", "经度（WGS 84）", "说明", "网页", *_TRUST),
)
NOTICES: Final = (
    *("行业", "企业", "标题", "种类", "发布时间", "开始", "预计结束", "实际结束", "地区", "范围", "原因"),
    *("联系电话", "网页", *_TRUST),
)
BETWEEN: Final = "；"
CONFIRMED: Final = {True: "是", False: "否"}
INVENTED: Final = "是"


def closed(reason: str, since: str, until: str) -> str:
    """Why a hall is closed, and when."""
    days = f"{since or '?'} 至 {until or '?'}" if since or until else ""
    return "，".join(filter(None, (reason, days)))
