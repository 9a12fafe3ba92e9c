"""What a chart says of how companies stood month by month."""

from datetime import date

from disclosure.wording.names import SECTORS
from disclosure.wording.web import day_text


def company_title() -> str:
    """The chart of one company."""
    return "各次判定的得分"


def sector_title(sector: str) -> str:
    """The chart of a sector's companies together."""
    return f"{SECTORS[sector]}企业各次判定的合规率"


def described(first: tuple[date, str], last: tuple[date, str], count: int, changes: int) -> str:
    """The chart in words: from what to what, and where it must be read with care."""
    begin, end = (f"{day_text(day)}为 {shown}" for day, shown in (first, last))
    care = f"其间检查规则变过 {changes} 次。" if changes else ""
    return f"折线图，共 {count} 次判定：{begin}，{end}。{care}各次的数字见图下的表。"
