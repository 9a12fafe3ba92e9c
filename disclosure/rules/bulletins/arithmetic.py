"""Exact arithmetic on printed figures: what rounds to them, and what they were perhaps made of."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor


def places(printed: Decimal) -> int:
    """The decimals that are printed: 2 for 20.90, none for 100."""
    exponent = printed.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def half_unit(printed: Decimal) -> Fraction:
    """Half a unit in the last printed place: as far as rounding can move a figure."""
    return Fraction(1, 2 * 10 ** places(printed))


def agrees(exact: Fraction, printed: Decimal) -> bool:
    """Whether an exact figure rounds to the printed one; at exactly half both ways of rounding count."""
    return abs(exact - Fraction(printed)) <= half_unit(printed)


def percent(part: int, base: int) -> Fraction:
    """The part in percent of the base, exactly."""
    return Fraction(100 * part, base)


def rounded(exact: Fraction, decimals: int) -> Decimal:
    """Half up, with so many decimals."""
    return Decimal(floor(exact * 10**decimals + Fraction(1, 2))).scaleb(-decimals)


def cut(exact: Fraction, decimals: int) -> Decimal:
    """What is left when the further decimals are dropped."""
    return Decimal(floor(exact * 10**decimals)).scaleb(-decimals)


def largest_remainder(counts: Sequence[int], base: int, decimals: int) -> tuple[Decimal, ...]:
    """Shares in percent that add up: cut to so many decimals, the missing units given to the largest remainders."""
    exact = [percent(count, base) * 10**decimals for count in counts]
    units = [floor(one) for one in exact]
    missing = floor(sum(exact) + Fraction(1, 2)) - sum(units)
    by_remainder = sorted(range(len(exact)), key=lambda at: (units[at] - exact[at], at))
    for at in by_remainder[: max(0, missing)]:
        units[at] += 1
    return tuple(Decimal(one).scaleb(-decimals) for one in units)


def smallest_sample(printed: Decimal, most: int, *, least: int = 1) -> tuple[int, int] | None:
    """The smallest sample (satisfied, of how many) from `least` to `most` that rounds to a printed rate; None: none."""
    scale = 10 ** places(printed)
    units = int(printed * scale)
    for base in range(max(1, least), most + 1):
        part = (units * base + 50 * scale) // (100 * scale)
        for satisfied in (part, part - 1):
            # The same as `agrees`, in whole numbers: it is asked a thousand times for one rate.
            if 0 <= satisfied <= base and abs(200 * scale * satisfied - 2 * units * base) <= base:
                return satisfied, base
    return None
