"""What every form of a report says of its method: the score, the order, what verdicts rest on, what is missing."""

from collections.abc import Mapping
from typing import Final

from disclosure.wording.names import GRADES, SECTORS

OWN: Final = "本门户口径"
FORMULA: Final = "得分 = 100 × 合规的必须项数 ÷（合规的必须项数 + 不合规的必须项数）"
COUNTED: Final = (
    "无法判定、不适用、豁免的，不算合规，也不算不合规，两个数里都不计；建议项另列，不影响得分和等级。"
    "得分保留一位小数，只舍不入。"
)
ORDER: Final = "名次只在同一行业内比较，得分相同的名次并列；没有可判定的必须项的，不列名次；演示企业不排名。"
NOT_OFFICIAL: Final = "得分、等级、名次都是本门户口径，不是法定评价。"
LIMITS: Final = (
    "判定只依据本门户收集到的公开资料；资料里没有的，企业可能已在别处公开。"
    "注明“未经企业确认”的，由本门户据公开资料整理，企业尚未核对。"
)
UNVERIFIED: Final = "条款后注“待核实”的，文字尚未与公布机关的文本核对，引用前请先核对原文。"
COMPARED: Final = "比较时，两次都用现行规则，只换资料和判定日。"

NO_EXEMPTIONS: Final = "本期没有豁免。"
NO_COMPARISON: Final = "本次没有指定比较的起点，不作比较。"

TURN_MEANINGS: Final = {
    "new": "上次不是不合规（或上次没有这家企业、这条规则），本次不合规。",
    "stays": "两次都不合规。",
    "fixed": "上次不合规，本次合规。",
    "open": "上次不合规，本次无法判定、不适用、豁免，或者企业、规则已不在本次范围；不算已改正。",
}


def title(region: str | None, sector: str | None) -> str:
    """The report's title: of a region (by name) and a sector, or of all."""
    return f"{region or ''}{SECTORS[sector] if sector else ''}企业信息公开检查报告"


def grades(lowest: Mapping[str, int]) -> str:
    """The grades with their lowest points, the best first."""
    steps = [f"{GRADES[grade]} {points} 分及以上" for grade, points in lowest.items() if points]
    last = next(grade for grade, points in lowest.items() if not points)
    return f"{'，'.join(steps)}，其余为{GRADES[last]}"
