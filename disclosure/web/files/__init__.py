"""What the site serves beside its pages, in the same shape: `bp` and `urls`."""

from disclosure.web.files import assets, crawlers, downloads, opensearch, prices, records, schemas, scripts, stylesheet
from disclosure.web.pages import PageModule

FILES: tuple[PageModule, ...] = (stylesheet, scripts, assets, schemas, crawlers, downloads, records, prices, opensearch)
