"""Two files of a network, however they come."""

import pytest

from dashboard.dossier.model import Dossier
from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import Reading
from dashboard.dossier.writing import archive
from dashboard.exchange.files import File
from dashboard.exchange.opening import open_files
from tests.unit.exchange.made_workbooks import made

NODES = "Id,Label,timeset,party\n1,Anna,,red\n2,Ben,,\n3,Cara,,blue\n"
EDGES = "Source,Target,Type,Id,Label,timeset,Weight\n1,2,Undirected,0,met,,1.5\n2,3,Directed,1,,,2\n"


def opened(*files: File) -> Dossier:
    reading = open_files(files, day="2030-05-03")
    assert isinstance(reading, Reading)
    return reading.dossier


def loose(nodes: str = NODES, edges: str = EDGES, name: str = "River [{}].csv") -> list[File]:
    halves = {"Nodes": nodes, "Edges": edges}
    return [File(name=name.format(half), data=text.encode()) for half, text in halves.items()]


def rows(text: str) -> list[list[str]]:
    return [line.split(",") for line in text.splitlines()]


def told(dossier: Dossier) -> tuple[object, ...]:
    actors = [(actor.name, dict(actor.attributes)) for actor in dossier.actors.values()]
    ties = [(tie.tail, tie.tie, tie.head, dict(tie.attributes)) for tie in dossier.ties]
    return actors, ties


def test_loose_packed_with_a_readme_and_as_sheets_they_are_the_same_network() -> None:
    files = loose()
    packed = {f"net/{file.name}": file.data for file in files} | {
        "net/README.md": b"about, this",
        "net/a.png": b"\x89PNG",
    }
    sheets = {"Cover": [["The river"]], "Nodes": rows(NODES), "Edges": rows(EDGES)}
    one, *others = map(
        told,
        (
            opened(*files),
            opened(*reversed(files)),
            opened(File(name="River.zip", data=archive(packed))),
            opened(made(sheets, name="River.xlsx")),
        ),
    )
    assert [one] * 3 == others
    assert one == (
        [
            ("Anna", {"party": "red"}),
            ("Ben", {}),
            ("Cara", {"party": "blue"}),
        ],
        [
            ("1", "met", "2", {"Id": "0", "Weight": "1.5", "undirected": "true"}),
            ("2", "tie", "3", {"Id": "1", "Weight": "2"}),
        ],
    )


@pytest.mark.parametrize(
    ("files", "title", "source"),
    [
        (loose(), "River", "River [Nodes].csv and River [Edges].csv"),
        (loose(name="Lake/{}.csv"), "Lake", "Nodes.csv and Edges.csv"),
        (loose(name="{}.csv"), "network", "Nodes.csv and Edges.csv"),
        ([made({"Nodes": rows(NODES), "Edges": rows(EDGES)}, name="Sea.xlsx")], "Sea", "Sea.xlsx"),
    ],
)
def test_it_is_called_by_what_both_names_share_or_by_what_they_came_in(
    files: list[File], title: str, source: str
) -> None:
    dossier = opened(*files)
    assert (dossier.title, dossier.id) == (title, title.casefold())
    assert dossier.sources["file"].title == source


def test_what_is_wrong_with_a_half_is_told_with_its_name_or_its_sheet() -> None:
    with pytest.raises(DossierError, match=r"River \[Edges\].csv, row 2: the edge '1' → '9' ends at '9'"):
        opened(*loose(edges="source,target\n1,9\n"))
    with pytest.raises(DossierError, match=r"net.xlsx, sheet Nodes, row 3: the node '1' is there already \(row 2\)"):
        opened(
            made(
                {"Nodes": [["id", "label"], ["1", "a"], ["1", "b"]], "Edges": [["from", "to"], ["1", "1"]]},
                name="net.xlsx",
            )
        )
    with pytest.raises(DossierError, match=r"River \[Nodes\].csv: has no row below the names of its columns"):
        opened(*loose(nodes="id,label\n"))


def test_two_lists_that_are_no_network_are_refused_with_what_would_make_them_one() -> None:
    with pytest.raises(DossierError, match="call the columns of its nodes id and label"):
        opened(*loose(nodes="from,to\na,b\n", edges="from,to\na,b\n"))
