"""The way to everything without a script: lists by place, kind, sector and initial, none of them long."""

LIMIT = 400
"""Things on one page; what holds more is parted."""
