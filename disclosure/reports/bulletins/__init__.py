"""Hotline bulletins: the verdicts on them, and the document that is made of their data."""
