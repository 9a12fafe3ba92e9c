"""Keys and values that the format of a record does not allow."""

from typing import Final

from disclosure.wording.help.example import COMPANY, NOTICE, OUTLETS, TARIFFS, Example, Help

_NAME: Final = "name: 示例水务\n"
_TARIFF: Final = "tariffs:\n  - category: 居民\n    form: flat\n    unit: 元/m³\n    price: 2.80\n"
_OUTLET: Final = "outlets:\n  - id: main-hall\n    name: 总厅\n"
_NOTICE: Final = "kind: planned-outage\ntitle: 停水公告\npublished_at: 2026-11-20 08:00\n"
_REGULATION: Final = "title: 示例办法\nissuer: 示例单位\ncertainty: verified\nclauses:\n"
_ORDER: Final = (
    "title: 大厅整改\nnature: order\nissuer: 示例市城市管理局\ndemand: 整改\n"
    "finding: {kind: inspection, text: 无人值守}\nresponsible: {words: 各企业}\n"
)

SCHEMA: Final[dict[str, Help]] = {
    "SCHEMA-001": Help(
        "这一项是必填的：缺了它，这份资料就说不清是什么事、从哪里来。",
        Example(NOTICE, _NOTICE.replace("title: 停水公告\n", ""), _NOTICE),
    ),
    "SCHEMA-002": Help(
        "有的项目是跟着别的项目走的：例如写了「单一价」就要写价格，写了「阶梯价」就要写各档和周期。",
        Example(TARIFFS, _TARIFF.replace("    price: 2.80\n", ""), _TARIFF),
    ),
    "SCHEMA-003": Help(
        "文件只认规定的键。别的内容写进 note（说明）；页面不显示不认识的键，所以不能悄悄略过。",
        Example(OUTLETS, f"{_OUTLET}    landmark: 示例广场东侧\n", f"{_OUTLET}    note: 示例广场东侧\n"),
    ),
    "SCHEMA-004": Help(
        "键拼错了，或者写成了中文、另一种叫法。",
        Example(OUTLETS, f"{_OUTLET}    电话: 0396-2914176\n", f"{_OUTLET}    phone: 0396-2914176\n"),
    ),
    "SCHEMA-005": Help(
        "一家企业的资料分在 company、tariffs、services、outlets 几个文件里，这个键属于另一个文件。",
        Example(COMPANY, f"{_NAME}{_OUTLET}", _NAME),
    ),
    "SCHEMA-006": Help(
        "缩进多了，这个键就归到了里面的一项；它本来属于外面一层。",
        Example(
            COMPANY,
            f"{_NAME}hotlines:\n  - purpose: repair\n    number: '12345'\n    website: https://www.example.org/\n",
            f"{_NAME}hotlines:\n  - purpose: repair\n    number: '12345'\nwebsite: https://www.example.org/\n",
        ),
    ),
    "SCHEMA-007": Help(
        "这一项只能从规定的几种里选，这样各家才能放在一起比较和查找。",
        Example(NOTICE, _NOTICE.replace("planned-outage", "停水"), _NOTICE),
    ),
    "SCHEMA-008": Help(
        "这一项只能从规定的几种里选。写的与其中一种相近：可能拼错了，也可能写成了中文或另一种单位。",
        Example(TARIFFS, _TARIFF.replace("元/m³", "元/吨"), _TARIFF),
    ),
    "SCHEMA-009": Help(
        "有的项目是一段文字，有的是列表，有的是几行「键: 内容」，各有各的写法。",
        Example(COMPANY, f"{_NAME}aliases: 示例水务，示例供水\n", f"{_NAME}aliases: [示例水务, 示例供水]\n"),
    ),
    "SCHEMA-010": Help(
        "日期、时刻、电话、网址、地区代码、服务时间各有一种写法，写法一致才能排序、比较、拨打和查找。",
        Example(OUTLETS, f"{_OUTLET}    hours: 周一至周五 8：30—17：30\n", f"{_OUTLET}    hours: Mo-Fr 08:30-17:30\n"),
    ),
    "SCHEMA-011": Help(
        "价格、数量不会小于这个数，多半是多打了负号，或者单位不对。",
        Example(TARIFFS, _TARIFF.replace("2.80", "-2.80"), _TARIFF),
    ),
    "SCHEMA-012": Help(
        "这个数大得不合情理，例如经度超出了中国，多半是纬度、经度写反，或者单位不对。",
        Example(
            OUTLETS,
            f"{_OUTLET}    coordinates: {{lat: 114.02, lon: 114.02}}\n",
            f"{_OUTLET}    coordinates: {{lat: 32.98, lon: 114.02}}\n",
        ),
    ),
    "SCHEMA-013": Help(
        "写了键却是空的列表或空的文字，页面上会是一片空白。没有公布就不写。",
        Example(COMPANY, f"{_NAME}hotlines: []\n", f"{_NAME}hotlines: [{{purpose: repair, number: '12345'}}]\n"),
    ),
    "SCHEMA-014": Help(
        "一项只写一件事。太长的内容多半是把整篇文件贴了进来；原文放在公布它的网页上，这里写要点。",
        Example(COMPANY, f"{_NAME}nature: {'国有独资企业；' * 400}\n", f"{_NAME}nature: 国有独资企业\n"),
    ),
    "SCHEMA-015": Help(
        "条款、指标等用一个简短的标识来称呼，别的地方靠它引用，所以只用英文字母、数字和少数符号。",
        Example(
            "regulations/measures.yaml",
            f"{_REGULATION}  第一条: {{summary: 应公开价格, certainty: verified}}\n",
            f"{_REGULATION}  art1: {{summary: 应公开价格, certainty: verified}}\n",
        ),
    ),
    "SCHEMA-016": Help(
        "内容不合这一项的规定，又没有更具体的话可说；照「怎么改」里的说明写。",
        Example(
            "rectifications/990100/2026-001.yaml",
            f"{_ORDER}events:\n  - day: 2026-10-10\n    kind: submitted\n    by: 示例水务\n"
            "    company_words: 已改正\n    inspector_words: 属实\n",
            f"{_ORDER}events:\n  - day: 2026-10-10\n    kind: submitted\n    by: 示例水务\n    company_words: 已改正\n",
        ),
    ),
    "SCHEMA-017": Help(
        "写法像日期，日历上却没有这一天，多半是抄错了一位。",
        Example(TARIFFS, f"{_TARIFF}    effective: 2026-2-30\n", f"{_TARIFF}    effective: 2026-02-03\n"),
    ),
    "SCHEMA-018": Help(
        "门户的每个字都是公开的。手机号多半是某个人的，不能放在这里；单位应公布座机、短号或 400 电话。",
        Example(OUTLETS, f"{_OUTLET}    phone: '13800138000'\n", f"{_OUTLET}    phone: 0396-2914176\n"),
    ),
    "SCHEMA-019": Help(
        "统一社会信用代码的最后一位是按前 17 位算出来的（GB 32100），算出来对不上，就是抄错了。",
        Example(COMPANY, f"{_NAME}credit_code: 91990100MA0000000C\n", f"{_NAME}credit_code: 91990100MA0000000D\n"),
    ),
}
