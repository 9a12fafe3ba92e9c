"""What a YAML file is read into: text, lists and mappings, and nothing else."""

from typing import Final, TypeAlias


class Quoted(str):
    """A scalar written in quotes or as a block: text beyond doubt."""

    __slots__ = ()


Node: TypeAlias = "str | list[Node] | dict[str, Node]"
Mapping: TypeAlias = dict[str, Node]

# A colon without a key before it, and YAML 1.1's merge key.
MERGE_KEY: Final = "<<"
NOT_KEYS: Final = frozenset(("", MERGE_KEY))
