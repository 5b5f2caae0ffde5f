"""From the options to a file; the browser is played by a function."""

import urllib.request
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest
from flask import Flask

from dashboard.cli import snapshot as command
from dashboard.cli.main import parser
from dashboard.server.errors import CommandError
from dashboard.snapshot.taking import Look


@pytest.fixture
def known_as(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses by which the applications of this test know themselves; each greets whoever asks.

    An address that pictures do not print has "(not printed)" after it.
    """
    known: list[str] = []

    def create_app(_: object, *, public_url: str, printed: bool) -> SimpleNamespace:
        known.append(public_url if printed else f"{public_url} (not printed)")
        server = Flask("greeter", static_folder=None)
        server.add_url_rule("/", "top", lambda: "hello")
        server.add_url_rule("/talks/", "below", lambda: "hello from below")
        return SimpleNamespace(server=server)

    monkeypatch.setattr("dashboard.application.create_app", create_app)
    monkeypatch.setattr("dashboard.snapshot.taking.browsing", nullcontext)
    return known


Visit = tuple[str, str, str, Look]


@pytest.fixture
def visits(known_as: list[str], monkeypatch: pytest.MonkeyPatch) -> list[Visit]:
    """Return what was visited: path and query, dossier, what the server answered, look."""
    seen: list[Visit] = []

    def take(_: object, address: str, dossier: str, look: Look) -> bytes:
        nowhere_else = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with nowhere_else.open(address, timeout=30) as answer:
            seen.append((address.split("/", 3)[3], dossier, answer.read().decode(), look))
        return b"picture"

    monkeypatch.setattr("dashboard.snapshot.taking.take", take)
    return seen


@pytest.fixture
def make(root: Path) -> Callable[..., None]:
    def run(*arguments: str) -> None:
        parsed = parser().parse_args(["snapshot", "riyadh-2025", "--data", str(root / "data"), *arguments])
        command.make(command.SnapshotOptions.of(parsed))

    return run


def test_the_page_is_opened_by_its_address_while_it_is_served(
    make: Callable[..., None], visits: list[Visit], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.svg"
    chosen = ["--shape", "square", "--ties", "none", "--headline", "They met", "--at-stake"]
    make("--highlight", "left-out", *chosen, "-o", str(file))
    texts = {"headline": "They met", "note": "", "credit": ""}
    plain = {"size": "2", "shape": "square", "theme": "light", "ties": "none", "kind": "svg"}
    look = Look(**plain, texts=texts, at_stake=True)
    assert visits == [("?dossier=riyadh-2025&highlight=left-out", "riyadh-2025", "hello", look)]
    assert file.read_bytes() == b"picture"
    assert capsys.readouterr() == (f"{file}\n", "")


def test_a_picture_holds_the_address_of_the_readme_unprinted_and_no_port_that_is_gone(
    make: Callable[..., None], visits: list[Visit], known_as: list[str], tmp_path: Path
) -> None:
    make("-o", str(tmp_path / "x.png"))
    assert known_as == ["http://127.0.0.1:8050/ (not printed)"]


def test_a_picture_prints_the_public_address_and_the_page_lies_where_that_says(
    make: Callable[..., None], visits: list[Visit], known_as: list[str], tmp_path: Path
) -> None:
    make("--public-url", "https://example.org/talks", "-o", str(tmp_path / "x.png"))
    assert known_as == ["https://example.org/talks/"]
    assert [visit[:3] for visit in visits] == [("talks/?dossier=riyadh-2025", "riyadh-2025", "hello from below")]


def test_on_standard_output_there_is_the_picture_and_nothing_else(
    make: Callable[..., None], visits: list[Visit], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    make("-o", "-")
    assert capfdbinary.readouterr() == (b"picture", b"")


def test_where_no_picture_is_made_no_file_is_and_no_name_is_printed(
    make: Callable[..., None],
    known_as: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> bytes:
        raise CommandError("no browser starts here")

    monkeypatch.setattr("dashboard.snapshot.taking.take", fail)
    with pytest.raises(CommandError):
        make("-o", str(tmp_path / "x.png"))
    assert not list(tmp_path.iterdir())
    assert capsys.readouterr() == ("", "")
