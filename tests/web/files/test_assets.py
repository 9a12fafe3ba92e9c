from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.web.app import HOME
from disclosure.web.files import assets


def test_every_file_but_stylesheets_and_scripts_is_named_and_served(client: FlaskClient, portal: Portal) -> None:
    named = [values["filename"] for endpoint, values in assets.urls(portal) if endpoint == "static"]
    assert "icon.svg" in named
    assert not any(name.endswith((".css", ".js")) for name in named)
    for name in named:
        with client.get(f"/static/{name}") as response:
            assert response.get_data() == (HOME / "static" / name).read_bytes()
