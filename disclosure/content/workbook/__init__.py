"""A company's records as a workbook: what stands where, how a value is shown, and how what came back is read."""
