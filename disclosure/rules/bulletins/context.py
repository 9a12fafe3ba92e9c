"""What rules about bulletins may look at besides the bulletin: the region's other bulletins."""

from dataclasses import dataclass
from datetime import date

from disclosure.model.bulletin import Bulletin


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinContext:
    """`others` are the bulletins of the same region, without the one that is judged."""

    others: tuple[Bulletin, ...] = ()

    def of(self, start: date, end: date) -> Bulletin | None:
        """The bulletin of exactly this period."""
        return next((one for one in self.others if (one.period.start, one.period.end) == (start, end)), None)
