"""Regions, and the portal's own pages, as things that can be found."""

from collections.abc import Iterator

from disclosure.model.portal import Portal
from disclosure.model.region import Region
from disclosure.search.document import Document, Kind
from disclosure.search.documents.lines import distinct, lines


def page_documents(portal: Portal) -> Iterator[Document]:
    """The pages of prose."""
    for page in portal.pages:
        yield Document(key=f"page/{page.slug}", kind=Kind.PAGE, title=page.title, url=f"{page.slug}/", body=page.text)


def region_document(region: Region) -> Document:
    """A region, with its hotline to call."""
    regulator = region.regulator
    numbers = distinct((*(line.number for line in region.hotlines), regulator.phone if regulator else None))
    return Document(
        key=f"region/{region.code}",
        owner=region.code,
        kind=Kind.PLACE,
        title=region.name,
        url=f"regions/{region.code}/",
        place=region.name,
        region=region.code,
        aliases=distinct([region.short_name]),
        numbers=numbers,
        spelled=distinct((region.name, region.short_name)),
        addresses=distinct([regulator.address if regulator else None]),
        body=lines(
            *((regulator.name, regulator.address) if regulator else ()),
            *(lines(line.name, line.note, *(promise.text for promise in line.promises)) for line in region.hotlines),
        ),
    )
