"""The Table placement: one glance answers who sat and who did not."""

import json
import subprocess
import sys
from math import dist
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.model import Dossier
from dashboard.dossier.words import REPRESENTS, Group, Seat
from dashboard.network import placement
from dashboard.network.drawn import drawn_at
from dashboard.network.placement import Placement, Shape, table_placement
from dashboard.network.seating import standings

from ..conftest import Make, made
from .measures import boxes, crossings, outside, overlaps, pixels, strays, through_marks

SHAPES = pytest.mark.parametrize("shape", list(Shape))
ROOMY = pytest.mark.parametrize("shape", [shape for shape in Shape if shape is not Shape.LANDSCAPE])  # it is too low
US = {"united-states", "marco-rubio", "mike-waltz", "steve-witkoff"}
RUSSIA = {"russia", "sergey-lavrov", "yuri-ushakov"}
HOSTS = {"saudi-arabia", "faisal-bin-farhan", "musaad-al-aiban"}


@pytest.fixture(scope="module")
def talks(riyadh: Dossier) -> dict[Shape, Placement]:
    return {shape: placement.table(riyadh, "talks", shape=shape) for shape in Shape}


@SHAPES
def test_in_riyadh_no_name_or_mark_overlaps_another(
    riyadh: Dossier, talks: dict[Shape, Placement], shape: Shape
) -> None:
    assert overlaps(riyadh, talks[shape], shape) == []


@ROOMY
def test_in_riyadh_no_tie_runs_through_the_mark_of_a_third(
    riyadh: Dossier, talks: dict[Shape, Placement], shape: Shape
) -> None:
    assert through_marks(riyadh, talks[shape], shape) == []


@pytest.mark.parametrize(
    ("shape", "most"), [(Shape.WIDE, 30), (Shape.TALL, 42), (Shape.SQUARE, 45), (Shape.PORTRAIT, 45)]
)
def test_in_riyadh_few_ties_cross(riyadh: Dossier, talks: dict[Shape, Placement], shape: Shape, most: int) -> None:
    assert crossings(riyadh, talks[shape], shape) <= most


@ROOMY
def test_the_hosts_head_the_table_between_the_delegations(talks: dict[Shape, Placement], shape: Shape) -> None:
    at, room = talks[shape].positions, talks[shape].room
    assert room is not None
    assert max(at[actor][0] for actor in US) < room.cx < min(at[actor][0] for actor in RUSSIA)
    people = HOSTS - {"saudi-arabia"}
    assert min(at[actor][1] for actor in people) > max(at[actor][1] for actor in US | RUSSIA)
    assert at["saudi-arabia"][1] > room.cy


@ROOMY
def test_a_state_stands_clearly_on_its_own_hand(talks: dict[Shape, Placement], shape: Shape) -> None:
    at, room = talks[shape].positions, talks[shape].room
    assert room is not None
    assert at["united-states"][0] < room.cx - room.table_rx / 5 < room.cx + room.table_rx / 5 < at["russia"][0]


@ROOMY
@pytest.mark.parametrize(("person", "state"), [("volodymyr-zelensky", "ukraine"), ("emmanuel-macron", "france")])
def test_those_left_out_stand_beside_the_state_that_they_speak_for(
    talks: dict[Shape, Placement], shape: Shape, person: str, state: str
) -> None:
    points = pixels(talks[shape], shape)
    others = [name for name in ("ukraine", "france", "europe", "united-states", "russia") if name != state]
    assert all(dist(points[person], points[state]) < dist(points[person], points[other]) + 40 for other in others)


@pytest.mark.parametrize("event", ["session-1", "session-2", "session-3", "session-4"])
def test_at_reykjavik_no_tie_of_one_side_crosses_the_picture_to_the_other(reykjavik: Dossier, event: str) -> None:
    points = pixels(placement.table(reykjavik, event, shape=Shape.WIDE), Shape.WIDE)
    ties = [(row.tail, row.head) for row in reykjavik.ties if row.tie == REPRESENTS]
    lefts = [points[person][0] for person, state in ties if state == "united-states" and person in points]
    rights = [points[person][0] for person, state in ties if state == "soviet-union" and person in points]
    assert max(lefts) < min(rights)


@ROOMY
def test_people_sit_nearer_to_the_rim_than_their_state(talks: dict[Shape, Placement], shape: Shape) -> None:
    at, room = pixels(talks[shape], shape), talks[shape].room
    assert room is not None
    for side in (US, RUSSIA, HOSTS):
        (state,) = (actor for actor in side if actor in ("united-states", "russia", "saudi-arabia"))
        rim = [outside(at[actor], talks[shape], shape, of="table") for actor in side - {state}]
        assert outside(at[state], talks[shape], shape, of="table") < min(rim)


def test_principals_stand_on_the_hand_of_their_delegation(talks: dict[Shape, Placement]) -> None:
    at, room = talks[Shape.WIDE].positions, talks[Shape.WIDE].room
    assert room is not None
    assert at["donald-trump"][0] < room.cx < min(at["vladimir-putin"][0], at["kirill-dmitriev"][0])
    assert at["mohammed-bin-salman"][1] > room.cy


@SHAPES
def test_names_inside_the_room_cross_none_of_its_lines(
    riyadh: Dossier, talks: dict[Shape, Placement], shape: Shape
) -> None:
    room = talks[shape].room
    assert room is not None
    for actor in US | RUSSIA | HOSTS:
        left, bottom, right, top = boxes(riyadh, talks[shape], shape)[actor]
        corners = [(x, y) for x in (left, right) for y in (bottom, top)]
        assert max(outside(corner, talks[shape], shape, of="table") for corner in corners) < 1, actor


@SHAPES
def test_every_table_of_the_dossiers_keeps_everyone_on_their_side_of_the_lines(
    riyadh: Dossier, reykjavik: Dossier, shape: Shape
) -> None:
    for dossier in (riyadh, reykjavik):
        for event in dossier.tables:
            found = placement.table(dossier, event.id, shape=shape)
            assert tuple(found.positions) == drawn_at(dossier, event.id)
            assert strays(dossier, event.id, found, shape) == [], event.id


def test_at_reykjavik_the_delegations_face_each_other(reykjavik: Dossier) -> None:
    for event in reykjavik.tables:
        found, stands = placement.table(reykjavik, event.id), standings(reykjavik, event.id)
        assert found.room is not None
        for actor, standing in stands.items():
            if standing.group is Group.AT_THE_TABLE:
                left = found.positions[actor][0] < found.room.cx
                assert left == (standing.side == "united-states"), (event.id, actor)


def test_the_mentioned_come_before_those_without_a_report(riyadh: Dossier, talks: dict[Shape, Placement]) -> None:
    at, stands = talks[Shape.WIDE].positions, standings(riyadh, "talks")
    strip = sorted(
        (actor for actor in at if stands[actor].seat in (Seat.MENTIONED, Seat.NO_REPORT)), key=at.__getitem__
    )
    assert len(strip) == 4
    assert strip[-1] == "sovereign-wealth-fund"


def test_without_anyone_mentioned_or_unreported_there_is_no_strip(make: Make) -> None:
    room = placement.table(make(["ann"], seats=[("ann", "delegate")]), "talks").room
    assert room is not None
    assert room.strip is None


def test_where_nobody_is_around_or_left_out_the_dashed_line_is_the_tables(riyadh: Dossier) -> None:
    room = placement.table(riyadh, "paris-meeting").room
    assert room is not None
    assert (room.table_rx, room.table_ry) == (room.around_rx, room.around_ry)


CROWDS = {
    "nobody at all": {},
    "one without a report": {"": 1},
    "one left out": {"left_out": 1},
    "nobody at the table": {"left_out": 3, "": 2},
    "one at the table": {"delegate": 1},
    "sixty at the table": {"delegate": 60},
    "forty left out": {"delegate": 1, "left_out": 40},
    "thirty around": {"delegate": 2, "principal": 30},
    "two hundred without a report": {"delegate": 4, "": 200},
    "everything at once": {"delegate": 30, "nearby": 20, "left_out": 30, "mentioned": 10, "": 40},
}


@pytest.mark.parametrize("crowd", CROWDS.values(), ids=CROWDS)
def test_a_crowd_stays_on_its_side_of_the_lines(crowd: dict[str, int]) -> None:
    shape = Shape.TALL  # where there is the least room
    actors = [(seat, f"person-{seat}-{number}") for seat, count in crowd.items() for number in range(count)]
    dossier = made([actor for _, actor in actors], seats=[(actor, seat) for seat, actor in actors if seat])
    found = placement.table(dossier, "talks", shape=shape)
    assert strays(dossier, "talks", found, shape) == []
    assert found.room is not None
    assert found.room.strip is None or found.room.strip < 0


def test_too_many_to_be_searched_for_still_stay_on_their_side_of_the_lines(
    riyadh: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond a thousand or two the forces alone would take minutes, and the pairs of ties more memory than there is."""
    monkeypatch.setenv("AT_THE_TABLE_CACHE", "off")
    monkeypatch.setattr(table_placement, "MANY", 3)
    for shape in Shape:
        assert strays(riyadh, "talks", placement.table(riyadh, "talks", shape=shape), shape) == []


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Return a small dossier with any seats, sides, names and ties."""
    count = draw(st.integers(1, 12))
    kinds = draw(st.lists(st.sampled_from(["ann", "state", "bloc", "body"]), min_size=count, max_size=count))
    actors = [f"{kind}-{number}" for number, kind in enumerate(kinds)]
    one = st.sampled_from(actors)
    seat = st.sampled_from([seat.value for seat in Seat if seat is not Seat.NO_REPORT])
    sides = st.one_of(st.just(""), one)
    return made(
        actors,
        seats=draw(st.lists(st.tuples(one, seat, st.just("press"), sides), max_size=2 * count)),
        ties=draw(st.lists(st.tuples(one, st.sampled_from(["represents", "met"]), one), max_size=2 * count)),
        names=draw(st.lists(st.text("abc x", min_size=1, max_size=60), min_size=count, max_size=count)),
    )


@settings(max_examples=15)
@given(dossier=dossiers(), shape=st.sampled_from(Shape))
def test_nobody_ever_stands_on_the_wrong_side_of_a_line(dossier: Dossier, shape: Shape) -> None:
    assert strays(dossier, "talks", placement.table(dossier, "talks", shape=shape), shape) == []


def test_two_processes_draw_the_same_table(riyadh: Dossier, root: Path, talks: dict[Shape, Placement]) -> None:
    code = (
        "import json, pathlib; from dashboard.dossier.reading import read; from dashboard.network import placement;"
        "dossier = read(pathlib.Path('data/riyadh-2025')).dossier;"
        "print(json.dumps(dict(placement.table(dossier, 'talks').positions)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root, env={"AT_THE_TABLE_CACHE": "off", "PYTHONPATH": str(root), "PYTHONHASHSEED": "7"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(run.stdout) == {actor: list(spot) for actor, spot in talks[Shape.WIDE].positions.items()}
