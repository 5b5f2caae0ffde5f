"""Lead the page through every state and look that tests/browser/states.py lists, ask axe of each, and print a table.

    python -m scripts.check_access [WORD …]

WORDs choose among the looks. Beside axe's violations it counts the states of which axe could not tell by some rule; of
contrast tests/test_assets.py then tells. Returns 1 where axe found a violation.
"""

import socket
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Error

from dashboard.application import create_app
from dashboard.dossier.reading import read
from dashboard.server.serving import served
from dashboard.snapshot.taking import browsing
from tests.browser.axe import violations
from tests.browser.states import LOOKS, bring_about, looking, states_of

DATA = Path(__file__).resolve().parents[1] / "data"
DOSSIERS = ("riyadh-2025", "reykjavik-1986", "kissinger-1973-75")


def main(words: list[str]) -> int:
    """Go through all, print what axe found, and return 1 where it found something."""
    chosen = {name: look for name, look in LOOKS.items() if not words or any(word in name for word in words)}
    app = create_app([read(DATA / name).dossier for name in DOSSIERS])
    faults: list[str] = []
    print("look | states | violations | not to be told by axe | s", flush=True)
    listener = socket.create_server(("127.0.0.1", 0))
    with browsing() as browser, listener, served(listener, app.server):
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        for name, look in chosen.items():
            begun, found, unsure = perf_counter(), 0, Counter[str]()
            with looking(browser, address, look) as reader:
                for state in states_of(look):
                    try:
                        bring_about(reader, look, state)
                        wrong, doubtful = violations(reader.page)
                    except (AssertionError, Error) as error:
                        wrong, doubtful = [f"not brought about: {error}"], []
                    faults += [f"{name}: {state}: {one}" for one in wrong]
                    found += len(wrong)
                    unsure.update(doubtful)
            told = ", ".join(f"{rule} {count}" for rule, count in unsure.most_common()) or "nothing"
            print(f"{name} | {len(states_of(look))} | {found} | {told} | {perf_counter() - begun:.0f}", flush=True)
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
