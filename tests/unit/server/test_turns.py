"""Files are read one at a time, and where too many wait, the next one is told."""

from threading import Event, Thread

import pytest
from flask.testing import FlaskClient
from werkzeug.exceptions import TooManyRequests

from dashboard.server import turns


def test_one_has_the_turn_some_wait_and_one_more_is_told() -> None:
    inside, done, entered = Event(), Event(), []

    def hold() -> None:
        with turns.turn():
            entered.append(1)
            inside.set()
            done.wait(60)

    threads = [Thread(target=hold) for _ in range(turns.MOST_WAITING)]
    for thread in threads:
        thread.start()
    assert inside.wait(60)
    with pytest.raises(TooManyRequests, match="in a minute"):
        for _ in range(1_000_000):  # until each thread has come to wait
            if turns._room._value == 0:
                break
        with turns.turn():
            pass
    assert entered == [1]
    done.set()
    for thread in threads:
        thread.join(60)
    with turns.turn():
        assert len(entered) == turns.MOST_WAITING


def test_a_failure_gives_the_turn_back() -> None:
    for _ in range(turns.MOST_WAITING + 1):
        with pytest.raises(ZeroDivisionError), turns.turn():
            _ = 1 / 0


def test_a_reader_is_told_in_words(visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def acquire(self, *, blocking: bool) -> bool:
            return False

    monkeypatch.setattr(turns, "_room", Full())
    body = b'{"files": [{"name": "a.csv", "size": 1}]}\na'
    answer = visitor.post("/open", data=body, content_type="application/octet-stream")
    assert (answer.status_code, answer.text) == (429, f"{turns.FULL}\n")
