"""A text counts as often as it is used: whatever the format, a file that makes much of little is refused in words."""

import json
from collections.abc import Callable, Iterator

import pytest

from dashboard.dossier.problems import DossierError
from dashboard.exchange import holding, limits
from dashboard.exchange.files import File
from dashboard.exchange.formats import FORMATS
from dashboard.exchange.guessed import open_guessing
from dashboard.exchange.network import Edge, Network, Node
from dashboard.exchange.workbooks import sheets
from scripts import amplifiers

LETTERS = 5_000
ONE = "v" * 400  # a text that is used twenty times
NAME = "n" * 90  # of an attribute that two hundred have
SMALL = "has texts of more than 5,000 letters, names of attributes and defaults included"


@pytest.fixture
def few_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (limits, sheets, holding):
        monkeypatch.setattr(module, "MAX_LETTERS", LETTERS)


def refusal(*files: File) -> str:
    with pytest.raises(DossierError) as refused:
        open_guessing(files)
    return str(refused.value)


def written() -> Iterator[File]:
    """Yield one network in each format that is written: 20 nodes with a long value, 20 edges with a long label."""
    nodes = tuple(Node(id=f"n{n}", label=f"N{n}", attributes={"what": ONE}) for n in range(20))
    edges = tuple(Edge(tail=f"n{n}", head=f"n{(n + 1) % 20}", label=ONE) for n in range(20))
    for form in FORMATS:
        if form.write:
            yield File(name=f"long{form.suffixes[0]}", data=form.write(Network(nodes=nodes, edges=edges)))


KUMU = {
    "elements": [{"label": f"N{n}", "what": ONE} for n in range(20)],
    "connections": [{"from": "N1", "to": "N2", "type": ONE}],
}
FOREIGN: dict[str, Callable[[], bytes]] = {
    "defaults.graphml": lambda: amplifiers.graphml(20, 0, keys=1, default=ONE),
    "names.graphml": lambda: amplifiers.graphml(60, 0, keys=1, name=90, default="1"),
    "edges.graphml": lambda: amplifiers.graphml(4, 20, keys=1, default=ONE),
    "defaults.gexf": lambda: amplifiers.gexf(20, columns=1, default=ONE),
    "defaults.cx2": lambda: amplifiers.cx2(20, 0, attributes=1, default=ONE),
    "edges.cx2": lambda: amplifiers.cx2(4, 20, attributes=1, default=ONE),
    "kumu.json": lambda: json.dumps(KUMU).encode(),
    "nested.json": lambda: amplifiers.node_link(9, 0, {NAME: {f"m{n}": 1 for n in range(9)}}),
    "label.net": lambda: ('*Vertices 9\n*Arcs :1 "' + ONE + '"\n' + "1 2\n" * 20).encode(),
    "ids.gml": lambda: amplifiers.gml(9, 20, 400),
    "names.csv": lambda: amplifiers.table(["from", "to", NAME], ["a", "b{}", "1"], 90),
    "names.json": lambda: json.dumps([{"from": "a", "to": "b", NAME: n} for n in range(90)]).encode(),
}


@pytest.mark.usefixtures("few_letters")
@pytest.mark.parametrize("file", [pytest.param(one, id=one.name) for one in written()])
def test_the_letters_of_a_network_are_counted_in_every_format(file: File) -> None:
    assert f"{file.name}" in refusal(file)
    assert SMALL in refusal(file)


@pytest.mark.usefixtures("few_letters")
@pytest.mark.parametrize("name", FOREIGN)
def test_defaults_names_and_ids_count_for_all_that_have_them(name: str) -> None:
    data = FOREIGN[name]()
    assert SMALL in refusal(File(name=name, data=data))


@pytest.mark.usefixtures("few_letters")
def test_two_tables_of_a_network_are_counted_together() -> None:
    nodes = amplifiers.table(["id", "label", NAME], ["{}", "N", "1"], 30)
    edges = amplifiers.table(["source", "target", NAME], ["1", "{}", "1"], 30)
    assert SMALL in refusal(File(name="a nodes.csv", data=nodes), File(name="a edges.csv", data=edges))


@pytest.mark.usefixtures("few_letters")
def test_the_names_of_a_dossiers_attributes_count_with_each_cell() -> None:
    tables = amplifiers.dossier(actors=amplifiers.actors(60, [f"attr_{NAME}"], "x"))
    assert SMALL in refusal(File(name="a.zip", data=tables))


@pytest.mark.usefixtures("few_letters")
def test_the_tables_of_a_dossier_are_counted_together_before_they_are_parsed() -> None:
    tables = amplifiers.dossier(seats=amplifiers.seats(9, 2, claim=ONE), ties=amplifiers.ties(9, 2, ONE))
    assert "has tables of" in refusal(File(name="a.zip", data=tables))


@pytest.mark.usefixtures("few_letters")
def test_a_text_that_cells_of_a_workbook_share_counts_for_each() -> None:
    book = amplifiers.workbook([amplifiers.rows(10, 2)], [ONE])
    assert "has cells of more than 5,000 letters" in refusal(File(name="a.xlsx", data=book))


@pytest.mark.usefixtures("few_letters")
def test_a_merged_text_counts_for_each_of_its_rows() -> None:
    rows = (
        f'<row><c t="inlineStr"><is><t>{ONE}</t></is></c><c><v>1</v></c></row>' + "<row><c/><c><v>2</v></c></row>" * 20
    )
    book = amplifiers.workbook([f'<sheetData>{rows}</sheetData><mergeCells><mergeCell ref="A1:A21"/></mergeCells>'])
    assert "has cells of more than 5,000 letters" in refusal(File(name="a.xlsx", data=book))


DEFAULT = amplifiers.letters(amplifiers.LONG)


@pytest.mark.parametrize(
    "file",
    [
        File(name="a.graphml", data=amplifiers.graphml(250, 0, keys=140, default=DEFAULT)),
        File(name="a.gexf", data=amplifiers.gexf(250, columns=140, default=DEFAULT)),
        File(name="a.cx2", data=amplifiers.cx2(200, 60, attributes=140, default=DEFAULT)),
    ],
    ids=lambda file: file.name,
)
def test_half_a_megabyte_of_long_defaults_is_refused(file: File) -> None:
    assert "has texts of more than 30,000,000 letters" in refusal(file)


def test_values_count_whatever_their_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_VALUES", 100)
    file = File(name="a.cx2", data=amplifiers.cx2(20, 0, attributes=9, default="1"))
    assert "has more than 100 values of attributes, defaults included" in refusal(file)


def test_a_list_in_json_with_more_names_than_may_be_is_refused_before_its_rows_are_filled_up() -> None:
    rows = [{f"n{row}-{place}": 1 for place in range(9)} for row in range(1_000)]
    assert "has 9,000 columns; 150 are the most" in refusal(File(name="a.json", data=json.dumps(rows).encode()))
