"""The canonical form of a record: one way to write each value, so that a diff shows what changed and nothing else."""

from disclosure.content.canonical.comments import Comment, comments
from disclosure.content.canonical.formatting import ValueChangedError, canonical

__all__ = ["Comment", "ValueChangedError", "canonical", "comments"]
