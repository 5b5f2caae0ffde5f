"""The room of the Table placement in a Plotly figure: its ellipses, the line above the strip, their captions."""

from typing import Any, Literal

from dashboard.dossier.words import Group
from dashboard.drawing import theme
from dashboard.drawing.scene_types import Event, Palette, Room

BEYOND = {Group.AROUND_THE_TABLE, Group.LEFT_OUT}  # without any of them no dashed line is drawn
ABOVE_LINE = 0.05  # of the plane, from a line to the middle of the caption at it


def room_shapes(event: Event, room: Room | None, palette: Palette) -> list[dict[str, Any]]:
    """Return the shapes of *room*, from the lowest: the band within the dashed line, the table, the strip's line."""
    if not room:
        return []
    shapes = []
    if _groups(event) & BEYOND:
        dashed = {"color": palette[Group.LEFT_OUT], "width": 1.6, "dash": "dash"}
        shapes.append(_ellipse(room, "around", fillcolor=palette["around"], line=dashed))
    shapes.append(
        _ellipse(room, "table", fillcolor=palette["table"], line={"color": palette[Group.AT_THE_TABLE], "width": 1.4})
    )
    if room["strip"] is not None:
        line = {"color": palette["line"], "width": 1}
        shapes.append({"type": "line", "x0": -1, "x1": 1, "y0": room["strip"], "y1": room["strip"], "line": line})
    return [{**shape, "layer": "below"} for shape in shapes]


def room_annotations(event: Event, room: Room | None, palette: Palette) -> list[dict[str, Any]]:
    """Return the captions of *room*: of each part that somebody stands in, and of the table."""
    if not room:
        return []
    there = _groups(event)
    captions = [(Group.AT_THE_TABLE, room["cx"], room["cy"])]
    if Group.AROUND_THE_TABLE in there:
        middle = (room["table_ry"] + room["around_ry"]) / 2
        captions.append((Group.AROUND_THE_TABLE, room["cx"], room["cy"] - middle))
    bottom = room["cy"] - room["around_ry"]
    if Group.LEFT_OUT in there:
        captions.append((Group.LEFT_OUT, -0.85, bottom - ABOVE_LINE))
    if room["strip"] is not None:
        group = Group.MENTIONED if Group.MENTIONED in there else Group.NO_REPORT
        captions.append((group, -0.85, room["strip"] - ABOVE_LINE))
    return [_caption(group, x, y, palette) for group, x, y in captions]


def _groups(event: Event) -> set[Group]:
    return {standing["group"] if standing else Group.NO_REPORT for standing in event["standings"]}


def _ellipse(room: Room, name: Literal["around", "table"], **look: Any) -> dict[str, Any]:
    around = name == "around"
    rx, ry = (room["around_rx"], room["around_ry"]) if around else (room["table_rx"], room["table_ry"])
    ends = {"x0": room["cx"] - rx, "x1": room["cx"] + rx, "y0": room["cy"] - ry, "y1": room["cy"] + ry}
    return {"type": "circle", **ends, **look}


def _caption(group: Group, x: float, y: float, palette: Palette) -> dict[str, Any]:
    return {
        "text": f"<b>{theme.GROUP_WORDS[group].upper()}</b>",
        "x": x,
        "y": y,
        "showarrow": False,
        "font": {"size": 10, "color": palette[group]},
    }
