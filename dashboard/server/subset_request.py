"""What a reader asks to be drawn of a large record: more of the foremost, or somebody besides them."""

from collections.abc import Mapping
from typing import Any

from werkzeug.exceptions import BadRequest

from dashboard.drawing.catalogue import Catalogue
from dashboard.drawing.part import MOST_BESIDES, USUAL, Choice
from dashboard.server.answers import check_places

SHAPE = f"draw has most, a number from 0, besides, at most {MOST_BESIDES} ids of actors, and event, the id of one."


def choice_of(about: Mapping[str, Any]) -> Choice:
    """Return whom a request asks to be drawn, the usual where it says nothing; raise ``BadRequest`` where it errs."""
    draw = about.get("draw")
    if draw is None:
        return USUAL
    if not isinstance(draw, dict):
        raise BadRequest(SHAPE)
    most, besides, event = draw.get("most", 0), draw.get("besides", []), draw.get("event", "")
    listed = isinstance(besides, list) and len(besides) <= MOST_BESIDES and all(isinstance(one, str) for one in besides)
    if type(most) is not int or most < 0 or not listed or not isinstance(event, str):
        raise BadRequest(SHAPE)
    return Choice(most=most, besides=tuple(dict.fromkeys(besides)), event=event)


def drawn(catalogue: Catalogue, dossier: object, choice: Choice) -> dict[str, Any]:
    """Return what *choice* draws of one of the server's dossiers, as the answer to a request. Raise ``BadRequest``."""
    if isinstance(dossier, str) and dossier in catalogue.exhibits:
        check_places(catalogue.exhibits[dossier].dossier, choice)
    found = catalogue.part(dossier, choice) if isinstance(dossier, str) else None
    if found is None:
        raise BadRequest("There is no dossier of that name on this server.")
    scene, figure = found
    return {"kind": "dossier", "scene": scene, "figure": figure, "notes": []}
