"""价格与收费：多少钱、凭什么。"""

from collections.abc import Iterator

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, rule

_REMEDY = "在 tariffs.yaml 的 tariffs 中写明每类用户的现行价格，每项都附 basis（定价文件的文号、制定机关、日期）。"


@rule(
    "D05",
    title="公开供水销售价格和收费依据",
    remedy=_REMEDY,
    basis=("measures-2021#prices", "measures-2008#prices", "business-environment#art28"),
    severity=Severity.MUST,
    sectors=(Sector.WATER,),
)
def water_prices_have_their_basis(company: Company, context: Context) -> Iterator[Flaw | Evidence]:
    """没有定价依据的价格，公众无从核对。

    不合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 4.15, effective: 2024-01-01}

    合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 4.15, effective: 2024-01-01,
             basis: {number: 示发改价格〔2024〕1号}}
    """
    yield from _prices(company, context)


@rule(
    "D06",
    title="公开燃气销售价格和收费依据",
    remedy=_REMEDY,
    basis=("measures-2021#prices", "measures-2008#prices", "gas-2010#art17"),
    severity=Severity.MUST,
    sectors=(Sector.GAS,),
)
def gas_prices_have_their_basis(company: Company, context: Context) -> Iterator[Flaw | Evidence]:
    """没有定价依据的价格，公众无从核对。

    不合规：

        tariffs:
          - {category: 居民, form: flat, unit: 元/m³, price: 2.30, effective: 2024-01-01}

    合规：

        tariffs:
          - {category: 居民, form: flat, unit: 元/m³, price: 2.30, effective: 2024-01-01,
             basis: {number: 示发改价格〔2024〕2号}}
    """
    yield from _prices(company, context)


@rule(
    "D07",
    title="公开热力销售价格和收费依据",
    remedy=_REMEDY,
    basis=("measures-2021#prices", "measures-2008#prices", "henan-heat#art24"),
    severity=Severity.MUST,
    sectors=(Sector.HEAT,),
)
def heat_prices_have_their_basis(company: Company, context: Context) -> Iterator[Flaw | Evidence]:
    """没有定价依据的价格，公众无从核对。

    不合规：

        tariffs:
          - {category: 居民, form: area, unit: 元/㎡·季, price: 22, area_basis: 建筑面积, effective: 2024-01-01}

    合规：

        tariffs:
          - {category: 居民, form: area, unit: 元/㎡·季, price: 22, area_basis: 建筑面积, effective: 2024-01-01,
             basis: {number: 示发改价格〔2024〕3号}}
    """
    yield from _prices(company, context)


def _prices(company: Company, context: Context) -> Iterator[Flaw | Evidence]:
    current = [(index, tariff) for index, tariff in enumerate(company.tariffs) if tariff.is_in_force(context.as_of)]
    if not current:
        yield Flaw("/tariffs", "未见公开现行销售价格")
    for index, tariff in current:
        if tariff.basis is None or tariff.basis.number is None:
            yield Flaw(f"/tariffs/{index}", f"“{tariff.label}”价格未注明定价文件的文号")
        else:
            yield Evidence(f"“{tariff.label}”价格依据 {tariff.basis.number}")


@rule(
    "D08",
    title="公开维修及相关服务的价格标准",
    remedy="在 tariffs.yaml 的 charges 中逐项写明价格和单位；不收费的写 free: true。",
    basis=("measures-2021#repair-prices", "measures-2008#repair-prices", "price-marking#art7"),
    severity=Severity.MUST,
)
def repair_charges_are_disclosed(company: Company, context: Context) -> Iterator[Flaw]:
    """维修收不收费、收多少，也要公开；免费同样要说出来。

    不合规：

        charges:
          - {name: 换表, kind: repair}

    合规：

        charges:
          - {name: 换表, kind: repair, free: true}
    """
    if not company.charges:
        yield Flaw("/charges", "未见公开维修及相关服务的价格标准")
    for index, charge in enumerate(company.charges):
        ended = charge.until is not None and charge.until < context.as_of
        if charge.price is None and not charge.free and not ended:
            yield Flaw(f"/charges/{index}", f"“{charge.name}”既没有价格，也没有写明免费")


FAMILY = (
    water_prices_have_their_basis,
    gas_prices_have_their_basis,
    heat_prices_have_their_basis,
    repair_charges_are_disclosed,
)
