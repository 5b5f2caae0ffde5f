"""The stage set for one event: floor, regions, strip, and where everyone is wanted before ties pull at them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.network.placement.chairs import chairs
from dashboard.network.placement.floor import Floor, floor
from dashboard.network.placement.regions import Regions
from dashboard.network.placement.sides import Sides, sides
from dashboard.network.placement.stage import Counts, Floats, Shape, half
from dashboard.network.placement.strip import Strip, strip
from dashboard.network.placement.subject import Subject, subject
from dashboard.network.placement.wants import Wants
from dashboard.network.seating import Standing, standings

CHAIR, HEAD, BAND = 4.0, 6.0, 8.0  # how much one is wanted on a chair, before one's people, behind one's side
FOOT, ALONG = 1.0, 0.6  # how much the left out are wanted at the foot of the room; leeway, of half its breadth
NEAR = 6.0  # px, from the dashed line to the name of someone left out
BEFORE, BEHIND = 12.0, 0.6  # px of leeway before one's people; of the mean radius of the band, behind one's side


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
    def waiting(self) -> Counts:
        """The indices of those in the strip, the mentioned before those without a report."""
        return np.array(_in(self.stands, Group.MENTIONED) + _in(self.stands, Group.NO_REPORT), dtype=np.int64)


def setting(dossier: Dossier, event: str, *, shape: Shape) -> Setting:
    """Return the stage set for *event*, made for a screen of that *shape*."""
    stands, about = standings(dossier, event), subject(dossier, shape=shape)
    at, around, out = (_in(stands, group) for group in (Group.AT_THE_TABLE, Group.AROUND_THE_TABLE, Group.LEFT_OUT))
    waiting = _in(stands, Group.MENTIONED) + _in(stands, Group.NO_REPORT)
    below = strip(about, waiting, half(shape))
    plan = floor(about, below, half(shape), at=at, around=around, out=out)
    who = sides(dossier, event, stands)
    held = {name: np.array(found, dtype=np.int64) for name, found in (("at", at), ("around", around), ("out", out))}
    regions = Regions(floor=plan, subject=about, **held)
    wanted, strength, leeway = _wanted(about, who, plan, around)
    wanted[out] = plan.table.cx, (plan.dashed.cy - plan.dashed.ry + plan.bottom) / 2
    strength[out], leeway[out] = FOOT, half(shape)[0] * ALONG
    inside, outside = _lines(about, plan, at, around, out)
    wants = Wants(
        subject=about, strength=strength, leeway=leeway, middle=plan.table.centre, inside=inside, outside=outside
    )
    return Setting(subject=about, stands=stands, sides=who, strip=below, regions=regions, wanted=wanted, wants=wants)


def _lines(about, plan, at, around, out):
    inside, outside = np.full((len(about.ids), 2), np.inf), np.zeros((len(about.ids), 2))
    inside[at], inside[around] = plan.table.radii, plan.dashed.radii
    outside[around], outside[out] = plan.table.radii, plan.dashed.radii + NEAR
    return inside, outside


def _in(stands: Mapping[str, Standing], group: Group) -> list[int]:
    return [place for place, standing in enumerate(stands.values()) if standing.group is group]


def _wanted(about: Subject, who: Sides, plan: Floor, around: list[int]) -> tuple[Floats, Floats, Floats]:
    """Return where chairs, inner places and sides want everyone, and how much."""
    count = len(about.ids)
    wanted, want, leeway = np.zeros((count, 2)), np.zeros(count), np.zeros(count)
    places = chairs(about, who, plan.table)
    heads = {head for side in who.heads.values() for head in side}
    band = (plan.table.radii + plan.dashed.radii) / 2
    for place, actor in enumerate(about.ids):
        if actor in places:
            wanted[place] = places[actor]
            want[place], leeway[place] = (HEAD, BEFORE) if actor in heads else (CHAIR, 0.0)
    for place in around:
        behind = [places[actor] for actor in who.members.get(who.of[about.ids[place]], ())]
        if behind:
            way = np.mean(behind, axis=0) - plan.table.centre
            wanted[place] = plan.table.centre + way / np.sqrt(((way / band) ** 2).sum())
            want[place], leeway[place] = BAND, BEHIND * np.sqrt(band.prod())
    return wanted, want, leeway
