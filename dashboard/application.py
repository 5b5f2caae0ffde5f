"""The application: the page of some dossiers, served."""

from collections.abc import Sequence

from dash import Dash

from dashboard.dossier.model import Dossier
from dashboard.drawing.catalogue import catalogue
from dashboard.page import callbacks, components
from dashboard.server import downloads, uploads
from dashboard.server.site import site


def create_app(dossiers: Sequence[Dossier], *, public_url: str = "") -> Dash:
    """Return the application that serves *dossiers*; the page opens on the first of them.

    *public_url* is the address that readers use, where it is not the server's own: empty, or ``https://…/`` with its
    last slash (:func:`dashboard.server.addresses.public_url` sees to that).
    """
    shown = catalogue(dossiers, public_url=public_url)

    def register(app: Dash) -> None:
        callbacks.register(app, shown)
        uploads.serve(app, shown)
        downloads.serve(app, shown)

    return site(components.page(shown), register, public_url=public_url)
