"""Counts of what was answered, for Prometheus. The workers of one server count together, in files of one folder."""

import os
from pathlib import Path

from flask import Flask, Response, abort, request

from dashboard.server.errors import CommandError
from dashboard.server.monitoring.middleware import Listener, Visit

ADDRESS = "/metrics"
TOGETHER = "PROMETHEUS_MULTIPROC_DIR"  # where prometheus_client counts for several processes; read at its import
SENT_ON = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")  # what a proxy adds
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
ROOMS = {"": "page", "_dash-update-component": "callback", "open": "open", "data": "data", "health": "health"}


def count(server: Flask, folder: str) -> Listener:
    """Return what counts each visit in files in *folder*, and let *server* tell the counts at :data:`ADDRESS`.

    Raises ``CommandError`` where the folder cannot be written, or the package that counts is not there.
    """
    ready(Path(folder))
    try:
        from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
        from prometheus_client.multiprocess import MultiProcessCollector
    except ImportError as error:
        mend = "install it with: pip install -r requirements-serve.txt"
        raise CommandError(f"Metrics need the package prometheus_client; {mend}") from error
    own = CollectorRegistry()
    answers = Counter("at_the_table_answers", "Requests answered.", ("what", "status"), registry=own)
    sent = Counter("at_the_table_sent_bytes", "Bytes of answers' bodies.", ("what",), registry=own)
    took = Histogram("at_the_table_answer_seconds", "From request to answer.", ("what",), registry=own, buckets=SECONDS)

    def metrics() -> Response:
        if any(name in request.headers for name in SENT_ON):
            abort(404)  # it came through a proxy, so perhaps from anywhere
        everyone = CollectorRegistry()
        MultiProcessCollector(everyone)  # type: ignore[no-untyped-call]  # reads the files of every worker
        return Response(generate_latest(everyone), content_type=CONTENT_TYPE_LATEST)

    def listener(visit: Visit) -> None:
        what = room(visit)
        answers.labels(what, str(visit.status)).inc()
        sent.labels(what).inc(visit.sent)
        took.labels(what).observe(visit.seconds)

    server.add_url_rule(ADDRESS, view_func=metrics)
    return listener


def room(visit: Visit) -> str:
    """Return what *visit* asked for, one of few words: a stranger must not add to them."""
    if visit.status == 404:
        return "nothing"
    first, _, rest = visit.room.strip("/").partition("/")
    return "archive" if first == "data" and rest else ROOMS.get(first, "file")


def ready(folder: Path) -> None:
    """Make *folder*, where it is not there yet, and let prometheus_client count in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{folder}: cannot be made: {error.strerror}; name another for --metrics") from error
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise CommandError(f"{folder}: cannot be written to; name another folder for --metrics")
    os.environ[TOGETHER] = str(folder)
