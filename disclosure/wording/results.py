"""What the search page says around its results."""

from disclosure.wording.searching import CURRENT

FACETS = {
    "kind": "类别",
    "region": "地区",
    "sector": "行业",
    "current": "时效",
    "all": "全部",
    "now": CURRENT,
}
MESSAGES = {
    "found": "找到 {count} 条结果",
    "about": "找到约 {count} 条结果",
    "none": "没有找到“{query}”。可以换一个说法，少输入几个字，或者按地区、行业查找。",
    "failed": "搜索暂时不可用。请稍后再试，或者按地区、行业查找。",
    "more": "显示更多结果",
    "also": "也按“{query}”查找。",
    "read_as": "没有完全相同的文字，按“{query}”查找。",
    "offers": "您是不是想找：",
    "everywhere": "去掉筛选，在全部内容中查找",
    "partial": "只查找了一部分地区。选择地区，可以全部找到。",
    "phone": "电话",
}
