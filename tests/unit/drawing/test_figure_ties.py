"""Ties in a Plotly figure: where they run, and their arrowheads."""

from collections.abc import Collection

from dashboard.drawing import theme
from dashboard.drawing.figure_ties import HEAD, tie_traces
from dashboard.drawing.highlight import highlighted
from dashboard.drawing.scene_types import Scene
from dashboard.drawing.view import View


def lines(
    scene: Scene, pick: str = "", drawn: Collection[str] | None = None
) -> dict[str, list[tuple[float, float, float]]]:
    """Return x, y and the size of the marker at each point of each tie, by its id, an actor at (place, 0).

    *drawn* are the ids of the ties that are to be drawn, all where it is None.
    """
    points = [(float(place), 0.0) for place in range(len(scene["actors"]))]
    highlight = highlighted(scene, View(event="talks", pick=pick))
    on = [drawn is None or tie["id"] in drawn for tie in scene["ties"]]
    found: dict[str, list[tuple[float, float, float]]] = {}
    for trace in tie_traces(scene, highlight, points, theme.LIGHT, size=(1600, 900), drawn=on):
        if "lines" not in trace.mode:
            continue
        for x, y, size, name in zip(trace.x, trace.y, trace.marker.size, trace.customdata, strict=True):
            if name:
                found.setdefault(name, []).append((x, y, size))
    return found


def test_a_tie_runs_from_one_actor_to_the_other(river_scene: Scene) -> None:
    drawn = lines(river_scene)
    for tie in river_scene["ties"]:
        assert drawn[tie["id"]][0][:2] == (tie["from"], 0.0)
        assert drawn[tie["id"]][-1][:2] == (tie["to"], 0.0)


def test_a_directed_tie_ends_in_an_arrowhead_and_represents_does_not(river_scene: Scene) -> None:
    drawn = lines(river_scene)
    assert [point[2] for point in drawn["coast-league~objects-to~northland"]] == [0, 0, HEAD]
    assert {point[2] for point in drawn["anna-marsh~represents~northland"]} == {0}


def test_ties_of_one_pair_bow_apart(river_scene: Scene) -> None:
    twice = [*river_scene["ties"], {**river_scene["ties"][0], "id": "again", "represents": False}]
    drawn = lines({**river_scene, "ties": twice})
    first, second = drawn[twice[0]["id"]], drawn["again"]
    assert first[len(first) // 2][1] == -second[len(second) // 2][1] != 0


def test_a_withdrawn_tie_is_not_drawn(river_scene: Scene) -> None:
    ties = [{**tie, "withdrawn": True} for tie in river_scene["ties"]]
    assert lines({**river_scene, "ties": ties}) == {}


def test_a_tie_that_the_view_does_not_draw_is_not_drawn(river_scene: Scene) -> None:
    assert lines(river_scene, drawn=["coast-league~objects-to~northland"]).keys() == {
        "coast-league~objects-to~northland"
    }
    assert lines(river_scene, drawn=[]) == {}
