"""The scene: everything that the browser needs of one dossier, decided here, in plain lists and strings.

Actors and sources are named by their place in the scene's lists.  Whoever no row seats at an event has ``None`` among
its standings: silence takes no room.
"""

import unicodedata

from dashboard.dossier.countries import names_of
from dashboard.dossier.model import Dossier
from dashboard.dossier.words import ActorKind
from dashboard.dossier.writing import digest
from dashboard.drawing import dates, theme
from dashboard.drawing.claims import places, sources
from dashboard.drawing.events import nowhere, occasion, placements, shapes
from dashboard.drawing.part import MOST_BESIDES, Part
from dashboard.drawing.rest import rest
from dashboard.drawing.scene_types import Actor, Country, Limits, Scene
from dashboard.drawing.ties import stakes, ties
from dashboard.drawing.view_choices import LONGEST_ALTERNATIVE, LONGEST_SEARCH, PICTURE_TEXTS, VIEW_CHOICES
from dashboard.network import placement
from dashboard.network.placement.room import unreported
from dashboard.network.sides import PEOPLE, first_represented


def scene(part: Part, *, share: float = 1.0, only: str = "") -> Scene:
    """Return the scene of *part*: words, actors, events with standings and placements, ties, stakes, sources.

    *share*, from 0 to 1, is how much of the usual time its placements are searched. *only* is the id of an event: the
    others are then left out, and their placements need not be made.
    """
    dossier, drawn = part.dossier, part.drawn
    whole = digest(dossier)
    at = places(dossier, drawn.actors)
    background = [event for event in dossier.events.values() if not event.has_table]
    shown = [event for event in dossier.tables if not only or event.id == only]
    tables = [occasion(part, event, at, share=share) for event in shown]
    network = {shape: placement.network(drawn, shape=shape, share=share) for shape in shapes(part)}
    return {
        "id": dossier.id,
        "title": dossier.title,
        "summary": dossier.summary,
        "asOf": dates.spoken(dossier.as_of),
        "licence": dossier.licence,
        "opening": dossier.opening,
        "digest": whole,
        "drawing": f"{whole} {part.name}".strip(),
        "whole": rest(part),
        "attributes": dict(dossier.attributes),
        "words": theme.words(),
        "palettes": {"light": theme.LIGHT, "dark": theme.DARK},
        "outlines": theme.outlines(),
        "look": theme.look(),
        "limits": limits(),
        "choices": {name: list(choice.values) for name, choice in VIEW_CHOICES.items()},
        "former": {name: dict(choice.former) for name, choice in VIEW_CHOICES.items() if choice.former},
        "countries": countries(dossier),
        "actors": actors(drawn),
        "events": [*(tables or [nowhere(drawn)]), *(occasion(part, event, at) for event in background)],
        "arrangements": ["table", "network"] if tables else ["network"],  # the first of them opens
        "network": placements(drawn.actors, network),
        "ties": ties(drawn, at),
        "stakes": stakes(dossier, at),
        "sources": sources(dossier),
    }


def limits() -> Limits:
    """Return the limits that Python keeps too."""
    return {
        "unreported": unreported.MANY,
        "besides": MOST_BESIDES,
        "search": LONGEST_SEARCH,
        "worded": theme.MOST_WORDED,
        "texts": {name: text.longest for name, text in PICTURE_TEXTS.items()},
        "alternative": LONGEST_ALTERNATIVE,
    }


def actors(dossier: Dossier) -> list[Actor]:
    """Return every actor in the order of the file; *names* are by language tag."""
    place = {actor: number for number, actor in enumerate(dossier.actors)}
    sides = first_represented(dossier)
    return [
        {
            "id": actor.id,
            "name": actor.name,
            "short": actor.short or actor.name,
            "kind": actor.kind,
            "country": actor.country,
            "title": actor.title,
            "names": dict(actor.names),
            "side": place.get(sides.get(actor.id, "")) if actor.kind in PEOPLE else None,
            "attributes": dict(actor.attributes),
        }
        for actor in dossier.actors.values()
    ]


def countries(dossier: Dossier) -> list[Country]:
    """Return every country and bloc that an actor has, with its code and name, by name.

    A code is named after the first state, bloc or organisation that carries it; without one it has its name in
    ISO 3166, or stands for itself. Two codes of one country are told apart.
    """
    codes = dict.fromkeys(actor.country for actor in dossier.actors.values() if actor.country)
    names = dict(zip(codes, names_of(codes), strict=True))
    for kind in (ActorKind.ORGANISATION, ActorKind.BLOC, ActorKind.STATE):  # the last to name it wins
        for actor in reversed(tuple(dossier.actors.values())):
            if actor.country and actor.kind is kind:
                names[actor.country] = actor.name
    return [{"code": code, "name": name} for code, name in sorted(names.items(), key=lambda item: _alphabet(item[1]))]


def _alphabet(name: str) -> tuple[str, str]:
    """Return what *name* is sorted by: its letters without accents and case, then itself."""
    letters = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return letters.casefold(), name
