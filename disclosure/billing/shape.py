"""What a price multiplies: a meter's count, an area, time."""

from dataclasses import dataclass

from disclosure.model.tariff import Tariff, TariffForm
from disclosure.wording.billing import AREA_UNITS, HOUSEHOLD_UNIT, USE_UNITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """`uses`: a meter's count; `area_per`: an area by `day`, `month` or `season`."""

    uses: bool = False
    area_per: str | None = None

    @property
    def cut(self) -> str:
        """By what its time is cut: days and seasons for areas by these, months for all else."""
        return self.area_per or "month"


def is_known(unit: str) -> bool:
    """Whether bills can be worked out in a unit."""
    return unit in USE_UNITS or unit in AREA_UNITS or unit == HOUSEHOLD_UNIT


def shape_of(tariff: Tariff) -> Shape | None:
    """Give a price's shape; None where its form and its unit do not go together."""
    if tariff.form is TariffForm.TWO_PART:
        if tariff.unit not in USE_UNITS:
            return None
        base = tariff.base.unit if tariff.base else HOUSEHOLD_UNIT
        area_per = AREA_UNITS.get(base)
        return Shape(uses=True, area_per=area_per) if area_per or base == HOUSEHOLD_UNIT else None
    if tariff.unit in AREA_UNITS and tariff.form is not TariffForm.TIERED:
        return Shape(area_per=AREA_UNITS[tariff.unit])
    return Shape(uses=True) if tariff.unit in USE_UNITS and tariff.form is not TariffForm.AREA else None
