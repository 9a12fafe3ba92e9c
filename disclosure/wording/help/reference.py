"""What one file says of another, and days in the wrong order."""

from typing import Final

from disclosure.wording.help.example import NOTICE, OUTLETS, SERVICES, SOURCE, TARIFFS, Example, Help

_OUTLET: Final = "outlets:\n  - id: main-hall\n    name: 总厅\n"
_NOTICE: Final = "kind: restoration\ntitle: 恢复供水公告\n"
_LAW: Final = "regulations/measures.yaml"
_REGULATION: Final = (
    "title: 示例办法\nissuer: 示例单位\ncertainty: verified\nclauses:\n"
    "  art1: {summary: 应公开价格, certainty: verified}\n"
)
_TARIFF: Final = "tariffs:\n  - category: 居民\n    form: flat\n    unit: 元/m³\n    price: 2.80\n"
_VISIT: Final = "inspections/990100/2026-10-dating.yaml"
_HALL: Final = "{{number: 1, area: 城区, sector: water, kind: 大厅, location: 示例路{}}}"
_INSPECTION: Final = "title: 暗访\nareas:\n  - {{name: 城区}}\nhalls:\n  - {}\n"
_PRAISED: Final = "overview: {{title: 整体情况, text: [共一个。], praised: [{{name: 总厅, hall: {}}}]}}\n"
_BULLETIN: Final = "bulletins/990100/2026-10-hotline.yaml"
_HOTLINES: Final = (
    "title: 十月份热线办理情况的通报\nperiod: {kind: month, start: 2026-10-01, end: 2026-10-31}\n"
    "unit_tables:\n  - group: city\n    units:\n      - {name: 住建局}\n"
)
_ORDER: Final = "rectifications/990100/2026-001.yaml"
_DEMAND: Final = (
    "title: 大厅整改\nnature: order\nissuer: 示例市城市管理局\ndemand: 整改\nresponsible: {words: 各企业}\n"
    "finding:\n  kind: "
)
_VISITED: Final = ((_VISIT, _INSPECTION.format(_HALL.format("")) + SOURCE),)
_REPORTED: Final = ((_BULLETIN, _HOTLINES + SOURCE),)


def _inspection(wrong: str, right: str) -> Example:
    return Example(_VISIT, _INSPECTION.format(_HALL.format(wrong)), _INSPECTION.format(_HALL.format(right)))


_MOVED: Final = "  - old: /companies/990100/water/shili/\n    new: /companies/990100/water/shili-water/\n"


def _moved(wrong: str, right: str, way: str = "file") -> Example:
    return Example("redirects.yaml", f"redirects:\n{wrong}", f"redirects:\n{right}", rest="", way=way)


REFERENCE: Final[dict[str, Help]] = {
    "REF-001": Help(
        "写了一个地区代码，content/regions/ 里没有这个地区。多半是两位写颠倒了，或者抄错了一位。",
        Example(OUTLETS, f"{_OUTLET}    region: '991000'\n", f"{_OUTLET}    region: '990100'\n"),
    ),
    "REF-002": Help(
        "恢复、延长的公告要指明接着哪一份公告，页面才能把一件事的前后连起来。",
        Example(NOTICE, f"{_NOTICE}follows: 2026-11-20-mian\n", f"{_NOTICE}follows: 2026-11-20-main\n"),
    ),
    "REF-003": Help(
        "别家企业的停供引起本次停供时，要指明是哪家企业的哪一份公告。",
        Example(
            NOTICE,
            f"{_NOTICE}caused_by: 990100/water/shili-water/2026-11-19-main\n",
            f"{_NOTICE}caused_by: 990100/water/shili-water/2026-11-20-main\n",
        ),
    ),
    "REF-004": Help(
        "数值限制要指明由哪一条规定，这一条须在同一文件的 clauses 里。",
        Example(
            _LAW,
            f"{_REGULATION}cancelled_fees:\n  - {{sectors: [water], name: 开户费, clause: art2}}\n",
            f"{_REGULATION}cancelled_fees:\n  - {{sectors: [water], name: 开户费, clause: art1}}\n",
        ),
    ),
    "REF-005": Help(
        "标识是这一项的身份，网址和别处的引用都靠它，两项不能相同。",
        Example(
            OUTLETS,
            f"{_OUTLET}  - id: main-hall\n    name: 城北厅\n",
            f"{_OUTLET}  - id: north-hall\n    name: 城北厅\n",
        ),
    ),
    "REF-006": Help(
        "办事指南写了到哪个网点办，这个网点须在 outlets.yaml 里。",
        Example(
            SERVICES,
            "procedures:\n  - kind: payment\n    outlets: [main-hal]\n",
            "procedures:\n  - kind: payment\n    outlets: [main-hall]\n",
        ),
    ),
    "REF-007": Help(
        "结束的日子在开始之前，两个里面至少有一个抄错了。",
        Example(
            TARIFFS,
            f"{_TARIFF}    effective: 2026-01-01\n    until: 2025-12-31\n",
            f"{_TARIFF}    effective: 2025-01-01\n    until: 2025-12-31\n",
        ),
    ),
    "REF-008": Help(
        "县、市的页面要连到省，所以省级地区也要有文件。",
        Example(
            "regions/980100.yaml",
            "name: 另一示例市\n",
            "name: 另一示例市\n",
            right_path="regions/990102.yaml",
        ),
    ),
    "REF-009": Help(
        "指明了一家企业，content/companies/ 里没有它。企业写作 地区代码/行业/标识，与文件夹一致。",
        _inspection(", company: 990100/water/shili-watre", ", company: 990100/water/shili-water"),
    ),
    "REF-010": Help(
        "指明了企业的一个网点，这家企业的 outlets.yaml 里没有它。",
        _inspection(
            ", company: 990100/water/shili-water, outlet: main-hal",
            ", company: 990100/water/shili-water, outlet: main-hall",
        ),
    ),
    "REF-011": Help(
        "网点的标识只在一家企业之内不重复，所以写网点就要写是哪家企业的。",
        _inspection(", outlet: main-hall", ", company: 990100/water/shili-water, outlet: main-hall"),
    ),
    "REF-012": Help(
        "附表的每一行属于一个辖区，辖区先在 areas 里列出。",
        Example(
            _VISIT,
            _INSPECTION.format(_HALL.format("").replace("城区", "城东")),
            _INSPECTION.format(_HALL.format("")),
        ),
    ),
    "REF-013": Help(
        "正文点名的网点用附表的序号指明，附表里没有这个序号。",
        Example(
            _VISIT,
            _INSPECTION.format(_HALL.format("")) + _PRAISED.format(2),
            _INSPECTION.format(_HALL.format("")) + _PRAISED.format(1),
        ),
    ),
    "REF-014": Help(
        "正文提到的单位要与附表里的名称一致，才能核对它的数字。",
        Example(
            _BULLETIN,
            f"{_HOTLINES}stationing:\n  - {{unit: 住建居, done: true, text: 已派驻}}\n",
            f"{_HOTLINES}stationing:\n  - {{unit: 住建局, done: true, text: 已派驻}}\n",
        ),
    ),
    "REF-020": Help(
        "整改由一次暗访引起的，写明是哪一次，页面才能互相连上。",
        Example(
            _ORDER,
            f"{_DEMAND}inspection\n  text: 无人值守\n  inspection: 990100/2026-09-dating\n",
            f"{_DEMAND}inspection\n  text: 无人值守\n  inspection: 990100/2026-10-dating\n",
            beside=_VISITED,
        ),
    ),
    "REF-021": Help(
        "整改由一期热线通报引起的，写明是哪一期，页面才能互相连上。",
        Example(
            _ORDER,
            f"{_DEMAND}bulletin\n  text: 回访不满意\n  bulletin: 990100/2026-09-hotline\n",
            f"{_DEMAND}bulletin\n  text: 回访不满意\n  bulletin: 990100/2026-10-hotline\n",
            beside=_REPORTED,
        ),
    ),
    "REF-022": Help(
        "同一种说法写了两次，搜索时不知道该换成哪一个叫法。",
        Example(
            "synonyms.yaml",
            "synonyms:\n  - phrases: [一吨水, 一方水]\n    meanings: [水价]\n"
            "  - phrases: [一方水]\n    meanings: [用水]\n",
            "synonyms:\n  - phrases: [一吨水, 一方水]\n    meanings: [水价]\n",
            rest="",
        ),
    ),
    "REF-023": Help(
        "叫法要写资料里真有的词。又写成人们的说法，就绕回了原处，什么也搜不到。",
        Example(
            "synonyms.yaml",
            "synonyms:\n  - phrases: [断水, 停水]\n    meanings: [停水]\n",
            "synonyms:\n  - phrases: [断水, 没水]\n    meanings: [停水]\n",
            rest="",
        ),
    ),
    "REF-030": Help(
        "同一个旧地址写了两次，不知道该转到哪一个新地址。",
        _moved(f"{_MOVED}{_MOVED}", _MOVED),
    ),
    "REF-031": Help(
        "新地址自己也已经搬走，打开旧地址的人要转两次。直接写最后的地址。",
        _moved(
            f"{_MOVED}  - old: /companies/990100/water/jiu-water/\n    new: /companies/990100/water/shili/\n",
            f"{_MOVED}  - old: /companies/990100/water/jiu-water/\n    new: /companies/990100/water/shili-water/\n",
        ),
    ),
    "REF-032": Help(
        "几个地址互相转来转去，永远打不开。",
        _moved(
            "  - old: /companies/990100/water/shili/\n    new: /companies/990100/water/jiu-water/\n"
            "  - old: /companies/990100/water/jiu-water/\n    new: /companies/990100/water/shili/\n",
            _MOVED,
        ),
    ),
    "REF-033": Help(
        "这个地址现在还有页面。转走以后，这一页就打不开了。",
        _moved("  - old: /companies/\n    new: /regions/\n", _MOVED, way="pages"),
    ),
    "REF-034": Help(
        "新地址在网站里没有这一页，多半是写错了。",
        _moved(_MOVED.replace("shili-water", "shili-watre"), _MOVED, way="pages"),
    ),
}
