"""Every dossier that ships is whole and can be shown."""

import json
from collections import Counter
from pathlib import Path

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.words import REPRESENTS, ActorKind, Group, Seat
from dashboard.drawing.catalogue import served_scene
from dashboard.drawing.scene_types import Scene
from dashboard.network.seating import standings

DATA = Path(__file__).resolve().parent.parent / "data"
SHIPPED = sorted(path.name for path in DATA.iterdir() if path.is_dir())


@pytest.fixture(scope="module", params=SHIPPED)
def shipped(request: pytest.FixtureRequest) -> Dossier:
    """Each dossier that ships."""
    return read(DATA / request.param).dossier


@pytest.fixture(scope="module")
def shown(shipped: Dossier, cache: Path) -> Scene:
    """The scene of a dossier that ships."""
    return served_scene(shipped)


@pytest.fixture(scope="module")
def travels() -> Dossier:
    """Kissinger's travels."""
    return read(DATA / "kissinger-1973-75").dossier


def test_the_riyadh_talks_the_reykjavik_summit_kissingers_travels_and_the_talks_on_ukraine_ship() -> None:
    assert {"riyadh-2025", "reykjavik-1986", "kissinger-1973-75", "ukraine-talks"} <= set(SHIPPED)


def test_kissingers_travels_are_153_trips_to_38_countries_in_two_years(travels: Dossier) -> None:
    assert len(travels.events) == len(travels.tables) == 153
    assert len({event.country for event in travels.events.values()}) == 38
    visited = [actor for actor in travels.actors.values() if actor.attributes.get("country_id")]
    assert len({actor.attributes["country_id"] for actor in visited}) == 38
    starts = [event.start for event in travels.events.values()]
    assert starts == sorted(starts)
    assert "1973-10-01" <= starts[0] <= starts[-1] <= "1975-09-30"


def test_each_of_kissingers_trips_cites_its_own_record_and_so_does_every_seat_at_it(travels: Dossier) -> None:
    cited = {event.id: event.claim.locator for event in travels.events.values()}
    assert list(cited.values()) == [f"trip {number}" for number in range(977, 1130)]
    assert all(row.claim.locator == cited[row.event] for row in (*travels.seats, *travels.stakes))
    assert all(row.claim.locator in cited.values() for row in travels.ties)


def test_at_each_of_kissingers_trips_the_state_visited_hosts_him(travels: Dossier) -> None:
    for event in travels.events.values():
        rows = [row for row in travels.seats if row.event == event.id]
        hosts = [travels.actors[row.actor] for row in rows if row.seat is Seat.MEDIATOR]
        assert [(host.kind, host.country) for host in hosts] == [(ActorKind.STATE, event.country)], event.id
        assert [row.side for row in rows if row.actor == "henry-kissinger"] == ["united-states"], event.id


def test_everyone_whom_kissinger_met_represents_the_side_they_sat_for(travels: Dossier) -> None:
    speaks = {(row.tail, row.head) for row in travels.ties if row.tie == REPRESENTS}
    people = [row for row in travels.seats if travels.actors[row.actor].kind is ActorKind.PERSON]
    assert {(row.actor, row.side) for row in people} == speaks


def test_the_scene_of_kissingers_travels_is_light_enough_to_send(travels: Dossier, cache: Path) -> None:
    assert len(json.dumps(served_scene(travels))) <= 1_500_000


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_dossier_reads_whole_with_nothing_to_put_right(name: str) -> None:
    reading = read(DATA / name)
    assert reading.dossier.id == name
    assert reading.notes == ()


def test_a_shipped_dossier_has_a_scene_that_is_plain_json(shown: Scene) -> None:
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown


def test_a_scene_shows_every_actor_source_and_event_of_its_dossier(shipped: Dossier, shown: Scene) -> None:
    assert [actor["id"] for actor in shown["actors"]] == list(shipped.actors)
    assert [source["id"] for source in shown["sources"]] == list(shipped.sources)
    assert {event["id"] for event in shown["events"]} == set(shipped.events)


def test_every_claim_of_a_seat_a_tie_or_a_stake_can_be_read_on_the_page(shipped: Dossier, shown: Scene) -> None:
    told = Counter(claim["text"] for event in shown["events"] for standing in event.get("standings", []) if standing
                   for claim in standing["claims"])  # fmt: skip
    told += Counter(claim["text"] for tie in shown["ties"] for claim in tie["claims"])
    told += Counter(
        claim["text"] for issues in shown["stakes"].values() for issue in issues
        for holder in issue["holders"] for claim in holder["claims"]
    )  # fmt: skip
    assert told == Counter(row.claim.text for row in (*shipped.seats, *shipped.ties, *shipped.stakes))


def test_whoever_has_no_report_is_silent_and_never_among_the_left_out(shipped: Dossier, shown: Scene) -> None:
    for event in shown["events"]:
        for actor, told in zip(shipped.actors, event.get("standings", []), strict="standings" in event):
            group = standings(shipped, event["id"])[actor].group
            assert (told is None) == (group is Group.NO_REPORT)
            assert told is None or told["group"] == group


def test_every_tie_has_an_id_of_its_own(shown: Scene) -> None:
    ids = [tie["id"] for tie in shown["ties"]]
    assert sorted(ids) == sorted(set(ids))


def test_every_country_has_a_name_of_its_own(shown: Scene) -> None:
    names = [country["name"] for country in shown["countries"]]
    assert sorted(names) == sorted(set(names))


def test_no_scene_names_a_place_on_this_machine(shown: Scene) -> None:
    text = json.dumps(shown, ensure_ascii=False)
    assert [place for place in (str(DATA.parent), str(Path.home())) if len(place) > 1 and f'"{place}' in text] == []
