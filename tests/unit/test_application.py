"""The application as a stranger finds it."""

import json
import threading
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.application import create_app
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source
from dashboard.dossier.words import ActorKind, EventKind, EventStatus, Seat
from dashboard.drawing.catalogue import Catalogue

CALLBACK = "/_dash-update-component"
CLAIM = Claim(source="gazette", text="They met.")


def small(name: str) -> Dossier:
    """Return a dossier of two people at one table."""
    people = [Actor(id=person, name=person.title(), kind=ActorKind.PERSON, names={}) for person in ("anna", "boris")]
    talks = Event(id="talks", name="Talks", kind=EventKind.TALKS, status=EventStatus.HELD, start="2030", claim=CLAIM)
    return Dossier(
        id=name,
        title=f"The {name} talks",
        summary="Two people met.",
        as_of="2030-01-01",
        licence="CC0-1.0",
        opening="talks",
        sources={"gazette": Source(id="gazette", title="They met", publisher="Gazette")},
        actors={person.id: person for person in people},
        events={"talks": talks},
        seats=tuple(SeatClaim(event="talks", actor=one.id, seat=Seat.DELEGATE, claim=CLAIM) for one in people),
        ties=(),
        stakes=(),
    )


@pytest.fixture(scope="module")
def app() -> Dash:
    return create_app([small("river"), small("forest")], public_url="https://example.org/talks/")


@pytest.fixture
def stranger(app: Dash) -> FlaskClient:
    client: FlaskClient = app.server.test_client()
    return client


def proper(app: Dash) -> dict[str, Any]:
    """Return a request that the first callback of the server takes, with null for every value."""
    name, declared = next((name, one) for name, one in app.callback_map.items() if "callback" in one)
    outputs = declared["output"]
    several = isinstance(outputs, list | tuple)
    places = [
        {"id": one.component_id, "property": one.component_property} for one in (outputs if several else [outputs])
    ]
    return {
        "output": name,
        "outputs": places if several else places[0],
        **{key: [{**place, "value": None} for place in declared[key]] for key in ("inputs", "state")},
    }


def test_it_serves_the_page_of_the_dossiers(stranger: FlaskClient) -> None:
    tree = stranger.get("/_dash-layout").text
    assert "<title>At the Table</title>" in stranger.get("/").text
    assert "The river talks" in tree and "The forest talks" in tree


def test_it_knows_the_address_that_readers_use(stranger: FlaskClient) -> None:
    assert "https://example.org/talks/" in json.dumps(stranger.get("/_dash-layout").json)
    assert '"requests_pathname_prefix":"/talks/"' in stranger.get("/").text


def test_it_is_healthy_and_answers_to_nothing_unknown(stranger: FlaskClient) -> None:
    assert stranger.get("/health").status_code == 200
    assert stranger.get("/river").status_code == 404


def test_it_sends_the_security_headers(stranger: FlaskClient) -> None:
    policy = stranger.get("/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "'unsafe-eval'" not in policy


@pytest.mark.parametrize("body", [[], {}, {"output": "nothing.children"}, "words", None, 1])
def test_it_refuses_malformed_requests_for_its_callbacks(body: object, stranger: FlaskClient) -> None:
    answer = stranger.post(CALLBACK, json=body)
    assert answer.status_code == 400
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("value", [None, 1, [], {}, "no dossier", "\ud800"])
def test_it_refuses_values_that_its_callbacks_cannot_mean(value: object, app: Dash, stranger: FlaskClient) -> None:
    body = proper(app)
    for place in (*body["inputs"], *body["state"]):
        place["value"] = value
    answer = stranger.post(CALLBACK, json=body)
    assert answer.status_code == 400
    assert answer.mimetype == "text/plain"


@pytest.mark.parametrize("hurried", [False, True])
def test_every_dossier_is_made_ready_before_it_is_asked_for(hurried: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = threading.Event()
    monkeypatch.setattr(Catalogue, "prepare", lambda _: prepared.set())
    create_app([small("river")], hurried=hurried)
    assert prepared.wait(10)
