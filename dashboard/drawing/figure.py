"""A complete Plotly figure of a view: the room, the ties, every actor with its name, and a legend.

It agrees with the page's picture in actors, groups, ties, names and their order. It places names below the marks and
does not keep them from overlapping, and it does not know actors that a reader has moved.
"""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.dossier.words import ActorKind, EventStatus, Group
from dashboard.drawing import theme
from dashboard.drawing.drawn_ties import drawn_ties
from dashboard.drawing.figure_room import room_annotations, room_shapes
from dashboard.drawing.figure_ties import tie_traces
from dashboard.drawing.highlight import Highlight, highlighted
from dashboard.drawing.plotly_text import plain
from dashboard.drawing.scene_types import Actor, Event, Palette, Placement, Room, Scene, Standing
from dashboard.drawing.view import View, check
from dashboard.network.placement import Shape, name_boxes

Point = tuple[float, float]
DOTTED = "-open-dot"  # Plotly dashes no outline: a dot in an open mark stands for a dotted one
CONTESTED_RING = 13  # px that the ring of a contested seat is wider than its mark
MARGIN = {"l": 12, "r": 12, "t": 76, "b": 12}  # px
NAMELESS = " "  # where an empty text becomes a name, plotly.js 4.1.1 does not write it
NOWHERE = (0.0, 0.0)  # for whoever is not drawn, to whom no tie that is drawn leads
CENTRE = 0.42  # of a mark: the light centre of a host's
BAR, LINE = 5, 2  # px, the light bar across the mark of one left out, and the line in it
EDGE = 1.08  # of the plane, [-1, 1] both ways: names at its rim have room


def figure(scene: Scene, view: View, *, dark: bool = False, shape: str = "landscape") -> go.Figure:
    """Return the figure of *view*: traces of ties by status, then of actors by group, then the contested seats.

    ``customdata`` of each point is the id of its actor or tie. *shape* is a key of ``theme.PAPERS`` and sets the size,
    in px. Raise ``ValueError``, with the right values, for a view that *scene* does not have.
    """
    check(view, scene)
    if shape not in theme.PAPERS:
        raise ValueError(f"shape: {shape!r} is none of {', '.join(map(repr, theme.PAPERS))}")
    palette = theme.DARK if dark else theme.LIGHT
    event = next(event for event in scene["events"] if event["id"] == view.event)
    placed = theme.placed_on(event["table"] if view.arrange == "table" else scene["network"], shape)
    highlight = highlighted(scene, view)
    points = _points(scene, event if view.arrange == "table" else None, placed)
    wanted = drawn_ties(scene, event, view)
    drawn = [
        on and points[tie["from"]] is not None and points[tie["to"]] is not None
        for on, tie in zip(wanted, scene["ties"], strict=True)
    ]
    traces = [
        *tie_traces(
            scene, highlight, [point or NOWHERE for point in points], palette, size=theme.PAPERS[shape], drawn=drawn
        ),
        *_actor_traces(scene, view, event, highlight, points, palette),
    ]
    return go.Figure(traces, _layout(scene, event, placed["room"], palette, shape))


def _points(scene: Scene, event: Event | None, placed: Placement) -> list[Point | None]:
    """Return where each actor stands by *placed*, which is of those drawn at *event*, or of everyone."""
    points: list[Point | None] = [None] * len(scene["actors"])
    drawn = range(len(points)) if event is None else event["drawn"]
    for place, x, y in zip(drawn, placed["x"], placed["y"], strict=True):
        points[place] = (x, y)
    return points


def _actor_traces(
    scene: Scene,
    view: View,
    event: Event,
    highlight: Highlight,
    points: Sequence[Point | None],
    palette: Palette,
) -> list[go.Scatter]:
    """Return one trace for each group that somebody is in, from the innermost, and one for the contested seats."""
    groups = [standing["group"] if standing else Group.NO_REPORT for standing in event["standings"]]
    traces = []
    for group in Group:
        places = [place for place, own in enumerate(groups) if own == group and points[place] is not None]
        if places:
            traces.append(_group_trace(scene, view, event, highlight, points, palette, group, places))
    traces += _signs(scene, event, highlight, points, palette)
    contested = [
        place
        for place, standing in enumerate(event["standings"])
        if standing and standing["contested"] and points[place] is not None
    ]
    if contested:
        traces.append(_rings(scene, highlight, points, palette, contested))
    return traces


def _group_trace(
    scene: Scene,
    view: View,
    event: Event,
    highlight: Highlight,
    points: Sequence[Point | None],
    palette: Palette,
    group: Group,
    places: Sequence[int],
) -> go.Scatter:
    actors = [scene["actors"][place] for place in places]
    standings = [event["standings"][place] for place in places]
    tones = [palette[standing["tone"] if standing else group] for standing in standings]
    look = theme.MARKS[group]
    words = scene["words"]["groups"] | event["groups"]
    return go.Scatter(
        **_columns(points, places),
        mode="markers+text",
        name=f"{words[group]}: {theme.counted(actor['kind'] for actor in actors)}",
        legendgroup=str(group),
        customdata=[actor["id"] for actor in actors],
        text=[_name(scene["actors"][place], view) if highlight.named[place] else NAMELESS for place in places],
        textposition="bottom center",
        textfont={"color": palette["ink"], "size": 12},
        hovertext=[_told(scene, event, place) for place in places],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        marker={
            "symbol": [theme.SYMBOL[actor["kind"]] + (DOTTED if look["dash"] != "none" else "") for actor in actors],
            "size": [theme.SIZE[actor["kind"]] * look["size"] for actor in actors],
            "opacity": [_opacity(highlight, place) for place in places],
            "color": [tone if look["filled"] or look["dash"] != "none" else palette["ground"] for tone in tones],
            "line": {"width": look["width"], "color": tones},
        },
    )


def _rings(
    scene: Scene, highlight: Highlight, points: Sequence[Point | None], palette: Palette, places: Sequence[int]
) -> go.Scatter:
    """Return the rings about the contested seats; they take no pointer, for the mark below each does."""
    sizes = [theme.SIZE[scene["actors"][place]["kind"]] + CONTESTED_RING for place in places]
    return go.Scatter(
        **_columns(points, places),
        mode="markers",
        name="contested seat",
        customdata=[scene["actors"][place]["id"] for place in places],
        hoverinfo="skip",
        cliponaxis=False,
        marker={
            "symbol": "circle-open-dot",
            "size": sizes,
            "opacity": [_opacity(highlight, place) for place in places],
            "color": palette["ink"],
            "line": {"width": 1.5},
        },
    )


def _signs(
    scene: Scene, event: Event, highlight: Highlight, points: Sequence[Point | None], palette: Palette
) -> list[go.Scatter]:
    """Return what lies on marks: the light centres of hosts and mediators, the bars across those left out."""
    traces = []
    for sign in ("centre", "bar"):
        places = [
            place
            for place, standing in enumerate(event["standings"])
            if standing and theme.MARKS[standing["tone"]]["sign"] == sign and points[place] is not None
        ]
        sizes = [theme.SIZE[scene["actors"][place]["kind"]] for place in places]
        shared = {"size": sizes, "opacity": [_opacity(highlight, place) for place in places]}
        if places and sign == "centre":
            marker = {**shared, "symbol": "circle", "color": palette["ground"], "size": [CENTRE * one for one in sizes]}
            traces.append(_sign(points, places, marker))
        elif places:
            for width, colour in ((BAR, palette["ground"]), (LINE, palette[Group.LEFT_OUT])):
                marker = {**shared, "symbol": "line-ne", "line": {"width": width, "color": colour}}
                traces.append(_sign(points, places, marker))
    return traces


def _sign(points: Sequence[Point | None], places: Sequence[int], marker: dict[str, Any]) -> go.Scatter:
    columns = _columns(points, places)
    return go.Scatter(**columns, mode="markers", name="signs", showlegend=False, hoverinfo="skip", marker=marker)


def _columns(points: Sequence[Point | None], places: Sequence[int]) -> dict[str, list[float]]:
    """Return the coordinates of those at *places*, who are all drawn."""
    where = [points[place] or NOWHERE for place in places]
    return {"x": [x for x, _ in where], "y": [y for _, y in where]}


def _opacity(highlight: Highlight, place: int) -> float:
    if highlight.actors[place] or highlight.picked_actor == place:
        return 1.0
    return theme.OPACITY["beside" if highlight.named[place] else "dimmed"]


def _name(actor: Actor, view: View) -> str:
    """Return the name in at most two lines, bold where it is no person's; escaped, for Plotly reads it as markup."""
    own = next(iter(actor["names"].values()), actor["name"]) if view.names == "own" else actor["name"]
    name = "<br>".join(plain(line) for line in name_boxes.lines(own, Shape.WIDE))
    return name if actor["kind"] == ActorKind.PERSON else f"<b>{name}</b>"


def _told(scene: Scene, event: Event, place: int) -> str:
    """Return what is said of an actor that is pointed at: name, title, group and seat, and how well it is known."""
    actor, standing = scene["actors"][place], event["standings"][place]
    lines = [f"<b>{plain(actor['name'])}</b>"]
    if actor["title"]:
        lines.append(plain(actor["title"]))
    if standing is None or standing["group"] == Group.NO_REPORT:
        return "<br>".join([*lines, theme.GROUP_WORDS[Group.NO_REPORT]])
    words = scene["words"]["groups"] | event["groups"]
    seat = f"{words[standing['group']]}: {scene['words']['seats'][standing['seat']]}"
    return "<br>".join([*lines, ", ".join(filter(None, [seat, _known(standing)]))])


def _known(standing: Standing) -> str:
    """Return how well a seat is known: that it is contested, or by how many it is reported and stated."""
    if standing["contested"]:
        return "contested"
    counts = [("reported", standing["reports"]), ("stated", standing["statements"])]
    return ", ".join(f"{how} by {count}" for how, count in counts if count)


def _layout(scene: Scene, event: Event, room: Room | None, palette: Palette, shape: str) -> go.Layout:
    width, height = theme.PAPERS[shape]
    axis = {"range": [-EDGE, EDGE], "visible": False}
    where = [event["name"], scene["title"] if scene["title"] != event["name"] else "", event["place"], event["when"]]
    if event["status"] and event["status"] != EventStatus.HELD:
        where.append(scene["words"]["statuses"][event["status"]])
    return go.Layout(
        template="none",
        width=round(width * theme.SCREEN_SHARE),
        height=round(height * theme.SCREEN_SHARE),
        title={
            "text": plain(event["headline"] or event["name"]),
            "subtitle": {"text": plain(" · ".join(filter(None, where)))},
            "x": 0.0,
            "xref": "paper",
        },
        font={"family": theme.FAMILY, "color": palette["ink"]},
        xaxis=axis,
        yaxis=axis,
        shapes=room_shapes(event, room, palette),
        annotations=room_annotations(event, room, palette),
        margin=MARGIN,
        paper_bgcolor=palette["ground"],
        plot_bgcolor=palette["ground"],
        legend={"orientation": "h", "y": 0, "yanchor": "top", "x": 0.5, "xanchor": "center"},
        dragmode="pan",
        hovermode="closest",
        clickmode="event",
        uirevision=scene["drawing"],  # a change of view keeps the reader's zoom, another dossier does not
    )
