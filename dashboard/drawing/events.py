"""Events as the browser needs them: when and where, who stands where with every claim, and where each is drawn."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from dashboard.dossier.model import Dossier, Event, SeatClaim
from dashboard.dossier.words import GROUP_OF, DateBasis, Group
from dashboard.drawing import dates, scene_types, theme
from dashboard.drawing.claims import Places, claim
from dashboard.drawing.headline import headline
from dashboard.drawing.part import Part
from dashboard.drawing.ties import tie_places
from dashboard.network import placement
from dashboard.network.drawn import drawn_at
from dashboard.network.seating import Standing, Word, counted_as, reported
from dashboard.network.ties import tells_of_event

BELOW = "below"  # its mark: where a name stands unless the search found a better side
MOST_ON_PAPER = 3_000  # marks at all events together: of more, papers take the placement of a screen


def occasion(part: Part, event: Event, at: Places, *, share: float = 1.0) -> scene_types.Event:
    """Return one event; one without a table has neither standings nor placements.

    Of a large record the event that is shown alone has placements, because others are drawn at any other.
    *share*, from 0 to 1, is how much of the usual time its placements are searched.
    """
    dossier = part.dossier
    shown: scene_types.Event = {
        "id": event.id,
        "name": event.name,
        "kind": event.kind,
        "status": event.status,
        "headline": headline(dossier, event) if event.has_table else "",
        "when": dates.span(event.start, event.end) or dates.NONE_GIVEN,
        "basis": dates.INFERRED if event.start and event.date_basis is DateBasis.INFERRED else "",
        "day": dates.span(event.start.partition("T")[0], event.end.partition("T")[0]),
        "place": event.place,
        "claim": claim(event.claim, at),
        "attributes": dict(event.attributes),
        "groups": theme.group_words(event.kind),
    }
    if not event.has_table:
        return shown
    stands = reported(dossier, event.id)
    shown["standings"] = [_standing(dossier, stands.get(actor), at) for actor in part.drawn.actors]
    if part.large and event.id != part.event:
        return shown
    placed = {shape: placement.table(part.drawn, event.id, shape=shape, share=share) for shape in shapes(part)}
    there = drawn_at(part.drawn, event.id)
    if away := [key for key, tells in tells_of_event(part.drawn, event.id, there).items() if not tells]:
        shown["other_times"] = sorted(tie_places(part.drawn)[key] for key in away)
    shown["drawn"] = [at.actors[actor] for actor in there]
    shown["table"] = placements(there, placed)
    return shown


def shapes(part: Part) -> Sequence[placement.Shape]:
    """Return for which stages *part* is placed: of so much that a reader would wait long, for screens alone."""
    dossier = part.drawn
    small = not part.large and sum(len(drawn_at(dossier, event.id)) for event in dossier.tables) <= MOST_ON_PAPER
    return (*placement.SCREENS, *placement.PAPERS) if small else placement.SCREENS


def nowhere(dossier: Dossier) -> scene_types.Event:
    """Return what stands for an event where a dossier has none that could have a table: nobody is known to sit."""
    return {
        "id": "",
        "name": dossier.title,
        "kind": "",
        "status": "",
        "headline": "",
        "when": "",
        "basis": "",
        "day": "",
        "place": "",
        "claim": None,
        "attributes": {},
        "groups": {},
        "standings": [None] * len(dossier.actors),
    }


def placements(actors: Iterable[str], placed: Mapping[placement.Shape, placement.Placement]) -> scene_types.Placements:
    """Return placements of *actors* by the stage that each is made for."""
    there = tuple(actors)
    return cast(scene_types.Placements, {str(shape): coordinates(there, one) for shape, one in placed.items()})


def coordinates(actors: Sequence[str], placed: placement.Placement) -> scene_types.Placement:
    """Return a placement as columns ``x`` and ``y`` in the order of *actors*, and the room, if it has one."""
    points = [placed.positions[actor] for actor in actors]
    return {
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "sides": _sides(actors, placed),
        "room": _room(placed.room) if placed.room else None,
        "scale": placed.scale,
    }


def _sides(actors: Sequence[str], placed: placement.Placement) -> str:
    """Return the first letter of the side of each name, in the order of *actors*, or nothing if all are below."""
    letters = "".join(placed.sides.get(actor, BELOW)[0] for actor in actors)
    return letters if letters.strip(BELOW[0]) else ""


def _room(room: placement.Room) -> scene_types.Room:
    return {
        "cx": room.cx,
        "cy": room.cy,
        "table_rx": room.table_rx,
        "table_ry": room.table_ry,
        "around_rx": room.around_rx,
        "around_ry": room.around_ry,
        "out_top": room.out_top,
        "out_bottom": room.out_bottom,
        "strip": room.strip,
    }


def part_words(dossier: Dossier, stands: Standing) -> str:
    """Return the part for which an actor was present; where its sources differ over that, which of them says what."""
    agreeing = [row for row in stands.claims if GROUP_OF[row.seat] is stands.group and not row.claim.withdrawn]
    publishers: dict[str, dict[str, None]] = {}  # of each part: one look at the rows, of which there may be thousands
    for row in agreeing:
        if row.part:
            publishers.setdefault(row.part, {})[dossier.sources[row.claim.source].publisher] = None
    if len(publishers) == 1 and all(row.part for row in agreeing):
        return next(iter(publishers))
    return "; ".join(f"{part}, according to {' and '.join(named)}" for part, named in publishers.items())


def _standing(dossier: Dossier, stands: Standing | None, at: Places) -> scene_types.Standing | None:
    if stands is None or (stands.group is Group.NO_REPORT and not stands.claims):
        return None
    standing: scene_types.Standing = {
        "seat": stands.seat,
        "group": stands.group,
        "tone": theme.tone(stands.seat, stands.group),
        "side": at.actors.get(stands.side),
        "part": part_words(dossier, stands),
        "contested": stands.contested,
        "reports": stands.reports,
        "statements": stands.statements,
        "through": [at.actors[person] for person in stands.through if person in at.actors],
        "claims": [_seat_claim(dossier, row, at) for row in stands.claims],
    }
    if unseen := [at.others[person] for person in stands.through if person in at.others]:
        standing["unseen"] = unseen
    return standing


def _seat_claim(dossier: Dossier, row: SeatClaim, at: Places) -> scene_types.SeatClaim:
    kept: scene_types.Kept = {"attributes": dict(row.attributes)} if row.attributes else {}
    seat = {"seat": row.seat, "group": GROUP_OF[row.seat], "part": row.part}
    said = cast(scene_types.SeatClaim, {**seat, **claim(row.claim, at), **kept})
    if row.title:
        said["title"] = row.title
    how, by = counted_as(dossier, row)
    if how is not Word.REPORT:
        said["counts"] = "statement" if how is Word.STATEMENT else "note"
    elif by != dossier.sources[row.claim.source].publisher:
        said["by"] = by
    return said
