"""Why a rule was not judged or does not apply."""

from collections.abc import Iterable
from functools import cache

from disclosure.wording.names import SECTORS

POWER = "信息公开实施办法不适用于供电企业"
NO_CLAUSE = "所依据的条款在判定日或本地区不适用"
NO_NOTICES = "没有适用本规则的公告"


@cache
def other_sectors(sectors: tuple[str, ...]) -> str:
    """The rule speaks of other sectors only."""
    return f"本规则只适用于{'、'.join(SECTORS[sector] for sector in sectors)}"


def exempt(until: str, approver: str, document: str, reason: str) -> str:
    """Who excused the company from the rule, until when, by which paper, and why."""
    return f"经{approver}批准（{document}），豁免至 {until}：{reason}"


def exemption_ended(until: str, document: str) -> str:
    """An exemption that no longer holds."""
    return f"原有豁免（{document}）已于 {until} 期满"


def joined(reasons: Iterable[str]) -> str:
    """Several reasons in one sentence."""
    return "；".join(reasons)


def requires(code: str) -> str:
    """A rule that this one rests on is not met."""
    return f"须先满足 {code}"


def notice(title: str, day: str | None) -> str:
    """A notice as one names it, with its day: a finding must not read as if it were of today."""
    return f"{day} 《{title}》" if day else f"《{title}》"


def of_notice(name: str, text: str) -> str:
    """A finding or reason, with the notice that it speaks of."""
    return f"{name}：{text}"
