"""What is said of halls: on their maps, in their files, on their notice boards."""

from typing import Final

AMAP: Final = "高德地图"
BAIDU: Final = "百度地图"
OTHER_MAPS: Final = "手机里的其他地图"
FILE_TITLE: Final = "营业网点"
FILE_NOTE: Final = (
    "坐标为 WGS 84（GPS）经度、纬度（RFC 7946）；高德、腾讯地图用 GCJ-02，百度地图用 BD-09，要先换算。"
    "没有公开坐标的网点，geometry 为 null。"
)


def file_title(region: str) -> str:
    """Name the file of a region's halls."""
    return f"{region}{FILE_TITLE}"
