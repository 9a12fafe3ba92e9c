"""What `serve` and `disclosure search` say around their results."""

CURRENT = "只看未结束的公告"

REGION = "只找某地区（含其下辖县区）的，写区划代码。"
SECTOR = "只找某行业的。"
KIND = "只找某一类。"
NEAR = "您所在的地区，写区划代码；同样的结果中近的排在前面。"
ONLY_CURRENT = "不找已经结束的公告。"


def no_region(code: str) -> str:
    """Say that nothing is known of a region."""
    return f"没有地区「{code}」的资料；区划代码是六位数字，如 411700。"


def offered(names: tuple[str, ...]) -> str:
    """Ask whether something else was meant."""
    return f"您是不是想找：{'、'.join(names)}"


def read_as(query: str) -> str:
    """Say which query was answered instead."""
    return f"没有原样的结果，以下是“{query}”的结果。"


def shown(shown: int, count: int, *, is_exact: bool) -> str:
    """Say how many there are in all, and how many of them are shown."""
    about = "" if is_exact else "约"
    return f"共{about} {count} 条。" if shown >= count else f"共{about} {count} 条，显示前 {shown} 条。"


def phone(number: str) -> str:
    """A number to dial."""
    return f"电话 {number}"
