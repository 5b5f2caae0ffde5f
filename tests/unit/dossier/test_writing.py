"""Writing a dossier: reading it again gives the same one, and the same bytes."""

import hashlib
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dossier.cells import invisible
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source, StakeClaim, TieClaim
from dashboard.dossier.reading import read
from dashboard.dossier.words import CLAIMABLE_SEATS, ActorKind, DateBasis, EventKind, EventStatus, TieStatus
from dashboard.dossier.writing import digest, files, tables, zipped

Small = Any  # the fixture of conftest.py
NAMES = ["actors.csv", "dossier.toml", "events.csv", "seats.csv", "sources.csv", "stakes.csv", "ties.csv"]

LETTERS = "abcéÅłпривітمرحباשלום汉🙂 .,;:\"'“”«»\\#=+-@/%()[]{}&<>\u200f"
PLAIN = st.text(LETTERS, max_size=30).map(str.strip).filter(lambda text: not text or not invisible(text))
LINE = PLAIN.filter(bool)
PROSE = st.text(LETTERS + "\n", max_size=60).map(str.strip).filter(lambda text: not invisible(text))
CLAIMS = st.builds(
    lambda source, said, **rest: Claim(source=source, speaker=said[0], quote=said[1], **rest),
    source=st.sampled_from(["s-0", "s-1"]),
    said=st.tuples(LINE, st.lists(st.text("aпم,;\"'", min_size=1), max_size=15).map(" ".join)) | st.just(("", "")),
    text=PROSE,
    locator=PLAIN,
    first_seen=st.sampled_from(["", "2030", "2030-05"]),
    withdrawn=st.sampled_from(["", "2031-01-02", "2031-01-02T10:40+03:00"]),
)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Return a dossier that breaks no rule, with any text wherever text may stand."""
    actors = [f"a-{number}" for number in range(draw(st.integers(2, 4)))]
    events = [f"e-{number}" for number in range(draw(st.integers(1, 3)))]
    language = st.dictionaries(st.sampled_from(["ar", "ru", "uk", "sr-Latn"]), LINE)
    kinds = [kind for kind in EventKind if kind is not EventKind.BACKGROUND]
    dated = st.sampled_from([("", DateBasis.UNKNOWN), ("2030-05-02", DateBasis.STATED), ("2014", DateBasis.INFERRED)])
    an_actor, an_event = st.sampled_from(actors), st.sampled_from(events)

    def event(name: str) -> Event:
        start, basis = draw(dated)
        kind, status = draw(st.sampled_from(kinds)), draw(st.sampled_from(EventStatus))
        return Event(id=name, name=draw(LINE), kind=kind, status=status, start=start, end=start, date_basis=basis,
                     place=draw(PLAIN), country="UKR", claim=draw(CLAIMS))  # fmt: skip

    def tie(at: tuple[str, DateBasis], ends: list[str], **rest: Any) -> TieClaim:
        return TieClaim(date=at[0], date_basis=at[1], tail=ends[0], head=ends[1], **rest)

    seats = st.builds(SeatClaim, event=an_event, actor=an_actor, seat=st.sampled_from(CLAIMABLE_SEATS),
                      side=st.just("") | an_actor, part=PLAIN, claim=CLAIMS)  # fmt: skip
    ties = st.builds(tie, at=dated, ends=st.permutations(actors), tie=LINE, status=st.sampled_from(TieStatus),
                     event=st.just("") | an_event, claim=CLAIMS)  # fmt: skip
    stakes = st.builds(StakeClaim, issue=LINE, actor=an_actor, event=an_event, claim=CLAIMS)
    kind = st.sampled_from([kind for kind in ActorKind if kind is not ActorKind.PERSON])
    return Dossier(
        id="any-dossier",
        title=draw(LINE),
        summary=draw(PROSE),
        as_of="2030-05-03",
        licence=draw(LINE),
        opening=events[0],
        sources={
            name: Source(id=name, title=draw(LINE), publisher=draw(LINE), note=draw(PROSE), language=draw(PLAIN))
            for name in ("s-1", "s-0")
        },
        actors={
            name: Actor(id=name, name=draw(LINE), kind=draw(kind), short=draw(PLAIN), title=draw(PLAIN),
                        names=draw(language))
            for name in reversed(actors)
        },
        events={name: event(name) for name in events},
        seats=tuple(draw(st.lists(seats, unique=True, max_size=4))),
        ties=tuple(draw(st.lists(ties, unique=True, max_size=4))),
        stakes=tuple(draw(st.lists(stakes, unique=True, max_size=4))),
    )  # fmt: skip


def put(dossier: Dossier, folder: Path) -> Path:
    for name, raw in files(dossier).items():
        (folder / name).write_bytes(raw)
    return folder


@settings(max_examples=40, deadline=None, database=None)
@given(dossier=dossiers())
def test_what_is_written_is_read_again(dossier: Dossier, tmp_path_factory: pytest.TempPathFactory) -> None:
    reading = read(put(dossier, tmp_path_factory.mktemp("dossier")))
    assert reading.dossier == dossier
    assert reading.notes == ()
    assert [*reading.dossier.actors] == [*dossier.actors]
    assert [*reading.dossier.sources] == [*dossier.sources]
    assert files(reading.dossier) == files(dossier)


def test_text_is_written_as_it_stands(small: Small, tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Ålesund")
    small.swap("actors.csv", "Northland,,", f"{decomposed},,")
    dossier = read(small.folder).dossier
    assert read(put(dossier, tmp_path)).dossier.actors["northland"].name == decomposed


def test_files_come_by_name_in_utf_8_with_plain_line_ends(small: Small) -> None:
    written = files(read(small.folder).dossier)
    assert [*written] == NAMES
    assert "آنا مارش".encode() in written["actors.csv"]
    assert b"\r" not in b"".join(written.values())


def test_every_column_is_written_and_the_languages_that_are_used(small: Small) -> None:
    assert [*tables(read(small.folder).dossier)["actors.csv"]] == [
        "id", "name", "short", "kind", "country", "title", "name_ar"
    ]  # fmt: skip
    assert [*tables(read(small.folder).dossier)["stakes.csv"]] == [
        "issue", "actor", "event", "source", "locator", "claim", "speaker", "quote", "first_seen", "withdrawn",
        "withdrawn_note",
    ]  # fmt: skip


def test_tables_are_strings_indexed_by_the_rows_of_the_file(small: Small) -> None:
    seats = tables(read(small.folder).dossier)["seats.csv"]
    assert [*seats.index] == [2, 3, 4]
    assert seats.loc[4, "actor"] == "eastland"
    assert all(type(cell) is str for row in seats.itertuples(index=False) for cell in row)


def test_the_archive_holds_the_files_and_no_time(small: Small) -> None:
    dossier = read(small.folder).dossier
    with zipfile.ZipFile(BytesIO(zipped(dossier))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files(dossier)
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist() == NAMES


def test_equal_dossiers_have_equal_archives(small: Small) -> None:
    assert zipped(read(small.folder).dossier) == zipped(read(small.folder).dossier)


def test_the_digest_is_that_of_the_files_one_after_another(small: Small) -> None:
    dossier = read(small.folder).dossier
    assert digest(dossier) == hashlib.sha256(b"".join(files(dossier).values())).hexdigest()


def test_the_digest_sees_every_change(small: Small) -> None:
    before = digest(read(small.folder).dossier)
    small.swap("seats.csv", "Marsh only listened.", "Marsh only listened!")
    assert digest(read(small.folder).dossier) != before


def test_a_cell_that_a_spreadsheet_would_run_is_guarded_and_comes_back(small: Small, tmp_path: Path) -> None:
    small.swap("seats.csv", "Marsh only listened.", "=HYPERLINK(0)")
    dossier = read(small.folder).dossier
    assert b",'=HYPERLINK(0)," in files(dossier)["seats.csv"]
    assert read(put(dossier, tmp_path)).dossier == dossier


def test_attributes_are_written_as_columns_and_in_the_front_matter(small: Small, tmp_path: Path) -> None:
    small.swap("ties.csv", ",claim\n", ",claim,attr_weight,attr_Modularity Class\n")
    small.put("ties.csv", small.text("ties.csv").replace("minister.", "minister.,2,").replace("it.", "it.,,7")
              .replace("objects.", "objects.,,"))  # fmt: skip
    small.add("dossier.toml", '[attributes]\n"made with" = "an editor"')
    dossier = read(small.folder).dossier
    assert [tie.attributes for tie in dossier.ties] == [{"weight": "2"}, {"Modularity Class": "7"}, {}]
    assert dossier.attributes == {"made with": "an editor"}
    again = read(put(dossier, tmp_path)).dossier
    assert again == dossier
    assert [*tables(again)["ties.csv"]][-2:] == ["attr_weight", "attr_Modularity Class"]
