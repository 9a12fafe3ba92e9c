from tests.reports.office import office as office  # noqa: PLC0414 - a fixture for the tests of this folder
