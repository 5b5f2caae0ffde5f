"""What ``import dashboard`` gives to notebooks and to other Dash apps."""

import doctest
import inspect
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import networkx as nx
import pytest

import dashboard
from dashboard.dossier.problems import DossierError
from dashboard.drawing.view import FIGURE_CHOICES, View
from dashboard.drawing.view_choices import VIEW_CHOICES


def test_importing_it_imports_neither_plotly_networkx_nor_pandas(root: Path) -> None:
    code = "import sys, dashboard; print(sorted({'plotly', 'networkx', 'pandas', 'dash'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_examples_of_its_documentation_are_true(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    assert doctest.testmod(dashboard).attempted >= 5
    assert doctest.testmod(dashboard).failed == 0


def test_a_dossier_that_cannot_be_read_raises_every_problem(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text('id = "half"\n', encoding="utf-8")
    with pytest.raises(DossierError) as error:
        dashboard.read(tmp_path)
    assert len(error.value.problems) > 1


def test_a_value_that_the_dossier_does_not_have_is_refused_with_those_that_it_has(root: Path) -> None:
    riyadh = dashboard.read(root / "data" / "riyadh-2025")
    with pytest.raises(ValueError, match=r"highlight: 'left_out' is none of 'everyone', .*'left-out'"):
        dashboard.figure(riyadh, highlight="left_out")
    with pytest.raises(ValueError, match="choose one of talks"):
        dashboard.graph(riyadh, event="lunch")


def test_a_graph_has_every_actor_with_seat_and_group_and_every_tie(root: Path) -> None:
    riyadh = dashboard.read(root / "data" / "riyadh-2025")
    drawn = dashboard.graph(riyadh)
    assert isinstance(drawn, nx.MultiDiGraph)
    assert (drawn.number_of_nodes(), drawn.number_of_edges()) == (23, 39)
    assert drawn.nodes["sergey-lavrov"] == {
        "name": "Sergey Lavrov", "kind": "person", "country": "RUS", "seat": "delegate", "group": "at-the-table",
    }  # fmt: skip
    assert dashboard.graph(riyadh, event="paris-meeting").nodes["sergey-lavrov"]["group"] == "no-report"


def test_a_graph_may_be_changed_without_changing_the_next(root: Path) -> None:
    riyadh = dashboard.read(root / "data" / "riyadh-2025")
    dashboard.graph(riyadh).clear()
    assert dashboard.graph(riyadh).number_of_nodes() == 23


def test_a_figure_takes_every_part_of_a_view(root: Path) -> None:
    given = set(inspect.signature(dashboard.figure).parameters)
    assert {{"pick": "picked"}.get(part.name, part.name) for part in fields(View)} <= given
    assert FIGURE_CHOICES == VIEW_CHOICES, "a choice of the page that a figure does not follow is named here"
