"""Events as the browser needs them: when and where, who stands where with every claim, and where each is drawn."""

from dashboard.dossier.model import Dossier, Event, SeatClaim
from dashboard.dossier.words import GROUP_OF, Group
from dashboard.drawing import dates, scene_types, theme
from dashboard.drawing.claims import Places, claim
from dashboard.drawing.part import Part
from dashboard.network import placement
from dashboard.network.seating import Standing, reported


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
        "when": dates.with_basis(dates.span(event.start, event.end), event.date_basis),
        "day": dates.span(event.start.partition("T")[0], event.end.partition("T")[0]),
        "place": event.place,
        "claim": claim(event.claim, at),
        "attributes": dict(event.attributes),
    }
    if not event.has_table:
        return shown
    stands = reported(dossier, event.id)
    shown["standings"] = [_standing(dossier, stands.get(actor), at) for actor in part.drawn.actors]
    if part.large and event.id != part.event:
        return shown
    placed = {shape: placement.table(part.drawn, event.id, shape=shape, share=share) for shape in placement.Shape}
    shown["table"] = {shape: coordinates(part.drawn, places) for shape, places in placed.items()}
    return shown


def nowhere(dossier: Dossier) -> scene_types.Event:
    """Return what stands for an event where a dossier has none that could have a table: nobody is known to sit."""
    return {
        "id": "",
        "name": dossier.title,
        "kind": "",
        "status": "",
        "when": "",
        "day": "",
        "place": "",
        "claim": None,
        "attributes": {},
        "standings": [None] * len(dossier.actors),
    }


def coordinates(dossier: Dossier, placed: placement.Placement) -> scene_types.Placement:
    """Return a placement as columns ``x`` and ``y`` in the order of the actors, and the room, if it has one."""
    points = [placed.positions[actor] for actor in dossier.actors]
    return {
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "room": _room(placed.room) if placed.room else None,
    }


def _room(room: placement.Room) -> scene_types.Room:
    return {
        "cx": room.cx,
        "cy": room.cy,
        "table_rx": room.table_rx,
        "table_ry": room.table_ry,
        "around_rx": room.around_rx,
        "around_ry": room.around_ry,
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
        "confirmedBy": stands.confirmed_by,
        "through": [at.actors[person] for person in stands.through if person in at.actors],
        "claims": [_seat_claim(row, at) for row in stands.claims],
    }
    if unseen := [at.others[person] for person in stands.through if person in at.others]:
        standing["unseen"] = unseen
    return standing


def _seat_claim(row: SeatClaim, at: Places) -> scene_types.SeatClaim:
    kept: scene_types.Kept = {"attributes": dict(row.attributes)} if row.attributes else {}
    return {"seat": row.seat, "group": GROUP_OF[row.seat], "part": row.part, **claim(row.claim, at), **kept}
