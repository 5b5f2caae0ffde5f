"""Files of our own content that other programs' writers made: each opens whole.

Made with graphology 0.26 (GEXF, JSON), cytoscape.js 3 (JSON), python-igraph (GML, GraphML, Pajek), ndex2 3.12 (CX2),
XlsxWriter, and LibreOffice Calc. networkx, pandas and openpyxl write theirs in the tests of each format.
"""

from pathlib import Path

import pytest

from dashboard.dossier.model import Dossier
from dashboard.exchange.disk import file_at
from dashboard.exchange.guessed import open_guessing

FOLDER = Path(__file__).with_name("written_elsewhere")


def opened(name: str, *, leave_out: bool = False) -> Dossier:
    return open_guessing([file_at(FOLDER / name)], leave_out=leave_out).dossier


@pytest.mark.parametrize("name", ["graphology_1.2.gexf", "graphology_1.3.gexf", "graphology.json"])
def test_graphology(name: str) -> None:
    dossier = opened(name)
    assert [actor.name for actor in dossier.actors.values()] == ["Анна", 'Bo<b>ris & "co"', "كلارا"]
    assert [tie.tie for tie in dossier.ties] == ["met", "wrote to", "tie"]
    assert [tie.attributes.get("undirected", "") for tie in dossier.ties] == ["", "", "true"]
    assert "self_loops" in dossier.actors["c"].attributes


@pytest.mark.parametrize("name", ["cytoscape.json", "cytoscape_elements.json"])
def test_cytoscape_js(name: str) -> None:
    dossier = opened(name)
    assert [(tie.tail, tie.tie, tie.head) for tie in dossier.ties] == [("a", "met", "b"), ("b", "tie", "a")]
    assert (dossier.actors["a"].attributes["n"], dossier.actors["b"].attributes["parent"]) == ("1", "p")


def test_ndex2() -> None:
    dossier = opened("ndex2.cx2")
    assert [actor.name for actor in dossier.actors.values()] == ["Austria", "Francis", "Nobody"]
    assert [(tie.tail, tie.tie, tie.head) for tie in dossier.ties] == [("0", "met", "1"), ("1", "wrote", "0")]
    assert dossier.ties[0].attributes == {"id": "0", "year": "1815"}
    assert dossier.actors["1"].attributes["titles"] == '["Minister","Envoy"]'
    assert (dossier.title, dossier.attributes["description"]) == ("Vienna talks", "made with ndex2")


@pytest.mark.parametrize("suffix", ["gml", "graphml", "net"])
def test_igraph(suffix: str) -> None:
    dossier = opened(f"igraph.{suffix}")
    assert (len(dossier.actors), len(dossier.ties)) == (4, 3)
    assert sum("self_loops" in actor.attributes for actor in dossier.actors.values()) == 1


def test_xlsxwriter() -> None:
    dossier = opened("xlsxwriter.xlsx")
    assert [actor.name for actor in dossier.actors.values()] == ["Name 1", "Name 2", "Name 3"]
    assert dossier.actors["1"].attributes["when"] == "2023-03-16"
    assert len(dossier.ties) == 2


def test_libreoffice() -> None:
    dossier = opened("calc.xlsx", leave_out=True)
    assert [(tie.date, tie.attributes["sum"]) for tie in dossier.ties] == [("2020-01-02", "2")]
    assert dossier.attributes == {"rows left out": "1 row of calc.xlsx with totals, sources or notes: 3"}
