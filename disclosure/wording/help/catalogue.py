"""Every code with its help, in the order in which the pages show them."""

from typing import Final, NamedTuple

from disclosure.wording.help.authority import AUTHORITY
from disclosure.wording.help.example import Help
from disclosure.wording.help.guard import GUARD
from disclosure.wording.help.reference import REFERENCE
from disclosure.wording.help.schema import SCHEMA
from disclosure.wording.help.source import SOURCE
from disclosure.wording.help.tree import TREE
from disclosure.wording.help.typed import TYPED
from disclosure.wording.help.workbook import BOOK


class Family(NamedTuple):
    """Codes that belong together: what their codes begin with, what they are called, and what they have in common."""

    name: str
    title: str
    about: str
    codes: dict[str, Help]


FAMILIES: Final = (
    Family("YAML", "写法", "文件没有写成读得懂的样子：标点、空格、引号、缩进、编码。", SOURCE),
    Family("TYPE", "文字、数字、是否", "内容的类型不对：该是数字的写成了文字，或者反过来。", TYPED),
    Family("SCHEMA", "键和内容", "写法读得懂，但键不认识、缺了必填的项目，或者内容不合规定。", SCHEMA),
    Family("REF", "前后对应", "提到的地区、企业、网点、公告不存在，或者日期先后颠倒。", REFERENCE),
    Family("TREE", "文件放在哪里", "文件或文件夹的名字、位置不对。", TREE),
    Family("GUARD", "不能公开的内容", "个人的手机号、证件号不能出现在公开的资料里。", GUARD),
    Family("BOOK", "Excel 工作簿", "从 Excel 导回来的工作簿里，有读不了或者分不清的地方。", BOOK),
    Family("AUTH", "权限", "提交的改动不在账号的权限之内，或者不是普通的资料文件。", AUTHORITY),
)

HELP: Final[dict[str, Help]] = {code: help_ for family in FAMILIES for code, help_ in family.codes.items()}
