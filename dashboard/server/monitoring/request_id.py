"""A name for every request. Its answer and every line of the log about it carry that name."""

import re
from contextvars import ContextVar
from uuid import uuid4

HEADER = "X-Request-ID"
WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{1,64}")  # what can stand in a log and a header and mean nothing there

_CURRENT: ContextVar[str] = ContextVar("_CURRENT", default="")


def begin(asked: str) -> str:
    """Return the name of the request that begins now: *asked*, where a proxy gave a well-formed one, else a new one."""
    name = asked if WELL_FORMED.fullmatch(asked) else uuid4().hex
    _CURRENT.set(name)
    return name


def end() -> None:
    """Say that the request of this thread is answered."""
    _CURRENT.set("")


def current() -> str:
    """Return the name of the request that this thread answers; empty where it answers none."""
    return _CURRENT.get()
