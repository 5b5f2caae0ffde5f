"""Reading without Python's search for cycles: what a file holds has none, and the search takes half of the time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the garbage collector rest within a block or, as a decorator, within a function.

    What is no longer referred to is freed all the same. Threads may overlap: whoever found it at work sets it to work.
    """
    at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if at_work:
            gc.enable()
