"""A dossier, or what a view shows of it, in the form that a reader asks for."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import Response
from werkzeug.exceptions import BadRequest

from dashboard.dossier.excerpt import excerpt
from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import Reading
from dashboard.drawing.catalogue import Catalogue
from dashboard.drawing.highlight import EXCLUSION
from dashboard.drawing.theme import GROUP_WORDS
from dashboard.drawing.ties import tie_keys
from dashboard.exchange.formats import written
from dashboard.exchange.forms import SUFFIX_OF
from dashboard.network import placement
from dashboard.network.seating import standings
from dashboard.network.ties import TieKey
from dashboard.network.ties import standing as standing_ties
from dashboard.server import answers, upload_body, uploads
from dashboard.server.column_mapping_api import mapping_of
from dashboard.server.upload_queue import turn

LOSSES = "At-The-Table-Losses"  # header: what the form cannot carry, a JSON list, percent-encoded

JOINS = ("both", "either", "table")
FORM_OF = {suffix: form for form, suffix in SUFFIX_OF.items()}


@dataclass(frozen=True, slots=True)
class Beyond:
    """What tells the highlighted ties of those not drawn, which the page lacks (``assets/js/model/highlight.mjs``).

    *join* says how many ends of a tie must be highlighted: "both"; "either" of them; or "table", either of them where
    both are left out or at the table. *pick*, if any, must be one of them.
    """

    join: str
    pick: str

    def ties(self, dossier: Dossier, actors: Collection[str], event: str) -> set[TieKey]:
        """Return the keys of the ties of *dossier* that are highlighted where *actors* are, at *event*."""
        enough, highlighted = all if self.join == "both" else any, set(actors)
        ends = {key: (key[0], key[2]) for key in standing_ties(dossier)}
        near = {key for key, both in ends.items() if not self.pick or self.pick in both}
        if self.join == "table" and event:
            stands = standings(dossier, event)
            near = {key for key in near if all(stands[end].group in EXCLUSION for end in ends[key])}
        return {key for key in near if enough(end in highlighted for end in ends[key])}


@dataclass(frozen=True, slots=True)
class View:
    """What a reader sees: the event, where everyone is drawn (px, y up) and what is highlighted if that is wanted."""

    event: str
    positions: Mapping[str, tuple[float, float]]
    highlighted: tuple[tuple[str, ...], tuple[str, ...]] | None  # ids of actors and of ties
    beyond: Beyond | None = None  # where some of the highlighted are not drawn


def handed(catalogue: Catalogue) -> Response:
    """Answer a request for the dossier that it names, or brings, in the form that it names."""
    frame = upload_body.received(most=uploads.MOST)
    form = FORM_OF.get(str(frame.about.get("form")))
    if form is None:
        raise BadRequest(f"The form must be one of {', '.join(FORM_OF)}.")
    view = view_of(frame.about.get("view"))
    try:
        with turn():
            return taken(wanted(frame, catalogue), view, form)
    except DossierError as error:
        raise BadRequest(f"{error.problems[0]}.") from error


def wanted(frame: upload_body.Frame, catalogue: Catalogue) -> Dossier:
    """Return the dossier that a request names or, where it brings files, the one in them."""
    if frame.files:
        reading = uploads.read(uploads.files_in(frame), mapping_of(frame.about))
        if not isinstance(reading, Reading):
            raise BadRequest("The files are a list; the request must say how it is to be read.")
        return reading.dossier
    name = frame.about.get("dossier")
    entry = catalogue.dossiers.get(name) if isinstance(name, str) else None
    if entry is None:
        raise BadRequest("There is no dossier of that name on this server.")
    return entry.dossier


def taken(dossier: Dossier, view: View, form: str) -> Response:
    """Return *dossier* as a file, or what *view* has highlighted of it."""
    keys = tie_keys(dossier)
    actors, ties = view.highlighted or ((), ())
    known = view.event in {event.id for event in dossier.tables} or view.event == dossier.opening
    if not known or not {*actors, *view.positions} <= dossier.actors.keys() or not set(ties) <= keys.keys():
        raise BadRequest("The view of the request names what is not in the dossier.")
    part = dossier
    if view.highlighted:
        if not actors and not ties:
            raise BadRequest("Nothing is highlighted in this view; show someone first, or take the whole dossier.")
        chosen = {keys[tie] for tie in ties} | (view.beyond.ties(dossier, actors, view.event) if view.beyond else set())
        part = excerpt(dossier, actors=actors, ties=chosen, event=view.event)
    stands = standings(dossier, view.event) if view.event else {}
    standing = {actor: GROUP_WORDS[one.group] for actor, one in stands.items()}
    positions = {actor: place for actor, place in view.positions.items() if actor in part.actors}
    file = written(part, form, positions=positions, standing=standing)
    if len(file.data) > answers.MOST:
        size, most = len(file.data) / 1e6, answers.MOST // 1_000_000
        mend = "take what is highlighted, or another form"
        raise BadRequest(f"This form of the dossier has {size:.0f} MB, and {most} MB are the most: {mend}.")
    response = Response(file.data, mimetype=file.media)
    response.headers[LOSSES] = quote(json.dumps(file.losses))
    return response


def view_of(given: Any) -> View:
    """Return the view that a request tells of, or raise ``BadRequest``."""
    wide, high = placement.STAGES[placement.Shape.WIDE]
    try:
        highlighted, beyond = given.get("highlighted"), None
        if highlighted is not None:
            beyond = _beyond(highlighted.get("beyond"))
            highlighted = (_names(highlighted["actors"]), _names(highlighted["ties"]))
        positions = {
            str(actor): (_share(x) * wide / 2, _share(y) * high / 2) for actor, (x, y) in given["positions"].items()
        }
        return View(event=_name(given["event"]), positions=positions, highlighted=highlighted, beyond=beyond)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadRequest("The view of the request must hold an event, positions and what is highlighted.") from error


def _beyond(given: Any) -> Beyond | None:
    if given is None:
        return None
    if given["join"] not in JOINS:
        raise ValueError
    return Beyond(join=given["join"], pick=_name(given["pick"]))


def _names(given: Any) -> tuple[str, ...]:
    if not isinstance(given, list):
        raise TypeError
    return tuple(map(_name, given))


def _name(given: Any) -> str:
    if not isinstance(given, str):
        raise TypeError
    return given


def _share(given: Any) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not -1 <= given <= 1:  # NaN is in no interval
        raise ValueError
    return float(given)
