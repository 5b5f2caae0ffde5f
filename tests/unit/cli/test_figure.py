"""``python app.py figure``: a view as a Plotly figure, in a file."""

import json
import re
from pathlib import Path

import pytest

import dashboard
from benchmarks.made_up import dossier_of
from dashboard.cli.main import main
from dashboard.drawing.part import MANY, Choice, part
from dashboard.exchange import formats
from dashboard.network.drawn import drawn_at
from dashboard.network.ranking import ranked


def written(file: Path, *arguments: str) -> str:
    """Return what the command writes to *file*."""
    assert main(["figure", "riyadh-2025", *arguments, "-o", str(file)]) == 0
    return file.read_text("utf-8")


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what the command says as it gives up, in one line and with exit code 2."""
    try:
        code: object = main(["figure", "riyadh-2025", *arguments])
    except SystemExit as end:
        code = end.code
    said = capsys.readouterr()
    assert (code, said.out, said.err.count("\n")) == (2, "", 1)
    return said.err.removeprefix("app.py: ").removesuffix("\n")


def test_json_is_the_figure_that_python_has_of_the_same_view(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    view = ("--event", "talks", "--highlight", "left-out", "--country", "Ukraine", "--pick", "ukraine", "--q", "zel")
    look = ("--names", "own", "--arrange", "network", "--theme", "dark", "--shape", "square")
    text = written(tmp_path / "view.json", *view, *look)
    assert capsys.readouterr() == (f"{tmp_path / 'view.json'}\n", "")
    same = dashboard.figure(
        dashboard.read(root / "data" / "riyadh-2025"),
        **{"event": "talks", "highlight": "left-out", "countries": ["UKR"], "picked": "ukraine", "query": "zel"},
        **{"names": "own", "arrange": "network", "theme": "dark", "shape": "square"},
    )
    assert json.loads(text) == json.loads(same.to_json())


def test_of_a_large_record_it_draws_whom_the_options_name(tmp_path: Path) -> None:
    large = dossier_of(MANY + 20)
    record, file = tmp_path / "large.graphml", tmp_path / "view.json"
    record.write_bytes(formats.written(large, "GraphML").data)
    last = [*ranked(large, "talks")][-1]
    chosen = part(large, Choice(most=100, besides=(last,))).drawn
    there = set(drawn_at(chosen, "talks"))
    assert last in there
    for arrange, those in (("network", set(chosen.actors)), ("table", there)):
        options = ["--draw", "100", "--with", last, "--arrange", arrange]
        assert main(["figure", str(record), *options, "-o", str(file)]) == 0
        figure = json.loads(file.read_text("utf-8"))
        drawn = {one for trace in figure["data"] for one in trace.get("customdata", ()) if one in large.actors}
        assert drawn == those


def test_without_options_it_is_the_opening_view(root: Path, tmp_path: Path) -> None:
    same = dashboard.figure(dashboard.read(root / "data" / "riyadh-2025"))
    assert json.loads(written(tmp_path / "view.json")) == json.loads(same.to_json())


def test_a_page_carries_its_script_and_leads_nowhere_else(tmp_path: Path) -> None:
    page = written(tmp_path / "view.html")
    assert not re.search(r"<script[^>]*\ssrc=|<link", page)
    config = page[page.rindex("Plotly.newPlot") :]
    assert re.search(r'"showSendToCloud":\s*false', config) and re.search(r'"displaylogo":\s*false', config)
    assert "plotlyServerURL" not in config
    assert len(page) > 1_000_000


@pytest.mark.parametrize(
    ("option", "word", "message"),
    [
        ("--event", "tlaks", "--event: unknown event 'tlaks'; did you mean talks?"),
        ("--highlight", "left_out", "--highlight: unknown highlight 'left_out'; did you mean left-out?"),
        ("--country", "Frankreich", "--country: unknown country 'Frankreich'"),
        ("--pick", "Lavrov", "--pick: unknown actor 'Lavrov'; did you mean sergey-lavrov?"),
        ("--arrange", "graph", "--arrange: unknown arrangement 'graph'; there are table, network"),
    ],
)
def test_what_the_dossier_does_not_have_is_refused_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, option: str, word: str, message: str
) -> None:
    assert message in refused(capsys, option, word, "-o", str(tmp_path / "view.json"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("view.pdf", "ends in none of .json, .html, .png and .svg, and the ending says what is meant"),
        ("view", "ends in none of .json, .html, .png and .svg"),
        ("none/view.json", "there is no folder none; make it, or name another file"),
    ],
)
def test_a_file_that_no_figure_can_go_to_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert message in refused(capsys, "-o", file)


def test_what_is_served_may_stand_before_the_word_figure(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "view.json"
    served = ("--data", str(root / "data" / "reykjavik-1986"), "--log", "plain")
    assert main([*served, "figure", "reykjavik-1986", "-o", str(file)]) == 0
    assert "Gorbachev" in file.read_text("utf-8")
