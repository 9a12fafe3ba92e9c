"""A company's records as a workbook for its clerk to fill in."""
