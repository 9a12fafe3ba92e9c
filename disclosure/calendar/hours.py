"""Opening hours in OpenStreetMap's syntax."""

from opening_hours import validate


def is_opening_hours(text: str) -> bool:
    """Whether OpenStreetMap's opening_hours syntax allows it: `Mo-Fr 08:30-12:00,14:00-17:30; PH off`, `24/7`."""
    return validate(text)
