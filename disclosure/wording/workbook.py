"""The words of the report as a workbook: its sheets, their heads and notes, its fonts."""

from collections.abc import Iterable, Mapping
from typing import Final

from disclosure.wording import method
from disclosure.wording.names import OUTCOMES
from disclosure.wording.tables import TURNS

TEXT_FONT: Final = "宋体"
HEAD_FONT: Final = "微软雅黑"

SUMMARY: Final = "概况"
RANKING: Final = "排名"
MATRIX: Final = "对照表"
RULES: Final = "规则"
FINDINGS: Final = "问题清单"
UNJUDGED: Final = "无法判定"
RECTIFICATIONS: Final = "整改"
INSPECTIONS: Final = "暗访检查"
BULLETINS: Final = "热线通报"
EXEMPTIONS: Final = "豁免"
CHANGES: Final = "变化"
UNASKED: Final = "未运行的规则"
METHOD: Final = "说明"

CONTENTS: Final = {
    SUMMARY: "总数，各行业的判定结果和等级，附图",
    RANKING: "各行业企业的名次、得分和等级，附算法",
    MATRIX: "每家企业对每条规则的判定",
    RULES: "每条规则的依据，以及各类判定各有几家",
    FINDINGS: "每一项不合规：要求、依据、发现的情况、位置、怎么改",
    UNJUDGED: "每一项无法判定及其原因",
    RECTIFICATIONS: "责令改正的期限、办理状态，企业和检查方各自的说法",
    INSPECTIONS: "暗访检查在所选企业的营业厅发现的问题，附表和正文分列",
    BULLETINS: "热线通报中所选企业的件数、满意率、考核分和排名",
    EXEMPTIONS: "经批准的豁免，期限和使用情况",
    CHANGES: "与此前相比新出现、仍存在、已改正的不合规",
    UNASKED: "哪些规则没有对哪些企业作出判定，为什么",
    METHOD: "判定的含义、算法、参数、版本",
}

GENERAL: Final = "一、总体"
BY_SECTOR: Final = "二、各行业的判定结果"
BY_GRADE: Final = "三、各行业的等级"
RECTIFICATION: Final = "四、逾期整改"
SHEETS: Final = "五、本工作簿的各表"

VERDICTS: Final = "判定数"
RANKED: Final = "排名企业"
NO_GRADE: Final = "未评"
SHARE: Final = "合规率（%）"
NOT_DRAWN: Final = "“不适用”只列在表中，不画入图。"
SHARE_MEANING: Final = "合规 ÷（合规 + 不合规），保留一位小数，只舍不入。"
VERDICTS_MEANING: Final = "每家企业、每条规则一项，即企业数乘以规则数。"
GRADES_NOTE: Final = f"“未评”的企业没有可判定的必须项。{method.NOT_OFFICIAL}算法见“{RANKING}”表。"

OUTCOME_CHART: Final = "各行业的判定结果（不含“不适用”）"
OUTCOME_AXIS: Final = "判定数（项）"
OUTCOME_CHART_SHOWS: Final = "堆积条形图，画的是左侧“各行业的判定结果”一表。"
GRADE_CHART: Final = "各行业的等级（本门户口径）"
GRADE_AXIS: Final = "企业数（家）"
GRADE_CHART_SHOWS: Final = "堆积条形图，画的是左侧“各行业的等级”一表。"

EVIDENCE: Final = "判定所据"
UNJUDGED_COMPANIES: Final = "未判定的企业"
ALL_COMPANIES: Final = "本次企业"
SCOPE: Final = "范围"
NOBODY_JUDGED: Final = "全部企业都未判定"
SOME_JUDGED: Final = "部分企业未判定"

MATRIX_NOTE: Final = (
    "指向规则编号可看它的要求，点击可到“规则”表；点击“否”可到“问题清单”中的那一项。编号后有“建议”的是建议项。"
    "对所选企业都不适用的规则不列，见“未运行的规则”表。"
)
FINDINGS_NOTE: Final = "一项不合规有几处的，每处一行，序号相同；判定所据接着列出。点击企业或规则可打开门户网站的页面。"
UNASKED_NOTE: Final = "一条规则因不同原因没有判定不同企业的，每个原因一行。"

NO_RANKING: Final = "所选企业都不列名次。"
NO_FINDINGS: Final = "没有不合规的判定。"
NONE_UNJUDGED: Final = "没有无法判定的项。"
NO_CHANGES: Final = "两次都没有不合规的判定。"
NONE_UNASKED: Final = "所有规则都对所有企业作出了判定。"

DEFINITIONS: Final = "判定的含义"
CALCULATION: Final = "算法"
TURNS_MEAN: Final = "变化的含义"
PARAMETERS: Final = "参数"
VERSIONS: Final = "版本"
GROUP: Final = "类别"

AS_OF: Final = "判定日"
EDITION: Final = "信息公开实施办法"
SELECTED: Final = "选用的规则"
IGNORED: Final = "不用的规则"
SINCE: Final = "与何时比较"
ALL: Final = "全部"
NONE: Final = "无"
ABSENT: Final = "不在其中"
REVISION: Final = "资料版本"
NO_REVISION: Final = "资料不在版本管理之下"
TOOL: Final = "软件版本"
PORTAL: Final = "门户"
OPERATOR: Final = "运营方"
POINTS: Final = "得分"
GRADES: Final = "等级"
RANKS: Final = "名次"
WEIGHT: Final = "性质"
DATA: Final = "资料"
CLAUSES: Final = "条款"
PLACES: Final = "位置"
POINTS_MEANING: Final = f"{method.FORMULA}。{method.COUNTED}"
PLACES_MEANING: Final = "资料文件的路径和行号。应有而没有的内容，给出它应当在的文件。"

DEMONSTRATION: Final = "示例市的企业和资料是虚构的，只作演示。"


def formula(grades: str) -> str:
    """How points, grades and ranks come about; `grades` are the grades in words."""
    return f"{method.FORMULA}。等级：{grades}。{method.COUNTED}{method.ORDER}{method.NOT_OFFICIAL}"


def marks(legend: Mapping[str, str]) -> str:
    """What the marks of the matrix stand for."""
    return "图例：" + "　".join(f"{mark} {OUTCOMES[outcome]}" for outcome, mark in legend.items())


def recommended(code: str) -> str:
    """The head of a column for a rule that is only good practice."""
    return f"{code} 建议"


def rule_note(code: str, title: str, severity: str) -> str:
    """What readers see who point at a rule's code."""
    return f"{code}（{severity}）\n{title}"


def rests_on(evidence: str) -> str:
    """Something that a judgement rests on, among what was found."""
    return f"{EVIDENCE}：{evidence}"


def sheet_title(title: str, sheet: str) -> str:
    """The title of a sheet of the report."""
    return f"{title}：{sheet}"


def edition(name: str | None) -> str:
    """The edition of the measures that was judged by."""
    return f"{name} 年版" if name else NONE


def region(name: str, code: str) -> str:
    """The region that was asked for."""
    return f"{name}（{code}，含下辖县区）"


def revision(commit: str, day: str, *, changed: bool) -> str:
    """The version of the content."""
    return f"{commit}（{day}）" + ("，此后有改动尚未入库" if changed else "")


def since(asked: str, day: str, version: str) -> str:
    """What a report compares with."""
    return f"{asked}：资料版本 {version}，按 {day} 判定"


def compared(since: str, turns: Mapping[str, int]) -> str:
    """What became of the findings since then."""
    counts = "，".join(f"{TURNS[turn]} {count} 项" for turn, count in turns.items())
    return f"比较的起点是 {since}。{counts}。{method.COMPARED}"


def unread(paths: Iterable[str]) -> str:
    """Files of then that cannot be read today."""
    return f"下列文件当时的内容现在无法读取，未作比较：{'、'.join(paths)}。"


def left_out(rows: int) -> str:
    """A sheet holds no more rows."""
    return f"还有 {rows} 行，工作表放不下，未列出。请用 --region、--sector 或 --company 缩小范围。"


def unconfirmed(companies: int) -> str:
    """How many companies have not confirmed their data."""
    if not companies:
        return "所有企业的资料都经企业确认。"
    return f"其中 {companies} 家的资料据公开资料整理，未经企业确认。"


def weights(meanings: Mapping[str, str]) -> str:
    """What the weights of rules are."""
    return "；".join(f"{name}：{meaning}" for name, meaning in meanings.items()) + "。"


def foot(portal: str, title: str) -> str:
    """The left part of each page's foot."""
    return f"{portal}　{title}"


def page(number: str, of: str) -> str:
    """The middle part: the page's number, of how many."""
    return f"第 {number} 页，共 {of} 页"


def table_on(day: str, sheet: str) -> str:
    """The right part: which table, judged as of when."""
    return f"{sheet}　{AS_OF} {day}"
