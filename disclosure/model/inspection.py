"""An unannounced inspection of halls: what the table says of each hall, and what the paper says of them all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from disclosure.model.identity import CompanyId, Sector
from disclosure.model.moment import Moment
from disclosure.model.provenance import Record


class Column(StrEnum):
    """The columns of the table, in its order, but for number and time."""

    AREA = "area"
    KIND = "kind"
    LOCATION = "location"
    TERMINALS = "terminals"
    GUIDE = "guide"
    STANDARD = "standard"
    PRICES = "prices"
    TIME_LIMITS = "time_limits"
    PHONE = "phone"
    DISCIPLINE = "discipline"
    ORDER = "order"
    QUEUE = "queue"
    WINDOWS = "windows"
    OPEN_WINDOWS = "open_windows"
    SIGNS = "signs"
    PARKING = "parking"
    HYGIENE = "hygiene"
    ATTITUDE = "attitude"
    SMART_PAYMENT = "smart_payment"


class Fact(StrEnum):
    """What free words say, as we read them."""

    UNATTENDED = "unattended"
    CLOSED = "closed"
    NO_BUSINESS = "no-business"
    UNDERSTAFFED = "understaffed"
    NO_FACILITIES = "no-facilities"
    CASH_REFUSED = "cash-refused"
    REFUSED_BEFORE_CLOSING = "refused-before-closing"
    SMOKING = "smoking"
    CLUTTER = "clutter"
    FEW_OUTLETS = "few-outlets"
    PAYMENT_LIMITED = "payment-limited"
    NO_HEATING = "no-heating"
    OTHER = "other"


class Topic(StrEnum):
    """The kinds of problem for which a text names halls."""

    ABSENCE = "absence"
    HYGIENE = "hygiene"
    ATTITUDE = "attitude"
    PHONE_USE = "phone-use"
    TERMINALS = "terminals"


_BOARD = frozenset({Column.STANDARD, Column.PRICES, Column.TIME_LIMITS, Column.PHONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """An area as the paper calls it; `region` only where one region is surely meant."""

    name: str
    region: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminals:
    """Self-service terminals: `text` as printed, and the numbers that it gives."""

    text: str
    count: int
    out_of_order: int = 0
    switched_off: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeBoard:
    """What stands on the notice board: each answer as printed."""

    standard: str | None = None
    prices: str | None = None
    time_limits: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What the paper wrote across several cells instead of filling them; `kinds` is how we read it."""

    text: str
    columns: tuple[Column, ...]
    kinds: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """A row of the table. None: the cell was not filled. What is not a number is text as printed.

    `joined` names the cells that the paper merged with those of the row above: their text is printed there and repeated
    here. Cells merged within the row are a remark, and none of them has a value of its own.
    """

    number: int
    area: str
    sector: Sector
    kind: str
    location: str
    company: str | None = None
    outlet: str | None = None
    joined: tuple[Column, ...] = ()
    terminals: Terminals | None = None
    guide: str | None = None
    board: NoticeBoard | None = None
    discipline: str | None = None
    order: str | None = None
    queue: int | None = None
    windows: int | None = None
    open_windows: int | None = None
    signs: str | None = None
    parking: str | None = None
    hygiene: str | None = None
    attitude: str | None = None
    smart_payment: str | None = None
    remarks: tuple[Remark, ...] = ()
    visited_at: str | None = None
    note: str | None = None

    @property
    def company_id(self) -> CompanyId | None:
        """The company that runs the hall, if the record names one."""
        return CompanyId.parse(self.company) if self.company else None

    def printed(self, column: Column) -> str | None:
        """What the table shows in a column, in this row or merged with the row above; None where nothing stands."""
        value = getattr(self.board, column, None) if column in _BOARD else getattr(self, column)
        return value.text if isinstance(value, Terminals) else None if value is None else str(value)

    def remark(self, column: Column) -> Remark | None:
        """The words that stand across several cells, this column's among them."""
        return next((remark for remark in self.remarks if column in remark.columns), None)

    @property
    def moment(self) -> Moment | None:
        """When the hall was visited."""
        return Moment.parse(self.visited_at) if self.visited_at else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedHall:
    """A hall by the name that the text calls it, and its row in the table."""

    name: str
    hall: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """What the text adds of some of the halls that it has just named."""

    kind: Fact
    text: str
    halls: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedList:
    """Halls that the text names for one kind of problem; `complete` says whether it means all of them."""

    kind: Topic
    lead: str
    complete: bool
    halls: tuple[NamedHall, ...]
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemSection:
    """A section of the text on problems of one kind."""

    title: str
    lists: tuple[NamedList, ...]
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherProblem:
    """What the text says of a company or a service as a whole."""

    text: str
    company: str | None = None
    kinds: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What the paper asks for."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Who sees to it that which problems are corrected."""

    who: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Until when who reports what to whom."""

    until: date
    reporters: tuple[str, ...]
    recipient: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The text's first section; `praised` are the halls that it calls good, after the words `lead`."""

    title: str
    text: tuple[str, ...]
    lead: str | None = None
    praised: tuple[NamedHall, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """`id` is the file's name in its region's folder; texts are as printed, without names of private persons."""

    id: str
    region: str
    record: Record
    title: str
    areas: tuple[Area, ...]
    halls: tuple[Hall, ...]
    document_type: str | None = None
    number: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    addressees: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    inspectors: tuple[str, ...] = ()
    teams: int | None = None
    method: str | None = None
    topics: tuple[str, ...] = ()
    opening: str | None = None
    overview: Overview | None = None
    problems: tuple[ProblemSection, ...] = ()
    other_problems: tuple[OtherProblem, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    annex_title: str | None = None
    note: str | None = None

    @property
    def key(self) -> str:
        """Its identity in the portal: `411700/2019-01-nuandian`."""
        return f"{self.region}/{self.id}"

    def hall(self, number: int) -> Hall:
        """The row of that number; KeyError where the table has none."""
        for hall in self.halls:
            if hall.number == number:
                return hall
        raise KeyError(number)

    def region_of(self, hall: Hall) -> str | None:
        """The region that a hall stands in, where its area is surely one region."""
        return next((area.region for area in self.areas if area.name == hall.area), None)

    def named_lists(self) -> Iterator[NamedList]:
        """Every list of halls in the text, in its order."""
        for section in self.problems:
            yield from section.lists
