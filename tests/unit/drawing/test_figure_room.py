"""The room in a Plotly figure."""

from typing import Any

from dashboard.drawing import theme
from dashboard.drawing.figure_room import room_annotations, room_shapes

ROOM = {"cx": 0, "cy": 0.2, "table_rx": 0.5, "table_ry": 0.4, "around_rx": 0.8, "around_ry": 0.6, "strip": -0.8}


def event(*groups: str) -> dict[str, Any]:
    return {"standings": [{"group": group} if group else None for group in groups]}


def captions(*groups: str) -> list[str]:
    told = room_annotations(event(*groups), ROOM, theme.LIGHT)
    return [one["text"].removeprefix("<b>").removesuffix("</b>") for one in told]


def test_an_ellipse_has_the_middle_and_the_axes_of_the_room() -> None:
    table = room_shapes(event("at-the-table"), ROOM, theme.LIGHT)[0]
    assert [table[end] for end in ("x0", "x1", "y0", "y1")] == [-0.5, 0.5, 0.2 - 0.4, 0.2 + 0.4]


def test_the_dashed_line_is_drawn_only_where_somebody_is_beyond_the_table() -> None:
    assert len(room_shapes(event("at-the-table"), ROOM, theme.LIGHT)) == 2
    assert room_shapes(event("at-the-table", "left-out"), ROOM, theme.LIGHT)[0]["line"]["dash"] == "dash"


def test_a_part_of_the_room_is_named_when_somebody_stands_in_it() -> None:
    assert captions("at-the-table", "around-the-table", "left-out", "mentioned") == [
        "AT THE TABLE", "AROUND THE TABLE", "LEFT OUT", "MENTIONED",
    ]  # fmt: skip
    assert captions("at-the-table", "") == ["AT THE TABLE", "NO REPORT"]


def test_without_a_room_there_is_nothing() -> None:
    assert room_shapes(event(""), None, theme.LIGHT) == room_annotations(event(""), None, theme.LIGHT) == []
