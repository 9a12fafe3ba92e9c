"""企业概况：单位是谁、谁负责、管哪里。"""

from collections.abc import Iterator

from disclosure.model.company import Company
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Flaw, rule


@rule(
    "D01",
    title="公开单位性质、规模、经营范围和注册资本",
    remedy="在 company.yaml 中补充 nature、scale、business_scope、registered_capital（注册资本，万元）。",
    basis=("measures-2021#profile", "measures-2008#profile"),
    severity=Severity.MUST,
)
def profile_is_disclosed(company: Company, context: Context) -> Iterator[Flaw]:
    """公众要知道与自己打交道的是什么单位、有多大的供应能力。2008 年版只要求企业简介，不要求注册资本。

    不合规：

        nature: 国有独资企业
        scale: 日供水能力 20 万立方米

    合规：

        nature: 国有独资企业
        scale: 日供水能力 20 万立方米
        business_scope: 集中式供水
        registered_capital: 5000
    """
    items = {"nature": "单位性质", "scale": "规模", "business_scope": "经营范围", "registered_capital": "注册资本"}
    if context.edition == "2008":
        del items["registered_capital"]
    for key, label in items.items():
        if getattr(company, key) is None:
            yield Flaw(f"/{key}", f"未见公开{label}")


@rule(
    "D02",
    title="公开办公地址和联系方式",
    remedy="在 company.yaml 中补充 office_address（办公地址）和 phone（联系电话）。",
    basis=("measures-2021#profile",),
    severity=Severity.MUST,
)
def address_and_phone_are_disclosed(company: Company, _: Context) -> Iterator[Flaw]:
    """找得到人、找得到门，是其他一切公开的前提。

    不合规：

        office_address: 示例路 1 号

    合规：

        office_address: 示例路 1 号
        phone: 0999-6000000
    """
    if company.office_address is None:
        yield Flaw("/office_address", "未见公开办公地址")
    if company.phone is None:
        yield Flaw("/phone", "未见公开单位联系电话")


@rule(
    "D03",
    title="公开单位领导姓名",
    remedy="在 company.yaml 中补充 leaders，每位写 name（姓名）和 title（职务）。",
    basis=("measures-2021#leaders", "measures-2008#leaders"),
    severity=Severity.MUST,
)
def leaders_are_named(company: Company, _: Context) -> Iterator[Flaw]:
    """2021 年版要求公开单位领导姓名；2008 年版要求公开企业领导简介。

    不合规：

        departments:
          - {name: 客户服务部, function: 报装和投诉处理}

    合规：

        leaders:
          - {name: 示例甲, title: 总经理}
    """
    if not company.leaders:
        yield Flaw("/leaders", "未见公开单位领导姓名")


@rule(
    "D04",
    title="公开机构设置及职能",
    remedy="在 company.yaml 中补充 departments，每个机构写 name（名称）和 function（职能）。",
    basis=("measures-2021#departments", "measures-2008#departments"),
    severity=Severity.MUST,
)
def departments_have_functions(company: Company, _: Context) -> Iterator[Flaw]:
    """有了职能，公众才知道一件事该找哪个部门。

    不合规：

        departments:
          - {name: 客户服务部}

    合规：

        departments:
          - {name: 客户服务部, function: 报装、缴费、咨询和投诉处理}
    """
    if not company.departments:
        yield Flaw("/departments", "未见公开机构设置及职能")
    for index, department in enumerate(company.departments):
        if department.function is None:
            yield Flaw(f"/departments/{index}", f"“{department.name}”未写职能")


@rule(
    "D12",
    title="公开服务范围",
    remedy="在 company.yaml 中补充 service_area，写 regions（区划代码）或 description（文字说明）。",
    basis=("measures-2021#service-area", "henan-business-environment#art21"),
    severity=Severity.MUST,
)
def service_area_is_disclosed(company: Company, _: Context) -> Iterator[Flaw]:
    """先要知道自己住的地方归不归这家企业供应。

    不合规：

        office_address: 示例路 1 号

    合规：

        service_area:
          description: 示例市建成区
    """
    area = company.service_area
    if area is None or not (area.regions or area.description):
        yield Flaw("/service_area", "未见公开服务范围")


FAMILY = (
    profile_is_disclosed,
    address_and_phone_are_disclosed,
    leaders_are_named,
    departments_have_functions,
    service_area_is_disclosed,
)
