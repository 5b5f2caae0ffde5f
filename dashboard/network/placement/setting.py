"""The stage set for one event: floor, regions, strip, and what is wanted of everyone before ties pull at them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.network.placement.floor import floor
from dashboard.network.placement.regions import Regions
from dashboard.network.placement.sides import Sides, sides
from dashboard.network.placement.stage import Counts, Floats, Shape, half
from dashboard.network.placement.strip import Strip, strip
from dashboard.network.placement.subject import Subject, subject
from dashboard.network.placement.wanted import wanted
from dashboard.network.placement.wants import Wants
from dashboard.network.seating import Standing, standings


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Everything about an event that stays as it is while actors move. *wanted* (n, 2), px."""

    subject: Subject
    stands: Mapping[str, Standing]
    sides: Sides
    strip: Strip | None
    regions: Regions
    wanted: Floats
    wants: Wants

    @cached_property
    def pools(self) -> tuple[tuple[int, ...], ...]:
        """Those who may change places with one another: on one side the equals, and else everyone in one group."""
        place = {actor: index for index, actor in enumerate(self.subject.ids)}
        equals: dict[tuple[str, str], list[int]] = {}
        for side, members in self.sides.members.items():
            for actor in members:
                equals.setdefault((side, self.stands[actor].seat), []).append(place[actor])
        rest = (Group.AROUND_THE_TABLE, Group.LEFT_OUT, Group.MENTIONED, Group.NO_REPORT)
        return (*(tuple(pool) for pool in equals.values()), *(tuple(among(self.stands, group)) for group in rest))

    @property
    def key(self) -> dict[str, Any]:
        """All that a drawing of the setting depends on, but for the shape of the stage, as a JSON value."""
        return {
            "subject": self.subject.key,
            "stands": [(standing.group, standing.seat) for standing in self.stands.values()],
            "sides": [self.sides.of, self.sides.hosts, self.sides.delegations],
            "chairs": [self.sides.members, self.sides.heads],
        }

    @cached_property
    def seated(self) -> Counts:
        """The indices of those who take a chair."""
        members = {actor for side in self.sides.members.values() for actor in side}
        return np.array([index for index, actor in enumerate(self.subject.ids) if actor in members], dtype=np.int64)


def setting(dossier: Dossier, event: str, *, shape: Shape) -> Setting:
    """Return the stage set for *event*, made for a screen of that *shape*."""
    stands, about, size = standings(dossier, event), subject(dossier, shape=shape), half(shape)
    at, around, out = (among(stands, group) for group in (Group.AT_THE_TABLE, Group.AROUND_THE_TABLE, Group.LEFT_OUT))
    below = strip(about, among(stands, Group.MENTIONED) + among(stands, Group.NO_REPORT), size)
    plan = floor(about, below, size, at=at, around=around, out=out)
    regions = Regions(floor=plan, subject=about, at=_array(at), around=_array(around), out=_array(out))
    who = sides(dossier, event, stands)
    places, wants = wanted(regions, who)
    return Setting(
        subject=about, stands=stands, sides=who, strip=below, regions=regions, wanted=places, wants=wants
    )  # fmt: skip


def among(stands: Mapping[str, Standing], group: Group) -> list[int]:
    """Return the indices of those who stand in *group*."""
    return [place for place, standing in enumerate(stands.values()) if standing.group is group]


def _array(places: list[int]) -> Counts:
    return np.array(places, dtype=np.int64)
