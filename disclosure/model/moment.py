"""A point in time as precisely as it was published, and not more."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import total_ordering

MINUTES_A_DAY = 24 * 60
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?: ([0-9]{2}):([0-5][0-9])(?::([0-5][0-9]))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the minute (and second) of the day where one was published, in Beijing time.

    `minute` counts from 00:00; 1440 is 24:00, the end of `day`. None means that only the day is known:
    the moment then lies anywhere from `earliest` to `latest`.
    """

    day: date
    minute: int | None = None
    second: int = 0

    @classmethod
    def parse(cls, text: str) -> "Moment":
        """Read `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` or `YYYY-MM-DD HH:MM:SS`; ValueError for anything else."""
        match = _MOMENT.fullmatch(text)
        if match is None:
            raise ValueError(text)
        day, hours, minutes, seconds = match.groups()
        minute, second = None if hours is None else int(hours) * 60 + int(minutes), int(seconds or 0)
        if minute is not None and minute * 60 + second > MINUTES_A_DAY * 60:
            raise ValueError(text)
        return cls(date.fromisoformat(day), minute, second)

    @property
    def is_exact(self) -> bool:
        """Whether the clock time is known."""
        return self.minute is not None

    @property
    def earliest(self) -> datetime:
        """The first instant that it can be."""
        return datetime.combine(self.day, time()) + timedelta(minutes=self.minute or 0, seconds=self.second)

    @property
    def latest(self) -> datetime:
        """The last instant that it can be: the end of the day where only the day is known."""
        minute = MINUTES_A_DAY if self.minute is None else self.minute
        return datetime.combine(self.day, time()) + timedelta(minutes=minute, seconds=self.second)

    def __lt__(self, other: "Moment") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[date, int, int, bool]:
        """By when it can first be; of equals the exact one first. Cheaper than `earliest`, for sorting long lists."""
        return (self.day, self.minute or 0, self.second, self.minute is None)

    def __str__(self) -> str:
        if self.minute is None:
            return self.day.isoformat()
        seconds = f":{self.second:02}" if self.second else ""
        return f"{self.day.isoformat()} {self.minute // 60:02}:{self.minute % 60:02}{seconds}"
