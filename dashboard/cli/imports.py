"""Imports that are not stopped to look for garbage: what modules make stays, and the looks took time of every start."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_gc() -> Iterator[None]:
    """Import within without Python's garbage collector; what is there at the end it never looks through again."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if before:
            gc.enable()
