"""台账本身：先后有序，一步接一步。"""

from collections.abc import Iterator
from itertools import pairwise

from disclosure.model.rectification import CLOSED, EventKind, Rectification, State, state_after
from disclosure.model.verdict import Severity
from disclosure.rules.rectifications.context import LedgerContext
from disclosure.rules.rectifications.declared import ledger_rule
from disclosure.rules.rule import Flaw, Said

_NOTHING = "还没有办理经过"
_WHAT = {
    EventKind.SUBMITTED: "报送",
    EventKind.RECHECKED: "复查",
    EventKind.CLOSED_CORRECTED: "办结",
    EventKind.CLOSED_NOT_CORRECTED: "办结",
    EventKind.DEADLINE_EXTENDED: "延期",
}


@ledger_rule(
    "R05",
    title="办理经过按时间先后登记，且不早于下达",
    remedy="核对各项的日期；补登记的事项也写在末尾，并说明补登记的原因。",
    severity=Severity.MUST,
)
def events_are_in_order(order: Rectification, context: LedgerContext) -> Iterator[Said]:
    """台账只在末尾追加，后一项的日期不早于前一项，也不早于下达之日。

    不合规：

        ordered_on: 2026-10-10
        events:
          - {day: 2026-10-09, kind: submitted, by: 示例公司, company_words: 已整改}

    合规：

        ordered_on: 2026-10-10
        events:
          - {day: 2026-10-10, kind: submitted, by: 示例公司, company_words: 已整改}
    """
    if not order.events:
        yield context.absent(order, _NOTHING)
    for place, event in enumerate(order.events):
        if order.ordered_on is not None and event.day < order.ordered_on:
            yield Flaw(f"/events/{place}/day", f"{event.day} 早于下达之日 {order.ordered_on}")
    for place, (before, after) in enumerate(pairwise(order.events), 1):
        if after.day < before.day:
            yield Flaw(f"/events/{place}/day", f"{after.day} 登记在 {before.day} 的事项之后")


@ledger_rule(
    "R06",
    title="办结和重新打开一步接一步",
    remedy="已经办结的，先登记重新打开，再登记新的事项；没有办结的，不登记重新打开。",
    severity=Severity.MUST,
)
def steps_follow_each_other(order: Rectification, context: LedgerContext) -> Iterator[Said]:
    """办结之后只有重新打开，才能再报送、复查、延期、办结；没有办结的，不用重新打开。

    不合规：

        events:
          - {day: 2026-10-21, kind: closed-not-corrected, by: 示例市城市管理局, inspector_words: 逾期未整改}
          - {day: 2026-10-22, kind: closed-not-corrected, by: 示例市城市管理局, inspector_words: 逾期未整改}

    合规：

        events:
          - {day: 2026-10-21, kind: closed-not-corrected, by: 示例市城市管理局, inspector_words: 逾期未整改}
          - {day: 2026-10-22, kind: reopened, by: 示例市城市管理局, inspector_words: 继续整改, deadline: 2026-11-30}
    """
    events = context.events(order)
    if not events:
        yield context.absent(order, _NOTHING)
    for at, (place, event) in enumerate(events):
        before = state_after(tuple(one for _, one in events[:at]))
        if flaw := _step(before, event.kind):
            yield Flaw(f"/events/{place}", f"{event.day} {flaw}")


def _step(before: State, kind: EventKind) -> str | None:
    if kind is EventKind.REOPENED:
        return None if before in CLOSED else "重新打开，但此前没有办结"
    return f"{_WHAT[kind]}，但此前已经办结，没有重新打开" if before in CLOSED else None


FAMILY = (events_are_in_order, steps_follow_each_other)
