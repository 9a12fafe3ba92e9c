"""What the site serves beside its pages, in the same shape: `bp` and `urls`."""

from disclosure.web.files import (
    api,
    assets,
    crawlers,
    data_files,
    downloads,
    feeds,
    opensearch,
    outlets,
    places,
    prices,
    records,
    schemas,
    scripts,
    security,
    service_worker,
    stylesheet,
)
from disclosure.web.pages import PageModule

FILES: tuple[PageModule, ...] = (
    stylesheet,
    scripts,
    assets,
    schemas,
    crawlers,
    downloads,
    records,
    prices,
    places,
    outlets,
    feeds,
    opensearch,
    api,
    data_files,
    security,
    service_worker,
)
