"""Which ties a view draws: all that tell of its event, those of them between sides, or none.

The browser has the same rule in ``assets/js/model/drawn.mjs``, for it draws without asking the server.
"""

from dashboard.drawing.scene_types import Event, Scene
from dashboard.drawing.view import View


def drawn_ties(scene: Scene, event: Event, view: View) -> list[bool]:
    """Return for each tie of *scene* whether *view* draws it at *event*; one that is picked is always drawn.

    Between sides are the ties whose ends are on different ones. *Represents* is drawn beside them, for it says whose
    people they are. A Table draws no tie that tells of another time than its event.
    """
    away = set(event.get("other_times", ())) if view.arrange == "table" else set()
    side = [_side(scene, event, place) for place in range(len(scene["actors"]))]
    return [
        tie["id"] == view.pick
        or (
            place not in away
            and (
                view.ties == "all"
                or (view.ties == "between" and (tie["represents"] or side[tie["from"]] != side[tie["to"]]))
            )
        )
        for place, tie in enumerate(scene["ties"])
    ]


def _side(scene: Scene, event: Event, place: int) -> int:
    """Return the place of the side of an actor at *event*, which is its own where it is on nobody's."""
    standing = event["standings"][place]
    own = scene["actors"][place]["side"]
    claimed = standing["side"] if standing else None
    return next(side for side in (claimed, own, place) if side is not None)
