"""What the command line says of lists."""

import shlex

import pytest

from dashboard.cli.main import parser
from dashboard.dossier.problems import DossierError
from dashboard.dossier.words import EventKind, Seat
from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing
from dashboard.exchange.lists.choices import Choices, columns, command, values
from dashboard.exchange.lists.mapping import ListMapping
from dashboard.exchange.lists.roles import ListKind, Role
from tests.unit.exchange.made_workbooks import made

CSV = b"Meeting,Person_Name,Delegation,Status\nM,Anna,North,third party\nM,Ben,South,tbc\nM,Cara,South,attended\n"
JSON = b'[["Meeting", "Person_Name", "Status"], ["M", "Anna", "third party"], ["M", "Ben", "tbc"]]'
SHEET = {"List": [["Meeting", "Person_Name", "Status"], ["M", "Anna", "third party"], ["M", "Ben", "tbc"]]}


def opened(name: str, data: bytes, choices: Choices) -> list[tuple[str, Seat]]:
    reading = open_guessing([File(name=name, data=data)], choices=choices)
    return [(claim.actor, claim.seat) for claim in reading.dossier.seats]


def test_columns_are_named_by_role_and_a_comma_in_a_name_parts_nothing() -> None:
    assert columns("event=Meeting, place,actor=Person_Name,side=") == {
        Role.EVENT: "Meeting, place", Role.ACTOR: "Person_Name", Role.SIDE: ""
    }  # fmt: skip


@pytest.mark.parametrize("text", ["Meeting", "colour=red", "event=a,event=b", ""])
def test_what_names_no_column_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"names no column; write as in event=Meeting|has two columns"):
        columns(text)


def test_a_word_has_a_seat_or_none() -> None:
    assert values("a = b=mediator") == {"a = b": Seat.MEDIATOR}
    assert values("tbc=none") == {"tbc": Seat.NO_REPORT}


@pytest.mark.parametrize("text", ["tbc", "tbc=no_report", "tbc=throne", "=none"])
def test_what_says_no_seat_of_a_word_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="says no seat of a word; write as in"):
        values(text)


@pytest.mark.parametrize(("name", "data"), [("who.csv", CSV), ("who.json", JSON), ("who.xlsx", made(SHEET).data)])
def test_words_are_given_their_seats_in_every_form_of_list(name: str, data: bytes) -> None:
    given = Choices(values=values("third party=mediator") | values("tbc=none"))
    assert opened(name, data, given)[:1] == [("anna", Seat.MEDIATOR)]
    assert "ben" not in dict(opened(name, data, given))
    with pytest.raises(DossierError) as error:
        opened(name, data, Choices())
    told = str(error.value)
    assert "'third party' (1 row), 'tbc' (1 row)" in told
    assert "'--values=third party=SEAT' --values=tbc=SEAT, where SEAT is none or one of these: mediator (they" in told


def test_columns_come_before_guesses_and_the_rest_is_guessed() -> None:
    data = CSV.replace(b"third party", b"observer").replace(b"tbc", b"staff")
    reading = open_guessing([File(name="a.csv", data=data)], choices=Choices(columns=columns("actor=Delegation,seat=")))
    assert [(claim.actor, claim.seat) for claim in reading.dossier.seats] == [
        *(("north", Seat.DELEGATE), ("south", Seat.DELEGATE), ("south", Seat.DELEGATE))
    ]
    assert "'Meeting' as event, 'Delegation' as actor" in str(reading.notes[0])
    assert str(reading.notes[0]).endswith("as --columns has them, and else as guessed")


def test_a_column_that_is_not_there_or_roles_of_two_kinds_are_told() -> None:
    file = File(name="a.csv", data=CSV)
    with pytest.raises(DossierError, match="has no column 'Sitzung'; choose one of Meeting"):
        open_guessing([file], choices=Choices(columns=columns("event=Sitzung")))
    with pytest.raises(DossierError, match="--columns names columns of two kinds of lists; give those of ties"):
        open_guessing([file], choices=Choices(columns=columns("event=Meeting,from=Person_Name")))


def test_each_option_may_be_given_several_times_but_says_nothing_twice(capsys: pytest.CaptureFixture[str]) -> None:
    told = ["--columns", "event=Meeting", "--columns=actor=Name", "--values", "a b=staff", "--values", "c=none"]
    for arguments in (told, ["check", "a.csv", *told], ["convert", "a.csv", "b.gml", *told], [*told, "check", "a.csv"]):
        wish = parser().parse_args(arguments)
        assert wish.columns == {Role.EVENT: "Meeting", Role.ACTOR: "Name"}
        assert wish.values == {"a b": Seat.STAFF, "c": Seat.NO_REPORT}
    with pytest.raises(SystemExit):
        parser().parse_args(["check", "a.csv", "--values", "a=staff", "--values", "a=none"])
    assert "'a' is given twice" in capsys.readouterr().err
    assert parser().parse_args(["check", "a.csv"]).values == {}


def test_the_command_line_of_what_a_reader_chose_is_one_that_the_program_takes() -> None:
    chosen = {Role.EVENT: "Meeting", Role.ACTOR: "Person Name"}
    mapping = ListMapping(
        kind=ListKind.ATTENDANCE,
        columns=chosen,
        values={"it's so": Seat.MEDIATOR, "-": Seat.NO_REPORT},
        event_kind=EventKind.TALKS,
        leave_out=True,
    )
    line, unsaid = command("my list.csv", mapping, {Role.EVENT: "Meeting", Role.SEAT: "Status"})
    wish = parser().parse_args(shlex.split(line)[2:])
    assert [str(path) for path in wish.data] == ["my list.csv"]
    assert (wish.columns, wish.values) == ({**chosen, Role.SEAT: ""}, dict(mapping.values))
    assert wish.leave_out_bad_rows
    assert unsaid == "It cannot say the kind of the events, talks."
