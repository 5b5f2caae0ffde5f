"""Tables that are no list: each is named, and what to write instead is a list that opens."""

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange.files import File
from dashboard.exchange.guessed import open_guessing
from dashboard.exchange.lists import shapes
from tests.unit.exchange.made_workbooks import workbook


def told(text: str, name: str = "a.csv") -> str:
    with pytest.raises(DossierError) as error:
        open_guessing([File(name=name, data=text.encode())])
    return str(error.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (",A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\n", shapes.TIES),
        ("actor;A;B;C\nA;0;1;0\nB;1;0;3\nC;0;3;0\n", shapes.TIES),
        (",B,A,C\nA,1,0,0\nB,0,1,0\nC,0,0,0\n", shapes.TIES),
        ("1 1 0 0 1\n0 1 1 0 1\n1 0 1 1 0\n", shapes.UNNAMED),
        ("0,1\n1,0\n", shapes.UNNAMED),
        ("0 3 1\n3 0 2\n1 2 0\n", shapes.UNNAMED),
        ("Participant,Opening,Closing\nAnna,1,0\nBen,1,1\n", shapes.PRESENCE),
        ("Name,Country,12 May 2030,14 May 2030\nAnna,NTH,x,\nBen,STH,,x\n", shapes.PRESENCE),
        ("Meeting;Northland;Southland\nSpring;1;1\nSummer;1;0\n", shapes.PRESENCE),
        ("Имя;Весна;Лето\nАнна;да;нет\nБорис;да;да\n", shapes.PRESENCE),
        ("A;B;C\nB;A\nC;D;A;B\n", shapes.NEIGHBOURS),
        ("1 2 3\n2 1\n3 1 4\n", shapes.NEIGHBOURS),
        ("A\tB\tC\nB\tA\tC\nC\tA\tB\n", shapes.NEIGHBOURS),
    ],
)
def test_a_matrix_and_a_list_of_neighbours_are_refused_by_name(text: str, words: str) -> None:
    assert told(text) == f"a.csv: {words}"


def test_a_matrix_in_a_sheet_is_refused_as_well() -> None:
    with pytest.raises(DossierError, match="is a matrix of who was where"):
        open_guessing([workbook("a.xlsx", who=[["Participant", "Spring", "Summer"], ["Anna", 1, 0], ["Ben", 1, 1]])])


@pytest.mark.parametrize(
    ("text", "ties", "seats"),
    [
        ("1 2 3\n2 3 1\n3 1 2\n", 3, 0),
        ("A B meets\nB C meets\n", 2, 0),
        ("from,to,checked,public\nA,B,1,0\nB,C,1,1\n", 2, 0),
        ("from,to,speaker\nA,B,A\nB,C,B\n", 2, 0),
        ("event,actor,fed,housed\nTalks,A,x,\nTalks,B,x,x\n", 0, 2),
        ("Meeting,Name,Present\nTalks,A,yes\nTalks,B,yes\n", 0, 2),
        ("0 1\n1 2\n", 2, 0),
    ],
)
def test_a_list_with_weights_or_marks_beside_its_names_is_a_list(text: str, ties: int, seats: int) -> None:
    dossier = open_guessing([File(name="a.csv", data=text.encode())]).dossier
    assert (len(dossier.ties), len(dossier.seats)) == (ties, seats)
