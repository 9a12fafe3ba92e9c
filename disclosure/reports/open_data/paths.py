"""Where things are on the site, from its root: pages, and the files of the API (`/api/v1/`)."""

from disclosure.model.identity import CompanyId

API = "api/v1/"
DATA = "data/"


def company_page(company: CompanyId) -> str:
    return f"companies/{company}/"


def notice_page(company: CompanyId, notice: str) -> str:
    return f"companies/{company}/notices/{notice}/"


def api(name: str) -> str:
    """A file of the API by its name without `.json`."""
    return f"{API}{name}.json"
