"""The room in a Plotly figure."""

from typing import Any

from dashboard.drawing import theme
from dashboard.drawing.figure_room import room_annotations, room_shapes

ROOM = {"cx": 0, "cy": 0.2, "table_rx": 0.5, "table_ry": 0.4, "around_rx": 0.8, "around_ry": 0.6}
ROOM |= {"out_top": None, "out_bottom": None, "strip": None}
ZONE, STRIP = {"out_top": -0.5, "out_bottom": -0.7}, {"strip": -0.8}
ALONE = {"around_rx": 0.5, "around_ry": 0.4}  # nobody beyond the table


def event(*groups: str, **cells: Any) -> dict[str, Any]:
    standings = [{"group": group} if group else None for group in groups]
    return {"status": "held", "groups": {}, "standings": standings} | cells


def captions(*groups: str, room: dict[str, Any], **cells: Any) -> list[str]:
    told = room_annotations(event(*groups, **cells), ROOM | room, theme.LIGHT)
    return [one["text"].removeprefix("<b>").removesuffix("</b>") for one in told]


def test_an_ellipse_has_the_middle_and_the_axes_of_the_room() -> None:
    around, table = room_shapes(event("at-the-table", "involved"), ROOM, theme.LIGHT)
    assert [around[end] for end in ("x0", "x1", "y0", "y1")] == [-0.8, 0.8, 0.2 - 0.6, 0.2 + 0.6]
    assert [table[end] for end in ("x0", "x1", "y0", "y1")] == [-0.5, 0.5, 0.2 - 0.4, 0.2 + 0.4]


def test_the_dashed_line_is_drawn_only_where_somebody_is_beyond_the_table() -> None:
    (table,) = room_shapes(event("at-the-table"), ROOM | ALONE, theme.LIGHT)
    assert table["line"]["dash"] == "solid"
    around, table = room_shapes(event("at-the-table", "involved"), ROOM, theme.LIGHT)
    assert (around["line"]["dash"], table["line"]["dash"]) == ("dash", "solid")


def test_the_table_of_what_has_not_been_held_is_dashed() -> None:
    (table,) = room_shapes(event("at-the-table", status="planned"), ROOM | ALONE, theme.LIGHT)
    assert table["line"]["dash"] == "dash"


def test_the_zone_of_the_left_out_spans_the_plane_between_its_edges() -> None:
    zone = room_shapes(event("at-the-table", "left-out"), ROOM | ZONE, theme.LIGHT)[-1]
    assert zone["type"] == "rect"
    assert [zone[end] for end in ("x0", "x1", "y0", "y1")] == [-1, 1, -0.7, -0.5]
    assert all(shape["type"] != "rect" for shape in room_shapes(event("at-the-table"), ROOM, theme.LIGHT))


def test_a_part_of_the_room_is_named_when_somebody_stands_in_it() -> None:
    assert captions("at-the-table", "involved", "left-out", "mentioned", room=ZONE | STRIP) == [
        "AT THE TABLE", "INVOLVED, NOT PRESENT", "LEFT OUT", "MENTIONED",
    ]  # fmt: skip
    assert captions("at-the-table", "", room=STRIP) == ["AT THE TABLE", "NO REPORT"]
    assert captions("at-the-table", "", room={}) == ["AT THE TABLE"]  # nobody of those without a report is drawn


def test_a_part_of_the_room_is_called_as_at_an_event_of_its_kind() -> None:
    assert captions("at-the-table", room={}, groups={"at-the-table": "On the line"}) == ["ON THE LINE"]


def test_without_a_room_there_is_nothing() -> None:
    assert room_shapes(event(""), None, theme.LIGHT) == room_annotations(event(""), None, theme.LIGHT) == []
