"""Quantities on the command line."""

import re
import unicodedata
from decimal import Decimal
from typing import Any

import click

from disclosure.billing.asked import Choice, Share
from disclosure.wording import bill_command as wording

_AMOUNT = re.compile(r"[0-9]{1,9}([.][0-9]{1,3})?")


class Amount(click.ParamType[Decimal]):
    """A quantity; full-width digits are read too."""

    name = "amount"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:  # noqa: ANN401 - as click
        if isinstance(value, Decimal):
            return value
        plain = unicodedata.normalize("NFKC", str(value)).strip()
        if not _AMOUNT.fullmatch(plain):
            self.fail(wording.bad_amount(value), param, ctx)
        return Decimal(plain)


class Proportion(click.ParamType[Share]):
    """A class of users, and the label of one of its prices if need be, with its percent: `residents/boiler=70`."""

    name = "share"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Share:  # noqa: ANN401 - as click
        if isinstance(value, Share):
            return value
        key, _, number = str(value).replace("\N{FULLWIDTH EQUALS SIGN}", "=").rpartition("=")
        percent = unicodedata.normalize("NFKC", number).strip().removesuffix("%")
        category, _, name = key.strip().partition("/")
        if not category or not _AMOUNT.fullmatch(percent):
            self.fail(wording.bad_share(value), param, ctx)
        return Share(choice=Choice(category=category, name=name or None), percent=Decimal(percent))
