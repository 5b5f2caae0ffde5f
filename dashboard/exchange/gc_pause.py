"""Reading without Python's search for cycles: what a file holds has none, and the search takes a third of the time.

Without the pause, files within the limits take longer than ``docs/trust.md`` promises. It is made at the one door for
readers' files, ``exchange/opening.py``.
"""

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
