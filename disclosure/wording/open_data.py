"""Words of the open data: what the API's addresses give, what its own fields mean, what the tables are called."""

from collections.abc import Mapping
from typing import Final

TITLE: Final = "数据接口"
ABOUT: Final = (
    "本门户的全部记录和名录，是随网站一起生成的静态 JSON 文件，用 GET 读取，不需要密钥。"
    "资料上没有的字段不出现，不写 null。带小数的数（金额、用量、检测值）写成文字，位数照资料；日期写 年-月-日，"
    "时刻是北京时间，资料只有日期的就只有日期。路径字段（href、page）从网站根目录算起，前面加上 portal.base_url。"
    "同一版本号下字段只增加，不改名，不改含义；地址不改。"
)


def of_portal(portal: str, subject: str) -> str:
    """What a file of a portal is called."""
    return f"{portal}：{subject}"


def told_apart(title: str, column: str) -> str:
    """A column's title that another column has too."""
    return f"{title}（{column}）"


FIELD_FALLBACK: Final = "字段"

OPERATIONS: Final = {
    "index": ("目录", "有哪些文件，检查日期，数据许可，各类记录的数目。"),
    "description": ("接口说明", "本说明（OpenAPI 3.1）。"),
    "regions": ("地区", "全部地区：主管部门、统一热线、法定供热期。"),
    "companies": ("企业名录", "每页最多 1000 家，按地区代码、行业、标识排列；还有下一页时 next 是它的路径。"),
    "companies_page": ("企业名录的一页", "从第 2 页起；第 1 页就是企业名录。"),
    "company": (
        "企业",
        "一家企业的全部记录：概况、价格、服务、网点、公告、质量，各自带来源和是否经企业确认；判定结果的合计。",
    ),
    "verdicts": ("企业的判定", "这家企业和它每份公告的逐项判定：结果、问题、原因、依据。"),
    "notices": ("公告各月件数", "有公告的月份，新的在前。"),
    "notices_month": ("一个月的公告", "公告全文和所属企业；月份取自公告标识里的日期。"),
    "regulations": ("法规目录", "法规、办法、标准的名称、效力和确定程度。"),
    "regulation": ("法规", "一部法规的条款摘要、限值和取消的收费。"),
    "rules": ("检查规则", "全部检查规则：理由、依据、怎样改。"),
    "inspections": ("暗访检查目录", "收录的暗访检查。"),
    "bulletins": ("热线通报目录", "收录的热线通报。"),
    "rectifications": ("整改目录", "收录的整改要求。"),
    "inspection": ("暗访检查", "一次检查的记录，照原文。"),
    "bulletin": ("热线通报", "一期通报的记录，照原文。"),
    "rectification": ("整改", "一项整改要求和以后的经过。"),
    "synonyms": ("同义说法", "检索用的同义说法。"),
    "history": ("月末判定", "以往各月末每家企业的判定数。"),
    "texts": ("文字页", "说明类网页的文字（Markdown）。"),
}
PARAMETERS: Final = {
    "region": "行政区划代码（GB/T 2260，六位；99 开头的是虚构的演示地区）",
    "sector": "行业：water 供水，gas 供气，heat 供热，power 供电",
    "slug": "标识，见目录",
    "number": "页码，或整改的编号（年-三位序号）",
    "month": "月份，年-月",
    "name": "标识，见目录",
}
EXAMPLES: Final = {"region": "990100", "sector": "water", "slug": "shili-water", "month": "2026-11"}
FOUND: Final = "读到了"
TAG: Final = "数据"

FIELDS: Final = {
    "api_version": "接口版本",
    "as_of": "检查日期",
    "applicable": "适用的规则数",
    "basis": "依据的条款",
    "bulletins": "热线通报",
    "certainty": "确定程度",
    "clauses": "依据的条款",
    "code": "代码",
    "companies": "企业",
    "company": "企业标识（地区/行业/标识）",
    "company_name": "企业名称",
    "confirmed": "是否经企业确认",
    "count": "数目",
    "counts": "各类记录的数目",
    "demonstration": "是否虚构的演示数据",
    "description": "接口说明",
    "edition": "公开办法版本",
    "evidence": "判断所据",
    "fillers": "虚词",
    "findings": "问题",
    "grade": "等级",
    "href": "数据文件的路径",
    "id": "标识",
    "inspections": "暗访检查",
    "issuer": "发布机关",
    "judged": "能判定的项数",
    "key": "标识（地区/标识）",
    "met": "合规项数",
    "month": "月份",
    "months": "月份",
    "must": "应当公开的",
    "name": "名称",
    "next": "下一页的路径",
    "notice": "公告标识",
    "notices": "公告",
    "number": "文号",
    "outcome": "判定",
    "outlets": "营业网点",
    "page": "网页的路径",
    "page_number": "页码",
    "pages": "页",
    "path": "记录文件在资料仓库中的路径",
    "period": "月份",
    "pointer": "在文件中的位置",
    "points": "得分",
    "portal": "门户",
    "profile": "企业概况",
    "published": "公布日期",
    "quality": "质量",
    "rationale": "理由",
    "reason": "原因",
    "record": "记录",
    "rectifications": "整改",
    "region": "行政区划代码",
    "regions": "地区",
    "regulations": "法规",
    "remedy": "怎样改",
    "requires": "先要判定的规则",
    "resources": "文件",
    "rule": "规则代码",
    "rules": "检查规则",
    "score": "得分",
    "sector": "行业",
    "sectors": "行业",
    "services": "服务",
    "severity": "分量",
    "should": "建议公开的",
    "slug": "标识",
    "subject": "判定的对象",
    "synonyms": "同义说法",
    "tariffs": "价格与收费",
    "text": "文字",
    "title": "标题",
    "tool": "生成程序",
    "totals": "各种判定的项数",
    "valid_from": "施行日期",
    "valid_to": "失效日期",
    "validity_note": "效力说明",
    "verdicts": "判定",
    "version": "版本",
}

TABLES: Final = {
    "regions": ("地区", "行政区划和主管部门、供热期。"),
    "companies": ("企业", "一家一行；只收真实企业。"),
    "prices": ("价格一览", "价格的每个组成部分、每一档、每项代收费一行，可以直接筛选和比较。"),
    "rules": ("检查规则", "一条一行。"),
    "verdicts": ("判定", "每家企业每条规则一行；有公告标识的是对这份公告的判定。"),
    "regulations": ("法规", "法规、办法、标准。"),
    "inspections": ("暗访检查", "一次检查一行。"),
    "bulletins": ("热线通报", "一期一行。"),
    "rectifications": ("整改", "一项要求一行。"),
    "texts": ("文字页", "说明类网页。"),
}
COMPONENTS: Final = {"base": "基本部分", "price": "单价", "tier": "阶梯", "surcharge": "代收费"}


def joined(above: str, below: str) -> str:
    """A title below another."""
    return f"{above}：{below}" if above else below


KEYS: Final = {
    **FIELDS,
    "company": "企业标识",
    "region_name": "地区名称",
    "tariff": "价格序号",
    "component": "组成部分",
    "component_name": "组成部分名称",
    "position": "序号",
    "records": "记录文件",
    "source": "来源",
    "procedure": "事项序号",
    "hotline": "热线序号",
    "point": "检测点序号",
    "quality": "质量",
    "quality_key": "月份",
    "regulation": "法规标识",
    "verdict": "判定标识",
    "inspection": "检查标识",
    "hall": "大厅序号",
    "problem": "问题序号",
    "list": "名单序号",
    "bulletin": "通报标识",
    "table": "附表序号",
    "praised": "表扬序号",
    "criticised": "批评序号",
    "rectification": "整改标识",
    "event": "经过序号",
}

PACKAGE: Final = "全部数据"
PACKAGE_ABOUT: Final = "真实企业的公开资料和判定结果，一类记录一张表，用外键相连；没有演示数据。空格是资料上没有。"
YES: Final = "是"
NO: Final = "否"
LIST_MARK: Final = "；"


def with_choices(description: str, choices: Mapping[str, str]) -> str:
    """What a field holds, with what its values are called."""
    named = "，".join(f"{value} {text}" for value, text in choices.items() if value != text)
    return f"{description}（{named}）" if named else description


ABOUT_SHEET: Final = "说明"
ABOUT_HEADS: Final = ("项目", "内容")
WHAT: Final = "内容"
_SHEET: Final = 31
"""What Excel allows in the name of a sheet."""


def sheet(title: str) -> str:
    """A table's title as a sheet may be called."""
    return title.replace("：", "·").translate(str.maketrans("", "", "[]:*?/\\"))[:_SHEET]


def about(name: str, base_url: str, day: str, licence: str | None) -> tuple[tuple[str, str], ...]:
    """What whoever opens a file must know of it."""
    known = (("门户", name), ("网址", base_url), ("检查日期", day))
    return (*known, ("数据许可", licence)) if licence else known


WHOLES: Final = {
    "disclosure.xlsx": ("XLSX", "常用的表，中文表头，Excel 和 WPS 可以直接打开"),
    "disclosure.sqlite": ("SQLite", "全部表，带外键；中文名的视图可以直接查询。小数在库里是数值，印出的位数见 CSV"),
    "datapackage.json": ("数据包", "Frictionless 数据包说明：每张表每个字段的名称、含义、类型和外键"),
}
_KILO: Final = 1024


def size(octets: int) -> str:
    """How large a file is."""
    if octets < _KILO:
        return f"{octets}\N{NO-BREAK SPACE}B"
    if octets < _KILO * _KILO:
        return f"{octets / _KILO:.0f}\N{NO-BREAK SPACE}KB"
    return f"{octets / _KILO / _KILO:.1f}\N{NO-BREAK SPACE}MB"
