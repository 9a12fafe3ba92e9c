"""The one function that formats a record."""

from disclosure.content.canonical.reading import SCHEMA_LINE, laid_out
from disclosure.content.canonical.writing import text_of
from disclosure.content.fields import Field
from disclosure.content.source import Document, parse


class ValueChangedError(AssertionError):
    """The canonical form would not hold the same values: ours to mend, and nothing may be written."""


def canonical(document: Document, field: Field, schema: str | None = None) -> str:
    """Give a record's canonical text.

    The document is one without problems of reading; `field` is its kind's root. `schema` is the way from the file to
    its schema, for its first line, by which editors help; None leaves that line as it is. ValueChangedError where
    another reading of the result would not give the same values.
    """
    record = laid_out(document.text)
    if schema is not None:
        others = [line for line in record.head if not SCHEMA_LINE.match(line)]
        record.head = [f"# yaml-language-server: $schema={schema}", *others]
    text = text_of(record, field)
    again = parse(text.encode(), document.path)
    if again.problems or again.root != document.root:
        raise ValueChangedError(document.path)
    return text
