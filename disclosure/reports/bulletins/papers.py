"""The document of a hotline bulletin in the forms that were asked for."""

from collections.abc import Iterator, Sequence

from disclosure.model.portal import Portal
from disclosure.reports.bulletins.as_docx import bulletin_docx
from disclosure.reports.bulletins.as_markdown import bulletin_markdown
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.formats import Document


def documents(portal: Portal, key: str, forms: Sequence[str]) -> Iterator[Document]:
    """A file for each form, named by region and record; KeyError where there is no such bulletin."""
    subject = Subject.of(portal, key)
    name = key.replace("/", "-")
    for form in forms:
        content = bulletin_docx(subject) if form == "docx" else bulletin_markdown(subject).encode()
        yield Document(f"{name}.{form}", content)
