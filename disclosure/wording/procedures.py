"""What people want done, in their words."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Want(NamedTuple):
    """What somebody wants: as one would say it, and what it means."""

    title: str
    meaning: str


WANTS: Final[Mapping[str, Want]] = {
    "new-connection": Want("报装、开户", "新房、新店通水、通气、通暖"),
    "transfer": Want("过户、更名", "买了房、换了户主，把户头改到自己名下"),
    "closing": Want("销户", "不再使用，结清费用，拆表退余额"),
    "change-of-use": Want("变更用途、增容", "住改商、商改住，或者要用得更多"),
    "payment": Want("交费", "查账单、交费、开发票"),
    "repair": Want("报修", "没水、没气、暖气不热，管道和表坏了"),
    "pause": Want("暂停、恢复使用", "一段时间不用，以后再用"),
    "metering": Want("验表、换表", "怀疑表不准，表到期或者坏了"),
    "other": Want("其他业务", "改管、移表、登记家庭人口等"),
}
NEW_CONNECTION: Final = "new-connection"
CONDITIONS: Final = {
    "with-outside-line": "有外线工程的",
    "without-outside-line": "没有外线工程的",
}


def numbered(name: str, number: int) -> str:
    """The name of the second and further procedures of one name."""
    return f"{name}（{number}）" if number > 1 else name
