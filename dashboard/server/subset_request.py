"""What a reader asks to be drawn of a large record: more of the foremost, or somebody besides them."""

from collections.abc import Mapping
from typing import Any

from werkzeug.exceptions import BadRequest

from dashboard.drawing import part
from dashboard.drawing.catalogue import Catalogue
from dashboard.drawing.part import Choice
from dashboard.server.answers import check_places


def choice_of(about: Mapping[str, Any]) -> Choice:
    """Return whom a request asks to be drawn, the usual where it says nothing; raise ``BadRequest`` where it errs."""
    try:
        return part.choice_of(about.get("draw"))
    except ValueError as error:
        raise BadRequest(str(error)) from error


def drawn(catalogue: Catalogue, dossier: object, choice: Choice) -> dict[str, Any]:
    """Return what *choice* draws of one of the server's dossiers, as the answer to a request. Raise ``BadRequest``."""
    if isinstance(dossier, str) and dossier in catalogue.dossiers:
        check_places(catalogue.dossiers[dossier].dossier, choice)
    scene = catalogue.part(dossier, choice) if isinstance(dossier, str) else None
    if scene is None:
        raise BadRequest("There is no dossier of that name on this server.")
    return {"kind": "dossier", "scene": scene, "notes": []}
