"""A part of a dossier is a dossier: whatever is left out of it, what is left reads back as it was."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.dossier.excerpt import excerpt, within
from dashboard.dossier.model import Dossier
from dashboard.dossier.reading import read
from dashboard.dossier.writing import zipped


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_part_of_the_talks_reads_back(riyadh: Dossier, data: st.DataObject) -> None:
    part = excerpt(
        riyadh,
        actors=data.draw(st.sets(st.sampled_from(list(riyadh.actors)), min_size=1)),
        ties=data.draw(st.sets(st.sampled_from([row.key for row in riyadh.ties]))),
        event=data.draw(st.sampled_from([event.id for event in riyadh.tables])),
    )
    with TemporaryDirectory() as folder:
        ZipFile(BytesIO(zipped(part))).extractall(folder)
        reading = read(Path(folder))
    assert (reading.dossier, reading.notes) == (part, ())


def test_it_holds_the_actors_asked_for_and_those_they_cannot_be_understood_without(riyadh: Dossier) -> None:
    tie = next(row for row in riyadh.ties if row.tail == "sergey-lavrov" and row.tie == "represents")
    part = excerpt(riyadh, actors=["marco-rubio"], ties=[tie.key], event="talks")
    assert set(part.actors) == {"marco-rubio", "united-states", "sergey-lavrov", "russia"}
    assert {row.event for row in part.seats} == {"talks"}
    assert set(part.sources) == {row.claim.source for row in (*part.seats, *part.ties, *part.stakes)} | {
        event.claim.source for event in part.events.values()
    }
    assert part.attributes["excerpt"] == f"4 of {len(riyadh.actors)} actors"


def test_who_spoke_is_named_even_where_he_is_left_out(riyadh: Dossier) -> None:
    spoken = next(row for row in riyadh.seats if row.claim.speaker in riyadh.actors and row.event == "talks")
    part = excerpt(riyadh, actors=[spoken.actor], ties=[], event="talks")
    name = riyadh.actors[spoken.claim.speaker].name
    there = spoken.claim.speaker in part.actors
    assert any(row.claim.speaker == (spoken.claim.speaker if there else name) for row in part.seats)


def test_what_is_within_some_actors_has_all_events_and_sources_and_whose_side_they_are_on(riyadh: Dossier) -> None:
    part = within(riyadh, {"sergey-lavrov", "ukraine"})
    assert list(part.actors) == ["sergey-lavrov", "russia", "ukraine"]
    assert (list(part.events), part.sources) == (list(riyadh.events), riyadh.sources)
    assert {(row.tail, row.head) for row in part.ties} >= {("sergey-lavrov", "russia")}
    assert len([row for row in riyadh.seats if row.actor in part.actors]) == len(part.seats)
