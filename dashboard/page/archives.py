"""The archives: each dossier's files as a zip, at the address that its scene names."""

from dash import Dash
from flask import Response, abort, request

from dashboard.drawing.catalogue import ARCHIVE, Catalogue


def serve(app: Dash, catalogue: Catalogue) -> None:
    """Let *app* answer the archive's address of every dossier of *catalogue*, and 404 for any other."""

    def archive(dossier: str) -> Response:
        entry = catalogue.dossiers.get(dossier) or abort(404)
        response = Response(entry.archive, mimetype="application/zip")
        response.headers["Content-Disposition"] = f'attachment; filename="at-the-table_{dossier}.zip"'
        response.set_etag(entry.scene["digest"])
        response.cache_control.no_cache = True  # kept, and asked after: a corrected dossier must reach its readers
        response.make_conditional(request.environ)
        return response

    app.server.add_url_rule("/" + ARCHIVE.format(id="<dossier>"), view_func=archive)
