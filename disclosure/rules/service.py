"""服务：网点、承诺、便民、安全、标准。"""

from collections.abc import Iterator
from datetime import date

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.outlet import Outlet
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, rule

_PRINTERS = str.maketrans("—–－／[]［］【】", "---/〔〕〔〕〔〕", " \u3000")
_INFERRED = "推定"
"""Said of a last day that no text gives."""


@rule(
    "D13",
    title="公开服务网点",
    remedy="在 outlets.yaml 中为网点写明 address（地址）、phone（电话）、hours（服务时间）和 services（办理业务）。",
    basis=("measures-2021#outlets", "measures-2008#outlets"),
    severity=Severity.MUST,
)
def outlets_are_disclosed(company: Company, context: Context) -> Iterator[Flaw]:
    """至少有一个网点写得完整：在哪里、什么时候开门、办什么、打什么电话。2008 年版要求网点设置，有地址即可。

    不合规：

        outlets:
          - {id: main, name: 示例营业厅, address: 示例路 1 号}

    合规：

        outlets:
          - {id: main, name: 示例营业厅, address: 示例路 1 号, phone: 0999-6000000,
             hours: "Mo-Fr 08:30-17:30", services: [缴费, 报装]}
    """
    if not company.outlets:
        yield Flaw("/outlets", "未见公开服务网点")
        return
    gaps = [_missing(outlet, context.edition) for outlet in company.outlets]
    if all(gaps):
        yield from (
            Flaw(f"/outlets/{index}", f"“{company.outlets[index].name}”未见公开{'、'.join(gap)}")
            for index, gap in enumerate(gaps)
        )


def _missing(outlet: Outlet, edition: str | None) -> list[str]:
    wanted = {"address": "地址"}
    if edition != "2008":
        wanted |= {"phone": "电话", "hours": "服务时间", "services": "办理业务"}
    return [label for key, label in wanted.items() if not getattr(outlet, key)]


@rule(
    "D14",
    title="公开服务标准和服务承诺",
    remedy="在 services.yaml 的 promises 中至少写一条带 value（数值）和 unit（单位）的承诺。",
    basis=("measures-2021#standards-promises", "measures-2008#standards-promises"),
    severity=Severity.MUST,
)
def a_promise_has_a_number(company: Company, _: Context) -> Iterator[Flaw]:
    """“及时”“尽快”无法核对；有数值和单位的承诺才能核对。

    不合规：

        promises:
          - {topic: repair-arrival, text: 接到报修后尽快到场}

    合规：

        promises:
          - {topic: repair-arrival, text: 接到报修后 2 小时内到场, value: 2, unit: 小时}
    """
    if not company.promises:
        yield Flaw("/promises", "未见公开服务承诺")
    elif not any(promise.value is not None and promise.unit for promise in company.promises):
        yield Flaw("/promises", "服务承诺都没有可以核对的数值和单位")


@rule(
    "D15",
    title="公开便民措施",
    remedy="在 services.yaml 的 convenience 中列出便民措施。",
    basis=("measures-2021#convenience",),
    severity=Severity.SHOULD,
)
def convenience_is_disclosed(company: Company, _: Context) -> Iterator[Flaw]:
    """例如上门办理、预约、语音菜单转人工等。

    不合规：

        promises:
          - {topic: other, text: 热情服务}

    合规：

        convenience: [为 70 岁以上老人上门办理]
    """
    if not company.convenience:
        yield Flaw("/convenience", "未见公开便民措施")


@rule(
    "D21",
    title="公开设施安全使用规定、常识和安全提示",
    remedy="在 services.yaml 的 safety 中补充安全内容；供气企业还须有 kind: risk（风险与隐患）一条。",
    basis=("measures-2021#safety", "measures-2008#safety"),
    severity=Severity.MUST,
)
def safety_is_explained(company: Company, context: Context) -> Iterator[Flaw]:
    """供气企业按 2021 年版还要公开安全风险和隐患信息。

    不合规：

        convenience: [上门办理]

    合规：

        safety:
          - {kind: advice, text: 冬季注意水表和管道防冻}
          - {kind: risk, text: 软管老化、私改管线是常见隐患}
    """
    if not company.safety:
        yield Flaw("/safety", "未见公开安全使用规定、常识或安全提示")
    elif (
        company.id.sector is Sector.GAS
        and context.edition != "2008"
        and not any(advice.kind == "risk" for advice in company.safety)
    ):
        yield Flaw("/safety", "未见公开燃气安全风险、隐患信息")


@rule(
    "D28",
    title="公开与服务有关的规定、标准，且未失效",
    remedy="在 services.yaml 的 standards 中写明现行规定、标准的 title 和 number；已被替代的换成现行版本。",
    basis=("measures-2021#standards", "measures-2008#standards"),
    severity=Severity.MUST,
)
def standards_are_in_force(company: Company, context: Context) -> Iterator[Flaw | Evidence]:
    """至少一份有名称和编号；引用已废止的标准等于告诉用户错误的权利。

    不合规：

        standards:
          - {title: 城镇供水服务}

    合规：

        standards:
          - {title: 城镇供水服务, number: GB/T 32063-2015}
    """
    numbered = [(index, standard) for index, standard in enumerate(company.standards) if standard.number]
    if not numbered:
        yield Flaw("/standards", "未见公开有名称和编号的规定、标准")
    ended = repealed(context, context.as_of) if numbered else {}
    for index, standard in numbered:
        last_day = ended.get(plain_number(standard.number or ""))
        if last_day is not None:
            yield Flaw(f"/standards/{index}", f"所列“{standard.title}”（{standard.number}）有效至 {last_day}，现已失效")


def repealed(context: Context, day: date) -> dict[str, date]:
    """The numbers of documents that no longer held on a day, as `plain_number` writes them, each with its last day.

    A last day that was only inferred counts where a newer edition of the same title is in force.
    """
    now = {regulation.title for regulation in context.regulations if regulation.is_in_force(day)}
    return {
        plain_number(regulation.number): regulation.valid_to
        for regulation in context.regulations
        if regulation.number
        and regulation.valid_to
        and regulation.valid_to < day
        and (regulation.title in now or _INFERRED not in (regulation.validity_note or ""))
    }


def plain_number(number: str) -> str:
    """A document's number without what differs between printers: spaces, and the kind of dash."""
    return number.translate(_PRINTERS).upper()


FAMILY = (
    outlets_are_disclosed,
    a_promise_has_a_number,
    convenience_is_disclosed,
    safety_is_explained,
    standards_are_in_force,
)
