"""Readers open the page and explore while others open files; print how long each waited, what failed, and the memory.

    python -m scripts.load [--readers 500] [--uploads 50] [--seconds 120] [--data data/riyadh-2025] [--threads 16]

Starts gunicorn with two workers, as docs/deploy.md has it. Each reader comes at a moment of their own and fetches the
page, what it links and its data over six connections, as a browser does that has kept nothing; exploring then asks the
server nothing. *uploads* are files opened a minute, in turn a dossier as large as Riyadh's and two small networks.
Before that, the page and its data are asked for by eight connections without a pause. Needs Linux, and runs on the
machine that it measures.
"""

import argparse
import asyncio
import json
import os
import random
import re
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from dashboard.dossier.reading import read
from dashboard.dossier.writing import zipped
from scripts.broken_files import CORPUS
from tests.workers import gunicorn

ROOT = Path(__file__).resolve().parents[1]
LINK = re.compile(r'(?:src|href)="(/[^"]+)"')
DATA = ("/_dash-layout", "/_dash-dependencies")
Waits = dict[str, list[float]]


class Connection:
    """One connection to the server, opened anew where it was closed."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """Return the status and the body of the answer."""
        method = "POST" if body else "GET"
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nContent-Length: {len(body)}\r\n"
        )
        asked = f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + body
        for fresh in (False, True):  # an idle connection may have been closed meanwhile
            if fresh or self.streams is None:
                self.close()
                self.streams = await asyncio.open_connection("127.0.0.1", self.port)
            try:
                return await self.answer(asked)
            except (ConnectionError, asyncio.IncompleteReadError):
                if fresh:
                    raise
        raise ConnectionError

    async def answer(self, asked: bytes) -> tuple[int, bytes]:
        """Send *asked* and return the answer."""
        assert self.streams
        reader, writer = self.streams
        writer.write(asked)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = re.search(r"(?i)content-length: (\d+)", head)
        body = await reader.readexactly(int(length[1])) if length else b""
        if "connection: close" in head.lower():
            self.close()
        return int(head.split(" ", 2)[1]), body

    def close(self) -> None:
        """Close it."""
        if self.streams:
            self.streams[1].close()
        self.streams = None


class Load:
    """What all the readers of one server do, and how long they wait."""

    def __init__(self, port: int, bodies: list[bytes]) -> None:
        self.port, self.bodies = port, bodies
        self.waits: Waits = defaultdict(list)
        self.told: Waits = defaultdict(list)  # to come back in a minute
        self.failed: Waits = defaultdict(list)

    async def timed(self, kind: str, connection: Connection, path: str, body: bytes = b"") -> bytes:
        """Return the body of an answer, and take down the time to its last byte."""
        begun = time.perf_counter()
        try:
            status, answer = await connection.ask(path, body)
        except (OSError, asyncio.IncompleteReadError):
            status, answer = 0, b""
        counted = {200: self.waits, 429: self.told}.get(status, self.failed)
        counted[kind].append(time.perf_counter() - begun)
        return answer

    async def open_page(self, delay: float) -> None:
        """Open the page after *delay* seconds, as a browser does."""
        await asyncio.sleep(delay)
        begun = time.perf_counter()
        connections = [Connection(self.port) for _ in range(6)]
        import gzip

        page = await self.timed("page", connections[0], "/")
        paths = [*LINK.findall(gzip.decompress(page).decode()), *DATA] if page else []
        queue = iter(paths)

        async def fetch(connection: Connection) -> None:
            for path in queue:
                await self.timed("its data" if path in DATA else "a file of it", connection, path)

        await asyncio.gather(*map(fetch, connections))
        self.waits["the whole page"].append(time.perf_counter() - begun)
        for connection in connections:
            connection.close()

    async def open_file(self, delay: float, number: int) -> None:
        """Open a file after *delay* seconds."""
        await asyncio.sleep(delay)
        connection = Connection(self.port)
        body = self.bodies[number % len(self.bodies)]
        answer = await self.timed("a file opened", connection, "/open", body)
        if answer.startswith(b"{") and not answer.startswith(b'{"kind":"dossier"'):
            self.failed["a file opened"].append(0)
        connection.close()

    async def again_and_again(self, seconds: float) -> float:
        """Return how often a second the page and its data are answered to two who ask without a pause."""
        ends, count = time.monotonic() + seconds, 0

        async def insist(connection: Connection) -> None:
            nonlocal count
            while time.monotonic() < ends:
                for path in ("/", *DATA[:1]):
                    await connection.ask(path)
                count += 1

        await asyncio.gather(*(insist(Connection(self.port)) for _ in range(8)))
        return count / seconds


async def memory(pid: int, seen: list[float], pause: float) -> None:
    """Add to *seen* the memory of all processes of *pid*, in MiB, every *pause* seconds."""
    while True:
        listed = subprocess.run(
            ["ps", "-o", "rss=", "--ppid", str(pid), "-p", str(pid)], capture_output=True, text=True
        )
        seen.append(sum(map(int, listed.stdout.split())) / 1024)
        await asyncio.sleep(pause)


def bodies() -> list[bytes]:
    """Return what is posted to open a dossier, and two small networks."""
    riyadh = read(ROOT / "data" / "riyadh-2025").dossier
    # With a name of its own the record is none whose placements the server keeps.
    renamed = {name: replace(actor, short=f"{actor.name} II") for name, actor in riyadh.actors.items()}
    files = [("riyadh.zip", zipped(replace(riyadh, actors=renamed)))]
    files += [(name, (CORPUS / name).read_bytes()) for name in ("plain.gml", "dynamic.gexf")]
    heads = [json.dumps({"files": [{"name": name, "size": len(data)}]}).encode() for name, data in files]
    return [head + b"\n" + data for head, (_, data) in zip(heads, files, strict=True)]


async def run(wish: argparse.Namespace, port: int, pid: int) -> int:
    """Let the readers come, and print what they met; return 1 where something failed."""
    load, seen, chance = Load(port, bodies()), [], random.Random(1)
    rate = await load.again_and_again(wish.alone)
    print(f"The page and its data, by themselves: {rate:.0f} times a second.", flush=True)
    watching = asyncio.create_task(memory(pid, seen, max(1, wish.seconds / 12)))
    readers = [load.open_page(chance.uniform(0, wish.seconds)) for _ in range(wish.readers)]
    many = round(wish.uploads * wish.seconds / 60)
    uploads = [load.open_file((n + 0.5) * wish.seconds / max(1, many), n) for n in range(many)]
    await asyncio.gather(*readers, *uploads)
    watching.cancel()
    for kind, waits in load.waits.items():
        ordered = sorted(waits)
        half, most = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
        told = f"p50 {half * 1000:.0f} ms, p99 {most * 1000:.0f} ms, worst {ordered[-1] * 1000:.0f} ms"
        print(f"{kind}: {len(waits):,}, {told}.")
    print(f"Told to come back: { {kind: len(one) for kind, one in load.told.items()} or 'nobody' }.")
    print(f"Failed: { {kind: len(one) for kind, one in load.failed.items()} or 'nothing' }.")
    print(f"Memory of all processes, MiB: {', '.join(f'{one:.0f}' for one in seen)}.")
    print(f"Load of the machine, 1 min: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.")
    return 1 if load.failed else 0


def main() -> int:
    """Start the server, let the readers come, and return 1 where something failed."""
    parser = argparse.ArgumentParser(description="Let many readers come at once.")
    parser.add_argument("--readers", type=int, default=500)
    parser.add_argument("--uploads", type=float, default=50)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--alone", type=float, default=10)
    parser.add_argument("--data", default="data/riyadh-2025")
    parser.add_argument("--threads", type=int, default=16)
    wish = parser.parse_args()
    call = f"app:wsgi({wish.data!r}, log='plain')"
    with gunicorn(call, "--preload", "--threads", str(wish.threads)) as serving:
        port = int(serving.address.rpartition(":")[2])
        return asyncio.run(run(wish, port, serving.process.pid))


if __name__ == "__main__":
    sys.exit(main())
