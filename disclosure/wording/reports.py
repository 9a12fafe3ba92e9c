"""The words of reports in the terminal."""

from disclosure.wording.names import OUTCOMES

UNCONFIRMED = "（据公开资料整理，未经企业确认）"
REMEDY = "怎么改："
NOT_CHOSEN = "本次报告未选用本规则"
SEE_COMPANY = "查看某家企业的详情：disclosure check --company 地区/行业/标识"


def heading(as_of: str, edition: str | None) -> str:
    """What was judged by."""
    return f"判定日 {as_of}，信息公开实施办法 {edition} 年版" if edition else f"判定日 {as_of}"


def counts(figures: dict[str, int]) -> str:
    """How many came out how."""
    return "，".join(f"{OUTCOMES[outcome]} {figures.get(outcome, 0)}" for outcome in OUTCOMES)


def total(companies: int, figures: dict[str, int]) -> str:
    """The closing line."""
    return f"共 {companies} 家企业：{counts(figures)}"
