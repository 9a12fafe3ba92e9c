"""What the directory's pages are called."""

KINDS = {"notice": "停供公告"}
"""Where a kind is not called as in the results of a search: current and past notices stand together."""
GENERAL = "各地通用"
OTHER = "其他"
TITLES = {
    "region": "{name}：全部资料",
    "part": "{name}（资料清单）",
    "kind": "{name}一览",
    "sector": "{name}行业：全部资料",
    "initial": "名称首字母 {name}：企业和地区",
}


def part_of_place(place: str, number: int, first: str) -> str:
    """A part of a place's list, by what it begins with."""
    return f"{place} 第 {number} 页" + (f"，从{first}起" if first else "")


def part_of_initial(letter: str, number: int) -> str:
    """A further page of a letter's names."""
    return f"{letter}（第 {number} 页）"
