"""大厅里有什么、看得见什么：终端、指南、公示牌、卫生、标识、停车、支付。"""

from collections.abc import Iterator
from typing import Final

from disclosure.model.hall_finding import Gravity, Seen
from disclosure.model.inspection import Column, Fact, Hall, Topic
from disclosure.rules.inspections.rule import HallRule

_NO: Final = frozenset({"无", "否"})


def _terminals(hall: Hall) -> Iterator[Seen]:
    terminals = hall.terminals
    if terminals is not None and (not terminals.count or terminals.out_of_order or terminals.switched_off):
        yield Seen(columns=(Column.TERMINALS,), text=terminals.text)


PREMISES: Final = (
    HallRule(
        code="I12",
        title="自助终端不能使用或没有安装",
        gravity=Gravity.ORDINARY,
        statement="“自助终端”一栏记为“无”，或者写明有坏的、关着的。",
        judge=_terminals,
        reads=(Column.TERMINALS,),
        topic=Topic.TERMINALS,
        general=True,
    ),
    HallRule(
        code="I13",
        title="没有办事指南、一次性告知书",
        gravity=Gravity.ORDINARY,
        statement="“办事指南一次性告知书等”一栏记为“无”或“否”。",
        words={Column.GUIDE: _NO},
    ),
    HallRule(
        code="I14",
        title="公示牌不规范",
        gravity=Gravity.ORDINARY,
        statement="公示牌“规范”一栏记为“否”或“无”。",
        words={Column.STANDARD: _NO},
    ),
    HallRule(
        code="I15",
        title="没有公示价格",
        gravity=Gravity.ORDINARY,
        statement="公示牌“价格”一栏记为“无”或“否”。",
        words={Column.PRICES: _NO},
    ),
    HallRule(
        code="I16",
        title="没有公示服务时限",
        gravity=Gravity.ORDINARY,
        statement="公示牌“服务时限”一栏记为“无”或“否”。",
        words={Column.TIME_LIMITS: _NO},
    ),
    HallRule(
        code="I17",
        title="没有公示报装电话",
        gravity=Gravity.ORDINARY,
        statement="公示牌“报装电话”一栏记为“无”或“否”。",
        words={Column.PHONE: _NO},
    ),
    HallRule(
        code="I18",
        title="环境卫生脏乱",
        gravity=Gravity.ORDINARY,
        statement="“环境卫生”一栏记为“座椅脏”“杂乱脏”或“脏乱差”；记为“一般”的不算。",
        words={Column.HYGIENE: frozenset({"座椅脏", "杂乱脏", "脏乱差"})},
        topic=Topic.HYGIENE,
        general=True,
    ),
    HallRule(
        code="I19",
        title="没有便民设备",
        gravity=Gravity.ORDINARY,
        statement="表中记载大厅没有任何便民设备。",
        facts=frozenset({Fact.NO_FACILITIES}),
    ),
    HallRule(
        code="I20",
        title="没有标识指向或不明显",
        gravity=Gravity.SLIGHT,
        statement="“标识指向”一栏记为“无”或“不明显”。",
        words={Column.SIGNS: frozenset({"无", "不明显"})},
    ),
    HallRule(
        code="I21",
        title="停车不便",
        gravity=Gravity.SLIGHT,
        statement="“方便停车”一栏记为“否”或“停车场拒绝外来车辆”。",
        words={Column.PARKING: frozenset({"否", "停车场拒绝外来车辆"})},
    ),
    HallRule(
        code="I22",
        title="智能支付没有开通或受限",
        gravity=Gravity.SLIGHT,
        statement=(
            "“智能支付”一栏记为“无”，或者写明只有某一种、某一类用户能用（“仅支付宝办理”“有卡不行”等）；记为“健全”的不算。"
        ),
        words={
            Column.SMART_PAYMENT: frozenset(
                {"无", "仅支付宝办理", "有卡不行", "支付宝未开通，微信只针对无卡用户开放办理（有卡不行）"}
            )
        },
        facts=frozenset({Fact.PAYMENT_LIMITED}),
    ),
    HallRule(
        code="I23",
        title="堆放杂物",
        gravity=Gravity.ORDINARY,
        statement="表中或正文记载大厅或院内堆放杂物。",
        facts=frozenset({Fact.CLUTTER}),
    ),
)
