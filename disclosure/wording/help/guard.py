"""What no record may hold."""

from typing import Final

from disclosure.wording.help.example import COMPANY, NOTICE, Example, Help

_NOTICE: Final = "kind: planned-outage\ntitle: 停水公告\nmeasures: "

GUARD: Final[dict[str, Help]] = {
    "GUARD-001": Help(
        "门户的每个字都是公开的，注释和正文也是。手机号多半是某个人的，不能放在这里。显示出来的号码已经遮住。",
        Example(
            NOTICE,
            f"{_NOTICE}送水车电话 13800138000\n",
            f"{_NOTICE}送水车电话 0396-2914176\n",
        ),
    ),
    "GUARD-002": Help(
        "公开的资料里不能有任何人的身份证号码。显示出来的号码已经遮住。",
        Example(
            COMPANY,
            "name: 示例水务\nnote: 办理人证件号 11010519491231002X\n",
            "name: 示例水务\nnote: 办理时请带本人身份证\n",
        ),
    ),
}
