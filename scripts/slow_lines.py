"""Hold slow lines to the server as somebody does who means it ill, and print how long the page takes meanwhile.

    python -m scripts.slow_lines [--lines 40] [--seconds 20] [--addresses 1] [--server gunicorn|nginx|app] [KIND …]

A line sends a byte a second, or takes none, and is opened anew when it is shut. KINDs are those of ``KINDS``.
*gunicorn* has two workers as docs/deploy.md has them, *nginx* stands before these with the very block of that guide
(its TLS aside), *app* is ``python app.py``. The lines come from *addresses* addresses, the reader from another: every
second the page is asked for, and a small file opened. Needs Linux. Returns 1 where the page took a second or failed.
"""

import argparse
import asyncio
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which

from tests.workers import gunicorn

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs" / "deploy.md"
DATA = "data/riyadh-2025"
LONGEST = 1.0  # seconds that the page may take
READER = "127.0.0.99"
PORT = 8050  # in the guide
MEDIA = b"Content-Type: application/octet-stream\r\n"
SENT = b"Host: news.example\r\nConnection: keep-alive\r\n"
KINDS = {  # what is sent at once, and what then a second
    "body": (b"POST %b/open HTTP/1.1\r\n" + SENT + MEDIA + b"Content-Length: 20000000\r\n\r\n", b"x"),
    "data": (b"POST %b/data HTTP/1.1\r\n" + SENT + MEDIA + b"Content-Length: 20000000\r\n\r\n", b"x"),
    "chunks": (b"POST %b/open HTTP/1.1\r\n" + SENT + MEDIA + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "callback": (b"POST %b/_dash-update-component HTTP/1.1\r\n" + SENT + b"Content-Length: 900000\r\n\r\n", b"x"),
    "nowhere": (b"POST %b/nowhere HTTP/1.1\r\n" + SENT + b"Content-Length: 20000000\r\n\r\n", b"x"),
    "page": (b"GET %b/ HTTP/1.1\r\n" + SENT + b"Content-Length: 20000000\r\n\r\n", b"x"),
    "last": (b"GET %b/ HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n", b"x"),
    "head": (b"GET %b/ HTTP/1.1\r\n" + SENT, b"X-Slow: 1\r\n"),
    "letters": (b"GET %b/ HTTP/1.1\r\n" + SENT + b"X-Slow: ", b"x"),
    "silent": (b"", b""),
    "answer": (b"GET %b/_script/plotly HTTP/1.1\r\n" + SENT + b"\r\n", b""),
}
SMALL = b"graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]"
FILE = b'{"files": [{"name": "a.gml", "size": %d}]}\n%b' % (len(SMALL), SMALL)


@dataclass
class Met:
    """What a reader met: seconds for the page, what the answers were, and how often a line was shut."""

    page: list[float] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)
    shut: int = 0
    refused: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Place:
    """Where the page is: *path* is what comes before its addresses, *script* the largest that it loads."""

    port: int
    path: str
    script: str = ""


async def ask(place: Place, sent: bytes, *, source: str = READER, patience: float = 15) -> tuple[str, bytes]:
    """Return the status of the answer to *sent*, or what came instead, and the answer."""
    try:
        async with asyncio.timeout(patience):
            reader, writer = await asyncio.open_connection("127.0.0.1", place.port, local_addr=(source, 0))
            writer.write(sent)
            answer = await reader.read()
            writer.close()
    except (OSError, TimeoutError) as error:
        return type(error).__name__, b""
    return (answer.split(b" ", 2)[1].decode() if answer.startswith(b"HTTP/") else "nothing"), answer


def page(place: Place, path: str = "/") -> bytes:
    """Return a request for the page, or for what is at another *path* of it."""
    return f"GET {place.path}{path} HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n".encode()


def file(place: Place) -> bytes:
    """Return a request to open a small file."""
    head = (
        f"POST {place.path}/open HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\nContent-Length: {len(FILE)}\r\n"
    )
    return head.encode() + MEDIA + b"\r\n" + FILE


async def hold(place: Place, kind: str, source: str, met: Met) -> None:
    """Hold a slow line of *kind* from the address *source*, and open it again whenever it is shut."""
    first, then = KINDS[kind]
    first = first.replace(b"%b", place.path.encode()).replace(b"/_script/plotly", place.script.encode())
    while True:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", place.port, local_addr=(source, 0), limit=1)
            writer.write(first)
            while not reader.at_eof():
                await asyncio.sleep(1)
                writer.write(then)
                await writer.drain()
                if kind != "answer":
                    with suppress(TimeoutError):
                        async with asyncio.timeout(0.01):
                            told = await reader.read(65_536)
                            if told.startswith(b"HTTP/"):
                                met.refused[told[9:12].decode()] += 1
            writer.close()
        met.shut += 1
        await asyncio.sleep(0.1)


async def try_kind(place: Place, kind: str, wish: argparse.Namespace) -> Met:
    """Return what a reader met while lines of *kind* were held."""
    met = Met()
    sources = [f"127.0.0.{number + 1}" for number in range(wish.addresses)]
    lines = [asyncio.create_task(hold(place, kind, sources[n % len(sources)], met)) for n in range(wish.lines)]
    await asyncio.sleep(2)
    ends = time.monotonic() + wish.seconds
    while time.monotonic() < ends:
        begun = time.perf_counter()
        status, _ = await ask(place, page(place))
        met.page.append(time.perf_counter() - begun)
        met.answers[f"page {status}"] += 1
        met.answers[f"file {(await ask(place, file(place)))[0]}"] += 1
        await asyncio.sleep(1)
    for line in lines:
        line.cancel()
    await asyncio.gather(*lines, return_exceptions=True)
    await asyncio.sleep(6)  # so that what this kind held is free again before the next begins
    return met


async def run(place: Place, wish: argparse.Namespace) -> int:
    """Try each kind, and print what a reader met; return 1 where the page took too long, or failed."""
    _, told = await ask(place, page(place))
    scripts = re.findall(rb'src="(/[^"]*_script/[^"]+)"', told) + re.findall(rb'"plotlyjs_url": ?"([^"]+)"', told)
    place = Place(place.port, place.path, scripts[-1].decode())
    failed = False
    for kind in wish.kinds or KINDS:
        met = await try_kind(place, kind, wish)
        bad = max(met.page) >= LONGEST or set(met.answers) & {"page 200"} != {
            one for one in met.answers if "page" in one
        }
        failed |= bad
        told_lines = ", ".join(f"{count} times {status}" for status, count in met.refused.items()) or "nothing"
        print(
            f"{kind}: the page took {max(met.page):.2f} s at most; {dict(sorted(met.answers.items()))}; "
            f"lines shut: {met.shut}, told: {told_lines}."
            f"{' TOO SLOW' if bad else ''}",
            flush=True,
        )
    return 1 if failed else 0


def block() -> str:
    """Return nginx's part of the guide."""
    return next(one for one in re.findall(r"```\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL) if "server {" in one)


@contextmanager
def nginx(behind: int) -> Iterator[Place]:
    """Run nginx with the block of the guide before what answers at the port *behind*."""
    with socket.socket() as free, tempfile.TemporaryDirectory() as folder:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        Path(folder).chmod(0o755)
        plain = re.sub(r"\n *ssl_\S+ [^;]+;", "", block())
        ours = plain.replace("listen 443 ssl;", f"listen 127.0.0.1:{port};").replace(f":{PORT}/", f":{behind}/")
        paths = "".join(
            f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        conf = Path(folder, "nginx.conf")
        conf.write_text(
            f"worker_processes 2; pid {folder}/pid; error_log {folder}/log warn;\n"
            f"events {{ worker_connections 1024; }}\n"
            f"http {{ access_log off; {paths}\n{ours} }}\n"
        )
        program = which("nginx") or sys.exit("nginx is not on this machine; Debian has it as nginx-light")
        with subprocess.Popen([program, "-c", str(conf), "-g", "daemon off;"]) as process:
            try:
                time.sleep(1)
                yield Place(port, "/talks")
            finally:
                process.terminate()
        said = Path(folder, "log").read_text()
        print(f"nginx wrote to a disk: {said.count('buffered to a temporary file')} times.")


@contextmanager
def app() -> Iterator[Place]:
    """Run ``python app.py``."""
    command = [sys.executable, "app.py", "--data", DATA, "--port", "0", "--public-url", "http://news.example/"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield Place(int(re.search(r":(\d+)/", process.stdout.readline())[1]), "")  # type: ignore[index]
        finally:
            process.terminate()


def main() -> int:
    """Start the server, hold the lines, and return 1 where the page took too long."""
    parser = argparse.ArgumentParser(description="Hold slow lines to the server.")
    parser.add_argument("--lines", type=int, default=40)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--addresses", type=int, default=1)
    parser.add_argument("--server", choices=("gunicorn", "nginx", "app"), default="nginx")
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], metavar="KIND")
    wish = parser.parse_args()
    if wish.server == "app":
        with app() as place:
            return asyncio.run(run(place, wish))
    url = "https://news.example/talks/"
    with gunicorn(f"app:wsgi({DATA!r}, public_url={url!r}, log='plain')", "--preload") as serving:
        port = int(serving.address.rpartition(":")[2])
        if wish.server == "gunicorn":
            return asyncio.run(run(Place(port, "/talks"), wish))
        with nginx(port) as place:
            return asyncio.run(run(place, wish))


if __name__ == "__main__":
    sys.exit(main())
