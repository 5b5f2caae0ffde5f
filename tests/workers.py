"""The real app behind gunicorn, as docs/deploy.md has it, for tests of what several workers do together."""

import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

from tests.needs import need

ROOT = Path(__file__).resolve().parent.parent
opener = build_opener(ProxyHandler({}))  # asks 127.0.0.1 itself, whatever proxy the machine has
PATIENCE = 60  # seconds for a line that gunicorn will say


@dataclass
class Workers:
    """A gunicorn that serves: where, as what process, and what it says."""

    process: "subprocess.Popen[str]"
    address: str = ""
    lines: list[str] = field(default_factory=list)
    arriving: "queue.Queue[str]" = field(default_factory=queue.Queue)

    def heard(self, pattern: str) -> re.Match[str]:
        """Return the first match of *pattern* in a line that has not been waited for yet; wait for that line."""
        while True:
            found = re.search(pattern, self.arriving.get(timeout=PATIENCE))
            if found:
                return found

    def listen(self) -> None:
        """Take down what it says until it ends."""
        assert self.process.stderr
        for line in self.process.stderr:
            self.lines.append(line)
            self.arriving.put(line)


@contextmanager
def gunicorn(call: str, *options: str, port: int = 0, **env: str) -> Iterator[Workers]:
    """Run two workers that serve *call*, as ``app:wsgi('data')``, and end them."""
    need("gunicorn")
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "--workers",
        "2",
        "--threads",
        "16",
        "--bind",
        f"127.0.0.1:{port}",
        *options,
        call,
    ]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **env},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as process:
        serving = Workers(process)
        threading.Thread(target=serving.listen, daemon=True).start()
        try:
            serving.address = serving.heard(r"Listening at: (http://\S+)")[1]
            yield serving
        finally:
            if process.poll() is None and not ended(process):
                process.kill()


def ended(process: "subprocess.Popen[str]") -> bool:
    """Ask *process* to end, workers and all, and tell whether it did."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        return False
    return True
