"""What will I pay? The one calculation, whose twin in the browser is static/js/bill/calculation.js."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from disclosure.billing.asked import Asked, Share
from disclosure.billing.bill import NOUGHT, Bill, Change, Coming, Part, Said
from disclosure.billing.gaps import gaps
from disclosure.billing.lines import lines
from disclosure.billing.notes import notes
from disclosure.billing.shape import shape_of
from disclosure.billing.stretches import Stretch, stretches
from disclosure.billing.versions import following, former, versions
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.wording.web import number_text, quantity_unit

WHOLE = Decimal(100)


def bill(tariffs: Iterable[Tariff], asked: Asked) -> Bill:
    """Work out a bill by a company's prices; where they or the reader leave something open, say what, and no total."""
    tariffs = tuple(tariffs)
    if asked.shares:
        return _mixed(tariffs, asked)
    found = versions(tariffs, asked.choice)
    if isinstance(found, Said):
        return Bill(missing=(found,))
    return _one(found, asked)


def _one(found: Sequence[Tariff], asked: Asked, percent: Decimal | None = None) -> Bill:
    cut = stretches(found, asked)
    if isinstance(cut, Said):
        return Bill(missing=(cut,))
    missing = [said for stretch in cut for said in (*gaps(stretch.tariff, asked), *_breaks(cut))]
    result = Bill(missing=_once(missing)) if missing else _priced(cut, asked, percent)
    if result.missing:
        return result
    return replace(result, change=_change(found, cut, asked), coming=_coming(found, cut, asked))


def _breaks(cut: Sequence[Stretch]) -> tuple[Said, ...]:
    """Why the times before and after a change cannot be joined, where they cannot."""
    opening = cut[0].tariff
    if any(_tiering(one.tariff) != _tiering(opening) for one in cut):
        return (Said.of("tiers_changed"),)
    by_day = shape_of(opening)
    if len(cut) > 1 and opening.form is TariffForm.TWO_PART and by_day and by_day.cut == "day":
        return (Said.of("split_use"),)
    return ()


def _tiering(tariff: Tariff) -> tuple[object, ...]:
    """What must stay the same when a price changes in the midst of a bill: how use is parted, and what is counted."""
    household = tariff.household and (tariff.household.above, tariff.household.step)
    bounds = tuple((tier.above, tier.up_to) for tier in tariff.tiers)
    return (tariff.form, tariff.unit, tariff.base and tariff.base.unit, tariff.period, bounds, household)


def _priced(cut: Sequence[Stretch], asked: Asked, percent: Decimal | None = None) -> Bill:
    used, parts = asked.so_far or NOUGHT, []
    for stretch in cut:
        found = lines(stretch, asked, used)
        if found is None:
            return Bill(missing=(Said.of("beyond_tiers", label=stretch.tariff.label),))
        parts.append(Part(head=_head(stretch, asked, percent, whole=len(cut) == 1), lines=found))
        used += (asked.use or NOUGHT) * stretch.count
    return Bill(parts=tuple(parts), notes=_once(said for one in cut for said in notes(one.tariff, asked)))


def _head(stretch: Stretch, asked: Asked, percent: Decimal | None, *, whole: bool) -> Said:
    values = {"label": stretch.tariff.label}
    if percent is not None:
        months = asked.months if whole else 1
        use = number_text((asked.use or NOUGHT) * months)
        values |= {"percent": number_text(percent), "use": use, "unit": quantity_unit(stretch.tariff.unit)}
    key = "part" if percent is None else "part_share"
    if whole:
        return Said.of(key, **values)
    return Said.of(f"{key}_between", **values, first=stretch.first.isoformat(), last=stretch.last.isoformat())


def _change(found: Sequence[Tariff], cut: Sequence[Stretch], asked: Asked) -> Change | None:
    """The same use by the price before the change: that of the bill's own first time, or else the former version."""
    opening = cut[0]
    earlier = opening.tariff if len(cut) > 1 else former(found, opening.tariff)
    day = cut[1].first if len(cut) > 1 else opening.tariff.effective
    before = _throughout(earlier, cut, asked) if earlier else None
    return None if before is None else Change(day, before)


def _coming(found: Sequence[Tariff], cut: Sequence[Stretch], asked: Asked) -> Coming | None:
    """The same use by the price that comes next after the bill's last day."""
    later = following(found, cut[-1].last)
    return later and Coming(later[0], _throughout(later[1], cut, asked))


def _throughout(tariff: Tariff, cut: Sequence[Stretch], asked: Asked) -> Decimal | None:
    """What the whole time of a bill costs by one price; None where that price asks for something else."""
    if _cut_by(tariff) != _cut_by(cut[0].tariff) or any(gaps(tariff, asked)):
        return None
    count = sum(stretch.count for stretch in cut)
    whole = Stretch(tariff=tariff, first=cut[0].first, last=cut[-1].last, count=count)
    result = _priced((whole,), asked)
    return None if result.missing else result.exact


def _cut_by(tariff: Tariff) -> str | None:
    shape = shape_of(tariff)
    return shape.cut if shape else None


def _mixed(tariffs: Sequence[Tariff], asked: Asked) -> Bill:
    total = sum((share.percent for share in asked.shares), NOUGHT)
    if total != WHOLE:
        return Bill(missing=(Said.of("ask_shares", "shares", sum=number_text(total)),))
    bills = [_purpose(tariffs, asked, share) for share in asked.shares]
    if missing := _once(said for one in bills for said in one.missing):
        return Bill(missing=missing)
    if len({line.unit for one in bills for part in one.parts for line in part.lines}) > 1:
        return Bill(missing=(Said.of("units_differ", "shares"),))
    return Bill(
        parts=tuple(part for one in bills for part in one.parts),
        notes=_once((Said.of("mixed"), *(said for one in bills for said in one.notes))),
        change=_mixed_change(bills),
        coming=_mixed_coming(bills),
    )


def _purpose(tariffs: Sequence[Tariff], asked: Asked, share: Share) -> Bill:
    found = versions(tariffs, share.choice)
    if isinstance(found, Said):
        return Bill(missing=(found,))
    use, so_far = _part(asked.use, share.percent), _part(asked.so_far, share.percent)
    return _one(found, replace(asked, use=use, so_far=so_far, choice=share.choice), share.percent)


def _part(quantity: Decimal | None, percent: Decimal) -> Decimal | None:
    return None if quantity is None else (quantity * percent).scaleb(-2)


def _mixed_change(bills: Sequence[Bill]) -> Change | None:
    if all(one.change is None for one in bills):
        return None
    before = sum((one.change.before if one.change else one.exact for one in bills), NOUGHT)
    return Change(None, before)


def _mixed_coming(bills: Sequence[Bill]) -> Coming | None:
    """What comes first of the changes of the purposes; those that change later cost until then what they do now."""
    changing = [one.coming for one in bills if one.coming]
    if not changing:
        return None
    day = min(one.day for one in changing)
    after = [one.coming.after if one.coming and one.coming.day == day else one.exact for one in bills]
    known = [amount for amount in after if amount is not None]
    return Coming(day, sum(known, NOUGHT) if len(known) == len(after) else None)


def _once(said: Iterable[Said]) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(said))
