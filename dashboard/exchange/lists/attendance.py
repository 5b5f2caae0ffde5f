"""A list of who was at which event, row by row: which events and actors there are, and what all rows say of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.exchange import naming
from dashboard.exchange.lists.entries import Entries, shared
from dashboard.exchange.lists.roles import Role
from dashboard.exchange.lists.undated import date_column, undated_as

Key = tuple[str, str, str]  # an event: its name, its date and, where that cannot be read, what stands there


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """A list by its events. *keys* and *actors* give the ids of both; *events* and *people* are those of each row. What
    all rows of one agree on is in *of_events* and *of_people*, by id and then by column.
    """

    rows: Entries
    keys: Mapping[Key, str]
    actors: Mapping[str, str]
    events: Sequence[str]
    people: Sequence[str]
    of_events: Mapping[str, dict[str, str]]
    of_people: Mapping[str, dict[str, str]]


def attendance(rows: Entries) -> Attendance:
    """Return *rows* by event and actor."""
    dated = date_column(rows)
    told = [(entry.get(Role.EVENT), entry.get(Role.DATE), undated_as(entry, dated)) for entry in rows.rows]
    different = dict.fromkeys(told)
    keys = dict(zip(different, naming.ids(([name] for name, *_ in different), what="event"), strict=True))
    named = ((role, entry.get(role)) for entry in rows.rows for role in (Role.ACTOR, Role.SIDE))
    names = dict.fromkeys(name for role, name in named if name or role is Role.ACTOR)  # no name is told later
    actors = dict(zip(names, naming.ids(([name] for name in names), what="actor"), strict=True))
    events = [keys[key] for key in told]
    people = [actors[entry.get(Role.ACTOR)] for entry in rows.rows]
    of_events: dict[str, dict[str, str]] = {name: {} for name in keys.values()}
    of_people: dict[str, dict[str, str]] = {name: {} for name in actors.values()}
    for column in dict.fromkeys(name for entry in rows.rows for name in entry.others):
        texts = [entry.others.get(column, "") for entry in rows.rows]
        for owners, homes in ((events, of_events), (people, of_people)):
            if (agreed := shared(texts, owners)) is not None:
                for owner, text in agreed.items():
                    homes[owner] |= {column: text} if text else {}
                break
    return Attendance(
        rows=rows, keys=keys, actors=actors, events=events, people=people, of_events=of_events, of_people=of_people
    )
