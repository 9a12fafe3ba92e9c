"""What the pages below /submit/ say, and what they take from the words of `disclosure check`.

Braces are filled in there.
"""

from collections.abc import Mapping
from typing import Any, Final

from disclosure.wording import meant, problems
from disclosure.wording.problems import choices, field_name, like, when, written

COMPANY: Final = "企业提交"
OFFICE: Final = "主管部门提交"

PAGE: Final[Mapping[str, Any]] = {
    # 选一份资料
    "choose_record": "先选要填写的资料",
    "choose": "请选择",
    "region": "地区（省、市）",
    "company": "企业",
    "record": "哪一份",
    "district": "地区（写到县、区）",
    "sector": "行业",
    "name": "文件名",
    "name_hint": "小写英文字母、数字和连字符，如 {example}；定下以后不再改。",
    "company_at": "{name}（{place}）",
    "new_company": "还没有的企业：新建",
    "new_record": "新建一份",
    "open": "打开",
    "bad_region": "请选择地区。",
    "bad_company": "请选择企业。",
    "bad_record": "请选择一份，或者新建。",
    "bad_sector": "请选择行业。",
    "bad_name": "文件名写成 {example} 的样子。",
    "bad_address": "网址里的资料名不对，请在下面重新选择。",
    "no_company": "没有找到 {path} 的企业，请在下面重新选择。",
    "old_file": "{owner}：修改{kind}",
    "new_file": "{owner}：新建{kind}",
    "unreadable": "这份资料的第 {line} 行不是统一的写法，表单打不开。请直接修改文件，或者先运行 disclosure fmt。",
    # 填写
    "required": "（必填）",
    "example": "如 {example}。",
    "yes": "是",
    "no": "否",
    "more": "还可以填",
    "add": "添加这一项",
    "add_item": "再添一条：{title}",
    "item": "第 {number} 条",
    "item_of": "{title} 第 {number} 条",
    "remove": "去掉「{title}」",
    "remove_item": "删去这一条",
    "new_version": "调价：照这一条新建",
    "new_version_of": "新的一条（照「{item}」）",
    "follow": "照原来的一条复制，原来的保留。请改价格，填执行日期和定价文件的文号、日期。",
    "ended": "原来的一条已写上截止日期 {day}。",
    "instead": "改为「{text}」",
    "check": "检查，生成文件",
    "errors": "有 {count} 处要改",
    # 草稿
    "draft_kept": "草稿保存在这台设备上（{at}），没有发送出去。",
    "draft_used": "接着上次的草稿填写（保存于 {at}，只在这台设备上）。",
    "draft_other": "这台设备上有 {at} 的草稿，但是发布的资料在那以后变了。下面是现在发布的内容。",
    "draft_use": "改用草稿",
    "draft_old": "这是以前的草稿，发布的资料后来变过，请核对每一处改动。",
    "draft_drop": "丢弃草稿，恢复发布的内容",
    "draft_dropped": "草稿已丢弃，现在是发布的内容。",
    "draft_none": "与发布的内容相同，没有草稿。",
    "draft_forbidden": "这个浏览器不许保存草稿，关闭页面前请下载文件。",
    # 改动
    "what_changed": "改了什么",
    "unchanged": "与发布的内容相同，没有改动。",
    "changed": "{where}：{from} → {to}",
    "added": "添上 {where}：{what}",
    "added_only": "添上 {where}",
    "removed": "去掉 {where}：{what}",
    "removed_only": "去掉 {where}",
    "within": " › ",
    "percent": "（{change} %）",
    "reminded": "请再核对",
    "no_document": "{name}：价格变了，没有写新的定价文号。",
    "no_day": "{name}：价格变了，没有写新的执行日期。",
    "sum": "{name}：{parts} = {sum}，到户价写的是 {total}。",
    # 交出去
    "hand_over": "交出去",
    "path_old": "文件：{path}（改动已有的文件）",
    "path_new": "文件：{path}（新文件）",
    "copy": "复制文件内容",
    "copied": "已复制。",
    "copy_failed": "浏览器不许复制。下面的内容已选中，请按 Ctrl+C 或者长按复制。",
    "download": "下载 {file}",
    "downloaded": "已下载 {file}。",
    "show_text": "看文件内容",
    "open_edit": "在 {host} 上打开这个文件",
    "open_new": "在 {host} 上新建这个文件",
    "steps_edit": [
        "先点“复制文件内容”。",
        "打开 {host}，登录；没有修改权的，{host} 会为您复制一份仓库。",
        "全选原来的内容，粘贴复制的内容，填写改动说明，提交合并请求。",
    ],
    "steps_new": [
        "先点“复制文件内容”。",
        "打开 {host}，登录；文件名写成 {path}。",
        "粘贴复制的内容，填写改动说明，提交合并请求。",
    ],
    "steps_filled": ["打开 {host}，登录；文件名和内容已经填好。", "填写改动说明，提交合并请求。"],
    "repository": "资料仓库：",
    "send": "把下载的文件发给或者送到门户运营方：{contact}。",
    "or_send": "不用仓库的，把下载的文件发给或者送到门户运营方：{contact}。",
    "comma": "，",
    "rest_checked": (
        "这里按格式检查过。与别的资料有关的内容（地区代码、网点、公告是否存在）和营业时间的写法，"
        "在收到以后再检查；有问题会告诉您改哪里。"
    ),
}
"""Chinese words of the form, by name."""

EXAMPLES: Final = {
    "company": "yunan-gas",
    "notice": "2026-11-21-jiefang-road",
    "quality": "2026-10",
    "inspection": "2026-11-halls",
    "bulletin": "2026-11-hotline",
    "rectification": "2026-001",
}
"""Names of files, by the kind of record that has one of its own."""

_TAKEN: Final = (
    *(f"TYPE-00{number}" for number in range(2, 7)),
    *("SCHEMA-001", "SCHEMA-002", "SCHEMA-007", *(f"SCHEMA-{number:03}" for number in range(10, 15))),
    *("SCHEMA-016", "SCHEMA-017", "SCHEMA-018", "SCHEMA-019"),
    *("REF-005", "REF-007", "GUARD-001", "GUARD-002"),
)
"""Codes of what can be wrong in a form."""


def checking() -> dict[str, Any]:
    """The words of `disclosure check` for the browser: messages by code, and how fields and choices are named."""
    return {
        "problems": {
            code: {"message": problems.WORDS[code].message, "help": problems.WORDS[code].help} for code in _TAKEN
        },
        "from_file": sorted(problems.FROM_THE_FILE),
        "format_advice": dict(problems.FORMAT_ADVICE),
        "field_names": {
            "both": field_name("{key}", "{title}"),
            "key_only": field_name("{key}", ""),
            "title_only": field_name("", "{title}"),
            "neither": field_name("", ""),
        },
        "choice": choices({"{name}": "{title}"}),
        "comma": choices({"a": "", "b": ""})[1:-1],
        "like": like("{advice}", "{example}"),
        "meant": {
            "ditto": sorted(meant.DITTO),
            "ditto_advice": meant.DITTO_ADVICE,
            "nothing": sorted(meant.NOTHING),
            "nothing_advice": meant.NOTHING_ADVICE,
        },
        "when": when("{key}", "{value}"),
        "written": written("{key}"),
        "date_words": _table(problems.DATE_WORDS),
        "clock_words": _table(problems.CLOCK_WORDS),
    }


def _table(table: Mapping[int, str | int | None]) -> dict[str, str]:
    return {chr(character): str(meaning or "") for character, meaning in table.items()}
