"""A process that is started again whenever a file has changed, so that nothing of before stays in memory.

A process that ends by itself, as at a mistake in the file that is being written, is started again at the next change.
"""

import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import sleep
from typing import NoReturn

PAUSE = 0.3  # seconds between two looks
PASSED_OVER = ("__pycache__", ".")  # how the names begin of what Python and editors write by the way
SEVERAL = 3  # files that are named; of more, the number

State = Mapping[Path, tuple[int, int]]


def keep_running(make: Callable[[], BaseProcess], watched: Sequence[Path]) -> NoReturn:
    """Run the process that *make* returns, and another one whenever a file at the paths *watched* has changed."""
    while True:
        before = state(watched)
        with running(make()) as process:
            changed = next_change(watched, before, process)
        sys.stderr.write(f"{named(changed)} changed; the page is made anew.\n")


@contextmanager
def running(process: BaseProcess) -> Iterator[BaseProcess]:
    """Run *process* during the block; Ctrl+C reaches only this one, which then ends it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, before)
    try:
        yield process
    finally:
        process.terminate()
        process.join()


def next_change(watched: Sequence[Path], before: State, process: BaseProcess, pause: float = PAUSE) -> list[Path]:
    """Return the files that are not as they were *before*, as soon as some are not and nobody goes on writing."""
    seen, told = before, False
    while True:
        if not process.is_alive() and not told:
            sys.stderr.write("The page is not served; change a file and it is tried again.\n")
            told = True
        now = state(watched)
        if now != before and now == seen:
            return sorted(path for path in {*before, *now} if before.get(path) != now.get(path))
        seen = now
        sleep(pause)


def state(watched: Sequence[Path]) -> State:
    """Return the size and the time of change of every file at and below the paths *watched*."""
    return {path: told for start in watched for path, told in _files(start)}


def _files(path: Path) -> Iterator[tuple[Path, tuple[int, int]]]:
    try:
        if path.is_dir():
            for inner in path.iterdir():
                if not inner.name.startswith(PASSED_OVER):
                    yield from _files(inner)
        else:
            told = path.stat()
            yield path, (told.st_size, told.st_mtime_ns)
    except OSError:  # it went away meanwhile, which is a change as well
        return


def named(paths: Sequence[Path]) -> str:
    """Return the names of *paths* for a line, with ``has`` or ``have``."""
    if len(paths) > SEVERAL:
        return f"{len(paths)} files have"
    return f"{', '.join(path.name for path in paths)} {'has' if len(paths) == 1 else 'have'}"
