"""What the page /bill/ says once it runs in the reader's browser; names in braces are filled in there."""

from collections.abc import Mapping
from typing import Final

PAGE: Final[Mapping[str, str]] = {
    "choose_region": "请选择地区",
    "choose_company": "请选择企业",
    "use_month": "每月用量（{unit}）",
    "use_season": "整个采暖季的用热量（{unit}）",
    "so_far": "本年度此前已用（{unit}）",
    "share": "{label}占（%）",
    "bad_amount": "请填写阿拉伯数字，最多九位，小数点后最多三位，如 20 或 12.5。",
    "bad_people": "请填写 1 到 99 之间的整数。",
    "bad_days": "请填写 1 到 366 之间的整数。",
    "bad_start": "请填写日期，如 2026-11-21。",
    "bad_company": "请选择地区和企业。",
    "errors": "有 {count} 处需要填写或者更正。",
    "total": "应付 {amount} 元",
    "cannot": "算不出合计",
    "item": "项目",
    "working": "算式",
    "amount": "金额（元）",
    "notes": "说明",
    "confirmed": "以企业的账单为准。",
    "unconfirmed": "价格据公开资料整理，未经企业确认；以企业的账单为准。",
    "demonstration": "示例企业，价格是虚构的，仅供演示。",
    "prices_of": "{name}公布的价格、依据和来源",
    "failed": "现在读不到价格资料，请稍后再试，或者到企业页面查看价格，按下面的办法自己算。",
    "unknown": "没有这家企业的价格资料，请在上面重新选择。",
}
CHOOSE: Final = "请选择"


def months(count: int) -> str:
    """A choice of months."""
    return f"{count} 个月"
