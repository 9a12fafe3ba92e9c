"""Changes that somebody may not make."""

from typing import Final

from disclosure.wording.help.example import FOLDER, Example, Help


def _request(wrong: str, right: str) -> Example:
    return Example("owners.yaml", f"{wrong}\n", f"{right}\n", way="request")


_OWN: Final = f"修改 content/{FOLDER}/tariffs.yaml"

AUTHORITY: Final[dict[str, Help]] = {
    "AUTH-001": Help(
        "谁可以改哪些资料，登记在 content/owners.yaml 里。没有登记的账号什么也不能改。",
        _request(f"账号 someone：{_OWN}", f"账号 shili-water：{_OWN}"),
    ),
    "AUTH-002": Help(
        "一次改动太多，审核的人看不过来，也容易夹带。",
        _request("一次修改 201 个文件", "分成几次，每次不超过 200 个文件"),
    ),
    "AUTH-003": Help(
        "企业只改自己的资料。程序、网页和设置由门户的维护者修改。",
        _request("修改 README.md", _OWN),
    ),
    "AUTH-004": Help(
        "大写字母、汉字、空格和看着相像的字母会让两个路径难以分辨，所以只用小写英文字母、数字和少数符号。",
        _request(
            f"新建 content/{FOLDER}/Notices/2026-11-22-main.yaml", f"新建 content/{FOLDER}/notices/2026-11-22-main.yaml"
        ),
    ),
    "AUTH-005": Help(
        "符号链接、可执行的文件和子仓库都可能指向别处或被运行，资料只能是普通的文本文件。",
        _request(f"把 content/{FOLDER}/tariffs.yaml 换成符号链接", _OWN),
    ),
    "AUTH-006": Help(
        "这个文件属于别的单位。各单位只改登记在自己名下的文件夹；法规、检查、通报和判定结果，企业都不能改。",
        _request("修改 content/companies/990100/gas/shili-gas/tariffs.yaml", _OWN),
    ),
    "AUTH-007": Help(
        "正常的一份资料只有几千字节。太大的文件多半是贴错了内容。",
        _request(
            f"新建 content/{FOLDER}/services.yaml（2000000 字节）", f"新建 content/{FOLDER}/services.yaml（3000 字节）"
        ),
    ),
    "AUTH-008": Help(
        "资料是文本。图片、压缩包、Word 和 Excel 文件不放在这里。",
        _request(f"把 Excel 文件存成 content/{FOLDER}/services.yaml", _OWN),
    ),
    "AUTH-009": Help(
        "在 Windows 和苹果电脑上，只差大小写的两个路径是同一个文件，后来的会盖掉先前的。",
        _request("已有 content/pages/Guide.md，又新建 content/pages/guide.md", "修改已有的 content/pages/Guide.md"),
    ),
}
