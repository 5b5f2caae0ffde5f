"""Files that a reader brings to the server: answered, and forgotten."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.dossier.writing import zipped
from dashboard.drawing import catalogue
from dashboard.server.upload_body import MEDIA
from tests.unit.page.conftest import RIVER

TIES = b"from,to,weight\nAnna,Boris,2\nBoris,Clara,1\n"
ATTENDANCE = b"event,actor,role\nTalks,Anna,delegate\nTalks,Boris,observer\n"
GML = b'graph [ node [ id 1 label "Anna" ] node [ id 2 label "Boris" ] edge [ source 1 target 2 ] ]'


def post(visitor: FlaskClient, address: str, about: dict[str, Any], files: dict[str, bytes]) -> Any:
    listed = [{"name": name, "size": len(data)} for name, data in files.items()]
    body = json.dumps({**about, "files": listed}).encode() + b"\n" + b"".join(files.values())
    return visitor.post(address, data=body, content_type=MEDIA)


def opened(visitor: FlaskClient, files: dict[str, bytes], **about: Any) -> dict[str, Any]:
    answer = post(visitor, "/open", about, files)
    assert (answer.status_code, answer.mimetype) == (200, "application/json"), answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    told: dict[str, Any] = answer.get_json()
    return told


def test_a_network_is_a_scene(visitor: FlaskClient) -> None:
    told = opened(visitor, {"talks.gml": GML})
    assert (told["kind"], told["notes"]) == ("dossier", [])
    assert [actor["name"] for actor in told["scene"]["actors"]] == ["Anna", "Boris"]
    assert told["scene"]["arrangements"] == ["network"]
    assert told["scene"]["events"][0]["standings"] == [None, None]


def test_a_dossier_that_is_served_already_gets_a_name_of_its_own(visitor: FlaskClient) -> None:
    told = opened(visitor, {"river.zip": zipped(RIVER)})
    assert told["scene"]["id"] == "river-2030-2"
    assert told["scene"]["served"]["opened"]
    assert "river-2030-2" not in told["scene"]["served"]["ids"]


def test_a_list_is_a_question_with_guesses_and_a_preview(visitor: FlaskClient) -> None:
    told = opened(visitor, {"ties.csv.txt": TIES})
    assert (told["kind"], told["likely"], told["count"]) == ("list", "ties", 2)
    assert told["rows"][0] == ["Anna", "Boris", "2"]
    assert told["lists"][0]["guess"] == {"from": "from", "to": "to", "weight": "weight"}


def test_an_answered_question_is_a_dossier(visitor: FlaskClient) -> None:
    columns = {"event": "event", "actor": "actor", "seat": "role"}
    mapping = {"kind": "attendance", "columns": columns, "headed": True, "seat": "delegate", "eventKind": "talks"}
    scene = opened(visitor, {"who.csv": ATTENDANCE}, mapping=mapping)["scene"]
    assert [standing["seat"] for standing in scene["events"][0]["standings"]] == ["delegate", "observer"]


def test_a_mapping_that_does_not_fit_is_a_problem_and_no_failure(visitor: FlaskClient) -> None:
    mapping = {"kind": "ties", "columns": {"from": "nobody"}, "headed": True}
    told = opened(visitor, {"ties.csv": TIES}, mapping=mapping)
    assert told["kind"] == "problems"
    assert any("no column 'nobody'" in problem for problem in told["problems"])


def test_rows_that_cannot_be_used_are_counted_and_left_out_where_the_reader_says_so(visitor: FlaskClient) -> None:
    mapping = {"kind": "ties", "columns": {"from": "from", "to": "to"}, "headed": True}
    told = opened(visitor, {"ties.csv": TIES + b"Dora,,3\n"}, mapping=mapping)
    assert (told["kind"], told["rows"], len(told["problems"])) == ("problems", 1, 1)
    told = opened(visitor, {"ties.csv": TIES + b"Dora,,3\n"}, mapping=mapping | {"leaveOut": True})
    assert (told["kind"], len(told["scene"]["ties"])) == ("dossier", 2)
    assert told["notes"] == ["ties.csv, row 4, column to: is empty; the row was left out, as asked"]


def test_every_problem_is_told_with_its_place(visitor: FlaskClient) -> None:
    told = opened(visitor, {"broken.graphml": b"<graphml><graph>", "x/broken.gml": b"graph ["})
    assert told["kind"] == "problems"
    assert all(problem.startswith(("broken", "x")) for problem in told["problems"]), told


@pytest.mark.parametrize(
    ("files", "about"),
    [
        ({}, {}),
        ({"a.gml": GML}, {"headed": "yes"}),
        ({"ties.csv": TIES}, {"mapping": 5}),
        ({"ties.csv": TIES}, {"mapping": {"kind": "war", "columns": {}, "headed": True}}),
        ({"ties.csv": TIES}, {"mapping": {"kind": "ties", "columns": {"colour": "to"}, "headed": True}}),
        ({"ties.csv": TIES}, {"mapping": {"kind": "ties", "columns": [], "headed": True}}),
        ({"ties.csv": TIES}, {"mapping": {"kind": "ties", "columns": {}, "headed": True, "seat": "throne"}}),
        ({"ties.csv": TIES}, {"mapping": {"kind": "ties", "columns": {}}}),
    ],
)
def test_what_no_page_of_ours_sends_is_a_bad_request(
    visitor: FlaskClient, files: dict[str, bytes], about: dict[str, Any]
) -> None:
    answer = post(visitor, "/open", about, files)
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")


def test_the_server_keeps_nothing_of_it_on_disk_or_for_the_next(
    visitor: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AT_THE_TABLE_CACHE", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    large = GML + b"\n# " + b"x" * 3_000_000
    assert opened(visitor, {"talks.gml": large})["kind"] == "dossier"
    assert list(tmp_path.iterdir()) == []
    assert catalogue.ARCHIVE.format(id="talks") not in visitor.get("/").text
    assert visitor.get("/data/talks.zip").status_code == 404


def test_unknown_words_are_sent_with_their_counts_and_the_answer_comes_with_its_command_line(
    visitor: FlaskClient,
) -> None:
    data = {"who.csv": b"event,actor,status\nTalks,Anna,third party\nTalks,Boris,present\n"}
    columns = {"event": "event", "actor": "actor", "seat": "status"}
    mapping = {"kind": "attendance", "columns": columns, "headed": True}
    told = opened(visitor, data, mapping=mapping)
    assert (told["kind"], told["rows"], told["words"]) == ("problems", 0, [{"word": "third party", "rows": 1}])
    told = opened(visitor, data, mapping=mapping | {"values": {"third party": "none"}})
    assert [standing and standing["seat"] for standing in told["scene"]["events"][0]["standings"]] == [None, "delegate"]
    assert told["command"] == [
        "python app.py --data who.csv --columns event=event,actor=actor,seat=status '--values=third party=none'"
    ]


@pytest.mark.parametrize("values", [5, {"a": "throne"}, {str(number): "none" for number in range(201)}])
def test_words_with_seats_that_there_are_not_are_a_bad_request(visitor: FlaskClient, values: Any) -> None:
    mapping = {"kind": "attendance", "columns": {"event": "event", "actor": "actor"}, "headed": True, "values": values}
    assert post(visitor, "/open", {"mapping": mapping}, {"who.csv": ATTENDANCE}).status_code == 400
