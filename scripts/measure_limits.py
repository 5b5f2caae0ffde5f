"""Open each file of ``scripts/amplifiers.py`` in a process of its own: how long, how much memory, how large the answer.

``python -m scripts.measure_limits`` prints a line for each and ends with 1 where one is beyond what is promised
(docs/trust.md): read or refused in 5 s and opened in 10, the process grown by 500 MiB, an answer of 60 MB. Seconds are
those of the processor, which other work on the machine changes less.  ``--only WORDS`` chooses files by their names.
"""

import argparse
import json
import resource
import subprocess
import sys
import time

from dashboard.application import create_app
from dashboard.cli.arguments import DATA
from dashboard.cli.dossier_paths import dossier_paths
from dashboard.dossier.problems import DossierError
from dashboard.dossier.reading import read
from dashboard.exchange.guessed import open_guessing
from scripts.amplifiers import AMPLIFIERS

PROMISED = {"read": 5.0, "opened": 10.0, "grown": 500.0, "answered": 60.0}  # s, s, MiB, MB


def main() -> int:
    """Measure what is asked for, and return 1 where a promise is broken."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", default="", help="words of the names of the files")
    asked.add_argument("--patience", type=float, default=120, help="seconds after which a file is given up")
    asked.add_argument("--one", help=argparse.SUPPRESS)
    wish = asked.parse_args()
    if wish.one:
        print(json.dumps(measured(wish.one)))
        return 0
    broken = 0
    print(f"{'s read':>7} {'s open':>7} {'MiB':>5} {'MB in':>6} {'MB out':>6}")
    for name in (name for name in AMPLIFIERS if wish.only.casefold() in name.casefold()):
        told = in_its_own_process(name, wish.patience)
        beyond = [what for what, most in PROMISED.items() if told[what] > most]
        broken += bool(beyond)
        figures = f"{told['read']:7.1f} {told['opened']:7.1f} {told['grown']:5.0f} {told['size']:6.2f}"
        mark = f"  BEYOND: {', '.join(beyond)}" if beyond else ""
        print(f"{figures} {told['answered']:6.2f}  {name}: {told['outcome']}{mark}", flush=True)
    return 1 if broken else 0


def in_its_own_process(name: str, patience: float) -> dict[str, float]:
    """Return what was measured of the file called *name*, whose memory is then of nobody else."""
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "scripts.measure_limits", "--one", name],
            capture_output=True,
            text=True,
            check=False,
            timeout=patience,
        )
        return dict(json.loads(ran.stdout)) if ran.returncode == 0 else _lost(f"ended with {ran.returncode}")
    except subprocess.TimeoutExpired:
        return _lost(f"not done in {patience:.0f} s")


def _lost(why: str) -> dict[str, float]:
    return {**dict.fromkeys((*PROMISED, "size"), float("inf")), "outcome": why}  # type: ignore[dict-item]


def measured(name: str) -> dict[str, object]:
    """Return the seconds, the growth and the sizes of opening the file called *name* as the page does."""
    files = AMPLIFIERS[name]()
    server = create_app([read(path).dossier for path in dossier_paths([DATA])]).server
    server.test_client().get("/")
    before = _most_memory()
    head = {"files": [{"name": file.name, "size": len(file.data)} for file in files]}
    about: dict[str, object] = {}
    start = time.process_time()
    try:
        reading = open_guessing(files)
        outcome = f"read, {len(reading.dossier.actors):,} actors, {len(reading.dossier.ties):,} ties"
        del reading
    except DossierError as error:
        outcome = f"refused: {error.problems[0].message[:110]}"
    took = time.process_time() - start
    grown = _most_memory() - before
    client = server.test_client()
    start = time.process_time()
    answer = _asked(client, head, files, about)
    if answer[1].get("kind") == "list":
        question = answer[1]
        chosen = next(one for one in question["lists"] if one["kind"] == question["likely"])
        about["mapping"] = {"kind": question["likely"], "columns": chosen["guess"], "headed": question["headed"]}
        start = time.process_time()
        answer = _asked(client, head, files, about)
    opened = time.process_time() - start
    if outcome.startswith("read") and answer[1].get("kind") != "dossier":
        outcome = f"refused when opened: {str(answer[1])[:160]}"
    return {
        "read": took,
        "opened": opened,
        "grown": max(grown, _most_memory() - before),
        "size": sum(len(file.data) for file in files) / 1e6,
        "answered": answer[0] / 1e6,
        "outcome": outcome,
    }


def _asked(client, head, files, about):  # type: ignore[no-untyped-def]
    body = json.dumps({**head, **about}).encode() + b"\n" + b"".join(file.data for file in files)
    response = client.post("/open", data=body, content_type="application/octet-stream")
    size = len(response.data)
    small = {"kind": "dossier"} if size > 5_000_000 else json.loads(response.data)
    return size, {key: small[key] for key in small if key not in ("scene", "figure")}


def _most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # MiB on Linux


if __name__ == "__main__":
    sys.exit(main())
