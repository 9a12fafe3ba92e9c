"""整改期限。期限当日算在期限之内。"""

from collections.abc import Iterator
from datetime import date

from disclosure.model.rectification import Event, EventKind, Nature, Rectification
from disclosure.model.verdict import Severity
from disclosure.rules.rectifications.context import LedgerContext
from disclosure.rules.rectifications.declared import ledger_rule
from disclosure.rules.rectifications.due import Due, counted, due_after
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said

RECOMMENDATION = NotApplicable("这是建议，没有见到据此下达的责令文件，没有对企业生效的期限")
_ENDS = frozenset({EventKind.SUBMITTED, EventKind.CLOSED_CORRECTED, EventKind.CLOSED_NOT_CORRECTED})


@ledger_rule(
    "R01",
    title="在期限内报送整改情况",
    remedy="尽快报送整改情况和证明材料；确有困难的，在期限届满前申请延期。",
    severity=Severity.MUST,
)
def reply_comes_in_time(order: Rectification, context: LedgerContext) -> Iterator[Said]:
    """责令改正文件定了期限，就要在期限内报送。依据是责令改正文件本身。

    先后几次打开的，每一次分别看。资料在期限届满前就中断的，不知道此后是否报送，判为无法判定，不能当作没有办理。

    不合规：

        ordered_on: 2026-10-01
        deadline: 2026-10-31

    合规：

        ordered_on: 2026-10-01
        deadline: 2026-10-31
        events:
          - {day: 2026-10-31, kind: submitted, by: 示例公司, company_words: 已整改}
    """
    if order.nature is Nature.RECOMMENDATION:
        yield RECOMMENDATION
        return
    rounds = order.rounds_until(context.as_of)
    for number, part in enumerate(rounds):
        yield from _round(order, part, context.as_of, is_first=number == 0)


def _round(order: Rectification, part: tuple[tuple[int, Event], ...], as_of: date, *, is_first: bool) -> Iterator[Said]:
    """One round: from the order or a reopening to the first reply, or else to its closing, or to the day of judging."""
    ending = next(((place, event) for place, event in part if event.kind in _ENDS), None)
    until = tuple(event for place, event in part if ending is None or place <= ending[0])
    due = due_after(order, until, is_first=is_first)
    if due.day is None:
        yield NotJudged(due.told)
        return
    yield Evidence(f"期限：{due.told}")
    if ending is None:
        yield from _without_reply(order, due.day, as_of)
    else:
        yield from _with_reply(ending, due.day)


def _with_reply(ending: tuple[int, Event], due: date) -> Iterator[Said]:
    place, event = ending
    is_reply = event.kind is EventKind.SUBMITTED
    late = (event.day - due).days
    if late > 0:
        told = (
            f"{event.day} 才报送，期限为 {due}，晚 {late} 天"
            if is_reply
            else f"期限 {due} 之前没有报送，{event.day} 办结"
        )
        yield Flaw(f"/events/{place}/day", told)
    else:
        yield Evidence(f"{event.day} {'报送' if is_reply else '办结'}，期限为 {due}，没有逾期")


def _without_reply(order: Rectification, due: date, as_of: date) -> Iterator[Said]:
    late = (as_of - due).days
    if late <= 0:
        yield NotApplicable(f"期限未到：{due}，还有 {-late} 天" if late else f"期限未到：{due}，就是判定日")
    elif order.known_until is not None and order.known_until < due:
        yield NotJudged(
            f"期限 {due} 已过 {late} 天，但本门户的资料截至 {order.known_until}，没有后续资料，不知道是否已经报送"
        )
    else:
        known = order.known_until
        limit = f"（资料截至 {known}）" if known is not None and known < as_of else ""
        yield Flaw("/events" if order.events else "", f"期限 {due} 已过 {late} 天，没有报送{limit}")


@ledger_rule(
    "R04",
    title="期限不早于下达之日",
    remedy="核对下达日期和期限，照文件改正。",
    severity=Severity.MUST,
)
def deadline_follows_the_order(order: Rectification, context: LedgerContext) -> Iterator[Said]:
    """期限早于下达（送达）之日的，无法遵守，不是文件有误，就是登记有误；延期和重新打开定的期限同样不早于作出之日。

    不合规：

        ordered_on: 2026-10-10
        deadline: 2026-10-01

    合规：

        ordered_on: 2026-10-10
        deadline: 2026-10-20
    """
    begin = order.served_on or order.ordered_on
    set_later = [(place, event) for place, event in context.events(order) if event.deadline is not None]
    if order.deadline is not None and begin is not None:
        yield from _follows("/deadline", order.deadline, begin)
    elif order.deadline is not None:
        yield NotJudged("没有下达日期")
    elif not set_later:
        yield NotApplicable("文件没有写明期限日期")
    for place, event in set_later:
        if event.deadline is not None:
            yield from _follows(f"/events/{place}/deadline", event.deadline, event.day)


def _follows(pointer: str, deadline: date, begin: date) -> Iterator[Said]:
    days = (deadline - begin).days
    if days < 0:
        yield Flaw(pointer, f"期限 {deadline} 比作出之日 {begin} 早 {-days} 天")
    else:
        yield Evidence(f"作出于 {begin}，期限 {deadline}，相隔 {days} 天")


@ledger_rule(
    "R07",
    title="写明期限",
    remedy="照文件补写 deadline（日期）或 within（天数）；文件没有写的，请下达机关补正。",
    severity=Severity.SHOULD,
)
def order_has_a_deadline(order: Rectification, _: LedgerContext) -> Iterator[Said]:
    """没有期限的责令，谁也说不出什么时候算逾期。这是本门户的建议。

    不合规：

        ordered_on: 2026-10-10

    合规：

        ordered_on: 2026-10-10
        within: {count: 10, unit: days}
    """
    if order.nature is Nature.RECOMMENDATION:
        yield RECOMMENDATION
    elif order.deadline is None and order.within is None:
        yield Flaw("", "没有写期限")


@ledger_rule(
    "R08",
    title="期限的日期与天数相符",
    remedy="核对文件：日期和天数以哪个为准，请下达机关说明；没有说明前照原文登记。",
    severity=Severity.SHOULD,
)
def date_and_period_agree(order: Rectification, _: LedgerContext) -> Iterator[Said]:
    """既写“几日内”又写明日期的，两者要相符。次日起算，末日逢休息日顺延到下一个工作日。

    不合规：

        ordered_on: 2026-10-12
        within: {count: 10, unit: working-days}
        deadline: 2026-10-22

    合规：

        ordered_on: 2026-10-12
        within: {count: 10, unit: days}
        deadline: 2026-10-22
    """
    begin = order.served_on or order.ordered_on
    if order.deadline is None or order.within is None:
        yield NotApplicable("没有同时写日期和天数")
    elif begin is None:
        yield NotJudged("没有下达日期，天数无从推算")
    else:
        yield from _agree(order.deadline, counted(begin, order.within, "送达" if order.served_on else "下达"))


def _agree(deadline: date, due: Due) -> Iterator[Said]:
    if due.day is None:
        yield NotJudged(due.told)
        return
    yield Evidence(due.told)
    if due.day != deadline:
        yield Flaw(
            "/deadline", f"写明的期限是 {deadline}，按天数推算是 {due.day}，相差 {abs((deadline - due.day).days)} 天"
        )


@ledger_rule(
    "R10",
    title="延期在期限届满前批准，且不缩短期限",
    remedy="期限届满后不再延期，应当重新打开或者另行下达。",
    severity=Severity.SHOULD,
)
def extension_comes_in_time(order: Rectification, context: LedgerContext) -> Iterator[Said]:
    """期限过后再批延期，等于把逾期抹去。这是本门户的建议。

    不合规：

        ordered_on: 2026-10-01
        deadline: 2026-10-10
        events:
          - {day: 2026-10-12, kind: deadline-extended, by: 示例市城管局, inspector_words: 准予, deadline: 2026-10-20}

    合规：

        ordered_on: 2026-10-01
        deadline: 2026-10-10
        events:
          - {day: 2026-10-09, kind: deadline-extended, by: 示例市城管局, inspector_words: 准予, deadline: 2026-10-20}
    """
    extended = False
    for number, part in enumerate(order.rounds_until(context.as_of)):
        for at, (place, event) in enumerate(part):
            if event.kind is EventKind.DEADLINE_EXTENDED and event.deadline is not None:
                extended = True
                before = due_after(order, tuple(one for _, one in part[:at]), is_first=number == 0)
                yield from _in_time(place, event, event.deadline, before)
    if not extended:
        yield context.absent(order, "没有延期")


def _in_time(place: int, event: Event, until: date, before: Due) -> Iterator[Said]:
    if before.day is None:
        yield NotJudged(before.told)
        return
    yield Evidence(f"原期限 {before.day}，{event.day} 延至 {until}")
    if event.day > before.day:
        yield Flaw(f"/events/{place}/day", f"原期限 {before.day} 已过 {(event.day - before.day).days} 天，才批准延期")
    if until <= before.day:
        yield Flaw(f"/events/{place}/deadline", f"新期限 {until} 不晚于原期限 {before.day}")


FAMILY = (
    reply_comes_in_time,
    deadline_follows_the_order,
    order_has_a_deadline,
    date_and_period_agree,
    extension_comes_in_time,
)
