"""The matters that rules fall under, as a bulletin and an order go through them."""

from typing import Final

TOPICS: Final = {
    "单位概况和组织机构": ("D01", "D02", "D03", "D04"),
    "价格和收费": ("D05", "D06", "D07", "D08", "P", "T02"),
    "办事指南和办理时限": ("D09", "D10", "D11", "A"),
    "服务范围、网点和承诺": ("D12", "D13", "D14", "D15", "S"),
    "停供信息和公告": ("D16", "D17", "D18", "O"),
    "抄表、质量和安全信息": ("D19", "D20", "D21", "D22", "Q"),
    "供热时间和温度": ("D23", "D24", "H"),
    "服务电话": ("D25", "D26", "D27", "S04"),
    "公开目录、标准和时效": ("D28", "D29", "D30", "T"),
}
"""Each matter with the rules under it: codes, or what codes begin with; the longest that fits decides."""
OTHER: Final = "其他方面"


def topic(code: str) -> str:
    """The matter that a rule falls under."""
    fitting = [(len(start), name) for name, starts in TOPICS.items() for start in starts if code.startswith(start)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else OTHER
