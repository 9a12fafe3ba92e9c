"""What the page of a company's records says, and how a line of them is named elsewhere."""

from typing import Final

FILES: Final = {
    "company.yaml": "企业概况和服务电话",
    "tariffs.yaml": "价格和收费",
    "services.yaml": "办事指南、承诺和其他服务信息",
    "outlets.yaml": "营业网点",
}
FOLDERS: Final = {"notices/": "公告", "quality/": "质量报告"}


def line(name: str, number: int) -> str:
    """A line of a file: `tariffs.yaml 第 12 行`."""
    return f"{name} 第 {number} 行"


def absent(name: str) -> str:
    """A file that should hold something and is not there."""
    return f"{name}（没有这个文件）"
