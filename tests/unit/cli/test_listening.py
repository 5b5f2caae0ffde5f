"""A port to listen on, or a message that says why there is none."""

import errno
import socket
from collections.abc import Iterator

import pytest

from dashboard.cli import listening
from dashboard.cli.listening import PortTakenError, explained, listen
from dashboard.server.errors import CommandError

HOST = "127.0.0.1"


@pytest.fixture
def taken() -> Iterator[int]:
    """Return a port that another program has."""
    with socket.create_server((HOST, 0)) as other:
        yield other.getsockname()[1]


def test_whoever_connects_is_let_in_at_once() -> None:
    with listen(HOST, 0) as listener, socket.create_connection(listener.getsockname(), timeout=5):
        pass


def test_a_port_that_was_asked_for_and_is_taken_is_refused(taken: int) -> None:
    with pytest.raises(PortTakenError, match=rf"^Port {taken} of {HOST} is in use .* --port\.$"):
        listen(HOST, taken)


def test_where_no_port_was_asked_for_the_next_free_one_is_taken(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "PORT", taken)
    with listen(HOST, None) as listener:
        assert taken < listener.getsockname()[1] <= taken + listening.TRIES


def test_the_search_for_a_port_ends(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "PORT", taken)
    monkeypatch.setattr(listening, "TRIES", 0)
    with pytest.raises(CommandError, match="all taken"):
        listen(HOST, None)


@pytest.mark.parametrize("host", ["192.0.2.1", "nobody.invalid", "a..b", "x" * 70])
def test_a_host_that_is_not_this_machine_is_refused(host: str) -> None:
    with pytest.raises(CommandError, match="--host"):
        listen(host, 0)


@pytest.mark.parametrize(
    ("error", "mend"),
    [
        (OSError(errno.EADDRINUSE, "in use"), "--port"),
        (PermissionError(errno.EACCES, "no"), "above 1023"),
        (OSError(errno.EADDRNOTAVAIL, "no"), "--host"),
        (OSError(errno.EAFNOSUPPORT, "no such family"), "no such family"),
    ],
)
def test_every_reason_is_said_with_its_mend(error: OSError, mend: str) -> None:
    assert mend in str(explained(error, HOST, 80))
