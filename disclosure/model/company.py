"""A company with all that is known of it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from disclosure.model.exemption import Exemption
from disclosure.model.identity import CompanyId, is_demonstration
from disclosure.model.notice import Notice
from disclosure.model.outlet import Outlet
from disclosure.model.provenance import Record, Source
from disclosure.model.quality import QualityReport
from disclosure.model.service import HeatingPeriod, MeterReading, Procedure, Promise, SafetyAdvice, Standard
from disclosure.model.tariff import Charge, Tariff


class HotlinePurpose(StrEnum):
    """What a number is for."""

    CONSULTING = "consulting"
    REPAIR = "repair"
    EMERGENCY = "emergency"
    COMPLAINT = "complaint"
    GAS_LEAK = "gas-leak"
    PAYMENT = "payment"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotline:
    """A number for one purpose; `hours` 24/7 is round the clock."""

    purpose: HotlinePurpose
    number: str
    hours: str | None = None
    note: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """An officer of the company, whose name the measures ask for."""

    name: str
    title: str | None = None
    duties: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A part of the company and what it does."""

    name: str
    function: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceArea:
    """Where it supplies: region codes, words, or both."""

    regions: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureDocument:
    """A published catalogue or guide of what the company discloses."""

    title: str
    url: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureWindow:
    """Where questions about disclosure are answered."""

    name: str
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    hours: str | None = None


# Which file holds a top-level key; all others stand in company.yaml.
FILE_OF_KEY = {
    "tariffs": "tariffs",
    "charges": "tariffs",
    "procedures": "services",
    "promises": "services",
    "convenience": "services",
    "safety": "services",
    "standards": "services",
    "meter_reading": "services",
    "heating_seasons": "services",
    "no_outages_as_of": "services",
    "outlets": "outlets",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """All records of one company laid together.

    The fields are those of company.yaml, tariffs.yaml, services.yaml and outlets.yaml, whose keys differ, so that a
    pointer such as `/tariffs/0` names a value whatever its file. `records` holds each file's source by its name
    (`company`, `tariffs`, `services`, `outlets`); notices and quality reports hold their own.
    """

    id: CompanyId
    records: dict[str, Record]
    name: str
    legal_name: str | None = None
    aliases: tuple[str, ...] = ()
    credit_code: str | None = None
    nature: str | None = None
    scale: str | None = None
    business_scope: str | None = None
    registered_capital: Decimal | None = None
    office_address: str | None = None
    phone: str | None = None
    leaders: tuple[Leader, ...] = ()
    departments: tuple[Department, ...] = ()
    service_area: ServiceArea | None = None
    website: str | None = None
    wechat: str | None = None
    app: str | None = None
    disclosure_catalogue: DisclosureDocument | None = None
    disclosure_guide: DisclosureDocument | None = None
    disclosure_window: DisclosureWindow | None = None
    hotlines: tuple[Hotline, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    note: str | None = None
    tariffs: tuple[Tariff, ...] = ()
    charges: tuple[Charge, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    promises: tuple[Promise, ...] = ()
    convenience: tuple[str, ...] = ()
    safety: tuple[SafetyAdvice, ...] = ()
    standards: tuple[Standard, ...] = ()
    meter_reading: MeterReading | None = None
    heating_seasons: tuple[HeatingPeriod, ...] = ()
    no_outages_as_of: date | None = None
    outlets: tuple[Outlet, ...] = ()
    notices: tuple[Notice, ...] = ()
    quality: tuple[QualityReport, ...] = ()

    @property
    def confirmed(self) -> bool:
        """Whether the company has confirmed every one of its records."""
        return all(record.confirmed for record in self.all_records)

    @property
    def all_records(self) -> tuple[Record, ...]:
        """Every file of the company, in the order of display."""
        return (*self.records.values(), *(n.record for n in self.notices), *(q.record for q in self.quality))

    @property
    def folder(self) -> str:
        """The folder of its files below the portal's root, with a slash at the end."""
        return f"content/companies/{self.id}/"

    def place(self, pointer: str) -> tuple[str, str]:
        """The file that holds (or should hold) what a pointer into the company names, and the pointer inside it.

        `/tariffs/0` is `/tariffs/0` of tariffs.yaml; `/notices/2026-11-21-x/start` is `/start` of that notice's file.
        """
        key, _, rest = pointer.removeprefix("/").partition("/")
        if key in {"notices", "quality"}:
            name, _, inner = rest.partition("/")
            return f"{self.folder}{key}/{name}.yaml" if name else f"{self.folder}{key}/", f"/{inner}" if inner else ""
        return f"{self.folder}{FILE_OF_KEY.get(key, 'company')}.yaml", pointer

    @property
    def is_demonstration(self) -> bool:
        """Whether the company is invented."""
        return is_demonstration(self.id.region)
