"""网点与热线：每个网点写全、停业有说明、二十四小时热线。"""

from collections.abc import Iterator

from disclosure.model.company import Company
from disclosure.model.verdict import Severity
from disclosure.rules.contacts import ALWAYS_OPEN
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, Said, rule


@rule(
    "S01",
    title="每个网点有名称、地址和电话",
    remedy="在 outlets.yaml 中为每个网点补充 address（地址）和 phone（电话）。",
    basis=("measures-2021#outlets",),
    severity=Severity.MUST,
)
def every_outlet_has_address_and_phone(company: Company, _: Context) -> Iterator[Said]:
    """D13 要求至少一个网点写全，本条逐个网点检查。

    不合规：

        outlets:
          - {id: main, name: 示例营业厅, address: 示例路 1 号}

    合规：

        outlets:
          - {id: main, name: 示例营业厅, address: 示例路 1 号, phone: 0900-6000000}
    """
    yield from _each_outlet(company, {"address": "地址", "phone": "电话"})


@rule(
    "S02",
    title="每个网点有服务时间和办理业务",
    remedy="在 outlets.yaml 中为每个网点补充 hours（服务时间）和 services（办理业务）。",
    basis=("measures-2021#outlets",),
    severity=Severity.MUST,
)
def every_outlet_has_hours_and_services(company: Company, _: Context) -> Iterator[Said]:
    """跑一趟才发现没开门、不办这项业务，是最常见的抱怨。

    不合规：

        outlets:
          - {id: main, name: 示例营业厅, hours: "Mo-Fr 08:30-17:30"}

    合规：

        outlets:
          - {id: main, name: 示例营业厅, hours: "Mo-Fr 08:30-17:30", services: [缴费]}
    """
    yield from _each_outlet(company, {"hours": "服务时间", "services": "办理业务"})


def _each_outlet(company: Company, wanted: dict[str, str]) -> Iterator[Said]:
    if not company.outlets:
        yield NotApplicable("没有公开的网点")
    for index, outlet in enumerate(company.outlets):
        missing = [label for key, label in wanted.items() if not getattr(outlet, key)]
        if missing:
            yield Flaw(f"/outlets/{index}", f"“{outlet.name}”未见公开{'、'.join(missing)}")


@rule(
    "S03",
    title="停业的网点写明起止日期",
    remedy="在网点的 closure 中写明 since（从哪天起）和 until（到哪天止）。",
    basis=("measures-2021#outlets",),
    severity=Severity.SHOULD,
)
def a_closed_outlet_says_until_when(company: Company, context: Context) -> Iterator[Said]:
    """关着门又没有公告，来的人只能白跑。

    不合规：

        outlets:
          - {id: main, name: 示例营业厅, closure: {reason: 装修}}

    合规：

        outlets:
          - {id: main, name: 示例营业厅, closure: {reason: 装修, since: 2026-11-01, until: 2026-12-01}}
    """
    closed = [(index, outlet) for index, outlet in enumerate(company.outlets) if outlet.closure]
    if not closed:
        yield NotApplicable("没有停业的网点")
    for index, outlet in closed:
        closure = outlet.closure
        if closure is None:
            continue
        if closure.since is None or closure.until is None:
            yield Flaw(f"/outlets/{index}/closure", f"“{outlet.name}”停业未写明起止日期")
        elif closure.until < context.as_of:
            yield Evidence(f"“{outlet.name}”停业至 {closure.until}，已期满")


@rule(
    "S04",
    title="设立 24 小时服务电话",
    remedy='在 company.yaml 的 hotlines 中为至少一个电话写 hours: "24/7"。',
    basis=(
        "zhumadian-gas#art19-5",
        "henan-heat#art24",
        "shangqiu-water#art26-2",
        "zhengzhou-gas#art18",
        "luoyang-heat#art25",
        "shandong-heat#art28",
    ),
    severity=Severity.MUST,
)
def a_number_answers_day_and_night(company: Company, _: Context) -> Iterator[Said]:
    """只在地方规定了 24 小时服务电话的地区和行业判定。

    不合规：

        hotlines:
          - {purpose: consulting, number: 0900-6000001, hours: "Mo-Fr 08:30-17:30"}

    合规：

        hotlines:
          - {purpose: repair, number: 0900-6000002, hours: "24/7"}
    """
    always = [line for line in company.hotlines if line.hours == ALWAYS_OPEN]
    if always:
        yield Evidence(f"{always[0].number} 为 24 小时服务电话")
    else:
        yield Flaw("/hotlines", "未见公开 24 小时服务电话")


FAMILY = (
    every_outlet_has_address_and_phone,
    every_outlet_has_hours_and_services,
    a_closed_outlet_says_until_when,
    a_number_answers_day_and_night,
)
