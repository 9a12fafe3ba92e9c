"""Opening hours in OpenStreetMap's syntax."""

from opening_hours import OpeningHours, validate

_HOLIDAYS = ("PH", "SH")


def is_opening_hours(text: str) -> bool:
    """Whether OpenStreetMap's opening_hours syntax allows it: `Mo-Fr 08:30-12:00,14:00-17:30; PH off`, `24/7`."""
    return validate(text)


def same_week(one: str, other: str) -> bool:
    """Whether two opening hours say the same of an ordinary week, however they are written; holidays are left aside."""
    return one == other or _week(one) == _week(other)


def _week(text: str) -> str:
    rules = (rule.strip().replace(",PH", "") for rule in text.split(";"))
    ordinary = "; ".join(rule for rule in rules if not rule.startswith(_HOLIDAYS))
    return str(OpeningHours(ordinary).normalize())
