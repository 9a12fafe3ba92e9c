"""办事指南：怎么申请、缴费、维修。"""

from collections.abc import Iterator

from disclosure.model.company import Company
from disclosure.model.service import Procedure, ProcedureKind
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Flaw, rule

_GUIDES = {
    ProcedureKind.NEW_CONNECTION: "报装",
    ProcedureKind.TRANSFER: "过户",
    ProcedureKind.CLOSING: "销户",
}


@rule(
    "D09",
    title="公开申请（报装）、过户、销户办事指南",
    remedy="在 services.yaml 的 procedures 中补充 new-connection、transfer、closing 三项，写明 steps。",
    basis=("measures-2021#procedures", "measures-2008#procedures", "henan-business-environment#art21"),
    severity=Severity.MUST,
)
def application_guides_are_disclosed(company: Company, context: Context) -> Iterator[Flaw]:
    """2021 年版要求申请、过户、销户等办事指南；2008 年版要求申请报装工作程序。

    不合规：

        procedures:
          - {kind: new-connection, steps: [受理申请, 验收接通]}

    合规：

        procedures:
          - {kind: new-connection, steps: [受理申请, 验收接通]}
          - {kind: transfer, steps: [提交申请, 核对过户]}
          - {kind: closing, steps: [提交申请, 结清费用, 拆表销户]}
    """
    for kind, label in _GUIDES.items():
        if context.edition == "2008" and kind is not ProcedureKind.NEW_CONNECTION:
            continue
        yield from _steps(company, kind, label)


@rule(
    "D10",
    title="公开缴费办理程序、渠道和时限",
    remedy="在 services.yaml 中补充 kind: payment，写明 steps、time_limit、online（线上）和 offline（线下）渠道。",
    basis=("measures-2021#payment", "measures-2008#payment"),
    severity=Severity.MUST,
)
def payment_is_explained(company: Company, context: Context) -> Iterator[Flaw]:
    """缴费是人人都要办的事；线上线下渠道都要写出来（2021 年版）。

    不合规：

        procedures:
          - kind: payment
            steps: [查询账单, 支付]
            time_limit: {note: 即时办结}
            online: [{name: 微信公众号}]

    合规：

        procedures:
          - kind: payment
            steps: [查询账单, 支付]
            time_limit: {note: 即时办结}
            online: [{name: 微信公众号}]
            offline: [各营业厅]
    """
    for pointer, procedure in _of_kind(company, ProcedureKind.PAYMENT):
        if context.edition != "2008":
            if not procedure.online:
                yield Flaw(pointer, "缴费办事指南未写明线上办理渠道")
            if not procedure.offline and not procedure.outlets:
                yield Flaw(pointer, "缴费办事指南未写明线下办理渠道")
        if procedure.time_limit is None:
            yield Flaw(pointer, "缴费办事指南未写明办理时限")
    yield from _steps(company, ProcedureKind.PAYMENT, "缴费")


@rule(
    "D11",
    title="公开维修办理程序和时限",
    remedy="在 services.yaml 中补充 kind: repair 的办事指南，写明 steps（步骤）和 time_limit（时限）。",
    basis=("measures-2021#repair", "measures-2008#repair"),
    severity=Severity.MUST,
)
def repair_is_explained(company: Company, _: Context) -> Iterator[Flaw]:
    """家里坏了，要知道怎么报、多久修好。

    不合规：

        procedures:
          - {kind: repair, steps: [电话报修, 上门维修]}

    合规：

        procedures:
          - {kind: repair, steps: [电话报修, 上门维修], time_limit: {days: 1}}
    """
    for pointer, procedure in _of_kind(company, ProcedureKind.REPAIR):
        if procedure.time_limit is None:
            yield Flaw(pointer, "维修办事指南未写明办理时限")
    yield from _steps(company, ProcedureKind.REPAIR, "维修")


def _of_kind(company: Company, kind: ProcedureKind) -> Iterator[tuple[str, Procedure]]:
    for index, procedure in enumerate(company.procedures):
        if procedure.kind is kind:
            yield f"/procedures/{index}", procedure


def _steps(company: Company, kind: ProcedureKind, label: str) -> Iterator[Flaw]:
    guides = list(_of_kind(company, kind))
    if not guides:
        yield Flaw("/procedures", f"未见公开{label}办事指南")
    for pointer, procedure in guides:
        if not procedure.steps:
            named = f"“{procedure.name}”" if len(guides) > 1 and procedure.name else label
            yield Flaw(pointer, f"{named}办事指南未写办理步骤")


FAMILY = (application_guides_are_disclosed, payment_is_explained, repair_is_explained)
