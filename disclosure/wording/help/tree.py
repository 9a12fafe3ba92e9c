"""Files and folders with the wrong name, or in the wrong place."""

from typing import Final

from disclosure.wording.help.example import COMPANY, FOLDER, SOURCE, Example, Help

_NAME: Final = "name: 示例水务\n"
_NOTICE: Final = "kind: planned-outage\ntitle: 停水公告\n"
_OUTLETS: Final = "outlets:\n  - id: main-hall\n    name: 总厅\n"
_QUALITY: Final = "points:\n  - {kind: plant, name: 第一水厂}\n"
_HOTLINES: Final = "title: 十月份热线办理情况的通报\nperiod: {kind: month, start: 2026-10-01, end: 2026-10-31}\n"
_ORDER: Final = (
    "title: 大厅整改\nnature: order\nissuer: 示例市城市管理局\ndemand: 整改\n"
    "finding: {kind: inspection, text: 无人值守}\nresponsible: {words: 各企业}\n"
)
_MONTH: Final = "revision: '123456789012'\nrules: '123456789012'\ntool: 0.1.0\ncompanies: {}\n"


def _named(wrong: str, right: str, text: str, rest: str = SOURCE) -> Example:
    return Example(wrong, text, text, rest=rest, right_path=right)


TREE: Final[dict[str, Help]] = {
    "TREE-001": Help(
        "每种资料有固定的位置，路径就是它的身份。别处的文件没有人读，放在这里容易让人以为已经公布。",
        _named(f"{FOLDER}/说明.docx", f"{FOLDER}/outlets.yaml", _OUTLETS),
    ),
    "TREE-002": Help(
        "文件名或文件夹名差一点，程序就认不出它是什么。",
        _named(f"{FOLDER}/outlet.yml", f"{FOLDER}/outlets.yaml", _OUTLETS),
    ),
    "TREE-003": Help(
        "企业、检查、通报都放在所在地区的文件夹里，文件夹用六位行政区划代码命名，不用地名。",
        _named("companies/shiliqu/water/shili-water/company.yaml", COMPANY, _NAME),
    ),
    "TREE-004": Help(
        "地区文件夹下面是行业文件夹，只有四种，用英文命名。",
        _named("companies/990100/oil/shili-oil/company.yaml", "companies/990100/gas/shili-gas/company.yaml", _NAME),
    ),
    "TREE-005": Help(
        "企业文件夹、法规和页面的文件名就是它在网址里的名字，所以只用小写英文字母、数字和连字符，定下后不再改。",
        _named("companies/990100/gas/示例燃气/company.yaml", "companies/990100/gas/shili-gas/company.yaml", _NAME),
    ),
    "TREE-006": Help(
        "公告按发布日期排列，所以文件名以日期开头，后面是英文短名。",
        _named(f"{FOLDER}/notices/tingshui.yaml", f"{FOLDER}/notices/2026-11-22-jiefang-road.yaml", _NOTICE),
    ),
    "TREE-007": Help(
        "质量记录一个月一个文件，文件名就是月份。",
        _named(f"{FOLDER}/quality/october.yaml", f"{FOLDER}/quality/2026-10.yaml", _QUALITY),
    ),
    "TREE-008": Help(
        "符号链接指向别处的文件，检查时看到的和发布时读到的可能不是同一个，所以不读。",
        Example(f"{FOLDER}/outlets.yaml", "→ /tmp/outlets.yaml\n", _OUTLETS, way="link"),
    ),
    "TREE-009": Help(
        "company.yaml 写着企业叫什么、资料从哪里来。没有它，别的文件不知道是谁的。",
        Example(
            "companies/990100/gas/shili-gas/outlets.yaml",
            _OUTLETS,
            "name: 示例燃气\n",
            right_path="companies/990100/gas/shili-gas/company.yaml",
        ),
    ),
    "TREE-010": Help(
        "portal.yaml 写着门户的名称、网址和主办单位，每个页面都用到它。",
        _named(
            "portal.yaml.bak",
            "portal.yaml",
            "name: 示例门户\nbase_url: https://portal.example.org/\noperator: {name: 示例单位}\ndescription: 测试\n",
            "",
        ),
    ),
    "TREE-011": Help(
        "文件在那里，但电脑不让打开，多半是没有读的权限。",
        Example(f"{FOLDER}/outlets.yaml", _OUTLETS, _OUTLETS, way="unreadable"),
    ),
    "TREE-012": Help(
        "供水、供气、供热企业按月公布质量，供电企业没有这一类资料。",
        Example(
            "companies/990100/power/shili-power/quality/2026-10.yaml",
            _QUALITY,
            "name: 示例供电\n",
            beside=(("companies/990100/power/shili-power/company.yaml", f"name: 示例供电\n{SOURCE}"),),
            right_path="companies/990100/power/shili-power/company.yaml",
        ),
    ),
    "TREE-013": Help(
        "history/ 里是每月末的判定结果，由程序算出来，供人看变化；手工添加或改名会使前后对不上。",
        _named("history/august.yaml", "history/2026-08.yaml", _MONTH, ""),
    ),
    "TREE-014": Help(
        "暗访记录和热线通报按月份排列，文件名以年月开头，后面是英文短名。",
        _named("bulletins/990100/hotline.yaml", "bulletins/990100/2026-10-hotline.yaml", _HOTLINES),
    ),
    "TREE-015": Help(
        "整改记录按年编号，号码定下后不再改，别处靠它引用。",
        _named("rectifications/990100/dating.yaml", "rectifications/990100/2026-001.yaml", _ORDER),
    ),
    "PAGE-001": Help(
        "页面的第一行是标题，显示在浏览器的标签和页首。",
        Example(
            "pages/about.md", "关于本门户\n\n本门户由示例单位主办。\n", "# 关于本门户\n\n本门户由示例单位主办。\n", ""
        ),
    ),
}
