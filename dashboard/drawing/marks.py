"""The marks that the page lets Plotly draw once; the browser's painter moves and highlights them."""

import plotly.graph_objects as go

from dashboard.dossier.words import ActorKind, Group
from dashboard.drawing import theme
from dashboard.drawing.scene import Scene

MANY = 100  # actors; of a thousand, to draw each mark took Plotly a third of the time to a first picture


def page_marks(scene: Scene) -> go.Figure:
    """Return the marks of *scene* as the page opens on it, light, in the order of the actors.

    They are at its opening event or, of a large record, at the one that is placed.

    Of ``MANY`` actors and more it has the first of each kind, for whom the browser's own marks stand in
    (``assets/plotly.js``).  Coordinates are those of the plane, [-1, 1] both ways.  Lists, not arrays: the browser
    reads them.
    """
    shown_at = scene["whole"]["event"] if scene["whole"] else scene["opening"]
    event = next(event for event in scene["events"] if event["id"] == shown_at)
    placed = event["table"] if "table" in event else scene["network"]
    kinds = [ActorKind(actor["kind"]) for actor in scene["actors"]]
    shown = range(len(kinds)) if len(kinds) < MANY else [kinds.index(kind) for kind in dict.fromkeys(kinds)]
    standings = [event["standings"][index] for index in shown]
    tones = [_tone(standing) for standing in standings]
    seated = [bool(standing) and standing["group"] == Group.AT_THE_TABLE for standing in standings]
    trace = go.Scatter(
        x=[placed["wide"]["x"][index] for index in shown],
        y=[placed["wide"]["y"][index] for index in shown],
        mode="markers",
        cliponaxis=False,
        hoverinfo="skip",
        marker={
            "symbol": [theme.SYMBOL[kinds[index]] for index in shown],
            "size": [theme.SIZE[kinds[index]] for index in shown],
            "opacity": 1,
            "color": [tone if at else theme.LIGHT["ground"] for tone, at in zip(tones, seated, strict=True)],
            "line": {"width": 2, "color": tones},
        },
    )
    return go.Figure(trace, _bare(meta=scene["drawing"]))


def _tone(standing: dict[str, str] | None) -> str:
    return theme.LIGHT[standing["tone"] if standing else Group.NO_REPORT]


def _bare(*, meta: str) -> go.Layout:
    """Return a layout of nothing but the plane: no axes, margins, legend or ground of its own.

    *meta* tells the browser which scene's figure it has before it.
    """
    axis = {"range": [-1, 1], "visible": False, "fixedrange": True}
    return go.Layout(
        template="none",
        meta=meta,
        xaxis=axis,
        yaxis=axis,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
    )
