"""A page of two small dossiers, and a reader who finds its controls by role and name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import dash_bootstrap_components as dbc
import pytest
from dash import Dash, html
from dash.development.base_component import Component
from flask.testing import FlaskClient

from dashboard.application import create_app
from dashboard.dossier.model import Actor, Claim, Dossier, Event, SeatClaim, Source
from dashboard.dossier.words import ActorKind, DateBasis, EventKind, EventStatus, Seat
from dashboard.drawing.catalogue import Catalogue, catalogue
from dashboard.page.layout import page

SAID = Claim(source="gazette", text="So it was.")
ROLES = {
    dbc.Select: "combobox", dbc.Button: "button", html.Button: "button", html.Section: "region", html.Ul: "list",
    html.Main: "main", html.Header: "banner", html.A: "link", html.H1: "heading", html.H2: "heading",
}  # fmt: skip
NAMED_BY_CONTENT = ("button", "link", "heading")


def event(kind: EventKind, start: str) -> Event:
    dated = {"status": EventStatus.HELD, "start": start, "date_basis": DateBasis.STATED}
    return Event(id=kind, name=f"The {kind}", kind=kind, claim=SAID, **dated)


RIVER = Dossier(
    id="river-2030", title="The river talks", summary="Two share a river.", as_of="2030-05-04", licence="CC0-1.0",
    opening="talks",
    sources={"gazette": Source(id="gazette", title="Two to share the river", publisher="Gazette")},
    actors={
        "northland": Actor(id="northland", name="Northland", kind=ActorKind.STATE, country="NTH", names={}),
        "eastland": Actor(id="eastland", name="Eastland", kind=ActorKind.STATE, country="EST", names={}),
    },
    events={
        "talks": event(EventKind.TALKS, "2030-05-02"),
        "visit": event(EventKind.VISIT, "2030-04-01"),
        "background": event(EventKind.BACKGROUND, "2014"),
    },
    seats=(SeatClaim(event="talks", actor="northland", seat=Seat.DELEGATE, claim=SAID),),
    ties=(),
    stakes=(),
)  # fmt: skip
LAKE = replace(RIVER, id="lake-2031", title="The lake talks")


@dataclass(frozen=True)
class Reader:
    """Whoever reads the tree of components as a screen reader does."""

    tree: Component

    def all(self) -> list[Component]:
        """Return every component, the page first."""
        return list(components_in(self.tree))

    def ids(self) -> list[str]:
        """Return every id, as often as it occurs."""
        return [str(part.id) for part in self.all() if getattr(part, "id", None)]

    def by_id(self, identifier: str) -> Component:
        """Return the one component with that id."""
        (found,) = [part for part in self.all() if getattr(part, "id", None) == identifier]
        return found

    def find(self, role: str, name: str) -> Component:
        """Return the one component with that role and accessible name."""
        named = [(self.name(part), part) for part in self.all() if role_of(part) == role]
        found = [part for label, part in named if label == name]
        assert len(found) == 1, f"{len(found)} {role} named {name!r}; there are {[label for label, _ in named]}"
        return found[0]

    def name(self, part: Component) -> str:
        """Return the accessible name of *part*."""
        given = part.to_plotly_json()["props"]
        if "aria-label" in given:
            return str(given["aria-label"])
        if "aria-labelledby" in given:
            return text(self.by_id(given["aria-labelledby"]))
        labels = [one for one in self.all() if isinstance(one, dbc.Label) and one.html_for == getattr(part, "id", "")]
        if labels:
            return " ".join(map(text, labels))
        return text(part) if role_of(part) in NAMED_BY_CONTENT else ""


def components_in(part: Any) -> Iterator[Component]:
    """Yield *part* and every component in it, in the order of the page."""
    if isinstance(part, list | tuple):
        for inner in part:
            yield from components_in(inner)
    elif isinstance(part, Component):
        yield part
        yield from components_in(getattr(part, "children", None))


def role_of(part: Component) -> str:
    """Return the role of *part*: the one that it is given, or the one of its element."""
    if getattr(part, "type", "") == "search":
        return "searchbox"
    drawn = "list" if getattr(part, "element", "") == "ul" else ROLES.get(type(part), "")
    return str(getattr(part, "role", None) or drawn)


def text(part: Any) -> str:
    """Return the words in *part*."""
    return "".join(words(part)).strip()


def words(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from words(inner)
    elif isinstance(part, Component):
        yield from words(getattr(part, "children", None))


@pytest.fixture(scope="session")
def two(cache: Path) -> Catalogue:
    return catalogue([RIVER, LAKE])


@pytest.fixture(scope="session")
def one(cache: Path) -> Catalogue:
    return catalogue([RIVER])


@pytest.fixture
def reader(two: Catalogue) -> Reader:
    """Whoever reads the page of two dossiers."""
    return Reader(page(two))


@pytest.fixture
def reader_of_one(one: Catalogue) -> Reader:
    """Whoever reads the page of a single dossier."""
    return Reader(page(one))


@pytest.fixture(scope="session")
def app(cache: Path) -> Dash:
    """The application of the two dossiers."""
    return create_app([RIVER, LAKE])


@pytest.fixture
def visitor(app: Dash) -> FlaskClient:
    """Someone who asks the server of the two dossiers."""
    return app.server.test_client()
