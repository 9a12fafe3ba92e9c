"""有没有人办、怎么办：值守、营业、收款、纪律、态度、秩序。"""

from collections.abc import Iterator
from typing import Final

from disclosure.model.hall_finding import Gravity, Seen
from disclosure.model.inspection import Column, Fact, Hall, Topic
from disclosure.rules.inspections.rule import HallRule

_QUEUE: Final = (Column.QUEUE, Column.WINDOWS, Column.OPEN_WINDOWS)


def _queue_before_closed_windows(hall: Hall) -> Iterator[Seen]:
    queue, windows, opened = hall.queue, hall.windows, hall.open_windows
    if queue is None or windows is None or opened is None:
        return
    if queue > opened and opened < windows:
        yield Seen(columns=_QUEUE, text=f"排队 {queue} 人，{windows} 个窗口开放 {opened} 个")


SERVICE: Final = (
    HallRule(
        code="I01",
        title="营业时间无人值守",
        gravity=Gravity.SERIOUS,
        statement="表中记载正常营业而没有工作人员值守。",
        facts=frozenset({Fact.UNATTENDED}),
        topic=Topic.ABSENCE,
    ),
    HallRule(
        code="I02",
        title="营业时间关门且无公告",
        gravity=Gravity.SERIOUS,
        statement="表中记载营业时间关门，又没有公告。",
        facts=frozenset({Fact.CLOSED}),
        topic=Topic.ABSENCE,
    ),
    HallRule(
        code="I03",
        title="拒收现金",
        gravity=Gravity.SERIOUS,
        statement="“服务态度”一栏记为“柜台拒收现金”，或表中、正文另有拒收现金的记载。",
        words={Column.ATTITUDE: frozenset({"柜台拒收现金"})},
        facts=frozenset({Fact.CASH_REFUSED}),
    ),
    HallRule(
        code="I04",
        title="未到下班时间拒绝办理",
        gravity=Gravity.SERIOUS,
        statement="表中或正文记载未到下班时间就不办理业务。",
        facts=frozenset({Fact.REFUSED_BEFORE_CLOSING}),
    ),
    HallRule(
        code="I05",
        title="不办理业务",
        gravity=Gravity.SERIOUS,
        statement="表中记载大厅不办理任何业务。",
        facts=frozenset({Fact.NO_BUSINESS}),
    ),
    HallRule(
        code="I06",
        title="空岗",
        gravity=Gravity.ORDINARY,
        statement="“工作纪律”一栏记为“空岗现象”，或表中另有窗口多而值班人员少的记载。",
        words={Column.DISCIPLINE: frozenset({"空岗现象"})},
        facts=frozenset({Fact.UNDERSTAFFED}),
        topic=Topic.ABSENCE,
        general=True,
    ),
    HallRule(
        code="I07",
        title="工作期间玩手机",
        gravity=Gravity.ORDINARY,
        statement="“工作纪律”一栏记为“玩手机”。",
        words={Column.DISCIPLINE: frozenset({"玩手机"})},
        topic=Topic.PHONE_USE,
        general=True,
    ),
    HallRule(
        code="I08",
        title="态度冷漠、生硬或恶劣",
        gravity=Gravity.ORDINARY,
        statement="“服务态度”一栏记为“冷漠”“语气生硬”或“恶劣”。",
        words={Column.ATTITUDE: frozenset({"冷漠", "语气生硬", "恶劣"})},
        topic=Topic.ATTITUDE,
        general=True,
    ),
    HallRule(
        code="I09",
        title="现场秩序杂乱",
        gravity=Gravity.ORDINARY,
        statement="“现场秩序”一栏记为“杂乱”；记为“一般”的不算。",
        words={Column.ORDER: frozenset({"杂乱"})},
    ),
    HallRule(
        code="I10",
        title="吸烟无人劝阻",
        gravity=Gravity.ORDINARY,
        statement="表中或正文记载厅内有人吸烟，没有人劝阻。",
        facts=frozenset({Fact.SMOKING}),
    ),
    HallRule(
        code="I11",
        title="有人等候而窗口没有全开",
        gravity=Gravity.SLIGHT,
        statement="排队人数多于开放的窗口数，而开放的窗口少于设置的窗口。三个数缺一个就不算。",
        judge=_queue_before_closed_windows,
        reads=_QUEUE,
    ),
)
