"""What editors write instead of what is wanted: words of the trade, and words that stand for nothing."""

from typing import Final

# What stands for "as above" and for "there is none" where a value is wanted.
DITTO: Final = frozenset(("同上", "同前", "如上", "见上", "〃", "″"))
NOTHING: Final = frozenset(
    (
        "无",
        "暂无",
        "没有",
        "未公布",
        "未公开",
        "不详",
        "未知",
        "待定",
        "待补",
        "空",
        "-",
        "--",
        "—",
        "——",
        "/",
        "N/A",
        "n/a",
    )
)
DITTO_ADVICE: Final = "每一项都要写全，不能写「同上」。"
NOTHING_ADVICE: Final = "没有公布的就删去这一行，不写「无」；公布了就照公布的写。"

# Words of trade for keys and values that the schemas call otherwise.
KEY_ALIASES: Final = {
    **dict.fromkeys(
        ("tel", "telephone", "mobile", "电话号码", "联系方式", "联系电话", "服务电话", "号码"), ("phone", "number")
    ),
    **dict.fromkeys(("addr", "地址", "详细地址", "办公地点"), ("address", "office_address")),
    **dict.fromkeys(("单价", "价钱", "水价", "气价", "价格", "金额"), ("price",)),
    **dict.fromkeys(("营业时间", "工作时间", "服务时间", "办公时间", "time", "opening_hours"), ("hours",)),
    **dict.fromkeys(("执行时间", "生效日期", "起始日期", "开始日期"), ("effective", "start", "since")),
    **dict.fromkeys(("结束日期", "截止日期", "废止日期"), ("until", "expected_end")),
    **dict.fromkeys(("名字", "企业名称", "公司名称", "单位名称"), ("name",)),
    **dict.fromkeys(("网站", "官网", "site", "homepage"), ("website",)),
    **dict.fromkeys(("备注", "remark", "remarks", "注"), ("note",)),
}
CHOICE_ALIASES: Final = {
    **dict.fromkeys(("元/吨", "元/方", "元/立方", "元/立方米", "元/每立方米", "元每立方米", "每立方米"), "元/m³"),
    **dict.fromkeys(("元/度", "元/千瓦时", "元/千瓦·时"), "元/kWh"),
    **dict.fromkeys(("元/吉焦",), "元/GJ"),
    **dict.fromkeys(("元/平方米·月", "元/平米·月", "元/平方米/月", "元/㎡/月"), "元/㎡·月"),
    **dict.fromkeys(("元/平方米·季", "元/平米·季", "元/平方米/季", "元/㎡/季"), "元/㎡·季"),
    **dict.fromkeys(("元/平方米·日", "元/平米·日", "元/平方米/日", "元/平方米·天", "元/平方米·天"), "元/㎡·日"),
}

# Large units before a sum of money, and the words that a sum or a share may carry.
LARGE_UNITS: Final = "千万亿百十"
TEN_THOUSAND_YUAN: Final = "万元"
BEFORE_A_NUMBER: Final = "人民币约合计共¥$￥"
YUAN: Final = "元"
MORNING: Final = ("上午", "早上", "早晨", "早")
AFTERNOON: Final = ("下午", "晚上", "傍晚", "晚")
HOUR_WORDS: Final = str.maketrans({"时": ":", "点": ":", "分": "", "；": ";"})
