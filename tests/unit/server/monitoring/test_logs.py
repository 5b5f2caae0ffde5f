"""The log: whole lines of JSON, the request's name in each, and nothing that a reader brought."""

import json
import logging
import sys
from typing import Any

import pytest

from dashboard.server.monitoring import logs, request_id
from dashboard.server.monitoring.middleware import Visit

SECRET = "the reader's own words"
VISIT = Visit(name="a", method="GET", path="/", room="/", status=200, seconds=0.01234, sent=5)


def record(**extra: Any) -> logging.LogRecord:
    return logging.makeLogRecord({"msg": "It %s.", "args": ("failed",), "levelname": "ERROR", **extra})


def failure() -> Any:
    try:
        try:
            raise ValueError(SECRET)
        except ValueError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError:
        return sys.exc_info()


def test_a_request_is_one_line() -> None:
    told = json.loads(logs.Lines().format(record(visit=VISIT)))
    assert told.pop("time").endswith("+00:00")
    assert told == {
        "level": "error", "request": "a", "method": "GET", "path": "/", "status": 200, "ms": 12.3, "bytes": 5,
    }  # fmt: skip


@pytest.mark.parametrize("path", ["/a\nb", "/\u2028", "/" + "x" * 9_000, '/"', "/\x1b[31m", "/\xd0\x9f"])
def test_no_path_ends_the_line_or_fills_the_disk(path: str) -> None:
    visit = Visit(name="a", method="X" * 999, path=path, room=path, status=404, seconds=0, sent=0)
    line = logs.Lines().format(record(visit=visit))
    assert line.isascii() and line.isprintable()
    assert len(line) < 2_200
    assert len(json.loads(line)["path"]) <= logs.LONGEST


def test_an_error_names_its_request_and_place_and_quotes_nothing() -> None:
    request_id.begin("a-name")
    line = logs.Lines().format(record(exc_info=failure()))
    request_id.end()
    told = json.loads(line)
    assert (told["request"], told["message"]) == ("a-name", "It failed.")
    assert [one["error"] for one in told["errors"]] == ["RuntimeError", "ValueError"]
    assert "in failure" in told["errors"][0]["where"][0]
    assert SECRET not in line


def test_in_words_too_an_error_quotes_nothing() -> None:
    text = logs.Words("%(levelname)s: %(message)s").format(record(exc_info=failure()))
    assert text.startswith("ERROR: It failed.\nRuntimeError\n")
    assert "because of ValueError\n" in text
    assert SECRET not in text
