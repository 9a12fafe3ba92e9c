"""What the pages on outlets, telephone numbers, verdicts and clauses say that is put together from data."""

from typing import Final, NamedTuple


class Situation(NamedTuple):
    """What may have happened, and what to do before or besides calling."""

    title: str
    advice: str


SITUATIONS: Final = {
    "gas-leak": Situation(
        "闻到燃气味，怀疑漏气",
        "先关阀门、开门窗；不开关电器，不用明火，不在屋里打电话。"
        "到室外安全处再打燃气企业的报警或抢险电话；有火情打 119，有人受伤打 120。",
    ),
    "burst-pipe": Situation(
        "水管爆裂、路面大量冒水", "家里漏水先关进户总阀。路面冒水请说清路名和附近门牌，不要靠近塌陷处。"
    ),
    "no-water": Situation("停水、水压低、水质异常", "先看停供公告里有没有自己这一片；没有公告的，打报修电话。"),
    "no-gas": Situation(
        "停气、燃气打不着火", "先看停供公告，再看表里有没有余额、表有没有关阀。恢复供气前关好灶前阀门。"
    ),
    "no-heat": Situation(
        "暖气不热、漏水", "漏水先关进户阀门。不热的，请量好室内温度，报修时一并说明，并记下来电时间。"
    ),
    "no-power": Situation("停电", "先看自家空气开关是否跳闸；掉落的电线不要靠近、不要碰。"),
    "service": Situation("缴费、账单、报装、过户", "手边备好户号和证件；能在网上办的事项见各企业页的“办事指南”。"),
    "complaint": Situation(
        "对服务不满意，要投诉",
        "先找企业的监督投诉电话，记下受理时间和编号；没有答复或对答复不满意的，再打 12345，或向主管部门反映。",
    ),
}

OUTCOME_MARKS: Final = {"met": "合", "not-met": "否", "not-judged": "疑", "not-applicable": "—", "exempt": "免"}
OUTCOME_MEANINGS: Final = {
    "met": "按本门户所收资料，符合规则的要求。",
    "not-met": "按本门户所收资料，缺少规则要求的内容，或者内容与要求不符。企业可能已在别处公开而本门户未收到。",
    "not-judged": "资料不足以得出结论，原因随判定列出。",
    "not-applicable": "规则不针对这家企业或这类公告，原因随判定列出。",
    "exempt": "主管部门准予在期限内不适用，写明理由和期限。",
}
EXEMPTION_STATES: Final = {"used": "有效", "idle": "有效，未用到", "ended": "已期满"}
SEVERITY_MEANINGS: Final = {"must": "应当做到（必查项）", "should": "宜做到（建议项）"}
FAMILIES: Final = {
    "D": "公开事项：办法要求公开的内容是否公开",
    "T": "更新：是否及时、是否注明日期",
    "P": "价格：是否算得对、说得全",
    "A": "报装：环节、材料和时限",
    "O": "停供公告：提前时间和内容是否合乎规定",
    "S": "网点和服务：是否找得到、打得通",
    "Q": "水质：项目、频次和限值",
    "H": "供热：温度和供热期",
}
OTHER_FAMILY: Final = "其他规则"

IN_FORCE: Final = "有效"
TAKEN_AS_IN_FORCE: Final = "按有效对待"
NOT_YET: Final = "尚未施行"
ENDED: Final = "已失效"


def family_title(letter: str) -> str:
    """Name a family of rules by the letter that their codes begin with."""
    return FAMILIES.get(letter, OTHER_FAMILY)


def share_text(shown: str) -> str:
    """A share in per cent (`66.6`); a dash where there is none."""
    return f"{shown}%" if shown else "—"


def portion_text(shown: str, part: int, whole: int) -> str:
    """A share with the numbers that it comes from."""
    return f"{part}/{whole}（{share_text(shown)}）" if whole else "—"
