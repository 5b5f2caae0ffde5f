"""The files that a reader brings, in every combination, to a dossier or to a question."""

from collections.abc import Mapping

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import Reading
from dashboard.dossier.words import Seat
from dashboard.dossier.writing import archive, files, zipped
from dashboard.exchange.files import File
from dashboard.exchange.lists.mapping import ListMapping, Wanted
from dashboard.exchange.lists.roles import ListKind, Role
from dashboard.exchange.opening import open_files, open_list
from dashboard.exchange.to_network import network_of
from dashboard.exchange.xml_formats import graphml
from tests.unit.exchange.lists.test_attending import ROWS
from tests.unit.exchange.lists.test_guessing import TRIPS
from tests.unit.exchange.made_workbooks import workbook


def loose(contents: Mapping[str, bytes]) -> list[File]:
    return [File(name=name, data=data) for name, data in contents.items()]


def opened(*given: File) -> Reading:
    reading = open_files(given, day="2030-05-03")
    assert isinstance(reading, Reading)
    return reading


def problems(*given: File) -> list[str]:
    with pytest.raises(DossierError) as error:
        open_files(given)
    return [str(problem) for problem in error.value.problems]


def text(content: str, name: str = "list.csv") -> File:
    return File(name=name, data=content.encode())


def test_the_files_of_a_dossier_loose_or_packed_are_that_dossier(riyadh: Dossier) -> None:
    assert opened(*loose(files(riyadh))) == Reading(dossier=riyadh, notes=())
    assert opened(File(name="r.zip", data=zipped(riyadh))) == Reading(dossier=riyadh, notes=())


def test_tables_are_known_by_their_columns_whatever_they_are_called(riyadh: Dossier) -> None:
    given = [File(name=f"download ({place}).csv", data=data) for place, data in enumerate(files(riyadh).values())]
    assert opened(*given).dossier == riyadh


def test_a_table_whose_columns_are_wrong_is_known_by_its_name_beside_others(riyadh: Dossier) -> None:
    contents = files(riyadh) | {"stakes.csv": b"thing,whose\na,b\n"}
    assert problems(*loose(contents))[0].startswith("stakes.csv, row 1: names none of the columns of stakes.csv")


def test_a_folder_in_an_archive_and_what_lies_beside_it_are_noted(riyadh: Dossier) -> None:
    inside = {f"river/{name}": data for name, data in files(riyadh).items()}
    reading = opened(File(name="r.zip", data=archive(inside | {"river/notes.txt": b"x", "__MACOSX/._a": b""})))
    assert reading.dossier == riyadh
    assert [note.message for note in reading.notes] == [
        "1 files that a computer leaves beside others were passed over, such as '__MACOSX/._a'",
        "its files lie in the folder 'river/', and were taken from there",
        "is no file of a dossier and was not read",
    ]


def test_loose_tables_without_a_front_matter_are_called_by_their_folder(riyadh: Dossier) -> None:
    given = [File(name=f"River talks/{name}", data=data) for name, data in files(riyadh).items() if "toml" not in name]
    assert opened(*given).dossier.title == "River talks"
    assert opened(*(File(name=one.path, data=one.data) for one in given)).dossier.title == "dossier"


def test_tables_in_an_archive_without_a_front_matter_are_called_by_the_archive(riyadh: Dossier) -> None:
    inside = {name: data for name, data in files(riyadh).items() if "toml" not in name}
    dossier = opened(File(name="River talks.zip", data=archive(inside))).dossier
    assert (dossier.id, dossier.title, dossier.as_of) == ("river-talks", "River talks", "2030-05-03")


def test_a_network_is_opened_and_its_file_is_its_source(riyadh: Dossier) -> None:
    inside = b'<node id="a"/><node id="b"/><edge source="a" target="b"/>'
    data = b'<graphml><graph edgedefault="directed">' + inside + b"</graph></graphml>"
    dossier = opened(File(name="net.xml", data=data)).dossier
    assert (dossier.id, dossier.as_of, len(dossier.ties)) == ("net", "2030-05-03", 1)
    assert dossier.sources["file"].note.endswith(File(name="", data=data).digest)
    assert opened(File(name="net", data=graphml.write(network_of(riyadh)))).dossier == riyadh


def test_a_network_in_an_archive_is_opened(riyadh: Dossier) -> None:
    packed = archive({"net.graphml": graphml.write(network_of(riyadh)), "drawing.png": b"\x89PNG"})
    reading = opened(File(name="a.zip", data=packed))
    assert reading.dossier == riyadh
    assert [str(note) for note in reading.notes] == ["drawing.png: is no file of a dossier and was not read"]


def test_a_list_is_asked_about() -> None:
    asked = open_files([text(TRIPS, "trips.csv")])
    assert isinstance(asked, Wanted)
    assert (asked.path, asked.kind, asked.count) == ("trips.csv", ListKind.TIES, 2)


@pytest.mark.parametrize("name", ["ties.csv", "seats.csv"])
def test_a_table_of_claims_alone_is_a_list(riyadh: Dossier, name: str) -> None:
    asked = open_files([File(name=name, data=files(riyadh)[name])])
    assert isinstance(asked, Wanted)
    assert asked.mapping is not None


def test_a_table_of_anything_else_alone_misses_the_others(riyadh: Dossier) -> None:
    assert [told.partition(":")[0] for told in problems(File(name="x.csv", data=files(riyadh)["actors.csv"]))] == [
        "sources.csv", "events.csv", "seats.csv", "ties.csv", "stakes.csv"
    ]  # fmt: skip


def test_a_list_is_opened_as_its_reader_says() -> None:
    mapping = ListMapping(
        kind=ListKind.TIES, columns={Role.FROM: "who", Role.TO: "country_id", Role.DATE: "start"}, words="travelled to"
    )
    dossier = open_list([text(TRIPS, "My trips.csv")], mapping, day="2030-05-03").dossier
    assert [tie.key for tie in dossier.ties] == [
        ("marsh-anna", "travelled to", "southland"), ("reed-ben", "travelled to", "eastland")
    ]  # fmt: skip
    assert (dossier.id, dossier.as_of) == ("my-trips", "2030-05-03")
    assert dossier.sources["file"].note.endswith(text(TRIPS).digest)


def test_a_list_of_who_was_where_has_seats() -> None:
    mapping = ListMapping(
        kind=ListKind.ATTENDANCE, columns={Role.EVENT: "session", Role.ACTOR: "name"}, seat=Seat.OBSERVER
    )
    assert {seat.seat for seat in open_list([text(ROWS)], mapping).dossier.seats} == {Seat.OBSERVER}


def test_a_list_in_an_archive_or_a_workbook_is_found_again_when_its_columns_are_known() -> None:
    rows = [line.split(",") for line in "from,to\na,b\n".splitlines()]
    for given in (File(name="a.zip", data=archive({"in/list.csv": b"from,to\na,b\n"})), workbook(anything=rows)):
        asked = open_files([given])
        assert isinstance(asked, Wanted)
        assert asked.mapping is not None
        assert len(open_list([given], asked.mapping).dossier.ties) == 1


def test_whether_the_first_row_names_the_columns_is_the_readers_word() -> None:
    asked = open_files([text("from,to\na,b\n")], headed=False)
    assert isinstance(asked, Wanted)
    assert (asked.columns, asked.count) == (("column 1", "column 2"), 2)
    assert asked.mapping is not None
    assert len(open_list([text("from,to\na,b\n")], asked.mapping).dossier.ties) == 2


def test_a_mapping_that_does_not_fit_is_a_problem_and_so_is_one_of_what_is_no_list(riyadh: Dossier) -> None:
    mapping = ListMapping(kind=ListKind.TIES, columns={Role.FROM: "gone"})
    with pytest.raises(DossierError) as error:
        open_list([text(TRIPS)], mapping)
    assert len(error.value.problems) == 2
    with pytest.raises(DossierError, match=r"r.zip: is no list whose columns could be chosen; open it as it is"):
        open_list([File(name="r.zip", data=zipped(riyadh))], mapping)


def test_files_that_do_not_belong_together_are_refused_each(riyadh: Dossier) -> None:
    network = File(name="a.graphml", data=b"<graphml/>")
    told = problems(network, text("from,to\na,b\n"))
    assert told == [
        "a.graphml: is a network; choose one such file at a time, or the tables of one dossier together",
        "list.csv: is a list; choose one such file at a time, or the tables of one dossier together",
    ]
    assert problems(network, *loose(files(riyadh))) == told[:1]


def test_files_that_cannot_be_read_are_told_each() -> None:
    assert problems(File(name="a.pdf", data=b"%PDF"), File(name="b.png", data=b"\x89PNG")) == [
        "a.pdf: is a PDF; save the table in it as CSV",
        "b.png: is a picture; choose the file that it was drawn from",
    ]


def test_one_that_cannot_be_read_beside_one_that_can_is_noted() -> None:
    asked = open_files([text("from,to\na,b\n"), File(name="b.png", data=b"\x89PNG")])
    assert isinstance(asked, Wanted)
    assert [str(note) for note in asked.notes] == ["b.png: is no file of a dossier and was not read"]


@pytest.mark.parametrize(
    "data", [b"\x00", b"<", b"{", b"[" * 100_000, b"graph [", b"*vertices x", b"PK\x03\x04", b'"', b",\n"]
)
def test_scraps_are_told_and_never_raise_anything_else(data: bytes) -> None:
    assert problems(File(name="scrap", data=data))


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_a_list_with_the_line_ends_of_an_old_machine_is_asked_about(end: str) -> None:
    asked = open_files([File(name="x.csv", data=end.join(["from,to", "A,B", "B,C\n"]).encode())])
    assert isinstance(asked, Wanted)
    assert asked.count == 2
    assert asked.columns == ("from", "to")
