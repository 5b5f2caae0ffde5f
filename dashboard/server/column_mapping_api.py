"""A list whose reader is to say what its columns mean: the question as the page shows it, and the answer."""

from collections.abc import Mapping
from typing import Any

from werkzeug.exceptions import BadRequest

from dashboard.dossier.seat_words import NO_CLAIM
from dashboard.dossier.words import CLAIMABLE_SEATS, EventKind, Seat
from dashboard.drawing.theme import SEAT_WORDS
from dashboard.exchange.lists.choices import NONE
from dashboard.exchange.lists.mapping import ListMapping, Wanted
from dashboard.exchange.lists.roles import REQUIRED, ROLES, ListKind, Role
from dashboard.exchange.lists.seating import MAX_WORDS

KIND_WORDS = {ListKind.TIES: "A tie between two actors", ListKind.ATTENDANCE: "A seat at an event"}
ROLE_WORDS = {
    Role.FROM: "From (who)",
    Role.TO: "To (whom)",
    Role.TIE: "What the tie is",
    Role.WEIGHT: "Weight",
    Role.DIRECTION: "Directed or not",
    Role.FROM_COUNTRY: "Country of who",
    Role.TO_COUNTRY: "Country of whom",
    Role.EVENT: "Event",
    Role.ACTOR: "Actor",
    Role.SEAT: "Seat",
    Role.TITLE: "Title of the actor",
    Role.SIDE: "Side",
    Role.COUNTRY: "Country of the actor",
    Role.DATE: "Date",
    Role.END: "Last day",
    Role.PLACE: "Place",
    Role.LOCATOR: "Page or number",
    Role.CLAIM: "What is said",
}


def asked(wanted: Wanted) -> dict[str, Any]:
    """Return the question: what rows there are, what a column can mean, and what we would guess."""
    return {
        "kind": "list",
        "path": wanted.path,
        "columns": list(wanted.columns),
        "rows": [list(row) for row in wanted.rows],
        "count": wanted.count,
        "headed": wanted.headed,
        "likely": str(wanted.kind),
        "lists": [
            {
                "kind": str(kind),
                "words": KIND_WORDS[kind],
                "roles": [
                    {"role": str(role), "words": ROLE_WORDS[role], "required": role in REQUIRED[kind]}
                    for role in ROLES[kind]
                ],
                "guess": {str(role): column for role, column in wanted.guesses[kind].items()},
            }
            for kind in ListKind
        ],
        "seats": {str(seat): SEAT_WORDS[seat] for seat in CLAIMABLE_SEATS},
        "noSeat": NONE,
        "eventKinds": [str(kind) for kind in EventKind if kind is not EventKind.BACKGROUND],
        "notes": [str(note) for note in wanted.notes],
    }


def mapping_of(about: Mapping[str, Any]) -> ListMapping | None:
    """Return the mapping in a request *about* some files, if there is one. Raise ``BadRequest`` for any other thing."""
    given = about.get("mapping")
    if given is None:
        return None
    try:
        columns = {Role(role): str(column) for role, column in given["columns"].items()}
        plain: dict[str, Any] = {"words": str(given["words"])} if given.get("words") else {}
        return ListMapping(
            kind=ListKind(given["kind"]),
            columns=columns,
            seat=Seat(given.get("seat") or Seat.DELEGATE),
            event_kind=EventKind(given.get("eventKind") or EventKind.MEETING),
            headed=bool(given["headed"]),
            leave_out=given.get("leaveOut") is True,
            values=_values(given.get("values") or {}),
            **plain,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadRequest("The mapping of the request is not one of a list's columns to what they mean.") from error


def _values(given: Mapping[str, str]) -> dict[str, Seat]:
    """Return the seats of words as a request has them, by the words; those that it says to be none claim no seat."""
    if len(given) > MAX_WORDS:
        raise ValueError
    return {str(word): NO_CLAIM if seat == NONE else Seat(seat) for word, seat in given.items()}
