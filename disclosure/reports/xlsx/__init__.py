"""The report as a workbook for officials, to filter, to sort, and to print on A4."""
