"""What is worked out once."""

from flask import Flask

from disclosure.web.once import once
from disclosure.web.site import Site


def test_what_is_asked_for_again_is_not_worked_out_again(app: Flask) -> None:
    calls = []

    def count(current: Site) -> int:
        calls.append(current)
        return len(current.portal.companies)

    with app.app_context():
        assert once(count) == once(count) == 3
    assert len(calls) == 1
