"""The Table placement: everyone where they stand at an event, drawn as the room that it was.

(energy docstring later)
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import Group
from dashboard.network.placement.search import Drawings, Search
from dashboard.network.placement.ellipse import Ellipse
from dashboard.network.placement.faults import Faults
from dashboard.network.placement.forces import Field
from dashboard.network.placement.setting import Setting, setting
from dashboard.network.placement.stage import Floats, Placement, Shape, placed

SEED = 1648  # any constant: the same dossier must always draw the same picture
STARTS = 24
STEPS = 24


def table(dossier: Dossier, event: str, *, shape: Shape = Shape.WIDE) -> Placement:
    """Return where every actor of *dossier* is drawn at *event*."""
    scene = setting(dossier, event, shape=shape)
    best = searched(scene)
    return placed(scene.subject.ids, best.points[0], shape=shape, floor=scene.regions.floor)


def searched(scene: Setting) -> Drawings:
    chance = np.random.default_rng(SEED)
    search = Search(faults=Faults(subject=scene.subject, wants=scene.wants), allowed=scene.regions.allowed, exchanges=exchanges_of(scene), seated=(scene.wants.leeway==0)&(scene.wants.strength>0), chance=chance)
    found = search.weighed(*settled(scene, chance))
    regions = scene.regions
    spots = {actor: scene.regions.spots(actor) for actor in [*regions.around.tolist(), *regions.out.tolist()]}
    chairs = [i for i in regions.at.tolist() if scene.wants.leeway[i] == 0]
    heads = [i for i in regions.at.tolist() if scene.wants.leeway[i] > 0]
    free = [*spots, *heads]
    for round_, count in enumerate(CHAINS):
        heat = HEAT * (1 - (round_ + 1) / len(CHAINS))
        found = search.mixed(found.best(count), times=MIX, heat=heat)
        found = search.moved(found, free, _few(scene, spots, chance, TRIES // count), heat=heat)
    found = found.best()
    for round_ in range(FINE):
        before = found
        found = search.moved(search.exchanged(found), free + chairs, _many(scene, spots))
        if found.weight[0] >= before.weight[0]:
            break
    return found

HEAT = 10.0
CHAINS = (24, 16, 12, 8, 6, 4, 3)
TRIES = 200
COARSE, MIX, FINE = 6, 8, 4
def _grid(steps):
    return np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)

def _few(scene, spots, chance, k):
    def tried(actor, here, wanted):
        if actor in spots:
            near = here[:, None] + chance.uniform(-30, 30, (k//3, 2)).round(3)
            some = spots[actor][chance.choice(len(spots[actor]), size=k-k//3)]
            return np.concatenate([near, np.broadcast_to(some, (len(here), k-k//3, 2))], axis=1)
        return wanted[:, None] + (_grid(np.array([-6., 0, 6])) if scene.wants.leeway[actor] == 0 else _grid(np.array([-32., -16, 0, 16, 32])))
    return tried

def _many(scene, spots):
    nudges = _grid(np.array([-36., -16, -6, 0, 6, 16, 36]))
    def tried(actor, here, wanted):
        near = here[:, None] + nudges
        if actor not in spots: return np.concatenate([near, wanted[:, None]], axis=1)
        return np.concatenate([near, np.broadcast_to(spots[actor], (len(here), *spots[actor].shape))], axis=1)
    return tried


def settled(scene: Setting, chance) -> tuple[Floats, Floats]:
    """Return the starts, settled under the forces: those above the strip first, then with the strip in its order."""
    size = scene.regions.floor.size
    points = chance.uniform(-1, 1, (STARTS, len(scene.subject.ids), 2)) * size
    anchors = np.repeat(scene.wanted[None], STARTS, axis=0)
    for pool in _chair_pools(scene):
        for start in range(1, STARTS):
            anchors[start, pool] = anchors[start, chance.permutation(pool)]
    wanted = scene.regions.at
    points[:, wanted] = anchors[:, wanted] + points[:, wanted] * 0.05
    free = np.ones(len(scene.subject.ids))
    free[scene.waiting] = 0
    field = Field(subject=scene.subject, hold=np.where(scene.wants.leeway > 0, 0.3, 2.0) * (scene.wants.strength > 1.5), free=free, held=scene.regions.held)
    points[:, scene.waiting] = 0.0
    points = field.settled(scene.regions.held(points), anchors, steps=STEPS)
    for start in points:
        _line_up(scene, start)
    points = field.settled(points, anchors, steps=STEPS // 2)
    seated = scene.regions.at
    points[:, seated] = anchors[:, seated]
    return points, anchors


def _chair_pools(scene):
    pools = []
    for side in scene.sides.members.values():
        ranks = {}
        for actor in side:
            ranks.setdefault(scene.stands[actor].seat, []).append(scene.subject.ids.index(actor))
        pools += list(ranks.values())
    return pools


def _line_up(scene: Setting, points: Floats) -> None:
    """Order those in the strip by where those stand whom they deal with, the mentioned first."""
    if scene.strip is None:
        return
    above = {actor: [] for actor in scene.waiting.tolist()}
    for tail, head in scene.subject.pairs.tolist():
        for one, other in ((tail, head), (head, tail)):
            if one in above and other not in above:
                above[one].append(points[other, 0])
    mean = {actor: float(np.round(np.mean(xs), 3)) if xs else 0.0 for actor, xs in above.items()}
    groups = [scene.stands[actor].group is Group.NO_REPORT for actor in scene.subject.ids]
    order = sorted(above, key=lambda actor: (groups[actor], mean[actor]))
    points[order] = scene.strip.places


def exchanges_of(scene: Setting):
    regions = scene.regions
    pools = [regions.around.tolist(), regions.out.tolist(), *_chair_pools(scene)]
    for group in (Group.MENTIONED, Group.NO_REPORT):
        pools.append([i for i, s in enumerate(scene.stands.values()) if s.group is group])
    return [pair for pool in pools for pair in combinations(pool, 2)]
