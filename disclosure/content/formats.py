"""The formats that our schemas name, and what an editor who missed one probably meant."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final
from unicodedata import normalize
from urllib.parse import urlsplit

from disclosure.calendar.hours import is_opening_hours
from disclosure.content.limits import LONGEST_LINE, LONGEST_WORD
from disclosure.model.moment import Moment
from disclosure.wording.meant import AFTERNOON, HOUR_WORDS, MORNING
from disclosure.wording.problems import CLOCK_WORDS, DATE_WORDS, DAY_WORDS

# Three centuries: a year outside them is a slip of the finger.
_YEAR: Final = re.compile(r"(?:19|20|21)[0-9]{2}")
_MONTH: Final = re.compile(rf"{_YEAR.pattern}-(?:0[1-9]|1[0-2])")
_DATE: Final = re.compile(rf"{_YEAR.pattern}-[0-9]{{2}}-[0-9]{{2}}")
_CLOCK: Final = re.compile(
    r"(?P<day>[-/.0-9]+)(?: *T *| +)(?P<hour>[0-9]{1,2})(?::(?P<rest>[0-9]{1,2}(?::[0-9]{2})?))?(?:\+08:?00)?"
)
_MONTH_DAY: Final = re.compile(r"[0-9]{2}-[0-9]{2}")
_REGION: Final = re.compile(r"[1-9][0-9]{5}")
# Area code and number (with an extension), 400 and 800 numbers, and the short numbers of public services.
_PHONE: Final = re.compile(
    r"0[0-9]{2,3}-[0-9]{7,8}(?:-[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4}|1[0-9]{2,4}|9[56][0-9]{3,6}"
)
MOBILE: Final = re.compile(r"1[3-9][0-9]{9}")
_HOST: Final = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::[0-9]{1,5})?")
_PRINTABLE_ASCII: Final = re.compile(r"[!-~]+")
_EMAIL: Final = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")

# GB 32100-2015 §4.5: the 31 characters, their weights 3^i mod 31, and the check character.
_CREDIT: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_CODE: Final = re.compile(rf"[{_CREDIT}]{{2}}[0-9]{{6}}[{_CREDIT}]{{10}}")
_LOOKALIKES: Final = str.maketrans({"O": "0", "I": "1", "Z": "2", "S": "5"})

_QUOTES: Final = "\"'\u201c\u201d\u2018\u2019"  # and the curly ones

# A day of 2000 to 2099 as a spreadsheet counts it when its cell is shown as a number.
_SERIAL: Final = re.compile(r"3[6-9][0-9]{3}|[4-6][0-9]{4}|7[0-2][0-9]{3}")
_SPREADSHEET_EPOCH: Final = date(1899, 12, 30)

_NOON: Final = 12
_CLOCKS: Final = r"[0-9]{1,2}:[0-9]{2}(?:-[0-9]{1,2}:[0-9]{2})?"
_MORNING: Final = re.compile("|".join(MORNING))
_AFTERNOON: Final = re.compile(rf"(?P<space>(?<=[0-9]) +)?(?:{'|'.join(AFTERNOON)})(?P<span>{_CLOCKS})")


def is_date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None and _exists(text)


def _exists(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_moment(text: str) -> bool:
    try:
        return is_date(Moment.parse(text).day.isoformat())
    except ValueError:
        return False


def is_partial_date(text: str) -> bool:
    return is_date(text) or any(form.fullmatch(text) for form in (_MONTH, _YEAR))


def is_month_day(text: str) -> bool:
    # 2000 was a leap year: 29 February is a day of the year too.
    return _MONTH_DAY.fullmatch(text) is not None and _exists(f"2000-{text}")


def is_region_code(text: str) -> bool:
    return _REGION.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    return _PHONE.fullmatch(text) is not None


def is_http_url(text: str) -> bool:
    if _PRINTABLE_ASCII.fullmatch(text) is None:
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and _HOST.fullmatch(parts.netloc) is not None


def is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None


def is_credit_code(text: str) -> bool:
    return _CREDIT_CODE.fullmatch(text) is not None and text[-1] == credit_code_check(text[:17])


def credit_code_check(digits: str) -> str:
    """Work out the 18th character of a unified social credit code from the first 17 (GB 32100-2015)."""
    total = sum(_CREDIT.index(digit) * 3**position for position, digit in enumerate(digits))
    return _CREDIT[-total % 31]


@lru_cache(maxsize=4096)
def _is_opening_hours(text: str) -> bool:
    return len(text) <= LONGEST_LINE and is_opening_hours(text)


FORMATS: Final[dict[str, Callable[[str], bool]]] = {
    "credit-code": is_credit_code,
    "date": is_date,
    "email": is_email,
    "http-url": is_http_url,
    "moment": is_moment,
    "month-day": is_month_day,
    "opening-hours": _is_opening_hours,
    "partial-date": is_partial_date,
    "phone": is_phone,
    "region-code": is_region_code,
}

# What YAML takes for a date is one in these fields too, so that it needs no quotes there.
DATE_LIKE: Final = frozenset(("date", "moment", "partial-date"))


def repaired(name: str, text: str) -> str | None:
    """Give the text in the format that it missed, where there is one way only to read it."""
    if len(text) > LONGEST_WORD:
        return None
    candidate = _REPAIRS.get(name, _half_width)(_half_width(text))
    return candidate if candidate != text and FORMATS[name](candidate) else None


def is_no_day(text: str) -> bool:
    """Whether a text has the form of a date, but names a day that no month has."""
    day = _date(_half_width(text)[:10])
    return _DATE.fullmatch(day) is not None and not _exists(day)


def _half_width(text: str) -> str:
    return normalize("NFKC", text).strip().strip(_QUOTES).strip()


def _date(text: str) -> str:
    digits = re.split(r"[-/.]", text.translate(DATE_WORDS).strip("-"))
    if len(digits) == 1 and re.fullmatch(r"[0-9]{8}", text):
        digits = [text[:4], text[4:6], text[6:]]
    if len(digits) == 1 and _SERIAL.fullmatch(text):
        return (_SPREADSHEET_EPOCH + timedelta(int(text))).isoformat()
    return "-".join(part.strip().zfill(2) for part in digits)


def _moment(text: str) -> str:
    found = _CLOCK.fullmatch(text.translate(CLOCK_WORDS).rstrip(":"))
    if found is None:
        return _date(text)
    return f"{_date(found['day'])} {found['hour'].zfill(2)}:{(found['rest'] or '00').zfill(2)}"


def _phone(text: str) -> str:
    digits = re.sub(r"[()\s_-]+", "-", text).strip("-")
    return re.sub(r"^(010|02[0-9]|0[3-9][0-9]{2})([0-9]{7,8})$", r"\1-\2", digits)


def _hours(text: str) -> str:
    for word, meaning in DAY_WORDS.items():
        text = text.replace(word, meaning)
    text = re.sub(r":(?=-|,|;| |$)", ":00", text.translate(HOUR_WORDS))
    text = re.sub(r"\s*(?:[~\u2010-\u2015]|--)\s*", "-", text)
    text = re.sub(r"(?<=[0-9])[.](?=[0-9]{2}(?![0-9]))", ":", text)
    text = _MORNING.sub("", _AFTERNOON.sub(_after_noon, text))
    text = re.sub(r"(?<![0-9:])([0-9])(?=:[0-9]{2})", r"0\1", text)
    return re.sub(r"([A-Za-z])(?=[0-9])", r"\1 ", text)


def _after_noon(found: re.Match[str]) -> str:
    """Count the hours of an afternoon from midnight: 2:30-5 of the afternoon is 14:30-17."""
    hours = re.sub(r"(?<![0-9:])(?:0?[1-9]|1[01])(?=:)", lambda hour: str(int(hour[0]) + _NOON), found["span"])
    return f",{hours}" if found["space"] else hours


def _credit_code(text: str) -> str:
    """Take letters that the code does not have for the digits that they look like."""
    return re.sub(r"[\s-]", "", text.upper()).translate(_LOOKALIKES)


def _region(text: str) -> str:
    """Cut the longer codes of the statistics to six digits, and fill up those of provinces and cities."""
    if not re.fullmatch(r"[1-9][0-9]*", text) or len(text) not in {2, 4, 9, 12}:
        return text
    return text[:6].ljust(6, "0")


_REPAIRS: Final[dict[str, Callable[[str], str]]] = {
    "credit-code": _credit_code,
    "date": _date,
    "moment": _moment,
    "month-day": _date,
    "opening-hours": _hours,
    "partial-date": _date,
    "phone": _phone,
    "region-code": _region,
}
