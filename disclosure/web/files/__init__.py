"""What the site serves beside its pages, in the same shape: `bp` and `urls`."""

from disclosure.web.files import assets, crawlers, downloads, schemas, stylesheet
from disclosure.web.pages import PageModule

FILES: tuple[PageModule, ...] = (stylesheet, assets, schemas, crawlers, downloads)
