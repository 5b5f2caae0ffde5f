"""Files are read one at a time, and where too many wait, the next one is told."""

import json
from threading import Event, Thread

import pytest
from flask.testing import FlaskClient
from werkzeug.exceptions import TooManyRequests

from dashboard.server import upload_queue


def test_one_has_the_turn_some_wait_and_one_more_is_told() -> None:
    inside, done, entered = Event(), Event(), []

    def hold() -> None:
        with upload_queue.turn():
            entered.append(1)
            inside.set()
            done.wait(60)

    threads = [Thread(target=hold) for _ in range(upload_queue.MOST_WAITING)]
    for thread in threads:
        thread.start()
    assert inside.wait(60)
    with pytest.raises(TooManyRequests, match="in a minute"):
        for _ in range(1_000_000):  # until each thread has come to wait
            if upload_queue._room._value == 0:
                break
        with upload_queue.turn():
            pass
    assert entered == [1]
    done.set()
    for thread in threads:
        thread.join(60)
    with upload_queue.turn():
        assert len(entered) == upload_queue.MOST_WAITING


def test_a_failure_gives_the_turn_back() -> None:
    for _ in range(upload_queue.MOST_WAITING + 1):
        with pytest.raises(ZeroDivisionError), upload_queue.turn():
            _ = 1 / 0


DATA = {"form": ".zip", "view": {"event": "", "positions": {}, "highlighted": None}}


@pytest.mark.parametrize("path", ["/open", "/data"])
@pytest.mark.parametrize("about", [{"files": [{"name": "a.csv", "size": 1}]}, {"files": [], "dossier": "river-2030"}])
def test_whatever_is_read_or_written_for_a_reader_takes_a_turn_and_tells_when_to_come_again(
    path: str, about: dict[str, object], visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def acquire(self, *, blocking: bool) -> bool:
            return False

    monkeypatch.setattr(upload_queue, "_room", Full())
    body = json.dumps(about | DATA).encode() + b"\n" + (b"a" if about["files"] else b"")
    answer = visitor.post(path, data=body, content_type="application/octet-stream")
    assert (answer.status_code, answer.text) == (429, f"{upload_queue.FULL}\n")
    assert answer.headers["Retry-After"] == "60"
