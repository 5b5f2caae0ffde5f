"""Two events compared: who is at both tables, only at one, and whose seat is another."""

from dataclasses import dataclass

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.network.seating import is_seated, standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Ids of actors, in file order.

    *both* sit at both tables on the same seat. *only_first* sit at the first, and no source seats them at the second;
    *only_second* the other way round. *changed* have a report at both events and another seat at each, those at one
    table alone left out.
    """

    both: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    changed: tuple[str, ...]


def compare(dossier: Dossier, first: str, second: str) -> Comparison:
    """Return how the events *first* and *second* differ; raise ``ValueError`` for one that *dossier* does not have."""
    one, other = standings(dossier, first), standings(dossier, second)
    found: dict[str, list[str]] = {"both": [], "only_first": [], "only_second": [], "changed": []}
    for actor in dossier.actors:
        then, later = one[actor], other[actor]
        seated = is_seated(then), is_seated(later)
        same = then.seat is later.seat
        if seated == (True, True):
            found["both" if same else "changed"].append(actor)
        elif any(seated):
            found["only_first" if seated[0] else "only_second"].append(actor)
        elif not same and Group.NO_REPORT not in {then.group, later.group}:
            found["changed"].append(actor)
    return Comparison(**{name: tuple(actors) for name, actors in found.items()})
