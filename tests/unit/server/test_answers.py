"""What a reader is sent: JSON, and never more than a page can hold."""

import json

import pytest
from flask.testing import FlaskClient

from dashboard.dossier.writing import zipped
from dashboard.server import answers
from dashboard.server.answers import TooLargeError, encoded
from tests.unit.page.conftest import RIVER
from tests.unit.server.test_downloads import WHOLE
from tests.unit.server.test_uploads import GML, opened, post


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {
            "kind": "dossier",
            "scene": {"ties": [{"id": n, "words": "Ж\n"} for n in range(120)], "events": [], "none": {}},
        },
        {"a": {"b": {"c": {"d": list(range(101))}}}, "e": [None, True, 1.5]},
    ],
)
def test_an_answer_is_the_json_that_it_would_be_in_one_piece(answer: dict[str, object]) -> None:
    assert encoded(answer) == json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()


def test_an_answer_of_too_many_bytes_is_not_made_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MOST", 1_000)
    assert len(encoded({"a": "x" * 900})) == 908
    with pytest.raises(TooLargeError):
        encoded({"a": ["Ж" * 10] * 60})


def test_a_file_whose_scene_is_too_large_is_refused_with_a_remedy(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "MOST", 2_000)
    told = opened(visitor, {"talks.gml": GML})
    assert told["kind"] == "problems"
    (problem,) = told["problems"]
    assert problem.startswith("talks.gml: would be sent as more than 60 MB, the most that a page can hold; leave out")


def test_a_part_of_a_served_dossier_that_is_too_large_says_to_draw_fewer(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "MOST", 2_000)
    told = opened(visitor, {}, dossier=RIVER.id, draw={"most": 0, "besides": []})
    assert (told["kind"], "draw fewer actors" in told["problems"][0]) == ("problems", True)


def test_a_form_of_a_dossier_that_is_too_large_is_not_handed_out(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "MOST", 200)
    answer = post(visitor, "/data", {"form": ".gexf", "view": WHOLE}, {"river.zip": zipped(RIVER)})
    assert (answer.status_code, "take what is highlighted, or another form" in answer.text) == (400, True)


def test_more_places_than_an_answer_can_hold_are_refused_before_anyone_is_placed(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "MOST_PLACES", 1)
    told = opened(visitor, {}, dossier=RIVER.id, draw={"most": 0, "besides": []})
    assert "draw fewer actors" in told["problems"][0]
    told = opened(visitor, {"river.zip": zipped(RIVER)}, draw={"most": 1_000, "besides": []})
    assert told["problems"][0].endswith("leave out attributes, or draw fewer actors")
