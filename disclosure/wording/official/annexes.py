"""The words of a bulletin's annexes."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from disclosure.wording import method, tables
from disclosure.wording.names import OUTCOMES, SECTORS, SEVERITIES
from disclosure.wording.official import style

TITLES: Final = (
    "信息公开检查结果统计表",
    f"企业信息公开得分和排名（{method.OWN}）",
    "各项要求的检查结果、依据和改正方法",
    "各企业不合规事项明细表",
    "无法判定事项表",
    "豁免事项表",
    "没有作出判定的规则及原因",
    "判定方法和数据版本",
)
"""The annexes in order; the text names them by their numbers."""
CHANGES_TITLE: Final = "不合规事项变化表"
CHANGES: Final = len(TITLES) + 1
"""Its number, where there is one."""

INSPECTIONS_TITLE: Final = "暗访检查发现问题表"
BULLETINS_TITLE: Final = "热线通报数字表"
RECTIFICATIONS_TITLE: Final = "整改情况表"

COUNT: Final = "项数"
STANDING: Final = "检查结果（家）"
SUM: Final = "合计"
BY_SEVERITY: Final = "一、按要求的性质"
BY_SECTOR: Final = "二、按行业"
REQUIREMENT: Final = "要求"
BASIS: Final = "依据"
FOUND: Final = "检查所见"
PLACE: Final = "资料位置"
REMEDY: Final = "改正和登记方法"
MUST_MET: Final = "必须项合规/判定"
SHOULD_MET: Final = "建议项合规/判定"
NO_RANK: Final = "未评"

RULES_NOTE: Final = f"“改正和登记方法”说明企业经办人员怎样在信息公开门户登记公开的内容。{method.UNVERIFIED}"
UNJUDGED_NOTE: Final = "资料不足以得出结论的事项，既不算合规，也不算不合规。"
NOBODY: Final = "一、对所有企业都没有作出判定的规则"
SOME: Final = "二、对部分企业没有作出判定的规则"
NOT_CHOSEN: Final = "三、本次没有选用的规则"
NOBODY_UNASKED: Final = "每条规则都对有关企业作出了判定。"
NO_FINDINGS: Final = "没有判定为不合规的事项。"
NO_UNJUDGED: Final = "没有无法判定的事项。"
NO_RANKING: Final = "本次没有可以排名的企业。"
NO_CHANGES: Final = "两次都没有判定为不合规的事项。"
CODES: Final = "规则编号"

FILES_OMITTED: Final = "没有读取的资料文件"
OLD_FILES_OMITTED: Final = "上次资料中无法读取、没有比较的文件"


def findings_note(measures: str | None) -> str:
    """How the table of findings is read."""
    named = f"《办法》指《{measures}》；" if measures else ""
    return (
        f"编号后有“建议”的是建议项，其余是必须项；{named}"
        "资料位置为企业资料文件夹中的文件和行号；改正和登记方法见附件3同编号。"
    )


def mark(number: int | None) -> str:
    """What stands at the head of an annex; without a number where it is the only one."""
    return f"附件{number or ''}"


def entry(number: int | None, title: str) -> str:
    """An annex in the list at the end of the text, the first with the word before it."""
    return f"{number}.{title}" if number else title


FIRST: Final = "附件："


def extent(companies: int, rules: int) -> str:
    """What the figures are about."""
    return f"企业{companies}家，规则{rules}条，判定{companies * rules}项。"


def sector(name: str) -> str:
    """The caption of a sector's table."""
    return f"{SECTORS[name]}企业"


def band(name: str, records: str, folder: str, must: int, should: int) -> str:
    """What stands above a company's findings."""
    return f"{name}（{records}）　必须项不合规{must}项，建议项{should}项　{folder}"


def share(met: int, judged: int) -> str:
    """How many of those judged are met."""
    return f"{met}/{judged}" if judged else NO_RANK


def coded(code: str, *, advised: bool) -> tuple[str, ...]:
    """The code of a rule; marked where it is only good practice."""
    return (code, SEVERITIES["should"]) if advised else (code,)


def codes(of: Iterable[str]) -> str:
    """Codes of rules one after another, with room to break a line."""
    return " ".join(of)


def lines(file: str, numbers: Iterable[str]) -> str:
    """A file with the lines in it."""
    told = ", ".join(numbers)
    return f"{file}:{told}" if told else file


def reason(text: str, companies: int) -> str:
    """Why companies were not judged, and how many."""
    return f"{style.in_office_style(text)}（{companies}家）"


def formula(grades: str) -> tuple[str, ...]:
    """How points, grades and ranks come about."""
    return (f"{method.FORMULA}。{method.COUNTED}", f"等级：{grades}。{method.ORDER}", method.NOT_OFFICIAL)


def counts(numbers: dict[str, int]) -> tuple[str, ...]:
    """How companies stand with a rule, in a few words."""
    return tuple(f"{OUTCOMES[name]}{count}" for name, count in numbers.items() if count)


def used(use: str, until: date) -> str:
    """Until when an exemption holds, and what became of it."""
    return f"{tables.UNTIL}{style.day(until)}，{tables.USES[use]}"


def meaning(word: str, text: str) -> str:
    """What a word of a table means."""
    return f"{word}：{style.in_office_style(text)}"
