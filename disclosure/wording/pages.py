"""What the pages on outlets, telephone numbers, verdicts and clauses say that is put together from data."""

from typing import Final, NamedTuple


class Situation(NamedTuple):
    """What may have happened: what comes before the call, and what to do meanwhile."""

    title: str
    first: str
    steps: tuple[str, ...]


SITUATIONS: Final = {
    "gas-leak": Situation(
        "闻到燃气味，怀疑漏气",
        "先离开到室外，再打电话。不要在屋里打。",
        (
            "不开关任何电器、电灯，不按门铃，不点火。",
            "来得及就关掉燃气阀门、打开门窗；来不及就直接离开，叫上家里人和邻居。",
            "到室外安全的地方，再打燃气企业的报警或者抢险电话，说清地址。",
            "有火情打 119，有人受伤或者昏迷打 120。",
            "抢险人员说可以了，再回屋。",
        ),
    ),
    "burst-pipe": Situation(
        "水管爆裂、漏水，路面大量冒水",
        "打电话时说清路名和附近门牌。",
        ("家里漏水，先关进户总阀。", "路面冒水，不要靠近塌陷处，提醒别人绕行。"),
    ),
    "no-water": Situation(
        "停水、水压低、水质异常",
        "先看停供公告里有没有自己这一片；没有公告的，打报修电话。",
        ("关好水龙头，免得来水时没人在家。", "来水后先放一会儿，水清了再用。水质异常的先不要喝。"),
    ),
    "no-gas": Situation(
        "停气、燃气打不着火",
        "先看停供公告，再看表里有没有余额、表有没有关阀。",
        ("关好灶前阀门，恢复供气前不要反复点火。", "闻到燃气味的，按“闻到燃气味”处理。"),
    ),
    "no-heat": Situation(
        "暖气不热、漏水",
        "打电话时说清室内温度和从什么时候开始不热。",
        (
            "漏水先关进户阀门。",
            "不热的，量一量卧室、客厅的温度，记下时间。",
            "记下打电话的时间和受理编号，退费时用得上。",
        ),
    ),
    "no-power": Situation(
        "停电",
        "先看自家空气开关是否跳闸、有没有欠费。",
        ("掉落的电线不要靠近、不要碰。",),
    ),
    "service": Situation(
        "账单不对、缴费、报装、过户",
        "打电话前备好户号；账单不对的，备好账单和表上的读数。",
        ("能在网上办的事项见各企业页的“办事指南”。",),
    ),
    "complaint": Situation(
        "对服务不满意，要投诉",
        "先打企业的监督投诉电话。",
        ("记下受理的时间和编号。", "没有答复，或者对答复不满意的，再打 12345，或者向主管部门反映。"),
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
