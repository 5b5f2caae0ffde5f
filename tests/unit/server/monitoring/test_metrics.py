"""Counts for Prometheus: of all workers together, of few kinds, and for nobody who comes through a proxy."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request

import pytest
from flask import Flask

from dashboard.server.errors import CommandError
from dashboard.server.monitoring.metrics import SENT_ON, count, room
from dashboard.server.monitoring.middleware import Visit
from tests.workers import Workers, gunicorn, opener


def get(address: str, **headers: str) -> str:
    with opener.open(Request(address, headers={"X-Request-ID": "a-name", **headers})) as answer:
        return str(answer.read().decode())


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workers]:
    folder = tmp_path_factory.mktemp("counts") / "inner"
    with gunicorn(f"app:wsgi('data/riyadh-2025', metrics={str(folder)!r})", "--preload") as serving:
        yield serving


def test_two_workers_count_together_and_log_a_line_for_each_request(workers: Workers) -> None:
    for _ in range(30):
        get(f"{workers.address}/health?q=secret")
    lines = [json.loads(workers.heard(r"^\{.*health.*\}$")[0]) for _ in range(30)]
    told = get(f"{workers.address}/metrics")
    assert re.search(r'at_the_table_answers_total\{status="200",what="health"\} 30\.0', told)
    assert 'at_the_table_answer_seconds_bucket{le="0.005",what="health"}' in told
    assert {line["request"] for line in lines} == {"a-name"}
    assert not [line for line in workers.lines if "secret" in line]


@pytest.mark.parametrize("header", SENT_ON)
def test_who_comes_through_a_proxy_finds_no_counts(header: str, workers: Workers) -> None:
    with pytest.raises(HTTPError, match="404"):
        get(f"{workers.address}/metrics", **{header: "203.0.113.9"})


def test_who_asks_for_what_is_not_there_adds_no_words_to_the_counts() -> None:
    def visit(path: str, status: int = 200) -> Visit:
        return Visit(name="", method="GET", path=path, room=path, status=status, seconds=0, sent=0)

    kinds = {"/": "page", "/open": "open", "/data": "data", "/data/x.zip": "archive", "/_dash-layout": "file"}
    assert {path: room(visit(path)) for path in kinds} == kinds
    assert room(visit("/a-thousand-words", 404)) == "nothing"


def test_without_a_folder_to_write_to_it_does_not_start(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(CommandError, match="name another for --metrics"):
        count(Flask("any"), str(file))


def test_without_being_asked_nothing_is_counted() -> None:
    import app

    server = app.wsgi("data/riyadh-2025")
    assert server.test_client().get("/metrics").status_code == 404
