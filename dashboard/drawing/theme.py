"""The look, once for Python and the browser: colours, shapes and sizes of the marks, and the words beside them.

The hues are Okabe and Ito's, "Color Universal Design" (2008); each is darkened or lightened only where it would fall
under 3:1 against its ground.  Colour never stands alone: shape says the kind, fill the group.
"""

import math
from collections import Counter
from collections.abc import Iterable

from dashboard.dossier.words import ActorKind, EventKind, EventStatus, Group, Seat, SourceKind, TieStatus
from dashboard.drawing.scene_types import (
    Arrangement,
    CountedKind,
    Look,
    MarkLook,
    Opacity,
    Palette,
    Placement,
    Placements,
    Tone,
    Words,
)
from dashboard.fonts import blocks

LIGHT: Palette = {
    "ground": "#ffffff",
    "table": "#e9f1f9",
    "around": "#f4f7f9",
    "out": "#fdeee3",
    "ink": "#1b2430",
    "quiet": "#566270",
    "line": "#8a96a3",
    "tie": "#6b7682",
    "represents": "#7d8894",
    "selected": "#101820",
    Group.AT_THE_TABLE: "#0072b2",
    "mediator": "#00805d",
    Group.INVOLVED: "#ab5189",
    Group.LEFT_OUT: "#c44f00",
    Group.MENTIONED: "#6b7682",
    Group.NO_REPORT: "#7d8894",
}
DARK: Palette = {
    "ground": "#12161c",
    "table": "#1b2a3a",
    "around": "#161e27",
    "out": "#2c1d12",
    "ink": "#eef2f6",
    "quiet": "#a9b4c0",
    "line": "#7b8794",
    "tie": "#a2adb9",
    "represents": "#717d8a",
    "selected": "#ffffff",
    Group.AT_THE_TABLE: "#56b4e9",
    "mediator": "#1fc496",
    Group.INVOLVED: "#dd97bd",
    Group.LEFT_OUT: "#ff8a3d",
    Group.MENTIONED: "#a2adb9",
    Group.NO_REPORT: "#7f8a96",
}

SYMBOL = {
    ActorKind.PERSON: "circle",
    ActorKind.STATE: "square",
    ActorKind.BLOC: "hexagon",
    ActorKind.ORGANISATION: "diamond",
    ActorKind.OTHER: "circle",
}
SIZE = {  # px across, so that the four shapes weigh alike on the eye
    ActorKind.PERSON: 17,
    ActorKind.STATE: 20,
    ActorKind.BLOC: 23,
    ActorKind.ORGANISATION: 21,
    ActorKind.OTHER: 15,
}
RADIUS = {  # px, about a mark: ties and names keep out of it
    ActorKind.PERSON: 9.5,
    ActorKind.STATE: 12.0,
    ActorKind.BLOC: 13.0,
    ActorKind.ORGANISATION: 13.0,
    ActorKind.OTHER: 8.5,
}
DASHES = {TieStatus.HELD: "none", TieStatus.PLANNED: "6 5", TieStatus.SAID: "1.5 4"}  # as SVG writes them
TONES: tuple[Tone, ...] = (Group.AT_THE_TABLE, "mediator", *(group for group in Group if group != Group.AT_THE_TABLE))

SOLID: MarkLook = {"filled": True, "width": 2, "dash": "none", "size": 1, "sign": ""}
HOLLOW: MarkLook = {"filled": False, "width": 2, "dash": "none", "size": 1, "sign": ""}
MARKS: dict[Tone, MarkLook] = {  # by fill, so that a grey picture tells them, too
    Group.AT_THE_TABLE: SOLID,
    "mediator": {**SOLID, "sign": "centre"},
    Group.INVOLVED: {**HOLLOW, "width": 3.5, "size": 0.93},
    Group.LEFT_OUT: {**SOLID, "sign": "bar"},
    Group.MENTIONED: {**HOLLOW, "width": 1.8, "dash": "1.5 3"},
    Group.NO_REPORT: {**HOLLOW, "width": 1.2, "size": 0.7},
}

MOST_WORDED = 80  # highlighted ties with words: of more, no reader follows them

PAPERS = {"landscape": (1600, 900), "square": (1080, 1080), "portrait": (1080, 1350)}  # px, width and height
SCREEN_SHARE = 0.6  # of a paper's size: a figure on the screen
OPACITY: Opacity = {"dimmed": 0.2, "beside": 0.7, "tie": 0.12}
FAMILY = f'"{blocks.FAMILY}", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif'

GROUP_WORDS = {
    Group.AT_THE_TABLE: "At the table",
    Group.INVOLVED: "Involved, not present",
    Group.LEFT_OUT: "Left out",
    Group.MENTIONED: "Mentioned",
    Group.NO_REPORT: "No report",
}
SEAT_WORDS = {
    Seat.MEDIATOR: "host or mediator",
    Seat.DELEGATE: "delegate",
    Seat.STAFF: "staff",
    Seat.OBSERVER: "observer",
    Seat.NEARBY: "nearby, not in the room",
    Seat.PRINCIPAL: "principal, away",
    Seat.CONSULTED: "consulted",
    Seat.DECLINED: "declined",
    Seat.ABSENT: "absent",
    Seat.LEFT_OUT: "left out",
    Seat.MENTIONED: "mentioned only",
    Seat.NO_REPORT: "no report",
}
KIND_WORDS = {
    ActorKind.PERSON: "person",
    ActorKind.STATE: "state",
    ActorKind.BLOC: "bloc",
    ActorKind.ORGANISATION: "organisation",
    ActorKind.OTHER: "actor",
}
COUNTED_WORDS: dict[
    CountedKind, tuple[str, str]
] = {  # of one, and of several: a side is whoever is known as somebody's side alone
    ActorKind.PERSON: ("person", "people"),  # of one, and of several
    **{kind: (word, word + "s") for kind, word in KIND_WORDS.items() if kind is not ActorKind.PERSON},
    "side": ("side", "sides"),
}
STATUS_WORDS = {
    EventStatus.HELD: "held",
    EventStatus.PLANNED: "planned",
    EventStatus.ANNOUNCED: "announced",
    EventStatus.NOT_HELD: "put off",
}
SOURCE_KIND_WORDS = {
    SourceKind.OFFICIAL_RECORD: "official record",
    SourceKind.PARTY_STATEMENT: "a party’s statement",
    SourceKind.NEWS_REPORT: "news report",
    SourceKind.STATE_MEDIA: "state media",
    SourceKind.AGGREGATOR: "aggregator",
    SourceKind.RESEARCH: "research",
    SourceKind.READERS_NOTE: "a reader’s note",
}
ARRANGEMENT_WORDS: dict[Arrangement, str] = {"table": "Table", "network": "Network"}
TIE_STATUS_WORDS = {
    TieStatus.HELD: "reported",
    TieStatus.PLANNED: "planned",
    TieStatus.SAID: "said by a party",
}


def counted(kinds: Iterable[CountedKind]) -> str:
    """Return how many there are of each of *kinds*, people first: ``7 people, 3 states``."""
    counts = Counter(kinds)
    if counts.keys() == {ActorKind.OTHER}:
        return f"{counts[ActorKind.OTHER]:,}"
    some = {kind: words for kind, words in COUNTED_WORDS.items() if counts[kind]}
    return ", ".join(f"{counts[kind]:,} {words[counts[kind] != 1]}" for kind, words in some.items())


def group_words(kind: EventKind) -> dict[str, str]:
    """Return the words for a group that are other ones at an event of that *kind*: nobody sits at a telephone."""
    return {Group.AT_THE_TABLE: "On the line"} if kind is EventKind.CALL else {}


def placed_on(placements: Placements, shape: str) -> Placement:
    """Return which of *placements* suits a paper: its own, or that of a screen like it; a square one is wide."""
    width, height = PAPERS[shape]
    own: Placement | None = placements.get(shape)  # type: ignore[assignment]
    return own or (placements["wide"] if width >= height else placements["tall"])


def look() -> Look:
    """Return what else the browser draws alike, on the screen and on each paper."""
    return {
        "radii": RADIUS,
        "marks": MARKS,
        "dashes": DASHES,
        "tones": list(TONES),
        "opacity": OPACITY,
        "family": FAMILY,
        "papers": {shape: {"width": width, "height": height} for shape, (width, height) in PAPERS.items()},
    }


def tone(seat: Seat, group: Group) -> Tone:
    """Return the palette's key for an actor: its group, but mediators have a colour of their own."""
    return "mediator" if seat is Seat.MEDIATOR else group


def outlines() -> dict[ActorKind, str]:
    """Return the outline of each kind's mark as the ``d`` of an SVG path about (0, 0), in px.

    It is the one of the symbol in ``SYMBOL`` at the size in ``SIZE``, letter for letter as Plotly draws it: the page's
    picture and the Plotly figure of a view have the same marks.
    """
    return {kind: OUTLINE[symbol](SIZE[kind] / 2) for kind, symbol in SYMBOL.items()}


def _px(length: float) -> str:
    return f"{round(length, 2):g}"


def _circle(radius: float) -> str:
    r = _px(radius)
    return f"M{r},0A{r},{r} 0 1,1 0,-{r}A{r},{r} 0 0,1 {r},0Z"


def _square(radius: float) -> str:
    r = _px(radius)
    return f"M{r},{r}H-{r}V-{r}H{r}Z"


def _diamond(radius: float) -> str:
    r = _px(1.3 * radius)
    return f"M{r},0L0,{r}L-{r},0L0,-{r}Z"


def _hexagon(radius: float) -> str:
    r, half, wide = _px(radius), _px(radius / 2), _px(radius * math.sqrt(3) / 2)
    return f"M{wide},-{half}V{half}L0,{r}L-{wide},{half}V-{half}L0,-{r}Z"


OUTLINE = {"circle": _circle, "square": _square, "hexagon": _hexagon, "diamond": _diamond}


def words() -> Words:
    """Return the words of the page that stand for the words of a dossier, for the browser."""
    return {
        "groups": dict(GROUP_WORDS),
        "seats": dict(SEAT_WORDS),
        "kinds": dict(KIND_WORDS),
        "counted": {kind: list(texts) for kind, texts in COUNTED_WORDS.items()},
        "statuses": dict(STATUS_WORDS),
        "arrangements": ARRANGEMENT_WORDS,
        "tieStatuses": dict(TIE_STATUS_WORDS),
        "sourceKinds": dict(SOURCE_KIND_WORDS),
    }
