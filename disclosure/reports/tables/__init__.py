"""The report as plain tables."""
