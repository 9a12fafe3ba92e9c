"""The ledger of corrections in the forms that an office uses: text, CSV, a workbook, a calendar."""
