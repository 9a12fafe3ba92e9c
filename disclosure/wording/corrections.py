"""What is known to have been corrected since an inspection."""

from datetime import date
from typing import Final

from disclosure.wording.web import day_text

NOT_SEEN: Final = "未见整改记录"


def done(state: str, day: date) -> str:
    """How an order stands since the last day on which something was entered."""
    return f"{state}（{day_text(day)}）"
