"""A stop as an alert of the Common Alerting Protocol 1.2 (OASIS CAP-v1.2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from disclosure.feeds.item import Item, timestamp
from disclosure.feeds.markup import around, document, element, optional
from disclosure.feeds.publisher import Publisher
from disclosure.model.course import Course, Step, StepKind
from disclosure.model.moment import Moment
from disclosure.model.notice import NoticeKind
from disclosure.wording import notices as wording

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
MEDIA_TYPE = "application/cap+xml"
KEPT = timedelta(days=30)
"""An alert is kept for so long after its event's end."""
_GEOCODE = "GB/T 2260"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One of an event's messages: `kind` is Alert, Update or Cancel; `number` counts from 0."""

    number: int
    kind: str
    sent: Moment


def messages(course: Course) -> tuple[Message, ...]:
    """Every message that an event's record gives, in order; none where the clock time of one is not known.

    The first is the notice itself, a restoration cancels, all between them update.
    """
    if not course.notice.is_outage:
        return ()
    told = [step for step in course.steps if step.kind not in {StepKind.STARTED, StepKind.EXPECTED_END}]
    last = next((place for place, step in enumerate(told) if step.kind is StepKind.RESTORED), len(told))
    told = sorted(told[: last + 1], key=lambda step: _TURNS.get(step.kind, 1))
    sent = [_sent(step) for step in told]
    if not all(moment and moment.is_exact for moment in sent):
        return ()
    return tuple(
        Message(number=number, kind=_KINDS.get(step.kind, "Update"), sent=moment)
        for number, (step, moment) in enumerate(zip(told, sent, strict=True))
        if moment
    )


_KINDS = {StepKind.PUBLISHED: "Alert", StepKind.RESTORED: "Cancel"}
_TURNS = {StepKind.PUBLISHED: 0, StepKind.RESTORED: 2}


def _sent(step: Step) -> Moment | None:
    if step.kind is StepKind.RESTORED:
        return next((one.published_at for one in step.notices if one.published_at), step.at)
    return step.at


def is_kept(course: Course, known: date) -> bool:
    """Whether an event's alert is still given on the day on which notices were last collected."""
    notice = course.notice
    last = course.over or course.end or notice.start or notice.published_at
    return last is not None and last.latest.date() >= known - KEPT and bool(messages(course))


def alert(publisher: Publisher, item: Item) -> bytes:
    """Give the newest message of an event; it names those before. IndexError for an event that has none."""
    *earlier, message = messages(item.course)
    status = "Exercise" if item.company.is_demonstration else "Actual"
    head = (
        element("identifier", identifier(publisher, item, message)),
        element("sender", publisher.sender),
        element("sent", timestamp(message.sent)),
        element("status", status),
        element("msgType", message.kind),
        element("scope", "Public"),
        optional("note", wording.EXERCISE if item.company.is_demonstration else None),
        optional("references", " ".join(_reference(publisher, item, one) for one in earlier)),
    )
    return document(around("alert", [*head, around("info", _info(publisher, item, message))], xmlns=NAMESPACE))


def identifier(publisher: Publisher, item: Item, message: Message) -> str:
    """Name a message for good: no blank, comma, `<` or `&` (section 3.2.1 of the standard)."""
    return quote(f"{publisher.host}{publisher.path}{item.name}/{message.number}", safe="/:@+-._~")


def _reference(publisher: Publisher, item: Item, message: Message) -> str:
    return f"{publisher.sender},{identifier(publisher, item, message)},{timestamp(message.sent)}"


def _info(publisher: Publisher, item: Item, message: Message) -> Sequence[str]:
    notice, course = item.notice, item.course
    ends = course.over if message.kind == "Cancel" else course.end
    urgency, certainty, response = _weight(item, message)
    return (
        element("language", "zh-CN"),
        element("category", "Infra"),
        element("event", wording.event_name(item.company.id.sector, notice.kind)),
        element("responseType", response),
        element("urgency", urgency),
        element("severity", "Minor" if notice.kind is NoticeKind.PRESSURE_REDUCTION else "Moderate"),
        element("certainty", certainty),
        element("effective", timestamp(message.sent)),
        optional("onset", _exactly(notice.start)),
        optional("expires", _exactly(ends)),
        element("senderName", wording.relayed(item.company.name, publisher.name)),
        element("headline", item.title),
        element("description", item.text),
        optional("instruction", notice.measures),
        element("web", item.page),
        optional("contact", wording.phones_text(notice.phones)),
        around("area", _area(item)),
    )


def _weight(item: Item, message: Message) -> tuple[str, str, str]:
    """Urgency, certainty and what to do: by the kind of notice, since the record weighs nothing itself."""
    if message.kind == "Cancel":
        return ("Past", "Observed", "AllClear")
    return ("Future", "Likely", "Prepare") if item.notice.is_planned else ("Immediate", "Observed", "Prepare")


def _area(item: Item) -> Iterable[str]:
    yield element("areaDesc", wording.areas_text(item.notice.areas) or item.place)
    for code in item.notice.regions or (item.company.id.region,):
        yield around("geocode", [element("valueName", _GEOCODE), element("value", code)])


def _exactly(moment: Moment | None) -> str | None:
    return timestamp(moment) if moment and moment.is_exact else None
