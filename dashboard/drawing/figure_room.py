"""The room of the Table placement in a Plotly figure: its ellipses, the zone of the left out, their captions."""

from typing import Any, Literal

from dashboard.dossier.words import EventStatus, Group
from dashboard.drawing import theme
from dashboard.drawing.scene_types import Event, Palette, Room

BELOW = 0.06  # of the plane, from a zone's upper edge to the middle of its caption


def room_shapes(event: Event, room: Room | None, palette: Palette) -> list[dict[str, Any]]:
    """Return the shapes of *room*, from the lowest: the band within the dashed line, the table, the left out's zone."""
    if not room:
        return []
    shapes = []
    if room["around_rx"] > room["table_rx"]:
        dashed = {"color": palette["line"], "width": 1.4, "dash": "dash"}
        shapes.append(_ellipse(room, "around", fillcolor=palette["around"], line=dashed))
    held = event["status"] in {"", EventStatus.HELD}
    line = {"color": palette[Group.AT_THE_TABLE], "width": 1.6, "dash": "solid" if held else "dash"}
    shapes.append(_ellipse(room, "table", fillcolor=palette["table"], line=line))
    if room["out_top"] is not None:
        zone = {"x0": -1, "x1": 1, "y0": room["out_bottom"], "y1": room["out_top"]}
        shapes.append({"type": "rect", **zone, "fillcolor": palette["out"], "line": {"width": 0}})
    return [{**shape, "layer": "below"} for shape in shapes]


def room_annotations(event: Event, room: Room | None, palette: Palette) -> list[dict[str, Any]]:
    """Return the captions of *room*: of each part that somebody stands in, and of the table."""
    if not room:
        return []
    there = _groups(event)
    captions = [(Group.AT_THE_TABLE, room["cx"], room["cy"])]
    if Group.INVOLVED in there:
        captions.append((Group.INVOLVED, room["cx"], room["cy"] - (room["table_ry"] + room["around_ry"]) / 2))
    if room["out_top"] is not None:
        captions.append((Group.LEFT_OUT, -0.9, room["out_top"] - BELOW))
    if room["strip"] is not None:
        captions.append((Group.MENTIONED if Group.MENTIONED in there else Group.NO_REPORT, -0.9, room["strip"] - BELOW))
    words = theme.GROUP_WORDS | event["groups"]
    return [_caption(words[group], group, x, y, palette) for group, x, y in captions]


def _groups(event: Event) -> set[Group]:
    return {standing["group"] if standing else Group.NO_REPORT for standing in event["standings"]}


def _ellipse(room: Room, name: Literal["around", "table"], **look: Any) -> dict[str, Any]:
    around = name == "around"
    rx, ry = (room["around_rx"], room["around_ry"]) if around else (room["table_rx"], room["table_ry"])
    ends = {"x0": room["cx"] - rx, "x1": room["cx"] + rx, "y0": room["cy"] - ry, "y1": room["cy"] + ry}
    return {"type": "circle", **ends, **look}


def _caption(words: str, group: Group, x: float, y: float, palette: Palette) -> dict[str, Any]:
    return {
        "text": f"<b>{words.upper()}</b>",
        "x": x,
        "y": y,
        "showarrow": False,
        "font": {"size": 10, "color": palette[group]},
    }
