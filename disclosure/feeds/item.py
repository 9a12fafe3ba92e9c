"""A notice as feeds tell it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from disclosure.model.company import Company
from disclosure.model.course import Course
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice
from disclosure.wording import notices as wording


@dataclass(frozen=True, kw_only=True, eq=False)
class Item:
    """A notice with the course of its event (its own, or that of the notice which it follows).

    `kind` names what it is about, `place` where its company is; `page` is the full address of its page.
    """

    company: Company
    notice: Notice
    course: Course
    kind: str
    place: str
    page: str

    @property
    def name(self) -> str:
        """What it is called in the portal: its company, then its file."""
        return f"{self.company.id}/{self.notice.id}"

    @property
    def is_first(self) -> bool:
        """Whether it begins its event and does not only continue one."""
        return self.course.notice is self.notice

    @property
    def is_event(self) -> bool:
        """Whether it stands for a stop of its own, which calendars and alerts have once."""
        return self.notice.is_outage and self.is_first

    @property
    def title(self) -> str:
        """Its title; of an invented company with a mark."""
        return self.notice.title + (wording.DEMONSTRATION_NAME if self.company.is_demonstration else "")

    @cached_property
    def text(self) -> str:
        """Who, what, where, from when until when, whom to call, where to read on."""
        return wording.share_text(
            self.notice,
            self.course,
            kind=self.kind,
            company=self.company.name,
            place=self.place,
            page=self.page,
            demonstration=self.company.is_demonstration,
        )

    @cached_property
    def updated(self) -> Moment:
        """When something of it was made known last: by its record, or else the day on which it was taken there."""
        notice = self.notice
        own = (notice.published_at, notice.actual_end, *(update.at for update in notice.updates))
        told = [*(self.course.told if self.is_first else ()), *filter(None, own)]
        return max(told, key=lambda moment: moment.earliest, default=Moment(notice.record.source.retrieved))

    @property
    def published(self) -> Moment:
        """When it was published, or else what `updated` says."""
        return self.notice.published_at or self.updated


def timestamp(moment: Moment) -> str:
    """Give a moment by RFC 3339, in Beijing time; of a day alone its beginning."""
    return instant(moment.earliest)


def instant(value: datetime) -> str:
    """Give Beijing time by RFC 3339."""
    return value.isoformat("T", "seconds") + "+08:00"
