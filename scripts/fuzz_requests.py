"""Send the real application what strangers may send, hold each answer to the rules, and say what it cost.

    python -m scripts.fuzz_requests [--count 100000] [--seed 1] [--data data/riyadh-2025]

The same seed sends the same requests in the same order; a failure prints the number of its request, and
``--seed S --only N`` sends that one again. The requests go to the WSGI application itself, behind whose door a server
such as gunicorn has already refused what is no HTTP.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from flask import Flask

from dashboard.server.security import HEADERS
from scripts.strangers import knowing

LONGEST_SENTENCE = 400  # characters


@dataclass
class Tally:
    """What came of the requests: how many of each status, the slowest (seconds and number), and what broke a rule."""

    statuses: Counter[int] = field(default_factory=Counter)
    slowest: tuple[float, int] = (0.0, 0)
    faults: list[str] = field(default_factory=list)


def send(server: Flask, environ: dict[str, Any]) -> tuple[int, list[tuple[str, str]], bytes]:
    """Return the status, the headers and the body that *server* answers with."""
    told: list[Any] = []

    def start(line: str, headers: list[tuple[str, str]], *_: object) -> Any:
        told[:] = [int(line[:3]), headers]
        return lambda data: None

    answer = server.wsgi_app(environ, start)
    try:
        body = b"".join(answer)
    finally:
        getattr(answer, "close", lambda: None)()
    return told[0], told[1], body


def faults(environ: dict[str, Any], status: int, headers: list[tuple[str, str]], body: bytes) -> Iterator[str]:
    """Yield what is wrong with an answer."""
    named = {name.lower(): value for name, value in headers}
    if status >= 500:
        yield "a failure of the server"
    missing = [name for name in (*HEADERS, "Content-Security-Policy") if name.lower() not in named]
    if missing:
        yield f"without {', '.join(missing)}"
    host = environ.get("HTTP_HOST")
    if (host is None or "," in host) and status != 400:
        yield "an answer to a request that names no host, or several"
    if "date" in named:
        yield "a time, which the server tells and may be another"
    if status == 429 and "retry-after" not in named:
        yield "too many requests, and not when to come again"
    if status == 206 and named.get("cache-control") != "no-store":
        yield "a part that may be kept"
    if any("\n" in value or "\r" in value for _, value in headers):
        yield "a header of two lines"
    if status >= 400 and environ["REQUEST_METHOD"] != "HEAD":
        text = body.decode("utf-8", "replace")
        if not named.get("content-type", "").startswith("text/plain"):
            yield f"a refusal as {named.get('content-type')}"
        if (
            not text.endswith((".\n", ". \n"))
            or text.count("\n") > 1
            or len(text) > LONGEST_SENTENCE
            or "Traceback" in text
        ):
            yield f"a refusal that is not one clear sentence: {text[:200]!r}"


def fuzz(server: Flask, numbers: Iterator[int] | range, *, seed: int) -> Tally:
    """Send *server* the requests of *numbers*, a tenth of them twice, and return what came of them."""
    stranger, tally = knowing(server), Tally()
    for number in numbers:
        for _ in range(2 if number % 10 == 0 else 1):
            environ = stranger.request(f"{seed}-{number}")
            begun = perf_counter()
            try:
                status, headers, body = send(server, environ)
                wrong = list(faults(environ, status, headers, body))
            except Exception as error:
                status, wrong = 599, [f"no answer but {type(error).__name__}: {error}"]
            tally.statuses[status] += 1
            tally.slowest = max(tally.slowest, (perf_counter() - begun, number))
            tally.faults += [
                f"{number}: {environ['REQUEST_METHOD']} {environ['PATH_INFO'][:80]!r}: {one}" for one in wrong
            ]
    return tally


def cost(server: Flask) -> tuple[float, float]:
    """Return the median time of a page, in ms, and the memory in use, in MiB."""
    client, took = server.test_client(), []
    for _ in range(40):
        begun = perf_counter()
        client.get("/")
        client.get("/_dash-layout")
        took.append(perf_counter() - begun)
    pages = int(Path("/proc/self/statm").read_text().split()[1]) if Path("/proc").exists() else 0
    return sorted(took)[20] * 1000, pages * 4096 / 2**20


def main() -> int:
    """Send the requests, print what came of them, and return 1 where an answer broke a rule."""
    parser = argparse.ArgumentParser(description="Send the application what strangers may send.")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    parser.add_argument("--data", default="data/riyadh-2025")
    wish = parser.parse_args()
    import logging

    import app

    logging.disable(logging.INFO)
    server = app.wsgi(wish.data)
    numbers = range(wish.count) if wish.only is None else range(wish.only, wish.only + 1)
    fuzz(server, range(-2_000, 0), seed=wish.seed)  # so that what is made once is made before the cost is measured
    before, begun = cost(server), perf_counter()
    tally = fuzz(server, numbers, seed=wish.seed)
    took, after = perf_counter() - begun, cost(server)
    print(f"{sum(tally.statuses.values()):,} requests in {took:.0f} s: {dict(sorted(tally.statuses.items()))}.")
    print(f"The slowest took {tally.slowest[0] * 1000:.0f} ms (number {tally.slowest[1]}).")
    print(f"A page: {before[0]:.1f} ms before, {after[0]:.1f} ms after.")
    print(f"Memory: {before[1]:.0f} MiB before, {after[1]:.0f} MiB after.")
    print(f"{len(tally.faults)} answers broke a rule.", *tally.faults[:40], sep="\n  ")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
