"""The heads of columns and rows that tables of reports share, and the short texts in their cells."""

from typing import Final

from disclosure.wording.names import SEVERITIES

NUMBER: Final = "序号"
REGION: Final = "地区"
REGION_CODE: Final = "地区代码"
SECTOR: Final = "行业"
COMPANY: Final = "企业"
COMPANIES: Final = "企业数"
COMPANY_ID: Final = "企业标识"
RECORDS: Final = "资料"
RULE: Final = "规则"
RULES: Final = "规则数"
TITLE: Final = "要求"
SEVERITY: Final = "程度"
OUTCOME: Final = "判定"
REASON: Final = "原因"
BASIS: Final = "依据"
FOUND: Final = "发现的情况"
PLACE: Final = "位置"
FILE: Final = "文件"
LINE: Final = "行"
REMEDY: Final = "怎么改"

RANK: Final = "名次"
POINTS: Final = "得分"
GRADE: Final = "等级"
JUDGED: Final = "已判定"
TOTAL: Final = "合计"
RECTIFICATION: Final = "逾期整改"

APPROVER: Final = "批准机关"
DOCUMENT: Final = "批准文号"
UNTIL: Final = "豁免至"
GROUNDS: Final = "豁免理由"
USE: Final = "使用情况"

BEFORE: Final = "上次判定"
AFTER: Final = "本次判定"
TURN: Final = "变化"

ITEM: Final = "项目"
MEANING: Final = "说明"

CONFIRMED: Final = "企业已确认"
UNCONFIRMED: Final = "未经企业确认"
DEMONSTRATION: Final = "演示数据"

USES: Final = {"used": "已适用", "idle": "有效，但未用到", "ended": "已期满"}
TURNS: Final = {"new": "新出现", "stays": "仍存在", "fixed": "已改正", "open": "待确定"}


def records(*, confirmed: bool, demonstration: bool) -> str:
    """How far a company's data can be relied on, in a word."""
    if demonstration:
        return DEMONSTRATION
    return CONFIRMED if confirmed else UNCONFIRMED


def met(severity: str) -> str:
    """How many rules of a severity are met."""
    return f"{SEVERITIES[severity]}项合规"


def judged(severity: str) -> str:
    """How many rules of a severity could be judged."""
    return f"{SEVERITIES[severity]}项{JUDGED}"
