"""The log: words for whoever started the program, or one JSON object a line for whoever collects logs.

Of an error it says the kind and the place and not the message, which may quote what a reader brought.
"""

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from traceback import extract_tb
from types import TracebackType
from typing import Any

from dashboard.server.monitoring import request_id
from dashboard.server.monitoring.middleware import Visit

FORMS = PLAIN, JSON = ("plain", "json")
LONGEST = 300  # letters of a path, so that a stranger cannot fill the disk with one line
DEEPEST = 4  # errors behind an error

Failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
requests = logging.getLogger("dashboard.requests")


def speak(form: str) -> None:
    """Let the log have *form*, one of :data:`FORMS`, and a line for each request only where that is JSON.

    A log that the surroundings have set up stays as it is.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(Lines() if form == JSON else Words("%(levelname)s: %(message)s"))
    logging.basicConfig(handlers=[handler])
    requests.setLevel(logging.INFO if form == JSON else logging.WARNING)


def tell(visit: Visit) -> None:
    """Log that *visit* was answered."""
    requests.info("answered", extra={"visit": visit})


class Words(logging.Formatter):
    """Write what a person reads."""

    def formatException(self, ei: Failure) -> str:  # logging's own name
        """Return the kinds and places of an error and of those behind it."""
        lines = [f"{one['error']}\n" + "".join(f"  {place}\n" for place in one["where"]) for one in errors(ei[1])]
        return "because of ".join(lines).rstrip()


class Lines(logging.Formatter):
    """Write what a program reads: one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return *record* as JSON in ASCII, so that nothing in it can end the line or hide in it."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        entry: dict[str, Any] = {"time": moment, "level": record.levelname.lower()}
        visit = getattr(record, "visit", None)
        if isinstance(visit, Visit):
            return json.dumps(entry | answered(visit))
        entry |= {"request": request_id.current()} if request_id.current() else {}
        entry |= {"message": record.getMessage()}
        entry |= {"errors": list(errors(record.exc_info[1]))} if record.exc_info else {}
        return json.dumps(entry)


def answered(visit: Visit) -> dict[str, Any]:
    """Return what a line says of *visit*: milliseconds, and bytes of the answer's body."""
    return {
        "request": visit.name,
        "method": visit.method[:20],
        "path": visit.path.encode("latin-1", "replace").decode("utf-8", "replace")[:LONGEST],
        "status": visit.status,
        "ms": round(visit.seconds * 1000, 1),
        "bytes": visit.sent,
    }


def errors(error: BaseException | None) -> Iterator[dict[str, Any]]:
    """Yield the kind and the places of *error*, the innermost last, and of those that it came from."""
    for _ in range(DEEPEST):
        if error is None:
            return
        places = extract_tb(error.__traceback__)
        yield {
            "error": type(error).__name__,
            "where": [f"{place.filename}:{place.lineno} in {place.name}" for place in places],
        }
        error = error.__cause__ or error.__context__
