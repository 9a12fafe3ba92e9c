"""The words of a company's workbook: what its sheets say, and what is said of one that comes back."""

from collections.abc import Mapping, Sequence
from typing import Final

DOT: Final = "·"
STAR: Final = " *"
YES: Final = "是"
NO: Final = "否"
RETURN: Final = "⏎"
"""Stands for a line break inside one item of a list, whose items stand a line each."""
TOO_LONG: Final = "（内容太长，表格里放不下，请在 YAML 文件里修改；这一格不要动）"
BETWEEN: Final = "_"
MORE: Final = "…"

ABOUT: Final = "说明"
FORM: Final = "概况"
CHOICES: Final = "选项"

ITEM: Final = "项目"
VALUE: Final = "内容"
HOW: Final = "怎么填"
MARK: Final = "编号（不要改）"
FILE: Final = "文件名（不要改）"
_SECTION: Final = ("【", "】")

FONT: Final = "微软雅黑"
_FEW: Final = 10
_LINE: Final = 80
_MANY: Final = 20
"""How many rows are named and how many characters of a value are shown in a line; how many choices are listed."""


def section(title: str) -> str:
    """The heading of the values of one file."""
    return f"{_SECTION[0]}{title}{_SECTION[1]}"


def is_section(text: str) -> bool:
    """Whether a cell is such a heading."""
    return text.startswith(_SECTION[0])


def link(title: str) -> str:
    """The head of the column that says which row of another sheet a row belongs to."""
    return f"属于哪一行（见「{title}」）"


def told_apart(head: str, key: str) -> str:
    """A column's head where another has the same."""
    return f"{head}（{key}）"


MARK_NOTE: Final = "每一行的编号，用来认出这是哪一行。原有的不要改；新添的行空着，或者另写一个没有用过的。"
FILE_NOTES: Final = {
    "notice": (
        "公告的文件名，原有的不要改。新添的公告写 日期-英文短名，如 2026-11-21-jiefang-road；"
        "不会写就空着，导入时自动起名。"
    ),
    "quality": "哪一个月的，原有的不要改。新添的写 年-月，如 2026-10。",
}


def link_note(title: str) -> str:
    """How to say which row a row belongs to."""
    return f"这一行属于「{title}」表的哪一行：从下拉列表里选那一行的编号。"


def _offered(choices: Sequence[str]) -> str:
    return f"可以填：{'、'.join(choices)}。" if len(choices) <= _MANY else f"从下拉列表里选（{len(choices)} 项）。"


def note(title: str, about: str, example: str, choices: Sequence[str], *, many: bool, required: bool) -> str:
    """What is said of a column: what goes in, with an example."""
    parts = [title + ("（必填）" if required else ""), about]
    if many:
        parts.append("可以有几项，一项一行（在格内换行按 Alt+Enter）。")
    if choices:
        parts.append(_offered(choices))
    if example and not choices:
        parts.append(f"例：{example}")
    return in_cells("\n".join(part for part in parts if part))


def how(about: str, example: str, choices: Sequence[str], *, many: bool) -> str:
    """The same beside a value, in a line."""
    return note("", about, example, choices, many=many, required=False).replace("\n", " ")


REFUSED_TITLE: Final = "请从列表里选"
REFUSED: Final = "这里只能填下拉列表里的内容。"
UNLISTED: Final = "列表里没有这个编号。若是刚在那张表里新写的编号，请选「是」。"

TITLE: Final = "公开资料填报表"


def title(company: str) -> str:
    """What a company's workbook is called."""
    return f"{company}：{TITLE}"


LINES: Final[tuple[tuple[str, str], ...]] = (
    (
        "怎么填",
        "在各表里直接改。每一列是什么、怎么写，把鼠标停在表头上就能看到；有下拉箭头的格从列表里选。没有公布的内容空着，不要编。",
    ),
    ("添一行", "在表的末尾或中间插入一行来写，「编号」空着。复制已有的行来改时，请先清空「编号」。"),
    ("删一行", "删去整行。导入时会单独列出要删的内容，问过才删。旧的价格不要删，写上「执行至」。"),
    (
        "一项里还有几项",
        "例如一个价格分几个阶梯：阶梯在「价格·阶梯」表，每档一行，用「属于哪一行」选它是哪个价格的。新添的价格要先在「价格」表里写一个编号。",
    ),
    ("日期和时间", "写成 2026-01-01；有钟点的写成 2026-01-01 08:30。"),
    ("电话和代码", "照原样写，前面的 0 不能少，如 0396-2914176。不写个人手机号。"),
    ("价格和数量", "只写数字，不带单位，不写公式。"),
    ("一格里有几项", "一项一行，在格内换行按 Alt+Enter。"),
    ("不要做的", "不要改表的名称和表头，不要合并单元格，不要加列；调换各行的先后没有作用。"),
)

COLOURS: Final = "颜色"
BLUE: Final = "蓝底的表头：普通的列；名称后有 * 的必填。"
GREY: Final = "灰底：编号、文件名和项目的名称，用来认行，不要改。"
WHITE: Final = "白底：填写内容的地方。"
CONTENTS: Final = "各表"
ROWS: Final = "现有行数"
FILES: Final = "对应的文件"


def sending(company: str) -> tuple[tuple[str, str], ...]:
    """How the workbook goes back."""
    return (
        (
            "填完以后",
            (
                "保存为 .xlsx，交给负责提交资料的人，由他运行 disclosure import 文件名.xlsx："
                "先列出改了哪些内容，确认后才写入，没有改的一概不动。"
            ),
        ),
        ("有错怎么办", "导入时逐条指出在哪个表、哪一格、怎么改，如「价格!G2」。改好再导入，不会写入一半。"),
        ("企业标识", company),
    )


def renamed(title: str) -> str:
    """A sheet that was probably given another name."""
    return f"；有一张「{title}」，是不是改了名称"


def meant_mark(mark: str | None) -> str:
    """A mark that was probably meant."""
    return f"，您是不是想写「{mark}」" if mark else ""


def strange_sheet(title: str) -> str:
    """A sheet of the clerk's own."""
    return f"「{title}」不是导出的表，没有读。"


def strange_column(head: str) -> str:
    """A column of the clerk's own."""
    return f"「{head}」不是导出的列，没有读。"


def outside(text: str) -> str:
    """Something that stands where there is no column."""
    return f"「{text[:40]}」不在任何一列里，没有读。"


def hidden_sheet(title: str) -> str:
    """A sheet that nobody sees."""
    return f"「{title}」表是隐藏的，照样读入。"


def hidden_rows(title: str, rows: Sequence[int]) -> str:
    """Rows that nobody sees."""
    named = "、".join(map(str, rows[:_FEW])) + ("等" if len(rows) > _FEW else "")
    return f"「{title}」表的第 {named} 行是隐藏的，照样读入。"


def mended(head: str, before: str, after: str) -> str:
    """A slip that was put right."""
    return f"「{head}」写的是「{before[:60]}」，按「{after[:60]}」读入。"


def reordered(title: str) -> str:
    """Rows stand in another order."""
    return f"「{title}」表调换了各行的先后；资料里的先后不变。"


def left_alone(path: str) -> str:
    """A file that somebody changed since the export, and the workbook did not."""
    return f"{path} 在导出以后改过，工作簿里没有改它，所以没有动它。"


FILL_IN: Final = "填上这一格；整项都没有公布的，把这一项的各格都清空。"
ADVICE: Final[Mapping[str, str]] = {
    "TYPE-005": "只写整数。",
    "TREE-006": "写成 日期-英文短名，如 2026-11-21-jiefang-road，日期须真实存在。",
    "TREE-007": "写成 年-月，如 2026-10。",
}


def add_rows(title: str) -> str:
    """What is missing stands in another table."""
    return f"在「{title}」表里添上，「属于哪一行」选这一行的编号；这一行没有编号就先写一个。"


_IN_FILES: Final = (
    ("全是数字时要加引号；", ""),
    ("；全是数字时要加引号", ""),
    ("，全是数字时要加引号", ""),
    ("，要加引号", ""),
    ("只写年份时要加引号。", ""),
    ("或加引号的 '2026'", "或 2026"),
    ("，加引号，如 '411700'", "，如 411700"),
    ("没有公布的就删去这一行", "没有公布的就清空这一格"),
    ("没有公布的内容就删去这一行", "没有公布的内容就清空这一格"),
    ("不写这一行", "空着"),
    ("写 true（是）或 false（否），不加引号", "填是或否"),
    ("后写 true", "后填「是」"),
    ("时写 true", "时填「是」"),
    ("价格写 true", "价格填「是」"),
    ("写 true", "填「是」"),
    ("时写 false", "时填「否」"),
    ("写 false", "填「否」"),
    ("outlets.yaml 中的 id", "「网点」表中的标识"),
    ("本企业的 outlets.yaml 里", "「网点」表里"),
    ("，不带 .yaml", ""),
    ("（不带 .yaml）", ""),
    ("单位写在 unit", "单位写在「单位」一列"),
)


def in_cells(text: str) -> str:
    """What is said of files, as it goes for cells: nobody puts quotes there."""
    for before, after in _IN_FILES:
        text = text.replace(before, after)
    return text


EXPORT: Final = (
    "把一家企业（地区/行业/标识）的资料导出为 Excel 工作簿：一类内容一张表，中文表头，下拉列表，每一列有说明。"
    "改好以后用 disclosure import 读回来。"
)
XLSX: Final = "导出为 Excel 工作簿（目前只有这一种格式）。"
OUT: Final = "写到哪个文件；默认为当前文件夹里的 标识.xlsx。"
IMPORT: Final = (
    "读入 disclosure export 导出、填好的工作簿：先列出改动，问过再写，只写改了的文件里改了的内容，注释保留。"
    "有错就指出在哪张表、哪一格，一处也不写。"
)
DRY_RUN: Final = "只列出改动，不写入。"
IMPORT_YES: Final = "列出改动后不再询问；要删去内容时还须加 --delete。"
IMPORT_DELETE: Final = "允许删去工作簿里删掉的行和文件，不再就此询问。"
NOTHING: Final = "工作簿与现有资料一致，没有要写的改动。"
DRY: Final = "以上改动没有写入（--dry-run）。"
NOT_REMOVED: Final = "有要删去的内容，没有写入；确认要删就再加 --delete。"


def no_company(company: str) -> str:
    """No company of that name."""
    return f"没有企业 {company}；写成 地区/行业/标识，如 411700/gas/yunan-gas。"


def cannot_read(path: str, reason: str) -> str:
    """The file cannot be opened."""
    return f"读不了 {path}：{reason}。请检查文件名和文件夹是否写对。"


def noted(place: str, text: str) -> str:
    """Something to be known."""
    return f"{place}: 注意：{text}" if place else f"注意：{text}"


def ask_removed(count: int) -> str:
    """Before anything is removed."""
    return f"其中有 {count} 项要从资料里删去，确定删去？"


def imported(count: int) -> str:
    """What was done."""
    return f"已写入 {count} 个文件。"


def _shown(text: str) -> str:
    said = text.replace("\n", " / ")
    return said if len(said) <= _LINE else f"{said[: _LINE - 1]}…"


def changed(place: str, row: str, head: str, before: str, after: str) -> str:
    """A value that changes."""
    said = f"{_shown(before) or '（空）'} → {_shown(after) or '（清空）'}"
    return f"{place} {_shown(row)}，{head}：{said}"


def added(place: str, row: str) -> str:
    """A row that is new."""
    return f"{place} 新添：{_shown(row)}"


def new_file(path: str) -> str:
    """A file that is new."""
    return f"新建 {path}"


def removed(table: str, row: str) -> str:
    """A row that goes."""
    return f"删去（{table}）：{_shown(row)}"


def there_already(path: str) -> str:
    """A new row says what a file says already."""
    return f"与已有的 {path} 完全一样，没有再添一份。"
