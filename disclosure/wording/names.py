"""What closed lists are called, where no schema names them: once, for pages, reports and search alike."""

from typing import Final

SECTORS: Final = {"water": "供水", "gas": "供气", "heat": "供热", "power": "供电"}
OUTCOMES: Final = {
    "met": "合规",
    "not-met": "不合规",
    "not-judged": "无法判定",
    "not-applicable": "不适用",
    "exempt": "豁免",
}
SEVERITIES: Final = {"must": "必须", "should": "建议"}
GRADES: Final = {"excellent": "优秀", "good": "良好", "passing": "合格", "failing": "不合格"}
