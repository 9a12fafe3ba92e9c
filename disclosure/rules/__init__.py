"""The catalogue: every rule, in the order of display."""

from disclosure.rules import contacts, notices, prices, procedures, profile, service, supply
from disclosure.rules.rule import Rule

CATALOGUE: tuple[Rule, ...] = (
    *profile.FAMILY,
    *prices.FAMILY,
    *procedures.FAMILY,
    *profile.SERVICE_AREA,
    *service.OUTLETS_TO_CONVENIENCE,
    *supply.OUTAGES_TO_QUALITY,
    *service.SAFETY,
    *supply.GAS_QUALITY_TO_HEATING,
    *contacts.PHONES,
    *service.STANDARDS,
    *contacts.OPENNESS,
    *notices.FAMILY,
)
