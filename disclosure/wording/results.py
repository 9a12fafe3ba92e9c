"""What the search page says around its results."""

FACETS = {"region": "地区", "sector": "行业", "kind": "类别", "all": "全部"}
MESSAGES = {
    "found": "找到 {count} 条结果",
    "about": "找到约 {count} 条结果",
    "none": "没有找到“{query}”。可以换一个说法，少输入几个字，或者按地区、行业查找。",
    "failed": "搜索暂时不可用。请稍后再试，或者按地区、行业查找。",
    "more": "显示更多结果",
}
