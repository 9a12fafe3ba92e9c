"""The words for the service side in reports and files: what inspections found, and what hotline bulletins count."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from disclosure.wording.inspections import GRAVITIES

APART: Final = "检查、热线和整改的数字各说各的事，与信息公开的判定分列，不折算、不相加。"

INSPECTION: Final = "检查"
BULLETIN: Final = "通报"
KEY: Final = "记录"
DOCUMENT: Final = "文号"
ISSUED: Final = "发文日期"
START: Final = "起"
END: Final = "止"
SOURCE: Final = "来源"
COMPANY: Final = "企业"
COMPANY_ID: Final = "企业标识"
HALL: Final = "营业厅"
ROW: Final = "附表序号"
VISITED: Final = "暗访时间"
CODE: Final = "问题代码"
PROBLEM: Final = "问题"
PROBLEMS: Final = "发现的问题"
GRAVITY: Final = "程度"
SEEN: Final = "附表所记"
SAID: Final = "正文所说"
CALLED: Final = "通报中的名称"
TABLE: Final = "附表"
SMALL: Final = "样本"
REMARKS: Final = "说明"

NO_FINDING: Final = "没有归纳出问题"
NO_FIGURES: Final = "文中只提到名称，没有数字"
NO_COLUMN: Final = "—"
INSPECTIONS_EMPTY: Final = "所选企业截至判定日没有检查记录。"
BULLETINS_EMPTY: Final = "截至判定日，没有列出所选企业的热线通报。"
INSPECTION_NOTE: Final = (
    "问题由本门户按附表所印文字和正文点名归纳，一处营业厅的一种情况为一项；程度是本门户的分级。"
    "检查只反映当天，此后是否改正见整改部分。"
)
BULLETIN_NOTE: Final = (
    f"数字照通报所印。“{NO_COLUMN}”是通报没有这一栏，“未回访”不是零。各期、各单位的率没有回访数，不能相加平均。"
)


def _graded(gravities: Mapping[str, int]) -> str:
    return "，".join(f"{GRAVITIES[name]} {count} 项" for name, count in gravities.items())


def inspections_extent(inspections: int, halls: int, findings: int, gravities: Mapping[str, int]) -> str:
    """How often and where chosen companies were inspected, and what came of it."""
    if not halls:
        return INSPECTIONS_EMPTY
    return f"检查 {inspections} 次，到访所选企业的营业厅 {halls} 处，问题 {findings} 项（{_graded(gravities)}）。"


def bulletins_extent(bulletins: int, companies: int, rows: int) -> str:
    """How many bulletins have figures or names of how many chosen companies."""
    return f"热线通报 {bulletins} 份，列出所选企业 {companies} 家，共 {rows} 行。" if rows else BULLETINS_EMPTY


def in_office_style(text: str) -> str:
    """The same as an official document writes it: without spaces beside figures."""
    return text.replace(" ", "")


def elsewhere(halls: int, unlinked: int) -> str:
    """The halls of an inspection that are not listed."""
    if not halls:
        return ""
    without = f"，其中 {unlinked} 处没有对应到本门户的企业" if unlinked else ""
    return f"这次检查另有 {halls} 处营业厅不属于所选企业{without}，这里不列。"


def unnamed(titles: Sequence[str]) -> str:
    """Bulletins of the chosen region in which no chosen company stands."""
    listed = "、".join(f"《{title}》" for title in titles)
    return f"所选地区还有 {len(titles)} 份通报没有列出所选企业：{listed}。" if titles else ""


def source(publisher: str, title: str | None, document: str | None, day: str | None, url: str | None) -> str:
    """Where a record comes from."""
    told = "，".join(filter(None, (document, day)))
    named = f"《{title}》" if title else ""
    return " ".join(filter(None, (f"{publisher}{named}{f'（{told}）' if told else ''}", url)))


def sourced(text: str) -> str:
    """Where what follows comes from, as a sentence."""
    return f"{SOURCE}：{text}。"


def annexed(texts: Sequence[tuple[str, int]]) -> str:
    """What an official document says of the service side, each with its annex."""
    return "".join(f"{in_office_style(text)[:-1]}，见附件{number}。" for text, number in texts)


def period(start: date, end: date) -> str:
    """The days that a bulletin is about."""
    return f"{start.isoformat()} 至 {end.isoformat()}"


def place(area: str, location: str) -> str:
    """A hall by where it is."""
    return f"{area} {location}"


def found(title: str, gravity: str, seen: str, said: str) -> str:
    """One finding with what the table and the text say."""
    told = "；".join(filter(None, (f"附表：{seen}" if seen else "", f"正文：{said}" if said else "")))
    return f"{title}（{GRAVITIES[gravity]}），{told}"


def one_line(lines: Iterable[str]) -> str:
    """Several things in one line."""
    return "；".join(lines)


def cell(columns: Iterable[str], text: str) -> str:
    """What stands in a column, or across several, of the table."""
    return f"{'、'.join(columns)} {text}"


def small(least: int) -> str:
    """A unit with few cases."""
    return f"承办不到 {least} 件，样本小"


def praised(text: str) -> str:
    """The bulletin's praise."""
    return f"通报表扬：{text}"


def criticised(text: str) -> str:
    """The bulletin's criticism."""
    return f"通报批评：{text}"


def checked(flaws: int) -> str:
    """What checking a bulletin's figures came to."""
    if not flaws:
        return "通报的数字经算术核对，没有发现差错。"
    return f"通报的数字经算术核对，有 {flaws} 项对不上；这里照印，没有更正。"
