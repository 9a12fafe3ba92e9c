"""Files that cannot be read as they are written."""

from typing import Final

from disclosure.wording.help.example import COMPANY, OUTLETS, TARIFFS, Example, Help
from disclosure.wording.help.example import SOURCE as _ORIGIN

_NAME: Final = "name: 示例水务\n"
_OUTLET: Final = "outlets:\n  - id: main-hall\n    name: 总厅\n"
_TARIFF: Final = "tariffs:\n  - category: 居民\n    form: flat\n    unit: 元/m³\n    price: 2.80\n"

SOURCE: Final[dict[str, Help]] = {
    "YAML-001": Help(
        "电脑用编号记汉字，编号的办法有几种。本站的文件一律用 UTF-8；"
        "记事本、旧的编辑器有时存成 GBK（它叫作「ANSI」），汉字就会变成乱码。",
        Example(COMPANY, _NAME, _NAME, codec="gbk"),
    ),
    "YAML-002": Help(
        "记事本存成「UTF-8 带 BOM」时，会在文件最前面加一个看不见的字符，别的软件会把它当成第一个键的一部分。",
        Example(COMPANY, f"\ufeff{_NAME}", _NAME),
    ),
    "YAML-003": Help(
        "从网页、微信或 Word 复制来的文字里常夹着看不见的字符（零宽空格、排版方向标记等）。"
        "看上去一样的两个词因此并不相同，查找和比对都会落空；有的还能让文字显示得与实际不同。",
        Example(COMPANY, "name: 示例\u200b水务\n", _NAME),
    ),
    "YAML-004": Help(
        "YAML 用行首的空格表示谁属于谁。Tab 键在各人的电脑上宽窄不同，所以不许用。",
        Example(OUTLETS, _OUTLET.replace("    name", "\tname"), _OUTLET),
    ),
    "YAML-005": Help(
        "中文输入法打出的全角空格、从表格和网页带来的不换行空格，看上去是空格，YAML 却不认。",
        Example(OUTLETS, _OUTLET.replace("    name", "\u3000\u3000name"), _OUTLET),
    ),
    "YAML-006": Help(
        "键和内容之间要用半角冒号加一个空格。中文输入法打出的「：」会让整行变成一段文字。",
        Example(COMPANY, "name：示例水务\n", _NAME),
    ),
    "YAML-007": Help(
        "半角冒号后面必须有一个空格，否则冒号连同后面的内容都会当成键的一部分。",
        Example(TARIFFS, _TARIFF.replace("price: ", "price:"), _TARIFF),
    ),
    "YAML-008": Help(
        "YAML 自己用到的标点（引号、方括号、花括号、短横、#）只认半角；中文输入法打出的是另外的字符。",
        Example(
            OUTLETS,
            f"{_OUTLET}    services: [缴费， 报装］\n",
            f"{_OUTLET}    services: [缴费, 报装]\n",
        ),
    ),
    "YAML-009": Help(
        "引号要成对。少了后一个，后面的各行都会被当成这段文字。",
        Example(COMPANY, f"{_NAME}office_address: '示例路 1 号\n", f"{_NAME}office_address: '示例路 1 号'\n"),
    ),
    "YAML-010": Help(
        "同一项的各个键要上下对齐；多一个或少一个空格，就分不清它属于哪一项。",
        Example(TARIFFS, _TARIFF.replace("    price", "   price"), _TARIFF),
    ),
    "YAML-011": Help(
        "「: 」「#」「*」「&」「!」「%」「@」等在 YAML 里另有用处。文字里有冒号加空格，"
        "或者以这些符号开头，就要用单引号括起来。",
        Example(COMPANY, f"{_NAME}office_address: #3 示例路\n", f"{_NAME}office_address: '#3 示例路'\n"),
    ),
    "YAML-012": Help(
        "写在一行里的列表用方括号，一行里的几个键用花括号，都要成对，各项之间用半角逗号加空格隔开。",
        Example(COMPANY, f"{_NAME}aliases: [示例水务, 示例供水\n", f"{_NAME}aliases: [示例水务, 示例供水]\n"),
    ),
    "YAML-013": Help(
        "同一层里同样的键只能有一个。写了两个，别的软件会不声不响地只用后一个，前一个就丢了。",
        Example(
            TARIFFS,
            f"{_TARIFF}    price: 3.05\n",
            f"{_TARIFF}  - category: 非居民\n    form: flat\n    unit: 元/m³\n    price: 3.05\n",
        ),
    ),
    "YAML-014": Help(
        "锚点（&）、别名（*）和合并（<<）是让一处内容在别处重复出现的写法。它们让人看不出文件实际写了什么，"
        "还能用很短的文件撑满内存，所以一律不用。",
        Example(
            COMPANY, "name: &name 示例水务\nlegal_name: *name\n", "name: 示例水务\nlegal_name: 示例市水务有限公司\n"
        ),
    ),
    "YAML-015": Help(
        "以「!」开头的标签会改变内容的类型，本站由数据的格式说明决定类型，所以不用。文字本来就以「!」开头的，加引号。",
        Example(COMPANY, "name: !!str 示例水务\n", _NAME),
    ),
    "YAML-016": Help(
        "以「%」开头的指令是给软件看的，本站的文件用不到。", Example(COMPANY, f"%YAML 1.2\n---\n{_NAME}", _NAME)
    ),
    "YAML-017": Help(
        "「---」表示从这里开始另一份内容。本站一个文件只写一份。",
        Example(COMPANY, f"---\n{_NAME}---\nname: 示例供水\n", _NAME),
    ),
    "YAML-018": Help(
        "冒号前面必须有一个英文的键，冒号不能独自成行，键也不能是列表。",
        Example(COMPANY, f"{_NAME}: 示例路 1 号\n", f"{_NAME}office_address: 示例路 1 号\n"),
    ),
    "YAML-019": Help(
        "空的文件说不出任何事。没有内容就不要放这个文件。", Example(COMPANY, "", f"{_NAME}{_ORIGIN}", rest="")
    ),
    "YAML-020": Help(
        "文件最外面一层必须是一行一行的「键: 内容」，不能只是一段文字或一个列表。",
        Example(OUTLETS, "- id: main-hall\n  name: 总厅\n", f"{_OUTLET}{_ORIGIN}", rest=""),
    ),
    "YAML-021": Help(
        "正常的一份资料只有几千字节。太大的文件多半是贴错了内容，也会拖慢检查。",
        Example(COMPANY, "# 附图\n" + "# iVBORw0KGgoAAAANSUhEUgAA…\n" * 40_000, _NAME),
    ),
    "YAML-022": Help(
        "本站的资料最多几层。层次太多，多半是括号打多了，也可能是有意为难读文件的程序。",
        Example(COMPANY, f"{_NAME}aliases: {'[' * 25}示例水务{']' * 25}\n", f"{_NAME}aliases: [示例水务]\n"),
    ),
    "YAML-023": Help(
        "一份正常的资料只有几百项。项目太多，多半是贴错了内容。",
        Example(COMPANY, f"{_NAME}aliases:\n" + "  - 甲\n" * 110_000, f"{_NAME}aliases:\n  - 示例水务\n"),
    ),
    "YAML-024": Help(
        "没有引号的文字换行续写，YAML 会悄悄并成一行，中间加空格，汉字之间就多出了空格。",
        Example(
            COMPANY,
            f"{_NAME}business_scope: 集中式供水；\n  供水设施安装\n",
            f"{_NAME}business_scope: 集中式供水；供水设施安装\n",
        ),
    ),
    "YAML-025": Help(
        "每一行都要是「键: 内容」。只有文字的一行，不知道是哪一个键的内容。",
        Example(
            COMPANY,
            f"{_NAME}business_scope: 集中式供水\n供水设施安装\n",
            f"{_NAME}business_scope: 集中式供水，供水设施安装\n",
        ),
    ),
    "YAML-026": Help(
        "短横表示列表的一项，只能写在一行的开头。写在键的后面，就不知道列表从哪里开始。",
        Example(OUTLETS, "outlets: - id: main-hall\n    name: 总厅\n", _OUTLET),
    ),
    "YAML-027": Help(
        "双引号里的反斜杠用来写特殊字符，如 \\n。一般的文字用单引号，反斜杠就是它自己。",
        Example(COMPANY, f'{_NAME}note: "见共享盘 D:\\示例"\n', f"{_NAME}note: '见共享盘 D:\\示例'\n"),
    ),
    "YAML-028": Help(
        "引号结束以后，这一行就不能再有别的文字。",
        Example(COMPANY, "name: '示例'水务\n", "name: '示例水务'\n"),
    ),
    "YAML-029": Help(
        "这一行的写法 YAML 读不懂，读到这里停了，又看不出原来想写什么。多半是引号、括号或缩进错了。",
        Example(COMPANY, f"{_NAME}aliases: [, 示例供水]\n", f"{_NAME}aliases: [示例供水]\n"),
    ),
    "YAML-030": Help(
        "一个文件里的错误太多时只列出前面的一部分，免得淹没别的文件。改好一批再检查，后面的自然列出来。",
        Example(
            OUTLETS,
            "outlets:\n" + "".join(f"  - id: hall-{number}\n    name：第 {number} 厅\n" for number in range(1, 1002)),
            "outlets:\n  - id: hall-1\n    name: 第 1 厅\n  - id: hall-2\n    name: 第 2 厅\n",
        ),
    ),
    "YAML-031": Help(
        "方括号里的各项用半角逗号隔开。用了全角逗号，几项会并成一项。",
        Example(COMPANY, f"{_NAME}aliases: [示例水务，示例供水]\n", f"{_NAME}aliases: [示例水务, 示例供水]\n"),
    ),
    "YAML-032": Help(
        "表示列表的短横后面必须有一个空格，否则短横会当成键的一部分。",
        Example(OUTLETS, _OUTLET.replace("- id", "-id"), _OUTLET),
    ),
}
