"""The site map: the pages by what people come for, by endpoint and title."""

from typing import Final

GROUPS: Final = (
    (
        "我要办事",
        (
            ("home.show", "首页"),
            ("search.show", "检索"),
            ("notices.show", "停供公告"),
            ("bill.show", "算一算账单"),
            ("outlets.show", "营业网点"),
            ("hotlines.show", "服务电话"),
        ),
    ),
    (
        "查资料",
        (
            ("regions.show", "查地区"),
            ("companies.show", "查企业"),
            ("directory.show", "全部目录"),
            ("regulations.show", "法规依据"),
        ),
    ),
    (
        "看监督",
        (
            ("compliance.show", "公开情况"),
            ("inspections.show", "暗访检查"),
            ("bulletins.show", "热线通报"),
            ("rectifications.show", "整改台账"),
            ("rules.show", "检查规则"),
        ),
    ),
    (
        "关于网站",
        (
            ("data.show", "数据开放"),
            ("corrections.show", "报告错误"),
            ("mistakes.show", "资料错误的说明"),
        ),
    ),
)
