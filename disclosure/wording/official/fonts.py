"""The typefaces that GB/T 9704 asks for, and what stands in where a machine lacks them."""

from typing import Final

TITLE: Final = "方正小标宋简体"
BODY: Final = "仿宋_GB2312"
HEADING: Final = "黑体"
SUBHEADING: Final = "楷体_GB2312"
PAGE_NUMBER: Final = "宋体"
LATIN: Final = "Times New Roman"

FALLBACKS: Final = {
    TITLE: "小标宋,FZXiaoBiaoSong-B05S,宋体,SimSun",
    BODY: "仿宋,FangSong,FangSong_GB2312",
    HEADING: "SimHei",
    SUBHEADING: "楷体,KaiTi,KaiTi_GB2312",
    PAGE_NUMBER: "SimSun",
}
"""Other names of a typeface, then the typefaces that may stand in for it, in this order."""
THEME: Final = {"major": "黑体", "minor": "仿宋"}
"""What a word processor takes for headings and text where a style names no typeface."""
