"""Feed every reader of files with broken ones, for as many minutes as are given, and print what each came to.

    python -m scripts.fuzz_readers [--minutes 5] [--engine hypothesis|atheris] [--seed 1] [--keep FOLDER]

Begins with the files of tests/corpus and with a dossier in every form that we write. hypothesis chooses how they are
broken; atheris (Linux; ``pip install atheris``) goes where the code has not been yet. A file fails that raises anything
but a ``DossierError``, takes longer than :data:`LONGEST` or more memory than :data:`MOST_MEMORY`, or opens as what
cannot be written again. Whoever finds one puts it in tests/corpus, where a test replays it for ever.
"""

import argparse
import json
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import Reading
from dashboard.exchange.files import File
from dashboard.exchange.formats import written
from dashboard.exchange.forms import CSV
from dashboard.exchange.opening import open_files, open_list
from scripts.broken_files import broken, corpus

LONGEST = 20  # seconds for one file of some kilobytes; the machine may be busy with other things
MOST_MEMORY = 2_000_000_000  # bytes of address space beyond what the program has when it begins


class Hang(BaseException):
    """A reader took too long. No ``Exception``, so that no reader takes it for a fault of the file."""


def attempt(name: str, data: bytes) -> str:
    """Return what came of opening the file *name*: ``opened``, ``asked`` or ``refused``; raise what it failed with."""
    try:
        with hurried():
            opened = open_files([File(name=name, data=data)], day="2030-01-01")
            if not isinstance(opened, Reading):
                json.dumps([opened.rows, opened.columns], ensure_ascii=False).encode()
                if opened.mapping is None:
                    return "asked"
                opened = open_list([File(name=name, data=data)], opened.mapping, day="2030-01-01")
            written(opened.dossier, CSV)
            told, came = opened.notes, "opened"
    except DossierError as error:
        told, came = error.problems, "refused"
    "".join(map(str, told)).encode()  # half a surrogate in a message would break the answer
    return came


@contextmanager
def hurried() -> Iterator[None]:
    """Raise ``Hang`` where the block takes longer than :data:`LONGEST`; only where the system has such an alarm."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def ring(*_: object) -> NoReturn:
        raise Hang

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(LONGEST)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def main() -> int:
    """Feed the readers, print the counts, and return 1 where one failed."""
    parser = argparse.ArgumentParser(description="Feed every reader of files with broken ones.")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--engine", choices=("hypothesis", "atheris"), default="hypothesis")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("findings"), help="where what fails is put")
    wish = parser.parse_args()
    engine = with_hypothesis if wish.engine == "hypothesis" else with_atheris
    limit_memory()
    return engine(wish)


def limit_memory() -> None:
    """Let what takes more than the limit fail with ``MemoryError``."""
    import resource  # Unix alone has it

    taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (taken + MOST_MEMORY,) * 2)


def with_hypothesis(wish: argparse.Namespace) -> int:
    """Let hypothesis choose a file and how it is broken, batch after batch."""
    import resource  # Unix alone has it
    import warnings

    from hypothesis import HealthCheck, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    warnings.simplefilter("ignore")
    files, came, failed = corpus(), Counter[str](), dict[str, bytes]()
    ends, batch, slowest = time.monotonic() + wish.minutes * 60, 0, (0.0, "")
    others = [data[:200] for _, data in files]

    def feed(index: int, randomness: int) -> None:
        nonlocal slowest
        name, data = files[index]
        data = broken(data, random.Random(randomness), others)
        begun = time.perf_counter()
        try:
            came[attempt(name, data)] += 1
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            keep(wish.keep, name, data, error, failed)
        slowest = max(slowest, (time.perf_counter() - begun, name))

    while time.monotonic() < ends:
        batch += 1
        run: Any = given(st.integers(0, len(files) - 1), st.integers(0, 2**63))(feed)
        run = settings(max_examples=2_000, deadline=None, database=None, suppress_health_check=list(HealthCheck))(run)
        seeded(f"{wish.seed}-{batch}")(run)()
    total = sum(came.values()) + len(failed)
    print(f"{total:,} files in {wish.minutes:g} min: {dict(came)}, {len(failed)} kinds of failure.")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"The slowest took {slowest[0]:.2f} s ({slowest[1]}); at most {peak:.0f} MiB of memory in all.")
    return 1 if failed else 0


def keep(folder: Path, name: str, data: bytes, error: BaseException, failed: dict[str, bytes]) -> None:
    """Put *data* in *folder*, where no other file failed with *error* at its place, and say so."""
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    ours = [one for one in traceback.extract_tb(error.__traceback__) if "dashboard" in one.filename]
    place = f"{type(error).__name__} at {(ours or [last])[-1].filename}:{(ours or [last])[-1].lineno}"
    if place in failed and len(failed[place]) <= len(data):
        return
    if place not in failed:
        print(f"{name}: {place}: {str(error)[:200]}", flush=True)
    failed[place] = data
    folder.mkdir(parents=True, exist_ok=True)
    stem, _, suffix = name.rpartition(".")
    (folder / f"{sha256(place.encode()).hexdigest()[:8]}-{stem}.{suffix}").write_bytes(data)


def with_atheris(wish: argparse.Namespace) -> int:
    """Let atheris find its own way; it ends the program itself, at the first failure or when time is up."""
    import atheris

    names = [name for name, _ in corpus()]

    def feed(data: bytes) -> None:
        if len(data) > 1:
            attempt(names[data[0] % len(names)], data[1:])

    begin = wish.keep / "atheris"
    begin.mkdir(parents=True, exist_ok=True)
    for index, (_, data) in enumerate(corpus()):
        (begin / f"{index}").write_bytes(bytes([index]) + data)
    atheris.instrument_all()
    options = (f"-max_total_time={wish.minutes * 60:.0f}", f"-seed={wish.seed}", f"-artifact_prefix={wish.keep}/")
    limits = (f"-timeout={LONGEST}", "-rss_limit_mb=3000", "-max_len=20000")
    atheris.Setup([sys.argv[0], *options, *limits, str(begin)], feed)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
