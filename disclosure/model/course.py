"""The course of a stop: what a notice, its updates and the notices that follow it say of one event, step by step."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind

CONTINUES = frozenset({NoticeKind.EXTENSION, NoticeKind.RESTORATION})
"""Kinds of notices that say how another one goes on, and nothing of their own."""


class StepKind(StrEnum):
    """What happened, or is to happen."""

    PUBLISHED = "published"
    STARTED = "started"
    TOLD = "told"
    EXTENDED = "extended"
    BROUGHT_FORWARD = "brought-forward"
    EXPECTED_END = "expected-end"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. `at` is None where the record does not say when; `until` is the end that the step announces.

    `text` is what an update says; `notices` are those notices beside the first that say the same.
    """

    kind: StepKind
    at: Moment | None = None
    text: str | None = None
    until: Moment | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """An event from its first notice on.

    `following` holds the notices that follow the first, in the order of their days. `end` is the end that was announced
    last; `is_over` says that supply is known to be back, `over` since when. `late` is by how much that, or else the end
    announced last, is after the end announced first; None where a clock time is not known, negative where it is before.
    """

    notice: Notice
    following: tuple[Notice, ...]
    steps: tuple[Step, ...]
    end: Moment | None
    over: Moment | None
    is_over: bool
    late: timedelta | None

    @property
    def is_called_off(self) -> bool:
        """Whether it was over before it was to begin."""
        start = self.notice.start
        return bool(start and self.over and self.over.latest <= start.earliest)

    @property
    def told(self) -> tuple[Moment, ...]:
        """When something of it was made known, in order; empty where no day is known."""
        notices = (self.notice, *self.following)
        published = (one.published_at for one in notices)
        updated = (update.at for one in notices for update in one.updates)
        return tuple(sorted(filter(None, (*published, *updated, self.over))))


Followers = Callable[[Notice], Iterable[Notice]]


def course_of(notice: Notice, followers: Followers) -> Course:
    """Put a notice's course together; `followers` gives the notices of its company that follow one directly."""
    following = _following(notice, followers)
    chain = (notice, *following)
    closing = [one for one in following if one.kind is NoticeKind.RESTORATION]
    over = next(filter(None, (one.actual_end for one in (notice, *reversed(following)))), None) or next(
        (one.published_at for one in closing if one.published_at), None
    )
    announced = _announced(chain)
    ends = [step.until for step in announced if step.until]
    end = ends[-1] if ends else None
    is_over = over is not None or bool(closing)
    last = over or (None if is_over else end)
    return Course(
        notice=notice,
        following=following,
        steps=_in_order([*announced, *_begun(notice), *_ended(closing, is_over=is_over, over=over, end=end)]),
        end=end,
        over=over,
        is_over=is_over,
        late=_between(ends[0], last) if ends and last else None,
    )


def _following(notice: Notice, followers: Followers) -> tuple[Notice, ...]:
    found: dict[str, Notice] = {}
    waiting = [notice]
    while waiting:
        for one in followers(waiting.pop()):
            if one.id != notice.id and one.id not in found:
                found[one.id] = one
                waiting.append(one)
    return tuple(sorted(found.values(), key=lambda one: (_first_day(one), one.id)))


def _first_day(notice: Notice) -> Moment:
    return notice.published_at or notice.actual_end or notice.start or _NEVER


def _announced(chain: tuple[Notice, ...]) -> list[Step]:
    """What was announced in turn; an end that was announced already is not announced again."""
    first, *following = chain
    told = [
        *_updates(first),
        *(step for one in following if one.kind is not NoticeKind.RESTORATION for step in _follower(one)),
    ]
    told.sort(key=lambda step: step.at or _NEVER)
    steps = [Step(kind=StepKind.PUBLISHED, at=first.published_at, until=first.expected_end)]
    for step in told:
        _add(steps, step)
    return steps


def _updates(notice: Notice) -> Iterator[Step]:
    for update in notice.updates:
        yield Step(kind=StepKind.TOLD, at=update.at, text=update.text, until=update.expected_end)


def _follower(notice: Notice) -> Iterator[Step]:
    until = notice.expected_end if notice.kind is NoticeKind.EXTENSION else None
    yield Step(kind=StepKind.TOLD, at=notice.published_at, until=until, notices=(notice,))
    if notice.kind is NoticeKind.EXTENSION:
        yield from _updates(notice)


def _add(steps: list[Step], step: Step) -> None:
    for index, known in enumerate(steps[1:], 1):
        if step.until and known.until == step.until:
            steps[index] = _joined(known, step)
            return
    before = next((known.until for known in reversed(steps) if known.until), None)
    kind = step.kind
    if step.until and step.until != before:
        earlier = before is not None and step.until < before
        kind = StepKind.BROUGHT_FORWARD if earlier else StepKind.EXTENDED
    steps.append(Step(kind=kind, at=step.at, text=step.text, until=step.until, notices=step.notices))


def _joined(known: Step, step: Step) -> Step:
    return Step(
        kind=known.kind,
        at=known.at or step.at,
        text=known.text or step.text,
        until=known.until,
        notices=(*known.notices, *step.notices),
    )


def _begun(notice: Notice) -> Iterator[Step]:
    if notice.start:
        yield Step(kind=StepKind.STARTED, at=notice.start)


def _ended(closing: list[Notice], *, is_over: bool, over: Moment | None, end: Moment | None) -> Iterator[Step]:
    if is_over:
        yield Step(kind=StepKind.RESTORED, at=over, notices=tuple(closing))
    elif end:
        yield Step(kind=StepKind.EXPECTED_END, at=end)


def _in_order(steps: list[Step]) -> tuple[Step, ...]:
    """By time; what was told at the moment of the end is told with it."""
    ordered = sorted(steps, key=_place)
    last = ordered[-1]
    said = [step for step in ordered if step.kind is StepKind.TOLD and step.at and step.at == last.at]
    if last.kind is not StepKind.RESTORED or not said:
        return tuple(ordered)
    for step in said:
        last = _joined(last, step)
    return (*(step for step in ordered[:-1] if step not in said), last)


def _place(step: Step) -> tuple[Moment, int]:
    unknown = _EVER if step.kind is StepKind.PUBLISHED else _NEVER
    return (step.at or unknown, _RANKS.get(step.kind, 2))


def _between(first: Moment, last: Moment) -> timedelta | None:
    return last.earliest - first.earliest if first.is_exact and last.is_exact else None


_EVER, _NEVER = Moment.parse("0001-01-01"), Moment.parse("9999-12-31")
_RANKS = {StepKind.PUBLISHED: 0, StepKind.STARTED: 1, StepKind.EXPECTED_END: 3, StepKind.RESTORED: 4}
