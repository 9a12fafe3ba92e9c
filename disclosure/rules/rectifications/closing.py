"""复查和办结：谁整改，谁复查，不能是同一家。"""

from collections.abc import Iterator

from disclosure.model.rectification import Event, EventKind, Rectification
from disclosure.model.verdict import Severity
from disclosure.rules.rectifications.context import LedgerContext
from disclosure.rules.rectifications.declared import ledger_rule
from disclosure.rules.rule import Evidence, Flaw, Said

_BY_INSPECTORS = frozenset({EventKind.RECHECKED, EventKind.CLOSED_CORRECTED, EventKind.CLOSED_NOT_CORRECTED})
_RESTART = frozenset({EventKind.SUBMITTED, EventKind.REOPENED})


@ledger_rule(
    "R02",
    title="按已整改办结之前经过复查",
    remedy="先复查，记下复查单位和结论，再办结；没有复查就办结的，重新打开后补做复查。",
    severity=Severity.MUST,
)
def closing_follows_a_recheck(order: Rectification, context: LedgerContext) -> Iterator[Said]:
    """企业说改好了，要有别人看过才算。报送之后、办结之前要有复查，复查的结论是整改到位。这是本门户的口径。

    不合规：

        events:
          - {day: 2026-10-20, kind: submitted, by: 示例公司, company_words: 已整改}
          - {day: 2026-10-21, kind: closed-corrected, by: 示例市城市管理局, inspector_words: 予以销号}

    合规：

        events:
          - {day: 2026-10-20, kind: submitted, by: 示例公司, company_words: 已整改}
          - {day: 2026-10-21, kind: rechecked, by: 示例市城市管理局, inspector_words: 属实, corrected: true}
          - {day: 2026-10-21, kind: closed-corrected, by: 示例市城市管理局, inspector_words: 予以销号}
    """
    recheck: Event | None = None
    closed = False
    for place, event in context.events(order):
        if event.kind in _RESTART:
            recheck = None
        elif event.kind is EventKind.RECHECKED:
            recheck = event
        elif event.kind is EventKind.CLOSED_CORRECTED:
            closed = True
            yield _closing(place, event, recheck)
    if not closed:
        yield context.absent(order, "没有按已整改办结")


def _closing(place: int, closing: Event, recheck: Event | None) -> Said:
    pointer = f"/events/{place}"
    if recheck is None:
        return Flaw(pointer, f"{closing.day} 按已整改办结，此前没有复查")
    if recheck.corrected is False:
        return Flaw(pointer, f"{closing.day} 按已整改办结，但 {recheck.day} 复查的结论是没有整改到位")
    return Evidence(f"{recheck.day} 由{recheck.by}复查，{closing.day} 办结")


@ledger_rule(
    "R03",
    title="复查和办结由报送单位以外的单位作出",
    remedy="由下达机关或者主管部门派人复查，写明复查单位。",
    severity=Severity.MUST,
)
def recheck_is_by_another(order: Rectification, context: LedgerContext) -> Iterator[Said]:
    """自己查自己的不算复查。按单位名称比较，企业的简称、全称、别名都算同一家。这是本门户的口径。

    不合规：

        events:
          - {day: 2026-10-20, kind: submitted, by: 示例公司, company_words: 已整改}
          - {day: 2026-10-21, kind: rechecked, by: 示例公司, inspector_words: 属实, corrected: true}

    合规：

        events:
          - {day: 2026-10-20, kind: submitted, by: 示例公司, company_words: 已整改}
          - {day: 2026-10-21, kind: rechecked, by: 示例市城市管理局, inspector_words: 属实, corrected: true}
    """
    who = {event.by for _, event in context.events(order) if event.kind is EventKind.SUBMITTED}
    judged = [(place, event) for place, event in context.events(order) if event.kind in _BY_INSPECTORS]
    for place, event in judged:
        if event.by in who or context.is_responsible(order, event.by):
            yield Flaw(f"/events/{place}/by", f"{event.day} 的复查或者办结由{event.by}作出，就是报送或者责任单位")
        else:
            yield Evidence(f"{event.day} 由{event.by}作出")
    if not judged:
        yield context.absent(order, "还没有复查和办结")


@ledger_rule(
    "R09",
    title="报送附有证明材料",
    remedy="补报能够证明整改的材料：照片、公示页面的网址、记录等。",
    severity=Severity.SHOULD,
)
def reply_has_proof(order: Rectification, context: LedgerContext) -> Iterator[Said]:
    """只说改好了，没有材料，复查的人无从核对。这是本门户的建议。

    不合规：

        events:
          - {day: 2026-10-20, kind: submitted, by: 示例公司, company_words: 已整改}

    合规：

        events:
          - day: 2026-10-20
            kind: submitted
            by: 示例公司
            company_words: 已整改
            proof: [{title: 窗口值班表}]
    """
    replies = [(place, event) for place, event in context.events(order) if event.kind is EventKind.SUBMITTED]
    for place, event in replies:
        if not event.proof:
            yield Flaw(f"/events/{place}", f"{event.day} 的报送没有附证明材料")
    if not replies:
        yield context.absent(order, "还没有报送")


FAMILY = (closing_follows_a_recheck, recheck_is_by_another, reply_has_proof)
