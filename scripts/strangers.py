"""Requests that a stranger may send: proper, wrong in places, or noise. Each follows from its seed."""

import io
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import Flask

from scripts.strange_words import HEADER_VALUES, METHODS, POSTED, VALUES, WORDS


class Broken(io.BytesIO):
    """A body that a server cannot read to its end: a chunk without a size, or a reader who has gone."""

    def read(self, size: int | None = -1) -> bytes:
        """Return half of what is there, then fail as servers do, in ways of their own."""
        if self.tell():
            raise (ConnectionResetError if len(self.getvalue()) % 2 else RuntimeError)("a bad chunk")
        return super().read(len(self.getvalue()) // 2 or 1)


@dataclass(frozen=True, slots=True)
class Stranger:
    """Whoever makes up requests for *server*; of proper ones it knows *paths*, and bodies."""

    paths: tuple[str, ...]
    question: dict[str, Any]
    frames: tuple[bytes, ...]

    def request(self, seed: str) -> dict[str, Any]:
        """Return the environment of the request of that *seed*."""
        chance = random.Random(seed)
        path = self.path(chance)
        proper = "POST" if path in POSTED else "GET"
        method = proper if chance.random() < 0.8 else chance.choice(METHODS)
        environ: dict[str, Any] = {
            "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": self.query(chance),
            "SERVER_NAME": "localhost", "SERVER_PORT": "8050", "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost:8050", "wsgi.version": (1, 0), "wsgi.url_scheme": "http",
            "wsgi.errors": io.StringIO(), "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False,
        }  # fmt: skip
        body = self.body(chance, path) if method not in ("GET", "HEAD") or chance.random() < 0.05 else b""
        environ["CONTENT_LENGTH"] = str(len(body))
        environ["CONTENT_TYPE"] = "application/octet-stream" if path in ("/open", "/data") else "application/json"
        for name in chance.sample(tuple(HEADER_VALUES), chance.choice((0, 0, 0, 1, 1, 2, 5))):
            environ[name] = chance.choice(HEADER_VALUES[name])
        environ = {name: value for name, value in environ.items() if value is not None}  # such as no Host at all
        environ["wsgi.input"] = io.BytesIO(body) if chance.random() < 0.97 else Broken(body)
        return environ

    def path(self, chance: random.Random) -> str:
        """Return a path as WSGI spells it, mostly one that is there or nearly is."""
        path = chance.choice(POSTED if chance.random() < 0.5 else self.paths)
        if chance.random() < 0.25:
            cut = chance.randrange(len(path) + 1)
            path = path[:cut] + chance.choice(WORDS) + path[chance.choice((cut, len(path))) :]
        return path.encode("utf-8", "surrogatepass").decode("latin-1")

    def query(self, chance: random.Random) -> str:
        """Return a query string; mostly none."""
        if chance.random() < 0.6:
            return ""
        text = "&".join(
            f"{chance.choice((*WORDS, 'm', 'dossier'))}={chance.choice(WORDS)}"
            for _ in range(chance.choice((1, 2, 30)))
        )
        return text.encode("utf-8", "surrogatepass").decode("latin-1")

    def body(self, chance: random.Random, path: str) -> bytes:
        """Return a body for *path*: a proper one, one that is wrong in places, or noise."""
        if chance.random() < 0.06:
            return chance.randbytes(chance.choice((0, 1, 100, 5_000)))
        if path in ("/open", "/data"):
            return self.frame(chance)
        asked = json.loads(json.dumps(self.question))
        for _ in range(chance.choice((0, 1, 1, 1, 2, 5))):
            asked = altered(asked, chance)
        return json.dumps(asked).encode()

    def frame(self, chance: random.Random) -> bytes:
        """Return a body for ``/open`` or ``/data``."""
        line, _, rest = chance.choice(self.frames).partition(b"\n")
        if chance.random() < 0.75:
            about = json.loads(line)
            for _ in range(chance.choice((1, 1, 2, 5))):
                about = altered(about, chance)
            line = json.dumps(about).encode()
        if chance.random() < 0.2:
            cut = chance.randrange(len(rest) + 1)
            rest = rest[:cut] + chance.choice(WORDS).encode("utf-8", "surrogatepass") + rest[cut:]
        return line + chance.choice((b"\n",) * 9 + (b"", b"\r\n", b"\n\n")) + rest


def altered(value: Any, chance: random.Random) -> Any:
    """Return *value*, plain JSON, with one thing in it replaced, added or taken away."""
    if isinstance(value, dict) and value and chance.random() < 0.85:
        key = chance.choice(list(value))
        if chance.random() < 0.2:
            return {name: one for name, one in value.items() if name != key}
        if chance.random() < 0.1:
            return {**value, chance.choice(WORDS): chance.choice(VALUES)}
        return {**value, key: altered(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.85:
        place = chance.randrange(len(value))
        return [
            *value[:place],
            *([altered(value[place], chance)] * chance.choice((0, 1, 1, 1, 2))),
            *value[place + 1 :],
        ]
    return chance.choice(VALUES)


def knowing(server: Flask) -> Stranger:
    """Return a stranger who has looked at what the page of *server* sends, and repeats it with changes."""
    client = server.test_client()
    page = client.get("/").text
    linked = [piece.split('"')[0].split("?")[0] for piece in page.replace("src=", "href=").split('href="/')[1:]]
    rules = [str(rule) for rule in server.url_map.iter_rules()]
    declared = next(one for one in client.get("/_dash-dependencies").json or () if not one["clientside_function"])
    ids = [tuple(part.split(".")) for part in declared["output"].strip(".").split("...")]
    question = {
        "output": declared["output"],
        "outputs": [{"id": name, "property": prop} for name, prop in ids],
        "inputs": [{**one, "value": {"dossier": "riyadh-2025", "at": 1}} for one in declared["inputs"]],
        "state": declared["state"],
        "changedPropIds": [f"{one['id']}.{one['property']}" for one in declared["inputs"]],
    }
    return Stranger(("/metrics", *rules, *(f"/{path}" for path in linked)), question, tuple(frames()))


def frames() -> Iterator[bytes]:
    """Yield proper bodies for ``/open`` and ``/data``."""
    ties = b"from,to,tie\nAnna,Boris,meets\n"
    gml = b"graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]"
    mapping = {
        "kind": "ties",
        "columns": {"from": "from", "to": "to"},
        "headed": True,
        "words": "meets",
        "seat": "delegate",
    }
    view = {"event": "", "positions": {}, "highlighted": None}
    for name, data, more in (("ties.csv", ties, {}), ("ties.csv", ties, {"mapping": mapping}), ("a.gml", gml, {})):
        about = {"files": [{"name": name, "size": len(data)}], "headed": None, "form": ".graphml", "view": view, **more}
        yield json.dumps(about).encode() + b"\n" + data
        yield json.dumps({**about, "draw": {"most": 1, "besides": ["Boris"]}}).encode() + b"\n" + data
    for draw in ({}, {"most": 300, "besides": ["russia", "ukraine"]}, {"most": 0, "besides": []}):
        yield json.dumps({"files": [], "dossier": "riyadh-2025", "draw": draw}).encode() + b"\n"
    view = {
        "event": "talks",
        "positions": {"russia": [0.5, -0.5]},
        "highlighted": {"actors": ["russia"], "ties": []},
    }
    for form in (".zip", ".xlsx", ".net"):
        yield json.dumps({"files": [], "dossier": "riyadh-2025", "form": form, "view": view}).encode() + b"\n"
