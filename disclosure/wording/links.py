"""Addresses that records name, and what came of asking them, in words."""

from typing import Final

LINKS: Final = (
    "查资料里写的网址（来源、文件、网站）还能不能打开。分两遍查：第一遍写成文件，过一段时间用 --again 再查没打开的，"
    "两遍都打不开的才算。需要联网；每个网站一次只问一个，中间停一秒。"
)
AGAIN: Final = "第一遍写成的 JSON 文件；只再查其中没打开的。"
FORMAT: Final = "输出格式：text 或 json。"
OFFLINE: Final = "一个网址也没有应答，像是这台机器连不上外网；没有写结果。"
NOT_OURS: Final = "不是 disclosure links --format json 写成的文件。"
NOT_PUBLIC: Final = "不是公网地址"
CERTIFICATE: Final = "有应答，但证书有问题"
TIMEOUT: Final = "很久没有应答"
NO_NAME: Final = "域名找不到"
NO_ANSWER: Final = "连不上"
TOO_MANY: Final = "转来转去，到不了"
_MEANINGS: Final = {403: "不许程序访问", 404: "网页不在了", 410: "网页已撤下", 500: "网站出错", 502: "网站出错"}


def status(code: int) -> str:
    """An answer by its number."""
    meaning = _MEANINGS.get(code)
    return f"应答 {code}{f'（{meaning}）' if meaning else ''}"


def counted(asked: int, failed: int, barred: int, *, again: bool) -> str:
    """The first line."""
    times = "第二遍" if again else "第一遍"
    return f"{times}：查了 {asked} 个网址，{failed} 个打不开，{barred} 个有应答但不让程序看（不算打不开）。"
