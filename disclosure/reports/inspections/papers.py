"""The document of an inspection in the forms that were asked for."""

from collections.abc import Iterator, Sequence

from disclosure.model.portal import Portal
from disclosure.reports.formats import Document
from disclosure.reports.inspections.as_docx import inspection_docx
from disclosure.reports.inspections.as_markdown import inspection_markdown
from disclosure.reports.inspections.subject import Subject


def documents(portal: Portal, key: str, forms: Sequence[str]) -> Iterator[Document]:
    """A file for each form, named by region and record; KeyError where there is no such inspection."""
    subject = Subject.of(portal, key)
    name = key.replace("/", "-")
    for form in forms:
        content = inspection_docx(subject) if form == "docx" else inspection_markdown(subject).encode()
        yield Document(f"{name}.{form}", content)
