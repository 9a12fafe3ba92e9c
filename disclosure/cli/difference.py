"""How a file's text changes, line by line, as `diff -u` says it."""

from difflib import SequenceMatcher
from typing import Final

_AROUND: Final = 3
_NOTHING: Final = "/dev/null"


def difference(path: str, before: str | None, after: str | None) -> str:
    """The lines that go and come with those around them; None for a file that is not there.

    As difflib's own, but it does not overlook lines because a long file has them often: a record's lines are alike.
    """
    old, new = (before or "").splitlines(), (after or "").splitlines()
    lines = [f"--- {_NOTHING if before is None else f'a/{path}'}", f"+++ {_NOTHING if after is None else f'b/{path}'}"]
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND):
        (_, start, _, start_new, _), (_, _, end, _, end_new) = group[0], group[-1]
        lines.append(f"@@ -{_range(start, end)} +{_range(start_new, end_new)} @@")
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                lines += [f" {line}" for line in old[i1:i2]]
            else:
                lines += [f"-{line}" for line in old[i1:i2]] + [f"+{line}" for line in new[j1:j2]]
    return "".join(f"{line}\n" for line in lines)


def _range(start: int, end: int) -> str:
    length = end - start
    return str(start + 1) if length == 1 else f"{start + 1 if length else start},{length}"
