"""电话与信息公开窗口：找谁问、找谁修、找谁投诉。"""

from collections.abc import Iterator

from disclosure.model.company import Company, Hotline, HotlinePurpose
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, rule

ALWAYS_OPEN = "24/7"


@rule(
    "D25",
    title="公开咨询服务电话",
    remedy="在 company.yaml 的 hotlines 中补充 purpose: consulting 的电话。",
    basis=("measures-2021#phones-consulting", "measures-2008#phones-consulting"),
    severity=Severity.MUST,
)
def consulting_number_is_disclosed(company: Company, _: Context) -> Iterator[Flaw]:
    """有一个问得到人的电话。

    不合规：

        hotlines:
          - {purpose: complaint, number: 0999-6000003}

    合规：

        hotlines:
          - {purpose: consulting, number: 0999-6000001}
    """
    if not _numbers(company, HotlinePurpose.CONSULTING):
        yield Flaw("/hotlines", "未见公开咨询服务电话")


@rule(
    "D26",
    title="公开 24 小时报修电话",
    remedy='在 company.yaml 的 hotlines 中补充 purpose: repair 的电话，并写 hours: "24/7"。',
    basis=("measures-2021#phones-repair", "measures-2008#phones-repair"),
    severity=Severity.MUST,
)
def repair_number_answers_day_and_night(company: Company, _: Context) -> Iterator[Flaw]:
    """停水、漏气、爆管不挑时间；报修电话要注明全天候接听。

    不合规：

        hotlines:
          - {purpose: repair, number: 0999-6000002}

    合规：

        hotlines:
          - {purpose: repair, number: 0999-6000002, hours: "24/7"}
    """
    lines = _numbers(company, HotlinePurpose.REPAIR)
    if not lines:
        yield Flaw("/hotlines", "未见公开报修电话")
    elif not any(line.hours == ALWAYS_OPEN for line in lines):
        yield Flaw("/hotlines", f"报修电话 {lines[0].number} 未注明 24 小时服务")


@rule(
    "D27",
    title="公开监督投诉电话",
    remedy="在 company.yaml 的 hotlines 中补充 purpose: complaint 的电话；与其他电话共用号码的，在 note 中说明。",
    basis=("measures-2021#phones-complaint", "measures-2008#phones-complaint"),
    severity=Severity.MUST,
)
def complaint_number_is_disclosed(company: Company, _: Context) -> Iterator[Flaw | Evidence]:
    """投诉电话可以与咨询、报修共用一个号码，但应当说明。

    不合规：

        hotlines:
          - {purpose: consulting, number: 0999-6000001}

    合规：

        hotlines:
          - {purpose: complaint, number: 0999-6000003}
    """
    lines = _numbers(company, HotlinePurpose.COMPLAINT)
    if not lines:
        yield Flaw("/hotlines", "未见公开监督投诉电话")
    others = {
        line.number
        for line in _numbers(company, HotlinePurpose.CONSULTING, HotlinePurpose.REPAIR, HotlinePurpose.EMERGENCY)
    }
    for line in lines:
        if line.number in others and line.note is None:
            yield Evidence(f"投诉电话 {line.number} 与咨询或报修电话相同，未加说明，建议说明")


def _numbers(company: Company, *purposes: HotlinePurpose) -> list[Hotline]:
    return [line for line in company.hotlines if line.purpose in purposes]


@rule(
    "D29",
    title="编制信息公开目录和信息公开指南",
    remedy="在 company.yaml 中补充 disclosure_catalogue（目录）和 disclosure_guide（指南）。",
    basis=("measures-2021#catalogue", "measures-2008#catalogue"),
    severity=Severity.MUST,
    should_in=("2021",),
)
def catalogue_and_guide_exist(company: Company, _: Context) -> Iterator[Flaw]:
    """2008 年版要求确定目录和指南；2021 年版下作为良好做法，只提示。

    不合规：

        disclosure_catalogue: {title: 信息公开目录}

    合规：

        disclosure_catalogue: {title: 信息公开目录}
        disclosure_guide: {title: 信息公开指南}
    """
    if company.disclosure_catalogue is None:
        yield Flaw("/disclosure_catalogue", "未见信息公开目录")
    if company.disclosure_guide is None:
        yield Flaw("/disclosure_guide", "未见信息公开指南")


@rule(
    "D30",
    title="设立信息公开咨询窗口",
    remedy="在 company.yaml 中补充 disclosure_window，写 name（名称）以及 phone、email、hours 中至少一项。",
    basis=("measures-2021#window", "gov-office-2020-50#window"),
    severity=Severity.SHOULD,
)
def disclosure_window_can_be_reached(company: Company, _: Context) -> Iterator[Flaw]:
    """公众对公开内容有疑问时向谁询问。条文待核实，只提示，不作为硬性要求；也不要求依申请公开。

    不合规：

        disclosure_window: {name: 客户服务部}

    合规：

        disclosure_window: {name: 客户服务部, phone: 0999-6000001}
    """
    window = company.disclosure_window
    if window is None:
        yield Flaw("/disclosure_window", "未见信息公开咨询窗口")
    elif not (window.phone or window.email or window.hours):
        yield Flaw("/disclosure_window", f"咨询窗口“{window.name}”没有电话、邮箱或服务时间")


FAMILY = (
    consulting_number_is_disclosed,
    repair_number_answers_day_and_night,
    complaint_number_is_disclosed,
    catalogue_and_guide_exist,
    disclosure_window_can_be_reached,
)
