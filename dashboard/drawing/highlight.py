"""What a view highlights: a pure function of a scene and a view.

The browser has the same rule, in ``assets/js/model/highlight.mjs``: a page must highlight without asking the server,
and a figure without a browser. ``tests/cases/highlight.json`` specifies both, case by case.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dashboard.dossier.words import Group
from dashboard.drawing.scene_types import Actor, Scene, Tie
from dashboard.drawing.view import EVERYONE, View

EXCLUSION = (Group.LEFT_OUT, Group.AT_THE_TABLE)  # between whom a tie tells of being left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """What is highlighted. *actors*, *named* have a value for each actor of the scene, *ties* for each tie.

    *named* are the actors that keep their name; *count* is how many of the drawn the highlight, the countries and the
    search choose, whatever is picked; *narrowed* says that one of these three is set; *picked_actor* and *picked_tie*
    are the place of what is picked, or None.
    """

    actors: tuple[bool, ...]
    ties: tuple[bool, ...]
    named: tuple[bool, ...]
    count: int
    narrowed: bool
    picked_actor: int | None = None
    picked_tie: int | None = None


def highlighted(scene: Scene, view: View) -> Highlight:
    """Return what *view* highlights of *scene*.

    A tie is highlighted when both its ends are; under a filter of countries when one end is, and the other end then
    keeps its name and is not counted. Of the left out, those ties are that lead to one another or to the table, whose
    names all stay. A withdrawn tie never is. A picked actor or tie narrows this to its own ties and their ends, and
    counts nothing. A search then does not hide the other ends: it asked for actors, not for ties.
    """
    groups = _groups(scene, view)
    chosen = _chosen(scene, view, groups)
    either = bool(view.countries)
    excluded = view.highlight == Group.LEFT_OUT
    actor = _place(scene["actors"], view.pick)
    tie = _place(scene["ties"], view.pick) if actor is None else None
    reached = _reached(scene, view, groups, chosen, picked=actor is not None or tie is not None)
    ties = [_tie(tie, chosen, reached) for tie in scene["ties"]]
    actors, named = list(chosen), list(chosen)
    if actor is not None or tie is not None:
        ties = [on and _is_own(scene, place, actor, tie) for place, on in enumerate(ties)]
        kept = _ends(scene, ties) | ({actor} if actor is not None else set())
        actors = [on and place in kept for place, on in enumerate(actors)]
        named = [place in kept for place in range(len(named))]
    elif either or excluded:
        ends = _ends(scene, ties)
        tables = [excluded and any(chosen) and group == Group.AT_THE_TABLE for group in groups]
        named = [on or place in ends or tables[place] for place, on in enumerate(named)]
    return Highlight(
        actors=tuple(actors),
        ties=tuple(ties),
        named=tuple(named),
        count=sum(chosen),
        narrowed=view.highlight != EVERYONE or either or bool(view.query.strip()),
        picked_actor=actor,
        picked_tie=tie,
    )


def _groups(scene: Scene, view: View) -> list[Group]:
    """Return the group of each actor at the event of *view*."""
    event = next(event for event in scene["events"] if event["id"] == view.event)
    return [standing["group"] if standing else Group.NO_REPORT for standing in event["standings"]]


def _chosen(scene: Scene, view: View, groups: Sequence[Group]) -> list[bool]:
    """Return for each actor whether highlight, countries and search together choose it."""
    found = _search(scene, view.query)
    return [
        (view.highlight in {EVERYONE, group})
        and (not view.countries or actor["country"] in view.countries)
        and found(actor)
        for actor, group in zip(scene["actors"], groups, strict=True)
    ]


def _reached(
    scene: Scene, view: View, groups: Sequence[Group], chosen: Sequence[bool], *, picked: bool
) -> Sequence[bool]:
    """Return for each actor whether a tie from one who is *chosen* may lead there."""
    if view.highlight == Group.LEFT_OUT:
        return [group in EXCLUSION for group in groups]
    if view.countries:
        return [True for _ in groups]
    return _chosen(scene, replace(view, query=""), groups) if picked else chosen


def _search(scene: Scene, query: str) -> Callable[[Actor], bool]:
    """Return the test whether an actor's names, title, country or its code hold every word of *query*."""
    words = fold(query).split()
    countries = {country["code"]: country["name"] for country in scene["countries"]}

    def found(actor: Actor) -> bool:
        code = actor["country"]
        texts = [actor["name"], actor["short"], actor["title"], countries.get(code, ""), code, *actor["names"].values()]
        text = fold("\n".join(texts))
        return all(word in text for word in words)

    return found


def fold(text: str) -> str:
    """Return *text* in lower case and without accents, as a search compares it."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if unicodedata.category(letter)[0] != "M").lower()


def _tie(tie: Tie, chosen: Sequence[bool], reached: Sequence[bool]) -> bool:
    """Return whether *tie* has an end that is chosen, and none beyond those *reached*."""
    ends = tie["from"], tie["to"]
    return not tie["withdrawn"] and all(reached[end] for end in ends) and any(chosen[end] for end in ends)


def _place(things: Sequence[Actor] | Sequence[Tie], identifier: str) -> int | None:
    return next((place for place, thing in enumerate(things) if identifier and thing["id"] == identifier), None)


def _is_own(scene: Scene, place: int, actor: int | None, tie: int | None) -> bool:
    if tie is not None:
        return place == tie
    return actor in (scene["ties"][place]["from"], scene["ties"][place]["to"])


def _ends(scene: Scene, ties: list[bool]) -> set[int]:
    """Return the places of the ends of those *ties* that are highlighted."""
    return {end for tie, on in zip(scene["ties"], ties, strict=True) if on for end in (tie["from"], tie["to"])}
