"""The words of the bulletin (通报)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from disclosure.wording import method
from disclosure.wording.names import GRADES, OUTCOMES, SECTORS, SEVERITIES
from disclosure.wording.official import paper, style
from disclosure.wording.tables import TURNS

SITUATION: Final = "总体情况"
WELL_DONE: Final = "做得较好的方面"
PROBLEMS: Final = "存在的主要问题"
CHANGES: Final = "变化情况"
DEMANDS: Final = "工作要求"

NO_PROBLEM: Final = "本次检查没有判定为不合规的必须项。"
NONE_GOOD: Final = "按本门户口径，本次没有企业达到优秀或者良好等级。"
NO_EXAMPLE: Final = "本次没有少数企业做到而多数企业没有做到的必须项。"
ADVICE: Final = "建议改进的事项"
_ADVISED: Final = "下列事项是建议项，不列入责令改正的范围："
_LINE: Final = 20
"""Characters of a title that fit on a line."""
_MANY_NAMES: Final = 8
"""Up to so many companies are named one by one."""

DRAFT_POINTS: Final = (
    "本件由信息公开检查结果直接写成，只说检查所见，没有另作调查。签发前请逐项向企业核实，已在其他渠道公开的，更正后再发。",
    "标明“待核实”的依据，文字没有与公布机关的文本核对，请先核对原文再引用。",
    "文号、主送、期限、署名、成文日期留空的，由发文机关填写。",
)


def title(place: str, sectors: Iterable[str]) -> tuple[str, ...]:
    """The bulletin's title; in two lines, each with a sense of its own, where one does not hold it."""
    lines = (f"关于{place}{paper.sectors(sectors)}企业", "信息公开情况的通报")
    whole = "".join(lines)
    return (whole,) if len(whole) <= _LINE else lines


def addressees(names: Sequence[str], sectors: Iterable[str]) -> str:
    """To whom it goes: the companies by name, or all where they are many."""
    if len(names) <= _MANY_NAMES:
        return f"{style.listed(names)}："
    return f"各有关{style.listed(SECTORS[name] for name in sectors)}企业："


def opening(place: str, measures: str | None, as_of: date) -> str:
    """Why, by what and as of when."""
    basis = f"依照{measures}等规定，" if measures else ""
    return f"{basis}对{place}有关企业公开信息的情况进行了检查，检查截至{style.day(as_of)}。现将有关情况通报如下："


def extent(companies: Mapping[str, int], rules: Mapping[str, int]) -> str:
    """How many companies and rules."""
    by_sector = style.listed(f"{SECTORS[sector]}{count}家" for sector, count in companies.items())
    by_severity = style.listed(f"{SEVERITIES[severity]}项{count}条" for severity, count in rules.items())
    return (
        f"本次检查涉及企业{sum(companies.values())}家（{by_sector}），"
        f"使用检查规则{sum(rules.values())}条（{by_severity}）。"
    )


def chosen_only(left: int) -> str:
    """Part of the catalogue was not asked."""
    return f"另有{left}条规则本次没有选用，不在统计之内。"


def left_out(companies: int, power: int) -> str:
    """Companies of whom nothing could be judged."""
    reason = f"其中{power}家为供电企业，信息公开实施办法不适用" if power else "原因见附件"
    if power == companies:
        reason = "均为供电企业，信息公开实施办法不适用"
    return f"有{companies}家企业没有可以判定的事项（{reason}），未作评价。"


def figures(all_: Mapping[str, int], by_severity: Mapping[str, Mapping[str, int]]) -> str:
    """How many verdicts came out how."""
    parts = style.strung(_judged(f"{SEVERITIES[name]}项", counts) for name, counts in by_severity.items())
    rest = "，".join(f"{OUTCOMES[name]}{all_[name]}项" for name in ("not-judged", "exempt", "not-applicable"))
    return f"作出合规、不合规判定共{all_['met'] + all_['not-met']}项。{parts}。另有{rest}。"


def _judged(what: str, counts: Mapping[str, int]) -> str:
    met, not_met = counts["met"], counts["not-met"]
    return f"{what}判定{met + not_met}项，合规{met}项、不合规{not_met}项"


def standing(grades: Mapping[str, int], lowest: str, highest: str) -> str:
    """How many companies reach each grade, and between which points."""
    counted = style.listed(f"{GRADES[grade]}{count}家" for grade, count in grades.items())
    points = f"均为{lowest}分" if lowest == highest else f"最低{lowest}分、最高{highest}分"
    return f"按必须项合规的比例计分（{method.OWN}，算法见附件2），参加排名的企业中，{counted}，得分{points}。"


def unconfirmed(companies: int, of: int) -> str:
    """How much rests on data that companies have not confirmed."""
    whose = f"上述{of}家企业的资料均" if companies == of else f"其中{companies}家企业的资料"
    return (
        f"需要说明的是，{whose}据公开资料整理，{paper.UNCONFIRMED}。“不合规”是指在所收资料中没有见到规定应当公开的内容，"
        "或者公开的内容与规定不符；企业可能已在其他渠道公开而检查时没有收集到。"
    )


CONFIRMED: Final = (
    "有关企业均已确认所据资料。“不合规”是指在所收资料中没有见到规定应当公开的内容，或者公开的内容与规定不符。"
)
INVENTED: Final = "所列企业和数据是演示用的虚构数据，不指向任何真实企业。"


def unverified(clauses: int, of: int) -> str:
    """How many of the clauses are still to be compared with the original."""
    return (
        f"不合规和无法判定事项所依据的条款共{of}条，其中{clauses}条的文字尚待与公布机关的文本核对，"
        "附件中标明“待核实”，以公布的文本为准。"
    )


def exempted(verdicts: int) -> str:
    """How many verdicts an exemption has taken away."""
    return f"经批准豁免的{verdicts}项不作为问题，单独列于附件。"


def good(sector: str, companies: Iterable[str]) -> str:
    """Companies of a sector that have a good grade."""
    return f"{SECTORS[sector]}企业：{style.listed(companies)}。"


def good_one(name: str, points: str, grade: str, *, confirmed: bool) -> str:
    """A company with its points and grade."""
    return f"{name}（{points}分，{GRADES[grade]}{'' if confirmed else f'，{paper.UNCONFIRMED}'}）"


def example(company: str, titles: Iterable[str]) -> str:
    """What a company does that most do not."""
    return f"{company}做到：{style.strung(titles)}。"


EXAMPLES: Final = "多数企业没有做到的必须项，个别企业已经做到。"


def problems(verdicts: int, companies: int) -> str:
    """The extent of what is not met."""
    return f"必须项中判定为不合规的有{verdicts}项，涉及企业{companies}家，主要在以下方面："


def topic(name: str, verdicts: int, companies: int) -> str:
    """A matter with its extent."""
    return f"{name}方面。共{verdicts}项不合规，涉及企业{companies}家。"


def broken(requirement: str, who: str, facts: str) -> str:
    """A rule, who does not meet it, and what was found."""
    return f"{requirement}。{who}：{facts}。"


def who(failed: Sequence[str], met: Sequence[str]) -> str:
    """The companies that do not meet a rule, of those that could be judged."""
    judged = len(failed) + len(met)
    if judged == 1:
        return f"{failed[0]}不合规"
    if not met:
        return f"判定的{judged}家企业均不合规"
    if len(failed) > _MANY_NAMES and len(met) <= _MANY_NAMES:
        return f"除{style.listed(met)}外，判定的其余{len(failed)}家企业均不合规"
    if len(failed) > _MANY_NAMES:
        return f"判定的{judged}家企业中{len(failed)}家不合规，企业名单见附件4"
    return f"判定的{judged}家企业中，{style.listed(failed)}不合规"


def fact(text: str, companies: int, of: int) -> str:
    """A fact, with how many of those concerned it was found at where not at all."""
    return text if companies == of else f"{text}（{companies}家）"


def single(company: str, text: str) -> str:
    """What was found at one company."""
    return f"{company}，{text}"


def some(facts: Iterable[str], *, more: bool) -> str:
    """Facts; with a word where there are more."""
    return style.strung(facts) + ("等" if more else "")


def and_others(facts: Iterable[str], more: int) -> str:
    """Facts, and of how many companies others are told elsewhere."""
    told = style.strung(facts)
    return f"{told}；其余{more}家见附件4" if more else told


def instances(facts: Iterable[str], more: int) -> str:
    """Facts of single companies, as examples where there are more."""
    return f"{'如' if more else ''}{and_others(facts, more)}"


def advice(rules: Iterable[tuple[str, int]]) -> str:
    """Rules that are only good practice, with how many companies do not meet them."""
    return f"{_ADVISED}{style.strung(f'{title}，{count}家未做到' for title, count in rules)}。"


def earlier(judged: date, content: date, version: str) -> str:
    """An earlier check: the day by which it judged, and the content that it saw."""
    return f"上次检查（{style.day(content)}的资料，版本{version}，按{style.day(judged)}判定）"


def compared(then: str, turns: Mapping[str, int], annex: int) -> str:
    """What became of findings since an earlier check."""
    counts = "，".join(f"{TURNS[turn]}{count}项" for turn, count in turns.items())
    return f"与{then}相比，不合规事项{counts}，逐项情况见附件{annex}。{method.COMPARED}"


def improved(companies: Iterable[tuple[str, int]]) -> str:
    """Who has mended what."""
    return f"已改正的有：{style.listed(f'{name}{count}项' for name, count in companies)}。"


def demands(deadline: date | None, orders: int) -> Sequence[tuple[str, str]]:
    """What is asked of the companies and of the authorities: headings with their text."""
    till = paper.till(deadline)
    sent = f"对有必须项不合规的{orders}家企业，另拟责令改正通知书。" if orders else ""
    return (
        ("核实情况。", _VERIFY),
        ("抓紧改正。", f"经核实属实的，各有关企业要于{till}改正，并将改正情况书面报送主管部门。{sent}{_REGISTER}"),
        ("保持更新。", _KEEP),
        ("加强督促。", _URGE),
    )


_VERIFY: Final = (
    "各有关企业要对照附件4逐项核对。已经公开的，提供公开渠道、网页地址和公开时间；与事实不符的，书面说明并附材料。"
)
_REGISTER: Final = "改正和登记的方法见附件3，公开以后同步更新信息公开门户中的资料。"
_KEEP: Final = (
    "价格、网点、电话、办理程序等内容发生变化的，要按规定的时限更新；停供信息要写明原因、起止时间、"
    "影响区域和发布时刻，按规定的提前时间发布。"
)
_URGE: Final = "各级供水、供气、供热主管部门要按照职责督促本行政区域内的企业改正，并核查改正情况。"
