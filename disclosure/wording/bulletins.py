"""The words of hotline bulletins: in the terminal, and in the document that is made of their data."""

from collections.abc import Mapping

from disclosure.wording.catalogue import ARITHMETIC
from disclosure.wording.names import OUTCOMES


def judged(bulletins: int) -> str:
    """What follows."""
    return f"\n热线通报 {bulletins} 份（{ARITHMETIC}）："


def one(key: str, title: str, figures: Mapping[str, int]) -> str:
    """A bulletin, and how many rules came out how."""
    counts = "，".join(f"{OUTCOMES[outcome]} {figures.get(outcome, 0)}" for outcome in OUTCOMES if outcome != "exempt")
    return f"{key}  {title}  {counts}"
