"""A bench for one browser-side file: an empty page with that file on it, and small scenes to try it on."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

ASSETS = Path(__file__).resolve().parents[2] / "assets"
GROUPS = {"delegate": "at-the-table", "principal": "around-the-table", "left_out": "left-out", "mentioned": "mentioned"}
CALL = """([path, given]) => {
  const [owner, name] = [path.split(".").slice(0, -1), path.split(".").at(-1)];
  const found = owner.reduce((thing, part) => thing[part], window.atTheTable);
  return JSON.stringify(JSON.parse(given).map((one) => found[name](...one)));
}"""


class Bench:
    """An empty page with some assets on it: calls what they define, arguments and answers as JSON."""

    def __init__(self, browser: Browser, *names: str) -> None:
        self.page = browser.new_page()
        for name in names:
            self.page.add_script_tag(path=ASSETS / f"{name}.js")

    def __call__(self, path: str, *given: Any) -> Any:
        """Return what ``atTheTable.<path>`` makes of *given*."""
        return self.each(path, [given])[0]

    def each(self, path: str, calls: Iterable[Iterable[Any]]) -> list[Any]:
        """Return what ``atTheTable.<path>`` makes of each list of arguments, in one turn."""
        return json.loads(self.page.evaluate(CALL, [path, json.dumps([list(given) for given in calls])]))


@contextmanager
def bench(browser: Browser, *names: str) -> Iterator[Bench]:
    """Lay the assets *names* on an empty page of *browser*, and clear it away."""
    made = Bench(browser, *names)
    yield made
    made.page.close()


def actor(identifier: str, **told: Any) -> dict[str, Any]:
    """Return an actor of a scene, a person unless told otherwise."""
    name = told.get("name", identifier)
    plain = {"id": identifier, "name": name, "short": name, "kind": "person", "country": "", "title": "", "names": {}}
    return plain | told


def tie(tail: int, head: int, words: str = "meets", **told: Any) -> dict[str, Any]:
    """Return a tie of a scene between the actors at two places."""
    plain = {"id": f"{tail}~{words}~{head}", "from": tail, "to": head, "words": words, "represents": False}
    return plain | {"status": "held", "withdrawn": False, "claims": []} | told


def scene(
    actors: Iterable[dict[str, Any]],
    *,
    ties: Iterable[dict[str, Any]] = (),
    countries: Iterable[tuple[str, str]] = (),
    seats: Iterable[str] = (),
) -> dict[str, Any]:
    """Return a scene with the events ``talks``, ``summit`` and, without a table, ``war``.

    *seats* are those of the actors at the talks, in their order; an empty word is no report.  At the summit nobody's
    seat is known.
    """
    actors = list(actors)
    standings = [{"seat": seat, "group": GROUPS[seat], "tone": GROUPS[seat]} if seat else None for seat in seats]
    standings += [None] * (len(actors) - len(standings))
    return {
        "id": "small",
        "opening": "talks",
        "actors": actors,
        "ties": list(ties),
        "countries": [{"code": code, "name": name} for code, name in countries],
        "events": [
            {"id": "talks", "name": "Talks", "standings": standings},
            {"id": "summit", "name": "Summit", "standings": [None] * len(actors)},
            {"id": "war", "name": "War"},
        ],
        "served": {"ids": ["small"], "first": "small", "publicUrl": ""},
    }


def view(**chosen: Any) -> dict[str, Any]:
    """Return the view of :func:`scene` that nothing was chosen in, but for *chosen*."""
    opening = {"dossier": "small", "event": "talks", "highlight": "everyone", "countries": [], "query": ""}
    return (
        opening
        | {"pick": "", "arrange": "table", "names": "english", "embed": False, "moved": {}, "most": 0, "besides": []}
        | chosen
    )
