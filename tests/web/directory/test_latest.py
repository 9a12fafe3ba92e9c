from dataclasses import replace

from disclosure.model.portal import Portal
from disclosure.web.directory.latest import for_latest


def test_it_is_worked_out_once_and_again_for_another_portal(portal: Portal) -> None:
    asked: list[Portal] = []

    @for_latest
    def number(of: Portal) -> int:
        asked.append(of)
        return len(asked)

    other = replace(portal)
    assert [number(portal), number(portal), number(other), number(other), number(portal)] == [1, 1, 2, 2, 3]
    assert asked[1] is other
