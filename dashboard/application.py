"""The application: the page of some dossiers, served."""

from collections.abc import Sequence
from threading import Thread

from dash import Dash

from dashboard.dossier.model import Dossier
from dashboard.drawing.catalogue import catalogue
from dashboard.page import callbacks
from dashboard.page.layout import page
from dashboard.server import routes
from dashboard.server.dash_app import site


def create_app(
    dossiers: Sequence[Dossier],
    *,
    public_url: str = "",
    printed: bool = True,
    embedders: Sequence[str] = (),
    hurried: bool = False,
    bundle: bool = True,
    debug: bool = False,
) -> Dash:
    """Return the application that serves *dossiers*; the page opens on the first of them.

    All of them are made ready before it returns; where it is *hurried*, the first alone, and the others meanwhile.

    *public_url* is the address that readers use, where it is not the server's own: empty, or ``https://…/`` with its
    last slash (:func:`dashboard.server.addresses.public_url` sees to that). Where it is not *printed*, pictures hold it
    in their metadata alone. *embedders* are the origins whose pages may show this one in a frame
    (:func:`dashboard.server.addresses.origin`). The browser's modules go out in one *bundle*, or each by itself.
    *debug* adds Dash's developer tools to the page.
    """
    shown = catalogue(dossiers, public_url=public_url, printed=printed)

    def register(app: Dash) -> None:
        callbacks.register(app, shown)
        routes.serve(app, shown)

    app = site(page(shown), register, public_url=public_url, embedders=embedders, bundle=bundle, debug=debug)
    if hurried:
        Thread(target=shown.prepare, daemon=True).start()
    else:
        shown.prepare()
    return app
